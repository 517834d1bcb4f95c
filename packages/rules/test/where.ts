import type { Where } from '../src/analysis/finding.ts'
import type { FactRecord } from '../src/feel/value.ts'
import type { TableDefinition } from '../src/table/definition.ts'
import { readTable } from '../src/table/read.ts'

const known = new Map<string, (facts: FactRecord) => boolean>()

/** Whether facts lie there, asked as a table asks: one row, with the tests as its cells. */
export const readWhere = (where: Where, inputs: TableDefinition['inputs']): ((facts: FactRecord) => boolean) => {
  const names = Object.keys(where)
  const own = Object.fromEntries(names.map(name => [name, inputs[name]!]))
  const key = JSON.stringify([where, own])
  const before = known.get(key)
  if (before !== undefined) return before
  const table = readTable({
    hit: 'unique',
    inputs: names.length === 0 ? inputs : own,
    outputs: { there: { type: { type: 'boolean' } } },
    rows: [{ id: 'there', when: where, then: { there: true } }],
  })
  if (!table.ok) throw new Error(JSON.stringify([where, table.issues]))
  const lies = (facts: FactRecord): boolean => table.value.decide(facts).kind === 'decided'
  known.set(key, lies)
  return lies
}
