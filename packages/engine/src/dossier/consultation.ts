import type { ConsultedAgency, ConsultStep } from '../definition/format.ts'
import { machineEvent } from '../machine/compile.ts'
import { needs, timekeeperOnly } from './authority.ts'
import { consultationDue, uncounted } from './clock.ts'
import type { Command } from './command.ts'
import type { Consultation } from './dossier.ts'
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

/**
 * Lets the consultations that have come together go on. An answer is kept even where the way on needs a fact that nobody
 * has given yet: it is asked again after the next event.
 */
export const settle = (turn: Turn): Refusal | undefined => {
  const { procedure, dossier } = turn
  if (!dossier.position.some(step => joined(procedure, dossier, step))) return undefined
  const refused = move(turn, machineEvent.settle)
  return refused?.code === 'fact_needed' || refused?.code === 'expression_failed' ? undefined : refused
}

export const consult: Rule<Of<'consult'>> = {
  against: (turn, { step, agency }) => {
    const found = asked(turn, step, agency)
    if ('code' in found) return [found]
    const { role, agency: own, department } = found.consult
    return reasons(
      needs(turn, { role, agency: own, department }),
      found.consultation.closed === true && refusal('step_unknown', { step, known: turn.dossier.position }),
      found.consultation.receivedOn !== undefined && refusal('consultation_sent', { step, agency }),
      turn.dossier.withdrawalRequestedOn !== undefined && refusal('withdrawal_pending', {}),
    )
  },
  apply: (turn, { step, agency }) => {
    const found = asked(turn, step, agency)
    if ('code' in found) return found
    turn.record('consulted', { step, agency, term: found.agency.term })
    return undefined
  },
}

export const answer: Rule<Of<'answer'>> = {
  against: (turn, { step, agency }) => {
    const found = asked(turn, step, agency)
    if ('code' in found) return [found]
    const { role, department } = found.agency
    return reasons(
      needs(turn, { role, agency, department }),
      found.consultation.receivedOn === undefined && refusal('consultation_not_sent', { step, agency }),
      found.consultation.answer !== undefined && refusal('consultation_answered', { step, agency }),
    )
  },
  apply: (turn, { step, agency, answer: given, note }) => {
    const found = asked(turn, step, agency)
    if ('code' in found) return found
    const last = consultationDue(turn.procedure, found.consultation)
    if (!last.ok) return uncounted(last.issues)
    const late = found.consultation.silence !== undefined || (last.value !== undefined && turn.on >= last.value)
    turn.record('answered', { step, agency, answer: given, late, ...(note === undefined ? {} : { note }) })
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
    turn.record('silent', { step, agency, treatedAs: consents ? 'consent' : 'escalation' })
    return undefined
  },
}
