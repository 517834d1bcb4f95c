import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import { newFile } from '../../test/crash/new-file.ts'
import { waiting } from '../../test/waiting.ts'
import { lapse, monday, open, tenant, typesOf, workshop } from '../../test/workshop.ts'
import { openEngine } from '../engine.ts'
import { memory } from '../store/memory.ts'
import { sqlite } from '../store/sqlite/index.ts'
import { openFile } from '../store/sqlite/open.ts'
import { storeOver } from '../store/sqlite/store.ts'
import { runWorker } from './run.ts'
import type { OutgoingEffect } from './worker.ts'

const quick = { idle: 1, backoff: () => 1 }

/** Waits for something to become so. */
const until = async (so: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await so())) await pause(1)
}

const gate = () => {
  let open = (): void => {}
  const opened = new Promise<void>(resolve => {
    open = resolve
  })
  return { open, opened }
}

describe('a running worker', () => {
  it('does what is there, then what comes, until it is told to stop', async () => {
    const { clock, engine, sent, spec } = workshop()
    await open(engine, 'a')
    const stop = new AbortController()
    const stopped = runWorker(spec({ ...quick, signal: stop.signal }))
    await until(() => sent.length === 2)
    await open(engine, 'b')
    await until(() => sent.length === 4)
    clock.now = lapse
    await until(() => sent.length === 6)
    stop.abort()
    await stopped
    expect(sent.map(({ effect }) => effect).sort()).toEqual(['ask', 'ask', 'remind', 'remind', 'tell', 'tell'])
  })

  it('does nothing where it was told to stop before', async () => {
    const { engine, sent, spec } = workshop()
    await open(engine, 'a')
    const stop = new AbortController()
    stop.abort()
    await runWorker(spec({ signal: stop.signal }))
    expect(sent).toEqual([])
    expect(await engine.store.claimEffects({ worker: 'other', lease: 1000, limit: 10 })).toHaveLength(1)
  })

  it('finishes what has begun when it is told to stop, claims nothing more, and only then resolves', async () => {
    const { engine, spec, store } = workshop()
    for (const id of ['a', 'b']) await open(engine, id)
    const [stop, { open: letGo, opened }] = [new AbortController(), gate()]
    const begun: OutgoingEffect[] = []
    const signals: AbortSignal[] = []
    let resolved = false
    const deliver = (effect: OutgoingEffect, signal: AbortSignal): Promise<void> => {
      begun.push(effect)
      signals.push(signal)
      return opened
    }
    const stopped = runWorker(spec({ ...quick, signal: stop.signal, deliver })).then(() => {
      resolved = true
    })
    await until(() => begun.length === 2)
    stop.abort()
    await pause(20)
    expect(resolved).toBe(false)
    letGo()
    await stopped
    expect(begun).toHaveLength(2)
    expect(signals.map(({ aborted }) => aborted)).toEqual([false, false])
    // The first of each was delivered and acknowledged, the second waits for another worker.
    expect((await store.outbox(10)).map(({ effect }) => effect)).toEqual(['remind', 'remind'])
    expect(await store.claimEffects({ worker: 'other', lease: 1000, limit: 10 })).toHaveLength(2)
  })

  it('fires timers and delivers to others while a receiver hangs', async () => {
    const { clock, engine, sent, spec } = workshop()
    for (const id of ['hangs', 'a', 'b']) await open(engine, id)
    const [stop, { open: letGo, opened }] = [new AbortController(), gate()]
    const deliver = (effect: OutgoingEffect): Promise<void> => {
      if (effect.dossier === 'hangs') return opened
      sent.push(effect)
      return Promise.resolve()
    }
    const stopped = runWorker(spec({ ...quick, signal: stop.signal, deliver, batch: 3 }))
    await until(() => sent.length === 4)
    clock.now = lapse
    await until(() => sent.length === 6)
    expect(await engine.dossier(tenant, 'hangs')).toMatchObject({ position: ['lapsed'] })
    letGo()
    stop.abort()
    await stopped
  })

  it('loses nobody to a receiver that hangs for ever: its dossier is parked, and the worker stops when told', async () => {
    const { clock, engine, sent, spec, store } = workshop()
    for (const id of ['hangs', 'a']) await open(engine, id)
    const stop = new AbortController()
    const deliver = (effect: OutgoingEffect): Promise<void> => {
      if (effect.dossier === 'hangs') return new Promise(() => {})
      sent.push(effect)
      return Promise.resolve()
    }
    const stopped = runWorker(spec({ ...quick, signal: stop.signal, deliver, lease: 20, attempts: 3 }))
    await until(async () => {
      clock.now += 1
      return (await store.incidents(tenant, 1)).length === 1
    })
    expect(await store.incident(tenant, 'hangs')).toMatchObject({ attempts: 3, code: 'delivery_failed' })
    expect(sent).toHaveLength(2)
    stop.abort()
    await stopped
  })

  it('waits for nothing longer than it idles, however far away its timers are', async () => {
    const { engine, clock, sent, spec } = workshop()
    await open(engine, 'a')
    const stop = new AbortController()
    const asked = vi.spyOn(globalThis, 'setTimeout')
    try {
      const stopped = runWorker(spec({ signal: stop.signal, idle: 5, lease: 1000 }))
      await until(() => sent.length === 2)
      clock.now = lapse + 3 * 365 * 24 * 3_600_000
      await until(() => sent.length === 3)
      stop.abort()
      await stopped
      const waits = asked.mock.calls.map(([, ms]) => ms ?? 0)
      expect(waits.length).toBeGreaterThan(0)
      expect(Math.max(...waits)).toBe(900)
      expect(waits.filter(ms => ms !== 900 && ms > 5)).toEqual([])
    } finally {
      asked.mockRestore()
    }
  })

  it('may idle and lease for longer than a timer of the process can wait', async () => {
    const { engine, sent, spec } = workshop()
    await open(engine, 'a')
    const stop = new AbortController()
    const long = 2 ** 40
    const stopped = runWorker(
      spec({
        signal: stop.signal,
        idle: long,
        lease: long,
        deliver: async effect => {
          // A timer beyond its limit would fire at once.
          await pause(5)
          sent.push(effect)
        },
      }),
    )
    await until(() => sent.length === 2)
    stop.abort()
    await stopped
  })

  it('goes on where the store was busy', async () => {
    const file = newFile()
    const db = openFile(file, { busyTimeout: 5 })
    const store = storeOver(db, file, false)
    const engine = openEngine({ store, procedures: [waiting] })
    await open(engine, 'a')
    const stop = new AbortController()
    const sent: string[] = []
    const faults: string[] = []
    const deliver = async ({ effect }: OutgoingEffect): Promise<void> => {
      sent.push(effect)
    }
    const onFault = ({ code }: { code: string }) => faults.push(code)
    const other = new DatabaseSync(file)
    other.exec('BEGIN IMMEDIATE')
    const stopped = runWorker({ engine, name: 'w', signal: stop.signal, deliver, onFault, ...quick })
    await until(() => faults.includes('busy'))
    expect(sent).toEqual([])
    other.exec('ROLLBACK')
    other.close()
    await until(() => sent.length === 2)
    stop.abort()
    await stopped
    expect(await store.incidents(undefined, 10)).toEqual([])
    await engine.close()
  })

  it('goes on where the disk was full: what it had in hand then is done once the lease is over', async () => {
    const file = newFile()
    const db = openFile(file, { busyTimeout: 5 })
    const store = storeOver(db, file, true)
    await store.setClock(monday)
    const engine = openEngine({ store, procedures: [waiting] })
    const ids = Array.from({ length: 40 }, (_, i) => `d${i}`)
    for (const id of ids) await open(engine, id)
    await store.setClock(lapse)
    const { page_count: pages } = db.prepare('PRAGMA page_count').get()!
    db.exec(`PRAGMA max_page_count = ${pages}`)
    const stop = new AbortController()
    const faults: string[] = []
    const stopped = runWorker({
      engine,
      name: 'w',
      signal: stop.signal,
      deliver: async () => {},
      onFault: ({ code }) => faults.push(code),
      lease: 100,
      ...quick,
    })
    await until(() => faults.includes('full'))
    db.exec('PRAGMA max_page_count = 1073741823')
    await until(async () => (await store.outbox(1)).length + (await store.dueTimers(lapse, 1)).length === 0)
    stop.abort()
    await stopped
    for (const id of ids)
      expect((await typesOf(engine, id)).filter(type => type === 'waitExpired')).toEqual(['waitExpired'])
    expect(await store.incidents(undefined, 10)).toEqual([])
    await engine.close()
  })

  it('stops when the store was closed under it', async () => {
    const store = await sqlite(newFile())
    const engine = openEngine({ store, procedures: [waiting] })
    const faults: string[] = []
    const stopped = runWorker({
      engine,
      name: 'w',
      signal: new AbortController().signal,
      deliver: async () => {},
      onFault: ({ code }) => faults.push(code),
      ...quick,
    })
    await engine.close()
    await stopped
    expect(faults).toContain('closed')
  })

  it('ends with what the embedder’s own onFailure threw, after what has begun is finished', async () => {
    const { engine, sent, spec } = workshop()
    for (const id of ['bad', 'slow']) await open(engine, id)
    const { open: letGo, opened } = gate()
    const deliver = async (effect: OutgoingEffect): Promise<void> => {
      if (effect.dossier === 'bad') throw new Error('no')
      await opened
      sent.push(effect)
    }
    const onFailure = (): void => {
      setImmediate(letGo)
      throw new TypeError('no console')
    }
    const { signal } = new AbortController()
    await expect(runWorker(spec({ ...quick, signal, deliver, onFailure }))).rejects.toThrow('no console')
    expect(sent).toMatchObject([{ dossier: 'slow' }])
  })

  it('shares the work with others of its kind: each piece is done once', async () => {
    const { clock, engine, sent, spec, store } = workshop([waiting], now => memory(now))
    for (let i = 0; i < 40; i++) await open(engine, `d${i}`)
    clock.now = lapse
    const stop = new AbortController()
    const workers = ['one', 'two', 'three'].map(name =>
      runWorker(spec({ ...quick, name, batch: 3, signal: stop.signal })),
    )
    await until(() => sent.length === 120)
    stop.abort()
    await Promise.all(workers)
    expect(new Set(sent.map(({ id }) => id)).size).toBe(120)
    expect(await store.outbox(10)).toEqual([])
    for (let i = 0; i < 40; i++)
      expect(sent.filter(({ dossier }) => dossier === `d${i}`).map(({ effect }) => effect)).toEqual([
        'ask',
        'remind',
        'tell',
      ])
  })
})
