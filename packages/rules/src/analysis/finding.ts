import type { FactRecord } from '../feel/value.ts'
import type { Decision } from '../table/decision.ts'

/** An error makes a table refuse to answer somewhere, a warning is for its author to weigh, a hint is good to know. */
export type FindingSeverity = 'error' | 'warning' | 'hint'

/** Part of the inputs of a table: FEEL unary tests by input; an input that is not here may have any value. */
export type Where = Readonly<Record<string, string>>

/** Facts that show what a finding says, and what the table decides of them. */
export interface Witness {
  readonly facts: FactRecord
  readonly decision: Decision
}

/** A number as written, and how to write what may be meant; `value` is what it comes to as it stands. */
interface DoubtfulNumber {
  /** All of the cell or expression. */
  readonly cell: string
  readonly written: string
  readonly suggestion: string
}

/** What can be found in a table, code by code, and the data its sentence needs beside rows and columns. */
export interface Findings {
  /** No row answers there. */
  table_gap: { readonly where: Where }
  /** Perhaps: the only rows there have a cell that was not verified, or inputs are computed and may never come together so. */
  table_gap_possible: { readonly where: Where }
  /** Two rows apply there, and the policy is `unique`. */
  rows_overlap: { readonly where: Where }
  /** Two rows apply there with different answers, and neither goes before the other. */
  rows_conflict: { readonly where: Where }
  /** Perhaps: the first row has a cell that was not verified, or inputs are computed and may never come together so. */
  rows_overlap_possible: object
  /** The cell of this column holds of no value. */
  row_never_applies: { readonly cell: string }
  /** Wherever the first row applies, the others take the answer from it. */
  row_shadowed: object
  /** The first row says what the second says, of the same inputs. */
  row_repeated: object
  /** The first row says of fewer inputs what the second says. */
  row_subsumed: object
  /** The first row stands above, and the second takes the answer from it there. */
  row_misleading: { readonly where: Where }
  /** Only the order of these two rows, and of `more` others, says which answer is given there. */
  order_decides: { readonly where: Where; readonly more: number }
  /** A value that the output could have, and no row that is ever hit gives. */
  output_never_given: { readonly value: string }
  /** Every input has a row, so that `otherwise` never answers. */
  otherwise_unused: object
  /** Every row takes any value of the column. */
  input_unused: object
  /** A difference of two numbers, `18-60`: perhaps a range is meant. */
  cell_range_doubtful: DoubtfulNumber & { readonly value: number }
  /** A number with three decimals, `1.000`: perhaps thousands are meant. */
  cell_thousands_doubtful: DoubtfulNumber & { readonly value: number }
  /** Two whole numbers with a comma and no space, `18,5`: perhaps one number is meant. */
  cell_comma_doubtful: DoubtfulNumber
  /** No column takes the fact, nothing else asks for it, and nobody has declared it: perhaps its name is misspelt. */
  cell_fact_undeclared: { readonly cell: string; readonly fact: string; readonly suggestion?: string | undefined }
  /** The cell names no constants. */
  cell_not_verifiable: { readonly cell: string }
  /** The input is computed from facts, or asks for one that another input asks for: what can come together is not known. */
  input_not_verifiable: { readonly from: string }
  /** The effort allowed was used up: there may be more. */
  analysis_unfinished: { readonly part: AnalysisPart }
}

/** What an analysis looks for, one after the other. */
export type AnalysisPart = 'gaps' | 'rows'

export type FindingCode = keyof Findings

export interface FindingOf<Code extends FindingCode> {
  readonly code: Code
  readonly severity: FindingSeverity
  /** Ids of rows, the one to look at first. */
  readonly rows: readonly string[]
  /** Names of inputs or outputs. */
  readonly columns: readonly string[]
  /** Nothing where there is nothing to show: that a row never applies, no input shows. */
  readonly witness?: Witness | undefined
  readonly data: Findings[Code]
}

/** Something about a table that its author should know. */
export type Finding = { [Code in FindingCode]: FindingOf<Code> }[FindingCode]

export const findingSeverity: Readonly<Record<FindingCode, FindingSeverity>> = {
  table_gap: 'warning',
  table_gap_possible: 'hint',
  rows_overlap: 'error',
  rows_conflict: 'error',
  rows_overlap_possible: 'hint',
  row_never_applies: 'warning',
  row_shadowed: 'warning',
  row_repeated: 'warning',
  row_subsumed: 'hint',
  row_misleading: 'hint',
  order_decides: 'hint',
  output_never_given: 'warning',
  otherwise_unused: 'hint',
  input_unused: 'hint',
  cell_range_doubtful: 'warning',
  cell_thousands_doubtful: 'warning',
  cell_comma_doubtful: 'warning',
  cell_fact_undeclared: 'hint',
  cell_not_verifiable: 'hint',
  input_not_verifiable: 'hint',
  analysis_unfinished: 'hint',
}

export const finding = <Code extends FindingCode>(
  code: Code,
  rows: readonly string[],
  columns: readonly string[],
  data: Findings[Code],
  witness?: Witness | undefined,
): Finding =>
  ({
    code,
    severity: findingSeverity[code],
    rows,
    columns,
    ...(witness === undefined ? {} : { witness }),
    data,
  }) as Finding
