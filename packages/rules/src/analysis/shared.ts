import type { FeelType } from '../feel/type.ts'
import type { Cell } from '../table/cell.ts'
import { type Column, cutColumn, type PointTests, type SlotRanges } from '../table/column.ts'
import { canonical } from '../table/of-type.ts'
import type { ReadInput } from '../table/parts.ts'
import { compiledOf, type Table } from '../table/table.ts'
import { intersectRanges, wholeAxis } from './box.ts'
import { type ShownColumn, shownColumn } from './columns.ts'
import type { GridCell } from './grid.ts'

/** A fact that either of two tables asks for, its column cut by the cells and the limits of both. */
export interface SharedInput {
  readonly column: ShownColumn
  /** The slots that can come to both. */
  readonly possible: SlotRanges
  /** By row of the table before; a table without the input lets every value through. */
  readonly before: (row: number) => GridCell
  readonly after: (row: number) => GridCell
  /** Its type or its possible values changed. */
  readonly narrowed: boolean
}

/** An input as one table has it. */
interface Own extends ReadInput {
  /** By row. */
  readonly cells: readonly Cell[]
  readonly texts: readonly string[]
}

const ownInputs = (table: Table): readonly Own[] => {
  const { inputs, rows } = compiledOf(table).table
  return inputs.map((input, at) => ({
    ...input,
    cells: rows.map(it => it.cells[at]!),
    texts: rows.map(it => it.row.when?.[input.name] ?? '-'),
  }))
}

const sourceOf = ({ name, input }: ReadInput): string => (input.from ?? name).trim()

/** The values of both types; nothing where they have none in common. */
const commonType = (left: FeelType, right: FeelType): FeelType | undefined => {
  if (canonical(left) === canonical(right)) return left
  if (left.type === 'enum' && right.type === 'enum')
    return { type: 'enum', values: left.values.filter(value => right.values.includes(value)) }
  if (left.type === 'enum' && right.type === 'string') return left
  if (left.type === 'string' && right.type === 'enum') return right
  if (left.type === 'number' && right.type === 'number') return left.whole === true ? left : right
  return left.type === right.type ? left : undefined
}

const testsOf = (own: Own | undefined): readonly PointTests[] =>
  own?.cells.flatMap(cell => (cell.kind === 'points' ? [cell.tests] : [])) ?? []

/** Constants of another type cut nothing: what such a cell asks is not known here. */
const cellsOf =
  (own: Own | undefined, column: Column, comparable: boolean): SharedInput['before'] =>
  row => {
    const cell = own?.cells[row]
    if (own === undefined || cell === undefined || cell.kind === 'any') return wholeAxis(column.size)
    return cell.kind === 'points' && comparable ? column.ranges(cell.tests) : { general: own.texts[row]! }
  }

const share = (name: string, before: Own | undefined, after: Own | undefined): SharedInput => {
  const [left, right] = [before ?? after!, after ?? before!]
  const common = commonType(left.input.type, right.input.type)
  const type = common ?? right.input.type
  const comparable = common !== undefined || after === undefined
  const limits = [comparable ? before?.within : undefined, after?.within].filter(it => it !== undefined)
  const column = cutColumn(type, [...(comparable ? testsOf(before) : []), ...testsOf(after), ...limits])
  const kind = ({ input }: Own): string => canonical([input.type, input.within ?? '-'])
  return {
    column: shownColumn({ name, type, names: right.source.names }, column),
    possible: limits.map(column.ranges).reduce(intersectRanges, wholeAxis(column.size)),
    before: cellsOf(before, column, comparable),
    after: cellsOf(after, column, true),
    narrowed: kind(left) !== kind(right),
  }
}

/** Inputs of two tables by where their values come from, those of the one after first; names are theirs. */
export const sharedInputs = (before: Table, after: Table): readonly SharedInput[] => {
  const [old, own] = [ownInputs(before), ownInputs(after)]
  const twins = new Map<Own, Own>()
  const matched = new Set<Own>()
  // Of several that ask for one fact each has a twin of its own: that of its name first.
  for (const alike of [(a: Own, b: Own) => a.name === b.name, () => true])
    for (const it of own) {
      if (twins.has(it)) continue
      const twin = old.find(other => !matched.has(other) && sourceOf(other) === sourceOf(it) && alike(it, other))
      if (twin === undefined) continue
      twins.set(it, twin)
      matched.add(twin)
    }
  const taken = new Set(own.map(it => it.name))
  return [
    ...own.map(it => share(it.name, twins.get(it), it)),
    ...old.filter(it => !matched.has(it)).map(it => share(taken.has(it.name) ? sourceOf(it) : it.name, it, undefined)),
  ]
}
