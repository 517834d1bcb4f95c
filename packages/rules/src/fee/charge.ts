import { shown } from '../dated/reader.ts'
import { kindOf } from '../feel/item.ts'
import { addExact, compareExact, type Exact, exactOf, multiplyExact, subtractExact } from '../feel/number.ts'
import type { Scope } from '../feel/run.ts'
import type { FeelError, Missing, NotApplicable } from '../feel/value.ts'
import type { Outputs, TableError } from '../table/decision.ts'
import type { FeeMeasured, FeePart } from './account.ts'
import type { FeeCharge, FeePrice, FeeQuantity } from './fee.ts'
import type { FeeErrorCode, FeeErrorData } from './issue.ts'
import { exactText } from './money.ts'

/** What the facts of a dossier, or the law itself, do not allow to be computed. */
export type FeeError = {
  [Code in FeeErrorCode]: { readonly kind: 'error'; readonly code: Code; readonly data: FeeErrorData[Code] }
}[FeeErrorCode]

/** What stops a line. */
export type Stop = Missing | NotApplicable | FeelError | FeeError

/** A computation that goes on after what stops it, so that all that is missing is known at once. */
export interface Run {
  readonly scope: Scope
  readonly stop: (why: Stop) => undefined
}

export const stopAt = <Code extends FeeErrorCode>(run: Run, code: Code, data: FeeErrorData[Code]): undefined =>
  run.stop({ kind: 'error', code, data } as FeeError)

const whole = (run: Run, value: Exact | undefined): Exact | undefined => value ?? stopAt(run, 'fee_too_large', {})

export const product = (run: Run, a: Exact | undefined, b: Exact | undefined): Exact | undefined =>
  a === undefined || b === undefined ? undefined : whole(run, multiplyExact(a, b))

export const sum = (run: Run, all: readonly Exact[]): Exact | undefined =>
  all.reduce<Exact | undefined>((a, b) => (a === undefined ? undefined : whole(run, addExact(a, b))), 0)

/** The number an expression comes to, where it is not negative. */
const numberFrom = (
  run: Run,
  { feel }: { readonly feel: FeeQuantity['feel'] },
  code: 'fee_quantity_wrong' | 'fee_price_no_number',
): Exact | undefined => {
  const value = feel.evaluate(run.scope)
  if (value.kind !== 'known') return run.stop(value)
  const exact = typeof value.value === 'number' && value.value >= 0 ? exactOf(value.value) : undefined
  const found = typeof value.value === 'number' ? String(value.value) : kindOf(value.value)
  return exact ?? stopAt(run, code, { source: feel.source, found })
}

export interface Counted {
  readonly exact: Exact
  readonly measured: FeeMeasured
}

export const counted = (run: Run, quantity: FeeQuantity): Counted | undefined => {
  const exact = numberFrom(run, quantity, 'fee_quantity_wrong')
  if (exact === undefined) return undefined
  return { exact, measured: { source: quantity.feel.source, value: exactText(exact), unit: quantity.unit } }
}

interface Part extends FeePart {
  readonly exact: Exact
}

interface Priced {
  readonly exact: Exact
  readonly written: string
  readonly table?: FeePart['table']
}

const priced = (run: Run, price: FeePrice): Priced | undefined => {
  if ('feel' in price) {
    const exact = numberFrom(run, price, 'fee_price_no_number')
    return exact === undefined ? undefined : { exact, written: exactText(exact) }
  }
  if (!('table' in price)) return { exact: price.value, written: price.written }
  const { table, output } = price
  const decision = table.decide(run.scope)
  if (decision.kind === 'none') return stopAt(run, 'fee_no_row', {})
  if (decision.kind === 'conflict') return stopAt(run, 'fee_rows_conflict', { rows: decision.rows })
  if (decision.kind === 'error')
    return isTableError(decision) ? stopAt(run, 'fee_table_failed', { error: decision }) : run.stop(decision)
  if (decision.kind !== 'decided') return run.stop(decision)
  const found = (decision.output as Outputs)[output]
  const exact = typeof found === 'number' && found >= 0 ? exactOf(found) : undefined
  if (exact === undefined) return stopAt(run, 'fee_price_no_number', { source: output, found: shown(found) })
  const { rows } = decision
  const basis = table.definition.rows.flatMap(row => (rows.includes(row.id) ? (row.basis ?? []) : []))
  return { exact, written: exactText(exact), table: { rows, basis: [...(table.definition.basis ?? []), ...basis] } }
}

