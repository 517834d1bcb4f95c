import { afterEach, describe, expect, it } from 'vitest'
import type { Dossier } from '../dossier/dossier.ts'
import type { Append, Store } from '../store/store.ts'
import { falsifications, type KeptRecord } from './falsification.ts'
import { sampleAppend } from './sample.ts'
import { behavesAsModel } from './store-model.ts'

/** A store of the kind under test, with what the suite does behind its back. */
export interface OpenedStore {
  readonly store: Store
  /** Opens again what `store`, closed by then, has kept. */
  readonly reopen?: (() => Promise<Store>) | undefined
  /**
   * Puts another record in the place of a dossier's, past the store, as somebody with access to its files could. A
   * revision that is kept beside the dossier is the dossier's.
   */
  readonly tamper?: ((tenant: string, dossier: string, record: KeptRecord) => Promise<void>) | undefined
  /** Removes what is left once the store has been closed. */
  readonly remove?: (() => Promise<void>) | undefined
}

export interface StoreUnderTest {
  readonly name: string
  /** A new, empty store. */
  readonly open: () => Promise<OpenedStore>
  /** Promises this kind of store does not make, each with its reason. */
  readonly skip?: readonly { readonly promise: StorePromise; readonly reason: string }[]
}

/** What a store may be excused from. */
export type StorePromise = 'survives being closed' | 'finds tampering'

/** `dossier` with so many events, as the append left it. */
const kept = async (store: Store, dossier: string | Dossier, events: number, tenant = 'hue'): Promise<Append> => {
  const entry = sampleAppend(dossier, { tenant, events })
  expect(await store.append(entry)).toEqual({ kept: true, revision: entry.dossier.revision })
  return entry
}

const recordOf = async (store: Store, id: string): Promise<KeptRecord> => {
  const [dossier, events] = [await store.load('hue', id), await store.history('hue', id)]
  expect(dossier).toBeDefined()
  return { dossier: dossier!, events, head: events.at(-1)!.hash }
}

const timer = (id: string, at: number) =>
  ({ id, at, command: { type: 'expire', what: 'wait', step: 'posting' } }) as const

/**
 * The promises of a store as a vitest suite. Every implementation runs it, those from outside too.
 * @example
 * storeContract({
 *   name: 'memory',
 *   open: async () => ({ store: memory(() => Date.now()) }),
 *   skip: [{ promise: 'survives being closed', reason: 'it keeps nothing beyond the process' }],
 * })
 */
