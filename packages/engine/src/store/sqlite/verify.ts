import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StoreFault } from '../fault.ts'
import type { Verification } from '../store.ts'
import { faulting } from './fault.ts'
import { hasOurTables, ownerOf } from './migrate.ts'
import { openFile } from './open.ts'
import { reads, type VerifiedSome } from './read.ts'
import { isFolded } from './refold.ts'
import { text } from './row.ts'

const nextTurn = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

/** Verifies some dossiers after the others; between them others have their turn. */
export const verifyAll = async (verifySome: (after: number) => Promise<VerifiedSome>): Promise<Verification> => {
  let [dossiers, events] = [0, 0]
  const broken: Verification['broken'][number][] = []
  for (let next: number | undefined = 0; next !== undefined; ) {
    const some: VerifiedSome = await verifySome(next)
    dossiers += some.dossiers
    events += some.events
    broken.push(...some.broken)
    next = some.next
    await nextTurn()
  }
  return { dossiers, events, broken }
}

const checkFile = (db: DatabaseSync, file: string): void => {
  const owner = ownerOf(db)
  if (owner !== 'ours') throw new StoreFault(owner === 'newer' ? 'newer' : 'foreign', file)
  const found = text(db.prepare('PRAGMA quick_check(1)').get()?.quick_check)
  if (found !== 'ok') throw new StoreFault('corrupt', file, found)
}

const verifyOpen = async (db: DatabaseSync, file: string): Promise<Verification> => {
  const { verifySome } = faulting(file, () => reads(db))
  return verifyAll(async after => faulting(file, () => verifySome(after)))
}

/** The same of an older program's file: of a copy in the folder for temporary files, brought up to date as opening would. */
const verifyCopy = async (db: DatabaseSync, file: string): Promise<Verification> => {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-verify-'))
  try {
    const copy = join(folder, 'copy.sqlite')
    faulting(file, () => db.prepare('VACUUM INTO ?').run(copy))
    const upToDate = openFile(copy, {})
    try {
      return await verifyOpen(upToDate, copy)
    } finally {
      upToDate.close()
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/**
 * Checks a file and verifies every dossier without writing to it, be it in use, a rehearsal's, or a copy kept as evidence.
 * Where an older program has written the file, its events and hashes are held against each other; the dossiers as that
 * program kept them are made anew, as they are when the file is opened.
 *
 * Rejects with the `StoreFault` that opening it would: `foreign`, `newer`, `corrupt`, `busy`, `io`.
 */
export const verifyFile = async (file: string): Promise<Verification> => {
  const db = faulting(file, () => new DatabaseSync(file, { readOnly: true }))
  try {
    faulting(file, () => checkFile(db, file))
    const isOurs = faulting(file, () => hasOurTables(db) && isFolded(db))
    return await (isOurs ? verifyOpen(db, file) : verifyCopy(db, file))
  } finally {
    db.close()
  }
}
