import type { DatabaseSync } from 'node:sqlite'
import { resultCodeOf } from './fault.ts'
import { tables } from './migrations/0001-tables.ts'
import { work } from './migrations/0002-work.ts'
import { codes } from './migrations/0003-codes.ts'
import { integer, text } from './row.ts'
import { keyName } from './sha256.ts'

/** Applied in this order, each once; a released one is never edited. The file's `user_version` is how many it has had. */
const migrations: readonly string[] = [tables, work, codes]

/** `application_id` of a store's file, “MCua” in ASCII: by it a file of another application is told apart. */
const applicationId = 0x4d437561

/** SQLITE_NOTADB is said of a text file too: another's rather than a damaged one of ours. */
const notADatabase = 26

type Owner = 'ours' | 'nobody' | 'foreign' | 'newer'

/** Whose file this is, before anything is written to it. An empty file is nobody's yet and may become a store. */
export const ownerOf = (db: DatabaseSync): Owner => {
  try {
    return namedOwner(db)
  } catch (error) {
    if (resultCodeOf(error) === notADatabase) return 'foreign'
    throw error
  }
}

const namedOwner = (db: DatabaseSync): Owner => {
  const id = integer(db.prepare('PRAGMA application_id').get()?.application_id)
  const version = integer(db.prepare('PRAGMA user_version').get()?.user_version)
  if (id === applicationId) return version > migrations.length ? 'newer' : 'ours'
  const named = integer(db.prepare('SELECT count(*) AS count FROM sqlite_schema').get()?.count)
  return id === 0 && version === 0 && named === 0 ? 'nobody' : 'foreign'
}

/** Whether the tables are those of this program; an older program's are not yet. */
export const hasOurTables = (db: DatabaseSync): boolean =>
  integer(db.prepare('PRAGMA user_version').get()?.user_version) === migrations.length

/**
 * Brings the tables up to date. It writes to a file that is up to date too: one that cannot be written shows here, and
 * BEGIN IMMEDIATE alone is let through by SQLite on a read-only file.
 */
export const migrate = (db: DatabaseSync): void => {
  db.function('key_name', (tenant, actor, key) => keyName(text(tenant), text(actor), text(key)))
  db.exec('BEGIN IMMEDIATE')
  try {
    // Read again under the lock: another process may have opened the same new file.
    const version = integer(db.prepare('PRAGMA user_version').get()?.user_version)
    for (const sql of migrations.slice(version)) db.exec(sql)
    db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${migrations.length}`)
    db.exec('COMMIT')
  } catch (error) {
    db.exec('ROLLBACK')
    throw error
  }
}
