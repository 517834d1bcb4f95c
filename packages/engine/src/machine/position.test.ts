import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chance } from '../../test/chance.ts'
import { drawn, exit, parallel, task } from '../../test/drawn.ts'
import { examples } from '../../test/example.ts'
import { randomDefinition } from '../../test/random-definition.ts'
import type { ProcedureDefinition, Step } from '../definition/format.ts'
import { stepGraph } from '../definition/graph.ts'
import { MemoMachine } from './memo.ts'
import { type Position, readPosition, restoreValue, startPosition } from './position.ts'
import { eventsAt } from './way.ts'

/** Some positions that a definition really comes to. */
const positionsOf = (definition: ProcedureDefinition): readonly Position[] => {
  const graph = stepGraph(definition)
  const memo = new MemoMachine(definition)
  const found = new Map<string, Position>([['', startPosition]])
  for (const position of found.values())
    for (const event of eventsAt(graph, position))
      for (const answer of [true, false]) {
        const moved = memo.move(position, event, () => answer)
        if (!moved.blocked && found.size < 300) found.set(moved.move.to.join(' '), moved.move.to)
      }
  return [...found.values()]
}

const comesBack = (definition: ProcedureDefinition): void => {
  const graph = stepGraph(definition)
  for (const position of positionsOf(definition)) {
    const value = restoreValue(graph)(position)
    expect(readPosition(value)).toEqual(position)
    expect(readPosition(JSON.parse(JSON.stringify(value)))).toEqual(position)
    expect(restoreValue(graph)(JSON.parse(JSON.stringify(position)))).toEqual(value)
    expect([...position].sort()).toEqual(position)
    // The order in which the steps are named does not matter.
    expect(restoreValue(graph)(position.toReversed())).toEqual(value)
  }
}

/** A literal is not taken for a pair under a name that every object has. */
const branch = (start: string, steps: Readonly<Record<string, Step>>) => [start, steps] as const

describe('a position', () => {
  it.each(Object.entries(examples))('comes back from a state value and from JSON: %s', (_, { definition }) => {
    comesBack(definition)
  })

  it('comes back from a state value and from JSON, whatever is drawn', () => {
    fc.assert(
      fc.property(fc.integer(), seed => comesBack(randomDefinition(chance(seed), { size: 4, depth: 3, guards: 3 }))),
      { numRuns: 150 },
    )
  })

  it('comes back where blocks and branches are named like what every object has', () => {
    comesBack(
      drawn({
        constructor: parallel(
          {
            toString: branch('valueOf', {
              valueOf: parallel({ constructor: branch('then', { then: task({ on: 'x' }), x: exit() }) }, 'y'),
              y: exit(),
            }),
            constructor: branch('hasOwnProperty', { hasOwnProperty: task({ on: 'z' }), z: exit() }),
          },
          'granted',
        ),
      }),
    )
  })

  it('of a block is its branches’ steps, sorted', () => {
    expect(readPosition({ outer: { b: 'z', a: { inner: { p: 'm', q: 'c' } } } })).toEqual(['c', 'm', 'z'])
  })
})
