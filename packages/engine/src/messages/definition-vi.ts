import { explainFeel, explainFinding, explainLaw, printCalendarIssue } from '@motcua/rules'
import type { Outcome } from '../definition/format.ts'
import type { IssueData, IssueSentences, NameKind, Weekday } from '../definition/issue.ts'
import { sayDay } from './naming.ts'
import { pathSaid } from './path.ts'
import { sayRuleProblem } from './rule.ts'
import { sayTime } from './time.ts'

const kinds: Readonly<Record<NameKind, string>> = {
  step: 'bước',
  role: 'vai trò',
  agency: 'cơ quan',
  department: 'bộ phận',
  effect: 'tác vụ tự động',
  fact: 'thông tin',
  document: 'giấy tờ',
  fee: 'khoản phí, lệ phí',
  result: 'kết quả',
  case: 'trường hợp',
  channel: 'hình thức nộp hồ sơ',
  stage: 'giai đoạn',
  branch: 'nhánh',
  action: 'thao tác',
  table: 'bảng quyết định',
  output: 'cột kết quả',
}

const outcomes: Readonly<Record<Outcome, string>> = {
  granted: 'đã giải quyết',
  refused: 'từ chối giải quyết',
  notAccepted: 'từ chối tiếp nhận',
  withdrawn: 'rút hồ sơ',
  expired: 'không bổ sung đúng thời hạn',
  stopped: 'dừng giải quyết',
}

const weekdays: Readonly<Record<Weekday, string>> = {
  monday: 'thứ Hai',
  tuesday: 'thứ Ba',
  wednesday: 'thứ Tư',
  thursday: 'thứ Năm',
  friday: 'thứ Sáu',
}

const jsonTypes: Readonly<Record<string, string>> = {
  string: 'một chuỗi ký tự',
  number: 'một số',
  int: 'một số nguyên',
  boolean: 'true hoặc false',
  object: 'một đối tượng {…}',
  record: 'một đối tượng {…}',
  array: 'một danh sách […]',
  null: 'null',
}

const typeName = (name: string): string => jsonTypes[name] ?? name
const time = (source: string): string => sayTime(source, 'vi')
const list = (names: readonly string[]): string => names.map(name => `“${name}”`).join(', ')
const path = (steps: readonly string[]): string => pathSaid(steps, count => `… ${count} bước …`)
const meant = (name: string | undefined): string => (name === undefined ? '.' : `; có phải là “${name}”?`)

const about = (data: Pick<IssueData['path_exceeds_term'], 'case' | 'channel' | 'stage'>): string =>
  [
    `trường hợp “${data.case}”`,
    ...(data.channel === undefined ? [] : [`hình thức nộp “${data.channel}”`]),
    ...(data.stage === undefined ? [] : [`giai đoạn “${data.stage}”`]),
  ].join(', ')

/** What was found in a table, and the steps it touches. */
const inTable = ({ table, finding, steps }: IssueData['table_fault']): string => {
  const touched = steps.length === 0 ? '' : ` Liên quan đến ${steps.length === 1 ? 'bước' : 'các bước'} ${list(steps)}.`
  return `Bảng “${table}”: ${explainFinding(finding, 'vi')}${touched}`
}

const inLaw = ({ name, finding }: IssueData['law_gap']): string => `“${name}”: ${explainLaw(finding, 'vi')}`

