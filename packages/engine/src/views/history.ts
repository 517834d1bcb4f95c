/** What a citizen reads of a dossier: where it has been, without anybody's personal data. */
import type { DossierEvent, EventData, EventType, Instant } from '../dossier/event.ts'

/** Who brought something about, as far as a citizen is told: never which person of an agency. */
export type Party =
  | { readonly kind: 'applicant' }
  | { readonly kind: 'authority'; readonly agency?: string | undefined; readonly department?: string | undefined }
  | { readonly kind: 'system' }

/** One line of the history: an event with everything taken out that is not the citizen's to read. */
export interface HistoryLine {
  /** The number of the event it is made from. */
  readonly seq: number
  /** When it is legally effective. */
  readonly on: Instant
  readonly by: Party
  /** For `sayEvent`, which makes the sentence. */
  readonly event: DossierEvent
}

/** What a citizen may read of each kind of event; nothing where it is the office's own business. */
type Shown = {
  readonly [T in EventType]: ((data: Readonly<EventData[T]>) => Readonly<EventData[T]>) | undefined
}

const whole = <T>(data: T): T => data
const nothing = { facts: {}, documents: {} }

/**
 * Texts that an official writes for colleagues or another agency may name anybody: they are left out. Those written to the
 * citizen stay as they are: why something is asked for, extended, refused, stopped or late, and what is to be supplied.
 */
const shown: Shown = {
  // Which dossier asked for this one is that dossier's own.
  submitted: ({ parent: _, ...data }) => ({ ...data, ...nothing, applicant: '' }),
  adopted: data => ({ ...data, ...nothing, applicant: '', history: [], pauses: [] }),
  received: data => ({ ...data, ...nothing }),
  acceptanceRefused: whole,
  acted: ({ step, action }) => ({ step, action, ...nothing }),
  recalled: undefined,
  sentBack: undefined,
  moved: data => ({ ...data, effects: [] }),
  stageStarted: whole,
  stageEnded: whole,
  paused: whole,
  resumed: whole,
  appointed: whole,
  supplementRequested: whole,
  supplied: ({ round }) => ({ round, ...nothing }),
  supplementExpired: whole,
  paid: ({ fee, amount, currency }) => ({ fee, amount, currency }),
  consultationOpened: whole,
  consulted: whole,
  answered: ({ step, agency, answer, late }) => ({ step, agency, answer, late }),
  silent: ({ step, agency, treatedAs }) => ({ step, agency, treatedAs }),
  // Said by one agency to another. That the date moves is said by the new appointment.
  consultationExtended: data => ({ ...data, reason: '' }),
  consultationClosed: undefined,
  consultationAdded: whole,
  replyKept: undefined,
  handoffRequested: whole,
  handoffAccepted: whole,
  handoffReturned: data => ({ ...data, reason: '' }),
  handoffRerouted: data => ({ ...data, reason: '' }),
  agencySucceeded: whole,
  // Which dossier it is, and under whose name, is the other procedure's.
  childOpened: data => ({ ...data, dossier: '', facts: {} }),
  childEnded: data => ({ ...data, facts: {} }),
  childrenClosed: whole,
  waitExpired: whole,
  extended: whole,
  withdrawalRequested: whole,
  withdrawalDecided: whole,
  finished: whole,
  assigned: undefined,
  urged: undefined,
  urgeAnswered: undefined,
  // A warning is for those at work; that it is late is for the citizen too.
  rungReached: whole,
  apologised: whole,
  reappointed: whole,
  stopped: whole,
  refunded: ({ fee, amount, currency, reason }) => ({ fee, amount, currency, reason }),
  corrected: ({ event, paid, basis }) => ({ event, ...nothing, ...(paid ? { paid } : {}), reason: '', basis }),
  migrated: whole,
  recounted: whole,
  skipped: undefined,
  erased: whole,
  resultReturned: whole,
  ended: whole,
}

const partyOf = ({ by }: DossierEvent): Party => {
  if (by.roles.includes('applicant')) return { kind: 'applicant' }
  if (by.roles.includes('timekeeper')) return { kind: 'system' }
  const { agency, department } = by
  return {
    kind: 'authority',
    ...(agency === undefined ? {} : { agency }),
    ...(department === undefined ? {} : { department }),
  }
}

const lineOf = (event: DossierEvent): readonly HistoryLine[] => {
  if (event.type === 'rungReached' && event.data.rung !== 'overdue') return []
  // The table pairs each type with its data; the compiler cannot follow the pair through a union.
  const show = shown[event.type] as ((data: DossierEvent['data']) => DossierEvent['data']) | undefined
  if (show === undefined) return []
  const { seq, on } = event
  const bare = { ...event, by: { id: '', roles: [] }, data: show(event.data) } as DossierEvent
  return [{ seq, on, by: partyOf(event), event: bare }]
}

/**
 * The history of a dossier as its citizen may read it, oldest first: what happened, when, and at which agency. The names of
 * officials, what they wrote to each other, facts, papers, other dossiers and payment references are not in it (Luật Bảo vệ dữ
 * liệu cá nhân 91/2025/QH15), nor is who works on what. The answers of agencies are, without their notes.
 *
 * What is written to the citizen is shown word for word, for it is theirs: the reasons of a request for papers and of each
 * paper, of an extension, a refusal, a withdrawal, an apology, a new date, a stop and a refund. Nobody looks through these
 * words: an official who writes such a reason writes to the citizen, and leaves others’ names out.
 *
 * It takes the events as they are kept: sealed values are neither needed nor shown.
 *
 * @example
 * for (const { on, event } of citizenHistory(events)) console.log(on, sayEvent(event, 'vi', procedure))
 */
export const citizenHistory = (events: readonly DossierEvent[]): readonly HistoryLine[] => events.flatMap(lineOf)
