import { describe, expect, it } from 'vitest'
import { administrator, chief, lan, office, officeOf, opened, policeman, taxman } from '../../test/office.ts'
import { received } from '../../test/tale.ts'
import { promisedDue } from './clock.ts'

const day = '2026-04-20T09:00'
const next = '2026-04-21T09:00'
const later = '2026-04-22T09:00'
const hand = { type: 'advance', action: 'hand' } as const
const accept = { type: 'acceptHandoff' } as const
const giveBack = { type: 'returnHandoff', reason: 'Thiếu tài liệu' } as const
const offered = () => opened().do(day, lan, hand)

describe('a handoff', () => {
  it('is offered, and stays with the one who offers until it is accepted', () => {
    const tale = offered()
    const request = tale.events.find(({ type }) => type === 'handoffRequested')?.seq
    expect(tale.dossier.handoffs).toMatchObject({ hand: { request, from: 'ward', to: 'tax' } })
    expect(tale.dossier.custody).toBeUndefined()
    tale.do(next, taxman, accept)
    expect(tale.data('handoffAccepted')).toEqual([{ step: 'hand', request, agency: 'tax' }])
    expect(tale.dossier).toMatchObject({ position: ['there'], custody: [{ agency: 'tax', request }] })
    expect(tale.dossier.handoffs).toBeUndefined()
  })

  it('is given back with a reason and the number of the request, and offered again under another one', () => {
    const tale = offered().do(next, taxman, giveBack)
    const first = tale.data('handoffReturned')[0]
    expect(first).toMatchObject({ agency: 'tax', reason: 'Thiếu tài liệu' })
    expect(tale.dossier).toMatchObject({ position: ['prepare'] })
    expect(tale.dossier.custody).toBeUndefined()
    tale.do(later, lan, hand)
    expect(tale.dossier.handoffs?.hand?.request).toBeGreaterThan(first?.request ?? Number.POSITIVE_INFINITY)
  })

  it('is taken over and given back by the receiving agency alone', () => {
    for (const by of [lan, chief, policeman, administrator])
      for (const command of [accept, giveBack])
        expect(offered().try(next, by, command)).toMatchObject({ code: 'role_missing', data: { agency: 'tax' } })
    for (const command of [accept, giveBack])
      expect(offered().do(next, taxman, command).try(later, taxman, command)).toMatchObject({ code: 'handoff_unknown' })
  })

  it('goes to another agency of those there are, by the one who offers, and its work with it', () => {
    const reroute = { type: 'rerouteHandoff', agency: 'police', reason: 'Nhầm cơ quan' } as const
    expect(offered().try(next, taxman, reroute)).toMatchObject({ code: 'role_missing' })
    expect(offered().try(next, lan, { ...reroute, agency: 'ward' })).toMatchObject({
      code: 'agency_unknown',
      data: { known: ['police'] },
    })
    const tale = offered().do(next, lan, reroute)
    expect(tale.try(later, taxman, accept)).toMatchObject({ code: 'role_missing' })
    tale.do(later, policeman, accept)
    expect(tale.data('handoffAccepted')).toMatchObject([{ agency: 'police' }])
    expect(tale.try(later, taxman, { type: 'advance', action: 'done' })).toMatchObject({ code: 'role_missing' })
    expect(tale.try(later, policeman, { type: 'advance', action: 'done' })).toBeUndefined()
  })

  it('may come back to the first agency after it was sent elsewhere', () => {
    const tale = offered()
      .do(next, lan, { type: 'rerouteHandoff', agency: 'police', reason: 'Nhầm' })
      .do(next, lan, { type: 'rerouteHandoff', agency: 'tax', reason: 'Đúng là thuế' })
      .do(later, taxman, accept)
    expect(tale.try(later, taxman, { type: 'advance', action: 'done' })).toBeUndefined()
  })

  it('moves no date, whatever becomes of it: one appointment for all agencies', () => {
    const tale = opened()
    const dates = () => [tale.dossier.appointment, promisedDue(office, tale.dossier), tale.dossier.clock]
    const before = dates()
    tale.do(day, lan, hand)
    expect(dates()).toEqual(before)
    tale.do(next, lan, { type: 'rerouteHandoff', agency: 'police', reason: 'Nhầm cơ quan' })
    expect(dates()).toEqual(before)
    tale.do(next, policeman, giveBack).do(later, lan, hand).do(later, policeman, accept)
    expect(dates()).toEqual(before)
  })

  it('offered to an agency that is merged into another is accepted by that one, under its own name', () => {
    const tale = offered().do(next, administrator, {
      type: 'succeedAgency',
      agency: 'tax',
      successor: 'police',
      basis: { act: 'NQ 60' },
    })
    expect(tale.try(later, taxman, accept)).toMatchObject({ code: 'role_missing' })
    tale.do(later, policeman, accept)
    expect(tale.dossier.custody).toMatchObject([{ agency: 'police' }])
  })

  it('is not taken over while the applicant owes papers or has asked for the dossier back', () => {
    const tale = offered().do(next, lan, { type: 'recall', reason: 'Nhầm' })
    tale.do(next, { id: 'c:an', roles: ['applicant'] }, { type: 'withdraw', reason: 'Thôi' })
    expect(tale.try(next, lan, hand)).toMatchObject({ code: 'withdrawal_pending' })
  })
})

describe('an agency that is no more', () => {
  it('is acted for by its successor from the day after its last', () => {
    const { agencies } = office.definition
    const procedure = officeOf({
      agencies: { ...agencies, tax: { name: { vi: 'Thuế' }, until: '2026-04-21', successor: 'police' } },
    })
    const tale = received(procedure, 'only', '2026-04-20T08:00').do(day, lan, hand)
    expect(tale.fork().try('2026-04-21T16:00', policeman, accept)).toMatchObject({ code: 'role_missing' })
    expect(tale.fork().try('2026-04-21T16:00', taxman, accept)).toBeUndefined()
    expect(tale.fork().try('2026-04-22T08:00', taxman, accept)).toMatchObject({ code: 'role_missing' })
    expect(tale.fork().try('2026-04-22T08:00', policeman, accept)).toBeUndefined()
  })

  it('never makes a ring of agencies that stand in for each other', () => {
    const succeed = (agency: string, successor: string) =>
      ({ type: 'succeedAgency', agency, successor, basis: { act: 'NQ 60' } }) as const
    const tale = opened()
      .do(day, administrator, succeed('tax', 'police'))
      .do(day, administrator, succeed('police', 'ward'))
    for (const [agency, successor] of [
      ['ward', 'tax'],
      ['ward', 'ward'],
      ['police', 'tax'],
    ] as const)
      expect(tale.fork().try(next, administrator, succeed(agency, successor)), `${agency} ${successor}`).toMatchObject({
        code: 'agency_unknown',
      })
  })
})
