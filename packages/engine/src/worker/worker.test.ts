import { DatabaseSync } from 'node:sqlite'
import { calendar, vietnamStatePacks } from '@motcua/rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newFile } from '../../test/crash/new-file.ts'
import { at } from '../../test/tale.ts'
import { waiting } from '../../test/waiting.ts'
import { lapse, monday, open, tenant, typesOf, workshop } from '../../test/workshop.ts'
import { openEngine } from '../engine.ts'
import { sqlite } from '../store/sqlite/index.ts'
import { DossierWorker, type OutgoingEffect } from './worker.ts'

const hour = 3_600_000

describe('timers', () => {
  it('fire at their instant and not before, once, and are effective then however late they are told', async () => {
    const { clock, engine, work } = workshop()
    await open(engine, 'd')
    clock.now = lapse - 1
    expect(await work()).toMatchObject({ timers: 0, failed: 0 })
    clock.now = lapse + 3 * hour
    expect(await work()).toMatchObject({ timers: 1, failed: 0 })
    expect(await work()).toMatchObject({ timers: 0 })
    const moved = (await engine.history(tenant, 'd')).find(({ event }) => event.at === clock.now)
    expect(moved?.event).toMatchObject({ on: lapse })
    expect(await engine.dossier(tenant, 'd')).toMatchObject({ position: ['lapsed'] })
  })

  it('of one dossier fire in order, though two workers ask at once and one of them takes one at a time', async () => {
    const { clock, engine, worker } = workshop()
    await open(engine, 'd')
    clock.now = at('2026-06-01T00:00')
    const [one, other] = [worker({ name: 'one', batch: 1 }), worker({ name: 'other', batch: 1 })]
    for (let i = 0; i < 5; i++) await Promise.all([one.pass(), other.pass()])
    const told = (await engine.history(tenant, 'd')).flatMap(({ event }) => (event.at === clock.now ? [event.on] : []))
    expect(told.length).toBeGreaterThan(1)
    expect(told).toEqual([...told].sort((a, b) => a - b))
    expect(told[0]).toBe(lapse)
  })

  it('are neither early nor lost when a clock is set back an hour and forward a year, on a file', async () => {
    const file = newFile()
    const store = await sqlite(file, { testClock: true })
    await store.setClock(monday)
    const engine = openEngine({ store, procedures: [waiting] })
    const spec = { engine, name: 'w', signal: new AbortController().signal, deliver: async () => {} }
    for (const id of ['a', 'b', 'c']) await open(engine, id)
    const fired = async (when: number) => {
      await store.setClock(when)
      return (await new DossierWorker(spec).pass()).timers
    }
    expect(await fired(lapse - 5000)).toBe(0)
    await open(engine, 'late')
    expect(await fired(lapse + 1)).toBe(3)
    expect(await fired(lapse - hour)).toBe(0)
    expect(await fired(lapse + 24 * hour - hour)).toBe(0)
    expect(await fired(lapse + 365 * 24 * hour)).toBeGreaterThan(0)
    for (const id of ['a', 'b', 'c', 'late'])
      for (const { event } of await engine.history(tenant, id)) expect(event.on).toBeLessThanOrEqual(event.at)
    expect((await typesOf(engine, 'late')).filter(type => type === 'waitExpired')).toHaveLength(1)
    await engine.close()
  })

  it('that were claimed before the clock was set back are refused while they are early, and fire in time', async () => {
    const { clock, engine, failures, worker, work } = workshop()
    await open(engine, 'd')
    const one = worker()
    clock.now = lapse
    const [claimed] = await one.claim('timer', 1)
    clock.now = lapse - hour
    expect(await one.work(claimed!)).toBe('failed')
    expect(failures).toMatchObject([{ failure: { code: 'not_due', data: { at: lapse } }, parked: false }])
    clock.now = lapse - 1
    expect(await work()).toMatchObject({ timers: 0, failed: 0 })
    clock.now = lapse
    expect(await work()).toMatchObject({ timers: 1, failed: 0 })
  })

  it('whose claim was lost change nothing, and are no failure', async () => {
    const { clock, engine, failures, worker } = workshop()
    await open(engine, 'd')
    clock.now = lapse
    const [late, next] = [worker({ name: 'late' }), worker({ name: 'next' })]
    const [stale] = await late.claim('timer', 1)
    clock.now += 60_000
    expect(await next.pass()).toMatchObject({ timers: 1 })
    const before = await engine.history(tenant, 'd')
    expect(await late.work(stale!)).toBe('lost')
    expect(await engine.history(tenant, 'd')).toEqual(before)
    expect(failures).toEqual([])
  })
})

