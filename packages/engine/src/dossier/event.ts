import type { Basis } from '@motcua/rules'
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
  /** What somebody else has delegated (ủy quyền, phân công thay) with dates: those posts are held too while it lasts. */
  readonly delegations?: readonly Delegation[] | undefined
}

/** Posts held for another: from the first to the last day, both included, as ISO dates. */
export interface Delegation {
  /** The id of the one who delegates. */
  readonly of: string
  readonly roles: readonly string[]
  readonly agency?: string | undefined
  readonly department?: string | undefined
  readonly from: string
  readonly until: string
  readonly basis: string
}

/**
 * A paper of the dossier, by reference: bytes never come in. Both are kept in the chain, so that what lies at the address can be
 * held against the hash for as long as the dossier is kept. `{}` is a paper that was seen and not kept.
 *
 * @example
 * const deed: DocumentReference = { uri: 'https://kho.example/so-do.pdf', hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' }
 */
export interface DocumentReference {
  /** Where the content lies, up to 2,000 characters; only beside `hash`, for what a bare link leads to can change unnoticed. */
  readonly uri?: string | undefined
  /** SHA-256 of the content, in hex. */
  readonly hash?: string | undefined
  /** What was handed over on paper, as the desk counted it. */
  readonly count?: PaperCount | undefined
  /** The day it was issued, and the last day of its validity as it says itself: ISO dates. */
  readonly issuedOn?: string | undefined
  readonly expiresOn?: string | undefined
}

/**
 * How many of a paper there are: originals (bản chính), certified copies (bản sao chứng thực), photocopies (bản chụp), and
 * originals that were shown and taken back (xuất trình bản chính).
 */
export interface PaperCount {
  readonly originals?: number | undefined
  readonly certified?: number | undefined
  readonly photocopies?: number | undefined
  readonly presented?: number | undefined
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
  /** A name of the definition; one that begins with `$` is the engine's own (`ownEffect`). */
  readonly effect: string
  readonly step: string
  /** What the engine's own effect is about: the name of a child. */
  readonly subject?: string | undefined
}

/** Effects that the engine delivers itself, from dossier to dossier. */
export const ownEffect = {
  openChild: '$openChild',
  stopChild: '$stopChild',
  reportToParent: '$reportToParent',
} as const

/** Whom an urge is addressed to. */
export interface Addressee {
  readonly agency: string
  readonly department?: string | undefined
  readonly person?: string | undefined
}

/** A rung of the ladder that leads to the appointed date. */
export type Rung = 'warn' | 'near' | 'apology' | 'overdue'

/** What another system says happened to a dossier before it was adopted. */
export interface OutsideEvent {
  /** ISO instant. */
  readonly at: string
  readonly what: string
  readonly by?: string | undefined
}

