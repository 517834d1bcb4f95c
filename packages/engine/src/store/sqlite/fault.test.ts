import { copyFileSync, openSync, readFileSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newFile } from '../../../test/crash/new-file.ts'
import { sampleAppend, sampleStart } from '../../testing/sample.ts'
import { StoreFault } from '../fault.ts'
import type { Store } from '../store.ts'
import { sqlite } from './index.ts'
import { openFile } from './open.ts'
import { storeOver } from './store.ts'

const pageSize = 4096

const fill = async (store: Store, dossiers: number, from = 0): Promise<void> => {
  const ids = Array.from({ length: dossiers }, (_, i) => `d${from + i}`)
  await Promise.all(ids.map(id => store.append(sampleAppend(id, { events: 9 }))))
}

const overwrite = (file: string, offset: number, bytes: Uint8Array): void => {
  const descriptor = openSync(file, 'r+')
  writeSync(descriptor, bytes, 0, bytes.length, offset)
}

const settled = (promises: readonly Promise<unknown>[]) =>
  Promise.all(promises.map(promise => promise.catch((error: unknown) => error)))

describe('a store in trouble', () => {
  it('loses nothing when the disk is full, and goes on once there is space', async () => {
    const file = newFile()
    const db = openFile(file, { busyTimeout: 50 })
    const store = storeOver(db, file, false)
    await fill(store, 20)
    const before = await store.events(undefined, 1000)
    const { page_count: pages } = db.prepare('PRAGMA page_count').get()!
    db.exec(`PRAGMA max_page_count = ${pages}`)

    const many = Array.from({ length: 50 }, (_, i) => sampleAppend(`late${i}`, { events: 9 }))
    for (const answer of await settled(many.map(entry => store.append(entry))))
      expect(answer).toMatchObject({ name: 'StoreFault', code: 'full', file })
    expect(await store.events(undefined, 1000)).toEqual(before)
    expect((await store.verify()).broken).toEqual([])

    db.exec('PRAGMA max_page_count = 1073741823')
    const answers = await Promise.all(many.map(entry => store.append(entry)))
    expect(answers).toEqual(many.map(() => ({ kept: true, revision: 9 })))
    expect(await store.verify()).toEqual({ dossiers: 70, events: 630, broken: [] })
    await store.close()
  })

  it('keeps reading while another process writes, faults on writing, and goes on afterwards', async () => {
    const file = newFile()
    const store = await sqlite(file, { busyTimeout: 20 })
    await fill(store, 1)
    const other = new DatabaseSync(file)
    other.exec('BEGIN IMMEDIATE')
    const entry = sampleAppend('d2')
    await expect(store.append(entry)).rejects.toMatchObject({ code: 'busy' })
    await expect(store.delivered(await store.outbox(1))).rejects.toMatchObject({ code: 'busy' })
    expect(await store.history('hue', 'd0')).toHaveLength(9)
    other.exec('ROLLBACK')
    other.close()
    expect(await store.append(entry)).toEqual({ kept: true, revision: 1 })
    await store.close()
  })

  it('lets go of the file on closing even while another process writes', async () => {
    const file = newFile()
    const store = await sqlite(file, { busyTimeout: 20 })
    const other = new DatabaseSync(file)
    other.exec('BEGIN IMMEDIATE')
    const queued = store.append(sampleAppend('d1')).catch((error: unknown) => error)
    await store.close()
    expect(await queued).toMatchObject({ code: 'busy' })
    other.close()
  })

  it('faults on everything once it is closed; closing twice is nothing', async () => {
    const file = newFile()
    const store = await sqlite(file, { testClock: true })
    await Promise.all([store.close(), store.close()])
    const answers = await settled([
      store.append(sampleAppend('d1')),
      store.load('hue', 'd1'),
      store.history('hue', 'd1'),
      store.answered('hue', 'an', 'k'),
      store.events(undefined, 1),
      store.dossiers('hue', undefined, 1),
      store.dueTimers(sampleStart, 1),
      store.outbox(1),
      store.delivered([]),
      store.verify(),
      store.setClock(sampleStart),
    ])
    for (const answer of answers) expect(answer).toMatchObject({ name: 'StoreFault', code: 'closed', file })
  })

  it('faults on pages that were damaged after it was opened', async () => {
    const file = newFile()
    const store = await sqlite(file)
    const other = await sqlite(file)
    await fill(other, 200)
    await other.close()
    const db = new DatabaseSync(file)
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    db.close()
    const { size } = statSync(file)
    overwrite(file, pageSize, new Uint8Array(size - pageSize).fill(0xa5))
    await expect(store.load('hue', 'd7')).rejects.toMatchObject({ code: 'corrupt', file })
    await expect(store.append(sampleAppend('new'))).rejects.toMatchObject({ code: 'corrupt' })
    await expect(store.verify()).rejects.toMatchObject({ code: 'corrupt' })
    await store.close()
    await expect(sqlite(file)).rejects.toMatchObject({ code: 'corrupt' })
  })

  it('faults on rows that are no JSON, and names the place where it follows the chains', async () => {
    const file = newFile()
    const store = await sqlite(file)
    await fill(store, 2)
    const db = new DatabaseSync(file)
    db.exec("UPDATE kept_events SET data = 'null}' WHERE dossier = 1 AND seq = 7; UPDATE dossiers SET snapshot = '{'")
    db.close()
    await expect(store.load('hue', 'd0')).rejects.toMatchObject({ code: 'corrupt', file })
    await expect(store.history('hue', 'd0')).rejects.toMatchObject({ code: 'corrupt' })
    await expect(store.events(undefined, 100)).rejects.toMatchObject({ code: 'corrupt' })
    expect((await store.verify()).broken).toEqual([
      { tenant: 'hue', dossier: 'd0', seq: 7, why: 'unreadable' },
      { tenant: 'hue', dossier: 'd1', seq: 9, why: 'snapshot' },
    ])
    await store.close()
  })

  it('never takes damaged events or dossiers for the truth: they fault, or are found', async () => {
    const [whole, file] = [newFile(), newFile()]
    const store = await sqlite(whole)
    await fill(store, 30)
    const histories = (from: Store) => Promise.all(Array.from({ length: 30 }, (_, i) => from.history('hue', `d${i}`)))
    const before = [await histories(store), await store.dossiers('hue', undefined, 100)]
    await store.close()
    const { size } = statSync(whole)
    const seen = { corrupt: 0, broken: 0, unharmed: 0 }

    const damage = fc.record({
      at: fc.integer({ min: 0, max: 999_999 }).map(part => part / 1_000_000),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 64 }),
    })
    await fc.assert(
      fc.asyncProperty(damage, async ({ at, bytes }) => {
        copyFileSync(whole, file)
        // Not the header: damage to that is met as `foreign` or `newer`.
        overwrite(file, 100 + Math.floor(at * (size - 100 - bytes.length)), bytes)
        const damaged = await sqlite(file).catch((error: unknown) => error)
        if (damaged instanceof Error) {
          expect(damaged).toMatchObject({ name: 'StoreFault', code: 'corrupt' })
          seen.corrupt += 1
          return
        }
        const open = damaged as Store
        const verification = await open.verify().catch((error: unknown) => error)
        if (verification instanceof StoreFault) {
          expect(verification.code).toBe('corrupt')
          seen.corrupt += 1
        } else if ((verification as { broken: readonly unknown[] }).broken.length > 0) seen.broken += 1
        else {
          expect([await histories(open), await open.dossiers('hue', undefined, 100)]).toEqual(before)
          seen.unharmed += 1
        }
        await open.close()
      }),
      { numRuns: 150 },
    )
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0)
  })

  it('opens with a prefix of what it had when the write-ahead log was cut anywhere', async () => {
    const [file, copy] = [newFile(), newFile()]
    const store = await sqlite(file)
    for (let i = 0; i < 12; i++) await fill(store, 1, i)
    const { events } = await store.events(undefined, 1000)
    const log = readFileSync(`${file}-wal`)
    const lengths = new Set<number>()
    for (let i = 0; i <= 40; i++) {
      copyFileSync(file, copy)
      writeFileSync(`${copy}-wal`, log)
      truncateSync(`${copy}-wal`, Math.floor((log.length * i) / 40))
      const cut = await sqlite(copy)
      const left = (await cut.events(undefined, 1000)).events
      expect(left).toEqual(events.slice(0, left.length))
      expect(left.length % 9, 'an append is there entirely or not at all').toBe(0)
      expect((await cut.verify()).broken).toEqual([])
      expect(await cut.append(sampleAppend('after'))).toMatchObject({ kept: true })
      await cut.close()
      lengths.add(left.length)
    }
    expect(lengths.size).toBeGreaterThan(5)
    expect(lengths).toContain(events.length)
    await store.close()
  })
})
