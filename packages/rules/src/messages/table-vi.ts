import { printNumber } from '../feel/functions.ts'
import type { FeelIssue } from '../feel/issue.ts'
import type { Aggregate } from '../table/definition.ts'
import type { TableExpected } from '../table/issue.ts'
import { feelVi, typesVi } from './feel-vi.ts'
import { grouped } from './grouped.ts'
import type { TableSentences } from './table.ts'

const expectedWords: Readonly<Record<TableExpected, string>> = {
  text: 'là một đoạn chữ',
  FEEL: 'là một biểu thức FEEL',
  constants: 'gồm các giá trị, giới hạn và khoảng cố định, viết được chính xác',
  nothing: 'để trống: danh sách và nhóm thông tin không có giới hạn như vậy',
  unit: 'là tên đơn vị viết liền, tối đa 32 ký tự',
  'true or false': 'là true hoặc false',
  count: 'là một số nguyên dương',
  'texts, each once': 'là danh sách có ít nhất một đoạn chữ, không đoạn nào trùng nhau',
  'flatter type': 'là một kiểu ít cấp hơn',
  'one of': 'là một trong các giá trị:',
}

const listed = (known: readonly string[] = []): string =>
  known.length === 0 ? '' : ` ${known.map(it => `“${it}”`).join(', ')}`

const whats = { rows: 'dòng', inputs: 'cột điều kiện', outputs: 'cột kết quả', entries: 'mục ở cùng một chỗ' } as const
const aggregates: Readonly<Record<Aggregate, string>> = {
  sum: 'sum (tổng)',
  min: 'min (nhỏ nhất)',
  max: 'max (lớn nhất)',
  count: 'count (số lượng)',
}

const meant = (suggestion: string | undefined): string =>
  suggestion === undefined ? '' : ` Có phải là “${suggestion}”?`

const feel = (problem: FeelIssue): string => {
  const sentence: (data: never) => string = feelVi[problem.code]
  return sentence(problem.data as never)
}

