import type { Basis } from '../basis.ts'
import { ok, type Result } from '../result.ts'
import type { Text } from '../text.ts'
import { civilOf, dayAt, minuteOf, minutesPerDay, startOf } from './civil.ts'
import { type Due, dueOf } from './due.ts'
import type { CalendarIssue } from './issue.ts'
import { countBetween, type Gap } from './measure.ts'
import type { ReadPause } from './pause.ts'
import {
  type DueInput,
  isLate,
  type Leg,
  type Plan,
  plan,
  type Question,
  readQuestion,
  receiptDay,
  type Unit,
} from './plan.ts'
import type { Term } from './term.ts'

/** Why a day, or a run of days, was counted or not. */
export type LedgerWhy =
  | 'counted'
  | 'makeup'
  | 'first-day'
  | 'after-cutoff'
  | 'received-on-day-off'
  | 'off-hours'
  | 'weekend'
  | 'holiday'
  | 'observed'
  | 'swap'
  | 'paused'
  | 'anew'
  | 'rolled'

/** One day or run of days, and what became of it. */
export interface LedgerLine {
  /** `YYYY-MM-DD`. */
  readonly from: string
  /** The last day of the run; missing while a pause lasts. */
  readonly to?: string
  readonly why: LedgerWhy
  /** How much of this run counted, in `unit`. */
  readonly counted: number
  /** Counted so far, and to be counted, of the term this line belongs to. */
  readonly running: number
  readonly need: number
  readonly unit: Unit
  /** On what counts towards a term of months. */
  readonly months?: MonthSpan
  /** The policy that alone put the day here: a reading that no act confirmed, and so without a `basis`. */
  readonly policy?: 'cutoff' | 'offDayStart'
  readonly reason?: Text
  readonly basis?: Basis
}

/** Why so many days are so many months (Civil Code 2015, art. 148). */
export interface MonthSpan {
  readonly amount: number
  /** The day the months reach when nothing stops them, `YYYY-MM-DD`. */
  readonly until: string
  /** Whether that is the corresponding day; otherwise the month has none, and it is the month's last. */
  readonly corresponds: boolean
}

/** A pause that moved nothing: it was over before the term began, or began when the term had run out. */
export interface IdlePause {
  readonly why: 'before-term' | 'after-term'
  /** Epoch milliseconds; `to` is missing while it lasts. */
  readonly from: number
  readonly to?: number
  readonly reason?: Text
  readonly basis?: Basis
}

/** A due date with its account. */
export interface Ledger {
  readonly due: Due
  /** Epoch milliseconds of the receipt. */
  readonly from: number
  /** What is counted: the term, its extensions and what pauses added, adjacent ones of one unit added up. */
  readonly terms: readonly Term[]
  /** The same as given, each for itself: the term, the extensions granted, and what pauses added (`resume+…`). */
  readonly term: Term
  readonly extensions: readonly Term[]
  readonly added: readonly Term[]
  readonly lines: readonly LedgerLine[]
  readonly idle: readonly IdlePause[]
}

const civilCode = (article: string): Basis => ({ act: 'Bộ luật Dân sự 2015', article })

interface Note {
  readonly reason?: Text | undefined
  readonly basis?: Basis | undefined
  readonly policy?: LedgerLine['policy']
}

/** Lines in the making: adjoining days with the same fate and the same ground become one run. */
class Book {
  readonly lines: LedgerLine[] = []
  readonly #q: Question
  readonly #first: Leg | undefined

  constructor(q: Question, first: Leg | undefined) {
    this.#q = q
    this.#first = first
  }

