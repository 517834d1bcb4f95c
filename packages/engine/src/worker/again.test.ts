/** Children that were asked for, given up, and asked for again: what became of the first is not said of the second. */
import { expect, it } from 'vitest'
import { procedureOf, task } from '../../test/drawn.ts'
import { deskOfficer, lan, office } from '../../test/office.ts'
import { citizen } from '../../test/play.ts'
import { at } from '../../test/tale.ts'
import type { Step } from '../definition/format.ts'
import type { Command } from '../dossier/command.ts'
import type { Actor } from '../dossier/event.ts'
import { openEngine } from '../engine.ts'
import { memory } from '../store/memory.ts'
import { DossierWorker } from './worker.ts'

const { spread } = office.definition.steps as { spread: Extract<Step, { kind: 'children' }> }
const outcome = { name: spread.name, type: 'string' } as const
const { residence, insurance } = spread.children
const left = { procedure: '1.004222', cancelled: 'leave', facts: undefined, when: undefined } as const

/** As soon as one of two children has ended the parent goes on, and may ask for both once more. */
const parent = procedureOf(
  {
    spread: {
      ...spread,
      children: { residence: { ...residence, ...left }, insurance: { ...insurance, ...left } },
      join: 'any',
      to: 'decide',
    } as Step,
    decide: task({ again: 'spread', approve: 'granted' }),
  },
  { facts: { residence: outcome, insurance: outcome } },
)
const child = procedureOf({ check: task({ pass: 'granted' }) }, { code: '1.004222' })

it('a first child that ends after the second was opened does not end the second', async () => {
  const engine = openEngine({ store: memory(() => at('2026-04-20T08:00')), procedures: [parent, child] })
  const failures: string[] = []
  const worker = new DossierWorker({
    engine,
    name: 'w',
    signal: new AbortController().signal,
    deliver: async () => {},
    onFailure: (_, { code }) => void failures.push(code),
  })
  let keys = 0
  const give = async (by: Actor, command: Command, dossier = 'd'): Promise<void> => {
    const order = { tenant: 'ward', dossier, procedure: '1.000001', key: `${++keys}`, by, command }
    expect(await engine.dispatch(order)).toMatchObject({ ok: true })
  }
  const work = async (): Promise<void> => {
    for (let pass = 0; pass < 4; pass++) await worker.pass()
  }
  const childrenOf = async () => (await engine.dossier('ward', 'd'))?.children?.spread ?? {}
  const end = async (dossier = ''): Promise<void> => {
    await give(deskOfficer, { type: 'receive' }, dossier)
    await give(lan, { type: 'advance', action: 'pass' }, dossier)
    await work()
  }

  await give(citizen, { type: 'submit', case: 'only', channel: 'counter', applicant: citizen.id })
  await give(deskOfficer, { type: 'receive' })
  await work()
  const first = await childrenOf()
  await end(first.residence?.dossier)
  await give(lan, { type: 'advance', action: 'again' })
  await work()
  const second = await childrenOf()
  expect(second.insurance?.dossier).not.toBe(first.insurance?.dossier)

  await end(first.insurance?.dossier)
  expect((await childrenOf()).insurance).toEqual(second.insurance)
  expect((await engine.dossier('ward', 'd'))?.position).toEqual(['spread'])
  await end(second.insurance?.dossier)
  expect((await childrenOf()).insurance).toMatchObject({ outcome: 'granted' })
  expect((await engine.dossier('ward', 'd'))?.position).toEqual(['decide'])
  expect(failures).toEqual([])
})