describe('work that fails', () => {
  it.each([1, 2, 126, 127, 128, 129, 254, 255, 256, 257])(
    'parks its dossier at the limit of %i tries, no sooner and no later, and all others run on',
    async attempts => {
      const { clock, engine, failures, sent, worker } = workshop()
      await open(engine, 'bad')
      const tries: OutgoingEffect[] = []
      const one = worker({
        attempts,
        deliver: async effect => {
          if (effect.dossier !== 'bad') sent.push(effect)
          else {
            tries.push(effect)
            throw new Error('no route')
          }
        },
      })
      for (let n = 1; n <= attempts; n++) {
        if (n === attempts) await open(engine, 'good')
        expect(await engine.store.incidents(tenant, 10)).toEqual([])
        expect(await one.pass()).toMatchObject({ failed: 1, parked: n === attempts ? 1 : 0 })
        expect(await one.pass()).toMatchObject({ failed: 0 })
        clock.now += 1000
      }
      expect(tries.map(({ attempt }) => attempt)).toEqual(Array.from({ length: attempts }, (_, i) => i + 1))
      expect(new Set(tries.map(({ id }) => id)).size).toBe(1)
      expect(failures.map(({ parked }) => parked)).toEqual(tries.map((_, i) => i === attempts - 1))
      expect(await engine.store.incidents(tenant, 10)).toMatchObject([
        { dossier: 'bad', attempts, code: 'delivery_failed', data: { message: 'no route' } },
      ])
      await one.pass()
      clock.now = lapse
      await one.pass()
      expect(tries).toHaveLength(attempts)
      expect(sent.map(({ effect }) => effect)).toEqual(['ask', 'remind', 'tell'])
      expect((await engine.dossier(tenant, 'bad'))?.position).toEqual(['confirming'])
    },
  )

  it('waits as long as it is told before the next try: a second, doubled up to an hour, unless told otherwise', async () => {
    const { clock, engine, worker } = workshop()
    await open(engine, 'd')
    const times: number[] = []
    const one = worker({
      attempts: 14,
      backoff: undefined,
      deliver: async () => {
        times.push(clock.now)
        throw new Error('no')
      },
    })
    while ((await engine.store.incidents(tenant, 1)).length === 0) {
      await one.pass()
      clock.now += 1000
    }
    const gaps = times.slice(1).map((time, i) => (time - times[i]!) / 1000)
    expect(gaps).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 3600])
  })

  it('takes any back-off for a time: fractions, none, less than none, no end', async () => {
    for (const [backoff, wait] of [
      [0.5, 1],
      [Number.NaN, 0],
      [-5, 0],
      [Number.POSITIVE_INFINITY, 365 * 24 * hour],
    ] as const) {
      const store = await sqlite(newFile(), { testClock: true })
      await store.setClock(monday)
      const failed: number[] = []
      const engine = openEngine({
        store: {
          ...store,
          failed: (work, it) => {
            failed.push(it.retryAt - store.now())
            return store.failed(work, it)
          },
        },
        procedures: [waiting],
      })
      await open(engine, 'd')
      const deliver = () => Promise.reject(new Error('no'))
      const one = new DossierWorker({
        engine,
        name: 'w',
        signal: new AbortController().signal,
        deliver,
        backoff: () => backoff,
      })
      expect(await one.pass()).toMatchObject({ failed: 1 })
      expect(Math.abs(failed[0]! - wait)).toBeLessThan(1000)
      await engine.close()
    }
  })

  it('fails too where the receiver throws at once, or throws what is no error', async () => {
    const { engine, failures, worker } = workshop()
    await open(engine, 'a')
    await open(engine, 'b')
    const deliver = ({ dossier }: OutgoingEffect): Promise<void> => {
      if (dossier === 'a') throw new TypeError('not a function')
      return Promise.reject('down')
    }
    await worker({ deliver }).pass()
    expect(failures.map(({ failure }) => failure)).toEqual([
      { code: 'delivery_failed', data: { message: 'not a function' } },
      { code: 'delivery_failed', data: { message: 'down' } },
    ])
  })

  it('fails where the receiver does not answer in nine tenths of the lease; it is told, and nobody waits', async () => {
    const { engine, failures, sent, worker } = workshop()
    await open(engine, 'hangs')
    await open(engine, 'd')
    const signals: AbortSignal[] = []
    const deliver = (effect: OutgoingEffect, signal: AbortSignal): Promise<void> => {
      if (effect.dossier === 'hangs') {
        signals.push(signal)
        return new Promise(() => {})
      }
      sent.push(effect)
      return Promise.resolve()
    }
    expect(await worker({ deliver, lease: 30, attempts: 1 }).pass()).toMatchObject({ effects: 1, failed: 1, parked: 1 })
    expect(signals.map(({ aborted }) => aborted)).toEqual([true])
    expect(failures).toMatchObject([{ dossier: 'hangs', failure: { data: { message: 'no answer within 27 ms' } } }])
    expect(sent).toMatchObject([{ dossier: 'd' }])
  })

  it('is no reason to abort what was delivered in time', async () => {
    const { engine, worker } = workshop()
    await open(engine, 'd')
    const signals: AbortSignal[] = []
    await worker({ deliver: async (_, signal) => void signals.push(signal) }).pass()
    expect(signals.map(({ aborted }) => aborted)).toEqual([false])
  })

  it('for want of its version waits for it, and goes on when it is there again', async () => {
    const { clock, engine, store, failures, work, worker } = workshop()
    await open(engine, 'd')
    await work()
    clock.now = lapse
    const without = openEngine({ store, procedures: [] })
    await worker({ engine: without, attempts: 1 }).pass()
    expect(failures).toMatchObject([
      { failure: { code: 'procedure_unknown', data: { code: '1.000002' } }, parked: true },
    ])
    await store.release((await store.incident(tenant, 'd'))!, 'retry')
    expect(await work()).toMatchObject({ timers: 1, failed: 0 })
  })

  it('for want of a calendar that reaches so far is parked, and the others run on', async () => {
    const { clock, engine, store, failures, worker } = workshop()
    await open(engine, 'd')
    const short = calendar({ id: 'short', packs: vietnamStatePacks().filter(({ year }) => year <= 2025) })
    if (!short.ok) throw new Error('the packs fit together')
    clock.now = lapse
    await worker({
      engine: openEngine({ store, procedures: [{ ...waiting, calendar: short.value }] }),
      attempts: 1,
    }).pass()
    expect(failures).toMatchObject([{ failure: { code: 'calendar_not_covered' }, parked: true }])
    await open(engine, 'next')
    clock.now = at('2026-04-22T17:00')
    expect(await worker({ attempts: 1 }).pass()).toMatchObject({ timers: 1, failed: 0 })
  })

  it('for a bug of the embedder’s is parked as an exception', async () => {
    const { clock, engine, store, failures, worker } = workshop()
    await open(engine, 'd')
    await open(engine, 'e')
    clock.now = lapse
    const { registry } = engine
    let asked = 0
    const byHash: typeof registry.byHash = hash => {
      if (++asked === 1) throw new Error('the registry is not loaded yet')
      return registry.byHash(hash)
    }
    await worker({ engine: openEngine({ store, procedures: { ...registry, byHash } }), attempts: 1 }).pass()
    expect(failures).toMatchObject([{ failure: { code: 'exception' }, parked: true }])
    expect((await store.incidents(tenant, 10)).map(({ dossier }) => dossier)).toEqual(['d'])
  })
})

