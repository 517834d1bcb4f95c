/** What a definition says in rules: dated values of the law, facts that are worked out, decision tables. */
import * as z from 'zod/mini'
import { basis, day, type Frozen, feel, named, slug, text } from '../shape.ts'

const literal = z.union([z.string().check(z.maxLength(1000)), z.number(), z.boolean()])

/** A value, or the FEEL that gives it. */
const given = z.union([literal, z.strictObject({ feel })])

const plain = z.enum(['string', 'integer', 'decimal', 'money', 'boolean', 'date'])

/** What a number counts (`m2`, `page`): two units are neither compared nor added. Of integers and decimals only. */
const unit = z.optional(slug)

/** The day whose law applies: of the dossier's submission or receipt, or one that a fact says. */
export const anchor = z.union([z.enum(['submitted', 'received']), z.strictObject({ fact: slug })])

/** What a law says from a day on, and since when that has been known. */
const version = z.strictObject({
  id: z.optional(slug),
  /** Absent where the law is repealed from that day on. */
  value: z.optional(literal),
  repealed: z.optional(z.literal(true)),
  from: day,
  /** The last day; open where absent. */
  to: z.optional(day),
  knownSince: z.optional(day),
  basis,
})

/** What the law says of dossiers between two versions; the first that holds decides. */
export const transition = z.strictObject({ when: feel, use: z.string(), knownSince: z.optional(day), basis })

/** A number, a date or a word that the law changes from time to time. */
export const parameter = z.strictObject({
  name: text,
  type: plain,
  unit,
  anchor,
  versions: z.array(version).check(z.minLength(1)),
  transitional: z.optional(z.array(transition)),
})

/** A fact that nobody gives: it is worked out from others. */
export const computed = z.strictObject({ name: text, type: plain, unit, value: feel, basis: z.optional(basis) })

const input = z.strictObject({
  /** What the column asks; the fact of its name where absent. */
  from: z.optional(feel),
  /** The values that can come at all, as FEEL tests: `[0..150]`. */
  within: z.optional(feel),
  name: z.optional(text),
})

const output = z.discriminatedUnion('type', [
  z.strictObject({ name: text, type: plain, unit, values: z.optional(z.array(literal)) }),
  z.strictObject({
    name: text,
    type: z.literal('enum'),
    values: z.record(slug, named),
    order: z.optional(z.array(slug)),
  }),
  /** Names of this definition, or legal terms. */
  z.strictObject({ name: text, type: z.enum(['step', 'role', 'agency', 'document', 'term']) }),
])

const row = z.strictObject({
  id: slug,
  /** Column by column a FEEL test (`[18..60)`, `"house", "shop"`, `-`); a column nobody names takes everything. */
  when: z.optional(z.record(slug, feel)),
  then: z.record(slug, given),
  /** Rows that this one is an exception to. */
  overrides: z.optional(z.array(slug)),
  why: z.optional(text),
  basis: z.optional(basis),
})

export const decisionTable = z.strictObject({
  name: text,
  /** Which of the rows that apply decides (DMN 1.5, 8.3.4), or `exceptions`: one that no other overrides. */
  hit: z.enum(['unique', 'any', 'priority', 'first', 'collect', 'rule order', 'output order', 'exceptions']),
  /** What `collect` makes of the answers of all rows that apply; their list where absent. */
  aggregate: z.optional(z.enum(['sum', 'min', 'max', 'count'])),
  /** With `priority` and `output order`: the outputs that are compared, the first one first. */
  priority: z.optional(z.array(slug)),
  inputs: z.record(slug, input),
  outputs: z.record(slug, output),
  rows: z.array(row).check(z.minLength(1)),
  /** What holds where no row applies. */
  otherwise: z.optional(z.record(slug, given)),
  basis: z.optional(basis),
})

/** One output of a table. */
export const fromTable = z.strictObject({ table: slug, output: slug })

export type Parameter = Frozen<z.output<typeof parameter>>
export type Computed = Frozen<z.output<typeof computed>>
export type DecisionTable = Frozen<z.output<typeof decisionTable>>
export type FromTable = Frozen<z.output<typeof fromTable>>
