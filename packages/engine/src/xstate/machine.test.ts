import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createActor, type InspectionEvent, initialTransition, transition } from 'xstate'
import { getAdjacencyMap, getShortestPaths } from 'xstate/graph'
import { type Chance, chance } from '../../test/chance.ts'
import { decision, procedureOf, task } from '../../test/drawn.ts'
import { examples, land, permit, youth } from '../../test/example.ts'
import { live } from '../../test/life.ts'
import { sampleFacts } from '../../test/play.ts'
import type { Procedure } from '../definition/procedure.ts'
import { decide } from '../dossier/decide.ts'
import { type Dossier, emptyDossier } from '../dossier/dossier.ts'
import type { Facts } from '../dossier/event.ts'
import { oracleOf } from '../dossier/move.ts'
import { explore } from '../machine/explore.ts'
import { guardKey } from '../machine/guard.ts'
import { type Asked, Machine } from '../machine/machine.ts'
import { MemoMachine, machineOf } from '../machine/memo.ts'
import { startPosition } from '../machine/position.ts'
import { eventsAt } from '../machine/way.ts'
import { procedureEvents } from './events.ts'
import { followingOf, procedureMachine, stepsOf } from './machine.ts'

afterEach(() => vi.restoreAllMocks())

const cases = Object.entries(examples)
const seeds = fc.array(fc.integer(), { minLength: 5, maxLength: 45 })

/** A dossier of which nothing is known but some facts. */
const knowing = (facts: Facts, given: Partial<Dossier> = {}): Dossier => ({
  ...emptyDossier('d', 't'),
  ...given,
  facts,
})

/** What led the machine on during some work of the engine, with the answers it was given. */
const listening = (work: () => unknown) => {
  const calls: { readonly event: string; readonly answers: readonly Asked[] }[] = []
  const { move } = MemoMachine.prototype
  const spy = vi.spyOn(MemoMachine.prototype, 'move').mockImplementation(function (this: MemoMachine, ...given) {
    const [position, event, oracle] = given
    const answers = new Map<string, Asked>()
    const moved = move.call(this, position, event, guard => {
      const answer = oracle(guard)
      if (answer !== undefined) answers.set(guardKey(guard), { guard, answer })
      return answer
    })
    if (!moved.blocked && moved.move.entered.length > 0) calls.push({ event, answers: [...answers.values()] })
    return moved
  })
  work()
  spy.mockRestore()
  return calls
}

const strangers = ['$nothing', '', 'toString', '$receive', '$settle', '$withdraw', '$supplementExpired']

const namesOf = ({ definition }: Procedure): readonly string[] => Object.keys(definition.cases)

/** Some of the declared facts, with values that fit. */
const factsOf = (procedure: Procedure, luck: Chance): Facts => {
  const names = Object.keys(procedure.definition.facts ?? {}).filter(() => luck.below(4) > 0)
  return sampleFacts(procedure, names, luck.below(100))
}

