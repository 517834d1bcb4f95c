import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawnFacts, drawnTable } from '../../test/random-table.ts'
import type { TableError } from './decision.ts'
import { explanationOf } from './explain.ts'
import { explainTable, explainTableIssue } from './print.ts'
import { readTable } from './read.ts'

const read = readTable({
  name: { vi: 'Lệ phí đăng ký', en: 'Registration fee' },
  hit: 'exceptions',
  inputs: {
    age: { type: { type: 'number' }, from: 'applicant.age', name: { vi: 'Tuổi', en: 'Age' } },
    poor: { type: { type: 'boolean' }, name: { vi: 'Hộ nghèo', en: 'Poor household' } },
  },
  outputs: { fee: { type: { type: 'number', unit: 'VND' }, name: { vi: 'Lệ phí', en: 'Fee' } } },
  rows: [
    { id: 'chung', then: { fee: 8000 }, basis: [{ act: '250/2016/TT-BTC', article: '5' }] },
    {
      id: 'hộ nghèo',
      when: { poor: 'true' },
      then: { fee: 0 },
      overrides: ['chung'],
      why: { vi: 'Miễn lệ phí cho hộ nghèo', en: 'Poor households pay nothing' },
    },
    { id: 'trẻ em', when: { age: '< 16' }, then: { fee: 0 }, overrides: ['chung'] },
  ],
})
const lines = (facts: object, locale: 'vi' | 'en'): readonly string[] =>
  read.ok ? explainTable(explanationOf(read.value, { ...facts }), locale) : []

