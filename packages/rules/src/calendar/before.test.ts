import fc from 'fast-check'
import { expect, test } from 'vitest'
import { before } from './before.ts'
import { dayAt, parseDay, printDay, printInstant } from './civil.ts'
import { due } from './due.ts'
import { vietnamStateCalendar } from './vietnam.ts'

const calendar = vietnamStateCalendar()
const moment = (term: string, day: string | number): string => {
  const found = before({ term, due: day, calendar })
  return found.ok ? printInstant(found.value).slice(0, 16).replace('T', ' ') : (found.issues[0]?.code ?? '')
}

test.each([
  ['before a Monday', '1 working day', '2026-04-20', '2026-04-17 07:30'],
  ['over 30/4 and 1/5', '1 working day', '2026-05-04', '2026-04-29 07:30'],
  ['over Tết 2026', '2 working days', '2026-02-24', '2026-02-13 07:30'],
  ['onto a make-up Saturday', '1 working day', '2026-01-12', '2026-01-10 07:30'],
  ['calendar days that end on a day off', '1 day', '2026-04-20', '2026-04-17 07:30'],
  ['a month', '1 month', '2026-03-31', '2026-02-27 07:30'],
  ['the same day', 'same day', '2026-04-20', '2026-04-20 07:30'],
  ['two working hours', '2 working hours', '2026-04-20', '2026-04-20 15:00'],
  ['half a working day, to the end of the morning', '0.5 working days', '2026-04-20', '2026-04-20 11:30'],
])('counting back %s', (_, term, day, expected) => {
  expect(moment(term, day)).toBe(expected)
})

test('a term counted from the answer is due on the day again, and one working day later it is not', () => {
  const days = Array.from({ length: 3000 }, (_, i) => (parseDay('2018-02-01') ?? 0) + i).filter(
    calendar.index.isWorking,
  )
  fc.assert(
    fc.property(fc.constantFrom(...days), fc.integer({ min: 1, max: 60 }), (day, amount) => {
      const term = `${amount} working days`
      const found = before({ term, due: printDay(day), calendar })
      if (!found.ok) throw new Error(found.issues[0]?.code)
      const dueFrom = (from: number) => {
        const counted = due({ term, from, calendar })
        return counted.ok && counted.value.kind === 'date' ? counted.value.date : ''
      }
      expect(dueFrom(found.value)).toBe(printDay(day))
      const next = calendar.index.workingFrom(dayAt(found.value) + 1)
      expect(dueFrom(next * 86_400_000) > printDay(day)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['a word', 'term_empty', ''],
  ['a day outside the calendar', 'calendar_not_covered', '1 working day'],
])('%s is a coded issue', (_, code, term) => {
  expect(moment(term, code === 'term_empty' ? '2026-04-20' : '2050-01-03')).toBe(code)
})

test('a term longer than the calendar reaches back is not covered', () => {
  expect(moment('3000 working days', '2019-01-03')).toBe('calendar_not_covered')
})
