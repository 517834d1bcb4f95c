import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Basis } from '../basis.ts'
import { ok, type Result } from '../result.ts'
import type { Text } from '../text.ts'
import { dayAt, dayOf, minutesPerDay, parseDay, parseInstant, printDay, weekdayOf, zone } from './civil.ts'
import { type CalendarIssue, issue, refuse } from './issue.ts'
import type { Measure } from './measure.ts'
import type { CalendarPack, DayCause, PackDay, Session } from './pack.ts'

/** What a calendar knows of one day. */
export interface CalendarDay {
  readonly date: string
  readonly working: boolean
  /** `week` where only the days of the week decide. */
  readonly because: DayCause | 'week'
  readonly sessions: readonly Session[]
  readonly provisional: boolean
  /** What and who made the day differ from its week, or what fixed the week. */
  readonly reason?: Text
  readonly basis?: Basis
  readonly pair?: string
}

/**
 * Days and hours in which time counts, for one kind of organisation, as known at one moment. Opaque: ask `due()`,
 * `ledger()` and `day()`. A reception calendar (open on Saturday mornings) is another calendar, made from other packs.
 */
export interface Calendar {
  readonly id: string
  readonly zone: typeof zone
  /** First and last day it covers, `YYYY-MM-DD`; beyond them a question gets the issue `calendar_not_covered`. */
  readonly from: string
  readonly to: string
  /** SHA-256 of everything that can move a date: two calendars with one hash count alike. Kept with every due date. */
  readonly hash: string
  /** What it knows of a day written `YYYY-MM-DD`; nothing when it does not cover it. */
  day(date: string): CalendarDay | undefined
  /** @internal */
  readonly index: CalendarIndex
}

/** @internal Days are epoch days, minutes are wall minutes (`civil.ts`). */
export interface CalendarIndex {
  readonly first: number
  readonly last: number
  readonly workingDays: Measure
  readonly workingMinutes: Measure
  at(day: number): CalendarDay | undefined
  isWorking(day: number): boolean
  isSwappedOff(day: number): boolean
  /** The first working day that is this day or later; `NaN` beyond the calendar. */
  workingFrom(day: number): number
  /** The n-th working day counted from a day on; `NaN` beyond the calendar. */
  nthWorkingDay(from: number, n: number): number
  /** When the last session of a day ends, in minutes after midnight; 0 on a day off. */
  close(day: number): number
  /** Whether a provisional day lies in [from, to]. */
  provisional(from: number, to: number): boolean
  print(day: number): string
}

export interface CalendarInput {
  readonly id: string
  /** A later pack has the last word: a whole year replaces that year, a notice replaces the days it names. */
  readonly packs: readonly CalendarPack[]
  /** Leave out what was not yet known on that day: an ISO day or instant, or epoch milliseconds. */
  readonly knownAt?: string | number
}

const noSessions: readonly Session[] = []

/** What a day is before any holiday, or with the weekday of another day. */
type Week = (day: number, like?: number) => CalendarDay

/** The week of a pack. */
const weekOf = (pack: CalendarPack): Week => {
  const hours = pack.hours.toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))
  const { provisional } = pack
  return (day, like = day) => {
    const date = printDay(day)
    const ruling = hours.findLast(it => it.from <= date && it.weekdays.includes(weekdayOf(like)))
    const sessions = ruling?.sessions ?? noSessions
    const basis = (ruling ?? hours[0])?.basis
    const base = { date, working: sessions.length > 0, because: 'week', sessions, provisional } as const
    return basis === undefined ? base : { ...base, basis }
  }
}

/** The days of all packs as known at a day: whole years first, then notices, a later one over an earlier one. */
const layDays = (packs: readonly CalendarPack[], knownAt: string): Result<Map<number, CalendarDay>, CalendarIssue> => {
  const days = new Map<number, CalendarDay>()
  const weeks = new Map<number, Week>()
  const issues: CalendarIssue[] = []
  const ordered = [...packs.filter(it => it.hours.length > 0), ...packs.filter(it => it.hours.length === 0)]
  for (const pack of ordered.filter(it => it.knownSince === undefined || it.knownSince <= knownAt)) {
    if (pack.hours.length > 0) {
      const week = weekOf(pack)
      weeks.set(pack.year, week)
      for (let day = dayOf(pack.year, 1, 1); day < dayOf(pack.year + 1, 1, 1); day++) days.set(day, week(day))
    }
    const week = weeks.get(pack.year)
    if (week === undefined) issues.push(issue('calendar_year_unknown', { pack: pack.id, year: pack.year }))
    for (const it of pack.days) {
      const day = parseDay(it.date)
      if (day !== undefined && week !== undefined && it.knownSince <= knownAt)
        days.set(day, dated(day, it, pack.provisional, week))
    }
  }
  for (const day of days.values()) {
    const other = day.pair === undefined ? undefined : days.get(parseDay(day.pair) ?? Number.NaN)
    if (day.pair !== undefined && other !== undefined && other.pair !== day.date)
      issues.push(issue('pack_pair_unanswered', { date: day.date, pair: day.pair }))
  }
  return issues.length > 0 ? { ok: false, issues } : ok(days)
}

/** A day of a pack. A make-up day has the hours, in force on it, of the weekday it stands in for. */
const dated = (day: number, it: PackDay, provisional: boolean, week: Week): CalendarDay => {
  const { date, because, reason, basis, pair } = it
  const stood = it.kind === 'working' && pair !== undefined ? parseDay(pair) : undefined
  const sessions = stood === undefined ? noSessions : week(day, stood).sessions
  const base = { date, working: sessions.length > 0, because, sessions, provisional, reason, basis }
  return pair === undefined ? base : { ...base, pair }
}

