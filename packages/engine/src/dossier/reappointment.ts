import { dayAt, parseDay, parseInstant, parseTerm, printDay } from '@motcua/rules'
import { needs } from './authority.ts'
import { lastDayOf } from './clock.ts'
import type { Command } from './command.ts'
import type { Appointment } from './event.ts'
import { dateInForce } from './ladder.ts'
import { type Refusal, refusal } from './refusal.ts'
import { type Rule, reasons, type Turn } from './turn.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

const dayOf = (date: Appointment | undefined): number | undefined => {
  if (date === undefined || date.kind === 'none') return undefined
  if (date.kind === 'date') return parseDay(date.date)
  const instant = parseInstant(date.at)
  return instant === undefined ? undefined : dayAt(instant)
}

/** The day the citizen was told last. */
const promisedDay = ({ dossier }: Turn): string | undefined => {
  const day = dayOf(dateInForce(dossier))
  return day === undefined ? undefined : printDay(day)
}

/** The day a new one has to come after: the promised one, or yesterday where that is over. */
const after = (turn: Turn, promised: string): string => {
  const yesterday = printDay(dayAt(turn.now) - 1)
  return promised < yesterday ? yesterday : promised
}

const unknownAgency = ({ procedure }: Turn, agency: string): Refusal | undefined => {
  const known = Object.keys(procedure.definition.agencies)
  return known.includes(agency) ? undefined : refusal('agency_unknown', { agency, known })
}

/** The last day a new appointment may be on: so far after the appointed day as the definition lets it. */
const latestDay = ({ procedure, dossier }: Turn, atMost: string): string | undefined => {
  const { appointment } = dossier
  const day = dayOf(appointment)
  const term = parseTerm(atMost)
  if (day === undefined || !term.ok) return undefined
  // Counted from the afternoon of the appointed day, which is not counted itself.
  const last = lastDayOf(procedure, atMost, day * 86_400_000 + 6 * 3_600_000)
  return last.ok ? last.value : undefined
}

const allowed = (turn: Turn, command: 'reappoint' | 'apologise', atFault: string): readonly Refusal[] => {
  const { situation } = turn.dossier
  const rule = turn.procedure.definition.reappointment
  if (situation !== 'open') return [refusal('situation_wrong', { command, situation })]
  if (rule === undefined) return [refusal('reappointment_not_allowed', {})]
  return reasons(needs(turn, rule), unknownAgency(turn, atFault))
}

/**
 * A new day for a dossier that is or will be late, with an apology that names the agency at fault (Decree 61/2018, art.
 * 19(9)): another act than an extension, which the law allows. The appointed date stays what lateness is measured by.
 */
export const reappoint: Rule<Of<'reappoint'>> = {
  against: (turn, { until, atFault }) => {
    const rule = turn.procedure.definition.reappointment
    const against = allowed(turn, 'reappoint', atFault)
    if (rule === undefined || against.some(({ code }) => code === 'situation_wrong')) return against
    const promised = promisedDay(turn)
    const latest = rule.atMost === undefined ? undefined : latestDay(turn, rule.atMost)
    const given = turn.dossier.reappointments ?? 0
    return reasons(
      against,
      promised === undefined && refusal('reappointment_pointless', {}),
      given >= rule.times && refusal('reappointment_exhausted', { times: rule.times }),
      promised !== undefined &&
        (parseDay(until) === undefined || until <= after(turn, promised)) &&
        refusal('date_not_after', { date: until, after: after(turn, promised) }),
      latest !== undefined && until > latest && refusal('reappointment_too_far', { until, latest }),
    )
  },
  apply: (turn, { until, reason, atFault }) => {
    apologiseFor(turn, reason, atFault)
    const number = (turn.dossier.reappointments ?? 0) + 1
    const day = parseDay(until)
    const appointment = { kind: 'date', date: day === undefined ? until : printDay(day) } as const
    turn.record('reappointed', { number, appointment, reason, atFault })
    return undefined
  },
}

const apologiseFor = (turn: Turn, reason: string, atFault: string): void => {
  turn.record('apologised', { number: (turn.dossier.apologies ?? 0) + 1, reason, atFault })
}

/** An apology without a new day. */
export const apologise: Rule<Of<'apologise'>> = {
  against: (turn, { atFault }) => allowed(turn, 'apologise', atFault),
  apply: (turn, { reason, atFault }) => {
    apologiseFor(turn, reason, atFault)
    return undefined
  },
}
