import { afterEach, describe, expect, it } from 'vitest'
import type { FeelTypes } from '../feel/type.ts'
import type { TableDefinition } from './definition.ts'
import { explanationOf } from './explain.ts'
import { readTable } from './read.ts'
import type { Table } from './table.ts'

const read = (definition: TableDefinition, facts?: FeelTypes): Table => {
  const table = readTable(definition, facts)
  if (!table.ok) throw new Error(JSON.stringify(table.issues))
  return table.value
}

/** DMN 1.5, 8.3.4: a discount by customer and size of the order. */
const discount = (hit: TableDefinition['hit'], more: Partial<TableDefinition> = {}): Table =>
  read({
    hit,
    inputs: {
      customer: { type: { type: 'enum', values: ['Business', 'Private', 'Government'] } },
      size: { type: { type: 'number' } },
    },
    outputs: { discount: { type: { type: 'number' }, values: [0.15, 0.1, 0.05] } },
    rows: [
      { id: '1', when: { customer: '"Business"', size: '< 10' }, then: { discount: 0.05 } },
      { id: '2', when: { customer: '"Business"', size: '>= 5' }, then: { discount: 0.1 } },
      { id: '3', when: { customer: '"Private", "Business"' }, then: { discount: 0.05 } },
      { id: '4', when: { customer: '"Government"' }, then: { discount: 0.15 } },
    ],
    ...more,
  })

const small = { customer: 'Business', size: 3 }
const middle = { customer: 'Business', size: 7 }
const row = (...rows: readonly string[]) => ({ kind: 'decided', rows })

describe('hit policies of DMN 1.5', () => {
  it('unique: one row, or a conflict of all that apply', () => {
    expect(discount('unique').decide({ customer: 'Government', size: 1 })).toEqual({
      ...row('4'),
      output: { discount: 0.15 },
    })
    expect(discount('unique').decide(middle)).toEqual({ kind: 'conflict', rows: ['1', '2', '3'] })
  })

  it('any: rows that say the same', () => {
    expect(discount('any').decide(small)).toEqual({ ...row('1', '3'), output: { discount: 0.05 } })
    expect(discount('any').decide(middle)).toEqual({ kind: 'conflict', rows: ['1', '2', '3'] })
  })

  it('priority: the answer that stands first among the values', () => {
    expect(discount('priority').decide(middle)).toEqual({ ...row('2'), output: { discount: 0.1 } })
  })

  it('first: in the order of the table', () => {
    expect(discount('first').decide(middle)).toEqual({ ...row('1'), output: { discount: 0.05 } })
  })

  it('collect: all, or one value of them, exactly', () => {
    expect(discount('collect').decide(middle)).toMatchObject({ rows: ['1', '2', '3'] })
    expect(discount('collect', { aggregate: 'sum' }).decide(middle)).toMatchObject({ output: { discount: 0.2 } })
    expect(discount('collect', { aggregate: 'min' }).decide(middle)).toMatchObject({ output: { discount: 0.05 } })
    expect(discount('collect', { aggregate: 'max' }).decide(middle)).toMatchObject({ output: { discount: 0.1 } })
    expect(discount('collect', { aggregate: 'count' }).decide(middle)).toMatchObject({ output: { discount: 3 } })
  })

  it('sums as decimals, where doubles would not', () => {
    const sum = read({
      hit: 'collect',
      aggregate: 'sum',
      inputs: { a: { type: { type: 'boolean' } } },
      outputs: { fee: { type: { type: 'number' } } },
      rows: [0.1, 0.2, 0.3].map((fee, i) => ({ id: `${i}`, then: { fee } })),
    })
    expect(sum.decide({ a: true })).toMatchObject({ output: { fee: 0.6 } })
  })

  it('rule order and output order: lists', () => {
    const of = (...all: readonly number[]) => all.map(it => ({ discount: it }))
    expect(discount('rule order').decide(middle)).toEqual({ ...row('1', '2', '3'), output: of(0.05, 0.1, 0.05) })
    expect(discount('output order').decide(middle)).toEqual({ ...row('2', '1', '3'), output: of(0.1, 0.05, 0.05) })
  })

  it('without a row: none, or what is said for otherwise', () => {
    const rows = [{ id: '1', when: { size: '< 0' }, then: { discount: 0.1 } }]
    expect(discount('unique', { rows }).decide(small)).toEqual({ kind: 'none' })
    expect(discount('unique', { rows, otherwise: { discount: 0.05 } }).decide(small)).toEqual({
      ...row(),
      output: { discount: 0.05 },
    })
  })
})

