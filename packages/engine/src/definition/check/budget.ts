import {
  type Calendar,
  type Expression,
  formatTerm,
  type Path,
  type Policies,
  parseDay,
  printDay,
  type Term,
} from '@motcua/rules'
import type { ProcedureDefinition } from '../format.ts'
import type { PlacedStep, StepGraph } from '../graph.ts'
import { type DefinitionIssue, issue, type Weekday } from '../issue.ts'
import { type LegalStage, stagesThatMayBe, wholeTerm } from '../legal-term.ts'
import { own } from '../own.ts'
import { checkAgencyBudgets } from './agency-budget.ts'
import { type Course, courseOf, stepsOf } from './course.ts'
import { minutesOf, ordinaryMonday, ordinaryWeeks, Reckoner, weekdays, workAs } from './date.ts'
import { longestWalks, stepsAlong, type Walk } from './path.ts'

/** Earlier years change no plan any more, and years cost time. New Year's Day is nobody's day of receipt. */
const firstStart = parseDay('2025-01-01') ?? 0

/** What a check of time needs beside the document. */
interface Timed {
  readonly definition: ProcedureDefinition
  readonly graph: StepGraph
  readonly terms: ReadonlyMap<string, Term>
  readonly expressions: ReadonlyMap<string, Expression>
  readonly calendar: Calendar
}

/** One stage of the legal term of a case, in one channel or in all, over the steps its dossiers can take. */
interface Question {
  readonly about: { readonly case: string; readonly channel?: string; readonly stage?: string }
  readonly path: Path
  readonly term: Term
  readonly course: Course
  /** The terms a step takes, of which the longest counts. */
  readonly costs: ReadonlyMap<string, readonly Term[]>
}

/**
 * The worst path against the legal term, per case, channel and stage: every step takes its whole budget, a consultation
 * as long as its slowest agency may take, a wait until it expires unless the clock is paused, a block as long as its
 * longest branch, a loop is not gone through. How long another procedure's dossier takes is not known here.
 */
export const checkBudgets = (timed: Timed): readonly DefinitionIssue[] => {
  const { definition, expressions } = timed
  const channelIsRead = [...expressions.values()].some(({ reads }) => reads.includes('channel'))
  const byDates = [...timed.terms.values()].some(term => minutesOf(term) === undefined)
  const policies = policiesOf(definition.clock?.policies ?? {})
  const reckoners = (byDates ? [ordinaryWeeks(), timed.calendar] : []).map(on => new Reckoner(on, policies))
  const issues: DefinitionIssue[] = []
  for (const [name, it] of Object.entries(definition.cases)) {
    const all = Object.keys(definition.channels)
    const channels: readonly (string | undefined)[] =
      channelIsRead && all.length > 0 ? all : [undefined, ...Object.keys(it.channels ?? {})]
    const courses = new Map<string | undefined, Course>()
    const found = channels.flatMap(channel => {
      const read = channelIsRead ? channel : undefined
      const course = courses.get(read) ?? courseOf(timed.graph, expressions, scopeOf(name, read))
      courses.set(read, course)
      return checkChannel(timed, name, channel, course, reckoners)
    })
    issues.push(...distinct(found, channels.length))
  }
  return issues
}

const policiesOf = (given: object): Partial<Policies> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))

const scopeOf = (name: string, channel: string | undefined) =>
  channel === undefined ? { case: name } : { case: name, channel }

/** What is found alike in every channel is said once, without the channel. */
const distinct = (found: readonly DefinitionIssue[], channels: number): readonly DefinitionIssue[] => {
  const alike = new Map<string, DefinitionIssue[]>()
  for (const it of found) {
    const key = JSON.stringify([it.code, it.path, { ...it.data, channel: undefined }])
    alike.set(key, [...(alike.get(key) ?? []), it])
  }
  return [...alike.values()].flatMap(same => {
    const [first] = same
    if (first === undefined || (same.length < channels && 'channel' in first.data)) return same
    const { channel, ...data } = first.data as { channel?: string }
    return [{ ...first, data } as DefinitionIssue]
  })
}

