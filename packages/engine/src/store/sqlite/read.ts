import type { DatabaseSync } from 'node:sqlite'
import type { Dossier } from '../../dossier/dossier.ts'
import type { Instant } from '../../dossier/event.ts'
import type { Sealed } from '../../dossier/seal.ts'
import type { Answered, ChainedEvent, Cursor, DueTimer, EventPage, PendingEffect, Verification } from '../store.ts'
import { verifyDossier } from '../verify.ts'
import { dossierOf, effectOf, eventOf, expiryOf, hex, hexOrText, ifReadable, integer, type Row, text } from './row.ts'
import { keyName, nativeSha256 } from './sha256.ts'

/** So many dossiers are verified in one go, some 20 ms; then others have their turn. */
const verifiedAtOnce = 50

const belongsTo = (row: Row) => ({ tenant: text(row.tenant), dossier: text(row.dossier_id) })

/** A part of a verification; `next` is where to go on. */
export type VerifiedSome = Verification & { readonly next: number | undefined }

/** The reads; each is one statement, so each sees one state of the store. */
export const reads = (db: DatabaseSync) => {
  const findDossier = db.prepare('SELECT snapshot FROM dossiers WHERE tenant = ? AND id = ?')
  const findKey = db.prepare(
    `SELECT id, keys.revision, body FROM keys JOIN dossiers USING (dossier)
     LEFT JOIN kept_events ON kept_events.dossier = keys.dossier AND seq = keys.revision
     WHERE name = unhex(?)`,
  )
  const eventsOf = db.prepare(
    `SELECT id, seq, type, v, at, effective, actor, data, events.hash FROM events JOIN dossiers USING (dossier)
     WHERE tenant = ? AND id = ? ORDER BY seq`,
  )
  // SQLite has one writer at a time, so positions are committed in the order they are given: a reader that goes on after
  // the last position it saw misses nothing. (Not so where transactions commit side by side.)
  const eventsAfter = db.prepare(
    `SELECT position, tenant, id, seq, type, v, at, effective, actor, data, events.hash
     FROM events JOIN dossiers USING (dossier) WHERE position > ? ORDER BY position LIMIT ?`,
  )
  const dossiersAfter = db.prepare('SELECT snapshot FROM dossiers WHERE tenant = ? AND id > ? ORDER BY id LIMIT ?')
  const timersUntil = db.prepare(
    `SELECT tenant, dossiers.id AS dossier_id, timers.id, at, command FROM timers JOIN dossiers USING (dossier)
     WHERE at <= ? ORDER BY at LIMIT ?`,
  )
  const effectsWaiting = db.prepare(
    `SELECT tenant, dossiers.id AS dossier_id, outbox.id, effect, step, subject FROM outbox JOIN dossiers USING (dossier)
     ORDER BY position LIMIT ?`,
  )
  const findCode = db.prepare('SELECT id FROM dossiers WHERE tenant = ? AND dossier_code = ?')
  const sealedOf = db.prepare(
    `SELECT sealed.hash, salt, value FROM sealed JOIN dossiers USING (dossier) WHERE tenant = ? AND id = ? ORDER BY sealed.hash`,
  )
  const dossiersFrom = db.prepare(
    'SELECT dossier, tenant, id, revision, hash, snapshot FROM dossiers WHERE dossier > ? ORDER BY dossier LIMIT ?',
  )

  const verifySome = (after: number): VerifiedSome => {
    let events = 0
    const counted = function* (rows: Iterable<Row>) {
      for (const row of rows) {
        events += 1
        yield ifReadable(eventOf, row)
      }
    }
    db.exec('BEGIN') // dossiers and their events as of the same moment
    try {
      const rows = dossiersFrom.all(after, verifiedAtOnce)
      const broken = rows.flatMap(row => {
        const [tenant, id] = [text(row.tenant), text(row.id)]
        const kept = { revision: integer(row.revision), head: hex(row.hash), snapshot: ifReadable(dossierOf, row) }
        const links = counted(eventsOf.iterate(tenant, id))
        const at = verifyDossier({ tenant, id, ...kept }, links, nativeSha256)
        return at ? [{ tenant, dossier: id, ...at }] : []
      })
      const last = rows.at(-1)
      return { dossiers: rows.length, events, broken, next: last && integer(last.dossier) }
    } finally {
      db.exec('COMMIT')
    }
  }

  return {
    load(tenant: string, dossier: string): Dossier | undefined {
      const row = findDossier.get(tenant, dossier)
      return row && dossierOf(row)
    },
    history: (tenant: string, dossier: string): readonly ChainedEvent[] => eventsOf.all(tenant, dossier).map(eventOf),
    answered(tenant: string, actor: string, key: string): Answered | undefined {
      const row = findKey.get(keyName(tenant, actor, key))
      if (row === undefined) return undefined
      const body = row.body === null ? '' : hexOrText(row.body)
      return { dossier: text(row.id), revision: integer(row.revision), body }
    },
    coded(tenant: string, code: string): string | undefined {
      const row = findCode.get(tenant, code)
      return row && text(row.id)
    },
    events(after: Cursor | undefined, limit: number): EventPage {
      const rows = eventsAfter.all(after === undefined ? 0 : Number(after), limit)
      const last = rows.at(-1)
      const events = rows.map(row => ({ tenant: text(row.tenant), ...eventOf(row) }))
      return { events, cursor: last ? String(integer(last.position)) : after }
    },
    dossiers: (tenant: string, after: string | undefined, limit: number): readonly Dossier[] =>
      dossiersAfter.all(tenant, after ?? '', limit).map(dossierOf),
    dueTimers: (until: Instant, limit: number): readonly DueTimer[] =>
      timersUntil
        .all(until, limit)
        .map(row => ({ ...belongsTo(row), id: text(row.id), at: integer(row.at), command: expiryOf(row) })),
    outbox: (limit: number): readonly PendingEffect[] =>
      effectsWaiting.all(limit).map(row => ({ ...effectOf(row), ...belongsTo(row) })),
    sealed: (tenant: string, dossier: string): readonly Sealed[] =>
      sealedOf.all(tenant, dossier).map(row => ({ hash: hex(row.hash), salt: hex(row.salt), value: text(row.value) })),
    verifySome,
  }
}
