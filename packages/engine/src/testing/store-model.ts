import fc from 'fast-check'
import { expect } from 'vitest'
import { memory } from '../store/memory.ts'
import type { Append, DueTimer, Store } from '../store/store.ts'
import { sampleAppend, sampleStart } from './sample.ts'

// Few names, so that the same dossier, key and timer come again and again; some of them such as only look alike.
const tenants = ['huế', 'hue']
const dossierIds = ['a', 'b', 'b,c']
const place = { tenant: fc.constantFrom(...tenants), id: fc.constantFrom(...dossierIds) }

const appending = fc.record({
  ...place,
  /** How far off the expected revision is. */
  off: fc.constantFrom(0, 0, 0, 0, 1, -1),
  events: fc.integer({ min: 1, max: 4 }),
  timers: fc.uniqueArray(fc.constantFrom('wait:posting', 'consultation:verify:tax', 'supplement'), { maxLength: 3 }),
  at: fc.integer({ min: 0, max: 3 }),
  actor: fc.constantFrom('an', 'bình'),
  key: fc.oneof({ weight: 3, arbitrary: fc.uuid() }, { weight: 1, arbitrary: fc.constantFrom('k1', 'k2') }),
  body: fc.constantFrom('b'.repeat(64), 'c'.repeat(64)),
})
type Appending = typeof appending extends fc.Arbitrary<infer T> ? T : never

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ appends: fc.array(appending, { minLength: 1, maxLength: 6 }) }) },
  { weight: 1, arbitrary: fc.record({ deliver: fc.integer({ min: 1, max: 3 }) }) },
)

const entryOf = async (model: Store, { tenant, id, off, ...wish }: Appending): Promise<Append> => {
  const revision = (await model.load(tenant, id))?.revision ?? 0
  // What is off when it is asked for may be right when it is its turn: then too it has to be what the events make.
  const { dossier } = sampleAppend(id, { tenant, events: Math.max(0, revision + off) })
  return sampleAppend(dossier, {
    events: wish.events,
    timers: wish.timers.map((timer, i) => ({
      id: timer,
      at: sampleStart + wish.at + i,
      command: { type: 'expire', what: 'supplement' },
    })),
    key: { actor: wish.actor, key: wish.key, body: wish.body },
  })
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

const whatIsSeen = async (store: Store) => ({
  dossiers: await Promise.all(tenants.map(tenant => store.dossiers(tenant, undefined, 10))),
  histories: await Promise.all(tenants.flatMap(tenant => dossierIds.map(id => store.history(tenant, id)))),
  keys: await Promise.all(
    tenants.flatMap(tenant =>
      ['an', 'bình'].flatMap(actor => ['k1', 'k2'].map(key => store.answered(tenant, actor, key))),
    ),
  ),
  timers: sorted(await store.dueTimers(sampleStart + 10, 100)),
  early: sorted(await store.dueTimers(sampleStart, 100)),
  outbox: await store.outbox(1000),
  verification: await store.verify(),
})

/** Whatever is asked of a store, it answers as the memory store does and is left in the same state. */
export const behavesAsModel = (open: () => Promise<{ readonly store: Store; readonly discard: () => Promise<void> }>) =>
  fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), fc.integer({ min: 1, max: 5 }), async (steps, pageSize) => {
      const model = memory(() => sampleStart)
      const { store, discard } = await open()
      try {
        for (const one of steps) {
          if ('deliver' in one) {
            await store.delivered(await store.outbox(one.deliver))
            await model.delivered(await model.outbox(one.deliver))
          } else {
            const entries = await Promise.all(one.appends.map(wish => entryOf(model, wish)))
            const answers = await Promise.all(entries.map(entry => store.append(entry)))
            expect(answers).toEqual(await Promise.all(entries.map(entry => model.append(entry))))
          }
        }
        expect((await model.verify()).broken).toEqual([])
        expect(await whatIsSeen(store)).toEqual(await whatIsSeen(model))
        expect(await pages(store, pageSize)).toEqual(await pages(model, 1000))
      } finally {
        await discard()
      }
    }),
    { numRuns: 60 },
  )
