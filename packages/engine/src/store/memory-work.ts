import type { Instant } from '../dossier/event.ts'
import { compare, type Hand, joined, type Memory } from './memory-state.ts'
import { type ClaimedWork, leasesAhead, type WorkStore } from './work.ts'

const nameOf = ({ kind, tenant, dossier, id }: Omit<ClaimedWork, 'fence'>): string =>
  joined(kind, joined(tenant, dossier, id))

/** The work of a memory store, and the two questions its other half asks of it. */
export const memoryWork = (
  now: () => Instant,
  kept: Memory,
): WorkStore & {
  readonly isHeld: (work: ClaimedWork) => boolean
  /** The timers of a dossier were put in the place of others: whoever had those in hand has them no more. */
  readonly replaced: (tenant: string, dossier: string) => void
} => {
  const handOf = (work: Omit<ClaimedWork, 'fence'>, readyAt: Instant): Hand =>
    kept.hands.get(nameOf(work)) ?? { fence: 0, attempts: 0, readyAt, held: false }

  const claimable = (hand: Hand): boolean => hand.readyAt <= now()

  /** What is held beyond any lease was claimed before the clock was set back. */
  const freeLost = (kind: ClaimedWork['kind'], lease: number): void => {
    for (const [name, hand] of kept.hands)
      if (hand.held && hand.readyAt > now() + leasesAhead * lease && name.startsWith(joined(kind).slice(0, -1)))
        kept.hands.set(name, { ...hand, readyAt: now(), held: false })
  }

  const isParked = (tenant: string, dossier: string): boolean => kept.incidents.has(joined(tenant, dossier))

  const isHeld = (work: ClaimedWork): boolean => {
    const hand = kept.hands.get(nameOf(work))
    return hand?.held === true && hand.fence === work.fence
  }

  const take = (work: Omit<ClaimedWork, 'fence'>, hand: Hand, lease: number): Hand => {
    kept.fence += 1
    const taken = { ...hand, fence: kept.fence, readyAt: now() + lease, held: true }
    kept.hands.set(nameOf(work), taken)
    return taken
  }

  return {
    isHeld,

    replaced(tenant, dossier) {
      const within = joined('timer', joined(tenant, dossier)).slice(0, -3)
      for (const name of kept.hands.keys()) if (name.startsWith(within)) kept.hands.delete(name)
    },

    async claimTimers({ lease, limit }) {
      freeLost('timer', lease)
      return [...kept.dossiers.values()]
        .flatMap(({ dossier: { tenant, id: dossier }, timers }) => {
          const timer = [...timers].sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id))[0]
          if (timer === undefined || isParked(tenant, dossier)) return []
          const work = { kind: 'timer', tenant, dossier, id: timer.id } as const
          return [{ timer, work, hand: handOf(work, timer.at) }]
        })
        .filter(({ hand }) => claimable(hand))
        .sort((a, b) => compare(a.hand.readyAt, b.hand.readyAt))
        .slice(0, limit)
        .map(({ timer, work, hand }) => {
          const { fence, attempts } = take(work, hand, lease)
          return { ...timer, tenant: work.tenant, dossier: work.dossier, fence, attempts }
        })
    },

    async claimEffects({ lease, limit }) {
      freeLost('effect', lease)
      const met = new Set<string>()
      const ready = kept.outbox.flatMap(effect => {
        const { tenant, dossier, id } = effect
        const place = joined(tenant, dossier)
        if (met.has(place)) return []
        met.add(place)
        const work = { kind: 'effect', tenant, dossier, id } as const
        const hand = handOf(work, 0)
        return claimable(hand) && !isParked(tenant, dossier) ? [{ effect, work, hand }] : []
      })
      const fresh = ready.filter(({ hand }) => hand.fence === 0)
      const again = ready.filter(({ hand }) => hand.fence > 0).sort((a, b) => compare(a.hand.readyAt, b.hand.readyAt))
      const half = Math.ceil(limit / 2)
      const mostOfAgain = Math.max(half, limit - fresh.length)
      const first = again.slice(0, mostOfAgain)
      return [...first, ...fresh.slice(0, limit - first.length)].map(({ effect, work, hand }) => {
        const { fence, attempts } = take(work, hand, lease)
        return { ...effect, fence, attempts }
      })
    },

    async failed(work, { retryAt }) {
      const hand = kept.hands.get(nameOf(work))
      if (!isHeld(work) || hand === undefined) return false
      kept.hands.set(nameOf(work), { ...hand, attempts: hand.attempts + 1, readyAt: retryAt, held: false })
      return true
    },

    async park(work, { code, data }) {
      const hand = kept.hands.get(nameOf(work))
      if (!isHeld(work) || hand === undefined) return false
      const { kind, tenant, dossier, id } = work
      const attempts = hand.attempts + 1
      kept.hands.set(nameOf(work), { ...hand, attempts, readyAt: now(), held: false })
      kept.incidents.delete(joined(tenant, dossier))
      kept.incidents.set(joined(tenant, dossier), { tenant, dossier, kind, id, attempts, since: now(), code, data })
      return true
    },

    async incidents(tenant, limit) {
      return [...kept.incidents.values()].filter(it => tenant === undefined || it.tenant === tenant).slice(0, limit)
    },

    async incident(tenant, dossier) {
      return kept.incidents.get(joined(tenant, dossier))
    },

    async release(named, how) {
      const { tenant, dossier, kind, id } = named
      const incident = kept.incidents.get(joined(tenant, dossier))
      if (incident?.kind !== kind || incident.id !== id || incident.since !== named.since) return undefined
      kept.incidents.delete(joined(tenant, dossier))
      const name = nameOf(incident)
      const hand = kept.hands.get(name)
      if (how === 'retry' && hand) kept.hands.set(name, { ...hand, attempts: 0, readyAt: now() })
      if (how === 'skip' && kind === 'effect') {
        kept.hands.delete(name)
        kept.outbox = kept.outbox.filter(it => !(it.tenant === tenant && it.dossier === dossier && it.id === id))
      }
      return incident
    },
  }
}
