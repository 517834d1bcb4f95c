/** Instants and days as people read them on screen: the hour first, then the day with its name. */
import { dayAt, type Locale, parseDay, parseInstant, printInstant } from '@motcua/rules'

const weekdays: Readonly<Record<Locale, readonly string[]>> = {
  vi: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
}

const turned = (iso: string): string => iso.slice(0, 10).split('-').reverse().join('/')

/** The name of a day of the week: day 0, 01/01/1970, was a Thursday. */
export const sayWeekday = (day: number, locale: Locale): string => weekdays[locale][(((day + 3) % 7) + 7) % 7] ?? ''

/** A day written `YYYY-MM-DD`, with its name: “thứ Sáu 13/02/2026”. */
export const sayDate = (iso: string, locale: Locale): string =>
  `${sayWeekday(parseDay(iso.slice(0, 10)) ?? Number.NaN, locale)} ${turned(iso)}`.trim()

/** The hour of an instant: “16:30”. */
export const sayHour = (at: number): string => printInstant(at).slice(11, 16)

/** “16:30 13/02/2026”, where there is little room. */
export const sayShort = (at: number): string => `${sayHour(at)} ${turned(printInstant(at))}`

/** “16:30 thứ Sáu 13/02/2026”. */
export const sayMoment = (at: number, locale: Locale): string =>
  `${sayHour(at)} ${sayWeekday(dayAt(at), locale)} ${turned(printInstant(at))}`

/** A day or an instant, as a dossier keeps its dates. */
export const sayAppointed = (
  date: { readonly kind: string; readonly date?: string; readonly at?: string },
  locale: Locale,
): string => {
  if (date.date !== undefined) return sayDate(date.date, locale)
  const at = date.at === undefined ? undefined : parseInstant(date.at)
  return at === undefined ? '' : sayMoment(at, locale)
}
