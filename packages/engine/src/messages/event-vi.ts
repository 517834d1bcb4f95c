import type { Appointment, EventData } from '../dossier/event.ts'
import { quoted, sayDay, sayMoney, sayTerm } from './naming.ts'
import type { EventSentences } from './sentence.ts'
import { sayOutcome } from './word.ts'

const answers: Record<EventData['answered']['answer'], string> = {
  agree: 'đồng ý',
  disagree: 'không đồng ý',
  noOpinion: 'không có ý kiến',
}

const ways: Record<EventData['resultReturned']['how'], string> = {
  counter: 'tại bộ phận một cửa',
  post: 'qua dịch vụ bưu chính',
  electronic: 'bản điện tử',
}

const causes: Record<EventData['appointed']['why'], string> = {
  received: '',
  resumed: ', sau khi hết tạm ngừng',
  extended: ', sau khi gia hạn',
  adopted: ', theo phiếu hẹn của hệ thống trước',
  recounted: ', theo lịch làm việc mới',
  migrated: ', theo phiên bản quy trình mới',
}

const promised = (appointment: Appointment): string => {
  if (appointment.kind === 'none') return 'Không hẹn ngày: không quy định thời hạn giải quyết'
  const day =
    appointment.kind === 'date' ? sayDay(appointment.date) : `${appointment.at.slice(11, 16)} ${sayDay(appointment.at)}`
  return `Ngày hẹn trả kết quả: ${day}`
}

const paused = (then: string): string => {
  const head = 'Tạm ngừng tính thời hạn'
  if (then === 'not-started') return `${head} (sau đó mới bắt đầu tính)`
  if (then === 'restart') return `${head} (sau đó tính lại từ đầu)`
  return then.startsWith('resume+') ? `${head} (sau đó tính tiếp và cộng thêm ${sayTerm(then.slice(7), 'vi')})` : head
}

const hows: Record<EventData['assigned']['how'], string> = {
  assigned: 'Phân công',
  claimed: 'Nhận xử lý',
  reassigned: 'Chuyển phân công',
}

const rungs: Record<EventData['rungReached']['rung'], string> = {
  warn: 'Cảnh báo: sắp đến ngày hẹn trả kết quả',
  near: 'Cảnh báo: gần đến ngày hẹn trả kết quả',
  apology: 'Đến mốc phải xin lỗi và hẹn lại nếu không kịp trả kết quả',
  overdue: 'Quá hạn trả kết quả',
}

const policies: Record<EventData['recounted']['policy'], string> = {
  freeze: 'giữ ngày đã hẹn',
  favour: 'lấy ngày có lợi cho người nộp hồ sơ',
  recompute: 'lấy ngày tính lại',
}

/** A note or reason, where there is one: what is not for the reader is empty. */
const note = (text: string | undefined): string => (text ? `: ${text}` : '')

