import type { FeelExpected, FeelSentences, RefusedFunction } from '../feel/issue.ts'
import type { FeelTypeName } from '../feel/type.ts'
import { grouped } from './grouped.ts'

/** What each type is called. */
export const typesVi: Readonly<Record<FeelTypeName, string>> = {
  number: 'số',
  string: 'chuỗi ký tự',
  boolean: 'đúng/sai (true, false)',
  list: 'danh sách',
  record: 'nhóm thông tin',
  enum: 'giá trị trong danh mục',
  date: 'ngày',
  instant: 'ngày giờ',
  'days duration': 'khoảng thời gian tính theo ngày, giờ',
  'months duration': 'khoảng thời gian tính theo năm, tháng',
}

const expectedWords: Readonly<Record<FeelExpected, string>> = {
  value: 'một giá trị hoặc tên thông tin',
  name: 'một tên',
  operator: 'một phép toán',
  end: 'kết thúc biểu thức',
  '(': '“(”',
  ')': '“)”',
  ']': '“]”',
  ',': '“,”',
  '..': '“..”',
  string: 'chuỗi ký tự trong dấu nháy kép',
  and: '“and”',
  in: '“in”',
  then: '“then”',
  else: '“else”',
  return: '“return”',
  satisfies: '“satisfies”',
}

const oneOf = (expected: readonly FeelExpected[]): string => expected.map(word => expectedWords[word]).join(' hoặc ')

const reasons: Readonly<Record<RefusedFunction, string>> = {
  clock: 'biểu thức không lấy thời điểm hiện tại; hãy đưa ngày cần dùng vào làm thông tin của hồ sơ',
  pattern: 'mẫu so khớp có thể chạy không dừng; hãy dùng contains, starts with hoặc ends with',
  inexact: 'kết quả không thể chính xác',
  null: 'không có giá trị null; thông tin còn thiếu sẽ được yêu cầu bổ sung',
  time: 'không dùng giờ tách khỏi ngày; hãy dùng date and time(…)',
  context: 'chỉ đọc nhóm thông tin theo tên',
}

const anyOf = (types: readonly FeelTypeName[]): string => types.map(type => typesVi[type]).join(' hoặc ')

// A kind of value, or a text that could not be read.
export const kindVi = (found: string): string =>
  Object.hasOwn(typesVi, found) ? typesVi[found as FeelTypeName] : `“${found}”`

const meant = (suggestion: string | undefined): string =>
  suggestion === undefined ? '' : ` Có phải là “${suggestion}”?`

const places: Readonly<Record<string, string>> = { result: 'Kết quả', if: 'Điều kiện sau “if”' }

const unitOf = (unit: string): string => (unit === '' ? 'số không có đơn vị' : `đơn vị “${unit}”`)

const atMost = (least: number, most: number): string =>
  least === most ? String(least) : Number.isFinite(most) ? `từ ${least} đến ${most}` : `ít nhất ${least}`

const count = (value: number): string => grouped(String(value), '.', ',')

