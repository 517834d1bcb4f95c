/** Work that waits in a store, and who has it in hand: timers that come due, effects that go out. */
import type { Effect, Instant } from '../dossier/event.ts'
import type { Timer } from '../dossier/timer.ts'

/** Who claims, for how long, and how much at most. */
export interface Claim {
  /** The name of the worker; for people who look at the store. */
  readonly worker: string
  /** Milliseconds; what is not done by then may be claimed by another. */
  readonly lease: number
  readonly limit: number
}

/** A claim on one piece of work. `fence` only grows: an older claim on the same work is worth nothing any more. */
export interface ClaimedWork {
  readonly kind: 'timer' | 'effect'
  readonly tenant: string
  readonly dossier: string
  readonly id: string
  readonly fence: number
}

interface Claimed {
  readonly tenant: string
  readonly dossier: string
  readonly fence: number
  /** How often it has failed so far. */
  readonly attempts: number
}

export type ClaimedTimer = Timer & Claimed
export type ClaimedEffect = Effect & Claimed

/** Why work failed: a code a program can switch on, and data for those who look into it. */
export interface WorkFailure {
  readonly code: string
  readonly data: unknown
}

/** A dossier none of whose work goes on until somebody has looked at it. */
export interface Incident extends WorkFailure {
  readonly tenant: string
  readonly dossier: string
  readonly kind: 'timer' | 'effect'
  /** The timer or effect that failed. */
  readonly id: string
  readonly attempts: number
  readonly since: Instant
}

/** By what an incident is told from a later one of the same dossier: what somebody saw is what is released. */
export type IncidentName = Pick<Incident, 'tenant' | 'dossier' | 'kind' | 'id' | 'since'>

/**
 * What is done about an incident: its work goes on where it was and has one try left (`resume`), has all its tries again
 * (`retry`), or is given up (`skip`: an effect is dropped; a timer is, by the append that says so).
 */
export type Release = 'resume' | 'retry' | 'skip'

/** The part of a store that workers use. */
export interface WorkStore {
  /**
   * Timers that have come due and nobody has in hand, those that have waited longest first; of each dossier only the
   * earliest, and none while that one is in hand or waits for its next try, so that what two of them do has the order of
   * their instants. A parked dossier's are left out, and a timer that cannot be read parks its dossier at once.
   */
  claimTimers(claim: Claim): Promise<readonly ClaimedTimer[]>
  /**
   * Effects nobody has in hand; of each dossier only the oldest, so that effects of one dossier go out in order. Those that
   * were claimed before and those that never were have half of the limit each, and what the other half leaves: neither can
   * keep the other waiting. The former come by when they may be claimed again, the latter in the order they were kept.
   */
  claimEffects(claim: Claim): Promise<readonly ClaimedEffect[]>
  /** Gives work back, to be claimed no sooner than `retryAt`. `false`: it was no longer this claim's. */
  failed(work: ClaimedWork, failure: WorkFailure & { readonly retryAt: Instant }): Promise<boolean>
  /** Makes the work's dossier an incident. `false`: it was no longer this claim's. */
  park(work: ClaimedWork, failure: WorkFailure): Promise<boolean>
  /** Incidents in the order they were parked, of one tenant or of all. */
  incidents(tenant: string | undefined, limit: number): Promise<readonly Incident[]>
  /** The incident of a dossier, if it is parked. */
  incident(tenant: string, dossier: string): Promise<Incident | undefined>
  /** Ends an incident; nothing where it is no more, also when the dossier was parked anew since. */
  release(incident: IncidentName, how: Release): Promise<Incident | undefined>
}

/**
 * How many leases ahead of the clock a lease may end. Further ahead the clock was set back since, and whoever holds it
 * would hold it for too long.
 */
export const leasesAhead = 10