describe('exceptions', () => {
  const law = (overrides: Readonly<Record<string, readonly string[]>>): Table =>
    read({
      hit: 'exceptions',
      inputs: { online: { type: { type: 'boolean' } }, poor: { type: { type: 'boolean' } } },
      outputs: { fee: { type: { type: 'number' } } },
      rows: [
        { id: 'general', then: { fee: 8000 } },
        { id: 'online', when: { online: 'true' }, then: { fee: 4000 }, overrides: overrides.online },
        { id: 'poor', when: { poor: 'true' }, then: { fee: 0 }, overrides: overrides.poor },
      ],
    })
  const both = { online: true, poor: true }

  it('come before what they override, also through others that do not apply', () => {
    const chain = law({ online: ['general'], poor: ['online'] })
    expect(chain.decide(both)).toEqual({ ...row('poor'), output: { fee: 0 } })
    expect(chain.decide({ online: false, poor: true })).toEqual({ ...row('poor'), output: { fee: 0 } })
    expect(chain.decide({ online: false, poor: false })).toEqual({ ...row('general'), output: { fee: 8000 } })
  })

  it('conflict where neither overrides the other', () => {
    const beside = law({ online: ['general'], poor: ['general'] })
    expect(beside.decide(both)).toEqual({ kind: 'conflict', rows: ['online', 'poor'] })
    expect(explanationOf(beside, both).overrides).toEqual([{ row: 'general', by: ['online', 'poor'] }])
  })
})

describe('facts', () => {
  const ages = read({
    hit: 'unique',
    inputs: { age: { type: { type: 'number', whole: true }, from: 'applicant.age', within: '[0..150]' } },
    outputs: { fee: { type: { type: 'number' } } },
    rows: [
      { id: 'child', when: { age: '< 16' }, then: { fee: 0 } },
      { id: 'other', when: { age: '>= 16' }, then: { fee: { feel: 'applicant.age * 100' } } },
    ],
  })

  it('are read through paths, and answers are computed of them', () => {
    expect(ages.decide({ applicant: { age: 20 } })).toEqual({ ...row('other'), output: { fee: 2000 } })
    expect(ages.reads).toEqual(['applicant.age'])
  })

  it('that cannot be are errors', () => {
    const error = (found: string) => ({ kind: 'error', code: 'table_input_wrong', data: { input: 'age', found } })
    expect(ages.decide({ applicant: { age: 151 } })).toEqual(error('151'))
    expect(ages.decide({ applicant: { age: -1 } })).toEqual(error('-1'))
    expect(ages.decide({ applicant: 3 })).toMatchObject({ kind: 'error', code: 'feel_not_record' })
    expect(ages.decide({ applicant: { age: 'old' } })).toMatchObject({ kind: 'error' })
  })

  it('that hold themselves, or are deeper than a stack, are told like any other', () => {
    const round: Record<string, unknown> = {}
    round.self = round
    let deep: unknown = []
    for (let depth = 0; depth < 100_000; depth += 1) deep = [deep]
    const asked = read({
      hit: 'first',
      inputs: { age: { type: { type: 'number' }, from: 'if odd then a else b' } },
      outputs: { fee: { type: { type: 'number' } } },
      rows: [
        { id: 'few', when: { age: '< 3' }, then: { fee: 1 } },
        { id: 'other', when: { age: '>= 3' }, then: { fee: { feel: 'a' } } },
      ],
    })
    const error = (data: object) => ({ kind: 'error', data })
    expect(asked.decide({ odd: true, a: round })).toMatchObject(error({ input: 'age', found: '{…}' }))
    expect(asked.decide({ odd: true, a: deep })).toMatchObject(error({ input: 'age', found: '[…]' }))
    expect(asked.decide({ odd: false, a: round, b: 3 })).toMatchObject(error({ output: 'fee', found: '{…}' }))
  })

  it('that there are not match a dash alone', () => {
    const table = read({
      hit: 'first',
      inputs: { age: { type: { type: 'number' } }, poor: { type: { type: 'boolean' } } },
      outputs: { fee: { type: { type: 'number' } } },
      rows: [
        { id: 'any-age', when: { age: '< 3, >= 3' }, then: { fee: 1 } },
        { id: 'poor', when: { age: '-', poor: 'true' }, then: { fee: 2 } },
      ],
    })
    const scope = (poor: boolean) => (path: readonly string[]) =>
      path[0] === 'age'
        ? ({ kind: 'notApplicable', paths: ['age'] } as const)
        : ({ kind: 'known', value: poor } as const)
    expect(table.decide(scope(true))).toEqual({ ...row('poor'), output: { fee: 2 } })
    expect(table.decide(scope(false))).toEqual({ kind: 'notApplicable', paths: ['age'] })
  })

  it('that there are not, asked for by a cell beside its input, leave its row out and are named', () => {
    const table = read({
      hit: 'first',
      inputs: { area: { type: { type: 'number' } } },
      outputs: { fee: { type: { type: 'number' } } },
      rows: [{ id: 'wide', when: { area: '> limit' }, then: { fee: 1 } }],
    })
    const limit = { kind: 'notApplicable', paths: ['limit'] } as const
    expect(table.decide(path => (path[0] === 'area' ? { kind: 'known', value: 9 } : limit))).toEqual(limit)
  })

  it('that are answers come in the form that was declared', () => {
    const values = ['Hòa Hải', 'Hòa Quý'].map(it => it.normalize('NFC'))
    const type = { type: 'enum', values } as const
    const given = 'Hòa Hải'.normalize('NFD')
    const ward = (facts?: FeelTypes): Table =>
      read(
        {
          hit: 'first',
          inputs: { known: { type: { type: 'boolean' } } },
          outputs: { to: { type, values } },
          rows: [{ id: 'a', then: { to: { feel: 'ward' } } }],
        },
        facts,
      )
    const answer = { ...row('a'), output: { to: 'Hòa Hải'.normalize('NFC') } }
    expect(ward().decide({ known: true, ward: given })).toEqual(answer)
    expect(ward({ known: { type: 'boolean' }, ward: type }).decide({ known: true, ward: given })).toEqual(answer)
  })

  it('are found in either form of Vietnamese letters', () => {
    const ward = read({
      hit: 'unique',
      inputs: { ward: { type: { type: 'string' } } },
      outputs: { fee: { type: { type: 'number' } } },
      rows: [{ id: 'a', when: { ward: '"Hòa Hải"' }, then: { fee: 1 } }],
    })
    expect(ward.decide({ ward: 'Hòa Hải'.normalize('NFD') })).toEqual({ ...row('a'), output: { fee: 1 } })
    expect(ward.decide({ ward: 'Hoa Hai' })).toEqual({ kind: 'none' })
  })

  it('not needed are not asked for', () => {
    const first = discount('first')
    expect(first.decide({ customer: 'Government' })).toEqual({ ...row('4'), output: { discount: 0.15 } })
    expect(first.decide({ size: 20 })).toEqual({ kind: 'missing', paths: ['customer'] })
  })
})

