import type { Procedure, ProcedureNames } from '../definition/procedure.ts'
import { procedureFor } from '../definition/variant.ts'
import { adopt } from './adoption.ts'
import { assign, claim, reassign } from './assignment.ts'
import { reportChild } from './children.ts'
import { uncounted } from './clock.ts'
import type { Command } from './command.ts'
import { answer, consult, expireConsultation, settle } from './consultation.ts'
import { correct, erase } from './correction.ts'
import type { Dossier } from './dossier.ts'
import type { DossierEvent, Effect } from './event.ts'
import { exclusiveKeys } from './exclusive.ts'
import { extend } from './extension.ts'
import { acceptHandoff, rerouteHandoff, returnHandoff, succeedAgency } from './handoff.ts'
import { skip } from './incident.ts'
import { reachRung } from './ladder.ts'
import { againstRepinning, migrate, repin } from './migration.ts'
import { recall, sendBack } from './passing.ts'
import { pay, refund } from './payment.ts'
import { apologise, reappoint } from './reappointment.ts'
import { receive, refuseAcceptance, submit } from './reception.ts'
import { recount } from './recount.ts'
import { type Refusal, refusal } from './refusal.ts'
import { advance, expireWait, returnResult } from './step.ts'
import { stop } from './stop.ts'
import { expireSupplement, requestSupplement, supply } from './supplement.ts'
import { type Timer, timersOf } from './timer.ts'
import { type Context, type Rule, Turn } from './turn.ts'
import { answerUrge, urge } from './urge.ts'
import { decideWithdrawal, withdraw } from './withdrawal.ts'

/** What a command leads to: what happened, the dossier after it, what it now waits for, and what goes out. */
export type Decision =
  | {
      readonly ok: true
      readonly events: readonly DossierEvent[]
      readonly dossier: Dossier
      readonly timers: readonly Timer[]
      readonly effects: readonly Effect[]
      /** What no other open dossier may be about; absent where the procedure has no such rule. */
      readonly exclusive?: readonly string[] | undefined
    }
  | { readonly ok: false; readonly refusal: Refusal }

const rules: {
  readonly [T in Exclude<Command['type'], 'expire'>]: Rule<Extract<Command, { type: T }>>
} = {
  submit,
  receive,
  refuseAcceptance,
  advance,
  requestSupplement,
  supply,
  pay,
  consult,
  answer,
  extend,
  withdraw,
  decideWithdrawal,
  returnResult,
  assign,
  claim,
  reassign,
  recall,
  sendBack,
  urge,
  answerUrge,
  acceptHandoff,
  returnHandoff,
  rerouteHandoff,
  succeedAgency,
  reportChild,
  reappoint,
  apologise,
  stop,
  correct,
  erase,
  recount,
  migrate,
  adopt,
  skip,
  refund,
}

const ruleOf = (command: Command): Rule<Command> => {
  if (command.type !== 'expire') return rules[command.type] as Rule<Command>
  const expiry = {
    supplement: expireSupplement,
    wait: expireWait,
    consultation: expireConsultation,
    rung: reachRung,
  }
  return expiry[command.what] as Rule<Command>
}

/** What is wrong before any rule is asked: another procedure, a date that cannot be. */
const beforehand = (turn: Turn, command: Command): Refusal | undefined => {
  const { dossier, procedure, on, now } = turn
  if (command.type !== 'submit' && command.type !== 'adopt') {
    if (dossier.revision === 0) return refusal('dossier_unknown', { dossier: dossier.id })
    if (dossier.procedure.hash !== procedure.hash)
      return refusal('procedure_mismatch', { pinned: dossier.procedure.hash, given: procedure.hash })
  }
  // Also of an instant that is none: a `NaN` is not before anything.
  if (!(on <= now)) return refusal('on_in_future', { on, now })
  const { movedOn } = dossier
  return movedOn !== undefined && on < movedOn ? refusal('on_before_last', { on, last: movedOn }) : undefined
}

/** What is received is received under the law of that day, whatever was in force when it was submitted. */
const underLawInForce = (turn: Turn, command: Command): Refusal | undefined => {
  if (command.type !== 'receive' || turn.dossier.situation !== 'submitted') return undefined
  const against = againstRepinning(turn)
  if (against === undefined) repin(turn)
  return against
}

/** A timer told late takes effect at its instant, unless the dossier has gone on since. */
const turnFor = (procedure: Procedure, dossier: Dossier, command: Command, context: Context): Turn => {
  const { on, now } = context
  const variant = 'variant' in command ? command.variant : dossier.variant
  const inVariant = procedureFor(procedure, { variant })
  if (command.type !== 'expire' || on === undefined) return new Turn(inVariant, dossier, context)
  return new Turn(inVariant, dossier, { ...context, on: Math.min(Math.max(on, dossier.movedOn ?? on), now) })
}

/**
 * Decides one command on a dossier: facts and effects, or why not. Pure: the same procedure, dossier, command and
 * context give the same decision, on any machine, at any time.
 *
 * @example
 * const decision = decide(procedure, dossier, { type: 'receive' }, { by: officer, now: store.now() })
 * if (!decision.ok) decision.refusal.code // 'document_missing'
 */
export const decide = <N extends ProcedureNames>(
  procedure: Procedure<N>,
  dossier: Dossier,
  given: Command<N>,
  context: Context,
): Decision => {
  const command = given as Command
  const turn = turnFor(procedure, dossier, command, context)
  const rule = ruleOf(command)
  const against =
    beforehand(turn, command) ??
    underLawInForce(turn, command) ??
    rule.against(turn, command)[0] ??
    rule.apply(turn, command) ??
    settle(turn)
  if (against) return { ok: false, refusal: against }
  const timers = timersOf(turn.procedure, turn.dossier)
  if (!timers.ok) return { ok: false, refusal: uncounted(timers.issues) }
  const { events, dossier: after, effects } = turn
  const exclusive = exclusiveKeys(turn.procedure, after)
  return { ok: true, events, dossier: after, timers: timers.value, effects, ...(exclusive ? { exclusive } : {}) }
}

/** Whether a command would be accepted; if not, every reason that stands against it. */
export type Permission = { readonly allowed: true } | { readonly allowed: false; readonly reasons: readonly Refusal[] }

/**
 * Asks about a command without giving it: one answer for buttons, API replies, tests and the simulator.
 *
 * @example can(procedure, dossier, { type: 'advance', action: 'sign' }, { by: chair, now }) // { allowed: true }
 */
export const can = <N extends ProcedureNames>(
  procedure: Procedure<N>,
  dossier: Dossier,
  given: Command<N>,
  context: Context,
): Permission => {
  const command = given as Command
  const turn = turnFor(procedure, dossier, command, context)
  const first = beforehand(turn, command)
  if (first?.code === 'dossier_unknown' || first?.code === 'procedure_mismatch')
    return { allowed: false, reasons: [first] }
  const rule = ruleOf(command)
  const repinned = first === undefined ? underLawInForce(turn, command) : undefined
  const against = [...((first ?? repinned) ? [first ?? repinned] : []), ...rule.against(turn, command)].filter(
    it => it !== undefined,
  )
  if (against.length > 0) {
    const last = rule.beyond?.(turn, command)
    const known = against.some(it => it.code === last?.code)
    return { allowed: false, reasons: last && !known ? [...against, last] : against }
  }
  const decision = decide<ProcedureNames>(procedure, dossier, command, context)
  return decision.ok ? { allowed: true } : { allowed: false, reasons: [decision.refusal] }
}
