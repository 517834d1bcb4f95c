import type { Outcome } from '../definition/format.ts'
import type { AgencyAnswer, Appointment, Documents, Facts, Instant, Pin, SupplementItem } from './event.ts'

/** A stage of the legal term: one for a plain term. */
export interface StageClock {
  readonly stage: string
  readonly term: string
  readonly from: Instant
  readonly to?: Instant | undefined
  readonly extensions: readonly string[]
  /** The longest extension an agency consulted in this stage was given: the citizen's date moves with it. */
  readonly consultationExtension?: string | undefined
}

export interface ClockPause {
  readonly pause: string
  readonly cause: 'supplement' | 'wait'
  readonly from: Instant
  readonly to?: Instant | undefined
  readonly then: string
  readonly reason: string
}

/** The legal clock as facts: a budget and what interrupted it. Dates are computed from it, never kept in it. */
export interface DossierClock {
  readonly receivedOn: Instant
  readonly cutoff?: string | undefined
  readonly stages: readonly StageClock[]
  readonly pauses: readonly ClockPause[]
  readonly finishedOn?: Instant | undefined
}

/** One agency asked, from opening to answer. */
export interface Consultation {
  readonly agency: string
  /** When the agency received the request; its term counts from here. */
  readonly receivedOn?: Instant | undefined
  readonly term?: string | undefined
  readonly extensions: readonly string[]
  readonly answer?: AgencyAnswer | undefined
  readonly answeredOn?: Instant | undefined
  /** The step was left; an answer that still comes is kept, and counts for nothing. */
  readonly closed?: boolean | undefined
  /** What silence was taken for; an answer that comes afterwards is kept beside it. */
  readonly silence?: 'consent' | 'escalation' | undefined
}

/** One supplement request and what it asked for. */
export interface SupplementRound {
  readonly round: number
  readonly requestedOn: Instant
  readonly items: readonly SupplementItem[]
  /** The last day for the applicant, as an ISO date. */
  readonly expires?: string | undefined
}

/** A dossier as its events have made it. Plain JSON. */
export interface Dossier {
  readonly id: string
  readonly tenant: string
  /** The number of its last event; 0 for one that does not exist yet. */
  readonly revision: number
  readonly procedure: Pin
  readonly case: string
  readonly channel: string
  readonly applicant: string
  readonly code?: string | undefined
  readonly facts: Facts
  readonly documents: Documents
  /** submitted → open (received) → finished (the result is ready) → ended. */
  readonly situation: 'submitted' | 'open' | 'finished' | 'ended'
  /** The active steps, sorted. */
  readonly position: readonly string[]
  /** When it last went on, legally: nothing later can be effective before. */
  readonly movedOn?: Instant | undefined
  /** When each active step was entered. */
  readonly since: Readonly<Record<string, Instant>>
  readonly clock?: DossierClock | undefined
  readonly appointment?: Appointment | undefined
  readonly supplementRounds: number
  readonly supplement?: SupplementRound | undefined
  readonly withdrawalRequestedOn?: Instant | undefined
  /** Consultations by step and agency, those of a step left included until it is opened again. */
  readonly consultations: Readonly<Record<string, Readonly<Record<string, Consultation>>>>
  /** Paid so far by fee, in whole currency units. */
  readonly paid: Readonly<Record<string, number>>
  readonly returned?: { readonly on: Instant; readonly how: string } | undefined
  readonly outcome?: Outcome | undefined
}

/** A dossier before its first event. All names are there from the start: copies of one shape are much the cheaper ones. */
export const emptyDossier = (id: string, tenant: string): Dossier => ({
  id,
  tenant,
  revision: 0,
  procedure: { code: '', version: 0, hash: '', format: 0 },
  case: '',
  channel: '',
  applicant: '',
  code: undefined,
  facts: {},
  documents: {},
  situation: 'submitted',
  position: [],
  since: {},
  movedOn: undefined,
  clock: undefined,
  appointment: undefined,
  supplementRounds: 0,
  supplement: undefined,
  withdrawalRequestedOn: undefined,
  consultations: {},
  paid: {},
  returned: undefined,
  outcome: undefined,
})
