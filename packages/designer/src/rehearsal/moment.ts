/** Where a move of the rehearsal's clock leads, on a working calendar. */
import {
  type Calendar,
  dayAt,
  fail,
  type Issue,
  ok,
  parseInstant,
  printDay,
  printInstant,
  type Result,
} from '@motcua/rules'

/**
 * How the clock of a rehearsal is moved: by whole hours of the wall clock, by whole working days (the same time of day), to
 * the next timer, to the close of the office (today’s, or that of the next working day), or to an ISO instant.
 */
export type ClockMove =
  | { readonly move: 'hours'; readonly count: number }
  | { readonly move: 'workingDays'; readonly count: number }
  | { readonly move: 'nextTimer' }
  | { readonly move: 'closing' }
  | { readonly move: 'until'; readonly at: string }

/** Why a clock cannot be moved so, with the data its sentence needs; instants in epoch ms, days as ISO dates. */
export interface ClockIssueData {
  /** Not a move, a count that is no whole number from 1, or a moment that is none. */
  move_invalid: Record<never, never>
  clock_backwards: { readonly now: number; readonly to: number }
  no_timer: Record<never, never>
  /** The calendar of the procedures knows nothing of that day. */
  calendar_ends: { readonly from: string; readonly to: string }
}

export type ClockCode = keyof ClockIssueData
export type ClockIssue = { [C in ClockCode]: Issue<C, ClockIssueData[C]> }[ClockCode]

const msPerHour = 3_600_000
const msPerDay = 24 * msPerHour

export const clockIssue = <C extends ClockCode>(code: C, data: ClockIssueData[C]): ClockIssue =>
  ({ code, path: [], data }) as unknown as ClockIssue

const wholeSeconds = (at: number): number => Math.floor(at / 1000) * 1000

/** A moment as ISO text or epoch ms, on the second: a script writes no fractions of one. */
export const readMoment = (at: unknown): number | undefined => {
  if (typeof at === 'string') {
    const found = parseInstant(at)
    return found === undefined ? undefined : wholeSeconds(found)
  }
  return typeof at === 'number' && Number.isSafeInteger(at) ? wholeSeconds(at) : undefined
}

const isCount = (count: unknown): count is number => Number.isSafeInteger(count) && Number(count) >= 1

const beyond = ({ from, to }: Calendar) => fail(clockIssue('calendar_ends', { from, to }))

/** A moment, where the calendar knows its day. */
export const covered = (calendar: Calendar, at: number): Result<number, ClockIssue> => {
  const day = Number.isSafeInteger(at) ? printDay(dayAt(at)) : ''
  return calendar.day(day) === undefined ? beyond(calendar) : ok(at)
}

const workingDaysAfter = (calendar: Calendar, now: number, count: number): Result<number, ClockIssue> => {
  let at = now
  for (let left = count; left > 0; ) {
    at += msPerDay
    const day = calendar.day(printDay(dayAt(at)))
    if (day === undefined) return beyond(calendar)
    if (day.working) left -= 1
  }
  return ok(at)
}

/** The next close of the office after a moment. */
const closingAfter = (calendar: Calendar, now: number): Result<number, ClockIssue> => {
  for (let day = dayAt(now); ; day++) {
    const date = printDay(day)
    const known = calendar.day(date)
    if (known === undefined) return beyond(calendar)
    const close = known.sessions.at(-1)?.[1]
    const at = close === undefined ? undefined : (parseInstant(date) ?? 0) + close * 60_000
    if (at !== undefined && at > now) return ok(at)
  }
}

/**
 * The moment a move leads to; never before `now`. `next` is the earliest timer that waits. Whatever is given, nothing is
 * thrown.
 *
 * @example momentAfter(vietnamStateCalendar(), now, { move: 'workingDays', count: 1 }, undefined) // Friday: Monday, same hour
 */
export const momentAfter = (
  calendar: Calendar,
  now: number,
  given: unknown,
  next: number | undefined,
): Result<number, ClockIssue> => {
  const move = (typeof given === 'object' && given !== null ? given : {}) as Partial<Record<string, unknown>>
  const { count } = move
  switch (move.move) {
    case 'hours':
      return isCount(count) ? covered(calendar, now + count * msPerHour) : fail(clockIssue('move_invalid', {}))
    case 'workingDays':
      return isCount(count) ? workingDaysAfter(calendar, now, count) : fail(clockIssue('move_invalid', {}))
    case 'nextTimer':
      return next === undefined ? fail(clockIssue('no_timer', {})) : ok(Math.max(now, next))
    case 'closing':
      return closingAfter(calendar, now)
    case 'until': {
      const to = readMoment(move.at)
      if (to === undefined) return fail(clockIssue('move_invalid', {}))
      return to < now ? fail(clockIssue('clock_backwards', { now, to })) : covered(calendar, to)
    }
    default:
      return fail(clockIssue('move_invalid', {}))
  }
}

/** A move to an instant. */
export const moveTo = (at: number): ClockMove => ({ move: 'until', at: printInstant(at) })
