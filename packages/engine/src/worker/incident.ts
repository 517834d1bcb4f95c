import { administratorRole } from '../dossier/command.ts'
import type { Actor } from '../dossier/event.ts'
import { type Refusal, refusal } from '../dossier/refusal.ts'
import type { Engine } from '../engine.ts'
import type { IncidentName } from '../store/work.ts'

/**
 * What is done about a parked dossier: its work goes on with the one try it has left (`resume`) or with all of them again
 * (`retry`), or is given up with a reason (`skip`).
 */
export type Resolution = { readonly how: 'resume' | 'retry' } | { readonly how: 'skip'; readonly reason: string }

/**
 * Lets a parked dossier go on. Only an administrator may; giving work up is recorded in the dossier’s history. `resolved` is
 * false where the incident is no more, also when the dossier was parked anew since: that one nobody has looked at yet.
 *
 * Refused: `role_missing`; and on `skip` what the command says, above all `timer_unknown` where the dossier has gone on and
 * no longer waits for that timer (then `resume`), and `procedure_unknown` while its version is missing.
 *
 * @example await resolveIncident(engine, incident, { how: 'skip', reason: 'Cơ quan thuế đã nhận qua công văn.' }, admin)
 */
export const resolveIncident = async (
  engine: Engine,
  incident: IncidentName,
  resolution: Resolution,
  by: Actor,
): Promise<{ readonly ok: true; readonly resolved: boolean } | { readonly ok: false; readonly refusal: Refusal }> => {
  if (!by.roles.includes(administratorRole))
    return { ok: false, refusal: refusal('role_missing', { role: administratorRole }) }
  if (resolution.how === 'skip') {
    const { tenant, dossier, kind, id, since } = incident
    const open = await engine.store.incident(tenant, dossier)
    if (open?.kind !== kind || open.id !== id || open.since !== since) return { ok: true, resolved: false }
    const command = { type: 'skip', what: kind, id, reason: resolution.reason } as const
    const outcome = await engine.dispatch({ tenant, dossier, by, key: `skip:${dossier}:${id}:${since}`, command })
    // Recorded before with another reason, by a process that died before it could release the dossier.
    if (!outcome.ok && outcome.refusal.code !== 'key_reused') return outcome
  }
  const released = await engine.store.release(incident, resolution.how)
  return { ok: true, resolved: released !== undefined }
}
