import { describe, expect, it } from 'vitest'
import { administrator, chief, citizen, deskOfficer, lan, minh, opened, taxman } from '../../test/office.ts'
import { at } from '../../test/tale.ts'
import { can } from './decide.ts'

const day = '2026-04-20T09:00'
const next = '2026-04-21T09:00'
const pass = { type: 'advance', action: 'pass' } as const
const workOn = (tale: ReturnType<typeof opened>) => tale.dossier.work?.prepare

describe('work on a step', () => {
  it('is claimed by whoever may do it, and then is that one’s alone', () => {
    const tale = opened().do(day, lan, { type: 'claim', step: 'prepare' })
    expect(workOn(tale)).toEqual({ main: lan.id, on: at(day) })
    expect(tale.try(next, minh, { type: 'claim', step: 'prepare' })).toMatchObject({ code: 'assigned_elsewhere' })
    expect(tale.try(next, minh, pass)).toMatchObject({ code: 'assigned_elsewhere', data: { main: lan.id } })
    expect(tale.try(next, taxman, { type: 'claim', step: 'prepare' })).toMatchObject({ code: 'role_missing' })
    tale.do(next, lan, pass)
    expect(tale.dossier.position).toEqual(['decide'])
  })

  it('is given out by those who assign: one who answers for it, others who help or watch', () => {
    const assign = {
      type: 'assign',
      step: 'prepare',
      main: minh.id,
      cooperators: ['u:hoa'],
      watchers: ['u:tu'],
    } as const
    expect(opened().try(day, lan, assign)).toMatchObject({ code: 'role_missing', data: { role: 'chief' } })
    const tale = opened().do(day, chief, assign)
    expect(workOn(tale)).toEqual({ main: minh.id, cooperators: ['u:hoa'], watchers: ['u:tu'], on: at(day) })
    // Who helps and who watches may be said anew; who answers for it stays.
    tale.do(next, chief, { type: 'assign', step: 'prepare', cooperators: [] })
    expect(workOn(tale)).toEqual({ main: minh.id, cooperators: [], watchers: ['u:tu'], on: at(next) })
  })

  it('that is somebody’s goes to another one by reassigning only, which has a reason', () => {
    const tale = opened().do(day, lan, { type: 'claim', step: 'prepare' })
    const assign = { type: 'assign', step: 'prepare', main: minh.id } as const
    expect(tale.try(next, chief, assign)).toEqual({
      code: 'assigned_elsewhere',
      data: { step: 'prepare', main: lan.id },
    })
    const reassign = { type: 'reassign', step: 'prepare', to: minh.id, reason: 'Nghỉ phép' } as const
    expect(tale.fork().try(next, minh, reassign)).toMatchObject({ code: 'role_missing' })
    for (const by of [lan, chief, administrator]) {
      const other = tale.fork().do(next, by, reassign)
      expect(workOn(other)?.main).toBe(minh.id)
      expect(other.data('assigned').at(-1)).toMatchObject({ how: 'reassigned', reason: 'Nghỉ phép' })
    }
  })

  it('is given to oneself only where one may do it', () => {
    const missing = { code: 'role_missing', data: { role: 'officer', agency: 'ward' } }
    expect(opened().try(day, chief, { type: 'assign', step: 'prepare', main: chief.id })).toEqual(missing)
    const both = { ...chief, roles: ['chief', 'officer'] }
    expect(opened().try(day, both, { type: 'assign', step: 'prepare', main: both.id })).toBeUndefined()
    const reassign = { type: 'reassign', step: 'prepare', reason: 'Nghỉ phép' } as const
    const hers = opened().do(day, lan, { type: 'claim', step: 'prepare' })
    expect(hers.try(next, administrator, { ...reassign, to: administrator.id })).toEqual(missing)
    expect(hers.try(next, lan, { ...reassign, to: lan.id })).toBeUndefined()
  })

  it('that an agency has taken over goes with it, whoever had it before', () => {
    const tale = opened()
      .do(day, lan, { type: 'claim', step: 'prepare' })
      .do(day, administrator, { type: 'succeedAgency', agency: 'ward', successor: 'tax', basis: { act: 'NQ 1' } })
    expect(tale.try(next, lan, { type: 'reassign', step: 'prepare', to: 'u:tax', reason: 'Sáp nhập' })).toBeUndefined()
    expect(tale.try(next, chief, { type: 'reassign', step: 'prepare', to: 'u:x', reason: 'Sáp nhập' })).toMatchObject({
      code: 'role_missing',
    })
    expect(tale.try(next, { ...taxman, id: 'u:tax' }, pass)).toBeUndefined()
  })

  it('is said anew when a step is come to again', () => {
    const tale = opened()
      .do(day, lan, { type: 'claim', step: 'prepare' })
      .do(day, lan, pass)
      .do(next, chief, { type: 'sendBack', to: 'prepare', reason: 'Thiếu' })
    expect(workOn(tale)).toBeUndefined()
    expect(tale.try(next, minh, pass)).toBeUndefined()
  })

  it('is no work where nobody works: a dossier not received, ended, or at another step', () => {
    expect(opened().try(day, chief, { type: 'claim', step: 'decide' })).toMatchObject({ code: 'not_assignable' })
    expect(opened().try(day, lan, { type: 'claim', step: '__proto__' })).toMatchObject({ code: 'not_assignable' })
    const confirming = opened().do(day, lan, { type: 'advance', action: 'await' })
    expect(confirming.try(next, citizen, { type: 'claim', step: 'confirming' })).toMatchObject({
      code: 'not_assignable',
    })
    const ended = opened().do(day, chief, { type: 'stop', reason: 'Theo yêu cầu', basis: { act: 'A' } })
    for (const type of ['claim', 'assign'] as const)
      expect(ended.try(next, chief, { type, step: 'prepare' })).toMatchObject({ code: 'situation_wrong' })
  })
})

