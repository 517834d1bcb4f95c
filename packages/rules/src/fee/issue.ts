import type { LawIssueData } from '../dated/issue.ts'
import type { Issue } from '../result.ts'
import type { TableError } from '../table/decision.ts'
import type { TableIssue } from '../table/issue.ts'

/** What can be wrong with the JSON of a fee beyond its shape, code by code, and the data its sentence needs. */
export interface FeeOnlyIssueData {
  fee_currency_unknown: { readonly value: string; readonly known: readonly string[] }
  /** A price is a number that is not negative, `"1/3"`, `{ "feel": "…" }` or `{ "table": { … } }`; a rate may be `"0.5%"` too. */
  fee_price_wrong: { readonly value: string }
  /** The cap of a dossier and the step of a rounding are whole smallest units of the currency, and above nothing. */
  fee_units_wrong: { readonly value: string; readonly currency: string; readonly digits: number }
  /** A share is `"50%"` or `"1/2"`, above nothing and at most the whole. */
  fee_share_wrong: { readonly value: string }
  /** Bands go up, and only the last has no bound. */
  fee_bands_order: { readonly bound?: number | undefined; readonly before?: number | undefined }
  fee_min_above_max: { readonly min: number; readonly max: number }
  fee_line_unknown: { readonly line: string; readonly suggestion?: string | undefined }
  /** The amount of this line can have a fraction of the smallest unit of its currency. */
  fee_rounding_missing: { readonly line: string; readonly currency: string; readonly digits: number }
  /** Two reductions can apply to one line, and nothing says what they come to together. */
  fee_together_missing: { readonly reductions: number }
  fee_table_wrong: { readonly problem: TableIssue }
  /** Not one output that is one number: `outputs` are those the table has. */
  fee_table_output: { readonly outputs: readonly string[] }
  /** A price or a quantity is money of another currency. */
  fee_currency_mixed: { readonly currency: string; readonly unit: string }
}

export type FeeIssueData = LawIssueData & FeeOnlyIssueData

export type FeeIssueCode = keyof FeeIssueData

/** Why a JSON value is no fee, and where. */
export type FeeIssue = { [Code in FeeIssueCode]: Issue<Code, FeeIssueData[Code]> }[FeeIssueCode]

/** What can go wrong with the facts of a dossier, code by code. */
export interface FeeErrorData {
  /** Copies, pages, a value: a number that is not negative. */
  fee_quantity_wrong: { readonly source: string; readonly found: string }
  /** What an expression or a table gave as a price is no number that is not negative. */
  fee_price_no_number: { readonly source: string; readonly found: string }
  /** The law sets nothing for this quantity: it lies beyond the last band, or in one without a price. */
  fee_not_set: { readonly quantity: string }
  /** A fraction of the smallest unit of the currency is left, and no rounding is named. */
  fee_fraction: { readonly amount: string }
  fee_too_large: object
  /** No row of the table of prices applies. */
  fee_no_row: object
  /** Several rows apply that must not apply together. */
  fee_rows_conflict: { readonly rows: readonly string[] }
  fee_table_failed: { readonly error: TableError }
}

export type FeeErrorCode = keyof FeeErrorData
