import { before, type CalendarIssue, ok, parseInstant, type Result } from '@motcua/rules'
import type { Procedure } from '../definition/procedure.ts'
import { timekeeperOnly } from './authority.ts'
import { overdueFrom, uncounted } from './clock.ts'
import type { Command } from './command.ts'
import type { Dossier } from './dossier.ts'
import type { Appointment, Instant, Rung } from './event.ts'
import { refusal } from './refusal.ts'
import { type Rule, reasons } from './turn.ts'

type Reach = Extract<Command, { type: 'expire'; what: 'rung' }>

/** One step of the ladder to the date in force: when it is reached, for which of the dates promised so far. */
export interface LadderRung {
  readonly rung: Rung
  readonly at: Instant
  readonly generation: number
}

/** A date as a text, by which dates are compared. */
export const textOf = (date: Appointment): string =>
  date.kind === 'date' ? date.date : date.kind === 'instant' ? date.at : ''

/**
 * The date the citizen waits for: a new appointment where there is one, unless the law has meanwhile given the dossier more
 * than that, by a pause or an extension.
 */
export const dateInForce = ({ appointment, reappointment }: Dossier): Appointment | undefined =>
  reappointment !== undefined && appointment !== undefined && textOf(appointment) > textOf(reappointment)
    ? appointment
    : (reappointment ?? appointment)

const rungsOf = ({ definition }: Procedure): readonly (readonly [Rung, string])[] => {
  const { ladder, reappointment } = definition
  const rungs: readonly (readonly [Rung, string | undefined])[] = [
    ['warn', ladder?.warn],
    ['near', ladder?.near],
    ['apology', reappointment?.apology],
  ]
  return rungs.flatMap(([rung, term]) => (term === undefined ? [] : [[rung, term] as const]))
}

/**
 * The next rung to be reached, if any: one timer at a time, so that each is claimed once for each date. While the clock
 * is paused there is no date to come nearer; once the result is ready nothing is owed any more. A warning whose moment was
 * over when the date was promised is left out; an apology owed is not, nor is being overdue.
 */
export const nextRung = (procedure: Procedure, dossier: Dossier): Result<LadderRung | undefined, CalendarIssue> => {
  const { situation, generation = 0, rungs, clock } = dossier
  const date = dateInForce(dossier)
  if (situation !== 'open' || date === undefined || date.kind === 'none') return ok(undefined)
  if (clock?.pauses.some(({ to }) => to === undefined)) return ok(undefined)
  const end = overdueFrom(procedure, date)
  if (end === undefined) return ok(undefined)
  const reached = (rung: Rung): boolean => rungs?.[rung] === generation
  // One that was given up does not keep those behind it.
  const givenUp = ({ rung, at }: LadderRung): boolean =>
    dossier.skipped?.includes(`${rungId(rung, generation)}@${at}`) === true
  const promisedOn = dossier.promisedOn ?? clock?.receivedOn ?? end
  const found: LadderRung[] = reached('overdue') ? [] : [{ rung: 'overdue', at: end, generation }]
  for (const [rung, term] of rungsOf(procedure)) {
    if (reached(rung) || reached('overdue')) continue
    const due = date.kind === 'date' ? date.date : (parseInstant(date.at) ?? end)
    const moment = before({ term: procedure.terms.get(term) ?? term, due, calendar: procedure.calendar })
    if (!moment.ok) return moment
    if (rung === 'apology' || moment.value > promisedOn) found.push({ rung, at: moment.value, generation })
  }
  return ok(found.filter(it => !givenUp(it)).sort((a, b) => a.at - b.at)[0])
}

/** The id of a rung's timer: another one for each date. */
export const rungId = (rung: Rung, generation: number): string => `rung:${rung}:${generation}`

/** A rung was reached: people are warned, an apology is owed, or the dossier is overdue. It changes nothing else. */
export const reachRung: Rule<Reach> = {
  against: (turn, { rung, generation }) => {
    const next = nextRung(turn.procedure, turn.dossier)
    if (!next.ok) return [uncounted(next.issues)]
    const found = next.value
    if (found === undefined || found.rung !== rung || found.generation !== generation)
      return [refusal('timer_unknown', { id: rungId(rung, generation), known: [] })]
    return reasons(
      timekeeperOnly(turn),
      turn.now < found.at && refusal('not_due', { what: 'rung', at: found.at, now: turn.now }),
    )
  },
  apply: (turn, { rung, generation }) => {
    turn.record('rungReached', { rung, generation, due: dateInForce(turn.dossier) ?? { kind: 'none' } })
    return undefined
  },
}
