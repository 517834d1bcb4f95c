/** One event of every type, with every field there is: what a view must take a stand on. */
import type { Basis } from '@motcua/rules'
import type { DossierEvent, EventData, EventType } from '../src/dossier/event.ts'

/** With nothing left out that may be left out, so that a new field has to be said here. */
type Full<T> = T extends string | number | boolean
  ? T
  : T extends readonly (infer I)[]
    ? readonly Full<I>[]
    : { [K in keyof T]-?: Full<Exclude<T[K], undefined>> }

const basis: Full<Basis> = {
  act: 'act',
  article: 'article',
  unconfirmed: { vi: 'vi', en: 'en' },
  url: 'url',
}
const pin = { code: '1.000001', version: 1, hash: 'hash', format: 1 }
const facts = { name: 'Trần Văn Bình', list: [{ phone: '0911' }] }
const count = { originals: 1, certified: 1, photocopies: 1, presented: 1 }
const documents = { deed: { uri: 'uri', hash: 'hash', count, issuedOn: '2026-01-05', expiresOn: '2027-01-05' } }
const due = { kind: 'date', date: '2026-05-07' } as const
const begun = { tenant: 'ward', procedure: pin, case: 'only', channel: 'counter', applicant: 'c:an', code: 'H15' }
const money = { fee: 'permit', amount: 1, currency: 'VND', reference: 'bank' }

const data: { readonly [T in EventType]: Full<EventData[T]> } = {
  submitted: { ...begun, variant: 'v', parent: { dossier: 'd0', step: 's', child: 'c' }, facts, documents },
  adopted: {
    ...begun,
    variant: 'v',
    source: 'iGate',
    reference: 'H15-1',
    facts,
    documents,
    steps: ['s'],
    cutoff: '15:00',
    stage: 'whole',
    term: '1 working day',
    stageBegan: 'instant',
    receivedOn: 'instant',
    pauses: [{ from: 'instant', to: 'instant', then: 'resume', reason: 'reason' }],
    consumed: '1 working day',
    history: [{ at: 'instant', what: 'what', by: 'by' }],
  },
  received: { facts, documents, cutoff: '15:00' },
  acceptanceRefused: { reason: 'reason' },
  acted: { step: 's', action: 'a', facts, documents, note: 'note', kept: 1, for: ['u:lan'] },
  recalled: { step: 's', reason: 'reason' },
  sentBack: { step: 's', to: 't', reason: 'reason' },
  moved: {
    from: ['s'],
    to: ['t'],
    entered: ['t'],
    cancelled: ['u'],
    effects: [{ id: 'e', effect: 'notify', step: 's', subject: 'c' }],
  },
  stageStarted: { stage: 'whole', term: '1 working day' },
  stageEnded: { stage: 'whole' },
  paused: { pause: 'p', cause: 'supplement', then: 'resume', reason: 'reason' },
  resumed: { pause: 'p' },
  appointed: { appointment: due, why: 'received', calendar: 'hash', provisional: false },
  supplementRequested: {
    round: 1,
    items: [{ document: 'deed', what: 'what' }],
    reason: 'reason',
    expires: '2026-05-07',
    late: true,
  },
  supplied: { round: 1, facts, documents },
  supplementExpired: { round: 1 },
  paid: money,
  consultationOpened: { step: 's', agencies: ['tax'] },
  consulted: { step: 's', agency: 'tax', term: '1 working day' },
  answered: { step: 's', agency: 'tax', answer: 'agree', late: false, note: 'note', kept: 1, facts },
  silent: { step: 's', agency: 'tax', treatedAs: 'consent', facts },
  consultationExtended: { step: 's', agency: 'tax', by: '1 working day', reason: 'reason', stage: 'whole' },
  consultationClosed: { step: 's' },
  consultationAdded: { step: 's', agency: 'tax' },
  replyKept: { step: 's', agency: 'tax', answer: 'agree', action: 'a', facts, documents, note: 'note' },
  handoffRequested: { step: 's', from: 'ward', to: 'tax' },
  handoffAccepted: { step: 's', request: 1, agency: 'tax' },
  handoffReturned: { step: 's', request: 1, agency: 'tax', reason: 'reason' },
  handoffRerouted: { step: 's', request: 1, from: 'tax', to: 'police', reason: 'reason' },
  agencySucceeded: { agency: 'tax', successor: 'police', basis },
  childOpened: {
    step: 's',
    child: 'c',
    dossier: 'd2',
    procedure: '1.004222',
    case: 'only',
    channel: 'counter',
    facts,
  },
  childEnded: { step: 's', child: 'c', outcome: 'granted', results: ['paper'], facts },
  childrenClosed: { step: 's', stopped: ['c'] },
  waitExpired: { step: 's' },
  extended: { by: '1 working day', reason: 'reason', stage: 'whole' },
  withdrawalRequested: { reason: 'reason' },
  withdrawalDecided: { granted: true, reason: 'reason' },
  finished: {},
  assigned: {
    step: 's',
    how: 'assigned',
    main: 'u:lan',
    cooperators: ['u:minh'],
    watchers: ['u:hoa'],
    reason: 'reason',
  },
  urged: {
    number: 1,
    step: 's',
    to: { agency: 'ward', department: 'land', person: 'u:lan' },
    content: 'content',
    replyBy: '2026-05-07',
  },
  urgeAnswered: { number: 1, content: 'content' },
  rungReached: { rung: 'overdue', generation: 1, due },
  apologised: { number: 1, reason: 'reason', atFault: 'tax' },
  reappointed: { number: 1, appointment: due, reason: 'reason', atFault: 'tax' },
  stopped: { reason: 'reason', basis },
  refunded: { ...money, reason: 'reason' },
  corrected: { event: 1, facts, documents, paid: { fee: 'permit', amount: 1 }, reason: 'reason', basis },
  migrated: {
    from: pin,
    to: pin,
    case: 'only',
    channel: 'counter',
    steps: { s: 't' },
    terms: { whole: '1 working day' },
    basis,
  },
  recounted: { policy: 'freeze', from: 'hash', to: 'hash', before: due, after: due, basis },
  skipped: { what: 'effect', id: 'e', reason: 'reason' },
  erased: { facts: ['name'], basis },
  resultReturned: { step: 's', results: ['paper'], how: 'counter' },
  ended: { outcome: 'granted' },
}

/** Every event, by an official at a desk who acts for another. */
export const everyEvent: readonly DossierEvent[] = Object.entries(data).map(([type, it], index) => ({
  dossier: 'd',
  seq: index + 1,
  type: type as EventType,
  v: 1,
  at: 1_767_574_800_000,
  on: 1_767_574_800_000,
  by: {
    id: 'u:desk',
    roles: ['desk'],
    agency: 'ward',
    department: 'land',
    delegations: [
      { of: 'u:chief', roles: ['chief'], agency: 'ward', from: '2026-01-01', until: '2026-12-31', basis: 'QĐ 1' },
    ],
  },
  data: it,
})) as readonly DossierEvent[]
