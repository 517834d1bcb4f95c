import { vietnamStateCalendar } from '@motcua/rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defined, sample } from '../../../test/sample.ts'
import { text } from '../../../test/sample-fault.ts'
import type { ProcedureDefinition, Step } from '../format.ts'
import { stepGraph } from '../graph.ts'
import { check } from './check.ts'
import { courseOf } from './course.ts'
import { Reckoner } from './date.ts'
import { longestWalks, stepsAlong } from './path.ts'

const calendar = vietnamStateCalendar()
const name = text('Bước')

/** A place drawn at random: tasks and blocks numbered in their order, then its ends or exits. */
interface Place {
  readonly steps: readonly (
    | { readonly kind: 'task'; readonly to: readonly number[]; readonly hours: number }
    | { readonly kind: 'block'; readonly to: number; readonly refused: number; readonly branches: readonly Place[] }
  )[]
  readonly outcomes: readonly boolean[]
}

const placeOf = (depth: number): fc.Arbitrary<Place> => {
  const task = fc.record({
    kind: fc.constant('task' as const),
    to: fc.oneof(
      { weight: 9, arbitrary: fc.array(fc.nat(5), { minLength: 1, maxLength: 3 }) },
      { weight: 1, arbitrary: fc.constant([]) },
    ),
    hours: fc.integer({ min: 1, max: 16 }),
  })
  const block = fc.record({
    kind: fc.constant('block' as const),
    to: fc.nat(5),
    refused: fc.nat(5),
    branches: fc.array(
      fc.nat().chain(() => placeOf(depth - 1)),
      { minLength: 1, maxLength: 2 },
    ),
  })
  const steps = depth === 0 ? task : fc.oneof({ weight: 3, arbitrary: task }, { weight: 1, arbitrary: block })
  return fc.record({
    steps: fc.array(steps, { minLength: 1, maxLength: depth === 0 ? 3 : 4 }),
    outcomes: fc.array(fc.boolean(), { minLength: 1, maxLength: 2 }),
  })
}

/** The place as steps of a definition; with `forward` a step leads only to later ones, so that there are no loops. */
const draw = (place: Place, id: string, inside: boolean, forward: boolean): Readonly<Record<string, unknown>> => {
  const ids = [...place.steps.map((_, i) => `${id}s${i}`), ...place.outcomes.map((_, i) => `${id}x${i}`)]
  const target = (from: number, to: number): string => {
    const known = forward ? ids.slice(from + 1) : ids
    return known[to % known.length] ?? ''
  }
  const drawn = place.steps.map((it, i) =>
    it.kind === 'task'
      ? {
          kind: 'task',
          name,
          agency: 'commune',
          role: 'clerk',
          budget: `${it.hours} working hours`,
          actions: Object.fromEntries(
            (forward && it.to.length === 0 ? [0] : it.to).map((to, n) => [`a${n}`, { name, to: target(i, to) }]),
          ),
        }
      : {
          kind: 'parallel',
          name,
          branches: Object.fromEntries(
            it.branches.map((branch, n) => [
              `b${n}`,
              { name, start: `${id}${i}b${n}s0`, steps: draw(branch, `${id}${i}b${n}`, true, forward) },
            ]),
          ),
          to: target(i, it.to),
          outcomes: { refused: target(i, it.refused) },
        },
  )
  const left = place.outcomes.map(refused =>
    inside
      ? { kind: 'exit', name, ...(refused ? { outcome: 'refused' } : {}) }
      : { kind: 'end', name, outcome: refused ? 'refused' : 'granted' },
  )
  return Object.fromEntries([...drawn, ...left].map((step, i) => [ids[i] ?? '', step]))
}

const definitionOf = (place: Place, forward = false): ProcedureDefinition =>
  defined({
    ...sample,
    supplement: undefined,
    withdrawal: undefined,
    cases: { only: { name, term: 'none' } },
    documents: undefined,
    start: 'ps0',
    steps: {
      ...draw(place, 'p', false, forward),
      notAccepted: { kind: 'end', name, outcome: 'notAccepted' },
    },
  })

type Steps = Readonly<Record<string, Step>>

/** Where a dossier is: a step, or a block with where each of its branches is. */
type Token = string | { readonly block: string; readonly branches: Readonly<Record<string, Token>> }

