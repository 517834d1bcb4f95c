import { dayAt, due, type Pause, parseDay, parseInstant, parseTerm, type Term } from '@motcua/rules'
import type { Procedure } from '../definition/procedure.ts'
import { consumedPolicies, pauseOf } from './clock.ts'
import type { ClockPause } from './dossier.ts'
import type { Instant } from './event.ts'

const [msPerMinute, msPerDay] = [60_000, 86_400_000]

/**
 * Consumed time in what its term is counted in: whole working days, days, or working hours. `undefined` where it is in
 * another unit, or its term is none that is used up bit by bit.
 */
const consumedTerm = (term: string, consumed: string): Term | undefined => {
  const [whole, used] = [parseTerm(term), parseTerm(consumed)]
  if (!whole.ok || !used.ok || !('amount' in whole.value) || !('amount' in used.value)) return undefined
  const { unit, amount } = used.value
  if (whole.value.unit === 'working hours' || !Number.isInteger(whole.value.amount)) {
    if (unit === 'working hours') return used.value
    return unit === 'working days' ? { unit: 'working hours', amount: amount * 8 } : undefined
  }
  if (whole.value.unit === 'months' || unit !== whole.value.unit) return undefined
  return Number.isInteger(amount) ? used.value : undefined
}

/**
 * From when a term would have to be counted here for so much of it to be used up now, or when its clock was stopped: the
 * whole days before today, as the legal clock says it, or the minutes until now. `undefined` where it is not counted as its
 * term is, or would have begun before the calendar does.
 */
export const consumedFrom = (
  procedure: Procedure,
  term: string,
  consumed: string,
  pauses: readonly ClockPause[],
  now: Instant,
): Instant | undefined => {
  const used = consumedTerm(term, consumed)
  const first = parseInstant(procedure.calendar.from)
  if (used === undefined || first === undefined) return undefined
  const until = Math.min(now, ...pauses.filter(({ to }) => to === undefined).map(({ from }) => from))
  const over = pauses.filter(({ to }) => to !== undefined)
  const question = {
    term: used,
    calendar: procedure.calendar,
    // More time given after a pause is none that was used; and a last day off is used when it is over.
    pauses: over.map((it): Pause => pauseOf(it.then.startsWith('resume+') ? { ...it, then: 'resume' } : it)),
    policies: { ...consumedPolicies(procedure), lastDay: 'stays' },
  } as const
  const isUsed = (from: Instant): boolean => {
    const found = due({ ...question, from })
    if (!found.ok) return false
    if (found.value.kind === 'instant') return found.value.at <= until
    return found.value.kind === 'date' && (parseDay(found.value.date) ?? Number.NaN) < dayAt(until)
  }
  // The later it begins, the less is used: the last beginning by which it all is.
  const size = used.unit === 'working hours' ? msPerMinute : msPerDay
  let [fits, above] = [-1, Math.floor((until - first) / size) + 1]
  while (above - fits > 1) {
    const middle = Math.floor((fits + above) / 2)
    if (isUsed(first + middle * size)) fits = middle
    else above = middle
  }
  return fits < 0 ? undefined : first + fits * size
}
