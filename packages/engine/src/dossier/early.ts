import { own } from '../definition/own.ts'
import { machineEvent } from '../machine/compile.ts'
import { needs } from './authority.ts'
import { consultationDue } from './clock.ts'
import type { Command } from './command.ts'
import type { KeptReply } from './dossier.ts'
import type { Facts } from './event.ts'
import { badDocuments, badFacts } from './given.ts'
import { holds } from './guard.ts'
import { move } from './move.ts'
import { unpaid } from './payment.ts'
import { type Refusal, refusal } from './refusal.ts'
import { heldUp } from './situation.ts'
import { reasons, type Turn } from './turn.ts'

type Answer = Extract<Command, { type: 'answer' }>
type Advance = Extract<Command, { type: 'advance' }>

const isKept = ({ dossier }: Turn, step: string, by: { agency?: string; action?: string }): boolean =>
  dossier.kept?.some(it => it.step === step && it.agency === by.agency && it.action === by.action) === true

/** The fact that an agency's answer is kept in, where the definition names one. */
export const answerFact = ({ procedure }: Turn, step: string, agency: string, answer: string): { facts?: Facts } => {
  const consult = procedure.graph.steps.get(step)?.step
  const fact = consult?.kind === 'consult' ? own(consult.agencies, agency)?.answer : undefined
  return fact === undefined ? {} : { facts: { [fact]: answer } }
}

/** What is against keeping an answer that nobody has asked for yet. */
export const againstEarlyAnswer = (turn: Turn, { step, agency }: Answer): readonly Refusal[] => {
  const consult = turn.procedure.graph.steps.get(step)?.step
  const rule = consult?.kind === 'consult' ? own(consult.agencies, agency) : undefined
  if (rule === undefined) return [refusal('consultation_unknown', { step, agency })]
  return reasons(
    needs(turn, { role: rule.role, agency, department: rule.department }),
    isKept(turn, step, { agency }) && refusal('consultation_answered', { step, agency }),
  )
}

export const keepAnswer = (turn: Turn, { step, agency, answer, note }: Answer): undefined => {
  turn.record('replyKept', { step, agency, answer, facts: {}, documents: {}, ...(note === undefined ? {} : { note }) })
  return undefined
}

/** The action of a wait that the dossier has not come to, and never was at. */
export const earlyAction = ({ procedure, dossier }: Turn, { step, action }: Advance) => {
  if (step === undefined || dossier.position.includes(step) || own(dossier.acted, step) !== undefined) return undefined
  const wait = procedure.graph.steps.get(step)?.step
  const found = wait?.kind === 'wait' ? own(wait.actions, action) : undefined
  if (wait?.kind !== 'wait' || found === undefined) return undefined
  return { post: { role: found.role, agency: found.agency ?? wait.agency }, asks: found.asks ?? [] }
}

/** What is against keeping what somebody does at a wait before the dossier is there. */
export const againstEarlyAction = (turn: Turn, command: Advance): readonly Refusal[] => {
  const early = earlyAction(turn, command)
  if (early === undefined) return []
  const { step = '', action, facts = {}, documents } = command
  const lacking = early.asks.filter(fact => !Object.hasOwn(facts, fact))
  return reasons(
    needs(turn, early.post),
    isKept(turn, step, { action }) && refusal('action_unknown', { action, known: [] }),
    badFacts(turn, facts),
    badDocuments(turn, documents),
    lacking.length > 0 && refusal('fact_needed', { facts: lacking }),
  )
}

export const keepAction = (turn: Turn, { step = '', action, facts, documents, note }: Advance): undefined => {
  const given = { facts: facts ?? {}, documents: documents ?? {} }
  turn.record('replyKept', { step, action, ...given, ...(note === undefined ? {} : { note }) })
  return undefined
}

/** An answer that was kept counts as soon as its agency is asked; late only if it came late. */
const useAnswer = (turn: Turn, { seq, step, agency = '', answer, on }: KeptReply): void => {
  const consultation = own(own(turn.dossier.consultations, step), agency)
  if (consultation === undefined || consultation.closed === true || answer === undefined) return
  if (consultation.receivedOn === undefined || consultation.answer !== undefined) return
  const due = consultationDue(turn.procedure, consultation)
  const late = due.ok && due.value !== undefined && on >= due.value
  turn.record('answered', { step, agency, answer, late, kept: seq, ...answerFact(turn, step, agency, answer) })
}

/** An action that was kept is done when its wait is come to, if it may be; else it stays kept. */
const useAction = (turn: Turn, { seq, step, action = '' }: KeptReply): void => {
  const wait = turn.procedure.graph.steps.get(step)?.step
  if (!turn.dossier.position.includes(step) || wait?.kind !== 'wait') return
  const found = own(wait.actions, action)
  const documents = found?.requires?.documents ?? []
  if (found === undefined || holds(turn, found.when) !== true) return
  if (heldUp(turn).length > 0 || unpaid(turn, found.requires?.paid).length > 0) return
  if (documents.some(document => !Object.hasOwn(turn.dossier.documents, document))) return
  const mark = turn.mark()
  turn.record('acted', { step, action, facts: {}, documents: {}, kept: seq })
  if (move(turn, machineEvent.action(step, action), step)) turn.rollback(mark)
}

/** Uses every reply that came early and is awaited now. */
export const useKept = (turn: Turn): void => {
  for (const reply of turn.dossier.kept ?? []) {
    if (reply.action === undefined) useAnswer(turn, reply)
    else useAction(turn, reply)
  }
}
