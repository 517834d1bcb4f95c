import { describe, expect, it } from 'vitest'
import { consult, decision, drawn, exit, parallel, task, wait } from '../../test/drawn.ts'
import { examples } from '../../test/example.ts'
import type { ProcedureDefinition } from '../definition/format.ts'
import { compile, machineEvent, submitted } from './compile.ts'
import type { Guard, Oracle } from './guard.ts'
import { Machine, type Move } from './machine.ts'
import { MemoMachine, machineOf } from './memo.ts'
import { type Position, startPosition } from './position.ts'

const never: Oracle = guard => {
  throw new Error(`nobody was to be asked, but ${JSON.stringify(guard)} was`)
}
const yes: Oracle = () => true
const no: Oracle = () => false

/** Both ways of asking, so that what is said of one is said of the other. */
const askers = (definition: ProcedureDefinition) => {
  const machine = new Machine(definition)
  const memo = new MemoMachine(definition)
  return [
    (from: Position, event: string, oracle: Oracle) => machine.decide(from, event, oracle).moved,
    (from: Position, event: string, oracle: Oracle) => memo.move(from, event, oracle),
    // Once more, now that it remembers.
    (from: Position, event: string, oracle: Oracle) => memo.move([...from], event, oracle),
  ]
}

const moves = (definition: ProcedureDefinition, from: Position, event: string, oracle: Oracle): readonly Move[] =>
  askers(definition).map(ask => {
    const moved = ask(from, event, oracle)
    if (moved.blocked) throw new Error(`blocked by ${JSON.stringify(moved.guard)}`)
    return moved.move
  })

const oneTask = drawn({ work: task({ done: 'granted' }) })

describe('a machine', () => {
  it('leads nowhere on an event it does not know, and asks nobody', () => {
    for (const event of ['', 'work', 'work.other', 'granted', '$receive', 'xstate.init', '__proto__', 'toString'])
      for (const move of moves(oneTask, ['work'], event, never))
        expect(move).toEqual({ from: ['work'], to: ['work'], entered: [], left: [], effects: [] })
  })

  it('leads nowhere on the event of a step that is not active', () => {
    const two = drawn({ first: task({ on: 'second' }), second: task({ on: 'granted' }) })
    for (const move of moves(two, ['first'], machineEvent.action('second', 'on'), never))
      expect(move.to).toEqual(['first'])
  })

  it('puts a question once, however many branches ask it', () => {
    const same = drawn({
      block: parallel(
        {
          left: ['l', { l: task({ on: 'lx' }), lx: decision([['rich', 'ly']], 'lz'), ly: exit(), lz: exit() }],
          right: ['r', { r: decision([['rich', 'ry']], 'rz'), ry: exit(), rz: exit() }],
        },
        'granted',
      ),
    })
    let asked = 0
    // An oracle that changes its mind is heard once.
    const moody: Oracle = () => asked++ % 2 === 0
    const { moved } = new Machine(same).decide(startPosition, machineEvent.receive, moody)
    expect(asked).toBe(1)
    expect(moved).toMatchObject({ move: { to: ['l', 'ry'] } })
  })

  it('keeps an answer for one event only', () => {
    const again = drawn({ choose: decision([['rich', 'granted']], 'work'), work: task({ back: 'choose' }) })
    const machine = new Machine(again)
    const position = ['work']
    const event = machineEvent.action('work', 'back')
    expect(machine.decide(position, event, no).moved).toMatchObject({ move: { to: ['work'] } })
    expect(machine.decide(position, event, yes).moved).toMatchObject({ move: { to: ['granted'] } })
  })

  it('names the first guard that cannot be answered, and decides nothing', () => {
    const two = drawn({
      choose: decision(
        [
          ['rich', 'granted'],
          ['known', 'work'],
        ],
        'work',
      ),
      work: task({ on: 'granted' }),
    })
    const blocked: Oracle = guard => (guard.kind === 'feel' && guard.source === 'known' ? undefined : false)
    for (const ask of askers(two)) {
      expect(ask(startPosition, machineEvent.receive, blocked)).toEqual({
        blocked: true,
        guard: { kind: 'feel', source: 'known' },
      })
      // What could not be answered is not remembered as an answer.
      expect(ask(startPosition, machineEvent.receive, yes)).toMatchObject({ move: { to: ['granted'] } })
    }
  })

  it('is not spoilt by an oracle that throws', () => {
    const choose = drawn({ choose: decision([['rich', 'granted']], 'work'), work: task({ on: 'granted' }) })
    for (const ask of askers(choose)) {
      expect(() => ask(startPosition, machineEvent.receive, never)).toThrow('nobody was to be asked')
      expect(ask(startPosition, machineEvent.receive, no)).toMatchObject({ move: { to: ['work'] } })
      expect(ask(startPosition, machineEvent.receive, yes)).toMatchObject({ move: { to: ['granted'] } })
    }
  })

  it('lists its actions and runs none', () => {
    const { xstate } = new Machine(oneTask)
    const { actions } = xstate.implementations
    for (const action of Object.values(actions)) expect(action).toThrow('data')
    // Every state of the examples has actions: had one run, deciding would have thrown.
    for (const { definition } of Object.values(examples)) {
      const { moved } = new Machine(definition).decide(startPosition, machineEvent.receive, no)
      expect(moved.blocked ? [] : moved.move.entered).not.toEqual([])
    }
  })

  it('hands a move out that nobody can change', () => {
    const memo = new MemoMachine(oneTask)
    const ask = () => memo.move(startPosition, machineEvent.receive, never)
    ask()
    const first = ask()
    if (first.blocked) throw new Error('blocked')
    expect(Object.isFrozen(first.move) && Object.isFrozen(first.move.to)).toBe(true)
    expect(ask()).toBe(first)
  })

  it('is one per definition', () => {
    expect(machineOf(oneTask)).toBe(machineOf(oneTask))
    expect(machineOf(oneTask)).not.toBe(machineOf({ ...oneTask }))
  })

  it('throws on a circle of decisions instead of going round in it for ever', () => {
    const circle = drawn({
      one: decision([['rich', 'granted']], 'other'),
      other: decision([['poor', 'granted']], 'one'),
    })
    expect(() => new Machine(circle).decide(startPosition, machineEvent.receive, no)).toThrow('Infinite loop')
    expect(new Machine(circle).decide(startPosition, machineEvent.receive, yes).moved).toMatchObject({
      move: { to: ['granted'] },
    })
  })

  it('gives as many microsteps as the longest way needs', () => {
    const length = 300
    const chain = Object.fromEntries(
      Array.from({ length }, (_, i) => [
        `d${i}`,
        i % 3 === 0
          ? parallel({ a: [`a${i}`, { [`a${i}`]: exit() }], b: [`b${i}`, { [`b${i}`]: exit() }] }, `d${i + 1}`)
          : decision([], i + 1 === length ? 'granted' : `d${i + 1}`),
      ]),
    )
    const { moved } = new Machine(drawn(chain)).decide(startPosition, machineEvent.receive, never)
    expect(moved).toMatchObject({ move: { to: ['granted'] } })
  })
})

