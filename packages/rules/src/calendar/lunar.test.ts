import { describe, expect, it } from 'vitest'
import { lunarDay } from './lunar.ts'
import { vietnamStatePacks } from './vietnam.ts'

const tet = (year: number): string | undefined => lunarDay({ year, month: 1, day: 1 })

describe('the Vietnamese lunar calendar', () => {
  it.each([
    [1968, '1968-01-29'],
    [1969, '1969-02-16'],
    [1985, '1985-01-21'],
    [2007, '2007-02-17'],
    [2017, '2017-01-28'],
    [2018, '2018-02-16'],
    [2019, '2019-02-05'],
    [2020, '2020-01-25'],
    [2021, '2021-02-12'],
    [2022, '2022-02-01'],
    [2023, '2023-01-22'],
    [2024, '2024-02-10'],
    [2025, '2025-01-29'],
    [2026, '2026-02-17'],
    [2027, '2027-02-06'],
    [2030, '2030-02-02'],
    [2053, '2053-02-18'],
  ])('Tết of %i is %s', (year, date) => {
    expect(tet(year)).toBe(date)
  })

  it('is not the platform’s Chinese calendar, which puts Tết 2030 a day or Tết 1985 a month elsewhere', () => {
    const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', {
      month: 'numeric',
      day: 'numeric',
      timeZone: 'Asia/Ho_Chi_Minh',
    })
    const isNewYear = (date: string): boolean => {
      const parts = chinese.formatToParts(new Date(`${date}T12:00:00+07:00`))
      return ['month', 'day'].every(type => parts.find(it => it.type === type)?.value === '1')
    }
    expect(isNewYear(tet(2026) ?? '')).toBe(true)
    expect(isNewYear(tet(1985) ?? '')).toBe(false)
    // The trap itself: ICU gives 7 February 2027, the moon and the Vietnamese calendar 6 February.
    expect(tet(2027)).not.toBe('2027-02-07')
  })

  it('knows the leap months of Việt Nam', () => {
    expect(lunarDay({ year: 2017, month: 6, day: 1, leap: true })).toBe('2017-07-23')
    expect(lunarDay({ year: 2020, month: 4, day: 1, leap: true })).toBe('2020-05-23')
    expect(lunarDay({ year: 2023, month: 2, day: 1, leap: true })).toBe('2023-03-22')
    expect(lunarDay({ year: 2025, month: 6, day: 1, leap: true })).toBe('2025-07-25')
    expect(lunarDay({ year: 2033, month: 11, day: 1, leap: true })).toBe('2033-12-22')
    expect(lunarDay({ year: 2025, month: 5, day: 1, leap: true })).toBeUndefined()
    expect(lunarDay({ year: 2026, month: 6, day: 1, leap: true })).toBeUndefined()
  })

  it('has twelve or thirteen months of 29 or 30 days in every year of a century and a half', () => {
    for (let year = 1950; year < 2100; year++) {
      const months = []
      for (let month = 1; month <= 12; month++)
        for (const leap of [false, true]) {
          if (lunarDay({ year, month, day: 1, leap }) === undefined) continue
          months.push(lunarDay({ year, month, day: 30, leap }) === undefined ? 29 : 30)
        }
      expect(months.length === 12 || months.length === 13).toBe(true)
      const days = (Date.parse(tet(year + 1) ?? '') - Date.parse(tet(year) ?? '')) / 86_400_000
      expect(months.reduce((sum, it) => sum + it, 0)).toBe(days)
    }
  })

  it('refuses what is no lunar day', () => {
    for (const it of [
      { month: 13, day: 1 },
      { month: 0, day: 1 },
      { month: 1, day: 31 },
      { month: 1, day: 0 },
      { month: 1.5, day: 1 },
    ])
      expect(lunarDay({ year: 2026, ...it })).toBeUndefined()
    expect(lunarDay({ year: 1899, month: 1, day: 1 })).toBeUndefined()
  })

  it('agrees with every Tết and Giỗ Tổ of the packs, the predicted year included', () => {
    for (const pack of vietnamStatePacks()) {
      const named = (name: string): string[] =>
        pack.days.filter(it => it.because === 'holiday' && it.reason.vi === name).map(it => it.date)
      expect(named('Tết Nguyên đán')).toContain(tet(pack.year))
      expect(named('Giỗ Tổ Hùng Vương')).toEqual([lunarDay({ year: pack.year, month: 3, day: 10 })])
    }
  })
})
