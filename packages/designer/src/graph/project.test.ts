import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chance } from '../../../engine/test/chance.ts'
import { drawn, names } from '../../test/procedures.ts'
import { randomChange } from '../../test/random-change.ts'
import { applyChange } from '../document/apply.ts'
import { type Layout, layoutOf } from './layout.ts'
import { draggedLine, noMarks, projected } from './project.ts'

/** A card as it was drawn before the edit, and after: what its node is made of. */
const shownOf = (layout: Layout, id: string) => {
  const { layer: _, byHand: __, ...card } = layout.cards.find(it => it.id === id) ?? { layer: 0, byHand: false }
  return card
}

describe('a projection', () => {
  it.each(names)('of %s has every card and way of the layout, where they lie', name => {
    const document = drawn(name)
    const layout = layoutOf(document)
    const { nodes, edges } = projected(layout, document.procedure)
    expect(nodes.map(({ id, position }) => ({ id, ...position }))).toEqual(
      layout.cards.map(({ id, x, y }) => ({ id, x, y })),
    )
    expect(edges.map(({ id, source, target }) => [id, source, target])).toEqual(
      layout.ways.map(({ id, from, to }) => [id, from, to]),
    )
    expect(nodes.every(({ width, height, handles }) => width && height && handles?.length)).toBe(true)
  })

  it('made again is the same object; after any change only nodes of touched cards are new ones', () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(...names), (seed, name) => {
        const draw = chance(seed)
        let document = drawn(name)
        let layout = layoutOf(document)
        let before = projected(layout, document.procedure)
        expect(projected(layoutOf(document), document.procedure, noMarks, before)).toBe(before)
        for (let turn = 0; turn < 8; turn++) {
          const made = applyChange(document, randomChange(document, draw))
          if (!made.ok) continue
          const next = layoutOf(made.value.document)
          const after = projected(next, made.value.document.procedure, noMarks, before)
          // Sharing decides which objects they are, never what is in them.
          expect(after).toEqual(projected(next, made.value.document.procedure))
          for (const node of after.nodes) {
            const was = before.nodes.find(({ id }) => id === node.id)
            if (was === undefined || was === node) continue
            const moved = JSON.stringify(shownOf(layout, node.id)) !== JSON.stringify(shownOf(next, node.id))
            expect(moved || JSON.stringify(was.data) !== JSON.stringify(node.data)).toBe(true)
          }
          ;({ document } = made.value)
          layout = next
          before = after
        }
      }),
      { numRuns: 100 },
    )
  })

  it('marks the cards and the ways of the worst path', () => {
    const document = drawn('certified-copy')
    const worst = ['compare', 'sign', 'seal']
    const { nodes, edges } = projected(layoutOf(document), document.procedure, { severity: new Map(), worst })
    expect(nodes.filter(({ data }) => data.worst).map(({ id }) => id)).toEqual(worst)
    expect(edges.filter(({ data }) => data?.worst).map(({ id }) => id)).toEqual([
      'compare>action:matches',
      'sign>action:sign',
    ])
  })

  it('leads the line of a dragged card to where it is', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 50, y: 0 },
      { x: 50, y: 80 },
      { x: 100, y: 80 },
    ]
    const line = draggedLine(points, { x: 10, y: 20 }, { x: 0, y: 0 })
    expect([line[0], line.at(-1)]).toEqual([
      { x: 10, y: 20 },
      { x: 100, y: 80 },
    ])
    expect(line.slice(1).every((point, index) => point.x === line[index]?.x || point.y === line[index]?.y)).toBe(true)
  })
})
