import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { newFile } from '../../../test/crash/new-file.ts'
import { citizen, deskOfficer, lan, office } from '../../../test/office.ts'
import type { Command } from '../../dossier/command.ts'
import type { Actor } from '../../dossier/event.ts'
import { openEngine } from '../../engine.ts'
import { sqlite } from './index.ts'

/** Gives one command to the engine on a file, and closes it again. */
const give = async (file: string, by: Actor, command: Command) => {
  const store = await sqlite(file)
  const engine = openEngine({ store, procedures: [office] })
  const outcome = await engine.dispatch({
    tenant: 'ward',
    dossier: 'd1',
    by,
    key: command.type,
    command,
    ...(command.type === 'submit' ? { procedure: office.definition.code } : {}),
  })
  await store.close()
  return outcome
}

it('folds anew what a program kept that knew one last act of a dossier: it is recalled as it could be then', async () => {
  const file = newFile()
  await give(file, citizen, { type: 'submit', case: 'only', channel: 'counter', applicant: citizen.id })
  await give(file, deskOfficer, { type: 'receive' })
  const passed = await give(file, lan, { type: 'advance', action: 'pass' })
  if (!passed.ok) throw new Error(JSON.stringify(passed.refusal))
  const { lastActs, ...dossier } = passed.dossier
  const [act] = lastActs ?? []

  const db = new DatabaseSync(file)
  const lastAct = { ...act, action: 'pass', from: ['prepare'] }
  db.prepare('UPDATE dossiers SET snapshot = ?').run(JSON.stringify({ ...dossier, lastAct }))
  db.prepare("UPDATE meta SET value = 3 WHERE name = 'fold'").run()
  db.close()

  const recalled = await give(file, lan, { type: 'recall', reason: 'Chuyển nhầm' })
  expect(recalled).toMatchObject({ ok: true, dossier: { position: ['prepare'] } })
  if (recalled.ok) expect(Object.keys(recalled.dossier)).not.toContain('lastAct')
})
