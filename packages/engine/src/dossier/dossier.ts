import type { Outcome } from '../definition/format.ts'
import type {
  Addressee,
  AgencyAnswer,
  Appointment,
  Documents,
  Facts,
  Instant,
  Pin,
  Rung,
  SupplementItem,
} from './event.ts'

/** A stage of the legal term: one for a plain term. */
export interface StageClock {
  readonly stage: string
  readonly term: string
  readonly from: Instant
  readonly to?: Instant | undefined
  readonly extensions: readonly string[]
  /** The longest extension an agency consulted in this stage was given: the citizen's date moves with it. */
  readonly consultationExtension?: string | undefined
  /** What another system had used up of it when it was adopted, as a term: `from` is put so that as much is here. */
  readonly consumed?: string | undefined
}

export interface ClockPause {
  readonly pause: string
  readonly cause: 'supplement' | 'wait' | 'outside'
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

/** Who works on a step: one answers for it (chủ trì), others help (phối hợp) or watch (theo dõi). */
export interface Work {
  readonly main?: string | undefined
  readonly cooperators?: readonly string[] | undefined
  readonly watchers?: readonly string[] | undefined
  readonly on: Instant
}

/** What was passed on last in a branch, and can still be taken back: nobody has done anything where it led to. */
export interface LastAct {
  /** Of the event, and of the move that followed once it was made. */
  readonly seq: number
  readonly by: string
  readonly step: string
  /** Every step come to with it. */
  readonly entered?: readonly string[] | undefined
  /** Effects that went out with it cannot be taken back. */
  readonly effects?: number | undefined
}

export interface Urge {
  readonly number: number
  readonly to: Addressee
  readonly urgedOn: Instant
  /** ISO date. */
  readonly replyBy: string
  readonly answeredOn?: Instant | undefined
}

/** An offer to another agency that is neither accepted nor given back. */
export interface Handoff {
  /** The `seq` of the request. */
  readonly request: number
  readonly from: string
  readonly to: string
  readonly requestedOn: Instant
}

/** One agency's time of holding the dossier: from reception or acceptance until the next one accepts. */
export interface Custody {
  readonly agency: string
  readonly from: Instant
  /** The handoff by which it came. */
  readonly request?: number | undefined
}

/** A dossier of another procedure that this one asked for. */
export interface Child {
  readonly dossier: string
  readonly procedure: string
  readonly openedOn: Instant
  readonly outcome?: Outcome | undefined
  readonly results?: readonly string[] | undefined
  readonly endedOn?: Instant | undefined
  /** The step was left before it ended. */
  readonly closed?: boolean | undefined
}

/** A reply that came before it was awaited. */
export interface KeptReply {
  readonly seq: number
  readonly on: Instant
  readonly step: string
  readonly agency?: string | undefined
  readonly answer?: AgencyAnswer | undefined
  readonly action?: string | undefined
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
  /** When it was handed in; of an adopted one, when the other system received it. */
  readonly submittedOn?: Instant | undefined
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
  /** When papers came in last, after the first time. */
  readonly papersOn?: Instant | undefined
  readonly supplement?: SupplementRound | undefined
  readonly withdrawalRequestedOn?: Instant | undefined
  /** Consultations by step and agency, those of a step left included until it is opened again. */
  readonly consultations: Readonly<Record<string, Readonly<Record<string, Consultation>>>>
  /** Paid so far by fee, in whole currency units. */
  readonly paid: Readonly<Record<string, number>>
  readonly returned?: { readonly on: Instant; readonly how: string } | undefined
  readonly outcome?: Outcome | undefined
  readonly variant?: string | undefined
  readonly parent?: { readonly dossier: string; readonly step: string; readonly child: string } | undefined
  /** Where it was adopted from. */
  readonly imported?: { readonly source: string; readonly reference: string } | undefined
  readonly work?: Readonly<Record<string, Work>> | undefined
  /** Who has acted at each step, those they acted for included. */
  readonly acted?: Readonly<Record<string, readonly string[]>> | undefined
  /** In the order they were done; at most one for each branch that is open. */
  readonly lastActs?: readonly LastAct[] | undefined
  readonly urges?: readonly Urge[] | undefined
  /** Agencies that others stand in for: merged, or sent to in their place. */
  readonly standIns?: Readonly<Record<string, string>> | undefined
  readonly handoffs?: Readonly<Record<string, Handoff>> | undefined
  readonly custody?: readonly Custody[] | undefined
  readonly children?: Readonly<Record<string, Readonly<Record<string, Child>>>> | undefined
  readonly kept?: readonly KeptReply[] | undefined
  /** How often a date was promised: what a rung was reached for. */
  readonly generation?: number | undefined
  /** When the date in force was promised. */
  readonly promisedOn?: Instant | undefined
  /** The hash of the calendar the appointment was counted on. */
  readonly calendar?: string | undefined
  readonly rungs?: Readonly<{ [R in Rung]?: number }> | undefined
  /** The new date of a late dossier; the appointed one stays what lateness is measured by. */
  readonly reappointment?: Appointment | undefined
  readonly reappointments?: number | undefined
  readonly apologies?: number | undefined
  /** Paid back so far by fee, in whole currency units. */
  readonly refunded?: Readonly<Record<string, number>> | undefined
  readonly returnedResults?: readonly string[] | undefined
  /** Timers given up, by id. */
  readonly skipped?: readonly string[] | undefined
  /** By how much payments were put right, by the `seq` of the event that was wrong, in whole currency units. */
  readonly corrected?: Readonly<Record<string, number>> | undefined
  /** Facts whose personal data was erased. */
  readonly erased?: readonly string[] | undefined
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
  variant: undefined,
  parent: undefined,
  imported: undefined,
  work: undefined,
  acted: undefined,
  lastActs: undefined,
  urges: undefined,
  standIns: undefined,
  handoffs: undefined,
  custody: undefined,
  children: undefined,
  kept: undefined,
  papersOn: undefined,
  generation: undefined,
  promisedOn: undefined,
  calendar: undefined,
  rungs: undefined,
  reappointment: undefined,
  reappointments: undefined,
  apologies: undefined,
  refunded: undefined,
  returnedResults: undefined,
  skipped: undefined,
  corrected: undefined,
  erased: undefined,
  submittedOn: undefined,
})
