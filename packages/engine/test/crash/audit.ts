/** Holds what a killed office left behind against what was acknowledged and what the receiver has. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Procedure } from '../../src/definition/procedure.ts'
import { openEngine } from '../../src/engine.ts'
import { sqlite } from '../../src/store/sqlite/index.ts'
import { DossierWorker } from '../../src/worker/worker.ts'
import { auditFired } from '../fired.ts'
import { dossierOf, keyOf, mark, orderOf, type Story, tenant } from './script.ts'

/** All lists are empty where every promise was kept. */
export interface Damage {
  /** Acknowledged, and not there as it was acknowledged; or asked again under its key and answered otherwise. */
  readonly lost: readonly string[]
  /** Dossiers whose history is not the beginning of their story, each line once. */
  readonly doubled: readonly string[]
  /** Effects in the histories that the receiver does not have, and what it has that is in none. */
  readonly effects: readonly string[]
  /** Timers that took effect twice, too early, or never. */
  readonly timers: readonly string[]
  readonly broken: readonly unknown[]
}

export interface Audit {
  readonly damage: Damage
  readonly acknowledged: number
  readonly fired: number
  /** How many different effects the receiver has, and how many times it was sent one. */
  readonly received: number
  readonly sent: number
}

const linesOf = (folder: string, name: string): readonly string[] =>
  readFileSync(join(folder, name), 'utf8').split('\n').slice(0, -1)

export const audit = async (folder: string, procedure: Procedure, storyFor: (n: number) => Story): Promise<Audit> => {
  const store = await sqlite(join(folder, 'store.sqlite'), { testClock: true })
  const engine = openEngine({ store, procedures: [procedure] })
  const sent = [...linesOf(folder, 'received')]
  const acknowledged = linesOf(folder, 'acknowledged').map(line => line.split(' ').map(Number))

  // The next worker comes when the leases of the dead one have run out, and does what is left.
  await store.setClock(store.now() + 3_600_000)
  const deliver = async ({ id }: { id: string }) => void sent.push(id)
  const worker = new DossierWorker({ engine, name: 'last', signal: new AbortController().signal, deliver })
  for (let did = 1; did > 0; ) {
    const { timers, effects, failed } = await worker.pass()
    if (failed > 0) throw new Error('the worker that comes after could not do what was left')
    did = timers + effects
  }
  const late = (await store.dueTimers(store.now(), 100)).map(({ dossier, id }) => `${dossier} ${id} never took effect`)

  const lost: string[] = []
  const lines = new Map<string, number>()
  for (const [n = 0, line = 0, revision] of acknowledged) {
    lines.set(dossierOf(n), Math.max(lines.get(dossierOf(n)) ?? 0, line + 1))
    const order = orderOf(storyFor(n), n, line)
    const again = order && (await engine.dispatch(order))
    const there = order && (await store.answered(tenant, order.by.id, keyOf(n, line)))
    if (!again?.ok || !again.replayed || again.revision !== revision || there?.revision !== revision)
      lost.push(`${keyOf(n, line)} at ${revision}`)
  }

  const doubled: string[] = []
  const owed: string[] = []
  const timers = [...late]
  let fired = 0
  const dossiers = await store.dossiers(tenant, undefined, Number.MAX_SAFE_INTEGER)
  for (const { id } of dossiers) {
    const history = (await store.history(tenant, id)).map(({ event }) => event)
    const story = storyFor(Number(id.slice(2))).lines.map(({ command }) => mark[command.type])
    const told = history.filter(({ type, by }) => by.id !== 'timer' && story.includes(type)).map(({ type }) => type)
    // One line more than was acknowledged may be there: the one that was under way.
    const extra = told.length - (lines.get(id) ?? 0)
    if (told.some((type, at) => type !== story[at]) || extra < 0 || extra > 1) doubled.push(`${id}: ${told.join()}`)
    owed.push(...history.flatMap(event => (event.type === 'moved' ? event.data.effects.map(it => it.id) : [])))
    const found = auditFired(procedure, tenant, history)
    fired += found.fired
    timers.push(...found.wrong)
  }

  const received = new Set(sent)
  const { broken } = await store.verify()
  await engine.close()
  return {
    damage: {
      lost,
      doubled,
      effects: [
        ...owed.filter(id => !received.has(id)).map(id => `${id} was never received`),
        ...[...received].filter(id => !owed.includes(id)).map(id => `${id} is nobody’s`),
      ],
      timers,
      broken,
    },
    acknowledged: acknowledged.length,
    fired,
    received: received.size,
    sent: sent.length,
  }
}
