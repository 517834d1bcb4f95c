import { dayAt, type Remaining } from '@motcua/rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Adopt, adopt } from '../../test/adopt.ts'
import { procedureOf, task } from '../../test/drawn.ts'
import { administrator } from '../../test/office.ts'
import { at, Tale } from '../../test/tale.ts'
import { appointmentFinding } from './adoption.ts'
import { legalClock, promisedDue } from './clock.ts'

const procedureWith = (term: string, more = {}) =>
  procedureOf({ prepare: task({ on: 'granted' }) }, { cases: { only: { name: { vi: 'Một' }, term } }, ...more })

const adopted = (procedure: ReturnType<typeof procedureWith>, now: string, more: Partial<Adopt> = {}): Tale =>
  new Tale(procedure).do(now, administrator, adopt(more))

const left = ({ procedure, dossier }: Tale, now: string): readonly Remaining[] => {
  const found = legalClock(procedure, dossier, at(now))
  if (!found?.ok) throw new Error(JSON.stringify(found))
  if (found.value.state === 'overdue' || found.value.state === 'ended') return []
  return found.value.remaining
}

describe('time another system has used up', () => {
  const tenDays = procedureWith('10 working days')

  it('leaves the rest: four of ten working days used by Tuesday 05/05, six are left with today', () => {
    const tale = adopted(tenDays, '2026-05-05T09:00', { consumed: '4 working days' })
    expect(tale.dossier.appointment).toEqual({ kind: 'date', date: '2026-05-12' })
    // Counted from the day it was received, it would have been due on Thursday 07/05.
    expect(adopted(tenDays, '2026-05-05T09:00').dossier.appointment).toEqual({ kind: 'date', date: '2026-05-07' })
    expect(left(tale, '2026-05-05T09:00')).toEqual([{ unit: 'working days', amount: 6 }])
  })

  it('may be more than the term: it is late as it comes', () => {
    const tale = adopted(tenDays, '2026-05-12T09:00', { consumed: '12 working days' })
    expect(tale.dossier.appointment).toEqual({ kind: 'date', date: '2026-05-07' })
    expect(left(tale, '2026-05-12T09:00')).toEqual([])
  })

  it('is a finding where the slip says another date than it leads to', () => {
    const printed = { kind: 'date', date: '2026-05-07' } as const
    const tale = adopted(tenDays, '2026-05-05T09:00', { consumed: '4 working days', appointment: printed })
    expect(tale.dossier.appointment).toEqual(printed)
    expect(appointmentFinding(tenDays, tale.dossier)).toEqual({
      printed,
      counted: { kind: 'date', date: '2026-05-12' },
    })
    const agreed = adopted(tenDays, '2026-05-05T09:00', { consumed: '7 working days', appointment: printed })
    expect(appointmentFinding(tenDays, agreed.dossier)).toBeUndefined()
  })

  it('is of the stage it is in', () => {
    const stages = [
      { id: 'first', name: { vi: 'Một' }, term: '3 working days', steps: ['one'] },
      { id: 'second', name: { vi: 'Hai' }, term: '5 working days', steps: ['two'] },
    ]
    const procedure = procedureOf(
      { one: task({ on: 'two' }), two: task({ on: 'granted' }) },
      { cases: { only: { name: { vi: 'Duy nhất' }, term: { stages } } } },
    )
    const second = { steps: ['two'], stage: 'second', consumed: '2 working days' }
    // Three of the second stage’s five are left: Tuesday 05/05, the 6th and the 7th.
    expect(adopted(procedure, '2026-05-05T09:00', second).dossier.appointment).toEqual({
      kind: 'date',
      date: '2026-05-07',
    })
  })

  it('has nothing to do with the hour of reception', () => {
    const procedure = procedureWith('16 working hours', { clock: { cutoff: '15:00' } })
    const tale = adopted(procedure, '2026-05-05T08:30', { consumed: '3 working hours' })
    expect(left(tale, '2026-05-05T08:30')).toEqual([{ unit: 'working minutes', amount: 13 * 60 }])
    expect(tale.dossier.appointment).toEqual({ kind: 'instant', at: '2026-05-06T15:00:00+07:00' })
  })

  it.each([
    ['10 working days', '4 days'],
    ['10 working days', '3.5 working days'],
    ['10 working days', '12 working hours'],
    ['10 working days', 'none'],
    ['30 days', '4 working days'],
    ['1 month', '4 days'],
    ['none', '4 working days'],
    ['same day', '2 working hours'],
    ['10 working days', '3000 working days'],
  ])('is counted as its term is, or not at all: of %s, %s', (term, consumed) => {
    const command = adopted(procedureWith(term), '2026-05-05T09:00').data('adopted')[0]
    expect(command).toBeDefined()
    expect(() => adopted(procedureWith(term), '2026-05-05T09:00', { consumed })).toThrow('"why":"consumed"')
  })

  const days = fc.integer({ min: 0, max: 40 })
  const text = (day: number, hour: number): string =>
    `2026-${day < 30 ? '04' : '05'}-${String((day % 30) + 1).padStart(2, '0')}T${String(hour).padStart(2, '0')}:10`
  const units = [
    ['working days', 'working days', 1],
    ['days', 'days', 1],
    ['working hours', 'working minutes', 60],
  ] as const

  it.each(units)('and what is left are the term, paused or not: %s', (unit, shown, size) => {
    const procedure = procedureWith(`20 ${unit}`)
    fc.assert(
      fc.property(
        fc.record({
          used: fc.integer({ min: 1, max: 19 }),
          day: fc.integer({ min: 5, max: 40 }),
          // Before the office closes: afterwards the day that was left is over.
          hour: fc.integer({ min: 0, max: 16 }),
          pause: fc.constantFrom('none', 'over', 'open'),
          ago: fc.tuple(days, days),
        }),
        ({ used, day, hour, pause, ago }) => {
          const now = text(day, hour)
          const [first = 0, last = 0] = ago.map(it => Math.max(0, day - 1 - it)).sort((a, b) => a - b)
          const whole = { from: `${text(first, 8)}:00+07:00`, to: `${text(last, 8)}:00+07:00` }
          const known = pause === 'none' ? [] : [pause === 'over' ? whole : { from: whole.from }]
          const tale = adopted(procedure, now, {
            receivedOn: '2026-04-01T08:00:00+07:00',
            consumed: `${used} ${unit}`,
            pauses: known.map(it => ({ ...it, then: 'resume', reason: 'Bổ sung' })),
          })
          expect(left(tale, now)).toEqual([{ unit: shown, amount: (20 - used) * size }])
        },
      ),
      { numRuns: 150 },
    )
  })

  it.each(units)('as counted here moves no date: %s', (unit, _, size) => {
    const procedure = procedureWith(`20 ${unit}`)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 7, max: 17 }), (day, hour) => {
        const now = text(day, hour)
        const before = adopted(procedure, now, { receivedOn: '2026-04-01T08:10:00+07:00' })
        const [rest] = left(before, now)
        const used = rest === undefined ? 0 : 20 - rest.amount / size
        fc.pre(used > 0 && Number.isInteger(used * 60))
        const after = adopted(procedure, now, {
          receivedOn: '2026-04-01T08:10:00+07:00',
          consumed: `${used} ${unit}`,
        })
        expect(after.dossier.appointment).toEqual(before.dossier.appointment)
        expect(promisedDue(procedure, after.dossier)).toEqual(promisedDue(procedure, before.dossier))
        expect(dayAt(after.dossier.clock?.receivedOn ?? 0)).toBe(dayAt(before.dossier.clock?.receivedOn ?? 1))
      }),
      { numRuns: 60 },
    )
  })
})
