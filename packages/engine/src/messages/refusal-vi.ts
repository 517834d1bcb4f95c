import { own } from '../definition/own.ts'
import type { CommandType } from '../dossier/command.ts'
import type { AdoptionProblem, MigrationProblem, RefusalData } from '../dossier/refusal.ts'
import { quoted, sayDay, sayMoment, sayMoney, sayTerm } from './naming.ts'
import { sayOrderIssues } from './order.ts'
import type { RefusalSentences } from './sentence.ts'

const situations: Record<RefusalData['situation_wrong']['situation'], string> = {
  submitted: 'mới nộp, chưa được tiếp nhận',
  open: 'đang xử lý',
  finished: 'đã có kết quả',
  ended: 'đã kết thúc',
}

/** Why a rule could not be worked out; anything else is told by its code. */
const problems: Readonly<Record<string, string>> = {
  table_no_row: 'không có dòng nào của bảng áp dụng được',
  table_conflict: 'nhiều dòng của bảng cùng áp dụng',
  table_input_wrong: 'có thông tin nằm ngoài các giá trị mà bảng xét đến',
  law_none_in_force: 'vào ngày áp dụng không có quy định nào có hiệu lực',
  law_several_in_force: 'vào ngày áp dụng có nhiều quy định cùng có hiệu lực',
  law_day_wrong: 'có ngày ghi không hợp lệ',
  fee_fraction: 'số tiền còn phần lẻ mà chưa có quy định làm tròn',
  notApplicable: 'không áp dụng đối với hồ sơ này',
}

const acts: Record<CommandType, string> = {
  submit: 'nộp hồ sơ',
  receive: 'tiếp nhận hồ sơ',
  refuseAcceptance: 'từ chối tiếp nhận',
  advance: 'xử lý tiếp',
  requestSupplement: 'yêu cầu bổ sung',
  supply: 'nộp bổ sung',
  pay: 'thu phí, lệ phí',
  consult: 'gửi lấy ý kiến',
  answer: 'trả lời ý kiến',
  extend: 'gia hạn',
  withdraw: 'đề nghị rút hồ sơ',
  decideWithdrawal: 'quyết định việc rút hồ sơ',
  returnResult: 'trả kết quả',
  assign: 'phân công',
  claim: 'nhận xử lý',
  reassign: 'chuyển phân công',
  recall: 'thu hồi',
  sendBack: 'chuyển trả bước trước',
  urge: 'đôn đốc',
  answerUrge: 'trả lời đôn đốc',
  acceptHandoff: 'tiếp nhận bàn giao',
  returnHandoff: 'trả lại hồ sơ bàn giao',
  rerouteHandoff: 'chuyển bàn giao sang cơ quan khác',
  reportChild: 'báo kết quả hồ sơ liên thông',
  reappoint: 'hẹn lại',
  apologise: 'xin lỗi',
  stop: 'dừng giải quyết',
  refund: 'hoàn trả phí, lệ phí',
  succeedAgency: 'chuyển giao nhiệm vụ giữa các cơ quan',
  correct: 'đính chính',
  migrate: 'chuyển phiên bản quy trình',
  adopt: 'tiếp nhận từ hệ thống khác',
  recount: 'tính lại ngày hẹn',
  skip: 'bỏ qua công việc tự động',
  erase: 'xóa dữ liệu cá nhân',
  expire: 'kết thúc thời gian chờ',
}

const waits: Record<RefusalData['not_due']['what'], string> = {
  supplement: 'thời gian bổ sung hồ sơ',
  wait: 'thời gian chờ',
  consultation: 'thời hạn trả lời ý kiến',
  rung: 'thời gian trước mốc nhắc',
}

