/** What holds of every drawing: the examples, and procedures as chance draws them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chance } from '../../../engine/test/chance.ts'
import { randomDefinition } from '../../../engine/test/random-definition.ts'
import { drawn, names } from '../../test/procedures.ts'
import { applyChange } from '../document/apply.ts'
import { type ProcedureDocument, stepsOf } from '../document/document.ts'
import { type Layout, layoutOf, type PlacedCard } from './layout.ts'

const examples = names.map(name => [name, drawn(name)] as const)

/** A procedure of chance whose steps lie in several lanes. */
const random = (seed: number, size: number): ProcedureDocument => {
  const draw = chance(seed)
  const definition = randomDefinition(draw, { size, depth: 2 })
  let document: ProcedureDocument = { procedure: definition }
  for (const { id } of stepsOf(definition)) {
    const agency = draw.of(Object.keys(definition.agencies)) ?? ''
    const moved = applyChange(document, { type: 'moveStep', step: id, lane: { agency } })
    if (moved.ok) document = moved.value.document
  }
  return document
}

const meet = (one: PlacedCard, other: PlacedCard): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

/** What is wrong with a layout: nothing. */
const faults = ({ cards, lanes, ways, width, height }: Layout): readonly string[] => {
  const cardOf = new Map(cards.map(card => [card.id, card]))
  const found: string[] = []
  for (const [index, card] of cards.entries()) {
    for (const other of cards.slice(index + 1)) if (meet(card, other)) found.push(`${card.id} lies on ${other.id}`)
    const lane = lanes[card.lane]
    if (lane === undefined || card.y < lane.y || card.y + card.height > lane.y + lane.height)
      found.push(`${card.id} is not in its lane`)
    if (card.x < 0 || card.x + card.width > width) found.push(`${card.id} is beside the drawing`)
  }
  let bottom = 0
  for (const lane of lanes) {
    if (lane.y !== bottom) found.push(`lane ${lane.id} does not follow the one before`)
    bottom += lane.height
  }
  if (bottom !== height) found.push('the lanes are not as high as the drawing')
  const uprights: { x: number; top: number; bottom: number; way: string }[] = []
  for (const { id, from, to, points } of ways) {
    const [first, last] = [points[0], points.at(-1)]
    const [start, end] = [cardOf.get(from), cardOf.get(to)]
    if (first?.x !== (start?.x ?? 0) + (start?.width ?? 0) || last?.x !== end?.x) found.push(`${id} hangs in the air`)
    for (const [index, point] of points.slice(1).entries()) {
      const before = points[index]
      if (before === undefined || (point.x !== before.x && point.y !== before.y)) found.push(`${id} is crooked`)
      if (before === undefined) continue
      const [left, right] = [Math.min(before.x, point.x), Math.max(before.x, point.x)]
      const [top, low] = [Math.min(before.y, point.y), Math.max(before.y, point.y)]
      for (const card of cards)
        if (left < card.x + card.width && right > card.x && top < card.y + card.height && low > card.y)
          found.push(`${id} runs through ${card.id}`)
      if (left === right && top !== low) uprights.push({ x: left, top, bottom: low, way: id })
    }
  }
  for (const [index, one] of uprights.entries())
    for (const other of uprights.slice(index + 1))
      if (one.way !== other.way && one.x === other.x && one.top <= other.bottom && other.top <= one.bottom)
        found.push(`${one.way} and ${other.way} run on each other`)
  return found
}

describe('a layout', () => {
  it.each(examples)('of %s: no card on another, none beside its lane, no line through a card', (_, document) => {
    const layout = layoutOf(document)
    expect(faults(layout)).toEqual([])
    expect(layout.cards.length).toBeGreaterThanOrEqual(stepsOf(document.procedure).length)
    expect(layoutOf(document)).toEqual(layout)
  })

  it('of whatever may be drawn is as sound', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 9 }), (seed, size) => {
        const document = random(seed, size)
        const layout = layoutOf(document)
        expect(faults(layout)).toEqual([])
        const steps = stepsOf(document.procedure).map(({ id }) => id)
        expect(steps.every(id => layout.cards.some(card => card.id === id))).toBe(true)
        for (const { from, to, back } of layout.ways) {
          const [left, right] = [from, to].map(id => layout.cards.find(card => card.id === id)?.layer ?? 0)
          // Only what closes a loop leads back.
          if (!back) expect(left).toBeLessThan(right ?? 0)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('keeps a card where a hand put it, and leads its ways there', () => {
    const [, document] = examples[0] ?? []
    if (document === undefined) throw new Error('no example')
    const step = document.procedure.start
    const put = applyChange(document, { type: 'placeCards', places: { [step]: { x: 900, y: 700 } } })
    if (!put.ok) throw new Error('refused')
    const { cards, ways } = layoutOf(put.value.document)
    expect(cards.find(({ id }) => id === step)).toMatchObject({ x: 900, y: 700, byHand: true })
    const width = cards.find(({ id }) => id === step)?.width ?? 0
    expect(ways.filter(({ from }) => from === step).map(({ points }) => points[0]?.x)).toEqual(
      ways.filter(({ from }) => from === step).map(() => 900 + width),
    )
  })

  it('lets an analyst put lanes in another order', () => {
    const [, document] = examples.find(([name]) => name === 'youth-volunteers') ?? []
    if (document === undefined) throw new Error('no example')
    const lanes = layoutOf(document).lanes.map(({ id }) => id)
    const turned = applyChange(document, { type: 'orderLanes', lanes: lanes.toReversed() })
    if (!turned.ok) throw new Error('refused')
    expect(layoutOf(turned.value.document).lanes.map(({ id }) => id)).toEqual(lanes.toReversed())
  })
})
