import { duration, evaluate, FeelDate, FeelDateTime, FeelDuration, FeelTime, parseTime } from 'feelin'
import { type Builtin, builtin, type Refuse } from './builtin.ts'
import { lengthOf } from './compare.ts'
import { times } from './numbers.ts'
import type { FeelValue } from './value.ts'

type PlainDate = ReturnType<FeelDate['unwrap']>
type PlainDateTime = ReturnType<FeelDateTime['unwrap']>

const padded = (value: number, length: number): string => String(Math.abs(value)).padStart(length, '0')
const yearText = (year: number): string => `${year < 0 ? '-' : ''}${padded(year, 4)}`

/** Temporal counts 271,821 years from 1970 either way, FEEL 999,999,999: the calendar repeats itself every 400 years. */
const cycle = 400
const farthest = 270_000
const feelLimit = 999_999_999

/**
 * A date whose year is not one of four digits: FEEL writes it without a plus sign and without filling up to six digits. A year
 * that Temporal does not reach is kept beside the same day of a nearer cycle, which has the same weekday.
 */
class WideDate extends FeelDate {
  readonly #year: number
  constructor(value: PlainDate, year: number) {
    super(value)
    this.#year = year
  }
  override get year(): number {
    return this.#year
  }
  override toString(): string {
    return `${yearText(this.#year)}-${padded(this.month, 2)}-${padded(this.day, 2)}`
  }
  override toJSON(): string {
    return this.toString()
  }
}

class WideDateTime extends FeelDateTime {
  readonly #year: number
  constructor(value: PlainDateTime, zone: string | null, year: number) {
    super(value, zone)
    this.#year = year
  }
  override get year(): number {
    return this.#year
  }
  override toString(): string {
    const date = `${yearText(this.#year)}-${padded(this.month, 2)}-${padded(this.day, 2)}`
    return `${date}${super.toString().replace(/^[^T]*/u, '')}`
  }
  override toJSON(): string {
    return this.toString()
  }
}

/** A day of the calendar with the year it stands for. */
interface Day {
  readonly value: PlainDate
  readonly year: number
}

const isWide = (year: number): boolean => year < 0 || year > 9999
const wideDate = ({ value, year }: Day): FeelDate => (isWide(year) ? new WideDate(value, year) : new FeelDate(value))
const wideDateTime = (value: PlainDateTime, zone: string | null, year: number): FeelDateTime =>
  isWide(year) ? new WideDateTime(value, zone, year) : new FeelDateTime(value, zone)

export const feelDate = (value: PlainDate): FeelDate => wideDate({ value, year: value.year })
export const feelDateTime = (value: PlainDateTime, zone: string | null): FeelDateTime =>
  wideDateTime(value, zone, value.year)

const epoch = new FeelDateTime((evaluate('date and time("1970-01-01T00:00:00")').value as FeelDateTime).unwrap())
const midnight = epoch.unwrap().toPlainTime()
const firstDay = epoch.unwrap().toPlainDate()

/** The day with these parts; nothing where the calendar has none. */
const dayOf = (year: number, month: number, day: number): Day | undefined => {
  if (Math.abs(year) > feelLimit) return undefined
  const near = Math.abs(year) > farthest ? 2000 + (year % cycle) : year
  try {
    return { value: firstDay.with({ year: near, month, day }, { overflow: 'reject' }), year }
  } catch {
    return undefined
  }
}

const datePattern = /^(-?(?:[1-9]\d{4,8}|\d{4}))-(\d{2})-(\d{2})$/u
const timePattern =
  /^(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,20}))?(?:(Z|z|[+-]\d{2}:\d{2}(?::\d{2})?)|@([A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)*))?$/u

const readDay = (text: string): Day | undefined => {
  const [, year, month, day] = datePattern.exec(text) ?? []
  return year === undefined || year === '-0000' ? undefined : dayOf(Number(year), Number(month), Number(day))
}

