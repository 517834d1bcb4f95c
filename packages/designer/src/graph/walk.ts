/** What is next to a card, for whoever walks the drawing with keys, and where a card that is dropped belongs. */
import type { Change, LaneName } from '../document/change.ts'
import type { Point } from '../document/document.ts'
import type { Layout, PlacedCard } from './layout.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'

const middle = ({ x, y, width, height }: PlacedCard): Point => ({ x: x + width / 2, y: y + height / 2 })

/** The nearest card on one side: what lies straight ahead counts before what lies askew. */
const nearest = ({ cards }: Layout, from: PlacedCard, direction: Direction): string | undefined => {
  const here = middle(from)
  const level = direction === 'left' || direction === 'right'
  const sign = direction === 'left' || direction === 'up' ? -1 : 1
  let found: { readonly id: string; readonly far: number } | undefined
  for (const card of cards) {
    if (card.id === from.id) continue
    const { x, y } = middle(card)
    const [ahead, askew] = level
      ? [sign * (x - here.x), Math.abs(y - here.y)]
      : [sign * (y - here.y), Math.abs(x - here.x)]
    if (ahead <= 1) continue
    const far = ahead + 2 * askew
    if (found === undefined || far < found.far) found = { id: card.id, far }
  }
  return found?.id
}

/** The card to the right or left along the flow, or above or below; from nowhere, the start. */
export const neighbour = (layout: Layout, id: string | undefined, direction: Direction): string | undefined => {
  const from = layout.cards.find(card => card.id === id)
  if (from === undefined) return layout.cards[0]?.id
  if (direction === 'right')
    return layout.ways.find(way => way.from === id && !way.back)?.to ?? nearest(layout, from, direction)
  if (direction === 'left')
    return layout.ways.find(way => way.to === id && !way.back)?.from ?? nearest(layout, from, direction)
  return nearest(layout, from, direction)
}

/** The index of the lane at a height; the first above the drawing, the last below it. */
export const laneAt = ({ lanes }: Layout, y: number): number => {
  const found = lanes.findIndex(lane => y < lane.y + lane.height)
  return found < 0 ? lanes.length - 1 : found
}

const laneName = ({ lanes }: Layout, index: number): LaneName | undefined => {
  const lane = lanes[index]
  return lane === undefined ? undefined : { agency: lane.agency, department: lane.department }
}

/** A card goes to another lane, and there to where the layout has it; nothing where there is no such lane. */
export const toLane = (layout: Layout, card: PlacedCard, index: number): readonly Change[] => {
  const lane = laneName(layout, index)
  if (lane === undefined) return []
  const moved: Change = { type: 'moveStep', step: card.step, lane }
  return card.byHand ? [moved, { type: 'placeCards', places: { [card.step]: undefined } }] : [moved]
}

/** A place of a card as it is kept: from the left of the drawing and the top of its lane, within it. */
export const placeOf = (layout: Layout, card: PlacedCard, { x, y }: Point): Point => {
  const lane = layout.lanes[card.lane]
  const within = Math.min(Math.max(y - (lane?.y ?? 0), 0), (lane?.height ?? 0) - card.height)
  return { x: Math.max(0, Math.round(x)), y: Math.round(within) }
}

/** The order of lanes with one of them at another place; nothing where it is there already, or there is no such place. */
export const laneMoved = ({ lanes }: Layout, id: string, to: number): Change | undefined => {
  const at = lanes.findIndex(lane => lane.id === id)
  if (at < 0 || to < 0 || to >= lanes.length || to === at) return undefined
  const names = lanes.map(lane => lane.id)
  return { type: 'orderLanes', lanes: names.toSpliced(at, 1).toSpliced(to, 0, id) }
}

/** The cards that a rectangle meets. */
export const cardsWithin = ({ cards }: Layout, from: Point, to: Point): readonly string[] => {
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)]
  const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)]
  return cards
    .filter(
      ({ x, y, width, height, kind }) =>
        kind !== 'join' && x < right && x + width > left && y < bottom && y + height > top,
    )
    .map(({ id }) => id)
}

/** What it means to drop a card somewhere: in its lane, a place; in another, that it is another agency’s or department’s. */
export const dropped = (layout: Layout, card: PlacedCard, { x, y }: Point): readonly Change[] => {
  const index = laneAt(layout, y + card.height / 2)
  const lane = layout.lanes[card.lane]
  if (index !== card.lane || lane === undefined) return toLane(layout, card, index)
  return [{ type: 'placeCards', places: { [card.step]: placeOf(layout, card, { x, y }) } }]
}
