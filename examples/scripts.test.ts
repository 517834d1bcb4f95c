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
  it('are these, without errors', () => {
    expect(faulty).toEqual([])
    expect([...new Set(plays.map(({ id }) => id.split('/')[0]))]).toEqual([
      'abtc-card',
      'birth-residence-insurance',
      'certified-copy',
      'construction-permit',
      'first-land-certificate',
      'permanent-residence',
      'youth-volunteers',
    ])
    expect(procedures).toHaveLength(7)
  })

  it.each(['construction-permit', 'birth-residence-insurance', 'youth-volunteers'])(
    'have at least five scripts where several agencies work: %s',
    name => {
      expect(plays.filter(({ id }) => id.startsWith(`${name}/`)).length).toBeGreaterThanOrEqual(5)
    },
  )

  it.each(procedures)('have at least four scripts: $definition.code', ({ hash }) => {
    expect(plays.filter(({ procedure }) => procedure.hash === hash).length).toBeGreaterThanOrEqual(4)
  })

  it('show every way that a dossier is handed over, and money both ways', () => {
    const told = new Set(
      plays.flatMap(({ procedure, script }) => simulate(procedure, script).events.map(it => it.type)),
    )
    for (const type of ['handoffAccepted', 'handoffReturned', 'handoffRerouted', 'paid', 'refunded'] as const)
      expect(told).toContain(type)
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
