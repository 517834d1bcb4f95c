import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import vn2018 from '../../calendars/vn-state-2018.json' with { type: 'json' }
import vn2019 from '../../calendars/vn-state-2019.json' with { type: 'json' }
import vn2020 from '../../calendars/vn-state-2020.json' with { type: 'json' }
import vn2021 from '../../calendars/vn-state-2021.json' with { type: 'json' }
import vn2022 from '../../calendars/vn-state-2022.json' with { type: 'json' }
import vn2023 from '../../calendars/vn-state-2023.json' with { type: 'json' }
import vn2024 from '../../calendars/vn-state-2024.json' with { type: 'json' }
import vn2025 from '../../calendars/vn-state-2025.json' with { type: 'json' }
import vn2026 from '../../calendars/vn-state-2026.json' with { type: 'json' }
import vn2027 from '../../calendars/vn-state-2027.json' with { type: 'json' }
import { civilOf, dayAt, dayOf, instantOf, minuteOf, parseDay, printDay, startOf } from './civil.ts'
import { type Due, due } from './due.ts'
import { ledger } from './ledger.ts'
import type { Pause, PauseEnd } from './pause.ts'
import type { DueInput } from './plan.ts'
import { defaultPolicies, type Policies } from './policy.ts'
import type { TermText } from './term.ts'
import { vietnamStateCalendar } from './vietnam.ts'

/* The naive reading: one day after another, one minute after another, from the JSON itself. It shares nothing with the
   index, the unions and the look-ups it judges; only the writing of dates (civil.ts) is common. */

const off = new Set<number>()
const swapped = new Set<number>()
const worked = new Set<number>()
for (const pack of [vn2018, vn2019, vn2020, vn2021, vn2022, vn2023, vn2024, vn2025, vn2026, vn2027])
  for (const it of pack.days) {
    const day = parseDay(it.date) ?? Number.NaN
    ;(it.kind === 'off' ? off : worked).add(day)
    if (it.because === 'swap') swapped.add(day)
  }
const works = (day: number): boolean => worked.has(day) || ((day + 3) % 7 < 5 && !off.has(day))
const worksAt = (clock: number): boolean => (clock >= 450 && clock < 690) || (clock >= 780 && clock < 1020)

type NaiveUnit = 'working days' | 'days' | 'working hours' | 'months' | 'same day'
interface NaiveTerm {
  readonly unit: NaiveUnit
  readonly amount: number
}
interface NaivePause {
  readonly from: number
  readonly to: number
  readonly then: 'resume' | 'restart' | 'not-started'
  readonly more: NaiveTerm | undefined
}
interface Case {
  readonly term: NaiveTerm
  readonly from: number
  readonly cutoff: number | undefined
  readonly pauses: readonly NaivePause[]
  readonly extensions: readonly NaiveTerm[]
  readonly policies: Policies
}
interface End {
  readonly day?: number
  readonly minute?: number
}

const inMinutes = (it: NaiveTerm): boolean =>
  it.unit === 'working hours' || (it.unit === 'working days' && it.amount % 1 !== 0)

