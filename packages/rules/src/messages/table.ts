import type { TableErrorCode, TableErrors } from '../table/decision.ts'
import type { TableCode, TableIssues } from '../table/issue.ts'

export interface TableCodes extends TableIssues, TableErrors {}

/** Every sentence about tables in one language: a missing one is a compile error. Values and names come in already printed. */
export interface TableSentences {
  readonly code: { readonly [Code in TableCode | TableErrorCode]: (data: TableCodes[Code]) => string }
  readonly boolean: (value: boolean) => string
  readonly number: (value: number) => string
  readonly decided: (outputs: string) => string
  readonly nobody: string
  readonly otherwise: (outputs: string) => string
  readonly missing: (paths: string) => string
  readonly notApplicable: (paths: string) => string
  readonly conflict: (rows: string) => string
  readonly hitRow: (row: string, cells: string) => string
  readonly hitAlways: (row: string) => string
  readonly overridden: (row: string, by: string) => string
  readonly openRow: (row: string, cells: string) => string
  readonly nearest: (row: string, cells: string) => string
  readonly cell: (name: string, test: string, value: string | undefined) => string
  readonly basis: (act: string, article: string | undefined) => string
  readonly because: (why: string) => string
}
