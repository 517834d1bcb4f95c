import { suggestName } from '../suggest.ts'
import type { Aggregate, HitPolicy, TableOutput, TableRow } from './definition.ts'
import { type TableIssue, tableIssue } from './issue.ts'

/** A row, and where it stands among those that could not be read. */
export interface PlacedRow {
  readonly at: number
  readonly row: TableRow
}

const comparable = ['number', 'date', 'instant', 'days duration', 'months duration']

/** Whether the policy has what it needs, and nothing that only another one knows. */
export const checkPolicy = (
  hit: HitPolicy,
  aggregate: Aggregate | undefined,
  priority: readonly string[] | undefined,
  outputs: readonly (readonly [name: string, output: TableOutput])[],
): readonly TableIssue[] => {
  const issues: TableIssue[] = []
  const [first] = outputs
  if (aggregate !== undefined && hit !== 'collect')
    issues.push(tableIssue('table_aggregate_misplaced', ['aggregate'], { hit }))
  else if (aggregate !== undefined && first !== undefined) {
    const [name, { type }] = first
    if (outputs.length > 1)
      issues.push(tableIssue('table_aggregate_outputs', ['aggregate'], { aggregate, outputs: outputs.length }))
    else if (aggregate === 'sum' ? type.type !== 'number' : aggregate !== 'count' && !comparable.includes(type.type))
      issues.push(tableIssue('table_aggregate_type', ['aggregate'], { aggregate, output: name, found: type.type }))
  }
  if (hit !== 'priority' && hit !== 'output order') {
    if (priority !== undefined) issues.push(tableIssue('table_priority_misplaced', ['priority'], { hit }))
    return issues
  }
  const names = outputs.map(([name]) => name)
  const ranked = outputs.flatMap(([name, { values }]) => (values === undefined ? [] : [name]))
  for (const [i, column] of (priority ?? []).entries()) {
    if (!names.includes(column))
      issues.push(
        tableIssue('table_column_unknown', ['priority', i], { column, suggestion: suggestName(column, names) }),
      )
    else if (!ranked.includes(column)) issues.push(tableIssue('table_values_missing', ['outputs', column], { hit }))
  }
  if (ranked.length === 0 && outputs.length > 0) issues.push(tableIssue('table_values_missing', ['outputs'], { hit }))
  if (ranked.length > 1 && (priority === undefined || priority.length === 0))
    issues.push(tableIssue('table_priority_missing', [], { outputs: ranked }))
  return issues
}

/** Rows named twice; and overrides: only where they mean something, of rows there are, and never in a circle. */
export const checkOverrides = (hit: HitPolicy, rows: readonly PlacedRow[]): readonly TableIssue[] => {
  const issues: TableIssue[] = []
  const at = new Map<string, number>()
  for (const { at: i, row } of rows) {
    const first = at.get(row.id)
    if (first === undefined) at.set(row.id, i)
    else issues.push(tableIssue('table_row_repeated', ['rows', i, 'id'], { row: row.id, first }))
  }
  const ids = [...at.keys()]
  for (const { at: i, row } of rows) {
    if (row.overrides === undefined) continue
    if (hit !== 'exceptions') issues.push(tableIssue('table_overrides_misplaced', ['rows', i, 'overrides'], { hit }))
    for (const [j, id] of row.overrides.entries())
      if (!at.has(id))
        issues.push(
          tableIssue('table_overrides_unknown', ['rows', i, 'overrides', j], {
            row: id,
            suggestion: suggestName(id, ids),
          }),
        )
  }
  const circle = circleOf(new Map(rows.map(({ row }) => [row.id, row.overrides ?? []])))
  if (circle !== undefined)
    issues.push(
      tableIssue('table_overrides_circle', ['rows', at.get(circle[0] ?? '') ?? 0, 'overrides'], { rows: circle }),
    )
  return issues
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
