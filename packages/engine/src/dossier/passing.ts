import type { TaskStep } from '../definition/format.ts'
import { isPosition, type Position } from '../machine/position.ts'
import { actsAs, assignedElsewhere, mayAct, needs, type Post } from './authority.ts'
import type { Command } from './command.ts'
import type { LastAct } from './dossier.ts'
import { jump } from './move.ts'
import { type Refusal, type RefusalData, refusal } from './refusal.ts'
import { heldUp, inHand } from './situation.ts'
import { dutyConflict } from './step.ts'
import { type Rule, reasons, type Turn } from './turn.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

/** Kinds of steps that nothing has happened in by being come to. */
const untouched: ReadonlySet<string | undefined> = new Set(['task', 'decision', 'handoff'])

const cannot = (why: RefusalData['recall_impossible']['why']): Refusal => refusal('recall_impossible', { why })

/** Where the dossier would be, were a step come back to instead of those it led to. */
const backAt = ({ dossier }: Turn, { step, entered = [] }: LastAct): Position => [
  ...dossier.position.filter(id => !entered.includes(id)),
  step,
]

/**
 * Whether nothing but the dossier itself went on: what was sent out, asked or joined does not come back with it, nor do
 * branches that were broken off.
 */
const comesBack = (turn: Turn, act: LastAct): boolean => {
  const { procedure, dossier } = turn
  const { step, entered = [], effects = 0 } = act
  const kindOf = (id: string) => procedure.graph.steps.get(id)?.step.kind
  // A wait left is left: to come to it again would count its time, and pause the clock, anew.
  if (kindOf(step) !== 'task' || effects > 0 || !isPosition(procedure.graph, backAt(turn, act))) return false
  return entered.every(id => untouched.has(kindOf(id)) && (dossier.position.includes(id) || kindOf(id) === 'decision'))
}

/** The act meant: the one of the step named, or the only one of the actor’s that can be taken back. */
const recallable = (turn: Turn, wanted: string | undefined): LastAct | Refusal => {
  const all = (turn.dossier.lastActs ?? []).filter(({ step }) => wanted === undefined || wanted === step)
  if (all.length === 0) return cannot('nothing')
  const selves = actsAs(turn)
  const mine = all.filter(({ by }) => selves.includes(by))
  if (mine.length === 0) return cannot('not_yours')
  const [found, ...more] = mine.filter(act => comesBack(turn, act))
  if (found === undefined) return cannot('went_out')
  const steps = [found, ...more].map(({ step }) => step)
  return more.length > 0 ? refusal('step_ambiguous', { action: 'recall', steps }) : found
}

/** Takes back what one has passed on, while the receiver has done nothing with it. The clock knows nothing of it. */
export const recall: Rule<Of<'recall'>> = {
  against: (turn, { step }) => {
    const wrong = inHand(turn.dossier, 'recall')
    if (wrong) return [wrong]
    const found = recallable(turn, step)
    return reasons('code' in found && found, heldUp(turn))
  },
  apply: (turn, { step: wanted, reason }) => {
    const found = recallable(turn, wanted)
    if ('code' in found) return found
    const { step, entered = [] } = found
    const left = turn.dossier.position.filter(id => entered.includes(id))
    const back = backAt(turn, found)
    turn.record('recalled', { step, reason })
    return jump(turn, left, back, [step])
  },
}

/** The task a dossier is sent back from: the one named, or the only active one that the actor may act on. */
const sender = (turn: Turn, wanted: string | undefined): { readonly id: string; readonly step: TaskStep } | Refusal => {
  const { dossier, procedure } = turn
  const tasks = dossier.position.flatMap(id => {
    const step = procedure.graph.steps.get(id)?.step
    return step?.kind === 'task' && (wanted === undefined || wanted === id) ? [{ id, step }] : []
  })
  const mine = tasks.length > 1 ? tasks.filter(({ step }) => mayAct(turn, postOf(step))) : tasks
  const [found] = mine.length > 0 ? mine : tasks
  if (found === undefined) return refusal('step_unknown', { step: wanted ?? '', known: dossier.position })
  return mine.length > 1 ? refusal('step_ambiguous', { action: 'sendBack', steps: mine.map(({ id }) => id) }) : found
}

const postOf = ({ role, agency, department }: TaskStep): Post => ({ role, agency, department })

/** Tasks of the same branch that somebody has acted on. */
const behind = ({ procedure, dossier }: Turn, from: string): readonly string[] => {
  const place = (id: string): string => JSON.stringify(procedure.graph.steps.get(id)?.within)
  return Object.keys(dossier.acted ?? {}).filter(
    id => id !== from && procedure.graph.steps.get(id)?.step.kind === 'task' && place(id) === place(from),
  )
}

/** Gives a dossier back to a task it has been at, with a reason. No stage begins anew, and no date moves. */
export const sendBack: Rule<Of<'sendBack'>> = {
  against: (turn, { step: wanted, to }) => {
    const { situation } = turn.dossier
    if (situation !== 'open') return [refusal('situation_wrong', { command: 'sendBack', situation })]
    const from = sender(turn, wanted)
    if ('code' in from) return [from]
    const known = behind(turn, from.id)
    return reasons(
      needs(turn, postOf(from.step)),
      assignedElsewhere(turn, from.id),
      dutyConflict(turn, from.id),
      heldUp(turn),
      !known.includes(to) && refusal('send_back_impossible', { step: to, known }),
    )
  },
  apply: (turn, { step: wanted, to, reason }) => {
    const from = sender(turn, wanted)
    if ('code' in from) return from
    turn.record('sentBack', { step: from.id, to, reason })
    return jump(turn, [from.id], [...turn.dossier.position.filter(id => id !== from.id), to], [to])
  },
}
