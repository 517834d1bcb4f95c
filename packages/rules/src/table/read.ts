import { parseFeel } from '../feel/expression.ts'
import type { FeelType, FeelTypes } from '../feel/type.ts'
import type { Fact } from '../feel/value.ts'
import {
  type At,
  act,
  inside,
  isRaw,
  list,
  mapOf,
  oneOf,
  own,
  pieces,
  put,
  type Read,
  record,
  string,
  text,
} from '../reader.ts'
import type { Result } from '../result.ts'
import { typesOfPaths } from './cell.ts'
import { checkAnswer, checkCell, checkSource, checkWithin, type Known } from './check.ts'
import type { OutputEntries, OutputEntry, TableDefinition, TableInput, TableOutput } from './definition.ts'
import { type TableIssue, tableLimits } from './issue.ts'
import { canonical, isOfType } from './of-type.ts'
import { checkOverrides, checkPolicy } from './policy-check.ts'
import { byColumn, feel, readWhole, tell, tellAll, type } from './reader.ts'
import { openTable, type Table } from './table.ts'

const policy = oneOf('unique', 'any', 'priority', 'first', 'collect', 'rule order', 'output order', 'exceptions')
const aggregate = oneOf('sum', 'min', 'max', 'count')
const namedKind = oneOf('step', 'role', 'agency', 'department', 'result', 'document')

/** Some, and not too many. */
const sized = (what: keyof typeof tableLimits, found: number, at: At): boolean => {
  const limit = tableLimits[what]
  if (found === 0) tell(at, 'table_empty', { what })
  if (found > limit) tell(at, 'table_too_large', { what, found, limit })
  return found > 0 && found <= limit
}

const columns =
  <T>(what: 'inputs' | 'outputs', read: Read<T>): Read<Readonly<Record<string, T>>> =>
  (value, at) =>
    isRaw(value) && !sized(what, Object.keys(value).length, at) ? undefined : mapOf(read)(value, at)

/** A value of a type, its texts in their one form; nothing where it has what the type has not. */
const formed = (value: unknown, type: FeelType): Fact | undefined => {
  if (!isOfType(value, type)) return undefined
  if (typeof value === 'string') return value.normalize('NFC')
  if (type.type === 'list' && Array.isArray(value)) {
    const items = Array.from(value, it => formed(it, type.of))
    return items.includes(undefined) ? undefined : items
  }
  if (type.type !== 'record' || !isRaw(value)) return value
  const fields = Object.entries(value).map(([name, it]) => {
    const field = own(type.fields, name)
    return [name, field === undefined ? undefined : formed(it, field as FeelType)] as const
  })
  return fields.some(([, it]) => it === undefined) ? undefined : Object.fromEntries(fields)
}

const literal =
  (output: string, { type, values }: TableOutput): Read<Fact> =>
  (value, at) => {
    const fact = formed(value, type)
    if (fact === undefined) return tell(at, 'table_output_wrong', { output, expected: type.type })
    return values === undefined || values.some(it => canonical(it) === canonical(fact))
      ? fact
      : tell(at, 'table_output_not_listed', { output })
  }

/** As it stands; a hole in a list is nothing that could stand there. */
const anything: Read<unknown> = value => value ?? null
const object: Read<unknown> = (value, at) => (isRaw(value) ? value : put(at, at.codes.shape('object', at)))

const output: Read<TableOutput> = (value, at) => {
  const read = record({ type }, { values: list(anything), names: namedKind, name: text })(value, at)
  if (read?.values === undefined) return read as TableOutput | undefined
  const values = list(literal(String(at.path.at(-1)), { type: read.type }))(read.values, inside(at, 'values'))
  return values && { ...read, values }
}

const input =
  (facts: FeelTypes | undefined): Read<TableInput> =>
  (value, at) => {
    const read = record({ type }, { from: feel, within: feel, name: text })(value, at)
    if (read === undefined) return undefined
    const { type: of, from, within } = read
    tellAll(
      at,
      checkSource(from ?? String(at.path.at(-1)), of, facts, from === undefined ? at.path : [...at.path, 'from']),
    )
    if (within !== undefined) tellAll(at, checkWithin(within, of, [...at.path, 'within']))
    return read
  }

