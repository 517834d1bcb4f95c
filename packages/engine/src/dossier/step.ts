import type { Action, ReturnStep } from '../definition/format.ts'
import { own } from '../definition/own.ts'
import { procedureFor } from '../definition/variant.ts'
import { machineEvent } from '../machine/compile.ts'
import { actsAs, actsFor, assignedElsewhere, needs, type Post, timekeeperOnly } from './authority.ts'
import { uncounted } from './clock.ts'
import type { Command } from './command.ts'
import { againstEarlyAction, earlyAction, keepAction } from './early.ts'
import { badDocuments, badFacts } from './given.ts'
import { evaluateFor, holds } from './guard.ts'
import { move } from './move.ts'
import { unpaid } from './payment.ts'
import { type Refusal, refusal } from './refusal.ts'
import { heldUp, inHand } from './situation.ts'
import { waitTimer } from './timer.ts'
import { type Rule, reasons, type Turn } from './turn.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

/** An action of an active step, and who may do it. */
export interface OpenAction {
  readonly step: string
  readonly name: string
  readonly action: Action
  readonly post: Post
}

/** The actions of the active steps, whoever may do them. */
export const openActions = ({
  procedure: given,
  dossier,
}: Pick<Turn, 'procedure' | 'dossier'>): readonly OpenAction[] => {
  const procedure = procedureFor(given, dossier)
  const open: OpenAction[] = []
  for (const id of dossier.position) {
    const step = procedure.graph.steps.get(id)?.step
    if (step?.kind !== 'task' && step?.kind !== 'wait') continue
    for (const name of Object.keys(step.actions)) {
      const action = step.actions[name]
      if (action === undefined) continue
      const elsewhere = action.agency !== undefined && action.agency !== step.agency
      const post: Post = {
        role: action.role ?? (step.kind === 'task' ? step.role : undefined),
        agency: action.agency ?? step.agency,
        department: elsewhere || action.role !== undefined ? undefined : step.department,
      }
      open.push({ step: id, name, action, post })
    }
  }
  return open
}

const chosen = (turn: Turn, command: Of<'advance'>): OpenAction | Refusal => {
  const all = openActions(turn)
  const open = all.filter(
    ({ step, name }) => name === command.action && (command.step === undefined || command.step === step),
  )
  if (open.length === 1 && open[0]) return open[0]
  if (open.length > 1) return refusal('step_ambiguous', { action: command.action, steps: open.map(({ step }) => step) })
  if (command.step !== undefined && !turn.dossier.position.includes(command.step))
    return refusal('step_unknown', { step: command.step, known: turn.dossier.position })
  return refusal('action_unknown', { action: command.action, known: all.map(({ name }) => name) })
}

/** Whoever works on an active step may find that papers are missing. */
export const holders = ({
  procedure,
  dossier,
}: Pick<Turn, 'procedure' | 'dossier'>): readonly (Post & { readonly step: string })[] =>
  dossier.position.flatMap(id => {
    const step = procedure.graph.steps.get(id)?.step
    return step !== undefined && 'role' in step
      ? [{ step: id, role: step.role, agency: step.agency, department: step.department }]
      : []
  })

const askedFor = (action: Action, command: Of<'advance'>): Refusal | undefined => {
  const facts = (action.asks ?? []).filter(fact => !Object.hasOwn(command.facts ?? {}, fact))
  return facts.length > 0 ? refusal('fact_needed', { facts }) : undefined
}

const lacking = ({ dossier }: Turn, action: Action, command: Of<'advance'>): Refusal | undefined => {
  const documents = (action.requires?.documents ?? []).filter(
    document => !Object.hasOwn(dossier.documents, document) && !Object.hasOwn(command.documents ?? {}, document),
  )
  return documents.length > 0 ? refusal('document_missing', { documents }) : undefined
}

type Placed = Pick<Turn, 'procedure' | 'dossier'>

const apartFrom = ({ procedure }: Placed, id: string): readonly string[] => {
  const step = procedure.graph.steps.get(id)?.step
  return step?.kind === 'task' ? (step.apart ?? []) : []
}

/** Those who may not act at a step, sorted: they acted, or somebody did in their place, at one it is kept apart from. */
export const barredAt = (at: Placed, id: string): readonly string[] =>
  [...new Set(apartFrom(at, id).flatMap(other => own(at.dossier.acted, other) ?? []))].sort()

/** Whoever prepared does not approve: what is against any of these people at a step. */
export const conflictOf = (at: Placed, id: string, people: readonly string[]): Refusal | undefined => {
  const other = apartFrom(at, id).find(it => own(at.dossier.acted, it)?.some(person => people.includes(person)))
  return other === undefined ? undefined : refusal('duty_conflict', { step: id, other })
}

/** Nobody acts at a step who acted, for whomever, at one it is kept apart from. */
export const dutyConflict = (turn: Turn, id: string): Refusal | undefined => conflictOf(turn, id, actsAs(turn))

