import type { Path } from '../result.ts'
import type { NamedKind } from './definition.ts'
import type { Table } from './table.ts'

/** A value that an output can have, and where in the definition it stands. */
export interface NamedValue {
  readonly value: string
  readonly path: Path
}

/**
 * Every name of a kind that a table can answer: for who knows whether there is such a step or agency.
 *
 * @example namedValues(table, 'step') // [{ value: 'verify', path: ['rows', 0, 'then', 'next'] }]
 */
export const namedValues = ({ definition }: Pick<Table, 'definition'>, kind: NamedKind): readonly NamedValue[] => {
  const names = Object.entries(definition.outputs).flatMap(([name, it]) => (it.names === kind ? [name] : []))
  const texts = (value: unknown, path: Path): readonly NamedValue[] => {
    if (typeof value === 'string') return [{ value, path }]
    return Array.isArray(value) ? value.flatMap((it, i) => texts(it, [...path, i])) : []
  }
  return names.flatMap(name => [
    ...texts(definition.outputs[name]?.values ?? [], ['outputs', name, 'values']),
    ...definition.rows.flatMap((row, i) => texts(row.then[name], ['rows', i, 'then', name])),
    ...texts(definition.otherwise?.[name], ['otherwise', name]),
  ])
}
