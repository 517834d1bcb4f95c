/**
 * What the index buys: `due()` for 100 working days against a day loop and the libraries people use instead.
 * Run: node --conditions=@motcua/source packages/rules/bench/due.ts
 */
import { addBusinessDays } from 'date-fns'
import dayjs from 'dayjs'
import businessDays from 'dayjs-business-days2'
import { type Calendar, calendar } from '../src/calendar/calendar.ts'
import { dayAt, printDay, startOf, weekdayOf } from '../src/calendar/civil.ts'
import { due } from '../src/calendar/due.ts'
import { parsePack } from '../src/calendar/pack.ts'
import type { Term } from '../src/calendar/term.ts'
import { vietnamStateCalendar, vietnamStatePacks } from '../src/calendar/vietnam.ts'

const days = vietnamStatePacks().flatMap(it => it.days)
const off = days.filter(it => it.kind === 'off').map(it => it.date)
const worked = days.filter(it => it.kind === 'working').map(it => it.date)
const state = vietnamStateCalendar()
const term: Term = { unit: 'working days', amount: 100 }

/** Working weekdays of 2018–2026, at ten in the morning; the same starts for everybody. */
const starts: number[] = []
for (let day = dayAt(Date.parse('2018-01-02T10:00:00+07:00')); starts.length < 1024; day += 2)
  if (weekdayOf(day) < 5 && state.day(printDay(day))?.working === true) starts.push(startOf(day) + 10 * 3_600_000)

const asked = (on: Calendar, from: number): string => {
  const answer = due({ term, from, calendar: on })
  return answer.ok && answer.value.kind === 'date' ? answer.value.date : 'none'
}

const [offSet, workedSet] = [new Set(off), new Set(worked)]
/** The loop everybody writes first: one `Date`, one day at a time, holidays in a `Set`. */
const dayLoop = (from: number): string => {
  const date = new Date(from + 7 * 3_600_000)
  for (let left = 100; left > 0; ) {
    date.setUTCDate(date.getUTCDate() + 1)
    const iso = date.toISOString().slice(0, 10)
    const weekend = date.getUTCDay() % 6 === 0
    if (workedSet.has(iso) || (!weekend && !offSet.has(iso))) left--
  }
  return date.toISOString().slice(0, 10)
}

dayjs.extend(businessDays, {
  holidays: off,
  holidayFormat: 'YYYY-MM-DD',
  additionalWorkingDays: worked,
  additionalWorkingDayFormat: 'YYYY-MM-DD',
})
const dayjsDays = (from: number): string =>
  dayjs(printDay(dayAt(from)))
    .businessDaysAdd(100)
    .format('YYYY-MM-DD')

const local = (date: Date): string =>
  `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`
const dateFns = (from: number): Date => addBusinessDays(new Date(`${printDay(dayAt(from))}T10:00:00`), 100)

/** Monday to Friday without a holiday: all that date-fns knows. */
const plain = (): Calendar => {
  const packs = Array.from({ length: 11 }, (_, i) =>
    parsePack({
      id: `plain-${2017 + i}`,
      year: 2017 + i,
      hours: [{ from: `${2017 + i}-01-01`, days: ['mon', 'tue', 'wed', 'thu', 'fri'], sessions: ['08:00-16:00'] }],
      days: [],
    }),
  ).flatMap(it => (it.ok ? [it.value] : []))
  const made = calendar({ id: 'plain', packs })
  if (!made.ok) throw new Error('the plain calendar')
  return made.value
}

const weekdays = plain()
for (const from of starts) {
  const answer = asked(state, from)
  const [loop, other] = [dayLoop(from), dayjsDays(from)]
  if (answer !== loop || answer !== other)
    throw new Error(`${printDay(dayAt(from))}: ${answer}, loop ${loop}, dayjs ${other}`)
  if (asked(weekdays, from) !== local(dateFns(from))) throw new Error(`${printDay(dayAt(from))}: date-fns`)
}

let sink = 0
/** Each has its own loop, so that nobody pays for the harness calling it. */
const contestants: Record<string, (some: readonly number[]) => void> = {
  'due()': some => {
    for (const from of some) {
      const answer = due({ term, from, calendar: state })
      if (answer.ok) sink += answer.value.kind.length
    }
  },
  'due(), as text': some => {
    for (const from of some) {
      const answer = due({ term: '100 working days', from, calendar: state })
      if (answer.ok) sink += answer.value.kind.length
    }
  },
  'date-fns addBusinessDays (Monday to Friday only)': some => {
    for (const from of some) sink += dateFns(from).getTime()
  },
  'day loop with a Set': some => {
    for (const from of some) sink += dayLoop(from).length
  },
  'dayjs-business-days2 with additionalWorkingDays': some => {
    for (const from of some) sink += dayjsDays(from).length
  },
}

const batches = Array.from({ length: 32 }, (_, i) => starts.slice(i * 32, i * 32 + 32))
/** Calls per CPU second: wall time would measure the neighbours. The clock is read once per 1,024 calls of the quick ones. */
const round = (call: (some: readonly number[]) => void, quick: boolean): number => {
  const begin = process.cpuUsage()
  for (let calls = 0; ; ) {
    if (quick) call(starts)
    else call(batches[(calls / 32) % 32] ?? starts)
    calls += quick ? 1024 : 32
    const { user, system } = process.cpuUsage(begin)
    if (user + system > 150_000) return (calls * 1e6) / (user + system)
  }
}
const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
const rates = new Map(Object.keys(contestants).map(name => [name, [] as number[]]))
for (let i = 0; i < 9; i++)
  for (const [name, call] of Object.entries(contestants)) rates.get(name)?.push(round(call, /due|date-fns/.test(name)))

console.log(`${starts.length} starts, equal answers; 9 rounds, medians; Node ${process.version}`)
for (const [name, values] of rates) {
  // Ratios within a round: the clock of a shared machine changes between rounds.
  const ratio = median(values.map((rate, i) => (rates.get('due()')?.[i] ?? Number.NaN) / rate))
  const rate = Math.round(median(values)).toLocaleString('en')
  console.log(`${name.padEnd(50)} ${rate.padStart(10)} calls per CPU second   due() is × ${ratio.toFixed(1)}`)
}
if (sink === 0) console.log('nothing was measured')
