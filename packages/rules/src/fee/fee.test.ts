import { describe, expect, it } from 'vitest'
import type { Scope } from '../feel/run.ts'
import { type Assessment, assessFee } from './assess.ts'
import { checkFee } from './check.ts'
import type { Fee } from './fee.ts'
import { readFee } from './read.ts'

const read = (json: unknown): Fee => {
  const got = readFee(json)
  if (!got.ok) throw new Error(JSON.stringify(got.issues))
  return got.value
}
const owe = (fee: Fee, scope: Scope): Assessment => assessFee(fee, scope, { on: '2026-04-24' })
const basis = { act: '1/2026/NQ-HĐND' }
const name = { vi: 'Phí' }

describe('assessFee', () => {
  it('counts what lies above the beginning of a band, with a cap for the dossier', () => {
    // The form of fees by value: “01 triệu đồng + 0,06 % của phần giá trị vượt quá 01 tỷ đồng”; amounts for the example.
    const json = {
      currency: 'VND',
      lines: {
        contract: {
          name: { vi: 'Phí theo giá trị' },
          charge: {
            brackets: [
              { below: 50e6, amount: 50000 },
              { upTo: 1e9, rate: '0.1%' },
              { upTo: 3e9, amount: 1e6, excess: '0.06%' },
              { amount: 2.2e6, excess: '1/2500' },
            ],
            of: 'value',
          },
        },
      },
      max: 10e6,
      rounding: { how: 'half up', to: 1000 },
    }
    const fee = read(json)
    const amounts = [1e6, 50e6, 1e9, 1_000_834_000, 2e9, 3e9 + 2500, 1e12].map(value => owe(fee, { value }))
    expect(amounts.map(it => it.kind === 'known' && it.amount)).toEqual([
      50_000, 50_000, 1_000_000, 1_001_000, 1_600_000, 2_200_000, 10_000_000,
    ])
    expect(amounts[3]).toMatchObject({
      account: { lines: [{ rounded: { from: '1000500.4', how: 'half up', to: 1000 } }] },
    })
    expect(amounts[6]).toMatchObject({ account: { sum: 401_000_000, cap: { limit: 10e6, cut: 391e6 }, total: 10e6 } })
  })

  it('has no fee where its condition does not hold, and asks where it is not known', () => {
    const fee = read({ currency: 'VND', when: 'charged', lines: { one: { name, charge: { amount: 5 } } } })
    expect(owe(fee, { charged: false })).toEqual({ kind: 'notApplicable', paths: ['charged'] })
    expect(owe(fee, {})).toEqual({ kind: 'missing', paths: ['charged'] })
    expect(owe(fee, { charged: 1 })).toMatchObject({ kind: 'error', error: { code: 'feel_not_boolean' } })
    expect(owe(fee, { charged: true })).toMatchObject({ kind: 'known', amount: 5 })
  })

  it('takes a price from the facts', () => {
    const charge = { amount: { feel: 'price' } }
    const fee = read({ currency: 'USD', lines: { one: { name, charge } } })
    expect(owe(fee, { price: 0.1 })).toMatchObject({ amount: 10 })
    expect(owe(fee, { price: 0.125 })).toMatchObject({ error: { code: 'fee_fraction', data: { amount: '0.125' } } })
    expect(owe(fee, { price: -1 })).toMatchObject({ line: 'one', error: { code: 'fee_price_no_number' } })
    expect(owe(fee, { price: 2 ** 53 - 1 })).toMatchObject({ error: { code: 'fee_too_large' } })
  })

  it('tells what is wrong before what has no law, and that before what is missing', () => {
    const version = { value: { amount: 5 }, from: '2026-05-01', basis }
    const lines = {
      asked: { name, charge: { amount: 1 }, times: 'copies' },
      lawless: { name, charge: { versions: [version, { ...version, id: 'again' }] } },
      wrong: { name, charge: { amount: 1 }, times: 'pages' },
    }
    const fee = read({ currency: 'VND', anchor: 'received', lines })
    expect(owe(fee, { pages: -1 })).toMatchObject({ kind: 'error', line: 'wrong' })
    expect(owe(fee, {})).toMatchObject({ kind: 'no law', line: 'lawless', law: { kind: 'none' } })
    const both = { on: '2026-05-01' }
    expect(assessFee(fee, {}, both)).toMatchObject({
      kind: 'no law',
      law: { kind: 'conflict', versions: ['2026-05-01', 'again'] },
    })
  })
})

