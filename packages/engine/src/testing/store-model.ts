import fc from 'fast-check'
import { expect } from 'vitest'
import { memory } from '../store/memory.ts'
import type { Append, DueTimer, Store } from '../store/store.ts'
import type { ClaimedWork, Incident } from '../store/work.ts'
import { minute, type OpenedStore } from './contract/subject.ts'
import { sampleAppend, sampleStart } from './sample.ts'

// Few names, so that the same dossier, key and timer come again and again; some of them such as only look alike.
const tenants = ['huế', 'hue']
const dossierIds = ['a', 'b', 'b,c', 'd']
/** Of `a` and `d` there can be one. */
const codes: Readonly<Record<string, string>> = { a: 'H57-1', 'b,c': 'H57-2', d: 'H57-1' }
const counters = ['c', 'd']
const place = { tenant: fc.constantFrom(...tenants), id: fc.constantFrom(...dossierIds) }

const appending = fc.record({
  ...place,
  /** How far off the expected revision is. */
  off: fc.constantFrom(0, 0, 0, 0, 1, -1),
  events: fc.integer({ min: 1, max: 4 }),
  timers: fc.uniqueArray(fc.constantFrom('wait:posting', 'consultation:verify:tax', 'supplement'), { maxLength: 3 }),
  /** Minutes from the start to the first timer. */
  at: fc.integer({ min: -3, max: 3 }),
  effects: fc.integer({ min: 0, max: 2 }),
  exclusive: fc.option(fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { maxLength: 2 }), { nil: undefined }),
  sealed: fc.uniqueArray(fc.constantFrom('1', '2', '3'), { maxLength: 2 }),
  erased: fc.uniqueArray(fc.constantFrom('1', '2', '3'), { maxLength: 1 }),
  /** Which of the claims so far it is done under, if any. */
  under: fc.option(fc.nat(), { nil: undefined, freq: 2 }),
  actor: fc.constantFrom('an', 'bình'),
  key: fc.oneof({ weight: 3, arbitrary: fc.uuid() }, { weight: 1, arbitrary: fc.constantFrom('k1', 'k2') }),
  body: fc.constantFrom('b'.repeat(64), 'c'.repeat(64)),
})
type Appending = typeof appending extends fc.Arbitrary<infer T> ? T : never

