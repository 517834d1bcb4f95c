import {
  type Expression,
  type FeelType,
  type FeelTypes,
  formatTerm,
  type Path,
  parseTerm,
  type Term,
} from '@motcua/rules'
import type { AgencyBudget, Join, LegalTerm, ProcedureDefinition } from '../format.ts'
import type { PlacedStep, StepGraph } from '../graph.ts'
import { type DefinitionIssue, issue } from '../issue.ts'
import { isChosen } from '../legal-term.ts'
import { own } from '../own.ts'
import { answerSource, answersAt, routesOf } from '../rule/answers.ts'
import { withRules } from '../rule/book.ts'
import { feelTypes } from '../rule/feel-type.ts'
import type { FromTable } from '../rule/shape.ts'
import { readExpression } from './expression.ts'
import { type ReadRules, readRules } from './rules.ts'

/** What the sources of a definition mean, each by its text. */
export interface Meaning extends Pick<ReadRules, 'rules' | 'fees' | 'checklist'> {
  readonly terms: ReadonlyMap<string, Term>
  readonly expressions: ReadonlyMap<string, Expression>
  /** What each expression asks for itself, rules by their names, by its source. */
  readonly asked: ReadonlyMap<string, readonly string[]>
  readonly issues: readonly DefinitionIssue[]
}

/**
 * What a term is for. `law` may be absent (`none`); `budget` is working time, or `none` for a step that takes no time
 * (published tables have rows of "0 ngày"); a `share` is an agency's working time, and there is some; a `wait` must end; a
 * `length` is added to another term.
 */
type Use = 'law' | 'budget' | 'share' | 'wait' | 'length'

