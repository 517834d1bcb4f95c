import type { XmlFault } from '../dmn/issue.ts'
import type { DmnSentences } from '../dmn/sentence.ts'
import { explainTableIssue } from '../table/print.ts'
import { grouped } from './grouped.ts'

const faults: Readonly<Record<XmlFault, (found: string) => string>> = {
  'not a string': found => `cần nội dung tệp dạng văn bản, không phải ${found}`,
  character: found => `ký tự ${found} không được có trong XML`,
  tag: found => `“${found}” không mở đầu phần tử nào`,
  attribute: found => `thuộc tính ở “${found}” không có dạng tên="giá trị"`,
  'attribute repeated': found => `thuộc tính “${found}” ghi hai lần`,
  'end tag': found => `“${found}” không đóng phần tử nào đang mở`,
  'end of file': found => `tệp kết thúc khi “${found}” chưa đóng`,
  comment: () => 'chú thích không có chỗ kết thúc, hoặc có “--” bên trong',
  instruction: () => 'chỉ thị xử lý không có chỗ kết thúc',
  entity: found => `“${found}” không phải tham chiếu có sẵn của XML`,
  prefix: found => `tiền tố “${found}” không ứng với không gian tên nào`,
  'text outside the root': found => `“${found}” nằm ngoài phần tử gốc`,
  'second root': found => `${found} là phần tử gốc thứ hai`,
  'no root': () => 'không có phần tử nào',
}

/** feelin’s warnings by their sort. */
const warnings: Readonly<Record<string, string>> = {
  NO_VARIABLE_FOUND: 'không có tên này',
  NO_CONTEXT_ENTRY_FOUND: 'không có mục này',
  NO_PROPERTY_FOUND: 'không có thuộc tính này',
  NOT_COMPARABLE: 'không so sánh được',
  INVALID_TYPE: 'sai kiểu giá trị',
  INVALID_ARGUMENTS: 'tham số không hợp lệ',
  NO_FUNCTION_FOUND: 'không có hàm này',
  FUNCTION_INVOCATION_FAILURE: 'gọi hàm không đúng tham số',
  UNSUPPORTED: 'không hỗ trợ',
}

const count = (value: number): string => grouped(String(value), '.', ',')

