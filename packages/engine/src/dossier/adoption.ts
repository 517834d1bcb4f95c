import { type CalendarIssue, parseDay, parseInstant, parseTerm, printInstant, type Result } from '@motcua/rules'
import type { LegalStage } from '../definition/legal-term.ts'
import type { Procedure } from '../definition/procedure.ts'
import { procedureFor } from '../definition/variant.ts'
import { isPosition } from '../machine/position.ts'
import { appoint, stand } from './arrive.ts'
import { administratorOnly } from './authority.ts'
import { appointmentOf, endOfStages, promisedDue, uncounted } from './clock.ts'
import type { Command } from './command.ts'
import { consumedFrom } from './consumed.ts'
import type { Dossier } from './dossier.ts'
import type { Appointment, Instant } from './event.ts'
import { outsidePauses } from './fold/intake.ts'
import { badDocuments, badFacts } from './given.ts'
import { textOf } from './ladder.ts'
import { pinOf } from './pin.ts'
import { unknownVariant } from './reception.ts'
import { type AdoptionProblem, type Refusal, refusal } from './refusal.ts'
import { chooseStages } from './term.ts'
import { type Rule, reasons, type Turn } from './turn.ts'

type Adopt = Extract<Command, { type: 'adopt' }>

/**
 * Kinds of steps that a dossier can be taken over at. Children are not among them: those that another system opened would
 * be asked for a second time.
 */
const standing: ReadonlySet<string | undefined> = new Set(['task', 'wait', 'return', 'consult', 'handoff'])

const isAppointment = (it: Appointment): boolean =>
  it.kind === 'none' || (it.kind === 'date' ? parseDay(it.date) : parseInstant(it.at)) !== undefined

/** Whether a pause of another system ends in a way that is known here. */
const isPauseEnd = (then: string): boolean =>
  ['resume', 'restart', 'not-started'].includes(then) ||
  (then.startsWith('resume+') && parseTerm(then.slice('resume+'.length)).ok)

/** The stages of its legal term; where a table chooses the term, what it says of the facts that came with it. */
const chosen = ({ procedure }: Turn, command: Adopt): readonly LegalStage[] | Refusal => {
  const { case: procedureCase, channel, facts = {} } = command
  const receivedOn = parseInstant(command.receivedOn)
  const clock = receivedOn === undefined ? undefined : { receivedOn, stages: [], pauses: [] }
  return chooseStages(procedure, { case: procedureCase, channel, facts, submittedOn: receivedOn, clock })
}

const stagesAdopted = (turn: Turn, command: Adopt): readonly LegalStage[] => {
  const stages = chosen(turn, command)
  return 'code' in stages ? [] : stages
}

/** The stage of the legal term it is in, and those before it. */
const stagesOf = (turn: Turn, command: Adopt) => {
  const { stage } = command
  const stages = stagesAdopted(turn, command)
  const running = stages.find(it => stage === undefined || it.stage === stage) ?? { stage: '', term: 'none' }
  return { running, before: stages.slice(0, stages.indexOf(running)) }
}

/** When its stage would have begun for what was used up of it to be used up now. */
const beganBy = (turn: Turn, command: Adopt): Instant | undefined => {
  const { consumed, pauses = [], receivedOn } = command
  const { procedure, now } = turn
  if (consumed === undefined) return undefined
  const known = outsidePauses(pauses, parseInstant(receivedOn) ?? now)
  return consumedFrom(procedure, stagesOf(turn, command).running.term, consumed, known, now)
}

const problemsOf = (turn: Turn, command: Adopt): readonly AdoptionProblem[] => {
  const { procedure, now } = turn
  const { graph } = procedure
  const { steps, receivedOn, pauses = [], history = [], consumed, stage, appointment } = command
  const problems: AdoptionProblem[] = steps
    .filter(id => !standing.has(graph.steps.get(id)?.step.kind))
    .map(name => ({ why: 'step', name }))
  if (problems.length === 0 && !isPosition(graph, steps)) problems.push({ why: 'position', name: steps.join(', ') })
  const received = parseInstant(receivedOn)
  if (received === undefined || received > now) problems.push({ why: 'received', name: receivedOn })
  const stages = stagesAdopted(turn, command)
  if (stage !== undefined && !stages.some(it => it.stage === stage)) problems.push({ why: 'stage', name: stage })
  for (const pause of pauses) {
    const [from, to] = [parseInstant(pause.from), pause.to === undefined ? now : parseInstant(pause.to)]
    const times = from !== undefined && to !== undefined && from >= (received ?? from) && from <= to && to <= now
    if (!times || !isPauseEnd(pause.then)) problems.push({ why: 'pause', name: pause.from })
  }
  if (appointment !== undefined && !isAppointment(appointment))
    problems.push({ why: 'appointment', name: textOf(appointment) })
  for (const { at } of history)
    if ((parseInstant(at) ?? Number.POSITIVE_INFINITY) > now) problems.push({ why: 'history', name: at })
  // Counted on what was said of its time: where that is wrong, only what is no term at all is.
  if (consumed !== undefined && (problems.length > 0 ? !parseTerm(consumed).ok : beganBy(turn, command) === undefined))
    problems.push({ why: 'consumed', name: consumed })
  return problems
}

