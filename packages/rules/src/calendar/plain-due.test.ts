import fc from 'fast-check'
import { expect, it } from 'vitest'
import { startOf } from './civil.ts'
import { due } from './due.ts'
import { vietnamStateCalendar } from './vietnam.ts'

const calendar = vietnamStateCalendar()

it('answers the plain question as the plan does, beyond the calendar too', () => {
  const first = startOf(17_160)
  const instants = fc.integer({ min: first, max: first + 4100 * 86_400_000 })
  const amounts = fc.oneof(fc.integer({ min: -2, max: 400 }), fc.constantFrom(0.5, 3650, 3651, Number.NaN))
  fc.assert(
    fc.property(instants, amounts, (from, amount) => {
      const term = { unit: 'working days', amount } as const
      expect(due({ term, from, calendar })).toEqual(due({ term, from, calendar, pauses: [] }))
    }),
    { numRuns: 5000 },
  )
})
