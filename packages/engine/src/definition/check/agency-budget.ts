import { formatTerm, type Path, type Term } from '@motcua/rules'
import type { ProcedureDefinition } from '../format.ts'
import type { StepGraph } from '../graph.ts'
import { type DefinitionIssue, issue, type Weekday } from '../issue.ts'
import { agencyBudgetsOf, type LegalStage, stagesThatMayBe } from '../legal-term.ts'
import type { Course } from './course.ts'
import { minutesOf, ordinaryMonday, type Reckoner, weekdays, workAs } from './date.ts'
import { longestWalks, stepsAlong } from './path.ts'

/** The budgets of agencies that stand beside one legal term, over the steps its dossiers can take. */
interface Shares {
  readonly definition: ProcedureDefinition
  readonly graph: StepGraph
  readonly terms: ReadonlyMap<string, Term>
  readonly about: { readonly case: string; readonly channel?: string }
  readonly path: Path
  readonly course: Course
}

/** What agencies are given fits into the legal term, and what their steps may take fits into what they are given. */
export const checkAgencyBudgets = (shares: Shares, ordinary: Reckoner | undefined): readonly DefinitionIssue[] => {
  const { definition, terms, about } = shares
  const budgets = agencyBudgetsOf(definition, about.case, about.channel ?? '')
  const given = budgets.flatMap(({ budget }) => terms.get(budget) ?? [])
  // One that cannot be read is an issue of its own, and the sum is not known.
  if (budgets.length === 0 || given.length < budgets.length) return []
  return [...checkSum(shares, given, ordinary), ...budgets.flatMap((_, index) => checkSteps(shares, index))]
}

const checkSum = (shares: Shares, given: readonly Term[], ordinary: Reckoner | undefined): readonly DefinitionIssue[] =>
  stagesThatMayBe(shares.definition, shares.about.case, shares.about.channel ?? '').flatMap(stages =>
    checkSumIn(shares, stages, given, ordinary),
  )

const checkSumIn = (
  { definition, terms, about, path }: Shares,
  stages: readonly LegalStage[],
  given: readonly Term[],
  ordinary: Reckoner | undefined,
): readonly DefinitionIssue[] => {
  const legal = stages.map(({ term }) => terms.get(term))
  const [like] = legal
  if (like === undefined || legal.some(term => term === undefined || term.unit === 'none')) return []
  const known = legal.flatMap(term => term ?? [])
  const takes = sumOf(given)
  const said = (data: { takes: string; term: string; over: string; from?: Weekday }) => [
    issue('agency_budgets_exceed_term', [...path, 'agencyBudgets'], { ...about, ...data }),
  ]
  if (known.every(term => minutesOf(term) !== undefined)) {
    const allowed = sumOf(known)
    if (takes <= allowed) return []
    return said({ takes: workAs(takes, like), term: workAs(allowed, like), over: workAs(takes - allowed, like) })
  }
  if (ordinary === undefined) return []
  // Working time in a term of calendar days: as the weeks go, the more of it fits the fewer weekends lie in between.
  const work: Term = { unit: 'working hours', amount: takes / 60 }
  const days = (amount: number): string => formatTerm({ unit: 'days', amount })
  let worst: { over: number; takes: number; term: number; from: Weekday } | undefined
  for (const [index, from] of weekdays.entries()) {
    const first = definition.clock?.policies?.firstDay === 'included' ? 1 : 0
    const start = ordinaryMonday + index - first
    const origin = ordinary.momentAfter(start)
    const due = ordinary.end(known.reduce((at, term) => ordinary.add(at, term), origin))
    const end = ordinary.end(ordinary.add(origin, work))
    if (end - due > (worst?.over ?? 0)) worst = { over: end - due, takes: end - start, term: due - start, from }
  }
  if (worst === undefined) return []
  return said({ takes: days(worst.takes), term: days(worst.term), over: days(worst.over), from: worst.from })
}

/** The worst path, of which only the steps of these agencies take time. */
const checkSteps = ({ definition, graph, terms, about, path, course }: Shares, index: number) => {
  const given = agencyBudgetsOf(definition, about.case, about.channel ?? '')[index]
  const term = given && terms.get(given.budget)
  if (given === undefined || term === undefined) return []
  const costOf = (id: string): number => {
    const step = graph.steps.get(id)?.step
    if ((step?.kind !== 'task' && step?.kind !== 'handoff') || !given.agencies.includes(step.agency)) return 0
    const budget = terms.get(step.budget)
    return (budget && minutesOf(budget)) ?? 0
  }
  const worst = longestWalks(course, { at: 0, trail: undefined }, (at, id) => at + costOf(id)).get('')
  const allowed = sumOf([term])
  if (worst === undefined || worst.at <= allowed) return []
  return [
    issue('agency_budget_exceeded', [...path, 'agencyBudgets', index, 'budget'], {
      ...about,
      agencies: given.agencies,
      steps: stepsAlong(worst).filter(id => costOf(id) > 0),
      takes: workAs(worst.at, term),
      term: formatTerm(term),
      over: workAs(worst.at - allowed, term),
    }),
  ]
}

const sumOf = (terms: readonly Term[]): number => terms.reduce((sum, term) => sum + (minutesOf(term) ?? 0), 0)
