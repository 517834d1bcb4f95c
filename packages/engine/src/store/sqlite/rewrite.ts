import type { DatabaseSync } from 'node:sqlite'
import { faultOf } from './fault.ts'
import { integer } from './row.ts'

/**
 * Writes the whole file anew, without what lies between its rows, and empties the log. `secure_delete` alone does not do: when
 * SQLite moves rows to another page, a copy stays in the free space of the first. `false` where another process is at work.
 */
export const rewritten = (db: DatabaseSync, file: string): boolean => {
  try {
    db.exec('VACUUM')
    return integer(db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy) === 0
  } catch (error) {
    const fault = faultOf(error, file)
    if (fault?.code === 'busy') return false
    throw fault ?? error
  }
}
