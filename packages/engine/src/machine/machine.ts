import { type AnyStateMachine, createMachine, type EventObject, type StateValue, transition } from 'xstate'
import type { ProcedureDefinition } from '../definition/format.ts'
import { stepGraph } from '../definition/graph.ts'
import { compile, type Signal } from './compile.ts'
import { type Guard, guardKey, type Oracle } from './guard.ts'
import { type Position, readPosition, restoreValue } from './position.ts'

/** What one event does: the new position, and what was entered, left and asked for on the way, in order. */
export interface Move {
  readonly from: Position
  readonly to: Position
  readonly entered: readonly string[]
  readonly left: readonly string[]
  readonly effects: readonly { readonly step: string; readonly effect: string }[]
}

/** A move, or the guard that could not be answered. A move that enters and leaves nothing: the event leads nowhere. */
export type Moved = { readonly blocked: false; readonly move: Move } | { readonly blocked: true; readonly guard: Guard }

/** One question and its answer, in the order XState asked. */
export interface Asked {
  readonly guard: Guard
  readonly answer: boolean
}

/** XState deciding one event, together with what it asked. */
export interface Decided {
  readonly moved: Moved
  readonly asked: readonly Asked[]
}

/**
 * A definition as an XState machine, asked one event at a time. Guards are total booleans put to the oracle, each
 * answer kept for the whole macrostep, so that XState may ask twice and hear the same.
 */
export class Machine {
  readonly xstate: AnyStateMachine
  readonly #value: (position: Position) => StateValue
  #ask: (guard: Guard) => boolean = () => false

  constructor(definition: ProcedureDefinition) {
    this.#value = restoreValue(stepGraph(definition))
    this.xstate = createMachine(
      compile(definition) as never,
      {
        guards: { ask: (_: unknown, guard: Guard) => this.#ask(guard) },
        // Listed by `transition()`, never run: they throw if anybody tries.
        actions: { enter: neverRun, leave: neverRun, effect: neverRun },
      } as never,
    )
  }

  /** A position as XState's snapshot: what its tools and `transition()` take. */
  restore(position: Position): ReturnType<AnyStateMachine['restoreSnapshot']> {
    return this.xstate.restoreSnapshot(
      { status: 'active', value: this.#value(position), historyValue: {}, context: {}, children: {} } as never,
      {} as never,
    )
  }

  decide(position: Position, event: string, oracle: Oracle): Decided {
    const asked: Asked[] = []
    const answers = new Map<string, boolean>()
    let blocked: Guard | undefined
    this.#ask = guard => {
      const key = guardKey(guard)
      const known = answers.get(key)
      if (known !== undefined) return known
      const answer = oracle(guard)
      if (answer === undefined) blocked ??= guard
      answers.set(key, answer ?? false)
      asked.push({ guard, answer: answer ?? false })
      return answer ?? false
    }
    const [next, actions] = transition(this.xstate, this.restore(position), { type: event } as EventObject)
    if (blocked) return { moved: { blocked: true, guard: blocked }, asked }
    return { moved: { blocked: false, move: readMove(position, next.value, actions as unknown as Signal[]) }, asked }
  }
}

const neverRun = (): never => {
  throw new Error('the actions of a procedure are data')
}

const readMove = (from: Position, value: StateValue, actions: readonly Signal[]): Move => {
  const entered: string[] = []
  const left: string[] = []
  const effects: { step: string; effect: string }[] = []
  for (const { type, params } of actions) {
    if (type === 'enter') entered.push(params.step)
    else if (type === 'leave') left.push(params.step)
    else if (type === 'effect') effects.push(params)
  }
  return { from, to: readPosition(value), entered, left, effects }
}
