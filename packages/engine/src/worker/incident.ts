import { administratorRole } from '../dossier/command.ts'
import type { Actor } from '../dossier/event.ts'
import { type Refusal, refusal } from '../dossier/refusal.ts'
import type { Engine } from '../engine.ts'
import type { Incident } from '../store/work.ts'

/** What is done about a parked dossier: its work goes on where it was, is tried at once, or is given up with a reason. */
export type Resolution = { readonly how: 'resume' | 'retry' } | { readonly how: 'skip'; readonly reason: string }

/**
 * Lets a parked dossier go on. Only an administrator may; giving work up is recorded in the dossier’s history. Nothing
 * where the dossier is not parked.
 *
 * @example await resolveIncident(engine, incident, { how: 'skip', reason: 'Cơ quan thuế đã nhận qua công văn.' }, admin)
 */
export const resolveIncident = async (
  engine: Engine,
  { tenant, dossier, kind, id }: Pick<Incident, 'tenant' | 'dossier' | 'kind' | 'id'>,
  resolution: Resolution,
  by: Actor,
): Promise<{ readonly ok: true; readonly resolved: boolean } | { readonly ok: false; readonly refusal: Refusal }> => {
  if (!by.roles.includes(administratorRole))
    return { ok: false, refusal: refusal('role_missing', { role: administratorRole }) }
  if (resolution.how === 'skip') {
    const { reason } = resolution
    const command = { type: 'skip', what: kind, id, reason } as const
    const outcome = await engine.dispatch({ tenant, dossier, by, key: `skip:${dossier}:${id}`, command })
    if (!outcome.ok) return outcome
  }
  const released = await engine.store.release(tenant, dossier, resolution.how)
  return { ok: true, resolved: released !== undefined }
}
