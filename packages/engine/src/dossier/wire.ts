/** Commands as JSON from outside: a script, a browser, another system. */
import { type Basis, fail, type Result } from '@motcua/rules'
import * as z from 'zod/mini'
import { type DefinitionIssue, isError, issue } from '../definition/issue.ts'
import { normalise } from '../definition/normalise.ts'
import { parseAs } from '../definition/parse.ts'
import type { Command, Order } from './command.ts'
import type {
  Actor,
  Addressee,
  Appointment,
  DocumentReference,
  Documents,
  OutsideEvent,
  OutsidePause,
} from './event.ts'
import type { FactValue } from './fact.ts'

export const name = z.string().check(z.minLength(1), z.maxLength(200))
export const words = z.string().check(z.minLength(1), z.maxLength(4000))
export const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'like 2026-04-20'))
/** An instant with its offset. */
export const moment = z
  .string()
  .check(
    z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})$/, 'like 2026-04-20T08:00:00+07:00'),
  )

const factValue: z.ZodMiniType<FactValue> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.array(factValue), z.record(z.string(), factValue)]),
)
export const factsFormat = z.record(name, factValue)
const facts = z.optional(factsFormat)
const sha256OfNothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
const pieces = z.optional(z.int().check(z.minimum(0)))
const reference = z.strictObject({
  uri: z.optional(z.string().check(z.maxLength(2000))),
  hash: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/, `like ${sha256OfNothing}`))),
  count: z.optional(z.strictObject({ originals: pieces, certified: pieces, photocopies: pieces, presented: pieces })),
  issuedOn: z.optional(day),
  expiresOn: z.optional(day),
})
/** As events have them: earlier releases took a `uri` alone. */
export const documentsFormat: z.ZodMiniType<Documents> = z.record(name, reference)
/** What a bare link leads to can be another paper tomorrow, and nobody would know. */
const verifiable: z.ZodMiniType<DocumentReference> = reference.check(
  z.refine(({ uri, hash }) => uri === undefined || hash !== undefined, { path: ['hash'] }),
)
const documents = z.optional(z.record(name, verifiable))

export const actorFormat: z.ZodMiniType<Actor> = z.strictObject({
  id: name,
  roles: z.array(name),
  agency: z.optional(name),
  department: z.optional(name),
  delegations: z.optional(
    z.array(
      z.strictObject({
        of: name,
        roles: z.array(name),
        agency: z.optional(name),
        department: z.optional(name),
        from: day,
        until: day,
        basis: words,
      }),
    ),
  ),
})

export const basis: z.ZodMiniType<Basis> = z.strictObject({
  act: name,
  article: z.optional(name),
  url: z.optional(z.string().check(z.maxLength(500))),
  unconfirmed: z.optional(z.strictObject({ vi: words, en: z.optional(words) })),
}) as never

export const supplementItems = z
  .array(z.strictObject({ document: z.optional(name), what: words }))
  .check(z.minLength(1))

export const outcome = z.enum(['granted', 'refused', 'notAccepted', 'withdrawn', 'expired', 'stopped'])
export const addressee: z.ZodMiniType<Addressee> = z.strictObject({
  agency: name,
  department: z.optional(name),
  person: z.optional(name),
})
export const appointment: z.ZodMiniType<Appointment> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('date'), date: day }),
  z.strictObject({ kind: z.literal('instant'), at: moment }),
  z.strictObject({ kind: z.literal('none') }),
])
export const outsidePause: z.ZodMiniType<OutsidePause> = z.strictObject({
  from: moment,
  to: z.optional(moment),
  then: name,
  reason: words,
})
export const outsideEvent: z.ZodMiniType<OutsideEvent> = z.strictObject({
  at: moment,
  what: words,
  by: z.optional(name),
})

const expire = z.discriminatedUnion('what', [
  z.strictObject({ type: z.literal('expire'), what: z.literal('supplement') }),
  z.strictObject({ type: z.literal('expire'), what: z.literal('wait'), step: name }),
  z.strictObject({ type: z.literal('expire'), what: z.literal('consultation'), step: name, agency: name }),
  z.strictObject({
    type: z.literal('expire'),
    what: z.literal('rung'),
    rung: z.enum(['warn', 'near', 'apology', 'overdue']),
    generation: z.int(),
  }),
])

