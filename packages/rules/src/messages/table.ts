import type { TableErrorCode, TableErrors } from '../table/decision.ts'
import type { TableCode, TableIssues } from '../table/issue.ts'

export interface TableCodes extends TableIssues, TableErrors {}

/** Every sentence about tables in one language: a missing one is a compile error. Values and names come in already printed. */
export interface TableSentences {
  readonly code: { readonly [Code in TableCode | TableErrorCode]: (data: TableCodes[Code]) => string }
  readonly boolean: (value: boolean) => string
  readonly number: (value: number) => string
  readonly decided: (outputs: string) => string
  readonly decidedBy: (rows: string, count: number, outputs: string) => string
  readonly nobody: string
  readonly otherwise: (outputs: string) => string
  readonly missing: (paths: string) => string
  readonly notApplicable: (paths: string) => string
  readonly conflict: (rows: string) => string
  readonly hitRow: (row: string, cells: string) => string
  /** A row that applies and does not count. */
  readonly alsoHit: (row: string, cells: string) => string
  /** In the place of cells, where a row has none. */
  readonly unconditional: string
  readonly later: (row: string, than: string) => string
  readonly outranked: (row: string, by: string, count: number) => string
  readonly overridden: (row: string, by: string, count: number) => string
  readonly openRow: (row: string, cells: string) => string
  readonly nearest: (row: string, cells: string) => string
  readonly cell: (name: string, test: string, value: string | undefined) => string
  readonly basis: (act: string, article: string | undefined) => string
  readonly because: (why: string) => string
}