/** The sentences of tables in Vietnamese. */
export const tableVi: TableSentences = {
  code: {
    table_shape_wrong: ({ expected }) =>
      expected === 'list' ? 'Ở đây phải là một danh sách.' : 'Ở đây phải là một đối tượng.',
    table_key_missing: ({ key }) => `Thiếu mục “${key}”.`,
    table_key_unknown: ({ key, suggestion }) => `Không có mục nào tên là “${key}”.${meant(suggestion)}`,
    table_value_wrong: ({ key, expected, known }) => `Mục “${key}” phải ${expectedWords[expected]}${listed(known)}.`,
    table_name_wrong: ({ name }) =>
      `Không dùng được tên “${name}”: tên chỉ gồm chữ cái không dấu, chữ số và dấu gạch dưới, không trùng tên có sẵn của mọi đối tượng.`,
    table_empty: ({ what }) => `Bảng chưa có ${whats[what]} nào.`,
    table_too_large: ({ what, found, limit }) => `Bảng có ${found} ${whats[what]}, vượt mức tối đa ${limit}.`,
    table_row_repeated: ({ row, first }) => `Dòng thứ ${first + 1} đã mang tên “${row}”.`,
    table_column_unknown: ({ column, suggestion }) => `Bảng không có cột “${column}”.${meant(suggestion)}`,
    table_output_missing: ({ output }) => `Thiếu kết quả cho cột “${output}”.`,
    table_feel_wrong: ({ problem }) =>
      `${feel(problem)} (Dòng ${problem.data.line}, ký tự thứ ${problem.data.column}.)`,
    table_output_wrong: ({ output, expected }) => `Kết quả của cột “${output}” phải là ${typesVi[expected]}.`,
    table_output_not_listed: ({ output }) => `Giá trị này không thuộc các giá trị đã liệt kê của cột “${output}”.`,
    table_overrides_misplaced: ({ hit }) =>
      `Chỉ bảng loại “exceptions” mới có dòng thay thế dòng khác; bảng này thuộc loại “${hit}”.`,
    table_overrides_unknown: ({ row, suggestion }) => `Bảng không có dòng “${row}”.${meant(suggestion)}`,
    table_overrides_circle: ({ rows }) => `Các dòng thay thế lẫn nhau thành vòng tròn: ${rows.join(' → ')}.`,
    table_values_missing: ({ hit }) =>
      `Bảng loại “${hit}” cần một cột kết quả có mục “values” liệt kê giá trị theo thứ tự ưu tiên.`,
    table_priority_missing: ({ outputs }) =>
      `Nhiều cột kết quả có mục “values” (${outputs.join(', ')}); mục “priority” phải nêu cột nào được so sánh trước.`,
    table_priority_misplaced: ({ hit }) => `Bảng loại “${hit}” không so sánh thứ tự ưu tiên.`,
    table_aggregate_misplaced: ({ hit }) =>
      `Chỉ bảng loại “collect” mới tổng hợp kết quả; bảng này thuộc loại “${hit}”.`,
    table_aggregate_outputs: ({ aggregate, outputs }) =>
      `Phép ${aggregates[aggregate]} chỉ tính trên một cột kết quả; bảng có ${outputs} cột.`,
    table_aggregate_type: ({ aggregate, output, found }) =>
      `Không tính được ${aggregates[aggregate]} của cột “${output}” vì kiểu của cột là ${typesVi[found]}.`,
    table_trace_foreign: () => 'Quyết định đã lưu không phải của bảng này: bảng đã thay đổi sau khi quyết định.',
    table_input_wrong: ({ input, found }) => `“${input}” không thể nhận giá trị ${found}.`,
    table_answer_wrong: ({ row, output, found }) =>
      `${row === '' ? 'Kết quả mặc định' : `Dòng “${row}”`} cho giá trị ${found}, không hợp lệ với cột “${output}”.`,
    table_sum_too_large: ({ output }) => `Tổng của cột “${output}” có quá nhiều chữ số để giữ được chính xác.`,
  },
  boolean: value => (value ? 'có' : 'không'),
  number: value => grouped(printNumber(value), '.', ','),
  decided: outputs => `Kết quả: ${outputs}.`,
  decidedBy: (rows, _count, outputs) => `Kết quả theo dòng ${rows}: ${outputs}.`,
  nobody: 'Không có dòng nào được áp dụng.',
  otherwise: outputs => `Không có dòng nào được áp dụng; kết quả mặc định: ${outputs}.`,
  missing: paths => `Chưa đủ thông tin để xác định kết quả; còn thiếu: ${paths}.`,
  notApplicable: paths => `Không có dòng nào được áp dụng, vì không phát sinh thông tin: ${paths}.`,
  conflict: rows => `Các dòng sau cùng được áp dụng nhưng mâu thuẫn với nhau: ${rows}.`,
  hitRow: (row, cells) => `Áp dụng dòng “${row}”: ${cells}.`,
  alsoHit: (row, cells) => `Dòng “${row}” cũng phù hợp: ${cells}.`,
  unconditional: 'dòng này không đặt điều kiện',
  later: (row, than) => `Dòng “${row}” không được tính, vì đứng sau dòng “${than}”.`,
  outranked: (row, by) => `Dòng “${row}” không được tính, vì dòng ${by} được ưu tiên.`,
  overridden: (row, by) => `Dòng “${row}” không được tính, vì đã có ${by} thay thế.`,
  openRow: (row, cells) => `Dòng “${row}” có thể được áp dụng, tùy thuộc vào: ${cells}.`,
  nearest: (row, cells) => `Dòng “${row}” sẽ được áp dụng nếu: ${cells}.`,
  cell: (name, test, value) => `${name} ${test}${value === undefined ? '' : ` (hiện là ${value})`}`,
  basis: (act, article) => (article === undefined ? act : `điều ${article}, ${act}`),
  because: why => `Lý do: ${why}`,
}