/** The action's own condition, on the facts as the command would leave them. */
const guarded = ({ procedure, dossier }: Turn, { name, action }: OpenAction, command: Of<'advance'>) => {
  if (action.when === undefined) return undefined
  const value = evaluateFor(procedure, { ...dossier, facts: { ...dossier.facts, ...command.facts } }, action.when)
  if (value.kind === 'missing') return refusal('fact_needed', { facts: value.paths })
  return value.kind === 'known' && value.value === false
    ? refusal('guard_false', { action: name, when: action.when })
    : undefined
}

export const advance: Rule<Of<'advance'>> = {
  against: (turn, command) => {
    const wrong = inHand(turn.dossier, 'advance')
    if (wrong) return [wrong]
    if (earlyAction(turn, command)) return againstEarlyAction(turn, command)
    const open = chosen(turn, command)
    if ('code' in open) return [open]
    return reasons(
      needs(turn, open.post),
      assignedElsewhere(turn, open.step),
      dutyConflict(turn, open.step),
      heldUp(turn),
      badFacts(turn, command.facts),
      badDocuments(turn, command.documents),
      askedFor(open.action, command),
      lacking(turn, open.action, command),
      unpaid(turn, open.action.requires?.paid, command.facts),
    )
  },
  beyond: (turn, command) => {
    const open = chosen(turn, command)
    return 'code' in open ? undefined : guarded(turn, open, command)
  },
  apply: (turn, command) => {
    if (earlyAction(turn, command)) return keepAction(turn, command)
    const open = chosen(turn, command)
    if ('code' in open) return open
    const others = actsFor(turn, open.step, open.post)
    turn.record('acted', {
      step: open.step,
      action: open.name,
      facts: command.facts ?? {},
      documents: command.documents ?? {},
      ...(command.note === undefined ? {} : { note: command.note }),
      ...(others.length > 0 ? { for: others } : {}),
    })
    const refused = move(turn, machineEvent.action(open.step, open.name), open.step)
    return refused?.code === 'no_way_on' && open.action.when !== undefined
      ? refusal('guard_false', { action: open.name, when: open.action.when })
      : refused
  },
}

const returning = (turn: Turn, step: string | undefined): string | undefined =>
  turn.dossier.position.find(
    id => (step === undefined || id === step) && turn.procedure.graph.steps.get(id)?.step.kind === 'return',
  )

/**
 * The results of a step that there are and that nobody has been given yet. One whose condition nobody has met so far is not
 * there; one whose condition cannot be worked out is not left out in silence.
 */
const resultsAt = (turn: Turn, step: ReturnStep): readonly string[] | Refusal => {
  const { results } = turn.procedure.definition
  const given = turn.dossier.returnedResults ?? []
  const there: string[] = []
  for (const result of step.results) {
    const held = !given.includes(result) && holds(turn, own(results, result)?.when)
    if (typeof held === 'object' && held.code === 'expression_failed') return held
    if (held === true) there.push(result)
  }
  return there
}

export const returnResult: Rule<Of<'returnResult'>> = {
  against: (turn, { step: wanted, results = [] }) => {
    const wrong = inHand(turn.dossier, 'returnResult')
    if (wrong) return [wrong]
    const id = returning(turn, wanted)
    const step = id === undefined ? undefined : turn.procedure.graph.steps.get(id)?.step
    if (id === undefined || step?.kind !== 'return')
      return [refusal('step_unknown', { step: wanted ?? 'return', known: turn.dossier.position })]
    const known = resultsAt(turn, step)
    if ('code' in known) return [known]
    const unknown = results.filter(result => !known.includes(result))
    return reasons(
      needs(turn, { role: step.role, agency: step.agency, department: step.department }),
      assignedElsewhere(turn, id),
      heldUp(turn),
      unknown.length > 0 && refusal('result_unknown', { results: unknown, known }),
    )
  },
  apply: (turn, { step: wanted, how, results: chosenResults }) => {
    const id = returning(turn, wanted) ?? ''
    const step = turn.procedure.graph.steps.get(id)?.step
    if (step?.kind !== 'return') return refusal('step_unknown', { step: id, known: turn.dossier.position })
    const there = resultsAt(turn, step)
    if ('code' in there) return there
    const results = chosenResults ?? there
    turn.record('resultReturned', { step: id, how, results })
    // The rest is still to be handed over.
    if (there.some(result => !results.includes(result))) return undefined
    return move(turn, machineEvent.returned(id), id)
  },
}

/** A wait whose time is over goes on by itself. */
export const expireWait: Rule<Extract<Of<'expire'>, { what: 'wait' }>> = {
  against: (turn, { step }) => {
    const wrong = inHand(turn.dossier, 'expire')
    if (wrong) return [wrong]
    const timer = waitTimer(turn.procedure, turn.dossier, step)
    if (timer === undefined) return [refusal('step_unknown', { step, known: turn.dossier.position })]
    if (!timer.ok) return [uncounted(timer.issues)]
    return reasons(
      timekeeperOnly(turn),
      turn.now < timer.value.at && refusal('not_due', { what: 'wait', at: timer.value.at, now: turn.now }),
    )
  },
  apply: (turn, { step }) => {
    turn.record('waitExpired', { step })
    return move(turn, machineEvent.expire(step), step)
  },
}