const naive = (c: Case): unknown => {
  const late = (instant: number): boolean =>
    c.cutoff !== undefined &&
    instant - startOf(dayAt(instant)) > c.cutoff * 60_000 &&
    (c.policies.cutoff === 'moves-start' || c.term.unit === 'same day')
  const receipt = (instant: number): number => {
    let day = dayAt(instant)
    if (late(instant)) day++
    if (late(instant) || c.policies.offDayStart === 'next-working-day') while (!works(day)) day++
    return day
  }
  const close = (day: number): number =>
    c.policies.endOf === 'office-hours' && works(day) ? day * 1440 + 1020 : (day + 1) * 1440
  const termsOf = (taken: readonly NaivePause[]): NaiveTerm[] => {
    const terms = [c.term]
    for (const more of [...c.extensions, ...taken.flatMap(it => (it.more === undefined ? [] : [it.more]))]) {
      const last = terms[terms.length - 1]!
      const adds = last.unit === more.unit && last.amount % 1 === 0 && more.amount % 1 === 0
      if (adds) terms[terms.length - 1] = { unit: last.unit, amount: last.amount + more.amount }
      else terms.push(more)
    }
    return terms
  }
  /** Counts leg by leg; stops at an instant if one is given, and then says what is left. */
  const walk = (taken: readonly NaivePause[], stop: number): { end: End; left: { unit: string; amount: number }[] } => {
    const closed = taken.filter(it => it.to !== Number.POSITIVE_INFINITY && it.then !== 'resume')
    const origin = Math.max(c.from, ...closed.map(it => it.to))
    const pausedDay = (day: number): boolean => taken.some(it => dayAt(it.from) <= day && day < dayAt(it.to))
    const pausedMinute = (m: number): boolean => taken.some(it => minuteOf(it.from) <= m && m < minuteOf(it.to))
    const lastDay = stop === Number.POSITIVE_INFINITY ? stop : dayAt(stop)
    const lastMinute = stop === Number.POSITIVE_INFINITY ? stop : minuteOf(stop)
    let end: End = {}
    const left: { unit: string; amount: number }[] = []
    const whole = (it: NaiveTerm): void => {
      if (it.unit === 'same day') left.push({ unit: 'days', amount: 1 })
      else if (it.unit === 'working hours' || inMinutes(it))
        left.push({ unit: 'working minutes', amount: it.amount * (it.unit === 'working hours' ? 60 : 480) })
      else left.push({ unit: it.unit, amount: it.amount })
    }
    let stopped = false
    for (const [i, term] of termsOf(taken).entries()) {
      if (stopped) {
        whole(term)
        continue
      }
      let counted = 0
      if (inMinutes(term)) {
        const need = Math.round(term.amount * (term.unit === 'working hours' ? 60 : 480))
        let minute =
          i === 0
            ? late(origin)
              ? receipt(origin) * 1440
              : minuteOf(origin)
            : (end.minute ?? close(end.day ?? Number.NaN))
        while (counted < need && minute < lastMinute) {
          if (!works(Math.floor(minute / 1440)) || minute % 1440 >= 1020) {
            minute = (Math.floor(minute / 1440) + 1) * 1440
            continue
          }
          if (worksAt(minute % 1440) && !pausedMinute(minute)) counted++
          minute++
        }
        end = { minute }
        if (counted === 0) whole(term)
        else if (counted < need) left.push({ unit: 'working minutes', amount: need - counted })
        if (counted < need) stopped = true
        continue
      }
      const base = i === 0 ? receipt(origin) : (end.day ?? Math.floor(((end.minute ?? Number.NaN) - 1) / 1440))
      let day = term.unit === 'same day' || (i === 0 && c.policies.firstDay === 'included') ? base : base + 1
      let need = term.unit === 'same day' ? 1 : term.amount
      if (term.unit === 'months') {
        const start = civilOf(base)
        const month = (start.month - 1 + term.amount) % 12
        let target = base + 27 * term.amount
        while (civilOf(target).month !== month + 1) target++
        while (civilOf(target).date < start.date && civilOf(target + 1).month === month + 1) target++
        while (civilOf(target).date > start.date) target--
        need = target - base
      }
      let last = day
      while (counted < need && day < lastDay) {
        if (!pausedDay(day) && (term.unit !== 'working days' || works(day))) {
          counted++
          last = day
        }
        day++
      }
      if (counted === 0) whole(term)
      else if (counted < need)
        left.push({ unit: term.unit === 'working days' ? 'working days' : 'days', amount: need - counted })
      const stays = c.policies.lastDay === 'stays' || (c.policies.swappedDay === 'stays' && swapped.has(last))
      if (!stays && !works(last)) while ((!works(last) || pausedDay(last)) && last < lastDay) last++
      if (counted < need || last >= lastDay) stopped = true
      end = { day: last }
    }
    return { end, left }
  }
  const overdue = (end: End): number => instantOf(end.minute ?? close(end.day ?? Number.NaN))
  let taken: NaivePause[] = []
  let end = walk(taken, Number.POSITIVE_INFINITY).end
  let open = false
  for (const pause of c.pauses.toSorted((a, b) => a.from - b.from)) {
    if (pause.to <= c.from) continue
    const outOfAnother = taken.some(it => it.to >= pause.from)
    if (!open && !outOfAnother && pause.from >= overdue(end)) break
    taken = [...taken, pause]
    open ||= pause.to === Number.POSITIVE_INFINITY
    if (!open) end = walk(taken, Number.POSITIVE_INFINITY).end
  }
  if (open) {
    const still = taken.filter(it => it.to === Number.POSITIVE_INFINITY)
    let since = Math.min(...still.map(it => it.from))
    for (let more = true; more; ) {
      const before = taken.find(it => it.from < since && it.to >= since)
      if (before === undefined) more = false
      else since = before.from
    }
    const anew = still.some(it => it.then !== 'resume')
    return { kind: 'paused', since, left: walk(taken, anew ? Number.NEGATIVE_INFINITY : Math.max(since, c.from)).left }
  }
  return end.minute === undefined
    ? { kind: 'date', date: printDay(end.day ?? Number.NaN), overdueFrom: overdue(end) }
    : { kind: 'instant', at: instantOf(end.minute), overdueFrom: overdue(end) }
}