describe('a relief for a time', () => {
  it('does not apply where its day cannot be, and the line is still due', () => {
    const relief = { name, when: 'true', from: '2026-01-01', basis }
    const lines = { one: { name, charge: { amount: 5 } } }
    const fee = read({ currency: 'VND', anchor: { fact: 'bornOn' }, lines, reliefs: [relief] })
    expect(owe(fee, { bornOn: '2026-01-01' })).toMatchObject({ amount: 0 })
    expect(owe(fee, { bornOn: '2025-12-31' })).toMatchObject({ amount: 5 })
    expect(owe(fee, {})).toEqual({ kind: 'missing', paths: ['bornOn'] })
    expect(owe(fee, path => ({ kind: 'notApplicable', paths: [path.join('.')] }))).toMatchObject({ amount: 5 })
  })
})

describe('checkFee', () => {
  it('finds charges that have ended, at their place', () => {
    const versions = [{ value: { amount: 115000 }, from: '2023-12-01', to: '2025-12-31', basis }]
    const fee = read({
      currency: 'VND',
      anchor: 'submitted',
      lines: { online: { name, charge: { versions } }, counter: { name, charge: { amount: 135000 } } },
    })
    expect(checkFee(fee)).toEqual([])
    expect(checkFee(fee, { asOf: '2026-01-02', horizon: { to: '2026-12-31' } })).toMatchObject([
      { code: 'dated_past_end', path: ['lines', 'online', 'charge', 'versions', 0] },
      { code: 'dated_gap', data: { day: '2026-01-01' } },
    ])
  })
})