describe('an actor of a procedure', () => {
  it.each(cases)('is where the engine’s dossier is, all its life: %s', (_, procedure) => {
    let moves = 0
    fc.assert(
      fc.property(seeds, given => {
        const life = live(procedure, given)
        const machine = procedureMachine(procedure, life.dossier)
        let mirror = createActor(machine).start()
        for (const { before, command, context, decision } of life.moments) {
          if (!decision.ok) continue
          const { dossier, events } = decision
          const calls = listening(() => decide(procedure, before, command, context))
          const moved = events.filter(({ type }) => type === 'moved')
          // A step back is somebody’s word and no event of the machine; what came to nothing was rolled back.
          if (calls.length === moved.length && moved.length > 0) {
            const actor = createActor(machine, { input: { dossier: before } }).start()
            for (const { event, answers } of calls) actor.send({ type: event, answers })
            expect(stepsOf(actor.getSnapshot())).toEqual(dossier.position)
            moves += moved.length
          }
          // What is over is over for XState; a dossier may still be written to, by another actor then.
          if (mirror.getSnapshot().status === 'done') mirror = createActor(machine, { input: { dossier } }).start()
          else mirror.send(followingOf(dossier))
          const { context: known, status } = mirror.getSnapshot()
          expect(known).toEqual({ dossier })
          expect(stepsOf(mirror.getSnapshot())).toEqual(
            dossier.position.length === 0 ? startPosition : dossier.position,
          )
          expect(status).toBe(dossier.situation === 'ended' ? 'done' : 'active')
        }
      }),
      { numRuns: 60 },
    )
    expect(moves).toBeGreaterThan(30)
  })

  it.each(cases)('goes where the engine’s machine goes, on whatever is known: %s', (_, procedure) => {
    const variants = [undefined, ...Object.keys(procedure.definition.variants ?? {})]
    let went = 0
    let stayed = 0
    fc.assert(
      fc.property(fc.integer(), seed => {
        const luck = chance(seed)
        const variant = luck.of(variants)
        const dossier = knowing(factsOf(procedure, luck), { variant, case: luck.of(namesOf(procedure)) ?? '' })
        const machine = procedureMachine(procedure, dossier)
        const { graph } = machine.procedure
        const memo = machineOf(machine.procedure.definition)
        const actor = createActor(machine, { input: { dossier } }).start()
        let position = startPosition
        for (let step = 0; step < 60 && actor.getSnapshot().status === 'active'; step++) {
          const here = eventsAt(graph, position)
          const type = luck.below(10) > 0 ? (luck.of(here) ?? '$nothing') : (luck.of(strangers) ?? '')
          const moved = memo.move(position, type, oracleOf(machine.procedure, dossier))
          const on = !moved.blocked && moved.move.entered.length > 0
          expect(actor.getSnapshot().can({ type })).toBe(on)
          actor.send({ type })
          if (on) position = moved.move.to
          on ? went++ : stayed++
          expect(stepsOf(actor.getSnapshot())).toEqual(position)
          expect(actor.getSnapshot().context.refused === undefined).toBe(on)
        }
      }),
      { numRuns: 100 },
    )
    expect(went).toBeGreaterThan(100)
    expect(stayed).toBeGreaterThan(3)
  })

  it('stays where it is when a fact is missing, says which, and goes on when it is known', () => {
    const two = procedureOf(
      {
        first: task({ on: 'choose' }),
        choose: decision([['rich', 'work']], 'granted'),
        work: task({ on: 'granted' }),
      },
      { facts: { rich: { type: 'boolean', name: { vi: 'Giàu' } } } },
    )
    const actor = createActor(procedureMachine(two)).start()
    const on = { type: 'first:on' }
    actor.send({ type: '$receive' })
    expect(actor.getSnapshot().can(on)).toBe(false)
    actor.send(on)
    expect(actor.getSnapshot()).toMatchObject({
      value: 'first',
      status: 'active',
      context: { refused: { code: 'fact_needed', data: { facts: ['rich'] } } },
    })
    // What would happen if: asked without an actor, and nothing has happened.
    const guard = { kind: 'feel', source: 'rich' } as const
    const [would] = transition(actor.logic as ReturnType<typeof procedureMachine>, actor.getSnapshot(), {
      ...on,
      answers: [{ guard, answer: true }],
    })
    expect(would).toMatchObject({ value: 'work' })
    expect(would.context.refused).toBeUndefined()
    expect(actor.getSnapshot().value).toBe('first')
    actor.send(followingOf(knowing({ rich: false }, { position: ['first'] })))
    expect(actor.getSnapshot().can(on)).toBe(true)
    actor.send(on)
    expect(actor.getSnapshot()).toMatchObject({ value: 'granted', status: 'done' })
  })

  it('says so of an event that leads nowhere, and lives on', () => {
    const actor = createActor(procedureMachine(land)).start()
    for (const type of ['', 'first:on', 'review', '__proto__', 'toString']) {
      actor.send({ type })
      expect(actor.getSnapshot()).toMatchObject({ value: '$submitted', context: { refused: { code: 'no_way_on' } } })
    }
    actor.send({ type: '$receive' })
    expect(actor.getSnapshot().value).not.toBe('$submitted')
    expect(actor.getSnapshot().context.refused).toBeUndefined()
  })

  it('takes no dossier and no snapshot of another version, variant or position', () => {
    const mine = { code: '', version: 1, hash: land.hash, format: 1 }
    const at = (given: Partial<Dossier>) =>
      knowing({}, { revision: 3, procedure: mine, position: ['review'], ...given })
    const wrong = [
      [at({ procedure: { ...mine, hash: permit.hash } }), 'procedure_mismatch'],
      [at({ variant: 'other' }), 'variant_unknown'],
      [at({ position: ['nowhere'] }), 'step_unknown'],
    ] as const
    const machine = procedureMachine(land)
    for (const [dossier, code] of wrong) {
      const actor = createActor(machine).start()
      actor.send(followingOf(dossier))
      expect(actor.getSnapshot()).toMatchObject({ value: '$submitted', context: { refused: { code } } })
      const refused = createActor(machine, { input: { dossier } }).getSnapshot()
      expect(refused).toMatchObject({ status: 'error', error: { cause: { code } } })
    }
    const elsewhere = createActor(procedureMachine(permit)).start()
    elsewhere.send({ type: '$receive' })
    const kept = elsewhere.getPersistedSnapshot()
    expect(createActor(machine, { snapshot: kept }).getSnapshot()).toMatchObject({ status: 'error' })
    const again = createActor(procedureMachine(permit), { snapshot: JSON.parse(JSON.stringify(kept)) }).start()
    expect(again.getSnapshot().value).toEqual(elsewhere.getSnapshot().value)
  })

  it('does nothing by itself; whoever wants to hear what is entered, left and sent gives actions of their own', () => {
    const machine = procedureMachine(land)
    const told: unknown[] = []
    const tell = (what: string) => (_: unknown, params: unknown) => {
      told.push([what, params])
    }
    const hearing = machine.provide({ actions: { enter: tell('enter'), leave: tell('leave'), effect: tell('effect') } })
    const actor = createActor(hearing).start()
    const signals: unknown[] = []
    for (let at = startPosition, step = 0; step < 12; step++) {
      const type = eventsAt(land.graph, at)[0] ?? '$nothing'
      const answers: Asked[] = []
      const asked = new Machine(land.definition).decide(at, type, guard => {
        answers.push({ guard, answer: true })
        return true
      })
      // Refused before anything is done: nobody hears of it.
      const before = told.length
      actor.send({ type: 'nothing' })
      expect(told.length).toBe(before)
      actor.send({ type, answers })
      if (asked.moved.blocked) throw new Error('blocked')
      signals.push(...asked.moved.move.effects.map(it => ['effect', it]))
      at = asked.moved.move.to
      expect(stepsOf(actor.getSnapshot())).toEqual(at)
    }
    expect(told.filter(it => (it as string[])[0] === 'effect')).toEqual(signals)
    expect(told.length).toBeGreaterThan(20)
  })

  it('is seen by an inspector, whose machine is the definition’s', () => {
    const seen: InspectionEvent[] = []
    const actor = createActor(procedureMachine(youth), { inspect: event => seen.push(event) }).start()
    actor.send({ type: '$receive' })
    expect(seen.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['@xstate.actor', '@xstate.event', '@xstate.microstep', '@xstate.snapshot']),
    )
    const shown = JSON.parse(JSON.stringify(procedureMachine(youth)))
    expect(shown).toMatchObject({ id: youth.definition.code, states: { $submitted: { on: {} } } })
  })
})

