import type { Basis } from '../basis.ts'
import { type Anchor, anchor, type Dated, dated, factsOfLaw } from '../dated/dated.ts'
import { condition, type Formula, quantity as formula } from '../dated/formula.ts'
import {
  type At,
  basis,
  day,
  inside,
  list,
  mapOf,
  name,
  number,
  oneOf,
  type Read,
  readWhole,
  record,
  shown,
  tell,
  text,
} from '../dated/reader.ts'
import {
  compareExact,
  divideExact,
  type Exact,
  exactOf,
  multiplyExact,
  type Rounding,
  subtractExact,
} from '../feel/number.ts'
import type { FeelTypes } from '../feel/type.ts'
import type { Result } from '../result.ts'
import { suggestName } from '../suggest.ts'
import { readTable } from '../table/read.ts'
import type { Table } from '../table/table.ts'
import type { Text } from '../text.ts'
import type { FeeIssue } from './issue.ts'
import { type Currency, constantOf, currency, type FeeConstant, inSmallest, isWhole, tellFee } from './money.ts'

/** How many, or how much: an expression, and what it counts (“trang”). */
export interface FeeQuantity {
  readonly feel: Formula
  readonly unit?: Text | undefined
}

/** A price: a number of the law, an expression, or one output of a decision table. */
export type FeePrice = FeeConstant | { readonly feel: Formula } | { readonly table: Table; readonly output: string }

/** Quantities up to a bound: `upTo` takes it in (“không quá”), `below` leaves it out (“dưới”); neither: all above. */
export interface FeeBand {
  readonly upTo?: number | undefined
  readonly below?: number | undefined
  /** Charged once. */
  readonly amount?: FeeConstant | undefined
  /** Times the quantity: in slices, times what of it lies in the band. */
  readonly rate?: FeeConstant | undefined
  /** Times what of the quantity lies above the band’s beginning (“phần vượt”). */
  readonly excess?: FeeConstant | undefined
}

/** How one is charged, in one of four ways, within `min` and `max`. */
export interface FeeCharge {
  readonly amount?: FeePrice | undefined
  /** FeePrice times quantity; the quantity is `of`. */
  readonly rate?: FeePrice | undefined
  /** Each part of the quantity at the rate of its band. */
  readonly slices?: readonly FeeBand[] | undefined
  /** The whole quantity as the one band says in which it lies. */
  readonly brackets?: readonly FeeBand[] | undefined
  readonly of?: FeeQuantity | undefined
  readonly min?: number | undefined
  readonly max?: number | undefined
}

export interface FeeLine {
  readonly name: Text
  /** Due only where it holds. */
  readonly when?: Formula | undefined
  /** Always the same, or by the day of the anchor. */
  readonly charge: FeeCharge | Dated<FeeCharge>
  /** So many of them: copies, persons. Bounds of the charge are for one. */
  readonly times?: FeeQuantity | undefined
  readonly basis?: readonly Basis[] | undefined
}

/** An exemption (without `by`), or a reduction by a share, for whom it holds. */
export interface FeeRelief {
  readonly name: Text
  readonly when: Formula
  /** The share taken off. */
  readonly by?: FeeConstant | undefined
  /** The lines it touches; all where missing. */
  readonly lines?: readonly string[] | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly knownSince?: string | undefined
  readonly basis: readonly Basis[]
}

/** A fee as `readFee` gives it: amounts in whole units of the currency, expressions read. */
export interface Fee {
  readonly currency: Currency
  readonly anchor?: Anchor | undefined
  /** Without it, or where it holds, there is a fee at all. */
  readonly when?: Formula | undefined
  readonly lines: Readonly<Record<string, FeeLine>>
  readonly reliefs?: readonly FeeRelief[] | undefined
  /** What several reductions come to: the greatest of them, their sum, or one of what the other left. */
  readonly together?: 'greatest' | 'sum' | 'in turn' | undefined
  /** Each line to a multiple of `to` (the smallest unit of the currency where missing). */
  readonly rounding?: { readonly how: Rounding; readonly to?: number | undefined } | undefined
  /** No dossier pays more. */
  readonly max?: number | undefined
}

const constant: Read<FeeConstant> = (value, at) =>
  constantOf(value) ?? tellFee(at, 'fee_price_wrong', { value: shown(value) })

