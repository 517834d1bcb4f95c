import { describe, expect, it } from 'vitest'
import type { Scope } from '../feel/run.ts'
import type { FeelTypes } from '../feel/type.ts'
import { type Assessment, assessFee } from './assess.ts'
import { explainFee, explainFeeIssue } from './explain.ts'
import type { Fee } from './fee.ts'
import { readFee } from './read.ts'

const facts: FeelTypes = {
  months: { type: 'number', whole: true, unit: 'month' },
  pages: { type: 'number', whole: true, unit: 'page' },
  copies: { type: 'number', whole: true },
  tonnes: { type: 'number', unit: 't' },
  value: { type: 'number', unit: 'VND', whole: true },
  channel: { type: 'enum', values: ['online', 'counter'] },
  bornOn: { type: 'date' },
  poor: { type: 'boolean' },
}
const read = (json: unknown): Fee => {
  const got = readFee(json, facts)
  if (!got.ok) throw new Error(JSON.stringify(got.issues))
  return got.value
}
const owe = (fee: Fee, scope: Scope): Assessment => assessFee(fee, scope, { on: '2026-04-24' })
const codes = (json: unknown): readonly unknown[] => {
  const got = readFee(json, facts)
  return got.ok ? [] : got.issues.map(({ code, path }) => [code, path.join('.')])
}
const name = { vi: 'Phí' }
const one = (charge: unknown, rest: object = {}) => ({ currency: 'VND', lines: { one: { name, charge, ...rest } } })

// 1.003358: a residence card of at most 2 years 145 USD, above 2 to 5 years 155, above 5 to 10 years 165
const basis = [{ act: '25/2021/TT-BTC' }]
const table = {
  hit: 'unique',
  inputs: { months: { type: facts.months } },
  outputs: { price: { type: { type: 'number', unit: 'USD' } } },
  rows: [
    { id: 'short', when: { months: '[1..24]' }, then: { price: 145 }, basis },
    { id: 'middle', when: { months: '(24..60]' }, then: { price: 155 }, basis },
    { id: 'long', when: { months: '(60..120]' }, then: { price: 165 }, basis },
  ],
}
const withoutUnit = { ...table, outputs: { price: { type: { type: 'number' } } } }

describe('a price out of a decision table', () => {
  const card = {
    currency: 'USD',
    lines: { card: { name: { vi: 'Lệ phí cấp thẻ tạm trú' }, charge: { amount: { table } } } },
  }

  it.each([
    [24, 14_500],
    [25, 15_500],
    [60, 15_500],
    [61, 16_500],
  ])('%i months', (months, amount) => {
    expect(owe(read(card), { months })).toMatchObject({ kind: 'known', amount })
  })

  it('cites the row and its act', () => {
    const owed = owe(read(card), { months: 36 })
    expect(owed).toMatchObject({
      account: { lines: [{ parts: [{ amount: '155', table: { rows: ['middle'], basis } }] }] },
    })
    expect(explainFee(owed, 'vi')).toEqual(['Lệ phí cấp thẻ tạm trú: 155 USD [25/2021/TT-BTC]', 'Tổng cộng: 155 USD'])
  })

  it('asks for what the table lacks, and has no quiet zero', () => {
    expect(owe(read(card), {})).toEqual({ kind: 'missing', paths: ['months'] })
    expect(owe(read(card), { months: 121 })).toMatchObject({ kind: 'error', error: { code: 'fee_no_row' } })
    const failed = owe(read(card), { months: 'mười' })
    expect(failed).toMatchObject({ kind: 'error' })
    expect(explainFee(failed, 'vi')[0]).toMatch(/^\p{Lu}.*\.$/u)
    const both = { ...table, rows: [...table.rows, { id: 'again', when: { months: '24' }, then: { price: 1 } }] }
    const twice = { ...card, lines: { card: { name, charge: { amount: { table: both } } } } }
    expect(owe(read(twice), { months: 24 })).toMatchObject({
      error: { code: 'fee_rows_conflict', data: { rows: ['short', 'again'] } },
    })
  })

  it('must answer with one number', () => {
    const charge = (change: object) => one({ amount: { table: { ...withoutUnit, ...change } } })
    expect(codes(charge({ hit: 'rule order' }))).toEqual([['fee_table_output', 'lines.one.charge.amount']])
    expect(codes(charge({ hit: 'collect' }))).toEqual([['fee_table_output', 'lines.one.charge.amount']])
    expect(codes(charge({ hit: 'collect', aggregate: 'max' }))).toEqual([])
    expect(codes(one({ amount: { table: withoutUnit, output: 'fee' } }))).toEqual([
      ['fee_table_output', 'lines.one.charge.amount'],
    ])
    const wrong = readFee(charge({ hit: 'uniq' }), facts)
    expect(codes(charge({ hit: 'uniq' }))).toEqual([['fee_table_wrong', 'lines.one.charge.amount.table.hit']])
    expect(wrong.ok ? '' : explainFeeIssue(wrong.issues[0]!, 'vi')).toMatch(/^\p{Lu}.*\.$/u)
  })

  it('wants a rounding where a row has a fraction, or computes one', () => {
    const row = (price: unknown) => ({ amount: { table: { ...withoutUnit, rows: [{ id: 'row', then: { price } }] } } })
    expect(codes(one(row(145)))).toEqual([])
    expect(codes(one(row(145.5)))).toEqual([['fee_rounding_missing', 'lines.one']])
    expect(codes(one(row({ feel: 'months * 2' })))).toEqual([['fee_rounding_missing', 'lines.one']])
  })
})

