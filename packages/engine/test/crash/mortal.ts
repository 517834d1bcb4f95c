/**
 * The seam at which a process is killed. The product knows nothing of it: every named point lies on the `Store` port, on the
 * worker's `deliver`, or inside a transaction of the connection, where a trigger of the connection's own calls back.
 */
import type { openFile } from '../../src/store/sqlite/open.ts'
import type { Store } from '../../src/store/store.ts'
import type { WorkerSpec } from '../../src/worker/worker.ts'
import type { Point } from './points.ts'

export type Reach = (point: Point) => void

/** The store, which says which point is reached before and after each of its acts. */
export const mortal = (store: Store, reach: Reach): Store => ({
  ...store,
  async load(tenant, dossier) {
    reach('accept.before')
    const loaded = await store.load(tenant, dossier)
    reach('accept.after')
    return loaded
  },
  async append(entry) {
    reach(entry.work ? 'fire.before' : 'append.before')
    const appended = await store.append(entry)
    reach(entry.work ? 'fire.after' : 'append.after')
    return appended
  },
  async claimTimers(claim) {
    reach('claimTimers.before')
    const timers = await store.claimTimers(claim)
    if (timers.length > 0) reach('claimTimers.after')
    return timers
  },
  async claimEffects(claim) {
    reach('claimEffects.before')
    const effects = await store.claimEffects(claim)
    if (effects.length > 0) reach('claimEffects.after')
    return effects
  },
  async delivered(effects) {
    await store.delivered(effects)
    reach('delivered.after')
  },
})

/** The same for whoever takes the effects. */
export const mortalDelivery =
  (deliver: WorkerSpec['deliver'], reach: Reach): WorkerSpec['deliver'] =>
  async (effect, signal) => {
    reach('send.before')
    await deliver(effect, signal)
    reach('send.after')
  }

/**
 * The points between BEGIN and COMMIT. A temporary trigger belongs to its connection and is gone with it: the file is the
 * same as without. Of an append the first event is the first row written, its key the last.
 */
export const mortalInside = (db: ReturnType<typeof openFile>, reach: Reach): void => {
  db.function('reach', point => {
    reach(point as Point)
    return null
  })
  const trigger = (name: string, on: string, point: Point, when = '1'): void =>
    db.exec(`CREATE TEMP TRIGGER ${name} AFTER ${on} WHEN ${when} BEGIN SELECT reach('${point}'); END`)
  trigger('begun', 'INSERT ON kept_events', 'append.begun', `NEW.actor NOT LIKE '{"id":"timer"%'`)
  const actor = '(SELECT actor FROM kept_events WHERE dossier = NEW.dossier AND seq = NEW.revision)'
  trigger('written', 'INSERT ON keys', 'append.written', `${actor} NOT LIKE '{"id":"timer"%'`)
  trigger('fired', 'INSERT ON keys', 'fire.written', `${actor} LIKE '{"id":"timer"%'`)
  trigger('claimed', 'UPDATE OF fence ON timers', 'claimTimers.written')
  trigger('sending', 'UPDATE OF fence ON outbox', 'claimEffects.written')
  trigger('gone', 'DELETE ON outbox', 'delivered.written')
}
