import { describe, expect, it } from 'vitest'
import { type Chance, chance } from '../../test/chance.ts'
import { consult, decision, drawn, exit, parallel, task } from '../../test/drawn.ts'
import { examples } from '../../test/example.ts'
import { randomDefinition } from '../../test/random-definition.ts'
import type { ProcedureDefinition } from '../definition/format.ts'
import { stepGraph } from '../definition/graph.ts'
import { machineEvent } from './compile.ts'
import { explore } from './explore.ts'
import type { Guard, Oracle } from './guard.ts'
import { Machine, type Moved } from './machine.ts'
import { MemoMachine } from './memo.ts'
import { type Position, readPosition, restoreValue, startPosition } from './position.ts'
import { eventsAt } from './way.ts'

/** Three levels of blocks, a branch that gives up each of them, and a loop around the outermost. */
const nested = drawn(
  {
    outer: parallel(
      {
        a: [
          'inner',
          {
            inner: parallel(
              {
                p: [
                  'deep',
                  {
                    deep: parallel(
                      {
                        x: ['dx', { dx: task({ on: 'dxOut', stop: 'dxStop' }), dxOut: exit(), dxStop: exit('stop') }],
                        y: [
                          'dy',
                          {
                            dy: consult('dyChoose', ['tax']),
                            dyChoose: decision([['y', 'dyOut']], 'dy'),
                            dyOut: exit(),
                          },
                        ],
                      },
                      'pOut',
                      { stop: 'pStop' },
                    ),
                    pOut: exit(),
                    pStop: exit('stop'),
                  },
                ],
                q: ['qt', { qt: task({ on: 'qOut', back: 'qt' }), qOut: exit() }],
              },
              'aOut',
              { stop: 'aStop' },
            ),
            aOut: exit(),
            aStop: exit('stop'),
          },
        ],
        b: ['bChoose', { bChoose: decision([['b', 'bt']], 'bOut'), bt: task({ on: 'bChoose' }), bOut: exit() }],
      },
      'after',
      { stop: 'refuse' },
    ),
    after: decision(
      [
        ['again', 'pause'],
        ['b', 'refuse'],
      ],
      'granted',
    ),
    pause: task({ on: { to: 'outer', when: 'again' }, off: 'granted' }),
    refuse: { kind: 'end', name: { vi: 'Từ chối' }, outcome: 'refused' },
    away: { kind: 'end', name: { vi: 'Rút hồ sơ' }, outcome: 'withdrawn' },
  },
  { withdrawal: { agency: 'ward', role: 'officer', to: 'away', basis: [] } },
)

/** Twelve decisions in a row on four guards, one task that goes back to the first. */
const decisions = drawn({
  ...Object.fromEntries(
    Array.from({ length: 12 }, (_, i) => [
      `d${i}`,
      decision(
        [
          [`g${i % 4}`, i === 11 ? 'work' : `d${i + 1}`],
          [`g${(i + 1) % 4}`, 'work'],
        ],
        i > 9 ? 'granted' : `d${i + 2}`,
      ),
    ]),
  ),
  work: task({ again: 'd0', on: { to: 'd5', when: 'g1' } }),
})

/** Twenty that have at least fifteen positions: most of what chance draws is over in two steps. */
const byChance = (): readonly ProcedureDefinition[] => {
  const found: ProcedureDefinition[] = []
  for (let seed = 1; found.length < 20; seed++) {
    const definition = randomDefinition(chance(seed), { size: 6, depth: 2, guards: 4 })
    const explored = explore(definition, 2000)
    if (explored.verdict === 'not-verifiable' || explored.positions >= 15) found.push(definition)
  }
  return found
}

/** What the examples have of the million, in equal parts. */
const exampleSteps = Math.ceil(600_000 / Object.keys(examples).length)

const machines: Readonly<Record<string, readonly [ProcedureDefinition, steps: number]>> = {
  ...Object.fromEntries(Object.entries(examples).map(([name, { definition }]) => [name, [definition, exampleSteps]])),
  'nested blocks': [nested, 100_000],
  'decisions in a row': [decisions, 100_000],
  ...Object.fromEntries(byChance().map((definition, i) => [`drawn by chance ${i}`, [definition, 10_000]])),
}

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((it, index) => it === b[index])

const same = (a: Moved, b: Moved): boolean => {
  if (a.blocked || b.blocked) return a.blocked && b.blocked && keyOf(a.guard) === keyOf(b.guard)
  const [one, other] = [a.move, b.move]
  return (
    sameList(one.from, other.from) &&
    sameList(one.to, other.to) &&
    sameList(one.entered, other.entered) &&
    sameList(one.left, other.left) &&
    sameList(one.effects.map(said), other.effects.map(said))
  )
}

