/**
 * The JSON document of a procedure, format 1: the only place where its shape is written, with `step.ts` for its steps. The
 * parser, the TypeScript types and the published JSON Schema all come from here. A field stands here only if something
 * reads it.
 */
import type { Text } from '@motcua/rules'
import * as z from 'zod/mini'
import { feeRule } from './rule/fee.ts'
import { computed, decisionTable, fromTable, parameter } from './rule/shape.ts'
import { basis, day, type Frozen, feel, named, pausePolicy, post, slug, term, text } from './shape.ts'
import { end, step } from './step.ts'

export type * from './step.ts'

// ── facts: what a dossier may know, in a closed language of types ────────────────────────────────────────────────

/** A type a fact may have. Money is a whole number of the currency's unit (đồng). */
export type FactType =
  | { readonly type: 'string' | 'money' | 'boolean' | 'date' | 'instant' }
  | {
      readonly type: 'integer' | 'decimal'
      /** What it counts (`m2`, `page`): two units are neither compared nor added. */
      readonly unit?: string | undefined
    }
  | { readonly type: 'enum'; readonly values: Readonly<Record<string, { readonly name: Text }>> }
  | {
      readonly type: 'list'
      readonly of: FactType
      /** How many items there may be; 1,000 where absent. */
      readonly atMost?: number | undefined
    }
  | { readonly type: 'record'; readonly fields: Readonly<Record<string, Fact>> }

/** A fact of a dossier: its type and what people call it. */
export type Fact = FactType & {
  readonly name: Text
  /** Personal data: kept apart from the events, so that it can be erased. Of a dossier's own facts only. */
  readonly personal?: boolean | undefined
}

const plainFact = z.enum(['string', 'money', 'boolean', 'date', 'instant'])
const number = { type: z.enum(['integer', 'decimal']), unit: z.optional(slug) }
const atMost = z.optional(z.int().check(z.minimum(1), z.maximum(1000)))

const factType: z.ZodMiniType<FactType> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: plainFact }),
    z.strictObject(number),
    z.strictObject({ type: z.literal('enum'), values: z.record(slug, named) }),
    z.strictObject({ type: z.literal('list'), of: factType, atMost }),
    z.strictObject({ type: z.literal('record'), fields: z.record(slug, fact) }),
  ]),
)

const personal = z.optional(z.boolean())

const fact: z.ZodMiniType<Fact> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ name: text, personal, type: plainFact }),
    z.strictObject({ name: text, personal, ...number }),
    z.strictObject({ name: text, personal, type: z.literal('enum'), values: z.record(slug, named) }),
    z.strictObject({ name: text, personal, type: z.literal('list'), of: factType, atMost }),
    z.strictObject({ name: text, personal, type: z.literal('record'), fields: z.record(slug, fact) }),
  ]),
)

// ── what the law says of the whole ───────────────────────────────────────────────────────────────────────────────

const stage = z.strictObject({ id: slug, name: text, term, steps: z.array(slug), basis: z.optional(basis) })

/** Stages are a list: their order decides dates, and the hash of a document does not hold the order of names. */
const legalTerm = z.union([term, z.strictObject({ stages: z.array(stage) }), fromTable])

/** How a decision shares a term out: working time of its own for one agency, or for some that share it. */
const agencyBudgets = z.optional(
  z.array(z.strictObject({ agencies: z.array(slug).check(z.minLength(1)), budget: term })),
)

const procedureCase = z.strictObject({
  name: text,
  /** One term; stages in their order, each with a term of its own; or the term that a table chooses. */
  term: legalTerm,
  /** Channels whose term differs; its budgets are those that stand beside it. */
  channels: z.optional(z.record(slug, z.strictObject({ term: legalTerm, agencyBudgets }))),
  agencyBudgets,
  basis: z.optional(basis),
})

const pieces = z.optional(z.int().check(z.minimum(0)))
const copies = { originals: z.int().check(z.minimum(0)), copies: z.int().check(z.minimum(0)) }

const document = z.strictObject({
  name: text,
  required: z.boolean(),
  ...copies,
  /** Certified copies (bản sao có chứng thực), and originals that are shown and taken back (xuất trình bản chính để đối chiếu). */
  certified: pieces,
  presented: pieces,
  /** Other sets of copies, any of which will do as well. */
  instead: z.optional(
    z.array(
      z.strictObject({
        originals: pieces,
        copies: pieces,
        certified: pieces,
        presented: pieces,
      }),
    ),
  ),
  /** The cases it belongs to; all of them where absent. */
  cases: z.optional(z.array(slug)),
  /** It is required where this holds; otherwise as `required` says. */
  requiredWhen: z.optional(feel),
  /** How long it is good for after it was issued, judged on the day the dossier is handed in. */
  validFor: z.optional(term),
  /** It says itself until when it is valid, and must be. */
  unexpired: z.optional(z.literal(true)),
  basis: z.optional(basis),
})

/** Papers of which some will do: at least so many of these documents, or of other groups. */
const documentGroup = z.strictObject({
  name: z.optional(text),
  atLeast: z.int().check(z.minimum(1)),
  of: z.array(slug).check(z.minLength(1)),
  when: z.optional(feel),
  basis: z.optional(basis),
})

