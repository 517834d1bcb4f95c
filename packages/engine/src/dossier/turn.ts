import type { Basis } from '@motcua/rules'
import type { Procedure } from '../definition/procedure.ts'
import type { Command } from './command.ts'
import type { Dossier } from './dossier.ts'
import type { Actor, DossierEvent, Effect, EventData, EventType, Instant } from './event.ts'
import { evolve } from './evolve.ts'
import type { Refusal } from './refusal.ts'

/** Who gives a command, and when. `now` comes from the store; nothing here looks at a clock. */
export interface Context {
  readonly by: Actor
  readonly now: Instant
  /** When it is legally effective, if earlier than now. */
  readonly on?: Instant | undefined
  /** The procedure a dossier is to be migrated to. */
  readonly target?: Procedure | undefined
  /** The version that the law in force gives a dossier at its reception, and by which act. */
  readonly inForce?: { readonly procedure: Procedure; readonly basis?: Basis | undefined } | undefined
  /** The event that is to be corrected. */
  readonly event?: DossierEvent | undefined
}

/** One decision while it is made: the dossier as the events recorded so far have left it. */
export class Turn {
  /** Another one once the dossier has been put under another version. */
  procedure: Procedure
  readonly by: Actor
  readonly now: Instant
  readonly on: Instant
  readonly target: Procedure | undefined
  readonly inForce: Context['inForce']
  readonly event: DossierEvent | undefined
  readonly events: DossierEvent[] = []
  readonly effects: Effect[] = []
  dossier: Dossier

  constructor(procedure: Procedure, dossier: Dossier, context: Context) {
    this.procedure = procedure
    this.dossier = dossier
    this.by = context.by
    this.now = context.now
    this.on = context.on ?? context.now
    this.target = context.target
    this.inForce = context.inForce
    this.event = context.event
  }

  /** Records what happened; gives back the number of the event. */
  record<T extends EventType>(type: T, data: EventData[T]): number {
    const event = {
      dossier: this.dossier.id,
      seq: this.dossier.revision + 1,
      type,
      v: 1,
      at: this.now,
      on: this.on,
      by: this.by,
      data,
    } as DossierEvent
    this.events.push(event)
    this.dossier = evolve(this.dossier, event)
    return event.seq
  }

  mark(): Mark {
    return { events: this.events.length, effects: this.effects.length, dossier: this.dossier }
  }

  rollback({ events, effects, dossier }: Mark): void {
    this.events.length = events
    this.effects.length = effects
    this.dossier = dossier
  }
}

/** Where a decision stood, to go back to when a try comes to nothing. */
export type Mark = { readonly events: number; readonly effects: number; readonly dossier: Dossier }

/** How one command is decided. */
export interface Rule<C extends Command> {
  /** Every reason against it that can be known beforehand; none changes anything. */
  readonly against: (turn: Turn, command: C) => readonly Refusal[]
  /** What deciding would come upon after these: `can` asks, so that it names every reason at once. */
  readonly beyond?: (turn: Turn, command: C) => Refusal | undefined
  /** Records what happens, or finds while the machine decides that it cannot. */
  readonly apply: (turn: Turn, command: C) => Refusal | undefined
}

/** The conditions that hold, as a list: `reasons(a && refusal…, b && refusal…)`. */
export const reasons = (
  ...found: readonly (Refusal | false | undefined | readonly Refusal[])[]
): readonly Refusal[] => {
  let all: Refusal[] | undefined
  for (const one of found) {
    if (one === false || one === undefined) continue
    if (!('code' in one) && one.length === 0) continue
    all ??= []
    if ('code' in one) all.push(one)
    else for (const refusal of one) all.push(refusal)
  }
  return all ?? none
}

const none: readonly Refusal[] = []