/**
 * When the running stage began. Where the other system says how much of it is used up, so that as much is here; where other
 * stages came before it, when those were due, counted from reception, so that a stage begun early or late in the other
 * system neither costs nor earns time here; now at the latest.
 */
const stageBegan = (
  turn: Turn,
  command: Adopt,
  before: readonly LegalStage[],
): Result<Instant | undefined, CalendarIssue> => {
  if (command.consumed !== undefined) return { ok: true, value: beganBy(turn, command) }
  const { procedure, now } = turn
  const { receivedOn, pauses = [] } = command
  const from = parseInstant(receivedOn) ?? now
  const cutoff = procedure.definition.clock?.cutoff
  const clock = { receivedOn: from, cutoff, stages: [], pauses: outsidePauses(pauses, from) }
  const end = endOfStages(procedure, clock, before)
  return end.ok && end.value !== undefined ? { ok: true, value: Math.min(end.value, now) } : end
}

/**
 * Takes over a running dossier of another system at any step, with the day it was received, the appointment its slip says,
 * its pauses and its history, all marked as that system's. The clock counts from the day of reception, or what remains of the
 * term where that system says how much it has used; where it makes another date than the slip, both are kept, and the
 * difference is a finding.
 */
export const adopt: Rule<Adopt> = {
  against: (turn, command) => {
    const { cases, channels } = turn.procedure.definition
    const known = Object.hasOwn(cases, command.case) && Object.hasOwn(channels, command.channel)
    const problems = known ? problemsOf(turn, command) : []
    const stages = known ? chosen(turn, command) : []
    return reasons(
      turn.dossier.revision > 0 && refusal('dossier_exists', { dossier: turn.dossier.id }),
      administratorOnly(turn),
      !Object.hasOwn(cases, command.case) && refusal('case_unknown', { case: command.case, known: Object.keys(cases) }),
      !Object.hasOwn(channels, command.channel) &&
        refusal('channel_unknown', { channel: command.channel, known: Object.keys(channels) }),
      unknownVariant(turn, command.variant),
      badFacts(turn, command.facts),
      badDocuments(turn, command.documents),
      problems.length > 0 && refusal('adoption_impossible', { problems }),
      'code' in stages && stages,
    )
  },
  apply: (turn, command) => {
    const { definition } = turn.procedure
    const { code, variant, consumed, appointment } = command
    const { running, before } = stagesOf(turn, command)
    const cutoff = definition.clock?.cutoff
    const begun = stageBegan(turn, command, before)
    if (!begun.ok) return uncounted(begun.issues)
    turn.record('adopted', {
      tenant: turn.dossier.tenant,
      procedure: pinOf(turn.procedure),
      case: command.case,
      channel: command.channel,
      applicant: command.applicant,
      ...(code === undefined ? {} : { code }),
      ...(variant === undefined ? {} : { variant }),
      source: command.source,
      reference: command.reference,
      facts: command.facts ?? {},
      documents: command.documents ?? {},
      steps: command.steps,
      ...(cutoff === undefined ? {} : { cutoff }),
      stage: running.stage,
      term: running.term,
      ...(begun.value === undefined ? {} : { stageBegan: printInstant(begun.value) }),
      receivedOn: command.receivedOn,
      pauses: command.pauses ?? [],
      ...(consumed === undefined ? {} : { consumed }),
      history: command.history ?? [],
    })
    if (appointment !== undefined) {
      const calendar = turn.procedure.calendar.hash
      turn.record('appointed', { appointment, why: 'adopted', calendar, provisional: false })
      return stand(turn)
    }
    return appoint(turn, 'adopted') ?? stand(turn)
  },
}

/** A date printed by another system that is not the one counted here. */
export interface AppointmentFinding {
  readonly printed: Appointment
  readonly counted: Appointment
}

/**
 * Where the date a citizen holds differs from the one the law gives by what is known here: to be looked into, never to be
 * put right in silence. `undefined` where both are the same, or nothing can be counted: before reception, while the clock is
 * paused, beyond the calendar.
 *
 * @example appointmentFinding(procedure, dossier) // { printed: { kind: 'date', date: '2026-05-12' }, counted: … }
 */
export const appointmentFinding = (procedure: Procedure, dossier: Dossier): AppointmentFinding | undefined => {
  const found = promisedDue(procedureFor(procedure, dossier), dossier)
  const counted = found?.ok ? appointmentOf(found.value) : undefined
  const printed = dossier.appointment
  if (counted === undefined || printed === undefined || textOf(counted) === textOf(printed)) return undefined
  return { printed, counted }
}
