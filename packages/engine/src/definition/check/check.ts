import type { Calendar, Path } from '@motcua/rules'
import type { ProcedureDefinition } from '../format.ts'
import { type StepGraph, stepGraph } from '../graph.ts'
import type { DefinitionIssue, Severity } from '../issue.ts'
import { feelTypes } from '../rule/feel-type.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { checkBudgets } from './budget.ts'
import { checkFacts } from './fit.ts'
import { type Meaning, readMeaning } from './meaning.ts'
import { checkNames } from './names.ts'
import { checkRules } from './rule-findings.ts'
import { checkStructure } from './structure.ts'
import { checkTexts } from './text.ts'
import { checkVariants } from './variant.ts'
import { checkWhole } from './whole.ts'

/** What was found wrong with a definition, and what was read on the way. */
export interface Checked extends Pick<Meaning, 'terms' | 'expressions' | 'rules' | 'fees' | 'checklist'> {
  /** Errors, then warnings, then hints, each in the order of the document. */
  readonly issues: readonly DefinitionIssue[]
  readonly graph: StepGraph
}

/** What a definition is held against. */
export interface CheckedAgainst {
  readonly calendar: Calendar
  readonly vocabulary?: Vocabulary
  /** An ISO date: values of the law that have ended by then are told. No clock is read. */
  readonly asOf?: string
}

/**
 * Everything that can be known to be wrong with a definition of the right shape: names, terms and expressions,
 * structure, the worst path against the legal term, texts. Pure, and never throws: the issues say it all.
 *
 * @example
 * const { issues } = check(definition, { calendar: vietnamStateCalendar() })
 * issues.filter(found => found.severity === 'error').map(found => sayIssue(found, 'vi'))
 */
export const check = (definition: ProcedureDefinition, against: CheckedAgainst): Checked => {
  const graph = stepGraph(definition)
  const { meaning, found } = checkOne(definition, graph, against)
  const variants = checkVariants(definition, graph, found, (varied, theirs) => checkOne(varied, theirs, against).found)
  // No variant changes a rule: tables are analysed once for all of them.
  const findings = checkRules(definition, graph, meaning, feelTypes(definition), against.asOf)
  const issues = inOrder(definition, [...found, ...findings, ...variants, ...checkTexts(definition)])
  const { terms, expressions, rules, fees, checklist } = meaning
  return { issues, graph, terms, expressions, rules, fees, checklist }
}

/** What is found in a definition as it stands, whatever its variants change. */
const checkOne = (definition: ProcedureDefinition, graph: StepGraph, against: CheckedAgainst) => {
  const meaning = readMeaning(definition, graph)
  const { terms, expressions } = meaning
  const found: readonly DefinitionIssue[] = [
    ...meaning.issues,
    ...checkNames(definition, graph, against.vocabulary),
    ...checkFacts(definition, graph),
    ...checkStructure(definition, graph),
    ...checkWhole(definition, graph, terms),
    ...checkBudgets({ definition, graph, terms, expressions, calendar: against.calendar }),
  ]
  return { meaning, found }
}

const weight: Record<Severity, number> = { error: 0, warning: 1, hint: 2 }

/** Of an office that writes no English there are as many of these as there are texts: whatever else is a hint goes before them. */
const weightOf = ({ code, severity }: DefinitionIssue): number =>
  code === 'text_english_missing' ? 3 : weight[severity]

const inOrder = (document: unknown, issues: readonly DefinitionIssue[]): readonly DefinitionIssue[] => {
  const keys = new Map<object, ReadonlyMap<string, number>>()
  const place = (path: Path): readonly number[] => {
    let at: unknown = document
    return path.map(key => {
      if (typeof at !== 'object' || at === null) return Number.MAX_SAFE_INTEGER
      const known = keys.get(at) ?? new Map(Object.keys(at).map((name, index) => [name, index]))
      keys.set(at, known)
      at = (at as Record<string | number, unknown>)[key]
      return known.get(String(key)) ?? Number.MAX_SAFE_INTEGER
    })
  }
  const before = (one: readonly number[], other: readonly number[]): number => {
    for (let i = 0; i < Math.min(one.length, other.length); i++)
      if (one[i] !== other[i]) return (one[i] ?? 0) - (other[i] ?? 0)
    return one.length - other.length
  }
  return issues
    .map(found => ({ found, place: place(found.path) }))
    .sort((a, b) => weightOf(a.found) - weightOf(b.found) || before(a.place, b.place))
    .map(({ found }) => found)
}
