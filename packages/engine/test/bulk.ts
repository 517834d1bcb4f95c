/** A crowd of dossiers that have gone all ways, and what acts over many of them are held against. */
import { type Calendar, parsePack, vietnamStateCalendar } from '@motcua/rules'
import { expect } from 'vitest'
import type { Planned } from '../src/bulk/plan.ts'
import { load } from '../src/definition/load.ts'
import type { Procedure } from '../src/definition/procedure.ts'
import type { Registry } from '../src/definition/registry.ts'
import { timekeeper } from '../src/dossier/command.ts'
import { emptyDossier } from '../src/dossier/dossier.ts'
import type { Actor } from '../src/dossier/event.ts'
import { evolve } from '../src/dossier/evolve.ts'
import { type Engine, openEngine } from '../src/engine.ts'
import { memory } from '../src/store/memory.ts'
import type { Store } from '../src/store/store.ts'
import { chance } from './chance.ts'
import { chief, deskOfficer, lan, minh, office, policeman, taxman } from './office.ts'
import { administrator, citizen, commandsFor } from './play.ts'
import { at } from './tale.ts'

export const listed = async <T>(plan: AsyncIterable<T>): Promise<readonly T[]> => {
  const all: T[] = []
  for await (const one of plan) all.push(one)
  return all
}

/** A store under a clock set by hand, and engines on it. */
export const begun = (now = '2026-04-20T08:00') => {
  const clock = { now: at(now) }
  const store: Store = memory(() => clock.now)
  const engineOf = (procedures: readonly Procedure[] | Registry): Engine => openEngine({ store, procedures })
  return { clock, store, engineOf }
}

let orders = 0
/** Gives an order that must be accepted. */
export const give = async (engine: Engine, dossier: string, by: Actor, command: unknown, more: object = {}) => {
  const order = { tenant: 'ward', dossier, by, key: `order-${++orders}`, procedure: '1.000001', command, ...more }
  const outcome = await engine.dispatchJson(order)
  if (!outcome.ok) throw new Error(`${dossier}: ${JSON.stringify(outcome.refusal)}`)
  return outcome.dossier
}

const people: readonly [Actor, ...Actor[]] = [
  lan,
  minh,
  chief,
  taxman,
  policeman,
  deskOfficer,
  administrator,
  citizen,
  timekeeper,
]

/** Some dossiers of the office’s procedure, each after a life of its own. */
export const crowd = async (seed: number, count: number, steps = 30) => {
  const { clock, store, engineOf } = begun()
  const engine = engineOf([office])
  const random = chance(seed)
  for (let n = 0; n < count; n++) {
    const dossier = `d${n}`
    const facts = random.below(3) === 0 ? { parcel: `Thửa ${n}` } : {}
    const submit = { type: 'submit', case: 'only', channel: 'counter', applicant: citizen.id, facts }
    await give(engine, dossier, citizen, submit)
    if (random.below(8) > 0) await give(engine, dossier, deskOfficer, { type: 'receive' })
    for (let step = random.below(steps); step > 0; step--) {
      const now = await engine.dossier('ward', dossier)
      if (now === undefined || now.situation === 'ended') break
      clock.now += random.below(3) * 3_600_000
      const command = random.of(commandsFor(office, now, random.below(100)))
      const by = random.of(people)
      await engine.dispatchJson({ tenant: 'ward', dossier, by, key: `life-${++orders}`, command })
    }
  }
  return { clock, store, engine, engineOf }
}

/** Everything the events say is what is kept, and every chain is whole. */
export const expectReplayed = async (engine: Engine, dossiers: readonly string[]): Promise<void> => {
  for (const id of dossiers) {
    const events = await engine.events('ward', id)
    const replayed = events.reduce(evolve, emptyDossier(id, 'ward'))
    expect(JSON.parse(JSON.stringify(replayed))).toEqual(JSON.parse(JSON.stringify(await engine.dossier('ward', id))))
  }
  expect((await engine.store.verify()).broken).toEqual([])
}

export const dossiersOf = (plan: readonly Planned[], verdict: Planned['verdict']): readonly string[] =>
  plan.filter(it => it.verdict === verdict).map(({ dossier }) => dossier)

/** The state calendar with a working day off, and a Saturday worked for it: a notice that nobody had foreseen. */
export const swapped = (off: string, makeup: string): Calendar => {
  const day = (date: string, pair: string, because: 'swap' | 'makeup') => ({
    date,
    pair,
    because,
    kind: because === 'swap' ? 'off' : 'working',
    reason: { vi: 'Hoán đổi' },
    basis: { act: 'Thông báo (ví dụ)' },
    knownSince: '2026-04-20',
  })
  const days = [day(off, makeup, 'swap'), day(makeup, off, 'makeup')]
  const notice = parsePack({ id: `notice-${off}`, year: Number(off.slice(0, 4)), days })
  const made = notice.ok ? vietnamStateCalendar({ packs: [notice.value] }) : notice
  if (!made.ok) throw new Error(JSON.stringify(made.issues))
  return made.value
}

/** The same definition, counted on another calendar. */
export const countedOn = ({ definition }: Procedure, calendar: Calendar): Procedure => {
  const loaded = load({ format: 1, procedure: definition }, { calendar })
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
  return loaded.value
}
