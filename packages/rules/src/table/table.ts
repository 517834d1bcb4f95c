import type { Scope } from '../feel/run.ts'
import type { Path } from '../result.ts'
import type { Axis, SlotRanges } from './column.ts'
import { compile } from './compile.ts'
import { decider } from './decide.ts'
import type { Decision, Outputs } from './decision.ts'
import type { HitPolicy, NamedKind, TableDefinition } from './definition.ts'
import { canonical } from './of-type.ts'
import type { ReadTable } from './parts.ts'
import { settler } from './settle.ts'

/** A table as boxes of slots: what analysis works on. */
export interface Grid {
  readonly hit: HitPolicy
  /** By input, in the order of `inputs`. */
  readonly axes: readonly Axis[]
  readonly inputs: readonly string[]
  readonly rows: readonly {
    readonly id: string
    /** `general` is no set of slots: whether it holds is only known of given facts. */
    readonly cells: readonly (SlotRanges | 'general')[]
    /** The same text for the same answers. */
    readonly output: string
  }[]
}

/** A value that an output can have, and where in the definition it stands. */
export interface NamedValue {
  readonly value: string
  readonly path: Path
}

/** A table that has been read: keep it and ask it as often as facts come. */
export interface Table<Facts = Scope, Answer = Outputs | readonly Outputs[]> {
  readonly definition: TableDefinition
  /** The facts it can ask for: dotted paths, sorted, each once. */
  readonly reads: readonly string[]
  readonly grid: Grid
  readonly decide: (facts: Facts) => Decision<Answer>
  /** Every name of a kind that it can answer: for who knows whether there is such a step or agency. */
  readonly named: (kind: NamedKind) => readonly NamedValue[]
}

const namedOf = ({ definition }: ReadTable, kind: NamedKind): readonly NamedValue[] => {
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

const readsOf = ({ inputs, rows, otherwise }: ReadTable): readonly string[] => {
  const asked = [
    ...inputs.map(it => it.source),
    ...rows.flatMap(row => [...row.cells, ...row.answers]),
    ...(otherwise ?? []),
  ]
  return [...new Set(asked.flatMap(it => ('reads' in it ? it.reads : [])))].sort()
}

export const compileTable = (table: ReadTable): Table => {
  const compiled = compile(table)
  const { columns } = compiled
  const { definition } = table
  return {
    definition,
    reads: readsOf(table),
    grid: {
      hit: definition.hit,
      axes: columns.map(it => it.axis),
      inputs: columns.map(it => it.input.name),
      rows: definition.rows.map((row, at) => ({
        id: row.id,
        cells: columns.map(column => column.cells[at] ?? 'general'),
        output: canonical(row.then),
      })),
    },
    decide: decider(compiled, settler(compiled)),
    named: kind => namedOf(table, kind),
  }
}
