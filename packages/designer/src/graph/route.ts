/**
 * Lines of horizontal and vertical parts that run beside cards, never through one: upright in the channels between columns, level in
 * the row of a card as far as no other lies in it, or else in the gutter of a lane. Where lines share a channel or a gutter, each has
 * a track of its own.
 */
import { groups } from './groups.ts'
import type { Card, Sketch, Way } from './sketch.ts'

/** Where cards lie, in columns and rows. */
export interface Grid {
  readonly layerOf: ReadonlyMap<string, number>
  readonly rowOf: ReadonlyMap<string, number>
  readonly cardOf: ReadonlyMap<string, Card>
}

/** The ways that run through gutters: each with its lane and track; and how many tracks a lane’s gutter has. */
export interface Gutters {
  readonly trackOf: ReadonlyMap<Way, { readonly lane: number; readonly track: number }>
  readonly tracks: readonly number[]
}

/** An upright part of a line: in which channel, on which of its tracks, between which heights. */
interface Turn {
  readonly channel: number
  readonly track: number
  readonly from: number
  readonly to: number
}

/** How a way runs: where it leaves the one card and enters the other, and its upright parts in turn. */
export interface Course {
  readonly way: Way
  readonly leaves: number
  readonly enters: number
  readonly turns: readonly Turn[]
}

interface Span<T> {
  readonly of: T
  readonly from: number
  readonly to: number
}

/** A track for every span such that no two on a track touch: first come, first free. Returns how many it took. */
const assign = <T>(spans: readonly Span<T>[], give: (of: T, track: number) => void): number => {
  const ends: number[] = []
  for (const { of, from, to } of [...spans].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const free = ends.findIndex(end => end < from)
    const track = free < 0 ? ends.length : free
    ends[track] = to
    give(of, track)
  }
  return ends.length
}

/** Whether a line can run level from a card to a column: to the right, with no card in its row between. */
const isLevel = ({ from, to }: Way, { layerOf, rowOf, cardOf }: Grid, taken: ReadonlySet<string>): boolean => {
  const [left, right] = [layerOf.get(from) ?? 0, layerOf.get(to) ?? 0]
  if (right <= left) return false
  const lane = cardOf.get(from)?.lane ?? 0
  for (let layer = left + 1; layer < right; layer++) if (taken.has(`${layer} ${lane} ${rowOf.get(from)}`)) return false
  return true
}

/** Which ways have to run through the gutter of the lane they come from, and on which track. */
export const gutterTracks = (sketch: Sketch, grid: Grid): Gutters => {
  const taken = new Set(sketch.cards.map(({ id, lane }) => `${grid.layerOf.get(id)} ${lane} ${grid.rowOf.get(id)}`))
  const spans = sketch.lanes.map((): Span<Way>[] => [])
  for (const way of sketch.ways) {
    if (isLevel(way, grid, taken)) continue
    const out = (grid.layerOf.get(way.from) ?? 0) + 1
    const into = grid.layerOf.get(way.to) ?? 0
    const lane = grid.cardOf.get(way.from)?.lane ?? 0
    spans[lane]?.push({ of: way, from: Math.min(out, into), to: Math.max(out, into) })
  }
  const trackOf = new Map<Way, { lane: number; track: number }>()
  const tracks = spans.map((its, lane) => assign(its, (way, track) => trackOf.set(way, { lane, track })))
  return { trackOf, tracks }
}

interface Heights {
  readonly middleOf: (card: Card) => number
  readonly heightOf: (card: Card) => number
  readonly gutterY: (lane: number, track: number) => number
}

/** Where along a side its ways leave or enter: spread evenly, in the order of where they come from or go to. */
const ports = (
  ways: readonly Way[],
  cardOf: ReadonlyMap<string, Card>,
  { middleOf, heightOf }: Heights,
  end: 'from' | 'to',
): ReadonlyMap<Way, number> => {
  const other = end === 'from' ? 'to' : 'from'
  const bySide = groups(ways, way => way[end])
  const heightAt = (id: string): number => {
    const card = cardOf.get(id)
    return card === undefined ? 0 : middleOf(card)
  }
  const at = new Map<Way, number>()
  for (const [id, side] of bySide) {
    const card = cardOf.get(id)
    if (card === undefined) continue
    const [middle, height] = [middleOf(card), heightOf(card)]
    const inOrder = side.map(way => ({ way, y: heightAt(way[other]) })).sort((a, b) => a.y - b.y)
    for (const [index, { way }] of inOrder.entries())
      at.set(way, middle - height / 2 + (height * (index + 1)) / (side.length + 1))
  }
  return at
}

/** The course of every way, and how many tracks each channel has; channel n is the one before column n. */
export const coursesOf = (
  { ways }: Sketch,
  { layerOf, cardOf }: Grid,
  { trackOf }: Gutters,
  heights: Heights,
): { readonly of: readonly Course[]; readonly tracks: readonly number[] } => {
  const leaves = ports(ways, cardOf, heights, 'from')
  const enters = ports(ways, cardOf, heights, 'to')
  const spans = new Map<number, Span<{ way: Way; part: number; from: number; to: number }>[]>()
  const turns = new Map<Way, Turn[]>()
  const upright = (way: Way, channel: number, from: number, to: number): void => {
    const part = turns.get(way)?.length ?? 0
    turns.set(way, [...(turns.get(way) ?? []), { channel, track: 0, from, to }])
    const span = { of: { way, part, from, to }, from: Math.min(from, to), to: Math.max(from, to) }
    const others = spans.get(channel)
    if (others === undefined) spans.set(channel, [span])
    else others.push(span)
  }
  for (const way of ways) {
    const [out, into] = [leaves.get(way) ?? 0, enters.get(way) ?? 0]
    const gutter = trackOf.get(way)
    if (gutter === undefined) {
      if (out !== into) upright(way, layerOf.get(way.to) ?? 0, out, into)
      continue
    }
    const level = heights.gutterY(gutter.lane, gutter.track)
    upright(way, (layerOf.get(way.from) ?? 0) + 1, out, level)
    upright(way, layerOf.get(way.to) ?? 0, level, into)
  }
  const tracks: number[] = []
  for (const [channel, its] of spans)
    tracks[channel] = assign(its, ({ way, part, from, to }, track) => {
      const parts = turns.get(way)
      if (parts) parts[part] = { channel, track, from, to }
    })
  const of = ways.map(way => ({
    way,
    leaves: leaves.get(way) ?? 0,
    enters: enters.get(way) ?? 0,
    turns: turns.get(way) ?? [],
  }))
  return { of, tracks }
}
