import type { DatabaseSync } from 'node:sqlite'
import type { Actor } from '../../dossier/event.ts'
import { chainOnto, chainStart } from '../chain.ts'
import type { Append, Appended, DeliveredEffect } from '../store.ts'
import type { ClaimedWork } from '../work.ts'
import type { reads } from './read.ts'
import { bytes, integer, type Row, text } from './row.ts'
import { keyName, nativeSha256 } from './sha256.ts'

/** So many officials are remembered to be in the file: a province has fewer. */
const mostActors = 20_000

/** The writes, to be run inside a transaction. */
export const writes = (
  db: DatabaseSync,
  { answered, coded }: Pick<ReturnType<typeof reads>, 'answered' | 'coded'>,
  isHeld: (work: ClaimedWork) => boolean,
) => {
  // Both questions of an append at once, and hashes as hex on both sides: a call and a Buffer each cost more than SQLite's work.
  const findBefore = db.prepare(
    `SELECT dossier, revision, lower(hex(hash)) AS hash, (SELECT revision FROM keys WHERE name = unhex(?1)) AS used
     FROM (SELECT 1) LEFT JOIN dossiers ON tenant = ?2 AND id = ?3`,
  )
  // Nothing is written where the code is another's: looking for it first would cost every new dossier a statement more.
  const addDossier = db.prepare(
    `INSERT INTO dossiers (tenant, id, revision, hash, snapshot, dossier_code) VALUES (?, ?, ?, unhex(?), ?, ?)
     ON CONFLICT (tenant, dossier_code) WHERE dossier_code IS NOT NULL DO NOTHING`,
  )
  const changeDossier = db.prepare('UPDATE dossiers SET revision = ?, hash = unhex(?), snapshot = ? WHERE dossier = ?')
  const addActor = db.prepare('INSERT OR IGNORE INTO actors (json) VALUES (?)')
  const addEvent = db.prepare(
    `INSERT INTO kept_events (dossier, seq, type, v, at, effective, actor, data, hash, body)
     VALUES (?1, ?2, ?3, ?4, ?5, nullif(?6, ?5), coalesce((SELECT actor FROM actors WHERE json = ?7), ?7), ?8, unhex(?9),
             coalesce(iif(lower(?10) = ?10, unhex(?10), NULL), ?10))`,
  )
  const dropTimers = db.prepare('DELETE FROM timers WHERE dossier = ?')
  const addTimer = db.prepare('INSERT INTO timers (dossier, id, at, ready_at, command) VALUES (?, ?, ?, ?, ?)')
  const addEffect = db.prepare('INSERT INTO outbox (dossier, id, effect, step, subject) VALUES (?, ?, ?, ?, ?)')
  const dropEffect = db.prepare(
    'DELETE FROM outbox WHERE dossier = (SELECT dossier FROM dossiers WHERE tenant = ? AND id = ?) AND id = ?',
  )
  const addKey = db.prepare('INSERT INTO keys (name, dossier, revision) VALUES (unhex(?), ?, ?)')

  const findHolder = db.prepare(
    'SELECT id FROM exclusive JOIN dossiers USING (dossier) WHERE exclusive.tenant = ? AND key = ?',
  )
  const dropHeld = db.prepare('DELETE FROM exclusive WHERE dossier = ?')
  const addHeld = db.prepare('INSERT INTO exclusive (tenant, key, dossier) VALUES (?, ?, ?)')
  const addSealed = db.prepare('INSERT OR REPLACE INTO sealed (dossier, hash, salt, value) VALUES (?, ?, ?, ?)')
  const dropSealed = db.prepare('DELETE FROM sealed WHERE dossier = ? AND hash = ?')
  const forgetBodies = db.prepare('UPDATE kept_events SET body = NULL WHERE dossier = ? AND seq < ?')
  const nextNumber = db.prepare(
    `INSERT INTO counters (tenant, counter, n) VALUES (?, ?, 1)
     ON CONFLICT (tenant, counter) DO UPDATE SET n = n + 1 RETURNING n`,
  )

  const known = new Set<string>()
  /**
   * The actor as JSON; an official’s is in `actors` too from then on. One whose row was rolled back after all stands beside
   * the event, as a citizen does: larger by that, and as true.
   */
  const actorOf = (by: Actor): string => {
    const json = JSON.stringify(by)
    if (by.agency === undefined || known.has(json) || addActor.run(json).changes > 0) return json
    if (known.size === mostActors) known.clear()
    known.add(json)
    return json
  }

  const append = (entry: Append): Appended => {
    const { tenant, dossier, expect, timers, effects } = entry
    const { actor, key, body } = entry.key
    const name = keyName(tenant, actor, key)
    const before: Row = findBefore.get(name, tenant, dossier.id) ?? {}
    const used = before.used === null ? undefined : answered(tenant, actor, key)
    if (used) return { kept: false, because: 'key', answered: used }

    const isNew = before.dossier === null
    const actual = isNew ? 0 : integer(before.revision)
    if (actual !== expect) return { kept: false, because: 'revision', actual }
    if (entry.work && !isHeld(entry.work)) return { kept: false, because: 'fence' }
    for (const held of entry.exclusive ?? []) {
      const holder = findHolder.get(tenant, held)
      if (holder && text(holder.id) !== dossier.id)
        return { kept: false, because: 'exclusive', key: held, dossier: text(holder.id) }
    }

    const { id, revision, code } = dossier
    const events = chainOnto(isNew ? chainStart(tenant, id, nativeSha256) : text(before.hash), entry, nativeSha256)
    const last = events.at(-1)?.hash ?? ''
    const snapshot = JSON.stringify(dossier)
    let number: number | bigint
    if (isNew) {
      const added = addDossier.run(tenant, id, revision, last, snapshot, code ?? null)
      if (added.changes === 0 && code !== undefined)
        return { kept: false, because: 'code', code, dossier: coded(tenant, code) ?? '' }
      number = added.lastInsertRowid
    } else {
      number = integer(before.dossier)
      changeDossier.run(revision, last, snapshot, number)
    }
    for (const { event, hash } of events) {
      const { seq, type, v, at, on, by } = event
      const usedFor = seq === revision ? body : null
      addEvent.run(number, seq, type, v, at, on, actorOf(by), JSON.stringify(event.data), hash, usedFor)
    }
    if (!isNew) dropTimers.run(number)
    for (const timer of timers) addTimer.run(number, timer.id, timer.at, timer.at, JSON.stringify(timer.command))
    for (const effect of effects) addEffect.run(number, effect.id, effect.effect, effect.step, effect.subject ?? null)
    if (entry.exclusive) {
      dropHeld.run(number)
      for (const held of entry.exclusive) addHeld.run(tenant, held, number)
    }
    for (const { hash, salt, value } of entry.sealed ?? []) addSealed.run(number, bytes(hash), bytes(salt), value)
    for (const hash of entry.erased ?? []) dropSealed.run(number, bytes(hash))
    if (entry.erased && entry.erased.length > 0) forgetBodies.run(number, revision)
    addKey.run(name, number, revision)
    return { kept: true, revision }
  }

  const delivered = (effects: readonly DeliveredEffect[]): void => {
    for (const { fence, ...effect } of effects)
      if (fence === undefined || isHeld({ kind: 'effect', ...effect, fence }))
        dropEffect.run(effect.tenant, effect.dossier, effect.id)
  }

  const count = (tenant: string, counter: string): number => integer(nextNumber.get(tenant, counter)?.n)

  return { append, delivered, count }
}
