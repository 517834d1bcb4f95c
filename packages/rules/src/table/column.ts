import { nfc } from '../feel/compare.ts'
import { momentRange, parseMoment } from '../feel/moment.ts'
import type { ComparisonOperator } from '../feel/syntax.ts'
import { type FeelType, isMoment } from '../feel/type.ts'
import { isOfType } from './of-type.ts'
import { type Seek, seek, seeking, seekNumber } from './seek.ts'

/** Slots from and up to and with, in order, none touching another. */
export type SlotRanges = readonly (readonly [from: number, to: number])[]

/** A value as its axis has it: a date as days since 1970-01-01, an instant or a duration in milliseconds, or in months. */
export type Point = number | string | boolean

/** A unary test against constants. */
export type PointTest =
  | { readonly kind: 'value'; readonly value: Point }
  | { readonly kind: 'bound'; readonly operator: ComparisonOperator; readonly value: Point }
  | {
      readonly kind: 'interval'
      readonly low: Point
      readonly lowIncluded: boolean
      readonly high: Point
      readonly highIncluded: boolean
    }

/** Tests of which one must hold or, negated, none. No tests and negated: every value. */
export interface PointTests {
  readonly negated: boolean
  readonly tests: readonly PointTest[]
}

/**
 * The values of a column, cut into a finite ordered list of slots by every end point that its cells name: between two
 * values of one slot no cell can tell. What is true of one value of a slot is true of all.
 */
export interface Column {
  /** How many slots there are. */
  readonly size: number
  /** What cuts it: the end points in order, or the values that have a slot each. */
  readonly points: readonly Point[]
  /**
   * By slot its place among all, those counted that no value can come to: of end points 2i + 1 is point i and 2i what lies
   * before it; of named values i is value i, and the last what has no name.
   */
  readonly raw: readonly number[]
  /** The slots of a cell. */
  readonly ranges: (cell: PointTests) => SlotRanges
  /** The slot of a fact; −1 where it is of another type, or none that can come here. */
  readonly slotOf: (fact: unknown) => number
  /** The same as data. */
  readonly seek: Seek
}

/** What is done with the tests of a column of this type: ordered ones are cut by end points, named ones by values. */
export type AxisKind = 'ordered' | 'named'

/** Nothing for types that no axis can be made of: lists, records. */
export const axisKind = (type: FeelType): AxisKind | undefined => {
  switch (type.type) {
    case 'string':
    case 'boolean':
    case 'enum':
      return 'named'
    case 'list':
    case 'record':
      return undefined
    default:
      return 'ordered'
  }
}

type Range = readonly [from: number, to: number]

/** In order and disjoint; neighbours become one. */
const joined = (ranges: readonly Range[]): readonly Range[] => {
  const all: [number, number][] = []
  for (const [from, to] of ranges.toSorted(([a], [b]) => a - b)) {
    const last = all.at(-1)
    if (last === undefined || from > last[1] + 1) all.push([from, to])
    else last[1] = Math.max(last[1], to)
  }
  return all
}

const complement = (ranges: readonly Range[], size: number): readonly Range[] => {
  const all: Range[] = []
  let from = 0
  for (const [a, b] of ranges) {
    if (a > from) all.push([from, a - 1])
    from = b + 1
  }
  if (from < size) all.push([from, size - 1])
  return all
}

/** Which raw slots hold a value that can come, and how they are numbered without the others. */
class Kept {
  /** How many are kept before a raw slot: its own number, if it is kept. */
  readonly #before: Int32Array
  /** By number, the raw slot. */
  readonly raw: readonly number[]
  /** By raw slot its number, or −1. */
  readonly slots: Int32Array

  constructor(size: number, keep: (raw: number) => boolean) {
    const raw: number[] = []
    this.#before = new Int32Array(size + 1)
    this.slots = new Int32Array(size).fill(-1)
    for (let slot = 0; slot < size; slot += 1) {
      this.#before[slot] = raw.length
      if (!keep(slot)) continue
      this.slots[slot] = raw.length
      raw.push(slot)
    }
    this.#before[size] = raw.length
    this.raw = raw
  }

