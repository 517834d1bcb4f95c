import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { vi } from 'vitest'
import { storeContract } from '../../testing/store-contract.ts'
import { sqlite } from './index.ts'

storeContract({
  name: 'sqlite',
  open: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mot-cua-'))
    const file = join(folder, 'store.sqlite')
    return {
      store: await sqlite(file),
      reopen: () => sqlite(file),
      beside: () => sqlite(file),
      stopClock: async at => {
        vi.useFakeTimers({ toFake: ['Date'], now: at })
      },
      tamper: async (tenant, id, { dossier, head, events }) => {
        const db = new DatabaseSync(file)
        const number = db.prepare('SELECT dossier FROM dossiers WHERE tenant = ? AND id = ?').get(tenant, id)!.dossier!
        db.prepare('UPDATE dossiers SET revision = ?, hash = ?, snapshot = ? WHERE dossier = ?').run(
          dossier.revision,
          Buffer.from(head, 'hex'),
          JSON.stringify(dossier),
          number,
        )
        db.prepare('DELETE FROM kept_events WHERE dossier = ?').run(number)
        const add = db.prepare('INSERT INTO kept_events VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)')
        for (const { event, hash } of events)
          add.run(
            number,
            event.seq,
            event.type,
            event.v,
            event.at,
            event.on,
            JSON.stringify(event.by),
            JSON.stringify(event.data),
            Buffer.from(hash, 'hex'),
          )
        db.close()
      },
      remove: async () => {
        vi.useRealTimers()
        rmSync(folder, { recursive: true })
      },
    }
  },
})
