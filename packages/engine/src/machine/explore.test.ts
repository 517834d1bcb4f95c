import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chance } from '../../test/chance.ts'
import { consult, decision, drawn, exit, parallel, returning, task, wait } from '../../test/drawn.ts'
import { examples } from '../../test/example.ts'
import { randomDefinition } from '../../test/random-definition.ts'
import { ruledDefinition, ruledMore } from '../../test/ruled.ts'
import { checkStructure } from '../definition/check/structure.ts'
import type { ProcedureDefinition, Step } from '../definition/format.ts'
import { stepGraph } from '../definition/graph.ts'
import type { DefinitionCode } from '../definition/issue.ts'
import { type Exploration, explore } from './explore.ts'
import { Machine } from './machine.ts'

/** What the structural checks say of a dossier that cannot go on, come together or come to a step. */
const unsound: readonly DefinitionCode[] = [
  'dead_end',
  'wait_without_end',
  'loop_without_exit',
  'join_impossible',
  'branch_without_exit',
  'step_unreachable',
]

/** Exits with an outcome are no states: the way goes on where the block says. */
const isState = (step: Step): boolean => step.kind !== 'exit' || step.outcome === undefined

const checked = (definition: ProcedureDefinition): readonly DefinitionCode[] => {
  const graph = stepGraph(definition)
  return checkStructure(definition, graph)
    .filter(({ code, data }) => {
      const placed = 'step' in data ? graph.steps.get(data.step) : undefined
      return unsound.includes(code) && (code !== 'step_unreachable' || placed === undefined || isState(placed.step))
    })
    .map(({ code }) => code)
}

/** What exploring found, in the checks' terms: dead positions, steps nobody comes to, blocks that never join. */
const explored = (definition: ProcedureDefinition, found: Exclude<Exploration, { verdict: 'not-verifiable' }>) => {
  const graph = stepGraph(definition)
  const law = new Set(graph.anytime.map(edge => edge.to))
  const all = [...graph.steps.values()]
  return {
    dead: found.verdict === 'dead' ? found.dead : [],
    missed: all.filter(({ id, step }) => isState(step) && !law.has(id) && !found.entered.has(id)).map(({ id }) => id),
    apart: all.flatMap(({ id, step }) =>
      step.kind !== 'parallel' || !found.entered.has(id)
        ? []
        : Object.entries(step.branches).filter(
            ([, { steps }]) =>
              !Object.entries(steps).some(([exitId, it]) => it.kind === 'exit' && found.entered.has(exitId)),
          ),
    ),
  }
}

const clean = (definition: ProcedureDefinition, found: Exclude<Exploration, { verdict: 'not-verifiable' }>): boolean =>
  Object.values(explored(definition, found)).every(list => list.length === 0)

