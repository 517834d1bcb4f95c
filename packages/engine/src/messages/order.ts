import { type CalendarIssue, type Locale, printCalendarIssue } from '@motcua/rules'
import type { DefinitionIssue } from '../definition/issue.ts'
import type { CodeIssue } from '../dossier/code.ts'
import type { RefusalData } from '../dossier/refusal.ts'
import { sayCodeIssue } from './code.ts'
import { sayIssue } from './definition.ts'
import { definitionVi } from './definition-vi.ts'

type OrderIssue = RefusalData['command_invalid']['issues'][number]

const isOfShape = (issue: DefinitionIssue | CalendarIssue): issue is DefinitionIssue =>
  Object.hasOwn(definitionVi, issue.code)

const saying = (issue: DefinitionIssue | CodeIssue | CalendarIssue, locale: Locale): string => {
  if (issue.code === 'code_pattern_invalid') return sayCodeIssue(issue, locale)
  return isOfShape(issue) ? sayIssue(issue, locale) : printCalendarIssue(issue, locale)
}

/** Everything that is wrong with an order: a sentence each, behind its place in the order. */
export const sayOrderIssues = (issues: readonly OrderIssue[], locale: Locale): string =>
  issues.map(issue => (issue.path.length === 0 ? '' : `${issue.path.join('.')} – `) + saying(issue, locale)).join(' ')
