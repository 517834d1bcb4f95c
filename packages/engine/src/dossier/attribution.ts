import { type Calendar, dayAt, parseInstant, printDay } from '@motcua/rules'
import { minutesOf } from '../definition/check/date.ts'
import type { PlacedStep } from '../definition/graph.ts'
import { agencyBudgetsOf } from '../definition/legal-term.ts'
import type { Procedure } from '../definition/procedure.ts'
import { procedureFor } from '../definition/variant.ts'
import { standInFor } from './authority.ts'
import { endOf } from './clock.ts'
import { type Dossier, emptyDossier } from './dossier.ts'
import type { DossierEvent, Instant } from './event.ts'
import { evolve } from './evolve.ts'

/** One agency's share of a dossier's time, or the share of some agencies that have one budget together. */
export interface AgencyTime {
  /** The agency that answers for it: of some with one budget, the first that the definition names there. */
  readonly agency: string
  /** The agencies whose time it is, in the order they came to it: of a shared budget with those that stood in for others. */
  readonly agencies: readonly string[]
  /** Working minutes in which one of its steps was open, side by side counted once, while the legal clock counted. */
  readonly used: number
  /**
   * Working minutes it may take: its budget under the legal term (`agencyBudgets`), all of it from the first step on. Without
   * one, what its steps so far may take: each once, however often it was come to; of branches side by side the longest.
   */
  readonly allowed: number
  /** What was used beyond: the agency's lateness. Early where it is negative. */
  readonly over: number
  /** Answers to other agencies that came late, or did not come in time. */
  readonly lateAnswers: number
}

/** One agency's holding of a dossier, from reception or from taking it over until the next one took it over. */
export interface Holding {
  readonly agency: string
  readonly from: Instant
  readonly to: Instant
  /** The `seq` of the handoff's request by which it came. */
  readonly request?: number | undefined
}

interface Visit {
  readonly placed: PlacedStep
  readonly agency: string
  readonly from: Instant
  readonly to: Instant
}

type Stretch = readonly [from: Instant, to: Instant]

/** What becomes of a dossier's time, read off its events. */
interface Course {
  readonly dossier: Dossier
  readonly visits: readonly Visit[]
  readonly lateAnswers: ReadonlyMap<string, number>
  readonly holdings: readonly Holding[]
}

/** Steps that an agency has time for; what is waited for outside is nobody's lateness. */
const timed: ReadonlySet<string | undefined> = new Set(['task', 'handoff', 'return'])

/** Follows the events up to an instant; the time is the citizen's once the result is ready. */
const courseOf = (given: Procedure, events: readonly DossierEvent[], now: Instant): Course => {
  const visits: Visit[] = []
  const open = new Map<string, Omit<Visit, 'to'>>()
  const lateAnswers = new Map<string, number>()
  const holdings: Holding[] = []
  let holding: Omit<Holding, 'to'> | undefined
  let dossier = emptyDossier('', '')

  const leave = (step: string, to: Instant): void => {
    const visit = open.get(step)
    if (visit !== undefined) visits.push({ ...visit, to })
    open.delete(step)
  }
  const hold = (next: Omit<Holding, 'to'> | undefined, on: Instant): void => {
    if (holding !== undefined) holdings.push({ ...holding, to: on })
    holding = next
  }

  for (const event of events) {
    const { on, type } = event
    if (on > now) break
    dossier = evolve(dossier, event)
    const procedure = procedureFor(given, dossier)
    const acting = (agency: string): string => standInFor(procedure.definition, dossier, agency, on)
    const finished = dossier.situation === 'finished' || dossier.situation === 'ended'
    // A step that was come to again is a visit of its own; so is one whose agency has changed meanwhile.
    for (const [step, { agency, placed }] of [...open]) {
      const gone = finished || !dossier.position.includes(step) || acting(agencyOf(placed)) !== agency
      if (gone || (type === 'moved' && event.data.entered.includes(step))) leave(step, on)
    }
    for (const step of finished ? [] : dossier.position) {
      const placed = procedure.graph.steps.get(step)
      if (placed === undefined || open.has(step) || !timed.has(placed.step.kind)) continue
      open.set(step, { placed, agency: acting(agencyOf(placed)), from: on })
    }
    if (type === 'received') hold({ agency: acting(procedure.definition.reception.agency), from: on }, on)
    if (type === 'adopted') {
      const placed = procedure.graph.steps.get(event.data.steps[0] ?? '')
      const from = parseInstant(event.data.receivedOn) ?? on
      hold({ agency: acting(placed ? agencyOf(placed) : procedure.definition.reception.agency), from }, from)
    }
    if (type === 'handoffAccepted') hold({ agency: event.data.agency, from: on, request: event.data.request }, on)
    if (type === 'ended') hold(undefined, on)
    if (type === 'silent' || (type === 'answered' && event.data.late)) {
      const { step, agency } = event.data
      // An answer that comes after silence is late once.
      const counted = type === 'answered' && dossier.consultations[step]?.[agency]?.silence !== undefined
      if (!counted) lateAnswers.set(agency, (lateAnswers.get(agency) ?? 0) + 1)
    }
  }
  for (const step of [...open.keys()]) leave(step, now)
  hold(undefined, now)
  return { dossier, visits, lateAnswers, holdings }
}