export const commandFormat: z.ZodMiniType<Command> = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('submit'),
    case: name,
    channel: name,
    applicant: name,
    code: z.optional(name),
    variant: z.optional(name),
    parent: z.optional(z.strictObject({ dossier: name, step: name, child: name })),
    facts,
    documents,
  }),
  z.strictObject({ type: z.literal('receive'), facts, documents }),
  z.strictObject({ type: z.literal('refuseAcceptance'), reason: words }),
  z.strictObject({
    type: z.literal('advance'),
    action: name,
    step: z.optional(name),
    facts,
    documents,
    note: z.optional(words),
  }),
  z.strictObject({
    type: z.literal('requestSupplement'),
    items: supplementItems,
    reason: words,
  }),
  z.strictObject({ type: z.literal('supply'), facts, documents }),
  z.strictObject({
    type: z.literal('pay'),
    fee: name,
    amount: z.int(),
    currency: name,
    reference: z.optional(name),
  }),
  z.strictObject({ type: z.literal('consult'), step: name, agency: name }),
  z.strictObject({
    type: z.literal('answer'),
    step: name,
    agency: name,
    answer: z.enum(['agree', 'disagree', 'noOpinion']),
    note: z.optional(words),
  }),
  z.strictObject({
    type: z.literal('extend'),
    by: name,
    reason: words,
    consultation: z.optional(z.strictObject({ step: name, agency: name })),
  }),
  z.strictObject({ type: z.literal('withdraw'), reason: words }),
  z.strictObject({ type: z.literal('decideWithdrawal'), granted: z.boolean(), reason: words }),
  z.strictObject({
    type: z.literal('returnResult'),
    step: z.optional(name),
    how: z.enum(['counter', 'post', 'electronic']),
    results: z.optional(z.array(name).check(z.minLength(1))),
  }),
  z.strictObject({
    type: z.literal('assign'),
    step: name,
    main: z.optional(name),
    cooperators: z.optional(z.array(name)),
    watchers: z.optional(z.array(name)),
    reason: z.optional(words),
  }),
  z.strictObject({ type: z.literal('claim'), step: name }),
  z.strictObject({ type: z.literal('reassign'), step: name, to: name, reason: words }),
  z.strictObject({ type: z.literal('recall'), step: z.optional(name), reason: words }),
  z.strictObject({ type: z.literal('sendBack'), step: z.optional(name), to: name, reason: words }),
  z.strictObject({ type: z.literal('urge'), step: z.optional(name), to: addressee, content: words, replyBy: day }),
  z.strictObject({ type: z.literal('answerUrge'), number: z.int(), content: words }),
  z.strictObject({ type: z.literal('acceptHandoff'), step: z.optional(name) }),
  z.strictObject({ type: z.literal('returnHandoff'), step: z.optional(name), reason: words }),
  z.strictObject({ type: z.literal('rerouteHandoff'), step: z.optional(name), agency: name, reason: words }),
  z.strictObject({
    type: z.literal('reportChild'),
    step: name,
    child: name,
    dossier: z.optional(name),
    outcome,
    results: z.optional(z.array(name)),
    facts,
  }),
  z.strictObject({ type: z.literal('reappoint'), until: day, reason: words, atFault: name }),
  z.strictObject({ type: z.literal('apologise'), reason: words, atFault: name }),
  z.strictObject({ type: z.literal('stop'), reason: words, basis }),
  z.strictObject({
    type: z.literal('refund'),
    fee: name,
    amount: z.int(),
    currency: name,
    reason: words,
    reference: z.optional(name),
  }),
  z.strictObject({ type: z.literal('succeedAgency'), agency: name, successor: name, basis }),
  z.strictObject({
    type: z.literal('correct'),
    event: z.int().check(z.minimum(1)),
    facts,
    documents,
    amount: z.optional(z.int()),
    reason: words,
    basis,
  }),
  z.strictObject({
    type: z.literal('migrate'),
    version: z.int().check(z.minimum(1)),
    mapping: z.strictObject({
      steps: z.optional(z.record(name, name)),
      cases: z.optional(z.record(name, name)),
      channels: z.optional(z.record(name, name)),
      terms: z.enum(['keep', 'new']),
    }),
    basis,
  }),
  z.strictObject({
    type: z.literal('adopt'),
    source: name,
    reference: name,
    case: name,
    channel: name,
    applicant: name,
    code: z.optional(name),
    variant: z.optional(name),
    facts,
    documents,
    steps: z.array(name).check(z.minLength(1)),
    receivedOn: moment,
    stage: z.optional(name),
    appointment: z.optional(appointment),
    pauses: z.optional(z.array(outsidePause)),
    consumed: z.optional(name),
    history: z.optional(z.array(outsideEvent)),
  }),
  z.strictObject({ type: z.literal('recount'), policy: z.enum(['freeze', 'favour', 'recompute']), basis }),
  z.strictObject({ type: z.literal('skip'), what: z.enum(['timer', 'effect']), id: name, reason: words }),
  z.strictObject({ type: z.literal('erase'), facts: z.optional(z.array(name).check(z.minLength(1))), basis }),
  expire,
])

const orderFormat: z.ZodMiniType<Order> = z.strictObject({
  tenant: name,
  dossier: name,
  by: actorFormat,
  key: name,
  expect: z.optional(z.int().check(z.minimum(0))),
  on: z.optional(z.int()),
  procedure: z.optional(name),
  lawOf: z.optional(day),
  command: commandFormat,
})

/** Papers come by reference, so that the longest list of heirs and parcels is far below this. */
const maxLength = 262_144

/** How long a value is as JSON, a little less than it really is; counted no further than the limit. */
const lengthOf = (value: unknown): number => {
  let length = 0
  const open: unknown[] = [value]
  while (open.length > 0 && length <= maxLength) {
    const it = open.pop()
    if (typeof it === 'string') length += it.length
    if (typeof it !== 'object' || it === null) continue
    const names = Array.isArray(it) ? [] : Object.keys(it)
    length += names.reduce((sum, name) => sum + name.length, Array.isArray(it) ? it.length : names.length)
    if (length <= maxLength) for (const inner of Object.values(it)) open.push(inner)
  }
  return length
}

/** A JSON value as an order, or what is wrong with it. */
export const parseOrder = (value: unknown): Result<Order, DefinitionIssue> => {
  const bytes = lengthOf(value)
  if (bytes > maxLength) return fail(issue('json_too_large', [], { bytes, limit: maxLength }))
  const issues: DefinitionIssue[] = []
  const clean = normalise(value, [], issues)
  return issues.some(isError) ? { ok: false, issues } : parseAs(orderFormat, clean)
}
