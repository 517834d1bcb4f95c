import { describe, expect, it } from 'vitest'
import type { FeelTypes } from '../feel/type.ts'
import { type TableCode, tableLimits } from './issue.ts'
import { namedValues } from './named.ts'
import { explainTableIssue } from './print.ts'
import { readTable } from './read.ts'

const whole = {
  name: { vi: 'Lệ phí' },
  hit: 'unique',
  inputs: { age: { type: { type: 'number' } }, kind: { type: { type: 'enum', values: ['birth', 'death'] } } },
  outputs: { fee: { type: { type: 'number' } } },
  rows: [
    { id: 'a', when: { age: '< 3', kind: '"birth"' }, then: { fee: 1 } },
    { id: 'b', when: { age: '>= 3' }, then: { fee: 2 } },
  ],
}

/** Code and place of everything wrong with it; each has its sentence in both languages. */
const wrong = (json: unknown, facts?: FeelTypes): readonly (readonly [code: TableCode, path: string])[] => {
  const read = readTable(json, facts)
  if (read.ok) return []
  for (const issue of read.issues) {
    const [vi, en] = [explainTableIssue(issue, 'vi'), explainTableIssue(issue, 'en')]
    for (const text of [vi, en]) {
      expect(text).toMatch(/[.?)]$/u)
      expect(text).not.toMatch(/undefined|\[object|'/u)
      expect(text).toBe(text.normalize('NFC'))
    }
    expect(vi).not.toBe(en)
  }
  return read.issues.map(({ code, path }) => [code, path.join('.')])
}

const withRow = (row: object, more: object = {}) => ({ ...whole, ...more, rows: [...whole.rows, { id: 'c', ...row }] })
const answer = { then: { fee: 3 } }

describe('a table from JSON', () => {
  it('is read whole', () => {
    expect(wrong(whole)).toEqual([])
  })

  it('is an object of known keys with what it needs', () => {
    expect(wrong(null)).toEqual([['table_shape_wrong', '']])
    expect(wrong([])).toEqual([['table_shape_wrong', '']])
    expect(wrong({ hit: 'unique', row: [] })).toEqual([
      ['table_key_unknown', 'row'],
      ['table_key_missing', ''],
      ['table_key_missing', ''],
      ['table_key_missing', ''],
    ])
    expect(wrong({ ...whole, hit: 'best' })).toEqual([['table_value_wrong', 'hit']])
    expect(wrong({ ...whole, rows: {} })).toEqual([['table_shape_wrong', 'rows']])
    expect(wrong({ ...whole, name: 'Lệ phí' })).toEqual([['table_shape_wrong', 'name']])
  })

  it('has rows and columns, and not too many', () => {
    expect(wrong({ ...whole, rows: [] })).toEqual([['table_empty', 'rows']])
    expect(wrong({ ...whole, rows: Array.from({ length: tableLimits.rows + 1 }, () => ({})) })).toEqual([
      ['table_too_large', 'rows'],
    ])
    const many = Object.fromEntries(
      Array.from({ length: tableLimits.inputs + 1 }, (_, i) => [`i${i}`, whole.inputs.age]),
    )
    expect(wrong({ ...whole, inputs: many })).toEqual([['table_too_large', 'inputs']])
    expect(wrong({ ...whole, outputs: {} })).toEqual([['table_empty', 'outputs']])
  })

  it('has no names that every object has', () => {
    const inputs = JSON.parse(
      '{"__proto__":{"type":{"type":"number"}},"constructor":{"type":{"type":"number"}},"tuổi":{"type":{"type":"number"}}}',
    )
    expect(wrong({ ...whole, inputs })).toEqual([
      ['table_name_wrong', 'inputs.__proto__'],
      ['table_name_wrong', 'inputs.constructor'],
      ['table_name_wrong', 'inputs.tuổi'],
    ])
  })

  it('knows its types', () => {
    const type = (of: unknown) => ({ ...whole, inputs: { ...whole.inputs, age: { type: of } } })
    expect(wrong(type({ type: 'money' }))).toEqual([['table_value_wrong', 'inputs.age.type.type']])
    expect(wrong(type({ type: 'enum', values: [] }))).toEqual([['table_value_wrong', 'inputs.age.type.values']])
    expect(wrong(type({ type: 'number', unit: 3 }))).toEqual([['table_value_wrong', 'inputs.age.type.unit']])
    let deep: object = { type: 'number' }
    for (let i = 0; i < 20; i += 1) deep = { type: 'list', of: deep }
    expect(wrong(type(deep))[0]?.[0]).toBe('table_value_wrong')
  })

  it('has rows of its columns only, with an answer for each', () => {
    expect(wrong(withRow({ when: { aeg: '3' }, ...answer }))).toEqual([['table_column_unknown', 'rows.2.when.aeg']])
    expect(wrong(withRow({ then: { fee: 1, feee: 2 } }))).toEqual([['table_column_unknown', 'rows.2.then.feee']])
    expect(wrong(withRow({ then: {} }))).toEqual([['table_output_missing', 'rows.2.then']])
    expect(wrong(withRow({}))).toEqual([['table_key_missing', 'rows.2']])
    expect(wrong(withRow({ id: 'a', ...answer }))).toEqual([['table_row_repeated', 'rows.2.id']])
    expect(wrong({ ...whole, otherwise: {} })).toEqual([['table_output_missing', 'otherwise']])
  })

  it('has types with what belongs to them and nothing else', () => {
    const type = (of: unknown) => wrong({ ...whole, inputs: { ...whole.inputs, age: { type: of } } })
    expect(type({ type: 'number', values: [1], of: 3 })).toEqual([
      ['table_key_unknown', 'inputs.age.type.values'],
      ['table_key_unknown', 'inputs.age.type.of'],
    ])
    expect(type({ type: 'list' })).toEqual([['table_key_missing', 'inputs.age.type']])
    expect(type({ type: 'enum', values: ['a', 'a'] })).toEqual([['table_value_wrong', 'inputs.age.type.values']])
    expect(type({ type: 'list', of: { type: 'number' }, atMost: 0 })[0]?.[1]).toBe('inputs.age.type.atMost')
  })

  it('lets only constants say which values can come', () => {
    const within = (text: string, type: object = { type: 'number' }) =>
      wrong({ ...whole, inputs: { ...whole.inputs, age: { type, within: text } } })
    expect(within('[0..150], 999')).toEqual([])
    expect(within('-')).toEqual([])
    // These would be asked of nobody: any value would pass.
    for (const text of ['? > 5', '[0..1/3]', 'not(modulo(?, 2) = 0)'])
      expect(within(text)).toEqual([['table_value_wrong', 'inputs.age.within']])
    expect(within('[0..limit]')).toEqual([['table_feel_wrong', 'inputs.age.within']])
    expect(within('[]', { type: 'list', of: { type: 'number' } })).toEqual([['table_value_wrong', 'inputs.age.within']])
  })

  it('says only what is wrong with a row, not with those that name it', () => {
    const rows = [
      { id: 'a', then: { fee: 'free' } },
      { id: 'b', then: { fee: 1 }, overrides: ['a'] },
    ]
    expect(wrong({ ...whole, hit: 'exceptions', rows })).toEqual([['table_output_wrong', 'rows.0.then.fee']])
  })

  it('is answered soon, however much is wrong with it', () => {
    const far = (letter: string, count: number) => Array.from({ length: count }, (_, i) => letter.repeat(60) + i)
    const rows = far('r', 2000).map(id => ({ id, then: { fee: 1 }, overrides: far('q', 100) }))
    const read = readTable({ ...whole, hit: 'exceptions', rows })
    expect(read.ok ? 0 : read.issues.length).toBe(200_000)
    const when = Object.fromEntries(far('y', 100_000).map(name => [name, '-']))
    expect(wrong(withRow({ when, ...answer }))).toEqual([['table_too_large', 'rows.2.when']])
    let deep: unknown = 0
    for (let depth = 0; depth < 100_000; depth += 1) deep = [deep]
    const outputs = { fee: { type: { type: 'record', fields: { a: { type: 'number' } } } } }
    expect(wrong({ ...whole, outputs, rows: [{ id: 'a', then: { fee: { a: 1, b: deep } } }] })).toEqual([
      ['table_output_wrong', 'rows.0.then.fee'],
    ])
  })

  it('suggests the name that was meant', () => {
    const read = readTable(withRow({ when: { aeg: '3' }, ...answer }))
    expect(read.ok ? [] : read.issues.map(it => it.data)).toEqual([{ column: 'aeg', suggestion: 'age' }])
  })

  it('has cells that are FEEL of the column’s type', () => {
    const cell = (when: object) => wrong(withRow({ when, ...answer }))
    expect(cell({ age: '< ' })).toEqual([['table_feel_wrong', 'rows.2.when.age']])
    expect(cell({ age: '"old"' })).toEqual([['table_feel_wrong', 'rows.2.when.age']])
    expect(cell({ kind: '"brith"' })).toEqual([['table_feel_wrong', 'rows.2.when.kind']])
    expect(cell({ age: 3 })).toEqual([['table_value_wrong', 'rows.2.when.age']])
    expect(cell({ age: '' })).toEqual([['table_feel_wrong', 'rows.2.when.age']])
    const read = readTable(withRow({ when: { age: '3,\n < "b"' }, ...answer }))
    const [issue] = read.ok ? [] : read.issues
    expect(issue?.code === 'table_feel_wrong' ? issue.data.problem.data : undefined).toMatchObject({ line: 2 })
  })

  it('with declared facts asks only for those, in their types and units', () => {
    const facts: FeelTypes = {
      age: { type: 'number' },
      kind: { type: 'enum', values: ['birth', 'death'] },
      area: { type: 'number', unit: 'm2' },
    }
    expect(wrong(whole, facts)).toEqual([])
    expect(wrong(withRow({ when: { age: '< limit' }, ...answer }), facts)).toEqual([
      ['table_feel_wrong', 'rows.2.when.age'],
    ])
    expect(wrong(withRow({ then: { fee: { feel: 'aeg * 2' } } }), facts)).toEqual([
      ['table_feel_wrong', 'rows.2.then.fee.feel'],
    ])
    expect(wrong(whole, { kind: facts.kind! })).toEqual([['table_feel_wrong', 'inputs.age']])
    const vnd = { outputs: { fee: { type: { type: 'number', unit: 'VND' } } } }
    expect(wrong(withRow({ then: { fee: { feel: 'area' } } }, vnd), facts)).toEqual([
      ['table_feel_wrong', 'rows.2.then.fee.feel'],
    ])
  })

  it('has answers of the output’s type and values', () => {
    expect(wrong(withRow({ then: { fee: 'free' } }))).toEqual([['table_output_wrong', 'rows.2.then.fee']])
    const outputs = { fee: { type: { type: 'number' }, values: [1, 2, 3] } }
    expect(wrong(withRow({ then: { fee: 4 } }, { outputs }))).toEqual([['table_output_not_listed', 'rows.2.then.fee']])
    const fields = { a: { type: 'number' }, wards: { type: 'list', of: { type: 'enum', values: ['Hòa Hải'] } } }
    const values = [{ a: 1, wards: ['Hòa Hải'] }]
    const given = { wards: ['Hòa Hải'.normalize('NFD')], a: 1 }
    const listed = { ...whole, outputs: { fee: { type: { type: 'record', fields }, values } } }
    const rows = [{ id: 'a', then: { fee: given } }]
    expect(wrong({ ...listed, rows })).toEqual([])
    const read = readTable({ ...listed, rows })
    expect(read.ok && read.value.definition.rows[0]?.then).toEqual({ fee: values[0] })
    expect(wrong({ ...listed, rows: [{ id: 'a', then: { fee: { ...given, b: 2 } } }] })).toEqual([
      ['table_output_wrong', 'rows.0.then.fee'],
    ])
  })

  it('has what its policy needs and nothing that only another knows', () => {
    expect(wrong({ ...whole, hit: 'priority' })).toEqual([['table_values_missing', 'outputs']])
    expect(wrong({ ...whole, priority: ['fee'] })).toEqual([['table_priority_misplaced', 'priority']])
    expect(wrong({ ...whole, aggregate: 'sum' })).toEqual([['table_aggregate_misplaced', 'aggregate']])
    const two = {
      outputs: {
        fee: { type: { type: 'number' }, values: [1, 2, 3] },
        to: { type: { type: 'string' }, values: ['hall'] },
      },
      rows: [{ id: 'a', then: { fee: 1, to: 'hall' } }],
    }
    expect(wrong({ ...whole, ...two, hit: 'output order' })).toEqual([['table_priority_missing', '']])
    expect(wrong({ ...whole, ...two, hit: 'output order', priority: ['fee', 'from'] })).toEqual([
      ['table_column_unknown', 'priority.1'],
    ])
    expect(wrong({ ...whole, ...two, hit: 'collect', aggregate: 'sum' })).toEqual([
      ['table_aggregate_outputs', 'aggregate'],
    ])
    const text = { outputs: { fee: { type: { type: 'string' } } }, rows: [{ id: 'a', then: { fee: 'free' } }] }
    expect(wrong({ ...whole, ...text, hit: 'collect', aggregate: 'sum' })).toEqual([
      ['table_aggregate_type', 'aggregate'],
    ])
    expect(wrong({ ...whole, ...text, hit: 'collect', aggregate: 'count' })).toEqual([])
  })

  it('overrides rows that there are, and never in a circle', () => {
    const rows = (...overrides: readonly (readonly string[])[]) => ({
      ...whole,
      hit: 'exceptions',
      rows: overrides.map((over, i) => ({ id: `r${i}`, ...answer, overrides: over })),
    })
    expect(wrong(rows([], ['r0'], ['r1', 'r0']))).toEqual([])
    expect(wrong(rows([], ['R0']))).toEqual([['table_overrides_unknown', 'rows.1.overrides.0']])
    expect(wrong(rows(['r0']))).toEqual([['table_overrides_circle', 'rows.0.overrides']])
    expect(wrong(rows([], ['r2'], ['r3'], ['r1', 'r0']))).toEqual([['table_overrides_circle', 'rows.1.overrides']])
    expect(wrong({ ...rows([], ['r0']), hit: 'unique' })[0]).toEqual(['table_overrides_misplaced', 'rows.0.overrides'])
    const chain = rows(...Array.from({ length: 2000 }, (_, i) => (i === 0 ? [] : [`r${i - 1}`])))
    expect(wrong(chain)).toEqual([])
  })

  it('names the values of a kind with their places', () => {
    const read = readTable({
      ...whole,
      outputs: {
        to: { type: { type: 'string' }, names: 'step' },
        papers: { type: { type: 'list', of: { type: 'string' } }, names: 'document' },
      },
      rows: [
        { id: 'a', then: { to: 'sign', papers: ['form', 'id-card'] } },
        { id: 'b', then: { to: { feel: '"x"' }, papers: [] } },
      ],
      otherwise: { to: 'refused', papers: [] },
    })
    if (!read.ok) throw new Error(JSON.stringify(read.issues))
    const table = read.value
    expect(namedValues(table, 'step')).toEqual([
      { value: 'sign', path: ['rows', 0, 'then', 'to'] },
      { value: 'refused', path: ['otherwise', 'to'] },
    ])
    expect(namedValues(table, 'document').map(it => it.value)).toEqual(['form', 'id-card'])
    expect(namedValues(table, 'role')).toEqual([])
  })
})
