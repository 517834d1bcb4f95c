import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { newFile } from '../../../test/crash/new-file.ts'
import { traces } from '../../../test/traces.ts'
import { sealHash } from '../../dossier/seal.ts'
import { waits } from '../../testing/contract/subject.ts'
import { sqlite } from './index.ts'

/** A made-up name, one dossier’s alone, and as it is kept apart. */
const nameOf = (n: number): string => `Đặng Thị Quỳnh${n}x`
const sealedOf = (n: number) => {
  const apart = { salt: n.toString(16).padStart(32, '0'), value: JSON.stringify(nameOf(n)) }
  return { hash: sealHash(apart), ...apart }
}
const many = Array.from({ length: 300 }, (_, n) => n)
const odd = many.filter(n => n % 2 === 1)
const even = many.filter(n => n % 2 === 0)

const filled = async (file: string) => {
  const store = await sqlite(file, { busyTimeout: 20 })
  const first = []
  for (const n of many) first.push(await waits(store, `d${n}`, { sealed: [sealedOf(n)] }))
  return { store, first }
}

describe('a file with erased values', () => {
  it('has no byte of them any more once it is written anew, nor its log, and all else is there', async () => {
    const file = newFile()
    const { store, first } = await filled(file)
    for (const n of odd) await waits(store, first[n]!.dossier, { erased: [sealedOf(n).hash] })
    // Deleted is not gone: this is what the rewriting is for.
    expect(traces(file, odd.map(nameOf)).length).toBeGreaterThan(0)
    expect(await store.rewrite()).toBe(true)
    expect(traces(file, odd.map(nameOf))).toEqual([])
    expect(traces(file, even.map(nameOf))).toHaveLength(even.length)
    expect(await store.sealed('hue', 'd2')).toEqual([sealedOf(2)])
    expect((await store.verify()).broken).toEqual([])
    await store.close()
    expect(traces(file, odd.map(nameOf))).toEqual([])
  })

  it('says where another process is reading, keeps on, and can be written anew later', async () => {
    const file = newFile()
    const { store, first } = await filled(file)
    const reader = new DatabaseSync(file)
    reader.exec('BEGIN')
    reader.prepare('SELECT count(*) FROM dossiers').get()
    await waits(store, first[1]!.dossier, { erased: [sealedOf(1).hash] })
    expect(await store.rewrite()).toBe(false)
    await waits(store, first[3]!.dossier, { erased: [sealedOf(3).hash] })
    reader.exec('COMMIT')
    reader.close()
    expect(await store.rewrite()).toBe(true)
    expect(traces(file, [nameOf(1), nameOf(3)])).toEqual([])
    await store.close()
    await expect(store.rewrite()).rejects.toMatchObject({ code: 'closed' })
  })
})
