import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { between, later, type Moment, moment, monthsBetween, parseMoment, printMoment } from './moment.ts'

const day = fc.integer({ min: -719_528, max: 2_932_896 })
const any = fc
  .oneof(
    day.map(at => moment('date', at)),
    fc.integer({ min: -62_167_244_400_000, max: 253_402_275_599_999 }).map(at => moment('instant', at)),
    fc.integer({ min: -(10 ** 14), max: 10 ** 14 }).map(at => moment('days duration', at)),
    fc.integer({ min: -120_000, max: 120_000 }).map(at => moment('months duration', at)),
  )
  .map(made => made as Moment)

describe('moments', () => {
  it('reading what was printed gives the moment back', () => {
    fc.assert(
      fc.property(any, value => {
        const text = printMoment(value)
        expect(parseMoment(text)).toEqual(value)
        expect(parseMoment(text, value.kind)).toEqual(value)
        expect(parseMoment(text, value.kind === 'date' ? 'instant' : 'date')).toBeUndefined()
      }),
      { numRuns: 5000 },
    )
  })

  it.each([
    ['P1Y2M', 'P1Y2M'],
    ['P14M', 'P1Y2M'],
    ['P0Y', 'P0M'],
    ['-P0D', 'P0D'],
    ['PT25H', 'P1DT1H'],
    ['PT0.5S', 'PT0.5S'],
    ['PT60S', 'PT1M'],
    ['2026-01-01T00:00:00Z', '2026-01-01T07:00:00+07:00'],
    ['2026-01-01T00:00:00[Asia/Ho_Chi_Minh]', undefined],
    ['2026-01-01T00:00:00+07:00[Asia/Ho_Chi_Minh]', '2026-01-01T00:00:00+07:00'],
    ['2026-01-01T00:00:00Z[Asia/Ho_Chi_Minh]', '2026-01-01T07:00:00+07:00'],
    ['2026-01-01T00:00:00+09:00[Asia/Ho_Chi_Minh]', undefined],
    ['2026-01-01T00:00:00+07:00[Asia/Tokyo]', undefined],
    ['2026-01-01[Asia/Ho_Chi_Minh]', undefined],
    ['2026-01-01@Asia/Ho_Chi_Minh', undefined],
    ['2026-01-01T00:00:00@Asia/Ho_Chi_Minh', '2026-01-01T00:00:00+07:00'],
    ['2026-01-01T00:00:00', undefined],
    ['2026-02-29', undefined],
    ['10000-01-01', undefined],
    ['P', undefined],
    ['PT', undefined],
    ['P1DT', undefined],
    ['P1M1D', undefined],
    ['P1W', undefined],
    ['P1.5D', undefined],
    ['P999999999Y', undefined],
    ['p1d', undefined],
    ['', undefined],
  ])('%s → %s', (text, printed) => {
    const found = parseMoment(text)
    expect(found && printMoment(found)).toBe(printed)
  })

  it('the months between two dates are the most that do not lead past the second', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -20_000, max: 20_000 }), (at, distance) => {
        const [from, to] = [moment('date', at), moment('date', at + distance)]
        const months = from && to && monthsBetween(from, to)
        if (from === undefined || to === undefined || months === undefined) return
        const sign = distance < 0 ? -1 : 1
        const past = (by: number): boolean => {
          const found = later(from, moment('months duration', months.at + by) as Moment, 1)
          // A day that is clamped to the end of its month has not come yet.
          return found === undefined || sign * (found.at - to.at) > 0
        }
        expect(past(0)).toBe(false)
        expect(Math.sign(months.at) * sign).toBeGreaterThanOrEqual(0)
        const days = between(from, to)?.at ?? Number.NaN
        expect(Math.abs(days / 86_400_000 - months.at * 30.436875)).toBeLessThan(34)
      }),
      { numRuns: 3000 },
    )
  })
})