const agencyOf = ({ step }: PlacedStep): string => ('agency' in step ? step.agency : '')

const msPerMinute = 60_000

/** Working minutes between two instants, day by day: a report is asked for now and then, not with every command. */
const workingMinutes = (calendar: Calendar, [from, to]: Stretch): number => {
  let minutes = 0
  for (let day = dayAt(from); day <= dayAt(to); day++) {
    const start = parseInstant(printDay(day)) ?? 0
    for (const [open, close] of calendar.day(printDay(day))?.sessions ?? []) {
      const begin = Math.max(start + open * msPerMinute, from)
      const end = Math.min(start + close * msPerMinute, to)
      if (end > begin) minutes += (end - begin) / msPerMinute
    }
  }
  return Math.floor(minutes)
}

/** Stretches joined where they overlap, in order. */
const joined = (stretches: readonly Stretch[]): readonly Stretch[] => {
  const all: [number, number][] = []
  for (const [from, to] of stretches.toSorted(([a], [b]) => a - b)) {
    const last = all.at(-1)
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to)
    else all.push([from, to])
  }
  return all
}

/** What is left of stretches when others are taken out. */
const without = (stretches: readonly Stretch[], gaps: readonly Stretch[]): readonly Stretch[] =>
  gaps.reduce(
    (left, [from, to]) =>
      left.flatMap(([a, b]): Stretch[] => {
        const parts: Stretch[] = [
          [a, Math.min(b, from)],
          [Math.max(a, to), b],
        ]
        return to <= a || from >= b ? [[a, b]] : parts.filter(([x, y]) => y > x)
      }),
    stretches,
  )

const budgetOf = (procedure: Procedure, { placed: { step }, from }: Visit): number => {
  const source = 'budget' in step ? step.budget : undefined
  const term = source === undefined ? undefined : procedure.terms.get(source)
  if (source === undefined || term === undefined) return 0
  const minutes = minutesOf(term)
  if (minutes !== undefined) return minutes
  // Days of the calendar: as much work as lies in them from the day the step was come to.
  const end = endOf(procedure, source, from)
  return end.ok && end.value !== undefined ? workingMinutes(procedure.calendar, [from, end.value]) : 0
}

/** The time of steps that follow each other is summed, of branches side by side the longest counts. */
const allowedFor = (procedure: Procedure, visits: readonly Visit[], depth = 0): number => {
  const blocks = new Map<string, Map<string, Visit[]>>()
  let sum = 0
  for (const visit of visits) {
    const at = visit.placed.within[depth]
    if (at === undefined) {
      sum += budgetOf(procedure, visit)
      continue
    }
    const branches = blocks.get(at.block) ?? new Map<string, Visit[]>()
    branches.set(at.branch, [...(branches.get(at.branch) ?? []), visit])
    blocks.set(at.block, branches)
  }
  for (const branches of blocks.values())
    sum += Math.max(...[...branches.values()].map(one => allowedFor(procedure, one, depth + 1)))
  return sum
}

