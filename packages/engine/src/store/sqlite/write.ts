import type { DatabaseSync } from 'node:sqlite'
import { chainOnto, chainStart } from '../chain.ts'
import type { Answered, Append, Appended, DeliveredEffect } from '../store.ts'
import type { ClaimedWork } from '../work.ts'
import { bytes, hex, integer, text } from './row.ts'
import { nativeSha256 } from './sha256.ts'

/** The writes, to be run inside a transaction. */
export const writes = (
  db: DatabaseSync,
  answered: (tenant: string, actor: string, key: string) => Answered | undefined,
  isHeld: (work: ClaimedWork) => boolean,
) => {
  const findDossier = db.prepare('SELECT dossier, revision, hash FROM dossiers WHERE tenant = ? AND id = ?')
  const addDossier = db.prepare('INSERT INTO dossiers (tenant, id, revision, hash, snapshot) VALUES (?, ?, ?, ?, ?)')
  const changeDossier = db.prepare('UPDATE dossiers SET revision = ?, hash = ?, snapshot = ? WHERE dossier = ?')
  const addEvent = db.prepare(
    'INSERT INTO events (dossier, seq, type, v, at, effective, actor, data, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const dropTimers = db.prepare('DELETE FROM timers WHERE dossier = ?')
  const addTimer = db.prepare('INSERT INTO timers (dossier, id, at, ready_at, command) VALUES (?, ?, ?, ?, ?)')
  const addEffect = db.prepare('INSERT INTO outbox (dossier, id, effect, step, subject) VALUES (?, ?, ?, ?, ?)')
  const dropEffect = db.prepare(
    'DELETE FROM outbox WHERE dossier = (SELECT dossier FROM dossiers WHERE tenant = ? AND id = ?) AND id = ?',
  )
  const addKey = db.prepare('INSERT INTO keys (tenant, actor, key, dossier, revision, body) VALUES (?, ?, ?, ?, ?, ?)')

  const findHolder = db.prepare(
    'SELECT id FROM exclusive JOIN dossiers USING (dossier) WHERE exclusive.tenant = ? AND key = ?',
  )
  const dropHeld = db.prepare('DELETE FROM exclusive WHERE dossier = ?')
  const addHeld = db.prepare('INSERT INTO exclusive (tenant, key, dossier) VALUES (?, ?, ?)')
  const addSealed = db.prepare('INSERT OR REPLACE INTO sealed (dossier, hash, salt, value) VALUES (?, ?, ?, ?)')
  const dropSealed = db.prepare('DELETE FROM sealed WHERE dossier = ? AND hash = ?')
  const forgetBodies = db.prepare("UPDATE keys SET body = '' WHERE dossier = ?")
  const nextNumber = db.prepare(
    `INSERT INTO counters (tenant, counter, n) VALUES (?, ?, 1)
     ON CONFLICT (tenant, counter) DO UPDATE SET n = n + 1 RETURNING n`,
  )

  const append = (entry: Append): Appended => {
    const { tenant, dossier, expect, timers, effects } = entry
    const { actor, key, body } = entry.key
    const before = answered(tenant, actor, key)
    if (before) return { kept: false, because: 'key', answered: before }

    const row = findDossier.get(tenant, dossier.id)
    const actual = row === undefined ? 0 : integer(row.revision)
    if (actual !== expect) return { kept: false, because: 'revision', actual }
    if (entry.work && !isHeld(entry.work)) return { kept: false, because: 'fence' }
    for (const name of entry.exclusive ?? []) {
      const holder = findHolder.get(tenant, name)
      if (holder && text(holder.id) !== dossier.id)
        return { kept: false, because: 'exclusive', key: name, dossier: text(holder.id) }
    }

    const { id, revision } = dossier
    const events = chainOnto(row === undefined ? chainStart(tenant, id) : hex(row.hash), entry, nativeSha256)
    const last = bytes(events.at(-1)?.hash ?? '')
    const snapshot = JSON.stringify(dossier)
    const number =
      row === undefined ? addDossier.run(tenant, id, revision, last, snapshot).lastInsertRowid : integer(row.dossier)
    if (row !== undefined) changeDossier.run(revision, last, snapshot, number)
    for (const { event, hash } of events) {
      const [by, data] = [JSON.stringify(event.by), JSON.stringify(event.data)]
      addEvent.run(number, event.seq, event.type, event.v, event.at, event.on, by, data, bytes(hash))
    }
    if (row !== undefined) dropTimers.run(number)
    for (const timer of timers) addTimer.run(number, timer.id, timer.at, timer.at, JSON.stringify(timer.command))
    for (const effect of effects) addEffect.run(number, effect.id, effect.effect, effect.step, effect.subject ?? null)
    if (entry.exclusive) {
      dropHeld.run(number)
      for (const name of entry.exclusive) addHeld.run(tenant, name, number)
    }
    for (const { hash, salt, value } of entry.sealed ?? []) addSealed.run(number, bytes(hash), bytes(salt), value)
    for (const hash of entry.erased ?? []) dropSealed.run(number, bytes(hash))
    if (entry.erased && entry.erased.length > 0) forgetBodies.run(number)
    addKey.run(tenant, actor, key, number, revision, body)
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
