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
 * Each job has its savepoint: a bug in one undoes that one. A fault of the store undoes the whole group, and every caller
 * of it is told: nobody was promised anything yet.
 */
export const groupCommit = (db: DatabaseSync, faultOf: (error: unknown) => StoreFault | undefined) => {
  const [begin, commit, rollback] = [db.prepare('BEGIN IMMEDIATE'), db.prepare('COMMIT'), db.prepare('ROLLBACK')]
  const [save, release, undo] = [db.prepare('SAVEPOINT job'), db.prepare('RELEASE job'), db.prepare('ROLLBACK TO job')]
  const waiting: Job[] = []

  const runOne = (job: Job): (() => void) => {
    save.run()
    try {
      const settle = job.run()
      release.run()
      return settle
    } catch (error) {
      if (faultOf(error)) throw error
      undo.run()
      release.run()
      return () => job.reject(error)
    }
  }

  const flush = (): void => {
    const group = waiting.splice(0, largestGroup)
    if (waiting.length > 0) setImmediate(flush)
    let settled: readonly (() => void)[]
    try {
      begin.run()
      settled = group.map(runOne)
      commit.run()
    } catch (error) {
      try {
        rollback.run()
      } catch {
        // SQLite has rolled back by itself, or BEGIN was what failed (sqlite.org/lang_transaction.html).
      }
      const reason = faultOf(error) ?? error
      for (const job of group) job.reject(reason)
      return
    }
    for (const settle of settled) settle()
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
