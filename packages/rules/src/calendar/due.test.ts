import { describe, expect, it } from 'vitest'
import { printInstant } from './civil.ts'
import { due } from './due.ts'
import type { Pause } from './pause.ts'
import type { DueInput } from './plan.ts'
import { vietnamStateCalendar } from './vietnam.ts'

const calendar = vietnamStateCalendar()
const at = (text: string): string => `${text.replace(' ', 'T')}:00+07:00`
const ask = (term: string, from: string, more: Partial<DueInput> = {}): string => {
  const asked = due({ term, from: at(from), calendar, ...more })
  if (!asked.ok) return asked.issues.map(it => it.code).join(' ')
  const { value } = asked
  if (value.kind === 'date') return value.date
  return value.kind === 'instant' ? printInstant(value.at).slice(0, 16).replace('T', ' ') : value.kind
}
const paused = (then: Pause['then'], to?: string): { pauses: Pause[] } => ({
  pauses: [{ from: at('2026-03-05 10:00'), ...(to === undefined ? {} : { to: at(to) }), then }],
})

/** The golden vectors: hours 07:30–11:30 and 13:00–17:00, first day excluded. */
describe('golden vectors', () => {
  it.each<[string, string, string, string, Partial<DueInput>?]>([
    ['V1: Giỗ Tổ observed, 30/4 and 1/5', '5 working days', '2026-04-24 10:00', '2026-05-06'],
    ['V2: after the cut-off, before holidays', '5 working days', '2026-04-24 15:30', '2026-05-07', { cutoff: '15:00' }],
    [
      'V2, the other reading',
      '5 working days',
      '2026-04-24 15:30',
      '2026-05-06',
      { cutoff: '15:00', policies: { cutoff: 'moves-same-day-only' } },
    ],
    ['V3: 2/1 swapped off, over the year', '3 working days', '2025-12-31 10:00', '2026-01-07'],
    ['V4: Saturday 10/1 is worked', '5 working days', '2026-01-06 10:00', '2026-01-12'],
    ['V5: 31/8 swapped off, 1 and 2/9', '3 working days', '2026-08-27 10:00', '2026-09-04'],
    ['V6: due on a make-up Saturday', '2 working days', '2026-08-20 10:00', '2026-08-22'],
    ['V7: Tết', '10 working days', '2026-02-13 10:00', '2026-03-06'],
    ['V8: last calendar day in Tết', '15 days', '2026-02-02 10:00', '2026-02-23'],
    ['V9: last day on a swapped day', '30 days', '2025-04-02 10:00', '2025-05-05'],
    ['V9, the other reading', '30 days', '2025-04-02 10:00', '2025-05-02', { policies: { swappedDay: 'stays' } }],
    ['V10: no 31/4, then a chain of days off', '1 month', '2026-03-31 10:00', '2026-05-04'],
    ['V11: 24/11 is off', '1 working day', '2026-11-23 10:00', '2026-11-25'],
    ['V12: hours over a weekend', '2 working hours', '2026-03-06 16:30', '2026-03-09 09:00'],
    ['V13: 12 working hours', '12 working hours', '2026-03-09 10:00', '2026-03-10 15:30'],
    ['V14: the swap of 2024', '3 working days', '2024-04-26 10:00', '2024-05-04'],
    ['V15: no pause', '10 working days', '2026-03-02 10:00', '2026-03-16'],
    ['V15: restart', '10 working days', '2026-03-02 10:00', '2026-03-24', paused('restart', '2026-03-10 09:00')],
    ['V15: resume', '10 working days', '2026-03-02 10:00', '2026-03-19', paused('resume', '2026-03-10 09:00')],
    ['V16: received on a Saturday', '7 working days', '2026-03-07 09:00', '2026-03-18'],
    [
      'V16, the other reading',
      '7 working days',
      '2026-03-07 09:00',
      '2026-03-17',
      { policies: { offDayStart: 'received-day' } },
    ],
    ['V17: hours over Tết', '8 working hours', '2026-02-13 16:00', '2026-02-23 16:00'],
    ['V18: last day 1/9', '20 days', '2025-08-12 10:00', '2025-09-03'],
    ['V19: last day a Saturday', '12 days', '2026-04-20 10:00', '2026-05-04'],
    ['V20: five days as hours', '40 working hours', '2026-04-24 10:00', '2026-05-06 10:00'],
    ['V21: from the lunch break', '4 working hours', '2026-03-09 11:45', '2026-03-09 17:00'],
    ['V22: Saturday 26/4/2025 is worked', '5 working days', '2025-04-23 10:00', '2025-04-29'],
  ])('%s', (_, term, from, expected, more) => {
    expect(ask(term, from, more)).toBe(expected)
  })
})

