import { readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { newFile } from '../../../test/crash/new-file.ts'
import type { Dossier } from '../../dossier/dossier.ts'
import { sampleAppend, sampleStart } from '../../testing/sample.ts'
import { chainOnto, chainStart } from '../chain.ts'
import type { Append, ChainedEvent } from '../store.ts'
import { sqlite } from './index.ts'
import { tables } from './migrations/0001-tables.ts'
import { verifyFile } from './verify.ts'

interface Written {
  readonly entry: Append
  readonly links: readonly ChainedEvent[]
}

/** So many events of a dossier, one or more at a time; the fourth takes effect a day before it is recorded. */
const lifeOf = (id: string, tenant: string, steps: readonly number[]): readonly Written[] => {
  let from: Dossier | string = id
  let head = chainStart(tenant, id)
  return steps.map(count => {
    const made: Append = sampleAppend(from, { tenant, events: count, key: { key: `khóa "${id}"/${count}\u0000` } })
    const key = { ...made.key, body: head, key: `${made.key.key}${made.dossier.revision}` }
    const events = made.events.map(it => (it.seq === 4 ? { ...it, on: it.on - 86_400_000 } : it))
    const entry = { ...made, key, events }
    const links = chainOnto(head, entry)
    head = links.at(-1)!.hash
    from = made.dossier
    return { entry, links }
  })
}

const lives = [
  lifeOf('d1', 'hue', [1, 1, 1, 1, 1, 1, 1, 1, 1]),
  lifeOf('d2', 'hue', [2, 3]),
  lifeOf("d'1", 'đà nẵng', [5]),
  lifeOf('d1', 'đà nẵng', [3, 1, 1]),
]
/** In the order of a day on which they went on side by side. */
const order = [0, 1, 2, 3, 4, 5, 6, 7, 8].flatMap(turn => lives.flatMap(life => life[turn] ?? []))

/** A file as the first release wrote it: its tables, and its rows in the form it gave them. */
const firstRelease = (): string => {
  const file = newFile()
  const db = new DatabaseSync(file)
  db.exec(`PRAGMA journal_mode = WAL; ${tables}; PRAGMA application_id = ${0x4d437561}; PRAGMA user_version = 1`)
  const numberOf = db.prepare('SELECT dossier FROM dossiers WHERE tenant = ? AND id = ?')
  const keepDossier = db.prepare(
    `INSERT INTO dossiers (tenant, id, revision, hash, snapshot) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET revision = excluded.revision, hash = excluded.hash, snapshot = excluded.snapshot`,
  )
  const addEvent = db.prepare('INSERT INTO events VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const dropTimers = db.prepare('DELETE FROM timers WHERE dossier = ?')
  const addTimer = db.prepare('INSERT INTO timers VALUES (?, ?, ?, ?)')
  const addEffect = db.prepare('INSERT INTO outbox VALUES (NULL, ?, ?, ?, ?)')
  const addKey = db.prepare('INSERT INTO keys VALUES (?, ?, ?, ?, ?, ?)')
  for (const { entry, links } of order) {
    const { tenant, dossier, timers, effects, key } = entry
    const head = Buffer.from(links.at(-1)!.hash, 'hex')
    keepDossier.run(tenant, dossier.id, dossier.revision, head, JSON.stringify(dossier))
    const number = numberOf.get(tenant, dossier.id)!.dossier!
    for (const { event, hash } of links) {
      const [by, data] = [JSON.stringify(event.by), JSON.stringify(event.data)]
      addEvent.run(number, event.seq, event.type, event.v, event.at, event.on, by, data, Buffer.from(hash, 'hex'))
    }
    dropTimers.run(number)
    for (const timer of timers) addTimer.run(number, timer.id, timer.at, JSON.stringify(timer.command))
    for (const effect of effects) addEffect.run(number, effect.id, effect.effect, effect.step)
    addKey.run(tenant, key.actor, key.key, number, dossier.revision, key.body)
  }
  db.close()
  return file
}

const rows = (file: string, sql: string): unknown => {
  const db = new DatabaseSync(file, { readOnly: true })
  const found = db.prepare(sql).all()
  db.close()
  return JSON.parse(JSON.stringify(found))
}

const copies = () => readdirSync(tmpdir()).filter(name => name.startsWith('mot-cua-verify-'))

const reports = ['SELECT * FROM events ORDER BY position', 'SELECT dossier, id, at, command FROM timers ORDER BY 1, 2']

describe('a file of the first release', () => {
  it('keeps every promise once it is opened', async () => {
    const file = firstRelease()
    const before = reports.map(sql => rows(file, sql))
    const store = await sqlite(file, { testClock: true })

    expect((await store.events(undefined, 100)).events).toEqual(
      order.flatMap(({ entry, links }) => links.map(link => ({ tenant: entry.tenant, ...link }))),
    )
    for (const life of lives) {
      const { tenant, dossier } = life.at(-1)!.entry
      expect(await store.history(tenant, dossier.id)).toEqual(life.flatMap(({ links }) => links))
      expect(await store.load(tenant, dossier.id)).toMatchObject({ id: dossier.id, revision: dossier.revision })
    }
    for (const { entry } of order) {
      const { tenant, dossier, key } = entry
      const answered = { dossier: dossier.id, revision: dossier.revision, body: key.body }
      expect(await store.answered(tenant, key.actor, key.key)).toEqual(answered)
      expect(await store.append(entry)).toEqual({ kept: false, because: 'key', answered })
    }
    expect((await store.outbox(100)).map(({ id }) => id)).toEqual(
      order.flatMap(({ entry }) => entry.effects.map(({ id }) => id)),
    )
    expect(await store.dueTimers(Number.MAX_SAFE_INTEGER, 100)).toHaveLength(3)
    await store.setClock(sampleStart + 86_400_000 * 365)
    const claimed = await store.claimTimers({ worker: 'w', lease: 1000, limit: 100 })
    expect(claimed.map(({ tenant, dossier }) => `${tenant}/${dossier}`).sort()).toEqual([
      'hue/d2',
      "đà nẵng/d'1",
      'đà nẵng/d1',
    ])
    expect(await store.verify()).toEqual({ dossiers: 4, events: 24, broken: [] })
    expect(reports.map(sql => rows(file, sql))).toEqual(before)

    for (const at of [1, 3]) {
      const { tenant, dossier } = lives[at]!.at(-1)!.entry
      expect(await store.append(sampleAppend((await store.load(tenant, dossier.id))!))).toMatchObject({ kept: true })
    }
    expect(await store.verify()).toEqual({ dossiers: 4, events: 26, broken: [] })
    await store.close()
  })

  it('takes the forms of this release: an official written once, hashes and names of keys as bytes', async () => {
    const file = firstRelease()
    await (await sqlite(file)).close()
    expect(rows(file, 'SELECT count(*) AS n FROM actors')).toEqual([{ n: 1 }])
    expect(rows(file, "SELECT count(*) AS n FROM kept_events WHERE typeof(actor) = 'text'")).toEqual([{ n: 4 }])
    expect(rows(file, 'SELECT count(*) AS n FROM kept_events WHERE effective IS NOT NULL')).toEqual([{ n: 4 }])
    expect(rows(file, 'SELECT DISTINCT typeof(name) AS name, length(name) AS bytes FROM keys')).toEqual([
      { name: 'blob', bytes: 16 },
    ])
    expect(
      rows(file, 'SELECT typeof(body) AS body, length(body) AS bytes, count(*) AS n FROM kept_events GROUP BY 1, 2'),
    ).toEqual([
      { body: 'blob', bytes: 32, n: order.length },
      { body: 'null', bytes: null, n: 24 - order.length },
    ])
  })

  it('with one code on two dossiers opens: the first has it, and both go on', async () => {
    const file = firstRelease()
    const db = new DatabaseSync(file)
    const code = lives[0]![0]!.entry.dossier.code!
    // d2 was given the code of d1 when nothing forbade it; a third row is damaged.
    db.prepare("UPDATE dossiers SET snapshot = json_set(snapshot, '$.code', ?) WHERE dossier = 2").run(code)
    db.exec("UPDATE dossiers SET snapshot = '{' WHERE dossier = 3")
    db.close()
    const store = await sqlite(file)
    expect(await store.coded('hue', code)).toBe('d1')
    expect(await store.append(sampleAppend((await store.load('hue', 'd2'))!))).toMatchObject({ kept: true })
    expect(await store.append(sampleAppend('d3', { code }))).toMatchObject({ because: 'code', dossier: 'd1' })
    await store.close()
    expect(rows(file, 'SELECT id, dossier_code AS code FROM dossiers WHERE dossier < 5 ORDER BY dossier')).toEqual([
      { id: 'd1', code },
      { id: 'd2', code: null },
      { id: "d'1", code: null },
      { id: 'd1', code },
    ])
  })

  it('is verified in a copy: nothing is written to it, and the copy is removed', async () => {
    const file = firstRelease()
    const before = readFileSync(file)
    expect(await verifyFile(file)).toEqual({ dossiers: 4, events: 24, broken: [] })
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(copies()).toEqual([])
  })

  it('shows what was tampered with, before it is opened and after', async () => {
    const file = firstRelease()
    const db = new DatabaseSync(file)
    db.exec(`UPDATE events SET actor = replace(actor, 'binh', 'khac') WHERE dossier = 1 AND seq = 6;
      UPDATE events SET effective = at WHERE dossier = 2 AND seq = 4;
      DELETE FROM events WHERE dossier = 3 AND seq = 2`)
    db.close()
    const broken = [
      { tenant: 'hue', dossier: 'd1', seq: 6, why: 'changed' },
      { tenant: 'hue', dossier: 'd2', seq: 4, why: 'changed' },
      { tenant: 'đà nẵng', dossier: "d'1", seq: 2, why: 'missing' },
    ]
    expect((await verifyFile(file)).broken).toEqual(broken)
    const store = await sqlite(file)
    expect((await store.verify()).broken).toEqual(broken)
    await store.close()
  })
})
