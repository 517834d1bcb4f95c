import {
  addMonths,
  civilOf,
  dayOf,
  parseDay,
  parseInstant,
  printDay,
  printInstant,
  weekdayOf,
  zone,
} from '../calendar/civil.ts'
import type { MomentKind } from './syntax.ts'

/**
 * A date (days since 1970-01-01), an instant (epoch milliseconds), or a duration (milliseconds, or months). Only made here,
 * from text or from another: a record that came from outside is never taken for one.
 */
export class Moment {
  readonly kind: MomentKind
  readonly at: number
  constructor(kind: MomentKind, at: number) {
    this.kind = kind
    this.at = at
  }
}

export const msPerDay = 86_400_000

const [firstDay, lastDay] = [dayOf(0, 1, 1), dayOf(9999, 12, 31)]
// The civil days of Việt Nam, seven hours before those of UTC.
const shift = 7 * 3_600_000
const [firstInstant, lastInstant] = [firstDay * msPerDay - shift, (lastDay + 1) * msPerDay - shift - 1]
// Ten thousand years, so that the difference of any two dates is a duration.
const [mostMs, mostMonths] = [(lastDay - firstDay + 1) * msPerDay, 120_000]

/** The least and the most that there is of each kind. */
export const momentRange: Readonly<Record<MomentKind, { readonly min: number; readonly max: number }>> = {
  date: { min: firstDay, max: lastDay },
  instant: { min: firstInstant, max: lastInstant },
  'days duration': { min: -mostMs, max: mostMs },
  'months duration': { min: -mostMonths, max: mostMonths },
}

/** A moment, or nothing where it is no whole number or lies outside of the years 0000 to 9999. */
export const moment = (kind: MomentKind, at: number): Moment | undefined => {
  const { min, max } = momentRange[kind]
  return Number.isSafeInteger(at) && at >= min && at <= max ? new Moment(kind, at + 0) : undefined
}

const durationPattern =
  /^(-?)P(?:(\d{1,9})Y)?(?:(\d{1,9})M)?(?:(\d{1,9})D)?(T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})(?:\.(\d{1,3}))?S)?)?$/

const parseDuration = (text: string): Moment | undefined => {
  const found = durationPattern.exec(text)
  if (found === null || /[PT]$/.test(text)) return undefined
  const [, minus, years, months, days, time, hours, minutes, seconds, fraction] = found
  const ofMonths = years !== undefined || months !== undefined
  // A month has no fixed number of days: the two are never mixed.
  if (ofMonths && (days !== undefined || time !== undefined)) return undefined
  const amount = (digits: string | undefined): number => Number(digits ?? 0)
  const size = ofMonths
    ? amount(years) * 12 + amount(months)
    : amount(days) * msPerDay +
      amount(hours) * 3_600_000 +
      amount(minutes) * 60_000 +
      amount(seconds) * 1000 +
      amount(fraction?.padEnd(3, '0'))
  return moment(ofMonths ? 'months duration' : 'days duration', minus === '-' ? 0 - size : size)
}

const zoned = new RegExp(`(Z|\\+07:00)\\[${zone}\\]$`)

/** The zone may stand in place of the offset, or behind it, where it must not say otherwise. */
const parseZoned = (text: string): Moment | undefined => {
  const local = text.replace(`@${zone}`, '+07:00').replace(zoned, '$1')
  const at = local.length < 11 ? undefined : parseInstant(local)
  return at === undefined ? undefined : moment('instant', at)
}

/** A text of ISO 8601 as the moment of that kind, or of whichever kind it is. An instant says its offset from UTC, or Việt Nam's zone. */
export const parseMoment = (text: string, kind?: MomentKind): Moment | undefined => {
  const day = kind === undefined || kind === 'date' ? parseDay(text) : undefined
  if (day !== undefined) return new Moment('date', day)
  const found = text.includes('P') ? parseDuration(text) : parseZoned(text)
  return kind === undefined || found?.kind === kind ? found : undefined
}

const pieces = (amounts: readonly (readonly [number, string])[]): string =>
  amounts.map(([amount, letter]) => (amount === 0 ? '' : `${amount}${letter}`)).join('')

