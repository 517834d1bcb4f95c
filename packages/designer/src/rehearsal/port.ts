/** What a simulator needs of an engine: so little that a server’s engine can stand behind it as well. */

import type {
  Actor,
  ChainedEvent,
  Command,
  Dossier,
  DossierEvent,
  Failure,
  Inbox,
  InboxCount,
  InboxCountsQuestion,
  Incident,
  Instant,
  Order,
  Outcome,
  OutgoingEffect,
  Permission,
  Procedure,
  Timer,
  Whose,
} from '@motcua/engine'
import type { Result } from '@motcua/rules'
import type { ClockIssue } from './moment.ts'

/** An order without what the port knows itself: its tenant, and a key where none is given. */
export type SimulatedOrder = Omit<Order, 'tenant' | 'key'> & { readonly key?: string | undefined }

/** The order that opens a dossier; the port names the dossier where the order does not. */
export type OpeningOrder = Omit<SimulatedOrder, 'dossier'> & { readonly dossier?: string | undefined }

/** An effect that left the engine: given to nobody in a rehearsal, and shown. */
export interface SentEffect extends OutgoingEffect {
  readonly at: Instant
}

/** A timer that went off while the clock was moved, at its own instant; `failure` where its dossier was parked for it. */
export interface FiredTimer {
  readonly dossier: string
  readonly id: string
  readonly at: Instant
  readonly command: Command
  readonly failure?: Failure | undefined
}

/** Where the clock stands after a move, and what went off on the way, in its order. */
export interface Moved {
  readonly now: Instant
  readonly fired: readonly FiredTimer[]
}

/** One thing somebody might do: asked about, not done. */
export interface Asked {
  readonly by: Actor
  readonly command: Command
}

/**
 * The port between a simulator and an engine. Everything that goes in and comes out of its methods is plain JSON, and every
 * method is asynchronous, so that the engine may be in this page (`rehearse`) or on a server. Orders and moves are taken as
 * `unknown`: what is malformed is refused with a code, nothing expected is thrown.
 */
export interface SimulatorPort {
  /** Every version that dossiers run under, loaded here from its file, so that names and dates can be said. */
  readonly procedures: readonly Procedure[]
  now(): Promise<Instant>
  /** Calls back after anything was done, by whomever; until the function that comes back is called. */
  subscribe(heard: () => void): () => void
  /** Submits or adopts a new dossier: an `OpeningOrder`. */
  open(order: unknown): Promise<Outcome>
  /** Gives one `SimulatedOrder`. */
  dispatch(order: unknown): Promise<Outcome>
  /** The dossiers there are, in the order of their ids: children that were opened on the way too. */
  dossiers(): Promise<readonly string[]>
  dossier(id: string): Promise<Dossier | undefined>
  /** What happened, personal data in place. */
  events(id: string): Promise<readonly DossierEvent[]>
  /** The same as it is kept: a chain of hashes. */
  history(id: string): Promise<readonly ChainedEvent[]>
  /** Dates it waits for, earliest first. */
  timers(id: string): Promise<readonly Timer[]>
  /** What went out for it so far, in order. */
  effects(id: string): Promise<readonly SentEffect[]>
  incident(id: string): Promise<Incident | undefined>
  /** One permission for each question, in their order. */
  can(id: string, questions: readonly Asked[]): Promise<readonly Permission[]>
  inbox(whose: Whose): Promise<Inbox>
  inboxCounts(by: InboxCountsQuestion['by']): Promise<readonly InboxCount[]>
  /** Moves the clock (`ClockMove`), forwards only; every timer on the way goes off at its own instant. */
  move(move: unknown): Promise<Result<Moved, ClockIssue>>
}