/** A time of the day with its zone: an offset of at most 14 hours (XML Schema), or a name, and never both. */
const readTime = (text: string): FeelTime | undefined => {
  const parts = timePattern.exec(text)
  if (parts === null) return undefined
  const [, , , , , offset] = parts
  if (offset !== undefined && offset.length > 1) {
    const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number)
    if (hours > 14 || minutes > 59 || (hours === 14 && minutes > 0)) return undefined
  }
  return parseTime(text) ?? undefined
}

export const readDate = (text: string): FeelDate | undefined => {
  const day = readDay(text)
  return day === undefined ? undefined : wideDate(day)
}

export const readDateTime = (text: string): FeelDateTime | undefined => {
  const split = text.indexOf('T')
  const [date, time] = split < 0 ? [text] : [text.slice(0, split), text.slice(split + 1)]
  const day = readDay(date)
  if (day === undefined) return undefined
  if (time === undefined) return wideDateTime(day.value.toPlainDateTime(midnight), null, day.year)
  const read = readTime(time)
  return read === undefined ? undefined : wideDateTime(day.value.toPlainDateTime(read.unwrap()), read.zone, day.year)
}

const durationPattern =
  /^-?P(?:(?=\d)(?:\d+Y)?(?:\d+M)?|(?=\d|T\d)(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?)$/u

/** A duration of years and months, or of days and time, and never of both (DMN 1.5, 10.3.2.3.7 and 10.3.2.3.8). */
const readDuration = (text: string): FeelDuration | undefined =>
  durationPattern.test(text) ? (duration(text) ?? undefined) : undefined

export type TemporalKind = 'date' | 'time' | 'date and time' | 'duration'

/** The temporal value a text stands for; undefined where there is none. */
export const temporal = (kind: TemporalKind, text: string): FeelValue | undefined => {
  switch (kind) {
    case 'date':
      return readDate(text)
    case 'time':
      return readTime(text)
    case 'date and time':
      return readDateTime(text)
    case 'duration':
      return readDuration(text)
  }
}

const isWhole = (...values: readonly FeelValue[]): boolean => values.every(it => Number.isSafeInteger(it))

/** `date(from)`, `date(year, month, day)` */
const dateFrom = (refuse: Refuse, first: FeelValue, month: FeelValue, day: FeelValue, named: FeelValue): FeelValue => {
  const from = named ?? first
  if (typeof from === 'number') {
    if (!isWhole(from, month, day)) return refuse('year, month, day')
    const found = dayOf(from, month as number, day as number)
    return found === undefined ? refuse('year, month, day') : wideDate(found)
  }
  if (month !== undefined || day !== undefined) return refuse('year')
  if (from instanceof FeelDate) return from
  if (from instanceof FeelDateTime) return wideDate({ value: from.unwrap().toPlainDate(), year: from.year })
  return (typeof from === 'string' ? readDate(from) : undefined) ?? refuse('from')
}

const zoneOf = (offset: FeelDuration): string | undefined => {
  const seconds = Math.trunc(lengthOf(offset) / 1000)
  if (offset.yearsMonths || Math.abs(seconds) > 14 * 3600) return undefined
  const [hours, minutes, rest] = [Math.trunc(seconds / 3600), Math.trunc(seconds / 60) % 60, seconds % 60]
  const sign = seconds < 0 ? '-' : '+'
  if (seconds === 0) return 'Z'
  return `${sign}${padded(hours, 2)}:${padded(minutes, 2)}${rest === 0 ? '' : `:${padded(rest, 2)}`}`
}

/** `time(from)`, `time(hour, minute, second, offset?)` */
const timeFrom = (
  refuse: Refuse,
  first: FeelValue,
  minute: FeelValue,
  second: FeelValue,
  offset: FeelValue,
  named: FeelValue,
): FeelValue => {
  const from = named ?? first
  if (typeof from === 'number') {
    if (!isWhole(from, minute) || typeof second !== 'number') return refuse('hour, minute, second')
    const zone =
      offset === undefined || offset === null ? '' : offset instanceof FeelDuration ? zoneOf(offset) : undefined
    if (zone === undefined) return refuse('offset')
    const [whole, fraction = ''] = String(second).split('.')
    const text = `${padded(from, 2)}:${padded(minute as number, 2)}:${padded(Number(whole), 2)}`
    const signed = from < 0 || (minute as number) < 0 || second < 0
    const found = signed ? undefined : readTime(`${text}${fraction === '' ? '' : `.${fraction}`}${zone}`)
    return found ?? refuse('hour, minute, second')
  }
  if (minute !== undefined || second !== undefined) return refuse('hour')
  if (from instanceof FeelTime) return from
  if (from instanceof FeelDateTime) return new FeelTime(from.unwrap().toPlainTime(), from.zone)
  if (from instanceof FeelDate) return new FeelTime(midnight, 'UTC')
  return (typeof from === 'string' ? readTime(from) : undefined) ?? refuse('from')
}

/** `date and time(from)`, `date and time(date, time)` */
const dateTimeFrom = (refuse: Refuse, first: FeelValue, time: FeelValue, named: FeelValue): FeelValue => {
  const from = named ?? first
  if (time !== undefined) {
    if (!(time instanceof FeelTime)) return refuse('time')
    if (from instanceof FeelDate)
      return wideDateTime(from.unwrap().toPlainDateTime(time.unwrap()), time.zone, from.year)
    if (from instanceof FeelDateTime)
      return wideDateTime(from.unwrap().toPlainDate().toPlainDateTime(time.unwrap()), time.zone, from.year)
    return refuse('date')
  }
  if (from instanceof FeelDateTime) return from
  return (typeof from === 'string' ? readDateTime(from) : undefined) ?? refuse('from')
}

/** `@"…"` */
const literal = (refuse: Refuse, text: string): FeelValue => {
  if (/^-?P/u.test(text)) return readDuration(text) ?? refuse('@')
  if (/^\d\d:/u.test(text)) return readTime(text) ?? refuse('@')
  return (text.includes('T') ? readDateTime(text) : readDate(text)) ?? refuse('@')
}

/** A duration of so many months, or of so many milliseconds. */
const durationOf = (length: number, yearsMonths: boolean): FeelDuration | null => {
  const whole = Math.trunc(length)
  if (!Number.isSafeInteger(whole)) return null
  const sign = whole < 0 ? '-' : ''
  const size = Math.abs(whole)
  if (yearsMonths) return duration(`${sign}P${Math.trunc(size / 12)}Y${size % 12}M`)
  const days = Math.trunc(size / 86_400_000)
  const seconds = (size % 86_400_000) / 1000
  const hours = Math.trunc(seconds / 3600)
  const minutes = Math.trunc(seconds / 60) % 60
  const rest = Math.round((seconds % 60) * 1000) / 1000
  return duration(`${sign}P${days}DT${hours}H${minutes}M${rest}S`)
}

export const negated = (value: FeelDuration): FeelDuration | null => durationOf(-lengthOf(value), value.yearsMonths)

export const scaled = (value: FeelDuration, by: number): FeelDuration | null => {
  const length = times(lengthOf(value), by)
  return length === null ? null : durationOf(length, value.yearsMonths)
}

const noon = (value: FeelDate): FeelDateTime =>
  wideDateTime(value.unwrap().toPlainDateTime(midnight), 'UTC', value.year)

/** What lies between two instants (DMN 1.5, table 57): both with a zone or both without; a date is its midnight in UTC. */
export const between = (left: FeelValue, right: FeelValue): FeelValue | undefined => {
  if (left instanceof FeelTime && right instanceof FeelTime) {
    if ((left.zone === null) !== (right.zone === null)) return undefined
    const day = (it: FeelTime) => feelDateTime(firstDay.toPlainDateTime(it.unwrap()), it.zone)
    return between(day(left), day(right))
  }
  if (left instanceof FeelDate && right instanceof FeelDate) return between(noon(left), noon(right))
  const [a, b] = [left instanceof FeelDate ? noon(left) : left, right instanceof FeelDate ? noon(right) : right]
  if (!(a instanceof FeelDateTime) || !(b instanceof FeelDateTime)) return undefined
  if ((a.zone === null) !== (b.zone === null)) return undefined
  const [from, to] = [sinceEpoch(b), sinceEpoch(a)]
  return from === undefined || to === undefined ? undefined : (durationOf(to - from, false) ?? undefined)
}

const offsetOf = (value: FeelDateTime): number => {
  const offset = value['time offset']
  return offset === null || offset === undefined ? 0 : lengthOf(offset)
}

const isFar = (value: FeelValue): boolean =>
  value instanceof FeelDate || value instanceof FeelDateTime ? value.year !== value.unwrap().year : false

const sinceEpoch = (value: FeelDateTime): number | undefined => {
  if (isFar(value)) return undefined
  const wall = value.unwrap()
  const length = wall.since(epoch.unwrap(), { largestUnit: 'hour' })
  const found =
    ((length.hours * 60 + length.minutes) * 60 + length.seconds) * 1000 + length.milliseconds - offsetOf(value)
  return Number.isFinite(found) ? found : undefined
}

/** An instant and a duration; a date stays a date (DMN 1.5, tables 56 and 57). */
export const shifted = (instant: FeelValue, by: FeelDuration, sign: 1 | -1): FeelValue | undefined => {
  if (isFar(instant)) return undefined
  const amount = sign < 0 ? by.unwrap().negated() : by.unwrap()
  try {
    if (instant instanceof FeelDate) {
      if (by.yearsMonths) return feelDate(instant.unwrap().add(amount))
      return feelDate(instant.unwrap().toPlainDateTime(midnight).add(amount).toPlainDate())
    }
    if (instant instanceof FeelTime)
      return by.yearsMonths ? undefined : new FeelTime(instant.unwrap().add(amount), instant.zone)
    if (!(instant instanceof FeelDateTime)) return undefined
    const found = evaluate(sign < 0 ? 'a - b' : 'a + b', { a: instant, b: by }).value
    return found instanceof FeelDateTime ? feelDateTime(found.unwrap(), found.zone) : undefined
  } catch {
    return undefined
  }
}

type Instant = FeelDate | FeelDateTime

/** Whole months, towards zero. */
const monthsBetween = (from: Instant, to: Instant): number => {
  const months = (to.year - from.year) * 12 + to.month - from.month
  if (months > 0 && to.day < from.day) return months - 1
  return months < 0 && to.day > from.day ? months + 1 : months
}

/** The functions a file calls as `date(…)`, `time(…)`, `date and time(…)`: feelin keeps these words to itself, so their calls are renamed. */
export const constructors: readonly Builtin[] = [
  builtin('date', ['year?: any', 'month?: any', 'day?: any', 'from?: any'], dateFrom),
  builtin('time', ['hour?: any', 'minute?: any', 'second?: any', 'offset?: any', 'from?: any'], timeFrom),
  builtin('date and time', ['date?: any', 'time?: any', 'from?: any'], dateTimeFrom),
  builtin('duration', ['from: string'], (refuse, from: string) => readDuration(from) ?? refuse('from')),
  builtin(
    'years and months duration',
    ['from: date', 'to: date'],
    (refuse, from: Instant, to: Instant) => durationOf(monthsBetween(from, to), true) ?? refuse('from, to'),
  ),
  builtin('@', ['from: string'], literal),
]

/** `is` is true or false of any two values. */
export const temporalBuiltins: readonly Builtin[] = [
  builtin('is', ['value1: any', 'value2: any'], (_, left: FeelValue, right: FeelValue) => {
    const found = evaluate('is(a, b)', { a: left, b: right }).value
    return found === true
  }),
]
