/**
 * Days and instants as integers: the only file that knows how a date is written or how long a month is.
 *
 * A *day* is the number of days since 1970-01-01; an *instant* is epoch milliseconds; a *minute* is the number of
 * minutes since 1970-01-01T00:00 on the wall in Việt Nam. Việt Nam has kept UTC+7 without summer time since
 * 13 June 1975, so the offset is a number and no time-zone data are needed.
 */

/** The only zone: the administration's own. */
export const zone = 'Asia/Ho_Chi_Minh'
export const minutesPerDay = 1440

const offsetMinutes = 7 * 60
const msPerMinute = 60_000
const msPerDay = minutesPerDay * msPerMinute

/** The day of a year, month and day of month, without checking them (days-from-civil on 400-year eras). */
export const dayOf = (year: number, month: number, date: number): number => {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

export interface Civil {
  readonly year: number
  readonly month: number
  readonly date: number
}

/** The year, month and day of month of a day. */
export const civilOf = (day: number): Civil => {
  const z = day + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  }
}

/** 0 Monday … 6 Sunday. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7

const daysInMonth = (year: number, month: number): number =>
  month === 12 ? 31 : dayOf(year, month + 1, 1) - dayOf(year, month, 1)

/** The corresponding day some months later, or the last day of that month where there is none (Civil Code 2015, art. 148). */
export const addMonths = (day: number, months: number): number => {
  const { year, month, date } = civilOf(day)
  const index = year * 12 + month - 1 + months
  const toYear = Math.floor(index / 12)
  const toMonth = index - toYear * 12 + 1
  return dayOf(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)))
}

const pad = (value: number, width = 2): string => String(value).padStart(width, '0')

/** `2026-04-30`. */
export const printDay = (day: number): string => {
  const { year, month, date } = civilOf(day)
  return `${pad(year, 4)}-${pad(month)}-${pad(date)}`
}

/** The number that two digits of a text write, or `NaN`. */
const digits = (text: string, at: number): number => {
  const [tens, units] = [text.charCodeAt(at) - 48, text.charCodeAt(at + 1) - 48]
  return tens >= 0 && tens <= 9 && units >= 0 && units <= 9 ? tens * 10 + units : Number.NaN
}

/**
 * A day written `YYYY-MM-DD`, or nothing when it is not one: `2026-02-30` is not. Read digit by digit: every decision reads some, and
 * by a regular expression it took a twelfth of the time of all (`packages/engine/bench/decide.ts`).
 */
export const parseDay = (text: string): number | undefined => {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return undefined
  const year = digits(text, 0) * 100 + digits(text, 2)
  const [month, date] = [digits(text, 5), digits(text, 8)]
  // Written so that a `NaN` is no day either.
  if (!(year >= 0 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month))) return undefined
  return dayOf(year, month, date)
}

/** Minutes after midnight of a clock time written `HH:MM`; `24:00` is the end of the day. */
export const parseClock = (text: string): number | undefined => {
  const match = /^(\d{2}):(\d{2})$/.exec(text)
  if (match === null) return undefined
  const minute = Number(match[1]) * 60 + Number(match[2])
  return Number(match[2]) < 60 && minute <= minutesPerDay ? minute : undefined
}

/** `07:30`. */
export const printClock = (minute: number): string => `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`

const instantPattern = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?(Z|[+-]\d{2}:\d{2})$/

/**
 * Epoch milliseconds of an ISO 8601 instant with its offset, or of a plain day (its midnight in Việt Nam). A date-time
 * without an offset is nobody's instant and gives nothing.
 */
export const parseInstant = (text: string): number | undefined => {
  const plain = parseDay(text)
  if (plain !== undefined) return startOf(plain)
  const match = instantPattern.exec(text)
  if (match === null) return undefined
  const day = parseDay(match[1]!)
  const clock = parseClock(match[2]!)
  const second = Number(match[3] ?? 0)
  const offset = match[5] === 'Z' ? 0 : parseClock(match[5]!.slice(1))
  if (day === undefined || clock === undefined || offset === undefined || second > 59) return undefined
  const signed = match[5]!.startsWith('-') ? -offset : offset
  const ms = Number((match[4] ?? '').padEnd(3, '0'))
  return (day * minutesPerDay + clock - signed) * msPerMinute + second * 1000 + ms
}

/**
 * An instant as ISO 8601 with seconds and Việt Nam's offset.
 * @example printInstant(1777021200000) // '2026-04-24T16:00:00+07:00'
 */
export const printInstant = (instant: number): string => {
  const minute = minuteOf(instant)
  const second = Math.floor(instant / 1000) % 60
  return `${printDay(Math.floor(minute / minutesPerDay))}T${printClock(minute - Math.floor(minute / minutesPerDay) * minutesPerDay)}:${pad((second + 60) % 60)}+07:00`
}

/** The wall-clock minute an instant falls in. */
export const minuteOf = (instant: number): number => Math.floor(instant / msPerMinute) + offsetMinutes

/** The instant at which a wall-clock minute begins. */
export const instantOf = (minute: number): number => (minute - offsetMinutes) * msPerMinute

/** The day an instant falls on in Việt Nam; never the day in UTC, which is the day before until 07:00. */
export const dayAt = (instant: number): number => Math.floor((instant + offsetMinutes * msPerMinute) / msPerDay)

/** Midnight at the beginning of a day. */
export const startOf = (day: number): number => instantOf(day * minutesPerDay)
