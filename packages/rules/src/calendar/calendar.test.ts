import { describe, expect, it } from 'vitest'
import { calendar } from './calendar.ts'
import { parseDay, printDay, weekdayOf } from './civil.ts'
import { due } from './due.ts'
import { type CalendarPack, parsePack } from './pack.ts'
import { vietnamStateCalendar, vietnamStatePacks } from './vietnam.ts'

/** Weekdays off and Saturdays worked, from the government's own notices; not read from the packs. */
const official: Record<number, { off: string; worked?: string }> = {
  2017: { off: '2/1 26/1 27/1 30/1 31/1 1/2 6/4 1/5 2/5 4/9' },
  2018: { off: '1/1 14/2 15/2 16/2 19/2 20/2 25/4 30/4 1/5 3/9 31/12' },
  2019: { off: '1/1 4/2 5/2 6/2 7/2 8/2 15/4 29/4 30/4 1/5 2/9', worked: '5/1 4/5' },
  2020: { off: '1/1 23/1 24/1 27/1 28/1 29/1 2/4 30/4 1/5 2/9' },
  2021: { off: '1/1 10/2 11/2 12/2 15/2 16/2 21/4 30/4 3/5 2/9 3/9' },
  2022: { off: '3/1 31/1 1/2 2/2 3/2 4/2 11/4 2/5 3/5 1/9 2/9' },
  2023: { off: '2/1 20/1 23/1 24/1 25/1 26/1 1/5 2/5 3/5 1/9 4/9' },
  2024: { off: '1/1 8/2 9/2 12/2 13/2 14/2 18/4 29/4 30/4 1/5 2/9 3/9', worked: '4/5' },
  2025: { off: '1/1 27/1 28/1 29/1 30/1 31/1 7/4 30/4 1/5 2/5 1/9 2/9', worked: '26/4' },
  2026: { off: '1/1 2/1 16/2 17/2 18/2 19/2 20/2 27/4 30/4 1/5 31/8 1/9 2/9 24/11', worked: '10/1 22/8' },
}
const state = vietnamStateCalendar()
const known = (knownAt: string, packs: readonly CalendarPack[] = []) => {
  const made = vietnamStateCalendar({ knownAt, packs })
  if (!made.ok) throw new Error(JSON.stringify(made.issues))
  return made.value
}
const codesOf = (made: ReturnType<typeof calendar>): string[] => (made.ok ? [] : made.issues.map(it => it.code))
const pack = (json: object): CalendarPack => {
  const read = parsePack(json)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.value
}
const reason = { vi: 'Ví dụ' }
const basis = { act: 'Thông báo (ví dụ)' }
const notice = pack({
  id: 'notice',
  year: 2026,
  days: [
    { date: '2026-11-23', kind: 'off', because: 'swap', pair: '2026-11-28', reason, basis, knownSince: '2026-11-10' },
    {
      date: '2026-11-28',
      kind: 'working',
      because: 'makeup',
      pair: '2026-11-23',
      reason,
      basis,
      knownSince: '2026-11-10',
    },
  ],
})

describe('the calendar of Vietnamese state bodies', () => {
  it.each(Object.entries(official))(
    'has the official days off and worked of %s, and no others',
    (year, { off, worked }) => {
      const found = { off: [] as string[], worked: [] as string[] }
      for (let day = parseDay(`${year}-01-01`) ?? 0; day <= (parseDay(`${year}-12-31`) ?? 0); day++) {
        const it = state.day(printDay(day))
        const text = `${Number(it?.date.slice(8))}/${Number(it?.date.slice(5, 7))}`
        if (weekdayOf(day) < 5 && it?.working === false) found.off.push(text)
        if (weekdayOf(day) >= 5 && it?.working === true) found.worked.push(text)
      }
      expect(found).toEqual({ off: off.split(' '), worked: worked?.split(' ') ?? [] })
    },
  )

  it('has 81 weekdays off and four make-up Saturdays in 2020–2026', () => {
    const years = Object.entries(official).filter(([year]) => Number(year) >= 2020)
    expect(years.flatMap(([, it]) => it.off.split(' '))).toHaveLength(81)
    expect(years.flatMap(([, it]) => it.worked?.split(' ') ?? [])).toHaveLength(4)
  })

  it('gives a reason, an act and a date of knowledge for every day', () => {
    for (const it of vietnamStatePacks().flatMap(one => one.days)) {
      expect([it.reason.vi, it.reason.en, it.basis.act].every(Boolean)).toBe(true)
      expect(it.knownSince < it.date).toBe(true)
    }
  })

  it('links a swapped day off and its make-up day, also across the end of a year', () => {
    expect(state.day('2018-12-31')?.pair).toBe('2019-01-05')
    expect(state.day('2019-01-05')).toMatchObject({ pair: '2018-12-31', working: true, because: 'makeup' })
    expect(state.day('2019-01-05')?.sessions).toEqual(state.day('2019-01-04')?.sessions)
  })

  it('marks 2027, and only 2027, as provisional', () => {
    expect([state.day('2026-12-31')?.provisional, state.day('2027-01-01')?.provisional]).toEqual([false, true])
    expect(state.day('2027-02-06')).toMatchObject({ because: 'holiday', working: false })
  })
})

