import { DatabaseSync, StatementSync } from 'node:sqlite'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { newFile } from '../../../test/crash/new-file.ts'
import { sampleAppend } from '../../testing/sample.ts'
import type { Append } from '../store.ts'
import { sqlite } from './index.ts'

const run = StatementSync.prototype.run
const entries = (count: number): readonly Append[] => Array.from({ length: count }, (_, i) => sampleAppend(`d${i}`))

/** A timer no table takes, met when other rows of its append are written already. */
const halfWay = { id: 'supplement', at: 0.5, command: { type: 'expire', what: 'supplement' } } as const

/** How often a statement has run. */
const watch = () => {
  const spy = vi.spyOn(StatementSync.prototype, 'run')
  return (sql: string) => spy.mock.contexts.filter(statement => (statement as StatementSync).sourceSQL === sql).length
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe('group commit', () => {
  it('commits what arrives in the same turn together', async () => {
    const store = await sqlite(newFile())
    const times = watch()
    await Promise.all(entries(32).map(entry => store.append(entry)))
    expect(times('COMMIT')).toBe(1)
    await store.append(sampleAppend('later'))
    expect(times('COMMIT')).toBe(2)
    await store.close()
  })

  it('commits also what microtasks of the turn ask for, deliveries among them', async () => {
    const store = await sqlite(newFile())
    await store.append(sampleAppend('d0', { events: 5 }))
    const times = watch()
    const readFirst = entries(8).map(async entry => {
      await store.load('hue', 'none')
      return store.append({ ...entry, ...sampleAppend(`other-${entry.dossier.id}`) })
    })
    await Promise.all([...readFirst, store.outbox(1).then(effects => store.delivered(effects))])
    expect(times('COMMIT')).toBe(1)
    await store.close()
  })

  it('lets the event loop breathe between groups of 256', async () => {
    const store = await sqlite(newFile())
    const times = watch()
    await Promise.all(entries(600).map(entry => store.append(entry)))
    expect(times('COMMIT')).toBe(3)
    await store.close()
  })

  it('answers only when another process can see what was kept', async () => {
    const file = newFile()
    const store = await sqlite(file)
    const other = new DatabaseSync(file)
    const count = other.prepare('SELECT count(*) AS n FROM events')
    for (let i = 0; i < 20; i++) {
      await store.append(sampleAppend(`d${i}`))
      expect(count.get()).toEqual({ n: i + 1 })
    }
    other.close()
    await store.close()
  })

  it('undoes an append with a bug half-way, and that one only', async () => {
    const store = await sqlite(newFile())
    const broken = sampleAppend('broken', { events: 5, timers: [halfWay] })
    const answers = await Promise.allSettled([
      store.append(sampleAppend('before')),
      store.append(broken),
      store.append(sampleAppend('after')),
    ])
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect((await store.dossiers('hue', undefined, 10)).map(({ id }) => id)).toEqual(['after', 'before'])
    expect((await store.events(undefined, 10)).events).toHaveLength(2)
    expect(await store.outbox(10)).toEqual([])
    expect(await store.answered('hue', broken.key.actor, broken.key.key)).toBeUndefined()
    await store.close()
  })

  it('keeps acts whole whose official was written by an append that was undone', async () => {
    const file = newFile()
    const store = await sqlite(file)
    const lives = ['d1', 'd2', 'd3'].map(id => sampleAppend(id, { events: 4 }))
    const broken = { ...lives[0]!, timers: [halfWay] }
    await expect(store.append(broken)).rejects.toThrow()
    await Promise.allSettled(
      [...lives, sampleAppend('broken', { events: 2, timers: [halfWay] })].map(it => store.append(it)),
    )
    for (const { dossier, events } of lives)
      expect((await store.history('hue', dossier.id)).map(({ event }) => event)).toEqual(events)
    const db = new DatabaseSync(file)
    const posts = db.prepare("SELECT DISTINCT actor ->> 'agency' AS agency FROM events WHERE seq > 1").all()
    expect(posts.map(({ agency }) => agency)).toEqual(['xa-tan-binh'])
    db.close()
    expect(await store.verify()).toEqual({ dossiers: 3, events: 12, broken: [] })
    await store.close()
  })

  it.each(['COMMIT', 'BEGIN IMMEDIATE', 'INSERT INTO keys'])(
    'tells every caller of a group when %s fails, keeps nothing of it, and goes on',
    async sql => {
      const store = await sqlite(newFile())
      await store.append(sampleAppend('first'))
      const failure = Object.assign(new Error('disk I/O error'), { code: 'ERR_SQLITE_ERROR', errcode: 10 })
      vi.spyOn(StatementSync.prototype, 'run').mockImplementation(function (this: StatementSync, ...values) {
        if (this.sourceSQL.startsWith(sql)) throw failure
        return run.apply(this, values)
      })
      const answers = await Promise.allSettled(entries(5).map(entry => store.append(entry)))
      for (const answer of answers)
        expect(answer).toMatchObject({ status: 'rejected', reason: { name: 'StoreFault', code: 'io', cause: failure } })
      vi.restoreAllMocks()
      expect((await store.events(undefined, 10)).events).toHaveLength(1)
      expect(await Promise.all(entries(5).map(entry => store.append(entry)))).toEqual(
        Array(5).fill({ kept: true, revision: 1 }),
      )
      await store.close()
    },
  )
})

describe('two stores over one file', () => {
  it('see each other’s appends and agree on who came first', async () => {
    const file = newFile()
    const [one, two] = [await sqlite(file), await sqlite(file)]
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        (i % 2 ? one : two).append(sampleAppend('d1', { key: { key: `k${i}` }, tenant: 'hue' })),
      ),
    )
    expect(answers.filter(answer => answer.kept)).toHaveLength(1)
    expect(await one.load('hue', 'd1')).toEqual(await two.load('hue', 'd1'))
    const next = sampleAppend((await one.load('hue', 'd1'))!)
    expect(await two.append(next)).toEqual({ kept: true, revision: 2 })
    expect(await one.append(next)).toMatchObject({ kept: false, because: 'key' })
    expect(await one.verify()).toEqual({ dossiers: 1, events: 2, broken: [] })
    await one.close()
    await two.close()
  })
})
