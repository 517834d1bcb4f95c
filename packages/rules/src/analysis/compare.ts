import type { FeelTypes } from '../feel/type.ts'
import type { FactRecord } from '../feel/value.ts'
import type { Decision } from '../table/decision.ts'
import type { TableDefinition } from '../table/definition.ts'
import { canonical } from '../table/of-type.ts'
import type { Table } from '../table/table.ts'
import type { Box } from './box.ts'
import type { ShownColumn } from './columns.ts'
import { findDifferences, type GridDifference, type GridSide } from './difference.ts'
import type { Where } from './finding.ts'
import { sharedInputs } from './shared.ts'
import type { Effort } from './sweep.ts'
import { computes, gridOf } from './table-grid.ts'
import { confirmed, factsAt, isAskedAgain, samplePoints } from './witness.ts'

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
  columns: readonly ShownColumn[],
  difference: GridDifference,
  open: boolean,
  types: FeelTypes | undefined,
): TableDifference | undefined => {
  const { before, after } = tables
  const outputs = Object.keys({ ...before.definition.outputs, ...after.definition.outputs })
  const computed =
    difference.before.some(row => computes(before.definition.rows[row]!, outputs)) ||
    difference.after.some(row => computes(after.definition.rows[row]!, outputs))
  const certain = !open && !computed
  const known = certain && columns.every(({ names }, at) => names !== undefined && !isAskedAgain(columns, at))
  const points = known ? [samplePoints(difference.boxes[0]!)[0]!] : difference.boxes.flatMap(samplePoints)
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
  if (known && refuted) return undefined
  const ids = (table: Table, rows: readonly number[]): readonly string[] =>
    rows.map(row => table.definition.rows[row]!.id)
  return {
    rows: { before: ids(before, difference.before), after: ids(after, difference.after) },
    where: difference.boxes.map(box => whereOf(columns, box)),
    certain: certain && witness !== undefined,
    ...(witness === undefined ? {} : { witness }),
  }
}

const whereOf = (columns: readonly ShownColumn[], box: Box): Where =>
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
  const shared = sharedInputs(before, after)
  const columns = shared.map(it => it.column)
  const side = (table: Table, at: 'before' | 'after'): GridSide => ({
    rows: gridOf(table).rows.map(({ id, output }, row) => ({ id, output, cells: shared.map(it => it[at](row)) })),
    outcome: outcomeOf(table),
  })
  const found = findDifferences({
    region: shared.map(it => it.possible),
    axes: columns.map(it => it.axis),
    before: side(before, 'before'),
    after: side(after, 'after'),
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
    narrowed: shared.filter(it => it.narrowed).map(it => it.column.name),
  }
}
