import type { ConsultedAgency, ConsultStep } from '../definition/format.ts'
import { own } from '../definition/own.ts'
import { machineEvent } from '../machine/compile.ts'
import { assignedElsewhere, needs, timekeeperOnly } from './authority.ts'
import { consultationDue, uncounted } from './clock.ts'
import type { Command } from './command.ts'
import type { Consultation } from './dossier.ts'
import { againstEarlyAnswer, answerFact, keepAnswer, useKept } from './early.ts'
import { holds } from './guard.ts'
import { joined, move } from './move.ts'
import { type Refusal, refusal } from './refusal.ts'
import { consultationTimer } from './timer.ts'
import { type Rule, reasons, type Turn } from './turn.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

interface Asked {
  readonly consult: ConsultStep
  readonly agency: ConsultedAgency
  readonly consultation: Consultation
}

/** One consultation of the dossier, open or closed, with what the definition says of it. */
export const asked = (turn: Turn, step: string, agency: string): Asked | Refusal => {
  const consult = turn.procedure.graph.steps.get(step)?.step
  const all = turn.dossier.consultations[step] ?? {}
  const consultation = Object.hasOwn(all, agency) ? all[agency] : undefined
  const rule = consult?.kind === 'consult' ? consult.agencies[agency] : undefined
  return consult?.kind === 'consult' && rule !== undefined && consultation !== undefined
    ? { consult, agency: rule, consultation }
    : refusal('consultation_unknown', { step, agency })
}

/** Lets what has come together go on; kept where the way on needs a fact that nobody has given yet. */
const goOn = (turn: Turn): Refusal | undefined => {
  const { procedure, dossier } = turn
  if (!dossier.position.some(step => joined(procedure, dossier, step))) return undefined
  const mark = turn.mark()
  const refused = move(turn, machineEvent.settle)
  if (refused?.code !== 'fact_needed' && refused?.code !== 'expression_failed') return refused
  turn.rollback(mark)
  return undefined
}

/**
 * What follows by itself from what has just happened: replies that had come early are used, consultations and children
 * that have come together go on. At most as often as there are steps: each round leaves one.
 */
export const settle = (turn: Turn): Refusal | undefined => {
  for (let round = 0; round <= turn.procedure.graph.steps.size; round++) {
    const before = turn.events.length
    if (turn.dossier.kept !== undefined) useKept(turn)
    const refused = goOn(turn)
    if (refused || turn.events.length === before) return refused
  }
  return undefined
}

/** An agency that its rule came to name only after the others were asked. */
const joinsLater = (turn: Turn, step: string, agency: string): Asked | Refusal => {
  const consult = turn.procedure.graph.steps.get(step)?.step
  const rule = consult?.kind === 'consult' ? own(consult.agencies, agency) : undefined
  if (consult?.kind !== 'consult' || rule === undefined || !turn.dossier.position.includes(step))
    return refusal('consultation_unknown', { step, agency })
  const wanted = holds(turn, rule.when)
  if (typeof wanted !== 'boolean') return wanted
  return wanted
    ? { consult, agency: rule, consultation: { agency, extensions: [] } }
    : refusal('guard_false', { action: agency, when: rule.when ?? '' })
}

const askable = (turn: Turn, step: string, agency: string): Asked | Refusal => {
  const found = asked(turn, step, agency)
  return 'code' in found ? joinsLater(turn, step, agency) : found
}

export const consult: Rule<Of<'consult'>> = {
  against: (turn, { step, agency }) => {
    const found = askable(turn, step, agency)
    if ('code' in found) return [found]
    const { role, agency: asking, department } = found.consult
    return reasons(
      needs(turn, { role, agency: asking, department }),
      assignedElsewhere(turn, step),
      found.consultation.closed === true && refusal('step_unknown', { step, known: turn.dossier.position }),
      found.consultation.receivedOn !== undefined && refusal('consultation_sent', { step, agency }),
      turn.dossier.withdrawalRequestedOn !== undefined && refusal('withdrawal_pending', {}),
    )
  },
  apply: (turn, { step, agency }) => {
    const found = askable(turn, step, agency)
    if ('code' in found) return found
    if ('code' in asked(turn, step, agency)) turn.record('consultationAdded', { step, agency })
    turn.record('consulted', { step, agency, term: found.agency.term })
    return undefined
  },
}

/** Whether the answer is to a question that was not put yet: it is kept until it is. */
const isEarly = (turn: Turn, step: string, agency: string): boolean => {
  const found = asked(turn, step, agency)
  return 'code' in found || (found.consultation.receivedOn === undefined && found.consultation.closed !== true)
}

export const answer: Rule<Of<'answer'>> = {
  against: (turn, command) => {
    const { step, agency } = command
    const { situation } = turn.dossier
    if (situation !== 'ended' && isEarly(turn, step, agency)) return againstEarlyAnswer(turn, command)
    const found = asked(turn, step, agency)
    if ('code' in found) return [found]
    const { role, department } = found.agency
    return reasons(
      needs(turn, { role, agency, department }),
      found.consultation.receivedOn === undefined && refusal('consultation_not_sent', { step, agency }),
      found.consultation.answer !== undefined && refusal('consultation_answered', { step, agency }),
    )
  },
  apply: (turn, command) => {
    const { step, agency, answer: given, note } = command
    if (isEarly(turn, step, agency)) return keepAnswer(turn, command)
    const found = asked(turn, step, agency)
    if ('code' in found) return found
    const last = consultationDue(turn.procedure, found.consultation)
    if (!last.ok) return uncounted(last.issues)
    const late = found.consultation.silence !== undefined || (last.value !== undefined && turn.on >= last.value)
    // What came when nobody waited any more is kept beside, and decides nothing.
    const counts = found.consultation.closed !== true && found.consultation.silence !== 'consent'
    turn.record('answered', {
      step,
      agency,
      answer: given,
      late,
      ...(note === undefined ? {} : { note }),
      ...(counts ? answerFact(turn, step, agency, given) : {}),
    })
    return undefined
  },
}

/** An agency that kept silent: taken as consent where the law says so, raised to the asking agency otherwise. */
export const expireConsultation: Rule<Extract<Of<'expire'>, { what: 'consultation' }>> = {
  against: (turn, { step, agency }) => {
    const found = asked(turn, step, agency)
    if ('code' in found) return [found]
    const timer = consultationTimer(turn.procedure, step, found.consultation)
    if (timer !== undefined && !timer.ok) return [uncounted(timer.issues)]
    if (timer === undefined) return [refusal('consultation_answered', { step, agency })]
    return reasons(
      timekeeperOnly(turn),
      turn.now < timer.value.at && refusal('not_due', { what: 'consultation', at: timer.value.at, now: turn.now }),
    )
  },
  apply: (turn, { step, agency }) => {
    const found = asked(turn, step, agency)
    if ('code' in found) return found
    const consents = found.agency.onSilence === 'consent'
    turn.record('silent', {
      step,
      agency,
      treatedAs: consents ? 'consent' : 'escalation',
      ...(consents ? answerFact(turn, step, agency, 'consent') : {}),
    })
    return undefined
  },
}
