import { contentHash } from '../definition/hash.ts'
import { type DefinitionIssue, isError, issue } from '../definition/issue.ts'
import { readJson } from '../definition/read.ts'
import type { Command, Order } from '../dossier/command.ts'
import { type Refusal, refusal } from '../dossier/refusal.ts'
import { parseOrder } from '../dossier/wire.ts'
import type { Engine } from '../engine.ts'
import { uuidv8 } from '../id.ts'
import { type BulkAct, type Planned, planOne } from './plan.ts'

type Adopt = Extract<Command, { type: 'adopt' }>

/**
 * The running dossiers of another system, one JSON object a line: the fields of the command `adopt` without `type` and
 * `source`, and `procedure`, the national code. Empty lines are passed over.
 */
export interface AdoptionSpec {
  /** The system they come from. With a row’s `reference` it makes the dossier’s id, so that none is adopted twice. */
  readonly source: string
  /** Where a row names no procedure. */
  readonly procedure?: string | undefined
  readonly rows: AsyncIterable<string> | Iterable<string>
}

/** A line that was read: what it asks for, or what is wrong with it, before any procedure or store is asked. */
export type CheckedRow = { readonly line: number } & (
  | { readonly ok: true; readonly dossier: string; readonly procedure: string; readonly command: Adopt }
  | { readonly ok: false; readonly dossier: string; readonly refusal: Refusal }
)

type Row = Readonly<Record<string, unknown>>

/** Fields of the order that a row does not have. */
const given = ['type', 'source']

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)

const dossierOf = (act: BulkAct, source: string, reference: unknown): string =>
  typeof reference === 'string' ? uuidv8(contentHash([act.tenant, source, reference.normalize('NFC')])) : ''

/** An issue where the row has it, not where the order has it that was made of the row. */
const inRow = (found: DefinitionIssue): DefinitionIssue => {
  const path = found.path[0] === 'command' ? found.path.slice(1) : found.path
  if (found.code !== 'field_unknown') return { ...found, path }
  const known = found.data.known.filter(field => !given.includes(field))
  return { ...found, path, data: { ...found.data, known } }
}

/** A text’s own line is the first and only; the row’s is another. */
const onLine = (found: DefinitionIssue, line: number): DefinitionIssue =>
  ('line' in found.data ? { ...found, data: { ...found.data, line } } : found) as DefinitionIssue

const orderOf = (act: BulkAct, { source, procedure }: AdoptionSpec, dossier: string, row: Row): unknown => {
  const { procedure: named = procedure, ...fields } = row
  return {
    tenant: act.tenant,
    dossier: dossier || 'x',
    by: act.by,
    key: 'row',
    procedure: named,
    command: { ...fields, type: 'adopt', source },
  }
}

const checkRow = (act: BulkAct, spec: AdoptionSpec, text: string, line: number): CheckedRow => {
  const invalid = (dossier: string, issues: readonly DefinitionIssue[]): CheckedRow => ({
    line,
    ok: false,
    dossier,
    refusal: refusal('command_invalid', { issues: issues.filter(isError).map(it => onLine(inRow(it), line)) }),
  })
  const read = readJson(text)
  if (!read.ok) return invalid('', read.issues)
  const row = read.value.value
  if (!isRow(row)) return invalid('', [issue('field_type', [], { expected: 'object', found: typeof row })])
  const dossier = dossierOf(act, spec.source, row.reference)
  const surplus = given
    .filter(field => Object.hasOwn(row, field))
    .map(field => issue('field_unknown', [field], { field, known: [] }))
  const unnamed =
    row.procedure === undefined && spec.procedure === undefined
      ? [issue('field_missing', ['procedure'], { field: 'procedure' })]
      : []
  const parsed = parseOrder(orderOf(act, spec, dossier, row))
  const wrong = [...surplus, ...unnamed, ...(parsed.ok ? [] : parsed.issues)]
  if (!parsed.ok || wrong.length > 0) return invalid(dossier, wrong)
  const { procedure = '', command } = parsed.value as Order & { readonly command: Adopt }
  return { line, ok: true, dossier, procedure, command }
}

/**
 * Checks rows by themselves: their JSON, their shape, and that no reference and no code comes twice. Neither procedures nor
 * a store are asked. What it holds in memory are the references and codes.
 *
 * @example
 * for await (const row of checkAdoption(act, { source: 'iGate', procedure: '2.000815', rows }))
 *   if (!row.ok) console.error(row.line, sayRefusal(row.refusal, 'vi'))
 */
export async function* checkAdoption(act: BulkAct, spec: AdoptionSpec): AsyncGenerator<CheckedRow> {
  const met = { reference: new Map<string, number>(), code: new Map<string, number>() }
  let line = 0
  for await (const text of spec.rows) {
    line += 1
    if (text.trim() === '') continue
    const checked = checkRow(act, spec, text, line)
    yield checked.ok ? (repeated(checked, met) ?? checked) : checked
  }
}

/** The row as a refusal where an earlier one was about the same dossier; otherwise it is remembered. */
const repeated = (
  { line, dossier, command }: Extract<CheckedRow, { ok: true }>,
  met: Readonly<Record<'reference' | 'code', Map<string, number>>>,
): CheckedRow | undefined => {
  let found: Refusal | undefined
  for (const what of ['reference', 'code'] as const) {
    const name = command[what]
    if (name === undefined) continue
    const first = met[what].get(name)
    if (first === undefined) met[what].set(name, line)
    else found ??= refusal('row_repeated', { what, name, line: first })
  }
  return found && { line, ok: false, dossier, refusal: found }
}

/**
 * What adopting the rows would make: each is checked by itself, then tried against the procedure in force on the day it was
 * received, with nothing kept. An entry of a faulty row says its line and everything that is wrong with it.
 *
 * @example
 * const plan = planAdoption(engine, act, { source: 'iGate', procedure: '2.000815', rows })
 * const { changed, refused } = await applyPlan(engine, plan)
 */
export async function* planAdoption(engine: Engine, act: BulkAct, spec: AdoptionSpec): AsyncGenerator<Planned> {
  for await (const row of checkAdoption(act, spec)) {
    const { line, dossier } = row
    if (!row.ok) {
      yield { line, dossier, verdict: 'refused', refusal: row.refusal }
      continue
    }
    const { procedure, command } = row
    yield await planOne(engine, act, {
      line,
      dossier,
      code: command.code,
      procedure,
      commands: [{ command, about: [] }],
    })
  }
}
