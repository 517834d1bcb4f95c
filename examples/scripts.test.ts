import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEngine, simulate, summaryOf } from '@motcua/engine'
import { sqlite } from '@motcua/engine/sqlite'
import { afterAll, describe, expect, it } from 'vitest'
import { readFolder } from './folder.ts'
import { playAll, tenant } from './play.ts'

const { procedures, plays, faulty } = readFolder(join(import.meta.dirname, 'procedures'))

const folder = mkdtempSync(join(tmpdir(), 'motcua-scripts-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the example procedures', () => {
  it('have no errors, and at least four scripts each', () => {
    expect(faulty).toEqual([])
    expect(procedures.length).toBeGreaterThanOrEqual(3)
    for (const { hash, definition } of procedures) {
      const scripts = plays.filter(({ procedure }) => procedure.hash === hash)
      expect(scripts.length, definition.code).toBeGreaterThanOrEqual(4)
    }
  })
})

describe.each(plays)('$id', ({ id, procedure, script }) => {
  it('says what it expects, and comes to it', () => {
    expect(script.expect).toBeDefined()
    expect(simulate(procedure, script).differences).toEqual([])
  })

  it('comes to the same through the engine on SQLite', async () => {
    const store = await sqlite(join(folder, `${id.replace('/', '-')}.db`), { testClock: true })
    const engine = openEngine({ store, procedures })
    const simulated = simulate(procedure, script)
    const { wrong } = await playAll(store, engine, [{ id, procedure, script }])
    const dossier = await engine.dossier(tenant, id)
    const events = (await engine.history(tenant, id)).map(({ event }) => event)
    await engine.close()
    expect(wrong).toEqual([])
    expect(dossier && summaryOf(procedure, dossier, events)).toEqual(simulated.summary)
    expect(events.map(({ type }) => type)).toEqual(simulated.events.map(({ type }) => type))
  })
})
