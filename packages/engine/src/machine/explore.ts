import type { ProcedureDefinition } from '../definition/format.ts'
import { type StepGraph, stepGraph } from '../definition/graph.ts'
import type { Guard } from './guard.ts'
import { type Asked, Machine } from './machine.ts'
import { type Position, startPosition } from './position.ts'
import { eventsAt, everyWay } from './way.ts'

/** One step of a path: the event, how its guards were answered, and where it led. */
export interface Stride {
  readonly event: string
  readonly asked: readonly Asked[]
  /** Absent where the event leads round in a circle of decisions and never to a position. */
  readonly to?: Position | undefined
}

/** A position from which no end can be reached, and a shortest way to it. */
export interface DeadPosition {
  readonly position: Position
  readonly path: readonly Stride[]
}

/**
 * What exploring found: from every position an end can be reached; or the first position of each way from which none
 * can; or more than the cap allows to ask. `entered` holds every step that some way comes to.
 */
export type Exploration =
  | { readonly verdict: 'sound'; readonly positions: number; readonly entered: ReadonlySet<string> }
  | {
      readonly verdict: 'dead'
      readonly positions: number
      readonly entered: ReadonlySet<string>
      readonly dead: readonly DeadPosition[]
    }
  | { readonly verdict: 'not-verifiable'; readonly cap: number }

interface Place {
  readonly position: Position
  readonly came?: { readonly from: Place; readonly stride: Stride } | undefined
  readonly before: Set<Place>
}

const pathTo = (place: Place): readonly Stride[] => {
  const path: Stride[] = []
  for (let { came } = place; came !== undefined; came = came.from.came) path.push(came.stride)
  return path.reverse()
}

/** More decisions than this are not asked: about a second and a half of XState's time. */
const defaultCap = 40_000

/**
 * Walks every way there is through a procedure, each guard answered both ways, by asking XState itself. A second opinion
 * on the structural checks of `definition/`, for tests and for whoever doubts them; guards are taken to be independent
 * of each other.
 *
 * @example explore(procedure.definition).verdict // 'sound'
 */
export const explore = (definition: ProcedureDefinition, cap: number = defaultCap): Exploration => {
  const graph = stepGraph(definition)
  const machine = new Machine(definition)
  const entered = new Set<string>()
  const start: Place = { position: startPosition, before: new Set() }
  const places = new Map([[start.position.join(' '), start]])
  const circles: DeadPosition[] = []
  let asked = 0

  const take = (from: Place, event: string, answers: readonly boolean[]): readonly Asked[] => {
    const given: Asked[] = []
    const oracle = (guard: Guard): boolean => {
      const answer = answers[given.length] ?? false
      given.push({ guard, answer })
      return answer
    }
    const position = arrival(from.position, event, oracle)
    const stride: Stride = { event, asked: given, to: position }
    if (position === undefined) circles.push({ position: from.position, path: [...pathTo(from), stride] })
    else {
      const key = position.join(' ')
      const place = places.get(key) ?? { position, came: { from, stride }, before: new Set() }
      places.set(key, place)
      place.before.add(from)
    }
    return given
  }

  const arrival = (from: Position, event: string, oracle: (guard: Guard) => boolean): Position | undefined => {
    try {
      const { moved } = machine.decide(from, event, oracle)
      if (moved.blocked) return from
      for (const step of moved.move.entered) entered.add(step)
      return moved.move.to
    } catch {
      // XState gives up on a circle of decisions, and nothing else throws here.
      return undefined
    }
  }

  // The map grows while it is walked: a breadth-first search, so that the first way to a place is a shortest one.
  for (const place of places.values())
    for (const event of eventsAt(graph, place.position))
      for (const _ of everyWay(graph, answers => take(place, event, answers)))
        if (++asked > cap) return { verdict: 'not-verifiable', cap }

  const alive = reaching([...places.values()].filter(place => isEnd(graph, place.position)))
  const dead = [...places.values()]
    .filter(place => !alive.has(place) && (place.came === undefined || alive.has(place.came.from)))
    .map(place => ({ position: place.position, path: pathTo(place) }))
  const found = { positions: places.size, entered }
  return dead.length + circles.length === 0
    ? { verdict: 'sound', ...found }
    : { verdict: 'dead', ...found, dead: [...dead, ...circles] }
}

const isEnd = (graph: StepGraph, position: Position): boolean =>
  position.some(id => graph.steps.get(id)?.step.kind === 'end')

const reaching = (ends: readonly Place[]): ReadonlySet<Place> => {
  const alive = new Set(ends)
  for (const place of alive) for (const before of place.before) alive.add(before)
  return alive
}
