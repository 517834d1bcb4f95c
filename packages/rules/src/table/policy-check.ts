import { type At, inside, meant } from '../reader.ts'
import type { Aggregate, HitPolicy, TableOutput, TableRow } from './definition.ts'
import { tell } from './reader.ts'

const comparable = ['number', 'date', 'instant', 'days duration', 'months duration']

/** Whether the policy has what it needs, and nothing that only another one knows. */
export const checkPolicy = (
  hit: HitPolicy,
  aggregate: Aggregate | undefined,
  priority: readonly string[] | undefined,
  outputs: readonly (readonly [name: string, output: TableOutput])[],
  at: At,
): void => {
  const [first] = outputs
  if (aggregate !== undefined && hit !== 'collect') tell(inside(at, 'aggregate'), 'table_aggregate_misplaced', { hit })
  else if (aggregate !== undefined && first !== undefined) {
    const [name, { type }] = first
    if (outputs.length > 1)
      tell(inside(at, 'aggregate'), 'table_aggregate_outputs', { aggregate, outputs: outputs.length })
    else if (aggregate === 'sum' ? type.type !== 'number' : aggregate !== 'count' && !comparable.includes(type.type))
      tell(inside(at, 'aggregate'), 'table_aggregate_type', { aggregate, output: name, found: type.type })
  }
  if (hit !== 'priority' && hit !== 'output order') {
    if (priority !== undefined) tell(inside(at, 'priority'), 'table_priority_misplaced', { hit })
    return
  }
  const names = outputs.map(([name]) => name)
  const ranked = outputs.flatMap(([name, { values }]) => (values === undefined ? [] : [name]))
  for (const [i, column] of (priority ?? []).entries()) {
    if (!names.includes(column))
      tell(inside(at, 'priority', i), 'table_column_unknown', { column, suggestion: meant(at, column, names) })
    else if (!ranked.includes(column)) tell(inside(at, 'outputs', column), 'table_values_missing', { hit })
  }
  if (ranked.length === 0 && outputs.length > 0) tell(inside(at, 'outputs'), 'table_values_missing', { hit })
  if (ranked.length > 1 && (priority === undefined || priority.length === 0))
    tell(at, 'table_priority_missing', { outputs: ranked })
}

/**
 * Rows named twice; and overrides: only where they mean something, of rows there are, and never in a circle. A row of which only
 * parts could be read is there too.
 */
export const checkOverrides = (
  hit: HitPolicy,
  rows: readonly Partial<Pick<TableRow, 'id' | 'overrides'>>[],
  at: At,
): void => {
  const places = new Map<string, number>()
  for (const [i, { id }] of rows.entries()) {
    const first = id === undefined ? undefined : places.get(id)
    if (first !== undefined && id !== undefined)
      tell(inside(at, 'rows', i, 'id'), 'table_row_repeated', { row: id, first })
    else if (id !== undefined) places.set(id, i)
  }
  const ids = [...places.keys()]
  for (const [i, { overrides }] of rows.entries()) {
    if (overrides === undefined) continue
    const there = inside(at, 'rows', i, 'overrides')
    if (hit !== 'exceptions') tell(there, 'table_overrides_misplaced', { hit })
    for (const [j, row] of overrides.entries())
      if (!places.has(row)) tell(inside(there, j), 'table_overrides_unknown', { row, suggestion: meant(at, row, ids) })
  }
  const circle = circleOf(
    new Map(rows.flatMap(({ id, overrides }) => (id === undefined ? [] : [[id, overrides ?? []]]))),
  )
  if (circle !== undefined)
    tell(inside(at, 'rows', places.get(circle[0] ?? '') ?? 0, 'overrides'), 'table_overrides_circle', { rows: circle })
}

/** Some rows each of which overrides the next, and the last the first. Without recursion: chains may be as long as the table. */
const circleOf = (overrides: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined => {
  const done = new Set<string>()
  for (const start of overrides.keys()) {
    const way: { readonly id: string; next: number }[] = [{ id: start, next: 0 }]
    const on = new Set([start])
    for (let last = way.at(-1); last !== undefined; last = way.at(-1)) {
      const id = done.has(last.id) ? undefined : overrides.get(last.id)?.[last.next]
      last.next += 1
      if (id === undefined) {
        done.add(last.id)
        on.delete(last.id)
        way.pop()
      } else if (on.has(id)) return way.slice(way.findIndex(it => it.id === id)).map(it => it.id)
      else if (overrides.has(id)) {
        on.add(id)
        way.push({ id, next: 0 })
      }
    }
  }
  return undefined
}
