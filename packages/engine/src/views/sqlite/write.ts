import type { DatabaseSync } from 'node:sqlite'
import type { DossierRows } from '../row.ts'
import { type Entry, entriesOf, lookUpWords } from '../shelf.ts'
import type { ViewChange } from '../view-store.ts'
import type { reads } from './read.ts'

/** What is in one list and not in the other. */
const missingFrom = <T>(other: readonly T[], list: readonly T[], key: (it: T) => string): readonly T[] => {
  const there = new Set(other.map(key))
  return list.filter(it => !there.has(key(it)))
}

const entryKey = (entry: Entry): string => JSON.stringify(Object.values(entry))

/** The writes; each is to be run inside a transaction. */
export const writes = (db: DatabaseSync, read: ReturnType<typeof reads>) => {
  const putRows = db.prepare(
    `INSERT INTO dossiers (tenant, dossier, rows) VALUES (?, ?, ?)
     ON CONFLICT (tenant, dossier) DO UPDATE SET rows = excluded.rows`,
  )
  const dropRows = db.prepare('DELETE FROM dossiers WHERE tenant = ? AND dossier = ?')
  const putEntry = db.prepare(
    `INSERT INTO entries (tenant, shelf, sort, dossier, n, since, until, near, paused, assigned, procedure, step)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const dropEntry = db.prepare(
    'DELETE FROM entries WHERE tenant = ? AND shelf = ? AND sort = ? AND dossier = ? AND n = ? AND since = ?',
  )
  const putWord = db.prepare('INSERT INTO words (tenant, word, dossier) VALUES (?, ?, ?)')
  const dropWord = db.prepare('DELETE FROM words WHERE tenant = ? AND word = ? AND dossier = ?')
  const toForget = db.prepare('UPDATE progress SET forget = forget + 1 WHERE one = 1')
  const forgotten = db.prepare('UPDATE progress SET forget = 0 WHERE one = 1 AND forget = ?')
  const moveCursor = db.prepare('UPDATE progress SET cursor = ? WHERE one = 1')

  /** Only what has changed is written: most of a dossier's entries stay where they are. `true`: words are gone. */
  const replace = (tenant: string, dossier: string, rows: DossierRows | undefined): boolean => {
    const before = read.rows(tenant, dossier)
    const [old, now] = [before ? entriesOf(before) : [], rows ? entriesOf(rows) : []]
    for (const { shelf, sort, n, from } of missingFrom(now, old, entryKey))
      dropEntry.run(tenant, shelf, sort, dossier, n, from)
    for (const it of missingFrom(old, now, entryKey)) {
      const flags = [it.nearFrom, Number(it.paused), Number(it.assigned)] as const
      putEntry.run(tenant, it.shelf, it.sort, dossier, it.n, it.from, it.until, ...flags, it.procedure, it.step)
    }
    const [oldWords, words] = [before ? lookUpWords(before) : [], rows ? lookUpWords(rows) : []]
    const gone = missingFrom(words, oldWords, it => it)
    for (const word of gone) dropWord.run(tenant, word, dossier)
    for (const word of missingFrom(oldWords, words, it => it)) putWord.run(tenant, word, dossier)
    if (rows === undefined) dropRows.run(tenant, dossier)
    else putRows.run(tenant, dossier, JSON.stringify(rows))
    return gone.length > 0
  }

  return {
    /** Whether it was the views' turn. */
    apply: ({ from, cursor, dossiers }: ViewChange): boolean => {
      if (read.cursor() !== from) return false
      let forgot = false
      for (const { tenant, dossier, rows } of dossiers) forgot = replace(tenant, dossier, rows) || forgot
      if (forgot) toForget.run()
      moveCursor.run(cursor)
      return true
    },

    /** Another process may have taken more away since. */
    forgotten: (count: number): void => {
      forgotten.run(count)
    },
  }
}
