/**
 * What a kept command costs: the SQLite store against the same rows written by hand into the same tables.
 * Run: node --conditions=@motcua/source packages/engine/bench/store.ts
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Dossier } from '../src/dossier/dossier.ts'
import { chainOnto, chainStart, linkHash } from '../src/store/chain.ts'
import { sqlite } from '../src/store/sqlite/index.ts'
import { openFile } from '../src/store/sqlite/open.ts'
import { bytes } from '../src/store/sqlite/row.ts'
import { keyName, nativeSha256 } from '../src/store/sqlite/sha256.ts'
import type { Append, Store } from '../src/store/store.ts'
import { sampleAppend } from '../src/testing/sample.ts'
import { median } from '../test/measure.ts'

/** The limits: below them, or above, the benchmark fails. */
const leastShare = 0.6
const mostBytes = 4096

const rounds = 9
const together = 32
const eventsEach = 9

const folder = mkdtempSync(join(tmpdir(), 'mot-cua-bench-'))
let files = 0
const newFile = (): string => join(folder, `${files++}.sqlite`)

/** The nine appends of a dossier, one event each, under an id as long as a real one. */
const lifeOf = (number: number): readonly Append[] => {
  let from: Dossier | string = `0198f0a0-0000-7000-8000-${String(number).padStart(12, '0')}`
  return Array.from({ length: eventsEach }, () => {
    const entry = sampleAppend(from)
    from = entry.dossier
    return entry
  })
}
const lives = (dossiers: number) => Array.from({ length: dossiers }, (_, i) => lifeOf(i))

const oneByOne = async (store: Store, dossiers: readonly (readonly Append[])[]): Promise<void> => {
  for (const life of dossiers) for (const entry of life) await store.append(entry)
}

const sideBySide = async (store: Store, dossiers: readonly (readonly Append[])[]): Promise<void> => {
  const lanes = Array.from({ length: together }, (_, lane) => dossiers.filter((_, i) => i % together === lane))
  await Promise.all(lanes.map(lane => oneByOne(store, lane)))
}

/** Gives out numbers from 1, the same for the same text: what a row number will be, known beforehand. */
const numbering = () => {
  const numbers = new Map<string, number>()
  return (text: string): { readonly number: number; readonly isNew: boolean } => {
    const known = numbers.get(text)
    if (known !== undefined) return { number: known, isNew: false }
    numbers.set(text, numbers.size + 1)
    return { number: numbers.size, isNew: true }
  }
}

/** Appends and what stands in their rows beside what they say: row numbers, hashes and names of keys, all known beforehand. */
const rowsOf = (groups: readonly (readonly Append[])[]) => {
  const [dossierNumber, actorNumber] = [numbering(), numbering()]
  const heads = new Map<string, string>()
  const rows = (entry: Append) => {
    const { tenant, dossier, events, key } = entry
    const { number, isNew } = dossierNumber(dossier.id)
    const chained = chainOnto(heads.get(dossier.id) ?? chainStart(tenant, dossier.id), entry, nativeSha256)
    heads.set(dossier.id, chained.at(-1)!.hash)
    const officials = events.map(({ by }) => (by.agency === undefined ? undefined : actorNumber(JSON.stringify(by))))
    return {
      entry,
      number,
      isNew,
      newActors: events.flatMap(({ by }, i) => (officials[i]?.isNew ? [by] : [])),
      actors: officials.map(official => official?.number),
      hashes: chained.map(({ hash }) => bytes(hash)),
      key: bytes(keyName(tenant, key.actor, key.key)),
      body: bytes(key.body),
    }
  }
  return groups.map(group => group.map(rows))
}

interface Cost {
  readonly wall: number
  readonly cpu: number
}

const costOf = async (run: () => void | Promise<void>): Promise<Cost> => {
  const [start, begun] = [performance.now(), process.cpuUsage()]
  await run()
  const { user, system } = process.cpuUsage(begun)
  return { wall: performance.now() - start, cpu: (user + system) / 1000 }
}

/**
 * The database alone: the same rows of the same appends by prepared statements, its columns of JSON made as any program would.
 * It asks nothing, hashes nothing and promises nothing to anybody.
 */
