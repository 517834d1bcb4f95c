import { type Calendar, ok, type Result, vietnamStateCalendar } from '@motcua/rules'
import { check } from './check/check.ts'
import type { ProcedureDefinition, ProcedureFile } from './format.ts'
import { contentHash } from './hash.ts'
import { type DefinitionIssue, isError } from './issue.ts'
import { normalise } from './normalise.ts'
import { parse } from './parse.ts'
import type { Procedure } from './procedure.ts'
import { type JsonText, readJson } from './read.ts'
import { upgrade } from './upgrade.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What a definition is checked against. */
export interface Against {
  /** The calendar its terms are counted on; Viet Nam's state bodies where absent. */
  readonly calendar?: Calendar | undefined
  /** The names the embedder knows; a definition read on its own is its own vocabulary. */
  readonly vocabulary?: Vocabulary | undefined
  /** An ISO date: a value of the law that has ended by then is told of. No clock is read. */
  readonly asOf?: string | undefined
}

/** A checked definition as a procedure, or every issue found. */
export const understand = (definition: ProcedureDefinition, against: Against): Result<Procedure, DefinitionIssue> => {
  const calendar = against.calendar ?? vietnamStateCalendar()
  const checked = check(definition, {
    calendar,
    ...(against.vocabulary === undefined ? {} : { vocabulary: against.vocabulary }),
    ...(against.asOf === undefined ? {} : { asOf: against.asOf }),
  })
  const issues = checked.issues.map(found => ({ ...found, path: ['procedure', ...found.path] }) as DefinitionIssue)
  if (issues.some(isError)) return { ok: false, issues }
  const { issues: _, ...read } = checked
  return ok({ definition, hash: contentHash(definition), calendar, ...read, issues })
}

/** A definition file of the right shape, and what was mended while it was read (texts composed to NFC). */
export interface ParsedFile {
  readonly file: ProcedureFile
  readonly issues: readonly DefinitionIssue[]
}

/**
 * A JSON value as a definition file of today's format and the right shape, whatever `check` may say of it: for whoever edits
 * it. Upgraded from older formats, texts in NFC.
 */
export const parseFile = (value: unknown): Result<ParsedFile, DefinitionIssue> => {
  const issues: DefinitionIssue[] = []
  const clean = normalise(value, [], issues)
  if (issues.some(isError)) return { ok: false, issues }
  const upgraded = upgrade(clean)
  if (!upgraded.ok) return { ok: false, issues: [...issues, ...upgraded.issues] }
  const parsed = parse(upgraded.value)
  if (!parsed.ok) return { ok: false, issues: [...issues, ...parsed.issues] }
  return ok({ file: parsed.value, issues })
}

/**
 * A JSON value as a procedure, or what is wrong with it: upgraded from older formats, texts in NFC, shape, names,
 * structure and time checked. Paths in issues start at the file's root.
 *
 * @example
 * const loaded = load(JSON.parse(text))
 * if (!loaded.ok) for (const issue of loaded.issues) console.error(issue.code, issue.path.join('.'))
 */
export const load = (value: unknown, against: Against = {}): Result<Procedure, DefinitionIssue> => {
  const parsed = parseFile(value)
  if (!parsed.ok) return parsed
  const { file, issues } = parsed.value
  const understood = understand(file.procedure, against)
  if (!understood.ok) return { ok: false, issues: [...issues, ...understood.issues] }
  return ok({ ...understood.value, issues: [...issues, ...understood.value.issues] })
}

/** The same from a JSON text, with where in the text each path stands. */
export const loadText = (
  text: string,
  against: Against = {},
): { readonly result: Result<Procedure, DefinitionIssue>; readonly locate?: JsonText['locate'] } => {
  const read = readJson(text)
  if (!read.ok) return { result: read }
  return { result: load(read.value.value, against), locate: read.value.locate }
}
