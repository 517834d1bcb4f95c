/** Events as JSON from outside: a dossier's file. What the store itself keeps was written from typed events. */
import { fail, type Result } from '@motcua/rules'
import * as z from 'zod/mini'
import { type DefinitionIssue, issue } from '../definition/issue.ts'
import { parseAs } from '../definition/parse.ts'
import type { EventType } from './event.ts'
import {
  actorFormat,
  addressee,
  appointment,
  basis,
  day,
  documentsFormat as documents,
  factsFormat as facts,
  moment,
  name,
  outcome,
  outsideEvent,
  outsidePause,
  supplementItems,
  words,
} from './wire.ts'

const names = z.array(name)
const opt = z.optional
const flag = z.boolean()
const count = z.int()
const money = { fee: name, amount: count, currency: name, reference: opt(name) }
const pin = z.strictObject({ code: name, version: count, hash: name, format: count })
const begun = {
  tenant: name,
  procedure: pin,
  case: name,
  channel: name,
  applicant: name,
  code: opt(name),
  variant: opt(name),
}
const answer = z.enum(['agree', 'disagree', 'noOpinion'])
const effect = z.strictObject({ id: name, effect: name, step: name, subject: opt(name) })
const rung = z.enum(['warn', 'near', 'apology', 'overdue'])

