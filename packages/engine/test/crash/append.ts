import { writeSync } from 'node:fs'
import { sqlite } from '@motcua/engine/sqlite'
import { appendForever } from '../../src/testing/crash.ts'

const store = await sqlite(process.argv[2] ?? '')
await appendForever(store, acknowledged => writeSync(1, `${JSON.stringify(acknowledged)}\n`))
