import type { Locale } from '@motcua/rules'
import type { Procedure } from '../definition/procedure.ts'
import type { Command, CommandType } from '../dossier/command.ts'
import { type Naming, naming, sayMoney, sayTerm } from './naming.ts'

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
  expire: () => 'ghi nhận đã hết thời gian chờ',
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
  expire: () => 'notes that the time is over',
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
