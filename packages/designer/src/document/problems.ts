import { check, type DefinitionIssue, parseFile, type StepGraph } from '@motcua/engine/definition'
import { type Calendar, vietnamStateCalendar } from '@motcua/rules'
import type { ProcedureDocument } from './document.ts'
import { fileOf } from './file.ts'

/** What is wrong with a document as it stands. */
export interface Problems {
  /** Errors, then warnings, then hints. While the shape is not right, only what is wrong with that. Paths start at the file. */
  readonly issues: readonly DefinitionIssue[]
  /** Whether it may be published: no error among the issues. */
  readonly publishable: boolean
  /** The steps as the check read them; nothing while the shape is not right. */
  readonly graph?: StepGraph | undefined
}

/**
 * Checks a document as `load` would: what is said here is said at publication, and nothing else.
 *
 * @example problemsOf(document).issues.map(issue => sayIssue(issue, 'vi'))
 */
export const problemsOf = (document: ProcedureDocument, calendar: Calendar = vietnamStateCalendar()): Problems => {
  const parsed = parseFile(fileOf(document))
  if (!parsed.ok) return { issues: parsed.issues, publishable: false }
  const { issues, graph } = check(parsed.value.file.procedure, { calendar })
  const all = [
    ...parsed.value.issues,
    ...issues.map(found => ({ ...found, path: ['procedure', ...found.path] }) as DefinitionIssue),
  ]
  return { issues: all, publishable: !all.some(({ severity }) => severity === 'error'), graph }
}
