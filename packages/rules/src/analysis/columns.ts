import { Moment, printMoment } from '../feel/moment.ts'
import type { MomentKind } from '../feel/syntax.ts'
import { type FeelType, isMoment } from '../feel/type.ts'
import type { Fact } from '../feel/value.ts'
import { type Axis, axisOf } from '../table/axis.ts'
import { axisKind, type Column, gapAt, lineOf, type Point, type SlotRanges, wholeBetween } from '../table/column.ts'
import type { ReadInput } from '../table/parts.ts'
import { sameRanges, wholeAxis } from './box.ts'

/** A column with how its slots are told. */
export interface ShownColumn {
  readonly axis: Axis
  readonly name: string
  /** Where its values are a fact as it stands; nothing where they are computed. */
  readonly names: readonly string[] | undefined
  /** The same, dotted. */
  readonly path: string | undefined
  /** Slots as FEEL unary tests, `-` for all. */
  readonly print: (ranges: SlotRanges) => string
  /** One value of the slot, as FEEL. */
  readonly printOne: (slot: number) => string
  /** The slot of a fact, as `Column` has it. */
  readonly slotOf: Column['slotOf']
}

const printNumber = (value: number): string => {
  const text = String(value)
  return text.includes('e') ? value.toFixed(20).replace(/0+$/u, '') : text
}

/** What FEEL calls to read one. */
const momentFunctions: Readonly<Record<MomentKind, string>> = {
  date: 'date',
  instant: 'date and time',
  'days duration': 'duration',
  'months duration': 'duration',
}

/** A scalar as FEEL writes it; lists and records have no unary test of their own. */
const printFact = ({ type }: FeelType, fact: Fact): string => {
  if (typeof fact === 'object') return '-'
  if (typeof fact === 'number') return printNumber(fact)
  return isMoment(type) ? `${momentFunctions[type]}(${JSON.stringify(fact)})` : JSON.stringify(fact)
}

const printPoint = (type: FeelType, point: Point): string =>
  printFact(type, isMoment(type.type) ? printMoment(new Moment(type.type, Number(point))) : point)

const orderedPrinter = (type: FeelType, { points, raw, size }: Column): ShownColumn['print'] => {
  const line = lineOf(type)
  const print = (point: number): string => printPoint(type, point)
  const pointAt = (slot: number): number | undefined =>
    raw[slot]! % 2 === 1 ? Number(points[raw[slot]! >> 1]) : undefined
  return ranges =>
    ranges
      .map(([from, to]) => {
        const [first, last] = [pointAt(from), pointAt(to)]
        if (from === to && first !== undefined) return print(first)
        const low = first ?? gapAt(points, raw[from]! >> 1)[0]
        const high = last ?? gapAt(points, raw[to]! >> 1)[1]
        const [isLowest, isHighest] = [from === 0 || !Number.isFinite(low), to === size - 1 || !Number.isFinite(high)]
        if (isLowest && isHighest) return '-'
        if (isLowest) return `${last === undefined ? '<' : '<='} ${print(high)}`
        if (isHighest) return `${first === undefined ? '>' : '>='} ${print(low)}`
        const [lowest, highest] = wholeBetween(line, low, high)
        if (line.whole && first === undefined && last === undefined && lowest === highest) return print(lowest)
        return `${first === undefined ? '(' : '['}${print(low)}..${print(high)}${last === undefined ? ')' : ']'}`
      })
      .join(', ')
}

const namedPrinter = (type: FeelType, { points, raw }: Column, axis: Axis): ShownColumn['print'] => {
  const print = (slots: readonly number[]): string => slots.map(slot => printFact(type, axis.witness(slot))).join(', ')
  /** Whatever has no name of its own. */
  const others = type.type === 'string' ? raw.indexOf(points.length) : -1
  return ranges => {
    const slots = ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i))
    if (others < 0 || !slots.includes(others)) return print(slots)
    return `not(${print([...raw.keys()].filter(slot => !slots.includes(slot)))})`
  }
}

/** How a column of an input is told; it may be cut by more than the cells of one table. */
export const shownColumn = (
  { name, type, names }: { readonly name: string; readonly type: FeelType } & Pick<ReadInput['source'], 'names'>,
  column: Column,
): ShownColumn => {
  const axis = axisOf(type, column)
  const print = axisKind(type) === 'ordered' ? orderedPrinter(type, column) : namedPrinter(type, column, axis)
  const whole = wholeAxis(column.size)
  return {
    axis,
    name,
    names,
    path: names?.join('.'),
    print: ranges => (sameRanges(ranges, whole) ? '-' : print(ranges)),
    printOne: slot => printFact(type, axis.witness(slot)),
    slotOf: column.slotOf,
  }
}
