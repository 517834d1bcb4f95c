import { describe, expect, it } from 'vitest'
import { administrator, chief, citizen, deskOfficer, lan, opened } from '../../test/office.ts'
import { at, type Tale } from '../../test/tale.ts'
import type { Command } from './command.ts'
import { decide } from './decide.ts'
import type { DossierEvent, EventType } from './event.ts'
import type { Refusal } from './refusal.ts'

type Correct = Extract<Command, { type: 'correct' }>
const day = '2026-04-21T09:00'
const why = { reason: 'Nhập nhầm', basis: { act: 'Biên bản số 3' } }
const eventOf = ({ events }: Tale, type: EventType): DossierEvent => {
  const found = events.find(event => event.type === type)
  if (found === undefined) throw new Error(`no ${type}`)
  return found
}

/** Corrects an event as the engine would: the event is given with the command. */
const correct = (tale: Tale, event: DossierEvent, more: Partial<Correct>, by = administrator): Refusal | undefined => {
  const command: Correct = { type: 'correct', event: event.seq, ...why, ...more }
  const decision = decide(tale.procedure, tale.dossier, command, { by, now: at(day), event })
  if (!decision.ok) return decision.refusal
  tale.dossier = decision.dossier
  tale.events.push(...decision.events)
  return undefined
}

const paying = () =>
  opened({ big: true, parcel: '12' }).do('2026-04-20T09:00', deskOfficer, {
    type: 'pay',
    fee: 'permit',
    amount: 40_000,
    currency: 'VND',
  })

describe('a wrong entry', () => {
  it('is put right by another event, and stays as it was written', () => {
    const tale = paying()
    const written = JSON.stringify(tale.events)
    const before = tale.dossier
    expect(correct(tale, eventOf(tale, 'received'), { facts: { parcel: '21' } })).toBeUndefined()
    expect(tale.dossier.facts).toMatchObject({ parcel: '21', big: true })
    expect(JSON.stringify(tale.events.slice(0, -1))).toBe(written)
    const { position, clock, appointment, movedOn } = before
    expect(tale.dossier).toMatchObject({ position, clock, appointment, movedOn })
  })

  it('is the administrator’s to put right, by an act, and only in what it said itself', () => {
    const tale = paying()
    const received = eventOf(tale, 'received')
    for (const by of [chief, deskOfficer, citizen])
      expect(correct(tale, received, { facts: { parcel: '21' } }, by)).toMatchObject({ code: 'role_missing' })
    expect(correct(tale, received, { facts: { subject: 'Bình' } })).toMatchObject({ code: 'correction_unknown' })
    expect(correct(tale, received, { amount: 1 })).toMatchObject({ code: 'correction_unknown' })
    expect(correct(tale, received, { facts: { parcel: 21 } })).toMatchObject({ code: 'fact_invalid' })
    expect(correct(tale, received, {})).toMatchObject({ code: 'correction_empty' })
    expect(correct(tale, { ...received, seq: 99 }, { event: 2, facts: { parcel: '1' } })).toMatchObject({
      code: 'correction_unknown',
    })
  })

  it('about money is put right by the difference, as often as it was wrong', () => {
    const tale = paying()
    const paid = eventOf(tale, 'paid')
    expect(correct(tale, paid, { amount: 45_000 })).toBeUndefined()
    expect(tale.dossier.paid).toEqual({ permit: 45_000 })
    expect(correct(tale, paid, { amount: 42_000 })).toBeUndefined()
    expect(tale.dossier.paid).toEqual({ permit: 42_000 })
    expect(correct(tale, paid, { amount: 0 })).toBeUndefined()
    expect(tale.dossier.paid).toEqual({ permit: 0 })
    expect(tale.data('corrected').map(({ paid }) => paid?.amount)).toEqual([5_000, -3_000, -42_000])
    expect(tale.try(day, deskOfficer, { type: 'pay', fee: 'permit', amount: 50_000, currency: 'VND' })).toBeUndefined()
  })

  it('about money never takes away what was paid back already', () => {
    const tale = paying()
      .do('2026-04-20T10:00', chief, { type: 'stop', reason: 'Theo yêu cầu', basis: { act: 'A' } })
      .do('2026-04-20T11:00', deskOfficer, {
        type: 'refund',
        fee: 'permit',
        amount: 30_000,
        currency: 'VND',
        reason: 'Dừng giải quyết',
      })
    expect(correct(tale, eventOf(tale, 'paid'), { amount: 29_999 })).toEqual({
      code: 'fee_amount_wrong',
      data: { fee: 'permit', amount: 29_999, open: 30_000, currency: 'VND' },
    })
    expect(correct(tale, eventOf(tale, 'paid'), { amount: 30_000 })).toBeUndefined()
  })

  it('of an officer can be one that was made while the dossier was elsewhere', () => {
    const tale = paying().do(day, lan, { type: 'advance', action: 'pass', facts: { big: false } })
    expect(correct(tale, eventOf(tale, 'acted'), { facts: { big: true } })).toBeUndefined()
    expect(tale.dossier).toMatchObject({ facts: { big: true }, position: ['decide'] })
  })
})