/** The sentences of DMN in Vietnamese. */
export const dmnVi: DmnSentences = {
  dmn_xml_malformed: ({ fault, found }) => `Tệp không phải XML hợp lệ: ${faults[fault](found)}.`,
  dmn_doctype_refused: () =>
    'Tệp có khai báo kiểu tài liệu (DOCTYPE). Khai báo này có thể dẫn đến tệp bên ngoài hoặc làm nội dung tăng lên không giới hạn, và DMN không cần đến; hãy xóa khai báo này.',
  dmn_too_large: ({ length, limit }) => `Tệp có ${count(length)} ký tự; giới hạn là ${count(limit)}.`,
  dmn_too_many_elements: ({ limit }) => `Tệp có hơn ${count(limit)} phần tử.`,
  dmn_too_deep: ({ limit }) => `Các phần tử lồng nhau quá ${limit} tầng.`,
  dmn_not_dmn: ({ found }) => `Đây không phải mô hình DMN: phần tử gốc là “${found}”.`,
  dmn_version_unsupported: ({ version }) =>
    `Đây là DMN ${version}; chỉ đọc được các phiên bản 1.3, 1.4 và 1.5. Hãy lưu lại tệp theo một trong các phiên bản đó.`,
  dmn_element_not_understood: ({ message }) => `Một phần của tệp bị bỏ qua: ${message}.`,
  dmn_reader_failed: ({ message }) => `Không đọc được tệp như DMN: ${message}.`,
  dmn_id_repeated: ({ id }) => `Mã “${id}” dùng hai lần nên tham chiếu có thể hiểu theo hai cách.`,
  dmn_name_repeated: ({ name }) => `Tên “${name}” dùng hai lần nên phần này che mất phần kia.`,
  dmn_value_unknown: ({ attribute, value, known, suggestion }) =>
    suggestion === undefined
      ? `Thuộc tính ${attribute} không nhận “${value}”; các giá trị được dùng: ${known.join(', ')}.`
      : `Thuộc tính ${attribute} không nhận “${value}”. Có phải là “${suggestion}”?`,
  dmn_logic_not_a_table: ({ decision, kind }) =>
    `“${decision}” không phải bảng quyết định (${kind}); chỉ chạy được dưới dạng DMN.`,
  dmn_type_not_taken: ({ decision, clause, type }) =>
    type === ''
      ? `“${decision}”: cột “${clause}” không khai kiểu.`
      : `“${decision}”: kiểu “${type}” của cột “${clause}” không có kiểu tương ứng.`,
  dmn_output_empty: ({ decision, rule }) => `“${decision}”: dòng ${rule} để trống một kết quả.`,
  dmn_default_incomplete: ({ decision }) => `“${decision}”: chỉ một số kết quả có giá trị mặc định.`,
  dmn_values_not_literal: ({ decision, clause, text }) =>
    `“${decision}”: các giá trị của “${clause}” không phải danh sách hằng: ${text}`,
  dmn_part_not_taken: ({ decision, problem }) =>
    `“${decision}”: không chuyển được thành bảng, vì ở ${problem.path.join('.')}: ${explainTableIssue(problem, 'vi')}`,
  dmn_policy_unwritable: ({ table }) =>
    `DMN không có cách xử lý các dòng loại trừ nhau nên không ghi được bảng “${table}”.`,
  dmn_name_taken: ({ table, name }) => `“${name}” vừa là tên thông tin vừa là tên bảng; hãy đổi tên bảng “${table}”.`,
  dmn_feel_malformed: ({ expression, message }) => `“${expression}” không phải FEEL: ${message}.`,
  dmn_feel_warning: ({ expression, kind, from, to }) =>
    `Trong “${expression}”, ở “${expression.slice(from, to)}”: ${warnings[kind] ?? kind}.`,
  dmn_feel_failed: ({ expression, message }) => `Không tính được “${expression}”: ${message}.`,
  dmn_arguments_refused: ({ function: name, why }) => `Hàm “${name}” không nhận giá trị đã đưa vào (${why}).`,
  dmn_pattern_refused: ({ pattern, why }) => `Không chạy mẫu “${pattern}”: ${why}.`,
  dmn_type_mismatch: ({ expected, found }) => `${found} không thuộc kiểu “${expected}”.`,
  dmn_value_not_allowed: ({ allowed, found }) => `${found} không nằm trong các giá trị được phép: ${allowed}`,
  dmn_not_supported: ({ what }) => `Không chạy được: ${what}.`,
  dmn_reference_unknown: ({ reference }) => `Không có “${reference}” trong mô hình, kể cả các mô hình được nhập vào.`,
  dmn_requirement_circle: ({ name }) => `“${name}” cần đến chính nó.`,
  dmn_logic_missing: () => 'Ở đây chưa ghi cách quyết định.',
  dmn_no_rule: () => 'Không dòng nào áp dụng và không có giá trị mặc định.',
  dmn_many_rules: ({ rules }) => `Nhiều dòng cùng áp dụng trong khi chỉ được một: ${rules.join(', ')}.`,
  dmn_rules_differ: ({ rules }) => `Các dòng cùng áp dụng cho kết quả khác nhau: ${rules.join(', ')}.`,
  dmn_too_many_steps: ({ limit }) => `Việc tính toán vượt quá ${count(limit)} bước, hoặc tự gọi lại mãi.`,
  dmn_input_missing: ({ name }) => `Chưa có “${name}”.`,
  dmn_name_unknown: ({ name, suggestion }) =>
    suggestion === undefined
      ? `“${name}” không được khai trong mô hình và cũng chưa có giá trị.`
      : `“${name}” không được khai trong mô hình và cũng chưa có giá trị. Có phải là “${suggestion}”?`,
  dmn_name_not_required: ({ name }) =>
    `Mô hình có “${name}” nhưng ở đây không khai là cần đến; hãy vẽ thêm liên kết yêu cầu thông tin.`,
  dmn_null: () => 'Chính mô hình trả về null.',
}
