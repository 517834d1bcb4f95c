import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleAppend } from '../testing/sample.ts'
import { eventFromJson, eventToJson } from './event-json.ts'

const [event] = sampleAppend('d1').events
const instant = fc.integer({ min: Date.UTC(1930, 0, 1), max: Date.UTC(2999, 11, 31) })

describe('an event as JSON', () => {
  it('comes back as it was, over JSON text, to the millisecond', () => {
    fc.assert(
      fc.property(instant, instant, (at, on) => {
        const one = { ...event!, at, on }
        expect(eventFromJson(JSON.parse(JSON.stringify(eventToJson(one))))).toEqual(one)
      }),
    )
  })

  it('says the same instants as the platform’s own clock', () => {
    fc.assert(
      fc.property(instant, at => {
        expect(Date.parse(eventToJson({ ...event!, at }).at)).toBe(at)
      }),
    )
  })

  it('writes instants with seconds and offset, milliseconds only where there are some', () => {
    const at = Date.UTC(2026, 3, 24, 9)
    expect(eventToJson({ ...event!, at, on: at + 7 })).toMatchObject({
      at: '2026-04-24T16:00:00+07:00',
      on: '2026-04-24T16:00:00.007+07:00',
    })
  })

  it('is not one when an instant is not an instant', () => {
    const json = eventToJson(event!)
    for (const text of ['', 'hôm nay', '2026-02-30T08:00:00+07:00', '2026-04-24T16:00:00']) {
      expect(eventFromJson({ ...json, at: text })).toBeUndefined()
      expect(eventFromJson({ ...json, on: text })).toBeUndefined()
    }
  })
})
