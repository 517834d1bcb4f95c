import { before, type CalendarIssue, type Due, ok, parseInstant, type Result } from '@motcua/rules'
import type { Procedure } from '../definition/procedure.ts'
import { appointmentOf, overdueFrom } from '../dossier/clock.ts'
import type { Appointment, Instant } from '../dossier/event.ts'

/**
 * Where something stands against its date at an instant: no date, in time, soon due, overdue, or a date that moves because the
 * legal clock is paused. Of what is finished one says early, on time or late instead (`Punctuality`).
 */
export type DueState = 'none' | 'running' | 'near' | 'overdue' | 'paused'

/** A date to be kept, and the instants at which its state changes by itself. */
export interface DueTimes {
  /** What people are shown: a day, or an instant; absent where nothing is due. */
  readonly due?: Appointment | undefined
  /** From here on it is soon due; absent where the definition says no `ladder.near`, or that moment was over at the start. */
  readonly nearFrom?: Instant | undefined
  /** From here on it is overdue. */
  readonly overdueFrom?: Instant | undefined
  /** The legal clock does not count, so there is no date to be late for. */
  readonly paused: boolean
}

/** How many there are in each state. */
export type DueCounts = Readonly<Record<DueState, number>>

/**
 * The state of a date at an instant: rows hold instants, so that nothing has to be rewritten because time goes by.
 * @example dueStateAt({ nearFrom: 1_000, overdueFrom: 2_000, paused: false }, 1_500) // 'near'
 */
export const dueStateAt = ({ nearFrom, overdueFrom, paused }: DueTimes, at: Instant): DueState => {
  if (paused) return 'paused'
  if (overdueFrom === undefined) return 'none'
  if (at >= overdueFrom) return 'overdue'
  return nearFrom !== undefined && at >= nearFrom ? 'near' : 'running'
}

const noDate: DueTimes = { paused: false }
const pausedDate: DueTimes = { paused: true }

/** A date that was given on some day. A warning whose moment was over by then is left out, as on the ladder itself. */
export const timesOf = (procedure: Procedure, date: Appointment, given: Instant): Result<DueTimes, CalendarIssue> => {
  const end = overdueFrom(procedure, date)
  if (date.kind === 'none' || end === undefined) return ok(noDate)
  const term = procedure.definition.ladder?.near
  if (term === undefined) return ok({ due: date, overdueFrom: end, paused: false })
  const due = date.kind === 'date' ? date.date : (parseInstant(date.at) ?? end)
  const near = before({ term, due, calendar: procedure.calendar })
  if (!near.ok) return near
  return ok({
    due: date,
    ...(near.value > given ? { nearFrom: near.value } : {}),
    overdueFrom: end,
    paused: false,
  })
}

/** The same of a date that was counted. */
export const timesOfDue = (procedure: Procedure, found: Due, since: Instant): Result<DueTimes, CalendarIssue> => {
  const date = appointmentOf(found)
  return date === undefined ? ok(pausedDate) : timesOf(procedure, date, since)
}