/** What the columns say of facts. */
const typesOf = (inputs: Readonly<Record<string, TableInput>>): FeelTypes =>
  typesOfPaths(
    Object.entries(inputs).flatMap(([name, { type, from }]) => {
      const parsed = parseFeel(from ?? name)
      return parsed.ok && parsed.value.tree.kind === 'path' ? [[parsed.value.tree.names, type] as const] : []
    }),
  )

/** An answer: a value of the output, or the expression of one. */
const answer =
  (name: string, output: TableOutput, known: Known): Read<OutputEntry> =>
  (value, at) => {
    const source = isRaw(value) && Object.keys(value).length === 1 ? own(value, 'feel') : undefined
    if (typeof source !== 'string') return literal(name, output)(value, at)
    tellAll(at, checkAnswer(source, output.type, known, [...at.path, 'feel']))
    return { feel: source }
  }

const mapped = <In, Out>(of: Readonly<Record<string, In>>, turn: (name: string, it: In) => Out) =>
  Object.fromEntries(Object.entries(of).map(([name, it]) => [name, turn(name, it)]))

/** The answers of a row or of `otherwise`. */
const answers =
  (outputs: Readonly<Record<string, TableOutput>>, known: Known): Read<OutputEntries> =>
  (value, at) =>
    record(
      mapped(outputs, (name, it) => answer(name, it, known)),
      {},
    )(value, byColumn(at))

const cells = (inputs: Readonly<Record<string, TableInput>>, known: Known): Read<Readonly<Record<string, string>>> => {
  const cell =
    ({ type }: TableInput): Read<string> =>
    (value, at) => {
      const source = feel(value, at)
      if (source !== undefined) tellAll(at, checkCell(source, type, known, at.path))
      return source
    }
  const all = mapped(inputs, (_, it) => cell(it))
  return (value, at) => record({}, all)(value, byColumn(at)) as Readonly<Record<string, string>> | undefined
}

const rows: Read<readonly unknown[]> = (value, at) => {
  if (!Array.isArray(value)) return put(at, at.codes.shape('list', at))
  return sized('rows', value.length, at) ? value : undefined
}

const definition =
  (facts: FeelTypes | undefined): Read<TableDefinition> =>
  (json, at) => {
    const table = pieces(
      { hit: policy, inputs: columns('inputs', input(facts)), outputs: columns('outputs', output), rows },
      { name: text, basis: list(act), aggregate, priority: list(string), otherwise: anything },
    )(json, at)?.got
    if (table === undefined) return undefined
    const { hit, inputs, outputs, otherwise, ...rest } = table
    // Where a column could not be read, nothing is said of what names it.
    const whole = !at.issues.some(({ path: [key] }) => key === 'inputs' || key === 'outputs')
    const columnsRead = whole && inputs !== undefined && outputs !== undefined ? { inputs, outputs } : undefined
    const known: Known = { facts, columns: columnsRead === undefined ? {} : typesOf(columnsRead.inputs) }
    const then = columnsRead === undefined ? object : answers(columnsRead.outputs, known)
    const when = columnsRead === undefined ? object : cells(columnsRead.inputs, known)
    const row = pieces({ id: string, then }, { when, overrides: list(string), why: text, basis: list(act) })
    // Also where a list has holes.
    const placed = Array.from(table.rows ?? [], (it, i) => row(it, inside(at, 'rows', i))?.got ?? {})
    const last = otherwise === undefined ? undefined : then(otherwise, inside(at, 'otherwise'))
    if (hit !== undefined) {
      if (outputs !== undefined) checkPolicy(hit, rest.aggregate, rest.priority, Object.entries(outputs), at)
      checkOverrides(hit, placed, at)
    }
    return at.issues.length > 0
      ? undefined
      : ({
          ...table,
          rows: placed.map(it => ({ when: {}, ...it })),
          ...(last === undefined ? {} : { otherwise: last }),
        } as TableDefinition)
  }

/**
 * A decision table read from JSON and compiled. All issues at once, each with its path, and for FEEL with the position in
 * the cell. Nothing of the JSON is run: cells are read by our own parser, only own properties count, and a table holds at
 * most 2,000 rows and 64 columns of each sort.
 *
 * @param facts the types of the facts that may be asked for; with them a misspelt name is an issue
 */
export const readTable = (json: unknown, facts?: FeelTypes): Result<Table, TableIssue> => {
  const read = readWhole(definition(facts), json)
  return read.ok ? openTable(read.value, facts) : read
}
