import { describe, expect, it } from 'vitest'
import { procedureOf, task } from '../../test/drawn.ts'
import { copies } from '../../test/example.ts'
import { citizen, gateway, stranger } from '../../test/play.ts'
import { official, received, Tale } from '../../test/tale.ts'

const desk = official('frontDesk', 'commune')
const pay = (amount: number, fee = 'copyFee') => ({ type: 'pay', fee, amount, currency: 'VND' }) as const
const name = { vi: 'Lệ phí' }

describe('a fee', () => {
  it('is what the rule says once somebody has counted, and is paid in parts up to it', () => {
    const tale = received(copies, 'ordinary', '2026-04-20T08:00')
    expect(tale.try('2026-04-20T09:00', desk, pay(20_000))).toEqual({
      code: 'fact_needed',
      data: { facts: ['copies', 'pages'] },
    })
    tale.do('2026-04-20T09:00', official('judicialOfficer', 'commune'), {
      type: 'advance',
      action: 'matches',
      facts: { pages: 2, copies: 5 },
    })
    for (const wrong of [0, -1, 1.5, 20_001, Number.NaN, Number.POSITIVE_INFINITY])
      expect(tale.try('2026-04-20T09:10', desk, pay(wrong))).toMatchObject({ code: 'fee_amount_wrong' })
    tale.do('2026-04-20T09:10', gateway, pay(15_000)).do('2026-04-20T09:20', desk, pay(5000))
    expect(tale.dossier.paid).toEqual({ copyFee: 20_000 })
    expect(tale.try('2026-04-20T09:30', desk, pay(1))).toMatchObject({ code: 'fee_amount_wrong', data: { open: 0 } })
    // Whoever owes it cannot say that it has come.
    for (const one of [citizen, stranger])
      expect(tale.try('2026-04-20T09:30', one, pay(1))).toMatchObject({ code: 'role_missing' })
  })

  it('may be named like what every object has', () => {
    const procedure = procedureOf(
      { work: task({ on: { to: 'granted', requires: { paid: ['constructor', 'toString'] } } }) },
      {
        fees: {
          constructor: { name, currency: 'VND' as const, amount: 100 },
          toString: { name, currency: 'VND' as const, amount: { fact: 'valueOf' } },
        },
        facts: { valueOf: { name, type: 'money' as const } },
      },
    )
    const tale = new Tale(procedure)
      .do('2026-04-20T08:00', citizen, { type: 'submit', case: 'only', channel: 'counter', applicant: citizen.id })
      .do('2026-04-20T08:10', official('desk', 'ward'), { type: 'receive' })
    const on = { type: 'advance', action: 'on' } as const
    const officer = official('officer', 'ward')
    const payAtDesk = (fee: string, amount: number) =>
      tale.try('2026-04-20T09:00', official('desk', 'ward'), pay(amount, fee))
    expect(tale.try('2026-04-20T09:00', officer, on)).toEqual({
      code: 'fee_unpaid',
      data: { fee: 'constructor', due: 100, paid: 0, currency: 'VND' },
    })
    expect(payAtDesk('constructor', 101)).toMatchObject({ code: 'fee_amount_wrong', data: { open: 100 } })
    expect(payAtDesk('toString', 1)).toEqual({ code: 'fact_needed', data: { facts: ['valueOf'] } })
    expect(payAtDesk('constructor', 100)).toBeUndefined()
    expect(tale.dossier.paid).toEqual({ constructor: 100 })
  })
})