const minutesIn = (sessions: readonly Session[]): number => sessions.reduce((sum, [from, to]) => sum + to - from, 0)

/** Prefix sums over the days, so that a term of any length is one or two look-ups (`bench/due.ts`). */
const indexOf = (days: readonly CalendarDay[], first: number): CalendarIndex => {
  const n = days.length
  const rank = new Int32Array(n + 1)
  const minutes = new Int32Array(n + 1)
  const predicted = new Int32Array(n + 1)
  const close = new Int16Array(n)
  const worked: number[] = []
  for (const [i, day] of days.entries()) {
    if (day.working) worked.push(first + i)
    close[i] = day.sessions.at(-1)?.[1] ?? 0
    rank[i + 1] = worked.length
    minutes[i + 1] = minutes[i]! + minutesIn(day.sessions)
    predicted[i + 1] = predicted[i]! + Number(day.provisional)
  }
  const workday = Int32Array.from(worked)
  const iso = days.map(it => it.date)

  /** The last day before which fewer than `total` minutes were worked. */
  const dayReaching = (total: number): number => {
    let low = 0
    let high = n
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (minutes[middle]! < total) low = middle
      else high = middle - 1
    }
    return low
  }
  return {
    first,
    last: first + n - 1,
    workingDays: {
      total: day => rank[day - first] ?? Number.NaN,
      reach: total => (workday[total - 1] ?? Number.NaN) + 1,
    },
    workingMinutes: {
      total: minute => {
        const i = Math.floor(minute / minutesPerDay) - first
        if (i === n && minute === (first + n) * minutesPerDay) return minutes[n]!
        const day = days[i]
        if (day === undefined) return Number.NaN
        const clock = minute - (first + i) * minutesPerDay
        let sum = minutes[i]!
        for (const [from, to] of day.sessions) sum += Math.max(0, Math.min(to, clock) - from)
        return sum
      },
      reach: total => {
        if (!(total > 0 && total <= minutes[n]!)) return Number.NaN
        const i = dayReaching(total)
        let left = total - minutes[i]!
        for (const [from, to] of days[i]!.sessions) {
          if (left <= to - from) return (first + i) * minutesPerDay + from + left
          left -= to - from
        }
        return Number.NaN
      },
    },
    at: day => days[day - first],
    isWorking: day => close[day - first]! > 0,
    isSwappedOff: day => days[day - first]?.because === 'swap',
    workingFrom: day => {
      const before = rank[day - first]
      return before === undefined ? Number.NaN : (workday[before] ?? Number.NaN)
    },
    nthWorkingDay: (from, n) => {
      const before = rank[from - first]
      return before === undefined ? Number.NaN : (workday[before + n - 1] ?? Number.NaN)
    },
    close: day => close[day - first] ?? 0,
    provisional: (from, to) => (predicted[to - first + 1] ?? 0) > (predicted[from - first] ?? 0),
    print: day => iso[day - first] ?? printDay(day),
  }
}

/** One line per day that can move a date; no ids and no texts, so that a better wording keeps the hash. */
const hashOf = (days: readonly CalendarDay[]): string =>
  bytesToHex(
    sha256(
      utf8ToBytes(
        [
          zone,
          ...days.map(it => `${it.date} ${it.because} ${it.sessions.join(' ')}${it.provisional ? ' ?' : ''}`),
        ].join('\n'),
      ),
    ),
  )

/**
 * A calendar from packs: years in any order without a hole between them, then notices. Issues: no year at all, a year
 * missing between two, a notice for a year nobody covers, a swap that contradicts its make-up day.
 *
 * @example
 * const made = calendar({ id: 'vn-state', packs: [...vietnamStatePacks(), notice], knownAt: '2026-11-20' })
 * if (made.ok) made.value.day('2026-01-10')?.because // 'makeup'
 */
export const calendar = (input: CalendarInput): Result<Calendar, CalendarIssue> => {
  const asked =
    typeof input.knownAt === 'string' ? parseInstant(input.knownAt) : (input.knownAt ?? Number.POSITIVE_INFINITY)
  if (asked === undefined || Number.isNaN(asked))
    return refuse('instant_wrong', { value: String(input.knownAt) }, ['knownAt'])
  const knownAt = asked === Number.POSITIVE_INFINITY ? '9999-12-31' : printDay(dayAt(asked))
  const laid = layDays(input.packs, knownAt)
  if (!laid.ok) return laid
  if (laid.value.size === 0) return refuse('calendar_without_hours', { id: input.id })
  const years = new Set(input.packs.filter(it => laid.value.has(dayOf(it.year, 1, 1))).map(it => it.year))
  for (let year = Math.min(...years); year <= Math.max(...years); year++)
    if (!years.has(year)) return refuse('calendar_year_missing', { year })
  const first = dayOf(Math.min(...years), 1, 1)
  const days = [...laid.value].sort(([a], [b]) => a - b).map(([, day]) => day)
  const index = indexOf(days, first)
  return ok({
    id: input.id,
    zone,
    from: index.print(index.first),
    to: index.print(index.last),
    hash: hashOf(days),
    day: date => index.at(parseDay(date) ?? Number.NaN),
    index,
  })
}
