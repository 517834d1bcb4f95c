import { describe, expect, it } from 'vitest'
import { abtc, copies, land } from '../../test/example.ts'
import { citizen, stranger } from '../../test/play.ts'
import { official, received, type Tale } from '../../test/tale.ts'
import { computedDue } from './clock.ts'
import { timekeeper } from './command.ts'
import { nationalStatus } from './status.ts'

const judicial = official('judicialOfficer', 'commune')
const signatory = official('signatory', 'commune')
const desk = official('frontDesk', 'commune')

const ask = {
  type: 'requestSupplement',
  items: [{ document: 'original', what: 'Bản chính rõ hơn' }],
  reason: 'Mờ',
} as const
const give = { type: 'supply', documents: { original: {} } } as const

/** Received on Monday 20 April 2026. */
const copying = (): Tale => received(copies, 'ordinary', '2026-04-20T08:00', { pages: 2, copies: 5 })

const date = ({ dossier }: Tale): string | undefined =>
  dossier.appointment?.kind === 'date' ? dossier.appointment.date : undefined

describe('a supplement', () => {
  it('is asked for by whoever works on an active step, and given by the applicant or at the desk', () => {
    const tale = copying()
    for (const by of [citizen, signatory, desk, stranger, official('judicialOfficer', 'elsewhere')])
      expect(tale.try('2026-04-20T09:00', by, ask)).toMatchObject({ code: 'role_missing' })
    tale.do('2026-04-20T09:00', judicial, ask)
    for (const by of [judicial, stranger])
      expect(tale.try('2026-04-20T10:00', by, give)).toMatchObject({ code: 'role_missing' })
    expect(tale.fork().try('2026-04-20T10:00', desk, give)).toBeUndefined()
    expect(tale.fork().try('2026-04-20T10:00', citizen, give)).toBeUndefined()
  })

  it('pauses the clock, so that no date is computed, and the date promised stays on the slip', () => {
    const tale = copying()
    expect(date(tale)).toBe('2026-04-20')
    tale.do('2026-04-20T09:00', judicial, ask)
    expect(computedDue(copies, tale.dossier)).toMatchObject({ ok: true, value: { kind: 'paused' } })
    expect(date(tale)).toBe('2026-04-20')
    expect(nationalStatus(copies, tale.dossier)).toBe(5)
  })

  it('that means “not started yet” lets the term begin when it is complete', () => {
    const tale = copying().do('2026-04-20T09:00', judicial, ask)
    tale.do('2026-04-22T09:00', citizen, give)
    expect(date(tale)).toBe('2026-04-22')
    expect(tale.data('appointed').map(({ why }) => why)).toEqual(['received', 'resumed'])
  })

  it('that resumes gives back the days it took, and no others', () => {
    // 17 working days from Monday 3 August 2026, with the made-up Saturday 22 August, end on the 25th; Tuesday to
    // Thursday are left out.
    const tale = received(land, 'registration', '2026-08-03T08:00')
    const centre = official('frontDesk', 'centre')
    expect(date(tale)).toBe('2026-08-25')
    tale
      .do('2026-08-04T09:00', centre, { ...ask, items: [{ document: 'landPapers', what: 'Giấy tờ về đất' }] })
      .do('2026-08-07T09:00', citizen, { type: 'supply', documents: { landPapers: {} } })
    expect(date(tale)).toBe('2026-08-28')
  })

  it('that restarts counts the stage from nothing again', () => {
    // 15 days from 3 August are 18 August, 5 working days more, with the made-up Saturday, 24 August.
    const tale = received(abtc, 'stateOwned', '2026-08-03T08:00')
    expect(date(tale)).toBe('2026-08-24')
    tale
      .do('2026-08-10T09:00', official('officer', 'department'), {
        ...ask,
        items: [{ document: 'mission', what: 'Quyết định' }],
      })
      .do('2026-08-13T09:00', citizen, { type: 'supply', documents: { mission: {} } })
    // 15 days from 13 August are Friday 28 August. 31 August to 2 September are off: 3, 4, 7, 8, 9 September.
    expect(date(tale)).toBe('2026-09-09')
  })

  it('may be asked for as often as the procedure says', () => {
    const tale = copying().do('2026-04-20T09:00', judicial, ask)
    expect(tale.try('2026-04-20T09:05', judicial, ask)).toMatchObject({
      code: 'supplement_pending',
      data: { round: 1 },
    })
    tale.do('2026-04-21T09:00', citizen, give)
    expect(tale.try('2026-04-21T10:00', judicial, ask)).toEqual({ code: 'supplement_exhausted', data: { times: 1 } })
  })

  it('that is not given by the end of the last day closes the dossier, not a moment before', () => {
    const tale = copying().do('2026-04-20T09:00', judicial, ask)
    // 30 days from 20 April: the end of 20 May.
    expect(tale.dossier.supplement?.expires).toBe('2026-05-20')
    expect(tale.timers.map(({ id }) => id)).toEqual(['supplement'])
    expect(tale.try('2026-05-20T23:59', timekeeper, { type: 'expire', what: 'supplement' })).toMatchObject({
      code: 'not_due',
    })
    expect(tale.fork().try('2026-05-20T23:59', citizen, give)).toBeUndefined()
    expect(tale.try('2026-05-21T00:00', judicial, { type: 'expire', what: 'supplement' })).toMatchObject({
      code: 'role_missing',
    })
    tale.until('2026-05-21T00:00')
    expect(tale.dossier).toMatchObject({ situation: 'ended', outcome: 'expired', position: ['notSupplemented'] })
    expect(nationalStatus(copies, tale.dossier)).toBe(8)
    expect(tale.timers).toEqual([])
  })

  it('given late is too late, whether or not anybody has noticed; entered late, it is not', () => {
    const tale = copying().do('2026-04-20T09:00', judicial, ask)
    expect(tale.fork().try('2026-05-25T09:00', citizen, give)).toMatchObject({ code: 'supplement_over' })
    const entered = tale.do('2026-05-25T09:00', desk, give, '2026-05-04T09:00')
    expect(entered.dossier).toMatchObject({ situation: 'open', position: ['compare'] })
    expect(entered.try('2026-05-26T00:00', timekeeper, { type: 'expire', what: 'supplement' })).toMatchObject({
      code: 'supplement_not_pending',
    })
  })

  it('may say that papers came in before they were entered, but not before they were asked for', () => {
    const tale = copying().do('2026-04-21T09:00', judicial, ask)
    expect(tale.fork().try('2026-04-24T09:00', desk, give, '2026-04-21T08:00')).toBeDefined()
    const entered = tale.do('2026-04-24T09:00', desk, give, '2026-04-22T08:00')
    expect(entered.dossier.clock?.pauses[0]).toMatchObject({ to: entered.events.at(-1)?.on })
  })
})

