import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { foldText } from '@motcua/rules'
import { describe, expect, it } from 'vitest'
import { newFile } from '../../../test/crash/new-file.ts'
import { live, newLife, tenants } from '../../../test/history.ts'
import { administrator, citizen, deskOfficer, office } from '../../../test/office.ts'
import { whatIsSeen } from '../../../test/questions.ts'
import { traces } from '../../../test/traces.ts'
import { sqlite } from '../../store/sqlite/index.ts'
import { lookUp } from '../look-up.ts'
import { memoryViews } from '../memory.ts'
import { project } from '../projection.ts'
import { sqliteViews } from './index.ts'

const basis = { act: '91/2025/QH15' }
/** What is still needed is not erased: the dossier has to have ended. */
const notAccepted = { type: 'refuseAcceptance', reason: 'Không thuộc thẩm quyền.' } as const

describe('a name that was erased', () => {
  it('is nowhere in the file nor in its log, once the views have followed', async () => {
    const file = newFile()
    const views = await sqliteViews(file)
    const life = newLife([office])
    const { engine } = life
    // Made-up words, each of which is one dossier’s alone.
    const nameOf = (n: number) => `Đặng Thị Quỳnh${n}x Trần${n}y`
    const wordsOf = (n: number) => [`Quỳnh${n}x`, `${foldText(`quỳnh${n}x`)}`, `tran${n}y`, nameOf(n)]
    const many = Array.from({ length: 300 }, (_, n) => n)
    const tell = (
      n: number,
      by: typeof citizen,
      key: string,
      command: Parameters<typeof engine.dispatch>[0]['command'],
    ) => engine.dispatch({ tenant: 'ward', dossier: `d${n}`, by, key: `${key}${n}`, procedure: '1.000001', command })
    for (const n of many) {
      const submit = {
        type: 'submit',
        case: 'only',
        channel: 'counter',
        applicant: citizen.id,
        facts: { subject: nameOf(n) },
      }
      expect(await tell(n, citizen, 'submit', submit as never)).toMatchObject({ ok: true })
      expect(await tell(n, deskOfficer, 'end', notAccepted)).toMatchObject({ ok: true })
    }
    await project({ engine, views, batch: 20 })
    expect((await lookUp(views, { tenant: 'ward', text: 'tran7y quynh7x' })).dossiers).toMatchObject([
      { dossier: 'd7' },
    ])
    expect(traces(file, many.flatMap(wordsOf))).toHaveLength(many.length * 4)

    // Every other one, here and there over the pages of the file.
    const erased = many.filter(n => n % 2 === 1)
    for (const n of erased)
      expect(await tell(n, administrator, 'erase', { type: 'erase', basis })).toMatchObject({ ok: true })
    await project({ engine, views, batch: 20 })
    expect((await views.rows('ward', 'd7'))?.dossier.name).toBeUndefined()
    expect((await lookUp(views, { tenant: 'ward', text: 'tran7y' })).dossiers).toEqual([])
    expect((await lookUp(views, { tenant: 'ward', text: 'tran8y' })).dossiers).toMatchObject([{ dossier: 'd8' }])
    expect(traces(file, erased.flatMap(wordsOf))).toEqual([])
    await views.close()
    expect(traces(file, erased.flatMap(wordsOf))).toEqual([])
  })

  it('is gone as soon as nobody reads any more, where somebody was reading while it was taken away', async () => {
    const file = newFile()
    const views = await sqliteViews(file, { busyTimeout: 20 })
    const { engine } = newLife([office])
    const order = { tenant: 'ward', dossier: 'd1', procedure: '1.000001' }
    const command = {
      type: 'submit',
      case: 'only',
      channel: 'counter',
      applicant: citizen.id,
      facts: { subject: 'Quỳnh' },
    } as const
    await engine.dispatch({ ...order, by: citizen, key: '1', command })
    await engine.dispatch({ ...order, by: deskOfficer, key: '2', command: notAccepted })
    await project({ engine, views })
    const reader = new DatabaseSync(file)
    reader.exec('BEGIN; SELECT * FROM dossiers')
    reader.prepare('SELECT * FROM dossiers').all()
    await engine.dispatch({ ...order, by: administrator, key: '3', command: { type: 'erase', basis } })
    await project({ engine, views })
    expect(traces(file, ['Quỳnh', 'quynh'])).toEqual(['Quỳnh', 'quynh'])
    reader.exec('COMMIT')
    reader.close()
    // Nothing has to happen meanwhile: it is known from the file what is still to be forgotten.
    await project({ engine, views })
    expect(traces(file, ['Quỳnh', 'quynh'])).toEqual([])
    await views.close()
  })
})

