import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openEngine } from '../src/engine.ts'
import { sqlite } from '../src/store/sqlite/index.ts'
import { memoryViews } from '../src/views/memory.ts'
import { project } from '../src/views/projection.ts'
import { sqliteViews } from '../src/views/sqlite/index.ts'
import { desk, order, submit } from './counter.ts'
import { newFile } from './crash/new-file.ts'
import { saidUntilKilled } from './crash/said.ts'
import { copies } from './example.ts'
import { citizen } from './play.ts'
import { whatIsSeen } from './questions.ts'

it('views go on where they were killed, again and again, and end as views made anew', async () => {
  const storeFile = newFile()
  const viewsFile = join(storeFile, '..', 'views.sqlite')
  const store = await sqlite(storeFile)
  const engine = openEngine({ store, procedures: [copies] })
  for (let n = 0; n < 40; n++) {
    const dossier = `d-${n}`
    await engine.dispatchJson(order(citizen, submit, { dossier, key: `a${n}` }))
    await engine.dispatchJson(order(desk, { type: 'receive', facts: { copies: 1 } }, { dossier, key: `b${n}` }))
  }

  const positions: number[] = []
  let kills = 0
  for (let last = ''; last !== 'caught up'; kills++) {
    const said = await saidUntilKilled(
      new URL('./crash/project-forever.ts', import.meta.url),
      [storeFile, viewsFile],
      6 + kills * 7,
    )
    last = said.at(-1) ?? ''
    positions.push(...said.filter(it => it !== 'caught up').map(Number))
  }
  expect(kills).toBeGreaterThan(3)
  // What was kept was not begun again: at most the batch whose line was not heard any more is missing, none comes twice.
  expect(positions).toEqual([...new Set(positions)].sort((a, b) => a - b))

  const [views, anew] = [await sqliteViews(viewsFile), memoryViews()]
  await project({ engine, views: anew })
  expect(await project({ engine, views })).toEqual({ events: 0, dossiers: 0, caughtUp: true })
  const seen = (of: typeof views) => whatIsSeen(engine, of, [copies], ['ward'], store.now())
  expect(await seen(views)).toEqual(await seen(anew))
  expect(JSON.stringify(await seen(views))).toContain('d-39')
  await views.close()
  await engine.close()
}, 120_000)
