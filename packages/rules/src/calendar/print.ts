import type { Basis } from '../basis.ts'
import { type CalendarSentences, dayMonthYear } from '../messages/calendar.ts'
import { calendarSentences as en } from '../messages/en.ts'
import { calendarSentences as vi } from '../messages/vi.ts'
import { type Locale, say } from '../text.ts'
import { dayAt, minuteOf, minutesPerDay, parseDay, printClock, printDay, weekdayOf } from './civil.ts'
import type { Due } from './due.ts'
import type { CalendarIssue } from './issue.ts'
import type { IdlePause, Ledger, LedgerLine } from './ledger.ts'
import type { Remaining } from './plan.ts'
import type { ClockState } from './state.ts'
import type { Term } from './term.ts'

const of: Readonly<Record<Locale, CalendarSentences>> = { vi, en }

/** The sentence of an issue about time, in the reader's language. */
export const printCalendarIssue = (issue: CalendarIssue, locale: Locale): string => {
  // The table's type pairs each code with its data; the compiler cannot follow the pair through a union.
  const sentence: (data: never) => string = of[locale].issue[issue.code]
  return sentence(issue.data as never)
}

/**
 * A term for people; the Vietnamese is read back by `parseTerm` as the same term.
 * @example
 * printTerm({ unit: 'working days', amount: 0.5 }, 'vi') // '0,5 ngày làm việc'
 */
export const printTerm = (term: Term, locale: Locale): string => {
  const words = of[locale]
  if (term.unit === 'same day') return words.sameDay
  if (term.unit === 'none') return words.noTerm
  return words.term[term.unit](words.number(term.amount))
}

/**
 * Remaining or exceeded time for people.
 * @example printRemaining([{ unit: 'working minutes', amount: 195 }], 'vi') // '3 giờ 15 phút làm việc'
 */
export const printRemaining = (time: readonly Remaining[], locale: Locale): string =>
  time.length === 0 ? of[locale].nothing : time.map(it => printAmount(it, locale)).join(of[locale].then)

const printAmount = ({ unit, amount }: Remaining, locale: Locale): string => {
  const words = of[locale]
  if (unit === 'working minutes') return words.minutes(Math.floor(amount / 60), amount % 60)
  return words.remaining[unit](words.number(amount))
}

const longDay = (day: number, locale: Locale): string =>
  `${of[locale].weekdays[weekdayOf(day)]} ${dayMonthYear(printDay(day))}`

const isoDay = (day: string, locale: Locale): string => longDay(parseDay(day) ?? Number.NaN, locale)

const momentText = (instant: number, locale: Locale): string => {
  const minute = minuteOf(instant)
  return `${printClock(minute - dayAt(instant) * minutesPerDay)} ${longDay(dayAt(instant), locale)}`
}

/** The instant a term has run out, said as the end of its day rather than as midnight of the next one. */
const endText = (instant: number, locale: Locale): string => {
  const minute = minuteOf(instant)
  const day = Math.floor((minute - 1) / minutesPerDay)
  return `${printClock(minute - day * minutesPerDay)} ${longDay(day, locale)}`
}

const basisText = (basis: Basis, locale: Locale): string => {
  const cited = basis.article === undefined ? basis.act : of[locale].article(basis.article, basis.act)
  return basis.unconfirmed === undefined ? cited : `${cited} – ${of[locale].unconfirmed}`
}

/**
 * A due date for people.
 * @example printDue(due, 'vi') // 'Hết thời hạn: thứ Tư 06/05/2026 (quá hạn kể từ 17:00 thứ Tư 06/05/2026)'
 */
export const printDue = (due: Due, locale: Locale): string => {
  const words = of[locale]
  if (due.kind === 'none') return words.dueNever
  if (due.kind === 'paused')
    return words.duePaused(momentText(due.since, locale), printRemaining(due.remaining, locale))
  if (due.kind === 'instant') return words.dueAt(endText(due.at, locale))
  return words.dueOn(isoDay(due.date, locale), endText(due.overdueFrom, locale))
}