describe('own properties alone', () => {
  const table = read({
    hit: 'first',
    inputs: { age: { type: { type: 'number' } } },
    outputs: { fee: { type: { type: 'number' } } },
    rows: [{ id: 'a', when: { age: '>= 0' }, then: { fee: 1 } }],
  })
  const all = Object.prototype as { age?: number }
  afterEach(() => {
    delete all.age
  })

  it('are facts: what a prototype has is missing', () => {
    expect(table.decide({ age: 3 })).toMatchObject({ kind: 'decided' })
    expect(table.decide(Object.create({ age: 3 }))).toEqual({ kind: 'missing', paths: ['age'] })
    expect(table.decide(Object.assign(Object.create(null), { age: 3 }))).toMatchObject({ kind: 'decided' })
    all.age = 3
    expect(table.decide({})).toEqual({ kind: 'missing', paths: ['age'] })
    expect(table.trace({}).facts).toEqual([null])
  })

  it('are facts, though a column asks for what every object has', () => {
    const type = { type: 'record', fields: {} } as const
    const odd = read(
      {
        hit: 'first',
        inputs: { a: { type, from: '__proto__' } },
        outputs: { fee: { type: { type: 'number' } } },
        rows: [{ id: 'a', then: { fee: 1 } }],
      },
      Object.fromEntries([['__proto__', type]]),
    )
    expect(odd.trace({}).facts).toEqual([null])
  })

  it('and answers are shared by all who ask, so that nobody can change them', () => {
    const decision = table.decide({ age: 3 })
    expect(Object.isFrozen(decision) && decision.kind === 'decided' && Object.isFrozen(decision.output)).toBe(true)
  })
})
