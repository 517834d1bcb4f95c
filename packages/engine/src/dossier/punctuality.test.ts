import { parseInstant } from '@motcua/rules'
import { describe, expect, it } from 'vitest'
import { type Dossier, emptyDossier } from './dossier.ts'
import type { Appointment } from './event.ts'
import { punctualityOf } from './punctuality.ts'

const at = (iso: string): number => parseInstant(iso) ?? Number.NaN

const finished = (ready: string, appointment: Appointment): Dossier => ({
  ...emptyDossier('d', 't'),
  appointment,
  clock: { receivedOn: at('2026-04-24T10:00:00+07:00'), stages: [], pauses: [], finishedOn: at(ready) },
})

const day: Appointment = { kind: 'date', date: '2026-05-06' }
const hour: Appointment = { kind: 'instant', at: '2026-05-06T15:30:00+07:00' }

describe('punctuality', () => {
  it.each([
    ['2026-05-05T23:59:00+07:00', day, 'early'],
    ['2026-05-06T00:00:00+07:00', day, 'on-time'],
    ['2026-05-06T23:59:00+07:00', day, 'on-time'],
    ['2026-05-07T00:00:00+07:00', day, 'late'],
    ['2026-05-05T16:00:00+07:00', hour, 'early'],
    ['2026-05-06T08:00:00+07:00', hour, 'on-time'],
    ['2026-05-06T15:30:00+07:00', hour, 'on-time'],
    ['2026-05-06T15:30:01+07:00', hour, 'late'],
  ] as const)('a result ready at %s against %o is %s', (ready, appointment, expected) => {
    expect(punctualityOf(finished(ready, appointment))).toBe(expected)
  })

  it('counts the day in Việt Nam, not in UTC', () => {
    expect(punctualityOf(finished('2026-05-06T18:00:00Z', day))).toBe('late')
  })

  it('says nothing of a dossier in hand or without a date', () => {
    expect(punctualityOf({ ...finished('2026-05-06T08:00:00+07:00', day), clock: undefined })).toBeUndefined()
    expect(punctualityOf(finished('2026-05-06T08:00:00+07:00', { kind: 'none' }))).toBeUndefined()
  })
})