const byHand = async (file: string, groups: ReturnType<typeof rowsOf>): Promise<Cost> => {
  const db = openFile(file, { busyTimeout: 0 })
  const addDossier = db.prepare(
    'INSERT INTO dossiers (tenant, id, revision, hash, snapshot, dossier_code) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const changeDossier = db.prepare('UPDATE dossiers SET revision = ?, hash = ?, snapshot = ? WHERE dossier = ?')
  const addActor = db.prepare('INSERT INTO actors (json) VALUES (?)')
  const addEvent = db.prepare(
    `INSERT INTO kept_events (dossier, seq, type, v, at, effective, actor, data, hash, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const dropTimers = db.prepare('DELETE FROM timers WHERE dossier = ?')
  const addTimer = db.prepare('INSERT INTO timers (dossier, id, at, ready_at, command) VALUES (?, ?, ?, ?, ?)')
  const addEffect = db.prepare('INSERT INTO outbox (dossier, id, effect, step, subject) VALUES (?, ?, ?, ?, ?)')
  const addKey = db.prepare('INSERT INTO keys (name, dossier, revision) VALUES (?, ?, ?)')
  const [begin, commit] = [db.prepare('BEGIN IMMEDIATE'), db.prepare('COMMIT')]
  const cost = await costOf(() => {
    for (const group of groups) {
      begin.run()
      for (const { entry, number, isNew, newActors, actors, hashes, key, body } of group) {
        const { tenant, dossier, events, timers, effects } = entry
        const { id, revision } = dossier
        const [json, head] = [JSON.stringify(dossier), hashes.at(-1)!]
        if (isNew) addDossier.run(tenant, id, revision, head, json, dossier.code ?? null)
        else changeDossier.run(revision, head, json, number)
        for (const by of newActors) addActor.run(JSON.stringify(by))
        for (const [i, { seq, type, v, at, on, by, data }] of events.entries()) {
          const [actor, effective] = [actors[i] ?? JSON.stringify(by), on === at ? null : on]
          const usedFor = seq === revision ? body : null
          addEvent.run(number, seq, type, v, at, effective, actor, JSON.stringify(data), hashes[i]!, usedFor)
        }
        if (!isNew) dropTimers.run(number)
        for (const timer of timers) addTimer.run(number, timer.id, timer.at, timer.at, JSON.stringify(timer.command))
        for (const it of effects) addEffect.run(number, it.id, it.effect, it.step, it.subject ?? null)
        addKey.run(key, number, revision)
      }
      commit.run()
    }
  })
  db.close()
  return cost
}

const byStore = async (file: string, append: (store: Store) => Promise<void>): Promise<Cost> => {
  const store = await sqlite(file)
  const cost = await costOf(() => append(store))
  await store.close()
  return cost
}

/** Everything in a file, row numbers included. */
const contents = (file: string): string => {
  const db = new DatabaseSync(file, { readOnly: true })
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all()
  const all = tables.map(({ name }) => [name, db.prepare(`SELECT * FROM ${name} ORDER BY 1, 2`).all()])
  db.close()
  return JSON.stringify(all)
}

const few = lives(together)
const many = lives(together * 10)
const single = few.flat().map(entry => [entry])
const grouped = Array.from({ length: (many.length / together) * eventsEach }, (_, group) => {
  const first = Math.floor(group / eventsEach) * together
  return many.slice(first, first + together).map(life => life[group % eventsEach]!)
})
const ways = [
  { name: 'one by one', count: single.length, rows: rowsOf(single), append: (to: Store) => oneByOne(to, few) },
  {
    name: `${together} side by side`,
    count: grouped.length * together,
    rows: rowsOf(grouped),
    append: (to: Store) => sideBySide(to, many),
  },
]

const failures: string[] = []
const number = (value: number) => Math.round(value).toLocaleString('en')
const percent = (value: number) => `${Math.round(value * 100)} %`

for (const { name, count, rows, append } of ways) {
  const costs: { readonly store: Cost; readonly raw: Cost }[] = []
  for (let round = -1; round < rounds; round++) {
    const [one, other] = [newFile(), newFile()]
    const cost = { store: await byStore(one, append), raw: await byHand(other, rows) }
    if (contents(one) !== contents(other)) throw new Error(`${name}: not the same rows`)
    if (round >= 0) costs.push(cost)
  }
  const perSecond = (of: 'store' | 'raw') => number(median(costs.map(cost => (count / cost[of].wall) * 1000)))
  const share = (of: 'wall' | 'cpu') => median(costs.map(({ store, raw }) => raw[of] / store[of]))
  console.log(`appends, ${name}`)
  console.log(`  the store                   ${perSecond('store').padStart(8)} / s`)
  console.log(`  the database alone          ${perSecond('raw').padStart(8)} / s`)
  console.log(
    `  share of it                 ${percent(share('wall')).padStart(8)}; of CPU time ${percent(share('cpu'))}`,
  )
  if (share('wall') < leastShare) failures.push(`${name}, the store is at ${percent(share('wall'))} of the database`)
}

const big = newFile()
const store = await sqlite(big)
const dossiers = 5120
for (let from = 0; from < dossiers; from += 256) {
  await sideBySide(
    store,
    Array.from({ length: 256 }, (_, i) => lifeOf(from + i)),
  )
  await store.delivered(await store.outbox(256))
}
const verifying = performance.now()
const { events, broken } = await store.verify()
const verified = (events / (performance.now() - verifying)) * 1000
await store.close()
const { size } = statSync(big)
const opening = performance.now()
await (await sqlite(big)).close()
console.log(`bytes per finished ${eventsEach}-event dossier ${number(size / dossiers)}`)
console.log(`verify(), events per second       ${number(verified)}${broken.length > 0 ? ' BROKEN' : ''}`)
console.log(`open, ms per 100 MB               ${number(((performance.now() - opening) / size) * 100e6)}`)
if (size / dossiers > mostBytes) failures.push(`a finished dossier takes ${number(size / dossiers)} bytes`)

const chained = lives(200).flatMap(life => life.flatMap(entry => entry.events))
const chainCost = (hash?: typeof nativeSha256): string =>
  median(
    Array.from({ length: rounds }, () => {
      const start = performance.now()
      for (const event of chained) linkHash('a'.repeat(64), event, hash)
      return ((performance.now() - start) / chained.length) * 1000
    }),
  ).toFixed(1)
console.log(`chaining one event, µs            ${chainCost(nativeSha256)}; portable ${chainCost()}`)
rmSync(folder, { recursive: true })

for (const failure of failures) console.error(failure)
if (failures.length > 0) process.exitCode = 1
