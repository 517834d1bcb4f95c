import { explainChecklistIssue, explainFeeIssue, explainLaw, explainTableIssue, type Locale } from '@motcua/rules'
import type { RuleProblem } from '../definition/issue.ts'

type Of<Prefix extends string> = Extract<RuleProblem, { readonly code: `${Prefix}_${string}` }>

const isOf = <Prefix extends string>(problem: RuleProblem, prefix: Prefix): problem is Of<Prefix> =>
  problem.code.startsWith(`${prefix}_`)

/** What is wrong with a table, a dated value, a fee or the documents, as a sentence. */
export const sayRuleProblem = (problem: RuleProblem, locale: Locale): string => {
  if (isOf(problem, 'table')) return explainTableIssue(problem, locale)
  if (isOf(problem, 'fee')) return explainFeeIssue(problem, locale)
  if (isOf(problem, 'checklist')) return explainChecklistIssue(problem, locale)
  return explainLaw(problem, locale)
}