  add(leg: Leg, from: number, to: number, why: LedgerWhy, counted: number, running: number, note: Note): void {
    const last = this.lines.at(-1)
    const same =
      last?.why === why && last.need === leg.need && last.unit === leg.unit && last.running + counted === running
    if (last !== undefined && same && last.reason?.vi === note.reason?.vi && last.basis?.act === note.basis?.act) {
      this.lines[this.lines.length - 1] = {
        ...last,
        to: this.#q.index.print(to),
        counted: last.counted + counted,
        running,
      }
      return
    }
    const { need, unit } = leg
    const { print } = this.#q.index
    const line = {
      from: print(from),
      ...(to === Number.POSITIVE_INFINITY ? {} : { to: print(to) }),
      why,
      counted,
      running,
      need,
      unit,
    }
    const months = leg.term.unit === 'months' && counted > 0 ? { months: this.#months(leg, leg.term.amount) } : {}
    const policy = note.policy === undefined ? {} : { policy: note.policy }
    const reason = note.reason === undefined ? {} : { reason: note.reason }
    const basis = note.basis === undefined ? {} : { basis: note.basis }
    this.lines.push({ ...line, ...months, ...policy, ...reason, ...basis })
  }

  #months(leg: Leg, amount: number): MonthSpan {
    const included = leg === this.#first && this.#q.policies.firstDay === 'included'
    const base = included ? leg.start : leg.start - 1
    const until = base + leg.need
    return { amount, until: this.#q.index.print(until), corresponds: civilOf(until).date === civilOf(base).date }
  }

  /** A day on which nobody works, and why. */
  off(leg: Leg, day: number, running: number): void {
    const it = this.#q.index.at(day)
    const why = it === undefined || it.because === 'week' || it.because === 'makeup' ? 'weekend' : it.because
    this.add(leg, day, day, why, 0, running, { reason: it?.reason, basis: it?.basis })
  }
}

const within = (gaps: readonly Gap[], position: number): boolean =>
  gaps.some(([from, to]) => from <= position && position < to)

const noteOf = (pause: ReadPause | undefined): Note => ({ reason: pause?.pause.reason, basis: pause?.pause.basis })

const pauseOn = (counted: Plan, day: number): Note =>
  noteOf(counted.pauses.find(({ from, to }) => from < startOf(day + 1) && to > startOf(day)))

const writeDays = (q: Question, counted: Plan, leg: Leg, isFirst: boolean, until: number, book: Book): void => {
  const { index } = q
  const arrived = dayAt(counted.origin)
  const received = isFirst ? receiptDay(q, counted.origin) : leg.start
  let running = 0
  for (let day = isFirst ? arrived : leg.start; day < until; day++) {
    if (isFirst && day === arrived && received !== arrived) {
      const why = isLate(q, counted.origin) ? 'after-cutoff' : 'received-on-day-off'
      // The procedures' own texts move a term of the same day; for any other it is a reading.
      const cutoff: Note = leg.term.unit === 'same day' ? {} : { policy: 'cutoff' }
      const dayOff: Note = { reason: index.at(day)?.reason, policy: 'offDayStart' }
      book.add(leg, day, day, why, 0, 0, why === 'after-cutoff' ? cutoff : dayOff)
    } else if (isFirst && day === received && day < leg.start) {
      book.add(leg, day, day, 'first-day', 0, 0, { basis: civilCode('147(2)') })
    } else if (day >= leg.start && within(counted.dayGaps, day)) {
      book.add(leg, day, day, 'paused', 0, running, pauseOn(counted, day))
    } else if (day >= leg.start && (leg.unit === 'days' || index.isWorking(day))) {
      const it = index.at(day)
      const worked = leg.unit === 'working days' || leg.term.unit === 'same day'
      const makeup = worked && it?.because === 'makeup'
      running++
      book.add(
        leg,
        day,
        day,
        makeup ? 'makeup' : 'counted',
        1,
        running,
        makeup ? { reason: it.reason, basis: it.basis } : {},
      )
    } else book.off(leg, day, running)
  }
  if (until > leg.last && leg.due > leg.last)
    book.add(leg, leg.last + 1, leg.due, 'rolled', 0, running, {
      reason: index.at(leg.last)?.reason,
      basis: civilCode('148(5)'),
    })
}

const writeMinutes = (q: Question, counted: Plan, leg: Leg, isFirst: boolean, until: number, book: Book): void => {
  const { index } = q
  const arrived = isFirst ? dayAt(counted.origin) : Math.floor(leg.start / minutesPerDay)
  let running = 0
  for (let day = arrived; day * minutesPerDay < until; day++) {
    const from = Math.max(leg.start, day * minutesPerDay)
    const to = Math.min(until, (day + 1) * minutesPerDay)
    const open = countBetween(index.workingMinutes, from, to, [])
    const minutes = countBetween(index.workingMinutes, from, to, counted.minuteGaps)
    if (isFirst && day === arrived && isLate(q, counted.origin))
      book.add(leg, day, day, 'after-cutoff', 0, 0, { policy: 'cutoff' })
    else if (!index.isWorking(day)) book.off(leg, day, running)
    else if (open === 0 && isFirst) book.add(leg, day, day, 'off-hours', 0, running, {})
    if (minutes < open) book.add(leg, day, day, 'paused', 0, running, pauseOn(counted, day))
    if (minutes === 0) continue
    running += minutes
    const it = index.at(day)
    const makeup = it?.because === 'makeup'
    book.add(
      leg,
      day,
      day,
      makeup ? 'makeup' : 'counted',
      minutes,
      running,
      makeup ? { reason: it.reason, basis: it.basis } : {},
    )
  }
}

const idleOf = (q: Question, counted: Plan): readonly IdlePause[] =>
  q.pauses
    .filter(it => !counted.pauses.includes(it))
    .map(({ from, to, pause: { reason, basis } }) => ({
      why: to <= q.from ? 'before-term' : 'after-term',
      from,
      ...(to === Number.POSITIVE_INFINITY ? {} : { to }),
      ...(reason === undefined ? {} : { reason }),
      ...(basis === undefined ? {} : { basis }),
    }))

/**
 * The same answer as {@link due}, with its account: one line per day or run of days, counted or not, why, under which
 * act, and how much has been counted so far. `printLedger()` makes sentences of it, in Vietnamese or English.
 *
 * @example
 * const asked = ledger({ term: '5 working days', from: '2026-04-24T10:00:00+07:00', calendar: vietnamStateCalendar() })
 * if (asked.ok) printLedger(asked.value, 'vi')
 */
export const ledger = (input: DueInput): Result<Ledger, CalendarIssue> => {
  const read = readQuestion(input)
  if (!read.ok) return read
  const q = read.value
  const counted = plan(q)
  const due = dueOf(q, counted)
  if (!due.ok) return due
  const { term, extensions } = q
  const added = counted.pauses.flatMap(it => it.more ?? [])
  const head = { due: due.value, from: q.from, terms: counted.terms, term, extensions, added }
  if (due.value.kind === 'none') return ok({ ...head, lines: [], idle: [] })
  const book = new Book(q, counted.legs[0])
  const since = due.value.kind === 'paused' ? due.value.since : Number.POSITIVE_INFINITY
  const anew = counted.pauses.find(
    it => it.anew && (counted.open ? it.to === Number.POSITIVE_INFINITY : it.to === counted.origin),
  )
  const starts = dayAt(counted.open ? since : counted.origin)
  if (anew !== undefined && starts > dayAt(q.from))
    book.add(counted.legs[0] ?? counted.final, dayAt(q.from), starts - 1, 'anew', 0, 0, noteOf(anew))
  for (const [i, leg] of counted.legs.entries()) {
    if (counted.open && anew !== undefined) break
    const minutes = leg.unit === 'working minutes'
    const end = minutes ? leg.due : leg.last + 1
    const pausedFrom = minutes ? minuteOf(since) : dayAt(since)
    const until = Math.min(Number.isNaN(end) ? Number.POSITIVE_INFINITY : end, pausedFrom)
    ;(minutes ? writeMinutes : writeDays)(q, counted, leg, i === 0, until, book)
  }
  if (counted.open) {
    const still = counted.pauses.find(it => it.to === Number.POSITIVE_INFINITY)
    const running = book.lines.at(-1)?.running ?? 0
    book.add(
      counted.final,
      Math.max(dayAt(since), dayAt(q.from)),
      Number.POSITIVE_INFINITY,
      'paused',
      0,
      running,
      noteOf(anew ?? still),
    )
  }
  return ok({ ...head, lines: book.lines, idle: idleOf(q, counted) })
}
