import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPause } from './question.ts'

const two = (n: number): string => String(n).padStart(2, '0')
const day = fc
  .record({ month: fc.integer({ min: 1, max: 12 }), date: fc.integer({ min: 1, max: 28 }) })
  .map(({ month, date }) => `2026-${two(month)}-${two(date)}`)
const clock = fc
  .record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) })
  .map(({ hour, minute }) => `${two(hour)}:${two(minute)}`)
const zone = fc.constantFrom('', 'Z', '+07:00', '-03:30')
const time = fc.oneof(
  day,
  fc.tuple(day, clock, fc.constantFrom('', ':30', ':30.250'), zone).map(([d, c, s, z]) => `${d}T${c}${s}${z}`),
)
const then = fc.constantFrom('resume', 'restart', 'not-started', 'resume+3 working days', 'resume+0,5 ngày làm việc')

/** A time without a zone is Vietnamese. */
const zoned = (text: string): string =>
  /T.*(Z|[+-]\d\d:\d\d)$/.test(text) || !text.includes('T') ? text : `${text}+07:00`

describe('FROM/TO:THEN', () => {
  it('is split where it was joined, however many colons the times have', () => {
    fc.assert(
      fc.property(time, fc.option(time, { nil: '' }), then, (from, to, after) => {
        const read = readPause(`${from}/${to}:${after}`)
        const ended = to === '' ? {} : { to: zoned(to) }
        expect(read).toEqual({ ok: true, value: { from: zoned(from), ...ended, then: after } })
      }),
    )
  })

  it('is nothing without what follows the pause', () => {
    fc.assert(
      fc.property(time, time, (from, to) => {
        expect(readPause(`${from}/${to}`).ok).toBe(false)
      }),
    )
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(readPause(text)).toHaveProperty('ok')
      }),
    )
  })
})
