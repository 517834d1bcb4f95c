import type { Outcome } from '../definition/format.ts'
import type { FactValue } from './fact.ts'

/** Epoch milliseconds; written as ISO 8601 with seconds and offset wherever it leaves the process. */
export type Instant = number

/** The procedure a dossier runs under, for good: it is pinned when the dossier is submitted. */
export interface Pin {
  readonly code: string
  readonly version: number
  /** SHA-256 of the definition. */
  readonly hash: string
  readonly format: number
}

/** Who acts: an opaque id, the roles held, and the agency and department they are held in (none for a citizen). */
export interface Actor {
  readonly id: string
  readonly roles: readonly string[]
  readonly agency?: string | undefined
  readonly department?: string | undefined
}

/** A paper of the dossier, by reference: bytes never come in. */
export interface DocumentReference {
  readonly uri?: string | undefined
  /** SHA-256 of the content, in hex. */
  readonly hash?: string | undefined
}

export type Documents = Readonly<Record<string, DocumentReference>>
export type Facts = Readonly<Record<string, FactValue>>

/** What the appointment slip promises: a day, or an instant for terms in working hours; nothing where the law sets no term. */
export type Appointment =
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'instant'; readonly at: string }
  | { readonly kind: 'none' }

export type AgencyAnswer = 'agree' | 'disagree' | 'noOpinion'

/** An effect to be delivered outside: at least once, under a stable id. */
export interface Effect {
  readonly id: string
  readonly effect: string
  readonly step: string
}

/** What can happen to a dossier. Facts only: names are in the past, and nothing here is ever taken back or edited. */
export interface EventData {
  submitted: {
    tenant: string
    procedure: Pin
    case: string
    channel: string
    applicant: string
    code?: string
    facts: Facts
    documents: Documents
  }
  received: { facts: Facts; documents: Documents; cutoff?: string }
  acceptanceRefused: { reason: string }
  acted: { step: string; action: string; facts: Facts; documents: Documents; note?: string }
  moved: {
    from: readonly string[]
    to: readonly string[]
    /** Every step come to on the way, decisions and ends included, in order. */
    entered: readonly string[]
    /** Steps of other branches that were given up because the block was left. */
    cancelled: readonly string[]
    effects: readonly Effect[]
  }
  stageStarted: { stage: string; term: string }
  stageEnded: { stage: string }
  paused: { pause: string; cause: 'supplement' | 'wait'; then: string; reason: string }
  resumed: { pause: string }
  appointed: {
    appointment: Appointment
    why: 'received' | 'resumed' | 'extended'
    calendar: string
    provisional: boolean
  }
  supplementRequested: { round: number; items: readonly SupplementItem[]; reason: string; expires?: string }
  supplied: { round: number; facts: Facts; documents: Documents }
  supplementExpired: { round: number }
  paid: { fee: string; amount: number; currency: string; reference?: string }
  consultationOpened: { step: string; agencies: readonly string[] }
  consulted: { step: string; agency: string; term: string }
  answered: { step: string; agency: string; answer: AgencyAnswer; late: boolean; note?: string }
  silent: { step: string; agency: string; treatedAs: 'consent' | 'escalation' }
  /** `stage`: the stage of the dossier's term that grows with it, where no other agency has as much. */
  consultationExtended: { step: string; agency: string; by: string; reason: string; stage?: string }
  consultationClosed: { step: string }
  waitExpired: { step: string }
  extended: { by: string; reason: string; stage: string }
  withdrawalRequested: { reason: string }
  withdrawalDecided: { granted: boolean; reason: string }
  finished: Record<never, never>
  resultReturned: { step: string; results: readonly string[]; how: 'counter' | 'post' | 'electronic' }
  ended: { outcome: Outcome }
}

/** One thing the applicant must supply: a document of the definition, or anything else in words. */
export interface SupplementItem {
  readonly document?: string | undefined
  readonly what: string
}

export type EventType = keyof EventData

interface Envelope<T extends EventType> {
  readonly dossier: string
  /** 1, 2, 3 … within the dossier; with the dossier's id the identity of the event. */
  readonly seq: number
  readonly type: T
  /** Version of this type's data. */
  readonly v: 1
  /** When it was recorded. */
  readonly at: Instant
  /** When it is legally effective; never later than `at`. */
  readonly on: Instant
  readonly by: Actor
  readonly data: Readonly<EventData[T]>
}

export type DossierEvent = { [T in EventType]: Envelope<T> }[EventType]
export type EventOf<T extends EventType> = Envelope<T>
