import { parseFeel } from '../feel/expression.ts'
import type { FeelTypes } from '../feel/type.ts'
import type { Fact } from '../feel/value.ts'
import type { Path, Result } from '../result.ts'
import { suggestName } from '../suggest.ts'
import { typesOfPaths } from './cell.ts'
import { checkAnswer, checkCell, checkSource, checkWithin, type Known } from './check.ts'
import type {
  Aggregate,
  HitPolicy,
  NamedKind,
  OutputEntries,
  OutputEntry,
  TableDefinition,
  TableInput,
  TableOutput,
  TableRow,
} from './definition.ts'
import { type TableIssue, tableIssue, tableLimits } from './issue.ts'
import { isOfType } from './of-type.ts'
import { checkOverrides, checkPolicy, type PlacedRow } from './policy-check.ts'
import { isRaw, isText, own, type Raw, Reader } from './reader.ts'
import { openTable, type Table } from './table.ts'

const policies: readonly HitPolicy[] = [
  'unique',
  'any',
  'priority',
  'first',
  'collect',
  'rule order',
  'output order',
  'exceptions',
]
const aggregates: readonly Aggregate[] = ['sum', 'min', 'max', 'count']
const namedKinds: readonly NamedKind[] = ['step', 'role', 'agency', 'department', 'result', 'document']

class TableReader extends Reader {
  readonly #facts: FeelTypes | undefined
  /** What the columns say of facts. */
  #columns: FeelTypes = {}
  inputs: readonly (readonly [name: string, input: TableInput])[] = []
  outputs: readonly (readonly [name: string, output: TableOutput])[] = []
  /** False where a column could not be read: nothing is said of what names it. */
  #whole = true

  constructor(facts: FeelTypes | undefined) {
    super()
    this.#facts = facts
  }

