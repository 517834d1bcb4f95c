/** Effects: claimed as timers are, and those of one dossier one after another. */
import { expect } from 'vitest'
import type { Store } from '../../store/store.ts'
import type { ClaimedEffect } from '../../store/work.ts'
import { sampleAppend } from '../sample.ts'
import { bySeveral, byTheClock, claimOf, effect, minute, type Subject, start, waits } from './subject.ts'

const failure = { code: 'delivery_failed', data: { message: 'no route' } }
const workOf = ({ tenant, dossier, id, fence }: ClaimedEffect) =>
  ({ kind: 'effect', tenant, dossier, id, fence }) as const
const ids = (effects: readonly ClaimedEffect[]) => effects.map(({ id }) => id)
const claims = (store: Store, limit = 10) => store.claimEffects(claimOf({ limit }))

export const handsOutEffects = (subject: Subject): void => {
  byTheClock(
    subject,
    'gives the effects of one dossier in order, the next once the one before is delivered',
    async store => {
      const first = await waits(store, 'd1', { effects: [effect('a1'), { ...effect('a2'), subject: 'tax' }] })
      await waits(store, 'd2', { effects: [effect('b1')] })
      await waits(store, first.dossier, { effects: [effect('a3')] })
      const claimed = await claims(store)
      expect(claimed).toEqual([
        { ...effect('a1'), tenant: 'hue', dossier: 'd1', fence: expect.any(Number), attempts: 0 },
        { ...effect('b1'), tenant: 'hue', dossier: 'd2', fence: expect.any(Number), attempts: 0 },
      ])
      expect(await claims(store)).toEqual([])
      await store.delivered(claimed)
      const [second] = await claims(store)
      expect(second).toMatchObject({ id: 'a2', subject: 'tax' })
      expect(await claims(store)).toEqual([])
      await store.delivered([second!])
      expect(ids(await claims(store))).toEqual(['a3'])
    },
  )

  byTheClock(subject, 'keeps an effect whose claim was lost for whoever has it now', async (store, stopClock) => {
    await waits(store, 'd1', { effects: [effect('a1')] })
    const [old] = await claims(store)
    await stopClock(start + minute)
    const [last] = await claims(store)
    await store.delivered([old!])
    expect(await store.failed(workOf(old!), { ...failure, retryAt: start })).toBe(false)
    expect(await store.park(workOf(old!), failure)).toBe(false)
    expect(await store.outbox(10)).toHaveLength(1)
    await store.delivered([last!])
    expect(await store.outbox(10)).toEqual([])
    expect(await store.failed(workOf(last!), { ...failure, retryAt: start })).toBe(false)
  })

  byTheClock(
    subject,
    'gives an effect that failed again at its time, and none after it before',
    async (store, stopClock) => {
      await waits(store, 'd1', { effects: [effect('a1'), effect('a2')] })
      for (let attempts = 0; attempts < 3; attempts++) {
        const [held] = await claims(store)
        expect(held).toMatchObject({ id: 'a1', attempts })
        const retryAt = start + (attempts + 1) * minute
        expect(await store.failed(workOf(held!), { ...failure, retryAt })).toBe(true)
        await stopClock(retryAt - 1)
        expect(await claims(store)).toEqual([])
        await stopClock(retryAt)
      }
    },
  )

  byTheClock(subject, 'lets neither what is new nor what failed wait for the other', async (store, stopClock) => {
    const names = ['a', 'b', 'c', 'd']
    for (const id of names) await waits(store, `d${id}`, { effects: [effect(id)] })
    for (const held of await claims(store))
      await store.failed(workOf(held), { ...failure, retryAt: start + (held.id === 'a' ? 2 : 1) })
    for (let i = 0; i < 9; i++) await waits(store, `n${i}`, { effects: [effect(`n${i}`)] })
    await stopClock(start + 2)
    expect(ids(await claims(store, 5))).toEqual(['b', 'c', 'd', 'n0', 'n1'])
    expect(ids(await claims(store, 5))).toEqual(['a', 'n2', 'n3', 'n4', 'n5'])
    expect(ids(await claims(store, 5))).toEqual(['n6', 'n7', 'n8'])
  })

  byTheClock(subject, 'gives what waits again the whole limit where nothing is new', async (store, stopClock) => {
    for (const id of ['a', 'b', 'c']) await waits(store, `d${id}`, { effects: [effect(id)] })
    expect(await claims(store)).toHaveLength(3)
    await stopClock(start + minute)
    expect(ids(await claims(store, 3))).toEqual(['a', 'b', 'c'])
  })

  byTheClock(subject, 'takes nothing from whoever delivers when the dossier goes on', async store => {
    const { dossier } = await waits(store, 'd1', { effects: [effect('a1')] })
    const [held] = await claims(store)
    await waits(store, dossier, { effects: [effect('a2')] })
    expect(await claims(store)).toEqual([])
    await store.delivered([held!])
    expect(ids(await claims(store))).toEqual(['a2'])
  })

  byTheClock(subject, 'keeps an append that does an effect’s work only while the effect is claimed', async store => {
    const { dossier } = await waits(store, 'd1', { effects: [effect('a1')] })
    const [held] = await claims(store)
    const entry = sampleAppend(dossier)
    const work = workOf(held!)
    expect(await store.append({ ...entry, work: { ...work, kind: 'timer' } })).toEqual({
      kept: false,
      because: 'fence',
    })
    expect(await store.append({ ...entry, work })).toMatchObject({ kept: true })
  })

  bySeveral(subject, 'gives each effect to one of two workers that ask at the same time', async (one, other) => {
    const dossiers = Array.from({ length: 60 }, (_, i) => `d${i}`)
    await Promise.all(dossiers.map(id => waits(one, id, { effects: [effect(id)] })))
    const claimed = await Promise.all(Array.from({ length: 20 }, (_, i) => claims(i % 2 ? one : other, 4)))
    expect(ids(claimed.flat()).sort()).toEqual([...dossiers].sort())
  })
}
