import type { FeelType, FeelTypes } from '../feel/type.ts'
import type { FactRecord } from '../feel/value.ts'
import type { Decision } from '../table/decision.ts'
import type { TableDefinition, TableInput } from '../table/definition.ts'
import { canonical } from '../table/of-type.ts'
import type { Table } from '../table/table.ts'
import { type Box, intersectRanges, wholeAxis } from './box.ts'
import { type InputColumn, inputColumn } from './columns.ts'
import { findDifferences, type GridDifference, type GridSide } from './difference.ts'
import type { Where } from './finding.ts'
import type { GridCell, GridRow } from './grid.ts'
import type { Effort } from './sweep.ts'
import { computes, gridOf } from './table-grid.ts'
import { confirmed, factsAt, samplePoints } from './witness.ts'

export interface ComparisonOptions {
  /** The types of facts that no input gives and answers or cells ask for: witnesses have a value of them. */
  readonly facts?: FeelTypes | undefined
  /** Most parts of the inputs that are told; 100. */
  readonly differences?: number | undefined
  /** How much may be tried; 100 million steps. A count, so that answers repeat. */
  readonly effort?: Effort | undefined
}

/** Inputs for which two tables answer differently. */
export interface TableDifference {
  /** The rows that apply there, by id: of the table before and of the one after. None where none applies. */
  readonly rows: { readonly before: readonly string[]; readonly after: readonly string[] }
  /** The parts of the inputs: one of them or another. */
  readonly where: readonly Where[]
  /** False where an answer is computed or a cell was not verified: they may agree on some of these inputs. */
  readonly certain: boolean
  /** Facts of which the tables decide differently, and how. Nothing where none were found, or inputs are computed. */
  readonly witness?: { readonly facts: FactRecord; readonly before: Decision; readonly after: Decision } | undefined
}

export interface TableComparison {
  readonly differences: readonly TableDifference[]
  /** False where there may be more: as many are told as were asked for, or the effort ran out. */
  readonly finished: boolean
  /** Inputs whose type or possible values changed: what is told is of values that both know. */
  readonly narrowed: readonly string[]
}

/** One fact, as two tables ask for it. */
interface SharedInput {
  readonly name: string
  readonly input: TableInput
  /** The names it has in either table. */
  readonly before?: string | undefined
  readonly after?: string | undefined
  readonly narrowed: boolean
}

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

const sourceOf = (name: string, { from }: TableInput): string => (from ?? name).trim()

const sharedInputs = (before: TableDefinition, after: TableDefinition): readonly SharedInput[] => {
  const old = Object.entries(before.inputs)
  const twinOf = (name: string, input: TableInput): readonly [string, TableInput] | undefined =>
    old.find(([other, it]) => sourceOf(other, it) === sourceOf(name, input))
  const inAfter = Object.entries(after.inputs).map(([name, input]): SharedInput => {
    const twin = twinOf(name, input)
    if (twin === undefined) return { name, input, after: name, narrowed: false }
    const type = commonType(twin[1].type, input.type)
    return {
      name,
      input: { ...input, type: type ?? input.type },
      before: twin[0],
      after: name,
      narrowed: canonical([twin[1].type, twin[1].within ?? '-']) !== canonical([input.type, input.within ?? '-']),
    }
  })
  const shared = new Set(inAfter.map(it => it.before))
  const taken = new Set(inAfter.map(it => it.name))
  const onlyBefore = old
    .filter(([name]) => !shared.has(name))
    .map(([name, input]): SharedInput => {
      const free = taken.has(name) ? sourceOf(name, input) : name
      return { name: free, input, before: name, narrowed: false }
    })
  return [...inAfter, ...onlyBefore]
}

/** The table as if its input were the shared one, under its name and with its type. */
const seen = (table: TableDefinition, side: 'before' | 'after', shared: readonly SharedInput[]): TableDefinition => {
  const names = shared.flatMap(it => (it[side] === undefined ? [] : [[it.name, it[side]] as const]))
  return {
    ...table,
    inputs: Object.fromEntries(names.map(([name, own]) => [name, table.inputs[own]!])),
    rows: table.rows.map(row => ({
      ...row,
      when: Object.fromEntries(
        names.flatMap(([name, own]) => (row.when?.[own] === undefined ? [] : [[name, row.when[own]]])),
      ),
    })),
  }
}

const cellsOf = (columns: readonly InputColumn[], table: number, row: number): readonly GridCell[] =>
  columns.map(column => {
    const cell = column.cells[table]![row]!
    if (cell.kind === 'general') return { general: cell.text }
    return cell.kind === 'any' ? wholeAxis(column.axis.size) : column.ranges(cell.tests)
  })

/** What two tables must share besides rows, so that the same rows come to the same. */
const frame = ({ hit, aggregate, priority, outputs, otherwise }: TableDefinition): string =>
  canonical([hit, aggregate ?? '', priority ?? [], outputs, otherwise ?? 'none'])

