import { describe, expect, it } from 'vitest'
import { abtc, copies } from '../../test/example.ts'
import { citizen } from '../../test/play.ts'
import { at, official, received, type Tale } from '../../test/tale.ts'
import { computedDue, legalClock, stageLedger } from './clock.ts'

const officer = official('officer', 'department')

const date = ({ dossier }: Tale): string | undefined =>
  dossier.appointment?.kind === 'date' ? dossier.appointment.date : undefined

const computed = (tale: Tale): string | undefined => {
  const found = computedDue(tale.procedure, tale.dossier)
  return found?.ok && found.value.kind === 'date' ? found.value.date : undefined
}

const stages = ({ dossier }: Tale) => dossier.clock?.stages.map(({ stage, from, to }) => [stage, from, to])

describe('a legal term in stages', () => {
  // Received on Thursday 1 October 2026: 3 working days to the 6th, 20 days to the 26th, 5 working days to 2 November,
  // 5 working days to the 9th.
  const begun = () => received(abtc, 'enterprise', '2026-10-01T09:00')

  it('promises the end of the last stage, each counted from the end of the one before', () => {
    expect(date(begun())).toBe('2026-11-09')
  })

  it('ends a stage and starts the next when its steps are come to', () => {
    const tale = begun()
    expect(stages(tale)).toEqual([['dispatch', at('2026-10-01T09:00'), undefined]])
    tale.do('2026-10-02T09:00', officer, { type: 'advance', action: 'send' })
    expect(stages(tale)).toEqual([
      ['dispatch', at('2026-10-01T09:00'), at('2026-10-02T09:00')],
      ['verification', at('2026-10-02T09:00'), undefined],
    ])
  })

  it('leaves the promised date alone when a stage ends early: what is computed is another thing', () => {
    const tale = begun().do('2026-10-02T09:00', officer, { type: 'advance', action: 'send' })
    expect(date(tale)).toBe('2026-11-09')
    // 20 days from 2 October: the 22nd; 29 October; 5 November.
    expect(computed(tale)).toBe('2026-11-05')
  })

  it('shows the running stage in its ledger, day by day', () => {
    const tale = begun()
    const ledger = stageLedger(abtc, tale.dossier)
    expect(ledger).toMatchObject({ ok: true, value: { due: { kind: 'date', date: '2026-10-06' } } })
    expect(legalClock(abtc, tale.dossier, at('2026-10-06T16:00'))).toMatchObject({
      ok: true,
      value: { state: 'running' },
    })
    expect(legalClock(abtc, tale.dossier, at('2026-10-07T09:00'))).toMatchObject({
      ok: true,
      value: { state: 'overdue' },
    })
  })

  it('goes past the stages that its case does not have', () => {
    const tale = received(abtc, 'stateOwned', '2026-10-01T09:00')
    expect(stages(tale)?.map(([stage]) => stage)).toEqual(['review'])
    tale.do('2026-10-05T09:00', officer, { type: 'advance', action: 'eligible' })
    expect(stages(tale)?.map(([stage]) => stage)).toEqual(['review'])
    tale.do('2026-10-06T09:00', official('departmentHead', 'department'), { type: 'advance', action: 'submit' })
    expect(stages(tale)?.map(([stage]) => stage)).toEqual(['review', 'decision'])
  })

  it('has no stage before reception, and none running when the result is ready', () => {
    const tale = received(abtc, 'stateOwned', '2026-10-01T09:00')
      .do('2026-10-05T09:00', officer, {
        type: 'advance',
        action: 'notEligible',
        facts: { reason: 'Không thuộc đối tượng.' },
      })
      .do('2026-10-06T09:00', official('departmentHead', 'department'), { type: 'advance', action: 'sign' })
    expect(tale.dossier).toMatchObject({ situation: 'finished', position: ['returnReply'] })
    expect(stages(tale)).toEqual([['review', at('2026-10-01T09:00'), at('2026-10-06T09:00')]])
    expect(tale.dossier.clock?.finishedOn).toBe(at('2026-10-06T09:00'))
  })
})

describe('a same-day term with a cut-off', () => {
  it('is due on the day of receipt up to 15:00 and on the next working day after it', () => {
    const dateOf = (when: string) => date(received(copies, 'ordinary', when, { pages: 1, copies: 1 }))
    expect(dateOf('2026-04-20T08:00')).toBe('2026-04-20')
    expect(dateOf('2026-04-20T15:30')).toBe('2026-04-21')
    // Friday afternoon, and Monday 27 April 2026 off in place of the Hùng Kings’ day.
    expect(dateOf('2026-04-24T15:30')).toBe('2026-04-28')
  })

  it('is extended once, by who may, and the citizen is given the new date', () => {
    const tale = received(copies, 'ordinary', '2026-04-20T08:00', { pages: 1, copies: 1 })
    const extend = { type: 'extend', by: '2 working days', reason: 'Nhiều trang.' } as const
    expect(tale.try('2026-04-20T09:00', citizen, extend)).toMatchObject({ code: 'role_missing' })
    tale.do('2026-04-20T09:00', official('judicialOfficer', 'commune'), extend)
    expect(date(tale)).toBe('2026-04-22')
    expect(tale.data('appointed').map(({ why }) => why)).toEqual(['received', 'extended'])
    expect(tale.data('extended')).toEqual([{ by: '2 working days', reason: 'Nhiều trang.', stage: 'whole' }])
  })
})