const checkChannel = (
  timed: Timed,
  name: string,
  channel: string | undefined,
  course: Course,
  reckoners: readonly Reckoner[],
): readonly DefinitionIssue[] => {
  const { definition, graph, terms } = timed
  const ownTerm = channel === undefined ? undefined : own(own(definition.cases, name)?.channels, channel)
  const path = ['cases', name, ...(ownTerm && channel !== undefined ? ['channels', channel] : []), 'term']
  const steps = stepsOf(course).flatMap(id => graph.steps.get(id) ?? [])
  const costs = new Map(steps.map(placed => [placed.id, costOf(placed, terms)]))
  const about = { case: name, ...(channel === undefined ? {} : { channel }) }
  const shares = { ...timed, about, path: path.slice(0, -1), course }
  const issues = [...checkAgencyBudgets(shares, reckoners[0])]
  for (const stages of stagesThatMayBe(definition, name, channel ?? '')) {
    issues.push(...checkStages(name, path, stages, graph, costs))
    for (const [index, stage] of stages.entries()) {
      const term = terms.get(stage.term)
      if (term === undefined || term.unit === 'none') continue
      const covered = steps.filter(placed => covers(stage, placed)).map(({ id }) => [id, costs.get(id) ?? []] as const)
      const whole = stage.stage === wholeTerm && stage.steps === undefined
      issues.push(
        ...checkStage(timed, reckoners, {
          about: { ...about, ...(whole ? {} : { stage: stage.stage }) },
          path: whole ? path : [...path, 'stages', index, 'term'],
          term,
          course,
          costs: new Map(covered),
        }),
      )
    }
  }
  return issues
}

/** A stage covers the steps it names, and those inside a block it names. */
const covers = ({ steps }: LegalStage, { id, within }: PlacedStep): boolean =>
  steps === undefined || steps.has(id) || within.some(({ block }) => steps.has(block))

const costOf = ({ step }: PlacedStep, terms: ReadonlyMap<string, Term>): readonly Term[] => {
  const sources =
    step.kind === 'task' || step.kind === 'handoff'
      ? [step.budget]
      : step.kind === 'wait' && step.pause === undefined && step.expiry
        ? [step.expiry.after]
        : step.kind === 'consult'
          ? Object.values(step.agencies).map(({ term }) => term)
          : []
  return sources.flatMap(source => terms.get(source) ?? []).filter(({ unit }) => unit !== 'none')
}

/** Every step that takes time belongs to one stage, and so do those of one block: only one stage runs at a time. */
const checkStages = (
  name: string,
  path: Path,
  stages: readonly LegalStage[],
  graph: StepGraph,
  costs: ReadonlyMap<string, readonly Term[]>,
): readonly DefinitionIssue[] => {
  const issues: DefinitionIssue[] = []
  const at = [...path, 'stages']
  const blocks = new Map<string, Set<string>>()
  for (const placed of graph.steps.values()) {
    const step = placed.id
    const of = stages.filter(stage => covers(stage, placed)).map(({ stage }) => stage)
    const takesTime = (costs.get(step)?.length ?? 0) > 0
    if (of.length === 0 && takesTime) issues.push(issue('stage_gap', at, { case: name, step }))
    if (of.length > 1 && stages.some(({ steps }) => steps?.has(step)))
      issues.push(issue('stage_overlap', at, { case: name, step, stages: of }))
    const [outermost] = placed.within
    if (outermost === undefined || !takesTime || of.length !== 1) continue
    const known = blocks.get(outermost.block) ?? new Set()
    blocks.set(outermost.block, known.add(of[0] ?? ''))
  }
  for (const [block, found] of blocks) {
    const of = stages.map(({ stage }) => stage).filter(stage => found.has(stage))
    if (found.size > 1) issues.push(issue('stage_parallel', at, { case: name, block, stages: of }))
  }
  return issues
}

