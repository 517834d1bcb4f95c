import type { FeelExpected, FeelSentences } from '../feel/issue.ts'
import type { FactKind } from '../feel/value.ts'

const kinds: Readonly<Record<FactKind, string>> = {
  number: 'số',
  string: 'chuỗi ký tự',
  boolean: 'đúng/sai (true, false)',
  list: 'danh sách',
  record: 'nhóm thông tin',
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
}

const oneOf = (expected: readonly FeelExpected[]): string => expected.map(word => expectedWords[word]).join(' hoặc ')

const count = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/gu, '.')

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
  feel_unsupported: ({ found }) => `Chưa hỗ trợ “${found}” trong biểu thức.`,
  feel_unknown_function: ({ name, suggestion }) =>
    suggestion === undefined
      ? `Không có hàm “${name}”; chỉ dùng được not(…).`
      : `Không có hàm “${name}”; có phải là “${suggestion}(…)”?`,
  feel_chained_comparison: ({ suggestion }) => `Mỗi phép so sánh chỉ có hai vế; hãy viết: ${suggestion}`,
  feel_not_without_brackets: () => 'Sau “not” phải có dấu ngoặc: not(…).',
  feel_unexpected_token: ({ found, expected }) => `Gặp “${found}” ở chỗ cần ${oneOf(expected)}.`,
  feel_unexpected_end: ({ expected }) => `Biểu thức kết thúc giữa chừng; còn thiếu ${oneOf(expected)}.`,
  feel_different_types: ({ operator, left, right }) =>
    `Không so sánh được hai loại giá trị khác nhau bằng “${operator}”: ${kinds[left]} và ${kinds[right]}.`,
  feel_not_comparable: ({ operator, found }) =>
    `Không dùng được phép so sánh “${operator}” với giá trị loại ${kinds[found]}.`,
  feel_not_boolean: ({ found }) =>
    `“and”, “or” và “not” cần giá trị ${kinds.boolean}, nhưng nhận được ${kinds[found]}.`,
  feel_not_record: ({ path, found }) =>
    `Không đọc được “${path}”: một phần của đường dẫn là ${kinds[found]}, không phải ${kinds.record}.`,
  feel_unreadable_fact: ({ path, found }) => `Thông tin “${path}” có giá trị không hợp lệ (${found}).`,
}
