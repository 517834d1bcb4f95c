/** Timers: claimed when they are due, by one at a time, under a fence that only grows. */
import { expect, it } from 'vitest'
import { sampleAppend } from '../sample.ts'
import { bySeveral, byTheClock, claimOf, minute, type Subject, start, timer, waits } from './subject.ts'

const failure = { code: 'delivery_failed', data: { message: 'no route' } }

export const givesWork = (subject: Subject): void => {
  byTheClock(subject, 'gives a timer when it is due, not a millisecond before', async (store, stopClock) => {
    await waits(store, 'd1', { timers: [timer('a', start + 1)] })
    expect(await store.claimTimers(claimOf())).toEqual([])
    await stopClock(start + 1)
    expect(await store.claimTimers(claimOf())).toEqual([
      { ...timer('a', start + 1), tenant: 'hue', dossier: 'd1', fence: expect.any(Number), attempts: 0 },
    ])
  })

  byTheClock(subject, 'gives the timers that have waited longest first, as many as are asked for', async store => {
    for (const [id, at] of [
      ['d1', 3],
      ['d2', 1],
      ['d3', 2],
      ['d4', 4],
    ] as const)
      await waits(store, id, { timers: [timer('a', start - 10 + at)] })
    const ids = async (limit: number) => (await store.claimTimers(claimOf({ limit }))).map(({ dossier }) => dossier)
    expect(await ids(3)).toEqual(['d2', 'd3', 'd1'])
    expect(await ids(3)).toEqual(['d4'])
    expect(await ids(3)).toEqual([])
  })

  byTheClock(
    subject,
    'gives a timer to one worker until the lease is over, then to the next',
    async (store, stopClock) => {
      await waits(store, 'd1', { timers: [timer('a', start)] })
      const [first] = await store.claimTimers(claimOf())
      await stopClock(start + minute - 1)
      expect(await store.claimTimers(claimOf({ worker: 'w2' }))).toEqual([])
      await stopClock(start + minute)
      const [second] = await store.claimTimers(claimOf({ worker: 'w2' }))
      expect(second).toMatchObject({ id: 'a', dossier: 'd1', attempts: 0 })
      expect(second!.fence).toBeGreaterThan(first!.fence)
    },
  )

  byTheClock(subject, 'keeps nothing under a claim that is no longer the last', async (store, stopClock) => {
    const { dossier } = await waits(store, 'd1', { timers: [timer('a', start)] })
    const [old] = await store.claimTimers(claimOf())
    await stopClock(start + minute)
    const [last] = await store.claimTimers(claimOf({ worker: 'w2' }))
    const stale = { kind: 'timer', tenant: 'hue', dossier: 'd1', id: 'a', fence: old!.fence } as const
    const entry = sampleAppend(dossier, { timers: [] })
    expect(await store.append({ ...entry, work: stale })).toEqual({ kept: false, because: 'fence' })
    expect(await store.failed(stale, { ...failure, retryAt: start })).toBe(false)
    expect(await store.park(stale, failure)).toBe(false)
    for (const never of [
      { ...stale, id: 'b' },
      { ...stale, dossier: 'd2' },
      { ...stale, tenant: 'đà nẵng' },
      { ...stale, fence: 0 },
    ])
      expect(await store.append({ ...entry, work: never })).toEqual({ kept: false, because: 'fence' })
    expect(await store.load('hue', 'd1')).toEqual(dossier)
    expect(await store.answered('hue', entry.key.actor, entry.key.key)).toBeUndefined()
    expect(await store.incidents(undefined, 10)).toEqual([])
    expect(await store.append({ ...entry, work: { ...stale, fence: last!.fence } })).toMatchObject({ kept: true })
    expect(await store.append({ ...sampleAppend(entry.dossier), work: { ...stale, fence: last!.fence } })).toEqual({
      kept: false,
      because: 'fence',
    })
  })

  byTheClock(subject, 'takes a timer from whoever has it in hand when the dossier goes on', async store => {
    const { dossier } = await waits(store, 'd1', { timers: [timer('a', start)] })
    const [held] = await store.claimTimers(claimOf())
    const next = await waits(store, dossier, { timers: [timer('a', start)] })
    const work = { kind: 'timer', tenant: 'hue', dossier: 'd1', id: 'a', fence: held!.fence } as const
    expect(await store.append({ ...sampleAppend(next.dossier), work })).toEqual({ kept: false, because: 'fence' })
    const [again] = await store.claimTimers(claimOf())
    expect(again!.fence).toBeGreaterThan(held!.fence)
  })

  byTheClock(subject, 'gives the timers of one dossier in order, one at a time', async (store, stopClock) => {
    const timers = [timer('late', start), timer('a', start - 5), timer('b', start - 5)]
    const { dossier } = await waits(store, 'd1', { timers })
    await waits(store, 'd2', { timers: [timer('other', start - 1)] })
    const claimed = await store.claimTimers(claimOf())
    expect(claimed.map(({ id }) => id)).toEqual(['a', 'other'])
    expect(await store.claimTimers(claimOf())).toEqual([])
    const held = { kind: 'timer', tenant: 'hue', dossier: 'd1', id: 'a', fence: claimed[0]!.fence } as const
    expect(await store.failed(held, { ...failure, retryAt: start + 2 * minute })).toBe(true)
    await stopClock(start + 2 * minute - 1)
    expect((await store.claimTimers(claimOf())).map(({ id }) => id)).toEqual(['other'])
    await stopClock(start + 2 * minute)
    const [again] = await store.claimTimers(claimOf())
    expect(again).toMatchObject({ id: 'a', attempts: 1 })
    const fired = { ...sampleAppend(dossier), timers: timers.filter(({ id }) => id !== 'a') }
    expect(await store.append({ ...fired, work: { ...held, fence: again!.fence } })).toMatchObject({ kept: true })
    expect((await store.claimTimers(claimOf())).map(({ id }) => id)).toEqual(['b'])
  })

  byTheClock(subject, 'counts the tries that failed, until the dossier goes on', async (store, stopClock) => {
    const { dossier } = await waits(store, 'd1', { timers: [timer('a', start)] })
    for (let attempts = 0; attempts < 4; attempts++) {
      await stopClock(start + attempts * minute)
      const [held] = await store.claimTimers(claimOf())
      expect(held?.attempts).toBe(attempts)
      const work = { kind: 'timer', tenant: 'hue', dossier: 'd1', id: 'a', fence: held!.fence } as const
      expect(await store.failed(work, { ...failure, retryAt: start + (attempts + 1) * minute })).toBe(true)
      expect(await store.failed(work, { ...failure, retryAt: start })).toBe(false)
    }
    await waits(store, dossier, { timers: [timer('a', start)] })
    expect(await store.claimTimers(claimOf())).toMatchObject([{ id: 'a', attempts: 0 }])
  })

  byTheClock(subject, 'frees what is held since before the clock was set back', async (store, stopClock) => {
    await waits(store, 'd1', {
      timers: [timer('a', start - 2 * 60 * minute)],
      effects: [{ id: 'e', effect: 'sms', step: 's' }],
    })
    const [first] = await store.claimTimers(claimOf())
    const [sent] = await store.claimEffects(claimOf())
    await stopClock(start - 5 * minute)
    expect(await store.claimTimers(claimOf())).toEqual([])
    await stopClock(start - 60 * minute)
    const [again] = await store.claimTimers(claimOf())
    expect(again).toMatchObject({ id: 'a', attempts: 0 })
    expect(again!.fence).toBeGreaterThan(first!.fence)
    const [sentAgain] = await store.claimEffects(claimOf())
    expect(sentAgain!.fence).toBeGreaterThan(sent!.fence)
  })

  byTheClock(subject, 'keeps the work of tenants apart, down to dossiers and timers of the same name', async store => {
    const ours = await waits(store, 'd1', { timers: [timer('a', start)] })
    await waits(store, 'd1', { timers: [timer('a', start)] }, { tenant: 'đà nẵng' })
    const claimed = await store.claimTimers(claimOf())
    expect(claimed.map(({ tenant }) => tenant)).toEqual(['hue', 'đà nẵng'])
    const [hue, other] = claimed.map(
      ({ tenant, fence }) => ({ kind: 'timer', tenant, dossier: 'd1', id: 'a', fence }) as const,
    )
    await waits(store, ours.dossier, { timers: [] })
    expect(await store.park(hue!, failure)).toBe(false)
    expect(await store.park(other!, failure)).toBe(true)
    expect(await store.incidents('hue', 10)).toEqual([])
    expect(await store.incidents('đà nẵng', 10)).toHaveLength(1)
  })

  bySeveral(subject, 'gives each timer to one of two workers that ask at the same time', async (one, other) => {
    const ids = Array.from({ length: 60 }, (_, i) => `d${i}`)
    await Promise.all(ids.map(id => waits(one, id, { timers: [timer('a', 1)] })))
    const claims = await Promise.all(
      Array.from({ length: 20 }, (_, i) => (i % 2 ? one : other).claimTimers(claimOf({ limit: 4, worker: `w${i}` }))),
    )
    const claimed = claims.flat()
    expect(claimed.map(({ dossier }) => dossier).sort()).toEqual([...ids].sort())
  })

  it('says nothing of work where there is none', async () => {
    const { store } = await subject.begin()
    expect(await store.claimTimers(claimOf())).toEqual([])
    expect(await store.claimEffects(claimOf())).toEqual([])
    expect(await store.incidents(undefined, 10)).toEqual([])
    expect(await store.incident('hue', 'd1')).toBeUndefined()
    const nothing = { tenant: 'hue', dossier: 'd1', kind: 'timer', id: 'a', since: 1 } as const
    for (const how of ['resume', 'retry', 'skip'] as const) expect(await store.release(nothing, how)).toBeUndefined()
  })
}
