import { type LegalStage, legalStages, termTable, wholeTerm } from '../definition/legal-term.ts'
import type { Procedure } from '../definition/procedure.ts'
import { answerSource } from '../definition/rule/answers.ts'
import { type Asked, evaluateFor, unanswerable } from './guard.ts'
import type { Refusal } from './refusal.ts'

/** The legal term as stages for a dossier whose clock runs: a term that a table chose stays what it was chosen to be. */
export const stagesOf = (procedure: Procedure, { case: procedureCase, channel, clock }: Asked): readonly LegalStage[] =>
  legalStages(procedure.definition, procedureCase, channel, clock?.stages.find(it => it.stage === wholeTerm)?.term)

/** The legal term as stages for a dossier whose clock begins: a table is asked which term it has. */
export const chooseStages = (procedure: Procedure, dossier: Asked): readonly LegalStage[] | Refusal => {
  const from = termTable(procedure.definition, dossier.case, dossier.channel)
  if (from === undefined) return legalStages(procedure.definition, dossier.case, dossier.channel)
  const source = answerSource(from)
  const value = evaluateFor(procedure, dossier, source)
  if (value.kind === 'known' && typeof value.value === 'string')
    return legalStages(procedure.definition, dossier.case, dossier.channel, value.value)
  return unanswerable(procedure, dossier, { kind: 'feel', source })
}
