import type { DatabaseSync } from 'node:sqlite'
import type { StoreFault } from '../fault.ts'

interface Job {
  /** Does its work in the open transaction and gives back what tells its caller, once that is committed. */
  readonly run: () => () => void
  readonly reject: (error: unknown) => void
}

/** A commit waits for the disk, and so does the event loop: no more than these jobs at a time. */
const largestGroup = 256

/**
 * Group commit. Jobs that arrive in the same turn of the event loop share one transaction, hence one wait for the disk,
 * which costs more than all the rest: 32 together are several times as fast as one by one (bench/README.md). A promise is
 * settled only after COMMIT has returned.
 *
 * A bug in one job is told to that one, and the others are begun anew without it; a savepoint for each, which copies every
 * page it writes, would cost all of them a tenth. A fault of the store undoes the whole group, and every caller of it is
 * told: nobody was promised anything yet.
 */
export const groupCommit = (db: DatabaseSync, faultOf: (error: unknown) => StoreFault | undefined) => {
  const [begin, commit, rollback] = [db.prepare('BEGIN IMMEDIATE'), db.prepare('COMMIT'), db.prepare('ROLLBACK')]
  const waiting: Job[] = []

  /** What tells each caller, once all is committed; or the job that has a bug, with nothing done. */
  const commitAll = (
    group: readonly Job[],
  ): readonly (() => void)[] | { readonly bug: Job; readonly error: unknown } => {
    let running: Job | undefined
    try {
      begin.run()
      const settled = group.map(job => {
        running = job
        return job.run()
      })
      running = undefined
      commit.run()
      return settled
    } catch (error) {
      try {
        rollback.run()
      } catch {
        // SQLite has rolled back by itself, or BEGIN was what failed (sqlite.org/lang_transaction.html).
      }
      if (running === undefined || faultOf(error)) throw error
      return { bug: running, error }
    }
  }

  const flush = (): void => {
    let group = waiting.splice(0, largestGroup)
    if (waiting.length > 0) setImmediate(flush)
    try {
      for (;;) {
        const done = commitAll(group)
        if (!('bug' in done)) {
          for (const settle of done) settle()
          return
        }
        done.bug.reject(done.error)
        group = group.filter(job => job !== done.bug)
      }
    } catch (error) {
      const reason = faultOf(error) ?? error
      for (const job of group) job.reject(reason)
    }
  }

  return <T>(work: () => T): Promise<T> =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(flush)
      const run = () => {
        const value = work()
        return () => resolve(value)
      }
      waiting.push({ run, reject })
    })
}