  of(ranges: readonly Range[]): SlotRanges {
    return joined(
      ranges.map(([from, to]): Range => [this.#before[from]!, this.#before[to + 1]! - 1]).filter(([a, b]) => a <= b),
    )
  }
}

/** The numbers, or moments as numbers, that an ordered type has. */
export interface Line {
  /** Only whole numbers lie on it. */
  readonly whole: boolean
  readonly min: number
  readonly max: number
}

export const lineOf = (type: FeelType): Line => {
  if (isMoment(type.type)) return { whole: true, ...momentRange[type.type] }
  const whole = type.type === 'number' && type.whole === true
  return { whole, min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER }
}

/** The whole numbers of a line strictly between two, first and last; the last before the first where there is none. */
export const wholeBetween = ({ min, max }: Line, low: number, high: number): Range => [
  Math.max(min, Math.floor(low) + 1),
  Math.min(max, Math.ceil(high) - 1),
]

/** What lies between two points, or beyond the first or the last, before point `at`. */
export const gapAt = (points: readonly Point[], at: number): readonly [low: number, high: number] => [
  Number(points[at - 1] ?? Number.NEGATIVE_INFINITY),
  Number(points[at] ?? Number.POSITIVE_INFINITY),
]

/** Whether any value of a line lies at a raw slot. */
const isOnLine = (line: Line, points: readonly Point[], raw: number): boolean => {
  const [before, point] = gapAt(points, raw >> 1)
  if (raw % 2 === 1) return point >= line.min && point <= line.max && (!line.whole || Number.isInteger(point))
  const [first, last] = wholeBetween(line, before, point)
  if (first <= last || line.whole) return first <= last
  const [low, high] = [Math.max(before, line.min), Math.min(point, line.max)]
  const middle = low + (high - low) / 2
  return middle > low && middle < high
}

const pointsOf = (test: PointTest): readonly Point[] =>
  test.kind === 'interval' ? [test.low, test.high] : [test.value]

/** What cuts a column whose cells name these. */
const cutsOf = (type: FeelType, named: readonly Point[]): readonly Point[] => {
  switch (type.type) {
    case 'boolean':
      return [false, true]
    case 'enum':
      return type.values
    case 'string':
      return named.toSorted()
    default:
      return named.toSorted((a, b) => Number(a) - Number(b))
  }
}

/** Texts in any form; those not named share what may follow the last. */
const seekText = (values: readonly Point[], slots: Int32Array): Seek => {
  const named = new Map<unknown, number>(values.map((value, at) => [value, slots[at]!]))
  const rest = slots[values.length] ?? -1
  return seeking({
    among: 'names',
    named,
    otherwise: fact => (typeof fact === 'string' ? (named.get(nfc(fact)) ?? rest) : -1),
  })
}

const seekOf = (type: FeelType, cuts: readonly Point[], slots: Int32Array): Seek => {
  if (type.type === 'boolean') return seeking({ among: 'flags', slots })
  if (type.type === 'string' || type.type === 'enum') return seekText(cuts, slots)
  const points = Float64Array.from(cuts as readonly number[])
  if (type.type === 'number') return seeking({ among: 'numbers', points, slots, whole: type.whole === true })
  return seeking({
    among: 'neither',
    otherwise: fact => {
      if (!isMoment(type.type)) return isOfType(fact, type) ? 0 : -1
      const found = typeof fact === 'string' ? parseMoment(fact, type.type) : undefined
      return found === undefined ? -1 : seekNumber(points, slots, found.at)
    },
  })
}

/**
 * The column of a type with these constant cells. Types that no axis can be made of (lists, records) have one slot: nothing
 * tells their values apart but general cells.
 *
 * @param within the values that can come at all; slots of others are left out
 */
export const cutColumn = (type: FeelType, cells: readonly PointTests[], within?: PointTests | undefined): Column => {
  const kind = axisKind(type)
  const tests = [...cells, ...(within === undefined ? [] : [within])].flatMap(cell => cell.tests)
  const points = cutsOf(type, [...new Set(tests.flatMap(pointsOf))])
  const size = kind === 'named' ? points.length + (type.type === 'string' ? 1 : 0) : 2 * points.length + 1
  const at = new Map(points.map((point, i) => [point, kind === 'named' ? i : 2 * i + 1]))
  const rangeOf = (test: PointTest): readonly Range[] => {
    const place = at.get(pointsOf(test)[0]!)
    // A value that no other can be: of an enumeration, one that it does not have.
    if (place === undefined) return test.kind === 'bound' && test.operator === '!=' ? [[0, size - 1]] : []
    if (test.kind === 'value') return [[place, place]]
    if (test.kind === 'interval') {
      const from = place + (test.lowIncluded ? 0 : 1)
      const to = at.get(test.high)! - (test.highIncluded ? 0 : 1)
      return from <= to ? [[from, to]] : []
    }
    switch (test.operator) {
      case '=':
        return [[place, place]]
      case '!=':
        return complement([[place, place]], size)
      case '<':
        return [[0, place - 1]]
      case '<=':
        return [[0, place]]
      case '>':
        return [[place + 1, size - 1]]
      case '>=':
        return [[place, size - 1]]
    }
  }
  const rawRanges = (cell: PointTests): readonly Range[] => {
    const all = joined(cell.tests.flatMap(rangeOf))
    return cell.negated ? complement(all, size) : all
  }
  const allowed = within === undefined ? undefined : rawRanges(within)
  const line = lineOf(type)
  const kept = new Kept(
    size,
    raw =>
      (kind !== 'ordered' || isOnLine(line, points, raw)) &&
      (allowed === undefined || allowed.some(([from, to]) => from <= raw && raw <= to)),
  )
  const by = seekOf(type, points, kept.slots)
  return {
    size: kept.raw.length,
    points,
    raw: kept.raw,
    ranges: cell => kept.of(rawRanges(cell)),
    slotOf: fact => seek(by, fact),
    seek: by,
  }
}
