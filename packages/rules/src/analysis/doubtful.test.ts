import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTable } from '../table/read.ts'
import type { Table } from '../table/table.ts'
import { analyseTable } from './analyse.ts'
import { explainFinding } from './explain.ts'

const read = (definition: object): Table => {
  const table = readTable(definition)
  if (!table.ok) throw new Error(JSON.stringify(table.issues))
  return table.value
}

const inputs = {
  age: { type: { type: 'number' }, name: { vi: 'Tuổi', en: 'Age' } },
  channel: { type: { type: 'string' } },
}

/** A table of one row with this cell. */
const table = (cell: string, input: keyof typeof inputs = 'age', more: object = {}): Table =>
  read({
    hit: 'unique',
    inputs,
    outputs: { fee: { type: { type: 'number' } } },
    rows: [{ id: 'a', when: { [input]: cell }, then: { fee: 1 } }],
    ...more,
  })

const doubts = (asked: Table) => analyseTable(asked).findings.filter(it => it.code.endsWith('_doubtful'))
const told = (cell: string) => doubts(table(cell)).map(({ code, data }) => [code, data])

/** Whether the cell lets the number through. */
const lets = (cell: string, age: number): boolean => table(cell).decide({ age }).kind === 'decided'

describe('a cell that FEEL reads otherwise than people do', () => {
  it('a range that is a difference', () => {
    expect(doubts(table('18-60'))).toEqual([
      {
        code: 'cell_range_doubtful',
        severity: 'warning',
        rows: ['a'],
        columns: ['age'],
        data: { cell: '18-60', written: '18-60', value: -42, suggestion: '[18..60]' },
      },
    ])
    expect(told('18 - 60')).toEqual([
      ['cell_range_doubtful', { cell: '18 - 60', written: '18 - 60', value: -42, suggestion: '[18..60]' }],
    ])
    expect(told('< 3, 60-18.5').map(([, data]) => data)).toMatchObject([
      { written: '60-18.5', suggestion: '[18.5..60]' },
    ])
    expect(told('not((0.1-0.3))').map(([, data]) => data)).toMatchObject([{ value: -0.2, suggestion: '[0.1..0.3]' }])
  })

  it('a thousand that is one', () => {
    expect(told('>= 1.000')).toEqual([
      ['cell_thousands_doubtful', { cell: '>= 1.000', written: '1.000', value: 1, suggestion: '1000' }],
    ])
    expect(told('[1.000..12.500)').map(([, data]) => data)).toMatchObject([
      { written: '1.000', suggestion: '1000' },
      { written: '12.500', value: 12.5, suggestion: '12500' },
    ])
    expect(told('-(1.234) * ?  < 3').map(([, data]) => data)).toMatchObject([{ written: '1.234', value: 1.234 }])
  })

  it('a decimal comma between two values', () => {
    expect(told('18,5')).toEqual([['cell_comma_doubtful', { cell: '18,5', written: '18,5', suggestion: '18.5' }]])
    expect(told('not(18,5)').map(([, data]) => data)).toMatchObject([{ written: '18,5', suggestion: '18.5' }])
    expect(told('1,000').map(([, data]) => data)).toMatchObject([{ written: '1,000', suggestion: '1000' }])
    const whole = { inputs: { ...inputs, age: { type: { type: 'number', whole: true } } } }
    expect(doubts(table('18,5', 'age', whole))).toEqual([])
    expect(doubts(table('1,000', 'age', whole))).toMatchObject([{ code: 'cell_comma_doubtful' }])
    expect(told('< 3, 18,5').map(([, data]) => data)).toMatchObject([{ written: '18,5' }])
  })

  it('wherever the table has FEEL: limits of a column, answers that are computed, cells of other columns', () => {
    const limited = table('3', 'age', {
      inputs: { ...inputs, age: { type: { type: 'number' }, within: '[0..1.000]' } },
    })
    expect(doubts(limited)).toMatchObject([
      { code: 'cell_thousands_doubtful', rows: [], columns: ['age'], data: { cell: '[0..1.000]' } },
    ])
    const computed = table('3', 'age', {
      rows: [{ id: 'a', when: { age: '3' }, then: { fee: { feel: '12.500 * age' } } }],
      otherwise: { fee: { feel: '2.500 * age' } },
    })
    expect(doubts(computed)).toMatchObject([
      { code: 'cell_thousands_doubtful', rows: ['a'], columns: ['fee'], data: { written: '12.500' } },
      { code: 'cell_thousands_doubtful', rows: [], columns: ['fee'], data: { written: '2.500' } },
    ])
    expect(doubts(table('if age > 1.000 then "a" else "b"', 'channel')).map(it => it.code)).toEqual([
      'cell_thousands_doubtful',
    ])
  })

  it('says nothing of what can be meant only as it is read', () => {
    const plain = ['18, 5', '1,2,3', '18', '18.5,5', '0.125', '12.50', '1.0000', '1000', '-42', '[18..60]', '< 60-18']
    for (const cell of [...plain, '18-5-1', '18 + 5', '? - 18 > 60', '-', '2026 * 1'])
      expect(told(cell), cell).toEqual([])
    expect(doubts(table('"18-60", "1.000", "18,5"', 'channel'))).toEqual([])
  })

  it('whatever the numbers: what is suggested lets through what was meant, and is doubted no more', () => {
    const whole = fc.integer({ min: 1, max: 999 })
    fc.assert(
      fc.property(whole, whole, fc.integer({ min: 0, max: 99 }), (a, b, decimals) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        const [range] = doubts(table(`${a}-${b}`))
        const [decimal] = doubts(table(`${a},${decimals}`))
        const [thousand] = doubts(table(`${a}.000`))
        const suggested = (found: typeof range): string =>
          found !== undefined && 'suggestion' in found.data ? String(found.data.suggestion) : ''
        expect([low, high].every(age => lets(suggested(range), age))).toBe(true)
        expect(lets(suggested(range), high + 1)).toBe(false)
        expect(lets(suggested(decimal), Number(`${a}.${decimals}`))).toBe(true)
        expect(lets(suggested(thousand), a * 1000)).toBe(true)
        for (const cell of [suggested(range), suggested(thousand)]) expect(told(cell)).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('is said with what it means now and how to write what was meant', () => {
    const said = (cell: string, locale: 'vi' | 'en') =>
      doubts(table(cell)).map(it => explainFinding(it, locale, table(cell).definition))
    expect(said('18-60', 'en')).toEqual([
      '“18-60” on “Age” in row “a” is a difference, and comes to -42. If a range is meant, write [18..60].',
    ])
    expect(said('18-60', 'vi')).toEqual([
      '“18-60” ở cột “Tuổi”, dòng “a” là phép trừ, cho kết quả -42. Nếu muốn nói một khoảng, hãy viết [18..60].',
    ])
    expect(said('12.500', 'vi')).toEqual([
      '“12.500” ở cột “Tuổi”, dòng “a” là số 12,5, vì dấu chấm đứng trước phần thập phân. Nếu muốn nói hàng nghìn, hãy viết 12500.',
    ])
    expect(said('18,5', 'vi')).toEqual([
      '“18,5” ở cột “Tuổi”, dòng “a” là hai giá trị, vì dấu phẩy ngăn cách các giá trị. Nếu muốn nói một số, hãy viết 18.5; nếu đúng là hai giá trị, hãy thêm dấu cách sau dấu phẩy.',
    ])
    expect(said('12.500', 'en')[0]).toContain('is the number 12.5,')
    expect(said('18,5', 'en')[0]).toContain('write 18.5; if two values are')
    const [limit] = doubts(
      table('3', 'age', { inputs: { ...inputs, age: { type: { type: 'number' }, within: '< 1.000' } } }),
    )
    expect(limit && explainFinding(limit, 'en')).toMatch(/^“1.000” on “age” is the number 1,/u)
  })
})
