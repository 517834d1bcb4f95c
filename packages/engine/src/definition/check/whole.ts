import { type Path, parseDay, type Term } from '@motcua/rules'
import type { Outcome, ProcedureDefinition } from '../format.ts'
import type { StepGraph } from '../graph.ts'
import { type DefinitionIssue, issue } from '../issue.ts'
import { termsIn } from '../legal-term.ts'
import { own } from '../own.ts'

/** What a definition says of the whole fits together: refunds, agencies that are no more, warnings before the date. */
export const checkWhole = (
  definition: ProcedureDefinition,
  graph: StepGraph,
  terms: ReadonlyMap<string, Term>,
): readonly DefinitionIssue[] => [
  ...checkRefunds(definition, graph),
  ...checkSuccessors(definition),
  ...checkNotices(definition, terms),
]

/** The start, and the ends to which the law leads from anywhere. */
export const checkEnds = (definition: ProcedureDefinition, graph: StepGraph): readonly DefinitionIssue[] => {
  const issues: DefinitionIssue[] = []
  if (graph.steps.get(definition.start)?.within.length)
    issues.push(issue('start_inside_block', ['start'], { step: definition.start }))
  const needs: Record<string, Outcome> = {
    refused: 'notAccepted',
    withdrawn: 'withdrawn',
    expired: 'expired',
    stopped: 'stopped',
  }
  for (const { to, name, path } of graph.anytime) {
    const step = graph.steps.get(to)?.step
    const wanted = needs[name ?? '']
    const outcome = step?.kind === 'end' ? step.outcome : step?.kind
    if (outcome !== undefined && wanted !== undefined && outcome !== wanted)
      issues.push(issue('end_mismatch', path, { step: to, outcome, needs: wanted }))
  }
  const { within, expired } = definition.supplement ?? {}
  if (within !== undefined && expired === undefined)
    issues.push(issue('supplement_without_end', ['supplement'], { given: 'within', missing: 'expired' }))
  if (within === undefined && expired !== undefined)
    issues.push(issue('supplement_without_end', ['supplement'], { given: 'expired', missing: 'within' }))
  return issues
}

const checkRefunds = (definition: ProcedureDefinition, graph: StepGraph): readonly DefinitionIssue[] => {
  const ends = new Set([...graph.steps.values()].flatMap(({ step }) => (step.kind === 'end' ? [step.outcome] : [])))
  return Object.entries(definition.fees ?? {}).flatMap(([fee, { refund }]) =>
    [...(refund?.outcomes ?? []).entries()].flatMap(([index, outcome]) =>
      ends.has(outcome)
        ? []
        : [issue('refund_without_end', ['fees', fee, 'refund', 'outcomes', index], { fee, outcome })],
    ),
  )
}

/** An agency that is no more has one that took over, and in the end one that is still there. */
const checkSuccessors = ({ agencies }: ProcedureDefinition): readonly DefinitionIssue[] => {
  const issues: DefinitionIssue[] = []
  const said = new Set<string>()
  for (const [agency, { until, successor }] of Object.entries(agencies)) {
    const path = ['agencies', agency]
    if (until !== undefined && parseDay(until) === undefined)
      issues.push(issue('date_invalid', [...path, 'until'], { found: until }))
    if (until !== undefined && successor === undefined)
      issues.push(issue('successor_incomplete', path, { agency, given: 'until', missing: 'successor' }))
    if (until === undefined && successor !== undefined)
      issues.push(issue('successor_incomplete', path, { agency, given: 'successor', missing: 'until' }))
    const line: string[] = []
    let at: string | undefined = agency
    while (at !== undefined && !line.includes(at)) {
      line.push(at)
      at = own(agencies, at)?.successor
    }
    // Each circle once, at its first agency; a line that leads into it is not to blame.
    if (at === agency && !said.has(agency)) {
      issues.push(issue('successor_circle', [...path, 'successor'], { agencies: line }))
      for (const one of line) said.add(one)
    }
  }
  return issues
}

/** Whether a term is counted by the hours and days of work, or by the calendar. */
const isWork = ({ unit }: Term): boolean => unit === 'working days' || unit === 'working hours' || unit === 'same day'

/** About how long a term is, in calendar days: to tell which of two is the longer. */
const about = (term: Term): number => {
  if (!('amount' in term)) return 0
  const days = { 'working hours': 7 / 40, 'working days': 7 / 5, days: 1, months: 30 } as Record<string, number>
  return term.amount * (days[term.unit] ?? 1)
}

/** Warnings before the appointed date come in their order, and are counted as one of the legal terms is. */
const checkNotices = (
  definition: ProcedureDefinition,
  terms: ReadonlyMap<string, Term>,
): readonly DefinitionIssue[] => {
  const issues: DefinitionIssue[] = []
  const { warn, near } = definition.ladder ?? {}
  const [first, second] = [warn, near].map(source => terms.get(source ?? ''))
  if (warn !== undefined && near !== undefined && first && second && about(second) > about(first))
    issues.push(issue('ladder_order', ['ladder', 'near'], { warn, near }))

  const sources = legalTerms(definition)
  const legal = sources.flatMap(source => terms.get(source) ?? []).filter(({ unit }) => unit !== 'none')
  const notices: readonly (readonly [string | undefined, Path])[] = [
    [warn, ['ladder', 'warn']],
    [near, ['ladder', 'near']],
    [definition.reappointment?.apology, ['reappointment', 'apology']],
  ]
  for (const [source, path] of notices) {
    const term = terms.get(source ?? '')
    if (source === undefined || term === undefined || legal.length === 0) continue
    if (!legal.some(one => isWork(one) === isWork(term)))
      issues.push(issue('notice_unit', path, { term: source, terms: sources }))
  }
  return issues
}

const legalTerms = (definition: ProcedureDefinition): readonly string[] => {
  const given = Object.values(definition.cases).flatMap(it => [
    it.term,
    ...Object.values(it.channels ?? {}).map(({ term }) => term),
  ])
  return [...new Set(given.flatMap(term => termsIn(definition, term)))]
}
