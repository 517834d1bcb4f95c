/**
 * Lanes × columns: a card lies in the band of its lane and the column of its layer. Layered layouts of the general kind let bands
 * overlap; a grid cannot. The same procedure gives the same drawing, always.
 */

import { laneOrderOf, type Point, type ProcedureDocument, placesOf } from '../document/document.ts'
import { groups } from './groups.ts'
import { layersOf } from './layers.ts'
import { type Course, coursesOf, type Grid, gutterTracks } from './route.ts'
import { type Card, type CardKind, type Lane, type Sketch, sketchOf, type Way } from './sketch.ts'

/** Width and height in the drawing's units. */
export interface Size {
  readonly width: number
  readonly height: number
}

const large: Size = { width: 216, height: 92 }
const medium: Size = { width: 176, height: 64 }
const small: Size = { width: 132, height: 48 }

/** How large a card is: fixed by its kind, so that it can be drawn, routed around and exported before it is on screen. */
export const cardSizes: Readonly<Record<CardKind, Size>> = {
  task: large,
  wait: large,
  consult: large,
  handoff: large,
  children: large,
  return: large,
  decision: medium,
  parallel: medium,
  join: small,
  exit: small,
  end: medium,
}

/** A card where it lies, from its upper left corner. */
export interface PlacedCard extends Card, Size, Point {
  /** Its column, from the left, counted from 0. */
  readonly layer: number
  /** Put there by hand. */
  readonly byHand: boolean
}

/** A lane’s band, from the left edge of the drawing to its right. */
export interface PlacedLane extends Lane, Size, Point {}

/** A way as a line of horizontal and vertical parts, from the right side of one card to the left side of another. */
export interface RoutedWay extends Way {
  readonly points: readonly Point[]
  /** It leads back to a column on the left, or to its own. */
  readonly back: boolean
}

/** A procedure with a place for everything. */
export interface Layout extends Size {
  readonly cards: readonly PlacedCard[]
  readonly lanes: readonly PlacedLane[]
  readonly ways: readonly RoutedWay[]
}

/** Between the rows of a lane, its edges, and the tracks of lines that run side by side. */
const gap = { row: 28, lane: 24, track: 12, channel: 36, header: 40 }
const slot = large.height + gap.row

/** A lane without cards is a strip that cards can be dropped on. */
const strip = 56

/** The row of every card in its lane: near the middle of what leads to it, each in a row of its own. */
const rowsOf = (sketch: Sketch, layerOf: ReadonlyMap<string, number>) => {
  const cells = groups(sketch.cards, ({ id, lane }) => `${layerOf.get(id) ?? 0} ${lane}`)
  const heights = sketch.lanes.map(() => 1)
  for (const cards of cells.values()) {
    const lane = cards[0]?.lane ?? 0
    heights[lane] = Math.max(heights[lane] ?? 1, cards.length)
  }
  const laneOf = new Map(sketch.cards.map(({ id, lane }) => [id, lane]))
  const into = groups(sketch.ways, ({ to }) => to)
  const rowOf = new Map<string, number>()
  const byLayer = [...cells].sort(([one], [other]) => Number.parseInt(one, 10) - Number.parseInt(other, 10))
  for (const [, cards] of byLayer) {
    const wanted = cards.map((card, index) => {
      const rows = (into.get(card.id) ?? []).flatMap(({ from: id }) => {
        const row = laneOf.get(id) === card.lane ? rowOf.get(id) : undefined
        return row === undefined ? [] : [row]
      })
      return { card, want: rows.length === 0 ? index : rows.reduce((sum, row) => sum + row, 0) / rows.length }
    })
    const height = heights[cards[0]?.lane ?? 0] ?? 1
    let next = 0
    for (const [index, { card, want }] of wanted.sort((a, b) => a.want - b.want).entries()) {
      const row = Math.min(Math.max(next, Math.round(want)), height - (wanted.length - index))
      rowOf.set(card.id, row)
      next = row + 1
    }
  }
  return { rowOf, heights }
}

