import { dayOf, printDay } from './civil.ts'

/**
 * The Vietnamese lunar calendar, from the astronomy: a month begins on the day, in UTC+7, of the new moon; month 11 holds
 * the winter solstice; of thirteen months between two solstices the first without a principal solar term is the leap
 * month. UTC+7 is by law (Quyết định 121/CP of 1967); China counts at UTC+8, so Tết differs in 1968, 1969, 1985, 2007,
 * 2030 and 2053, and `Intl`'s `chinese` calendar is wrong for Việt Nam by design, for 2027 even for China.
 *
 * Positions after Jean Meeus, Astronomical Algorithms, 2nd ed.: chapter 49 (new moon, within a minute) and 25 (the sun's
 * longitude, within 0.01°).
 */

const sin = (degrees: number): number => Math.sin((degrees * Math.PI) / 180)

/** Terrestrial minus universal time in days (Espenak and Meeus 2006, in seconds; good to seconds 1900–2150). */
const deltaT = (year: number): number => {
  const t = year - 2000
  const u = (year - 1820) / 100
  const seconds =
    year < 1986
      ? 45.45 + 1.067 * (year - 1975) - (year - 1975) ** 2 / 260 - (year - 1975) ** 3 / 718
      : year < 2005
        ? 63.86 + 0.3345 * t - 0.060374 * t ** 2 + 0.0017275 * t ** 3 + 0.000651814 * t ** 4 + 0.00002373599 * t ** 5
        : year < 2050
          ? 62.92 + 0.32217 * t + 0.005589 * t ** 2
          : -20 + 32 * u ** 2 - 0.5628 * (2150 - year)
  return seconds / 86400
}

/** Coefficient, power of the eccentricity E, then multiples of M, M′, F and Ω (Meeus, table 49.A, new moon). */
const moonTerms: readonly (readonly [number, number, number, number, number, number])[] = [
  [-0.4072, 0, 0, 1, 0, 0],
  [0.17241, 1, 1, 0, 0, 0],
  [0.01608, 0, 0, 2, 0, 0],
  [0.01039, 0, 0, 0, 2, 0],
  [0.00739, 1, -1, 1, 0, 0],
  [-0.00514, 1, 1, 1, 0, 0],
  [0.00208, 2, 2, 0, 0, 0],
  [-0.00111, 0, 0, 1, -2, 0],
  [-0.00057, 0, 0, 1, 2, 0],
  [0.00056, 1, 1, 2, 0, 0],
  [-0.00042, 0, 0, 3, 0, 0],
  [0.00042, 1, 1, 0, 2, 0],
  [0.00038, 1, 1, 0, -2, 0],
  [-0.00024, 1, -1, 2, 0, 0],
  [-0.00017, 0, 0, 0, 0, 1],
  [-0.00007, 0, 2, 1, 0, 0],
  [0.00004, 0, 0, 2, -2, 0],
  [0.00004, 0, 3, 0, 0, 0],
  [0.00003, 0, 1, 1, -2, 0],
  [0.00003, 0, 0, 2, 2, 0],
  [-0.00003, 0, 1, 1, 2, 0],
  [0.00003, 0, -1, 1, 2, 0],
  [-0.00002, 0, -1, 1, -2, 0],
  [-0.00002, 0, 1, 3, 0, 0],
  [0.00002, 0, 0, 4, 0, 0],
]

/** Planets' pull: coefficient, argument at k = 0, its step per k (Meeus, p. 351). */
const planetTerms: readonly (readonly [number, number, number])[] = [
  [0.000325, 299.77, 0.107408],
  [0.000165, 251.88, 0.016321],
  [0.000164, 251.83, 26.651886],
  [0.000126, 349.42, 36.412478],
  [0.00011, 84.66, 18.206239],
  [0.000062, 141.74, 53.303771],
  [0.00006, 207.14, 2.453732],
  [0.000056, 154.84, 7.30686],
  [0.000047, 34.52, 27.261239],
  [0.000042, 207.19, 0.121824],
  [0.00004, 291.34, 1.844379],
  [0.000037, 161.72, 24.198154],
  [0.000035, 239.56, 25.513099],
  [0.000023, 331.55, 3.592518],
]