describe('an explanation in sentences', () => {
  it('says what applies and why, what is overridden, and what little would change it', () => {
    const facts = { applicant: { age: 34 }, poor: true }
    expect(lines(facts, 'vi')).toEqual([
      'Kết quả theo dòng “hộ nghèo”: Lệ phí 0.',
      'Áp dụng dòng “hộ nghèo”: Hộ nghèo true (hiện là có).',
      'Lý do: Miễn lệ phí cho hộ nghèo',
      'Dòng “chung” cũng phù hợp: dòng này không đặt điều kiện.',
      'Lý do: điều 5, 250/2016/TT-BTC',
      'Dòng “chung” không được tính, vì đã có “hộ nghèo” thay thế.',
      'Dòng “trẻ em” sẽ được áp dụng nếu: Tuổi < 16 (hiện là 34).',
    ])
    expect(lines(facts, 'en')).toEqual([
      'Decided by row “hộ nghèo”: Fee 0.',
      'Row “hộ nghèo” applies: Poor household true (it is yes).',
      'Why: Poor households pay nothing',
      'Row “chung” applies too: it has no conditions.',
      'Why: art. 5, 250/2016/TT-BTC',
      'Row “chung” does not count, because “hộ nghèo” overrides it.',
      'Row “trẻ em” would apply if Age < 16 (it is 34).',
    ])
    // Two that agree count both.
    expect(
      lines({ applicant: { age: 3 }, poor: true }, 'en').filter(it => it.includes('chung') || it.includes('by')),
    ).toEqual([
      'Decided by rows “hộ nghèo”, “trẻ em”: Fee 0.',
      'Row “chung” applies too: it has no conditions.',
      'Row “chung” does not count, because “hộ nghèo”, “trẻ em” override it.',
    ])
  })

  it('says which of the rows that apply decided, and why the others do not count', () => {
    const of = (hit: 'first' | 'priority', facts: object, locale: 'vi' | 'en') => {
      const table = readTable({
        hit,
        inputs: { age: { type: { type: 'number' } } },
        outputs: { fee: { type: { type: 'number' }, values: [0, 8000, 9000] } },
        rows: [
          { id: 'young', when: { age: '< 18' }, then: { fee: hit === 'first' ? 0 : 8000 } },
          { id: 'child', when: { age: '< 6' }, then: { fee: hit === 'first' ? 8000 : 0 } },
          { id: 'all', then: { fee: 9000 } },
        ],
      })
      return table.ok ? explainTable(explanationOf(table.value, { ...facts }), locale) : []
    }
    expect(of('first', { age: 3 }, 'en')).toEqual([
      'Decided by row “young”: fee 0.',
      'Row “young” applies: age < 18 (it is 3).',
      'Row “child” applies too: age < 6 (it is 3).',
      'Row “child” does not count, because “young” stands before it.',
      'Row “all” applies too: it has no conditions.',
      'Row “all” does not count, because “young” stands before it.',
    ])
    expect(of('first', { age: 3 }, 'vi')).toEqual([
      'Kết quả theo dòng “young”: fee 0.',
      'Áp dụng dòng “young”: age < 18 (hiện là 3).',
      'Dòng “child” cũng phù hợp: age < 6 (hiện là 3).',
      'Dòng “child” không được tính, vì đứng sau dòng “young”.',
      'Dòng “all” cũng phù hợp: dòng này không đặt điều kiện.',
      'Dòng “all” không được tính, vì đứng sau dòng “young”.',
    ])
    expect(of('priority', { age: 3 }, 'en')).toEqual([
      'Decided by row “child”: fee 0.',
      'Row “child” applies: age < 6 (it is 3).',
      'Row “young” applies too: age < 18 (it is 3).',
      'Row “young” does not count, because “child” has priority.',
      'Row “all” applies too: it has no conditions.',
      'Row “all” does not count, because “child” has priority.',
    ])
    expect(of('priority', { age: 3 }, 'vi')[3]).toBe('Dòng “young” không được tính, vì dòng “child” được ưu tiên.')
    // Alone there is nothing to tell apart, and while a row before may apply nothing is decided.
    expect(of('first', { age: 34 }, 'en').slice(0, 2)).toEqual([
      'Decided: fee 9,000.',
      'Row “all” applies: it has no conditions.',
    ])
    expect(of('first', {}, 'en')).toEqual([
      'Not decided yet; still to be known: age.',
      'Row “all” applies: it has no conditions.',
      'Row “young” may apply; it depends on age < 18.',
      'Row “child” may apply; it depends on age < 6.',
    ])
  })

  it('says of every row that applies whether it counts, whatever the policy', () => {
    fc.assert(
      fc.property(
        drawnTable({ general: true }).chain(one => fc.tuple(fc.constant(one), drawnFacts(one.inputs, true))),
        ([{ definition }, facts]) => {
          const table = readTable(JSON.parse(JSON.stringify(definition)))
          if (!table.ok) throw new Error(JSON.stringify(table.issues))
          const why = explanationOf(table.value, { ...facts })
          const { decision } = why
          if (decision.kind !== 'decided') return
          const said = explainTable(why, 'en')
          for (const { row } of why.hits) {
            const counts = decision.rows.includes(row)
            expect(said.some(it => it.startsWith(`Row “${row}” applies:`))).toBe(counts)
            expect(said.some(it => it.startsWith(`Row “${row}” applies too:`))).toBe(!counts)
            expect(said.some(it => it.startsWith(`Row “${row}” does not count, because `))).toBe(!counts)
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  it('says what is still to be known', () => {
    expect(lines({ poor: false }, 'vi')).toEqual([
      'Chưa đủ thông tin để xác định kết quả; còn thiếu: Tuổi.',
      'Áp dụng dòng “chung”: dòng này không đặt điều kiện.',
      'Lý do: điều 5, 250/2016/TT-BTC',
      'Dòng “trẻ em” có thể được áp dụng, tùy thuộc vào: Tuổi < 16.',
      'Dòng “hộ nghèo” sẽ được áp dụng nếu: Hộ nghèo true (hiện là không).',
    ])
    expect(lines({ applicant: { age: 34 }, poor: false }, 'en')[0]).toBe('Decided: Fee 8,000.')
    expect(lines({ applicant: { age: 34 }, poor: false }, 'vi')[0]).toBe('Kết quả: Lệ phí 8.000.')
  })

  it('takes a column for itself, though another asks for a fact of its name', () => {
    const crossed = readTable({
      hit: 'unique',
      inputs: {
        a: { type: { type: 'number' }, from: 'b', name: { vi: 'Diện tích' } },
        b: { type: { type: 'date' }, from: 'c', name: { vi: 'Ngày nhận' } },
      },
      outputs: { fee: { type: { type: 'number' } } },
      rows: [{ id: 'r', when: { a: '> 0', b: '> @"2026-01-01"' }, then: { fee: 0.0000001 } }],
    })
    const said = (facts: object) => crossed.ok && explainTable(explanationOf(crossed.value, { ...facts }), 'vi')
    expect(said({ b: 1234.5, c: '2026-07-01' })).toEqual([
      'Kết quả: fee 0,0000001.',
      'Áp dụng dòng “r”: Diện tích > 0 (hiện là 1.234,5); Ngày nhận > @"2026-01-01" (hiện là 01/07/2026).',
    ])
    expect(said({ c: '2026-07-01' })).toContain('Chưa đủ thông tin để xác định kết quả; còn thiếu: Diện tích.')
  })

  it('has a sentence for every error', () => {
    const errors: readonly TableError[] = [
      { kind: 'error', code: 'table_input_wrong', data: { input: 'age', found: '"old"' } },
      { kind: 'error', code: 'table_answer_wrong', data: { row: '', output: 'fee', found: '"x"' } },
      { kind: 'error', code: 'table_sum_too_large', data: { output: 'fee' } },
    ]
    for (const error of errors)
      for (const locale of ['vi', 'en'] as const) expect(explainTableIssue(error, locale)).toMatch(/fee|age/u)
  })
})
