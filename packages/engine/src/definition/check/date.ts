import {
  type Calendar,
  type CalendarPack,
  calendar,
  due,
  formatTerm,
  minutesPerWorkingDay,
  type Policies,
  parseDay,
  printDay,
  type Term,
} from '@motcua/rules'
import type { Weekday } from '../issue.ts'

/** Working minutes of a budget, a day being 480 of them; nothing for a term that calendar days are counted in. */
export const minutesOf = (term: Term): number | undefined => {
  switch (term.unit) {
    case 'working days':
      return Math.round(term.amount * minutesPerWorkingDay)
    case 'working hours':
      return Math.round(term.amount * 60)
    case 'same day':
      return minutesPerWorkingDay
    case 'none':
      return 0
    case 'days':
    case 'months':
      return undefined
  }
}

/**
 * How far work has come: all is done until the end of an epoch day, and some minutes, fewer than a working day's, were
 * worked after it. One number, day × 480 + minutes, so that the later of two is the greater.
 */
export type Moment = number

/** Working minutes as a term, in the unit of the term they are held against where that comes out even. */
export const workAs = (minutes: number, like: Term): string =>
  like.unit !== 'working hours' && minutes % 24 === 0
    ? formatTerm({ unit: 'working days', amount: minutes / minutesPerWorkingDay })
    : formatTerm({ unit: 'working hours', amount: minutes / 60 })

const oneDay: Term = { unit: 'working days', amount: 1 }

/**
 * Counts terms of mixed units one after another on a calendar. Working budgets that follow each other are summed and
 * rounded up to whole days; other terms are counted by `due()`. What the calendar does not cover ends on its last day.
 */
export class Reckoner {
  readonly first: number
  readonly last: number
  readonly #calendar: Calendar
  readonly #policies: Partial<Policies>
  /** A procedure has a handful of terms and a calendar some hundred days: every answer is asked for many times. */
  readonly #known = new Map<Term, Map<number, number>>()
  readonly #workingDays: Term[] = []

  constructor(on: Calendar, policies: Partial<Policies>) {
    this.first = parseDay(on.from) ?? 0
    this.last = parseDay(on.to) ?? 0
    this.#calendar = on
    // Each part starts on the day the one before it ended, which is not counted again, be it a day off.
    this.#policies = { ...policies, firstDay: 'excluded', offDayStart: 'received-day' }
  }

  momentAfter(day: number): Moment {
    return day * minutesPerWorkingDay
  }

  add(at: Moment, term: Term): Moment {
    const minutes = minutesOf(term)
    if (minutes === undefined) return this.momentAfter(this.#after(this.end(at), term))
    const day = Math.floor(at / minutesPerWorkingDay)
    const sum = at - this.momentAfter(day) + minutes
    const days = Math.floor(sum / minutesPerWorkingDay)
    return this.momentAfter(this.#workingDaysAfter(day, days)) + sum - this.momentAfter(days)
  }

  /** The day on which a moment's work is done. */
  end(at: Moment): number {
    const day = Math.floor(at / minutesPerWorkingDay)
    return at === this.momentAfter(day) ? day : this.nextWorkingDay(day)
  }

  nextWorkingDay(day: number): number {
    return this.#after(day, oneDay)
  }

  /** How much later a day is: in working days, or in calendar days. */
  between(from: number, to: number, unit: 'working days' | 'days'): number {
    if (unit === 'days') return Math.max(0, to - from)
    let days = 0
    for (let day = from; day < to; day = this.nextWorkingDay(day)) days++
    return days
  }

  #workingDaysAfter(day: number, days: number): number {
    if (days === 0) return day
    this.#workingDays[days] ??= { unit: 'working days', amount: days }
    return this.#after(day, this.#workingDays[days])
  }

  #after(day: number, term: Term): number {
    let known = this.#known.get(term)
    if (known === undefined) {
      known = new Map()
      this.#known.set(term, known)
    }
    let end = known.get(day)
    if (end === undefined) {
      const found = due({ term, from: printDay(day), calendar: this.#calendar, policies: this.#policies })
      end = (found.ok && found.value.kind === 'date' ? parseDay(found.value.date) : undefined) ?? this.last
      known.set(day, end)
    }
    return end
  }
}

let ordinary: Calendar | undefined

export const weekdays: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']

/** 1 January 2001: a Monday with sixteen years of weeks behind it, in a month of 31 days. */
export const ordinaryMonday = parseDay('2001-01-01') ?? 0

/** Weeks from Monday to Friday without holidays: what exceeds a term here exceeds it always. */
export const ordinaryWeeks = (): Calendar => {
  if (ordinary === undefined) {
    const packs = Array.from({ length: 16 }, (_, index): CalendarPack => {
      const year = 2001 + index
      const sessions = [[450, 690] as const, [780, 1020] as const]
      const hours = { from: `${year}-01-01`, weekdays: [0, 1, 2, 3, 4], sessions }
      return { id: `ordinary-${year}`, year, provisional: false, hours: [hours], days: [] }
    })
    const made = calendar({ id: 'ordinary-weeks', packs })
    if (!made.ok) throw new Error(`ordinary weeks make no calendar: ${JSON.stringify(made.issues)}`)
    ordinary = made.value
  }
  return ordinary
}
