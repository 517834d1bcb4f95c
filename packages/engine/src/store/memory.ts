import type { Instant } from '../dossier/event.ts'
import { chainOnto, chainStart } from './chain.ts'
import { compare, emptyMemory, joined, type Memory } from './memory-state.ts'
import { memoryWork } from './memory-work.ts'
import type { Store } from './store.ts'
import { verifyDossier } from './verify.ts'

/**
 * A store that forgets when the process ends: for browsers, examples and tests, and the plainest reading of what a store
 * promises. Every method runs to its end without giving way, which makes each a transaction.
 * @example const store = memory(() => Date.now())
 */
export const memory = (now: () => Instant, kept: Memory = emptyMemory()): Store => {
  const all = () => [...kept.dossiers.values()]
  const { isHeld, replaced, ...work } = memoryWork(now, kept)

  /** Puts the keys a dossier holds in the place of those it held. */
  const hold = (tenant: string, dossier: string, keys: readonly string[]): void => {
    const within = joined(tenant).slice(0, -1)
    for (const [name, holder] of kept.exclusive)
      if (holder === dossier && name.startsWith(within)) kept.exclusive.delete(name)
    for (const key of keys) kept.exclusive.set(joined(tenant, key), dossier)
  }

  return {
    ...work,
    now,

    async append(entry) {
      const { tenant, dossier, timers, effects } = entry
      const { actor, key, body } = entry.key
      const answered = kept.keys.get(joined(tenant, actor, key))
      if (answered) return { kept: false, because: 'key', answered }

      const place = joined(tenant, dossier.id)
      const before = kept.dossiers.get(place)
      const actual = before?.dossier.revision ?? 0
      if (actual !== entry.expect) return { kept: false, because: 'revision', actual }
      if (entry.work && !isHeld(entry.work)) return { kept: false, because: 'fence' }
      for (const exclusiveKey of entry.exclusive ?? []) {
        const holder = kept.exclusive.get(joined(tenant, exclusiveKey))
        if (holder !== undefined && holder !== dossier.id)
          return { kept: false, because: 'exclusive', key: exclusiveKey, dossier: holder }
      }

      const events = chainOnto(before?.head ?? chainStart(tenant, dossier.id), entry)
      const { code } = dossier
      if (before === undefined && code !== undefined) {
        const holder = kept.codes.get(joined(tenant, code))
        if (holder !== undefined) return { kept: false, because: 'code', code, dossier: holder }
        kept.codes.set(joined(tenant, code), dossier.id)
      }
      const head = events.at(-1)?.hash ?? ''
      kept.dossiers.set(place, { dossier, head, timers, history: [...(before?.history ?? []), ...events] })
      kept.log.push(...events.map(event => ({ tenant, ...event })))
      if (entry.exclusive) hold(tenant, dossier.id, entry.exclusive)
      const gone = new Set(entry.erased)
      const apart = [...(kept.sealed.get(place) ?? []), ...(entry.sealed ?? [])].filter(({ hash }) => !gone.has(hash))
      if (entry.sealed || entry.erased) {
        const byHash = new Map(apart.map(one => [one.hash, one]))
        kept.sealed.set(
          place,
          [...byHash.values()].sort((a, b) => compare(a.hash, b.hash)),
        )
      }
      if (gone.size > 0)
        for (const [name, used] of kept.keys)
          if (used.dossier === dossier.id && name.startsWith(joined(tenant).slice(0, -1)))
            kept.keys.set(name, { ...used, body: '' })
      kept.keys.set(joined(tenant, actor, key), { dossier: dossier.id, revision: dossier.revision, body })
      replaced(tenant, dossier.id)
      kept.outbox = [...kept.outbox, ...effects.map(effect => ({ ...effect, tenant, dossier: dossier.id }))]
      return { kept: true, revision: dossier.revision }
    },

    async load(tenant, dossier) {
      return kept.dossiers.get(joined(tenant, dossier))?.dossier
    },

    async history(tenant, dossier) {
      return kept.dossiers.get(joined(tenant, dossier))?.history ?? []
    },

    async answered(tenant, actor, key) {
      return kept.keys.get(joined(tenant, actor, key))
    },

    async events(after, limit) {
      const start = after === undefined ? 0 : Number(after)
      const events = kept.log.slice(start, start + limit)
      return { events, cursor: events.length === 0 ? after : String(start + events.length) }
    },

    async dossiers(tenant, after, limit) {
      return all()
        .map(({ dossier }) => dossier)
        .filter(dossier => dossier.tenant === tenant && (after === undefined || dossier.id > after))
        .sort((a, b) => compare(a.id, b.id))
        .slice(0, limit)
    },

    async dueTimers(until, limit) {
      return all()
        .flatMap(({ dossier, timers }) =>
          timers.map(timer => ({ ...timer, tenant: dossier.tenant, dossier: dossier.id })),
        )
        .filter(timer => timer.at <= until)
        .sort((a, b) => compare(a.at, b.at))
        .slice(0, limit)
    },

    async outbox(limit) {
      return kept.outbox.slice(0, limit)
    },

    async delivered(effects) {
      const theirs = effects.filter(
        ({ fence, ...effect }) => fence === undefined || isHeld({ ...effect, kind: 'effect', fence }),
      )
      const gone = new Set(theirs.map(({ tenant, dossier, id }) => joined(tenant, dossier, id)))
      for (const name of gone) kept.hands.delete(joined('effect', name))
      kept.outbox = kept.outbox.filter(({ tenant, dossier, id }) => !gone.has(joined(tenant, dossier, id)))
    },

    async coded(tenant, code) {
      return kept.codes.get(joined(tenant, code))
    },

    async sealed(tenant, dossier) {
      return kept.sealed.get(joined(tenant, dossier)) ?? []
    },

    async count(tenant, counter) {
      const next = (kept.counters.get(joined(tenant, counter)) ?? 0) + 1
      kept.counters.set(joined(tenant, counter), next)
      return next
    },

    async verify() {
      const chains = all()
      return {
        dossiers: chains.length,
        events: chains.reduce((sum, { history }) => sum + history.length, 0),
        broken: chains.flatMap(({ dossier, head, history }) => {
          const { tenant, id, revision } = dossier
          const broken = verifyDossier({ tenant, id, revision, head, snapshot: dossier }, history)
          return broken ? [{ tenant, dossier: id, ...broken }] : []
        }),
      }
    },

    async close() {},
  }
}
