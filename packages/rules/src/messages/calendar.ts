import { parseDay } from '../calendar/civil.ts'
import type { CalendarCode, CalendarIssues } from '../calendar/issue.ts'
import type { IdlePause, LedgerWhy } from '../calendar/ledger.ts'
import type { Remaining } from '../calendar/plan.ts'
import type { ClockState } from '../calendar/state.ts'
import type { TermUnit } from '../calendar/term.ts'

/** Every sentence about time in one language: a missing one is a compile error. Dates come in already printed. */
export interface CalendarSentences {
  readonly issue: { readonly [Code in CalendarCode]: (data: CalendarIssues[Code]) => string }
  /** Monday first. */
  readonly weekdays: readonly [string, string, string, string, string, string, string]
  readonly number: (amount: number) => string
  readonly term: Readonly<Record<TermUnit, (amount: string) => string>>
  readonly sameDay: string
  readonly noTerm: string
  readonly remaining: Readonly<Record<Exclude<Remaining['unit'], 'working minutes'>, (amount: string) => string>>
  readonly minutes: (hours: number, minutes: number) => string
  readonly then: string
  readonly nothing: string
  readonly clock: Readonly<Record<ClockState['state'], string>>
  readonly left: (time: string) => string
  readonly over: (time: string) => string
  readonly outcome: Readonly<Record<'early' | 'on-time' | 'late' | 'untimed', string>>
  /** What the pack's own reason follows, after a dash. */
  readonly why: Readonly<Record<LedgerWhy, string>>
  /** How the reasons of the packs begin that only repeat `why`. */
  readonly echo: RegExp
  readonly monthSpan: (months: string, until: string, corresponds: boolean, days: string) => string
  readonly idle: Readonly<Record<IdlePause['why'], string>>
  readonly policyReading: string
  readonly extended: (by: string) => string
  readonly added: (by: string) => string
  readonly counted: (time: string, running: string, need: string) => string
  readonly received: (term: string, at: string) => string
  readonly dueOn: (date: string, overdueFrom: string) => string
  readonly dueAt: (at: string) => string
  readonly dueNever: string
  readonly duePaused: (since: string, left: string) => string
  readonly provisional: string
  readonly article: (article: string, act: string) => string
  readonly unconfirmed: string
  readonly ongoing: string
}

/** A day written `YYYY-MM-DD` as people write it, `24/04/2026`. */
export const dayMonthYear = (iso: string): string => iso.split('-').reverse().join('/')

/** The terms that somebody who wrote an ISO duration may have meant: `P3D` is 3 days or 3 working days. */
export const termsMeant = (duration: string): readonly { readonly unit: TermUnit; readonly amount: string }[] => {
  const match = /^[+-]?p0*(?:(\d+)d|(\d+)m|t0*(\d+)h)$/i.exec(duration.trim())
  const [, days, months, hours] = match ?? []
  if (months !== undefined) return [{ unit: 'months', amount: months }]
  if (hours !== undefined) return [{ unit: 'working hours', amount: hours }]
  const amount = days ?? '1'
  return [
    { unit: 'days', amount },
    { unit: 'working days', amount },
  ]
}

/**
 * What is wrong with a text that should be a day: the same day as the standard writes it, `no-such-day` where it is on no
 * calendar (31/02/2026, 2026-02-31), nothing where it does not look like a day.
 */
export const dayMeant = (text: string): string | undefined => {
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim())
  const [, date = '', month = '', year = ''] = local ?? []
  const iso = local === null ? /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] : undefined
  const day = iso ?? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  if (iso === undefined && local === null) return undefined
  if (parseDay(day) === undefined) return 'no-such-day'
  return local === null ? undefined : day
}
