import { type CalendarIssue, ok, parseInstant, type Result } from '@motcua/rules'
import type { Procedure } from '../definition/procedure.ts'
import { consultationDue, endOf } from './clock.ts'
import type { Expiry } from './command.ts'
import type { Consultation, Dossier } from './dossier.ts'
import type { Instant } from './event.ts'
import { type LadderRung, nextRung, rungId } from './ladder.ts'

/** A date that will come, as a row of the store: at that instant the command is due. */
export interface Timer {
  /** Stable within the dossier while the same thing is awaited: `wait:posting`, `consultation:verify:tax`, `supplement`. */
  readonly id: string
  readonly at: Instant
  readonly command: Expiry
}

const msPerDay = 86_400_000

/** When the applicant's time for a supplement is over: the end of its last day. */
export const supplementTimer = (procedure: Procedure, dossier: Dossier): Timer | undefined => {
  const expires = dossier.supplement?.expires
  const lastDay = expires === undefined ? undefined : parseInstant(expires)
  if (lastDay === undefined || procedure.definition.supplement?.expired === undefined) return undefined
  return { id: 'supplement', at: lastDay + msPerDay, command: { type: 'expire', what: 'supplement' } }
}

/** When a wait is over, counted from the day it began. */
export const waitTimer = (
  procedure: Procedure,
  dossier: Dossier,
  id: string,
): Result<Timer, CalendarIssue> | undefined => {
  const step = procedure.graph.steps.get(id)?.step
  const since = Object.hasOwn(dossier.since, id) ? dossier.since[id] : undefined
  if (step?.kind !== 'wait' || step.expiry === undefined || since === undefined) return undefined
  let end = endOf(procedure, step.expiry.after, since)
  // A same-day wait that begins when the office has closed would be over before it began: it is over the next day.
  if (end.ok && end.value !== undefined && end.value <= since)
    end = endOf(procedure, step.expiry.after, since + msPerDay)
  if (!end.ok) return end
  if (end.value === undefined) return undefined
  return ok({ id: `wait:${id}`, at: end.value, command: { type: 'expire', what: 'wait', step: id } })
}

/** When an agency's time to answer is over; none once it has answered, was taken as silent, or silence only blocks. */
export const consultationTimer = (
  procedure: Procedure,
  step: string,
  asked: Consultation,
): Result<Timer, CalendarIssue> | undefined => {
  const consult = procedure.graph.steps.get(step)?.step
  const rule = consult?.kind === 'consult' ? consult.agencies[asked.agency] : undefined
  if (rule === undefined || rule.onSilence === 'block') return undefined
  if (asked.answer !== undefined || asked.silence !== undefined || asked.closed === true) return undefined
  const end = consultationDue(procedure, asked)
  if (!end.ok) return end
  if (end.value === undefined) return undefined
  return ok({
    id: `consultation:${step}:${asked.agency}`,
    at: end.value,
    command: { type: 'expire', what: 'consultation', step, agency: asked.agency },
  })
}

const rungTimer = ({ rung, at, generation }: LadderRung): Timer => ({
  id: rungId(rung, generation),
  at,
  command: { type: 'expire', what: 'rung', rung, generation },
})

/** The timers of one active step: every other kind waits for people. */
const timersAt = (procedure: Procedure, dossier: Dossier, id: string): readonly ReturnType<typeof waitTimer>[] => {
  const kind = procedure.graph.steps.get(id)?.step.kind
  if (kind === 'wait') return [waitTimer(procedure, dossier, id)]
  if (kind !== 'consult') return []
  return Object.values(dossier.consultations[id] ?? {}).map(one => consultationTimer(procedure, id, one))
}

/** Every date a dossier is waiting for, earliest first. Nothing that has ended waits. */
export const timersOf = (procedure: Procedure, dossier: Dossier): Result<readonly Timer[], CalendarIssue> => {
  if (dossier.situation === 'ended') return ok([])
  const timers: Timer[] = []
  const supplement = supplementTimer(procedure, dossier)
  if (supplement) timers.push(supplement)
  for (const id of dossier.position)
    for (const timer of timersAt(procedure, dossier, id)) {
      if (timer === undefined) continue
      if (!timer.ok) return timer
      timers.push(timer.value)
    }
  const rung = nextRung(procedure, dossier)
  if (!rung.ok) return rung
  if (rung.value) timers.push(rungTimer(rung.value))
  const skipped = dossier.skipped ?? []
  return ok(timers.filter(timer => !skipped.includes(`${timer.id}@${timer.at}`)).sort((a, b) => a.at - b.at))
}
