import { ok, type Result } from '../result.ts'
import type { Calendar, CalendarIndex } from './calendar.ts'
import { addMonths, dayAt, instantOf, minuteOf, minutesPerDay, parseClock, printDay, startOf } from './civil.ts'
import { type CalendarIssue, refuse } from './issue.ts'
import { countBetween, countOn, everyDay, type Gap, type Measure, union } from './measure.ts'
import { type Pause, type ReadPause, readInstant, readLength, readPauses } from './pause.ts'
import { defaultPolicies, type Policies } from './policy.ts'
import { checkTerm, minutesIn, parseTerm, type Term, type TermText } from './term.ts'

/** A question about a term: what `due()`, `ledger()` and `clockState()` take. */
export interface DueInput {
  /** A parsed term, or its text in English or Vietnamese. */
  readonly term: Term | TermText | (string & {})
  /** When the clock starts, by the procedure's own rule: an ISO instant with offset, an ISO day, or epoch milliseconds. */
  readonly from: string | number
  readonly calendar: Calendar
  /** The procedure's cut-off, `HH:MM`: a dossier of 15:00:00 is in time, one a moment later is not. */
  readonly cutoff?: string
  /** In any order; they may overlap. */
  readonly pauses?: readonly Pause[]
  /** Extensions granted: those in the unit of the term before them add up, another unit is counted on from the due date. */
  readonly extensions?: readonly (Term | TermText | (string & {}))[]
  readonly policies?: Partial<Policies>
}

/** @internal A question read: nothing in it can fail any more, save for the calendar's ends. */
export interface Question {
  readonly calendar: Calendar
  readonly index: CalendarIndex
  readonly from: number
  /** Minutes after midnight. */
  readonly cutoff: number | undefined
  readonly term: Term
  readonly extensions: readonly Term[]
  /** The term and its extensions, adjacent ones of one unit added up. */
  readonly terms: readonly Term[]
  readonly pauses: readonly ReadPause[]
  readonly policies: Policies
}

/** What one leg of a plan counts in. */
export type Unit = 'working days' | 'days' | 'working minutes'

/**
 * @internal One term of a plan. Positions are epoch days, or wall minutes where the unit is working minutes: counting begins
 * at `start`; `last` is the last day counted (or the minute reached), `due` the day it rolls to.
 */
export interface Leg {
  readonly term: Term
  readonly unit: Unit
  readonly need: number
  readonly start: number
  readonly last: number
  readonly due: number
}

/** @internal The pauses that matter, and the legs counted around them; a leg beyond the calendar is due `NaN`. */
export interface Plan {
  readonly pauses: readonly ReadPause[]
  /** Still paused. */
  readonly open: boolean
  /** The instant the count starts from: receipt, or the end of the last pause after which the term starts anew. */
  readonly origin: number
  readonly terms: readonly Term[]
  readonly legs: readonly Leg[]
  /** The last of the legs: what is due. */
  readonly final: Leg
  readonly dayGaps: readonly Gap[]
  readonly minuteGaps: readonly Gap[]
}

const none: readonly never[] = []
const noPauses = ok(none)

/** Whole amounts of one unit add up; fractions are counted on in minutes, which is the same sum and stays in minutes. */
const addTerm = (terms: readonly Term[], more: Term): readonly Term[] => {
  const last = terms.at(-1)
  if (last === undefined || !('amount' in last) || !('amount' in more) || last.unit !== more.unit)
    return [...terms, more]
  if (!Number.isInteger(last.amount) || !Number.isInteger(more.amount)) return [...terms, more]
  return [...terms.slice(0, -1), { unit: last.unit, amount: last.amount + more.amount }]
}

