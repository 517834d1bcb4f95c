import { describe, expect, it } from 'vitest'
import { chief, lan, minh, office, opened } from '../../test/office.ts'
import { at } from '../../test/tale.ts'
import { can } from './decide.ts'
import type { Actor } from './event.ts'

const pass = { type: 'advance', action: 'pass' } as const
const approve = { type: 'advance', action: 'approve' } as const

const acting = (of: Actor, from: string, until: string, self: Partial<Actor> = {}): Actor => ({
  id: 'u:hoa',
  roles: [],
  ...self,
  delegations: [
    {
      of: of.id,
      roles: of.roles,
      ...(of.agency === undefined ? {} : { agency: of.agency }),
      from,
      until,
      basis: 'Giấy ủy quyền số 5',
    },
  ],
})

describe('a delegation', () => {
  it.each([
    ['2026-04-21T00:00', false],
    ['2026-04-22T00:00', true],
    ['2026-04-24T23:59', true],
    ['2026-04-25T00:00', false],
  ])('lasts from its first day to its last, both included: %s', (when, lasts) => {
    const by = acting(lan, '2026-04-22', '2026-04-24')
    const { dossier } = opened()
    const found = can(office, dossier, pass, { by, now: at(when) })
    expect(found).toEqual(
      lasts
        ? { allowed: true }
        : {
            allowed: false,
            reasons: [{ code: 'delegation_over', data: { of: lan.id, from: '2026-04-22', until: '2026-04-24' } }],
          },
    )
  })

  it('counts on the day an act is effective, not on the day it is entered', () => {
    const by = acting(lan, '2026-04-22', '2026-04-24')
    expect(opened().try('2026-04-27T09:00', by, pass, '2026-04-24T16:00')).toBeUndefined()
    expect(opened().try('2026-04-27T09:00', by, pass)).toMatchObject({ code: 'delegation_over' })
  })

  it('gives no more than was delegated', () => {
    const by = acting(lan, '2026-04-22', '2026-04-24')
    const tale = opened().do('2026-04-22T09:00', minh, pass)
    expect(tale.try('2026-04-23T09:00', by, approve)).toMatchObject({ code: 'role_missing' })
  })

  it('never makes anybody the citizen', () => {
    const by = acting({ id: 'c:an', roles: ['applicant'] }, '2026-04-22', '2026-04-24')
    expect(opened().try('2026-04-23T09:00', by, { type: 'withdraw', reason: 'Thôi' })).toMatchObject({
      code: 'role_missing',
    })
  })

  it('lets one do what is assigned to the one who delegates', () => {
    const by = acting(lan, '2026-04-22', '2026-04-24', { ...minh })
    const tale = opened().do('2026-04-21T09:00', lan, { type: 'claim', step: 'prepare' })
    expect(tale.fork().try('2026-04-23T09:00', minh, pass)).toMatchObject({ code: 'assigned_elsewhere' })
    expect(tale.fork().try('2026-04-23T09:00', by, pass)).toBeUndefined()
    expect(tale.fork().try('2026-04-27T09:00', by, pass)).toMatchObject({ code: 'assigned_elsewhere' })
  })
})

describe('duties kept apart under a delegation', () => {
  it('hold for the one acted for and for the one acting', () => {
    const forLan = acting(lan, '2026-04-20', '2026-04-24')
    const tale = opened().do('2026-04-21T09:00', forLan, pass)
    expect(tale.dossier.acted).toEqual({ prepare: ['u:hoa', lan.id] })
    const lanAsChief = { ...lan, roles: ['chief'] }
    expect(tale.try('2026-04-22T09:00', lanAsChief, approve)).toMatchObject({ code: 'duty_conflict' })
    const hoaForChief = acting(chief, '2026-04-20', '2026-04-24')
    expect(tale.try('2026-04-22T09:00', hoaForChief, approve)).toMatchObject({ code: 'duty_conflict' })
    expect(tale.try('2026-04-22T09:00', chief, approve)).toBeUndefined()
  })

  it('do not hold against one who delegated and was not acted for', () => {
    // Hoa is an officer in her own right and stands in for the chief this week: what she prepares she prepares herself.
    const hoa = acting(chief, '2026-04-20', '2026-04-24', { roles: ['officer'], agency: 'ward' })
    const tale = opened().do('2026-04-21T09:00', hoa, pass)
    expect(tale.dossier.acted).toEqual({ prepare: ['u:hoa'] })
    expect(tale.fork().try('2026-04-22T09:00', hoa, approve)).toMatchObject({ code: 'duty_conflict' })
    expect(tale.fork().try('2026-04-27T09:00', chief, approve)).toBeUndefined()
  })

  it('do not hold for a delegation that is over', () => {
    const hoa = acting(chief, '2026-04-13', '2026-04-17', { roles: ['officer'], agency: 'ward' })
    const tale = opened().do('2026-04-21T09:00', hoa, pass)
    expect(tale.try('2026-04-22T09:00', chief, approve)).toBeUndefined()
  })
})