const share: Read<FeeConstant> = (value, at) => {
  const found = typeof value === 'string' ? constantOf(value) : undefined
  return found !== undefined && found.value !== 0 && compareExact(found.value, 1) <= 0
    ? found
    : tellFee(at, 'fee_share_wrong', { value: shown(value) })
}

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const listed: ReadonlySet<string> = new Set(['rule order', 'output order'])

const table: Read<Table> = (value, at) => {
  const got = readTable(value, at.facts)
  if (got.ok) return got.value
  for (const problem of got.issues) tellFee(inside(at, ...problem.path), 'fee_table_wrong', { problem })
  return undefined
}

const tablePrice: Read<FeePrice> = (value, at) => {
  const read = record({ table }, { output: name })(value, at)
  if (read === undefined) return undefined
  const { outputs: all, hit, aggregate } = read.table.definition
  const outputs = Object.keys(all)
  const output = read.output ?? (outputs.length === 1 ? outputs[0]! : '')
  const one = !listed.has(hit) && (hit !== 'collect' || aggregate !== undefined)
  const found = Object.hasOwn(all, output) ? all[output] : undefined
  return one && found?.type.type === 'number'
    ? { table: read.table, output }
    : tellFee(at, 'fee_table_output', { outputs })
}

const price: Read<FeePrice> = (value, at) =>
  (isRecord(value) ? ('table' in value ? tablePrice : record({ feel: formula }, {})) : constant)(value, at)

const quantity: Read<FeeQuantity> = (value, at) => {
  if (isRecord(value)) return record({ feel: formula }, { unit: text })(value, at)
  const feel = formula(value, at)
  return feel && { feel }
}

const money: Read<number> = (value, at) =>
  typeof value === 'number' && value < 0 ? tellFee(at, 'fee_price_wrong', { value: shown(value) }) : number(value, at)

const bound = ({ upTo, below }: FeeBand): number | undefined => upTo ?? below

const bands =
  (read: Read<FeeBand>): Read<readonly FeeBand[]> =>
  (value, at) => {
    const all = list(read, 1)(value, at)
    const wrong = all?.findIndex((band, index) => {
      const [own, before] = [bound(band), index === 0 ? -1 : bound(all[index - 1]!)]
      return (
        before === undefined ||
        (own !== undefined && own <= before) ||
        (band.upTo !== undefined && band.below !== undefined)
      )
    })
    if (all === undefined || wrong === undefined || wrong < 0) return all
    const before = wrong === 0 ? undefined : bound(all[wrong - 1]!)
    return tellFee(inside(at, wrong), 'fee_bands_order', { bound: bound(all[wrong]!), before })
  }

const limits = { upTo: number, below: number }
const ways = ['amount', 'rate', 'slices', 'brackets'] as const

const charge =
  ({ code }: Currency): Read<FeeCharge> =>
  (value, at) => {
    const read: FeeCharge | undefined = record(
      {},
      {
        amount: price,
        rate: price,
        slices: bands(record({ rate: constant }, limits)),
        brackets: bands(record({}, { amount: constant, rate: constant, excess: constant, ...limits })),
        of: quantity,
        min: money,
        max: money,
      },
    )(value, at)
    if (read === undefined) return undefined
    const { amount, of, min, max } = read
    if (ways.filter(way => read[way] !== undefined).length !== 1) return tell(at, 'law_key_choice', { keys: ways })
    if (amount === undefined && of === undefined) return tell(at, 'law_key_missing', { key: 'of' })
    if (amount !== undefined && of !== undefined) return tell(inside(at, 'of'), 'law_key_unknown', { key: 'of' })
    if (min !== undefined && max !== undefined && min > max) return tellFee(at, 'fee_min_above_max', { min, max })
    const unit = of?.feel.unit
    if (unit !== undefined && /^[A-Z]{3}$/.test(unit) && unit !== code)
      return tellFee(inside(at, 'of'), 'fee_currency_mixed', { currency: code, unit })
    return read
  }

export const isDated = (value: FeeCharge | Dated<FeeCharge>): value is Dated<FeeCharge> => 'versions' in value

const line =
  (money: Currency, fallback: Anchor | undefined): Read<FeeLine> =>
  (value, at) =>
    record(
      {
        name: text,
        charge: (part, place) =>
          isRecord(part) && 'versions' in part
            ? dated(charge(money), fallback)(part, place)
            : charge(money)(part, place),
      },
      { when: condition, times: quantity, basis },
    )(value, at)

