/** What claiming due timers costs while many others wait: 32 due among a thousand to a million pending. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFile } from '../src/store/sqlite/open.ts'
import { workOn } from '../src/store/sqlite/work.ts'

type Database = ReturnType<typeof openFile>

const rounds = 60
const together = 32
const now = 1777021200000
const command = JSON.stringify({ type: 'expire', what: 'wait', step: 'posting' })
/** It fails where a timer among a million costs more than so many times one among a thousand. */
const flat = 3

const folder = mkdtempSync(join(tmpdir(), 'mot-cua-bench-'))
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

/** A file with so many dossiers, each waiting for one timer within the year to come. */
const fileOf = (pending: number, name: string): Database => {
  const db = openFile(join(folder, name), {})
  const addDossier = db.prepare(
    "INSERT INTO dossiers (tenant, id, revision, hash, snapshot) VALUES ('hue', ?, 1, x'00', '{}')",
  )
  const addTimer = db.prepare('INSERT INTO timers (dossier, id, at, ready_at, command) VALUES (?, ?, ?, ?, ?)')
  db.exec('BEGIN')
  for (let i = 1; i <= pending; i++) {
    const at = now + 60_000 + ((i * 7919) % 365) * 86_400_000
    addDossier.run(`0198f0a0-0000-7000-8000-${String(i).padStart(12, '0')}`)
    addTimer.run(i, 'wait:posting', at, at, command)
  }
  db.exec('COMMIT')
  return db
}

/** Microseconds per timer of one claim, the commit not counted: the disk is not what is asked about here. */
const costPerTimer = (db: Database, pending: number, parked = 0): number => {
  const move = db.prepare('UPDATE timers SET at = ?1, ready_at = ?1, worker = NULL WHERE dossier = ?2')
  const work = workOn(db, () => now)
  const costs: number[] = []
  for (let round = -5; round < rounds; round++) {
    const chosen = Array.from(
      { length: together },
      (_, i) => parked + 1 + (((round + 6) * 104_729 + i * 15_485_863) % (pending - parked)),
    )
    db.exec('BEGIN IMMEDIATE')
    for (const dossier of chosen) move.run(now - 1000, dossier)
    db.exec('COMMIT')
    db.exec('BEGIN IMMEDIATE')
    const start = performance.now()
    const claimed = work.claimTimers({ worker: 'w', lease: 60_000, limit: together })
    const took = performance.now() - start
    db.exec('COMMIT')
    if (claimed.length !== new Set(chosen).size) throw new Error(`${claimed.length} claimed of ${chosen.length}`)
    db.exec('BEGIN IMMEDIATE')
    for (const dossier of chosen) move.run(now + 86_400_000, dossier)
    db.exec('COMMIT')
    if (round >= 0) costs.push((took / claimed.length) * 1000)
  }
  return median(costs)
}

const costs = [1_000, 10_000, 100_000, 1_000_000].map(pending => {
  const db = fileOf(pending, `${pending}.sqlite`)
  const cost = costPerTimer(db, pending)
  db.close()
  return { pending, cost }
})
const first = costs[0]!.cost
console.log('pending      µs per claimed timer   against a thousand')
for (const { pending, cost } of costs)
  console.log(
    `${pending.toLocaleString('en').padStart(9)}    ${cost.toFixed(1).padStart(8)}               × ${(cost / first).toFixed(2)}`,
  )

const pending = 200_000
const db = fileOf(pending, 'parked.sqlite')
console.log('parked       µs per claimed timer, as many of their timers long due, among 200,000')
const work = workOn(db, () => now)
for (const parked of [0, 1_000, 10_000, 100_000]) {
  db.exec('BEGIN')
  db.exec(
    `UPDATE timers SET at = ${now - 86_400_000}, ready_at = ${now - 86_400_000} WHERE dossier <= ${parked} AND ready_at > ${now} AND ready_at < 1e15`,
  )
  for (const it of work.claimTimers({ worker: 'w', lease: 60_000, limit: parked }))
    work.park({ ...it, kind: 'timer' }, { code: 'delivery_failed', data: null })
  db.exec('COMMIT')
  console.log(
    `${parked.toLocaleString('en').padStart(9)}    ${costPerTimer(db, pending, parked).toFixed(1).padStart(8)}`,
  )
}
db.close()
rmSync(folder, { recursive: true })
if (costs.at(-1)!.cost > first * flat) process.exitCode = 1
