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

  const claimable = (hand: Hand, lease: number): boolean =>
    hand.readyAt <= now() || (hand.held && hand.readyAt > now() + leasesAhead * lease)

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
      return [...kept.dossiers.values()]
        .flatMap(({ dossier: { tenant, id: dossier }, timers }) =>
          timers.map(timer => {
            const work = { kind: 'timer', tenant, dossier, id: timer.id } as const
            return { timer, work, hand: handOf(work, timer.at) }
          }),
        )
        .filter(({ work, hand }) => claimable(hand, lease) && !isParked(work.tenant, work.dossier))
        .sort((a, b) => compare(a.hand.readyAt, b.hand.readyAt))
        .slice(0, limit)
        .map(({ timer, work, hand }) => {
          const { fence, attempts } = take(work, hand, lease)
          return { ...timer, tenant: work.tenant, dossier: work.dossier, fence, attempts }
        })
    },

    async claimEffects({ lease, limit }) {
      const met = new Set<string>()
      const claimed = []
      for (const effect of kept.outbox) {
        if (claimed.length === limit) break
        const { tenant, dossier, id } = effect
        const place = joined(tenant, dossier)
        if (met.has(place)) continue
        met.add(place)
        const work = { kind: 'effect', tenant, dossier, id } as const
        const hand = handOf(work, 0)
        if (!claimable(hand, lease) || isParked(tenant, dossier)) continue
        const { fence, attempts } = take(work, hand, lease)
        claimed.push({ ...effect, fence, attempts })
      }
      return claimed
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
      kept.incidents.set(joined(tenant, dossier), { tenant, dossier, kind, id, attempts, since: now(), code, data })
      return true
    },

    async incidents(tenant, limit) {
      return [...kept.incidents.values()].filter(it => tenant === undefined || it.tenant === tenant).slice(0, limit)
    },

    async release(tenant, dossier, how) {
      const incident = kept.incidents.get(joined(tenant, dossier))
      if (incident === undefined) return undefined
      kept.incidents.delete(joined(tenant, dossier))
      const name = nameOf(incident)
      const hand = kept.hands.get(name)
      if (how === 'retry' && hand) kept.hands.set(name, { ...hand, attempts: 0, readyAt: now() })
      if (how === 'skip' && incident.kind === 'effect')
        kept.outbox = kept.outbox.filter(
          it => !(it.tenant === tenant && it.dossier === dossier && it.id === incident.id),
        )
      return incident
    },
  }
}
