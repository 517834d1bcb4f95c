/** Incidents: a dossier none of whose work goes on, and how it is let go. */
import { expect } from 'vitest'
import type { Store } from '../../store/store.ts'
import type { ClaimedWork, Incident } from '../../store/work.ts'
import { byTheClock, claimOf, effect, minute, type Subject, start, timer, waits } from './subject.ts'

const failure = { code: 'delivery_failed', data: { message: 'no route', tries: [1, 2] } }

const claimAll = async (store: Store): Promise<readonly (ClaimedWork & { readonly attempts: number })[]> => [
  ...(await store.claimTimers(claimOf())).map(it => ({ ...it, kind: 'timer' as const })),
  ...(await store.claimEffects(claimOf())).map(it => ({ ...it, kind: 'effect' as const })),
]

/** Claims the one piece of work there is, and parks its dossier for it. */
const parked = async (store: Store, dossier: string): Promise<Incident> => {
  const held = (await claimAll(store)).find(it => it.dossier === dossier)
  expect(await store.park(held!, failure)).toBe(true)
  const found = await store.incident('hue', dossier)
  expect(found).toBeDefined()
  return found!
}

export const parksDossiers = (subject: Subject): void => {
  byTheClock(subject, 'parks a dossier with all that is known of what failed', async (store, stopClock) => {
    await waits(store, 'd1', { timers: [timer('a', start)] })
    const [held] = await claimAll(store)
    await store.failed(held!, { ...failure, retryAt: start + 1 })
    await stopClock(start + 1)
    const incident = await parked(store, 'd1')
    expect(incident).toEqual({
      tenant: 'hue',
      dossier: 'd1',
      kind: 'timer',
      id: 'a',
      attempts: 2,
      since: start + 1,
      ...failure,
    })
    expect(await store.incidents(undefined, 10)).toEqual([incident])
    expect(await store.incident('đà nẵng', 'd1')).toBeUndefined()
  })

  byTheClock(subject, 'gives no work of a parked dossier, and all of the others', async (store, stopClock) => {
    const timers = [timer('a', start), timer('b', start + 1)]
    const first = await waits(store, 'd1', { timers, effects: [effect('e1')] })
    await waits(store, 'd2', { timers: [timer('a', start + 1)], effects: [effect('e2')] })
    await parked(store, 'd1')
    // It may go on by commands, and what then waits is left alone too.
    await waits(store, first.dossier, { timers: [...timers, timer('c', 1)], effects: [effect('e3')] })
    await stopClock(start + 60 * minute)
    const work = (await claimAll(store)).map(({ kind, dossier, id }) => [kind, dossier, id])
    expect(work).toEqual([
      ['timer', 'd2', 'a'],
      ['effect', 'd2', 'e2'],
    ])
  })

  byTheClock(subject, 'lists incidents in the order they came, of one tenant or of all', async (store, stopClock) => {
    for (const [i, id] of ['d3', 'd1', 'd2'].entries()) {
      await stopClock(start + i)
      await waits(store, id, { timers: [timer('a', 1)] })
      await parked(store, id)
    }
    await stopClock(start + 9)
    await waits(store, 'd0', { effects: [effect('e')] }, { tenant: 'đà nẵng' })
    const [held] = await claimAll(store)
    await store.park(held!, { code: 'exception', data: undefined })
    const dossiers = async (tenant: string | undefined, limit = 10) =>
      (await store.incidents(tenant, limit)).map(({ dossier }) => dossier)
    expect(await dossiers(undefined)).toEqual(['d3', 'd1', 'd2', 'd0'])
    expect(await dossiers('hue')).toEqual(['d3', 'd1', 'd2'])
    expect(await dossiers('đà nẵng')).toEqual(['d0'])
    expect(await dossiers(undefined, 2)).toEqual(['d3', 'd1'])
  })

  for (const [how, attempts] of [
    ['resume', 1],
    ['retry', 0],
  ] as const)
    byTheClock(subject, `lets a parked dossier go on at once: ${how}`, async store => {
      for (const dossier of ['d1', 'd2']) {
        const kind = dossier === 'd1' ? { timers: [timer('a', start)] } : { effects: [effect('a')] }
        await waits(store, dossier, kind)
        const incident = await parked(store, dossier)
        expect(await store.release(incident, how)).toEqual(incident)
        expect(await store.incident('hue', dossier)).toBeUndefined()
        expect(await store.release(incident, how)).toBeUndefined()
        expect(await claimAll(store)).toMatchObject([{ dossier, id: 'a', attempts }])
      }
    })

  byTheClock(subject, 'gives an effect up, and the next one of its dossier goes out', async store => {
    await waits(store, 'd1', { effects: [effect('a1'), effect('a2')] })
    await store.release(await parked(store, 'd1'), 'skip')
    expect((await store.outbox(10)).map(({ id }) => id)).toEqual(['a2'])
    expect(await claimAll(store)).toMatchObject([{ id: 'a2', attempts: 0 }])
  })

  byTheClock(subject, 'releases the incident that was meant and no later one', async (store, stopClock) => {
    await waits(store, 'd1', { effects: [effect('a1'), effect('a2')] })
    const first = await parked(store, 'd1')
    const others = [
      { ...first, id: 'a2' },
      { ...first, kind: 'timer' as const },
      { ...first, since: start + 1 },
      { ...first, tenant: 'x' },
    ]
    for (const other of others) expect(await store.release(other, 'skip')).toBeUndefined()
    await store.release(first, 'retry')
    await stopClock(start + 1)
    const second = await parked(store, 'd1')
    expect(await store.release(first, 'skip')).toBeUndefined()
    expect(await store.incident('hue', 'd1')).toEqual(second)
    expect(await store.outbox(10)).toHaveLength(2)
  })

  byTheClock(subject, 'stays parked when the timer it was parked for is no more', async store => {
    const { dossier } = await waits(store, 'd1', { timers: [timer('a', start)] })
    const incident = await parked(store, 'd1')
    await waits(store, dossier, { timers: [timer('b', start)] })
    expect(await claimAll(store)).toEqual([])
    expect(await store.release(incident, 'retry')).toEqual(incident)
    expect(await claimAll(store)).toMatchObject([{ id: 'b', attempts: 0 }])
  })

  byTheClock(subject, 'is parked for the last of two works in hand that failed', async store => {
    await waits(store, 'd1', { timers: [timer('a', start)], effects: [effect('e')] })
    for (const held of await claimAll(store)) expect(await store.park(held, failure)).toBe(true)
    expect(await store.incidents(undefined, 10)).toMatchObject([{ kind: 'effect', id: 'e' }])
    await store.release((await store.incident('hue', 'd1'))!, 'retry')
    expect(await claimAll(store)).toMatchObject([
      { id: 'a', attempts: 1 },
      { id: 'e', attempts: 0 },
    ])
  })
}
