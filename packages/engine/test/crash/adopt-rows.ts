/** Adopts the rows of a file into the SQLite file it is told, and says each dossier that was changed. */
import { createReadStream, writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { planAdoption } from '../../src/bulk/adopt.ts'
import { applyPlan } from '../../src/bulk/apply.ts'
import { openEngine } from '../../src/engine.ts'
import { sqlite } from '../../src/store/sqlite/index.ts'
import { taking } from '../adoption.ts'
import { administrator } from '../play.ts'

const [file = '', rowsFile = ''] = process.argv.slice(2)
const engine = openEngine({ store: await sqlite(file, { testClock: true }), procedures: taking })
const act = { tenant: 'ward', id: 'Bàn giao', by: administrator }
const rows = createInterface({ input: createReadStream(rowsFile) })
const report = await applyPlan(engine, planAdoption(engine, act, { source: 'iGate', rows }), {
  onApplied: ({ dossier, result }) => result === 'changed' && writeSync(1, `${dossier}\n`),
})
writeSync(1, `${JSON.stringify(report)}\n`)
await engine.close()
