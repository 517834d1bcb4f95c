/** The stage of the trial dossiers: the engine’s store in the file, its clock that stands still, and what went out. */
import type { SentEffect, Stage } from '@motcua/designer/rehearsal'
import type { Instant } from '@motcua/engine'
import type { RehearsalStore } from '@motcua/engine/sqlite'
import type { Library } from '../library/library.ts'
import { faulting, openTables } from '../library/tables.ts'

export interface FileStage extends Stage {
  close(): void
}

/** Opens the stage in a file; `at` is where its clock stands where it never stood before. */
export const openStage = async (
  file: string,
  store: RehearsalStore,
  library: Pick<Library, 'procedures' | 'registry'>,
  at: Instant,
): Promise<FileStage> => {
  const db = openTables(file)
  const read = db.prepare('SELECT at FROM workbench_clock')
  const write = db.prepare('INSERT OR REPLACE INTO workbench_clock (one, at) VALUES (1, ?)')
  const add = db.prepare('INSERT OR IGNORE INTO workbench_sent (id, dossier, effect) VALUES (?, ?, ?)')
  const list = db.prepare('SELECT effect FROM workbench_sent WHERE dossier = ? ORDER BY position')
  let now: Instant = faulting(file, () => Number(read.get()?.at ?? at))

  const setClock = async (to: Instant): Promise<void> => {
    if (to === now) return
    faulting(file, () => write.run(to))
    now = to
    await store.setClock(to)
  }
  faulting(file, () => write.run(now))
  // The store’s own clock runs on from there, set anew by moves alone: by it work that a dead process had in hand is free again.
  await store.setClock(now)

  return {
    store: { ...store, now: () => now },
    registry: library.registry,
    procedures: library.procedures,
    setClock,
    send: effect => void faulting(file, () => add.run(effect.id, effect.dossier, JSON.stringify(effect))),
    sent: dossier =>
      faulting(file, () => list.all(dossier)).map(({ effect }) => JSON.parse(String(effect)) as SentEffect),
    close: () => db.close(),
  }
}
