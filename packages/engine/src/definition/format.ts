/**
 * The JSON document of a procedure, format 1: the only place where its shape is written. The parser, the TypeScript
 * types and the published JSON Schema all come from here. A field stands here only if something reads it.
 */
import type { Text } from '@motcua/rules'
import * as z from 'zod/mini'

// zod looks for `new Function` unless told not to, which a strict content security policy reports as a violation.
z.config({ jitless: true })

/** Names inside a definition: ASCII, so that a FEEL path can say them; never shown to people. */
const slug = z.string().check(z.regex(/^[a-z][A-Za-z0-9]{0,63}$/))

const text = z.strictObject({
  vi: z.string().check(z.minLength(1), z.maxLength(2000)),
  en: z.optional(z.string().check(z.minLength(1), z.maxLength(2000))),
})

const basis = z.array(
  z.strictObject({
    act: z.string().check(z.minLength(1), z.maxLength(200)),
    article: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
    url: z.optional(z.string().check(z.minLength(1), z.maxLength(500))),
    unconfirmed: z.optional(text),
  }),
)

/** Source of a term, of an expression: read further by `@motcua/rules` when the definition is checked. */
const term = z.string().check(z.minLength(1), z.maxLength(100))
const feel = z.string().check(z.minLength(1), z.maxLength(4096))

const named = z.strictObject({ name: text })

// ── facts: what a dossier may know, in a closed language of types ────────────────────────────────────────────────

/** A type a fact may have. Money is a whole number of the currency's unit (đồng). */
export type FactType =
  | { readonly type: 'string' | 'integer' | 'decimal' | 'money' | 'boolean' | 'date' | 'instant' }
  | { readonly type: 'enum'; readonly values: Readonly<Record<string, { readonly name: Text }>> }
  | { readonly type: 'list'; readonly of: FactType }
  | { readonly type: 'record'; readonly fields: Readonly<Record<string, Fact>> }

/** A fact of a dossier: its type and what people call it. */
export type Fact = FactType & { readonly name: Text }

const plainFact = z.enum(['string', 'integer', 'decimal', 'money', 'boolean', 'date', 'instant'])

const factType: z.ZodMiniType<FactType> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: plainFact }),
    z.strictObject({ type: z.literal('enum'), values: z.record(slug, named) }),
    z.strictObject({ type: z.literal('list'), of: factType }),
    z.strictObject({ type: z.literal('record'), fields: z.record(slug, fact) }),
  ]),
)

const fact: z.ZodMiniType<Fact> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ name: text, type: plainFact }),
    z.strictObject({ name: text, type: z.literal('enum'), values: z.record(slug, named) }),
    z.strictObject({ name: text, type: z.literal('list'), of: factType }),
    z.strictObject({ name: text, type: z.literal('record'), fields: z.record(slug, fact) }),
  ]),
)

// ── steps ────────────────────────────────────────────────────────────────────────────────────────────────────────

const pausePolicy = z.string().check(z.minLength(1), z.maxLength(100))

/** What every drawn step has: a name and a place. */
const place = {
  name: text,
  agency: slug,
  department: z.optional(slug),
  basis: z.optional(basis),
  /** Effects that follow when the dossier comes to the step. */
  effects: z.optional(z.array(slug)),
}

const action = z.strictObject({
  name: text,
  to: slug,
  /** Who may do it, where it is not the step's own role, and at which agency, where it is not the step's own. */
  role: z.optional(slug),
  agency: z.optional(slug),
  /** The action is there only while this holds. */
  when: z.optional(feel),
  /** Facts that must be given with the action. */
  asks: z.optional(z.array(slug)),
  /** Fees that must be paid and documents that must be there before. */
  requires: z.optional(z.strictObject({ paid: z.optional(z.array(slug)), documents: z.optional(z.array(slug)) })),
})

const task = z.strictObject({
  kind: z.literal('task'),
  ...place,
  role: z.optional(slug),
  budget: term,
  actions: z.record(slug, action),
})

const decision = z.strictObject({
  kind: z.literal('decision'),
  name: text,
  basis: z.optional(basis),
  routes: z.array(z.strictObject({ when: feel, to: slug })),
  else: slug,
})

