import type { Scope } from '../feel/run.ts'
import type { FeelTypes } from '../feel/type.ts'
import { ok, type Path, type Result } from '../result.ts'
import { type Answer, type Cell, readAnswer, readCell, readSource, typesOfPaths } from './cell.ts'
import { type Compiled, compile } from './compile.ts'
import { decider } from './decide.ts'
import type { Decision, Outputs } from './decision.ts'
import type { Computed, OutputEntries, OutputEntry, TableDefinition } from './definition.ts'
import type { TableIssue } from './issue.ts'
import type { ReadInput, ReadTable } from './parts.ts'
import { settler } from './settle.ts'
import { type Trace, tracer } from './trace.ts'

/** What was made of a table, kept for the functions beside it that explain and analyse. */
const made = Symbol('made')

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
  decide(facts: Facts): Decision<Answer>
  /** The decision with the facts it went by, to be kept; `expandTrace` explains it later. */
  trace(facts: Facts): Trace<Decision<Answer>>
  /** For `explanationOf` and `analyseTable` alone. */
  readonly [made]: unknown
}

export const compiledOf = (table: Pick<Table, typeof made>): Compiled => table[made] as Compiled

const readsOf = ({ inputs, rows, otherwise }: ReadTable): readonly string[] => {
  const asked = [
    ...inputs.map(it => it.source),
    ...rows.flatMap(row => [...row.cells, ...row.answers]),
    ...(otherwise ?? []),
  ]
  return [...new Set(asked.flatMap(it => ('reads' in it ? it.reads : [])))].sort()
}

const compiledTable = (table: ReadTable): Table => {
  const compiled = compile(table)
  const reads = readsOf(table)
  const asked = decider(compiled, settler(compiled), reads)
  return {
    definition: table.definition,
    reads,
    decide: asked.decide,
    trace: tracer(reads, asked),
    [made]: compiled,
  }
}

const isComputed = (entry: OutputEntry): entry is Computed =>
  typeof entry === 'object' &&
  !Array.isArray(entry) &&
  Object.keys(entry).length === 1 &&
  typeof Object(entry).feel === 'string'

/** The parts of a definition, read; what FEEL cannot read is an issue. */
const partsOf = (definition: TableDefinition, facts: FeelTypes | undefined): Result<ReadTable, TableIssue> => {
  const issues: TableIssue[] = []
  const take = <T>(read: Result<T, TableIssue>): readonly T[] => {
    if (read.ok) return [read.value]
    issues.push(...read.issues)
    return []
  }
  const sources = Object.entries(definition.inputs).flatMap(([name, input]) =>
    take(
      readSource(input.from ?? name, input.type, facts, [
        'inputs',
        name,
        ...(input.from === undefined ? [] : ['from']),
      ]),
    ).map(source => ({ name, input, source })),
  )
  const types =
    facts ??
    typesOfPaths(
      sources.flatMap(({ source, input }) => (source.names === undefined ? [] : [[source.names, input.type] as const])),
    )
  const inputs = sources.map((it): ReadInput => {
    const { name, input, source } = it
    const [cell] =
      input.within === undefined
        ? []
        : take(readCell(input.within, source, input.type, types, ['inputs', name, 'within']))
    return { ...it, within: cell?.kind === 'points' ? cell.tests : undefined }
  })
  const outputs = Object.entries(definition.outputs).map(([name, output]) => ({ name, output }))
  const answers = (then: OutputEntries, path: Path): readonly Answer[] =>
    outputs.flatMap(({ name }) => {
      const entry = then[name]
      if (entry === undefined) return []
      return isComputed(entry)
        ? take(readAnswer(entry.feel, types, [...path, name, 'feel']))
        : [{ kind: 'literal', value: entry }]
    })
  const rows = definition.rows.map((row, at) => ({
    row,
    cells: inputs.flatMap(({ name, source, input }): readonly Cell[] => {
      const text = row.when?.[name]
      return text === undefined
        ? [{ kind: 'any' }]
        : take(readCell(text, source, input.type, types, ['rows', at, 'when', name]))
    }),
    answers: answers(row.then, ['rows', at, 'then']),
  }))
  const otherwise = definition.otherwise === undefined ? undefined : answers(definition.otherwise, ['otherwise'])
  return issues.length > 0 ? { ok: false, issues } : ok({ definition, inputs, outputs, rows, otherwise })
}

/**
 * A table ready to be asked, of a definition that `readTable` has found whole: nothing is checked again but that its FEEL can
 * be read. For who keeps tables that were checked when they were written; who reads JSON from outside wants `readTable`.
 *
 * @param facts the types of the facts, as they were given to `readTable`
 */
export const openTable = (definition: TableDefinition, facts?: FeelTypes): Result<Table, TableIssue> => {
  const parts = partsOf(definition, facts)
  return parts.ok ? ok(compiledTable(parts.value)) : parts
}