/** The sentences of definition issues in Vietnamese. */
export const definitionVi: IssueSentences = {
  json_invalid: ({ line, column }) => `Tệp không phải JSON hợp lệ: sai cú pháp ở dòng ${line}, cột ${column}.`,
  json_too_large: ({ bytes, limit }) => `Tệp quá lớn: ${bytes} byte, tối đa ${limit} byte.`,
  json_too_deep: ({ limit, line, column }) =>
    `Các cấp lồng nhau quá sâu, tối đa ${limit} cấp${line === undefined ? '' : ` (dòng ${line}, cột ${column ?? 1})`}.`,
  json_name_repeated: ({ name, line, column }) =>
    `Tên “${name}” xuất hiện hai lần trong một đối tượng (dòng ${line}, cột ${column}).`,
  json_name_reserved: ({ name }) => `Không được dùng tên “${name}”.`,
  text_malformed: ({ found }) => `Chuỗi có ký tự Unicode bị hỏng: “${found}”.`,
  text_not_nfc: ({ found }) => `Chữ “${found}” viết bằng Unicode tổ hợp; đã đổi sang Unicode dựng sẵn (NFC).`,
  format_unknown: ({ found, known }) =>
    `Không đọc được định dạng “${found}”; các định dạng đọc được: ${known.join(', ')}.`,
  field_missing: ({ field }) => `Thiếu mục “${field}”.`,
  field_unknown: ({ field, known, meant: name }) =>
    name === undefined
      ? `Không có mục nào tên là “${field}”; ở đây có: ${list(known)}.`
      : `Không có mục nào tên là “${field}”; có phải là “${name}”?`,
  field_type: ({ expected, found }) => `Ở đây cần ${typeName(expected)}, nhưng lại là ${typeName(found)}.`,
  field_value: ({ found, allowed }) => `“${found}” không phải giá trị cho phép: ${list(allowed)}.`,
  field_pattern: ({ found, example }) => `“${found}” viết không đúng dạng ${example}.`,
  field_size: ({ limit, bound }) =>
    `${bound === 'least' ? `Phải từ ${limit} trở lên` : `Không được quá ${limit}`} (tính theo giá trị số, số ký tự hoặc số mục).`,
  name_invalid: ({ name }) =>
    `Không dùng được tên “${name}”: tên bắt đầu bằng chữ thường không dấu, sau đó là chữ không dấu và chữ số, tối đa 64 ký tự.`,
  name_unknown: ({ of, name, meant: near }) => `Không có ${kinds[of]} “${name}”${meant(near)}`,
  name_repeated: ({ of, name, first }) =>
    `Tên ${kinds[of]} “${name}” đã dùng ở ${first.join('.')}; mỗi tên chỉ được đặt một lần.`,
  name_reserved: ({ of, name }) => `Không đặt được tên ${kinds[of]} là “${name}”: đây là tên có sẵn.`,
  name_unused: ({ of, name }) => `Không có chỗ nào dùng đến ${kinds[of]} “${name}”.`,
  name_outside_vocabulary: ({ of, name, meant: near }) =>
    `Hệ thống đang dùng không có ${kinds[of]} “${name}”${meant(near)}`,
  fact_not_money: ({ fee, fact, type }) =>
    `Mức thu “${fee}” lấy theo “${fact}” có kiểu “${type}”; phải là số tiền hoặc số nguyên.`,
  fact_not_text: ({ fact, type }) =>
    `Thông tin “${fact}” có kiểu “${type}”; ở đây phải là chữ hoặc một trong các giá trị cho trước.`,
  values_missing: ({ fact, missing }) => `“${fact}” phải nhận được cả các giá trị: ${list(missing)}.`,
  value_unknown: ({ fact, value, meant: near }) => `“${fact}” không bao giờ có giá trị “${value}”${meant(near)}`,
  expression_invalid: ({ source, problem }) =>
    `Không đọc được biểu thức “${source}” (ký tự thứ ${problem.data.offset + 1}): ${explainFeel(problem, 'vi')}`,
  rule_invalid: ({ problem }) => sayRuleProblem(problem, 'vi'),
  parameter_value: ({ parameter, found, type }) => `Giá trị “${found}” của “${parameter}” không đúng kiểu “${type}”.`,
  answer_computed: ({ table, output, row }) =>
    `Dòng “${row}” của bảng “${table}”: cột “${output}” phải ghi sẵn giá trị, không tính bằng biểu thức.`,
  table_fault: inTable,
  table_doubt: inTable,
  table_remark: inTable,
  law_conflict: inLaw,
  law_gap: inLaw,
  law_past_end: inLaw,
  law_unused: inLaw,
  law_known_later: ({ name, knownSince, asOf }) =>
    `“${name}”: ghi là công bố ngày ${sayDay(knownSince)}, sau ngày kiểm tra ${sayDay(asOf)}.`,
  rule_circle: ({ names }) =>
    names.length === 1
      ? `Mục ${list(names)} được tính từ chính nó.`
      : `Các mục ${list(names)} được tính vòng quanh lẫn nhau.`,
  rule_too_deep: ({ name, limit }) =>
    `Để tính “${name}” phải lần lượt tính quá nhiều mục nối tiếp nhau, tối đa ${limit} mục.`,
  required_anyway: ({ document }) =>
    `Hồ sơ nào cũng phải có “${document}”, nên điều kiện “requiredWhen” không có tác dụng.`,
  term_invalid: ({ problem }) => printCalendarIssue(problem, 'vi'),
  term_without_length: ({ source }) => `Ở đây phải có một khoảng thời gian, không thể là “${time(source)}”.`,
  term_not_canonical: ({ source, canonical }) => `Trong tệp, “${source}” nên viết là “${canonical}”.`,
  pause_invalid: ({ source, problem }) =>
    problem === undefined
      ? `Không rõ “${source}”: sau khi tạm ngừng thì tính tiếp (resume), tính lại từ đầu (restart), chưa bắt đầu tính (not-started), hay tính tiếp và cộng thêm (ví dụ: resume+5 working days)?`
      : printCalendarIssue(problem, 'vi'),
  date_invalid: ({ found }) => `Không có ngày “${found}”; ngày viết theo dạng 2026-03-01.`,
  start_inside_block: ({ step }) =>
    `Bước đầu tiên “${step}” nằm trong khối song song; bước đầu phải nằm ngoài các khối.`,
  target_outside_block: ({ from, to, block }) =>
    `Bước “${from}” không chuyển thẳng được đến “${to}”: chỉ vào và ra khối song song “${block}” qua chính khối đó.`,
  step_unreachable: ({ step }) => `Không có luồng nào đi đến bước “${step}”.`,
  dead_end: ({ step }) => `Hồ sơ đến bước “${step}” thì không đi tiếp được: bước này không có thao tác nào.`,
  loop_without_exit: ({ steps }) => `Hồ sơ quay vòng mãi, không có lối ra khỏi các bước: ${list(steps)}.`,
  decision_circle: ({ from, to }) =>
    `Từ “${from}” đến “${to}” chỉ qua các điểm rẽ nhánh mà quay lại chỗ cũ: điều kiện không đổi nên hồ sơ quay vòng mãi.`,
  wait_without_end: ({ step }) =>
    `Bước chờ “${step}” không bao giờ kết thúc: không có thao tác nào và cũng không có thời hạn chờ.`,
  wait_unbounded: ({ step }) =>
    `Bước chờ “${step}” không có thời hạn chờ và cũng không tạm ngừng tính thời hạn: hồ sơ có thể quá hạn trong khi chờ.`,
  role_missing: ({ step, action }) =>
    action === undefined
      ? `Bước “${step}” không có vai trò nào thực hiện.`
      : `Thao tác “${action}” của bước chờ “${step}” không có vai trò nào thực hiện.`,
  join_impossible: ({ step, needs, has }) =>
    `Bước “${step}” không bao giờ hoàn thành: cần ít nhất ${needs} cơ quan hoặc nhánh, nhưng chỉ có ${has}.`,
  branch_without_exit: ({ step, branch }) =>
    `Khối “${step}” chờ nhánh “${branch}”, nhưng nhánh này không có lối ra thường nào đi đến được.`,
  outcome_unmapped: ({ step, block, outcome }) =>
    `Lối ra “${step}” có kết cục “${outcome}”, nhưng khối “${block}” không ghi kết cục đó dẫn đến đâu.`,
  exit_outside_block: ({ step }) =>
    `Lối ra “${step}” nằm ngoài khối song song; muốn kết thúc hồ sơ thì dùng bước kết thúc (end).`,
  end_inside_block: ({ step, block }) =>
    `Bước kết thúc “${step}” nằm trong khối “${block}”; trong nhánh chỉ dùng lối ra (exit), khối sẽ dẫn đến bước kết thúc.`,
  end_mismatch: ({ step, outcome, needs }) =>
    `Ở đây phải dẫn đến một bước kết thúc loại “${needs}” (${outcomes[needs]}), nhưng “${step}” là “${outcome}”.`,
  status_gap: ({ step }) => `Bước chờ “${step}” chưa ghi mã trạng thái hồ sơ quốc gia (status).`,
  pause_without_basis: ({ step }) => `Bước “${step}” tạm ngừng tính thời hạn nhưng chưa ghi căn cứ pháp lý.`,
  consent_without_basis: ({ step, agency }) =>
    `Bước “${step}” coi việc “${agency}” không trả lời là đồng ý; phải ghi căn cứ pháp lý.`,
  supplement_without_end: ({ given, missing }) =>
    `Phần bổ sung hồ sơ có “${given}” thì phải có “${missing}”: người nộp có bao lâu, và quá thời hạn đó thì kết thúc ở đâu.`,
  handoff_to_itself: ({ step, agency }) =>
    `Bước “${step}” chuyển hồ sơ từ “${agency}” đến chính “${agency}”; chỉ chuyển hồ sơ đến cơ quan khác.`,
  apart_impossible: ({ step, apart }) =>
    step === apart
      ? `Bước “${step}” không thể đòi người thực hiện khác với chính bước đó.`
      : `Bước “${step}” đòi người thực hiện khác với bước “${apart}”, nhưng không có ai xử lý ở bước “${apart}”.`,
  refund_without_end: ({ fee, outcome }) =>
    `“${fee}” được hoàn khi hồ sơ kết thúc là “${outcome}” (${outcomes[outcome]}), nhưng không có bước kết thúc nào như vậy.`,
  successor_incomplete: ({ agency, given, missing }) =>
    `Cơ quan “${agency}” có “${given}” thì phải có “${missing}”: hoạt động đến ngày nào, và cơ quan nào tiếp nhận nhiệm vụ.`,
  successor_circle: ({ agencies }) => `Các cơ quan tiếp nhận nhiệm vụ của nhau thành vòng tròn: ${list(agencies)}.`,
  variant_impossible: ({ step, kind, field }) =>
    `Bước “${step}” thuộc loại “${kind}” không có mục “${field}” để thay đổi.`,
  personal_inside: ({ fact, field }) =>
    `Không đánh dấu riêng “${field}” là dữ liệu cá nhân được: hãy đánh dấu cả thông tin “${fact}”.`,
  applicant_not_personal: ({ fact }) =>
    `“${fact}” là tên người nộp hồ sơ nhưng chưa được đánh dấu là dữ liệu cá nhân (personal).`,
  stage_gap: ({ case: of, step }) =>
    `Trường hợp “${of}”: bước “${step}” mất thời gian nhưng không thuộc giai đoạn nào của thời hạn giải quyết.`,
  stage_overlap: ({ case: of, step, stages }) =>
    `Trường hợp “${of}”: bước “${step}” thuộc nhiều giai đoạn cùng lúc: ${list(stages)}.`,
  stage_parallel: ({ case: of, block, stages }) =>
    `Trường hợp “${of}”: các bước mất thời gian trong khối song song “${block}” thuộc nhiều giai đoạn: ${list(stages)}; mỗi lúc chỉ tính được một giai đoạn.`,
  budget_unit: ({ step, term }) =>
    `Thời gian xử lý của bước “${step}” phải tính bằng ngày làm việc hoặc giờ làm việc, không phải “${time(term)}”.`,
  budget_zero: ({ step, source }) => `Bước “${step}” không mất thời gian: viết “none” thay cho “${source}”.`,
  path_exceeds_term: data =>
    `Luồng ${path(data.steps)} mất ${time(data.takes)}${data.from === undefined ? '' : ` nếu nhận hồ sơ vào ${weekdays[data.from]}`}, vượt thời hạn giải quyết ${time(data.term)} (vượt ${time(data.over)}; ${about(data)}).`,
  path_exceeds_term_on: data =>
    `Nếu nhận hồ sơ ngày ${time(data.from)} thì luồng ${path(data.steps)} đến ngày ${time(data.takes)} mới xong, vượt thời hạn giải quyết là ngày ${time(data.term)} (vượt ${time(data.over)}; ${about(data)}).`,
  agency_budget_unit: ({ term }) =>
    `Thời gian giải quyết của cơ quan phải tính bằng ngày làm việc hoặc giờ làm việc, không phải “${time(term)}”.`,
  agency_budgets_exceed_term: data =>
    `Thời gian giải quyết của các cơ quan cộng lại là ${time(data.takes)}${data.from === undefined ? '' : ` nếu nhận hồ sơ vào ${weekdays[data.from]}`}, vượt thời hạn giải quyết ${time(data.term)} (vượt ${time(data.over)}; ${about(data)}).`,
  agency_budget_exceeded: data =>
    `Các bước ${path(data.steps)} của ${list(data.agencies)} mất ${time(data.takes)}, vượt thời gian giải quyết ${time(data.term)} của cơ quan (vượt ${time(data.over)}; ${about(data)}).`,
  ladder_order: ({ warn, near }) =>
    `Báo sắp đến hạn (${time(near)}) sớm hơn nhắc trước hạn (${time(warn)}); có phải hai mốc này bị đổi chỗ cho nhau?`,
  notice_unit: ({ term, terms }) =>
    `“${time(term)}” tính khác đơn vị với mọi thời hạn giải quyết (${terms.map(time).join(', ')}).`,
  text_english_missing: ({ vi }) => `“${vi}” chưa có bản tiếng Anh.`,
}
