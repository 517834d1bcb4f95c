import type { LawIssueData } from '../dated/issue.ts'
import type { Issue } from '../result.ts'

/** What can be wrong with the JSON of a checklist beyond its shape, code by code, and the data its sentence needs. */
export interface ChecklistOnlyIssueData {
  /** A group names something that is neither a document nor a group. */
  checklist_member_unknown: { readonly member: string; readonly suggestion?: string | undefined }
  checklist_member_twice: { readonly member: string }
  /** At least k of n, with k above n, or of nothing. */
  checklist_at_least: { readonly atLeast: number; readonly of: number }
  /** A group is a member of itself, by way of others. */
  checklist_circle: { readonly group: string }
  checklist_name_twice: { readonly name: string }
  /** No copy of any kind is wanted: a remark, not a paper. */
  checklist_nothing_wanted: { readonly document: string }
  /** `validFor` is a number of days or months: `90 days`, `6 months`. */
  checklist_valid_for: { readonly value: string }
}

export type ChecklistIssueData = LawIssueData & ChecklistOnlyIssueData

export type ChecklistIssueCode = keyof ChecklistIssueData

/** Why a JSON value is no checklist, and where. */
export type ChecklistIssue = { [Code in ChecklistIssueCode]: Issue<Code, ChecklistIssueData[Code]> }[ChecklistIssueCode]
