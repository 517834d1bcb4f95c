import { printNumber } from '../feel/functions.ts'
import type { FeelIssue } from '../feel/issue.ts'
import type { Aggregate } from '../table/definition.ts'
import type { TableExpected } from '../table/issue.ts'
import { feelEn, typesEn } from './feel-en.ts'
import { grouped } from './grouped.ts'
import type { TableSentences } from './table.ts'

const expectedWords: Readonly<Record<TableExpected, string>> = {
  text: 'a text',
  FEEL: 'an expression of FEEL',
  constants: 'values, bounds and intervals that are constant, and short enough to be kept',
  nothing: 'left out: lists and records have no such limits',
  unit: 'a unit of at most 32 characters without spaces',
  'true or false': 'true or false',
  count: 'a whole number from 1 on',
  'texts, each once': 'a list of texts, at least one and each once',
  'flatter type': 'a type that is less deep',
  'one of': 'one of',
}

const listed = (known: readonly string[] = []): string =>
  known.length === 0 ? '' : ` ${known.map(it => `“${it}”`).join(', ')}`

const whats = { rows: 'rows', inputs: 'inputs', outputs: 'outputs', entries: 'entries in one place' } as const
const aggregates: Readonly<Record<Aggregate, string>> = { sum: 'sum', min: 'min', max: 'max', count: 'count' }

const meant = (suggestion: string | undefined): string =>
  suggestion === undefined ? '' : ` Did you mean “${suggestion}”?`

const feel = (problem: FeelIssue): string => {
  const sentence: (data: never) => string = feelEn[problem.code]
  return sentence(problem.data as never)
}

/** The sentences of tables in English. */
export const tableEn: TableSentences = {
  code: {
    table_shape_wrong: ({ expected }) => `This must be ${expected === 'list' ? 'a list' : 'an object'}.`,
    table_key_missing: ({ key }) => `The key “${key}” is missing.`,
    table_key_unknown: ({ key, suggestion }) => `There is no key “${key}” here.${meant(suggestion)}`,
    table_value_wrong: ({ key, expected, known }) => `“${key}” must be ${expectedWords[expected]}${listed(known)}.`,
    table_name_wrong: ({ name }) =>
      `“${name}” cannot be a name here: ASCII letters, digits and “_”, and no name that every object has.`,
    table_empty: ({ what }) => `The table has no ${whats[what]}.`,
    table_too_large: ({ what, found, limit }) => `The table has ${found} ${whats[what]}; ${limit} is the most.`,
    table_row_repeated: ({ row, first }) => `Row ${first + 1} is called “${row}” already.`,
    table_column_unknown: ({ column, suggestion }) => `The table has no column “${column}”.${meant(suggestion)}`,
    table_output_missing: ({ output }) => `The answer for “${output}” is missing.`,
    table_feel_wrong: ({ problem }) => `${feel(problem)} (Line ${problem.data.line}, column ${problem.data.column}.)`,
    table_output_wrong: ({ output, expected }) => `The answer for “${output}” must be ${typesEn[expected]}.`,
    table_output_not_listed: ({ output }) => `This is none of the values that “${output}” lists.`,
    table_overrides_misplaced: ({ hit }) =>
      `Only tables with “exceptions” have rows that override others, not “${hit}”.`,
    table_overrides_unknown: ({ row, suggestion }) => `The table has no row “${row}”.${meant(suggestion)}`,
    table_overrides_circle: ({ rows }) => `Rows override each other in a circle: ${rows.join(' → ')}.`,
    table_values_missing: ({ hit }) => `“${hit}” needs an output whose “values” say the order.`,
    table_priority_missing: ({ outputs }) =>
      `Several outputs have “values” (${outputs.join(', ')}): “priority” must say which is compared first.`,
    table_priority_misplaced: ({ hit }) => `“${hit}” compares no priorities.`,
    table_aggregate_misplaced: ({ hit }) => `Only “collect” has an aggregate, not “${hit}”.`,
    table_aggregate_outputs: ({ aggregate, outputs }) =>
      `“${aggregates[aggregate]}” makes one value of one output; the table has ${outputs}.`,
    table_aggregate_type: ({ aggregate, output, found }) =>
      `“${aggregates[aggregate]}” cannot be made of “${output}”, which is ${typesEn[found]}.`,
    table_trace_foreign: () => 'The decision that was kept is not one of this table: the table has changed since.',
    table_input_wrong: ({ input, found }) => `“${input}” cannot be ${found}.`,
    table_answer_wrong: ({ row, output, found }) =>
      `${row === '' ? 'The default answer' : `Row “${row}”`} gives ${found} for “${output}”, which it cannot be.`,
    table_sum_too_large: ({ output }) => `The sum of “${output}” has more digits than can be kept exactly.`,
  },
  boolean: value => (value ? 'yes' : 'no'),
  number: value => grouped(printNumber(value), ',', '.'),
  decided: outputs => `Decided: ${outputs}.`,
  decidedBy: (rows, count, outputs) => `Decided by ${count === 1 ? 'row' : 'rows'} ${rows}: ${outputs}.`,
  nobody: 'No row applies.',
  otherwise: outputs => `No row applies; otherwise: ${outputs}.`,
  missing: paths => `Not decided yet; still to be known: ${paths}.`,
  notApplicable: paths => `No row applies: there is no ${paths}.`,
  conflict: rows => `Rows that must not apply together do: ${rows}.`,
  hitRow: (row, cells) => `Row “${row}” applies: ${cells}.`,
  alsoHit: (row, cells) => `Row “${row}” applies too: ${cells}.`,
  unconditional: 'it has no conditions',
  later: (row, than) => `Row “${row}” does not count, because “${than}” stands before it.`,
  outranked: (row, by, count) => `Row “${row}” does not count, because ${by} ${count === 1 ? 'has' : 'have'} priority.`,
  overridden: (row, by, count) =>
    `Row “${row}” does not count, because ${by} ${count === 1 ? 'overrides' : 'override'} it.`,
  openRow: (row, cells) => `Row “${row}” may apply; it depends on ${cells}.`,
  nearest: (row, cells) => `Row “${row}” would apply if ${cells}.`,
  cell: (name, test, value) => `${name} ${test}${value === undefined ? '' : ` (it is ${value})`}`,
  basis: (act, article) => (article === undefined ? act : `art. ${article}, ${act}`),
  because: why => `Why: ${why}`,
}