export const readQuestion = (input: DueInput): Result<Question, CalendarIssue> => {
  const term = typeof input.term === 'string' ? parseTerm(input.term) : checkTerm(input.term)
  if (!term.ok) return { ok: false, issues: term.issues.map(it => ({ ...it, path: ['term'] })) }
  const from = readInstant(input.from, ['from'])
  if (!from.ok) return from
  const cutoff = input.cutoff === undefined ? undefined : parseClock(input.cutoff)
  if (input.cutoff !== undefined && cutoff === undefined)
    return refuse('cutoff_wrong', { value: input.cutoff }, ['cutoff'])
  let terms: readonly Term[] = [term.value]
  const extensions: Term[] = []
  for (const [i, extension] of input.extensions?.entries() ?? none) {
    const more = readLength(extension, ['extensions', i])
    if (!more.ok) return more
    terms = addTerm(terms, more.value)
    extensions.push(more.value)
  }
  const pauses = input.pauses === undefined ? noPauses : readPauses(input.pauses)
  if (!pauses.ok) return pauses
  const { calendar } = input
  const policies = input.policies === undefined ? defaultPolicies : { ...defaultPolicies, ...input.policies }
  const given = { term: term.value, extensions, terms, pauses: pauses.value }
  return ok({ calendar, index: calendar.index, from: from.value, cutoff, ...given, policies })
}

/** @internal */
export const measureOf = (q: Question, unit: Unit): Measure =>
  unit === 'days' ? everyDay : unit === 'working days' ? q.index.workingDays : q.index.workingMinutes

/** @internal Received after the cut-off, where that moves this term. */
export const isLate = (q: Question, instant: number): boolean =>
  q.cutoff !== undefined &&
  instant - startOf(dayAt(instant)) > q.cutoff * 60_000 &&
  (q.policies.cutoff === 'moves-start' || q.terms[0]?.unit === 'same day')

/** @internal The day a dossier counts as received on. */
export const receiptDay = (q: Question, instant: number): number => {
  const day = dayAt(instant)
  if (isLate(q, instant)) return q.index.workingFrom(day + 1)
  return q.policies.offDayStart === 'next-working-day' ? q.index.workingFrom(day) : day
}

/** @internal The end of a day that a term ends with, in wall minutes. */
export const endOfDay = (q: Question, day: number): number => {
  const close = q.policies.endOf === 'midnight' ? 0 : q.index.close(day)
  return day * minutesPerDay + (close === 0 ? minutesPerDay : close)
}

/** The last day counted, or the working day it rolls to (Civil Code 2015, art. 148(5)); never into a pause. */
const settle = (q: Question, last: number, gaps: readonly Gap[]): number => {
  const { index, policies } = q
  if (!(last >= index.first && last <= index.last)) return Number.NaN
  if (policies.lastDay === 'stays' || index.isWorking(last)) return last
  if (policies.swappedDay === 'stays' && index.isSwappedOff(last)) return last
  let day = index.workingFrom(last)
  for (;;) {
    const gap = gaps.find(([from, to]) => from <= day && day < to)
    if (gap === undefined) return day
    day = index.workingFrom(gap[1])
  }
}

const legOf = (
  q: Question,
  term: Term,
  origin: number,
  before: Leg | undefined,
  dayGaps: readonly Gap[],
  minuteGaps: readonly Gap[],
): Leg => {
  if (term.unit === 'working hours' || (term.unit === 'working days' && !Number.isInteger(term.amount))) {
    const need = minutesIn(term.unit, term.amount)
    const start =
      before === undefined
        ? isLate(q, origin)
          ? receiptDay(q, origin) * minutesPerDay
          : minuteOf(origin)
        : before.unit === 'working minutes'
          ? before.due
          : endOfDay(q, before.due)
    const due = countOn(q.index.workingMinutes, start, need, minuteGaps)
    return { term, unit: 'working minutes', need, start, last: due, due }
  }
  const base =
    before === undefined
      ? receiptDay(q, origin)
      : before.unit === 'working minutes'
        ? Math.floor((before.due - 1) / minutesPerDay)
        : before.due
  const sameDay = term.unit === 'same day' || term.unit === 'none'
  const start = sameDay || (before === undefined && q.policies.firstDay === 'included') ? base : base + 1
  const need = sameDay ? 1 : term.unit === 'months' ? addMonths(base, term.amount) - base : term.amount
  // The way of nearly every question: without it a term of working days costs twice as much (bench/due.ts).
  if (term.unit === 'working days' && dayGaps.length === 0) {
    const last = q.index.nthWorkingDay(start, need)
    return { term, unit: 'working days', need, start, last, due: last }
  }
  const unit = term.unit === 'working days' ? 'working days' : 'days'
  const last = countOn(measureOf(q, unit), start, need, dayGaps) - 1
  // A working day counted is a working day outside every pause: nothing to roll.
  return { term, unit, need, start, last, due: unit === 'working days' ? last : settle(q, last, dayGaps) }
}