const wait = z.strictObject({
  kind: z.literal('wait'),
  ...place,
  /** The national status code while the dossier waits: 4 processing, 5 supplement, 6 financial obligation. */
  status: z.optional(z.literal([4, 5, 6])),
  /** Present where the legal clock does not count the wait. */
  pause: z.optional(z.strictObject({ then: pausePolicy, reason: text, basis: z.optional(basis) })),
  actions: z.record(slug, action),
  expiry: z.optional(z.strictObject({ after: term, to: slug })),
})

const consultedAgency = z.strictObject({
  department: z.optional(slug),
  role: slug,
  /** Counted from the day the agency receives the request. */
  term,
  extension: z.optional(z.strictObject({ atMost: term, basis: z.optional(basis) })),
  /** What follows when the agency has not answered in time. */
  onSilence: z.enum(['escalate', 'consent', 'block']),
  basis: z.optional(basis),
})

const consult = z.strictObject({
  kind: z.literal('consult'),
  ...place,
  role: z.optional(slug),
  agencies: z.record(slug, consultedAgency),
  join: z.union([z.enum(['all', 'any']), z.strictObject({ quorum: z.int().check(z.minimum(1)) })]),
  to: slug,
})

/** The way out of a branch; with an outcome the block's `outcomes` say where it leads. */
const exit = z.strictObject({ kind: z.literal('exit'), name: text, outcome: z.optional(slug) })

const returnStep = z.strictObject({
  kind: z.literal('return'),
  ...place,
  role: z.optional(slug),
  results: z.array(slug),
  to: slug,
})

const end = z.strictObject({
  kind: z.literal('end'),
  name: text,
  outcome: z.enum(['granted', 'refused', 'notAccepted', 'withdrawn', 'expired']),
})

/** One side of a parallel block: its own steps, from `start` to an `exit`. */
export interface Branch {
  readonly name: Text
  readonly start: string
  readonly steps: Readonly<Record<string, Step>>
}

const branches: z.ZodMiniType<Readonly<Record<string, Branch>>> = z.lazy(() =>
  z.record(slug, z.strictObject({ name: text, start: slug, steps: z.record(slug, step) })),
)

/** Branches that run side by side; one way in, one way out. */
const parallel = z.strictObject({
  kind: z.literal('parallel'),
  name: text,
  basis: z.optional(basis),
  branches,
  /** Where the dossier goes when every branch has come to an exit without an outcome. */
  to: slug,
  /** Where an exit with an outcome leads at once; the other branches are cancelled. */
  outcomes: z.optional(z.record(slug, slug)),
})

const step: z.ZodMiniType<Step> = z.lazy(() =>
  z.discriminatedUnion('kind', [task, decision, wait, consult, parallel, exit, returnStep, end]),
)

// ── what the law says of the whole ───────────────────────────────────────────────────────────────────────────────

const stage = z.strictObject({ id: slug, name: text, term, steps: z.array(slug), basis: z.optional(basis) })

/** Stages are a list: their order decides dates, and the hash of a document does not hold the order of names. */
const legalTerm = z.union([term, z.strictObject({ stages: z.array(stage) })])

const procedureCase = z.strictObject({
  name: text,
  /** One term, or stages in their order, each with a term of its own. */
  term: legalTerm,
  /** Channels whose term differs. */
  channels: z.optional(z.record(slug, z.strictObject({ term: legalTerm }))),
  basis: z.optional(basis),
})

const document = z.strictObject({
  name: text,
  required: z.boolean(),
  originals: z.int().check(z.minimum(0)),
  copies: z.int().check(z.minimum(0)),
  /** The cases it belongs to; all of them where absent. */
  cases: z.optional(z.array(slug)),
  basis: z.optional(basis),
})

const fee = z.strictObject({
  name: text,
  currency: z.enum(['VND', 'USD']),
  /** Whole units of the currency, or the fact that says how many. */
  amount: z.union([z.int().check(z.minimum(0)), z.strictObject({ fact: slug })]),
  basis: z.optional(basis),
})

