import { printNumber } from '../feel/functions.ts'
import type { AnalysisSentences } from './analysis.ts'
import { grouped } from './grouped.ts'

const rows = (ids: readonly string[]): string => {
  const quoted = ids.map(id => `“${id}”`)
  if (quoted.length < 2) return quoted.join('')
  return `${quoted.slice(0, -1).join(', ')} và ${quoted.at(-1)}`
}

const onCell = (columns: string, row: string): string => `ở cột ${columns}${row === '' ? '' : `, dòng ${row}`}`

const number = (value: number): string => grouped(printNumber(value), '.', ',')

/** The sentences of findings and differences in Vietnamese. */
export const analysisVi: AnalysisSentences = {
  finding: {
    table_gap: ({ where }) => `Chưa có dòng nào quy định cho trường hợp: ${where}.`,
    table_gap_possible: ({ where }) =>
      `Chưa kiểm tra được đã có dòng quy định hay chưa, vì còn phụ thuộc điều kiện hoặc cột chưa kiểm tra được; trường hợp: ${where}.`,
    rows_overlap: ({ row, others, where }) =>
      `Dòng ${row} và dòng ${others} cùng được áp dụng, trong khi bảng loại “unique” chỉ cho phép một dòng; trường hợp: ${where}.`,
    rows_conflict: ({ row, others, where }) =>
      `Dòng ${row} và dòng ${others} cùng được áp dụng, kết quả khác nhau và không dòng nào được ưu tiên; trường hợp: ${where}.`,
    rows_overlap_possible: ({ row, others }) =>
      `Chưa kiểm tra được dòng ${row} có khi nào được áp dụng cùng lúc với ${others} hay không.`,
    row_never_applies: ({ row, columns, data }) =>
      `Dòng ${row} không bao giờ được áp dụng: không giá trị nào của ${columns} thỏa mãn “${data.cell}”.`,
    row_shadowed: ({ row, others }) =>
      `Dòng ${row} không bao giờ cho kết quả: khi dòng này được áp dụng thì luôn lấy kết quả của ${others}.`,
    row_repeated: ({ row, others }) => `Dòng ${row} trùng với ${others}: cùng điều kiện, cùng kết quả.`,
    row_subsumed: ({ row, others }) => `Có thể bỏ dòng ${row}: ${others} cho cùng kết quả với điều kiện rộng hơn.`,
    row_misleading: ({ row, others, where }) =>
      `Dòng ${row} đứng trên nhưng không được lấy kết quả, vì ${others} có mức ưu tiên cao hơn; trường hợp: ${where}.`,
    order_decides: ({ row, others, where, data }) =>
      `Chỉ thứ tự các dòng quyết định lấy ${row} mà không lấy ${others}; trường hợp: ${where}.${
        data.more > 0 ? ` Có thể còn ${data.more} cặp dòng như vậy.` : ''
      }`,
    output_never_given: ({ columns, data }) => `Không dòng nào cho ${columns} giá trị “${data.value}”.`,
    otherwise_unused: () => 'Kết quả dành cho các trường hợp còn lại không bao giờ dùng đến: các dòng đã quy định đủ.',
    input_unused: ({ columns }) => `Cột ${columns} không có tác dụng: dòng nào cũng nhận mọi giá trị.`,
    cell_range_doubtful: ({ row, columns, data }) =>
      `“${data.written}” ${onCell(columns, row)} là phép trừ, cho kết quả ${number(data.value)}. Nếu muốn nói một khoảng, hãy viết ${data.suggestion}.`,
    cell_thousands_doubtful: ({ row, columns, data }) =>
      `“${data.written}” ${onCell(columns, row)} là số ${number(data.value)}, vì dấu chấm đứng trước phần thập phân. Nếu muốn nói hàng nghìn, hãy viết ${data.suggestion}.`,
    cell_comma_doubtful: ({ row, columns, data }) =>
      `“${data.written}” ${onCell(columns, row)} là hai giá trị, vì dấu phẩy ngăn cách các giá trị. Nếu muốn nói một số, hãy viết ${data.suggestion}; nếu đúng là hai giá trị, hãy thêm dấu cách sau dấu phẩy.`,
    cell_fact_undeclared: ({ row, columns, data }) =>
      `“${data.fact}” ${onCell(columns, row)} là một thông tin không thuộc cột nào và không nơi nào khác dùng đến.${
        data.suggestion === undefined ? '' : ` Có phải là “${data.suggestion}”?`
      }`,
    cell_not_verifiable: ({ row, columns, data }) =>
      `Chưa kiểm tra được điều kiện “${data.cell}” của ${columns} ở dòng ${row}, vì không chỉ gồm hằng số.`,
    input_not_verifiable: ({ columns, data }) =>
      `Chưa kiểm tra được những giá trị nào của ${columns} đi cùng giá trị của các cột khác, vì được lấy từ “${data.from}”.`,
    analysis_unfinished: ({ data }) =>
      data.part === 'gaps'
        ? 'Bảng quá lớn, chưa tìm hết các trường hợp chưa có quy định.'
        : 'Bảng quá lớn, chưa so sánh hết các dòng với nhau.',
  },
  within: (column, tests) => `${column} thuộc ${tests}`,
  and: ' và ',
  or: '; hoặc ',
  everywhere: 'mọi trường hợp',
  rows,
  difference: (where, before, after, certain) =>
    `${certain ? 'Trước' : 'Có thể: trước'}: ${before}; sau: ${after}. Trường hợp: ${where}.`,
  none: 'không dòng nào quy định',
  conflict: all => `các dòng ${all} mâu thuẫn nhau`,
  undecided: 'chưa kết luận được chỉ từ các thông tin này',
}
