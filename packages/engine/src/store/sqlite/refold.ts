import type { DatabaseSync } from 'node:sqlite'
import { emptyDossier } from '../../dossier/dossier.ts'
import { evolve, foldVersion } from '../../dossier/evolve.ts'
import { eventOf, integer, type Row, text } from './row.ts'

const atOnce = 200

/** Whether this program would make the dossiers that are kept of their events. */
export const isFolded = (db: DatabaseSync): boolean =>
  integer(db.prepare("SELECT value FROM meta WHERE name = 'fold'").get()?.value) >= foldVersion

/**
 * Folds every kept dossier anew where an older program did: the same events make another dossier now. In transactions of some
 * dossiers each, begun again from the start where one was cut short.
 */
export const refold = (db: DatabaseSync): void => {
  if (isFolded(db)) return
  const some = db.prepare('SELECT dossier, tenant, id FROM dossiers WHERE dossier > ? ORDER BY dossier LIMIT ?')
  const eventsOf = db.prepare(
    `SELECT id, seq, type, v, at, effective, actor, data, events.hash FROM events JOIN dossiers USING (dossier)
     WHERE dossier = ? ORDER BY seq`,
  )
  const change = db.prepare('UPDATE dossiers SET snapshot = ? WHERE dossier = ?')
  let after: number | undefined = 0
  while (after !== undefined) {
    db.exec('BEGIN IMMEDIATE')
    try {
      const rows: readonly Row[] = some.all(after, atOnce)
      for (const row of rows) {
        const empty = emptyDossier(text(row.id), text(row.tenant))
        const dossier = eventsOf
          .all(integer(row.dossier))
          .reduce((it, event) => evolve(it, eventOf(event).event), empty)
        change.run(JSON.stringify(dossier), integer(row.dossier))
      }
      const last: Row | undefined = rows.at(-1)
      after = last && integer(last.dossier)
      if (after === undefined) db.prepare("UPDATE meta SET value = ? WHERE name = 'fold'").run(foldVersion)
      db.exec('COMMIT')
    } catch (error) {
      db.exec('ROLLBACK')
      throw error
    }
  }
}