describe('what a dossier no longer needs', () => {
  const both = () =>
    copying()
      .do('2026-04-20T09:00', judicial, ask)
      .do('2026-04-21T09:00', citizen, { type: 'withdraw', reason: 'Thôi' })

  it('is not asked for any more: a withdrawn dossier is not closed a second time for want of papers', () => {
    const tale = both().do('2026-04-22T09:00', signatory, {
      type: 'decideWithdrawal',
      granted: true,
      reason: 'Theo đề nghị',
    })
    expect(tale.dossier).toMatchObject({ situation: 'ended', outcome: 'withdrawn' })
    expect(tale.dossier.supplement).toBeUndefined()
    expect(tale.try('2026-06-01T00:00', timekeeper, { type: 'expire', what: 'supplement' })).toEqual({
      code: 'supplement_not_pending',
      data: {},
    })
    expect(tale.try('2026-06-01T00:00', citizen, give)).toMatchObject({ code: 'situation_wrong' })
  })

  it('is not decided any more: a dossier closed for want of papers is not withdrawn afterwards', () => {
    const tale = both().until('2026-05-21T00:00')
    expect(tale.dossier).toMatchObject({ situation: 'ended', outcome: 'expired' })
    expect(
      tale.try('2026-05-22T09:00', signatory, { type: 'decideWithdrawal', granted: true, reason: 'Muộn' }),
    ).toEqual({
      code: 'withdrawal_not_pending',
      data: {},
    })
  })
})