const recalls: Record<RefusalData['recall_impossible']['why'], string> = {
  nothing: 'Không thu hồi được: người nhận đã xử lý, hoặc hồ sơ chưa được chuyển đi.',
  not_yours: 'Chỉ người vừa chuyển hồ sơ mới được thu hồi.',
  went_out: 'Không thu hồi được: việc chuyển hồ sơ đã phát sinh thông báo, tạm ngừng hoặc gửi lấy ý kiến.',
}

const lacks: Record<MigrationProblem['why'], string> = {
  step: 'bước',
  kind: 'bước cùng loại với',
  block: 'nhánh chứa bước',
  position: 'vị trí gồm các bước',
  case: 'trường hợp',
  channel: 'hình thức nộp',
  variant: 'cách thực hiện',
  fact: 'thông tin cùng kiểu với',
  consultation: 'cơ quan được lấy ý kiến',
  child: 'hồ sơ liên thông',
  stage: 'giai đoạn',
  supplement: 'quy định bổ sung hồ sơ cho lần yêu cầu',
  withdrawal: 'quy định rút hồ sơ cho đề nghị ngày',
}

const faults: Record<AdoptionProblem['why'], string> = {
  step: 'không thể bắt đầu ở bước',
  position: 'các bước không thể cùng lúc đang xử lý',
  stage: 'không có giai đoạn',
  received: 'ngày tiếp nhận không đúng',
  pause: 'khoảng tạm ngừng không đúng',
  appointment: 'ngày hẹn không đúng',
  consumed: 'thời gian đã dùng không đúng',
  history: 'lịch sử ở sau hiện tại',
}

const one = (names: readonly string[]): string => (names.length === 0 ? '' : `; dùng một trong: ${names.join(', ')}`)