/** The data of every type of event. */
const shapes: Readonly<Record<EventType, z.ZodMiniType>> = {
  submitted: z.strictObject({
    ...begun,
    parent: opt(z.strictObject({ dossier: name, step: name, child: name })),
    facts,
    documents,
  }),
  adopted: z.strictObject({
    ...begun,
    source: name,
    reference: name,
    facts,
    documents,
    steps: names,
    cutoff: opt(name),
    stage: name,
    term: name,
    stageBegan: opt(moment),
    receivedOn: moment,
    pauses: z.array(outsidePause),
    consumed: opt(name),
    history: z.array(outsideEvent),
  }),
  received: z.strictObject({ facts, documents, cutoff: opt(name) }),
  acceptanceRefused: z.strictObject({ reason: words }),
  acted: z.strictObject({
    step: name,
    action: name,
    facts,
    documents,
    note: opt(words),
    kept: opt(count),
    for: opt(names),
  }),
  recalled: z.strictObject({ step: name, reason: words }),
  sentBack: z.strictObject({ step: name, to: name, reason: words }),
  moved: z.strictObject({ from: names, to: names, entered: names, cancelled: names, effects: z.array(effect) }),
  stageStarted: z.strictObject({ stage: name, term: name }),
  stageEnded: z.strictObject({ stage: name }),
  paused: z.strictObject({ pause: name, cause: z.enum(['supplement', 'wait', 'outside']), then: name, reason: words }),
  resumed: z.strictObject({ pause: name }),
  appointed: z.strictObject({
    appointment,
    why: z.enum(['received', 'resumed', 'extended', 'adopted', 'recounted', 'migrated']),
    calendar: name,
    provisional: flag,
  }),
  supplementRequested: z.strictObject({
    round: count,
    items: supplementItems,
    reason: words,
    expires: opt(day),
    late: opt(flag),
  }),
  supplied: z.strictObject({ round: count, facts, documents }),
  supplementExpired: z.strictObject({ round: count }),
  paid: z.strictObject(money),
  refunded: z.strictObject({ ...money, reason: words }),
  consultationOpened: z.strictObject({ step: name, agencies: names }),
  consultationAdded: z.strictObject({ step: name, agency: name }),
  consulted: z.strictObject({ step: name, agency: name, term: name }),
  answered: z.strictObject({
    step: name,
    agency: name,
    answer,
    late: flag,
    note: opt(words),
    kept: opt(count),
    facts: opt(facts),
  }),
  silent: z.strictObject({
    step: name,
    agency: name,
    treatedAs: z.enum(['consent', 'escalation']),
    facts: opt(facts),
  }),
  consultationExtended: z.strictObject({ step: name, agency: name, by: name, reason: words, stage: opt(name) }),
  consultationClosed: z.strictObject({ step: name }),
  replyKept: z.strictObject({
    step: name,
    agency: opt(name),
    answer: opt(answer),
    action: opt(name),
    facts,
    documents,
    note: opt(words),
  }),
  handoffRequested: z.strictObject({ step: name, from: name, to: name }),
  handoffAccepted: z.strictObject({ step: name, request: count, agency: name }),
  handoffReturned: z.strictObject({ step: name, request: count, agency: name, reason: words }),
  handoffRerouted: z.strictObject({ step: name, request: count, from: name, to: name, reason: words }),
  agencySucceeded: z.strictObject({ agency: name, successor: name, basis }),
  childOpened: z.strictObject({
    step: name,
    child: name,
    dossier: name,
    procedure: name,
    case: name,
    channel: name,
    facts,
  }),
  childEnded: z.strictObject({ step: name, child: name, outcome, results: names, facts }),
  childrenClosed: z.strictObject({ step: name, stopped: names }),
  waitExpired: z.strictObject({ step: name }),
  extended: z.strictObject({ by: name, reason: words, stage: name }),
  withdrawalRequested: z.strictObject({ reason: words }),
  withdrawalDecided: z.strictObject({ granted: flag, reason: words }),
  finished: z.strictObject({}),
  assigned: z.strictObject({
    step: name,
    how: z.enum(['assigned', 'claimed', 'reassigned']),
    main: opt(name),
    cooperators: opt(names),
    watchers: opt(names),
    reason: opt(words),
  }),
  urged: z.strictObject({ number: count, step: opt(name), to: addressee, content: words, replyBy: day }),
  urgeAnswered: z.strictObject({ number: count, content: words }),
  rungReached: z.strictObject({ rung, generation: count, due: appointment }),
  apologised: z.strictObject({ number: count, reason: words, atFault: name }),
  reappointed: z.strictObject({ number: count, appointment, reason: words, atFault: name }),
  stopped: z.strictObject({ reason: words, basis }),
  corrected: z.strictObject({
    event: count,
    facts,
    documents,
    paid: opt(z.strictObject({ fee: name, amount: count })),
    reason: words,
    basis,
  }),
  migrated: z.strictObject({
    from: pin,
    to: pin,
    case: name,
    channel: name,
    steps: z.record(name, name),
    terms: opt(z.record(name, name)),
    basis,
  }),
  recounted: z.strictObject({
    policy: z.enum(['freeze', 'favour', 'recompute']),
    from: name,
    to: name,
    before: appointment,
    after: appointment,
    basis,
  }),
  skipped: z.strictObject({ what: z.enum(['timer', 'effect']), id: name, reason: words }),
  erased: z.strictObject({ facts: names, basis }),
  resultReturned: z.strictObject({ step: name, results: names, how: z.enum(['counter', 'post', 'electronic']) }),
  ended: z.strictObject({ outcome }),
}

const envelopes = Object.fromEntries(
  Object.entries(shapes).map(([type, data]) => [
    type,
    z.strictObject({
      dossier: name,
      seq: z.int().check(z.minimum(1)),
      type: z.literal(type),
      v: z.literal(1),
      at: moment,
      on: moment,
      by: actorFormat,
      data,
    }),
  ]),
)

const isType = (type: unknown): type is EventType => typeof type === 'string' && Object.hasOwn(shapes, type)

/** A JSON value as an event in its outside form (`EventJson`), or what is wrong with it. */
export const parseEvent = (value: unknown): Result<unknown, DefinitionIssue> => {
  const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined
  const shape = isType(type) ? envelopes[type] : undefined
  if (shape === undefined)
    return fail(issue('field_value', ['type'], { found: String(type), allowed: Object.keys(shapes) }))
  return parseAs(shape, value)
}
