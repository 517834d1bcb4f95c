import { dayMonthYear } from './calendar.ts'
import type { DatedSentences } from './dated.ts'
import { typesVi } from './feel-vi.ts'

const meant = (suggestion: string | undefined): string =>
  suggestion === undefined ? '' : ` Có phải là “${suggestion}”?`
const quoted = (all: readonly string[]): string => all.map(it => `“${it}”`).join(', ')
const period = (from: string, to: string | undefined): string =>
  to === undefined ? `từ ngày ${from}` : from === to ? `ngày ${from}` : `từ ngày ${from} đến hết ngày ${to}`
const span = ({ from, to }: { readonly from: string; readonly to?: string | undefined }): string =>
  period(dayMonthYear(from), to === undefined ? undefined : dayMonthYear(to))

/** The sentences of dated law in Vietnamese. */
export const datedVi: DatedSentences = {
  issue: {
    law_shape: ({ expected }) => `Ở đây phải là ${datedVi.shape[expected]}.`,
    law_too_many: ({ found, limit }) => `Có ${found} mục, vượt mức tối đa ${limit}.`,
    law_key_unknown: ({ key, suggestion }) => `Không có mục nào tên là “${key}”.${meant(suggestion)}`,
    law_key_missing: ({ key }) => `Thiếu mục “${key}”.`,
    law_key_choice: ({ keys }) => `Phải có đúng một trong các mục: ${quoted(keys)}.`,
    law_value_unknown: ({ value, known, suggestion }) =>
      `“${value}” không hợp lệ; có thể ghi: ${quoted(known)}.${meant(suggestion)}`,
    law_day_wrong: ({ value }) => `“${value}” không phải là một ngày viết dạng NNNN-TT-NN.`,
    law_expression_type: ({ source, expected, found }) =>
      `Biểu thức “${source}” cho ra ${typesVi[found]}, nhưng ở đây cần ${expected.map(it => typesVi[it]).join(' hoặc ')}.`,
    dated_reversed: ({ from, to }) =>
      `Ngày cuối cùng còn hiệu lực (${dayMonthYear(to)}) trước ngày bắt đầu có hiệu lực (${dayMonthYear(from)}).`,
    dated_version_twice: ({ version }) => `Có hai quy định cùng tên “${version}”; hãy đặt “id” khác nhau.`,
    dated_version_unknown: ({ version, suggestion }) =>
      `Điều khoản chuyển tiếp dẫn đến “${version}”, nhưng không có quy định nào tên như vậy.${meant(suggestion)}`,
    dated_anchor_missing: () => 'Chưa ghi lấy ngày nào để xác định quy định áp dụng (anchor).',
  },
  expressionWrong: (source, problem) => `Biểu thức “${source}”: ${problem}`,
  shape: {
    object: 'một đối tượng',
    list: 'một danh sách',
    text: 'một đoạn chữ',
    name: 'một tên gồm chữ cái không dấu và chữ số, bắt đầu bằng chữ thường',
    number: 'một số',
    'whole number': 'một số nguyên không âm',
    'not empty': 'một danh sách có ít nhất một mục',
  },
  finding: {
    dated_gap: ({ before, after, ...days }) =>
      `Không có quy định nào có hiệu lực ${span(days)}${before === undefined ? '' : `, sau “${before}”`}${after === undefined ? '' : `, trước “${after}”`}.`,
    dated_conflict: ({ versions, ...days }) =>
      `Có ${versions.length} quy định cùng có hiệu lực ${span(days)}: ${quoted(versions)}.`,
    dated_past_end: ({ version, end, day }) =>
      `Quy định “${version}” chỉ có hiệu lực đến hết ngày ${dayMonthYear(end)}; đến ngày ${dayMonthYear(day)} chưa có quy định thay thế.`,
    dated_version_unused: ({ version, by }) =>
      `Quy định “${version}” không được áp dụng ngày nào: đã có ${quoted(by)} công bố sau.`,
  },
  period,
  used: (text, on) => `áp dụng quy định có hiệu lực ${text}${on === undefined ? '' : `, theo ngày ${on}`}`,
  over: versions => `thay cho ${versions} công bố trước`,
  transitional: 'theo điều khoản chuyển tiếp',
  none: on => `Không có quy định nào có hiệu lực vào ngày ${on}.`,
  repealed: version => `Quy định đã bị bãi bỏ theo “${version}”.`,
  before: (version, to) => `Quy định “${version}” có hiệu lực đến hết ngày ${to}.`,
  after: (version, from) => `Quy định “${version}” có hiệu lực từ ngày ${from}.`,
  conflict: (on, versions) => `Vào ngày ${on} có nhiều quy định cùng có hiệu lực: ${versions}.`,
  dayWrong: (name, value) => `“${name}” không phải là một ngày: “${value}”.`,
  missing: paths => `Chưa xác định được; cần biết: ${paths}.`,
  notApplicable: paths => (paths === '' ? 'Không áp dụng.' : `Không áp dụng: ${paths}.`),
  article: (article, act) => `Điều ${article}, ${act}`,
  unconfirmed: 'chưa đối chiếu văn bản',
}
