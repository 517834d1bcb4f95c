import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openEngine } from '../src/engine.ts'
import { sqlite } from '../src/store/sqlite/index.ts'
import { desk, order, submit } from './counter.ts'
import { saidUntilKilled } from './crash/said.ts'
import { copies } from './example.ts'
import { citizen } from './play.ts'

it('keeps every acknowledged command, once, through twenty kills', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kill-'))
  const file = join(folder, 'dossiers.db')
  try {
    let next = 0
    for (let kill = 0; kill < 20; kill++) {
      const said = await saidUntilKilled(
        new URL('./crash/order-forever.ts', import.meta.url),
        [file, String(next)],
        40 + kill * 3,
      )
      expect(said.length).toBeGreaterThanOrEqual(40 + kill * 3)
      expect(said.map(line => line.split(' ')[1])).toEqual(said.map(() => 'ok'))
      // The next one begins two commands earlier: what was answered is answered again, not done again.
      next = Math.max(0, Number(said.at(-1)?.split(' ')[0]) - 1)
    }
    expect(next).toBeGreaterThan(1000)

    const store = await sqlite(file)
    const engine = openEngine({ store, procedures: [copies] })
    for (let n = 0; n <= next; n++) {
      const dossier = `d-${Math.floor(n / 2)}`
      const [by, command] = n % 2 === 0 ? [citizen, submit] : [desk, { type: 'receive', facts: { copies: 1 } }]
      const again = await engine.dispatchJson(order(by, command, { dossier, key: `key-${n}` }))
      expect(again.ok && again.replayed, `command ${n}`).toBe(true)
      const types = (await engine.history('ward', dossier)).map(({ event }) => event.type)
      expect(types.filter(type => type === 'submitted' || type === 'received')).toEqual(
        ['submitted', 'received'].slice(0, types.length > 1 ? 2 : 1),
      )
    }
    expect((await store.verify()).broken).toEqual([])
    await engine.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, 300_000)
