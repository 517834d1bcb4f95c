import { printNumber } from '../feel/functions.ts'
import type { AnalysisSentences } from './analysis.ts'
import { grouped } from './grouped.ts'

const rows = (ids: readonly string[]): string => {
  const quoted = ids.map(id => `“${id}”`)
  if (quoted.length < 2) return quoted.join('')
  return `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`
}

const onCell = (columns: string, row: string): string => `on ${columns}${row === '' ? '' : ` in row ${row}`}`

const number = (value: number): string => grouped(printNumber(value), ',', '.')

/** The sentences of findings and differences in English. */
export const analysisEn: AnalysisSentences = {
  finding: {
    table_gap: ({ where }) => `No row answers: ${where}.`,
    table_gap_possible: ({ where }) =>
      `It could not be verified that a row answers, since that hangs on conditions or columns that could not be: ${where}.`,
    rows_overlap: ({ row, others, where }) =>
      `Rows ${row} and ${others} both apply, and only one may (hit policy “unique”): ${where}.`,
    rows_conflict: ({ row, others, where }) =>
      `Rows ${row} and ${others} both apply, answer differently, and neither goes before the other: ${where}.`,
    rows_overlap_possible: ({ row, others }) =>
      `It could not be verified that row ${row} never applies together with ${others}.`,
    row_never_applies: ({ row, columns, data }) =>
      `Row ${row} never applies: no value of ${columns} satisfies “${data.cell}”.`,
    row_shadowed: ({ row, others }) =>
      `Row ${row} never answers: wherever it applies, the answer is that of ${others}.`,
    row_repeated: ({ row, others }) => `Row ${row} says the same as ${others}, under the same conditions.`,
    row_subsumed: ({ row, others }) =>
      `Row ${row} could be left out: ${others} gives the same answer under wider conditions.`,
    row_misleading: ({ row, others, where }) =>
      `Row ${row} stands above ${others}, but does not answer, because ${others} has the higher priority: ${where}.`,
    order_decides: ({ row, others, where, data }) =>
      `Only the order of the rows says that ${row} answers and not ${others}: ${where}.${
        data.more > 0 ? ` The same may hold of ${data.more} more ${data.more === 1 ? 'pair' : 'pairs'} of rows.` : ''
      }`,
    output_never_given: ({ columns, data }) => `No row ever gives ${columns} the value “${data.value}”.`,
    otherwise_unused: () => 'The answer for all other cases is never given: the rows answer every input.',
    input_unused: ({ columns }) => `The column ${columns} changes nothing: every row takes any value of it.`,
    cell_range_doubtful: ({ row, columns, data }) =>
      `“${data.written}” ${onCell(columns, row)} is a difference, and comes to ${number(data.value)}. If a range is meant, write ${data.suggestion}.`,
    cell_thousands_doubtful: ({ row, columns, data }) =>
      `“${data.written}” ${onCell(columns, row)} is the number ${number(data.value)}, for a point stands before decimals. If thousands are meant, write ${data.suggestion}.`,
    cell_comma_doubtful: ({ row, columns, data }) =>
      `“${data.written}” ${onCell(columns, row)} is two values, for a comma stands between values. If one number is meant, write ${data.suggestion}; if two values are, put a space after the comma.`,
    cell_fact_undeclared: ({ row, columns, data }) =>
      `“${data.fact}” ${onCell(columns, row)} is a fact that no column takes and nothing else asks for.${
        data.suggestion === undefined ? '' : ` Did you mean “${data.suggestion}”?`
      }`,
    cell_not_verifiable: ({ row, columns, data }) =>
      `The condition “${data.cell}” on ${columns} in row ${row} could not be verified: it names more than constants.`,
    input_not_verifiable: ({ columns, data }) =>
      `Which values of ${columns} can come together with other columns could not be verified: they come from “${data.from}”.`,
    analysis_unfinished: ({ data }) =>
      data.part === 'gaps'
        ? 'The table is too large to look for every input without an answer in the effort allowed.'
        : 'The table is too large to compare all rows in the effort allowed.',
  },
  within: (column, tests) => `${column} in ${tests}`,
  and: ' and ',
  or: '; or ',
  everywhere: 'any input',
  rows,
  difference: (where, before, after, certain) =>
    `${certain ? 'Before' : 'Perhaps: before'}: ${before}; after: ${after}. Where: ${where}.`,
  none: 'no row answers',
  conflict: all => `rows ${all} contradict each other`,
  undecided: 'not decided by these inputs alone',
}
