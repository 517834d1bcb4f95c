import type { AgencyBudget, LegalTerm, ProcedureDefinition } from './format.ts'
import { own } from './own.ts'

/** One stage of a legal term as it applies: a plain term is one stage over every step. */
export interface LegalStage {
  readonly stage: string
  readonly term: string
  /** The steps it covers; all of them where absent. */
  readonly steps?: ReadonlySet<string>
}

/** The name of the only stage of a plain term. */
export const wholeTerm = 'whole'

/** The legal term of a case in a channel, as stages in their order. Empty when there is no such case. */
export const legalStages = (
  definition: ProcedureDefinition,
  procedureCase: string,
  channel: string,
): readonly LegalStage[] => {
  const found = Object.hasOwn(definition.cases, procedureCase) ? definition.cases[procedureCase] : undefined
  if (found === undefined) return []
  const channels = found.channels ?? {}
  const term: LegalTerm = (Object.hasOwn(channels, channel) ? channels[channel]?.term : undefined) ?? found.term
  if (typeof term === 'string') return [{ stage: wholeTerm, term }]
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
