/** What is kept, and how it is read. */
import { expect, it } from 'vitest'
import { sampleAppend } from '../sample.ts'
import { claimOf, kept, type Subject, timer, waits } from './subject.ts'

const seal = { hash: 'd'.repeat(64), salt: '01'.repeat(16), value: '"Trần Thị Bình"' }

export const keepsDossiers = ({ begin, excused }: Subject): void => {
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
  it('survives being closed', async context => {
    const reason = excused('survives being closed')
    if (reason) return context.skip(reason)
    const one = await begin()
    const entry = await kept(one.store, 'd1', 6)
    const held = await waits(one.store, 'd3', { exclusive: ['x'], sealed: [seal], timers: [timer('a', 1)] })
    const [claimed] = await one.store.claimTimers(claimOf())
    await one.store.park({ ...claimed!, kind: 'timer' }, { code: 'exception', data: null })
    const incident = await one.store.incident('hue', 'd3')
    expect(await one.store.count('hue', 'c')).toBe(1)
    const queued = one.store.append(sampleAppend('d2'))
    await one.store.close()
    expect(await queued).toEqual({ kept: true, revision: 1 })
    expect(one.reopen, 'a store that survives can be opened again').toBeDefined()
    const again = await one.reopen!()
    try {
      expect(await again.load('hue', 'd1')).toEqual(entry.dossier)
      expect((await again.history('hue', 'd1')).map(link => link.event)).toEqual(entry.events)
      expect(await again.dueTimers(Number.MAX_SAFE_INTEGER, 10)).toHaveLength(3)
      expect(await again.outbox(10)).toHaveLength(1)
      expect(await again.incidents(undefined, 10)).toEqual([incident])
      expect(await again.sealed('hue', 'd3')).toEqual([seal])
      expect(await again.count('hue', 'c')).toBe(2)
      expect(await again.append({ ...sampleAppend('d4'), exclusive: ['x'] })).toMatchObject({ because: 'exclusive' })
      await again.release(incident!, 'retry')
      expect((await again.claimTimers(claimOf()))[0]?.fence).toBeGreaterThan(claimed!.fence)
      expect(await again.load('hue', 'd3')).toEqual(held.dossier)
      expect(await again.append(entry)).toMatchObject({ kept: false, because: 'key' })
      await kept(again, entry.dossier, 3)
      expect(await again.verify()).toEqual({ dossiers: 3, events: 11, broken: [] })
    } finally {
      await again.close()
    }
  })
}
