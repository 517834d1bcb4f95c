import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { procedureOf, task } from '../../test/drawn.ts'
import { examples } from '../../test/example.ts'
import { live } from '../../test/life.ts'
import { administrator, chief, citizen, lan, office, opened } from '../../test/office.ts'
import { at, received } from '../../test/tale.ts'
import { timekeeper } from './command.ts'
import { nextRung } from './ladder.ts'

const day = '2026-04-20T09:00'
const until = (tale: ReturnType<typeof opened>, when: string) =>
  tale
    .until(when)
    .data('rungReached')
    .map(({ rung, generation }) => `${rung} ${generation}`)

describe('the ladder to the appointed day', () => {
  it('warns, warns nearer, owes an apology, and is overdue, each once', () => {
    const tale = opened()
    // Due on Thursday 07/05: three working days before is Monday 04/05, two are Tuesday, one is Wednesday.
    const found: [string, number][] = []
    for (let next = tale.timers[0]; next !== undefined; next = tale.timers[0]) {
      found.push([next.id, next.at])
      tale.do('2026-06-01T08:00', timekeeper, next.command)
    }
    expect(found).toEqual([
      ['rung:warn:1', at('2026-05-04T07:30')],
      ['rung:near:1', at('2026-05-05T07:30')],
      ['rung:apology:1', at('2026-05-06T07:30')],
      ['rung:overdue:1', at('2026-05-07T17:00')],
    ])
    expect(tale.data('rungReached').map(({ due }) => due)).toEqual(Array(4).fill({ kind: 'date', date: '2026-05-07' }))
  })

  it('turns down a rung that is not the next one, of another date, or before its time', () => {
    const tale = opened()
    const rung = (name: 'warn' | 'overdue', generation: number) =>
      ({ type: 'expire', what: 'rung', rung: name, generation }) as const
    expect(tale.try('2026-05-04T07:29', timekeeper, rung('warn', 1))).toMatchObject({ code: 'not_due' })
    expect(tale.try('2026-06-01T08:00', timekeeper, rung('overdue', 1))).toMatchObject({ code: 'timer_unknown' })
    expect(tale.try('2026-06-01T08:00', timekeeper, rung('warn', 2))).toMatchObject({ code: 'timer_unknown' })
    expect(tale.try('2026-06-01T08:00', administrator, rung('warn', 1))).toMatchObject({ code: 'role_missing' })
    tale.do('2026-05-04T07:30', timekeeper, rung('warn', 1))
    expect(tale.try('2026-05-04T07:30', timekeeper, rung('warn', 1))).toMatchObject({ code: 'timer_unknown' })
  })

  it('owes the apology a working day before: on Friday where Monday is the day', () => {
    // Five working days from Monday 15/06 make Monday 22/06.
    const { reappointment, roles } = office.definition
    const term = { cases: { only: { name: { vi: 'Duy nhất' }, term: '5 working days' } } }
    const procedure = procedureOf({ prepare: task({ on: 'granted' }) }, { ...term, reappointment, roles })
    const tale = received(procedure, 'only', '2026-06-15T08:00')
    expect(tale.dossier.appointment).toEqual({ kind: 'date', date: '2026-06-22' })
    expect(until(tale, '2026-06-19T07:29')).not.toContain('apology 1')
    expect(until(tale, '2026-06-19T07:30')).toContain('apology 1')
  })

  it('stands still while the clock is paused, and begins again for the date that follows, with what is not over', () => {
    const tale = opened()
      .until('2026-05-04T17:00')
      .do('2026-05-05T09:00', lan, { type: 'requestSupplement', items: [{ what: 'Đơn' }], reason: 'Thiếu' })
    expect(tale.timers).toEqual([])
    tale.do('2026-05-12T09:00', citizen, { type: 'supply' })
    expect(tale.dossier.appointment).toEqual({ kind: 'date', date: '2026-05-14' })
    expect(until(tale, '2026-05-20T08:00')).toEqual(['warn 1', 'apology 2', 'overdue 2'])
  })

  it('begins again for a new appointment, and says by which date', () => {
    const tale = opened().do(day, chief, { type: 'reappoint', until: '2026-05-12', reason: 'Quá tải', atFault: 'ward' })
    expect(until(tale, '2026-06-01T08:00')).toEqual(['warn 2', 'near 2', 'apology 2', 'overdue 2'])
    expect(tale.data('rungReached')[3]).toMatchObject({ due: { date: '2026-05-12' } })
  })

  it('goes by the later date where the law gives more than a new appointment did', () => {
    const tale = opened()
      .do(day, chief, { type: 'reappoint', until: '2026-05-08', reason: 'Quá tải', atFault: 'ward' })
      .do('2026-05-04T09:00', lan, { type: 'requestSupplement', items: [{ what: 'Đơn' }], reason: 'Thiếu' })
      .do('2026-05-25T09:00', citizen, { type: 'supply' })
    expect(tale.dossier.appointment).toEqual({ kind: 'date', date: '2026-05-28' })
    expect(until(tale, '2026-05-27T16:00')).not.toContain('overdue 3')
    expect(until(tale, '2026-05-28T17:00')).toContain('overdue 3')
  })

  it('goes on where one of its timers was given up', () => {
    const tale = opened().do(day, administrator, { type: 'skip', what: 'timer', id: 'rung:warn:1', reason: 'Hỏng' })
    expect(until(tale, '2026-06-01T08:00')).toEqual(['near 1', 'apology 1', 'overdue 1'])
  })

  it.each(Object.entries({ ...examples, office }))('reaches no rung twice for one date: %s', (_, procedure) => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 20, maxLength: 45 }), seeds => {
        const { events, dossier } = live(procedure, seeds)
        const reached = events.flatMap(event =>
          event.type === 'rungReached' ? [`${event.data.rung} ${event.data.generation}`] : [],
        )
        expect(new Set(reached).size).toBe(reached.length)
        const next = nextRung(procedure, dossier)
        expect(
          next.ok && next.value !== undefined && reached.includes(`${next.value.rung} ${next.value.generation}`),
        ).toBe(false)
      }),
      { numRuns: 40 },
    )
  })
})