export const storeContract = ({ name, open, skip = [] }: StoreUnderTest): void => {
  const opened: OpenedStore[] = []
  const begin = async (): Promise<OpenedStore> => {
    const one = await open()
    opened.push(one)
    return one
  }
  const discard = async (one: OpenedStore): Promise<void> => {
    await one.store.close()
    await one.remove?.()
  }
  const excused = (promise: StorePromise): string | undefined => skip.find(s => s.promise === promise)?.reason

  describe(`${name}, as a store`, () => {
    afterEach(async () => {
      for (const one of opened.splice(0)) await discard(one)
    })

    it('keeps a dossier with its events, timers, effects and key', async () => {
      const { store } = await begin()
      const entry = await kept(store, 'd1', 5)
      expect(await store.load('hue', 'd1')).toEqual(entry.dossier)
      expect((await store.history('hue', 'd1')).map(link => link.event)).toEqual(entry.events)
      expect(await store.dueTimers(Number.MAX_SAFE_INTEGER, 10)).toEqual(
        entry.timers.map(one => ({ ...one, tenant: 'hue', dossier: 'd1' })),
      )
      expect(await store.outbox(10)).toEqual(entry.effects.map(one => ({ ...one, tenant: 'hue', dossier: 'd1' })))
      const { actor, key, body } = entry.key
      expect(await store.answered('hue', actor, key)).toEqual({ dossier: 'd1', revision: 5, body })
      expect(await store.verify()).toEqual({ dossiers: 1, events: 5, broken: [] })
    })

    it('knows nothing of what was never kept', async () => {
      const { store } = await begin()
      expect(await store.load('hue', 'd1')).toBeUndefined()
      expect(await store.history('hue', 'd1')).toEqual([])
      expect(await store.answered('hue', 'an', 'k')).toBeUndefined()
      expect(await store.events(undefined, 10)).toEqual({ events: [], cursor: undefined })
      expect(await store.dossiers('hue', undefined, 10)).toEqual([])
      expect(await store.outbox(10)).toEqual([])
      expect(await store.verify()).toEqual({ dossiers: 0, events: 0, broken: [] })
    })

    it('keeps nothing of an append that was decided on another revision', async () => {
      const { store } = await begin()
      const first = await kept(store, 'd1', 2)
      const before = await store.events(undefined, 100)
      for (const late of [sampleAppend('d1', { events: 5 }), sampleAppend({ ...first.dossier, revision: 4 })]) {
        const entry = { ...late, key: { ...late.key, key: 'late' } }
        expect(await store.append(entry)).toEqual({ kept: false, because: 'revision', actual: 2 })
      }
      const unborn = sampleAppend({ ...first.dossier, id: 'd2' })
      expect(await store.append(unborn)).toEqual({ kept: false, because: 'revision', actual: 0 })
      expect(await store.load('hue', 'd1')).toEqual(first.dossier)
      expect(await store.load('hue', 'd2')).toBeUndefined()
      expect(await store.events(undefined, 100)).toEqual(before)
      expect(await store.outbox(10)).toEqual([])
      expect(await store.answered('hue', first.key.actor, 'late')).toBeUndefined()
    })

    it('answers a key that was used with what it was used for, whatever the command, and keeps nothing', async () => {
      const { store } = await begin()
      const first = await kept(store, 'd1', 2)
      const answered = { dossier: 'd1', revision: 2, body: first.key.body }
      const again = sampleAppend(first.dossier, { key: first.key })
      const other = { ...again, key: { ...first.key, body: 'another command' } }
      for (const entry of [first, again, other])
        expect(await store.append(entry)).toEqual({ kept: false, because: 'key', answered })
      expect(await store.load('hue', 'd1')).toEqual(first.dossier)
    })

    it('counts a key once for each tenant and actor', async () => {
      const { store } = await begin()
      const key = { actor: 'an', key: 'k' }
      expect(await store.append(sampleAppend('d1', { key }))).toMatchObject({ kept: true })
      expect(await store.append(sampleAppend('d2', { key: { ...key, actor: 'bình' } }))).toMatchObject({ kept: true })
      expect(await store.append(sampleAppend('d1', { key, tenant: 'đà nẵng' }))).toMatchObject({ kept: true })
      expect(await store.append(sampleAppend('d3', { key }))).toMatchObject({ kept: false, because: 'key' })
    })

    it('shows no tenant what is another’s, even under the same id', async () => {
      const { store } = await begin()
      const hue = await kept(store, 'd1', 6)
      const other = await kept(store, 'd1', 5, 'đà nẵng')
      expect(await store.load('hue', 'd1')).toEqual(hue.dossier)
      expect(await store.load('đà nẵng', 'd1')).toEqual(other.dossier)
      expect(await store.dossiers('đà nẵng', undefined, 10)).toEqual([other.dossier])
      const [ours, theirs] = await Promise.all([store.history('hue', 'd1'), store.history('đà nẵng', 'd1')])
      expect([ours.length, theirs.length]).toEqual([6, 5])
      expect(theirs[0]?.hash).not.toBe(ours[0]?.hash)
      expect((await store.events(undefined, 100)).events.map(event => event.tenant)).toEqual([
        ...Array(6).fill('hue'),
        ...Array(5).fill('đà nẵng'),
      ])
      const pending = await store.outbox(10)
      await store.delivered(pending.filter(effect => effect.tenant === 'hue'))
      expect((await store.outbox(10)).map(effect => effect.tenant)).toEqual(['đà nẵng'])
    })

    it('puts the timers of an append in the place of those the dossier had', async () => {
      const { store } = await begin()
      const first = sampleAppend('d1', { timers: [timer('a', 10), timer('b', 20)] })
      await store.append(first)
      await store.append(sampleAppend('d2', { timers: [timer('a', 5)] }))
      await store.append(sampleAppend(first.dossier, { timers: [timer('b', 30), timer('c', 1)] }))
      const due = (await store.dueTimers(30, 10)).map(({ dossier, id, at }) => [dossier, id, at])
      expect(due).toEqual([
        ['d1', 'c', 1],
        ['d2', 'a', 5],
        ['d1', 'b', 30],
      ])
      expect(await store.dueTimers(29, 10)).toHaveLength(2)
      expect((await store.dueTimers(30, 1)).map(({ id }) => id)).toEqual(['c'])
    })

    it('hands out effects in the order they were kept, until they are delivered', async () => {
      const { store } = await begin()
      for (const id of ['d3', 'd1', 'd2']) await kept(store, id, 5)
      const [first, second, third] = await store.outbox(10)
      expect([first, second, third].map(effect => effect?.dossier)).toEqual(['d3', 'd1', 'd2'])
      expect(await store.outbox(2)).toEqual([first, second])
      await store.delivered([second!])
      await store.delivered([second!])
      expect(await store.outbox(10)).toEqual([first, third])
    })

    it('gives every event once and in order, however it is paged, and goes on where it stopped', async () => {
      const { store } = await begin()
      for (const id of ['d1', 'd2', 'd3']) await kept(store, id, 3)
      const all = (await store.events(undefined, 100)).events
      expect(all.map(({ event }) => `${event.dossier}/${event.seq}`)).toEqual(
        ['d1', 'd2', 'd3'].flatMap(id => [1, 2, 3].map(seq => `${id}/${seq}`)),
      )
      const first = await store.events(undefined, 4)
      const second = await store.events(first.cursor, 4)
      const third = await store.events(second.cursor, 4)
      expect([...first.events, ...second.events, ...third.events]).toEqual(all)
      const nothing = await store.events(third.cursor, 4)
      expect(nothing).toEqual({ events: [], cursor: third.cursor })
      await kept(store, 'd0', 1)
      expect((await store.events(nothing.cursor, 4)).events.map(({ event }) => event.dossier)).toEqual(['d0'])
    })

    it('gives the dossiers of a tenant by id, page after page', async () => {
      const { store } = await begin()
      for (const id of ['d2', 'd1', 'd3']) await kept(store, id, 1)
      await kept(store, 'd0', 1, 'đà nẵng')
      const ids = async (after: string | undefined) => (await store.dossiers('hue', after, 2)).map(({ id }) => id)
      expect(await ids(undefined)).toEqual(['d1', 'd2'])
      expect(await ids('d2')).toEqual(['d3'])
      expect(await ids('d3')).toEqual([])
    })

    it('keeps names and texts as they are, to the last code point', async () => {
      const { store } = await begin()
      const id = `Hồ sơ 'số' "1" \u0000 🏠 ${'dài '.repeat(3000)}`
      const entry = await kept(store, id, 6, "hu'ế")
      expect(await store.load("hu'ế", id)).toEqual(entry.dossier)
      expect((await store.history("hu'ế", id)).map(link => link.event)).toEqual(entry.events)
      expect((await store.verify()).broken).toEqual([])
    })

    it('keeps exactly one of a hundred appends decided on the same revision at the same time', async () => {
      const { store } = await begin()
      const entries = Array.from({ length: 100 }, (_, i) => sampleAppend('d1', { key: { key: `k${i}` } }))
      const answers = await Promise.all(entries.map(entry => store.append(entry)))
      expect(answers.filter(answer => answer.kept)).toEqual([{ kept: true, revision: 1 }])
      expect(answers.filter(answer => !answer.kept)).toEqual(
        Array(99).fill({ kept: false, because: 'revision', actual: 1 }),
      )
      expect(await store.history('hue', 'd1')).toHaveLength(1)
    })

    it('keeps a command given a hundred times at the same time once', async () => {
      const { store } = await begin()
      const entry = sampleAppend('d1', { events: 5 })
      const answers = await Promise.all(Array.from({ length: 100 }, () => store.append(entry)))
      expect(answers.filter(answer => answer.kept)).toEqual([{ kept: true, revision: 5 }])
      expect(answers.filter(answer => !answer.kept && answer.because === 'key')).toHaveLength(99)
      expect(await store.outbox(10)).toHaveLength(1)
    })

    it('keeps a hundred dossiers that come at the same time', async () => {
      const { store } = await begin()
      const ids = Array.from({ length: 100 }, (_, i) => `d${i}`)
      await Promise.all(ids.map(id => kept(store, id, 3)))
      const { events } = await store.events(undefined, 1000)
      expect(events.map(({ event }) => `${event.dossier}/${event.seq}`).sort()).toEqual(
        ids.flatMap(id => [1, 2, 3].map(seq => `${id}/${seq}`)).sort(),
      )
      expect(await store.verify()).toEqual({ dossiers: 100, events: 300, broken: [] })
    })

    it('throws on events that leave a gap, keeps nothing of them and all that came beside them', async () => {
      const { store } = await begin()
      const whole = sampleAppend('d1', { events: 5 })
      const gaps: readonly Append[] = [
        { ...whole, events: whole.events.slice(1) },
        { ...whole, events: whole.events.slice(0, -1) },
        { ...whole, events: [], dossier: { ...whole.dossier, revision: 0 } },
        { ...whole, events: whole.events.map(event => (event.seq < 3 ? event : { ...event, seq: event.seq + 1 })) },
        { ...whole, events: whole.events.map(event => ({ ...event, dossier: 'd2' })) },
        { ...whole, tenant: 'đà nẵng' },
      ]
      const results = await Promise.allSettled([
        ...gaps.map(entry => store.append(entry)),
        store.append(sampleAppend('d2')),
      ])
      expect(results.map(({ status }) => status)).toEqual([...gaps.map(() => 'rejected'), 'fulfilled'])
      expect(await store.load('hue', 'd1')).toBeUndefined()
      expect(await store.outbox(10)).toEqual([])
      expect(await store.verify()).toEqual({ dossiers: 1, events: 1, broken: [] })
      expect(await store.append(whole)).toEqual({ kept: true, revision: 5 })
    })

    it('answers any sequence of requests as the memory store does', async () => {
      await behavesAsModel(async () => {
        const one = await open()
        return { store: one.store, discard: () => discard(one) }
      })
    })

    it('decides by one clock, in epoch milliseconds', async () => {
      const { store } = await begin()
      const [first, second] = [store.now(), store.now()]
      expect(Number.isInteger(first)).toBe(true)
      expect(second).toBeGreaterThanOrEqual(first)
    })

    it('survives being closed', async context => {
      const reason = excused('survives being closed')
      if (reason) return context.skip(reason)
      const one = await begin()
      const entry = await kept(one.store, 'd1', 6)
      const queued = one.store.append(sampleAppend('d2'))
      await one.store.close()
      expect(await queued).toEqual({ kept: true, revision: 1 })
      expect(one.reopen, 'a store that survives can be opened again').toBeDefined()
      const again = await one.reopen!()
      try {
        expect(await again.load('hue', 'd1')).toEqual(entry.dossier)
        expect((await again.history('hue', 'd1')).map(link => link.event)).toEqual(entry.events)
        expect(await again.dueTimers(Number.MAX_SAFE_INTEGER, 10)).toHaveLength(2)
        expect(await again.outbox(10)).toHaveLength(1)
        expect(await again.append(entry)).toMatchObject({ kept: false, because: 'key' })
        await kept(again, entry.dossier, 3)
        expect(await again.verify()).toEqual({ dossiers: 2, events: 10, broken: [] })
      } finally {
        await again.close()
      }
    })

    for (const [what, [at, falsify]] of Object.entries(falsifications))
      it(`finds tampering: ${what}`, async context => {
        const reason = excused('finds tampering')
        if (reason) return context.skip(reason)
        const { store, tamper } = await begin()
        expect(tamper, 'the suite must be able to change what is kept').toBeDefined()
        for (const id of ['d1', 'd2', 'd3']) await kept(store, id, 9)
        const record = await recordOf(store, 'd2')
        await tamper!('hue', 'd2', record)
        expect((await store.verify()).broken, 'tampering as such leaves no trace').toEqual([])
        await tamper!('hue', 'd2', falsify(record, await recordOf(store, 'd3')))
        expect((await store.verify()).broken).toEqual([{ tenant: 'hue', dossier: 'd2', ...at }])
      })
  })
}
