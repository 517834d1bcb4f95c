/** Delivers the effects of the SQLite file it is told into another file, and dies at each tenth, before it can say so. */
import { appendFileSync } from 'node:fs'
import { openEngine } from '../../src/engine.ts'
import { sqlite } from '../../src/store/sqlite/index.ts'
import { runWorker } from '../../src/worker/run.ts'
import { waiting } from '../waiting.ts'

const [file = '', receiver = ''] = process.argv.slice(2)
const store = await sqlite(file)
const stop = new AbortController()
let delivered = 0

setInterval(async () => {
  if ((await store.outbox(1)).length === 0) stop.abort()
}, 20).unref()

await runWorker({
  engine: openEngine({ store, procedures: [waiting] }),
  name: `w${process.pid}`,
  signal: stop.signal,
  lease: 200,
  batch: 4,
  idle: 10,
  deliver: async ({ id, dossier, effect }) => {
    appendFileSync(receiver, `${dossier} ${effect} ${id}\n`)
    if (++delivered === 10) process.kill(process.pid, 'SIGKILL')
  },
})
process.exit(0)
