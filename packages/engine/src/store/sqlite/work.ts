import type { DatabaseSync } from 'node:sqlite'
import type { Instant } from '../../dossier/event.ts'
import {
  type Claim,
  type ClaimedEffect,
  type ClaimedTimer,
  type ClaimedWork,
  type Incident,
  type IncidentName,
  leasesAhead,
  type Release,
  type WorkFailure,
} from '../work.ts'
import { effectOf, expiryOf, ifReadable, integer, type Row, text } from './row.ts'

const incidentOf = (row: Row): Incident => ({
  tenant: text(row.tenant),
  dossier: text(row.dossier_id),
  kind: text(row.kind) === 'timer' ? 'timer' : 'effect',
  id: text(row.id),
  attempts: integer(row.attempts),
  since: integer(row.since),
  code: text(row.code),
  data: JSON.parse(text(row.data)),
})

/** Claiming, giving back and parking; all but `incidents` and `incident` are to be run inside a transaction. */
export const workOn = (db: DatabaseSync, now: () => Instant) => {
  const raiseFence = db.prepare("UPDATE meta SET value = value + 1 WHERE name = 'fence' RETURNING value")
  // What is held beyond any lease was claimed before the clock was set back.
  const free = (table: 'timers' | 'outbox') =>
    db.prepare(`UPDATE ${table} SET worker = NULL, ready_at = ?1 WHERE worker IS NOT NULL AND ready_at > ?2`)
  const freeTimers = free('timers')
  const freeEffects = free('outbox')
  const readyTimers = db.prepare(
    `SELECT dossiers.tenant, dossiers.id AS dossier_id, timers.dossier, timers.id, at, command, attempts
     FROM timers JOIN dossiers USING (dossier)
     WHERE ready_at <= ? AND NOT EXISTS (SELECT 1 FROM incidents WHERE incidents.dossier = timers.dossier)
       AND NOT EXISTS (
         SELECT 1 FROM timers earlier
         WHERE earlier.dossier = timers.dossier AND (earlier.at, earlier.id) < (timers.at, timers.id)
       )
     ORDER BY ready_at, timers.dossier LIMIT ?`,
  )
  // Never claimed is ready since 0.
  const readyEffects = (since: string) =>
    db.prepare(
      `SELECT dossiers.tenant, dossiers.id AS dossier_id, outbox.dossier, outbox.id, effect, step, subject, attempts
     FROM outbox JOIN dossiers USING (dossier)
     WHERE ${since} AND NOT EXISTS (SELECT 1 FROM incidents WHERE incidents.dossier = outbox.dossier)
       AND NOT EXISTS (SELECT 1 FROM outbox older WHERE older.dossier = outbox.dossier AND older.position < outbox.position)
     ORDER BY ready_at, position LIMIT ?`,
    )
  const freshEffects = readyEffects('ready_at = 0')
  const effectsAgain = readyEffects('ready_at > 0 AND ready_at <= ?')
  const holdTimer = db.prepare('UPDATE timers SET fence = ?, worker = ?, ready_at = ? WHERE dossier = ? AND id = ?')
  const holdEffect = db.prepare('UPDATE outbox SET fence = ?, worker = ?, ready_at = ? WHERE dossier = ? AND id = ?')
  const numberOf = db.prepare('SELECT dossier FROM dossiers WHERE tenant = ? AND id = ?')
  const held = {
    timer: db.prepare('SELECT attempts FROM timers WHERE dossier = ? AND id = ? AND fence = ? AND worker IS NOT NULL'),
    effect: db.prepare('SELECT attempts FROM outbox WHERE dossier = ? AND id = ? AND fence = ? AND worker IS NOT NULL'),
  }
  const giveBack = {
    timer: db.prepare('UPDATE timers SET worker = NULL, attempts = ?, ready_at = ? WHERE dossier = ? AND id = ?'),
    effect: db.prepare('UPDATE outbox SET worker = NULL, attempts = ?, ready_at = ? WHERE dossier = ? AND id = ?'),
  }
  const addIncident = db.prepare(
    'INSERT OR REPLACE INTO incidents (dossier, kind, id, attempts, since, code, data) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const findIncident = db.prepare(
    `SELECT tenant, dossiers.id AS dossier_id, incidents.dossier, kind, incidents.id, attempts, since, code, data
     FROM incidents JOIN dossiers USING (dossier)
     WHERE tenant = ? AND dossiers.id = ?`,
  )
  const listIncidents = db.prepare(
    `SELECT tenant, dossiers.id AS dossier_id, kind, incidents.id, attempts, since, code, data
     FROM incidents JOIN dossiers USING (dossier) WHERE ?1 IS NULL OR tenant = ?1
     ORDER BY since, incidents.dossier LIMIT ?2`,
  )
  const dropIncident = db.prepare('DELETE FROM incidents WHERE dossier = ?')
  const dropEffect = db.prepare('DELETE FROM outbox WHERE dossier = ? AND id = ?')

  /** The attempts so far and the dossier's number, while the claim holds. */
  const ofClaim = ({ kind, tenant, dossier, id, fence }: ClaimedWork) => {
    const found = numberOf.get(tenant, dossier)
    const number = found && integer(found.dossier)
    const row = number === undefined ? undefined : held[kind].get(number, id, fence)
    return number === undefined || row === undefined ? undefined : { number, attempts: integer(row.attempts) }
  }

  return {
    isHeld: (work: ClaimedWork): boolean => ofClaim(work) !== undefined,

    claimTimers({ worker, lease, limit }: Claim): readonly ClaimedTimer[] {
      const at = now()
      freeTimers.run(at, at + leasesAhead * lease)
      const rows = readyTimers.all(at, limit)
      if (rows.length === 0) return []
      const fence = integer(raiseFence.get()?.value)
      return rows.flatMap(row => {
        const [number, id, attempts] = [integer(row.dossier), text(row.id), integer(row.attempts)]
        const command = ifReadable(expiryOf, row)
        if (command === undefined) {
          addIncident.run(number, 'timer', id, attempts, at, 'unreadable', 'null')
          return []
        }
        holdTimer.run(fence, worker, at + lease, number, id)
        return [
          {
            tenant: text(row.tenant),
            dossier: text(row.dossier_id),
            id,
            at: integer(row.at),
            command,
            fence,
            attempts,
          },
        ]
      })
    },

    claimEffects({ worker, lease, limit }: Claim): readonly ClaimedEffect[] {
      const at = now()
      freeEffects.run(at, at + leasesAhead * lease)
      const again = effectsAgain.all(at, limit)
      const fresh = freshEffects.all(limit)
      const first = again.slice(0, Math.max(Math.ceil(limit / 2), limit - fresh.length))
      const rows = [...first, ...fresh.slice(0, limit - first.length)]
      if (rows.length === 0) return []
      const fence = integer(raiseFence.get()?.value)
      return rows.map(row => {
        const effect = effectOf(row)
        holdEffect.run(fence, worker, at + lease, integer(row.dossier), effect.id)
        const place = { tenant: text(row.tenant), dossier: text(row.dossier_id) }
        return { ...effect, ...place, fence, attempts: integer(row.attempts) }
      })
    },

    failed(work: ClaimedWork, { retryAt }: { readonly retryAt: Instant }): boolean {
      const claim = ofClaim(work)
      if (claim === undefined) return false
      giveBack[work.kind].run(claim.attempts + 1, retryAt, claim.number, work.id)
      return true
    },

    park(work: ClaimedWork, { code, data }: WorkFailure): boolean {
      const claim = ofClaim(work)
      if (claim === undefined) return false
      const attempts = claim.attempts + 1
      giveBack[work.kind].run(attempts, now(), claim.number, work.id)
      addIncident.run(claim.number, work.kind, work.id, attempts, now(), code, JSON.stringify(data ?? null))
      return true
    },

    incidents: (tenant: string | undefined, limit: number): readonly Incident[] =>
      listIncidents.all(tenant ?? null, limit).map(incidentOf),

    incident(tenant: string, dossier: string): Incident | undefined {
      const row = findIncident.get(tenant, dossier)
      return row && incidentOf(row)
    },

    release({ tenant, dossier, kind, id, since }: IncidentName, how: Release): Incident | undefined {
      const row = findIncident.get(tenant, dossier)
      const incident = row && incidentOf(row)
      if (incident?.kind !== kind || incident.id !== id || incident.since !== since) return undefined
      const number = integer(row?.dossier)
      dropIncident.run(number)
      if (how === 'retry') giveBack[kind].run(0, now(), number, id)
      if (how === 'skip' && kind === 'effect') dropEffect.run(number, id)
      return incident
    },
  }
}