/** The slow way: every position a dossier can have, one move after another. */
const simulate = (steps: Steps, start: string) => {
  const entered = new Set<string>()

  const enter = (place: Steps, id: string): Token => {
    entered.add(id)
    const step = place[id]
    if (step?.kind !== 'parallel') return id
    const branches = Object.entries(step.branches).map(([branch, it]) => [branch, enter(it.steps, it.start)])
    return settle(place, { block: id, branches: Object.fromEntries(branches) })
  }

  /** A block is left when a branch is at an exit with an outcome, or all are at plain exits. */
  const settle = (place: Steps, token: Exclude<Token, string>): Token => {
    const block = place[token.block]
    if (block?.kind !== 'parallel') return token
    const exits = Object.entries(token.branches).map(([branch, at]) =>
      typeof at === 'string' ? block.branches[branch]?.steps[at] : undefined,
    )
    for (const exit of exits)
      if (exit?.kind === 'exit' && exit.outcome !== undefined) return enter(place, block.outcomes?.[exit.outcome] ?? '')
    return exits.every(exit => exit?.kind === 'exit') ? enter(place, block.to) : token
  }

  const moves = (place: Steps, token: Token): readonly Token[] => {
    if (typeof token === 'string') {
      const step = place[token]
      return step?.kind === 'task' ? Object.values(step.actions).map(({ to }) => enter(place, to)) : []
    }
    const block = place[token.block]
    if (block?.kind !== 'parallel') return []
    return Object.entries(token.branches).flatMap(([branch, at]) =>
      moves(block.branches[branch]?.steps ?? {}, at).map(to =>
        settle(place, { block: token.block, branches: { ...token.branches, [branch]: to } }),
      ),
    )
  }

  const found = new Map<string, readonly string[]>()
  const done = new Set<string>()
  const open = [enter(steps, start)]
  for (let token = open.pop(); token !== undefined; token = open.pop()) {
    const key = JSON.stringify(token)
    if (found.has(key)) continue
    const next = moves(steps, token)
    if (typeof token === 'string' && (steps[token]?.kind === 'end' || steps[token]?.kind === 'exit')) done.add(key)
    found.set(
      key,
      next.map(to => JSON.stringify(to)),
    )
    open.push(...next)
  }
  for (let before = -1; before !== done.size; ) {
    before = done.size
    for (const [key, next] of found) if (next.some(to => done.has(to))) done.add(key)
  }
  return { entered, stuck: [...found.keys()].some(key => !done.has(key)) }
}

/** The steps of the place a step stands in. */
const placeWith = (definition: ProcedureDefinition, id: string): Steps => {
  const search = (steps: Steps): Steps | undefined => {
    if (Object.hasOwn(steps, id)) return steps
    for (const step of Object.values(steps))
      if (step.kind === 'parallel')
        for (const branch of Object.values(step.branches)) {
          const inner = search(branch.steps)
          if (inner) return inner
        }
    return undefined
  }
  return search(definition.steps) ?? {}
}

describe('structure', () => {
  it('steps are unreachable exactly where no move of a simulation enters them', () => {
    fc.assert(
      fc.property(placeOf(2), place => {
        const definition = definitionOf(place)
        const { issues } = check(definition, { calendar })
        // The steps behind a block that cannot come together are not told a second time.
        fc.pre(
          issues.every(
            ({ code }) => code !== 'branch_without_exit' && code !== 'loop_without_exit' && code !== 'dead_end',
          ),
        )
        const { entered } = simulate(definition.steps, definition.start)
        const unreachable = issues.flatMap(issue => (issue.code === 'step_unreachable' ? [issue.data.step] : []))
        const all = [...stepGraph(definition).steps.keys()].filter(id => id !== 'notAccepted')
        expect([...unreachable].sort()).toEqual(all.filter(id => !entered.has(id)).sort())
      }),
      { numRuns: 500 },
    )
  })

  it('a definition without issues of structure comes to an end from every position', () => {
    let tried = 0
    fc.assert(
      fc.property(placeOf(2), place => {
        const definition = definitionOf(place)
        const codes = new Set(check(definition, { calendar }).issues.map(({ code }) => code))
        const sound = !['dead_end', 'loop_without_exit', 'branch_without_exit'].some(code => codes.has(code as never))
        const { stuck } = simulate(definition.steps, definition.start)
        if (sound) expect(stuck).toBe(false)
        if (sound) tried++
      }),
      { numRuns: 500 },
    )
    expect(tried).toBeGreaterThan(50)
  })

  it('from a dead end or a loop that is told, no simulation finds a way out of its place', () => {
    let told = 0
    fc.assert(
      fc.property(placeOf(2), place => {
        const definition = definitionOf(place)
        for (const issue of check(definition, { calendar }).issues) {
          const caught =
            issue.code === 'dead_end' ? [issue.data.step] : issue.code === 'loop_without_exit' ? issue.data.steps : []
          for (const id of caught) expect(simulate(placeWith(definition, id), id).stuck).toBe(true)
          told += caught.length
        }
      }),
      { numRuns: 500 },
    )
    expect(told).toBeGreaterThan(50)
  })
})

