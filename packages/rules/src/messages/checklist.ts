import type { CopyKind } from '../checklist/checklist.ts'
import type { ChecklistOnlyIssueData } from '../checklist/issue.ts'

/** Every sentence about checklists in one language. */
export interface ChecklistSentences {
  readonly issue: { readonly [Code in keyof ChecklistOnlyIssueData]: (data: ChecklistOnlyIssueData[Code]) => string }
  readonly complete: string
  readonly lacking: (count: number) => string
  readonly copies: Readonly<Record<CopyKind, (count: number) => string>>
  readonly and: string
  readonly or: string
  readonly expired: (day: string) => string
  readonly expiring: (name: string, day: string) => string
  readonly group: (more: number, of: string, name: string | undefined) => string
  /** More are wanted than there are in this case. */
  readonly groupOfNone: (more: number, name: string) => string
  readonly missing: (paths: string) => string
  readonly issuedOn: (name: string) => string
  readonly expiresOn: (name: string) => string
}
