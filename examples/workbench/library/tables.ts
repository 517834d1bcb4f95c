/** The library’s tables, in the file that has the dossiers too. All begin with `workbench_`: the engine’s own stay untouched. */
import { DatabaseSync } from 'node:sqlite'
import { type FaultCode, StoreFault } from '@motcua/engine'

/** Applied in this order, each once. */
const migrations: readonly string[] = [
  `
  CREATE TABLE workbench_procedures (
    id   INTEGER PRIMARY KEY AUTOINCREMENT,
    made INTEGER NOT NULL,
    -- The last revision a draft of it had.
    last INTEGER NOT NULL DEFAULT 0
  ) STRICT;

  CREATE TABLE workbench_drafts (
    procedure INTEGER PRIMARY KEY REFERENCES workbench_procedures ON DELETE CASCADE,
    text      TEXT NOT NULL,
    revision  INTEGER NOT NULL,
    saved_at  INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE workbench_versions (
    hash         TEXT PRIMARY KEY,
    procedure    INTEGER NOT NULL REFERENCES workbench_procedures,
    code         TEXT NOT NULL,
    version      INTEGER NOT NULL,
    text         TEXT NOT NULL,
    published_at INTEGER NOT NULL,
    valid_from   TEXT NOT NULL,
    valid_until  TEXT,
    UNIQUE (code, version)
  ) STRICT;

  -- A published version stays as it is: dossiers run under it.
  CREATE TRIGGER workbench_versions_stay BEFORE UPDATE ON workbench_versions
  BEGIN SELECT raise(ABORT, 'a published version is not changed'); END;
  CREATE TRIGGER workbench_versions_are_kept BEFORE DELETE ON workbench_versions
  BEGIN SELECT raise(ABORT, 'a published version is not deleted'); END;

  CREATE TABLE workbench_clock (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    at  INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE workbench_sent (
    position INTEGER PRIMARY KEY,
    id       TEXT NOT NULL,
    dossier  TEXT NOT NULL,
    effect   TEXT NOT NULL,
    UNIQUE (dossier, id)
  ) STRICT;
  CREATE INDEX workbench_sent_by_dossier ON workbench_sent (dossier, position);
  `,
]

/** SQLite’s primary result codes (sqlite.org/rescode.html) that are a fault of the file, the disk or the moment. */
const faults: Readonly<Record<number, FaultCode>> = {
  5: 'busy',
  6: 'busy',
  8: 'read_only',
  10: 'io',
  11: 'corrupt',
  13: 'full',
  14: 'io',
  26: 'corrupt',
}

/** What `run` gives; a fault of the file as a `StoreFault`, a bug as it is. */
export const faulting = <T>(file: string, run: () => T): T => {
  try {
    return run()
  } catch (error) {
    const result = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : undefined
    const code = result === undefined ? undefined : faults[result]
    throw code === undefined ? error : new StoreFault(code, file, error)
  }
}

/** Runs work in one transaction: all of it is kept, or nothing. */
export const together = <T>(db: DatabaseSync, work: () => T): T => {
  db.exec('BEGIN IMMEDIATE')
  try {
    const value = work()
    db.exec('COMMIT')
    return value
  } catch (error) {
    // SQLite may have rolled back by itself.
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}

const versionOf = (db: DatabaseSync): number => {
  db.exec('CREATE TABLE IF NOT EXISTS workbench_meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT')
  return Number(db.prepare("SELECT value FROM workbench_meta WHERE name = 'tables'").get()?.value ?? 0)
}

/** A second connection to a file that the engine’s store has opened and found right. What is answered has reached the disk. */
export const openTables = (file: string): DatabaseSync => {
  const db = faulting(file, () => new DatabaseSync(file))
  try {
    faulting(file, () => {
      db.exec('PRAGMA busy_timeout = 2000; PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL')
      together(db, () => {
        const version = versionOf(db)
        if (version > migrations.length) throw new StoreFault('newer', file)
        for (const sql of migrations.slice(version)) db.exec(sql)
        db.prepare("INSERT OR REPLACE INTO workbench_meta (name, value) VALUES ('tables', ?)").run(migrations.length)
      })
    })
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/**
 * The file is this process’s alone: a second server on it would be a second hand on the clock. The lock is SQLite’s own on a small
 * file beside it, so that it is gone with the process, however that ends.
 */
export const locked = (file: string): DatabaseSync => {
  const lock = new DatabaseSync(`${file}-lock`)
  try {
    faulting(file, () => lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE'))
    return lock
  } catch (error) {
    lock.close()
    throw error
  }
}
