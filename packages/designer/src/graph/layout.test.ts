/** What holds of every drawing: the examples, and procedures as chance draws them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chance } from '../../../engine/test/chance.ts'
import { randomDefinition } from '../../../engine/test/random-definition.ts'
import { drawn, names } from '../../test/procedures.ts'
import { applyChange } from '../document/apply.ts'
import type { Change } from '../document/change.ts'
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

const extra = { kind: 'wait', name: { vi: 'Thêm' }, actions: {} } as const

const after = (document: ProcedureDocument, change: Change): ProcedureDocument => {
  const made = applyChange(document, change)
  if (!made.ok) throw new Error(JSON.stringify(made.issues))
  return made.value.document
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
    const put = applyChange(document, { type: 'placeCards', places: { [step]: { x: 900, y: 30 } } })
    if (!put.ok) throw new Error('refused')
    const { cards, ways, lanes } = layoutOf(put.value.document)
    const lane = lanes[cards.find(({ id }) => id === step)?.lane ?? 0]
    expect(cards.find(({ id }) => id === step)).toMatchObject({ x: 900, y: (lane?.y ?? 0) + 30, byHand: true })
    const width = cards.find(({ id }) => id === step)?.width ?? 0
    expect(ways.filter(({ from }) => from === step).map(({ points }) => points[0]?.x)).toEqual(
      ways.filter(({ from }) => from === step).map(() => 900 + width),
    )
  })

  it('keeps every card that a hand put somewhere in its lane, there where it was, however other lanes grow', () => {
    const seen = { grown: 0, moved: 0 }
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 2, max: 8 }), (seed, size) => {
        const draw = chance(seed)
        let document = random(seed, size)
        const first = layoutOf(document)
        const lanes = Object.keys(document.procedure.agencies).map(agency => ({ agency }))
        const places = Object.fromEntries(
          stepsOf(document.procedure)
            .filter(() => draw.below(2) === 0)
            .map(({ id }) => [id, { x: draw.below(3000), y: draw.below(500) - 50 }]),
        )
        document = after(document, { type: 'placeCards', places })
        for (let turn = 0; turn < 4; turn++) {
          const before = layoutOf(document)
          const id = `more${turn}`
          const { agency } = draw.of(lanes) ?? { agency: '' }
          document = after(document, { type: 'addStep', id, step: { ...extra, agency } })
          const now = layoutOf(document)
          const inLane = faults(now).filter(fault => /in its lane|beside|does not follow|as high/.test(fault))
          expect(inLane).toEqual([])
          if (now.height !== first.height) seen.grown += 1
          for (const card of now.cards) {
            const was = before.cards.find(it => it.id === card.id)
            const [lane, lower] = [now.lanes[card.lane], before.lanes[was?.lane ?? 0]]
            if (!card.byHand || was === undefined || lane?.id !== lower?.id) continue
            expect(card.x).toBe(was.x)
            // Where its lane is no lower than before, it is where it was in it.
            if ((lane?.height ?? 0) === (lower?.height ?? 0))
              expect(card.y - (lane?.y ?? 0)).toBe(was.y - (lower?.y ?? 0))
            if (card.y !== was.y) seen.moved += 1
          }
        }
      }),
      { numRuns: 150 },
    )
    expect(Math.min(seen.grown, seen.moved)).toBeGreaterThan(10)
  })

  it('has a lane for a department that has no steps yet, and for none twice', () => {
    for (const [, document] of examples) {
      const { lanes, cards } = layoutOf(document)
      const ids = lanes.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      const { agencies } = document.procedure
      for (const [agency, { departments }] of Object.entries(agencies))
        for (const id of departments === undefined ? [agency] : Object.keys(departments).map(it => `${agency}/${it}`))
          expect(ids).toContain(id)
      expect(cards.every(({ lane }) => lanes[lane] !== undefined)).toBe(true)
    }
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
