import type { ProcedureDefinition } from '../definition/format.ts'
import { assessedFact } from '../definition/rule/fee.ts'
import { applicantRole, standsAt } from './authority.ts'
import type { Documents, Facts } from './event.ts'
import { misfit } from './fact.ts'
import { type Refusal, refusal } from './refusal.ts'
import type { Turn } from './turn.ts'

const asked = new WeakMap<ProcedureDefinition, ReadonlySet<string>>()

/** The facts an official has to state: those an official's action asks for, and those a fee is assessed by. */
const officialFacts = ({ definition, graph }: Turn['procedure']): ReadonlySet<string> => {
  let facts = asked.get(definition)
  if (facts === undefined) {
    const byActions = [...graph.steps.values()].flatMap(({ step }) =>
      step.kind === 'task' || step.kind === 'wait'
        ? Object.values(step.actions).flatMap(action => (action.role === applicantRole ? [] : (action.asks ?? [])))
        : [],
    )
    const byFees = Object.values(definition.fees ?? {}).flatMap(({ amount }) => assessedFact(amount) ?? [])
    facts = new Set([...byActions, ...byFees])
    asked.set(definition, facts)
  }
  return facts
}

/** Whether somebody holds no post but the citizen's, of one's own or for another. */
const isApplicantOnly = (turn: Turn): boolean =>
  standsAt(turn).every(({ roles }) => roles.every(role => role === applicantRole))

/** Facts that nobody declared, that are not of their declared type, or that are not the applicant's to state. */
export const badFacts = (turn: Turn, facts: Facts = {}): readonly Refusal[] => {
  const { procedure } = turn
  const declared = procedure.definition.facts ?? {}
  const bad: Refusal[] = []
  for (const [fact, value] of Object.entries(facts)) {
    const type = Object.hasOwn(declared, fact) ? declared[fact] : undefined
    if (type === undefined) bad.push(refusal('fact_unknown', { fact, known: Object.keys(declared) }))
    else {
      const path = misfit(type, value)
      if (path) bad.push(refusal('fact_invalid', { fact, path, expected: type.type }))
      else if (officialFacts(procedure).has(fact) && isApplicantOnly(turn))
        bad.push(refusal('fact_not_yours', { fact }))
    }
  }
  return bad
}

/** Documents that nobody declared. */
export const badDocuments = ({ procedure }: Turn, documents: Documents = {}): readonly Refusal[] => {
  const known = procedure.definition.documents ?? {}
  return Object.keys(documents)
    .filter(document => !Object.hasOwn(known, document))
    .map(document => refusal('document_unknown', { document, known: Object.keys(known) }))
}