/** Everything of a sketch in its place. */
export const placed = (sketch: Sketch, byHand: ReadonlyMap<string, Point> = new Map()): Layout => {
  const { layerOf, back } = layersOf(sketch)
  const { rowOf, heights } = rowsOf(sketch, layerOf)
  const columns = Math.max(0, ...layerOf.values()) + 1
  const widths = Array.from({ length: columns }, () => 0)
  for (const { id, kind } of sketch.cards) {
    const layer = layerOf.get(id) ?? 0
    widths[layer] = Math.max(widths[layer] ?? 0, cardSizes[kind].width)
  }
  const grid: Grid = { layerOf, rowOf, cardOf: new Map(sketch.cards.map(card => [card.id, card])) }
  const gutters = gutterTracks(sketch, grid)
  const tops: number[] = []
  let bottom = 0
  const used = new Set(sketch.cards.map(({ lane }) => lane))
  const lanes = sketch.lanes.map((lane, index) => {
    const gutter = gutters.tracks[index] ?? 0
    const rows = used.has(index) ? (heights[index] ?? 1) * slot + gap.lane : strip
    const height = gutter * gap.track + rows
    tops.push(bottom)
    bottom += height
    return { ...lane, x: 0, y: bottom - height, width: 0, height }
  })
  const middleOf = ({ id, lane }: Card): number =>
    (tops[lane] ?? 0) + gap.lane / 2 + (gutters.tracks[lane] ?? 0) * gap.track + ((rowOf.get(id) ?? 0) + 0.5) * slot
  const gutterY = (lane: number, track: number): number => (tops[lane] ?? 0) + gap.lane / 2 + (track + 0.5) * gap.track
  const courses = coursesOf(sketch, grid, gutters, {
    middleOf,
    gutterY,
    heightOf: ({ kind }) => cardSizes[kind].height,
  })

  const lefts: number[] = []
  const channels: number[] = []
  let right = gap.header
  for (let layer = 0; layer <= columns; layer++) {
    channels.push(right)
    right += gap.channel + (courses.tracks[layer] ?? 0) * gap.track
    lefts.push(right)
    right += widths[layer] ?? 0
  }
  const trackX = (channel: number, track: number): number =>
    (channels[channel] ?? 0) + gap.channel / 2 + (track + 0.5) * gap.track
  const cards = sketch.cards.map((card): PlacedCard => {
    const layer = layerOf.get(card.id) ?? 0
    const size = cardSizes[card.kind]
    const hand = byHand.get(card.id)
    const x = (lefts[layer] ?? 0) + ((widths[layer] ?? 0) - size.width) / 2
    const y = middleOf(card) - size.height / 2
    if (hand === undefined) return { ...card, ...size, x, y, layer, byHand: false }
    // A place by hand is one in its lane: where that has become lower than it was, the card comes along.
    const lane = lanes[card.lane]
    const within = Math.min(Math.max(hand.y, 0), (lane?.height ?? 0) - size.height)
    return { ...card, ...size, x: Math.max(0, hand.x), y: (lane?.y ?? 0) + within, layer, byHand: true }
  })
  const width = Math.max(right, ...cards.filter(({ byHand: by }) => by).map(card => card.x + card.width + gap.channel))
  const cardOf = new Map(cards.map(card => [card.id, card]))
  const ways = courses.of.flatMap((course): readonly RoutedWay[] => {
    const [from, to] = [cardOf.get(course.way.from), cardOf.get(course.way.to)]
    if (from === undefined || to === undefined) return []
    return [{ ...course.way, points: pointsOf(course, from, to, trackX), back: back.has(course.way) }]
  })
  return { cards, lanes: lanes.map(lane => ({ ...lane, width })), ways, width, height: bottom }
}

/** The corners of a course; what was put elsewhere by hand is gone to in the plainest way. */
const pointsOf = (
  { leaves, enters, turns }: Course,
  from: PlacedCard,
  to: PlacedCard,
  trackX: (channel: number, track: number) => number,
): readonly Point[] => {
  const start = { x: from.x + from.width, y: from.byHand ? from.y + from.height / 2 : leaves }
  const end = { x: to.x, y: to.byHand ? to.y + to.height / 2 : enters }
  if (from.byHand || to.byHand) {
    const middle = (start.x + end.x) / 2
    return [start, { x: middle, y: start.y }, { x: middle, y: end.y }, end]
  }
  const corners = turns.flatMap(({ channel, track, from: above, to: below }) => {
    const x = trackX(channel, track)
    return [
      { x, y: above },
      { x, y: below },
    ]
  })
  return [start, ...corners, end]
}

/**
 * Lays a document out: lanes in its order, cards where they were put by hand or where the grid has them.
 *
 * @example
 * const { cards, lanes, ways } = layoutOf(document)
 */
export const layoutOf = (document: ProcedureDocument): Layout =>
  placed(sketchOf(document.procedure, laneOrderOf(document)), placesOf(document))
