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

const note = (text: string | undefined): string => (text === undefined ? '' : `: ${text}`)

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
  supplementRequested: ({ round, items, reason, expires }) =>
    `Yêu cầu bổ sung hồ sơ lần ${round}: ${items.map(({ what }) => what).join('; ')} (lý do: ${reason})${expires === undefined ? '' : `; bổ sung chậm nhất ngày ${sayDay(expires)}`}`,
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
    `Gia hạn trả lời cho “${name('agency', agency)}” thêm ${sayTerm(by, 'vi')}: ${reason}`,
  consultationClosed: ({ step }, name) => `Kết thúc lấy ý kiến tại “${name('step', step)}”`,
  waitExpired: ({ step }, name) => `Hết thời gian chờ tại “${name('step', step)}”`,
  extended: ({ by, reason }) => `Gia hạn giải quyết thêm ${sayTerm(by, 'vi')}: ${reason}`,
  withdrawalRequested: ({ reason }) => `Đề nghị rút hồ sơ: ${reason}`,
  withdrawalDecided: ({ granted, reason }) =>
    `${granted ? 'Đồng ý cho rút hồ sơ' : 'Không đồng ý cho rút hồ sơ'}: ${reason}`,
  finished: () => 'Đã kết thúc việc giải quyết',
  resultReturned: ({ results, how }, name) =>
    `Trả kết quả ${ways[how]}: ${quoted(results.map(result => name('result', result)))}`,
  ended: ({ outcome }) => `Kết thúc hồ sơ: ${sayOutcome(outcome, 'vi')}`,
}