describe('a consultation', () => {
  const again = drawn({
    ask: consult('more', ['tax']),
    more: decision([['unclear', 'ask']], 'granted'),
  })

  it('that is come to again in the same step is a new one, not answered yet', () => {
    for (const move of moves(again, ['ask'], machineEvent.settle, yes)) {
      expect(move.to).toEqual(['ask'])
      expect(move.entered).toEqual(['more', 'ask'])
    }
  })

  it('goes on when it is settled and not before', () => {
    const answered: Oracle = guard => guard.kind === 'joined'
    for (const move of moves(again, startPosition, machineEvent.receive, answered)) expect(move.to).toEqual(['ask'])
    for (const move of moves(again, ['ask'], machineEvent.settle, answered)) expect(move.to).toEqual(['granted'])
    for (const move of moves(again, ['ask'], machineEvent.settle, no)) expect(move.entered).toEqual([])
  })

  it('in two branches settles in both at once, each asked for itself', () => {
    const both = drawn({
      block: parallel(
        {
          left: ['l', { l: consult('lx', ['tax']), lx: exit() }],
          right: ['r', { r: consult('rx', ['tax']), rx: exit() }],
        },
        'granted',
      ),
    })
    const only =
      (step: string): Oracle =>
      (guard: Guard) =>
        guard.kind === 'joined' && guard.step === step
    for (const move of moves(both, ['l', 'r'], machineEvent.settle, yes)) expect(move.to).toEqual(['granted'])
    for (const move of moves(both, ['l', 'r'], machineEvent.settle, only('r'))) expect(move.to).toEqual(['l', 'rx'])
  })
})

describe('steps named like what every object has', () => {
  const names = ['constructor', 'toString', 'then', 'valueOf', 'hasOwnProperty']

  it('are steps like any other', () => {
    for (const name of names) {
      const definition = drawn({
        [name]: task({ [name]: 'after' }),
        after: wait({ then: name, constructor: 'granted' }),
      })
      for (const move of moves(definition, startPosition, machineEvent.receive, never)) expect(move.to).toEqual([name])
      for (const move of moves(definition, [name], machineEvent.action(name, name), never))
        expect(move).toMatchObject({ to: ['after'], entered: ['after'], left: [name] })
      for (const move of moves(definition, ['after'], machineEvent.action('after', 'constructor'), never))
        expect(move.to).toEqual(['granted'])
    }
  })

  it('are blocks and branches like any other', () => {
    for (const block of names)
      for (const branch of names) {
        const definition = drawn({
          [block]: parallel(
            {
              [branch]: ['work', { work: task({ on: 'out' }), out: exit() }],
              b: ['rest', { rest: task({ on: 'x' }), x: exit() }],
            },
            'granted',
          ),
        })
        for (const move of moves(definition, startPosition, machineEvent.receive, never))
          expect(move.to).toEqual(['rest', 'work'])
        for (const move of moves(definition, ['rest', 'work'], machineEvent.action('work', 'on'), never))
          expect(move.to).toEqual(['out', 'rest'])
        for (const move of moves(definition, ['out', 'rest'], machineEvent.action('rest', 'on'), never))
          expect(move.to).toEqual(['granted'])
      }
    expect(Object.keys(Object)).toEqual([])
  })

  it('are outcomes like any other, and none that a block does not have', () => {
    const definition = drawn({
      block: parallel(
        {
          a: ['work', { work: task({ on: 'out' }), out: exit('constructor') }],
          b: ['rest', { rest: task({ on: 'x' }), x: exit() }],
        },
        'granted',
        { constructor: 'after' },
      ),
      after: task({ on: 'granted' }),
    })
    for (const move of moves(definition, ['rest', 'work'], machineEvent.action('work', 'on'), never))
      expect(move.to).toEqual(['after'])
  })
})

describe('the compiled configuration', () => {
  it('is plain JSON: names with parameters, no functions, no time, nothing invoked', () => {
    for (const { definition } of Object.values(examples)) {
      const config = compile(definition)
      expect(JSON.parse(JSON.stringify(config))).toEqual(config)
      for (const word of ['"after"', '"invoke"', '"history"', '"spawn"'])
        expect(JSON.stringify(config)).not.toContain(word)
      expect(config.initial).toBe(submitted)
    }
  })
})