/* Cases. */

const calendar = vietnamStateCalendar()
const minute = 60_000
const text = (it: NaiveTerm): TermText => (it.unit === 'same day' ? 'same day' : `${it.amount} ${it.unit}`)

const lengths: fc.Arbitrary<NaiveTerm> = fc.oneof(
  fc.record({ unit: fc.constant<NaiveUnit>('working days'), amount: fc.integer({ min: 1, max: 42 }) }),
  fc.record({ unit: fc.constant<NaiveUnit>('days'), amount: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ unit: fc.constant<NaiveUnit>('months'), amount: fc.integer({ min: 1, max: 2 }) }),
  fc.record({ unit: fc.constant<NaiveUnit>('working hours'), amount: fc.integer({ min: 1, max: 48 }).map(n => n / 2) }),
  fc.record({ unit: fc.constant<NaiveUnit>('working days'), amount: fc.constantFrom(0.25, 0.5, 1.5, 2.5) }),
)
const terms = fc.oneof(
  { weight: 12, arbitrary: lengths },
  { weight: 1, arbitrary: fc.constant<NaiveTerm>({ unit: 'same day', amount: 1 }) },
)
const starts = fc
  .record({
    day: fc.integer({ min: dayOf(2018, 6, 1), max: dayOf(2026, 10, 31) }),
    second: fc.oneof(fc.integer({ min: 0, max: 86_399 }), fc.constantFrom(0, 27_000, 54_000, 54_001, 61_200, 61_201)),
  })
  .map(({ day, second }) => startOf(day) + second * 1000)
const shapes = fc.array(
  fc.record({
    after: fc.integer({ min: -3 * 1440, max: 60 * 1440 }),
    length: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 600 }), fc.integer({ min: 600, max: 25 * 1440 })),
    open: fc.integer({ min: 0, max: 11 }).map(n => n === 0),
    then: fc.constantFrom<NaivePause['then']>('resume', 'restart', 'not-started', 'resume'),
    more: fc.option(lengths, { freq: 3, nil: undefined }),
  }),
  { maxLength: 4 },
)
const policies: fc.Arbitrary<Policies> = fc.record({
  firstDay: fc.constantFrom('excluded', 'excluded', 'included'),
  lastDay: fc.constantFrom('rolls', 'rolls', 'stays'),
  swappedDay: fc.constantFrom('rolls', 'stays'),
  offDayStart: fc.constantFrom('next-working-day', 'received-day'),
  cutoff: fc.constantFrom('moves-start', 'moves-same-day-only'),
  endOf: fc.constantFrom('office-hours', 'midnight'),
})
const cases = (by: fc.Arbitrary<Policies>): fc.Arbitrary<Case> =>
  fc
    .record({
      term: terms,
      from: starts,
      cutoff: fc.constantFrom(undefined, 11 * 60, 15 * 60, 17 * 60),
      shapes,
      extensions: fc.oneof(fc.constant([]), fc.array(lengths, { maxLength: 2 })),
      policies: by,
    })
    .map(({ shapes: drawn, ...rest }) => ({
      ...rest,
      pauses: drawn.map(it => {
        const from = rest.from + it.after * minute
        const to = it.open ? Number.POSITIVE_INFINITY : from + it.length * minute
        return { from, to, then: it.then, more: it.then === 'resume' ? it.more : undefined }
      }),
    }))

const pauseOf = ({ from, to, then, more }: NaivePause): Pause => {
  const end: PauseEnd = more === undefined ? then : `resume+${text(more)}`
  return to === Number.POSITIVE_INFINITY ? { from, then: end } : { from, to, then: end }
}
const inputOf = (c: Case): DueInput => ({
  term: text(c.term),
  from: c.from,
  calendar,
  ...(c.cutoff === undefined ? {} : { cutoff: `${c.cutoff / 60}:00` }),
  pauses: c.pauses.map(pauseOf),
  extensions: c.extensions.map(text),
  policies: c.policies,
})
const answer = (input: DueInput): Due => {
  const asked = due(input)
  if (!asked.ok) throw new Error(JSON.stringify(asked.issues))
  return asked.value
}
const bare = (it: Due): unknown => {
  if (it.kind === 'date') return { kind: it.kind, date: it.date, overdueFrom: it.overdueFrom }
  if (it.kind === 'instant') return { kind: it.kind, at: it.at, overdueFrom: it.overdueFrom }
  return it.kind === 'paused' ? { kind: it.kind, since: it.since, left: it.remaining } : it
}
/** The later, the larger; a paused term is later than every date. */
const order = (it: Due): number => ('overdueFrom' in it ? it.overdueFrom : Number.POSITIVE_INFINITY)

