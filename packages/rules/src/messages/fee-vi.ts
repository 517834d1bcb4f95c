import type { FeeSentences } from './fee.ts'
import { kindVi } from './feel-vi.ts'
import { grouped } from './grouped.ts'

const number = (text: string | number): string => grouped(String(text), '.', ',')

/** A number, or the kind of a value that is none. */
const shown = (found: string): string => (/^-?\d/u.test(found) ? number(found) : kindVi(found))

/** The sentences of fees in Vietnamese. */
export const feeVi: FeeSentences = {
  issue: {
    fee_currency_unknown: ({ value, known }) =>
      `Không biết loại tiền “${value}”; hãy ghi một trong ${known.map(it => `“${it}”`).join(', ')}, hoặc mã ISO 4217 cùng số chữ số lẻ.`,
    fee_price_wrong: ({ value }) =>
      `“${value}” không phải là mức thu: hãy ghi một số không âm, phân số như "1/3" hoặc một biểu thức; tỷ lệ như "0.5%" chỉ dùng để nhân với số lượng.`,
    fee_units_wrong: ({ value, currency, digits }) =>
      `${number(value)} không dùng được: phải là số tiền ${currency} lớn hơn 0, ${digits === 0 ? 'không có phần lẻ' : `tối đa ${digits} chữ số lẻ`}.`,
    fee_share_wrong: ({ value }) => `“${value}” không phải là mức giảm: hãy ghi tỷ lệ như "50%", tối đa "100%".`,
    fee_bands_order: ({ bound, before }) =>
      before === undefined
        ? 'Mỗi bậc có một mức trên, tăng dần; chỉ bậc cuối không có.'
        : `Các bậc phải tăng dần: ${bound === undefined ? 'bậc này' : number(bound)} đứng sau ${number(before)}.`,
    fee_min_above_max: ({ min, max }) => `Mức tối thiểu ${number(min)} cao hơn mức tối đa ${number(max)}.`,
    fee_line_unknown: ({ line, suggestion }) =>
      `Không có khoản thu nào tên là “${line}”.${suggestion === undefined ? '' : ` Có phải là “${suggestion}”?`}`,
    fee_rounding_missing: ({ line, currency }) =>
      `Khoản “${line}” có thể lẻ dưới đơn vị nhỏ nhất của ${currency}: phải ghi cách làm tròn.`,
    fee_together_missing: ({ reductions }) =>
      `Có ${reductions} mức giảm nhưng chưa ghi khi cùng được giảm thì tính thế nào (together).`,
    fee_table_output: ({ outputs }) =>
      `Bảng quyết định phải cho đúng một số tiền; hãy chọn một cột kết quả là số (output), bảng có: ${outputs.map(it => `“${it}”`).join(', ')}.`,
    fee_currency_mixed: ({ currency, unit }) => `Khoản thu tính bằng ${currency}, nhưng giá trị này tính bằng ${unit}.`,
  },
  error: {
    fee_quantity_wrong: ({ source, found }) => `“${source}” phải là một số không âm, nhưng là ${shown(found)}.`,
    fee_price_no_number: ({ source, found }) =>
      `Mức thu “${source}” phải là một số không âm, nhưng là ${shown(found)}.`,
    fee_not_set: ({ quantity }) => `Chưa có mức thu quy định cho ${number(quantity)}.`,
    fee_fraction: ({ amount }) => `Số tiền ${number(amount)} còn lẻ mà chưa quy định cách làm tròn.`,
    fee_too_large: () => 'Số tiền quá lớn.',
    fee_no_row: () => 'Không có dòng nào trong bảng mức thu phù hợp.',
    fee_rows_conflict: ({ rows }) =>
      `Nhiều dòng trong bảng mức thu cùng phù hợp: ${rows.map(it => `“${it}”`).join(', ')}.`,
  },
  signs: ['.', ','],
  dong: 'đồng',
  above: quantity => `phần vượt ${quantity}`,
  bound: { min: limit => `mức tối thiểu ${limit}`, max: limit => `mức trần ${limit}` },
  off: (share, reasons) => `giảm ${share} (${reasons})`,
  rounded: (from, how) => `làm tròn từ ${from} (${how})`,
  rounding: {
    'half up': 'từ một nửa trở lên thì làm tròn lên',
    'half down': 'trên một nửa thì làm tròn lên',
    'half even': 'đúng một nửa thì làm tròn về số chẵn',
    up: 'làm tròn lên',
    down: 'bỏ phần lẻ',
    ceiling: 'làm tròn lên',
    floor: 'làm tròn xuống',
  },
  roundedTo: step => `đến ${step}`,
  exempt: reasons => `miễn – ${reasons}`,
  notDue: because => `không phải nộp – không thuộc trường hợp: ${because}`,
  cap: (limit, cut) => `Mức trần của một hồ sơ là ${limit}: bớt ${cut}`,
  total: amount => `Tổng cộng: ${amount}`,
}
