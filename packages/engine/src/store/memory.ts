import type { Dossier } from '../dossier/dossier.ts'
import type { Instant } from '../dossier/event.ts'
import type { Timer } from '../dossier/timer.ts'
import { chainOnto, chainStart } from './chain.ts'
import type { Answered, ChainedEvent, PendingEffect, Store } from './store.ts'
import { verifyDossier } from './verify.ts'

interface Kept {
  readonly dossier: Dossier
  /** The hash of the last event. */
  readonly head: string
  readonly history: readonly ChainedEvent[]
  readonly timers: readonly Timer[]
}

/** All that a memory store keeps. */
export interface Memory {
  readonly dossiers: Map<string, Kept>
  readonly log: (ChainedEvent & { readonly tenant: string })[]
  readonly keys: Map<string, Answered>
  outbox: readonly PendingEffect[]
}

export const emptyMemory = (): Memory => ({ dossiers: new Map(), log: [], keys: new Map(), outbox: [] })

/** Names joined so that no two different lists of them are the same text. */
const joined = (...names: readonly string[]): string => JSON.stringify(names)

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * A store that forgets when the process ends: for browsers, examples and tests, and the plainest reading of what a store
 * promises. Every method runs to its end without giving way, which makes each a transaction.
 * @example const store = memory(() => Date.now())
 */
export const memory = (now: () => Instant, kept: Memory = emptyMemory()): Store => {
  const all = () => [...kept.dossiers.values()]
  return {
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

      const events = chainOnto(before?.head ?? chainStart(tenant, dossier.id), entry)
      const head = events.at(-1)?.hash ?? ''
      kept.dossiers.set(place, { dossier, head, timers, history: [...(before?.history ?? []), ...events] })
      kept.log.push(...events.map(event => ({ tenant, ...event })))
      kept.keys.set(joined(tenant, actor, key), { dossier: dossier.id, revision: dossier.revision, body })
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
      const gone = new Set(effects.map(({ tenant, dossier, id }) => joined(tenant, dossier, id)))
      kept.outbox = kept.outbox.filter(({ tenant, dossier, id }) => !gone.has(joined(tenant, dossier, id)))
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
