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

/** What the citizen must do comes before what the authority does, and money before papers. */
const precedence: readonly NationalStatus[] = [6, 5]

const statusOfStep = (procedure: Procedure, id: string): NationalStatus => {
  const step = procedure.graph.steps.get(id)?.step
  return step?.kind === 'wait' ? ((step.status ?? 4) as NationalStatus) : 4
}

/** Branches can hold several codes at once, and a supplement stands beside them all. */
const inProcess = (procedure: Procedure, { position, supplement, movedOn, clock }: Dossier): NationalStatus => {
  const held = position.map(id => statusOfStep(procedure, id))
  if (supplement !== undefined) held.push(5)
  const status = precedence.find(one => held.includes(one)) ?? 4
  return status === 4 && movedOn === clock?.receivedOn ? 2 : status
}

/** The one code that a dossier has at the national portal: a situation without one does not compile. */
export const nationalStatus = (procedure: Procedure, dossier: Dossier): NationalStatus => {
  const { situation, withdrawalRequestedOn, returned } = dossier
  switch (situation) {
    case 'submitted':
      return 1
    case 'open':
      return withdrawalRequestedOn === undefined ? inProcess(procedure, dossier) : 7
    case 'finished':
      return withdrawalRequestedOn === undefined ? 9 : 7
    case 'ended': {
      // The event that ends a dossier says how: there is none without.
      const status = ended[dossier.outcome ?? 'stopped']
      // Without a step that returns it, the result is there and nobody has come for it.
      return status === 10 && returned === undefined ? 9 : status
    }
  }
}
