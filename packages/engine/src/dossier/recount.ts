import type { CalendarIssue, Result } from '@motcua/rules'
import type { Procedure } from '../definition/procedure.ts'
import { administratorOnly } from './authority.ts'
import { appointmentOf, promisedDue, uncounted } from './clock.ts'
import type { Command } from './command.ts'
import type { Dossier } from './dossier.ts'
import type { Appointment, RecountPolicy } from './event.ts'
import { textOf } from './ladder.ts'
import { refusal } from './refusal.ts'
import { type Rule, reasons } from './turn.ts'

type Recount = Extract<Command, { type: 'recount' }>

/** What a calendar makes of the date promised to a citizen: as it stands, and as it would be. */
export interface Recounted {
  readonly before: Appointment
  readonly after: Appointment
  /** Whether the new date rests on days that are predicted, not announced. */
  readonly provisional: boolean
}

const none: Appointment = { kind: 'none' }

/** Counts a dossier's appointment anew on the procedure's calendar; while the clock is paused it stays as it is. */
export const recounted = (procedure: Procedure, dossier: Dossier): Result<Recounted, CalendarIssue> => {
  const before = dossier.appointment ?? none
  const found = promisedDue(procedure, dossier)
  if (found !== undefined && !found.ok) return found
  const after = (found && appointmentOf(found.value)) ?? before
  const provisional = found !== undefined && 'provisional' in found.value && found.value.provisional
  return { ok: true, value: { before, after, provisional } }
}

/**
 * The date that stands by a policy: the promised one, the new one, or the earlier of them. A citizen is never asked to wait
 * longer than was promised, and has what a calendar with fewer days off gives.
 */
const standing = (policy: RecountPolicy, { before, after }: Recounted): Appointment => {
  if (policy === 'freeze') return before
  return policy === 'recompute' || textOf(after) < textOf(before) ? after : before
}

/** A calendar has changed since the appointment was counted: a late government notice, dealt with as a policy says. */
export const recount: Rule<Recount> = {
  against: turn => {
    const { procedure, dossier } = turn
    if (dossier.situation !== 'open')
      return [refusal('situation_wrong', { command: 'recount', situation: dossier.situation })]
    return reasons(
      administratorOnly(turn),
      (dossier.calendar === undefined || dossier.calendar === procedure.calendar.hash) &&
        refusal('calendar_unchanged', {}),
    )
  },
  apply: (turn, { policy, basis }) => {
    const { procedure, dossier } = turn
    const found = recounted(procedure, dossier)
    if (!found.ok) return uncounted(found.issues)
    const { before, after, provisional } = found.value
    const to = procedure.calendar.hash
    turn.record('recounted', { policy, from: dossier.calendar ?? '', to, before, after, basis })
    const appointment = standing(policy, found.value)
    if (textOf(appointment) !== textOf(before))
      turn.record('appointed', { appointment, why: 'recounted', calendar: to, provisional })
    return undefined
  },
}