describe('what was known when', () => {
  it('2 January 2026 was a working day, and 10 January a Saturday, until 25 December 2025', () => {
    const [before, after] = [known('2025-12-24'), known('2025-12-25')]
    expect([before.day('2026-01-02')?.working, before.day('2026-01-10')?.working]).toEqual([true, false])
    expect([after.day('2026-01-02')?.working, after.day('2026-01-10')?.working]).toEqual([false, true])
    expect(before.hash).not.toBe(after.hash)
  })

  it('24 November counts in a calendar from before the resolution (V11)', () => {
    const asked = due({ term: '1 working day', from: '2026-11-23T09:00:00+07:00', calendar: known('2026-04-01') })
    expect(asked).toMatchObject({ value: { date: '2026-11-24' } })
  })

  it('an instant is known from its day in Việt Nam', () => {
    expect(known('2025-12-24T18:00:00Z').day('2026-01-02')?.working).toBe(false)
    expect(known('2025-12-24T16:00:00Z').day('2026-01-02')?.working).toBe(true)
  })

  it('a hash tells calendars apart that count differently, and only those', () => {
    expect(known('2026-11-01').hash).toBe(state.hash)
    expect(known('2026-11-09', [notice]).hash).toBe(state.hash)
    expect(known('2026-11-10', [notice]).hash).not.toBe(state.hash)
    expect(state.hash).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('packs over packs', () => {
  it('a notice changes its days and no others, without a release', () => {
    const made = known('2026-11-22', [notice])
    expect([made.day('2026-11-23')?.working, made.day('2026-11-28')?.working]).toEqual([false, true])
    expect(made.day('2026-11-24')).toEqual(state.day('2026-11-24'))
  })

  it('a whole year replaces the year before it, so that an announced 2027 clears the prediction', () => {
    const hours = [{ from: '2027-01-01', days: ['mon'], sessions: ['08:00-12:00'] }]
    const year = pack({ id: 'vn-2027', year: 2027, knownSince: '2026-12-01', hours, days: [] })
    expect(known('2026-12-02', [year]).day('2027-02-08')).toMatchObject({ working: true, provisional: false })
    expect(known('2026-11-30', [year]).day('2027-02-08')).toMatchObject({ working: false, provisional: true })
  })

  it('hours may change within a year, and Saturday mornings may be worked', () => {
    const all = ['mon', 'tue', 'wed', 'thu', 'fri']
    const hours = [
      { from: '2026-01-01', days: all, sessions: ['07:30-11:30', '13:00-17:00'] },
      { from: '2026-06-01', days: all, sessions: ['07:00-11:00', '13:30-17:30'] },
      { from: '2026-06-01', days: ['sat'], sessions: ['07:30-11:30'] },
    ]
    const made = calendar({ id: 'x', packs: [pack({ id: 'x', year: 2026, hours, days: [] })] })
    if (!made.ok) throw new Error('a good pack')
    const asked = (from: string) => due({ term: '5 working hours', from, calendar: made.value })
    expect(asked('2026-05-29T16:00:00+07:00')).toMatchObject({ value: { at: Date.parse('2026-06-01T11:00:00+07:00') } })
    expect(asked('2026-06-05T16:30:00+07:00')).toMatchObject({ value: { at: Date.parse('2026-06-06T11:30:00+07:00') } })
  })

  it('what does not fit together is an issue', () => {
    const [first, , third] = vietnamStatePacks()
    if (first === undefined || third === undefined) throw new Error('the packs of this library')
    expect(codesOf(calendar({ id: 'x', packs: [] }))).toEqual(['calendar_without_hours'])
    expect(codesOf(calendar({ id: 'x', packs: [first, third] }))).toEqual(['calendar_year_missing'])
    expect(codesOf(calendar({ id: 'x', packs: [first, notice] }))).toEqual(['calendar_year_unknown'])
    expect(codesOf(calendar({ id: 'x', packs: [first], knownAt: 'yesterday' }))).toEqual(['instant_wrong'])
    const one = { ...notice, days: notice.days.slice(0, 1) }
    expect(codesOf(calendar({ id: 'x', packs: [...vietnamStatePacks(), one] }))).toEqual(['pack_pair_unanswered'])
  })

  it('a day beyond the packs is an issue, never a silent Monday to Friday', () => {
    const codes = ['2016-12-31', '2028-01-01', '2027-12-30'].map(from => {
      const asked = due({ term: '5 working days', from, calendar: state })
      return asked.ok ? 'ok' : asked.issues[0]?.code
    })
    expect(codes).toEqual(['calendar_not_covered', 'calendar_not_covered', 'calendar_not_covered'])
    expect(due({ term: '60 days', from: '2027-12-01', calendar: state })).toMatchObject({ ok: false })
    expect(state.day('2028-01-03')).toBeUndefined()
  })
})
