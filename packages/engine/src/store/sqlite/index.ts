import { StoreFault } from '../fault.ts'
import { resultCodeOf } from './fault.ts'
import { openFile } from './open.ts'
import { type RehearsalStore, type SqliteStore, storeOver } from './store.ts'

export type { RehearsalStore, SqliteStore } from './store.ts'

export interface SqliteOptions {
  /** Milliseconds to wait for another process that is writing to the file, before the fault `busy`; 2,000 unless told. */
  readonly busyTimeout?: number | undefined
  /** The most pages (of 4 KiB) the file may grow to; an append beyond is the fault `full`. Without it the disk decides. */
  readonly maxPages?: number | undefined
}

/**
 * A store in one SQLite file, made if it is not there (its folder is not). Many processes may have it open at a time.
 * What is acknowledged has reached the disk: write-ahead log, `synchronous=FULL`; what arrives in the same turn of the
 * event loop is committed together. Needs Node 22.13 or later.
 *
 * Rejects with a `StoreFault` where the file cannot be used: `folder_missing`, `read_only`, `full`, `corrupt` (a quick
 * check reads the whole file), `foreign` (another application's; it is left as it is), `newer`, `busy`, `io`, and
 * `test_clock` (see `testClock`).
 *
 * Reports may read these tables and this view, in a transaction of their own, and write to none:
 * - `dossiers` (`tenant`, `id`, `revision`, `snapshot`: the `Dossier` as JSON; `dossier`: its number in this file);
 * - `events` (`position`: the order of all; `dossier`, `seq`, `type`, `at` and `effective` in epoch milliseconds,
 *   `actor` and `data` as JSON, `hash`), a view;
 * - `timers` (`dossier`, `id`, `at`).
 *
 * All other tables may change with any release.
 *
 * `testClock: true` opens a file for tests and rehearsals: its clock can be set, and a file whose clock was set is
 * refused without it, for no real dossier may run by a made-up time.
 *
 * @example const store = await sqlite('/var/lib/mot-cua/mot-cua.sqlite')
 */
export function sqlite(file: string, options: SqliteOptions & { readonly testClock: true }): Promise<RehearsalStore>
export function sqlite(file: string, options?: SqliteOptions): Promise<SqliteStore>
export async function sqlite(
  file: string,
  options: SqliteOptions & { readonly testClock?: true } = {},
): Promise<SqliteStore | RehearsalStore> {
  const db = openFile(file, options)
  try {
    const { setClock, ...store } = storeOver(db, file, options.testClock === true)
    return options.testClock ? { ...store, setClock } : store
  } catch (error) {
    db.close()
    // Our statements fit our tables; where they do not, the file's own description of its tables is damaged.
    throw resultCodeOf(error) === 1 ? new StoreFault('corrupt', file, error) : error
  }
}