const clock = z.strictObject({
  /** A dossier that comes after this hour (`15:00` itself is in time) counts as received on the next working day. */
  cutoff: z.optional(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))),
  /** How the term is counted where the law leaves a choice; see `Policies` of `@motcua/rules`. */
  policies: z.optional(
    z.strictObject({
      firstDay: z.optional(z.enum(['excluded', 'included'])),
      lastDay: z.optional(z.enum(['rolls', 'stays'])),
      swappedDay: z.optional(z.enum(['rolls', 'stays'])),
      offDayStart: z.optional(z.enum(['next-working-day', 'received-day'])),
      cutoff: z.optional(z.enum(['moves-start', 'moves-same-day-only'])),
      endOf: z.optional(z.enum(['office-hours', 'midnight'])),
    }),
  ),
  basis: z.optional(basis),
})

/** Whoever decides something outside of the steps: a role at an agency. */
const post = { agency: slug, department: z.optional(slug), role: slug }

export const procedureFormat = z.strictObject({
  code: z.string().check(z.regex(/^\d\.\d{6}(\.[A-Z]\d{2})?$/)),
  version: z.int().check(z.minimum(1)),
  name: text,
  field: text,
  level: z.enum(['ministry', 'province', 'commune']),
  basis,
  agencies: z.record(slug, z.strictObject({ name: text, departments: z.optional(z.record(slug, named)) })),
  roles: z.record(slug, named),
  effects: z.optional(z.record(slug, named)),
  facts: z.optional(z.record(slug, fact)),
  documents: z.optional(z.record(slug, document)),
  fees: z.optional(z.record(slug, fee)),
  results: z.record(
    slug,
    z.strictObject({ name: text, code: z.optional(z.string().check(z.regex(/^KQ\.G\d{2}\.\d{6}$/))) }),
  ),
  channels: z.record(slug, named),
  cases: z.record(slug, procedureCase),
  clock: z.optional(clock),
  reception: z.strictObject({
    ...post,
    /** The end to which refusing to accept leads. */
    refused: slug,
  }),
  supplement: z.optional(
    z.strictObject({
      /** How many requests there may be. */
      times: z.int().check(z.minimum(1)),
      /** What the clock does when the supplement is complete. */
      then: pausePolicy,
      /** How long the applicant has, and the end that follows. */
      within: z.optional(term),
      expired: z.optional(slug),
      basis,
    }),
  ),
  extension: z.optional(z.strictObject({ ...post, times: z.int().check(z.minimum(1)), atMost: term, basis })),
  withdrawal: z.optional(z.strictObject({ ...post, to: slug, basis })),
  start: slug,
  steps: z.record(slug, step),
})

/** The file: an integer format, the procedure, and the drawing's layout, which loading ignores and export carries. */
export const fileFormat = z.strictObject({
  format: z.literal(1),
  procedure: procedureFormat,
  layout: z.optional(z.unknown()),
})

type Frozen<T> = T extends readonly (infer E)[]
  ? readonly Frozen<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T

export type ProcedureDefinition = Frozen<z.output<typeof procedureFormat>>
export type ProcedureFile = Frozen<z.output<typeof fileFormat>>
export type TaskStep = Frozen<z.output<typeof task>>
export type DecisionStep = Frozen<z.output<typeof decision>>
export type WaitStep = Frozen<z.output<typeof wait>>
export type ConsultStep = Frozen<z.output<typeof consult>>
export type ConsultedAgency = Frozen<z.output<typeof consultedAgency>>
export type ExitStep = Frozen<z.output<typeof exit>>
export type ReturnStep = Frozen<z.output<typeof returnStep>>
export type ParallelStep = Frozen<z.output<typeof parallel>>
export type EndStep = Frozen<z.output<typeof end>>
export type Step = TaskStep | DecisionStep | WaitStep | ConsultStep | ParallelStep | ExitStep | ReturnStep | EndStep
export type Action = Frozen<z.output<typeof action>>
export type LegalTerm = Frozen<z.output<typeof legalTerm>>
export type Stage = Frozen<z.output<typeof stage>>
export type Outcome = EndStep['outcome']

/** The JSON Schema (2020-12) of a definition file, generated from the same source that parses it. */
export const procedureSchema = (): object => z.toJSONSchema(fileFormat, { io: 'input' })
