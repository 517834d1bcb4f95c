/** Follows the events of a store into a file of views, few at a time, and says every batch that was kept. */
import { openEngine } from '../../src/engine.ts'
import { sqlite } from '../../src/store/sqlite/index.ts'
import { project } from '../../src/views/projection.ts'
import { sqliteViews } from '../../src/views/sqlite/index.ts'
import type { ViewStore } from '../../src/views/view-store.ts'
import { copies } from '../example.ts'

const [storeFile = '', viewsFile = ''] = process.argv.slice(2)
const engine = openEngine({ store: await sqlite(storeFile), procedures: [copies] })
const views = await sqliteViews(viewsFile)

const apply: ViewStore['apply'] = async change => {
  const done = await views.apply(change)
  process.stdout.write(`${change.cursor}\n`)
  return done
}

await project({ engine, views: { ...views, apply }, batch: 2 })
process.stdout.write('caught up\n')
