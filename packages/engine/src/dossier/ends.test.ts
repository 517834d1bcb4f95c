/** Four ways of not getting what one asked for, which are not the same: and what becomes of the money. */
import { describe, expect, it } from 'vitest'
import { procedureOf, task } from '../../test/drawn.ts'
import { chief, citizen, deskOfficer, lan, office, officeRules, opened } from '../../test/office.ts'
import { received, Tale } from '../../test/tale.ts'
import type { Outcome } from '../definition/format.ts'
import { emptyDossier } from './dossier.ts'
import { nationalStatus } from './status.ts'

const day = '2026-04-21T09:00'
const next = '2026-04-22T09:00'
const statusOf = (tale: Tale) => nationalStatus(tale.procedure, tale.dossier)
const stop = { type: 'stop', reason: 'Theo yêu cầu của cơ quan điều tra', basis: { act: '03/2025/TT-VPCP' } } as const

describe('a dossier that is not granted', () => {
  it('was not accepted at the desk: code 3', () => {
    const tale = new Tale(office)
      .do(day, citizen, { type: 'submit', case: 'only', channel: 'counter', applicant: citizen.id })
      .do(next, deskOfficer, { type: 'refuseAcceptance', reason: 'Không thuộc thẩm quyền' })
    expect(tale.dossier).toMatchObject({ situation: 'ended', outcome: 'notAccepted' })
    expect(statusOf(tale)).toBe(3)
    expect(tale.dossier.clock).toBeUndefined()
  })

  it('was refused as the result: code 9, for a refusal is a result', () => {
    const tale = opened()
      .do(day, lan, { type: 'advance', action: 'pass' })
      .do(next, chief, { type: 'advance', action: 'refuse' })
    expect(tale.dossier).toMatchObject({ situation: 'ended', outcome: 'refused' })
    expect(statusOf(tale)).toBe(9)
  })

  it('was stopped by the authority, by an act: code 8, and no pause', () => {
    const tale = opened()
    for (const by of [lan, deskOfficer, citizen])
      expect(tale.try(day, by, stop)).toMatchObject({ code: 'role_missing' })
    tale.do(day, chief, stop)
    expect(tale.dossier).toMatchObject({ situation: 'ended', outcome: 'stopped', clock: { pauses: [] } })
    expect(tale.data('stopped')).toMatchObject([{ basis: { act: '03/2025/TT-VPCP' } }])
    expect(statusOf(tale)).toBe(8)
    expect(tale.timers).toEqual([])
    expect(tale.try(next, chief, stop)).toMatchObject({ code: 'situation_wrong' })
  })

  it('was asked back, code 7, which the authority decides, code 8', () => {
    const tale = opened().do(day, citizen, { type: 'withdraw', reason: 'Thôi' })
    expect(tale.dossier).toMatchObject({ situation: 'open', position: ['prepare'] })
    expect(statusOf(tale)).toBe(7)
    const granted = tale.fork().do(next, chief, { type: 'decideWithdrawal', granted: true, reason: 'Theo đề nghị' })
    expect(granted.dossier.outcome).toBe('withdrawn')
    expect(statusOf(granted)).toBe(8)
    tale.do(next, chief, { type: 'decideWithdrawal', granted: false, reason: 'Đã ký' })
    expect(statusOf(tale)).toBe(4)
  })

  it('asked back may still be stopped, and then was stopped', () => {
    const tale = opened().do(day, citizen, { type: 'withdraw', reason: 'Thôi' }).do(next, chief, stop)
    expect(tale.dossier).toMatchObject({ outcome: 'stopped' })
    expect(tale.dossier.withdrawalRequestedOn).toBeUndefined()
    expect(statusOf(tale)).toBe(8)
  })
})

