/** The store under test, and what the suite does with it. */
import { expect, it } from 'vitest'
import type { Dossier } from '../../dossier/dossier.ts'
import type { Effect, Instant } from '../../dossier/event.ts'
import type { Timer } from '../../dossier/timer.ts'
import type { Append, Store } from '../../store/store.ts'
import type { Claim } from '../../store/work.ts'
import type { KeptRecord } from '../falsification.ts'
import { type SampleOptions, sampleAppend, sampleStart } from '../sample.ts'

/** A store of the kind under test, with what the suite does behind its back. */
export interface OpenedStore {
  readonly store: Store
  /** Opens again what `store`, closed by then, has kept. */
  readonly reopen?: (() => Promise<Store>) | undefined
  /** Opens what `store` keeps once more, as another process would that works on it at the same time. */
  readonly beside?: (() => Promise<Store>) | undefined
  /** Stops the clock of the store at an instant, of `beside` too. */
  readonly stopClock?: ((at: Instant) => Promise<void>) | undefined
  /**
   * Puts another record in the place of a dossier's, past the store, as somebody with access to its files could. A
   * revision that is kept beside the dossier is the dossier's.
   */
  readonly tamper?: ((tenant: string, dossier: string, record: KeptRecord) => Promise<void>) | undefined
  /** Removes what is left once the store has been closed. */
  readonly remove?: (() => Promise<void>) | undefined
}

/** What a store may be excused from. */
export type StorePromise =
  | 'survives being closed'
  | 'is open to several at a time'
  | 'has a clock to stop'
  | 'finds tampering'

/** How the suite comes by a store. */
export interface Subject {
  /** A new, empty store; gone when the test is over. */
  readonly begin: () => Promise<OpenedStore>
  /** Why the store makes no such promise, if it does not. */
  readonly excused: (promise: StorePromise) => string | undefined
}

/** `dossier` with so many events, as the append left it. */
export const kept = async (
  store: Store,
  dossier: string | Dossier,
  events: number,
  tenant = 'hue',
): Promise<Append> => {
  const entry = sampleAppend(dossier, { tenant, events })
  expect(await store.append(entry)).toEqual({ kept: true, revision: entry.dossier.revision })
  return entry
}

export const timer = (id: string, at: Instant): Timer => ({
  id,
  at,
  command: { type: 'expire', what: 'wait', step: 'posting' },
})

export const effect = (id: string): Effect => ({ id, effect: 'sms', step: 'review' })

/** What a dossier waits for after one more event; the append as it was kept. */
export const waits = async (
  store: Store,
  from: string | Dossier,
  { timers = [], effects = [], ...more }: Partial<Append> & { readonly effects?: readonly Effect[] },
  options: SampleOptions = {},
): Promise<Append> => {
  const entry = { ...sampleAppend(from, { timers, ...options }), effects, ...more }
  expect(await store.append(entry)).toEqual({ kept: true, revision: entry.dossier.revision })
  return entry
}

export const minute = 60_000

/** When the tests by a stopped clock begin. */
export const start: Instant = sampleStart + 30 * 24 * 60 * minute

/** A claim of a worker on work for a minute. */
export const claimOf = (more: Partial<Claim> = {}): Claim => ({ worker: 'w1', lease: minute, limit: 10, ...more })

/** A test of a store whose clock stands at `start` until it is moved. */
export const byTheClock = (
  { begin, excused }: Subject,
  promise: string,
  run: (store: Store, stopClock: (at: Instant) => Promise<void>) => Promise<void>,
): void =>
  it(promise, async context => {
    const reason = excused('has a clock to stop')
    if (reason) return context.skip(reason)
    const { store, stopClock } = await begin()
    expect(stopClock, 'the suite must be able to stop the clock').toBeDefined()
    await stopClock!(start)
    await run(store, stopClock!)
  })

/** A test of two who have the same store open, under a clock that stands at `start` where it can be stopped. */
export const bySeveral = (
  { begin, excused }: Subject,
  promise: string,
  run: (one: Store, other: Store) => Promise<void>,
): void =>
  it(promise, async context => {
    const reason = excused('is open to several at a time')
    if (reason) return context.skip(reason)
    const { store, beside, stopClock } = await begin()
    expect(beside, 'the suite must be able to open it once more').toBeDefined()
    await stopClock?.(start)
    const other = await beside!()
    try {
      await run(store, other)
    } finally {
      await other.close()
    }
  })