describe('a dossier that cannot be read', () => {
  const damaged = async (sql: string) => {
    const file = newFile()
    const store = await sqlite(file, { testClock: true })
    await store.setClock(monday)
    const engine = openEngine({ store, procedures: [waiting] })
    for (const id of ['a', 'bad', 'c']) await open(engine, id)
    const other = new DatabaseSync(file)
    other.exec(sql)
    other.close()
    await store.setClock(lapse)
    const deliver = async () => {}
    const spec = { engine, name: 'w', signal: new AbortController().signal, deliver, attempts: 1 }
    return { store, engine, worker: new DossierWorker(spec) }
  }

  it('is parked, and all others run on', async () => {
    const { store, engine, worker } = await damaged(`UPDATE dossiers SET snapshot = '{' WHERE id = 'bad'`)
    expect(await worker.pass()).toMatchObject({ timers: 2, failed: 1, parked: 1 })
    expect(await store.incidents(tenant, 10)).toMatchObject([{ dossier: 'bad', kind: 'timer', code: 'corrupt' }])
    await engine.close()
  })

  it('is parked when only its timer cannot be read', async () => {
    const { store, engine, worker } = await damaged(
      `UPDATE timers SET command = '{"type"' WHERE dossier = (SELECT dossier FROM dossiers WHERE id = 'bad')`,
    )
    expect(await worker.pass()).toMatchObject({ timers: 2, failed: 0 })
    expect(await store.incidents(tenant, 10)).toMatchObject([{ dossier: 'bad', kind: 'timer', code: 'unreadable' }])
    await engine.close()
  })
})

