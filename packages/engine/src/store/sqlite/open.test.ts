import { execFile } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { newFile } from '../../../test/crash/new-file.ts'
import { sampleAppend } from '../../testing/sample.ts'
import { StoreFault } from '../fault.ts'
import { sqlite } from './index.ts'
import { openFile } from './open.ts'

const faultOn = async (file: string): Promise<StoreFault> => {
  const error = await sqlite(file, { busyTimeout: 50 }).then(
    store => store.close(),
    (reason: unknown) => reason,
  )
  if (error instanceof StoreFault) return error
  throw new Error('A fault was expected', { cause: error })
}

/** Root may write everywhere, so root becomes somebody else for the while. */
const asOrdinaryUser = async <T>(run: () => Promise<T>): Promise<T> => {
  if (process.geteuid?.() !== 0) return run()
  process.seteuid?.(65534)
  try {
    return await run()
  } finally {
    process.seteuid?.(0)
  }
}

const withOneDossier = async (): Promise<string> => {
  const file = newFile()
  const store = await sqlite(file)
  await store.append(sampleAppend('d1', { events: 5 }))
  await store.close()
  return file
}

describe('opening a file', () => {
  it('makes a new one, and nothing else is left beside it once it is closed', async () => {
    const file = await withOneDossier()
    expect(readdirSync(dirname(file))).toEqual(['store.sqlite'])
    const db = new DatabaseSync(file)
    expect(db.prepare('PRAGMA application_id').get()).toEqual({ application_id: 0x4d437561 })
    expect(db.prepare('PRAGMA user_version').get()).toEqual({ user_version: 3 })
    db.close()
  })

  it('waits for the disk with every commit', () => {
    const db = openFile(newFile(), { busyTimeout: 50 })
    expect(db.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 })
    expect(db.prepare('PRAGMA foreign_keys').get()).toEqual({ foreign_keys: 1 })
    db.close()
  })

  it('works for several processes that open the same new file at the same time', async () => {
    const file = newFile()
    const program = `
      import { sqlite } from ${JSON.stringify(new URL('./index.ts', import.meta.url).href)}
      await (await sqlite(${JSON.stringify(file)})).close()
      console.log('opened')`
    const args = ['--conditions=@motcua/source', '--input-type=module', '--eval', program]
    const runs = Array.from({ length: 4 }, () => promisify(execFile)(process.execPath, args))
    expect((await Promise.all(runs)).map(({ stdout }) => stdout)).toEqual(Array(4).fill('opened\n'))
  })

  it('faults where its folder is missing', async () => {
    const file = join(newFile(), 'store.sqlite')
    expect(await faultOn(file)).toMatchObject({ code: 'folder_missing', file })
  })

  it('faults where the folder is not to be written to', async () => {
    const file = newFile()
    chmodSync(dirname(file), 0o555)
    expect(await asOrdinaryUser(() => faultOn(file))).toMatchObject({ code: 'read_only' })
  })

  it('faults where the file is not to be written to', async () => {
    const file = await withOneDossier()
    chmodSync(dirname(file), 0o777)
    chmodSync(file, 0o444)
    expect(await asOrdinaryUser(() => faultOn(file))).toMatchObject({ code: 'read_only' })
  })

  it('faults where the file may be written to and the write-ahead log beside it may not be made', async () => {
    const file = await withOneDossier()
    chmodSync(file, 0o666)
    chmodSync(dirname(file), 0o555)
    expect(await asOrdinaryUser(() => faultOn(file))).toMatchObject({ code: 'read_only' })
  })

  it('faults on a file system that takes no files', async context => {
    if (!existsSync('/proc/self')) return context.skip('no /proc here')
    expect(await faultOn('/proc/store.sqlite')).toMatchObject({ code: 'read_only' })
    expect(await faultOn('/sys/store.sqlite')).toMatchObject({ code: 'read_only' })
  })

  it('faults on a folder in the place of the file', async () => {
    const file = newFile()
    mkdirSync(file)
    expect(await faultOn(file)).toMatchObject({ code: 'io' })
  })

  it('leaves a text file as it is', async () => {
    const file = newFile()
    const text = 'Danh sách hồ sơ tồn đọng\n'.repeat(500)
    writeFileSync(file, text)
    expect(await faultOn(file)).toMatchObject({ code: 'foreign' })
    expect(readFileSync(file, 'utf8')).toBe(text)
  })

  it('leaves another application’s database as it is', async () => {
    for (const sql of ['CREATE TABLE contacts (name)', 'PRAGMA application_id = 252006', 'PRAGMA user_version = 7']) {
      const file = newFile()
      const db = new DatabaseSync(file)
      db.exec(`CREATE TABLE gone (x); DROP TABLE gone; ${sql}`)
      db.close()
      const before = readFileSync(file)
      expect(await faultOn(file)).toMatchObject({ code: 'foreign' })
      expect(readFileSync(file).equals(before)).toBe(true)
      expect(readdirSync(dirname(file))).toEqual(['store.sqlite'])
    }
  })

  it('leaves a file of a newer version as it is', async () => {
    const file = await withOneDossier()
    const db = new DatabaseSync(file)
    db.exec('PRAGMA user_version = 4')
    db.close()
    const before = readFileSync(file)
    expect(await faultOn(file)).toMatchObject({ code: 'newer' })
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('faults while another process keeps the file for itself, and works afterwards', async () => {
    const file = await withOneDossier()
    const other = new DatabaseSync(file)
    other.exec('BEGIN IMMEDIATE')
    expect(await faultOn(file)).toMatchObject({ code: 'busy' })
    other.close()
    await (await sqlite(file)).close()
  })
})

describe('the clock of a file', () => {
  it('can be set for a rehearsal, runs on from there, and stays set', async () => {
    const file = newFile()
    const tet = 1_770_000_000_000
    const store = await sqlite(file, { testClock: true })
    expect(Math.abs(store.now() - Date.now())).toBeLessThan(1000)
    await store.setClock(tet)
    expect(store.now() - tet).toBeGreaterThanOrEqual(0)
    expect(store.now() - tet).toBeLessThan(10_000)
    await store.close()
    const again = await sqlite(file, { testClock: true })
    expect(again.now() - tet).toBeLessThan(60_000)
    await again.close()
    expect(await faultOn(file)).toMatchObject({ code: 'test_clock' })
  })

  it('cannot be set unless the file was opened for it', async () => {
    const store = await sqlite(newFile())
    expect('setClock' in store).toBe(false)
    await store.close()
  })
})
