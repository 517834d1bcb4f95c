import type { Basis } from '../basis.ts'
import { ok, type Path, type Result } from '../result.ts'
import type { Text } from '../text.ts'
import { civilOf, parseClock, parseDay } from './civil.ts'
import { type CalendarIssue, issue } from './issue.ts'

/** Why a day differs from its week: a holiday, a day in lieu of one (Labour Code 2019, art. 111(3)), a day off swapped
 * with a Saturday by a notice of the year, or that Saturday, worked. */
export type DayCause = 'holiday' | 'observed' | 'swap' | 'makeup'

/** Working minutes of a day: from, up to but without to, in minutes after midnight. */
export type Session = readonly [from: number, to: number]

/** A dated day of a pack, with who decided it and since when that has been known. */
export interface PackDay {
  readonly date: string
  readonly kind: 'off' | 'working'
  readonly because: DayCause
  /** The other day of a swap: the make-up day of a day off, or the day off of a make-up day. */
  readonly pair?: string
  readonly reason: Text
  readonly basis: Basis
  /**
   * The day from which this is known: before it, a calendar asked with `knownAt` does not have it. In the packs of this
   * library a swap has the day of its notice, a holiday the day its law was adopted, although a notice settles each year
   * which five days are Tết and which day stands beside 2 September: nobody ever took Tết for working days.
   */
  readonly knownSince: string
}

/** From a day on, the sessions of some weekdays (0 Monday … 6 Sunday); a weekday nobody names is a day off. */
export interface PackHours {
  readonly from: string
  readonly weekdays: readonly number[]
  readonly sessions: readonly Session[]
  readonly basis?: Basis
}

/**
 * One year's calendar as data, or, without `hours`, a notice that changes days of a year another pack covers.
 */
export interface CalendarPack {
  readonly id: string
  readonly year: number
  /** Predicted, not announced: a date that depends on it says so. */
  readonly provisional: boolean
  /** A whole year's pack that is younger than `knownAt` is not seen; always seen where missing. */
  readonly knownSince?: string
  readonly scope?: Text
  readonly hours: readonly PackHours[]
  readonly days: readonly PackDay[]
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const kindOf: Record<DayCause, PackDay['kind']> = { holiday: 'off', observed: 'off', swap: 'off', makeup: 'working' }
const isCause = (value: string): value is DayCause => Object.hasOwn(kindOf, value)

type Raw = Readonly<Record<string, unknown>>
const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Collects issues while it reads: one pass names everything wrong with a file. */
class Reader {
  readonly issues: CalendarIssue[] = []

  object(value: unknown, path: Path, keys: readonly string[]): Raw | undefined {
    if (!isRaw(value)) {
      this.issues.push(issue('pack_not_an_object', { expected: 'object' }, path))
      return undefined
    }
    for (const key of Object.keys(value))
      if (!keys.includes(key)) this.issues.push(issue('pack_key_unknown', { key }, [...path, key]))
    return value
  }

  list(raw: Raw, key: string, path: Path): readonly unknown[] {
    const value = raw[key]
    if (Array.isArray(value)) return value
    this.issues.push(
      value === undefined
        ? issue('pack_key_missing', { key }, path)
        : issue('pack_not_an_object', { expected: 'list' }, [...path, key]),
    )
    return []
  }

  optional<T>(raw: Raw, key: string, path: Path, expected: string, is: (value: unknown) => value is T): T | undefined {
    const value = raw[key]
    if (value === undefined || is(value)) return value
    this.issues.push(issue('pack_value_wrong', { key, expected }, [...path, key]))
    return undefined
  }

  required<T>(raw: Raw, key: string, path: Path, expected: string, is: (value: unknown) => value is T): T | undefined {
    if (raw[key] === undefined) this.issues.push(issue('pack_key_missing', { key }, path))
    return this.optional(raw, key, path, expected, is)
  }

  string(raw: Raw, key: string, path: Path): string {
    return (this.required(raw, key, path, 'text', isText) ?? '').normalize('NFC')
  }