describe('terms', () => {
  it('of the same day end on it, or on the next working day when too late or on a day off', () => {
    expect(ask('trong ngày', '2026-03-09 14:59', { cutoff: '15:00' })).toBe('2026-03-09')
    expect(ask('trong ngày', '2026-03-09 15:00', { cutoff: '15:00' })).toBe('2026-03-09')
    expect(ask('trong ngày', '2026-03-09 15:01', { cutoff: '15:00' })).toBe('2026-03-10')
    expect(ask('trong ngày', '2026-03-07 09:00')).toBe('2026-03-09')
    const policies = { cutoff: 'moves-same-day-only' } as const
    expect(ask('trong ngày', '2026-03-06 15:01', { cutoff: '15:00', policies })).toBe('2026-03-09')
  })

  it('that law does not set are never due, even beyond the calendar', () => {
    expect(ask('none', '2026-03-09 10:00')).toBe('none')
    expect(ask('none', '2035-03-09 10:00', paused('resume'))).toBe('none')
  })

  it('in fractions of a working day count in minutes, 480 a day', () => {
    expect(ask('0.5 working days', '2026-03-09 10:00')).toBe('2026-03-09 15:30')
    expect(ask('1.5 working days', '2026-03-06 13:00')).toBe('2026-03-09 17:00')
  })

  it('whose first day is included end a day earlier', () => {
    const policies = { firstDay: 'included' } as const
    expect(ask('5 working days', '2026-03-09 10:00', { policies })).toBe('2026-03-13')
    expect(ask('10 days', '2026-03-09 10:00', { policies })).toBe('2026-03-18')
    expect(ask('1 month', '2026-03-11 10:00', { policies })).toBe('2026-04-10')
  })

  it('whose last day stays end on a day off', () => {
    expect(ask('12 days', '2026-04-20 10:00', { policies: { lastDay: 'stays' } })).toBe('2026-05-02')
  })

  it('are overdue from the close of the office, or from midnight', () => {
    const asked = (endOf: 'office-hours' | 'midnight', lastDay: 'rolls' | 'stays' = 'rolls') =>
      due({ term: '12 days', from: at('2026-04-20 10:00'), calendar, policies: { endOf, lastDay } })
    expect(asked('office-hours')).toMatchObject({ value: { overdueFrom: Date.parse('2026-05-04T17:00:00+07:00') } })
    expect(asked('midnight')).toMatchObject({ value: { overdueFrom: Date.parse('2026-05-05T00:00:00+07:00') } })
    expect(asked('office-hours', 'stays')).toMatchObject({
      value: { overdueFrom: Date.parse('2026-05-03T00:00:00+07:00') },
    })
  })

  it('say when a day on the way is only predicted', () => {
    const provisional = (from: string) => {
      const asked = due({ term: '10 working days', from, calendar })
      return asked.ok && asked.value.provisional
    }
    expect([provisional('2026-12-01'), provisional('2026-12-25'), provisional('2027-03-01')]).toEqual([
      false,
      true,
      true,
    ])
  })
})