const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ appends: fc.array(appending, { minLength: 1, maxLength: 6 }) }) },
  { weight: 1, arbitrary: fc.record({ deliver: fc.integer({ min: 1, max: 3 }) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      claim: fc.constantFrom('timer' as const, 'effect' as const),
      limit: fc.integer({ min: 1, max: 4 }),
      lease: fc.constantFrom(minute, 2 * minute),
    }),
  },
  { weight: 2, arbitrary: fc.record({ done: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ fail: fc.nat(), after: fc.integer({ min: 0, max: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ park: fc.nat() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      release: fc.nat(),
      how: fc.constantFrom('resume' as const, 'retry' as const, 'skip' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ ...place, count: fc.constantFrom(...counters) }) },
  // Far back now and then, beyond what a lease can be.
  { weight: 3, arbitrary: fc.record({ minutes: fc.constantFrom(1, 1, 2, 3, -1, -60) }) },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const seals = (values: readonly string[]) =>
  values.map(value => ({ hash: value.repeat(64), salt: '0'.repeat(32), value: JSON.stringify(value) }))

/** A store and its model, and what is known of both: fences differ, and nothing else does. */
interface Pair {
  readonly store: Store
  readonly model: Store
  readonly claims: { readonly store: ClaimedWork; readonly model: ClaimedWork }[]
  readonly incidents: Incident[]
}

const pick = <T>(all: readonly T[], n: number): T | undefined => all[n % Math.max(all.length, 1)]

const entryOf = async (
  { model, claims }: Pair,
  wish: Appending,
): Promise<{ readonly [K in 'store' | 'model']: Append }> => {
  const { tenant, id, off } = wish
  const code = codes[id] ?? null
  const revision = (await model.load(tenant, id))?.revision ?? 0
  // What is off when it is asked for may be right when it is its turn: then too it has to be what the events make.
  const { dossier } = sampleAppend(id, { tenant, events: Math.max(0, revision + off), code })
  const entry = {
    ...sampleAppend(dossier, {
      events: wish.events,
      code,
      timers: wish.timers.map((timer, i) => ({
        id: timer,
        at: sampleStart + (wish.at + (i % 2)) * minute,
        command: { type: 'expire', what: 'supplement' },
      })),
      key: { actor: wish.actor, key: wish.key, body: wish.body },
    }),
    effects: Array.from({ length: wish.effects }, (_, i) => ({
      id: `${id}/${dossier.revision}/${i}`,
      effect: 'sms',
      step: 's',
    })),
    exclusive: wish.exclusive,
    sealed: seals(wish.sealed),
    erased: seals(wish.erased).map(({ hash }) => hash),
  }
  const under = wish.under === undefined ? undefined : pick(claims, wish.under)
  return { store: { ...entry, work: under?.store }, model: { ...entry, work: under?.model } }
}

const claimed = async (
  store: Store,
  { claim, ...more }: Extract<Step, { claim: unknown }>,
): Promise<readonly ClaimedWork[]> => {
  const asked = { worker: 'w', ...more }
  return claim === 'timer'
    ? (await store.claimTimers(asked)).map(it => ({ ...it, kind: claim }))
    : (await store.claimEffects(asked)).map(it => ({ ...it, kind: claim }))
}

/** Asks both for the same, and holds the answers against each other. */
const both = async (pair: Pair, ask: (store: Store, which: 'store' | 'model') => Promise<unknown>): Promise<void> =>
  expect(await ask(pair.store, 'store')).toEqual(await ask(pair.model, 'model'))

const failure = { code: 'exception', data: { message: 'no' } }

const play = async (pair: Pair, one: Exclude<Step, { minutes: unknown }>): Promise<void> => {
  const { store, model, claims, incidents } = pair
  if ('appends' in one) {
    const entries = await Promise.all(one.appends.map(wish => entryOf(pair, wish)))
    await both(pair, (it, which) => Promise.all(entries.map(entry => it.append(entry[which]))))
  } else if ('deliver' in one) {
    await both(pair, async it => it.delivered(await it.outbox(one.deliver)))
  } else if ('claim' in one) {
    const [theirs, ours] = [await claimed(store, one), await claimed(model, one)]
    const apartFromFence = (all: readonly ClaimedWork[]) => all.map(it => ({ ...it, fence: 0 }))
    expect(apartFromFence(theirs)).toEqual(apartFromFence(ours))
    claims.push(...theirs.map((it, i) => ({ store: it, model: ours[i]! })))
  } else if ('release' in one) {
    incidents.push(...(await model.incidents(undefined, 100)))
    const incident = pick(incidents, one.release)
    if (incident) await both(pair, it => it.release(incident, one.how))
  } else if ('count' in one) await both(pair, it => it.count(one.tenant, one.count))
  else {
    const under = pick(claims, 'done' in one ? one.done : 'park' in one ? one.park : one.fail)
    if (under === undefined) return
    await both(pair, async (it, which) => {
      if ('done' in one) return under[which].kind === 'effect' && it.delivered([under[which]])
      if ('park' in one) return it.park(under[which], failure)
      return it.failed(under[which], { ...failure, retryAt: model.now() + one.after * minute })
    })
  }
}

/** Timers of the same instant come in any order. */
const sorted = (timers: readonly DueTimer[]) =>
  timers.map(timer => [timer.at, timer.tenant, timer.dossier, timer.id, timer.command]).sort()

const pages = async (store: Store, size: number) => {
  const all = []
  let cursor: string | undefined
  for (;;) {
    const page = await store.events(cursor, size)
    if (page.events.length === 0) return all
    all.push(...page.events)
    cursor = page.cursor
  }
}

const everywhere = <T>(ask: (tenant: string, id: string) => Promise<T>): Promise<readonly T[]> =>
  Promise.all(tenants.flatMap(tenant => dossierIds.map(id => ask(tenant, id))))

const whatIsSeen = async (store: Store) => ({
  dossiers: await Promise.all(tenants.map(tenant => store.dossiers(tenant, undefined, 10))),
  histories: await everywhere((tenant, id) => store.history(tenant, id)),
  coded: await Promise.all(tenants.flatMap(tenant => Object.values(codes).map(code => store.coded(tenant, code)))),
  sealed: await everywhere((tenant, id) => store.sealed(tenant, id)),
  parked: await everywhere((tenant, id) => store.incident(tenant, id)),
  incidents: new Set(await store.incidents(undefined, 100)),
  ours: new Set(await store.incidents('hue', 100)),
  keys: await Promise.all(
    tenants.flatMap(tenant =>
      ['an', 'bình'].flatMap(actor => ['k1', 'k2'].map(key => store.answered(tenant, actor, key))),
    ),
  ),
  timers: sorted(await store.dueTimers(sampleStart + 10 * minute, 100)),
  early: sorted(await store.dueTimers(sampleStart, 100)),
  outbox: await store.outbox(1000),
  verification: await store.verify(),
})

type Opened = OpenedStore & { readonly discard: () => Promise<void> }

/**
 * Whatever is asked of a store, it answers as the memory store does and is left in the same state. Work is asked for only
 * where the clock can be stopped: it goes by the time.
 */
export const behavesAsModel = (open: () => Promise<Opened>, numRuns = 100) =>
  fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 24 }), fc.integer({ min: 1, max: 5 }), async (steps, pageSize) => {
      const { store, stopClock, discard } = await open()
      let now = sampleStart
      const model = memory(() => now)
      try {
        await stopClock?.(now)
        const pair = { store, model, claims: [], incidents: [] }
        for (const one of steps) {
          if (!('minutes' in one)) {
            if (stopClock || 'appends' in one || 'deliver' in one || 'count' in one) await play(pair, one)
          } else if (stopClock) {
            now += one.minutes * minute
            await stopClock(now)
          }
        }
        expect((await model.verify()).broken).toEqual([])
        expect(await whatIsSeen(store)).toEqual(await whatIsSeen(model))
        expect(await pages(store, pageSize)).toEqual(await pages(model, 1000))
      } finally {
        await discard()
      }
    }),
    { numRuns },
  )
