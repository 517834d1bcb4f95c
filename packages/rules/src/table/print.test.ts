import { describe, expect, it } from 'vitest'
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
      'Kết quả: Lệ phí 0.',
      'Dòng “chung” luôn được áp dụng.',
      'Lý do: điều 5, 250/2016/TT-BTC',
      'Áp dụng dòng “hộ nghèo”: Hộ nghèo true (hiện là có).',
      'Lý do: Miễn lệ phí cho hộ nghèo',
      'Dòng “chung” không được tính, vì đã có “hộ nghèo” thay thế.',
      'Dòng “trẻ em” sẽ được áp dụng nếu: Tuổi < 16 (hiện là 34).',
    ])
    expect(lines(facts, 'en')).toEqual([
      'Decided: Fee 0.',
      'Row “chung” always applies.',
      'Why: art. 5, 250/2016/TT-BTC',
      'Row “hộ nghèo” applies: Poor household true (it is yes).',
      'Why: Poor households pay nothing',
      'Row “chung” does not count, because “hộ nghèo” overrides it.',
      'Row “trẻ em” would apply if Age < 16 (it is 34).',
    ])
  })

  it('says what is still to be known', () => {
    expect(lines({ poor: false }, 'vi')).toEqual([
      'Chưa đủ thông tin để xác định kết quả; còn thiếu: Tuổi.',
      'Dòng “chung” luôn được áp dụng.',
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
