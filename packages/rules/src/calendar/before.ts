import { ok, type Result } from '../result.ts'
import type { Calendar } from './calendar.ts'
import { addMonths, dayAt, instantOf, minuteOf, minutesPerDay, parseDay } from './civil.ts'
import { type CalendarIssue, refuse } from './issue.ts'
import { minutesIn, parseTerm, type Term } from './term.ts'

/** What to count back from: a due day, as an ISO date, or a due instant in epoch milliseconds. */
export interface BeforeInput {
  readonly term: string | Term
  readonly due: string | number
  readonly calendar: Calendar
}

/**
 * The moment that lies a term before a due date: when to warn, when an apology is owed. For days, working days and months it
 * is the opening of the last working day on which that much was still left; for working hours, and fractions of a working
 * day, the instant itself. In epoch milliseconds; costs a few look-ups. Issues: a term that is none, an instant or a date
 * that is none, `calendar_not_covered`.
 *
 * @example
 * // One working day before Monday 04/05/2026 is Wednesday 29/04: 30/4, 1/5 and a weekend lie between.
 * before({ term: '1 working day', due: '2026-05-04', calendar: vietnamStateCalendar() })
 */
export const before = ({ term, due, calendar }: BeforeInput): Result<number, CalendarIssue> => {
  const read = typeof term === 'string' ? parseTerm(term) : ok(term)
  if (!read.ok) return read
  const dueDay = typeof due === 'number' ? dayAt(due) : parseDay(due)
  if (dueDay === undefined || Number.isNaN(dueDay)) return refuse('instant_wrong', { value: String(due) }, ['due'])
  const { index } = calendar
  const lasting = read.value
  const uncovered = () =>
    refuse('calendar_not_covered', { from: calendar.from, to: calendar.to, day: undefined }, ['calendar'])
  if (dueDay < index.first || dueDay > index.last) return uncovered()
  const minutes = minutesOf(lasting)
  if (minutes !== undefined) {
    const end = typeof due === 'number' ? minuteOf(due) : dueDay * minutesPerDay + index.close(dueDay)
    const total = index.workingMinutes.total(end) - minutes
    const minute = total < 0 ? Number.NaN : index.workingMinutes.reach(total)
    return Number.isNaN(minute) ? uncovered() : ok(instantOf(minute))
  }
  const day = dayBefore(calendar, lasting, dueDay)
  const open = index.at(day)?.sessions[0]?.[0]
  return open === undefined ? uncovered() : ok(instantOf(day * minutesPerDay + open))
}

/** The length of a term that ends at an instant, in working minutes. */
const minutesOf = (term: Term): number | undefined => {
  if (term.unit === 'working hours') return minutesIn(term.unit, term.amount)
  return term.unit === 'working days' && !Number.isInteger(term.amount) ? minutesIn(term.unit, term.amount) : undefined
}

/** The last working day with the term still to come, `NaN` where the calendar does not know it. */
const dayBefore = ({ index }: Calendar, term: Term, dueDay: number): number => {
  const { workingDays } = index
  const lastWorkingUpTo = (day: number): number => workingDays.reach(workingDays.total(day + 1)) - 1
  switch (term.unit) {
    case 'working days':
      return workingDays.reach(workingDays.total(dueDay) - term.amount + 1) - 1
    case 'days':
      return lastWorkingUpTo(dueDay - term.amount)
    case 'months':
      return lastWorkingUpTo(addMonths(dueDay, -term.amount))
    default:
      return lastWorkingUpTo(dueDay)
  }
}