  columns(raw: Raw): void {
    this.inputs = this.#each(raw, 'inputs', (value, path, name) => this.#input(value, path, name))
    this.outputs = this.#each(raw, 'outputs', (value, path, name) => this.#output(value, path, name))
    this.#whole = this.issues.length === 0
    this.#columns = typesOfPaths(
      this.inputs.flatMap(([name, { type, from }]) => {
        const parsed = parseFeel(from ?? name)
        return parsed.ok && parsed.value.tree.kind === 'path' ? [[parsed.value.tree.names, type] as const] : []
      }),
    )
  }

  #each<T>(
    raw: Raw,
    what: 'inputs' | 'outputs',
    read: (value: unknown, path: Path, name: string) => T | undefined,
  ): readonly (readonly [string, T])[] {
    const value = own(raw, what)
    if (value === undefined) this.add(tableIssue('table_key_missing', [], { key: what }))
    const columns = value === undefined ? undefined : this.object(value, [what])
    if (columns === undefined || !this.#sized(what, Object.keys(columns).length)) return []
    return this.names(columns, [what]).flatMap(name => {
      const column = read(columns[name], [what, name], name)
      return column === undefined ? [] : [[name, column] as const]
    })
  }

  #sized(what: keyof typeof tableLimits, found: number): boolean {
    const limit = tableLimits[what]
    if (found === 0) this.add(tableIssue('table_empty', [what], { what }))
    if (found > limit) this.add(tableIssue('table_too_large', [what], { what, found, limit }))
    return found > 0 && found <= limit
  }

  #input(value: unknown, path: Path, name: string): TableInput | undefined {
    const raw = this.object(value, path, ['type', 'from', 'within', 'name'])
    if (raw === undefined) return undefined
    const type = this.type(raw, 'type', path)
    const from = this.optional(raw, 'from', path, 'FEEL', isText)
    const within = this.optional(raw, 'within', path, 'FEEL', isText)
    const label = this.text(raw, 'name', path)
    if (type === undefined) return undefined
    this.add(...checkSource(from ?? name, type, this.#facts, from === undefined ? path : [...path, 'from']))
    if (within !== undefined) this.add(...checkWithin(within, type, [...path, 'within']))
    return {
      type,
      ...(from === undefined ? {} : { from }),
      ...(within === undefined ? {} : { within }),
      ...(label === undefined ? {} : { name: label }),
    }
  }

  #output(value: unknown, path: Path, name: string): TableOutput | undefined {
    const raw = this.object(value, path, ['type', 'values', 'names', 'name'])
    if (raw === undefined) return undefined
    const type = this.type(raw, 'type', path)
    const names = this.choice(raw, 'names', path, namedKinds)
    const label = this.text(raw, 'name', path)
    if (type === undefined) return undefined
    const given = own(raw, 'values') === undefined ? undefined : this.list(raw, 'values', path)
    const values = given
      ?.map((it, i) => this.#literal(it, { type }, name, [...path, 'values', i]))
      .filter(it => it !== undefined)
    return {
      type,
      ...(values === undefined ? {} : { values }),
      ...(names === undefined ? {} : { names }),
      ...(label === undefined ? {} : { name: label }),
    }
  }

  #literal(value: unknown, { type, values }: TableOutput, output: string, path: Path): Fact | undefined {
    const fact = typeof value === 'string' ? value.normalize('NFC') : value
    if (!isOfType(fact, type)) return this.add(tableIssue('table_output_wrong', path, { output, expected: type.type }))
    if (values !== undefined && !values.some(it => JSON.stringify(it) === JSON.stringify(fact)))
      return this.add(tableIssue('table_output_not_listed', path, { output }))
    return fact
  }

  get #known(): Known {
    return { facts: this.#facts, columns: this.#columns }
  }

  /** The answers of a row or of `otherwise`. */
  answers(value: unknown, path: Path): OutputEntries | undefined {
    const raw = this.object(value, path)
    if (raw === undefined || !this.#whole) return undefined
    this.#strangers(raw, path, this.outputs)
    const then: [string, OutputEntry][] = []
    for (const [name, output] of this.outputs) {
      const entry = own(raw, name)
      const at = [...path, name]
      if (entry === undefined) this.add(tableIssue('table_output_missing', path, { output: name }))
      else if (isRaw(entry) && Object.keys(entry).length === 1 && typeof own(entry, 'feel') === 'string') {
        const feel = String(entry.feel)
        this.add(...checkAnswer(feel, output.type, this.#known, [...at, 'feel']))
        then.push([name, { feel }])
      } else {
        const fact = this.#literal(entry, output, name, at)
        if (fact !== undefined) then.push([name, fact])
      }
    }
    return Object.fromEntries(then)
  }

  #strangers(raw: Raw, path: Path, columns: readonly (readonly [string, unknown])[]): void {
    const names = columns.map(([name]) => name)
    for (const column of Object.keys(raw))
      if (!names.includes(column))
        this.add(
          tableIssue('table_column_unknown', [...path, column], { column, suggestion: suggestName(column, names) }),
        )
  }

  rows(raw: Raw): readonly PlacedRow[] {
    const list = this.list(raw, 'rows', [])
    if (!Array.isArray(own(raw, 'rows')) || !this.#sized('rows', list.length)) return []
    return list.flatMap((value, at) => {
      const row = this.#row(value, ['rows', at])
      return row === undefined ? [] : [{ at, row }]
    })
  }

  #row(value: unknown, path: Path): TableRow | undefined {
    const raw = this.object(value, path, ['id', 'when', 'then', 'overrides', 'why', 'basis'])
    if (raw === undefined) return undefined
    const id = this.required(raw, 'id', path, 'text', isText)?.normalize('NFC')
    const when = own(raw, 'when') === undefined ? {} : this.object(own(raw, 'when'), [...path, 'when'])
    const overrides = this.strings(raw, 'overrides', path)
    const why = this.text(raw, 'why', path)
    const basis = this.basis(raw, 'basis', path)
    if (own(raw, 'then') === undefined) this.add(tableIssue('table_key_missing', path, { key: 'then' }))
    const then = own(raw, 'then') === undefined ? undefined : this.answers(own(raw, 'then'), [...path, 'then'])
    const cells = when === undefined || !this.#whole ? undefined : this.#cells(when, [...path, 'when'])
    if (id === undefined || then === undefined || cells === undefined) return undefined
    return {
      id,
      when: cells,
      then,
      ...(overrides === undefined ? {} : { overrides }),
      ...(why === undefined ? {} : { why }),
      ...(basis === undefined ? {} : { basis }),
    }
  }

  #cells(raw: Raw, path: Path): Readonly<Record<string, string>> {
    this.#strangers(raw, path, this.inputs)
    const when: [string, string][] = []
    for (const [name, { type }] of this.inputs) {
      const text = this.optional(raw, name, path, 'FEEL', (it): it is string => typeof it === 'string')
      if (text === undefined) continue
      when.push([name, text])
      this.add(...checkCell(text, type, this.#known, [...path, name]))
    }
    return Object.fromEntries(when)
  }
}

const keys = ['name', 'basis', 'hit', 'aggregate', 'priority', 'inputs', 'outputs', 'rows', 'otherwise']

/**
 * A decision table read from JSON and compiled. All issues at once, each with its path, and for FEEL with the position in
 * the cell. Nothing of the JSON is run: cells are read by our own parser, only own properties count, and a table holds at
 * most 2,000 rows and 64 columns of each sort.
 *
 * @param facts the types of the facts that may be asked for; with them a misspelt name is an issue
 */
export const readTable = (json: unknown, facts?: FeelTypes): Result<Table, TableIssue> => {
  const reader = new TableReader(facts)
  const raw = reader.object(json, [], keys)
  if (raw === undefined) return { ok: false, issues: reader.issues }
  const name = reader.text(raw, 'name', [])
  const basis = reader.basis(raw, 'basis', [])
  if (own(raw, 'hit') === undefined) reader.add(tableIssue('table_key_missing', [], { key: 'hit' }))
  const hit = reader.choice(raw, 'hit', [], policies)
  const aggregate = reader.choice(raw, 'aggregate', [], aggregates)
  const priority = reader.strings(raw, 'priority', [])
  reader.columns(raw)
  const rows = reader.rows(raw)
  const otherwise =
    own(raw, 'otherwise') === undefined ? undefined : reader.answers(own(raw, 'otherwise'), ['otherwise'])
  if (hit !== undefined) {
    reader.add(...checkPolicy(hit, aggregate, priority, reader.outputs))
    reader.add(...checkOverrides(hit, rows))
  }
  if (reader.issues.length > 0 || hit === undefined) return { ok: false, issues: reader.issues }
  const definition: TableDefinition = {
    ...(name === undefined ? {} : { name }),
    ...(basis === undefined ? {} : { basis }),
    hit,
    ...(aggregate === undefined ? {} : { aggregate }),
    ...(priority === undefined ? {} : { priority }),
    inputs: Object.fromEntries(reader.inputs),
    outputs: Object.fromEntries(reader.outputs),
    rows: rows.map(it => it.row),
    ...(otherwise === undefined ? {} : { otherwise }),
  }
  return openTable(definition, facts)
}
