import { join } from 'node:path'
import {
  castOf,
  playing,
  type Rehearsal,
  rehearse,
  rehearseOn,
  type SimulatorPort,
  sceneOf,
} from '@motcua/designer/rehearsal'
import { momentOf, type Procedure, type Script } from '@motcua/engine'
import { sqlite } from '@motcua/engine/sqlite'
import { describe, expect, it } from 'vitest'
import { registryOf } from '../library/published.ts'
import { folder } from '../test/examples.ts'
import { newFolder } from '../test/new-file.ts'
import { openStage } from './stage.ts'

const place = newFolder()
let count = 0
const newFile = (): string => join(place, `${++count}.db`)

const startOf = ({ play: [first] }: Script): number =>
  momentOf(first === undefined ? '' : 'until' in first ? first.until : first.at) ?? Number.NaN

interface Opened {
  readonly rehearsal: Rehearsal
  readonly close: () => Promise<void>
}

const opened = async (file: string, procedures: readonly Procedure[], at: number): Promise<Opened> => {
  const store = await sqlite(file, { testClock: true })
  const registry = registryOf(procedures.map(procedure => ({ procedure, from: '2020-01-01', publishedAt: 0 })))
  if (!registry.ok) throw new Error(JSON.stringify(registry.issues))
  const stage = await openStage(file, store, { procedures: () => procedures, registry: registry.value }, at)
  const rehearsal = rehearseOn(stage)
  await rehearsal.settle()
  return {
    rehearsal,
    close: async () => {
      stage.close()
      await store.close()
    },
  }
}

/** What people of the cast see of every dossier. */
const sightOf = async (port: SimulatorPort, procedure: Procedure): Promise<unknown> => {
  const seen: unknown[] = [await port.now(), await port.dossiers()]
  for (const id of await port.dossiers()) {
    for (const { actor } of castOf(procedure).slice(0, 3)) seen.push(await sceneOf(port, id, actor))
    seen.push(await port.effects(id), await port.timers(id), await port.events(id))
  }
  // When an incident was is told by the store’s own clock, which does not stand still.
  return JSON.parse(JSON.stringify(seen, (name, value) => (name === 'since' ? undefined : value)))
}

const step = async (port: SimulatorPort, run: ReturnType<typeof begun>): Promise<boolean> => {
  const line = await run.step(port)
  expect(line?.difference).toBeUndefined()
  return line !== undefined
}

const begun = (script: Script) => {
  const run = playing(script, 'd')
  if (!run.ok) throw new Error(JSON.stringify(run.issues))
  return run.value
}

const some = folder.plays.filter((_, index) => index % 6 === 0)

describe('a rehearsal in a file', () => {
  it.each(some.map(play => [play.id, play] as const))(
    'is the one in memory, and the same when it is opened again on the way: %s',
    async (_, { procedure, script }) => {
      const at = startOf(script)
      const memory = rehearse({ procedures: [procedure], at })
      if (!memory.ok) throw new Error(JSON.stringify(memory.issues))
      const file = newFile()
      let kept = await opened(file, [procedure], at)
      const [one, other] = [begun(script), begun(script)]
      while (await step(memory.value, one)) {
        await step(kept.rehearsal, other)
        if (one.next() % 4 === 0) {
          await kept.close()
          kept = await opened(file, [procedure], 0)
        }
        expect(await kept.rehearsal.now()).toBe(await memory.value.now())
      }
      expect(await sightOf(kept.rehearsal, procedure)).toEqual(await sightOf(memory.value, procedure))
      await kept.close()
    },
  )

  it('takes an order that is said again, also after it was opened again, for the one it was', async () => {
    const play = folder.plays.find(({ procedure }) => procedure.definition.code === '2.000815')
    const [first] = play?.script.play ?? []
    if (play === undefined || first === undefined || 'until' in first) throw new Error('submitted first')
    const { procedure, script } = play
    const order = { by: script.actors[first.by], command: first.do, key: 'of-the-screen' }
    const file = newFile()
    const before = await opened(file, [procedure], startOf(script))
    const done = await before.rehearsal.open(order)
    await before.close()
    const after = await opened(file, [procedure], startOf(script))
    const again = await after.rehearsal.open(order)
    expect(done.ok && again.ok && again.replayed && again.dossier.id === done.dossier.id).toBe(true)
    expect(await after.rehearsal.dossiers()).toHaveLength(1)
    // Orders without a key of their own are none that came before.
    expect((await after.rehearsal.open({ by: order.by, command: { ...first.do, code: undefined } })).ok).toBe(true)
    expect(await after.rehearsal.dossiers()).toHaveLength(2)
    await after.close()
  })

  it('does what a process that died had in hand', async () => {
    // A script that sends something: its effects wait in the file when the process dies before it could say they went out.
    const play = folder.plays.find(({ id }) => id.startsWith('certified-copy/'))
    if (play === undefined) throw new Error('a play')
    const file = newFile()
    const before = await opened(file, [play.procedure], startOf(play.script))
    const run = begun(play.script)
    while (await step(before.rehearsal, run));
    const sent = await before.rehearsal.effects('d')
    expect(sent.length).toBeGreaterThan(0)
    await before.close()

    const { DatabaseSync } = await import('node:sqlite')
    const db = new DatabaseSync(file)
    const [last] = sent.slice(-1)
    db.prepare('DELETE FROM workbench_sent WHERE id = ?').run(last?.id ?? '')
    db.prepare(
      `INSERT INTO outbox (dossier, id, effect, step, ready_at, fence, worker)
       VALUES (1, ?, ?, ?, (SELECT at FROM workbench_clock) + 8, 1, 'rehearsal')`,
    ).run(last?.id ?? '', last?.effect ?? '', last?.step ?? '')
    db.close()

    const after = await opened(file, [play.procedure], 0)
    await expect
      .poll(async () => {
        await after.rehearsal.settle()
        return (await after.rehearsal.effects('d')).map(({ id }) => id)
      })
      .toEqual(sent.map(({ id }) => id))
    await after.close()
  })
})
