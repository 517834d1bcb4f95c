import type { Basis } from '../basis.ts'
import type { Scope } from '../feel/run.ts'
import { type Fact, missing } from '../feel/value.ts'
import { fail, ok, type Result } from '../result.ts'
import type { Text } from '../text.ts'
import { hasBit } from './bits.ts'
import type { Compiled } from './compile.ts'
import type { Decision, Outputs } from './decision.ts'
import type { Aggregate, HitPolicy } from './definition.ts'
import { type TableIssue, tableIssue } from './issue.ts'
import { canonical } from './of-type.ts'
import { stateOf } from './open.ts'
import { compiledOf, type Table } from './table.ts'
import type { Trace } from './trace.ts'

/** What a column had to go by. */
export interface ExplainedInput {
  readonly input: string
  readonly name?: Text | undefined
  /** The expression that gives it, where it is not the fact of its name. */
  readonly from?: string | undefined
  readonly state: 'known' | 'missing' | 'notApplicable' | 'error'
  readonly value?: Fact | undefined
  /** The facts to ask for, or those that there cannot be. */
  readonly paths?: readonly string[] | undefined
}

/** A cell that says something: its test as the table has it. */
export interface ExplainedCell {
  readonly input: string
  readonly test: string
}

export interface ExplainedRow {
  readonly row: string
  /** The cells that hold. */
  readonly cells: readonly ExplainedCell[]
  readonly why?: Text | undefined
  readonly basis?: readonly Basis[] | undefined
}

export interface ExplainedMiss {
  readonly row: string
  /** The cells that do not hold, all of them. */
  readonly failed: readonly ExplainedCell[]
  /** The cells that nobody can answer yet. */
  readonly waits?: readonly ExplainedCell[] | undefined
}

export interface ExplainedOpen {
  readonly row: string
  /** The cells that nobody can answer yet; the others hold. */
  readonly waits: readonly ExplainedCell[]
}

/** A row that applies and does not count. */
export interface Overridden {
  readonly row: string
  readonly by: readonly string[]
}

/**
 * Why a table decides what it decides: JSON with keys, sentences come last. The answer is in `decision`, with its rows; the
 * values that cells were held against are in `inputs`.
 */
export interface Explanation {
  readonly table?: Text | undefined
  readonly basis?: readonly Basis[] | undefined
  readonly hit: HitPolicy
  readonly aggregate?: Aggregate | undefined
  readonly decision: Decision
  /** Of the outputs their labels, by name. */
  readonly outputs: Readonly<Record<string, Text>>
  readonly inputs: readonly ExplainedInput[]
  /** The rows that apply, whether they count or not. */
  readonly hits: readonly ExplainedRow[]
  readonly misses: readonly ExplainedMiss[]
  /** The rows that may apply. */
  readonly open: readonly ExplainedOpen[]
  /** Of the misses those with the fewest cells that fail: would these hold, the row would apply. */
  readonly nearest: readonly ExplainedMiss[]
  readonly overrides: readonly Overridden[]
  /** Facts to ask for: what the decision waits for. */
  readonly missing: readonly string[]
}

type Holds = boolean | undefined

const inputOf = (compiled: Compiled, at: number, state: ReturnType<typeof stateOf>): ExplainedInput => {
  const { name, input } = compiled.columns[at]!.input
  return {
    input: name,
    ...(input.name === undefined ? {} : { name: input.name }),
    ...(input.from === undefined ? {} : { from: input.from }),
    state: state.kind === 'slot' ? 'known' : state.kind,
    ...(state.kind === 'slot' ? { value: state.value } : {}),
    ...('paths' in state ? { paths: state.paths } : {}),
  }
}

