import { writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { sqlite } from '../src/store/sqlite/index.ts'
import { leftBehind, takenOver } from './adoption.ts'
import { newFile } from './crash/new-file.ts'
import { saidUntilKilled } from './crash/said.ts'

it('adopts every dossier once, though the process is killed again and again', async () => {
  const file = newFile()
  const { lines, faulty } = leftBehind(11, 500)
  const rows = `${file}.jsonl`
  writeFileSync(rows, lines.join('\n'))
  const setting = await sqlite(file, { testClock: true })
  await setting.setClock(takenOver)
  await setting.close()

  const acknowledged: string[] = []
  for (const until of [1, 70, 150])
    acknowledged.push(
      ...(await saidUntilKilled(new URL('./crash/adopt-rows.ts', import.meta.url), [file, rows], until)),
    )
  const last = await saidUntilKilled(
    new URL('./crash/adopt-rows.ts', import.meta.url),
    [file, rows],
    Number.POSITIVE_INFINITY,
  )
  const report: unknown = JSON.parse(last.at(-1) ?? '')
  acknowledged.push(...last.slice(0, -1))

  const good = lines.length - faulty.size
  expect(new Set(acknowledged).size).toBe(acknowledged.length)
  expect(report).toMatchObject({ refused: faulty.size, otherwise: 0, aborted: false })
  const store = await sqlite(file, { testClock: true })
  const { events } = await store.events(undefined, 10_000)
  const adopted = events.filter(({ event }) => event.type === 'adopted').map(({ event }) => event.dossier)
  expect(adopted).toHaveLength(good)
  expect(new Set(adopted).size).toBe(good)
  for (const dossier of acknowledged) expect(adopted).toContain(dossier)
  expect(await store.verify()).toMatchObject({ dossiers: good, broken: [] })
  await store.close()
}, 180_000)
