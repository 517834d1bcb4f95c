/** A step that asks for other dossiers, left before they have ended and come to again: an effect is about its own child. */
import { expect, it } from 'vitest'
import { procedureOf, task } from '../../test/drawn.ts'
import { citizen } from '../../test/play.ts'
import { at, official } from '../../test/tale.ts'
import type { Command } from '../dossier/command.ts'
import type { Actor } from '../dossier/event.ts'
import { openEngine } from '../engine.ts'
import { memory } from '../store/memory.ts'
import { DossierWorker } from './worker.ts'

const name = { vi: 'Tên', en: 'Name' }
const basis = [{ act: '118/2025/NĐ-CP' }]
const stopped = { kind: 'end', name, outcome: 'stopped' } as const
const stop = { agency: 'ward', role: 'officer', to: 'stopped', basis }
const child = { name, case: 'only', channel: 'counter', agency: 'tax', role: 'officer' } as const

const parent = procedureOf(
  {
    prepare: task({ ask: 'spread', done: 'granted' }),
    spread: {
      kind: 'children',
      name,
      agency: 'ward',
      role: 'officer',
      children: {
        here: { ...child, procedure: '1.000002', outcome: 'hereSays', cancelled: 'stop', facts: { what: 'what' } },
        away: { ...child, procedure: '1.000003', outcome: 'awaySays', cancelled: 'leave' },
      },
      join: 'any',
      to: 'prepare',
    },
    stopped,
  },
  {
    facts: { hereSays: { name, type: 'string' }, awaySays: { name, type: 'string' }, what: { name, type: 'string' } },
    stop,
  },
)
const asked = procedureOf(
  { check: task({ pass: 'granted' }), stopped },
  { code: '1.000002', stop, facts: { what: { name, type: 'string' } } },
)

const officer = official('officer', 'ward')
const taxman = official('officer', 'tax')

it('opens and stops the child that was asked for then, and hears the end of no other than it waits for', async () => {
  const engine = openEngine({ store: memory(() => at('2026-04-20T08:00')), procedures: [parent, asked] })
  const sent: string[] = []
  const failures: unknown[] = []
  const worker = new DossierWorker({
    engine,
    name: 'w',
    signal: new AbortController().signal,
    deliver: async ({ effect, child }) => void sent.push(`${effect} ${child?.dossier}`),
    onFailure: (_, failure) => failures.push(failure),
  })
  let key = 0
  const give = async (by: Actor, command: Command, dossier = 'd') => {
    const outcome = await engine.dispatch({
      tenant: 'ward',
      dossier,
      by,
      key: `${++key}`,
      procedure: '1.000001',
      command,
    })
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
    return outcome.dossier
  }
  const work = async (): Promise<void> => {
    for (;;) if ((await worker.pass()).effects === 0) return
  }
  const ofChild = (dossier: string | undefined) => engine.dossier('ward', dossier ?? '')

  await give(citizen, {
    type: 'submit',
    case: 'only',
    channel: 'counter',
    applicant: citizen.id,
    facts: { what: 'một' },
  })
  await give(official('desk', 'ward'), { type: 'receive' })
  // The worker is away while the step is gone through once and begun a second time.
  const first = (await give(officer, { type: 'advance', action: 'ask' })).children?.spread
  await give(taxman, { type: 'reportChild', step: 'spread', child: 'away', outcome: 'granted' })
  await give(officer, { type: 'advance', action: 'ask', facts: { what: 'hai' } })
  const second = (await engine.dossier('ward', 'd'))?.children?.spread
  expect(second?.here?.dossier).not.toBe(first?.here?.dossier)

  await work()
  expect(failures).toEqual([])
  expect(sent).toEqual([`openChild ${first?.away?.dossier}`, `openChild ${second?.away?.dossier}`])
  expect(await ofChild(first?.here?.dossier)).toMatchObject({ outcome: 'stopped', facts: { what: 'một' } })
  expect(await ofChild(second?.here?.dossier)).toMatchObject({ situation: 'submitted', facts: { what: 'hai' } })
  // That the first one was stopped says nothing of the second.
  expect((await engine.dossier('ward', 'd'))?.children?.spread?.here).toEqual(second?.here)

  await give(official('desk', 'ward'), { type: 'receive' }, second?.here?.dossier)
  await give(officer, { type: 'advance', action: 'pass' }, second?.here?.dossier)
  await work()
  const end = await engine.dossier('ward', 'd')
  expect(end?.children?.spread?.here).toMatchObject({ outcome: 'granted' })
  expect(end?.position).toEqual(['prepare'])
})
