import type { Fact } from '../feel/value.ts'
import type { NamedKind, TableDefinition } from '../table/definition.ts'
import { canonical } from '../table/of-type.ts'
import type { Table } from '../table/table.ts'
import { type Finding, finding } from './finding.ts'
import { computes } from './table-grid.ts'

type Names = Readonly<Partial<Record<NamedKind, readonly string[]>>>

/** What an output could say, where that is a list; a declared order of values before the names there are. */
const couldSay = (output: TableDefinition['outputs'][string], names: Names | undefined): readonly Fact[] => {
  if (output.values !== undefined) return output.values
  if (output.type.type === 'enum') return output.type.values
  return output.names === undefined ? [] : (names?.[output.names] ?? [])
}

/** Values that no row gives which is ever hit, and neither `otherwise`. Where one is computed nothing is known. */
export const neverGiven = (
  { definition }: Table,
  dead: ReadonlySet<number>,
  names: Names | undefined,
): readonly Finding[] => {
  const { rows, outputs, otherwise, aggregate } = definition
  if (aggregate === 'count' || aggregate === 'sum') return []
  const given = [
    ...rows.filter((_, row) => !dead.has(row)),
    ...(otherwise === undefined ? [] : [{ id: '', then: otherwise }]),
  ]
  return Object.entries(outputs).flatMap(([name, output]) => {
    if (given.some(row => computes(row, [name]))) return []
    const said = new Set(given.map(row => canonical(row.then[name])))
    return couldSay(output, names)
      .filter(value => !said.has(canonical(value)))
      .map(value =>
        finding('output_never_given', [], [name], { value: typeof value === 'string' ? value : canonical(value) }),
      )
  })
}
