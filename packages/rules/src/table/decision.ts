import type { Fact, FeelError } from '../feel/value.ts'

/** The answers of a row, by output. */
export type Outputs = Readonly<Record<string, Fact>>

/** What can go wrong where a table is asked, and the data its sentence needs. */
export interface TableErrors {
  /** A fact is not of its column’s type, or outside of the values that can come. */
  table_input_wrong: { readonly input: string; readonly found: string }
  /** A computed answer is not of its output’s type, or none of its `values`. */
  table_answer_wrong: { readonly row: string; readonly output: string; readonly found: string }
  /** A sum that no number of 15 digits says. */
  table_sum_too_large: { readonly output: string }
}

export type TableErrorCode = keyof TableErrors

export type TableError = {
  [Code in TableErrorCode]: { readonly kind: 'error'; readonly code: Code; readonly data: TableErrors[Code] }
}[TableErrorCode]

/** The answers, and the rows that gave them: one row, or with `any` and the policies of lists all that apply. */
export interface Decided<Answer> {
  readonly kind: 'decided'
  /** The outputs by name; a list of such for `rule order`, `output order`, and `collect` without an aggregate. */
  readonly output: Answer
  /** Their ids in the order of the table, or of the list. None where `otherwise` answered. */
  readonly rows: readonly string[]
}

/** No row applies, and there is no `otherwise`. */
export interface NoRow {
  readonly kind: 'none'
}

/** What is known does not settle it: with these facts, or some of them, it would be. */
export interface DecisionMissing {
  readonly kind: 'missing'
  readonly paths: readonly string[]
}

/** No row applies, and some were left out for facts that there cannot be. */
export interface DecisionNotApplicable {
  readonly kind: 'notApplicable'
  readonly paths: readonly string[]
}

/** These rows apply together and must not: two with `unique`; different answers with `any` or `exceptions`. */
export interface Conflict {
  readonly kind: 'conflict'
  readonly rows: readonly string[]
}

/** What a table comes to. A value, never thrown. */
export type Decision<Answer = Outputs | readonly Outputs[]> =
  | Decided<Answer>
  | NoRow
  | DecisionMissing
  | DecisionNotApplicable
  | Conflict
  | TableError
  | FeelError
