import { groups } from './groups.ts'
import type { Sketch, Way } from './sketch.ts'

/** Which column every card lies in, counted from 0, and the ways that lead back. */
export interface Layers {
  readonly layerOf: ReadonlyMap<string, number>
  readonly back: ReadonlySet<Way>
}

/** The ways that close a loop, found by a walk from the start in the order of the definition; without recursion. */
const backWays = ({ start, cards }: Sketch, from: ReadonlyMap<string, readonly Way[]>): ReadonlySet<Way> => {
  const back = new Set<Way>()
  const state = new Map<string, 'open' | 'done'>()
  for (const root of [start, ...cards.map(({ id }) => id)]) {
    if (state.has(root)) continue
    state.set(root, 'open')
    const stack = [{ id: root, next: 0 }]
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const way = from.get(top.id)?.[top.next++]
      if (way === undefined) {
        state.set(top.id, 'done')
        stack.pop()
      } else if (state.get(way.to) === 'open') back.add(way)
      else if (!state.has(way.to)) {
        state.set(way.to, 'open')
        stack.push({ id: way.to, next: 0 })
      }
    }
  }
  return back
}

/**
 * What is only come to from anywhere (a dossier that is withdrawn, or not accepted) lies as far on the right as its lane has room,
 * so that it makes no lane higher than two rows by itself.
 */
const withLooseEnds = (
  { cards }: Sketch,
  layerOf: ReadonlyMap<string, number>,
  loose: readonly string[],
): ReadonlyMap<string, number> => {
  const last = Math.max(0, ...layerOf.values())
  const placed = new Map(layerOf)
  const laneOf = new Map(cards.map(({ id, lane }) => [id, lane]))
  const isLoose = new Set(loose)
  const counts = new Map<string, number>()
  const heights = new Map<number, number>()
  const count = (lane: number, layer: number): void => {
    const cell = `${lane} ${layer}`
    const now = (counts.get(cell) ?? 0) + 1
    counts.set(cell, now)
    heights.set(lane, Math.max(heights.get(lane) ?? 2, now))
  }
  for (const { id, lane } of cards) if (!isLoose.has(id)) count(lane, layerOf.get(id) ?? 0)
  for (const id of loose) {
    const lane = laneOf.get(id) ?? 0
    let layer = last
    while (layer > 0 && (counts.get(`${lane} ${layer}`) ?? 0) >= (heights.get(lane) ?? 2)) layer--
    placed.set(id, layer)
    count(lane, layer)
  }
  return placed
}

/** Columns by the longest way from the start, ways back left out. */
export const layersOf = (sketch: Sketch): Layers => {
  const from = groups(sketch.ways, ({ from: start }) => start)
  const back = backWays(sketch, from)
  const waiting = new Map(sketch.cards.map(({ id }) => [id, 0]))
  for (const way of sketch.ways) if (!back.has(way)) waiting.set(way.to, (waiting.get(way.to) ?? 0) + 1)
  const layerOf = new Map(sketch.cards.map(({ id }) => [id, 0]))
  const ready = sketch.cards.filter(({ id }) => waiting.get(id) === 0).map(({ id }) => id)
  const alone = ready.filter(id => id !== sketch.start && !from.has(id))
  for (const id of ready)
    for (const way of from.get(id) ?? []) {
      if (back.has(way)) continue
      layerOf.set(way.to, Math.max(layerOf.get(way.to) ?? 0, (layerOf.get(id) ?? 0) + 1))
      const left = (waiting.get(way.to) ?? 0) - 1
      waiting.set(way.to, left)
      if (left === 0) ready.push(way.to)
    }
  return { layerOf: withLooseEnds(sketch, layerOf, alone), back }
}