describe('readFee', () => {
  const codes = (json: unknown): readonly unknown[] => {
    const got = readFee(json)
    return got.ok ? [] : got.issues.map(({ code, path }) => [code, path.join('.')])
  }
  const one = (charge: unknown, rest: object = {}) => ({ currency: 'VND', lines: { one: { name, charge } }, ...rest })

  it('names everything wrong with the shape, each at its place', () => {
    expect(
      codes({
        currency: 'XXX',
        lines: {
          a: { name: { vi: '' }, charge: { amount: -1 }, whn: 'true' },
          b: { name, charge: { rate: '5 %', of: 'pages >' } },
          c: { name, charge: { slices: [], of: 'pages' } },
          Đ: { name, charge: { amount: 1 } },
        },
        reliefs: [{ name, when: 'poor', by: '101%' }],
        rounding: { how: 'half-up' },
      }),
    ).toEqual([
      ['fee_currency_unknown', 'currency'],
      ['law_key_unknown', 'lines.a.whn'],
      ['law_shape', 'lines.a.name.vi'],
      ['fee_price_wrong', 'lines.a.charge.amount'],
      ['fee_price_wrong', 'lines.b.charge.rate'],
      ['law_expression_wrong', 'lines.b.charge.of'],
      ['law_shape', 'lines.c.charge.slices'],
      ['law_shape', 'lines.Đ'],
      ['law_key_missing', 'reliefs.0'],
      ['fee_share_wrong', 'reliefs.0.by'],
      ['law_value_unknown', 'rounding.how'],
    ])
  })

  it.each([
    ['two ways of charging at once', { amount: 1, rate: 1, of: 'pages' }, ['law_key_choice', '']],
    ['no way of charging', { of: 'pages' }, ['law_key_choice', '']],
    ['a rate of nothing', { rate: 1 }, ['law_key_missing', '']],
    ['an amount of something', { amount: 1, of: 'pages' }, ['law_key_unknown', '.of']],
    ['bounds that cross', { amount: 1, min: 3, max: 2 }, ['fee_min_above_max', '']],
    [
      'bands that go down',
      {
        slices: [
          { upTo: 5, rate: 1 },
          { upTo: 5, rate: 2 },
        ],
        of: 'q',
      },
      ['fee_bands_order', '.slices.1'],
    ],
    [
      'a band after the last',
      { brackets: [{ amount: 1 }, { below: 5, amount: 2 }], of: 'q' },
      ['fee_bands_order', '.brackets.1'],
    ],
    [
      'a band with two bounds',
      { brackets: [{ upTo: 1, below: 2, amount: 2 }], of: 'q' },
      ['fee_bands_order', '.brackets.0'],
    ],
    [
      'versions without an anchor',
      { versions: [{ value: { amount: 1 }, from: '2026-01-01', basis }] },
      ['dated_anchor_missing', ''],
    ],
  ])('refuses %s', (_, charge, [code, at]) => {
    expect(codes(one(charge))).toEqual([[code, `lines.one.charge${at}`]])
  })

  it('wants a rounding where a fraction can be left, and only there', () => {
    const wanted = [['fee_rounding_missing', 'lines.one']]
    const half = { reliefs: [{ name, when: 'poor', by: '50%', basis }] }
    const halfAndThird = { reliefs: [...half.reliefs, { name, when: 'old', by: '1/3', basis }] }
    expect(codes(one({ rate: '0.1%', of: 'value' }))).toEqual(wanted)
    expect(codes(one({ rate: 0.5, of: 'value' }))).toEqual(wanted)
    expect(codes({ ...one({ rate: 0.5, of: 'value' }), currency: 'USD' })).toEqual([])
    expect(codes(one({ amount: 135001 }, half))).toEqual(wanted)
    expect(codes(one({ amount: 135000 }, half))).toEqual([])
    expect(codes(one({ amount: 1000, max: 999.5 }))).toEqual(wanted)
    expect(codes(one({ amount: 135000 }, { ...halfAndThird, together: 'in turn' }))).toEqual([])
    expect(codes(one({ amount: 135002 }, { ...halfAndThird, together: 'in turn' }))).toEqual(wanted)
    expect(codes(one({ brackets: [{ upTo: 1.5, excess: 2 }, { excess: 1 }], of: 'value' }))).toEqual(wanted)
    expect(codes(one({ rate: '0.1%', of: 'value' }, { rounding: { how: 'half up' } }))).toEqual([])
    const versions = [{ value: { amount: 0.5 }, from: '2026-01-01', basis }]
    expect(codes(one({ anchor: 'received', versions }))).toEqual(wanted)
  })

  it('wants to know what two reductions come to, and of what lines and days a relief speaks', () => {
    const relief = { name, when: 'poor', by: '50%', basis }
    const charge = { amount: 1000 }
    expect(codes(one(charge, { reliefs: [relief, relief] }))).toEqual([['fee_together_missing', '']])
    expect(codes(one(charge, { reliefs: [{ ...relief, lines: ['on'] }] }))).toEqual([['fee_line_unknown', 'reliefs.0']])
    expect(codes(one(charge, { reliefs: [{ ...relief, from: '2026-01-01' }] }))).toEqual([
      ['dated_anchor_missing', 'reliefs.0'],
    ])
    const reversed = { ...relief, from: '2026-01-01', to: '2025-12-31' }
    expect(codes(one(charge, { anchor: 'received', reliefs: [reversed] }))).toEqual([
      ['dated_reversed', 'reliefs.0.to'],
    ])
  })

  it('refuses a percentage where an amount is wanted: half of nothing would be rounded to one đồng', () => {
    const rounding = { how: 'half up' }
    expect(codes(one({ amount: '50%' }, { rounding }))).toEqual([['fee_price_wrong', 'lines.one.charge.amount']])
    expect(codes(one({ brackets: [{ amount: '50%' }], of: 'x' }, { rounding }))).toEqual([
      ['fee_price_wrong', 'lines.one.charge.brackets.0.amount'],
    ])
    expect(codes(one({ rate: '50%', of: 'x' }, { rounding }))).toEqual([])
  })

  it('refuses a fee of no lines, which would be a quiet zero', () => {
    expect(codes({ currency: 'VND', lines: {} })).toEqual([['law_shape', 'lines']])
  })

  it('refuses decimals that no currency has', () => {
    const currency = (digits: number) => ({ ...one({ amount: 1 }), currency: { code: 'CLF', digits } })
    expect(codes(currency(4))).toEqual([])
    for (const digits of [5, 308, 400])
      expect(codes(currency(digits))).toEqual([['law_value_unknown', 'currency.digits']])
  })

  it('refuses a cap and a rounding step that are no amount of the currency', () => {
    const rest = { max: 0.5, rounding: { how: 'up', to: 0 } }
    const wrong = [
      ['fee_units_wrong', 'max'],
      ['fee_units_wrong', 'rounding.to'],
    ]
    expect(codes(one({ amount: 1 }, rest))).toEqual(wrong)
    expect(codes({ ...one({ amount: 1 }, rest), currency: 'USD' })).toEqual(wrong.slice(1))
    expect(codes(one({ amount: 1 }, { max: -5 }))).toEqual(wrong.slice(0, 1))
  })

  it('says what was probably meant', () => {
    const got = readFee(one({ amuont: 5 }))
    expect(got).toMatchObject({ issues: [{ code: 'law_key_unknown', data: { key: 'amuont', suggestion: 'amount' } }] })
  })
})
