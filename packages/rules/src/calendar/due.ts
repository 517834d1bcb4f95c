import { ok, type Result } from '../result.ts'
import { dayAt, instantOf, minutesPerDay } from './civil.ts'
import type { CalendarIssue } from './issue.ts'
import type { PauseEnd } from './pause.ts'
import {
  type DueInput,
  notCovered,
  type Plan,
  plan,
  type Question,
  type Remaining,
  readQuestion,
  remaining,
  runsOut,
} from './plan.ts'

/**
 * When a term is due. `overdueFrom` is the first instant, in epoch milliseconds, at which it is overdue. `provisional`:
 * a day on the way is only predicted. `calendar` is the hash of the calendar counted on: when it no longer is the
 * calendar's, the date may have moved.
 */
export type Due =
  | {
      readonly kind: 'date'
      readonly date: string
      readonly overdueFrom: number
      readonly provisional: boolean
      readonly calendar: string
    }
  | {
      readonly kind: 'instant'
      readonly at: number
      readonly overdueFrom: number
      readonly provisional: boolean
      readonly calendar: string
    }
  | { readonly kind: 'none'; readonly provisional: false; readonly calendar: string }
  | {
      readonly kind: 'paused'
      /** When the stretch of pauses began that has not ended. */
      readonly since: number
      /** What is left to count, one entry per unit, in the order it will be counted. */
      readonly remaining: readonly Remaining[]
      readonly then: PauseEnd
      readonly provisional: boolean
      readonly calendar: string
    }

/**
 * When is a term due? Costs a few look-ups in the calendar's index, however long the term.
 *
 * A term in days, working days or months gives a date: the day of receipt is not counted (Civil Code 2015, art. 147(2)),
 * a last day off rolls to the next working day (art. 148(5)), a month ends with its corresponding day (art. 148).
 * Working hours, and fractions of a working day at 480 minutes each, give an instant. While paused there is no date.
 * Issues: a term that is none, an instant without offset, a pause reversed, `calendar_not_covered`.
 *
 * @example
 * const asked = due({ term: '5 working days', from: '2026-04-24T10:00:00+07:00', calendar: vietnamStateCalendar() })
 * if (asked.ok && asked.value.kind === 'date') asked.value.date // '2026-05-06': Giỗ Tổ, 30/4 and 1/5 lie between
 */
export const due = (input: DueInput): Result<Due, CalendarIssue> => {
  const plain = plainDue(input)
  if (plain !== undefined) return plain
  const read = readQuestion(input)
  return read.ok ? dueOf(read.value, plan(read.value)) : read
}

/** As much as `checkTerm` lets through. */
const mostDays = 3650

/**
 * The commonest question, whole working days and nothing else, answered without a plan, whose making costs more than the
 * count (`bench/due.ts`). Whatever is not that plain, or not within the calendar, is left to the plan.
 */
const plainDue = ({ term, from, calendar, cutoff, pauses, extensions, policies }: DueInput) => {
  if (typeof term === 'string' || term.unit !== 'working days' || typeof from !== 'number') return undefined
  if (cutoff !== undefined || pauses !== undefined || extensions !== undefined || policies !== undefined)
    return undefined
  if (!Number.isInteger(term.amount) || term.amount < 1 || term.amount > mostDays) return undefined
  const { index, hash } = calendar
  const received = dayAt(from)
  const last = index.nthWorkingDay(index.workingFrom(received) + 1, term.amount)
  if (!(received >= index.first && last <= index.last)) return undefined
  const overdueFrom = instantOf(last * minutesPerDay + index.close(last))
  const provisional = index.provisional(received, last)
  return ok<Due>({ kind: 'date', date: index.print(last), overdueFrom, provisional, calendar: hash })
}

/** @internal */
export const dueOf = (q: Question, counted: Plan): Result<Due, CalendarIssue> => {
  const { index, calendar } = q
  if (q.terms[0]?.unit === 'none') return ok({ kind: 'none', provisional: false, calendar: calendar.hash })
  const received = dayAt(q.from)
  if (received < index.first || received > index.last) return notCovered(q, received)
  if (counted.open) {
    const since = openSince(counted)
    const day = dayAt(since)
    if (day > index.last) return notCovered(q, day)
    const still = counted.pauses.filter(it => it.to === Number.POSITIVE_INFINITY)
    const then = (still.find(it => it.anew) ?? still[0])?.pause.then ?? 'resume'
    const left = remaining(q, counted, Math.max(since, q.from))
    const provisional = index.provisional(received, Math.max(day, received))
    return ok({ kind: 'paused', since, remaining: left, then, provisional, calendar: calendar.hash })
  }
  const leg = counted.final
  if (Number.isNaN(leg.due)) return notCovered(q)
  const overdueFrom = runsOut(q, counted)
  if (leg.unit === 'working minutes') {
    const provisional = index.provisional(received, Math.floor((leg.due - 1) / minutesPerDay))
    return ok({ kind: 'instant', at: instantOf(leg.due), overdueFrom, provisional, calendar: calendar.hash })
  }
  const provisional = index.provisional(received, leg.due)
  return ok({ kind: 'date', date: index.print(leg.due), overdueFrom, provisional, calendar: calendar.hash })
}

/** The beginning of the last stretch of pauses that touch each other. */
const openSince = (counted: Plan): number => {
  let since = Number.NaN
  let end = Number.NEGATIVE_INFINITY
  for (const { from, to } of counted.pauses) {
    if (from > end) since = from
    end = Math.max(end, to)
  }
  return since
}
