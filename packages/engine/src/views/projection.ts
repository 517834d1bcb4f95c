import type { Engine } from '../engine.ts'
import { rowsOf } from './row.ts'
import { type ChangedRows, type ViewStore, viewsVersion } from './view-store.ts'

export interface ProjectionSpec {
  readonly engine: Engine
  readonly views: ViewStore
  /** Stops between two batches; what was done is kept. */
  readonly signal?: AbortSignal | undefined
  /** Events read, and at most as many dossiers replaced, in one transaction; 500 unless told. */
  readonly batch?: number | undefined
}

/** How far the views came. `caughtUp`: nothing had happened since when it stopped. */
export interface Projected {
  readonly events: number
  readonly dossiers: number
  readonly caughtUp: boolean
}

/**
 * Brings views up to date: follows the store's events from where the views stand, and replaces the rows of every dossier that
 * something happened to by those of the dossier as it is now. Rows and cursor are moved in one transaction, so a process that
 * dies in between loses nothing, doing it again changes nothing, and two processes at it do not disturb each other. Call it
 * again and again: every second, or whenever a command was kept. Views that an older version made are made anew.
 *
 * Rows are made by the procedures and the calendars the engine has. After a change of those, or after a store was put back
 * from a backup, `rebuild`.
 *
 * @example
 * const views = memoryViews()
 * await project({ engine: openEngine({ store, procedures: [procedure] }), views })
 */
export const project = async ({ engine, views, signal, batch = 500 }: ProjectionSpec): Promise<Projected> => {
  let { version, cursor } = await views.state()
  if (version < viewsVersion) {
    await views.clear()
    cursor = undefined
  }
  const done = { events: 0, dossiers: 0 }
  while (signal?.aborted !== true) {
    const page = await engine.store.events(cursor, batch)
    if (page.events.length === 0 || page.cursor === undefined) {
      await views.forget()
      return { ...done, caughtUp: true }
    }
    const touched = new Map(
      page.events.map(({ tenant, event }) => [
        JSON.stringify([tenant, event.dossier]),
        [tenant, event.dossier] as const,
      ]),
    )
    const dossiers = await Promise.all([...touched.values()].map(([tenant, id]) => changed(engine, tenant, id)))
    if (await views.apply({ from: cursor, cursor: page.cursor, dossiers })) {
      cursor = page.cursor
      done.events += page.events.length
      done.dossiers += dossiers.length
    } else cursor = (await views.state()).cursor // Another process was faster.
  }
  return { ...done, caughtUp: false }
}

const changed = async (engine: Engine, tenant: string, id: string): Promise<ChangedRows> => {
  const dossier = await engine.dossier(tenant, id)
  return { tenant, dossier: id, rows: dossier && rowsOf(engine.procedureOf(dossier), dossier) }
}

/**
 * Drops the views and makes them anew from the first event. Until it has caught up they know only some of the dossiers.
 * @example await rebuild({ engine: openEngine({ store, procedures: [procedure] }), views: memoryViews() })
 */
export const rebuild = async (spec: ProjectionSpec): Promise<Projected> => {
  await spec.views.clear()
  return project(spec)
}
