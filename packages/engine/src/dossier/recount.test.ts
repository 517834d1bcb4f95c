import { type Calendar, parsePack, vietnamStateCalendar } from '@motcua/rules'
import { describe, expect, it } from 'vitest'
import { administrator, chief, lan, office, opened } from '../../test/office.ts'
import { at, type Tale } from '../../test/tale.ts'
import type { Procedure } from '../definition/procedure.ts'
import { decide } from './decide.ts'
import type { RecountPolicy } from './event.ts'
import { recounted } from './recount.ts'

const now = at('2026-04-21T09:00')
const basis = { act: 'Thông báo 1234/TB-BNV' }

/** A made-up notice of the Government: one day swapped with a Saturday. */
const noticed = (off: string, worked: string): Procedure => {
  const half = { reason: { vi: 'Hoán đổi' }, basis, knownSince: '2026-04-15' }
  const pack = parsePack({
    id: 'notice',
    year: 2026,
    days: [
      { date: off, kind: 'off', because: 'swap', pair: worked, ...half },
      { date: worked, kind: 'working', because: 'makeup', pair: off, ...half },
    ],
  })
  const made = pack.ok ? vietnamStateCalendar({ packs: [pack.value] }) : pack
  if (!made.ok) throw new Error(JSON.stringify(made.issues))
  return { ...office, calendar: made.value as Calendar }
}

/** 06/05 off and worked on Saturday 16/05: due a day later; 20/06 off and worked on Saturday 25/04: a day earlier. */
const later = noticed('2026-05-06', '2026-05-16')
const earlier = noticed('2026-06-22', '2026-04-25')

const recount = (procedure: Procedure, policy: RecountPolicy, tale: Tale = opened(), by = administrator) =>
  decide(procedure, tale.dossier, { type: 'recount', policy, basis }, { by, now })

describe('a calendar that has changed', () => {
  it('changes no date by itself: what would come out is there to be seen', () => {
    const { dossier } = opened()
    const date = (day: string) => ({ kind: 'date', date: day })
    expect(recounted(later, dossier)).toMatchObject({
      value: { before: date('2026-05-07'), after: date('2026-05-08') },
    })
    expect(recounted(earlier, dossier)).toMatchObject({ value: { after: date('2026-05-06') } })
  })

  it.each([
    ['freeze', later, '2026-05-07'],
    ['freeze', earlier, '2026-05-07'],
    ['favour', later, '2026-05-07'],
    ['favour', earlier, '2026-05-06'],
    ['recompute', later, '2026-05-08'],
    ['recompute', earlier, '2026-05-06'],
  ] as const)('is dealt with by policy, as an event with its act: %s', (policy, procedure, date) => {
    const decision = recount(procedure, policy)
    if (!decision.ok) throw new Error(decision.refusal.code)
    expect(decision.dossier.appointment).toEqual({ kind: 'date', date })
    expect(decision.events[0]).toMatchObject({
      type: 'recounted',
      data: { policy, from: office.calendar.hash, to: procedure.calendar.hash, basis },
    })
    expect(decision.events.length).toBe(date === '2026-05-07' ? 1 : 2)
    // Once dealt with, it is dealt with.
    const again = decide(procedure, decision.dossier, { type: 'recount', policy, basis }, { by: administrator, now })
    expect(again).toMatchObject({ refusal: { code: 'calendar_unchanged' } })
  })

  it('is the administrator’s to deal with, and concerns dossiers in hand', () => {
    expect(recount(later, 'favour', opened(), chief)).toMatchObject({ refusal: { code: 'role_missing' } })
    expect(recount(office, 'favour')).toMatchObject({ refusal: { code: 'calendar_unchanged' } })
    const stopped = opened().do('2026-04-21T08:00', chief, { type: 'stop', reason: 'Theo yêu cầu', basis })
    expect(recount(later, 'favour', stopped)).toMatchObject({ refusal: { code: 'situation_wrong' } })
  })

  it('moves nothing while the clock is paused: the date that follows is counted on it anyway', () => {
    const paused = opened().do('2026-04-21T08:00', lan, {
      type: 'requestSupplement',
      items: [{ what: 'Đơn' }],
      reason: 'Thiếu',
    })
    const decision = recount(later, 'recompute', paused)
    expect(decision.ok && decision.dossier.appointment).toEqual(paused.dossier.appointment)
    expect(decision.ok && decision.dossier.calendar).toBe(later.calendar.hash)
  })
})
