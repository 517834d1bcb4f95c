import type { Formula } from '../dated/formula.ts'
import { divideExact, type Exact, exactOf, multiplyExact, subtractExact } from '../feel/number.ts'
import { bound, type Fee, type FeeCharge, type FeeLine, type FeePrice, isDated } from './fee.ts'
import { inSmallest, isWhole } from './money.ts'

/** The prices that there can be, as far as they are written; an expression that is whole is a multiple of 1. */
const pricesOf = (price: FeePrice): readonly (Exact | undefined)[] => {
  if ('feel' in price) return [1]
  if (!('table' in price)) return [price.value]
  const { rows, otherwise, outputs } = price.table.definition
  const { type } = outputs[price.output]!
  return [...rows.map(it => it.then), ...(otherwise === undefined ? [] : [otherwise])].map(
    ({ [price.output]: entry }) =>
      typeof entry === 'number' ? exactOf(entry) : type.type === 'number' && type.whole ? 1 : undefined,
  )
}

/** Everything an amount is a sum of whole multiples of, as long as quantities are whole. */
const grains = (charge: FeeCharge): readonly (Exact | undefined)[] => {
  const prices = [charge.amount, charge.rate].flatMap(it => (it === undefined ? [] : pricesOf(it)))
  const all = charge.slices ?? charge.brackets ?? []
  const rates = all.flatMap((band, index) => {
    const per = [band.rate, band.excess].map(it => it?.value ?? 0)
    const edges = [bound(band), index === 0 ? undefined : bound(all[index - 1]!)].map(it => exactOf(it ?? 0) ?? 0)
    return [band.amount?.value ?? 0, ...per, ...per.flatMap(rate => edges.map(edge => multiplyExact(rate, edge)))]
  })
  return [...prices, ...rates, ...[charge.min, charge.max].map(it => exactOf(it ?? 0))]
}

const formulas = (line: FeeLine, charge: FeeCharge): readonly Formula[] =>
  [line.times, charge.of, charge.amount, charge.rate].flatMap(it => (it !== undefined && 'feel' in it ? [it.feel] : []))

/** What reliefs can leave of an amount; of several together at least the finest fraction. */
const factors = ({ reliefs = [], together }: Fee): readonly Exact[] => {
  const shares = reliefs.flatMap(({ by }) => (by === undefined ? [] : [by.value]))
  const left = shares.map(it => subtractExact(1, it) ?? 0)
  const below = left.map(
    (it): Exact => (typeof it === 'number' ? 1 : (divideExact(it, exactOf(Number(it.n)) ?? 1) ?? it)),
  )
  return together === 'greatest' || shares.length < 2
    ? [1, ...left]
    : [1, below.reduce<Exact>((a, b) => multiplyExact(a, b) ?? a, 1)]
}

/** Whether the written prices, shares and quantities of a line can leave a fraction of the smallest unit of the currency. */
export const mayLeaveFraction = (fee: Fee, line: FeeLine): boolean => {
  const all = isDated(line.charge) ? line.charge.versions.flatMap(it => it.value ?? []) : [line.charge]
  const shares = factors(fee)
  const isFraction = (grain: Exact | undefined, share: Exact): boolean =>
    grain === undefined || !isWhole(inSmallest(multiplyExact(grain, share) ?? grain, fee.currency))
  return all.some(
    charge =>
      formulas(line, charge).some(({ whole }) => whole === false) ||
      grains(charge).some(grain => shares.some(share => isFraction(grain, share))),
  )
}
