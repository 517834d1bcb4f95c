import type { AgencyBudget, LegalTerm, ProcedureDefinition, Stage } from './format.ts'
import { own } from './own.ts'
import { answersOf } from './rule/answers.ts'
import type { FromTable } from './rule/shape.ts'

/** One stage of a legal term as it applies: a plain term is one stage over every step. */
export interface LegalStage {
  readonly stage: string
  readonly term: string
  /** The steps it covers; all of them where absent. */
  readonly steps?: ReadonlySet<string>
}

/** The name of the only stage of a plain term. */
export const wholeTerm = 'whole'

/** The legal term of a case in a channel as it is written. */
const writtenTerm = (
  definition: ProcedureDefinition,
  procedureCase: string,
  channel: string,
): LegalTerm | undefined => {
  const found = own(definition.cases, procedureCase)
  return own(found?.channels, channel)?.term ?? found?.term
}

/** Where a term is chosen by a table. */
export const isChosen = (term: LegalTerm | undefined): term is FromTable => typeof term === 'object' && 'table' in term

/** The stages that are written down in a term. */
export const stagesWritten = (term: LegalTerm): readonly Stage[] =>
  typeof term === 'object' && 'stages' in term ? term.stages : []

/** Every term that a legal term can come to, stage by stage, or answer by answer. */
export const termsIn = (definition: ProcedureDefinition, term: LegalTerm): readonly string[] => {
  if (typeof term === 'string') return [term]
  return isChosen(term) ? answersOf(definition, term) : term.stages.map(stage => stage.term)
}

/** The table that chooses the legal term of a case in a channel, where one does. */
export const termTable = (
  definition: ProcedureDefinition,
  procedureCase: string,
  channel: string,
): FromTable | undefined => {
  const term = writtenTerm(definition, procedureCase, channel)
  return isChosen(term) ? term : undefined
}

/**
 * The legal term of a case in a channel, as stages in their order. Empty when there is no such case. Where a table chooses
 * it, it is the one that was `chosen`; none while nobody knows which.
 */
export const legalStages = (
  definition: ProcedureDefinition,
  procedureCase: string,
  channel: string,
  chosen?: string,
): readonly LegalStage[] => {
  const term = writtenTerm(definition, procedureCase, channel)
  if (term === undefined) return []
  if (typeof term === 'string') return [{ stage: wholeTerm, term }]
  if (isChosen(term)) return chosen === undefined ? [] : [{ stage: wholeTerm, term: chosen }]
  const known = staged.get(term)
  if (known !== undefined) return known
  const stages = term.stages.map(({ id, term: stageTerm, steps }) => ({
    stage: id,
    term: stageTerm,
    steps: new Set(steps),
  }))
  staged.set(term, stages)
  return stages
}

/** The legal term of a case in a channel as stages, once for each term that a table may choose for it. */
export const stagesThatMayBe = (
  definition: ProcedureDefinition,
  procedureCase: string,
  channel: string,
): readonly (readonly LegalStage[])[] => {
  const from = termTable(definition, procedureCase, channel)
  const chosen = from === undefined ? [undefined] : answersOf(definition, from)
  return chosen.map(term => legalStages(definition, procedureCase, channel, term))
}

/** Every move asks for the stages: they are read once. */
const staged = new WeakMap<LegalTerm & object, readonly LegalStage[]>()

/** How the legal term of a case in a channel is shared out among agencies: what stands beside that very term. */
export const agencyBudgetsOf = (
  definition: ProcedureDefinition,
  procedureCase: string,
  channel: string,
): readonly AgencyBudget[] => {
  const found = own(definition.cases, procedureCase)
  return (own(found?.channels, channel) ?? found)?.agencyBudgets ?? []
}
