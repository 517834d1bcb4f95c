/**
 * A worker on the SQLite file it is told, under a clock that is set by lines of its input: `clock 1777021200000`. On
 * `pause 3` it stops itself, as SIGSTOP does, with what it has claimed in hand: at the third claim of timers from then on.
 * On `stop` it ends, and says how often it came too late.
 */
import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { openEngine } from '../../src/engine.ts'
import { sqlite } from '../../src/store/sqlite/index.ts'
import type { Store } from '../../src/store/store.ts'
import { runWorker } from '../../src/worker/run.ts'
import { silent } from '../waiting.ts'

const [file = '', name = ''] = process.argv.slice(2)
const say = (line: string) => writeSync(1, `${line}\n`)
const kept = await sqlite(file, { testClock: true })
const stop = new AbortController()
let claims = Number.POSITIVE_INFINITY
let late = 0

createInterface({ input: process.stdin }).on('line', line => {
  const [word, value] = line.split(' ')
  if (word === 'clock') void kept.setClock(Number(value)).then(() => say(line))
  if (word === 'pause') claims = Number(value)
  if (word === 'stop') stop.abort()
})

const store: Store = {
  ...kept,
  async claimTimers(claim) {
    const claimed = await kept.claimTimers(claim)
    if (claimed.length > 0 && --claims === 0) {
      say('paused')
      process.kill(process.pid, 'SIGSTOP')
    }
    return claimed
  },
  async append(entry) {
    const appended = await kept.append(entry)
    if (!appended.kept && appended.because === 'fence') late += 1
    return appended
  },
  async failed(work, failure) {
    const back = await kept.failed(work, failure)
    if (!back) late += 1
    return back
  },
}
const engine = openEngine({ store, procedures: [silent] })
say('ready')
await runWorker({
  engine,
  name,
  signal: stop.signal,
  deliver: async () => {},
  lease: 300,
  batch: 128,
  idle: 10,
  backoff: () => 10,
})
say(`late ${late}`)
await engine.close()
process.exit(0)
