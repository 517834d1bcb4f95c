import { dayAt, parseDay, parseInstant } from '@motcua/rules'
import type { Dossier } from './dossier.ts'

/** Whether the result was ready before, on or after the appointed day. */
export type Punctuality = 'early' | 'on-time' | 'late'

/**
 * Compares the day on which the result was ready with the day of the appointment, whatever the hour; a term in working
 * hours is late from the appointed instant on. One of five rules in use (the one of Decision 766/QĐ-TTg reports): a
 * citizen who collects late does not make the authority late. `undefined` while the dossier is in hand, or where no date
 * was promised.
 */
export const punctualityOf = (dossier: Dossier): Punctuality | undefined => {
  const ready = dossier.clock?.finishedOn
  const { appointment } = dossier
  if (ready === undefined || appointment === undefined || appointment.kind === 'none') return undefined
  const instant = appointment.kind === 'instant' ? parseInstant(appointment.at) : undefined
  const day =
    appointment.kind === 'date' ? parseDay(appointment.date) : instant === undefined ? undefined : dayAt(instant)
  if (day === undefined) return undefined
  if (instant !== undefined && ready > instant) return 'late'
  if (dayAt(ready) === day) return 'on-time'
  return dayAt(ready) < day ? 'early' : 'late'
}
