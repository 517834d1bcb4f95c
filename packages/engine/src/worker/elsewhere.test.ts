/** A dossier and its parent in two systems: what the one has to say to the other goes out by `deliver`. */
import { expect, it } from 'vitest'
import { procedureOf, task } from '../../test/drawn.ts'
import { deskOfficer, lan, office } from '../../test/office.ts'
import { citizen } from '../../test/play.ts'
import { at } from '../../test/tale.ts'
import { timekeeper } from '../dossier/command.ts'
import { openEngine } from '../engine.ts'
import { memory } from '../store/memory.ts'
import { DossierWorker, type OutgoingEffect } from './worker.ts'

const residence = procedureOf({ check: task({ pass: 'granted' }) }, { code: '1.004222' })
const now = at('2026-04-20T08:00')

const systemOf = (procedure: typeof office) => {
  const engine = openEngine({ store: memory(() => now), procedures: [procedure] })
  const out: OutgoingEffect[] = []
  const failures: string[] = []
  const worker = new DossierWorker({
    engine,
    name: 'w',
    signal: new AbortController().signal,
    deliver: async effect => void out.push(effect),
    onFailure: (_, { code }) => void failures.push(code),
  })
  return { engine, worker, out, failures }
}

it('asks for a child, and is told of its end, where another system runs the child', async () => {
  const [here, there] = [systemOf(office), systemOf(residence)]
  const order = { tenant: 'ward', dossier: 'd', procedure: '1.000001' }
  const facts = { big: false, subject: 'Nguyễn Văn An' }
  const submit = { type: 'submit', case: 'only', channel: 'counter', applicant: citizen.id, facts } as const
  await here.engine.dispatch({ ...order, key: '1', by: citizen, command: submit })
  await here.engine.dispatch({ ...order, key: '2', by: deskOfficer, command: { type: 'receive' } })
  await here.engine.dispatch({ ...order, key: '3', by: lan, command: { type: 'advance', action: 'spread' } })
  await here.worker.pass()
  const asked = here.out[0]?.child
  expect(here.out).toMatchObject([{ effect: 'openChild', child: { kind: 'open', procedure: '1.004222' } }])
  if (asked === undefined) return

  const child = { tenant: 'ward', dossier: asked.dossier, procedure: asked.procedure }
  const { case: procedureCase, channel, applicant, parent } = asked
  const open = { type: 'submit', case: procedureCase, channel, applicant, parent } as const
  expect(
    await there.engine.dispatch({ ...child, key: here.out[0]?.id ?? '', by: timekeeper, command: open }),
  ).toMatchObject({
    ok: true,
  })
  await there.engine.dispatch({ ...child, key: 'r', by: deskOfficer, command: { type: 'receive' } })
  await there.engine.dispatch({ ...child, key: 'p', by: lan, command: { type: 'advance', action: 'pass' } })
  await there.worker.pass()
  expect(there.failures).toEqual([])
  expect(there.out).toMatchObject([
    {
      effect: 'reportChild',
      report: { parent: { dossier: 'd', step: 'spread', child: 'residence' }, outcome: 'granted', results: [] },
    },
  ])
  expect(await there.engine.store.outbox(10)).toEqual([])
})