const explained = (asked: Table, scope: Scope): Explanation => {
  const compiled = compiledOf(asked)
  const { columns, table, ids, overridden } = compiled
  const { definition } = table
  const states = columns.map(column => stateOf(column, scope))
  const holds = (row: number, at: number): Holds => {
    const cell = table.rows[row]?.cells[at]
    const state = states[at]
    if (cell === undefined || state === undefined || cell.kind === 'any') return true
    if (cell.kind === 'general') {
      const value = cell.evaluate(scope)
      if (value.kind === 'known') return value.value === true
      return value.kind === 'notApplicable' ? false : undefined
    }
    if (state.kind === 'notApplicable') return false
    if (state.kind !== 'slot') return undefined
    const ranges = columns[at]?.cells[row]
    return Array.isArray(ranges) && ranges.some(([from, to]) => from <= state.slot && state.slot <= to)
  }

  const hits: ExplainedRow[] = []
  const misses: ExplainedMiss[] = []
  const open: ExplainedOpen[] = []
  const hitAt: number[] = []
  for (const [at, { row }] of table.rows.entries()) {
    const cells = columns.flatMap((column, i) => {
      const test = row.when?.[column.input.name]
      return test === undefined || table.rows[at]?.cells[i]?.kind === 'any'
        ? []
        : [{ cell: { input: column.input.name, test }, holds: holds(at, i) }]
    })
    const those = (wanted: Holds): readonly ExplainedCell[] =>
      cells.filter(it => it.holds === wanted).map(it => it.cell)
    if (cells.some(it => it.holds === false)) {
      const waits = those(undefined)
      misses.push({ row: row.id, failed: those(false), ...(waits.length === 0 ? {} : { waits }) })
    } else if (cells.some(it => it.holds === undefined)) open.push({ row: row.id, waits: those(undefined) })
    else {
      hitAt.push(at)
      hits.push({
        row: row.id,
        cells: those(true),
        ...(row.why === undefined ? {} : { why: row.why }),
        ...(row.basis === undefined ? {} : { basis: row.basis }),
      })
    }
  }
  const fewest = Math.min(...misses.map(it => it.failed.length))
  const decision = asked.decide(scope)
  return {
    ...(definition.name === undefined ? {} : { table: definition.name }),
    ...(definition.basis === undefined ? {} : { basis: definition.basis }),
    hit: definition.hit,
    ...(definition.aggregate === undefined ? {} : { aggregate: definition.aggregate }),
    decision,
    outputs: Object.fromEntries(
      table.outputs.flatMap(({ name, output }) => (output.name === undefined ? [] : [[name, output.name]])),
    ),
    inputs: states.map((state, at) => inputOf(compiled, at, state)),
    hits,
    misses,
    open,
    nearest: misses.filter(it => it.failed.length === fewest),
    overrides: hitAt.flatMap(row => {
      const by = hitAt.filter(other => overridden[other] !== undefined && hasBit(overridden[other], row))
      return by.length === 0 ? [] : [{ row: ids[row] ?? '', by: by.map(it => ids[it] ?? '') }]
    }),
    missing: decision.kind === 'missing' ? decision.paths : [],
  }
}

/**
 * Why a table decides so, whatever the facts: the rows that apply and those that do not, cell by cell, the nearest miss, what
 * is missing, the law cited. JSON; `explainTable` makes it sentences.
 *
 * @example
 * const why = explanationOf(table, { age: 34, poor: false })
 * if (why.decision.kind === 'missing') why.missing // what to ask for next
 */
export const explanationOf = <Facts>(table: Table<Facts, Outputs | readonly Outputs[]>, facts: Facts): Explanation =>
  explained(table as Table, facts as Scope)

const isFact = (value: unknown): value is Fact => {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true
    case 'number':
      return Math.abs(value) <= Number.MAX_SAFE_INTEGER
    default:
      return typeof value === 'object' && value !== null
  }
}

/** The facts of a trace, to ask the table again. */
const scopeOf = (reads: readonly string[], { facts, others }: Trace): Scope => {
  const at = new Map(reads.map((path, i) => [path, facts[i]]))
  return names => {
    const path = names.join('.')
    const other = others !== undefined && Object.hasOwn(others, path) ? others[path] : undefined
    if (other !== undefined) return other
    const value = at.get(path)
    return isFact(value) ? { kind: 'known', value } : missing(path)
  }
}

/**
 * The explanation of a decision that was kept: the same as at the time, for it goes by the same facts. An issue where the
 * table comes to another decision: it is not the one that decided.
 */
export const expandTrace = (table: Table, trace: Trace): Result<Explanation, TableIssue> => {
  const explanation = explained(table, scopeOf(table.reads, trace))
  return canonical(explanation.decision) === canonical(trace.decision)
    ? ok(explanation)
    : fail(tableIssue('table_trace_foreign', [], { found: explanation.decision.kind, kept: trace.decision.kind }))
}