const printLine = (line: LedgerLine, locale: Locale): string => {
  const words = of[locale]
  const from = isoDay(line.from, locale)
  const to = line.to === undefined ? words.ongoing : isoDay(line.to, locale)
  // The line begins after the last day counted; the reader looks for the day off itself.
  const last = longDay((parseDay(line.from) ?? Number.NaN) - 1, locale)
  const days = line.why === 'rolled' ? last : line.to === line.from ? from : `${from} – ${to}`
  const amount = (n: number): string => printAmount({ unit: line.unit, amount: n }, locale)
  const bare = (n: number): string => (line.unit === 'working minutes' ? amount(n) : String(n))
  const counted =
    line.counted === 0 ? '' : ` ${words.counted(amount(line.counted), bare(line.running), bare(line.need))}`
  const moved = line.why === 'rolled' ? ` ${to}` : ''
  const reason = line.reason === undefined ? '' : ` – ${say(line.reason, locale).replace(words.echo, '')}`
  return `${days}: ${words.why[line.why]}${moved}${counted}${monthText(line, locale)}${reason}${groundText(line, locale)}`
}

const monthText = ({ months, need }: LedgerLine, locale: Locale): string => {
  if (months === undefined) return ''
  const words = of[locale]
  const until = isoDay(months.until, locale)
  const length = words.remaining.days(words.number(need))
  return `; ${words.monthSpan(words.term.months(words.number(months.amount)), until, months.corresponds, length)}`
}

const groundText = (line: LedgerLine, locale: Locale): string => {
  if (line.basis !== undefined) return ` [${basisText(line.basis, locale)}]`
  return line.policy === undefined ? '' : ` [${of[locale].policyReading}]`
}

const printIdle = (pause: IdlePause, locale: Locale): string => {
  const words = of[locale]
  const to = pause.to === undefined ? words.ongoing : momentText(pause.to, locale)
  const reason = pause.reason === undefined ? '' : ` – ${say(pause.reason, locale)}`
  const basis = pause.basis === undefined ? '' : ` [${basisText(pause.basis, locale)}]`
  return `${momentText(pause.from, locale)} – ${to}: ${words.idle[pause.why]}${reason}${basis}`
}

/**
 * The account of a due date, one sentence per line, for the clerk who defends it and the citizen who checks it.
 *
 * @example
 * printLedger(account, 'vi')
 * // Thời hạn 5 ngày làm việc, tính từ lúc 10:00 thứ Sáu 24/04/2026
 * // thứ Sáu 24/04/2026: không tính: ngày đầu tiên của thời hạn [Điều 147(2) Bộ luật Dân sự 2015]
 * // …
 * // thứ Hai 27/04/2026: không tính: nghỉ bù – Giỗ Tổ Hùng Vương [Điều 111(3) Bộ luật Lao động 2019]
 */
export const printLedger = (account: Ledger, locale: Locale): string[] => {
  const words = of[locale]
  if (account.due.kind === 'none') return [words.dueNever]
  const terms = [
    printTerm(account.term, locale),
    ...account.extensions.map(it => words.extended(printTerm(it, locale))),
    ...account.added.map(it => words.added(printTerm(it, locale))),
  ].join(', ')
  return [
    words.received(terms, momentText(account.from, locale)),
    ...account.lines.map(it => printLine(it, locale)),
    ...account.idle.map(it => printIdle(it, locale)),
    printDue(account.due, locale),
    ...(account.due.provisional ? [words.provisional] : []),
  ]
}

/**
 * Where a clock stands, in the five words no screen should mix up.
 * @example printClockState(state, 'vi') // 'Đang tính thời hạn, còn 3 ngày làm việc'
 */
export const printClockState = (state: ClockState, locale: Locale): string => {
  const words = of[locale]
  const word = words.clock[state.state]
  if (state.state === 'ended') return `${word}: ${words.outcome[state.outcome]}`
  // Past the close of the due day, but not yet a working day over.
  if (state.state === 'overdue' && state.over.amount === 0) return word
  if (state.state === 'overdue') return `${word} ${words.over(printAmount(state.over, locale))}`
  if (state.due.kind === 'none') return word
  return `${word}, ${words.left(printRemaining(state.remaining, locale))}`
}