  date(raw: Raw, key: string, path: Path): string | undefined {
    const value = this.optional(raw, key, path, 'YYYY-MM-DD', isString)
    if (value === undefined || parseDay(value) !== undefined) return value
    this.issues.push(issue('pack_date_wrong', { value }, [...path, key]))
    return undefined
  }

  text(raw: Raw, key: string, path: Path): Text {
    const at = [...path, key]
    const value = this.object(raw[key], at, ['vi', 'en'])
    if (value === undefined) return { vi: '' }
    const en = this.optional(value, 'en', at, 'text', isText)?.normalize('NFC')
    return { vi: this.string(value, 'vi', at), ...(en === undefined ? {} : { en }) }
  }

  basis(raw: Raw, key: string, path: Path): Basis {
    const at = [...path, key]
    const value = this.object(raw[key], at, ['act', 'article', 'url', 'unconfirmed'])
    if (value === undefined) return { act: '' }
    const article = this.optional(value, 'article', at, 'text', isText)
    const url = this.optional(value, 'url', at, 'text', isText)
    return {
      act: this.string(value, 'act', at),
      ...(article === undefined ? {} : { article: article.normalize('NFC') }),
      ...(url === undefined ? {} : { url }),
      ...(value.unconfirmed === undefined ? {} : { unconfirmed: this.text(value, 'unconfirmed', at) }),
    }
  }
}

const isString = (value: unknown): value is string => typeof value === 'string'
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean'
const isYear = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1976 && value <= 2199
const isWeekday = (value: unknown): value is string => typeof value === 'string' && weekdays.includes(value)

const readSessions = (reader: Reader, raw: Raw, path: Path): Session[] => {
  const sessions: Session[] = []
  for (const [i, text] of reader.list(raw, 'sessions', path).entries()) {
    const [from, to, rest] = String(text).split('-')
    const a = parseClock(from ?? '')
    const b = parseClock(to ?? '')
    const before = sessions.at(-1)?.[1] ?? 0
    if (a === undefined || b === undefined || rest !== undefined || a >= b || a < before)
      reader.issues.push(issue('pack_sessions_wrong', { value: String(text) }, [...path, 'sessions', i]))
    else sessions.push([a, b])
  }
  return sessions
}

const readHours = (reader: Reader, value: unknown, path: Path): PackHours | undefined => {
  const raw = reader.object(value, path, ['from', 'days', 'sessions', 'basis'])
  if (raw === undefined) return undefined
  if (raw.from === undefined) reader.issues.push(issue('pack_key_missing', { key: 'from' }, path))
  const from = reader.date(raw, 'from', path)
  const days = reader.list(raw, 'days', path)
  for (const [i, day] of days.entries())
    if (!isWeekday(day))
      reader.issues.push(
        issue('pack_value_wrong', { key: 'days', expected: weekdays.join(' | ') }, [...path, 'days', i]),
      )
  const sessions = readSessions(reader, raw, path)
  const basis = raw.basis === undefined ? {} : { basis: reader.basis(raw, 'basis', path) }
  const named = days.filter(isWeekday).map(day => weekdays.indexOf(day))
  return from === undefined ? undefined : { from, weekdays: named, sessions, ...basis }
}

const readDay = (reader: Reader, value: unknown, path: Path, year: number | undefined): PackDay | undefined => {
  const raw = reader.object(value, path, ['date', 'kind', 'because', 'pair', 'reason', 'basis', 'knownSince'])
  if (raw === undefined) return undefined
  if (raw.date === undefined) reader.issues.push(issue('pack_key_missing', { key: 'date' }, path))
  const date = reader.date(raw, 'date', path)
  const because = reader.required(raw, 'because', path, Object.keys(kindOf).join(' | '), isString)
  const kind = reader.required(raw, 'kind', path, 'off | working', isString)
  const pair = reader.date(raw, 'pair', path)
  const reason = reader.text(raw, 'reason', path)
  const basis = reader.basis(raw, 'basis', path)
  const knownSince = reader.date(raw, 'knownSince', path)
  if (date === undefined || because === undefined || kind === undefined) return undefined
  if (raw.knownSince === undefined) reader.issues.push(issue('pack_known_since_missing', { date }, path))
  if (year !== undefined && civilOf(parseDay(date) ?? 0).year !== year)
    reader.issues.push(issue('pack_date_outside_year', { date, year }, [...path, 'date']))
  if (!isCause(because) || kindOf[because] !== kind) {
    reader.issues.push(issue('pack_kind_conflict', { date, kind, because }, path))
    return undefined
  }
  if ((because === 'swap' || because === 'makeup') && raw.pair === undefined)
    reader.issues.push(issue('pack_pair_missing', { date, because }, path))
  if (knownSince === undefined) return undefined
  return { date, kind: kindOf[because], because, ...(pair === undefined ? {} : { pair }), reason, basis, knownSince }
}

/** A swap and its make-up day name each other and are known together; across a year's end the other half lies in another pack. */
const checkPairs = (reader: Reader, days: readonly (PackDay | undefined)[], year: number): void => {
  const other = (day: PackDay): PackDay | undefined => days.find(it => it?.date === day.pair)
  for (const [i, day] of days.entries()) {
    if (day?.pair === undefined || civilOf(parseDay(day.pair) ?? 0).year !== year) continue
    const answer = other(day)
    if (answer?.pair !== day.date || answer.kind === day.kind || answer.knownSince !== day.knownSince)
      reader.issues.push(issue('pack_pair_unanswered', { date: day.date, pair: day.pair }, ['days', i, 'pair']))
  }
}

/**
 * A pack read from JSON: a whole year (with `hours`), or a notice that changes some of a year's days (without).
 * All issues at once, each with its path: unknown keys, wrong, double or foreign dates, a day without `knownSince`,
 * a make-up day without its swap.
 *
 * @example
 * const notice = parsePack({
 *   id: 'notice-2026-11', year: 2026, days: [{
 *     date: '2026-11-23', kind: 'off', because: 'swap', pair: '2026-11-28', knownSince: '2026-11-10',
 *     reason: { vi: 'Nghỉ hoán đổi' }, basis: { act: 'Thông báo (ví dụ)' },
 *   }, {
 *     date: '2026-11-28', kind: 'working', because: 'makeup', pair: '2026-11-23', knownSince: '2026-11-10',
 *     reason: { vi: 'Làm bù' }, basis: { act: 'Thông báo (ví dụ)' },
 *   }],
 * })
 */
export const parsePack = (json: unknown): Result<CalendarPack, CalendarIssue> => {
  const reader = new Reader()
  const raw = reader.object(json, [], ['id', 'year', 'provisional', 'knownSince', 'scope', 'hours', 'days'])
  if (raw === undefined) return { ok: false, issues: reader.issues }
  const id = reader.string(raw, 'id', [])
  const year = reader.required(raw, 'year', [], '1976 … 2199', isYear)
  const provisional = reader.optional(raw, 'provisional', [], 'true | false', isBoolean) ?? false
  const knownSince = reader.date(raw, 'knownSince', [])
  const scope = raw.scope === undefined ? {} : { scope: reader.text(raw, 'scope', []) }
  const hours =
    raw.hours === undefined ? [] : reader.list(raw, 'hours', []).map((it, i) => readHours(reader, it, ['hours', i]))
  const days = reader.list(raw, 'days', []).map((it, i) => readDay(reader, it, ['days', i], year))
  const seen = new Set<string>()
  for (const [i, day] of days.entries()) {
    if (day !== undefined && seen.has(day.date))
      reader.issues.push(issue('pack_date_twice', { date: day.date }, ['days', i, 'date']))
    if (day !== undefined) seen.add(day.date)
  }
  if (year !== undefined) checkPairs(reader, days, year)
  const first = hours[0]?.from
  if (year !== undefined && first !== undefined && first > `${year}-01-01`)
    reader.issues.push(issue('pack_hours_late', { from: first, year }, ['hours', 0, 'from']))
  if (reader.issues.length > 0 || year === undefined) return { ok: false, issues: reader.issues }
  return ok({
    id,
    year,
    provisional,
    ...(knownSince === undefined ? {} : { knownSince }),
    ...scope,
    hours: hours.filter(it => it !== undefined),
    days: days.filter(it => it !== undefined),
  })
}