/** An interruption of the legal clock in another system; still open where `to` is absent. ISO instants. */
export interface OutsidePause {
  readonly from: string
  readonly to?: string | undefined
  readonly then: string
  readonly reason: string
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
    variant?: string
    /** The dossier that asked for this one. */
    parent?: { dossier: string; step: string; child: string }
    facts: Facts
    documents: Documents
  }
  /** A running dossier of another system goes on here; `history` is what that system says, taken over as it was. */
  adopted: {
    tenant: string
    procedure: Pin
    case: string
    channel: string
    applicant: string
    code?: string
    variant?: string
    source: string
    reference: string
    facts: Facts
    documents: Documents
    steps: readonly string[]
    cutoff?: string
    stage: string
    term: string
    /** ISO instant: when the stage began, where others came before it or `consumed` says how much of it was used. */
    stageBegan?: string
    /** ISO instant; the clock counts from here. */
    receivedOn: string
    pauses: readonly OutsidePause[]
    /** What the other system counted as used up of the stage’s term, in its unit. */
    consumed?: string
    history: readonly OutsideEvent[]
  }
  received: { facts: Facts; documents: Documents; cutoff?: string }
  acceptanceRefused: { reason: string }
  /**
   * `kept`: the event that kept the reply which came before it was awaited. `for`: those whose post or work it was, where
   * it was done in their place.
   */
  acted: {
    step: string
    action: string
    facts: Facts
    documents: Documents
    note?: string
    kept?: number
    for?: readonly string[]
  }
  recalled: { step: string; reason: string }
  sentBack: { step: string; to: string; reason: string }
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
    why: 'received' | 'resumed' | 'extended' | 'adopted' | 'recounted' | 'migrated'
    calendar: string
    provisional: boolean
  }
  /** `late`: asked after the time the law gives the authority for asking. */
  supplementRequested: {
    round: number
    items: readonly SupplementItem[]
    reason: string
    expires?: string
    late?: boolean
  }
  supplied: { round: number; facts: Facts; documents: Documents }
  supplementExpired: { round: number }
  paid: { fee: string; amount: number; currency: string; reference?: string }
  consultationOpened: { step: string; agencies: readonly string[] }
  consulted: { step: string; agency: string; term: string }
  answered: {
    step: string
    agency: string
    answer: AgencyAnswer
    late: boolean
    note?: string
    kept?: number
    facts?: Facts
  }
  silent: { step: string; agency: string; treatedAs: 'consent' | 'escalation'; facts?: Facts }
  /** `stage`: the stage of the dossier's term that grows with it, where no other agency has as much. */
  consultationExtended: { step: string; agency: string; by: string; reason: string; stage?: string }
  consultationClosed: { step: string }
  /** An agency that the rule came to name after the others were asked. */
  consultationAdded: { step: string; agency: string }
  /** A reply to what is not awaited yet: an agency's answer, or an action of a wait. */
  replyKept: {
    step: string
    agency?: string
    answer?: AgencyAnswer
    action?: string
    facts: Facts
    documents: Documents
    note?: string
  }
  /** The `seq` of this event is what accepting, giving back and rerouting refer to. */
  handoffRequested: { step: string; from: string; to: string }
  handoffAccepted: { step: string; request: number; agency: string }
  handoffReturned: { step: string; request: number; agency: string; reason: string }
  handoffRerouted: { step: string; request: number; from: string; to: string; reason: string }
  agencySucceeded: { agency: string; successor: string; basis: Basis }
  childOpened: {
    step: string
    child: string
    dossier: string
    procedure: string
    case: string
    channel: string
    facts: Facts
  }
  childEnded: { step: string; child: string; outcome: Outcome; results: readonly string[]; facts: Facts }
  childrenClosed: { step: string; stopped: readonly string[] }
  waitExpired: { step: string }
  extended: { by: string; reason: string; stage: string }
  withdrawalRequested: { reason: string }
  withdrawalDecided: { granted: boolean; reason: string }
  finished: Record<never, never>
  assigned: {
    step: string
    how: 'assigned' | 'claimed' | 'reassigned'
    main?: string
    cooperators?: readonly string[]
    watchers?: readonly string[]
    reason?: string
  }
  urged: { number: number; step?: string; to: Addressee; content: string; replyBy: string }
  urgeAnswered: { number: number; content: string }
  rungReached: { rung: Rung; generation: number; due: Appointment }
  apologised: { number: number; reason: string; atFault: string }
  reappointed: { number: number; appointment: Appointment; reason: string; atFault: string }
  stopped: { reason: string; basis: Basis }
  refunded: { fee: string; amount: number; currency: string; reason: string; reference?: string }
  /** A wrong entry put right: what the event `event` said, as it should have been. `paid` is the difference. */
  corrected: {
    event: number
    facts: Facts
    documents: Documents
    paid?: { fee: string; amount: number }
    reason: string
    basis: Basis
  }
  migrated: {
    from: Pin
    to: Pin
    case: string
    channel: string
    /** Steps whose id has changed. */
    steps: Readonly<Record<string, string>>
    /** New terms by stage, where the new law's are to count. */
    terms?: Readonly<Record<string, string>>
    basis: Basis
  }
  /** The calendar has changed; what it would make of the date, and by which policy it was dealt with. */
  recounted: {
    policy: RecountPolicy
    from: string
    to: string
    before: Appointment
    after: Appointment
    basis: Basis
  }
  /** Work that could not be done was given up by somebody, with a reason. */
  skipped: { what: 'timer' | 'effect'; id: string; reason: string }
  /** Personal data of these facts is gone; the events that held them stay valid, and their words and ids readable. */
  erased: { facts: readonly string[]; basis: Basis }
  resultReturned: { step: string; results: readonly string[]; how: 'counter' | 'post' | 'electronic' }
  ended: { outcome: Outcome }
}

/** What a changed calendar does to dates already promised: nothing, only what favours the citizen, or all it says. */
export type RecountPolicy = 'freeze' | 'favour' | 'recompute'

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
