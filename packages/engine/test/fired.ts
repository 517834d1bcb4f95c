/** Timers as a history shows them: each that took effect, against the date the dossier itself was waiting for just before. */

import type { Procedure } from '../src/definition/procedure.ts'
import { procedureFor } from '../src/definition/variant.ts'
import { emptyDossier } from '../src/dossier/dossier.ts'
import type { DossierEvent } from '../src/dossier/event.ts'
import { evolve } from '../src/dossier/evolve.ts'
import { timersOf } from '../src/dossier/timer.ts'

const timerOf = (event: DossierEvent): string | undefined => {
  switch (event.type) {
    case 'rungReached':
      return `rung:${event.data.rung}:${event.data.generation}`
    case 'waitExpired':
      return `wait:${event.data.step}`
    case 'supplementExpired':
      return 'supplement'
    case 'silent':
      return `consultation:${event.data.step}:${event.data.agency}`
    default:
      return undefined
  }
}

export interface FiredAudit {
  readonly fired: number
  /** What is wrong, in words; empty where each timer took effect once and none before its time. */
  readonly wrong: readonly string[]
}

/** Looks at every timer of a dossier's history. The worker's own books are not asked. */
export const auditFired = (procedure: Procedure, tenant: string, history: readonly DossierEvent[]): FiredAudit => {
  const [first] = history
  if (first === undefined) return { fired: 0, wrong: [] }
  const wrong: string[] = []
  const met = new Set<string>()
  let dossier = emptyDossier(first.dossier, tenant)
  for (const event of history) {
    const id = timerOf(event)
    if (id !== undefined) {
      const timers = timersOf(procedureFor(procedure, dossier), dossier)
      const due = timers.ok ? timers.value.find(timer => timer.id === id)?.at : undefined
      const name = `${first.dossier} ${id}@${due}`
      if (due === undefined) wrong.push(`${name} was not awaited`)
      else if (event.at < due) wrong.push(`${name} was early: ${event.at}`)
      if (met.has(name)) wrong.push(`${name} took effect twice`)
      met.add(name)
    }
    dossier = evolve(dossier, event)
  }
  return { fired: met.size, wrong }
}