it('leaves no name behind when the views are dropped', async () => {
  const file = newFile()
  const views = await sqliteViews(file)
  const { engine } = newLife([office])
  const facts = { subject: 'Quỳnh' }
  const command = { type: 'submit', case: 'only', channel: 'counter', applicant: citizen.id, facts } as const
  await engine.dispatch({ tenant: 'ward', dossier: 'd1', procedure: '1.000001', by: citizen, key: '1', command })
  await project({ engine, views })
  expect(traces(file, ['Quỳnh', 'quynh'])).toEqual(['Quỳnh', 'quynh'])
  await views.clear()
  expect(await views.forget()).toBe(true)
  expect(traces(file, ['Quỳnh', 'quynh'])).toEqual([])
  await views.close()
})

describe('a file of views', () => {
  it('can be deleted and is made again', async () => {
    const life = newLife([office])
    await live(life, [office], 5, 60)
    const [one, two] = [await sqliteViews(newFile()), await sqliteViews(newFile())]
    await project({ engine: life.engine, views: one })
    const before = await whatIsSeen(life.engine, one, [office], tenants, life.clock.now)
    await one.close()
    await project({ engine: life.engine, views: two })
    expect(await whatIsSeen(life.engine, two, [office], tenants, life.clock.now)).toEqual(before)
    await two.close()
  })

  it('that an older version made is made anew by itself', async () => {
    const file = newFile()
    const life = newLife([office])
    await live(life, [office], 5, 60)
    const old = await sqliteViews(file)
    await project({ engine: life.engine, views: old })
    await old.close()
    const db = new DatabaseSync(file)
    db.exec('DROP TABLE words; DELETE FROM entries; PRAGMA user_version = 0')
    db.close()
    const views = await sqliteViews(file)
    expect((await views.state()).cursor).toBeUndefined()
    await project({ engine: life.engine, views })
    const plain = memoryViews()
    await project({ engine: life.engine, views: plain })
    const seen = (of: typeof views) => whatIsSeen(life.engine, of, [office], tenants, life.clock.now)
    expect(await seen(views)).toEqual(await seen(plain))
    await views.close()
  })

  it('that a newer version made is left as it is, also by whoever has it open', async () => {
    const file = newFile()
    const views = await sqliteViews(file)
    const db = new DatabaseSync(file)
    db.exec('PRAGMA user_version = 1000')
    await expect(sqliteViews(file)).rejects.toMatchObject({ code: 'newer', file })
    await expect(views.apply({ from: undefined, cursor: '1', dossiers: [] })).rejects.toMatchObject({ code: 'newer' })
    await expect(views.rows('ward', 'd1')).rejects.toMatchObject({ code: 'newer' })
    await expect(views.forget()).rejects.toMatchObject({ code: 'newer' })
    expect(db.prepare('SELECT cursor FROM progress').get()).toEqual({ cursor: null })
    db.close()
    await views.close()
  })

  it('is never another’s: not a store’s, not another application’s, not a text', async () => {
    const [kept, other, note] = [newFile(), newFile(), newFile()]
    await (await sqlite(kept)).close()
    const db = new DatabaseSync(other)
    db.exec('CREATE TABLE invoices (n)')
    db.close()
    writeFileSync(note, 'Xin chào. '.repeat(200))
    for (const file of [kept, other, note]) {
      const before = readFileSync(file)
      await expect(sqliteViews(file)).rejects.toMatchObject({ code: 'foreign', file })
      expect(readFileSync(file).equals(before)).toBe(true)
    }
    const file = newFile()
    await (await sqliteViews(file)).close()
    await expect(sqlite(file)).rejects.toMatchObject({ code: 'foreign' })
  })

  it('faults where it cannot be, while another writes, when damaged and when closed', async () => {
    const file = newFile()
    await expect(sqliteViews(join(dirname(file), 'no', 'views.sqlite'))).rejects.toMatchObject({
      code: 'folder_missing',
    })
    const views = await sqliteViews(file, { busyTimeout: 20 })
    const db = new DatabaseSync(file)
    db.exec('BEGIN IMMEDIATE')
    await expect(views.apply({ from: undefined, cursor: '1', dossiers: [] })).rejects.toMatchObject({ code: 'busy' })
    expect(await views.rows('ward', 'd1')).toBeUndefined()
    db.exec('ROLLBACK')
    expect(await views.apply({ from: undefined, cursor: '1', dossiers: [] })).toBe(true)
    db.exec("INSERT INTO dossiers VALUES ('ward', 'd1', '{')")
    await expect(views.rows('ward', 'd1')).rejects.toMatchObject({ code: 'corrupt', file })
    db.close()
    await views.close()
    await views.close()
    await expect(views.state()).rejects.toMatchObject({ code: 'closed' })
    await expect(views.clear()).rejects.toMatchObject({ code: 'closed' })
  })
})
