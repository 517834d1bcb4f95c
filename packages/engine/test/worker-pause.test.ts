import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { type Engine, openEngine } from '../src/engine.ts'
import { sqlite } from '../src/store/sqlite/index.ts'
import type { Store } from '../src/store/store.ts'
import { newFile } from './crash/new-file.ts'
import { at } from './tale.ts'
import { silent } from './waiting.ts'
import { open, tenant } from './workshop.ts'

const program = new URL('./crash/fire-timers.ts', import.meta.url).pathname
const hour = 3_600_000

/** A worker in a process of its own. */
class Worker {
  readonly process: ChildProcess
  readonly said: string[] = []

  constructor(file: string, name: string) {
    this.process = spawn(process.execPath, ['--conditions=@motcua/source', program, file, name], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    createInterface({ input: this.process.stdout! }).on('line', line => this.said.push(line))
  }

  tell(line: string): void {
    this.process.stdin!.write(`${line}\n`)
  }

  async hear(line: string): Promise<void> {
    while (!this.said.includes(line)) {
      if (this.process.exitCode !== null) throw new Error(`ended without saying ${line}`)
      await pause(5)
    }
  }

  /** Tells the time, and waits until it is taken. A process that is stopped hears of it later. */
  async setClock(time: number): Promise<void> {
    this.tell(`clock ${time}`)
    await this.hear(`clock ${time}`)
  }

  async stop(): Promise<number> {
    const closed = once(this.process, 'close')
    this.tell('stop')
    await closed
    return Number(this.said.at(-1)?.split(' ')[1])
  }
}

const all = Number.MAX_SAFE_INTEGER
const each = 2500

/** Two and a half thousand dossiers that begin to wait at the moment. */
const openMany = async (engine: Engine, from: number): Promise<void> => {
  const ids = Array.from({ length: each }, (_, i) => `d${from + i}`)
  for (let i = 0; i < each; i += 625) await Promise.all(ids.slice(i, i + 625).map(id => open(engine, id, '1.000003')))
}

const noneDue = async (store: Store, until: number): Promise<void> => {
  while ((await store.dueTimers(until, 1)).length > 0) await pause(20)
}

it('fires ten thousand timers once each and none early, though each of two workers is paused past its lease', async () => {
  const file = newFile()
  const store = await sqlite(file, { testClock: true })
  const engine = openEngine({ store, procedures: [silent] })
  // From Monday to Thursday; each wait is over at 17:00 of the next day.
  const days = ['2026-04-20', '2026-04-21', '2026-04-22', '2026-04-23']
  const dues = ['2026-04-21', '2026-04-22', '2026-04-23', '2026-04-24'].map(day => at(`${day}T17:00`))
  for (const [i, day] of days.entries()) {
    await store.setClock(at(`${day}T08:00`))
    await openMany(engine, i * each)
  }
  const timersLeft = async () => (await store.dueTimers(all, all)).length
  expect(await timersLeft()).toBe(4 * each)

  await store.setClock(dues[0]! - 2 * hour)
  const workers = [new Worker(file, 'one'), new Worker(file, 'two')] as const
  const [one, two] = workers
  try {
    await Promise.all(workers.map(it => it.hear('ready')))
    const setClocks = (time: number) => Promise.all(workers.map(it => it.setClock(time)))
    await pause(100)
    expect(await timersLeft()).toBe(4 * each)

    // One is paused with timers in hand; the other does those too, once the lease is over, before one comes back.
    for (const [i, [paused, other]] of (
      [
        [one, two],
        [two, one],
      ] as const
    ).entries()) {
      const due = dues[i]!
      paused.tell('pause 3')
      // The one that will be paused begins alone, so that it is.
      await paused.setClock(due)
      await paused.hear('paused')
      await other.setClock(due)
      await noneDue(store, due)
      paused.process.kill('SIGCONT')
      await setClocks(due + 2 * hour)
      expect(await timersLeft()).toBe((3 - i) * each)
    }

    // Back by an hour in the midst of it: what is in hand is early again.
    const third = dues[2]!
    await setClocks(third)
    while ((await timersLeft()) === 2 * each) await pause(5)
    await setClocks(third - hour)
    await pause(300)
    const left = await timersLeft()
    expect(left).toBeGreaterThanOrEqual(each)
    await pause(300)
    expect(await timersLeft()).toBe(left)
    await setClocks(third)
    await noneDue(store, third)

    // Forward by a year.
    await setClocks(third + 365 * 24 * hour)
    await noneDue(store, all)
    for (const it of workers) expect(await it.stop()).toBeGreaterThan(0)
  } finally {
    for (const { process } of workers) process.kill('SIGKILL')
  }

  const fired = new Map<string, number>()
  let cursor: string | undefined
  for (;;) {
    const page = await store.events(cursor, 5000)
    if (page.events.length === 0) break
    cursor = page.cursor
    for (const { event } of page.events) {
      if (event.type !== 'waitExpired') continue
      fired.set(event.dossier, (fired.get(event.dossier) ?? 0) + 1)
      expect(event.on).toBe(dues[Math.floor(Number(event.dossier.slice(1)) / each)])
      expect(event.at).toBeGreaterThanOrEqual(event.on)
    }
  }
  expect(fired.size).toBe(4 * each)
  expect([...fired.values()].filter(times => times !== 1)).toEqual([])
  expect(await store.incidents(tenant, 10)).toEqual([])
  expect((await store.verify()).broken).toEqual([])
  await engine.close()
}, 300_000)
