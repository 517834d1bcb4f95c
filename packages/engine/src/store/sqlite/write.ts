import type { DatabaseSync } from 'node:sqlite'
import { chainOnto, chainStart } from '../chain.ts'
import type { Answered, Append, Appended, PendingEffect } from '../store.ts'
import { bytes, hex, integer } from './row.ts'
import { nativeSha256 } from './sha256.ts'

/** The writes, to be run inside a transaction. */
export const writes = (
  db: DatabaseSync,
  answered: (tenant: string, actor: string, key: string) => Answered | undefined,
) => {
  const findDossier = db.prepare('SELECT dossier, revision, hash FROM dossiers WHERE tenant = ? AND id = ?')
  const addDossier = db.prepare('INSERT INTO dossiers (tenant, id, revision, hash, snapshot) VALUES (?, ?, ?, ?, ?)')
  const changeDossier = db.prepare('UPDATE dossiers SET revision = ?, hash = ?, snapshot = ? WHERE dossier = ?')
  const addEvent = db.prepare(
    'INSERT INTO events (dossier, seq, type, v, at, effective, actor, data, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const dropTimers = db.prepare('DELETE FROM timers WHERE dossier = ?')
  const addTimer = db.prepare('INSERT INTO timers (dossier, id, at, command) VALUES (?, ?, ?, ?)')
  const addEffect = db.prepare('INSERT INTO outbox (dossier, id, effect, step) VALUES (?, ?, ?, ?)')
  const dropEffect = db.prepare(
    'DELETE FROM outbox WHERE dossier = (SELECT dossier FROM dossiers WHERE tenant = ? AND id = ?) AND id = ?',
  )
  const addKey = db.prepare('INSERT INTO keys (tenant, actor, key, dossier, revision, body) VALUES (?, ?, ?, ?, ?, ?)')

  const append = (entry: Append): Appended => {
    const { tenant, dossier, expect, timers, effects } = entry
    const { actor, key, body } = entry.key
    const before = answered(tenant, actor, key)
    if (before) return { kept: false, because: 'key', answered: before }

    const row = findDossier.get(tenant, dossier.id)
    const actual = row === undefined ? 0 : integer(row.revision)
    if (actual !== expect) return { kept: false, because: 'revision', actual }

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
    for (const timer of timers) addTimer.run(number, timer.id, timer.at, JSON.stringify(timer.command))
    for (const effect of effects) addEffect.run(number, effect.id, effect.effect, effect.step)
    addKey.run(tenant, actor, key, number, revision, body)
    return { kept: true, revision }
  }

  const delivered = (effects: readonly Pick<PendingEffect, 'tenant' | 'dossier' | 'id'>[]): void => {
    for (const { tenant, dossier, id } of effects) dropEffect.run(tenant, dossier, id)
  }

  return { append, delivered }
}