/** The day, in UTC+7, of the k-th new moon after that of 6 January 2000. */
const newMoonDay = (k: number): number => {
  const t = k / 1236.85
  const e = 1 - 0.002516 * t - 0.0000074 * t ** 2
  const sun = 2.5534 + 29.1053567 * k - 0.0000014 * t ** 2
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t ** 2
  const node = 160.7108 + 390.67050284 * k - 0.0016118 * t ** 2
  const omega = 124.7746 - 1.56375588 * k + 0.0020672 * t ** 2
  let julian = 2451550.09766 + 29.530588861 * k + 0.00015437 * t ** 2
  for (const [c, power, m, m1, f, o] of moonTerms)
    julian += c * e ** power * sin(m * sun + m1 * moon + f * node + o * omega)
  for (const [c, start, step] of planetTerms) julian += c * sin(start + step * k)
  julian -= deltaT(2000 + k / 12.3685)
  return Math.floor(julian - 2440587.5 + 7 / 24)
}

/** Which twelfth of its circle the sun is in at midnight in UTC+7: 0 from the March equinox, 9 from the winter solstice. */
const sunTwelfth = (day: number): number => {
  const julian = day - 7 / 24 + 2440587.5
  const t = (julian + deltaT(1970 + day / 365.2425) - 2451545) / 36525
  const mean = 280.46646 + 36000.76983 * t + 0.0003032 * t ** 2
  const anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t ** 2
  const centre =
    (1.914602 - 0.004817 * t) * sin(anomaly) +
    (0.019993 - 0.000101 * t) * sin(2 * anomaly) +
    0.000289 * sin(3 * anomaly)
  const apparent = mean + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t)
  return Math.floor((((apparent % 360) + 360) % 360) / 30)
}

/** The new moon that begins month 11, which holds the winter solstice of a year. */
const eleventhMoon = (year: number): number => {
  const k = Math.floor((dayOf(year, 12, 31) - dayOf(2000, 1, 6)) / 29.530588861)
  const last = newMoonDay(k + 1) <= dayOf(year, 12, 31) ? k + 1 : k
  const begins = newMoonDay(last) <= dayOf(year, 12, 31) ? last : last - 1
  return sunTwelfth(newMoonDay(begins)) >= 9 ? begins - 1 : begins
}

/**
 * The civil day of a lunar one in Việt Nam, `YYYY-MM-DD`; nothing for a day the lunar year does not have (day 30 of a
 * short month, a leap month that is not). Years 1900–2150. A prediction: what is off is what the year's notice says.
 *
 * @example
 * lunarDay({ year: 2027, month: 1, day: 1 }) // '2027-02-06', Tết Đinh Mùi
 * lunarDay({ year: 2027, month: 3, day: 10 }) // '2027-04-16', Giỗ Tổ Hùng Vương
 */
export const lunarDay = (lunar: {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly leap?: boolean
}): string | undefined => {
  const { year, month, day, leap = false } = lunar
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day)
  if (!whole || year < 1900 || year > 2150 || month < 1 || month > 12 || day < 1 || day > 30) return undefined
  // Months 11 and 12 belong to the sui that begins in this very year, the others to the one before.
  const from = eleventhMoon(month >= 11 ? year : year - 1)
  const to = eleventhMoon(month >= 11 ? year + 1 : year)
  const offset = (month + 1) % 12
  let leapAt = Number.POSITIVE_INFINITY
  if (to - from === 13) {
    leapAt = 1
    while (sunTwelfth(newMoonDay(from + leapAt)) !== sunTwelfth(newMoonDay(from + leapAt + 1))) leapAt++
  }
  if (leap && leapAt !== offset + 1) return undefined
  const moon = from + (leap || offset >= leapAt ? offset + 1 : offset)
  const begins = newMoonDay(moon)
  return begins + day - 1 < newMoonDay(moon + 1) ? printDay(begins + day - 1) : undefined
}
