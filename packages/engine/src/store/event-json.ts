import { parseInstant, printInstant } from '@motcua/rules'
import type { DossierEvent, EventOf, EventType, Instant } from '../dossier/event.ts'

/**
 * An event as it leaves the process: plain JSON, its two instants in ISO 8601 with seconds and offset. This form is what
 * the hash chain covers.
 */
export type EventJson = {
  [T in EventType]: Omit<EventOf<T>, 'at' | 'on'> & { readonly at: string; readonly on: string }
}[EventType]

/** Milliseconds are written only where there are some: `2026-04-24T16:00:00.250+07:00`. */
export const instantText = (instant: Instant): string => {
  const ms = ((instant % 1000) + 1000) % 1000
  const text = printInstant(instant - ms)
  return ms === 0 ? text : `${text.slice(0, 19)}.${String(ms).padStart(3, '0')}${text.slice(19)}`
}

/**
 * An event as plain JSON.
 * @example eventToJson(event).at // '2026-04-24T16:00:00+07:00'
 */
export const eventToJson = (event: DossierEvent): EventJson => ({
  ...event,
  at: instantText(event.at),
  on: instantText(event.on),
})

/** The event again; nothing when one of its instants is not an instant. */
export const eventFromJson = (json: EventJson): DossierEvent | undefined => {
  const at = parseInstant(json.at)
  const on = parseInstant(json.on)
  return at === undefined || on === undefined ? undefined : { ...json, at, on }
}