/** Reads every term, every FEEL expression, every rule and every pause policy of a definition. */
export const readMeaning = (
  definition: ProcedureDefinition,
  graph: StepGraph,
  types: FeelTypes = feelTypes(definition),
): Meaning => {
  const { rules, fees, checklist, issues: rulesWrong } = readRules(definition, types)
  const terms = new Map<string, Term>()
  const expressions = new Map<string, Expression>()
  const asked = new Map<string, readonly string[]>()
  const issues: DefinitionIssue[] = [...rulesWrong]

  const term = (source: string, use: Use, path: Path, step = ''): void => {
    const read = parseTerm(source)
    if (!read.ok) {
      for (const problem of read.issues)
        if (use === 'budget' && problem.code === 'term_zero') issues.push(issue('budget_zero', path, { step, source }))
        else issues.push(issue('term_invalid', path, { source, problem }))
      return
    }
    const { unit } = read.value
    const canonical = formatTerm(read.value)
    const endless =
      unit === 'none' ? use === 'share' || use === 'wait' || use === 'length' : unit === 'same day' && use === 'length'
    const working = unit === 'working days' || unit === 'working hours' || unit === 'none'
    if (endless) issues.push(issue('term_without_length', path, { source }))
    else if (use === 'budget' && !working) issues.push(issue('budget_unit', path, { step, term: canonical }))
    else if (use === 'share' && !working) issues.push(issue('agency_budget_unit', path, { term: canonical }))
    else {
      terms.set(source, read.value)
      if (canonical !== source) issues.push(issue('term_not_canonical', path, { source, canonical }))
    }
  }

  const law = (given: LegalTerm, path: Path): void => {
    if (typeof given === 'string') term(given, 'law', path)
    else if (isChosen(given)) {
      const source = answerSource(given)
      // Of several cases that go by one table, the first finds what is wrong with its terms.
      if (!asked.has(source)) for (const said of answersAt(definition, given)) term(said.answer, 'law', said.path)
      answer(given, path)
    } else
      for (const [index, stage] of given.stages.entries()) term(stage.term, 'law', [...path, 'stages', index, 'term'])
  }

  const shares = (given: readonly AgencyBudget[] | undefined, path: Path): void => {
    for (const [index, { budget }] of (given ?? []).entries())
      term(budget, 'share', [...path, 'agencyBudgets', index, 'budget'])
  }

  const expression = (source: string, path: Path, wanted: FeelType = { type: 'boolean' }): boolean => {
    const read = readExpression(source, path, types, wanted)
    if (read.expression) {
      asked.set(source, read.expression.reads)
      expressions.set(source, withRules(read.expression, rules))
    }
    issues.push(...read.issues)
    return read.issues.length === 0
  }

  /** An answer of a table that something goes by is a name; one that there is not is told of among the names. */
  const answer = (from: FromTable, path: Path): boolean =>
    own(own(definition.tables, from.table)?.outputs, from.output) !== undefined &&
    expression(answerSource(from), path, { type: 'string' })

  const pause = (source: string, path: Path): void => {
    if (source === 'resume' || source === 'restart' || source === 'not-started') return
    if (!source.startsWith('resume+')) {
      issues.push(issue('pause_invalid', path, { source }))
      return
    }
    const more = parseTerm(source.slice('resume+'.length))
    if (!more.ok) issues.push(...more.issues.map(problem => issue('pause_invalid', path, { source, problem })))
    else if (more.value.unit === 'none' || more.value.unit === 'same day')
      issues.push(issue('pause_invalid', path, { source }))
  }

  const condition = (source: string | undefined, path: Path): void => {
    if (source !== undefined) expression(source, path)
  }

  const join = (given: Join, path: Path): void => {
    if (typeof given === 'object' && 'when' in given) expression(given.when, [...path, 'join', 'when'])
  }

  const step = ({ id, step: it, path }: PlacedStep): void => {
    switch (it.kind) {
      case 'task':
      case 'handoff':
        term(it.budget, 'budget', [...path, 'budget'], id)
        break
      case 'wait':
        if (it.expiry) term(it.expiry.after, 'wait', [...path, 'expiry', 'after'])
        if (it.pause) pause(it.pause.then, [...path, 'pause', 'then'])
        break
      case 'consult':
        for (const [agency, asked] of Object.entries(it.agencies)) {
          term(asked.term, 'wait', [...path, 'agencies', agency, 'term'])
          if (asked.extension)
            term(asked.extension.atMost, 'length', [...path, 'agencies', agency, 'extension', 'atMost'])
          condition(asked.when, [...path, 'agencies', agency, 'when'])
        }
        join(it.join, path)
        break
      case 'children':
        for (const [name, child] of Object.entries(it.children))
          condition(child.when, [...path, 'children', name, 'when'])
        join(it.join, path)
        break
      case 'decision':
        // Of an answer that names nothing, no route is made: it would lead to `else` without a word.
        if (it.by !== undefined && !answer(it.by, [...path, 'by'])) break
        for (const { when, index } of routesOf(definition, it))
          expression(when, index === undefined ? [...path, 'by'] : [...path, 'routes', index, 'when'])
        break
    }
    if (it.kind === 'task' || it.kind === 'wait')
      for (const [name, action] of Object.entries(it.actions))
        condition(action.when, [...path, 'actions', name, 'when'])
  }

  const optional = (source: string | undefined, use: Use, path: Path): void => {
    if (source !== undefined) term(source, use, path)
  }

  for (const [name, it] of Object.entries(definition.cases)) {
    law(it.term, ['cases', name, 'term'])
    shares(it.agencyBudgets, ['cases', name])
    for (const [channel, theirs] of Object.entries(it.channels ?? {})) {
      law(theirs.term, ['cases', name, 'channels', channel, 'term'])
      shares(theirs.agencyBudgets, ['cases', name, 'channels', channel])
    }
  }
  const { supplement, extension, reappointment, ladder } = definition
  if (supplement) {
    pause(supplement.then, ['supplement', 'then'])
    optional(supplement.within, 'wait', ['supplement', 'within'])
    for (const [index, asked] of (supplement.ask ?? []).entries()) term(asked, 'wait', ['supplement', 'ask', index])
  }
  optional(extension?.atMost, 'length', ['extension', 'atMost'])
  optional(reappointment?.atMost, 'length', ['reappointment', 'atMost'])
  optional(reappointment?.apology, 'length', ['reappointment', 'apology'])
  optional(ladder?.warn, 'length', ['ladder', 'warn'])
  optional(ladder?.near, 'length', ['ladder', 'near'])
  for (const [name, result] of Object.entries(definition.results)) condition(result.when, ['results', name, 'when'])
  for (const [name, variant] of Object.entries(definition.variants ?? {}))
    for (const [id, { budget }] of Object.entries(variant.steps))
      if (budget !== undefined) term(budget, 'budget', ['variants', name, 'steps', id, 'budget'], id)
  for (const placed of [...graph.steps.values(), ...graph.repeated]) step(placed)
  return { terms, expressions, asked, rules, fees, checklist, issues }
}
