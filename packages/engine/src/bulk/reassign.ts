import type { Basis } from '@motcua/rules'
import { standInFor } from '../dossier/authority.ts'
import type { Command } from '../dossier/command.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { Engine } from '../engine.ts'
import { type BulkAct, keyOf, type Planned, planOne, runningDossiers } from './plan.ts'

/**
 * Who takes over: one person; several in turn; or, of several, always the one with the fewest steps in hand in the whole
 * tenant, the first named among equals.
 */
export type Distribution =
  | { readonly how: 'one'; readonly to: string }
  | { readonly how: 'inTurn' | 'leastLoad'; readonly to: readonly [string, ...string[]] }

/** Whose work goes to whom, and why. */
export interface ReassignmentSpec {
  /** The main handler (chủ trì) who is away. */
  readonly from: string
  readonly distribution: Distribution
  readonly reason: string
}

type Held = readonly (readonly [step: string, main: string])[]

/** Who answers for each active step. */
const heldIn = ({ position, work = {} }: Dossier): Held =>
  position.flatMap(step => {
    const main = Object.hasOwn(work, step) ? work[step]?.main : undefined
    return main === undefined ? [] : [[step, main] as const]
  })

/** Whose turn it is. */
interface Sharing {
  take(): string
  /** This act has given somebody a step before: it was cut short, and goes on. */
  taken(): void
}

const inTurn = (to: readonly [string, ...string[]]): Sharing => {
  let turn = 0
  return { take: () => to[turn++ % to.length] ?? to[0], taken: () => void turn++ }
}

const leastLoad = async (engine: Engine, tenant: string, to: readonly [string, ...string[]]): Promise<Sharing> => {
  const load = new Map(to.map(person => [person, 0]))
  for await (const dossier of runningDossiers(engine, tenant))
    for (const [, main] of heldIn(dossier)) if (load.has(main)) load.set(main, (load.get(main) ?? 0) + 1)
  const of = (person: string): number => load.get(person) ?? 0
  return {
    take: () => {
      const person = to.reduce((least, other) => (of(other) < of(least) ? other : least))
      load.set(person, of(person) + 1)
      return person
    },
    // What was given before is in their hands, and so in the count.
    taken: () => {},
  }
}

const sharingOf = async (engine: Engine, tenant: string, distribution: Distribution): Promise<Sharing> => {
  switch (distribution.how) {
    case 'one':
      return inTurn([distribution.to])
    case 'inTurn':
      return inTurn(distribution.to)
    case 'leastLoad':
      return leastLoad(engine, tenant, distribution.to)
  }
}

/**
 * Everything that somebody who is away is the main handler of, step by step, given to others; cooperators and watchers stay,
 * and no clock learns of it. Cut short and planned again under the same act, it goes on with whoever’s turn it is.
 *
 * @example
 * const spec = { from: 'u:lan', distribution: { how: 'leastLoad', to: ['u:minh', 'u:hoa'] }, reason: 'Nghỉ thai sản' } as const
 * const report = await applyPlan(engine, planReassignment(engine, act, spec))
 */
export async function* planReassignment(
  engine: Engine,
  act: BulkAct,
  { from, distribution, reason }: ReassignmentSpec,
): AsyncGenerator<Planned> {
  const sharing = await sharingOf(engine, act.tenant, distribution)
  for await (const found of runningDossiers(engine, act.tenant)) {
    const { id: dossier, code } = found
    const commands: { readonly about: string; readonly command: Command }[] = []
    for (const [step, main] of heldIn(found)) {
      if (main === from) commands.push({ about: step, command: { type: 'reassign', step, to: sharing.take(), reason } })
      else if (
        distribution.to.includes(main) &&
        (await engine.store.answered(act.tenant, act.by.id, keyOf(act, dossier, step)))
      )
        sharing.taken()
    }
    if (commands.length > 0) yield await planOne(engine, act, { dossier, code, found, commands })
  }
}

/** Which agency takes the place of which, by which act. */
export interface SuccessionSpec {
  /** Ids of the definitions. */
  readonly agency: string
  readonly successor: string
  readonly basis: Basis
}

/**
 * Agencies were merged, or one’s work was given to another: every running dossier whose procedure knows the agency, for a step
 * yet to come may be its own. One that has a successor already, by an earlier act or by its definition, is left alone. Who
 * answers for a step stays: people move with their work, and `planReassignment` is for those who do not.
 *
 * @example planSuccession(engine, act, { agency: 'district', successor: 'ward', basis: { act: 'Nghị quyết 203/2025/QH15' } })
 */
export async function* planSuccession(
  engine: Engine,
  act: BulkAct,
  { agency, successor, basis }: SuccessionSpec,
): AsyncGenerator<Planned> {
  const command = { type: 'succeedAgency', agency, successor, basis } as const
  for await (const found of runningDossiers(engine, act.tenant)) {
    const definition = engine.procedureOf(found)?.definition
    const theirs =
      definition === undefined ||
      (Object.hasOwn(definition.agencies, agency) &&
        standInFor(definition, found, agency, engine.store.now()) === agency)
    const { id: dossier, code } = found
    if (theirs) yield await planOne(engine, act, { dossier, code, found, commands: [{ command }] })
  }
}
