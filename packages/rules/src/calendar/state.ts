import { ok, type Result } from '../result.ts'
import { dayAt, minuteOf, parseDay } from './civil.ts'
import { type Due, dueOf } from './due.ts'
import type { CalendarIssue } from './issue.ts'
import { countBetween } from './measure.ts'
import { type PauseEnd, readInstant } from './pause.ts'
import { type DueInput, notCovered, plan, type Question, type Remaining, readQuestion, remaining } from './plan.ts'

/** A question about a clock at a moment. */
export interface ClockInput extends DueInput {
  readonly now: string | number
  /** When the dossier was decided, refused, withdrawn: its clock stands still from then on. */
  readonly endedAt?: string | number
}

/**
 * Where the clock of a term stands: five states that no screen should mix up. `due` is as known at that moment: a pause
 * of the future is not seen, one that will end later is still open.
 */
export type ClockState =
  | { readonly state: 'running'; readonly remaining: readonly Remaining[]; readonly due: Due }
  /** It runs, but nobody is at work just now. */
  | { readonly state: 'outside-hours'; readonly remaining: readonly Remaining[]; readonly due: Due }
  | {
      readonly state: 'paused'
      readonly since: number
      readonly then: PauseEnd
      readonly remaining: readonly Remaining[]
      readonly due: Due
    }
  /** `over`: working days after the due date, today included; working minutes where the term ends at an instant. */
  | { readonly state: 'overdue'; readonly over: Remaining; readonly due: Due }
  /** `early` before the due day, `on-time` on it, `untimed` where there is no term. */
  | {
      readonly state: 'ended'
      readonly at: number
      readonly outcome: 'early' | 'on-time' | 'late' | 'untimed'
      readonly due: Due
    }

const asKnown = (q: Question, at: number): Question => ({
  ...q,
  pauses: q.pauses.filter(it => it.from <= at).map(it => (it.to > at ? { ...it, to: Number.POSITIVE_INFINITY } : it)),
})

const outcomeOf = (due: Due, at: number): 'early' | 'on-time' | 'late' | 'untimed' => {
  if (due.kind === 'none') return 'untimed'
  if (due.kind === 'paused') return 'early'
  if (at >= due.overdueFrom) return 'late'
  const day = due.kind === 'date' ? (parseDay(due.date) ?? dayAt(at)) : dayAt(due.at)
  return dayAt(at) < day ? 'early' : 'on-time'
}

const overdueBy = (q: Question, due: Due & { kind: 'date' | 'instant' }, now: number): Remaining => {
  if (due.kind === 'instant')
    return {
      unit: 'working minutes',
      amount: countBetween(q.index.workingMinutes, minuteOf(due.at), minuteOf(now), []),
    }
  const day = parseDay(due.date) ?? dayAt(now)
  return { unit: 'working days', amount: countBetween(q.index.workingDays, day + 1, dayAt(now) + 1, []) }
}

/**
 * Where a clock stands now: running, outside hours, paused, overdue, or ended, with what is left or over. Today counts
 * as left until it is over.
 *
 * @example
 * const asked = clockState({ term: '5 working days', from: '2026-04-24T10:00:00+07:00', calendar, now: '2026-05-04T09:00:00+07:00' })
 * if (asked.ok && asked.value.state === 'running') asked.value.remaining // [{ unit: 'working days', amount: 3 }]
 */
export const clockState = (input: ClockInput): Result<ClockState, CalendarIssue> => {
  const read = readQuestion(input)
  if (!read.ok) return read
  const now = readInstant(input.now, ['now'])
  if (!now.ok) return now
  const ended = input.endedAt === undefined ? undefined : readInstant(input.endedAt, ['endedAt'])
  if (ended !== undefined && !ended.ok) return ended
  const isEnded = ended !== undefined && ended.value <= now.value
  const at = isEnded ? ended.value : now.value
  const q = asKnown(read.value, at)
  const counted = plan(q)
  const answer = dueOf(q, counted)
  if (!answer.ok) return answer
  const due = answer.value
  if (isEnded) return ok({ state: 'ended', at, outcome: outcomeOf(due, at), due })
  if (due.kind === 'paused')
    return ok({ state: 'paused', since: due.since, then: due.then, remaining: due.remaining, due })
  const today = dayAt(at)
  if (today < q.index.first || today > q.index.last) return notCovered(q, today)
  if (due.kind !== 'none' && at >= due.overdueFrom) return ok({ state: 'overdue', over: overdueBy(q, due, at), due })
  const minute = minuteOf(at)
  const atWork = countBetween(q.index.workingMinutes, minute, minute + 1, []) > 0
  const left = due.kind === 'none' ? [] : remaining(q, counted, at)
  return ok({ state: atWork ? 'running' : 'outside-hours', remaining: left, due })
}
