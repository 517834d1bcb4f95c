import { describe, expect, it } from 'vitest'
import { procedureOf, task, wait } from '../../test/drawn.ts'
import { chief, citizen, lan, office, officeRules, opened, policeman, taxman } from '../../test/office.ts'
import { received } from '../../test/tale.ts'

const { permit } = officeRules.fees ?? {}
if (permit === undefined) throw new Error('no fee')
const day = '2026-04-20T09:00'
const next = '2026-04-21T09:00'
const later = '2026-04-22T09:00'
const ask = { type: 'advance', action: 'ask' } as const
const say = { type: 'answer', step: 'ask', agency: 'tax', answer: 'agree' } as const
const confirm = { type: 'advance', step: 'confirming', action: 'confirm' } as const
const wait_ = { type: 'advance', action: 'await' } as const

describe('an answer that comes before it is asked for', () => {
  it('is kept, and counts as soon as its agency is asked', () => {
    const tale = opened({ big: false }).do(day, taxman, say)
    expect(tale.dossier.position).toEqual(['prepare'])
    tale.do(next, lan, ask)
    expect(tale.dossier.position).toEqual(['ask'])
    tale.do(later, lan, { type: 'consult', step: 'ask', agency: 'tax' })
    expect(tale.data('answered')).toMatchObject([{ agency: 'tax', answer: 'agree', late: false, kept: 3 + 3 }])
    expect(tale.dossier.position).toEqual(['decide'])
    expect(tale.dossier.facts).toMatchObject({ taxSays: 'agree' })
    expect(tale.dossier.kept).toEqual([])
  })

  it('is its agency’s, once', () => {
    const tale = opened({ big: false })
    expect(tale.try(day, policeman, say)).toMatchObject({ code: 'role_missing' })
    expect(tale.try(day, taxman, { ...say, agency: 'constructor' })).toMatchObject({ code: 'consultation_unknown' })
    tale.do(day, taxman, say)
    expect(tale.try(next, taxman, { ...say, answer: 'disagree' })).toMatchObject({ code: 'consultation_answered' })
  })
})

describe('a reply that comes before the dossier waits for it', () => {
  it('is kept, and is given when the wait is come to, without anybody having acted', () => {
    const tale = opened().do(day, citizen, confirm)
    expect(tale.data('replyKept')).toMatchObject([{ step: 'confirming', action: 'confirm' }])
    tale.do(next, lan, wait_)
    expect(tale.dossier.position).toEqual(['decide'])
    expect(tale.dossier.acted).toEqual({ prepare: [lan.id] })
  })

  it('is the applicant’s own, and counts once', () => {
    const tale = opened()
    expect(tale.try(day, chief, confirm)).toMatchObject({ code: 'role_missing' })
    tale.do(day, citizen, confirm)
    expect(tale.try(next, citizen, confirm)).toMatchObject({ code: 'action_unknown' })
  })

  it('is late, and not early, once the wait was over', () => {
    const tale = opened().do(day, lan, wait_).until('2026-04-30T00:00')
    expect(tale.dossier.position).toEqual(['decide'])
    expect(tale.try('2026-05-04T09:00', citizen, confirm)).toMatchObject({ code: 'step_unknown' })
    expect(tale.dossier.kept).toBeUndefined()
  })

  const paying = (requires: object) =>
    procedureOf(
      {
        prepare: task({ on: 'hold' }),
        hold: wait({ paid: { to: 'granted', role: 'applicant', ...requires } }),
      },
      {
        fees: { permit: { ...permit, refund: undefined } },
        documents: { receipt: { name: { vi: 'Biên lai' }, required: false, originals: 1, copies: 0 } },
      },
    )
  const paid = { type: 'advance', step: 'hold', action: 'paid' } as const

  it('does not get by a fee that is not paid: it is given when the money has come', () => {
    const tale = received(paying({ requires: { paid: ['permit'] } }), 'only', '2026-04-20T08:00')
      .do(day, citizen, paid)
      .do(next, lan, { type: 'advance', action: 'on' })
    expect(tale.dossier.position).toEqual(['hold'])
    tale.do(later, { ...lan, roles: ['desk'] }, { type: 'pay', fee: 'permit', amount: 50_000, currency: 'VND' })
    expect(tale.dossier.outcome).toBe('granted')
  })

  it('waits while the applicant has asked for the dossier back', () => {
    const procedure = paying({ requires: { paid: ['permit'] } })
    const { withdrawal, roles } = office.definition
    const withdrawable = procedureOf(
      {
        ...procedure.definition.steps,
        withdrawn: { kind: 'end', name: { vi: 'Đã rút' }, outcome: 'withdrawn' },
      } as never,
      {
        fees: { permit: { ...permit, refund: undefined } },
        documents: procedure.definition.documents,
        withdrawal,
        roles,
        start: 'prepare',
      },
    )
    const tale = received(withdrawable, 'only', '2026-04-20T08:00')
      .do(day, citizen, paid)
      .do(next, lan, { type: 'advance', action: 'on' })
      .do(next, citizen, { type: 'withdraw', reason: 'Thôi' })
      .do(next, { ...lan, roles: ['desk'] }, { type: 'pay', fee: 'permit', amount: 50_000, currency: 'VND' })
    expect(tale.dossier.position).toEqual(['hold'])
    tale.do(later, chief, { type: 'decideWithdrawal', granted: false, reason: 'Đã nộp phí' })
    expect(tale.dossier.outcome).toBe('granted')
  })
})

describe('the citizen’s silence', () => {
  it('lets the dossier go on when the wait is over, and not a minute before', () => {
    // Three working days from Monday 20/04: the close of Thursday 23/04.
    const tale = opened().do(day, lan, wait_)
    const [timer] = tale.timers.filter(({ id }) => id === 'wait:confirming')
    const rest = tale.fork().until('2026-04-23T16:59')
    expect(rest.dossier.position).toEqual(['confirming'])
    expect(tale.fork().do('2026-04-23T16:59', citizen, { ...confirm }).dossier.position).toEqual(['decide'])
    tale.until('2026-04-23T17:00')
    expect(timer?.at).toBe(new Date('2026-04-23T17:00:00+07:00').getTime())
    expect(tale.data('waitExpired')).toEqual([{ step: 'confirming' }])
    expect(tale.dossier.position).toEqual(['decide'])
  })

  it('is a reply at 23:59 of the last day where a day ends at midnight', () => {
    const procedure = procedureOf(
      {
        prepare: task({ on: 'hold' }),
        hold: wait({ yes: { to: 'granted', role: 'applicant' } }, { after: '1 day', to: 'prepare' }),
      },
      { clock: { policies: { endOf: 'midnight' } } },
    )
    const waiting = received(procedure, 'only', '2026-04-20T08:00').do(day, lan, { type: 'advance', action: 'on' })
    const inTime = waiting
      .fork()
      .until('2026-04-21T23:59')
      .do('2026-04-21T23:59', citizen, { type: 'advance', action: 'yes' })
    expect(inTime.dossier.outcome).toBe('granted')
    expect(waiting.until('2026-04-22T00:00').dossier.position).toEqual(['prepare'])
  })
})