describe('the laws of due dates', () => {
  it('equal the naive count, day by day and minute by minute, in 100,000 cases', () => {
    const kinds = new Map<string, number>()
    fc.assert(
      fc.property(cases(policies), c => {
        const asked = answer(inputOf(c))
        kinds.set(asked.kind, (kinds.get(asked.kind) ?? 0) + 1)
        // A plain comparison first: it is a hundred times cheaper than the one that explains a difference.
        const [got, wanted] = [bare(asked), naive(c)]
        if (JSON.stringify(got) !== JSON.stringify(wanted)) expect(got).toEqual(wanted)
      }),
      { numRuns: 100_000, seed: 20261122 },
    )
    for (const kind of ['date', 'instant', 'paused']) expect(kinds.get(kind)).toBeGreaterThan(5000)
  }, 120_000)

  it('the ledger gives the same due date, and its counts add up to the term', () => {
    fc.assert(
      fc.property(cases(policies), c => {
        const input = inputOf(c)
        const account = ledger(input)
        if (!account.ok) throw new Error(JSON.stringify(account.issues))
        expect(account.value.due).toEqual(answer(input))
        const { lines } = account.value
        if (account.value.due.kind === 'paused') return
        const last = lines.findLast(it => it.counted > 0)
        expect(last?.running).toBe(last?.need)
        const first = lines[0]
        expect(first?.from).toBe(printDay(dayAt(c.from)))
        for (const [i, line] of lines.entries()) {
          const before = lines[i - 1]
          if (before?.to === undefined || line.from === before.to) continue
          expect(line.from).toBe(printDay((parseDay(before.to) ?? Number.NaN) + 1))
        }
        if (account.value.due.kind === 'date') expect(lines.at(-1)?.to).toBe(account.value.due.date)
      }),
      { numRuns: 5000 },
    )
  })

  it('overlapping pauses count once', () => {
    const spans = fc.record({ from: fc.nat(20 * 1440), cut: fc.nat(1440), more: fc.nat(10 * 1440), over: fc.nat(1440) })
    fc.assert(
      fc.property(lengths, starts, spans, (term, from, { from: a, cut, more, over }) => {
        const at = (m: number): number => from + m * minute
        const then = 'resume'
        const one: Pause[] = [{ from: at(a), to: at(a + cut + more), then }]
        const two: Pause[] = [
          { from: at(a + cut), to: at(a + cut + more), then },
          { from: at(a), to: at(Math.min(a + cut + more, a + cut + over)), then },
        ]
        const input = { term: text(term), from, calendar }
        expect(answer({ ...input, pauses: two })).toEqual(answer({ ...input, pauses: one }))
      }),
      { numRuns: 3000 },
    )
  })

  it('adding a pause never makes a date earlier', () => {
    // Months are left out of restarts: a month begun in February is shorter than one begun in January.
    const withoutMonths = cases(fc.constant(defaultPolicies)).filter(
      c => ![c.term, ...c.extensions, ...c.pauses.map(it => it.more)].some(it => it?.unit === 'months'),
    )
    fc.assert(
      fc.property(withoutMonths, fc.nat(3), (c, which) => {
        const fewer = { ...c, pauses: c.pauses.filter((_, i) => i !== which) }
        expect(order(answer(inputOf(c)))).toBeGreaterThanOrEqual(order(answer(inputOf(fewer))))
      }),
      { numRuns: 10_000 },
    )
  })

  it('a longer term of one unit is never due earlier', () => {
    const whole = lengths.filter(it => it.amount % 1 === 0)
    fc.assert(
      fc.property(cases(fc.constant(defaultPolicies)), whole, (c, term) => {
        const input = inputOf({ ...c, term, extensions: [], pauses: c.pauses.map(it => ({ ...it, more: undefined })) })
        const longer = text({ unit: term.unit, amount: term.amount + 1 })
        expect(order(answer({ ...input, term: longer }))).toBeGreaterThanOrEqual(order(answer(input)))
      }),
      { numRuns: 10_000 },
    )
  })

  it('the order in which pauses are given does not matter', () => {
    fc.assert(
      fc.property(cases(policies), c => {
        const starting = new Set(c.pauses.map(it => it.from))
        fc.pre(starting.size === c.pauses.length)
        const input = inputOf(c)
        expect(answer({ ...input, pauses: (input.pauses ?? []).toReversed() })).toEqual(answer(input))
      }),
      { numRuns: 3000 },
    )
  })
})