const checkStage = (
  timed: Timed,
  [ordinary, real]: readonly Reckoner[],
  question: Question,
): readonly DefinitionIssue[] => {
  const { term, costs } = question
  const mixed = [term, ...[...costs.values()].flat()].some(it => minutesOf(it) === undefined)
  if (!mixed) return checkMinutes(timed, question)
  return ordinary && real ? checkDates(timed, question, ordinary, real) : []
}

const named = (timed: Timed, walk: Walk): readonly string[] =>
  stepsAlong(walk).filter(id => timed.graph.steps.get(id)?.step.kind !== 'exit')

const checkMinutes = (timed: Timed, { about, path, term, course, costs }: Question): readonly DefinitionIssue[] => {
  const minutes = new Map([...costs].map(([id, all]) => [id, Math.max(0, ...all.map(it => minutesOf(it) ?? 0))]))
  const add = (at: number, id: string): number => at + (minutes.get(id) ?? 0)
  const worst = longestWalks(course, { at: 0, trail: undefined }, add).get('')
  const allowed = minutesOf(term) ?? 0
  if (worst === undefined || worst.at <= allowed) return []
  const data = { takes: workAs(worst.at, term), term: formatTerm(term), over: workAs(worst.at - allowed, term) }
  return [issue('path_exceeds_term', path, { ...about, steps: named(timed, worst), ...data })]
}

/** The worst path from one day of receipt on, and the legal term from the same day. Days are epoch days. */
interface Run {
  readonly start: number
  readonly walk: Walk
  readonly end: number
  readonly due: number
}

const runFrom = (timed: Timed, { term, course, costs }: Question, on: Reckoner, from: number): Run | undefined => {
  // A first day that counts is the first one after the day before it.
  const start = timed.definition.clock?.policies?.firstDay === 'included' ? from - 1 : from
  const origin = on.momentAfter(start)
  const add = (at: number, id: string): number => {
    let latest = at
    for (const cost of costs.get(id) ?? []) latest = Math.max(latest, on.add(at, cost))
    return latest
  }
  const walk = longestWalks(course, { at: origin, trail: undefined }, add).get('')
  return walk && { start, walk, end: on.end(walk.at), due: on.end(on.add(origin, term)) }
}

/** Terms of mixed units: an error where an ordinary week is too short, a warning where only some days of receipt are. */
const checkDates = (
  timed: Timed,
  question: Question,
  ordinary: Reckoner,
  real: Reckoner,
): readonly DefinitionIssue[] => {
  const { about, path, term } = question
  const unit = minutesOf(term) === undefined ? 'days' : 'working days'
  const amount = (days: number): string => formatTerm({ unit, amount: days })

  let worst: { run: Run; over: number; from: Weekday } | undefined
  for (const [index, from] of weekdays.entries()) {
    const run = runFrom(timed, question, ordinary, ordinaryMonday + index)
    if (run === undefined) return []
    const over = ordinary.between(run.due, run.end, unit)
    if (over > (worst?.over ?? 0)) worst = { run, over, from }
  }
  if (worst !== undefined) {
    const { run, over, from } = worst
    const takes = amount(ordinary.between(run.start, run.end, unit))
    const data = { takes, term: formatTerm(term), over: amount(over), from }
    return [issue('path_exceeds_term', path, { ...about, steps: named(timed, run.walk), ...data })]
  }

  let found: { run: Run; over: number; from: number } | undefined
  for (let from = real.nextWorkingDay(Math.max(real.first, firstStart)); ; from = real.nextWorkingDay(from)) {
    const run = runFrom(timed, question, real, from)
    if (run === undefined || run.end >= real.last || run.due >= real.last) break
    const over = real.between(run.due, run.end, unit)
    if (over > (found?.over ?? 0)) found = { run, over, from }
  }
  if (found === undefined) return []
  const { run, over, from } = found
  const data = { takes: printDay(run.end), term: printDay(run.due), over: amount(over), from: printDay(from) }
  return [issue('path_exceeds_term_on', path, { ...about, steps: named(timed, run.walk), ...data })]
}
