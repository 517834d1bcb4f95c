import type { Locale } from '@motcua/rules'
import type { Procedure } from '../definition/procedure.ts'
import type { Command, CommandType } from '../dossier/command.ts'
import { type Naming, naming, sayDay, sayMoney, sayTerm } from './naming.ts'

type CommandSentences = {
  readonly [T in CommandType]: (command: Extract<Command, { type: T }>, name: Naming) => string
}

const vi: CommandSentences = {
  submit: () => 'nộp hồ sơ',
  receive: () => 'tiếp nhận hồ sơ',
  refuseAcceptance: () => 'từ chối tiếp nhận hồ sơ',
  advance: ({ action, step }, name) => `xử lý “${name('action', action, step)}”`,
  requestSupplement: () => 'yêu cầu bổ sung hồ sơ',
  supply: () => 'nộp bổ sung hồ sơ',
  pay: ({ fee, amount, currency }, name) => `nộp ${sayMoney(amount, currency, 'vi')}, “${name('fee', fee)}”`,
  consult: ({ agency }, name) => `gửi lấy ý kiến “${name('agency', agency)}”`,
  answer: ({ agency }, name) => `trả lời ý kiến thay mặt “${name('agency', agency)}”`,
  extend: ({ by }) => `gia hạn ${sayTerm(by, 'vi')}`,
  withdraw: () => 'đề nghị rút hồ sơ',
  decideWithdrawal: ({ granted }) => (granted ? 'đồng ý cho rút hồ sơ' : 'không đồng ý cho rút hồ sơ'),
  returnResult: () => 'trả kết quả',
  assign: ({ step }, name) => `phân công “${name('step', step)}”`,
  claim: ({ step }, name) => `nhận xử lý “${name('step', step)}”`,
  reassign: ({ step, to }, name) => `chuyển “${name('step', step)}” cho ${to}`,
  recall: () => 'thu hồi hồ sơ vừa chuyển',
  sendBack: ({ to }, name) => `chuyển trả về “${name('step', to)}”`,
  urge: ({ to }, name) => `đôn đốc “${name('agency', to.agency)}”`,
  answerUrge: ({ number }) => `trả lời đôn đốc lần ${number}`,
  acceptHandoff: () => 'tiếp nhận hồ sơ bàn giao',
  returnHandoff: () => 'trả lại hồ sơ bàn giao',
  rerouteHandoff: ({ agency }, name) => `chuyển bàn giao sang “${name('agency', agency)}”`,
  reportChild: ({ step, child }, name) => `báo kết quả hồ sơ liên thông “${name('child', child, step)}”`,
  reappoint: ({ until }) => `xin lỗi và hẹn lại đến ngày ${sayDay(until)}`,
  apologise: () => 'xin lỗi vì chậm trả kết quả',
  stop: () => 'dừng giải quyết hồ sơ',
  refund: ({ fee, amount, currency }, name) => `hoàn trả ${sayMoney(amount, currency, 'vi')}, “${name('fee', fee)}”`,
  succeedAgency: ({ agency, successor }, name) =>
    `giao nhiệm vụ của “${name('agency', agency)}” cho “${name('agency', successor)}”`,
  correct: ({ event }) => `đính chính nội dung ghi nhận số ${event}`,
  migrate: ({ version }) => `chuyển hồ sơ sang phiên bản ${version} của quy trình`,
  adopt: ({ source }) => `tiếp nhận hồ sơ đang giải quyết từ hệ thống “${source}”`,
  recount: () => 'tính lại ngày hẹn theo lịch làm việc mới',
  skip: ({ what }) => (what === 'timer' ? 'bỏ qua một mốc thời gian' : 'bỏ qua một tác vụ gửi đi'),
  erase: () => 'xóa dữ liệu cá nhân',
  expire: ({ what }) => (what === 'rung' ? 'ghi nhận một mốc trước ngày hẹn' : 'ghi nhận đã hết thời gian chờ'),
}

const en: CommandSentences = {
  submit: () => 'submits the dossier',
  receive: () => 'receives the dossier',
  refuseAcceptance: () => 'turns the dossier away',
  advance: ({ action, step }, name) => `does “${name('action', action, step)}”`,
  requestSupplement: () => 'asks for papers',
  supply: () => 'supplies papers',
  pay: ({ fee, amount, currency }, name) => `pays ${sayMoney(amount, currency, 'en')}, “${name('fee', fee)}”`,
  consult: ({ agency }, name) => `consults “${name('agency', agency)}”`,
  answer: ({ agency }, name) => `answers for “${name('agency', agency)}”`,
  extend: ({ by }) => `extends by ${sayTerm(by, 'en')}`,
  withdraw: () => 'asks to withdraw',
  decideWithdrawal: ({ granted }) => (granted ? 'grants the withdrawal' : 'refuses the withdrawal'),
  returnResult: () => 'returns the result',
  assign: ({ step }, name) => `assigns “${name('step', step)}”`,
  claim: ({ step }, name) => `claims “${name('step', step)}”`,
  reassign: ({ step, to }, name) => `gives “${name('step', step)}” to ${to}`,
  recall: () => 'recalls what was passed on',
  sendBack: ({ to }, name) => `sends back to “${name('step', to)}”`,
  urge: ({ to }, name) => `urges “${name('agency', to.agency)}”`,
  answerUrge: ({ number }) => `answers urge ${number}`,
  acceptHandoff: () => 'takes the dossier over',
  returnHandoff: () => 'gives the dossier back',
  rerouteHandoff: ({ agency }, name) => `hands it to “${name('agency', agency)}” instead`,
  reportChild: ({ step, child }, name) => `reports how “${name('child', child, step)}” ended`,
  reappoint: ({ until }) => `apologises and gives a new date, ${sayDay(until)}`,
  apologise: () => 'apologises for the delay',
  stop: () => 'stops the dossier',
  refund: ({ fee, amount, currency }, name) => `pays back ${sayMoney(amount, currency, 'en')}, “${name('fee', fee)}”`,
  succeedAgency: ({ agency, successor }, name) =>
    `gives the work of “${name('agency', agency)}” to “${name('agency', successor)}”`,
  correct: ({ event }) => `corrects entry ${event}`,
  migrate: ({ version }) => `puts the dossier under version ${version}`,
  adopt: ({ source }) => `takes a running dossier over from “${source}”`,
  recount: () => 'counts the appointment on the changed calendar',
  skip: ({ what }) => (what === 'timer' ? 'gives a date up' : 'gives an effect up'),
  erase: () => 'erases personal data',
  expire: ({ what }) => (what === 'rung' ? 'notes that a date comes near' : 'notes that the time is over'),
}

/**
 * What somebody wants to happen, in words that follow the actor's name.
 *
 * @example sayCommand({ type: 'advance', action: 'sign' }, 'vi', procedure) // 'xử lý “Ký”'
 */
export const sayCommand = (command: Command, locale: Locale, procedure?: Procedure): string => {
  // The table pairs each type with its command; the compiler cannot follow the pair through a union.
  const sentence: (command: never, name: Naming) => string = (locale === 'en' ? en : vi)[command.type]
  return sentence(command as never, naming(procedure, locale))
}
