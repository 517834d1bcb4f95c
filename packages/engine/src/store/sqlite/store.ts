import type { DatabaseSync } from 'node:sqlite'
import type { Instant } from '../../dossier/event.ts'
import { StoreFault } from '../fault.ts'
import type { Store } from '../store.ts'
import { groupCommit } from './commit.ts'
import { faulting, faultOf } from './fault.ts'
import { reads } from './read.ts'
import { rewritten } from './rewrite.ts'
import { integer } from './row.ts'
import { verifyAll } from './verify.ts'
import { workOn } from './work.ts'
import { writes } from './write.ts'

/** A store in a file. */
export interface SqliteStore extends Store {
  /**
   * Writes the file anew, so that what was erased lies nowhere in it nor in the log beside it: until then erased values may
   * be left between its rows. `false` where another process was reading or writing just then: do it again later. It needs as
   * much free disk as the file has, and nothing else is kept meanwhile (about a second for 100 MB): a task for the night.
   */
  rewrite(): Promise<boolean>
}

/** A store whose clock can be moved, for tests and rehearsals. */
export interface RehearsalStore extends SqliteStore {
  /** From now on `now()` runs on from this instant, also when the file is opened again. */
  setClock(at: Instant): Promise<void>
}

/** The store over an open database file. */
export const storeOver = (db: DatabaseSync, file: string, testClock: boolean): RehearsalStore => {
  const clock = db.prepare("SELECT value FROM meta WHERE name = 'clock_offset'").get()
  if (clock && !testClock) throw new StoreFault('test_clock', file)
  let clockOffset = clock ? integer(clock.value) : 0
  let closing: Promise<void> | undefined

  const read = reads(db)
  const now = (): Instant => Date.now() + clockOffset
  const { isHeld, ...work } = workOn(db, now)
  const write = writes(db, read, isHeld)
  const commit = groupCommit(db, error => faultOf(error, file))

  const whenOpen = async <T>(run: () => T): Promise<T> => {
    if (closing) throw new StoreFault('closed', file)
    return faulting(file, run)
  }

  const committed = <T>(run: () => T): Promise<T> =>
    closing ? Promise.reject(new StoreFault('closed', file)) : commit(run)

  return {
    now,
    append: entry => committed(() => write.append(entry)),
    load: (tenant, dossier) => whenOpen(() => read.load(tenant, dossier)),
    history: (tenant, dossier) => whenOpen(() => read.history(tenant, dossier)),
    answered: (tenant, actor, key) => whenOpen(() => read.answered(tenant, actor, key)),
    events: (after, limit) => whenOpen(() => read.events(after, limit)),
    dossiers: (tenant, after, limit) => whenOpen(() => read.dossiers(tenant, after, limit)),
    dueTimers: (until, limit) => whenOpen(() => read.dueTimers(until, limit)),
    outbox: limit => whenOpen(() => read.outbox(limit)),
    delivered: effects => committed(() => write.delivered(effects)),
    coded: (tenant, code) => whenOpen(() => read.coded(tenant, code)),
    sealed: (tenant, dossier) => whenOpen(() => read.sealed(tenant, dossier)),
    count: (tenant, counter) => committed(() => write.count(tenant, counter)),
    claimTimers: claim => committed(() => work.claimTimers(claim)),
    claimEffects: claim => committed(() => work.claimEffects(claim)),
    failed: (claimed, failure) => committed(() => work.failed(claimed, failure)),
    park: (claimed, failure) => committed(() => work.park(claimed, failure)),
    incidents: (tenant, limit) => whenOpen(() => work.incidents(tenant, limit)),
    incident: (tenant, dossier) => whenOpen(() => work.incident(tenant, dossier)),
    release: (incident, how) => committed(() => work.release(incident, how)),
    rewrite: () => whenOpen(() => rewritten(db, file)),
    verify: () => verifyAll(after => whenOpen(() => read.verifySome(after))),

    /** What was asked for before is still committed; the file is let go even if that fails. */
    close() {
      closing ??= commit(() => undefined)
        .catch(() => undefined)
        .then(() => db.close())
      return closing
    },

    async setClock(at) {
      const offset = at - Date.now()
      await committed(() => {
        db.prepare("INSERT OR REPLACE INTO meta (name, value) VALUES ('clock_offset', ?)").run(offset)
      })
      clockOffset = offset
    },
  }
}
