import { Moment, printMoment } from '../feel/moment.ts'
import type { MomentKind } from '../feel/syntax.ts'
import type { FeelType } from '../feel/type.ts'
import type { Fact } from '../feel/value.ts'
import { type Axis, axisOf } from '../table/axis.ts'
import { type Cell, readCell, readSource } from '../table/cell.ts'
import { axisKind, type Column, cutColumn, type Point, type PointTests, type SlotRanges } from '../table/column.ts'
import type { TableDefinition, TableInput } from '../table/definition.ts'
import { sameRanges, wholeAxis } from './box.ts'

/** An input with all that its cells cut it by. */
export interface InputColumn extends Column {
  readonly axis: Axis
  readonly name: string
  readonly type: FeelType
  readonly from: string
  /** Where its values are a fact as it stands; nothing where they are computed. */
  readonly names: readonly string[] | undefined
  /** By table, and by row of it. */
  readonly cells: readonly (readonly Cell[])[]
  /** The slots of each limit that it is cut by besides. */
  readonly limits: readonly SlotRanges[]
  /** Slots as FEEL unary tests, `-` for all. */
  readonly print: (ranges: SlotRanges) => string
  /** One value of the slot, as FEEL. */
  readonly printOne: (slot: number) => string
}

const printNumber = (value: number): string => {
  const text = String(value)
  return text.includes('e') ? value.toFixed(20).replace(/0+$/u, '') : text
}

/** The sort of moment that an ordered type is, if it is one. */
const momentOf = ({ type }: FeelType): MomentKind | undefined =>
  type === 'date' || type === 'instant' || type === 'days duration' || type === 'months duration' ? type : undefined

/** What FEEL calls to read one. */
const momentFunctions: Readonly<Record<MomentKind, string>> = {
  date: 'date',
  instant: 'date and time',
  'days duration': 'duration',
  'months duration': 'duration',
}

const factOf = (type: FeelType, point: Point): Fact => {
  const kind = momentOf(type)
  return kind === undefined ? point : printMoment(new Moment(kind, Number(point)))
}

/** A scalar as FEEL writes it; lists and records have no unary test of their own. */
const printFact = (type: FeelType, fact: Fact): string => {
  if (typeof fact === 'object') return '-'
  if (typeof fact === 'number') return printNumber(fact)
  const kind = momentOf(type)
  return kind === undefined ? JSON.stringify(fact) : `${momentFunctions[kind]}(${JSON.stringify(fact)})`
}

const printPoint = (type: FeelType, point: Point): string => printFact(type, factOf(type, point))

const pointsOf = ({ tests }: PointTests): readonly Point[] =>
  tests.flatMap(test => (test.kind === 'interval' ? [test.low, test.high] : [test.value]))

/** The slot is one end point, or lies between two, either of them perhaps absent. */
interface Place {
  readonly point?: number | undefined
  readonly low?: number | undefined
  readonly high?: number | undefined
}

const orderedPrinter = (type: FeelType, column: Column, points: readonly number[]): InputColumn['print'] => {
  const places: Place[] = []
  let low: number | undefined
  for (const point of points) {
    const slot = column.slotOf(factOf(type, point))
    if (slot < 0) continue
    while (places.length < slot) places.push({ low, high: point })
    places.push({ point })
    low = point
  }
  while (places.length < column.size) places.push({ low })
  const whole = type.type === 'date' || (type.type === 'number' && type.whole === true)
  const print = (point: number): string => printPoint(type, point)
  return ranges =>
    ranges
      .map(([from, to]) => {
        const [first, last] = [places[from]!, places[to]!]
        if (from === to && first.point !== undefined) return print(first.point)
        const low = from === 0 ? undefined : (first.point ?? first.low)
        const high = to === column.size - 1 ? undefined : (last.point ?? last.high)
        if (low === undefined && high === undefined) return '-'
        if (low === undefined) return `${last.point === undefined ? '<' : '<='} ${print(high!)}`
        if (high === undefined) return `${first.point === undefined ? '>' : '>='} ${print(low)}`
        if (whole && first.point === undefined && last.point === undefined && high - low === 2) return print(low + 1)
        return `${first.point === undefined ? '(' : '['}${print(low)}..${print(high)}${last.point === undefined ? ')' : ']'}`
      })
      .join(', ')
}

const namedPrinter = (type: FeelType, axis: Axis, points: readonly Point[]): InputColumn['print'] => {
  const value = (slot: number): Point => axis.witness(slot) as Point
  const others = type.type === 'string' ? axis.size - 1 : -1
  const open = others >= 0 && !points.includes(value(others))
  const print = (slots: readonly number[]): string => slots.map(slot => printPoint(type, value(slot))).join(', ')
  return ranges => {
    const slots = ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i))
    if (!open || slots.at(-1) !== others) return print(slots)
    const rest = Array.from({ length: axis.size }, (_, slot) => slot).filter(slot => !slots.includes(slot))
    return `not(${print(rest)})`
  }
}

const printerOf = (type: FeelType, column: Column, axis: Axis, points: readonly Point[]): InputColumn['print'] => {
  const print =
    axisKind(type) === 'ordered'
      ? orderedPrinter(
          type,
          column,
          [...new Set(points as readonly number[])].sort((a, b) => a - b),
        )
      : namedPrinter(type, axis, points)
  const whole = wholeAxis(column.size)
  return ranges => (sameRanges(ranges, whole) ? '-' : print(ranges))
}

const anything: Cell = { kind: 'any' }

/**
 * One input of some tables, cut by the cells of all of them, and by limits that are not its own. A table without it lets
 * every value through.
 */
export const inputColumn = (
  name: string,
  input: TableInput,
  tables: readonly TableDefinition[],
  limits: readonly string[] = [],
): InputColumn => {
  const from = input.from ?? name
  const source = readSource(from, input.type, undefined, [])
  const read = (text: string | undefined): Cell => {
    if (text === undefined || !source.ok) return anything
    const cell = readCell(text, source.value, input.type, undefined, [])
    return cell.ok ? cell.value : anything
  }
  const cells = tables.map(table =>
    table.rows.map(row => (Object.hasOwn(table.inputs, name) ? read(row.when?.[name]) : anything)),
  )
  const testsOf = (some: readonly Cell[]): readonly PointTests[] =>
    some.flatMap(cell => (cell.kind === 'points' ? [cell.tests] : []))
  const limiting = testsOf(limits.map(read))
  const [within] = testsOf([read(input.within)])
  const tests = [...testsOf(cells.flat()), ...limiting]
  const column = cutColumn(input.type, tests, within)
  const axis = axisOf(input.type, column)
  return {
    ...column,
    axis,
    name,
    type: input.type,
    from,
    names: source.ok ? source.value.names : undefined,
    cells,
    limits: limiting.map(column.ranges),
    print: printerOf(input.type, column, axis, [...tests, ...(within === undefined ? [] : [within])].flatMap(pointsOf)),
    printOne: slot => printFact(input.type, axis.witness(slot)),
  }
}

export const inputColumns = (definition: TableDefinition): readonly InputColumn[] =>
  Object.entries(definition.inputs).map(([name, input]) => inputColumn(name, input, [definition]))