/** A budget that the definition gives to agencies, in working minutes. */
interface Share {
  readonly agencies: readonly string[]
  readonly minutes: number
}

const sharesOf = ({ definition, terms }: Procedure, { case: of, channel }: Dossier): readonly Share[] =>
  agencyBudgetsOf(definition, of ?? '', channel ?? '').map(({ agencies, budget }) => {
    const term = terms.get(budget)
    return { agencies, minutes: (term && minutesOf(term)) ?? 0 }
  })

/**
 * How late each agency was, in working minutes (a working day has 480), up to an instant: the time its steps were open against
 * the time they may take, under the one appointment of the dossier. One agency's day late and another's day early make a
 * dossier on time, and both are seen here. Left out are the time in which the clock was paused, waits, consultations (which
 * have terms of their own: `lateAnswers`), and whatever comes after the result is ready. Agencies in the order they came to it.
 *
 * Where the definition gives an agency a budget, or some agencies one together, that is what they may take; whoever stands in
 * for one of them uses the same budget. What the law gives to “the department's side” is not split by who did which step.
 *
 * @example
 * attributionOf(procedure, await engine.events('ward', id), engine.store.now())
 * // [{ agency: 'commune', agencies: ['communeCentre', 'commune'], used: 2400, allowed: 1920, over: 480, lateAnswers: 0 }, …]
 */
export const attributionOf = (
  procedure: Procedure,
  events: readonly DossierEvent[],
  now: Instant,
): readonly AgencyTime[] => {
  const { dossier, visits, lateAnswers } = courseOf(procedure, events, now)
  const inVariant = procedureFor(procedure, dossier)
  const paused = (dossier.clock?.pauses ?? []).map(({ from, to }): Stretch => [from, Math.min(to ?? now, now)])
  const shares = sharesOf(inVariant, dossier)
  const shareOf = (agency: string): Share | undefined => shares.find(({ agencies }) => agencies.includes(agency))
  const ofVisit = (visit: Visit): Share | string => shareOf(agencyOf(visit.placed)) ?? visit.agency
  const ofAnswer = (agency: string): Share | string => shareOf(agency) ?? agency
  const owners = new Set([...visits.map(ofVisit), ...[...lateAnswers.keys()].map(ofAnswer)])
  return [...owners].map(owner => {
    const theirs = visits.filter(visit => ofVisit(visit) === owner)
    const open = without(joined(theirs.map(({ from, to }): Stretch => [from, to])), joined(paused))
    const used = open.reduce((sum, stretch) => sum + workingMinutes(procedure.calendar, stretch), 0)
    const first = theirs.filter((visit, index) => theirs.findIndex(it => it.placed.id === visit.placed.id) === index)
    const allowed = typeof owner === 'string' ? allowedFor(inVariant, first) : owner.minutes
    const late = [...lateAnswers].filter(([agency]) => ofAnswer(agency) === owner)
    const agencies = [...new Set([...theirs.map(({ agency }) => agency), ...late.map(([agency]) => agency)])]
    const agency = typeof owner === 'string' ? owner : (owner.agencies[0] ?? '')
    return {
      agency,
      agencies,
      used,
      allowed,
      over: used - allowed,
      lateAnswers: late.reduce((sum, [, n]) => sum + n, 0),
    }
  })
}

/**
 * Who held the dossier when, without a gap from reception to its end, or to now: an offer that was not taken over leaves it
 * where it was.
 *
 * @example custodyOf(procedure, events, now).map(({ agency }) => agency) // ['commune', 'department']
 */
export const custodyOf = (procedure: Procedure, events: readonly DossierEvent[], now: Instant): readonly Holding[] =>
  courseOf(procedure, events, now).holdings
