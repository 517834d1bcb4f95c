import { type CalendarIssue, type Issue, printCalendarIssue, type Result } from '@motcua/rules'
import type { ProcedureDefinition } from '../definition/format.ts'
import type { DefinitionIssue, Severity } from '../definition/issue.ts'
import { parseFile } from '../definition/load.ts'
import { type JsonText, readJson } from '../definition/read.ts'
import { sayTrouble } from '../messages/cli.ts'
import { sayIssue } from '../messages/definition.ts'
import { inBoth, sentencesIn, type Terminal } from './terminal.ts'
import type { Trouble } from './trouble.ts'

/** An issue with its place in a text and its sentences. */
export interface PlacedIssue {
  readonly code: string
  readonly severity: Severity
  readonly path: Issue['path']
  readonly line: number
  readonly column: number
  readonly data: object
  readonly message: { readonly vi: string; readonly en: string }
}

const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 }

/** Errors first, then warnings, then hints, each in the order of the text. */
const inOrder = (issues: readonly PlacedIssue[]): readonly PlacedIssue[] =>
  issues.toSorted((a, b) => weight[a.severity] - weight[b.severity] || a.line - b.line || a.column - b.column)

/** Where an issue found while reading stands: the reader had no value to locate in yet. */
const ownPlace = (data: object): { line: number; column: number } =>
  'line' in data && 'column' in data && typeof data.line === 'number' && typeof data.column === 'number'
    ? { line: data.line, column: data.column }
    : { line: 1, column: 1 }

/** The definition in a text, right or wrong, whose names its issues are said with; nothing where it has not its shape. */
export const definitionIn = (text: string): ProcedureDefinition | undefined => {
  const read = readJson(text)
  const parsed = read.ok ? parseFile(read.value.value) : undefined
  return parsed?.ok ? parsed.value.file.procedure : undefined
}

/** What is wrong with a definition, a script or any other JSON. */
export const placed = (
  issues: readonly DefinitionIssue[],
  locate: JsonText['locate'] | undefined,
  definition?: ProcedureDefinition,
): readonly PlacedIssue[] =>
  inOrder(
    issues.map(found => {
      const { code, severity, path, data } = found
      const { line, column } = locate === undefined ? ownPlace(data) : locate(path)
      return {
        code,
        severity,
        path,
        line,
        column,
        data,
        message: inBoth(locale => sayIssue(found, locale, definition)),
      }
    }),
  )

/** What is wrong with a calendar file. */
export const placedInPack = (issues: readonly CalendarIssue[], locate: JsonText['locate']): readonly PlacedIssue[] =>
  inOrder(
    issues.map(found => {
      const { line, column } = locate(found.path)
      const { code, path, data } = found
      const message = inBoth(locale => printCalendarIssue(found, locale))
      return { code, severity: 'error', path, line, column, data, message }
    }),
  )

const styles = { error: 'red', warning: 'yellow', hint: 'dim' } as const

/** `file:line:column severity code sentence`, one line each. */
export const printIssues = (out: Terminal, file: string, issues: readonly PlacedIssue[]): void => {
  for (const { code, severity, line, column, message } of issues)
    out.line(
      `${file}:${line}:${column} ${out.sentences.severity[severity]} ${code} ${message[out.locale]}`,
      styles[severity],
    )
}

/** A trouble as JSON carries it. */
export const troubleJson = ({ code, path, data }: Trouble): object => ({
  code,
  path,
  data,
  message: inBoth(locale => sayTrouble(sentencesIn(locale), { code, path, data } as Trouble)),
})

/** A JSON text read and then understood; whatever is wrong has its place. */
export const readAs = <T>(
  text: string,
  read: (value: unknown) => Result<T, DefinitionIssue>,
): { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly PlacedIssue[] } => {
  const json = readJson(text)
  if (!json.ok) return { ok: false, issues: placed(json.issues, undefined) }
  const found = read(json.value.value)
  return found.ok ? found : { ok: false, issues: placed(found.issues, json.value.locate) }
}
