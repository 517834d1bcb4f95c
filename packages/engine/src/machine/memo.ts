import type { ProcedureDefinition } from '../definition/format.ts'
import type { Guard, Oracle } from './guard.ts'
import { type Asked, Machine, type Move, type Moved } from './machine.ts'
import type { Position } from './position.ts'

/** What is known of one event at one position: the guards XState asked, in its order, down to the move. */
type Trie = { readonly guard: Guard; yes?: Trie; no?: Trie } | { readonly moved: Moved }

/** A position met before, and its events. */
interface Place {
  readonly position: Position
  readonly events: Map<string, Trie>
}

/**
 * A machine with a memory. What XState decided once for an event at a position, with the same answers to the same
 * guards, it is not asked again: a decision costs as many map look-ups as guards. (XState's `transition()` builds an
 * inert actor and enters the initial state on every call, which makes it two to three orders of magnitude slower.)
 */
export class MemoMachine {
  readonly machine: Machine
  readonly #places = new Map<string, Place>()
  /** Positions are handed out as the same array each time, so that most look-ups need no key. */
  readonly #byArray = new WeakMap<Position, Place>()

  constructor(definition: ProcedureDefinition) {
    this.machine = new Machine(definition)
  }

  /** Decides one event; the oracle must answer the same for as long as the call lasts. */
  move(position: Position, event: string, oracle: Oracle): Moved {
    const place = this.#byArray.get(position) ?? this.#place(position)
    let trie = place.events.get(event)
    while (trie !== undefined && 'guard' in trie) {
      const answer = oracle(trie.guard)
      if (answer === undefined) return { blocked: true, guard: trie.guard }
      trie = answer ? trie.yes : trie.no
    }
    return trie === undefined ? this.#learn(place, event, oracle) : trie.moved
  }

  #place(position: Position): Place {
    const key = position.join(' ')
    let place = this.#places.get(key)
    if (place === undefined) {
      place = { position: Object.freeze([...position]), events: new Map() }
      this.#places.set(key, place)
      this.#byArray.set(place.position, place)
    }
    return place
  }

  #learn(place: Place, event: string, oracle: Oracle): Moved {
    const { moved, asked } = this.machine.decide(place.position, event, oracle)
    if (moved.blocked) return moved
    const known: Moved = { blocked: false, move: this.#interned(moved.move) }
    place.events.set(event, grown(place.events.get(event), asked, { moved: known }))
    return known
  }

  #interned(move: Move): Move {
    return Object.freeze({ ...move, from: this.#place(move.from).position, to: this.#place(move.to).position })
  }
}

/** The trie with one more path: the guards asked and what they led to. */
const grown = (trie: Trie | undefined, asked: readonly Asked[], leaf: Trie): Trie => {
  const [first, ...rest] = asked
  if (first === undefined) return leaf
  const node: Trie = trie !== undefined && 'guard' in trie ? trie : { guard: first.guard }
  if (first.answer) node.yes = grown(node.yes, rest, leaf)
  else node.no = grown(node.no, rest, leaf)
  return node
}

const machines = new WeakMap<ProcedureDefinition, MemoMachine>()

/** The machine of a definition, compiled once. */
export const machineOf = (definition: ProcedureDefinition): MemoMachine => {
  let machine = machines.get(definition)
  if (machine === undefined) {
    machine = new MemoMachine(definition)
    machines.set(definition, machine)
  }
  return machine
}
