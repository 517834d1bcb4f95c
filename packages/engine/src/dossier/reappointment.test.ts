import { describe, expect, it } from 'vitest'
import { procedureOf, task } from '../../test/drawn.ts'
import { chief, deskOfficer, lan, office, opened } from '../../test/office.ts'
import { received } from '../../test/tale.ts'
import { punctualityOf } from './punctuality.ts'
import { timersOf } from './timer.ts'

const day = '2026-04-20T09:00'
const reappoint = (until: string) => ({ type: 'reappoint', until, reason: 'Quá tải', atFault: 'ward' }) as const
const apologise = { type: 'apologise', reason: 'Quá tải', atFault: 'tax' } as const

describe('a new appointment for a late dossier', () => {
  it('is an apology and a day, and leaves the appointed day as what lateness is measured by', () => {
    const tale = opened().do('2026-05-06T09:00', chief, reappoint('2026-05-12'))
    expect(tale.data('apologised')).toEqual([{ number: 1, reason: 'Quá tải', atFault: 'ward' }])
    expect(tale.data('reappointed')).toMatchObject([{ number: 1, appointment: { kind: 'date', date: '2026-05-12' } }])
    expect(tale.dossier.appointment).toEqual({ kind: 'date', date: '2026-05-07' })
    const { clock } = tale.dossier
    tale
      .do('2026-05-11T09:00', lan, { type: 'advance', action: 'pass' })
      .do('2026-05-11T10:00', chief, { type: 'advance', action: 'approve' })
    expect(punctualityOf(tale.dossier)).toBe('late')
    expect(tale.dossier.clock?.stages[0]?.extensions).toEqual(clock?.stages[0]?.extensions)
  })

  it('is given once: a second is refused, an apology never is', () => {
    const tale = opened().do('2026-05-06T09:00', chief, reappoint('2026-05-11'))
    expect(tale.try('2026-05-08T09:00', chief, reappoint('2026-05-12'))).toEqual({
      code: 'reappointment_exhausted',
      data: { times: 1 },
    })
    tale.do('2026-05-13T09:00', chief, apologise).do('2026-05-20T09:00', chief, apologise)
    expect(tale.dossier).toMatchObject({ apologies: 3, reappointments: 1 })
  })

  it('is later than the promised day, and no later than allowed after it', () => {
    expect(opened().try(day, chief, reappoint('2026-05-07'))).toEqual({
      code: 'date_not_after',
      data: { date: '2026-05-07', after: '2026-05-07' },
    })
    // Five working days after Thursday 07/05.
    expect(opened().try(day, chief, reappoint('2026-05-15'))).toEqual({
      code: 'reappointment_too_far',
      data: { until: '2026-05-15', latest: '2026-05-14' },
    })
    expect(opened().try(day, chief, reappoint('2026-05-14'))).toBeUndefined()
    expect(opened().try(day, chief, reappoint('2026-02-30'))).toMatchObject({ code: 'date_not_after' })
  })

  it('is no day that is already over', () => {
    const tale = opened()
    expect(tale.try('2026-05-13T09:00', chief, reappoint('2026-05-12'))).toEqual({
      code: 'date_not_after',
      data: { date: '2026-05-12', after: '2026-05-12' },
    })
    expect(tale.try('2026-05-13T09:00', chief, reappoint('2026-05-13'))).toBeUndefined()
  })

  it('is as far as allowed after an hour that was promised, too', () => {
    const { reappointment, roles } = office.definition
    const hours = procedureOf(
      { prepare: task({ on: 'granted' }) },
      { cases: { only: { name: { vi: 'Giờ' }, term: '16 working hours' } }, reappointment, roles },
    )
    const tale = received(hours, 'only', '2026-04-20T08:00')
    expect(tale.dossier.appointment).toMatchObject({ kind: 'instant' })
    expect(tale.try(day, chief, reappoint('2026-06-30'))).toMatchObject({ code: 'reappointment_too_far' })
  })

  it('is the named role’s, names an agency there is, and is for a dossier in hand', () => {
    for (const by of [lan, deskOfficer])
      for (const command of [reappoint('2026-05-08'), apologise])
        expect(opened().try(day, by, command)).toMatchObject({ code: 'role_missing' })
    expect(opened().try(day, chief, { ...reappoint('2026-05-08'), atFault: '__proto__' })).toMatchObject({
      code: 'agency_unknown',
    })
    const stopped = opened().do(day, chief, { type: 'stop', reason: 'Theo yêu cầu', basis: { act: 'A' } })
    expect(stopped.try('2026-04-21T09:00', chief, apologise)).toMatchObject({ code: 'situation_wrong' })
  })

  it('is another act than an extension, which this procedure does not know', () => {
    expect(opened().try(day, chief, { type: 'extend', by: '1 working day', reason: 'Khó' })).toMatchObject({
      code: 'extension_not_allowed',
    })
  })

  it('leaves no timer of the day before it', () => {
    const tale = opened().do('2026-05-06T09:00', chief, reappoint('2026-05-12'))
    const timers = timersOf(office, tale.dossier)
    expect(timers.ok && timers.value.every(({ id }) => id.endsWith(':2'))).toBe(true)
  })
})
