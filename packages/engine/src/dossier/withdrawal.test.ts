import { describe, expect, it } from 'vitest'
import { copies, land } from '../../test/example.ts'
import { citizen, stranger } from '../../test/play.ts'
import { official, received, Tale } from '../../test/tale.ts'
import { nationalStatus } from './status.ts'

const judicial = official('judicialOfficer', 'commune')
const signatory = official('signatory', 'commune')
const desk = official('frontDesk', 'commune')

const withdraw = { type: 'withdraw', reason: 'Không còn nhu cầu.' } as const
const decided = (granted: boolean) => ({ type: 'decideWithdrawal', granted, reason: 'Đã xem xét.' }) as const

const copying = (): Tale => received(copies, 'ordinary', '2026-04-20T08:00', { pages: 2, copies: 5 })

describe('a withdrawal', () => {
  it('is asked for by the applicant or at the desk, once; before reception there is nothing to decide', () => {
    const early = new Tale(copies).do('2026-04-20T08:00', citizen, {
      type: 'submit',
      case: 'ordinary',
      channel: 'counter',
      applicant: citizen.id,
    })
    early.do('2026-04-20T08:30', citizen, withdraw)
    expect(early.dossier).toMatchObject({ situation: 'ended', outcome: 'withdrawn' })
    const tale = copying()
    for (const by of [stranger, judicial, signatory])
      expect(tale.try('2026-04-20T09:00', by, withdraw)).toMatchObject({ code: 'role_missing' })
    expect(tale.fork().try('2026-04-20T09:00', desk, withdraw)).toBeUndefined()
    tale.do('2026-04-20T09:00', citizen, withdraw)
    expect(tale.try('2026-04-20T09:01', citizen, withdraw)).toMatchObject({ code: 'withdrawal_pending' })
  })

  it('moves nothing until it is decided, and nobody goes on with the dossier meanwhile', () => {
    const tale = copying()
    const before = tale.dossier
    tale.do('2026-04-20T09:00', citizen, withdraw)
    expect(tale.dossier.position).toEqual(before.position)
    expect(tale.dossier.appointment).toEqual(before.appointment)
    expect(nationalStatus(copies, tale.dossier)).toBe(7)
    expect(tale.try('2026-04-20T09:05', judicial, { type: 'advance', action: 'matches' })).toMatchObject({
      code: 'withdrawal_pending',
    })
    expect(
      tale.try('2026-04-20T09:05', judicial, { type: 'requestSupplement', items: [{ what: 'Đơn' }], reason: 'Thiếu' }),
    ).toMatchObject({ code: 'withdrawal_pending' })
  })

  it('that is granted ends the dossier as withdrawn, with a stop notice as code 8', () => {
    const tale = copying().do('2026-04-20T09:00', citizen, withdraw)
    expect(tale.try('2026-04-20T10:00', judicial, decided(true))).toMatchObject({ code: 'role_missing' })
    tale.do('2026-04-20T10:00', signatory, decided(true))
    expect(tale.dossier).toMatchObject({ situation: 'ended', outcome: 'withdrawn', position: ['withdrawn'] })
    expect(nationalStatus(copies, tale.dossier)).toBe(8)
    expect(tale.try('2026-04-20T11:00', citizen, withdraw)).toMatchObject({ code: 'situation_wrong' })
  })

  it('that is not granted leaves everything as it was, and may be asked for again', () => {
    const tale = copying()
    const { position, appointment, clock } = tale.dossier
    tale.do('2026-04-20T09:00', citizen, withdraw).do('2026-04-20T10:00', signatory, decided(false))
    expect(tale.dossier).toMatchObject({ position, appointment, clock })
    expect(nationalStatus(copies, tale.dossier)).toBe(4)
    expect(tale.fork().try('2026-04-20T11:00', judicial, { type: 'advance', action: 'matches' })).toBeUndefined()
    expect(tale.try('2026-04-20T11:00', citizen, withdraw)).toBeUndefined()
  })

  it('out of a block gives up every branch', () => {
    const tale = received(land, 'registration', '2026-08-03T08:00')
      .do('2026-08-03T09:00', official('frontDesk', 'centre'), { type: 'advance', action: 'transfer' })
      .do('2026-08-03T10:00', citizen, withdraw)
      .do('2026-08-03T11:00', official('chair', 'commune'), decided(true))
    expect(tale.dossier).toMatchObject({
      situation: 'ended',
      position: ['withdrawn'],
      since: { withdrawn: expect.anything() },
    })
    expect(Object.keys(tale.dossier.since)).toEqual(['withdrawn'])
  })

  it('cannot take back a result that is ready', () => {
    const tale = copying()
      .do('2026-04-20T09:00', judicial, { type: 'advance', action: 'matches' })
      .do('2026-04-20T09:30', signatory, { type: 'advance', action: 'sign' })
      .do('2026-04-20T09:40', desk, { type: 'pay', fee: 'copyFee', amount: 20_000, currency: 'VND' })
      .do('2026-04-20T09:45', desk, { type: 'advance', action: 'ready' })
    expect(tale.dossier.situation).toBe('finished')
    expect(tale.try('2026-04-20T10:00', citizen, withdraw)).toMatchObject({ code: 'situation_wrong' })
  })
})