describe('pauses', () => {
  it('that last leave no date, only what remains', () => {
    const asked = due({ term: '10 working days', from: at('2026-03-02 10:00'), calendar, ...paused('resume') })
    expect(asked).toMatchObject({
      value: {
        kind: 'paused',
        since: Date.parse('2026-03-05T10:00:00+07:00'),
        remaining: [{ unit: 'working days', amount: 8 }],
        then: 'resume',
      },
    })
    const anew = due({ term: '10 working days', from: at('2026-03-02 10:00'), calendar, ...paused('restart') })
    expect(anew).toMatchObject({ value: { remaining: [{ unit: 'working days', amount: 10 }], then: 'restart' } })
  })

  it('resume with an increment: what was left, and that much more', () => {
    expect(ask('10 working days', '2026-03-02 10:00', paused('resume+21 working days', '2026-03-10 09:00'))).toBe(
      '2026-04-17',
    )
    expect(ask('10 working days', '2026-03-02 10:00', paused('resume+5 days', '2026-03-10 09:00'))).toBe('2026-03-24')
  })

  it('before a term has started begin it at their end', () => {
    const pauses: Pause[] = [{ from: at('2026-03-02 10:00'), to: at('2026-03-10 09:00'), then: 'not-started' }]
    expect(ask('10 working days', '2026-03-02 10:00', { pauses })).toBe(ask('10 working days', '2026-03-10 09:00'))
  })

  it('after the term has run out heal nothing; before it does, even on the last day, they do', () => {
    const pause = (from: string): { pauses: Pause[] } => ({
      pauses: [{ from: at(from), to: at('2026-03-20 09:00'), then: 'restart' }],
    })
    expect(ask('10 working days', '2026-03-02 10:00', pause('2026-03-16 17:00'))).toBe('2026-03-16')
    expect(ask('10 working days', '2026-03-02 10:00', pause('2026-03-16 16:59'))).toBe('2026-04-03')
  })

  it('stop working hours to the minute', () => {
    const pauses: Pause[] = [{ from: at('2026-03-09 11:00'), to: at('2026-03-09 13:30'), then: 'resume' }]
    expect(ask('4 working hours', '2026-03-09 10:00', { pauses })).toBe('2026-03-09 16:30')
  })

  it('a last day off never rolls into a pause', () => {
    const pauses: Pause[] = [{ from: at('2026-05-03 10:00'), to: at('2026-05-06 10:00'), then: 'resume' }]
    expect(ask('12 days', '2026-04-20 10:00', { pauses })).toBe('2026-05-06')
  })
})

describe('extensions', () => {
  it('of the same unit add up; another unit is counted on from the due date', () => {
    expect(ask('15 days', '2026-03-02 10:00', { extensions: ['5 days'] })).toBe(ask('20 days', '2026-03-02 10:00'))
    // 15 days end on 17/3; five working days on from there.
    expect(ask('15 days', '2026-03-02 10:00', { extensions: ['5 working days'] })).toBe('2026-03-24')
    expect(ask('trong ngày', '2026-03-02 10:00', { extensions: ['2 ngày làm việc'] })).toBe('2026-03-04')
    expect(ask('2 working days', '2026-03-02 10:00', { extensions: ['4 working hours'] })).toBe('2026-03-05 11:30')
  })
})

describe('what cannot be asked is an issue with its place', () => {
  it.each<[string, Partial<DueInput>, string, (string | number)[]]>([
    ['a term without unit', { term: '5' }, 'term_without_unit', ['term']],
    ['an instant without offset', { from: '2026-03-02T10:00:00' }, 'instant_wrong', ['from']],
    ['an instant that is no number', { from: Number.NaN }, 'instant_wrong', ['from']],
    ['a cut-off that is no time', { cutoff: '3pm' }, 'cutoff_wrong', ['cutoff']],
    ['an extension of nothing', { extensions: ['1 day', 'none'] }, 'extension_without_length', ['extensions', 1]],
    ['a pause reversed', { pauses: [{ from: 2, to: 1, then: 'resume' }] }, 'pause_reversed', ['pauses', 0, 'to']],
    ['a pause from nowhere', { pauses: [{ from: 'x', then: 'resume' }] }, 'instant_wrong', ['pauses', 0, 'from']],
    ['a pause to nowhere', { pauses: [{ from: 1, to: 'x', then: 'resume' }] }, 'instant_wrong', ['pauses', 0, 'to']],
    [
      'a pause with a bad increment',
      { pauses: [{ from: 1, then: 'resume+0 days' }] },
      'term_zero',
      ['pauses', 0, 'then'],
    ],
  ])('%s', (_, wrong, code, path) => {
    const asked = due({ term: '5 days', from: at('2026-03-02 10:00'), calendar, ...wrong })
    expect(asked).toMatchObject({ ok: false, issues: [{ code, path }] })
  })

  it('an unknown end of a pause, as JSON may hold', () => {
    const pauses: Pause[] = JSON.parse('[{ "from": 1, "then": "continue" }]')
    expect(ask('5 days', '2026-03-02 10:00', { pauses })).toBe('pause_end_wrong')
  })
})
