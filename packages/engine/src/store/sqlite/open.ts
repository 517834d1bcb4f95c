import { DatabaseSync } from 'node:sqlite'
import { StoreFault } from '../fault.ts'
import { faulting } from './fault.ts'
import { migrate, ownerOf } from './migrate.ts'
import { refold } from './refold.ts'
import { text } from './row.ts'

/** How long to wait for the file, and how large it may grow. */
export interface FileLimits {
  readonly busyTimeout?: number | undefined
  readonly maxPages?: number | undefined
}

/** Opens a file as a store's: nothing is written to one that is another's, damaged or newer than this program. */
export const openFile = (file: string, limits: FileLimits): DatabaseSync => {
  const db = faulting(file, () => new DatabaseSync(file))
  try {
    faulting(file, () => prepareFile(db, file, limits))
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

const prepareFile = (db: DatabaseSync, file: string, { busyTimeout = 2000, maxPages }: FileLimits): void => {
  if (maxPages !== undefined) db.exec(`PRAGMA max_page_count = ${Math.max(1, Math.trunc(maxPages))}`)
  db.exec(`PRAGMA busy_timeout = ${busyTimeout}; PRAGMA foreign_keys = ON`)
  const owner = ownerOf(db)
  if (owner === 'foreign' || owner === 'newer') throw new StoreFault(owner, file)
  const found = text(db.prepare('PRAGMA quick_check(1)').get()?.quick_check)
  if (found !== 'ok') throw new StoreFault('corrupt', file, found)
  const mode = text(db.prepare('PRAGMA journal_mode = WAL').get()?.journal_mode)
  if (mode !== 'wal') throw new StoreFault('io', file, `journal_mode ${mode}`)
  // NORMAL would lose the last acknowledged commits when the power fails (sqlite.org/pragma.html#pragma_synchronous).
  db.exec('PRAGMA synchronous = FULL')
  migrate(db)
  refold(db)
}
