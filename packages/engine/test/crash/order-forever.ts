/** Gives one command after another on the SQLite file it is told, and says each one that was acknowledged. */
import { openEngine } from '../../src/engine.ts'
import { sqlite } from '../../src/store/sqlite/index.ts'
import { desk, order, submit } from '../counter.ts'
import { copies } from '../example.ts'
import { citizen } from '../play.ts'

const [file = '', first = '0'] = process.argv.slice(2)
const engine = openEngine({ store: await sqlite(file), procedures: [copies] })

for (let n = Number(first); ; n++) {
  const dossier = `d-${Math.floor(n / 2)}`
  const [by, command] = n % 2 === 0 ? [citizen, submit] : [desk, { type: 'receive', facts: { copies: 1 } }]
  const outcome = await engine.dispatchJson(order(by, command, { dossier, key: `key-${n}` }))
  process.stdout.write(`${n} ${outcome.ok ? 'ok' : outcome.refusal.code}\n`)
}
