/** Many dossiers of several procedures lived through an engine by chance: what views are made from. */

import type { Procedure } from '../src/definition/procedure.ts'
import { type Command, timekeeper } from '../src/dossier/command.ts'
import { can } from '../src/dossier/decide.ts'
import { emptyDossier } from '../src/dossier/dossier.ts'
import type { Actor } from '../src/dossier/event.ts'
import { type Engine, openEngine } from '../src/engine.ts'
import { memory } from '../src/store/memory.ts'
import type { Store } from '../src/store/store.ts'
import { type Chance, chance } from './chance.ts'
import { whoMay } from './places.ts'
import { commandsFor, everybody } from './play.ts'

const hour = 3_600_000

/** An engine on a memory store whose clock is moved by hand. */
export interface Lived {
  readonly engine: Engine
  readonly clock: { now: number }
}

export const tenants = ['ward', 'phường'] as const
export const lanes = ['d1', 'd2', 'd3', 'd4'] as const

const surnames = ['Nguyễn', 'Đỗ', 'Trần', 'Nguyên'] as const
const middles = ['Thị', 'Văn', 'Mai'] as const
const givens = ['Mai', 'Đăng', 'Nga', 'An'] as const

/** Texts that are a person's name get one, so that there is somebody to look for. */
const named = (procedure: Procedure, command: Command, luck: Chance): Command => {
  const fact = procedure.definition.applicant?.name
  if (command.type !== 'submit' || fact === undefined) return command
  const name = `${luck.of(surnames)} ${luck.of(middles)} ${luck.of(givens)}`
  return { ...command, facts: { ...command.facts, [fact]: name }, code: `H15-${luck.below(9)}-${luck.below(1000)}` }
}

const rare: ReadonlySet<string> = new Set([
  'refuseAcceptance',
  'withdraw',
  'stop',
  'requestSupplement',
  'erase',
  'recall',
])

/** Something that is allowed now, and somebody who may. */
const wish = (procedure: Procedure, dossier: Parameters<typeof whoMay>[1], now: number, luck: Chance) => {
  const people = everybody(procedure)
  const allowed = commandsFor(procedure, dossier, luck.below(1000)).flatMap(
    (command): (readonly [Command, Actor])[] => {
      if (rare.has(command.type) && luck.below(6) > 0) return []
      const by = luck.of(people.filter(whoMay(procedure, dossier, command, now)))
      return by !== undefined && can(procedure, dossier, command, { by, now }).allowed ? [[command, by]] : []
    },
  )
  const kind = luck.of([...new Set(allowed.map(([{ type }]) => type))])
  return luck.of(allowed.filter(([{ type }]) => type === kind))
}

/** Lets so many things happen, one after the other, each to some dossier; timers ring as time goes by. */
export const live = async (
  { engine, clock }: Lived,
  procedures: readonly Procedure[],
  seed: number,
  steps: number,
): Promise<void> => {
  const luck = chance(seed)
  for (let step = 0; step < steps; step++) {
    clock.now += luck.below(20) * hour
    for (const timer of await engine.store.dueTimers(clock.now, 10)) {
      const { tenant, dossier, command } = timer
      await engine.dispatch({ tenant, dossier, by: timekeeper, key: `${seed}/${step}/${timer.id}`, command })
    }
    const [tenant, id] = [luck.of(tenants), luck.of(lanes)]
    const known = await engine.dossier(tenant, id)
    const procedure = known ? engine.procedureOf(known) : luck.of(procedures)
    if (procedure === undefined) continue
    const wanted = wish(procedure, known ?? emptyDossier(id, tenant), clock.now, luck)
    if (wanted === undefined) continue
    const [command, by] = wanted
    const { code } = procedure.definition
    const order = { tenant, dossier: id, by, key: `${seed}/${step}`, procedure: code }
    await engine.dispatch({ ...order, command: named(procedure, command, luck) })
  }
}

/** Monday, 05/01/2026, 08:00. */
export const firstMorning = 1_767_574_800_000

export const newLife = (procedures: readonly Procedure[], storeOf: (now: () => number) => Store = memory): Lived => {
  const clock = { now: firstMorning }
  return { engine: openEngine({ store: storeOf(() => clock.now), procedures }), clock }
}