const isTableError = (error: TableError | FeelError): error is TableError => error.code.startsWith('table_')

const part = (run: Run, rate: FeePrice, quantity?: Exact, above?: Exact): Part | undefined => {
  const each = priced(run, rate)
  const exact = quantity === undefined ? each?.exact : product(run, each?.exact, quantity)
  if (each === undefined || exact === undefined) return undefined
  return {
    exact,
    amount: exactText(exact),
    rate: each.written,
    ...(each.table === undefined ? {} : { table: each.table }),
    quantity: quantity === undefined ? undefined : exactText(quantity),
    above: above === undefined || above === 0 ? undefined : exactText(above),
  }
}

const least = (a: Exact, b: Exact): Exact => (compareExact(a, b) <= 0 ? a : b)
const exactBound = (bound: number): Exact => exactOf(bound) ?? 0

const partsOf = (run: Run, charge: FeeCharge, quantity: Exact): readonly (Part | undefined)[] => {
  const { amount, rate, slices, brackets = [] } = charge
  if (amount !== undefined) return [part(run, amount)]
  if (rate !== undefined) return [part(run, rate, quantity)]
  const notSet = (): readonly undefined[] => [stopAt(run, 'fee_not_set', { quantity: exactText(quantity) })]
  let low: Exact = 0
  const parts: (Part | undefined)[] = []
  for (const band of slices ?? brackets) {
    const { upTo, below } = band
    const bound = upTo ?? below
    const high = bound === undefined ? quantity : exactBound(bound)
    const order = compareExact(quantity, high)
    const ends = bound === undefined || order < 0 || (order === 0 && upTo !== undefined)
    const inBand = subtractExact(least(quantity, high), low) ?? 0
    if (slices !== undefined) {
      if (compareExact(inBand, 0) > 0) parts.push(part(run, band.rate!, inBand, low))
      if (ends || order === 0) return parts
    } else if (ends) {
      if (band.amount !== undefined) parts.push(part(run, band.amount))
      if (band.rate !== undefined) parts.push(part(run, band.rate, quantity))
      if (band.excess !== undefined) parts.push(part(run, band.excess, inBand, low))
      return parts.length === 0 ? notSet() : parts
    }
    low = high
  }
  return notSet()
}

/** One charge computed: what it is for one, and how it came to that. */
export interface Charged {
  readonly exact: Exact
  readonly of?: FeeMeasured | undefined
  readonly parts: readonly FeePart[]
  readonly bound?: { readonly by: 'min' | 'max'; readonly limit: string; readonly instead: string } | undefined
}

export const compute = (run: Run, charge: FeeCharge): Charged | undefined => {
  const of = charge.of === undefined ? undefined : counted(run, charge.of)
  if (charge.of !== undefined && of === undefined) {
    // What else is missing is asked for in the same breath.
    if (charge.rate !== undefined) part(run, charge.rate)
    return undefined
  }
  const parts = partsOf(run, charge, of?.exact ?? 0)
  if (!parts.every(it => it !== undefined)) return undefined
  const bare = sum(
    run,
    parts.map(it => it.exact),
  )
  if (bare === undefined) return undefined
  const shown = { of: of?.measured, parts: parts.map(({ exact, ...rest }) => rest) }
  for (const by of ['min', 'max'] as const) {
    const limit = charge[by]
    if (limit === undefined) continue
    const exact = exactBound(limit)
    const order = compareExact(bare, exact)
    if (by === 'min' ? order < 0 : order > 0)
      return { ...shown, exact, bound: { by, limit: exactText(exact), instead: exactText(bare) } }
  }
  return { ...shown, exact: bare }
}
