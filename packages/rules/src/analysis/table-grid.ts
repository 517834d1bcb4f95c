import { axisOf } from '../table/axis.ts'
import { hasBit } from '../table/bits.ts'
import type { Compiled } from '../table/compile.ts'
import type { Computed, TableDefinition } from '../table/definition.ts'
import { canonical } from '../table/of-type.ts'
import { compiledOf, type Table } from '../table/table.ts'
import type { Grid } from './grid.ts'

export const isComputed = (entry: unknown): entry is Computed =>
  typeof entry === 'object' && entry !== null && Object.keys(entry).length === 1 && Object.hasOwn(entry, 'feel')

/** Whether a row computes one of these outputs when it is hit, so that its answer is not known here. */
export const computes = (row: TableDefinition['rows'][number], outputs: readonly string[]): boolean =>
  outputs.some(name => isComputed(row.then[name]))

/** By row its place in the order of `values`, output by output; nothing where a value is computed. */
const ranks = ({ rows, outputs, priority }: TableDefinition): readonly (readonly number[] | undefined)[] => {
  const ranked = priority ?? Object.keys(outputs).filter(name => outputs[name]?.values !== undefined)
  const places = ranked.map(name => new Map((outputs[name]?.values ?? []).map((value, at) => [canonical(value), at])))
  return rows.map(row =>
    computes(row, ranked)
      ? undefined
      : ranked.map((name, at) => places[at]!.get(canonical(row.then[name])) ?? places[at]!.size),
  )
}

const isBefore = (left: readonly number[], right: readonly number[]): boolean => {
  const at = left.findIndex((place, index) => place !== right[index])
  return at >= 0 && left[at]! < right[at]!
}

const beatsOf = (definition: TableDefinition, { overridden }: Compiled): Grid['beats'] => {
  switch (definition.hit) {
    case 'first':
      return (winner, loser) => winner < loser
    case 'priority': {
      const all = ranks(definition)
      return (winner, loser) => {
        const [left, right] = [all[winner], all[loser]]
        return left !== undefined && right !== undefined && isBefore(left, right)
      }
    }
    case 'exceptions':
      return (winner, loser) => hasBit(overridden[winner]!, loser)
    default:
      return () => false
  }
}

/** The grid of a table: its columns as they were cut, and which row goes before which. */
export const gridOf = (table: Table): Grid => {
  const compiled = compiledOf(table)
  const { columns } = compiled
  const { definition } = table
  return {
    axes: columns.map(it => axisOf(it.input.input.type, it)),
    hit: definition.hit,
    rows: definition.rows.map((row, at) => ({
      id: row.id,
      output: canonical(row.then),
      cells: columns.map(({ cells, input }) => {
        const cell = cells[at] ?? 'general'
        return cell === 'general' ? { general: row.when?.[input.name] ?? '' } : cell
      }),
    })),
    beats: beatsOf(definition, compiled),
  }
}