const printDuration = ({ kind, at }: Moment): string => {
  const size = Math.abs(at)
  const sign = at < 0 ? '-P' : 'P'
  if (kind === 'months duration')
    return size === 0
      ? 'P0M'
      : `${sign}${pieces([
          [Math.floor(size / 12), 'Y'],
          [size % 12, 'M'],
        ])}`
  if (size === 0) return 'P0D'
  const rest = size % msPerDay
  const time = pieces([
    [Math.floor(rest / 3_600_000), 'H'],
    [Math.floor(rest / 60_000) % 60, 'M'],
    [(rest % 60_000) / 1000, 'S'],
  ])
  return `${sign}${pieces([[Math.floor(size / msPerDay), 'D']])}${time === '' ? '' : `T${time}`}`
}

/** ISO 8601, in one form: `2026-07-01`, `2026-07-01T08:00:00+07:00`, `P1DT12H`, `P1Y6M`. */
export const printMoment = (value: Moment): string => {
  if (value.kind === 'date') return printDay(value.at)
  if (value.kind !== 'instant') return printDuration(value)
  const ms = passed(value.at, 1000, 1)
  const text = printInstant(value.at)
  return ms === 0 ? text : text.replace('+', `.${String(ms).padStart(3, '0')}+`)
}

const dayOfMoment = ({ kind, at }: Moment): number => (kind === 'date' ? at : Math.floor((at + shift) / msPerDay))

/** The date of an instant in Việt Nam; of a date, itself. */
export const dateOf = (value: Moment): Moment | undefined => moment('date', dayOfMoment(value))

/** A date or an instant some time later; a day that the month does not have is its last. */
export const later = (value: Moment, duration: Moment, sign: 1 | -1): Moment | undefined => {
  const by = duration.at * sign
  if (duration.kind === 'months duration') {
    const day = dayOfMoment(value)
    const moved = addMonths(day, by)
    return moment(value.kind, value.kind === 'date' ? moved : value.at + (moved - day) * msPerDay)
  }
  return moment(value.kind, value.kind === 'date' ? Math.floor((value.at * msPerDay + by) / msPerDay) : value.at + by)
}

/** What lies between two dates, or two instants, as a days duration. */
export const between = (from: Moment, to: Moment): Moment | undefined =>
  moment('days duration', (to.at - from.at) * (from.kind === 'date' ? msPerDay : 1))

/** Whole months from one day to another, towards zero (`years and months duration` of DMN 1.5, 10.3.4). */
export const monthsBetween = (from: Moment, to: Moment): Moment | undefined => {
  const [first, last] = [dayOfMoment(from), dayOfMoment(to)]
  const [a, b] = [civilOf(first), civilOf(last)]
  const months = (b.year - a.year) * 12 + b.month - a.month
  const over = first <= last ? b.date < a.date : b.date > a.date
  return moment('months duration', months - (over ? (first <= last ? 1 : -1) : 0))
}

/** 1 Monday … 7 Sunday. */
export const weekdayOfMoment = (value: Moment): number => weekdayOf(dayOfMoment(value)) + 1

const truncated = (value: number, per: number, within = Number.POSITIVE_INFINITY): number =>
  (Math.trunc(value / per) % within) + 0

/** How many whole units have passed since the last multiple of `per`; a clock before 1970 runs forward too. */
const passed = (at: number, per: number, unit: number): number => Math.floor((((at % per) + per) % per) / unit)

type Properties = Readonly<Record<string, (value: Moment) => number>>

const ofDay: Properties = {
  year: value => civilOf(dayOfMoment(value)).year,
  month: value => civilOf(dayOfMoment(value)).month,
  day: value => civilOf(dayOfMoment(value)).date,
  weekday: weekdayOfMoment,
}

const properties: Readonly<Record<MomentKind, Properties>> = {
  date: ofDay,
  instant: {
    ...ofDay,
    hour: value => passed(value.at + shift, msPerDay, 3_600_000),
    minute: value => passed(value.at, 3_600_000, 60_000),
    second: value => passed(value.at, 60_000, 1000),
  },
  'days duration': {
    days: value => truncated(value.at, msPerDay),
    hours: value => truncated(value.at, 3_600_000, 24),
    minutes: value => truncated(value.at, 60_000, 60),
    seconds: value => truncated(value.at, 1000, 60),
  },
  'months duration': {
    years: value => truncated(value.at, 12),
    months: value => truncated(value.at, 1, 12),
  },
}

/** The names below a moment: `year`, `month`, `day`, `weekday`… They are whole numbers, of Việt Nam's clock. */
export const momentNames = (kind: MomentKind): readonly string[] => Object.keys(properties[kind])

export const momentProperty = (value: Moment, name: string): number | undefined =>
  Object.hasOwn(properties[value.kind], name) ? properties[value.kind][name]?.(value) : undefined
