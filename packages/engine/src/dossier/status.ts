import type { Outcome } from '../definition/format.ts'
import type { Procedure } from '../definition/procedure.ts'
import type { Dossier } from './dossier.ts'

/**
 * The ten status codes of the National Public Service Portal: 1 newly registered, 2 received, 3 not accepted,
 * 4 in process, 5 supplement required, 6 financial obligation, 7 withdrawal requested, 8 stopped, 9 processed,
 * 10 result returned.
 */
export type NationalStatus = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10

const ended: Record<Outcome, NationalStatus> = {
  granted: 10,
  refused: 10,
  notAccepted: 3,
  withdrawn: 8,
  expired: 8,
  stopped: 8,
}

/** Branches can hold several situations at once: what the citizen must do comes before what the authority does. */
const precedence: readonly NationalStatus[] = [6, 5]

const statusOfStep = (procedure: Procedure, id: string): NationalStatus => {
  const step = procedure.graph.steps.get(id)?.step
  return step?.kind === 'wait' ? ((step.status ?? 4) as NationalStatus) : 4
}

/** The one code that a dossier has at the national portal, whatever its situation. */
export const nationalStatus = (procedure: Procedure, dossier: Dossier): NationalStatus => {
  // Without a step that returns it, the result is there and nobody has come for it.
  if (dossier.outcome !== undefined)
    return ended[dossier.outcome] === 10 && dossier.returned === undefined ? 9 : ended[dossier.outcome]
  if (dossier.situation === 'submitted') return 1
  if (dossier.withdrawalRequestedOn !== undefined) return 7
  if (dossier.situation === 'finished') return 9
  if (dossier.supplement !== undefined) return 5
  const held = dossier.position.map(id => statusOfStep(procedure, id))
  const status = precedence.find(one => held.includes(one)) ?? 4
  return status === 4 && dossier.movedOn === dossier.clock?.receivedOn ? 2 : status
}
