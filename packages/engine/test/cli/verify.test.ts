import { copyFileSync, existsSync, readFileSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { sqlite } from '../../src/store/sqlite/index.ts'
import { sampleAppend } from '../../src/testing/sample.ts'
import { motcua, workplace } from './program.ts'

/** A file with two dossiers of five events each. */
const kept = async (at: ReturnType<typeof workplace>): Promise<string> => {
  const file = `${at.folder}/kept.db`
  const store = await sqlite(file)
  for (const dossier of ['d1', 'd2']) await store.append(sampleAppend(dossier, { tenant: 'hue', events: 5 }))
  await store.close()
  return file
}

describe.concurrent('motcua verify', () => {
  it('counts dossiers and events whose chains hold', async () => {
    const file = await kept(workplace())
    const before = readFileSync(file)
    expect(await motcua(['verify', file])).toEqual({
      code: 0,
      out: '2 hồ sơ, 10 sự kiện: mọi chuỗi băm nguyên vẹn\n',
      err: '',
    })
    const { code, out } = await motcua(['verify', '--json', file])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({ file, ok: true, dossiers: 2, events: 10, broken: [] })
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('names the dossier and the event that was changed, and the one that was taken away', async () => {
    const file = await kept(workplace())
    const db = new DatabaseSync(file)
    db.exec('UPDATE kept_events SET effective = at + 1 WHERE position = 3; DELETE FROM kept_events WHERE position = 10')
    db.close()
    const { code, out } = await motcua(['verify', file, '--lang', 'en'])
    expect(code).toBe(1)
    expect(out).toContain('hue/d1: event 3 was changed')
    expect(out).toContain('hue/d2: event 5 is missing')
    expect(out).toContain('2 broken dossiers')
  })

  it('names the dossier whose end was cut off, and the one that was changed where its events were not', async () => {
    const file = await kept(workplace())
    const db = new DatabaseSync(file)
    db.exec(`DELETE FROM kept_events WHERE position = 5; UPDATE dossiers SET revision = 4 WHERE id = 'd1';
      UPDATE dossiers SET snapshot = json_set(snapshot, '$.applicant', 'citizen.khac') WHERE id = 'd2'`)
    db.close()
    const { code, out } = await motcua(['verify', file])
    expect(code).toBe(1)
    expect(out.split('\n')).toEqual([
      'hue/d1: sự kiện cuối hiện có là sự kiện 4, không khớp mã băm cuối đã lưu của hồ sơ',
      'hue/d2: hồ sơ đã lưu không khớp với các sự kiện của nó, đến sự kiện 5',
      '2 hồ sơ, 9 sự kiện: 2 hồ sơ có sai lệch',
      '',
    ])
  })

  it('follows the chains of a file that is in use, and of a rehearsal', async () => {
    const file = `${workplace().folder}/rehearsal.db`
    const store = await sqlite(file, { testClock: true })
    await store.setClock(1777021200000)
    await store.append(sampleAppend('d1', { tenant: 'hue', events: 5 }))
    const { code, out } = await motcua(['verify', file, '--lang', 'en'])
    await store.close()
    expect({ code, out }).toEqual({ code: 0, out: '1 dossier, 5 events: all hash chains hold\n' })
  })

  it('exits 2 with a sentence on what is not a store, and leaves it as it is', async () => {
    const at = workplace()
    const other = `${at.folder}/other.db`
    const db = new DatabaseSync(other)
    db.exec('CREATE TABLE notes (id INTEGER)')
    db.close()
    const damaged = `${at.folder}/damaged.db`
    copyFileSync(await kept(at), damaged)
    const bytes = readFileSync(damaged)
    const broken = at.file('damaged.db', bytes.fill(0x5a, 4096, bytes.length))
    const cases: Readonly<Record<string, string>> = {
      [`${at.folder}/missing.db`]: 'Không có tệp',
      [at.folder]: 'là một thư mục',
      [at.file('empty.db', '')]: 'không phải tệp dữ liệu của Một Cửa',
      [at.file('text.db', 'Kính gửi: Ủy ban nhân dân phường')]: 'không phải tệp dữ liệu của Một Cửa',
      [other]: 'không phải tệp dữ liệu của Một Cửa',
      [broken]: 'bị hỏng',
    }
    for (const [file, sentence] of Object.entries(cases)) {
      const before = existsSync(file) && statSync(file).isFile() ? readFileSync(file) : undefined
      const { code, out, err } = await motcua(['verify', file])
      expect({ file, code, out }).toEqual({ file, code: 2, out: '' })
      expect(err).toContain(sentence)
      expect(before && readFileSync(file).equals(before)).toBe(before && true)
    }
    expect(existsSync(`${at.folder}/missing.db`)).toBe(false)
    const json = await motcua(['verify', '--json', other])
    expect(JSON.parse(json.out)).toMatchObject({
      ok: false,
      trouble: { code: 'foreign', message: { en: expect.any(String) } },
    })
  })
})
