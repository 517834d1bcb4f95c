import { DatabaseSync } from 'node:sqlite'
import { StoreFault } from '../../store/fault.ts'
import { faulting } from '../../store/sqlite/fault.ts'
import { rewritten } from '../../store/sqlite/rewrite.ts'
import { type ViewStore, viewsVersion } from '../view-store.ts'
import { reads } from './read.ts'
import { inTransaction, makeTables, prepareTables, refuseOthers, sameVersion } from './tables.ts'
import { writes } from './write.ts'

export interface SqliteViewsOptions {
  /** Milliseconds to wait for another process that is writing to the file, before the fault `busy`; 2,000 unless told. */
  readonly busyTimeout?: number | undefined
}

const open = (file: string, { busyTimeout = 2000 }: SqliteViewsOptions): DatabaseSync => {
  const db = new DatabaseSync(file)
  try {
    // A deleted name is overwritten at once, but for copies of it: see `rewritten` (sqlite.org/pragma.html#pragma_secure_delete).
    db.exec(`PRAGMA busy_timeout = ${busyTimeout}; PRAGMA secure_delete = ON`)
    refuseOthers(db, file)
    // What power takes away is made again from the events: the cursor goes back with the rows.
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
    // A dossier’s entries lie on as many pages. With 64 MB of them in memory half a million entries took a quarter less CPU.
    db.exec('PRAGMA cache_size = -64000')
    prepareTables(db)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/**
 * Views in one SQLite file of their own, made if it is not there; never the file of a store. It can be deleted at any time and
 * is made again from the store's events (`rebuild`), as is one that an older version made. Many processes may read it, and
 * project into it, at a time. Needs Node 22.13 or later.
 *
 * A name that was erased from its dossier, or dropped with the views, is gone from the file and from the log beside it once `project` has caught up, which
 * then writes the file anew (about a second for 100 MB); or the next time, where somebody was reading or writing just then.
 *
 * Rejects with a `StoreFault` where the file cannot be used: `folder_missing`, `read_only`, `full`, `corrupt`, `foreign`
 * (another application's, or a store's; it is left as it is), `newer`, `busy`, `io`.
 *
 * @example const views = await sqliteViews('/var/lib/mot-cua/views.sqlite')
 */
export const sqliteViews = async (file: string, options: SqliteViewsOptions = {}): Promise<ViewStore> => {
  const db = faulting(file, () => open(file, options))
  const read = reads(db)
  const write = writes(db, read)
  const checkVersion = sameVersion(db, file)
  const run = async <T>(how: 'IMMEDIATE' | 'DEFERRED', work: () => T): Promise<T> => {
    if (!db.isOpen) throw new StoreFault('closed', file)
    return faulting(file, () =>
      inTransaction(db, how, () => {
        checkVersion()
        return work()
      }),
    )
  }

  return {
    state: () => run('DEFERRED', () => ({ version: viewsVersion, cursor: read.cursor() })),
    apply: change => run('IMMEDIATE', () => write.apply(change)),
    clear: () => run('IMMEDIATE', () => makeTables(db)),
    rows: (tenant, dossier) => run('DEFERRED', () => read.rows(tenant, dossier)),
    page: question => run('DEFERRED', () => read.page(question)),
    count: question => run('DEFERRED', () => read.count(question)),
    tally: (tenant, at, beginning) => run('DEFERRED', () => read.tally(tenant, at, beginning)),
    find: question => run('DEFERRED', () => read.find(question)),
    async forget() {
      const count = await run('DEFERRED', read.toForget)
      if (count === 0) return true
      if (!rewritten(db, file)) return false
      await run('IMMEDIATE', () => write.forgotten(count))
      return true
    },
    async close() {
      if (db.isOpen) faulting(file, () => db.close())
    },
  }
}