describe('the national code', () => {
  it('of each outcome there is, before and after the result was handed over', () => {
    const outcomes: Record<Outcome, readonly [number, number]> = {
      granted: [9, 10],
      refused: [9, 10],
      notAccepted: [3, 3],
      withdrawn: [8, 8],
      expired: [8, 8],
      stopped: [8, 8],
    }
    for (const [outcome, codes] of Object.entries(outcomes)) {
      const ended = { ...emptyDossier('d', 't'), situation: 'ended', outcome: outcome as Outcome } as const
      const returned = { ...ended, returned: { on: 1, how: 'post' } }
      expect([nationalStatus(office, ended), nationalStatus(office, returned)], outcome).toEqual(codes)
    }
  })

  it('is what the citizen owes where branches hold 4, 5 and 6 at once: money, then papers, then work', () => {
    const wait = (status: 4 | 5 | 6) =>
      ({ kind: 'wait', name: { vi: 'Chờ' }, agency: 'ward', status, actions: {} }) as const
    const steps = new Map(
      Object.entries({ task: task({ on: 'granted' }), four: wait(4), five: wait(5), six: wait(6) }).map(
        ([id, step]) => [id, { id, step, within: [] }] as const,
      ),
    )
    const procedure = { ...office, graph: { ...office.graph, steps } } as never
    const at = (...position: readonly string[]) =>
      nationalStatus(procedure, { ...emptyDossier('d', 't'), situation: 'open', position, movedOn: 1 })
    expect(at('task', 'four', 'five', 'six')).toBe(6)
    expect(at('task', 'four', 'five')).toBe(5)
    expect(at('task', 'four')).toBe(4)
    expect(at('task')).toBe(4)
  })
})

describe('a fee', () => {
  const pay = (amount: number) => ({ type: 'pay', fee: 'permit', amount, currency: 'VND' }) as const
  const refund = (amount: number, currency = 'VND') =>
    ({ type: 'refund', fee: 'permit', amount, currency, reason: 'Không giải quyết' }) as const
  const paid = () => opened().do(day, deskOfficer, pay(50_000))

  it('is paid back where the dossier ended as its rule says, by whoever took it, and no more than was paid', () => {
    const tale = paid().do(day, chief, stop)
    expect(tale.try(next, citizen, refund(50_000))).toMatchObject({ code: 'role_missing' })
    expect(tale.try(next, deskOfficer, refund(50_001))).toMatchObject({ data: { open: 50_000 } })
    expect(tale.try(next, deskOfficer, refund(50_000, 'USD'))).toMatchObject({ code: 'currency_wrong' })
    tale.do(next, deskOfficer, refund(20_000)).do(next, deskOfficer, refund(30_000))
    expect(tale.try(next, deskOfficer, refund(1))).toMatchObject({ code: 'refund_not_allowed' })
    expect(tale.dossier).toMatchObject({ paid: { permit: 50_000 }, refunded: { permit: 50_000 } })
  })

  it('is not paid back where it did not, or while the dossier is in hand', () => {
    expect(paid().try(next, deskOfficer, refund(50_000))).toMatchObject({ code: 'refund_not_allowed' })
    const withdrawn = paid()
      .do(day, citizen, { type: 'withdraw', reason: 'Thôi' })
      .do(next, chief, { type: 'decideWithdrawal', granted: true, reason: 'Theo đề nghị' })
    expect(withdrawn.try(next, deskOfficer, refund(50_000))).toMatchObject({ code: 'refund_not_allowed' })
  })

  it('that was paid back counts as not paid: it is owed again, and can be paid again', () => {
    const assessed = {
      facts: { due: { name: { vi: 'Số phải nộp' }, type: 'money' } },
      fees: { permit: { name: { vi: 'Lệ phí' }, currency: 'VND', amount: { fact: 'due' } } },
      roles: officeRules.roles,
    } as const
    const procedure = procedureOf(
      {
        prepare: task({
          assess: { to: 'prepare', asks: ['due'] },
          on: { to: 'granted', requires: { paid: ['permit'] } },
        }),
      },
      assessed as never,
    )
    const assess = (due: number) => ({ type: 'advance', action: 'assess', facts: { due } }) as const
    const tale = received(procedure, 'only', '2026-04-20T08:00', { due: 50_000 })
      .do(day, deskOfficer, pay(50_000))
      .do(day, lan, assess(30_000))
      .do(day, deskOfficer, refund(20_000))
      .do(next, lan, assess(50_000))
    expect(tale.try(next, lan, { type: 'advance', action: 'on' })).toEqual({
      code: 'fee_unpaid',
      data: { fee: 'permit', due: 50_000, paid: 30_000, currency: 'VND' },
    })
    tale.do(next, deskOfficer, pay(20_000)).do(next, lan, { type: 'advance', action: 'on' })
    expect(tale.dossier.outcome).toBe('granted')
  })
})
