/** Acts over many dossiers: first a plan, which says of each dossier what would become of it; then the plan is carried out. */
import { contentHash } from '../definition/hash.ts'
import type { Command, Order } from '../dossier/command.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { Actor, Appointment } from '../dossier/event.ts'
import type { Refusal } from '../dossier/refusal.ts'
import type { Engine } from '../engine.ts'

/** One act over many dossiers, and who orders it. Under the same `id` the same thing is done to a dossier once. */
export interface BulkAct {
  readonly tenant: string
  /** Chosen by whoever orders the act, for instance the number of the decision behind it. */
  readonly id: string
  readonly by: Actor
}

/** How a dossier stands, as far as acts over many dossiers change it. */
export interface Standing {
  readonly version: number
  /** The active steps, sorted. */
  readonly position: readonly string[]
  readonly appointment?: Appointment | undefined
  /** The main handler (chủ trì) of each active step that has one. */
  readonly main?: Readonly<Record<string, string>> | undefined
  /** Agencies that others act for. */
  readonly standIns?: Readonly<Record<string, string>> | undefined
}

interface Entry {
  readonly dossier: string
  /** Its public code. */
  readonly code?: string | undefined
  /** The line it came from, from 1, where the act reads lines. */
  readonly line?: number | undefined
}

/**
 * What an act would do to one dossier. Plain JSON: a plan can be kept, shown and signed before it is carried out.
 * `change`: its orders would be accepted, and lead from `before` to `after`. `done`: this act has dealt with it already.
 * `refused`: it would be turned down, and why.
 */
export type Planned = Entry &
  (
    | {
        readonly verdict: 'change'
        /** Given one after the other; the first one only to the revision that was looked at. */
        readonly orders: readonly Order[]
        /** Absent for a dossier that is not there yet. */
        readonly before?: Standing | undefined
        readonly after: Standing
        /** What a changed calendar makes of the appointment, whatever the policy makes of that. */
        readonly counted?: Appointment | undefined
      }
    | { readonly verdict: 'done' }
    | { readonly verdict: 'refused'; readonly before?: Standing | undefined; readonly refusal: Refusal }
  )

export const standingOf = ({ procedure, position, appointment, work = {}, standIns }: Dossier): Standing => {
  const main = Object.entries(work).flatMap(([step, it]) =>
    it.main !== undefined && position.includes(step) ? [[step, it.main] as const] : [],
  )
  return {
    version: procedure.version,
    position,
    ...(appointment === undefined ? {} : { appointment }),
    ...(main.length === 0 ? {} : { main: Object.fromEntries(main) }),
    ...(standIns === undefined ? {} : { standIns }),
  }
}

export const sameStanding = (one: Standing, other: Standing): boolean => contentHash(one) === contentHash(other)

/**
 * The idempotency key of what an act does to a dossier: of fixed length, and never another's. `about` is what is done, for one
 * decision may be the ground of several acts: two agencies merged, and their people’s work given to others.
 */
export const keyOf = (act: BulkAct, dossier: string, about: readonly string[]): string =>
  `bulk:${contentHash([act.id, dossier, ...about])}`

/** What an act wants of one dossier, before it is known whether it can be had. */
export interface Wish extends Entry {
  /** As it stands, which its first order expects; nothing for one that is to be made. */
  readonly found?: Dossier | undefined
  /** `about` is what each of them is about, beside its type: the same act does that once. */
  readonly commands: readonly { readonly command: Command; readonly about: readonly string[] }[]
  readonly procedure?: string | undefined
}

/** Asks the engine what would become of a wish; nothing is kept. */
export const planOne = async (engine: Engine, act: BulkAct, wish: Wish): Promise<Planned> => {
  const { tenant, by } = act
  const { dossier, code, line, found, procedure } = wish
  const entry: Entry = { dossier, ...(code === undefined ? {} : { code }), ...(line === undefined ? {} : { line }) }
  const before = found && { before: standingOf(found) }
  const open: Order[] = []
  for (const { command, about } of wish.commands) {
    const key = keyOf(act, dossier, [command.type, ...about])
    if (await engine.store.answered(tenant, by.id, key)) continue
    const expect = found !== undefined && open.length === 0 ? { expect: found.revision } : {}
    open.push({ tenant, dossier, by, key, ...expect, ...(procedure === undefined ? {} : { procedure }), command })
  }
  const [first, ...then] = open
  if (first === undefined) return { ...entry, verdict: 'done' }
  const outcome = await engine.preview(first, ...then)
  if (!outcome.ok) return { ...entry, verdict: 'refused', ...before, refusal: outcome.refusal }
  const recounted = outcome.events.find(event => event.type === 'recounted')
  const counted = recounted && { counted: recounted.data.after }
  return { ...entry, verdict: 'change', orders: open, ...before, after: standingOf(outcome.dossier), ...counted }
}

/** So many dossiers are read at a time: what is in memory does not grow with how many there are. */
const atOnce = 100

/** The dossiers of a tenant that have not ended, in the order of their ids. Personal data stands in them as hashes. */
export async function* runningDossiers(engine: Engine, tenant: string): AsyncGenerator<Dossier> {
  let after: string | undefined
  for (;;) {
    const page = await engine.dossiers(tenant, after, atOnce)
    for (const dossier of page) if (dossier.situation !== 'ended') yield dossier
    if (page.length < atOnce) return
    after = page.at(-1)?.id
  }
}
