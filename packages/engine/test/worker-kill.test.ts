import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { openEngine } from '../src/engine.ts'
import { sqlite } from '../src/store/sqlite/index.ts'
import { newFile } from './crash/new-file.ts'
import { waiting } from './waiting.ts'
import { open } from './workshop.ts'

const program = new URL('./crash/deliver-and-die.ts', import.meta.url).pathname

it('delivers every effect though it is killed between delivery and acknowledgement; by its id each counts once', async () => {
  const file = newFile()
  const receiver = `${file}.received`
  const store = await sqlite(file)
  const engine = openEngine({ store, procedures: [waiting] })
  const ids = Array.from({ length: 30 }, (_, i) => `d${i}`)
  await Promise.all(ids.map(id => open(engine, id)))
  const wanted = await store.outbox(100)
  expect(wanted).toHaveLength(60)

  let kills = 0
  while ((await store.outbox(1)).length > 0) {
    const worker = spawn(process.execPath, ['--conditions=@motcua/source', program, file, receiver], {
      stdio: 'inherit',
    })
    const [code, signal] = await once(worker, 'close')
    if (signal === 'SIGKILL') kills += 1
    else expect(code).toBe(0)
  }
  expect(kills).toBeGreaterThanOrEqual(5)

  const received = readFileSync(receiver, 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => line.split(' '))
  const distinct = new Map(received.map(([dossier, effect, id]) => [id, [dossier, effect]]))
  expect(received.length).toBeGreaterThan(distinct.size)
  expect([...distinct.keys()].sort()).toEqual(wanted.map(({ id }) => id).sort())
  for (const dossier of ids)
    expect([...distinct.values()].filter(([of]) => of === dossier).map(([, effect]) => effect)).toEqual([
      'ask',
      'remind',
    ])
  expect(await store.incidents(undefined, 10)).toEqual([])
  await engine.close()
}, 120_000)
