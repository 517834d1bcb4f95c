import type { Dossier } from '../dossier/dossier.ts'
import type { DossierEvent, Effect, Instant } from '../dossier/event.ts'
import type { Sealed } from '../dossier/seal.ts'
import type { Timer } from '../dossier/timer.ts'
import type { ClaimedWork, WorkStore } from './work.ts'

/**
 * What a store keeps and promises; `@motcua/engine/testing` exports the suite every implementation passes.
 *
 * One `append` is one transaction: events, the dossier as they left it, its timers, its effects and the idempotency key
 * are all kept or none is. What a store has acknowledged survives the death of the process.
 */
export interface Store extends WorkStore {
  /** The one clock: everything that decides by time asks the store. */
  now(): Instant
  append(entry: Append): Promise<Appended>
  /** The dossier as its last event left it. */
  load(tenant: string, dossier: string): Promise<Dossier | undefined>
  /** All events of one dossier in order. */
  history(tenant: string, dossier: string): Promise<readonly ChainedEvent[]>
  /** What was answered under a key, if it was used. */
  answered(tenant: string, actor: string, key: string): Promise<Answered | undefined>
  /** Events of all dossiers of all tenants in the order they were kept, after an opaque cursor. */
  events(after: Cursor | undefined, limit: number): Promise<EventPage>
  /** Open dossiers and ended ones, by tenant, in order of id, after an id. */
  dossiers(tenant: string, after: string | undefined, limit: number): Promise<readonly Dossier[]>
  /** Timers whose time has come, earliest first. */
  dueTimers(until: Instant, limit: number): Promise<readonly DueTimer[]>
  /** Effects that wait for delivery, oldest first. */
  outbox(limit: number): Promise<readonly PendingEffect[]>
  /**
   * Marks effects as delivered: they wait no longer. Those that do not wait are passed over, and so are those with a fence
   * that is no longer theirs: another worker has them in hand.
   */
  delivered(effects: readonly DeliveredEffect[]): Promise<void>
  /**
   * The dossier of a tenant that has a code, one that has ended too: a code is never given again. Of dossiers that were kept
   * under one code before that was a rule, the first.
   */
  coded(tenant: string, code: string): Promise<string | undefined>
  /** The personal values of a dossier that are kept apart from its events and were not erased, in order of hash. */
  sealed(tenant: string, dossier: string): Promise<readonly Sealed[]>
  /**
   * The next number of a counter, from 1: never the same twice, whichever process asks. Numbers may be left out: one that was
   * asked for is gone, whatever becomes of the append it was for.
   */
  count(tenant: string, counter: string): Promise<number>
  /** Follows every dossier's hash chain from first to last hash, and holds the dossier against what its events make. */
  verify(): Promise<Verification>
  close(): Promise<void>
}

/** An opaque place in the store's sequence of events. */
export type Cursor = string

export interface Append {
  readonly tenant: string
  /** The dossier after the events: its revision is the last event's `seq`. The code of a new one is its own from now on. */
  readonly dossier: Dossier
  /** The revision the events were decided on; 0 for a new dossier. */
  readonly expect: number
  readonly events: readonly DossierEvent[]
  /** All timers the dossier now has; they replace those it had. */
  readonly timers: readonly Timer[]
  readonly effects: readonly Effect[]
  readonly key: { readonly actor: string; readonly key: string /** SHA-256 of the command. */; readonly body: string }
  /**
   * What no other dossier of the tenant may hold from now on; it replaces what the dossier held, and is left as it was where
   * absent.
   */
  readonly exclusive?: readonly string[] | undefined
  /** Personal values that the events refer to. */
  readonly sealed?: readonly Sealed[] | undefined
  /**
   * Hashes of personal values that are removed for good. What the dossier's keys before this one were used for is forgotten
   * with them, for it was a hash over those values too: `Answered.body` is empty from then on.
   */
  readonly erased?: readonly string[] | undefined
  /** The claimed work that this does: kept only while the claim is. */
  readonly work?: ClaimedWork | undefined
}

/**
 * Kept; or not, because another revision, another use of the key, another dossier or another worker came first. `code`: a new
 * dossier came with one that another of its tenant has.
 */
export type Appended =
  | { readonly kept: true; readonly revision: number }
  | { readonly kept: false; readonly because: 'revision'; readonly actual: number }
  | { readonly kept: false; readonly because: 'key'; readonly answered: Answered }
  | { readonly kept: false; readonly because: 'exclusive'; readonly key: string; readonly dossier: string }
  | { readonly kept: false; readonly because: 'code'; readonly code: string; readonly dossier: string }
  | { readonly kept: false; readonly because: 'fence' }

/** The use of an idempotency key: which dossier it changed, to which revision, by which command. */
export interface Answered {
  readonly dossier: string
  readonly revision: number
  readonly body: string
}

/** An event with its place in the dossier's hash chain: SHA-256 over the previous hash and the event's canonical JSON. */
export interface ChainedEvent {
  readonly event: DossierEvent
  readonly hash: string
}

export interface EventPage {
  readonly events: readonly (ChainedEvent & { readonly tenant: string })[]
  /** Where to go on; the same cursor when nothing came. */
  readonly cursor: Cursor | undefined
}

export interface DueTimer extends Timer {
  readonly tenant: string
  readonly dossier: string
}

export interface PendingEffect extends Effect {
  readonly tenant: string
  readonly dossier: string
}

export type DeliveredEffect = Pick<PendingEffect, 'tenant' | 'dossier' | 'id'> & {
  readonly fence?: number | undefined
}

/** The result of following the chains: how much was read, and the first break of each broken dossier. */
export interface Verification {
  readonly dossiers: number
  readonly events: number
  readonly broken: readonly (ChainBreak & { readonly tenant: string; readonly dossier: string })[]
}

/**
 * Where a chain breaks: an event is gone, one too many, does not match its hash, or is none (`unreadable`). Or all events
 * are as they were hashed, and the last of them is not the one whose hash is kept (`head`), or the dossier that is kept is
 * not what they make of it (`snapshot`); `seq` is the last event then.
 */
export interface ChainBreak {
  readonly seq: number
  readonly why: 'missing' | 'surplus' | 'changed' | 'unreadable' | 'head' | 'snapshot'
}
