import { describe, expect, it } from 'vitest'
import { type Adopt, adopt as adoptOf } from '../../test/adopt.ts'
import { exit, parallel, procedureOf, task, wait } from '../../test/drawn.ts'
import { administrator, chief, lan, office, taxman } from '../../test/office.ts'
import { at, Tale } from '../../test/tale.ts'
import { appointmentFinding } from './adoption.ts'
import { nationalStatus } from './status.ts'

const now = '2026-04-27T09:00'
const day = '2026-04-28T09:00'

const adopt = (steps: readonly string[], more: Partial<Adopt> = {}): Adopt => adoptOf({ steps, ...more })
const adopted = (steps: readonly string[], more: Partial<Adopt> = {}, procedure = office): Tale =>
  new Tale(procedure).do(now, administrator, adopt(steps, more))

describe('a running dossier of another system', () => {
  it('goes on at the step it was at, under the day it was received', () => {
    const tale = adopted(['decide'], { history: [{ at: '2026-04-21T09:00:00+07:00', what: 'Đã thẩm định' }] })
    expect(tale.dossier).toMatchObject({
      situation: 'open',
      position: ['decide'],
      imported: { source: 'mot-cua-cu', reference: 'H15-260420-0001' },
      appointment: { kind: 'date', date: '2026-05-07' },
      clock: { receivedOn: at('2026-04-20T08:00') },
    })
    expect(nationalStatus(office, tale.dossier)).toBe(4)
    expect(tale.data('adopted')[0]?.history).toHaveLength(1)
    expect(tale.try(day, chief, { type: 'advance', action: 'approve' })).toBeUndefined()
  })

  it('keeps the date its slip says; where the law gives another one, that is a finding and no change', () => {
    const printed = { kind: 'date', date: '2026-05-12' } as const
    const tale = adopted(['prepare'], { appointment: printed })
    expect(tale.dossier.appointment).toEqual(printed)
    expect(appointmentFinding(office, tale.dossier)).toEqual({ printed, counted: { kind: 'date', date: '2026-05-07' } })
    expect(appointmentFinding(office, adopted(['prepare']).dossier)).toBeUndefined()
    tale.do(day, lan, { type: 'advance', action: 'pass' })
    expect(tale.dossier.appointment).toEqual(printed)
  })

  it('brings its pauses, which count as in one of ours', () => {
    const pause = { from: '2026-04-21T08:00:00+07:00', then: 'resume', reason: 'Bổ sung' }
    const tale = adopted(['prepare'], { pauses: [{ ...pause, to: '2026-04-24T08:00:00+07:00' }] })
    expect(tale.dossier.appointment).toEqual({ kind: 'date', date: '2026-05-12' })
  })

  it('whose clock stands still goes on counting with the first thing done here', () => {
    const pause = { from: '2026-04-21T08:00:00+07:00', then: 'resume', reason: 'Bổ sung' }
    const tale = adopted(['prepare'], { pauses: [pause] })
    expect(tale.dossier.appointment).toBeUndefined()
    tale.do(day, lan, { type: 'advance', action: 'pass' })
    expect(tale.data('resumed')).toEqual([{ pause: 'outside:1' }])
    expect(tale.dossier.appointment).toEqual({ kind: 'date', date: '2026-05-13' })
  })

  it('that waits brings its wait: the clock stands still, and time runs for the applicant', () => {
    const procedure = procedureOf({
      prepare: task({ on: 'hold' }),
      hold: {
        ...(wait({ paid: { to: 'granted', role: 'applicant' } }, { after: '3 working days', to: 'prepare' }) as object),
        pause: { then: 'resume', reason: { vi: 'Chờ' } },
      } as never,
    })
    const tale = adopted(['hold'], {}, procedure)
    expect(tale.dossier.clock?.pauses).toMatchObject([{ pause: 'wait:hold', from: at(now) }])
    expect(tale.timers.map(({ id }) => id)).toEqual(['wait:hold'])
  })

  it('that was offered or asked about is offered and asked about here', () => {
    expect(adopted(['hand']).try(day, taxman, { type: 'acceptHandoff' })).toBeUndefined()
    const asking = adopted(['ask'], { facts: { big: false } })
    expect(asking.dossier.consultations.ask).toEqual({ tax: { agency: 'tax', extensions: [] } })
    expect(asking.try(day, lan, { type: 'consult', step: 'ask', agency: 'tax' })).toBeUndefined()
  })

  it('whose result is ready is ready here: its clock has ended', () => {
    const tale = adopted(['giving'], { facts: { big: false } })
    expect(tale.dossier).toMatchObject({ situation: 'finished', clock: { finishedOn: at(now) } })
    expect(nationalStatus(office, tale.dossier)).toBe(9)
    expect(tale.timers).toEqual([])
    tale.do(day, lan, { type: 'returnResult', how: 'counter' })
    expect(tale.dossier.outcome).toBe('granted')
  })

  it('in a later stage is due when that stage ends, counted from the day the one before was due', () => {
    const stages = [
      { id: 'first', name: { vi: 'Một' }, term: '3 working days', steps: ['one'] },
      { id: 'second', name: { vi: 'Hai' }, term: '5 working days', steps: ['two'] },
    ]
    const procedure = procedureOf(
      { one: task({ on: 'two' }), two: task({ on: 'granted' }) },
      { cases: { only: { name: { vi: 'Duy nhất' }, term: { stages } } } },
    )
    // Eight working days from Monday 20/04, with 27/04 off: Tuesday 05/05 over the holidays of 30/4 and 1/5.
    const first = adopted(['one'], {}, procedure).dossier.appointment
    expect(first).toEqual({ kind: 'date', date: '2026-05-05' })
    expect(adopted(['two'], { stage: 'second' }, procedure).dossier.appointment).toEqual(first)
  })

  it('may stand in every branch of a block, and in one of them only never', () => {
    const procedure = procedureOf({
      both: parallel(
        {
          a: ['left', { left: task({ on: 'leftOut' }), leftOut: exit() }],
          b: ['right', { right: task({ on: 'rightOut' }), rightOut: exit() }],
        },
        'granted',
      ),
    })
    const where = { why: 'position', name: 'left' }
    expect(new Tale(procedure).try(now, administrator, adopt(['left']))).toMatchObject({ data: { problems: [where] } })
    expect(adopted(['left', 'right'], {}, procedure).dossier.position).toEqual(['left', 'right'])
  })

  it('is the administrator’s to take over, and no second time', () => {
    expect(new Tale(office).try(now, chief, adopt(['prepare']))).toMatchObject({ code: 'role_missing' })
    expect(adopted(['prepare']).try(day, administrator, adopt(['prepare']))).toMatchObject({ code: 'dossier_exists' })
  })

  it.each([
    ['step', adopt(['granted'])],
    ['step', adopt(['spread'])],
    ['step', adopt(['__proto__'])],
    ['position', adopt([])],
    ['position', adopt(['prepare', 'decide'])],
    ['received', adopt(['prepare'], { receivedOn: '2026-05-20T08:00:00+07:00' })],
    ['stage', adopt(['prepare'], { stage: 'second' })],
    ['consumed', adopt(['prepare'], { consumed: 'nhiều' })],
    ['history', adopt(['prepare'], { history: [{ at: '2027-01-01T00:00:00+07:00', what: 'Ký' }] })],
    ['appointment', adopt(['prepare'], { appointment: { kind: 'date', date: '2026-02-30' } })],
    ['appointment', adopt(['prepare'], { appointment: { kind: 'instant', at: '2026-13-01T00:00:00+07:00' } })],
    [
      'pause',
      adopt(['prepare'], {
        pauses: [{ from: '2026-04-19T08:00:00+07:00', then: 'resume', reason: 'Trước ngày nhận' }],
      }),
    ],
    [
      'pause',
      adopt(['prepare'], { pauses: [{ from: '2026-04-21T08:00:00+07:00', then: 'whatever', reason: 'Bổ sung' }] }),
    ],
    [
      'pause',
      adopt(['prepare'], { pauses: [{ from: '2026-04-21T08:00:00+07:00', then: 'resume+x', reason: 'Bổ sung' }] }),
    ],
  ] as const)('is not taken over where something is wrong with it: %s', (why, command) => {
    expect(new Tale(office).try(now, administrator, command)).toMatchObject({
      code: 'adoption_impossible',
      data: { problems: [{ why }] },
    })
  })

  it('goes on in the variant it was in', () => {
    const tale = adopted(['prepare'], { variant: 'onTheSpot' })
    expect(tale.try(day, lan, { type: 'advance', action: 'pass' })).toMatchObject({ data: { role: 'desk' } })
  })
})