describe('duties kept apart', () => {
  const both = { ...lan, roles: ['officer', 'chief'] }
  const conflict = { code: 'duty_conflict', data: { step: 'decide', other: 'prepare' } }

  it('keep whoever prepared from approving, claiming the approval or sending it back', () => {
    const tale = opened().do(day, both, pass)
    expect(tale.try(next, both, { type: 'advance', action: 'approve' })).toEqual(conflict)
    expect(tale.try(next, both, { type: 'claim', step: 'decide' })).toEqual(conflict)
    expect(tale.try(next, both, { type: 'sendBack', to: 'prepare', reason: 'Thiếu' })).toEqual(conflict)
    expect(tale.try(next, chief, { type: 'advance', action: 'approve' })).toBeUndefined()
  })

  it('keep the approval from being given to whoever prepared, who could not do it', () => {
    const tale = opened().do(day, lan, pass)
    const assign = { type: 'assign', step: 'decide' } as const
    const reassign = { type: 'reassign', step: 'decide', to: lan.id, reason: 'Nghỉ phép' } as const
    expect(tale.try(next, chief, { ...assign, main: lan.id })).toEqual(conflict)
    for (const by of [chief, administrator]) expect(tale.try(next, by, reassign)).toEqual(conflict)
    tale.do(next, chief, { ...assign, main: 'u:vu', cooperators: [lan.id], watchers: [lan.id] })
    expect(tale.try(next, { ...chief, id: 'u:vu' }, reassign)).toEqual(conflict)
    expect(tale.dossier.work?.decide).toMatchObject({ main: 'u:vu', cooperators: [lan.id] })
    expect(tale.try(next, { ...chief, id: 'u:vu' }, { type: 'advance', action: 'approve' })).toBeUndefined()
  })

  it('keep it from whoever prepared in another’s place, and from the one it was prepared for', () => {
    const week = { from: '2026-04-20', until: '2026-04-24', basis: 'Giấy ủy quyền số 5' }
    const hoa = { id: 'u:hoa', roles: [], delegations: [{ of: lan.id, roles: ['officer'], agency: 'ward', ...week }] }
    const tale = opened().do(day, hoa, pass)
    for (const main of [hoa.id, lan.id])
      expect(tale.try(next, chief, { type: 'assign', step: 'decide', main })).toEqual(conflict)
  })

  it('are a reason that can() names beside the others', () => {
    const tale = opened().do(day, lan, pass)
    const found = can(tale.procedure, tale.dossier, { type: 'advance', action: 'approve' }, { by: lan, now: at(next) })
    expect(found.allowed || found.reasons.map(({ code }) => code)).toEqual(['role_missing', 'duty_conflict'])
  })

  it('are not the desk’s or the chief’s who only urged', () => {
    const urge = { type: 'urge', to: { agency: 'ward' }, content: 'Đề nghị', replyBy: '2026-04-22' } as const
    const tale = opened().do(day, deskOfficer, urge).do(day, chief, urge).do(day, lan, pass)
    expect(tale.try(next, chief, { type: 'advance', action: 'approve' })).toBeUndefined()
  })
})
