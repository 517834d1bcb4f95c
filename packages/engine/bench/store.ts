/** What a kept command costs: the SQLite store against the same rows written by hand into the same tables. */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Dossier } from '../src/dossier/dossier.ts'
import { linkHash } from '../src/store/chain.ts'
import { sqlite } from '../src/store/sqlite/index.ts'
import { openFile } from '../src/store/sqlite/open.ts'
import { nativeSha256 } from '../src/store/sqlite/sha256.ts'
import type { Append, Store } from '../src/store/store.ts'
import { sampleAppend } from '../src/testing/sample.ts'

const rounds = 7
const together = 32
const eventsEach = 9

const folder = mkdtempSync(join(tmpdir(), 'mot-cua-bench-'))
let files = 0
const newFile = (): string => join(folder, `${files++}.sqlite`)

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

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

/** The rows of an append, ready to be bound. */
const rowsOf = (entry: Append) => ({
  entry,
  snapshot: JSON.stringify(entry.dossier),
  events: entry.events.map(event => ({ event, by: JSON.stringify(event.by), data: JSON.stringify(event.data) })),
  timers: entry.timers.map(timer => ({ ...timer, command: JSON.stringify(timer.command) })),
})
type Rows = ReturnType<typeof rowsOf>

/** The database alone: the same rows by prepared statements, without a question, a hash or a promise. */
const byHand = (groups: readonly (readonly Rows[])[]): number => {
  const db = openFile(newFile(), { busyTimeout: 0 })
  const addDossier = db.prepare('INSERT INTO dossiers (tenant, id, revision, hash, snapshot) VALUES (?, ?, ?, ?, ?)')
  const changeDossier = db.prepare('UPDATE dossiers SET revision = ?, hash = ?, snapshot = ? WHERE dossier = ?')
  const addEvent = db.prepare(
    'INSERT INTO events (dossier, seq, type, v, at, effective, actor, data, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const dropTimers = db.prepare('DELETE FROM timers WHERE dossier = ?')
  const addTimer = db.prepare('INSERT INTO timers (dossier, id, at, command) VALUES (?, ?, ?, ?)')
  const addEffect = db.prepare('INSERT INTO outbox (dossier, id, effect, step) VALUES (?, ?, ?, ?)')
  const addKey = db.prepare('INSERT INTO keys (tenant, actor, key, dossier, revision, body) VALUES (?, ?, ?, ?, ?, ?)')
  const [begin, commit] = [db.prepare('BEGIN IMMEDIATE'), db.prepare('COMMIT')]
  const numbers = new Map<string, number | bigint>()
  const hash = Buffer.alloc(32, 7)

  const start = performance.now()
  for (const group of groups) {
    begin.run()
    for (const { entry, snapshot, events, timers } of group) {
      const { tenant, dossier, effects, key } = entry
      const known = numbers.get(dossier.id)
      const number = known ?? addDossier.run(tenant, dossier.id, dossier.revision, hash, snapshot).lastInsertRowid
      if (known === undefined) numbers.set(dossier.id, number)
      else changeDossier.run(dossier.revision, hash, snapshot, number)
      for (const { event, by, data } of events)
        addEvent.run(number, event.seq, event.type, event.v, event.at, event.on, by, data, hash)
      dropTimers.run(number)
      for (const timer of timers) addTimer.run(number, timer.id, timer.at, timer.command)
      for (const effect of effects) addEffect.run(number, effect.id, effect.effect, effect.step)
      addKey.run(tenant, key.actor, key.key, number, dossier.revision, key.body)
    }
    commit.run()
  }
  const took = performance.now() - start
  db.close()
  return took
}

const byStore = async (
  append: (store: Store, dossiers: readonly (readonly Append[])[]) => Promise<void>,
  dossiers: readonly (readonly Append[])[],
): Promise<number> => {
  const store = await sqlite(newFile())
  const start = performance.now()
  await append(store, dossiers)
  const took = performance.now() - start
  await store.close()
  return took
}

const few = lives(together)
const many = lives(together * 10)
const single = few.flatMap(life => life.map(entry => [rowsOf(entry)]))
const grouped = Array.from({ length: (many.length / together) * eventsEach }, (_, group) => {
  const first = Math.floor(group / eventsEach) * together
  return many.slice(first, first + together).map(life => rowsOf(life[group % eventsEach]!))
})

const rates: Record<'one' | 'oneByHand' | 'group' | 'groupByHand', number[]> = {
  one: [],
  oneByHand: [],
  group: [],
  groupByHand: [],
}
for (let round = -1; round < rounds; round++) {
  const perSecond = {
    one: (single.length / (await byStore(oneByOne, few))) * 1000,
    oneByHand: (single.length / byHand(single)) * 1000,
    group: ((grouped.length * together) / (await byStore(sideBySide, many))) * 1000,
    groupByHand: ((grouped.length * together) / byHand(grouped)) * 1000,
  }
  if (round >= 0)
    for (const name of ['one', 'oneByHand', 'group', 'groupByHand'] as const) rates[name].push(perSecond[name])
}

const ratio = (a: readonly number[], b: readonly number[]) => median(a.map((value, i) => value / (b[i] ?? 1)))
const number = (value: number) => Math.round(value).toLocaleString('en')
console.log(`appends per second, one by one      ${number(median(rates.one))}`)
console.log(`  the database alone                ${number(median(rates.oneByHand))}`)
console.log(`  share of it                       ${Math.round(ratio(rates.one, rates.oneByHand) * 100)} %`)
console.log(`appends per second, ${together} side by side ${number(median(rates.group))}`)
console.log(`  the database alone                ${number(median(rates.groupByHand))}`)
console.log(`  share of it                       ${Math.round(ratio(rates.group, rates.groupByHand) * 100)} %`)
console.log(`${together} side by side over one by one      ${ratio(rates.group, rates.one).toFixed(1)} times`)

const big = newFile()
const store = await sqlite(big)
const dossiers = 5000
for (let from = 0; from < dossiers; from += 1000)
  await Promise.all(
    Array.from({ length: 1000 }, async (_, i) => {
      for (const entry of lifeOf(from + i)) await store.append(entry)
    }),
  )
await store.delivered(await store.outbox(dossiers))
const verifying = performance.now()
const { events, broken } = await store.verify()
const verified = (events / (performance.now() - verifying)) * 1000
await store.close()
const { size } = statSync(big)
const opening = performance.now()
await (await sqlite(big)).close()
console.log(`bytes per finished ${eventsEach}-event dossier   ${number(size / dossiers)}`)
console.log(`verify(), events per second         ${number(verified)}${broken.length > 0 ? ' BROKEN' : ''}`)
console.log(`open, ms per 100 MB                 ${number(((performance.now() - opening) / size) * 100e6)}`)

const chained = lives(200).flatMap(life => life.flatMap(entry => entry.events))
const previous = 'a'.repeat(64)
const chainCost = (hash?: typeof nativeSha256): string =>
  median(
    Array.from({ length: rounds }, () => {
      const start = performance.now()
      for (const event of chained) linkHash(previous, event, hash)
      return ((performance.now() - start) / chained.length) * 1000
    }),
  ).toFixed(1)
console.log(`chaining one event, µs              ${chainCost(nativeSha256)}; portable ${chainCost()}`)
rmSync(folder, { recursive: true })
