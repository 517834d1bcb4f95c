/** One append is one transaction, kept once: whatever comes twice, late or at the same time. */
import { expect, it } from 'vitest'
import type { Append } from '../../store/store.ts'
import { sampleAppend } from '../sample.ts'
import { kept, type Subject } from './subject.ts'

export const keepsOnce = ({ begin }: Subject): void => {
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
}
