import type { TaskStep } from '../definition/format.ts'
import { actsAs, assignedElsewhere, mayAct, needs, type Post } from './authority.ts'
import type { Command } from './command.ts'
import { jump } from './move.ts'
import { type Refusal, refusal } from './refusal.ts'
import { heldUp, inHand } from './situation.ts'
import { dutyConflict } from './step.ts'
import { type Rule, reasons, type Turn } from './turn.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

/** Kinds of steps that nothing has happened in by being come to. */
const untouched: ReadonlySet<string | undefined> = new Set(['task', 'decision', 'handoff'])

const notRecallable = (turn: Turn): Refusal | undefined => {
  const { lastAct, position } = turn.dossier
  const { entered, from } = lastAct ?? {}
  if (lastAct === undefined || entered === undefined || from === undefined)
    return refusal('recall_impossible', { why: 'nothing' })
  if (!actsAs(turn).includes(lastAct.by)) return refusal('recall_impossible', { why: 'not_yours' })
  // A wait left is left: to come to it again would count its time, and pause the clock, anew.
  if (turn.procedure.graph.steps.get(lastAct.step)?.step.kind !== 'task')
    return refusal('recall_impossible', { why: 'went_out' })
  const kinds = entered.map(id => turn.procedure.graph.steps.get(id)?.step.kind)
  const stays = entered.every(
    id => position.includes(id) || turn.procedure.graph.steps.get(id)?.step.kind === 'decision',
  )
  if ((lastAct.effects ?? 0) > 0 || !stays || !kinds.every(kind => untouched.has(kind)))
    return refusal('recall_impossible', { why: 'went_out' })
  return undefined
}

/** Takes back what one has passed on, while the receiver has done nothing with it. The clock knows nothing of it. */
export const recall: Rule<Of<'recall'>> = {
  against: turn => {
    const wrong = inHand(turn.dossier, 'recall')
    if (wrong) return [wrong]
    return reasons(notRecallable(turn), heldUp(turn))
  },
  apply: (turn, { reason }) => {
    const { step = '', from = [], entered = [] } = turn.dossier.lastAct ?? {}
    const left = turn.dossier.position.filter(id => entered.includes(id))
    turn.record('recalled', { step, reason })
    return jump(turn, left, from, [step])
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