const fee = z.strictObject({
  name: text,
  currency: z.enum(['VND', 'USD']),
  /** Whole units of the currency, the fact that says how many, or the rule by which they are worked out. */
  amount: z.union([z.int().check(z.minimum(0)), z.strictObject({ fact: slug }), feeRule]),
  /** Paid back when the dossier ends so. */
  refund: z.optional(z.strictObject({ outcomes: z.array(end.shape.outcome), basis })),
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

/** What one step is in a variant: done elsewhere, by another role, in another time, or leading elsewhere. */
const stepVariant = z.strictObject({
  agency: z.optional(slug),
  department: z.optional(slug),
  role: z.optional(slug),
  budget: z.optional(term),
  /** Where its actions lead instead. */
  to: z.optional(z.record(slug, slug)),
})

/** The same procedure done in another way (“4 tại chỗ”): other places, delegated signers, no handovers. */
const variant = z.strictObject({
  name: text,
  /** What is done on the spot, in the words of the local rule. */
  acts: z.array(text),
  steps: z.record(slug, stepVariant),
  basis,
})

export const procedureFormat = z.strictObject({
  code: z.string().check(z.regex(/^\d\.\d{6}(\.[A-Z]\d{2})?$/)),
  version: z.int().check(z.minimum(1)),
  name: text,
  field: text,
  level: z.enum(['ministry', 'province', 'commune']),
  basis,
  agencies: z.record(
    slug,
    z.strictObject({
      name: text,
      departments: z.optional(z.record(slug, named)),
      /** The last day it was there, and the agency that has taken over its work since. */
      until: z.optional(day),
      successor: z.optional(slug),
    }),
  ),
  roles: z.record(slug, named),
  effects: z.optional(z.record(slug, named)),
  facts: z.optional(z.record(slug, fact)),
  /** Values that the law changes from time to time, facts worked out from others, and tables: FEEL reads all by their names. */
  parameters: z.optional(z.record(slug, parameter)),
  computed: z.optional(z.record(slug, computed)),
  tables: z.optional(z.record(slug, decisionTable)),
  documents: z.optional(z.record(slug, document)),
  documentGroups: z.optional(z.record(slug, documentGroup)),
  fees: z.optional(z.record(slug, fee)),
  results: z.record(
    slug,
    z.strictObject({
      name: text,
      code: z.optional(z.string().check(z.regex(/^KQ\.G\d{2}\.\d{6}$/))),
      /** There is such a result only where this holds. */
      when: z.optional(feel),
    }),
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
      /** How long the authority has to ask, round by round, from when the papers came in. */
      ask: z.optional(z.array(term)),
      basis,
    }),
  ),
  extension: z.optional(z.strictObject({ ...post, times: z.int().check(z.minimum(1)), atMost: term, basis })),
  withdrawal: z.optional(z.strictObject({ ...post, to: slug, basis })),
  /** The authority stops the dossier (dừng giải quyết). */
  stop: z.optional(z.strictObject({ ...post, to: slug, basis })),
  /** A new date for a late dossier, with an apology (hẹn lại): never an extension. */
  reappointment: z.optional(
    z.strictObject({
      ...post,
      times: z.int().check(z.minimum(1)),
      /** How far the new date may lie after the appointed one. */
      atMost: z.optional(term),
      /** How long before the appointed date the apology is owed. */
      apology: z.optional(term),
      basis,
    }),
  ),
  /** When the people at work are warned, before the appointed date. */
  ladder: z.optional(z.strictObject({ warn: z.optional(term), near: z.optional(term), basis: z.optional(basis) })),
  /** Roles that assign, reassign and urge at their own agency. */
  assigners: z.optional(z.array(slug)),
  /** One open dossier at a time for the same values of these facts; dossiers of other procedures with the name count too. */
  exclusive: z.optional(z.strictObject({ name: slug, facts: z.array(slug).check(z.minLength(1)), basis })),
  /** The fact that says the applicant's name, by which people look dossiers up. */
  applicant: z.optional(z.strictObject({ name: slug })),
  variants: z.optional(z.record(slug, variant)),
  start: slug,
  steps: z.record(slug, step),
})

/** The file: an integer format, the procedure, and the drawing's layout, which loading ignores and export carries. */
export const fileFormat = z.strictObject({
  format: z.literal(1),
  procedure: procedureFormat,
  layout: z.optional(z.unknown()),
})

export type ProcedureDefinition = Frozen<z.output<typeof procedureFormat>>
export type ProcedureFile = Frozen<z.output<typeof fileFormat>>
export type LegalTerm = Frozen<z.output<typeof legalTerm>>
export type AgencyBudget = Frozen<z.output<typeof agencyBudgets> & object>[number]
export type Stage = Frozen<z.output<typeof stage>>
export type Variant = Frozen<z.output<typeof variant>>

/** The JSON Schema (2020-12) of a definition file, generated from the same source that parses it. */
export const procedureSchema = (): object => z.toJSONSchema(fileFormat, { io: 'input' })
