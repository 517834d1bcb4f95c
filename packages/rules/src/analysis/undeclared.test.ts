import { describe, expect, it } from 'vitest'
import { readTable } from '../table/read.ts'
import type { Table } from '../table/table.ts'
import { analyseTable } from './analyse.ts'
import { explainFinding } from './explain.ts'

const table = (rows: readonly object[], more: object = {}): Table => {
  const read = readTable({
    hit: 'first',
    inputs: {
      age: { type: { type: 'number' }, from: 'applicant.age' },
      spouse: { type: { type: 'number' } },
      channel: { type: { type: 'enum', values: ['online', 'post'] } },
      ward: { type: { type: 'string' } },
    },
    outputs: { fee: { type: { type: 'number' } } },
    rows: rows.map((row, i) => ({ id: `r${i}`, then: { fee: 1 }, ...row })),
    ...more,
  })
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.value
}

const undeclared = (asked: Table, facts?: Parameters<typeof analyseTable>[1]) =>
  analyseTable(asked, facts).findings.filter(it => it.code === 'cell_fact_undeclared')

const cell = (input: string, text: string) => undeclared(table([{ when: { [input]: text } }])).map(it => it.data)

describe('a fact that one cell alone asks for', () => {
  it('is told, with the column that may be meant', () => {
    const [found] = undeclared(table([{ when: { age: '> spuose' } }]))
    expect(found).toEqual({
      code: 'cell_fact_undeclared',
      severity: 'hint',
      rows: ['r0'],
      columns: ['age'],
      data: { cell: '> spuose', fact: 'spuose', suggestion: 'spouse' },
    })
    expect(found && explainFinding(found, 'en')).toBe(
      '“spuose” on “age” in row “r0” is a fact that no column takes and nothing else asks for. Did you mean “spouse”?',
    )
    expect(found && explainFinding(found, 'vi')).toBe(
      '“spuose” ở cột “age”, dòng “r0” là một thông tin không thuộc cột nào và không nơi nào khác dùng đến. Có phải là “spouse”?',
    )
    expect(cell('spouse', '> aplicant.age')).toEqual([
      { cell: '> aplicant.age', fact: 'aplicant.age', suggestion: 'applicant.age' },
    ])
    // The name of a column that takes its values from elsewhere.
    expect(cell('spouse', '> age')).toEqual([{ cell: '> age', fact: 'age', suggestion: 'applicant.age' }])
    expect(cell('spouse', '> limit')).toEqual([{ cell: '> limit', fact: 'limit' }])
  })

  it('may be a value without its quotes', () => {
    expect(cell('channel', 'online')).toMatchObject([{ fact: 'online', suggestion: '"online"' }])
    expect(cell('channel', 'not(onlin, "post")')).toMatchObject([{ fact: 'onlin', suggestion: '"online"' }])
    expect(cell('ward', 'HoaHai')).toMatchObject([{ fact: 'HoaHai', suggestion: '"HoaHai"' }])
    expect(cell('ward', 'starts with(?, prefix)')).toEqual([{ cell: 'starts with(?, prefix)', fact: 'prefix' }])
  })

  it('is not one that a column takes, that is asked for twice, or that is declared', () => {
    expect(cell('spouse', '> applicant.age')).toEqual([])
    expect(cell('channel', '"online"')).toEqual([])
    expect(undeclared(table([{ when: { age: '> limit' } }, { when: { spouse: '> limit' } }]))).toEqual([])
    const one = table([{ when: { age: '> limit' } }])
    expect(undeclared(one, { facts: { limit: { type: 'number' } } })).toEqual([])
    expect(undeclared(one, { facts: { limits: { type: 'number' } } })).toMatchObject([
      { data: { fact: 'limit', suggestion: 'limits' } },
    ])
  })

  it('in an answer only where it is near to another: answers are computed from more than columns', () => {
    const answers = (feel: string) =>
      undeclared(table([{ then: { fee: { feel } } }], { otherwise: { fee: 0 } })).map(it => [it.columns, it.data])
    expect(answers('1000 * copies')).toEqual([])
    expect(answers('1000 * spuose')).toEqual([
      [['fee'], { cell: '1000 * spuose', fact: 'spuose', suggestion: 'spouse' }],
    ])
  })
})