describe('effects', () => {
  it('go out in the order of their dossier under ids that stay, however often each fails: a receiver sees each once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('done', 'fails', 'dies'), { maxLength: 40 }), async fates => {
        const { clock, engine, store, worker } = workshop()
        for (const id of ['a', 'b', 'c']) await open(engine, id)
        const received: OutgoingEffect[] = []
        const left = [...fates]
        const deliver = async (effect: OutgoingEffect): Promise<void> => {
          const fate = left.shift() ?? 'done'
          if (fate === 'fails') throw new Error('no')
          received.push(effect)
          // What a process that dies before it could acknowledge leaves: delivered, and in hand until the lease is over.
          if (fate === 'dies') clock.now += 60_000
        }
        while ((await store.outbox(1)).length > 0) {
          await worker({ deliver, attempts: 100 }).pass()
          clock.now += 1000
        }
        const once = [...new Map(received.map(effect => [effect.id, effect])).values()]
        for (const id of ['a', 'b', 'c'])
          expect(once.filter(({ dossier }) => dossier === id).map(({ effect }) => effect)).toEqual(['ask', 'remind'])
      }),
    )
  })

  it('of a worker that lost its claim stay in the outbox for the next', async () => {
    const { clock, engine, store, sent, worker } = workshop()
    await open(engine, 'd')
    const late = worker()
    const [stale] = await late.claim('effect', 1)
    clock.now += 60_000
    const next = worker({ name: 'next' })
    const [claimed] = await next.claim('effect', 1)
    await late.work(stale!)
    expect(await store.outbox(10)).toHaveLength(2)
    await next.work(claimed!)
    expect(await store.outbox(10)).toHaveLength(1)
    expect(sent.map(({ id }) => id)).toEqual([stale!.it.id, stale!.it.id])
  })
})

describe('a worker', () => {
  it('does no more than a batch in a pass, and nothing once it was told to stop', async () => {
    const { engine, worker, spec } = workshop()
    for (let i = 0; i < 5; i++) await open(engine, `d${i}`)
    expect(await worker({ batch: 2 }).pass()).toMatchObject({ effects: 2 })
    const stop = new AbortController()
    stop.abort()
    expect(await new DossierWorker(spec({ signal: stop.signal })).pass()).toEqual({
      timers: 0,
      effects: 0,
      failed: 0,
      parked: 0,
    })
    expect(await engine.store.outbox(100)).toHaveLength(8)
  })

  it.each(['lease', 'attempts', 'batch', 'idle'] as const)('is not made with a %s that is none', field => {
    const { worker } = workshop()
    for (const value of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => worker({ [field]: value })).toThrow(RangeError)
    worker({ [field]: 1 })
  })
})
