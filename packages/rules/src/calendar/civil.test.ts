import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addMonths,
  civilOf,
  dayAt,
  dayOf,
  parseClock,
  parseDay,
  parseInstant,
  printDay,
  printInstant,
  startOf,
  weekdayOf,
} from './civil.ts'

const days = fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2199, 12, 31) })

describe('days', () => {
  it('print and parse back, follow each other, and agree with the platform', () => {
    fc.assert(
      fc.property(days, day => {
        expect(parseDay(printDay(day))).toBe(day)
        const { year, month, date } = civilOf(day)
        expect(dayOf(year, month, date)).toBe(day)
        const platform = new Date(day * 86_400_000)
        expect(printDay(day)).toBe(platform.toISOString().slice(0, 10))
        expect(weekdayOf(day)).toBe((platform.getUTCDay() + 6) % 7)
      }),
    )
  })

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '26-04-30',
    '2026-4-30',
    '2026-04-30 ',
    '',
    '2026/04-30',
    '2026-04x30',
    '2O26-04-30',
    '2026-04-3٠',
    '-026-04-30',
  ])('are not %j', text => {
    expect(parseDay(text)).toBeUndefined()
  })

  it('a month later is the corresponding day, or the last day of a shorter month (Civil Code 2015, art. 148)', () => {
    const later = (text: string, months: number): string => printDay(addMonths(parseDay(text) ?? Number.NaN, months))
    expect(later('2026-03-31', 1)).toBe('2026-04-30')
    expect(later('2024-01-31', 1)).toBe('2024-02-29')
    expect(later('2026-11-30', 3)).toBe('2027-02-28')
    expect(later('2026-12-15', 1)).toBe('2027-01-15')
    expect(later('2026-06-15', 12)).toBe('2027-06-15')
  })
})

describe('instants', () => {
  it('print with the offset of Việt Nam and parse back to the second', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2e9, max: 6e9 }), second => {
        expect(parseInstant(printInstant(second * 1000))).toBe(second * 1000)
        expect(new Date(printInstant(second * 1000)).getTime()).toBe(second * 1000)
      }),
    )
  })

  it('fall on the day in Việt Nam, not in UTC: 06:00 is still yesterday there', () => {
    const at = parseInstant('2026-03-09T06:00:00+07:00') ?? Number.NaN
    expect(new Date(at).toISOString()).toBe('2026-03-08T23:00:00.000Z')
    expect(printDay(dayAt(at))).toBe('2026-03-09')
  })

  it('are read with any offset, with and without seconds and fractions; a plain day is its midnight', () => {
    const ten = parseInstant('2026-03-09T10:00:00+07:00')
    expect(parseInstant('2026-03-09T03:00Z')).toBe(ten)
    expect(parseInstant('2026-03-08T22:30:00.000-04:30')).toBe(ten)
    expect(parseInstant('2026-03-09T10:00:00.25+07:00')).toBe((ten ?? 0) + 250)
    expect(parseInstant('2026-03-09')).toBe(startOf(parseDay('2026-03-09') ?? Number.NaN))
  })

  it.each([
    '2026-03-09T10:00:00',
    '2026-03-09 10:00+07:00',
    '2026-03-09T25:00Z',
    '2026-03-09T10:60Z',
    '2026-02-30T10:00Z',
    'now',
  ])('are not %j: nobody guesses a zone or a date', text => {
    expect(parseInstant(text)).toBeUndefined()
  })

  it('a clock time runs to 24:00', () => {
    expect([parseClock('07:30'), parseClock('24:00'), parseClock('24:01'), parseClock('7:30')]).toEqual([
      450,
      1440,
      undefined,
      undefined,
    ])
  })
})
