import type { DatedFindingCode, DatedFindingData, LawIssueCode, LawIssueData } from '../dated/issue.ts'
import type { JsonShape } from '../reader.ts'

/** Every sentence about dated law in one language: a missing one is a compile error. Days come in printed, acts cited. */
export interface DatedSentences {
  readonly issue: {
    readonly [Code in Exclude<LawIssueCode, 'law_expression_wrong'>]: (data: LawIssueData[Code]) => string
  }
  readonly expressionWrong: (source: string, problem: string) => string
  readonly shape: Readonly<Record<JsonShape, string>>
  readonly finding: { readonly [Code in DatedFindingCode]: (data: DatedFindingData[Code]) => string }
  readonly period: (from: string, to: string | undefined) => string
  readonly used: (period: string, on: string | undefined) => string
  readonly over: (versions: string) => string
  readonly transitional: string
  readonly none: (on: string) => string
  readonly repealed: (version: string) => string
  readonly before: (version: string, to: string) => string
  readonly after: (version: string, from: string) => string
  readonly conflict: (on: string, versions: string) => string
  readonly dayWrong: (name: string, value: string) => string
  readonly missing: (paths: string) => string
  readonly notApplicable: (paths: string) => string
  readonly article: (article: string, act: string) => string
  readonly unconfirmed: string
}