const relief = record(
  { name: text, when: condition, basis },
  { by: share, lines: list(name, 1), from: day, to: day, knownSince: day },
)

const roundings = ['half up', 'half down', 'half even', 'up', 'down', 'ceiling', 'floor'] as const

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

const checked = (fee: Fee, at: At): Fee | undefined => {
  const names = Object.keys(fee.lines)
  const { anchor: named, reliefs = [], together } = fee
  for (const [index, { lines = [], from, to, knownSince }] of reliefs.entries()) {
    const place = inside(at, 'reliefs', index)
    for (const it of lines)
      if (!names.includes(it)) tellFee(place, 'fee_line_unknown', { line: it, suggestion: suggestName(it, names) })
    if (from !== undefined && to !== undefined && to < from) tell(place, 'dated_reversed', { from, to })
    if ((from ?? to ?? knownSince) !== undefined && named === undefined) tell(place, 'dated_anchor_missing', {})
  }
  const amounts = { max: fee.max, 'rounding.to': fee.rounding?.to }
  for (const [key, amount] of Object.entries(amounts))
    if (amount !== undefined && (amount <= 0 || !isWhole(inSmallest(exactOf(amount) ?? 0, fee.currency))))
      tellFee(inside(at, ...key.split('.')), 'fee_price_wrong', { value: String(amount) })
  const reductions = reliefs.filter(({ by }) => by !== undefined).length
  if (reductions > 1 && together === undefined) tellFee(at, 'fee_together_missing', { reductions })
  if (fee.rounding === undefined)
    for (const [name, line] of Object.entries(fee.lines)) {
      const all = isDated(line.charge) ? line.charge.versions.flatMap(it => it.value ?? []) : [line.charge]
      const fraction = all.some(
        it =>
          formulas(line, it).some(({ whole }) => whole === false) ||
          grains(it).some(grain =>
            factors(fee).some(
              factor =>
                grain === undefined || !isWhole(inSmallest(multiplyExact(grain, factor) ?? grain, fee.currency)),
            ),
          ),
      )
      if (fraction) {
        const { code, digits } = fee.currency
        tellFee(inside(at, 'lines', name), 'fee_rounding_missing', { line: name, currency: code, digits })
      }
    }
  return at.issues.length > 0 ? undefined : fee
}

const fee: Read<Fee> = (value, at) => {
  // The anchor and the currency are read first: what is dated or priced inside needs them.
  const own = isRecord(value) ? (value as Readonly<Record<string, unknown>>) : {}
  const silent = (): At => ({ ...at, issues: [] })
  const money = currency(own.currency, silent()) ?? { code: '', digits: 0 }
  const fallback = own.anchor === undefined ? undefined : anchor(own.anchor, silent())
  const read = record(
    { currency, lines: mapOf(line(money, fallback)) },
    {
      anchor,
      when: condition,
      reliefs: list(relief),
      together: oneOf('greatest', 'sum', 'in turn'),
      rounding: record({ how: oneOf(...roundings) }, { to: number }),
      max: number,
    },
  )(value, at)
  return read && checked(read, at)
}

/**
 * A fee read from JSON, checked against the declared facts. All issues at once, each with its path. A rounding must be named
 * where a share or a rate can leave a fraction of the smallest unit of the currency; where it need not be, nothing is rounded.
 *
 * @example
 * const copies = readFee({
 *   currency: 'VND',
 *   lines: {
 *     copy: {
 *       name: { vi: 'Phí chứng thực bản sao từ bản chính' },
 *       charge: {
 *         slices: [{ upTo: 2, rate: 2000 }, { rate: 1000 }],
 *         of: { feel: 'pages', unit: { vi: 'trang', en: 'page' } },
 *         max: 200000,
 *       },
 *       times: { feel: 'copies', unit: { vi: 'bản', en: 'copy' } },
 *       basis: { act: '226/2016/TT-BTC', unconfirmed: { vi: 'Số hiệu chưa đối chiếu với văn bản.' } },
 *     },
 *   },
 * })
 * if (copies.ok) assessFee(copies.value, { pages: 3, copies: 2 }, { on: '2026-04-24' }) // 10.000 đồng
 */
export const readFee = (json: unknown, facts?: FeelTypes): Result<Fee, FeeIssue> =>
  readWhole(fee, json, factsOfLaw(facts))
