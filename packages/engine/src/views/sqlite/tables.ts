import type { DatabaseSync } from 'node:sqlite'
import { StoreFault } from '../../store/fault.ts'
import { resultCodeOf } from '../../store/sqlite/fault.ts'
import { integer } from '../../store/sqlite/row.ts'
import { viewsVersion } from '../view-store.ts'

/**
 * `progress.forget` says that names were taken away which the file may still hold between its rows.
 *
 * `entries` is its own index: rows lie in the order they are read in, for one shelf after the other. `words` is a plain table
 * and not FTS5: all it has to do is to find words by their beginning, folded by ourselves since no tokenizer takes đ for d;
 * and an erased name is gone from a plain table at once, from FTS5 only when its segments are merged.
 */
const tables = `
CREATE TABLE progress (
  one    INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  cursor TEXT,
  forget INTEGER NOT NULL
) STRICT;
INSERT INTO progress VALUES (1, NULL, 0);

CREATE TABLE dossiers (
  tenant  TEXT NOT NULL,
  dossier TEXT NOT NULL,
  rows    TEXT NOT NULL,
  PRIMARY KEY (tenant, dossier)
) STRICT;

CREATE TABLE entries (
  tenant    TEXT NOT NULL,
  shelf     TEXT NOT NULL,
  sort      INTEGER NOT NULL,
  dossier   TEXT NOT NULL,
  n         INTEGER NOT NULL,
  since     INTEGER NOT NULL,
  until     INTEGER NOT NULL,
  near      INTEGER NOT NULL,
  paused    INTEGER NOT NULL,
  assigned  INTEGER NOT NULL,
  procedure TEXT NOT NULL,
  step      TEXT NOT NULL,
  PRIMARY KEY (tenant, shelf, sort, dossier, n, since)
) STRICT, WITHOUT ROWID;

CREATE TABLE words (
  tenant  TEXT NOT NULL,
  word    TEXT NOT NULL,
  dossier TEXT NOT NULL,
  PRIMARY KEY (tenant, word, dossier)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX words_of ON words (tenant, dossier, word);
`

/** `application_id` of a file of views, “MCuV” in ASCII. */
const applicationId = 0x4d437556

/** SQLITE_NOTADB. */
const notADatabase = 26

const tablesIn = (db: DatabaseSync): number =>
  integer(db.prepare('SELECT count(*) AS count FROM sqlite_schema').get()?.count)

const versionOf = (db: DatabaseSync): number => integer(db.prepare('PRAGMA user_version').get()?.user_version)

/** Whether the file may be used; what is not ours, or newer than this program, is left as it is. */
export const refuseOthers = (db: DatabaseSync, file: string): void => {
  try {
    const id = integer(db.prepare('PRAGMA application_id').get()?.application_id)
    if (id !== applicationId && (id !== 0 || tablesIn(db) > 0 || versionOf(db) > 0))
      throw new StoreFault('foreign', file)
    if (id === applicationId && versionOf(db) > viewsVersion) throw new StoreFault('newer', file)
  } catch (error) {
    throw resultCodeOf(error) === notADatabase ? new StoreFault('foreign', file, error) : error
  }
}

/** Drops what is there and makes empty tables of this version. To be run inside a transaction. */
export const makeTables = (db: DatabaseSync): void => {
  const named = tablesIn(db)
  db.exec('DROP TABLE IF EXISTS progress; DROP TABLE IF EXISTS dossiers')
  db.exec('DROP TABLE IF EXISTS entries; DROP TABLE IF EXISTS words')
  db.exec(tables)
  // What the dropped tables held is to be found nowhere either.
  if (named > 0) db.exec('UPDATE progress SET forget = 1 WHERE one = 1')
  db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${viewsVersion}`)
}

/** Runs in a transaction; `IMMEDIATE` to write. */
export const inTransaction = <T>(db: DatabaseSync, how: 'IMMEDIATE' | 'DEFERRED', run: () => T): T => {
  db.exec(`BEGIN ${how}`)
  try {
    const result = run()
    db.exec('COMMIT')
    return result
  } catch (error) {
    // SQLite may have rolled back by itself (sqlite.org/lang_transaction.html).
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}

/** Makes tables where there are none, or those of an older version, whose rows mean something else. */
export const prepareTables = (db: DatabaseSync): void =>
  inTransaction(db, 'IMMEDIATE', () => {
    if (versionOf(db) < viewsVersion) makeTables(db)
  })

/** A newer program may have made the tables anew meanwhile: to be asked inside every transaction. */
export const sameVersion = (db: DatabaseSync, file: string): (() => void) => {
  const version = db.prepare('PRAGMA user_version')
  return () => {
    if (integer(version.get()?.user_version) !== viewsVersion) throw new StoreFault('newer', file)
  }
}
