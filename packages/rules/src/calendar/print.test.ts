import { describe, expect, it } from 'vitest'
import { calendarSentences as en } from '../messages/en.ts'
import { calendarSentences as vi } from '../messages/vi.ts'
import { due } from './due.ts'
import { printCalendarIssue, printRemaining } from './print.ts'
import { parseTerm } from './term.ts'
import { vietnamStateCalendar } from './vietnam.ts'

describe('sentences about time', () => {
  it('are Vietnamese in NFC, and every code has one of its own in both languages', () => {
    expect(Object.keys(en.issue)).toEqual(Object.keys(vi.issue))
    const text = JSON.stringify(vi) + Object.values(vi.issue).join('')
    expect(text).toBe(text.normalize('NFC'))
    expect(new Set(Object.values(vi.clock)).size).toBe(5)
    expect(new Set(Object.values(en.clock)).size).toBe(5)
  })

  it('of an issue are made from its data', () => {
    const read = parseTerm('8 giờ')
    if (read.ok) throw new Error('bare hours are ambiguous')
    const said = read.issues.map(it => [printCalendarIssue(it, 'vi'), printCalendarIssue(it, 'en')])
    expect(said).toEqual([
      [
        '“8 giờ” là giờ đồng hồ hay giờ làm việc? Hãy viết “giờ làm việc”.',
        'Hours of the clock or working hours? Write “8 working hours”.',
      ],
    ])
  })

  it.each([
    ['P3D', '“P3D” không nói rõ đơn vị thời hạn; hãy viết “3 ngày” hoặc “3 ngày làm việc”.'],
    ['p04d', '“p04d” không nói rõ đơn vị thời hạn; hãy viết “4 ngày” hoặc “4 ngày làm việc”.'],
    ['P1M', '“P1M” không nói rõ đơn vị thời hạn; hãy viết “1 tháng”.'],
    ['PT8H', '“PT8H” không nói rõ đơn vị thời hạn; hãy viết “8 giờ làm việc”.'],
    ['4000 ngày', '“4000 ngày” dài quá mức cho phép (3650 ngày).'],
  ])('of the term %j echo its number in Vietnamese', (text, said) => {
    const read = parseTerm(text)
    expect(read.ok ? [] : read.issues.map(it => printCalendarIssue(it, 'vi'))).toEqual([said])
  })

  it.each([
    ['24/04/2026', '“24/04/2026” chưa đúng dạng ngày: hãy viết 2026-04-24.'],
    ['1-5-2026', '“1-5-2026” chưa đúng dạng ngày: hãy viết 2026-05-01.'],
    ['31/02/2026', '“31/02/2026”: không có ngày này trong lịch.'],
    ['2026-02-29', '“2026-02-29”: không có ngày này trong lịch.'],
    [
      '2026-03-02T10:00',
      '“2026-03-02T10:00” không phải là thời điểm có múi giờ hoặc một ngày, ví dụ 2026-04-24T10:00:00+07:00.',
    ],
  ])('of %j, which is no day, say what to write', (from, said) => {
    const asked = due({ term: '1 day', from, calendar: vietnamStateCalendar() })
    expect(asked.ok ? [] : asked.issues.map(it => printCalendarIssue(it, 'vi'))).toEqual([said])
  })

  it('of a calendar that ends write days as people do', () => {
    const asked = due({ term: '1 day', from: '2031-04-01', calendar: vietnamStateCalendar() })
    expect(asked.ok ? [] : asked.issues.map(it => printCalendarIssue(it, 'vi'))).toEqual([
      'Lịch chỉ có từ 01/01/2017 đến 31/12/2027, không có ngày 01/04/2031; cần nạp thêm lịch.',
    ])
  })

  it('of remaining time name hours and minutes, and join the legs', () => {
    expect(printRemaining([{ unit: 'working minutes', amount: 195 }], 'vi')).toBe('3 giờ 15 phút làm việc')
    expect(printRemaining([{ unit: 'working minutes', amount: 60 }], 'en')).toBe('1 working hour')
    expect(
      printRemaining(
        [
          { unit: 'working days', amount: 2 },
          { unit: 'days', amount: 1 },
        ],
        'en',
      ),
    ).toBe('2 working days, then 1 day')
    expect(printRemaining([], 'vi')).toBe('0 ngày')
  })
})
