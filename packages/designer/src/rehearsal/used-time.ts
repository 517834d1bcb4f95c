/** How long something took, as offices count it. */
import { type Calendar, dayAt, parseInstant, printDay } from '@motcua/rules'

/** Minutes of working time between two instants; those of days that the calendar does not cover are none. */
export const workingMinutes = (calendar: Calendar, from: number, to: number): number => {
  let minutes = 0
  for (let day = dayAt(from); day <= dayAt(to); day++) {
    const date = printDay(day)
    const midnight = parseInstant(date) ?? 0
    for (const [begin, end] of calendar.day(date)?.sessions ?? [])
      minutes += Math.max(0, Math.min(to, midnight + end * 60_000) - Math.max(from, midnight + begin * 60_000)) / 60_000
  }
  return Math.floor(minutes)
}
