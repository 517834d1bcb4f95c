/** An engine on a memory store under a hand-set clock, and the JSON orders that come to it. */
import { expect } from 'vitest'
import type { Procedure } from '../src/definition/procedure.ts'
import type { Command } from '../src/dossier/command.ts'
import type { Actor } from '../src/dossier/event.ts'
import type { RefusalCode } from '../src/dossier/refusal.ts'
import { type Engine, type Outcome, openEngine } from '../src/engine.ts'
import { memory } from '../src/store/memory.ts'
import type { Store } from '../src/store/store.ts'
import { copies } from './example.ts'
import { citizen } from './play.ts'
import { at, official } from './tale.ts'

export const desk = official('frontDesk', 'commune')
export const judicial = official('judicialOfficer', 'commune')

export const submit = {
  type: 'submit',
  case: 'ordinary',
  channel: 'counter',
  applicant: citizen.id,
  facts: { pages: 3, issuer: 'vietnamese' },
  documents: { original: {} },
} as const satisfies Command

let keys = 0
/** An order on dossier `d`; a new key each time unless one is given. */
export const order = (by: Actor, command: unknown, more: object = {}) => ({
  tenant: 'ward',
  dossier: 'd',
  by,
  key: `key-${++keys}`,
  procedure: '2.000815',
  command,
  ...more,
})

export const begin = (procedures: readonly Procedure[] = [copies]) => {
  const clock = { now: at('2026-04-20T08:00') }
  const store: Store = memory(() => clock.now)
  return { clock, store, engine: openEngine({ store, procedures }) }
}

export const received = async (engine: Engine): Promise<void> => {
  expect(await engine.dispatchJson(order(citizen, submit))).toMatchObject({ ok: true, revision: 1 })
  expect(await engine.dispatchJson(order(desk, { type: 'receive', facts: { copies: 1 } }))).toMatchObject({
    ok: true,
  })
}

export const codeOf = (outcome: Outcome): RefusalCode | 'accepted' => (outcome.ok ? 'accepted' : outcome.refusal.code)

/** Everything that is kept of dossier `d`, to compare before and after. */
export const kept = async ({ store }: { readonly store: Store }) => ({
  dossiers: await store.dossiers('ward', undefined, 10),
  history: await store.history('ward', 'd'),
  outbox: await store.outbox(100),
})