/** The sentences of refusals in Vietnamese. */
export const refusalVi: RefusalSentences = {
  command_invalid: ({ issues }) => `Yêu cầu gửi lên không hợp lệ. ${sayOrderIssues(issues, 'vi')}`,
  dossier_unknown: ({ dossier }) => `Không có hồ sơ “${dossier}”.`,
  dossier_exists: ({ dossier }) => `Hồ sơ “${dossier}” đã được nộp trước đó.`,
  procedure_unknown: ({ code, version }) =>
    version === 0
      ? `Không có thủ tục “${code}” trong hệ thống.`
      : `Hệ thống không có phiên bản ${version} của thủ tục “${code}” mà hồ sơ đang theo; hãy nạp lại phiên bản đó.`,
  procedure_mismatch: ({ pinned, given }) =>
    `Hồ sơ theo một phiên bản khác của thủ tục: hồ sơ ghi ${pinned.slice(0, 12)}, được đưa vào ${given.slice(0, 12)}.`,
  key_reused: ({ key }) => `Khóa chống trùng “${key}” đã được dùng cho một yêu cầu khác.`,
  stale_revision: ({ expected, actual }) =>
    `Hồ sơ đã thay đổi: yêu cầu dựa trên lần ghi ${expected}, hồ sơ nay ở lần ghi ${actual}; hãy tải lại rồi thực hiện.`,
  on_in_future: ({ on, now }) => `Thời điểm có hiệu lực ${sayMoment(on)} còn ở sau hiện tại (${sayMoment(now)}).`,
  on_before_last: ({ on, last }) =>
    `Thời điểm có hiệu lực ${sayMoment(on)} trước lần chuyển biến gần nhất của hồ sơ (${sayMoment(last)}).`,
  situation_wrong: ({ command, situation }) => `Không thể ${acts[command]}: hồ sơ ${situations[situation]}.`,
  role_missing: ({ role, agency, department }, name) =>
    role === ''
      ? 'Không ai được làm việc này ở bước hiện tại.'
      : `Việc này chỉ dành cho vai trò “${name('role', role)}”${department === undefined ? '' : ` thuộc “${name('department', department, agency)}”`}${agency === undefined ? '' : ` tại “${name('agency', agency)}”`}.`,
  delegation_over: ({ of, from, until }) =>
    `Ủy quyền của ${of} chỉ có hiệu lực từ ${sayDay(from)} đến hết ${sayDay(until)}.`,
  assigned_elsewhere: ({ step, main }, name) => `“${name('step', step)}” đã phân công cho ${main} chủ trì.`,
  duty_conflict: ({ step, other }, name) =>
    `Người đã xử lý “${name('step', other)}” không được xử lý “${name('step', step)}”.`,
  variant_unknown: ({ variant, known }) => `Thủ tục không có phương án thực hiện “${variant}”${one(known)}.`,
  agency_unknown: ({ agency, known }) => `Không dùng được cơ quan “${agency}” ở đây${one(known)}.`,
  result_unknown: ({ results, known }, name) =>
    `Không có kết quả ${quoted(results.map(result => name('result', result)))} để trả${known.length === 0 ? '' : `; hiện có ${quoted(known.map(result => name('result', result)))}`}.`,
  date_not_after: ({ date, after }) => `Ngày ${sayDay(date)} phải sau ngày ${sayDay(after)}.`,
  already_open: ({ dossier }) =>
    `Đang có hồ sơ “${dossier}” chưa kết thúc về cùng đối tượng; giải quyết xong hồ sơ đó trước.`,
  code_taken: ({ code, dossier }) => `Mã hồ sơ “${code}” đã cấp cho hồ sơ “${dossier}”, không cấp lại.`,
  not_assignable: ({ step }, name) => `“${name('step', step)}” không phải là bước đang chờ người xử lý.`,
  recall_impossible: ({ why }) => recalls[why],
  send_back_impossible: ({ step, known }, name) =>
    `Không thể chuyển trả về “${name('step', step)}”${known.length === 0 ? ': hồ sơ chưa qua bước nào trước đó' : `; chỉ về được ${quoted(known.map(id => name('step', id)))}`}.`,
  urge_unknown: ({ number }) => `Không có văn bản đôn đốc lần ${number}.`,
  urge_answered: ({ number }) => `Đôn đốc lần ${number} đã được trả lời.`,
  handoff_unknown: ({ step }, name) =>
    step === ''
      ? 'Không xác định được lần bàn giao đang chờ tiếp nhận; hãy nêu rõ bước.'
      : `Không có bàn giao nào đang chờ tiếp nhận tại “${name('step', step)}”.`,
  child_unknown: ({ step, child }, name) =>
    `“${name('step', step)}” không lập hồ sơ liên thông “${name('child', child, step)}”.`,
  child_ended: ({ step, child }, name) => `Đã nhận kết quả của hồ sơ liên thông “${name('child', child, step)}”.`,
  reappointment_not_allowed: () => 'Quy trình này không có quy định hẹn lại.',
  reappointment_exhausted: ({ times }) => `Đã hẹn lại đủ ${times} lần theo quy định.`,
  reappointment_too_far: ({ until, latest }) =>
    `Không thể hẹn lại đến ${sayDay(until)}: muộn nhất là ${sayDay(latest)}.`,
  reappointment_pointless: () => 'Hồ sơ chưa có ngày hẹn trả kết quả để hẹn lại.',
  stop_not_allowed: () => 'Quy trình này không có quy định dừng giải quyết.',
  refund_not_allowed: ({ fee }, name) => `“${name('fee', fee)}” không có khoản nào phải hoàn trả.`,
  refund_amount_wrong: ({ fee, amount, open, currency }, name) =>
    `Không thể hoàn trả ${sayMoney(amount, currency, 'vi')}: “${name('fee', fee)}” chỉ còn được hoàn trả ${sayMoney(open, currency, 'vi')}.`,
  correction_unknown: ({ event }) => `Nội dung ghi nhận số ${event} không có thông tin được đính chính.`,
  correction_empty: ({ event }) => `Chưa nêu nội dung đính chính cho ghi nhận số ${event}.`,
  migration_target_missing: () =>
    'Hệ thống không có phiên bản quy trình cần chuyển đến, hoặc hồ sơ đang theo phiên bản đó.',
  migration_impossible: ({ problems }) =>
    `Không thể chuyển phiên bản quy trình: phiên bản mới không có ${problems.map(({ why, name: it }) => `${lacks[why]} “${it}”`).join(', ')}.`,
  adoption_impossible: ({ problems }) =>
    `Không thể tiếp nhận từ hệ thống khác: ${problems.map(({ why, name: it }) => `${faults[why]} “${it}”`).join(', ')}.`,
  row_repeated: ({ what, name: it, line }) =>
    `${what === 'reference' ? 'Mã tham chiếu' : 'Mã hồ sơ'} “${it}” đã có ở dòng ${line} của cùng danh sách.`,
  calendar_unchanged: () => 'Ngày hẹn đã được tính theo lịch làm việc hiện hành.',
  timer_unknown: ({ id, known }) => `Hồ sơ không chờ mốc thời gian “${id}”${one(known)}.`,
  nothing_personal: ({ known }, name) =>
    known.length === 0
      ? 'Hồ sơ không còn dữ liệu cá nhân để xóa.'
      : `Chỉ xóa được dữ liệu cá nhân: ${quoted(known.map(fact => name('fact', fact)))}.`,
  case_unknown: ({ case: given, known }) => `Thủ tục không có trường hợp “${given}”${one(known)}.`,
  channel_unknown: ({ channel, known }) => `Thủ tục không có hình thức nộp “${channel}”${one(known)}.`,
  action_unknown: ({ action, known }) =>
    known.length === 0
      ? `Không có thao tác “${action}”: hồ sơ không ở bước nào chờ xử lý.`
      : `Các bước hiện tại không có thao tác “${action}”${one(known)}.`,
  step_unknown: ({ step, known }, name) =>
    known.length === 0
      ? `Hồ sơ không ở bước “${name('step', step)}”.`
      : `Hồ sơ không ở bước “${name('step', step)}” mà ở ${quoted(known.map(id => name('step', id)))}.`,
  step_ambiguous: ({ action, steps }, name) =>
    `Nhiều bước cùng có thao tác “${action}”: ${quoted(steps.map(id => name('step', id)))}; hãy nêu rõ bước.`,
  fact_unknown: ({ fact, known }) => `Thủ tục không có thông tin “${fact}”${one(known)}.`,
  fact_invalid: ({ fact, path, expected }, name) =>
    `Thông tin “${name('fact', fact)}” không đúng kiểu${path.length === 0 ? '' : ` tại ${path.join('.')}`}: cần ${expected}.`,
  fact_not_yours: ({ fact }, name) => `“${name('fact', fact)}” do cơ quan xác định, người nộp hồ sơ không tự khai.`,
  fact_needed: ({ facts }, name) => `Còn thiếu thông tin: ${quoted(facts.map(fact => name('fact', fact)))}.`,
  guard_false: ({ action, when }, name) => `Chưa đủ điều kiện để thực hiện “${name('action', action)}”: cần ${when}.`,
  no_way_on: ({ step }, name) => `Không có luồng đi tiếp từ bước “${name('step', step)}”.`,
  expression_failed: ({ source, problem }, name) =>
    `Không tính được “${name('rule', source)}”: ${own(problems, problem) ?? problem}.`,
  document_unknown: ({ document, known }) => `Thành phần hồ sơ không có giấy tờ “${document}”${one(known)}.`,
  document_expired: ({ document, validUntil }, name) =>
    `“${name('document', document)}” chỉ có giá trị đến hết ngày ${sayDay(validUntil)}.`,
  document_undated: ({ documents }, name) =>
    `Cần biết ngày cấp hoặc ngày hết hạn của giấy tờ: ${quoted(documents.map(document => name('document', document)))}.`,
  document_choice: ({ more, documents }, name) =>
    `Còn thiếu ${more} trong số các giấy tờ sau: ${quoted(documents.map(document => name('document', document)))}.`,
  document_missing: ({ documents }, name) =>
    `Còn thiếu giấy tờ: ${quoted(documents.map(document => name('document', document)))}.`,
  fee_unknown: ({ fee, known }) => `Thủ tục không có khoản thu “${fee}”${one(known)}.`,
  fee_unpaid: ({ fee, due, paid, currency }, name) =>
    `Chưa nộp đủ “${name('fee', fee)}”: phải nộp ${sayMoney(due, currency, 'vi')}, đã nộp ${sayMoney(paid, currency, 'vi')}.`,
  fee_amount_wrong: ({ fee, amount, open, currency }, name) =>
    `Số tiền ${sayMoney(amount, currency, 'vi')} không đúng: “${name('fee', fee)}” còn phải nộp ${sayMoney(open, currency, 'vi')}.`,
  currency_wrong: ({ fee, currency, expected }, name) =>
    `“${name('fee', fee)}” thu bằng ${expected}, không thu bằng ${currency}.`,
  supplement_pending: ({ round }) => `Đang chờ người nộp bổ sung hồ sơ lần ${round}.`,
  supplement_not_pending: () => 'Không có yêu cầu bổ sung hồ sơ nào đang chờ.',
  supplement_not_allowed: () => 'Thủ tục này không có bước yêu cầu bổ sung hồ sơ.',
  supplement_exhausted: ({ times }) => `Đã yêu cầu bổ sung đủ ${times} lần theo quy định.`,
  supplement_over: ({ expires }) => `Đã quá ngày cuối cùng để bổ sung hồ sơ (${sayDay(expires)}).`,
  supplement_incomplete: ({ documents }, name) =>
    `Bổ sung chưa đủ, còn thiếu: ${quoted(documents.map(document => name('document', document)))}.`,
  consultation_unknown: ({ step, agency }, name) =>
    `Bước “${name('step', step)}” không lấy ý kiến của “${name('agency', agency)}”.`,
  consultation_sent: ({ agency }, name) => `Đã gửi lấy ý kiến của “${name('agency', agency)}” rồi.`,
  consultation_not_sent: ({ agency }, name) => `Chưa gửi lấy ý kiến của “${name('agency', agency)}”.`,
  consultation_answered: ({ agency }, name) =>
    `Việc lấy ý kiến của “${name('agency', agency)}” đã xong, không còn chờ trả lời.`,
  extension_not_allowed: () => 'Thủ tục này không được gia hạn.',
  extension_exhausted: ({ times }) => `Đã gia hạn đủ ${times} lần theo quy định.`,
  extension_too_long: ({ by, atMost }) =>
    `Không thể gia hạn ${sayTerm(by, 'vi')}: chỉ được gia hạn tối đa ${sayTerm(atMost, 'vi')}.`,
  term_over: ({ at }) => `Thời hạn đã hết từ ${sayMoment(at)}, không thể gia hạn nữa.`,
  term_invalid: ({ term }) => `“${term}” không phải là một thời hạn, ví dụ: 5 ngày làm việc.`,
  withdrawal_not_allowed: () => 'Thủ tục này không quy định việc rút hồ sơ.',
  withdrawal_pending: () => 'Người nộp đã đề nghị rút hồ sơ; cần quyết định việc đó trước.',
  withdrawal_not_pending: () => 'Không có đề nghị rút hồ sơ nào đang chờ quyết định.',
  not_due: ({ what, at, now }) => `Chưa hết ${waits[what]}: đến ${sayMoment(at)}, hiện là ${sayMoment(now)}.`,
  calendar_not_covered: ({ from, to }) =>
    `Không tính được ngày: lịch làm việc chỉ có từ ${sayDay(from)} đến ${sayDay(to)}; hãy nạp thêm lịch.`,
}
