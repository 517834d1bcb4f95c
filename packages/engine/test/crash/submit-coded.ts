/** Submits dossiers on the SQLite file it is told until the moment it is told, and says the code of each. */
import { openEngine } from '../../src/engine.ts'
import { sqlite } from '../../src/store/sqlite/index.ts'
import { citizen } from '../play.ts'
import { silent } from '../waiting.ts'

const [file = '', name = '', pattern = '', until = ''] = process.argv.slice(2)
const store = await sqlite(file, { testClock: true })
const engine = openEngine({ store, procedures: [silent], codes: () => pattern })

const submit = async (n: number): Promise<void> => {
  const command = { type: 'submit', case: 'only', channel: 'counter', applicant: citizen.id } as const
  const order = { tenant: 'ward', dossier: `${name}-${n}`, by: citizen, key: `${name}-${n}`, procedure: '1.000003' }
  const outcome = await engine.dispatch({ ...order, command })
  const again = await engine.dispatch({ ...order, command })
  if (!outcome.ok || !again.ok || again.dossier.code !== outcome.dossier.code) throw new Error(JSON.stringify(outcome))
  process.stdout.write(`${outcome.dossier.code}\n`)
}

for (let n = 0; store.now() < Number(until); n += 4) await Promise.all([n, n + 1, n + 2, n + 3].map(submit))
await engine.close()