type Add = (at: number, step: string) => number

/** The slow way: every path from a step on, with how the place is left and when. */
const allPaths = (
  steps: Steps,
  id: string,
  at: number,
  add: Add,
): readonly (readonly [leaving: string, at: number])[] => {
  const step = steps[id]
  const then = add(at, id)
  switch (step?.kind) {
    case 'end':
      return [['', then]]
    case 'exit':
      return [[step.outcome ?? '', then]]
    case 'task':
      return Object.values(step.actions).flatMap(({ to }) => allPaths(steps, to, then, add))
    case 'parallel': {
      const branches = Object.values(step.branches).map(it => allPaths(it.steps, it.start, then, add))
      const plain = branches.map(paths => paths.filter(([leaving]) => leaving === '').map(([, end]) => end))
      const joined = plain.reduce<readonly number[]>(
        (sofar, ends) => sofar.flatMap(one => ends.map(other => Math.max(one, other))),
        [then],
      )
      const refused = branches.flat().filter(([leaving]) => leaving !== '')
      return [
        ...joined.flatMap(end => allPaths(steps, step.to, end, add)),
        ...refused.flatMap(([leaving, end]) => allPaths(steps, step.outcomes?.[leaving] ?? '', end, add)),
      ]
    }
    default:
      return []
  }
}

describe('the worst path', () => {
  const hoursOf = (definition: ProcedureDefinition): ReadonlyMap<string, number> =>
    new Map(
      [...stepGraph(definition).steps.values()].flatMap(({ id, step }) =>
        step.kind === 'task' ? [[id, Number.parseInt(step.budget, 10)] as const] : [],
      ),
    )

  it('is the longest of all paths, counted one by one', () => {
    fc.assert(
      fc.property(placeOf(2), place => {
        const definition = definitionOf(place, true)
        const hours = hoursOf(definition)
        const add: Add = (at, id) => at + (hours.get(id) ?? 0)
        const course = courseOf(stepGraph(definition), new Map(), {})
        const walk = longestWalks(course, { at: 0, trail: undefined }, add).get('')
        const ends = allPaths(definition.steps, definition.start, 0, add).map(([, end]) => end)
        expect(walk?.at).toBe(ends.length === 0 ? undefined : Math.max(...ends))
        if (walk) expect(stepsAlong(walk).reduce((sum, id) => sum + (hours.get(id) ?? 0), 0)).toBe(walk.at)
      }),
      { numRuns: 500 },
    )
  })

  it('is the latest of all dates where units are mixed', () => {
    const reckoner = new Reckoner(calendar, {})
    const units = ['working hours', 'days', 'working days'] as const
    fc.assert(
      fc.property(placeOf(1), fc.nat(600), (place, later) => {
        const definition = definitionOf(place, true)
        const hours = hoursOf(definition)
        const add: Add = (at, id) => {
          const amount = hours.get(id)
          return amount === undefined ? at : reckoner.add(at, { unit: units[amount % 3] ?? 'days', amount })
        }
        const course = courseOf(stepGraph(definition), new Map(), {})
        const start = reckoner.momentAfter(reckoner.nextWorkingDay(reckoner.last - 1500 + later))
        const walk = longestWalks(course, { at: start, trail: undefined }, add).get('')
        const ends = allPaths(definition.steps, definition.start, start, add).map(([, end]) => end)
        expect(walk?.at).toBe(ends.length === 0 ? undefined : Math.max(...ends))
      }),
      { numRuns: 500 },
    )
  })
})