/** A text for what the table comes to where these rows apply: equal ones mean equal answers. */
const outcomeOf = (table: Table): GridSide['outcome'] => {
  const { definition } = table
  const { rows, beats } = gridOf(table)
  const otherwise = definition.otherwise === undefined ? 'none' : canonical(definition.otherwise)
  const names = Object.keys(definition.outputs)
  /** Of several answers one that is computed may be equal to another, or go before it. */
  const one = (left: readonly number[]): string => {
    const outputs = [...new Set(left.map(row => rows[row]!.output))].sort()
    if (outputs.length === 1) return outputs[0]!
    return left.some(row => computes(definition.rows[row]!, names))
      ? canonical([frame(definition), outputs])
      : 'conflict'
  }
  return some => {
    const outputs = some.map(row => rows[row]!.output)
    if (some.length === 0) return otherwise
    switch (definition.hit) {
      case 'unique':
        return outputs.length === 1 ? outputs[0]! : 'conflict'
      case 'collect':
        return canonical([definition.aggregate ?? '', definition.aggregate === undefined ? outputs : outputs.sort()])
      case 'rule order':
      case 'output order':
        return canonical(outputs)
      default:
        return one(some.filter(row => !some.some(other => beats(other, row))))
    }
  }
}

const ordered = ({ hit, aggregate }: TableDefinition): boolean =>
  hit === 'first' || hit === 'rule order' || hit === 'output order' || (hit === 'collect' && aggregate === undefined)

const sameAnswer = (left: Decision, right: Decision): boolean =>
  left.kind === right.kind &&
  (left.kind !== 'decided' || right.kind !== 'decided' || canonical(left.output) === canonical(right.output))

/** A box of each part is tried, and of what is not certain some points more. */
const tellDifference = (
  tables: { readonly before: Table; readonly after: Table },
  columns: readonly InputColumn[],
  difference: GridDifference,
  open: boolean,
  types: FeelTypes | undefined,
): TableDifference | undefined => {
  const { before, after } = tables
  const outputs = Object.keys({ ...before.definition.outputs, ...after.definition.outputs })
  const computed =
    difference.before.some(row => computes(before.definition.rows[row]!, outputs)) ||
    difference.after.some(row => computes(after.definition.rows[row]!, outputs))
  const { aggregate } = after.definition
  const certain = !open && !computed
  const points = certain ? [samplePoints(difference.boxes[0]!)[0]!] : difference.boxes.flatMap(samplePoints)
  let refuted = false
  let witness: TableDifference['witness']
  for (const point of points) {
    const facts = factsAt(columns, point)
    const left = facts === undefined ? undefined : confirmed(before, facts, it => it.kind !== 'missing', types)
    const right = left === undefined ? undefined : confirmed(after, left.facts, it => it.kind !== 'missing', types)
    if (left === undefined || right === undefined) continue
    refuted = sameAnswer(left.decision, right.decision)
    if (refuted) continue
    witness = { facts: right.facts, before: left.decision, after: right.decision }
    break
  }
  // Different rows, the same sum.
  if (certain && refuted) return undefined
  const ids = (table: Table, rows: readonly number[]): readonly string[] =>
    rows.map(row => table.definition.rows[row]!.id)
  return {
    rows: { before: ids(before, difference.before), after: ids(after, difference.after) },
    where: difference.boxes.map(box => whereOf(columns, box)),
    certain: certain && (witness !== undefined || aggregate === undefined),
    ...(witness === undefined ? {} : { witness }),
  }
}

const whereOf = (columns: readonly InputColumn[], box: Box): Where =>
  Object.fromEntries(
    columns.map(({ name, print }, axis) => [name, print(box[axis]!)] as const).filter(([, text]) => text !== '-'),
  )

/**
 * For which inputs two versions of a table answer differently: parts of the inputs, as wide as they can be, each with
 * facts that show it. Rows that were kept cost nothing, so that a small change of a large table is found at once; where
 * nothing is told and `finished` holds, every input of the columns that can be verified has the answer it had.
 *
 * @example
 * const { differences } = compareTables(table, newer)
 * differences[0]?.where // [{ channel: '"online"' }]
 */
export const compareTables = (before: Table, after: Table, options: ComparisonOptions = {}): TableComparison => {
  const { differences: atMost = 100, effort = 100_000_000 } = options
  const shared = sharedInputs(before.definition, after.definition)
  const definitions = [seen(before.definition, 'before', shared), seen(after.definition, 'after', shared)] as const
  const columns = shared.map(({ name, input }) => {
    const { within: _, ...unlimited } = input
    return inputColumn(
      name,
      unlimited,
      definitions,
      definitions.flatMap(it => it.inputs[name]?.within ?? []),
    )
  })
  const axes = columns.map(({ axis }) => axis)
  const region = columns.map(({ axis, limits }) => limits.reduce(intersectRanges, wholeAxis(axis.size)))
  const side = (table: Table, at: 0 | 1): GridSide => {
    const { rows } = gridOf(table)
    return {
      rows: rows.map(({ id, output }, row): GridRow => ({ id, output, cells: cellsOf(columns, at, row) })),
      outcome: outcomeOf(table),
    }
  }
  const found = findDifferences({
    region,
    axes,
    before: side(before, 0),
    after: side(after, 1),
    alike: after.definition.hit !== 'exceptions' && frame(before.definition) === frame(after.definition),
    ordered: ordered(after.definition),
    atMost,
    effort,
  })
  const tell =
    (open: boolean) =>
    (difference: GridDifference): readonly TableDifference[] => {
      const told = tellDifference({ before, after }, columns, difference, open, options.facts)
      return told === undefined ? [] : [told]
    }
  return {
    differences: [...found.differences.flatMap(tell(false)), ...found.open.flatMap(tell(true))],
    finished: found.finished,
    narrowed: shared.filter(it => it.narrowed).map(it => it.name),
  }
}
