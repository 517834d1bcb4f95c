import { ok, type Result } from '../result.ts'
import { type CalendarIssue, refuse } from './issue.ts'

export type TermUnit = 'working days' | 'days' | 'working hours' | 'months'

/**
 * A legal term. `days` are calendar days; `working days` and `working hours` count on a calendar; `same day` ends on the
 * day of receipt; `none` is a procedure whose law sets no term.
 *
 * Whole working days are counted as days and end with a day. A fraction of one is counted in working minutes, a day being
 * 480 of them whatever the hours of the office, and ends at an instant.
 */
export type Term =
  | { readonly unit: TermUnit; readonly amount: number }
  | { readonly unit: 'same day' }
  | { readonly unit: 'none' }

/**
 * A term as the typed API takes it: a number without its unit is a compile error.
 * @example const term: TermText = '15 working days'
 */
export type TermText =
  | `${number} working day`
  | `${number} working days`
  | `${number} day`
  | `${number} days`
  | `${number} working hour`
  | `${number} working hours`
  | `${number} month`
  | `${number} months`
  | 'same day'
  | 'none'

/** Working minutes of a working day where a term is counted in fractions: eight hours, as every budget here is. */
export const minutesPerWorkingDay = 480

/** Ten years: beyond it somebody has typed a date or an amount of money. */
const most: Record<TermUnit, number> = {
  'working days': 3650,
  days: 3650,
  'working hours': 29200,
  months: 120,
}

/** The words of both languages, as the national database and its portals write them; lower case, NFC, one space. */
const units: ReadonlyMap<string, TermUnit> = new Map([
  ['working day', 'working days'],
  ['working days', 'working days'],
  ['ngày làm việc', 'working days'],
  ['day', 'days'],
  ['days', 'days'],
  ['calendar day', 'days'],
  ['calendar days', 'days'],
  ['ngày', 'days'],
  ['working hour', 'working hours'],
  ['working hours', 'working hours'],
  ['giờ làm việc', 'working hours'],
  ['month', 'months'],
  ['months', 'months'],
  ['tháng', 'months'],
])
const bareHours = new Set(['h', 'hour', 'hours', 'giờ', 'tiếng'])
const sameDay = new Set(['same day', 'trong ngày', 'trong ngày làm việc', 'ngay trong ngày'])
/** What acts write before a term and what does not change it; only before a number. */
const lead =
  /^(?:(?:trong thời hạn|trong vòng|thời hạn|không quá|tối đa|chậm nhất|at most|no more than|not more than|within)(?: là)?:? )+(?=\d|nửa )/u
const noTerm = new Set(['none', 'không', 'không quy định', 'không quy định thời hạn'])

/** Whether a term's amount can be counted: positive, not endless, in whole days, months, or working minutes. */
export const checkTerm = (term: Term, text?: string): Result<Term, CalendarIssue> => {
  if (term.unit === 'same day' || term.unit === 'none') return ok(term)
  const { unit, amount } = term
  // The way of nearly every question; no text is made for it.
  if (amount > 0 && amount <= most[unit] && Number.isInteger(amount)) return ok(term)
  const shown = text ?? `${amount} ${unit}`
  if (Number.isNaN(amount)) return refuse('term_without_number', { text: shown })
  if (amount < 0) return refuse('term_negative', { text: shown })
  if (amount === 0) return refuse('term_zero', { text: shown })
  if (amount > most[unit]) return refuse('term_too_large', { text: shown, most: `${most[unit]} ${unit}` })
  if (unit === 'days' || unit === 'months') return refuse('term_fraction', { text: shown, unit })
  return Number.isInteger(minutesIn(unit, amount)) ? ok(term) : refuse('term_too_fine', { text: shown })
}

/** @internal Working minutes of a term in working days or hours; whole unless the amount is finer than a minute. */
export const minutesIn = (unit: 'working days' | 'working hours', amount: number): number => {
  const minutes = amount * (unit === 'working days' ? minutesPerWorkingDay : 60)
  const whole = Math.round(minutes)
  // 0.1 and its like are not exact in binary: a millionth of a minute is nobody's term.
  return Math.abs(minutes - whole) < 1e-6 ? whole : minutes
}

/**
 * Reads a term in English or Vietnamese: upper and lower case, decomposed Vietnamese (a fifth of the national records),
 * non-breaking spaces, `05` and `0,5`, and what acts put before a term ("không quá", "trong thời hạn", "at most") are all
 * read. What is not a term is refused with a code of its own: an ISO
 * duration (`P1D` has been taken for 24 working hours), a number without a unit, bare hours (nobody knows whether they
 * are working hours), zero, negative, endless.
 *
 * @example
 * parseTerm('15 ngày làm việc') // { ok: true, value: { unit: 'working days', amount: 15 } }
 * parseTerm('nửa ngày làm việc') // { ok: true, value: { unit: 'working days', amount: 0.5 } }
 * parseTerm('8 giờ') // { ok: false, issues: [{ code: 'term_hours_ambiguous', … }] }
 */
export const parseTerm = (text: string): Result<Term, CalendarIssue> => {
  const plain = text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase().replace(lead, '')
  if (plain === '') return refuse('term_empty', {})
  if (sameDay.has(plain)) return ok({ unit: 'same day' })
  if (noTerm.has(plain)) return ok({ unit: 'none' })
  if (/^[+-]?p(\d|t\d)/.test(plain)) return refuse('term_iso_duration', { text })
  const match = /^([+-]?)(nửa|\d+(?:[.,]\d+)?) ?(.*)$/u.exec(plain)
  if (match === null) return refuse('term_without_number', { text })
  const [, sign = '', number = '', words = ''] = match
  // 1.000 is a thousand to a Vietnamese reader and one to an English one.
  if (/^\d{1,3}[.,]\d\d0$/.test(number)) return refuse('term_number_ambiguous', { text })
  const amount = number === 'nửa' ? 0.5 : Number(`${sign}${number.replace(',', '.')}`)
  if (words === '') return refuse('term_without_unit', { text })
  if (bareHours.has(words))
    return refuse('term_hours_ambiguous', { text, suggestion: formatTerm({ unit: 'working hours', amount }) })
  const unit = units.get(words)
  if (unit === undefined) return refuse('term_unit_unknown', { text, unit: words })
  return checkTerm({ unit, amount }, text)
}

/**
 * The canonical text of a term, the one JSON holds.
 * @example
 * formatTerm({ unit: 'months', amount: 1 }) // '1 month'
 * formatTerm({ unit: 'working days', amount: 0.5 }) // '0.5 working days'
 */
export const formatTerm = (term: Term): string =>
  term.unit === 'same day' || term.unit === 'none'
    ? term.unit
    : `${term.amount} ${term.amount === 1 ? term.unit.slice(0, -1) : term.unit}`
