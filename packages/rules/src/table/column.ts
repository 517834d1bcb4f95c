import { Moment, parseMoment, printMoment } from '../feel/moment.ts'
import type { ComparisonOperator, MomentKind } from '../feel/syntax.ts'
import type { FeelType } from '../feel/type.ts'
import type { Fact } from '../feel/value.ts'
import { isOfType, sampleOf } from './of-type.ts'
import { type Seek, seek, seeking, seekNumber } from './seek.ts'

/**
 * The values of a column, cut into a finite ordered list of slots by every end point that its cells name: between two
 * values of one slot no cell can tell. What is true of one value of a slot is true of all.
 */
export interface Axis {
  readonly size: number
  /** A value that lies in the slot. */
  readonly witness: (slot: number) => Fact
}

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

export interface Column {
  readonly axis: Axis
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
    case 'number':
    case 'date':
    case 'instant':
    case 'days duration':
    case 'months duration':
      return 'ordered'
    case 'string':
    case 'boolean':
    case 'enum':
      return 'named'
    default:
      return undefined
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

interface Line {
  /** Only whole numbers lie on it. */
  readonly whole: boolean
  readonly min: number
  readonly max: number
  /** The value to show where nothing cuts the line. */
  readonly middle: number
  readonly fact: (point: number) => Fact
  readonly seek: (points: Float64Array, slots: Int32Array) => Seek
}

const column = (axis: Axis, ranges: Column['ranges'], by: Seek): Column => ({
  axis,
  ranges,
  slotOf: fact => seek(by, fact),
  seek: by,
})

const numberLine = (whole: boolean): Line => ({
  whole,
  min: -Number.MAX_SAFE_INTEGER,
  max: Number.MAX_SAFE_INTEGER,
  middle: 0,
  fact: point => point,
  seek: (points, slots) => seeking({ among: 'numbers', points, slots, whole }),
})

/** What FEEL has of each sort of moment: ten thousand years, or durations as long. */
const ends: Readonly<Record<MomentKind, readonly [least: string, most: string, middle: string]>> = {
  date: ['0000-01-01', '9999-12-31', '2000-01-01'],
  instant: ['0000-01-01T00:00:00+07:00', '9999-12-31T23:59:59.999+07:00', '2000-01-01T00:00:00+07:00'],
  'days duration': ['-P3652425D', 'P3652425D', 'P0D'],
  'months duration': ['-P10000Y', 'P10000Y', 'P0M'],
}

const momentLine = (kind: MomentKind): Line => {
  const [min = 0, max = 0, middle = 0] = ends[kind].map(it => parseMoment(it, kind)?.at ?? 0)
  return {
    whole: true,
    min,
    max,
    middle,
    fact: at => printMoment(new Moment(kind, at)),
    seek: (points, slots) =>
      seeking({
        among: 'neither',
        otherwise: fact => {
          const found = typeof fact === 'string' ? parseMoment(fact, kind) : undefined
          return found === undefined ? -1 : seekNumber(points, slots, found.at)
        },
      }),
  }
}

/** The number with the fewest decimals strictly between two, if a double lies there. */
const simplestBetween = (low: number, high: number): number | undefined => {
  for (let places = 0; places <= 15; places += 1) {
    const scale = 10 ** places
    const found = Number((Math.floor(low * scale) / scale + 1 / scale).toFixed(places))
    if (found > low && found < high) return found
  }
  const middle = low + (high - low) / 2
  return middle > low && middle < high ? middle : undefined
}

/** A value of the line strictly between two, either of them perhaps infinite. */
const between = (line: Line, low: number, high: number): number | undefined => {
  if (low === Number.NEGATIVE_INFINITY && high === Number.POSITIVE_INFINITY) return line.middle
  const least = low < line.min ? line.min : Math.floor(low) + 1
  const most = high > line.max ? line.max : Math.ceil(high) - 1
  if (least <= most) return low === Number.NEGATIVE_INFINITY ? most : least
  if (line.whole) return undefined
  return simplestBetween(Math.max(low, line.min), Math.min(high, line.max))
}

/** End points in order: raw slot 2i + 1 is point i, raw slot 2i the gap before it. */
const orderedColumn = (line: Line, cells: readonly PointTests[], within: PointTests | undefined): Column => {
  const named = [...cells, ...(within === undefined ? [] : [within])].flatMap(cell => cell.tests.flatMap(pointsOf))
  const points = [...new Set(named.filter(it => typeof it === 'number'))].sort((a, b) => a - b)
  const size = 2 * points.length + 1
  const at = new Map<Point, number>(points.map((point, index) => [point, 2 * index + 1]))
  const raw = (point: Point): number => at.get(point) ?? 0
  const rangeOf = (test: PointTest): readonly Range[] => {
    if (test.kind === 'value') return [[raw(test.value), raw(test.value)]]
    if (test.kind === 'interval') {
      const from = raw(test.low) + (test.lowIncluded ? 0 : 1)
      const to = raw(test.high) - (test.highIncluded ? 0 : 1)
      return from <= to ? [[from, to]] : []
    }
    const point = raw(test.value)
    switch (test.operator) {
      case '=':
        return [[point, point]]
      case '!=':
        return complement([[point, point]], size)
      case '<':
        return [[0, point - 1]]
      case '<=':
        return [[0, point]]
      case '>':
        return [[point + 1, size - 1]]
      case '>=':
        return [[point, size - 1]]
    }
  }
  const rawRanges = ({ negated, tests }: PointTests): readonly Range[] => {
    const all = joined(tests.flatMap(rangeOf))
    return negated ? complement(all, size) : all
  }
  const values = Array.from({ length: size }, (_, slot): number | undefined => {
    const [low, high] = [points[(slot >> 1) - 1] ?? Number.NEGATIVE_INFINITY, points[slot >> 1]]
    if (slot % 2 === 0) return between(line, low, high ?? Number.POSITIVE_INFINITY)
    const there = high !== undefined && high >= line.min && high <= line.max && (!line.whole || Number.isInteger(high))
    return there ? high : undefined
  })
  const allowed = within === undefined ? undefined : rawRanges(within)
  const kept = new Kept(
    size,
    slot =>
      values[slot] !== undefined && (allowed === undefined || allowed.some(([from, to]) => from <= slot && slot <= to)),
  )
  const axis = {
    size: kept.raw.length,
    witness: (slot: number) => line.fact(values[kept.raw[slot] ?? 0] ?? line.middle),
  }
  return column(axis, cell => kept.of(rawRanges(cell)), line.seek(Float64Array.from(points), kept.slots))
}

const pointsOf = (test: PointTest): readonly Point[] =>
  test.kind === 'interval' ? [test.low, test.high] : [test.value]

/** A slot a value; with `others`, a last one for every value not named. */
const namedColumn = (
  values: readonly Point[],
  cells: PointTests | undefined,
  others: ((named: ReadonlySet<Point>) => Point) | undefined,
  by: (kept: Int32Array) => Seek,
): Column => {
  const at = new Map(values.map((value, slot) => [value, slot]))
  const size = values.length + (others === undefined ? 0 : 1)
  const rawRanges = ({ negated, tests }: PointTests): readonly Range[] => {
    const all = tests.flatMap((test): readonly Range[] => {
      const slot = at.get(pointsOf(test)[0] ?? '')
      const one: readonly Range[] = slot === undefined ? [] : [[slot, slot]]
      return test.kind === 'bound' && test.operator === '!=' ? complement(one, size) : one
    })
    return negated ? complement(joined(all), size) : joined(all)
  }
  const allowed = cells === undefined ? undefined : rawRanges(cells)
  const kept = new Kept(size, slot => allowed === undefined || allowed.some(([from, to]) => from <= slot && slot <= to))
  const other = others?.(new Set(values)) ?? ''
  const axis = { size: kept.raw.length, witness: (slot: number) => values[kept.raw[slot] ?? 0] ?? other }
  return column(axis, cell => kept.of(rawRanges(cell)), by(kept.slots))
}

/** Letters with accents have two forms; Latin-1 is its own NFC. */
export const nfc = (text: string): string => (/[\u0100-\u{10ffff}]/u.test(text) ? text.normalize('NFC') : text)

const flags = (slots: Int32Array): Seek => seeking({ among: 'flags', slots })

/** Texts in any form; those not named share what may follow the last. */
const texts =
  (values: readonly Point[]) =>
  (kept: Int32Array): Seek => {
    const named = new Map<unknown, number>(values.map((value, slot) => [value, kept[slot] ?? -1]))
    const rest = kept[values.length] ?? -1
    const otherwise = (fact: unknown): number => (typeof fact === 'string' ? (named.get(nfc(fact)) ?? rest) : -1)
    return seeking({ among: 'names', named, otherwise })
  }

const unnamed = (named: ReadonlySet<Point>): Point => {
  let text = 'other'
  while (named.has(text)) text += '_'
  return text
}

/** Nothing tells its values apart but general cells. */
const wholeColumn = (type: FeelType): Column =>
  column(
    { size: 1, witness: () => sampleOf(type) },
    ({ negated, tests }) => (negated === tests.length > 0 ? [] : [[0, 0]]),
    seeking({ among: 'neither', otherwise: fact => (isOfType(fact, type) ? 0 : -1) }),
  )

/**
 * The column of a type with these constant cells. Types that no axis can be made of (lists, records) have one slot.
 *
 * @param within the values that can come at all; slots of others are left out
 */
export const cutColumn = (type: FeelType, cells: readonly PointTests[], within?: PointTests | undefined): Column => {
  switch (type.type) {
    case 'number':
      return orderedColumn(numberLine(type.whole === true), cells, within)
    case 'date':
    case 'instant':
    case 'days duration':
    case 'months duration':
      return orderedColumn(momentLine(type.type), cells, within)
    case 'boolean':
      return namedColumn([false, true], within, undefined, flags)
    case 'enum':
      return namedColumn(type.values, within, undefined, texts(type.values))
    case 'string': {
      const named = [...cells, ...(within === undefined ? [] : [within])].flatMap(cell => cell.tests.flatMap(pointsOf))
      const values = [...new Set(named)].sort()
      return namedColumn(values, within, unnamed, texts(values))
    }
    default:
      return wholeColumn(type)
  }
}
