import type { Path } from '@motcua/rules'
import type { Fact, FactType, Outcome, ProcedureDefinition } from '../format.ts'
import type { PlacedStep, StepGraph } from '../graph.ts'
import { type DefinitionIssue, issue } from '../issue.ts'
import { own } from '../own.ts'
import { assessedFact } from '../rule/fee.ts'

/** Every way a dossier of another procedure may end: this definition does not know which of them it has. */
const endings: Readonly<Record<Outcome, true>> = {
  granted: true,
  refused: true,
  notAccepted: true,
  withdrawn: true,
  expired: true,
  stopped: true,
}

/** Facts are of a type that can hold what is put into them, and personal data is marked where it can be kept apart. */
export const checkFacts = (definition: ProcedureDefinition, graph: StepGraph): readonly DefinitionIssue[] => [
  ...[...graph.steps.values()].flatMap(placed => checkAnswers(definition, placed)),
  ...checkFees(definition),
  ...checkApplicant(definition),
  ...Object.entries(definition.facts ?? {}).flatMap(([name, type]) => checkPersonal(name, type, ['facts', name])),
]

/** A fact that holds one of these values: a text, or an enumeration that has them all. */
const holding = (
  definition: ProcedureDefinition,
  fact: string | undefined,
  values: readonly string[],
  path: Path,
): readonly DefinitionIssue[] => {
  const type = own(definition.facts, fact ?? '')
  if (fact === undefined || type === undefined || type.type === 'string') return []
  if (type.type !== 'enum') return [issue('fact_not_text', path, { fact, type: type.type })]
  const missing = values.filter(value => !Object.hasOwn(type.values, value))
  return missing.length === 0 ? [] : [issue('values_missing', path, { fact, missing })]
}

const checkAnswers = (definition: ProcedureDefinition, { step, path }: PlacedStep): readonly DefinitionIssue[] => {
  if (step.kind === 'consult')
    return Object.entries(step.agencies).flatMap(([agency, { answer, onSilence }]) => {
      const values = ['agree', 'disagree', 'noOpinion', ...(onSilence === 'consent' ? ['consent'] : [])]
      return holding(definition, answer, values, [...path, 'agencies', agency, 'answer'])
    })
  if (step.kind !== 'children') return []
  return Object.entries(step.children).flatMap(([name, { outcome }]) =>
    holding(definition, outcome, Object.keys(endings), [...path, 'children', name, 'outcome']),
  )
}

const checkFees = (definition: ProcedureDefinition): readonly DefinitionIssue[] =>
  Object.entries(definition.fees ?? {}).flatMap(([name, { amount }]) => {
    const fact = assessedFact(amount)
    if (fact === undefined) return []
    const type = own(definition.facts, fact)?.type ?? 'money'
    return type === 'money' || type === 'integer'
      ? []
      : [issue('fact_not_money', ['fees', name, 'amount', 'fact'], { fee: name, fact, type })]
  })

const checkApplicant = (definition: ProcedureDefinition): readonly DefinitionIssue[] => {
  const name = definition.applicant?.name
  const fact = own(definition.facts, name ?? '')
  if (name === undefined || fact === undefined) return []
  const path = ['applicant', 'name']
  if (fact.type !== 'string') return [issue('fact_not_text', path, { fact: name, type: fact.type })]
  return fact.personal === true ? [] : [issue('applicant_not_personal', path, { fact: name })]
}

/** A value is kept apart, and erased, as a whole. */
const checkPersonal = (fact: string, type: FactType, path: Path): readonly DefinitionIssue[] => {
  if (type.type === 'list') return checkPersonal(fact, type.of, [...path, 'of'])
  if (type.type !== 'record') return []
  return Object.entries<Fact>(type.fields).flatMap(([field, inner]) => {
    const at = [...path, 'fields', field]
    const marked = inner.personal === true ? [issue('personal_inside', [...at, 'personal'], { fact, field })] : []
    return [...marked, ...checkPersonal(fact, inner, at)]
  })
}