describe('declared facts', () => {
  it('make an unknown name, a wrong type and a wrong unit issues', () => {
    expect(codes(one({ rate: 1, of: 'page' }))).toEqual([['law_expression_wrong', 'lines.one.charge.of']])
    expect(codes(one({ rate: 1, of: 'channel' }))).toEqual([['law_expression_type', 'lines.one.charge.of']])
    expect(codes(one({ amount: 1 }, { when: 'pages' }))).toEqual([['law_expression_type', 'lines.one.when']])
    expect(codes(one({ amount: 1 }, { when: 'channel = "onlin"' }))).toEqual([
      ['law_expression_wrong', 'lines.one.when'],
    ])
    expect(codes({ ...one({ rate: '1%', of: 'value' }), currency: 'USD', rounding: { how: 'half up' } })).toEqual([
      ['fee_currency_mixed', 'lines.one.charge.of'],
    ])
    const inDollars = { currency: 'USD', rounding: { how: 'half up' } }
    for (const [key, charge] of [
      ['amount', { amount: { feel: 'value' } }],
      ['rate', { rate: { feel: 'value' }, of: 'pages' }],
    ] as const)
      expect(codes({ ...one(charge), ...inDollars })).toEqual([['fee_currency_mixed', `lines.one.charge.${key}`]])
    expect(codes(one({ amount: { table } }))).toEqual([['fee_currency_mixed', 'lines.one.charge.amount']])
    const versions = [{ value: { amount: 1 }, from: '2026-01-01', basis: { act: '1' } }]
    expect(codes(one({ anchor: { fact: 'bornOn' }, versions }))).toEqual([])
    expect(codes(one({ anchor: { fact: 'poor' }, versions }))).toEqual([
      ['law_expression_type', 'lines.one.charge.anchor.fact'],
    ])
  })

  it('say where a quantity is whole, so that a rounding is wanted only where it is not', () => {
    expect(codes(one({ rate: 275000, of: 'pages' }))).toEqual([])
    expect(codes(one({ rate: 275000, of: 'pages * copies' }))).toEqual([])
    expect(codes(one({ rate: 275000, of: 'tonnes' }))).toEqual([['fee_rounding_missing', 'lines.one']])
    expect(codes(one({ amount: 275000 }, { times: 'pages / 2' }))).toEqual([['fee_rounding_missing', 'lines.one']])
  })

  it('are computed with exactly', () => {
    const fee = read({ ...one({ rate: 275000, of: 'tonnes' }), rounding: { how: 'half up' } })
    expect(owe(fee, { tonnes: 0.1 })).toMatchObject({ amount: 27_500 })
    const sheets = read(
      one({ rate: 1500, of: 'if pages > 100 then 100 else pages' }, { when: 'receivedOn >= date("2026-01-01")' }),
    )
    expect(owe(sheets, { pages: 300 })).toMatchObject({ amount: 150_000 })
    expect(assessFee(sheets, { pages: 300 }, { on: '2025-12-31' })).toMatchObject({ amount: 0 })
  })
})
