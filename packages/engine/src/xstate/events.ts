import { machineEvent } from '../machine/compile.ts'
import { type Guard, guardKey } from '../machine/guard.ts'
import type { Asked } from '../machine/machine.ts'
import { machineOf } from '../machine/memo.ts'
import { readPosition } from '../machine/position.ts'
import { eventsAt, everyWay } from '../machine/way.ts'
import type { ProcedureEvent, ProcedureMachine, ProcedureSnapshot } from './machine.ts'

/** To where the law leads from any step, as far as the procedure says so. */
const anytime = [machineEvent.withdraw, machineEvent.stop, machineEvent.supplementExpired]

/**
 * Every event that leads on from a state, once for every way its guards can be answered: the leaves of the engine’s decision
 * tries, as `events` of `xstate/graph` takes them. Guards are taken to be independent of each other, so that there may be a
 * way that no facts lead; there are up to 2ⁿ for an event with n guards. Events from anywhere (`$withdraw`, `$stop`,
 * `$supplementExpired`) are among them. A state’s list can be cut with `filterEvents`, a search with `limit` and `stopWhen`.
 *
 * @example
 * const machine = procedureMachine(procedure)
 * const paths = getShortestPaths(machine, { events: procedureEvents(machine) })
 * paths.map(({ state, steps }) => [state.value, steps.map(({ event }) => event.type)])
 */
export const procedureEvents = (
  machine: ProcedureMachine,
): ((snapshot: ProcedureSnapshot) => readonly ProcedureEvent[]) => {
  const { definition, graph } = machine.procedure
  const memo = machineOf(definition)
  const from = anytime.filter(event => machine.root.ownEvents.includes(event))
  return snapshot => {
    if (snapshot.status !== 'active') return []
    const position = readPosition(snapshot.value)
    return [...eventsAt(graph, position), ...from].flatMap(type => {
      const leaves: ProcedureEvent[] = []
      const take = (answers: readonly boolean[]): readonly Asked[] => {
        const asked: Asked[] = []
        // What the memory does not know it asks again from the beginning.
        const oracle = (guard: Guard): boolean => {
          const known = asked.find(it => guardKey(it.guard) === guardKey(guard))
          if (known !== undefined) return known.answer
          const answer = answers[asked.length] ?? false
          asked.push({ guard, answer })
          return answer
        }
        const moved = memo.move(position, type, oracle)
        if (!moved.blocked && moved.move.entered.length + moved.move.left.length > 0)
          leaves.push({ type, ...(asked.length === 0 ? {} : { answers: asked }) })
        return asked
      }
      for (const _ of everyWay(graph, take));
      return leaves
    })
  }
}