const said = ({ step, effect }: { readonly step: string; readonly effect: string }): string => `${step} ${effect}`
const keyOf = (guard: Guard): string => (guard.kind === 'feel' ? `feel ${guard.source}` : `joined ${guard.step}`)

/** Answers as chance gives them, one in sixteen not at all; the same question has the same answer. */
const fickle = (luck: Chance): Oracle => {
  const answers = new Map<string, boolean | undefined>()
  return guard => {
    const key = keyOf(guard)
    if (!answers.has(key)) answers.set(key, luck.below(16) === 0 ? undefined : luck.below(2) === 0)
    return answers.get(key)
  }
}

describe('the memo', () => {
  const walked = { steps: 0, positions: 0, moved: 0, blocked: 0 }

  it.each(Object.entries(machines))(
    'decides as XState does, and positions are JSON: %s',
    (name, [definition, steps]) => {
      const graph = stepGraph(definition)
      const restore = restoreValue(graph)
      const truth = new Machine(definition)
      const memo = new MemoMachine(definition)
      const luck = chance(20_260_424 + name.length * 7919 + graph.steps.size)
      const everywhere = [...new Set([...graph.steps.keys()].flatMap(id => eventsAt(graph, [id])))]
      const strangers = ['$nothing', 'work', '', machineEvent.receive, machineEvent.refuse, machineEvent.settle]
      const anytime = [machineEvent.withdraw, machineEvent.supplementExpired]
      const seen = new Set<string>()
      let position: Position = startPosition

      for (let step = 0; step < steps; step++) {
        const toss = luck.below(40)
        const known = toss < 34 ? eventsAt(graph, position) : toss < 36 ? everywhere : toss < 39 ? strangers : anytime
        const event = luck.of(known) ?? '$nothing'
        const oracle = fickle(luck)
        const expected = truth.decide(position, event, oracle).moved
        const found = memo.move(position, event, oracle)
        if (!same(expected, found)) expect({ position, event, found }).toEqual({ position, event, found: expected })

        walked.steps++
        if (found.blocked) walked.blocked++
        else {
          if (found.move.entered.length > 0) walked.moved++
          const text = JSON.stringify(found.move.to)
          if (!seen.has(text)) {
            seen.add(text)
            walked.positions++
            expect(readPosition(restore(found.move.to))).toEqual(found.move.to)
          }
          // Half the time as it was handed out, half the time as it comes back from a store.
          position = luck.below(2) === 0 ? found.move.to : JSON.parse(text)
        }
        const over =
          position.some(id => graph.steps.get(id)?.step.kind === 'end') || eventsAt(graph, position).length === 0
        if (over && luck.below(2) === 0) position = startPosition
      }
    },
    300_000,
  )

  it('was walked a million steps, over many positions, with moves and unanswerable guards among them', () => {
    expect(walked.steps).toBeGreaterThanOrEqual(1_000_000)
    expect(walked.positions).toBeGreaterThan(500)
    expect(walked.moved).toBeGreaterThan(300_000)
    expect(walked.blocked).toBeGreaterThan(10_000)
  })

  it('asks XState once for what it was asked a thousand times', () => {
    const memo = new MemoMachine(nested)
    const decide = memo.machine.decide.bind(memo.machine)
    let asked = 0
    memo.machine.decide = (...question) => {
      asked++
      return decide(...question)
    }
    for (let i = 0; i < 1000; i++)
      memo.move(i % 2 ? startPosition : [...startPosition], machineEvent.receive, () => true)
    expect(asked).toBe(1)
    // Another answer is another way, and asked once too.
    for (let i = 0; i < 1000; i++) memo.move(startPosition, machineEvent.receive, () => false)
    expect(asked).toBe(2)
  })

  it('learns every way through the same guards without forgetting the others', () => {
    const memo = new MemoMachine(decisions)
    const truth = new Machine(decisions)
    for (let round = 0; round < 2; round++)
      for (let bits = 0; bits < 16; bits++) {
        const oracle: Oracle = guard => guard.kind === 'feel' && (bits >> Number(guard.source.slice(1))) % 2 === 1
        expect(memo.move(startPosition, machineEvent.receive, oracle)).toEqual(
          truth.decide(startPosition, machineEvent.receive, oracle).moved,
        )
      }
  })
})
