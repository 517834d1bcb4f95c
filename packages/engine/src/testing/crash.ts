import type { Dossier } from '../dossier/dossier.ts'
import type { Store, Verification } from '../store/store.ts'
import { sampleAppend } from './sample.ts'

/** One append that a store has acknowledged, as a line of the program that is going to be killed. */
export interface Acknowledged {
  readonly dossier: string
  readonly revision: number
}

const tenant = 'hue'

/**
 * Appends to some dossiers side by side until the process dies, and says of each append, once it is acknowledged, that it
 * is. To be run in a process of its own, which another one kills. A dossier that is there already is continued.
 * @example await appendForever(await sqlite(file), ack => writeSync(1, JSON.stringify(ack) + '\n'))
 */
export const appendForever = async (
  store: Store,
  acknowledge: (acknowledged: Acknowledged) => void,
  { dossiers = 4 } = {},
): Promise<never> => {
  const continued = async (id: string): Promise<never> => {
    let dossier = await store.load(tenant, id)
    for (;;) {
      const entry = sampleAppend(dossier ?? id, { tenant, events: 1 + ((dossier?.revision ?? 0) % 3) })
      const appended = await store.append(entry)
      if (!appended.kept) throw new Error(`Nobody else appends to ${id}, and yet: ${appended.because}`)
      dossier = entry.dossier
      acknowledge({ dossier: id, revision: appended.revision })
    }
  }
  return Promise.race(Array.from({ length: dossiers }, (_, i) => continued(`d${i}`)))
}

/** What a crash has done to a store; all empty in one that keeps its promises. */
export interface CrashDamage {
  /** Acknowledged, and not there. */
  readonly lost: readonly Acknowledged[]
  /** Events that are there more than once, as `dossier/seq`. */
  readonly twice: readonly string[]
  /** Dossiers whose events, revision, timers or effects do not belong to the same append. */
  readonly torn: readonly string[]
  readonly broken: Verification['broken']
}

/**
 * Holds a store, opened again after a crash, against what it had acknowledged: everything is to be there once, the append
 * that was under way entirely or not at all, and all chains are to hold.
 * @example expect(await crashDamage(store, acknowledged)).toEqual({ lost: [], twice: [], torn: [], broken: [] })
 */
export const crashDamage = async (store: Store, acknowledged: readonly Acknowledged[]): Promise<CrashDamage> => {
  const { events } = await store.events(undefined, Number.MAX_SAFE_INTEGER)
  const names = events.map(({ event }) => `${event.dossier}/${event.seq}`)
  const there = new Set(names)
  const dossiers = await store.dossiers(tenant, undefined, Number.MAX_SAFE_INTEGER)
  const timers = await store.dueTimers(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)
  const outbox = await store.outbox(Number.MAX_SAFE_INTEGER)

  const isWhole = async (dossier: Dossier): Promise<boolean> => {
    const { id, revision } = dossier
    const history = (await store.history(tenant, id)).map(({ event }) => event)
    const told = history.flatMap(event => (event.type === 'moved' ? event.data.effects : []))
    const waiting = outbox.filter(effect => effect.dossier === id)
    const expected = sampleAppend({ ...dossier, revision: revision - 1 }).timers
    const armed = timers.filter(timer => timer.dossier === id)
    return (
      history.at(-1)?.seq === revision &&
      told.map(effect => effect.id).join() === waiting.map(effect => effect.id).join() &&
      expected.map(timer => timer.at).join() === armed.map(timer => timer.at).join()
    )
  }
  const torn = await Promise.all(dossiers.map(async dossier => ((await isWhole(dossier)) ? [] : [dossier.id])))

  return {
    lost: acknowledged.filter(({ dossier, revision }) => !there.has(`${dossier}/${revision}`)),
    twice: names.length === there.size ? [] : names.filter((name, index) => names.indexOf(name) !== index),
    torn: torn.flat(),
    broken: (await store.verify()).broken,
  }
}