const count = (q: Question, pauses: readonly ReadPause[]): Plan => {
  let origin = q.from
  let terms = q.terms
  let dayGaps: readonly Gap[] = none
  let minuteGaps: readonly Gap[] = none
  let open = false
  if (pauses.length > 0) {
    for (const { to, anew, more } of pauses) {
      if (to === Number.POSITIVE_INFINITY) open = true
      else if (anew) origin = Math.max(origin, to)
      if (more !== undefined) terms = addTerm(terms, more)
    }
    dayGaps = union(pauses.map(({ from, to }) => [dayAt(from), dayAt(to)]))
    minuteGaps = union(pauses.map(({ from, to }) => [minuteOf(from), minuteOf(to)]))
  }
  let leg = legOf(q, terms[0]!, origin, undefined, dayGaps, minuteGaps)
  const legs = [leg]
  for (let i = 1; i < terms.length && !Number.isNaN(leg.due); i++) {
    leg = legOf(q, terms[i]!, origin, leg, dayGaps, minuteGaps)
    legs.push(leg)
  }
  return { pauses, open, origin, terms, legs, final: leg, dayGaps, minuteGaps }
}

/** @internal The instant from which a counted plan is overdue; never, while it is beyond the calendar. */
export const runsOut = (q: Question, { final }: Plan): number => {
  if (Number.isNaN(final.due)) return Number.POSITIVE_INFINITY
  return instantOf(final.unit === 'working minutes' ? final.due : endOfDay(q, final.due))
}

/**
 * @internal Pauses are taken in the order they began: one that begins before the term runs out moves its end, and so may
 * bring the next one into play; one that begins after it, and not out of another pause, heals nothing.
 */
export const plan = (q: Question): Plan => {
  let counted = count(q, none)
  if (q.pauses.length === 0) return counted
  let taken: readonly ReadPause[] = none
  let pausedUntil = Number.NEGATIVE_INFINITY
  for (const pause of q.pauses) {
    if (pause.to <= q.from) continue
    if (pause.from > pausedUntil && pause.from >= runsOut(q, counted)) break
    taken = [...taken, pause]
    pausedUntil = Math.max(pausedUntil, pause.to)
    counted = count(q, taken)
  }
  return counted
}

/** Time a term still has, in the unit it is counted in. */
export interface Remaining {
  readonly unit: Unit | 'months'
  readonly amount: number
}

const whole = (term: Term): Remaining => {
  if (term.unit === 'same day' || term.unit === 'none') return { unit: 'days', amount: 1 }
  if (term.unit === 'working hours' || !Number.isInteger(term.amount))
    return {
      unit: 'working minutes',
      amount: minutesIn(term.unit === 'working hours' ? term.unit : 'working days', term.amount),
    }
  return { unit: term.unit, amount: term.amount }
}

/** @internal What a plan has left at an instant, today included, one entry per leg; empty when all is counted. */
export const remaining = (q: Question, counted: Plan, at: number): readonly Remaining[] => {
  const anew = counted.pauses.some(it => it.anew && it.to === Number.POSITIVE_INFINITY)
  if (anew) return counted.terms.map(whole)
  return counted.terms.flatMap((term, i): readonly Remaining[] => {
    const leg = counted.legs[i]
    if (leg === undefined) return [whole(term)]
    const minutes = leg.unit === 'working minutes'
    const end = minutes ? leg.due : leg.last + 1
    const now = minutes ? minuteOf(at) : dayAt(at)
    const until = Number.isNaN(end) ? now : Math.min(now, end)
    const used = countBetween(measureOf(q, leg.unit), leg.start, until, minutes ? counted.minuteGaps : counted.dayGaps)
    if (used === 0) return [whole(term)]
    return used < leg.need ? [{ unit: leg.unit, amount: leg.need - used }] : []
  })
}

/** @internal The issue for a question whose receipt or due date lies beyond the calendar. */
export const notCovered = (
  q: Question,
  day?: number,
): { readonly ok: false; readonly issues: readonly CalendarIssue[] } => {
  const { from, to } = q.calendar
  return refuse('calendar_not_covered', { from, to, day: day === undefined ? undefined : printDay(day) }, ['calendar'])
}
