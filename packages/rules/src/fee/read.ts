import { type Anchor, anchor, dated, factsOfLaw } from '../dated/dated.ts'
import { condition, quantity as formula } from '../dated/formula.ts'
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
import { compareExact, exactOf } from '../feel/number.ts'
import type { FeelTypes } from '../feel/type.ts'
import type { Result } from '../result.ts'
import { suggestName } from '../suggest.ts'
import { readTable } from '../table/read.ts'
import type { Table } from '../table/table.ts'
import { bound, type Fee, type FeeBand, type FeeCharge, type FeeLine, type FeePrice, type FeeQuantity } from './fee.ts'
import { mayLeaveFraction } from './fraction.ts'
import type { FeeIssue } from './issue.ts'
import { type Currency, constantOf, currency, type FeeConstant, inSmallest, isWhole, tellFee } from './money.ts'

const constant: Read<FeeConstant> = (value, at) =>
  constantOf(value) ?? tellFee(at, 'fee_price_wrong', { value: shown(value) })

/** So much money: `"1/2"` is half of one, and a percentage is of nothing. */
const sum: Read<FeeConstant> = (value, at) =>
  typeof value === 'string' && value.includes('%')
    ? tellFee(at, 'fee_price_wrong', { value: shown(value) })
    : constant(value, at)

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

const price =
  (plain: Read<FeeConstant>): Read<FeePrice> =>
  (value, at) =>
    (isRecord(value) ? ('table' in value ? tablePrice : record({ feel: formula }, {})) : plain)(value, at)

const quantity: Read<FeeQuantity> = (value, at) => {
  if (isRecord(value)) return record({ feel: formula }, { unit: text })(value, at)
  const feel = formula(value, at)
  return feel && { feel }
}

const money: Read<number> = (value, at) =>
  typeof value === 'number' && value < 0 ? tellFee(at, 'fee_price_wrong', { value: shown(value) }) : number(value, at)

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

/** The unit in which a price or a quantity is worked out, where it is known. */
const unitOf = (part: FeePrice | FeeQuantity | undefined): string | undefined => {
  if (part === undefined || 'value' in part) return undefined
  if ('feel' in part) return part.feel.unit
  const type = part.table.definition.outputs[part.output]?.type
  return type?.type === 'number' ? type.unit : undefined
}

const charge =
  ({ code }: Currency): Read<FeeCharge> =>
  (value, at) => {
    const read: FeeCharge | undefined = record(
      {},
      {
        amount: price(sum),
        rate: price(constant),
        slices: bands(record({ rate: constant }, limits)),
        brackets: bands(record({}, { amount: sum, rate: constant, excess: constant, ...limits })),
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
    for (const [key, part] of Object.entries({ amount, rate: read.rate, of })) {
      const unit = unitOf(part)
      if (unit !== undefined && /^[A-Z]{3}$/.test(unit) && unit !== code)
        return tellFee(inside(at, key), 'fee_currency_mixed', { currency: code, unit })
    }
    return read
  }

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

const checked = (fee: Fee, at: At): Fee | undefined => {
  const names = Object.keys(fee.lines)
  const { anchor: named, reliefs = [], together } = fee
  for (const [index, { lines = [], from, to, knownSince }] of reliefs.entries()) {
    const place = inside(at, 'reliefs', index)
    for (const it of lines)
      if (!names.includes(it)) tellFee(place, 'fee_line_unknown', { line: it, suggestion: suggestName(it, names) })
    if (from !== undefined && to !== undefined && to < from) tell(inside(place, 'to'), 'dated_reversed', { from, to })
    if ((from ?? to ?? knownSince) !== undefined && named === undefined) tell(place, 'dated_anchor_missing', {})
  }
  // A fee of no lines would be a quiet zero.
  if (names.length === 0) tell(inside(at, 'lines'), 'law_shape', { expected: 'not empty' })
  const amounts = { max: fee.max, 'rounding.to': fee.rounding?.to }
  for (const [key, amount] of Object.entries(amounts))
    if (amount !== undefined && (amount <= 0 || !isWhole(inSmallest(exactOf(amount) ?? 0, fee.currency)))) {
      const { code, digits } = fee.currency
      tellFee(inside(at, ...key.split('.')), 'fee_units_wrong', { value: String(amount), currency: code, digits })
    }
  const reductions = reliefs.filter(({ by }) => by !== undefined).length
  if (reductions > 1 && together === undefined) tellFee(at, 'fee_together_missing', { reductions })
  if (fee.rounding === undefined)
    for (const [line, it] of Object.entries(fee.lines)) {
      const { code: currency, digits } = fee.currency
      if (mayLeaveFraction(fee, it))
        tellFee(inside(at, 'lines', line), 'fee_rounding_missing', { line, currency, digits })
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
