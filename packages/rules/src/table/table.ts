import type { Scope } from '../feel/run.ts'
import { fail, ok, type Path, type Result } from '../result.ts'
import type { Axis, SlotRanges } from './column.ts'
import { compile } from './compile.ts'
import { decider } from './decide.ts'
import type { Decision, Outputs } from './decision.ts'
import type { HitPolicy, NamedKind, TableDefinition } from './definition.ts'
import { type Explanation, explainer } from './explain.ts'
import { type TableIssue, tableIssue } from './issue.ts'
import { canonical } from './of-type.ts'
import type { ReadTable } from './parts.ts'
import { settler } from './settle.ts'
import { isOfTrace, scopeOf, type Trace, tracer } from './trace.ts'

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

/**
 * A table that has been read: keep it and ask it as often as facts come. Its functions need no `this`; they are written as
 * methods so that a table of which the compiler knows the facts is a table like any other.
 *
 * @example
 * const read = readTable({
 *   hit: 'unique',
 *   inputs: { age: { type: { type: 'number' } } },
 *   outputs: { fee: { type: { type: 'number' } } },
 *   rows: [{ id: 'child', when: { age: '< 16' }, then: { fee: 0 } }, { id: 'other', when: { age: '>= 16' }, then: { fee: 8000 } }],
 * })
 * if (read.ok) read.value.decide({ age: 34 }) // { kind: 'decided', output: { fee: 8000 }, rows: ['other'] }
 */
export interface Table<Facts = Scope, Answer = Outputs | readonly Outputs[]> {
  readonly definition: TableDefinition
  /** The facts it can ask for: dotted paths, sorted, each once. */
  readonly reads: readonly string[]
  readonly grid: Grid
  decide(facts: Facts): Decision<Answer>
  /** The decision with the facts it went by, to be kept; `expandTrace` explains it later. */
  trace(facts: Facts): Trace<Decision<Answer>>
  /** Why it decides so: the rows that apply and those that do not, cell by cell. */
  explain(facts: Facts): Explanation
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
  const reads = readsOf(table)
  const asked = decider(compiled, settler(compiled), reads)
  return {
    definition,
    reads,
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
    decide: asked.decide,
    trace: tracer(reads, asked),
    explain: explainer(compiled, asked.decide),
    named: kind => namedOf(table, kind),
  }
}

/**
 * The explanation of a decision that was kept: the same as at the time, for it goes by the same facts. An issue where the
 * table comes to another decision: it is not the one that decided.
 */
export const expandTrace = (table: Table, trace: Trace): Result<Explanation, TableIssue> => {
  const explanation = table.explain(scopeOf(table.reads, trace))
  return isOfTrace(explanation, trace)
    ? ok(explanation)
    : fail(tableIssue('table_trace_foreign', [], { found: explanation.decision.kind, kept: trace.decision.kind }))
}