/** The sentences of FEEL issues and errors in Vietnamese. */
export const feelVi: FeelSentences = {
  feel_too_long: ({ length, limit }) => `Biểu thức dài ${count(length)} ký tự, vượt mức tối đa ${count(limit)} ký tự.`,
  feel_too_deep: ({ limit }) => `Dấu ngoặc lồng nhau quá ${limit} cấp; hãy tách thành nhiều biểu thức.`,
  feel_unexpected_character: ({ found, codePoint }) =>
    `Ký tự “${found}” (${codePoint}) không dùng được trong biểu thức.`,
  feel_unterminated_string: () => 'Chuỗi ký tự chưa được đóng bằng dấu nháy kép (").',
  feel_bad_escape: ({ found }) => `Không đọc được ký tự viết dạng thoát “${found}” trong chuỗi.`,
  feel_number_too_long: ({ found }) => `Số ${found} có quá nhiều chữ số; tối đa 15 chữ số để so sánh chính xác.`,
  feel_name_not_ascii: ({ found }) =>
    `Tên thông tin chỉ gồm chữ cái không dấu, chữ số và dấu gạch dưới, viết liền (ví dụ: applicant.age); không dùng được “${found}”. Nếu đây là một giá trị, hãy đặt trong dấu nháy kép.`,
  feel_foreign_operator: ({ found, instead }) => `Dùng “${instead}” thay cho “${found}”.`,
  feel_reserved_word: ({ found }) => `“${found}” là từ dành riêng của FEEL, không dùng được ở đây.`,
  feel_null: () =>
    'Không dùng “null”: thông tin chưa có được coi là còn thiếu và sẽ được yêu cầu bổ sung; hãy bỏ phép so sánh này.',
  feel_unsupported: ({ found }) => `Không hỗ trợ “${found}” trong biểu thức.`,
  feel_unknown_function: ({ name, suggestion }) =>
    suggestion === undefined ? `Không có hàm “${name}”.` : `Không có hàm “${name}”; có phải là “${suggestion}(…)”?`,
  feel_function_refused: ({ name, reason }) => `Không dùng được hàm “${name}”: ${reasons[reason]}.`,
  feel_argument_count: ({ name, found, least, most }) =>
    `Hàm “${name}” cần ${atMost(least, most)} tham số, nhưng có ${found}.`,
  feel_bad_moment: ({ found }) =>
    `“${found}” không phải là ngày, ngày giờ hoặc khoảng thời gian dùng được ở đây; cách viết: 2026-07-01, 2026-07-01T08:00:00+07:00, P10D hoặc P1Y6M.`,
  feel_ambiguous_power: ({ suggestion }) => `Phép “**” ở đây có thể hiểu theo hai cách; hãy viết: ${suggestion}`,
  feel_brackets_wanted: ({ found }) => `Hãy đặt phần bắt đầu bằng “${found}” trong dấu ngoặc.`,
  feel_filter_without_item: ({ found }) =>
    `Điều kiện “${found}” trong dấu ngoặc vuông chưa nói đến phần tử nào; hãy viết “item.” trước tên thông tin của phần tử (ví dụ: documents[item.pages > 3]).`,
  feel_unknown_name: ({ name, suggestion }) =>
    `Không có thông tin “${name}”.${suggestion === undefined && !name.includes('.') ? ` Nếu đây là một giá trị, hãy đặt trong dấu nháy kép: "${name}".` : meant(suggestion)}`,
  feel_unknown_field: ({ name, found, suggestion }) =>
    `Không có “${name}” trong loại giá trị này: ${typesVi[found]}.${meant(suggestion)}`,
  feel_name_taken: ({ name }) => `Tên “${name}” đã được dùng; hãy chọn tên khác cho phần tử của danh sách.`,
  feel_types_differ: ({ operator, left, right }) =>
    `Không dùng được “${operator}” với hai loại giá trị: ${typesVi[left]} và ${typesVi[right]}.`,
  feel_branches_differ: ({ left, right }) =>
    `Các nhánh và các phần tử của một danh sách phải cùng loại giá trị, nhưng ở đây có ${typesVi[left]} và ${typesVi[right]}.`,
  feel_units_differ: ({ operator, left, right }) =>
    `Không dùng được “${operator}” giữa ${unitOf(left)} và ${unitOf(right)}.`,
  feel_type_wanted: ({ place, expected, found }) =>
    `${places[place] ?? `“${place}”`} cần loại giá trị: ${anyOf(expected)}; nhưng nhận được ${typesVi[found]}.`,
  feel_type_not_compared: ({ operator, found }) =>
    `Không dùng được phép so sánh “${operator}” với loại giá trị này: ${typesVi[found]}.`,
  feel_value_undeclared: ({ value, suggestion }) => `Giá trị “${value}” không có trong danh mục.${meant(suggestion)}`,
  feel_chained_comparison: ({ suggestion }) => `Mỗi phép so sánh chỉ có hai vế; hãy viết: ${suggestion}`,
  feel_not_without_brackets: () => 'Sau “not” phải có dấu ngoặc: not(…).',
  feel_unexpected_token: ({ found, expected }) => `Gặp “${found}” ở chỗ cần ${oneOf(expected)}.`,
  feel_unexpected_end: ({ expected }) => `Biểu thức kết thúc giữa chừng; còn thiếu ${oneOf(expected)}.`,
  feel_different_types: ({ operator, left, right }) =>
    `Không so sánh được hai loại giá trị khác nhau bằng “${operator}”: ${typesVi[left]} và ${typesVi[right]}.`,
  feel_not_comparable: ({ operator, found }) =>
    `Không dùng được phép so sánh “${operator}” với loại giá trị này: ${typesVi[found]}.`,
  feel_not_boolean: ({ found }) =>
    `“and”, “or” và “not” cần giá trị ${typesVi.boolean}, nhưng nhận được ${typesVi[found]}.`,
  feel_no_arithmetic: ({ operator, left, right }) =>
    `Không tính được “${operator}” với hai loại giá trị: ${typesVi[left]} và ${typesVi[right]}.`,
  feel_argument: ({ name, position, expected, found }) =>
    `Tham số thứ ${position} của hàm “${name}” phải là ${anyOf(expected)}, nhưng nhận được ${typesVi[found]}.`,
  feel_not_list: ({ found }) => `Ở đây cần một danh sách, nhưng nhận được ${typesVi[found]}.`,
  feel_division_by_zero: () => 'Không chia được cho 0.',
  feel_out_of_range: () => 'Kết quả quá lớn hoặc quá nhỏ, hoặc phép tính có số không được phép dùng.',
  feel_not_decimal: () => 'Kết quả có quá nhiều chữ số; hãy làm tròn trước (ví dụ bằng hàm round half up).',
  feel_not_whole: () => 'Kết quả không phải là số nguyên tháng hoặc số nguyên phần nghìn giây.',
  feel_unreadable_text: ({ name, found }) => `Hàm “${name}” không đọc được nội dung “${found}”.`,
  feel_string_too_long: ({ limit }) => `Chuỗi ký tự thu được dài quá ${count(limit)} ký tự.`,
  feel_budget: ({ limit }) => `Phép tính cần quá ${count(limit)} bước; hãy rút ngắn danh sách hoặc biểu thức.`,
  feel_no_property: ({ path, found }) =>
    `Không đọc được “${path}”: loại giá trị “${typesVi[found]}” không có phần này.`,
  feel_fact_type: ({ path, expected, found }) =>
    expected === found
      ? `Thông tin “${path}” phải là số nguyên không quá lớn.`
      : `Thông tin “${path}” phải là ${typesVi[expected]}, nhưng là ${kindVi(found)}.`,
  feel_list_too_long: ({ path, length, limit }) =>
    `Danh sách “${path}” có ${count(length)} phần tử, vượt mức đã khai báo là ${count(limit)}.`,
  feel_not_record: ({ path, found }) =>
    `Không đọc được “${path}”: một phần của đường dẫn là ${typesVi[found]}, không phải ${typesVi.record}.`,
  feel_fact_failed: ({ path, problem }) => `Không tính được “${path}” (${problem}).`,
  feel_unreadable_fact: ({ path, found }) => `Thông tin “${path}” có giá trị không hợp lệ (${found}).`,
}