describe('the events of a procedure', () => {
  it.each(cases)('lead `xstate/graph` to every state there is, and to no other: %s', (_, procedure) => {
    const machine = procedureMachine(procedure)
    const explored = explore(procedure.definition)
    if (explored.verdict === 'not-verifiable') throw new Error('too large')
    const law = ['$withdraw', '$stop', '$supplementExpired']
    const events = procedureEvents(machine)
    const paths = getShortestPaths(machine, { events, filterEvents: (_state, { type }) => !law.includes(type) })
    expect(new Set(paths.map(({ state }) => stepsOf(state).join(' '))).size).toBe(explored.positions)
    expect(paths.length).toBe(explored.positions)
    // Every path can be gone.
    for (const { state, steps } of paths) {
      const actor = createActor(machine).start()
      for (const { event } of steps) actor.send(event)
      expect(actor.getSnapshot().value).toEqual(state.value)
    }
    // With the law’s own events no end is out of reach.
    const ends = Object.values(getAdjacencyMap(machine, { events })).filter(({ state }) => state.status === 'done')
    const named = [...procedure.graph.steps.values()].filter(({ step }) => step.kind === 'end').map(({ id }) => id)
    expect(ends.map(({ state }) => state.value).sort()).toEqual(named.sort())
  })

  it('are one for every way an event’s guards can be answered', () => {
    const two = procedureOf(
      {
        choose: decision(
          [
            ['rich', 'work'],
            ['known', 'granted'],
          ],
          'work',
        ),
        work: task({ on: 'granted' }),
      },
      {
        facts: {
          rich: { type: 'boolean', name: { vi: 'Giàu' } },
          known: { type: 'boolean', name: { vi: 'Quen' } },
        },
      },
    )
    const machine = procedureMachine(two)
    const [snapshot] = initialTransition(machine, undefined)
    const ways = procedureEvents(machine)(snapshot).map(event => [
      event.type,
      'answers' in event ? event.answers?.map(({ answer }) => answer) : undefined,
    ])
    expect(ways).toEqual([
      ['$receive', [false, false]],
      ['$receive', [false, true]],
      ['$receive', [true]],
      ['$refuse', undefined],
    ])
  })
})
