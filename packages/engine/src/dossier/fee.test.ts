import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { citizen } from '../../test/play.ts'
import { ruledProcedure, service } from '../../test/ruled.ts'
import { at, official, Tale } from '../../test/tale.ts'
import { sayRefusal } from '../messages/refusal.ts'
import { assess, feeDue } from './fee.ts'

const procedure = ruledProcedure()
const asked = (facts: Readonly<Record<string, number | boolean>>, day = '2026-04-20') => ({
  facts,
  case: 'only',
  channel: 'counter',
  submittedOn: at(`${day}T08:00`),
  clock: undefined,
})

const due = (facts: Readonly<Record<string, number | boolean>>, day?: string) =>
  feeDue(procedure, asked(facts, day), 'service')

describe('a fee by a rule', () => {
  it('comes from the table, the law of the day and the quantities, with reliefs and bounds', () => {
    expect(due({ age: 30, poor: true, pages: 3 })).toEqual({ due: 1000, currency: 'VND' })
    // The law of the day before: twice 1,000 instead of twice 2,000.
    expect(due({ age: 30, poor: false, pages: 3 }, '2026-04-19')).toEqual({ due: 2500, currency: 'VND' })
    // At most 4,000.
    expect(due({ age: 30, poor: false, pages: 3 })).toEqual({ due: 4000, currency: 'VND' })
    expect(due({ age: 70, poor: false, pages: 3 })).toEqual({ due: 2250, currency: 'VND' })
  })

  it('is what its account adds up to, whatever the facts', () => {
    fc.assert(
      fc.property(
        fc.record({
          age: fc.integer({ min: 0, max: 150 }),
          poor: fc.boolean(),
          pages: fc.integer({ min: 0, max: 40 }),
        }),
        fc.constantFrom('2026-04-19', '2026-04-20'),
        (facts, day) => {
          const found = due(facts, day)
          const assessed = assess(procedure, asked(facts, day), 'service')
          const base = day === '2026-04-19' ? 1000 : 2000
          const handling = facts.age < 18 ? 0 : facts.poor ? 500 : 2 * base
          const pages = Math.min(900, 200 * Math.min(2, facts.pages) + 100 * Math.max(0, facts.pages - 2))
          const sum = (handling + pages) * (facts.age >= 60 ? 0.5 : 1)
          expect(found).toEqual({ due: Math.min(4000, sum), currency: 'VND' })
          expect(assessed).toMatchObject({ kind: 'known', amount: Math.min(4000, sum) })
        },
      ),
    )
  })

  it('asks for the facts it lacks, also those that a rule would read', () => {
    expect(due({ age: 30, pages: 1 })).toEqual({ code: 'fact_needed', data: { facts: ['poor'] } })
    const lacking = feeDue(procedure, asked({ pages: 1 }), 'service')
    expect(lacking).toMatchObject({ code: 'fact_needed' })
    if (!('code' in lacking)) throw new Error('nothing is lacking')
    expect(sayRefusal(lacking, 'vi', procedure)).toContain('Tuổi')
    expect(sayRefusal(lacking, 'en', procedure)).toContain('Age')
  })

  it('without a law of the day, or outside of a table, is told and never guessed', () => {
    const failed = (source: string, problem: string) => ({ code: 'expression_failed', data: { source, problem } })
    // The rule that failed first is named, whatever stands on it.
    const lawless = due({ age: 30, poor: false, pages: 1 }, '2019-12-31')
    expect(lawless).toEqual(failed('base', 'law_none_in_force'))
    expect(due({ age: 200, poor: false, pages: 1 })).toEqual(failed('routing', 'table_input_wrong'))
    if (!('code' in lawless)) throw new Error('there is a law')
    expect(sayRefusal(lawless, 'vi', procedure)).toBe(
      'Không tính được “Lương cơ sở”: vào ngày áp dụng không có quy định nào có hiệu lực.',
    )
    expect(sayRefusal(lawless, 'en', procedure)).toBe('“Base” could not be worked out: no law is in force on its day.')
  })

  it('of a line without a law on its day, or by a computed fact that fails, is told as well', () => {
    const { amount } = service
    const { handling } = amount.lines
    const versions = [{ value: { amount: 1 }, from: '2027-01-01', basis: [{ act: '1' }] }]
    const dated = { ...handling, charge: { anchor: 'submitted', versions } } as const
    const dues = (more: Parameters<typeof ruledProcedure>[0]) =>
      feeDue(ruledProcedure(more), asked({ age: 30, poor: true, pages: 3 }), 'service')
    expect(dues({ fees: { service: { ...service, amount: { ...amount, lines: { handling: dated } } } } })).toEqual({
      code: 'expression_failed',
      data: { source: 'service', problem: 'law_none_in_force' },
    })
    const elder = { name: { vi: 'Tên' }, type: 'boolean', value: '1 / (pages - 3) > 0' } as const
    expect(
      dues({
        computed: { elder },
        fees: { service: { ...service, amount: { ...amount, reliefs: [], when: 'elder', max: 4000 } } },
      }),
    ).toEqual({ code: 'expression_failed', data: { source: 'elder', problem: 'feel_division_by_zero' } })
  })

  it('in a currency with cents is rounded to what can be paid', () => {
    const charge = { rate: '10/3', of: { feel: 'pages' } } as const
    const abroad = ruledProcedure({
      fees: {
        service: {
          ...service,
          currency: 'USD',
          amount: { lines: { one: { name: service.name, charge } }, rounding: { how: 'up' } },
        },
      },
    })
    const dollars = (pages: number) => feeDue(abroad, asked({ age: 30, poor: true, pages }), 'service')
    expect([1, 2, 3].map(dollars)).toEqual([4, 7, 10].map(due => ({ due, currency: 'USD' })))
  })

  it('not applicable is nothing to pay', () => {
    const none = ruledProcedure({
      fees: { service: { ...service, amount: { ...service.amount, when: 'pages > 100' } } },
    })
    expect(feeDue(none, asked({ age: 30, poor: false, pages: 1 }), 'service')).toEqual({ due: 0, currency: 'VND' })
  })

  it('that cannot be worked out any more says so to whoever would pay it back', () => {
    const facts = { age: 30, poor: true, pages: 3 }
    const tale = new Tale(procedure).do('2026-04-20T08:00', citizen, {
      type: 'submit',
      case: 'only',
      channel: 'counter',
      applicant: citizen.id,
      facts,
    })
    const desk = official('desk', 'ward')
    const money = { fee: 'service', amount: 100, currency: 'VND' } as const
    const refund = { type: 'refund', ...money, reason: 'Thu thừa' } as const
    const nothing = { code: 'refund_not_allowed', data: { fee: 'service' } }
    expect(tale.try('2026-04-20T08:10', desk, refund)).toEqual(nothing)
    tale.do('2026-04-20T08:20', desk, { type: 'pay', ...money })
    expect(tale.try('2026-04-20T08:30', desk, refund)).toEqual(nothing)
    tale.dossier = { ...tale.dossier, facts: { ...facts, age: 200 } }
    expect(tale.try('2026-04-20T08:40', desk, refund)).toEqual({
      code: 'expression_failed',
      data: { source: 'routing', problem: 'table_input_wrong' },
    })
  })

  it('is paid before the step that wants it, in parts up to it', () => {
    const tale = new Tale(procedure)
      .do('2026-04-20T08:00', citizen, {
        type: 'submit',
        case: 'only',
        channel: 'counter',
        applicant: citizen.id,
        facts: { age: 70, poor: false, pages: 3 },
      })
      .do('2026-04-20T08:15', official('desk', 'ward'), { type: 'receive' })
    const officer = official('officer', 'ward')
    const on = { type: 'advance', action: 'on' } as const
    const pay = (amount: number) => ({ type: 'pay', fee: 'service', amount, currency: 'VND' }) as const
    expect(tale.try('2026-04-20T09:00', officer, on)).toEqual({
      code: 'fee_unpaid',
      data: { fee: 'service', due: 2250, paid: 0, currency: 'VND' },
    })
    expect(tale.try('2026-04-20T09:00', official('desk', 'ward'), pay(2251))).toMatchObject({
      code: 'fee_amount_wrong',
    })
    tale
      .do('2026-04-20T09:00', official('desk', 'ward'), pay(2000))
      .do('2026-04-20T09:10', official('desk', 'ward'), pay(250))
    expect(tale.try('2026-04-20T09:20', officer, on)).toBeUndefined()
  })

  it('goes by what the action itself brings: nobody is asked for what they have just said', () => {
    const officer = official('officer', 'ward')
    const tale = new Tale(ruledProcedure({ cases: { only: { name: service.name, term: '8 working days' } } }))
      .do('2026-04-20T08:00', citizen, {
        type: 'submit',
        case: 'only',
        channel: 'counter',
        applicant: citizen.id,
        facts: { age: 30, poor: false },
      })
      .do('2026-04-20T08:15', official('desk', 'ward'), { type: 'receive' })
    const on = (facts: Readonly<Record<string, number>>) => ({ type: 'advance', action: 'on', facts }) as const
    expect(tale.try('2026-04-20T09:00', officer, on({}))).toEqual({ code: 'fact_needed', data: { facts: ['pages'] } })
    expect(tale.try('2026-04-20T09:00', officer, on({ pages: 3 }))).toEqual({
      code: 'fee_unpaid',
      data: { fee: 'service', due: 4000, paid: 0, currency: 'VND' },
    })
  })
})
