import { describe, expect, it } from 'vitest'
import { administrator, chief, lan, office, officeOf, opened, policeman, taxman } from '../../../test/office.ts'
import { official, received, Tale } from '../../../test/tale.ts'
import type { Command } from '../../dossier/command.ts'
import type { Actor } from '../../dossier/event.ts'
import { formsOf } from './fill.ts'
import type { PassingRow } from './sheet.ts'

const hand = { type: 'advance', action: 'hand' } as const
const accept = { type: 'acceptHandoff' } as const
const done = { type: 'advance', action: 'done' } as const
const reroute = (agency: string) => ({ type: 'rerouteHandoff', agency, reason: 'Nhầm cơ quan' }) as const
const succeed = (agency: string, successor: string): Command => ({
  type: 'succeedAgency',
  agency,
  successor,
  basis: { act: 'NQ 60' },
})

const sheetOf = (tale: Tale, kind: string) => formsOf(tale.procedure, tale.events).find(it => it.kind === kind)
const passings = (tale: Tale): readonly (readonly [string, string, string])[] =>
  ((sheetOf(tale, 'controlSheet')?.values.passings ?? []) as readonly PassingRow[]).map(({ from, to, result }) => [
    [from.agency, from.department].filter(Boolean).join('/'),
    [to.agency, to.department].filter(Boolean).join('/'),
    result,
  ])

describe('a control sheet, where another agency acts in an agency’s place', () => {
  it('goes on with the one that an offer was sent to instead', () => {
    const tale = opened()
      .do('2026-04-20T10:00', lan, hand)
      .do('2026-04-20T11:00', lan, reroute('police'))
      .do('2026-04-21T08:00', policeman, accept)
    const taken = [['ward', 'police', 'accepted']]
    expect(passings(tale)).toEqual(taken)
    tale.do('2026-04-21T09:00', policeman, done)
    expect(passings(tale)).toEqual([...taken, ['police', 'ward', 'passed']])
  })

  it('goes on with the first one where the offer came back to it', () => {
    const tale = opened()
      .do('2026-04-20T10:00', lan, hand)
      .do('2026-04-20T11:00', lan, reroute('police'))
      .do('2026-04-20T12:00', lan, reroute('tax'))
      .do('2026-04-21T08:00', taxman, accept)
      .do('2026-04-21T09:00', taxman, done)
    expect(passings(tale)).toEqual([
      ['ward', 'tax', 'accepted'],
      ['tax', 'ward', 'passed'],
    ])
  })

  it('goes on with the successor: merged before the offer, while it was open, and while it held the dossier', () => {
    const before = opened()
      .do('2026-04-20T09:00', administrator, succeed('tax', 'police'))
      .do('2026-04-20T10:00', lan, hand)
      .do('2026-04-21T08:00', policeman, accept)
      .do('2026-04-21T09:00', policeman, done)
    const open = opened()
      .do('2026-04-20T10:00', lan, hand)
      .do('2026-04-20T11:00', administrator, succeed('tax', 'police'))
    expect(passings(open)).toEqual([['ward', 'police', 'pending']])
    open.do('2026-04-21T08:00', policeman, accept).do('2026-04-21T09:00', policeman, done)
    const holding = opened()
      .do('2026-04-20T10:00', lan, hand)
      .do('2026-04-21T08:00', taxman, accept)
      .do('2026-04-21T08:30', administrator, succeed('tax', 'police'))
      .do('2026-04-21T09:00', policeman, done)
    // Who took it over took it over: what the successor signed is the successor’s, what tax had signed stays tax’s.
    expect(passings(before)).toEqual([
      ['ward', 'police', 'accepted'],
      ['police', 'ward', 'passed'],
    ])
    expect(passings(open)).toEqual(passings(before))
    expect(passings(holding)).toEqual([
      ['ward', 'tax', 'accepted'],
      ['police', 'ward', 'passed'],
    ])
  })

  it('passes nothing to itself: the agency of the desk was merged, and its own steps with it', () => {
    const bySuccessor: Actor = { ...chief, agency: 'police' }
    const tale = opened()
      .do('2026-04-20T09:00', administrator, succeed('ward', 'police'))
      .do('2026-04-20T10:00', official('officer', 'police'), { type: 'advance', action: 'pass' })
    expect(passings(tale)).toEqual([])
    tale.do('2026-04-20T11:00', bySuccessor, { type: 'advance', action: 'approve' })
    expect(passings(tale)).toEqual([])
    expect(sheetOf(tale, 'controlSheet')?.values.agency).toBe('police')
    expect(sheetOf(tale, 'receipt')?.values).toMatchObject({ agency: 'ward', returnAt: 'ward' })
  })

  it('follows a successor that the definition names, from the day after the last', () => {
    const { agencies } = office.definition
    const procedure = officeOf({
      agencies: { ...agencies, ward: { name: { vi: 'Xã cũ' }, until: '2026-04-20', successor: 'police' } },
    })
    const tale = received(procedure, 'only', '2026-04-20T08:00')
    expect(sheetOf(tale, 'controlSheet')?.values.agency).toBe('ward')
    tale.do('2026-04-21T08:00', policeman, { type: 'advance', action: 'pass' })
    expect(passings(tale)).toEqual([])
    expect(sheetOf(tale, 'controlSheet')?.values.agency).toBe('police')
    expect(sheetOf(tale, 'receipt')?.values.agency).toBe('ward')
  })

  it('begins with the agency where an adopted dossier stood', () => {
    const tale = new Tale(office)
      .do('2026-04-20T08:00', administrator, {
        type: 'adopt',
        case: 'only',
        channel: 'counter',
        applicant: 'c:an',
        source: 'iGate',
        reference: 'H15-1',
        steps: ['there'],
        receivedOn: '2026-04-16T08:00:00+07:00',
      })
      .do('2026-04-20T09:00', taxman, done)
    expect(passings(tale)).toEqual([['tax', 'ward', 'passed']])
  })
})
