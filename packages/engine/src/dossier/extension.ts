import { type CalendarIssue, ok, parseTerm, type Result, type Term } from '@motcua/rules'
import { appoint } from './arrive.ts'
import { needs } from './authority.ts'
import { consultationDue, currentStage, endOf, legalClock, uncounted } from './clock.ts'
import type { Command } from './command.ts'
import { asked } from './consultation.ts'
import { type Refusal, refusal } from './refusal.ts'
import { type Rule, reasons, type Turn } from './turn.ts'

type Extend = Extract<Command, { type: 'extend' }>

/** Whether one term is no longer than another: the same unit, and no more of it. */
const within = (by: Term, atMost: Term): boolean =>
  'amount' in by && 'amount' in atMost && by.unit === atMost.unit && by.amount <= atMost.amount

const tooLong = (turn: Turn, by: string, atMost: string): Refusal | undefined => {
  const term = parseTerm(by)
  if (!term.ok) return refusal('term_invalid', { term: by, problem: term.issues[0]?.code ?? '' })
  const limit = turn.procedure.terms.get(atMost)
  return limit && within(term.value, limit) ? undefined : refusal('extension_too_long', { by, atMost })
}

/** A term that has run out cannot be extended any more: that would hide that it was late. */
const isOver = (turn: Turn, end: Result<number | undefined, CalendarIssue>): Refusal | undefined => {
  if (!end.ok) return uncounted(end.issues)
  return end.value !== undefined && turn.on >= end.value
    ? refusal('term_over', { at: end.value, on: turn.on })
    : undefined
}

const stageEnd = ({ procedure, dossier, on }: Turn): Result<number | undefined, CalendarIssue> => {
  const state = legalClock(procedure, dossier, on)
  if (state === undefined) return ok(undefined)
  if (!state.ok) return state
  return ok(
    state.value.state === 'overdue' && 'overdueFrom' in state.value.due ? state.value.due.overdueFrom : undefined,
  )
}

/** The stage that grows with an agency's extension: the running one, unless another agency there has as much. */
const growing = ({ procedure, dossier }: Turn, by: string): string | undefined => {
  const stage = currentStage(dossier)
  if (stage === undefined) return undefined
  const endWith = (extension: string | undefined): number => {
    const end = endOf(procedure, stage.term, stage.from, extension === undefined ? [] : [extension])
    return end.ok ? (end.value ?? 0) : 0
  }
  return endWith(by) > endWith(stage.consultationExtension) ? stage.stage : undefined
}

const ofConsultation = (turn: Turn, { by, consultation }: Extend): readonly Refusal[] => {
  const { step, agency } = consultation ?? { step: '', agency: '' }
  const found = asked(turn, step, agency)
  if ('code' in found) return [found]
  const rule = found.agency.extension
  if (rule === undefined) return [refusal('extension_not_allowed', {})]
  return reasons(
    needs(turn, { role: found.agency.role, agency, department: found.agency.department }),
    found.consultation.closed === true && refusal('step_unknown', { step, known: turn.dossier.position }),
    found.consultation.receivedOn === undefined && refusal('consultation_not_sent', { step, agency }),
    isOver(turn, consultationDue(turn.procedure, found.consultation)),
    (found.consultation.answer !== undefined || found.consultation.silence !== undefined) &&
      refusal('consultation_answered', { step, agency }),
    found.consultation.extensions.length > 0 && refusal('extension_exhausted', { times: 1 }),
    tooLong(turn, by, rule.atMost),
  )
}

/** Extending a term as the law allows: not a re-appointment for being late, and no apology. */
export const extend: Rule<Extend> = {
  against: (turn, command) => {
    const { situation, clock } = turn.dossier
    if (situation !== 'open') return [refusal('situation_wrong', { command: 'extend', situation })]
    if (command.consultation !== undefined) return ofConsultation(turn, command)
    const rule = turn.procedure.definition.extension
    if (rule === undefined) return [refusal('extension_not_allowed', {})]
    const given = clock?.stages.reduce((sum, stage) => sum + stage.extensions.length, 0) ?? 0
    return reasons(
      needs(turn, rule),
      given >= rule.times && refusal('extension_exhausted', { times: rule.times }),
      isOver(turn, stageEnd(turn)),
      tooLong(turn, command.by, rule.atMost),
    )
  },
  apply: (turn, { by, reason, consultation }) => {
    if (consultation !== undefined) {
      const stage = growing(turn, by)
      turn.record('consultationExtended', { ...consultation, by, reason, ...(stage === undefined ? {} : { stage }) })
    } else turn.record('extended', { by, reason, stage: currentStage(turn.dossier)?.stage ?? '' })
    return appoint(turn, 'extended')
  },
}
