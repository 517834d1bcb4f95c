import type { FeelIssue } from '../feel/issue.ts'
import type { FeelTypeName } from '../feel/type.ts'
import type { JsonShape } from '../reader.ts'
import type { Issue } from '../result.ts'

/** What can be wrong with the JSON of a dated value, a fee or a checklist, code by code, and the data its sentence needs. */
export interface LawIssueData {
  law_shape: { readonly expected: JsonShape }
  law_too_many: { readonly found: number; readonly limit: number }
  law_key_unknown: { readonly key: string; readonly suggestion?: string | undefined }
  law_key_missing: { readonly key: string }
  /** Of several keys exactly one can stand there. */
  law_key_choice: { readonly keys: readonly string[] }
  law_value_unknown: {
    readonly value: string
    readonly known: readonly string[]
    readonly suggestion?: string | undefined
  }
  law_day_wrong: { readonly value: string }
  law_expression_wrong: { readonly source: string; readonly problem: FeelIssue }
  law_expression_type: {
    readonly source: string
    readonly expected: readonly FeelTypeName[]
    readonly found: FeelTypeName
  }
  /** `to` lies before `from`. */
  dated_reversed: { readonly from: string; readonly to: string }
  dated_version_twice: { readonly version: string }
  dated_version_unknown: { readonly version: string; readonly suggestion?: string | undefined }
  /** There are versions, and nothing says which day chooses among them. */
  dated_anchor_missing: object
}

export type LawIssueCode = keyof LawIssueData

/** Why a JSON value is no dated law, and where. */
export type LawIssue = { [Code in LawIssueCode]: Issue<Code, LawIssueData[Code]> }[LawIssueCode]

/** What looking at all versions together can find. `day` is the witness: ask for the value on it, and see. */
export interface DatedFindingData {
  /** From `from` to `to` (without end where missing) no version is in force. */
  dated_gap: {
    readonly day: string
    readonly from: string
    readonly to?: string | undefined
    readonly before?: string | undefined
    readonly after?: string | undefined
  }
  /** From `from` to `to` several versions, known since the same day, are in force at once. */
  dated_conflict: {
    readonly day: string
    readonly from: string
    readonly to?: string | undefined
    readonly versions: readonly string[]
  }
  /** The last version ended before the day for which the question was asked. */
  dated_past_end: { readonly day: string; readonly end: string; readonly version: string }
  /** With all that is known by now, no day has this version: later ones have taken all its days. */
  dated_version_unused: { readonly day: string; readonly version: string; readonly by: readonly string[] }
}

export type DatedFindingCode = keyof DatedFindingData

export type DatedFinding = { [Code in DatedFindingCode]: Issue<Code, DatedFindingData[Code]> }[DatedFindingCode]
