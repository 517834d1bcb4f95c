import type { Locale } from '@motcua/rules'
import type { RuleProblem } from '../definition/issue.ts'

/** What is wrong with a table, a dated value, a fee or the documents, as a sentence. */
export const sayRuleProblem = (problem: RuleProblem, locale: Locale): string => `${problem.code} ${locale}`
