import type { Value } from '@motcua/rules'
import type { Procedure } from '../definition/procedure.ts'
import type { Guard, Oracle } from '../machine/guard.ts'
import type { Move } from '../machine/machine.ts'
import { machineOf } from '../machine/memo.ts'
import { type Position, startPosition } from '../machine/position.ts'
import { arrive } from './arrive.ts'
import type { Consultation, Dossier } from './dossier.ts'
import type { Effect } from './event.ts'
import { type Refusal, refusal } from './refusal.ts'
import type { Turn } from './turn.ts'

/** The facts an expression may read: the dossier's own, and what it was submitted as. */
const scopeOf = (dossier: Dossier) => ({ ...dossier.facts, case: dossier.case, channel: dossier.channel })

/** What a guard's expression comes to for a dossier. */
export const evaluateFor = (procedure: Procedure, dossier: Dossier, source: string): Value =>
  procedure.expressions.get(source)?.evaluate(scopeOf(dossier)) ?? { kind: 'missing', paths: [] }

const settled = (asked: Consultation): boolean => asked.answer !== undefined || asked.silence === 'consent'

/** Whether enough agencies have answered, or consented by their silence, for the dossier to go on. */
export const joined = (procedure: Procedure, dossier: Dossier, step: string): boolean => {
  const consult = procedure.graph.steps.get(step)?.step
  if (consult?.kind !== 'consult') return false
  const asked = Object.values(dossier.consultations[step] ?? {}).filter(one => one.closed !== true)
  if (asked.length === 0) return false
  const done = asked.filter(settled).length
  if (consult.join === 'all') return done === asked.length
  return done >= (consult.join === 'any' ? 1 : consult.join.quorum)
}

const unanswerable = (procedure: Procedure, dossier: Dossier, guard: Guard): Refusal => {
  const source = guard.kind === 'feel' ? guard.source : guard.step
  const value = evaluateFor(procedure, dossier, source)
  if (value.kind === 'missing') return refusal('fact_needed', { facts: value.paths })
  const problem = value.kind === 'error' ? value.code : value.kind === 'known' ? 'feel_not_boolean' : value.kind
  return refusal('expression_failed', { source, problem })
}

const positionOf = (dossier: Dossier): Position => (dossier.position.length === 0 ? startPosition : dossier.position)

/** Steps that were still open when another branch led out of their block, or the law led away from all of them. */
const cancelledBy = (procedure: Procedure, move: Move, acting: string | undefined): readonly string[] => {
  const going = acting ?? move.left.find(id => procedure.graph.steps.get(id)?.step.kind === 'consult')
  if (going !== undefined && (move.left.length < 2 || procedure.graph.steps.get(going)?.within.length === 0)) return []
  return move.left.filter(step => {
    const placed = procedure.graph.steps.get(step)
    return step !== acting && move.from.includes(step) && placed?.step.kind !== 'exit'
  })
}

/**
 * Lets the machine decide one event on the facts as they now are, and records where it led. The facts are frozen for
 * the whole macrostep: what entering a step changes is seen by the next event. A fact that a guard needs and nobody has
 * given is a refusal, never a quiet `false`.
 */
export const move = (turn: Turn, event: string, acting?: string): Refusal | undefined => {
  const { procedure, dossier } = turn
  let scope: ReturnType<typeof scopeOf> | undefined
  const oracle: Oracle = guard => {
    if (guard.kind === 'joined') return joined(procedure, dossier, guard.step)
    scope ??= scopeOf(dossier)
    const value = procedure.expressions.get(guard.source)?.evaluate(scope)
    return value?.kind === 'known' && typeof value.value === 'boolean' ? value.value : undefined
  }
  const moved = machineOf(procedure.definition).move(positionOf(dossier), event, oracle)
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
    cancelled: cancelledBy(procedure, move, acting),
    effects,
  })
  turn.effects.push(...effects)
  return arrive(turn, move)
}