describe('exploring', () => {
  it.each(Object.entries(examples))('agrees with the checks that an example is sound: %s', (_, { definition }) => {
    const found = explore(definition)
    expect(found.verdict).toBe('sound')
    if (found.verdict === 'not-verifiable') return
    expect(explored(definition, found)).toEqual({ dead: [], missed: [], apart: [] })
    expect(checked(definition)).toEqual([])
  })

  it('finds the ways that a table gives', () => {
    const found = explore(ruledDefinition())
    expect(found.verdict).toBe('sound')
    if (found.verdict === 'not-verifiable') return
    expect([...found.entered]).toEqual(expect.arrayContaining(['quick', 'slow', 'granted']))
    expect(explored(ruledDefinition(), found)).toEqual({ dead: [], missed: [], apart: [] })
  })

  it('misses a step that no row of a table names, as the checks do', () => {
    const { routing } = ruledMore.tables
    const rows = routing.rows.map(row => ({ ...row, then: { ...row.then, to: 'slow' } }))
    const definition = ruledDefinition({ tables: { routing: { ...routing, rows } } })
    const found = explore(definition)
    if (found.verdict === 'not-verifiable') throw new Error('too much to explore')
    expect(explored(definition, found).missed).toEqual(['quick'])
    expect(checked(definition)).toEqual(['step_unreachable'])
  })

  it('agrees with the structural checks, whatever is drawn', () => {
    const verdicts = { sound: 0, unsound: 0, capped: 0 }
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 2 }), (seed, size, depth) => {
        const mistakes = seed % 3 === 0 ? 8 : seed % 3 === 1 ? 30 : undefined
        const definition = randomDefinition(chance(seed), { size, depth, ...(mistakes ? { mistakes } : {}) })
        const found = explore(definition, 4000)
        if (found.verdict === 'not-verifiable') {
          verdicts.capped++
          return
        }
        const issues = checked(definition)
        verdicts[issues.length === 0 ? 'sound' : 'unsound']++
        expect(clean(definition, found), JSON.stringify({ issues, ...explored(definition, found) })).toBe(
          issues.length === 0,
        )
      }),
      { numRuns: 600 },
    )
    // Both answers came up often enough to mean something, and few were too large to answer.
    expect(verdicts.sound).toBeGreaterThan(80)
    expect(verdicts.unsound).toBeGreaterThan(80)
    expect(verdicts.capped).toBeLessThan(60)
  })

  it('tells a path to a dead position that really leads there', () => {
    let told = 0
    fc.assert(
      fc.property(fc.integer(), seed => {
        const definition = randomDefinition(chance(seed), { size: 4, depth: 1, mistakes: 4 })
        const found = explore(definition, 4000)
        if (found.verdict !== 'dead') return
        const machine = new Machine(definition)
        for (const { position, path } of found.dead) {
          told++
          let at: readonly string[] = ['$submitted']
          for (const { event, asked, to } of path) {
            let next = 0
            const { moved } = machine.decide(at, event, () => asked[next++]?.answer)
            if (moved.blocked) throw new Error('the path does not say how a guard was answered')
            at = moved.move.to
            expect(at).toEqual(to)
          }
          expect(at).toEqual(position)
        }
      }),
      { numRuns: 150 },
    )
    expect(told).toBeGreaterThan(50)
  })

  const dead = (definition: ProcedureDefinition) => {
    const found = explore(definition)
    return found.verdict === 'dead'
      ? found.dead.map(({ position, path }) => [position, path.map(it => it.event)])
      : found
  }

  it('finds a task without an action', () => {
    expect(dead(drawn({ first: task({ on: 'last', end: 'granted' }), last: task({}) }))).toEqual([
      [['last'], ['$receive', 'first:on']],
    ])
  })

  it('finds a loop without an exit where it is entered', () => {
    const loop = drawn({
      first: task({ on: 'round', end: 'granted' }),
      round: task({ on: 'about' }),
      about: returning('round'),
    })
    expect(dead(loop)).toEqual([[['round'], ['$receive', 'first:on']]])
  })

  it('finds a branch that keeps its block from coming together, and only when the others have', () => {
    const block = drawn({
      block: parallel(
        {
          a: ['stuck', { stuck: wait({}), never: exit() }],
          b: ['work', { work: task({ on: 'x', stop: 'y' }), x: exit(), y: exit('stop') }],
        },
        'granted',
        { stop: 'granted' },
      ),
    })
    expect(dead(block)).toEqual([
      [
        ['stuck', 'x'],
        ['$receive', 'work:on'],
      ],
    ])
  })

  it('does not take a consultation to join that has too few agencies', () => {
    expect(dead(drawn({ ask: consult('granted', ['tax'], 2) }))).toEqual([[['ask'], ['$receive']]])
    expect(explore(drawn({ ask: consult('granted', ['tax', 'police'], 2) }))).toMatchObject({ verdict: 'sound' })
  })

  it('finds a circle of decisions, which leads to no position at all', () => {
    const circle = drawn({
      one: decision([['rich', 'granted']], 'other'),
      other: decision([['poor', 'granted']], 'one'),
    })
    const found = explore(circle)
    expect(found).toMatchObject({ verdict: 'dead', dead: [{ position: ['$submitted'] }] })
    expect(found.verdict === 'dead' && found.dead[0]?.path.at(-1)).toMatchObject({ event: '$receive', to: undefined })
  })

  it('says so when there is more than it may ask', () => {
    const wide = drawn({
      block: parallel(
        Object.fromEntries(
          Array.from({ length: 14 }, (_, i) => [
            `b${i}`,
            [`t${i}`, { [`t${i}`]: task({ on: `x${i}` }), [`x${i}`]: exit() }] as const,
          ]),
        ),
        'granted',
      ),
    })
    expect(explore(wide, 5000)).toEqual({ verdict: 'not-verifiable', cap: 5000 })
    expect(explore(drawn({ work: task({ on: 'granted' }) }), 3)).toMatchObject({ verdict: 'sound' })
    expect(explore(drawn({ work: task({ on: 'granted' }) }), 2)).toEqual({ verdict: 'not-verifiable', cap: 2 })
  })
})
