import { describe, expect, it } from 'vitest'
import type { Pause } from './pause.ts'
import { printClockState } from './print.ts'
import { type ClockInput, clockState } from './state.ts'
import { vietnamStateCalendar } from './vietnam.ts'

const calendar = vietnamStateCalendar()
const at = (text: string): string => `2026-${text.replace(' ', 'T')}:00+07:00`
const ask = (term: string, from: string, now: string, more: Partial<ClockInput> = {}) => {
  const asked = clockState({ term, from: at(from), now: at(now), calendar, ...more })
  if (!asked.ok) throw new Error(JSON.stringify(asked.issues))
  return asked.value
}
const say = (...asked: Parameters<typeof ask>): string => printClockState(ask(...asked), 'vi')
const pauses: Pause[] = [{ from: at('03-05 10:00'), to: at('03-10 09:00'), then: 'resume' }]

describe('a clock', () => {
  it('says five different words for its five states', () => {
    const words = [
      say('5 working days', '04-24 10:00', '05-04 09:00'),
      say('5 working days', '04-24 10:00', '05-01 09:00'),
      say('10 working days', '03-02 10:00', '03-06 09:00', { pauses }),
      say('5 working days', '04-24 10:00', '05-08 09:00'),
      say('5 working days', '04-24 10:00', '05-08 09:00', { endedAt: at('05-05 09:00') }),
    ]
    expect(words).toEqual([
      'Đang tính thời hạn, còn 3 ngày làm việc',
      'Ngoài giờ làm việc, còn 3 ngày làm việc',
      'Tạm ngừng tính thời hạn, còn 8 ngày làm việc',
      'Quá hạn 2 ngày làm việc',
      'Đã kết thúc: trước hạn',
    ])
    expect(printClockState(ask('5 working days', '04-24 10:00', '05-08 09:00'), 'en')).toBe('Overdue by 2 working days')
  })

  it('counts today as left until the office closes on the due day', () => {
    expect(say('5 working days', '04-24 10:00', '05-06 16:59')).toBe('Đang tính thời hạn, còn 1 ngày làm việc')
    expect(say('5 working days', '04-24 10:00', '05-06 17:00')).toBe('Quá hạn')
    expect(say('5 working days', '04-24 10:00', '05-06 17:00', { policies: { endOf: 'midnight' } })).toBe(
      'Ngoài giờ làm việc, còn 1 ngày làm việc',
    )
  })

  it('counts working hours to the minute, left and over', () => {
    expect(say('12 working hours', '03-09 10:00', '03-10 11:15')).toBe('Đang tính thời hạn, còn 2 giờ 45 phút làm việc')
    expect(say('12 working hours', '03-09 10:00', '03-10 12:00')).toBe('Ngoài giờ làm việc, còn 2 giờ 30 phút làm việc')
    expect(say('12 working hours', '03-09 10:00', '03-11 08:00')).toBe('Quá hạn 2 giờ làm việc')
  })

  it('does not see what happens later: a pause that will end is still open, one to come is not there', () => {
    expect(ask('10 working days', '03-02 10:00', '03-06 09:00', { pauses })).toMatchObject({ due: { kind: 'paused' } })
    expect(ask('10 working days', '03-02 10:00', '03-04 09:00', { pauses })).toMatchObject({
      due: { date: '2026-03-16' },
    })
    expect(ask('10 working days', '03-02 10:00', '03-10 09:00', { pauses })).toMatchObject({
      due: { date: '2026-03-19' },
    })
  })

  it('ends early, on time or late by the due date as of its end', () => {
    const outcome = (endedAt: string, term = '10 working days') => {
      const state = ask(term, '03-02 10:00', '04-30 09:00', { pauses, endedAt: at(endedAt) })
      return state.state === 'ended' ? state.outcome : state.state
    }
    expect(outcome('03-18 16:00')).toBe('early')
    expect(outcome('03-19 16:00')).toBe('on-time')
    expect(outcome('03-19 17:00')).toBe('late')
    expect(outcome('03-06 16:00')).toBe('early')
    expect(outcome('03-19 16:00', 'none')).toBe('untimed')
  })

  it('has not ended before it ends', () => {
    expect(ask('10 working days', '03-02 10:00', '03-04 09:00', { endedAt: at('03-12 09:00') }).state).toBe('running')
  })

  it('without a term runs and is never late', () => {
    expect(say('none', '03-02 10:00', '03-04 09:00')).toBe('Đang tính thời hạn')
    expect(ask('none', '03-02 10:00', '11-20 20:00').state).toBe('outside-hours')
  })

  it('beyond the calendar is an issue', () => {
    const asked = clockState({ term: '5 days', from: at('03-02 10:00'), now: '2031-01-01', calendar })
    expect(asked).toMatchObject({ ok: false, issues: [{ code: 'calendar_not_covered' }] })
    expect(clockState({ term: '5 days', from: at('03-02 10:00'), now: 'now', calendar })).toMatchObject({
      issues: [{ path: ['now'] }],
    })
  })
})
