/** A workshop of dossiers that wait, under a hand-set clock. */
import { expect } from 'vitest'
import type { Procedure } from '../src/definition/procedure.ts'
import type { Actor } from '../src/dossier/event.ts'
import { type Engine, openEngine } from '../src/engine.ts'
import { memory } from '../src/store/memory.ts'
import type { Store } from '../src/store/store.ts'
import { DossierWorker, type Failure, type OutgoingEffect, type WorkerSpec } from '../src/worker/worker.ts'
import { citizen } from './play.ts'
import { at, official } from './tale.ts'
import { waiting } from './waiting.ts'

export const tenant = 'ward'
export const clerk = official('desk', 'ward')

/** Monday; the wait of what is received then is over when the office closes on Tuesday. */
export const monday = at('2026-04-20T08:00')
export const lapse = at('2026-04-21T17:00')

/** Submits and receives a dossier, which from then on waits. */
export const open = async (engine: Engine, dossier: string, procedure = waiting.definition.code): Promise<void> => {
  const give = (by: Actor, key: string, command: object) =>
    engine.dispatchJson({ tenant, dossier, by, key: `${dossier}-${key}`, procedure, command })
  const submit = { type: 'submit', case: 'only', channel: 'counter', applicant: citizen.id }
  expect(await give(citizen, 'submit', submit)).toMatchObject({ ok: true })
  expect(await give(clerk, 'receive', { type: 'receive' })).toMatchObject({ ok: true })
}

/** An engine on a store under a hand-set clock, what its workers sent, and what failed. */
export const workshop = (procedures: readonly Procedure[] = [waiting], given?: (now: () => number) => Store) => {
  const clock = { now: monday }
  const store = (given ?? memory)(() => clock.now)
  const engine = openEngine({ store, procedures })
  const sent: OutgoingEffect[] = []
  const failures: { dossier: string; failure: Failure; parked: boolean }[] = []
  const spec = (more: Partial<WorkerSpec> = {}): WorkerSpec => ({
    engine,
    name: 'w',
    signal: new AbortController().signal,
    deliver: async effect => {
      sent.push(effect)
    },
    backoff: () => 1000,
    onFailure: ({ dossier }, failure, parked) => failures.push({ dossier, failure, parked }),
    ...more,
  })
  const worker = (more: Partial<WorkerSpec> = {}) => new DossierWorker(spec(more))
  /** Passes until there is nothing to do, and gives the sum. */
  const work = async (one: DossierWorker = worker()) => {
    const sum = { timers: 0, effects: 0, failed: 0, parked: 0 }
    for (;;) {
      const done = await one.pass()
      for (const key of ['timers', 'effects', 'failed', 'parked'] as const) sum[key] += done[key]
      if (done.timers + done.effects + done.failed === 0) return sum
    }
  }
  return { clock, store, engine, sent, failures, spec, worker, work }
}

export const typesOf = async (engine: Engine, dossier: string): Promise<readonly string[]> =>
  (await engine.history(tenant, dossier)).map(({ event }) => event.type)
