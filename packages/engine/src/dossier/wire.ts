/** Commands as JSON from outside: a script, a browser, another system. */
import { fail, type Result } from '@motcua/rules'
import * as z from 'zod/mini'
import { type DefinitionIssue, isError, issue } from '../definition/issue.ts'
import { normalise } from '../definition/normalise.ts'
import { parseAs } from '../definition/parse.ts'
import type { Command, Order } from './command.ts'
import type { Actor, DocumentReference } from './event.ts'
import type { FactValue } from './fact.ts'

const name = z.string().check(z.minLength(1), z.maxLength(200))
const words = z.string().check(z.minLength(1), z.maxLength(4000))

const factValue: z.ZodMiniType<FactValue> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.array(factValue), z.record(z.string(), factValue)]),
)
const facts = z.optional(z.record(name, factValue))
const reference: z.ZodMiniType<DocumentReference> = z.strictObject({
  uri: z.optional(z.string().check(z.maxLength(2000))),
  hash: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
})
const documents = z.optional(z.record(name, reference))

export const actorFormat: z.ZodMiniType<Actor> = z.strictObject({
  id: name,
  roles: z.array(name),
  agency: z.optional(name),
  department: z.optional(name),
})

const expire = z.discriminatedUnion('what', [
  z.strictObject({ type: z.literal('expire'), what: z.literal('supplement') }),
  z.strictObject({ type: z.literal('expire'), what: z.literal('wait'), step: name }),
  z.strictObject({ type: z.literal('expire'), what: z.literal('consultation'), step: name, agency: name }),
])

export const commandFormat: z.ZodMiniType<Command> = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('submit'),
    case: name,
    channel: name,
    applicant: name,
    code: z.optional(name),
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
    items: z.array(z.strictObject({ document: z.optional(name), what: words })).check(z.minLength(1)),
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
  }),
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