/** The sentences of events in Vietnamese. */
export const eventVi: EventSentences = {
  submitted: ({ case: given, channel, code }, name) =>
    `Nộp hồ sơ${code === undefined ? '' : ` ${code}`}: ${name('case', given)}, ${name('channel', channel)}`,
  received: () => 'Tiếp nhận hồ sơ',
  acceptanceRefused: ({ reason }) => `Từ chối tiếp nhận hồ sơ: ${reason}`,
  acted: ({ step, action, note: added }, name) =>
    `“${name('step', step)}”: ${name('action', action, step)}${note(added)}`,
  moved: ({ entered, cancelled, effects }, name) =>
    [
      `Chuyển đến ${quoted(entered.map(step => name('step', step)))}`,
      ...(cancelled.length === 0 ? [] : [`thôi xử lý ${quoted(cancelled.map(step => name('step', step)))}`]),
      ...(effects.length === 0
        ? []
        : [`tác vụ tự động ${quoted(effects.map(({ effect }) => name('effect', effect)))}`]),
    ].join('; '),
  stageStarted: ({ stage, term }, name) =>
    stage === 'whole'
      ? `Bắt đầu tính thời hạn giải quyết: ${sayTerm(term, 'vi')}`
      : `Bắt đầu tính thời hạn giai đoạn “${name('stage', stage)}”: ${sayTerm(term, 'vi')}`,
  stageEnded: ({ stage }, name) =>
    stage === 'whole' ? 'Kết thúc tính thời hạn giải quyết' : `Kết thúc giai đoạn “${name('stage', stage)}”`,
  paused: ({ reason, then }) => `${paused(then)}: ${reason}`,
  resumed: () => 'Hết tạm ngừng tính thời hạn',
  appointed: ({ appointment, why, provisional }) =>
    `${promised(appointment)}${causes[why]}${provisional ? ' (theo lịch dự kiến)' : ''}`,
  supplementRequested: ({ round, items, reason, expires, late }) =>
    `Yêu cầu bổ sung hồ sơ lần ${round}: ${items.map(({ what }) => what).join('; ')} (lý do: ${reason})${expires === undefined ? '' : `; bổ sung chậm nhất ngày ${sayDay(expires)}`}${late ? ' (yêu cầu sau thời hạn quy định)' : ''}`,
  supplied: ({ round }) => `Nhận hồ sơ bổ sung lần ${round}`,
  supplementExpired: ({ round }) => `Hết thời gian bổ sung hồ sơ lần ${round}`,
  paid: ({ fee, amount, currency }, name) => `Nộp “${name('fee', fee)}”: ${sayMoney(amount, currency, 'vi')}`,
  consultationOpened: ({ agencies }, name) =>
    `Cần lấy ý kiến: ${quoted(agencies.map(agency => name('agency', agency)))}`,
  consulted: ({ agency, term }, name) =>
    `“${name('agency', agency)}” nhận văn bản lấy ý kiến, thời hạn trả lời ${sayTerm(term, 'vi')}`,
  answered: ({ agency, answer, late, note: added }, name) =>
    `“${name('agency', agency)}” trả lời ${answers[answer]}${late ? ' (sau khi hết thời hạn trả lời)' : ''}${note(added)}`,
  silent: ({ agency, treatedAs }, name) =>
    `“${name('agency', agency)}” không trả lời trong thời hạn: ${treatedAs === 'consent' ? 'được coi là đồng ý' : 'báo người có thẩm quyền xử lý'}`,
  consultationExtended: ({ agency, by, reason }, name) =>
    `Gia hạn trả lời cho “${name('agency', agency)}” thêm ${sayTerm(by, 'vi')}${note(reason)}`,
  consultationClosed: ({ step }, name) => `Kết thúc lấy ý kiến tại “${name('step', step)}”`,
  consultationAdded: ({ agency }, name) => `Lấy thêm ý kiến của “${name('agency', agency)}”`,
  replyKept: ({ step, agency, action }, name) =>
    agency === undefined
      ? `Nhận trước “${name('action', action ?? '', step)}” cho bước “${name('step', step)}”; giữ lại đến khi cần`
      : `“${name('agency', agency)}” trả lời trước khi được hỏi tại “${name('step', step)}”; giữ lại đến khi cần`,
  handoffRequested: ({ from, to }, name) =>
    `Bàn giao hồ sơ từ “${name('agency', from)}” đến “${name('agency', to)}”, chờ tiếp nhận`,
  handoffAccepted: ({ agency }, name) => `“${name('agency', agency)}” tiếp nhận hồ sơ bàn giao`,
  handoffReturned: ({ agency, reason }, name) => `“${name('agency', agency)}” trả lại hồ sơ${note(reason)}`,
  handoffRerouted: ({ to, reason }, name) => `Chuyển bàn giao sang “${name('agency', to)}”${note(reason)}`,
  agencySucceeded: ({ agency, successor, basis }, name) =>
    `“${name('agency', successor)}” tiếp nhận nhiệm vụ của “${name('agency', agency)}” (${basis.act})`,
  childOpened: ({ step, child, procedure }, name) =>
    `Lập hồ sơ liên thông “${name('child', child, step)}”, thủ tục ${procedure}`,
  childEnded: ({ step, child, outcome }, name) =>
    `Hồ sơ liên thông “${name('child', child, step)}”: ${sayOutcome(outcome, 'vi')}`,
  childrenClosed: ({ step, stopped }, name) =>
    stopped.length === 0
      ? `Không chờ hồ sơ liên thông tại “${name('step', step)}” nữa`
      : `Không chờ hồ sơ liên thông tại “${name('step', step)}” nữa; dừng ${quoted(stopped.map(child => name('child', child, step)))}`,
  waitExpired: ({ step }, name) => `Hết thời gian chờ tại “${name('step', step)}”`,
  extended: ({ by, reason }) => `Gia hạn giải quyết thêm ${sayTerm(by, 'vi')}: ${reason}`,
  withdrawalRequested: ({ reason }) => `Đề nghị rút hồ sơ: ${reason}`,
  withdrawalDecided: ({ granted, reason }) =>
    `${granted ? 'Đồng ý cho rút hồ sơ' : 'Không đồng ý cho rút hồ sơ'}: ${reason}`,
  adopted: ({ source, reference, receivedOn, steps }, name) =>
    `Tiếp nhận hồ sơ đang giải quyết từ hệ thống “${source}” (mã ${reference}), nhận ngày ${sayDay(receivedOn)}, đang ở ${quoted(steps.map(step => name('step', step)))}`,
  recalled: ({ step, reason }, name) => `Thu hồi hồ sơ về “${name('step', step)}”: ${reason}`,
  sentBack: ({ to, reason }, name) => `Chuyển trả về bước “${name('step', to)}”: ${reason}`,
  assigned: ({ step, how, main, cooperators = [], watchers = [], reason }, name) =>
    [
      `${hows[how]} “${name('step', step)}”${main === undefined ? '' : `: chủ trì ${main}`}`,
      ...(cooperators.length === 0 ? [] : [`phối hợp ${cooperators.join(', ')}`]),
      ...(watchers.length === 0 ? [] : [`theo dõi ${watchers.join(', ')}`]),
      ...(reason === undefined ? [] : [`lý do: ${reason}`]),
    ].join('; '),
  urged: ({ number, to, content, replyBy }, name) =>
    `Đôn đốc lần ${number} đối với “${name('agency', to.agency)}”${to.person === undefined ? '' : ` (${to.person})`}, trả lời trước hết ngày ${sayDay(replyBy)}: ${content}`,
  urgeAnswered: ({ number, content }) => `Trả lời đôn đốc lần ${number}: ${content}`,
  rungReached: ({ rung }) => rungs[rung],
  apologised: ({ reason, atFault }, name) =>
    `Xin lỗi người nộp hồ sơ vì chậm trả kết quả, do “${name('agency', atFault)}”: ${reason}`,
  reappointed: ({ number, appointment }) => `Hẹn lại lần ${number}. ${promised(appointment)}`,
  stopped: ({ reason, basis }) => `Dừng giải quyết hồ sơ: ${reason} (${basis.act})`,
  refunded: ({ fee, amount, currency, reason }, name) =>
    `Hoàn trả “${name('fee', fee)}”: ${sayMoney(amount, currency, 'vi')} (${reason})`,
  corrected: ({ event, reason, basis }) => `Đính chính nội dung ghi nhận số ${event}${note(reason)} (${basis.act})`,
  migrated: ({ from, to, basis }) =>
    `Chuyển hồ sơ từ phiên bản ${from.version} sang phiên bản ${to.version} của quy trình (${basis.act})`,
  recounted: ({ policy, before, after, basis }) =>
    `Lịch làm việc thay đổi (${basis.act}): ${promised(before)}; tính theo lịch mới: ${promised(after)}; ${policies[policy]}`,
  skipped: ({ what, reason }) =>
    `${what === 'timer' ? 'Bỏ qua một mốc thời gian' : 'Bỏ qua một tác vụ gửi đi'}: ${reason}`,
  erased: ({ facts, basis }, name) =>
    `Xóa dữ liệu cá nhân: ${quoted(facts.map(fact => name('fact', fact)))} (${basis.act})`,
  finished: () => 'Đã kết thúc việc giải quyết',
  resultReturned: ({ results, how }, name) =>
    `Trả kết quả ${ways[how]}: ${quoted(results.map(result => name('result', result)))}`,
  ended: ({ outcome }) => `Kết thúc hồ sơ: ${sayOutcome(outcome, 'vi')}`,
}
