import type { Basis } from '@motcua/rules'
import type { Procedure } from '../definition/procedure.ts'
import { procedureFor } from '../definition/variant.ts'
import { standInFor } from '../dossier/authority.ts'
import type { Command } from '../dossier/command.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { barredAt } from '../dossier/step.ts'
import type { Engine } from '../engine.ts'
import { type BulkAct, keyOf, type Planned, planOne, runningDossiers } from './plan.ts'

/**
 * Who takes over: one person; several in turn; or, of several, always the one with the fewest steps in hand in the whole
 * tenant, the first named among equals. Whom separation of duties keeps from a step is passed over where there is another.
 */
export type Distribution =
  | { readonly how: 'one'; readonly to: string }
  | { readonly how: 'inTurn' | 'leastLoad'; readonly to: readonly [string, ...string[]] }

/** Whose work goes to whom, and why. */
export interface ReassignmentSpec {
  /** The main handler (chủ trì) who is away; or an agency, as the definition calls it, whose people did not move with its work. */
  readonly from: { readonly person: string } | { readonly agency: string }
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
  /** Without those who may not do it, unless nobody else was named: then the engine says why not. */
  take(barred: readonly string[]): string
  /** This act has given somebody a step before: it was cut short, and goes on. */
  taken(): void
}

const inTurn = (to: readonly [string, ...string[]]): Sharing => {
  let turn = 0
  const take = (barred: readonly string[]): string => {
    const first = turn++ % to.length
    const order = [...to.slice(first), ...to.slice(0, first)]
    return order.find(person => !barred.includes(person)) ?? order[0] ?? to[0]
  }
  return { take, taken: () => void turn++ }
}

const leastLoad = async (engine: Engine, tenant: string, to: readonly [string, ...string[]]): Promise<Sharing> => {
  const load = new Map(to.map(person => [person, 0]))
  for await (const dossier of runningDossiers(engine, tenant))
    for (const [, main] of heldIn(dossier)) if (load.has(main)) load.set(main, (load.get(main) ?? 0) + 1)
  const of = (person: string): number => load.get(person) ?? 0
  return {
    take: barred => {
      const free = to.filter(person => !barred.includes(person))
      const person = (free.length > 0 ? free : to).reduce((least, other) => (of(other) < of(least) ? other : least))
      load.set(person, of(person) + 1)
      return person
    },
    // What was given before is in their hands, and so in the count.
    taken: () => {},
  }
}

/** The agency a step is at, as the definition says; its successor may act for it. */
const agencyOf = (procedure: Procedure, dossier: Dossier, id: string): string | undefined => {
  const step = procedureFor(procedure, dossier).graph.steps.get(id)?.step
  return step !== undefined && 'agency' in step ? step.agency : undefined
}

/** Those who may not do a step; of a procedure the engine does not have nobody knows. */
const barredFrom = (engine: Engine, dossier: Dossier, step: string): readonly string[] => {
  const procedure = engine.procedureOf(dossier)
  return procedure === undefined ? [] : barredAt({ procedure: procedureFor(procedure, dossier), dossier }, step)
}

/**
 * Everything that somebody who is away is the main handler of, or that stands at an agency and is in other hands, given to those
 * named, step by step; cooperators and watchers stay, and no clock learns of it. What nobody is the handler of is left to be
 * claimed. Cut short and planned again under the same act, it goes on with whoever’s turn it is.
 *
 * @example
 * const distribution = { how: 'leastLoad', to: ['u:minh', 'u:hoa'] } as const
 * const plan = planReassignment(engine, act, { from: { person: 'u:lan' }, distribution, reason: 'Nghỉ thai sản' })
 * const report = await applyPlan(engine, plan)
 */
export async function* planReassignment(
  engine: Engine,
  act: BulkAct,
  { from, distribution, reason }: ReassignmentSpec,
): AsyncGenerator<Planned> {
  const { tenant, by } = act
  const to = distribution.how === 'one' ? ([distribution.to] as const) : distribution.to
  const sharing = distribution.how === 'leastLoad' ? await leastLoad(engine, tenant, to) : inTurn(to)

  const whose = 'person' in from ? from.person : from.agency
  const wasGiven = async (dossier: string, step: string): Promise<boolean> =>
    (await engine.store.answered(tenant, by.id, keyOf(act, dossier, ['reassign', whose, step]))) !== undefined

  const isTheirs = (found: Dossier, step: string, main: string): boolean => {
    if ('person' in from) return main === from.person
    const procedure = engine.procedureOf(found)
    // Of a procedure the engine does not have nobody knows where its steps are: the plan says so.
    if (procedure === undefined) return true
    // Work of somebody who may not do it is nobody's, also where they are one of those named.
    const settled = to.includes(main) && !barredFrom(engine, found, step).includes(main)
    return !settled && agencyOf(procedure, found, step) === from.agency
  }

  for await (const found of runningDossiers(engine, tenant)) {
    const { id: dossier, code } = found
    const commands: { readonly about: readonly string[]; readonly command: Command }[] = []
    for (const [step, main] of heldIn(found)) {
      if (isTheirs(found, step, main)) {
        const taker = sharing.take(barredFrom(engine, found, step))
        commands.push({ about: [whose, step], command: { type: 'reassign', step, to: taker, reason } })
      } else if (to.includes(main) && (await wasGiven(dossier, step))) sharing.taken()
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
 * answers for a step stays, as people move with their work; where they do not, `planReassignment` gives it to others.
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
    if (theirs) yield await planOne(engine, act, { dossier, code, found, commands: [{ command, about: [agency] }] })
  }
}
