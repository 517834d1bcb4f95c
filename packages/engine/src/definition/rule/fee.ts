/** What a fee comes to, as the law says it: lines with prices, bands and bounds, by the day, less what some need not pay. */
import * as z from 'zod/mini'
import { basis, day, type Frozen, feel, slug, text } from '../shape.ts'
import { anchor, transition } from './shape.ts'

const money = z.number().check(z.minimum(0))

/** A number of the law: whole units of the currency, a share (`"0.5%"`, `"1/3"`). */
const constant = z.union([money, z.string().check(z.regex(/^(\d{1,9}(\.\d{1,6})?%|\d{1,9}\/\d{1,9})$/, 'like 0.5%'))])

const price = z.union([constant, z.strictObject({ feel })])

/** How many, and what is counted (“trang”). */
const quantity = z.strictObject({ feel, unit: z.optional(text) })

/** Quantities `upTo` a bound, it taken in, or `below` it; above the last bound where neither stands. */
const limits = { upTo: z.optional(money), below: z.optional(money) }

const charge = z.strictObject({
  /** One price. */
  amount: z.optional(price),
  /** A price for each of the quantity `of`. */
  rate: z.optional(price),
  /** Each part of the quantity at the rate of its band. */
  slices: z.optional(z.array(z.strictObject({ rate: constant, ...limits }))),
  /** The whole quantity as the one band says in which it lies. */
  brackets: z.optional(
    z.array(
      z.strictObject({
        amount: z.optional(constant),
        rate: z.optional(constant),
        /** For what lies above the beginning of the band. */
        excess: z.optional(constant),
        ...limits,
      }),
    ),
  ),
  of: z.optional(quantity),
  min: z.optional(money),
  max: z.optional(money),
})

/** What a charge was and is, by the day of the fee's anchor. */
const datedCharge = z.strictObject({
  anchor: z.optional(anchor),
  versions: z
    .array(
      z.strictObject({
        id: z.optional(slug),
        value: z.optional(charge),
        repealed: z.optional(z.literal(true)),
        from: day,
        to: z.optional(day),
        knownSince: z.optional(day),
        basis,
      }),
    )
    .check(z.minLength(1)),
  transitional: z.optional(z.array(transition)),
})

const line = z.strictObject({
  name: text,
  when: z.optional(feel),
  charge: z.union([charge, datedCharge]),
  /** So many of them (copies, persons): bounds of the charge are for one. */
  times: z.optional(quantity),
  basis: z.optional(basis),
})

/** Whom the fee is let off, or lowered by a share. */
const relief = z.strictObject({
  name: text,
  when: feel,
  by: z.optional(z.string()),
  lines: z.optional(z.array(slug).check(z.minLength(1))),
  from: z.optional(day),
  to: z.optional(day),
  knownSince: z.optional(day),
  basis,
})

export const feeRule = z.strictObject({
  anchor: z.optional(anchor),
  /** There is such a fee only where this holds. */
  when: z.optional(feel),
  lines: z.record(slug, line),
  reliefs: z.optional(z.array(relief)),
  /** What several reductions come to: the greatest, their sum, or one of what the other left. */
  together: z.optional(z.enum(['greatest', 'sum', 'in turn'])),
  /** Each line is rounded to a multiple of `to`. */
  rounding: z.optional(
    z.strictObject({
      how: z.enum(['half up', 'half down', 'half even', 'up', 'down', 'ceiling', 'floor']),
      to: z.optional(money),
    }),
  ),
  /** No dossier pays more. */
  max: z.optional(money),
})

export type FeeRule = Frozen<z.output<typeof feeRule>>

/** A fee's amount as a definition says it: whole units, a fact that says how many, or a rule. */
export type Amount = number | { readonly fact: string } | FeeRule

/** The fact that an official assesses a fee by. */
export const assessedFact = (amount: Amount): string | undefined =>
  typeof amount === 'object' && 'fact' in amount ? amount.fact : undefined
