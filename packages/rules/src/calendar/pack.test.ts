import { describe, expect, it } from 'vitest'
import vn2026 from '../../calendars/vn-state-2026.json' with { type: 'json' }
import { parsePack } from './pack.ts'

const day = {
  date: '2026-05-01',
  kind: 'off',
  because: 'holiday',
  reason: { vi: 'Ngày Quốc tế lao động' },
  basis: { act: 'Bộ luật Lao động 2019', article: '112(1)(d)' },
  knownSince: '2019-11-20',
}
const hours = {
  from: '2026-01-01',
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
  sessions: ['07:30-11:30', '13:00-17:00'],
}
const pack = { id: 'p', year: 2026, hours: [hours], days: [day] }
const without = (value: object, key: string): object =>
  Object.fromEntries(Object.entries(value).filter(([it]) => it !== key))
const swap = { ...day, date: '2026-01-02', because: 'swap', pair: '2026-01-10' }
const makeup = { ...day, date: '2026-01-10', kind: 'working', because: 'makeup', pair: '2026-01-02' }

describe('a pack', () => {
  it('is read with its days, sessions in minutes, and text in NFC', () => {
    const read = parsePack({
      ...pack,
      days: [{ ...day, reason: { vi: day.reason.vi.normalize('NFD') } }, swap, makeup],
    })
    expect(read).toMatchObject({ ok: true, value: { provisional: false, hours: [{ weekdays: [0, 1, 2, 3, 4] }] } })
    if (!read.ok) return
    expect(read.value.hours[0]?.sessions).toEqual([
      [450, 690],
      [780, 1020],
    ])
    expect(read.value.days[0]?.reason.vi).toBe(day.reason.vi)
  })

  it('of this library is read as it stands', () => {
    expect(parsePack(vn2026).ok).toBe(true)
  })

  it.each<[string, unknown, string, (string | number)[]]>([
    ['nothing at all', null, 'pack_not_an_object', []],
    ['a list', [], 'pack_not_an_object', []],
    ['an unknown key', { ...pack, holidays: [] }, 'pack_key_unknown', ['holidays']],
    ['an unknown key of a day', { ...pack, days: [{ ...day, name: 'x' }] }, 'pack_key_unknown', ['days', 0, 'name']],
    ['no id', without(pack, 'id'), 'pack_key_missing', []],
    ['no days', without(pack, 'days'), 'pack_key_missing', []],
    ['days that are no list', { ...pack, days: {} }, 'pack_not_an_object', ['days']],
    ['a year in words', { ...pack, year: '2026' }, 'pack_value_wrong', ['year']],
    [
      'a day of February that is not',
      { ...pack, days: [{ ...day, date: '2026-02-30' }] },
      'pack_date_wrong',
      ['days', 0, 'date'],
    ],
    ['a day twice', { ...pack, days: [day, day] }, 'pack_date_twice', ['days', 1, 'date']],
    [
      'a day of another year',
      { ...pack, days: [{ ...day, date: '2027-05-01' }] },
      'pack_date_outside_year',
      ['days', 0, 'date'],
    ],
    [
      'a day nobody knows since when',
      { ...pack, days: [without(day, 'knownSince')] },
      'pack_known_since_missing',
      ['days', 0],
    ],
    ['a day without an act', { ...pack, days: [{ ...day, basis: {} }] }, 'pack_key_missing', ['days', 0, 'basis']],
    [
      'a day without a reason',
      { ...pack, days: [without(day, 'reason')] },
      'pack_not_an_object',
      ['days', 0, 'reason'],
    ],
    ['a holiday worked', { ...pack, days: [{ ...day, kind: 'working' }] }, 'pack_kind_conflict', ['days', 0]],
    ['an unknown cause', { ...pack, days: [{ ...day, because: 'strike' }] }, 'pack_kind_conflict', ['days', 0]],
    ['a make-up day of nothing', { ...pack, days: [without(makeup, 'pair')] }, 'pack_pair_missing', ['days', 0]],
    ['a make-up day without its swap', { ...pack, days: [makeup] }, 'pack_pair_unanswered', ['days', 0, 'pair']],
    [
      'halves of a swap known at different times',
      { ...pack, days: [swap, { ...makeup, knownSince: '2025-12-25' }] },
      'pack_pair_unanswered',
      ['days', 0, 'pair'],
    ],
    [
      'sessions that overlap',
      { ...pack, hours: [{ ...hours, sessions: ['07:30-11:30', '11:00-17:00'] }] },
      'pack_sessions_wrong',
      ['hours', 0, 'sessions', 1],
    ],
    [
      'a session that ends before it begins',
      { ...pack, hours: [{ ...hours, sessions: ['17:00-13:00'] }] },
      'pack_sessions_wrong',
      ['hours', 0, 'sessions', 0],
    ],
    [
      'an unknown weekday',
      { ...pack, hours: [{ ...hours, days: ['monday'] }] },
      'pack_value_wrong',
      ['hours', 0, 'days', 0],
    ],
    [
      'hours from the middle of the year',
      { ...pack, hours: [{ ...hours, from: '2026-07-01' }] },
      'pack_hours_late',
      ['hours', 0, 'from'],
    ],
  ])('with %s is refused, and says where', (_, json, code, path) => {
    const read = parsePack(json)
    expect(read.ok ? [] : read.issues).toContainEqual(expect.objectContaining({ code, path }))
  })

  it('names all that is wrong at once', () => {
    const read = parsePack({ ...pack, extra: 1, days: [{ ...day, date: 'x' }, without(day, 'knownSince')] })
    expect(read.ok ? [] : read.issues.map(it => it.code)).toEqual([
      'pack_key_unknown',
      'pack_date_wrong',
      'pack_known_since_missing',
    ])
  })
})
