import type { ChildrenStep, ConsultStep } from '../definition/format.ts'
import { own } from '../definition/own.ts'
import type { Procedure } from '../definition/procedure.ts'
import type { Oracle } from '../machine/guard.ts'
import type { Move } from '../machine/machine.ts'
import { machineOf } from '../machine/memo.ts'
import { type Position, startPosition } from '../machine/position.ts'
import { arrive } from './arrive.ts'
import type { Consultation, Dossier } from './dossier.ts'
import type { Effect } from './event.ts'
import { evaluateFor, scopeOf, unanswerable } from './guard.ts'
import { type Refusal, refusal } from './refusal.ts'
import type { Turn } from './turn.ts'

const settled = (asked: Consultation): boolean => asked.answer !== undefined || asked.silence === 'consent'

/** How many a step asked for side by side, and how many of them have come. */
const tally = (dossier: Dossier, id: string, step: ConsultStep | ChildrenStep) => {
  const done =
    step.kind === 'consult'
      ? Object.values(own(dossier.consultations, id) ?? {}).flatMap(it => (it.closed ? [] : [settled(it)]))
      : Object.values(own(dossier.children, id) ?? {}).flatMap(it => (it.closed ? [] : [it.outcome !== undefined]))
  return { of: done.length, done: done.filter(Boolean).length }
}

/**
 * Whether enough of those that were asked side by side have come together for the dossier to go on. Once all have come
 * there is nobody left to wait for, whatever number or condition was asked for: a rule may have named fewer than a quorum.
 */
export const joined = (procedure: Procedure, dossier: Dossier, id: string): boolean => {
  const step = procedure.graph.steps.get(id)?.step
  if (step?.kind !== 'consult' && step?.kind !== 'children') return false
  const { of, done } = tally(dossier, id, step)
  const { join } = step
  if (done === of) return true
  if (join === 'all') return false
  if (typeof join === 'object' && 'when' in join) {
    const value = evaluateFor(procedure, dossier, join.when)
    return value.kind === 'known' && value.value === true
  }
  return done >= (join === 'any' ? 1 : join.quorum)
}

/** Where the machine takes a dossier to be: before reception, when it is nowhere yet. */
export const positionOf = (dossier: Dossier): Position =>
  dossier.position.length === 0 ? startPosition : dossier.position

/**
 * Steps that were still open when another branch led out of their block, or the law led away from all of them: neither
 * the one somebody acted at, nor those whose answers had come together.
 */
const cancelledBy = (
  procedure: Procedure,
  dossier: Dossier,
  { from, left }: Move,
  acting: string | undefined,
): readonly string[] =>
  left.filter(
    step =>
      step !== acting &&
      from.includes(step) &&
      procedure.graph.steps.get(step)?.step.kind !== 'exit' &&
      !joined(procedure, dossier, step),
  )

/** Moves a dossier back by hand, without the machine: from steps to ones it was at before. Nothing goes out with it. */
export const jump = (
  turn: Turn,
  left: readonly string[],
  to: readonly string[],
  entered: readonly string[],
): Refusal | undefined => {
  const from = turn.dossier.position
  const position = [...to].sort()
  turn.record('moved', { from, to: position, entered, cancelled: [], effects: [] })
  return arrive(turn, { from, to: position, entered, left, effects: [] })
}

/** Answers the machine’s questions from what is known of a dossier. */
export const oracleOf = (procedure: Procedure, dossier: Dossier): Oracle => {
  let scope: ReturnType<typeof scopeOf> | undefined
  return guard => {
    if (guard.kind === 'joined') return joined(procedure, dossier, guard.step)
    scope ??= scopeOf(dossier)
    const value = procedure.expressions.get(guard.source)?.evaluate(scope)
    return value?.kind === 'known' && typeof value.value === 'boolean' ? value.value : undefined
  }
}

/**
 * Lets the machine decide one event on the facts as they now are, and records where it led. The facts are frozen for
 * the whole macrostep: what entering a step changes is seen by the next event. A fact that a guard needs and nobody has
 * given is a refusal, never a quiet `false`.
 */
export const move = (turn: Turn, event: string, acting?: string): Refusal | undefined => {
  const { procedure, dossier } = turn
  const moved = machineOf(procedure.definition).move(positionOf(dossier), event, oracleOf(procedure, dossier))
  if (moved.blocked) return unanswerable(procedure, dossier, moved.guard)
  const { move } = moved
  if (move.entered.length === 0 && move.left.length === 0)
    return refusal('no_way_on', { step: acting ?? dossier.position.join(', ') })
  const seq = dossier.revision + 1
  const effects = move.effects.map(
    ({ step, effect }, index): Effect => ({ id: `${dossier.id}/${seq}/${index}`, effect, step }),
  )
  turn.record('moved', {
    from: dossier.position,
    to: move.to,
    entered: move.entered,
    cancelled: cancelledBy(procedure, dossier, move, acting),
    effects,
  })
  turn.effects.push(...effects)
  return arrive(turn, move)
}
