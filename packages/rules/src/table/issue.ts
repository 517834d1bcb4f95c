import type { FeelIssue } from '../feel/issue.ts'
import type { FeelTypeName } from '../feel/type.ts'
import type { Issue, Path } from '../result.ts'
import type { Decision } from './decision.ts'
import type { Aggregate, HitPolicy } from './definition.ts'

/** The most that a table holds, so that reading one and deciding by it stay quick. */
export const tableLimits = { rows: 2000, inputs: 64, outputs: 64 } as const

/** What was wanted where something else stands. */
export type TableExpected =
  | 'text'
  | 'FEEL'
  | 'constants'
  | 'nothing'
  | 'unit'
  | 'true or false'
  | 'count'
  | 'texts, each once'
  | 'flatter type'
  | 'one of'

/** Everything that can be wrong with a table, and the data its sentence needs. */
export interface TableIssues {
  table_shape_wrong: { readonly expected: 'object' | 'list' }
  table_key_missing: { readonly key: string }
  table_key_unknown: { readonly key: string; readonly suggestion?: string | undefined }
  /** `known` are the words that can stand there, where `expected` is one of them. */
  table_value_wrong: { readonly key: string; readonly expected: TableExpected; readonly known?: readonly string[] }
  /** Not ASCII letters, digits and `_`, or a name that every object of the language has: `constructor`. */
  table_name_wrong: { readonly name: string }
  table_empty: { readonly what: 'rows' | 'inputs' | 'outputs' }
  /** `entries`: of a list or an object in it. */
  table_too_large: {
    readonly what: 'rows' | 'inputs' | 'outputs' | 'entries'
    readonly found: number
    readonly limit: number
  }
  table_row_repeated: { readonly row: string; readonly first: number }
  /** A cell, or an answer, of a column there is not. */
  table_column_unknown: { readonly column: string; readonly suggestion?: string | undefined }
  table_output_missing: { readonly output: string }
  /** `problem` has the position in `source`. */
  table_feel_wrong: { readonly source: string; readonly problem: FeelIssue }
  table_output_wrong: { readonly output: string; readonly expected: FeelTypeName }
  table_output_not_listed: { readonly output: string }
  table_overrides_misplaced: { readonly hit: HitPolicy }
  table_overrides_unknown: { readonly row: string; readonly suggestion?: string | undefined }
  /** Each overrides the next, and the last the first. */
  table_overrides_circle: { readonly rows: readonly string[] }
  /** `priority` and `output order` without an output whose `values` say the order. */
  table_values_missing: { readonly hit: HitPolicy }
  /** Several outputs have `values`, and nobody said which counts first. */
  table_priority_missing: { readonly outputs: readonly string[] }
  table_priority_misplaced: { readonly hit: HitPolicy }
  table_aggregate_misplaced: { readonly hit: HitPolicy }
  /** Several outputs are not one number (DMN 1.5, 8.3.4). */
  table_aggregate_outputs: { readonly aggregate: Aggregate; readonly outputs: number }
  /** The decision that was kept is none of this table. */
  table_trace_foreign: { readonly found: Decision['kind']; readonly kept: Decision['kind'] }
  table_aggregate_type: { readonly aggregate: Aggregate; readonly output: string; readonly found: FeelTypeName }
}

export type TableCode = keyof TableIssues

/** One of {@link TableIssues}, with its place in the table. */
export type TableIssue = { [Code in TableCode]: Issue<Code, TableIssues[Code]> }[TableCode]

export const tableIssue = <Code extends TableCode>(
  code: Code,
  path: Path,
  data: TableIssues[Code],
): Issue<Code, TableIssues[Code]> => ({ code, path, data })
