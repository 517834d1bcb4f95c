import {
  type AnyActorRef,
  type EventObject,
  type MachineSnapshot,
  type MetaObject,
  type ParameterizedObject,
  type ProvidedActor,
  type Snapshot,
  StateMachine,
  type StateSchema,
  type StateValue,
} from 'xstate'
import type { Procedure } from '../definition/procedure.ts'
import { procedureFor } from '../definition/variant.ts'
import { type Dossier, emptyDossier } from '../dossier/dossier.ts'
import { unanswerable } from '../dossier/guard.ts'
import { oracleOf, positionOf } from '../dossier/move.ts'
import { type Refusal, refusal } from '../dossier/refusal.ts'
import { submitted } from '../machine/compile.ts'
import { type Guard, guardKey, type Oracle } from '../machine/guard.ts'
import type { Asked } from '../machine/machine.ts'
import { type MemoMachine, machineOf } from '../machine/memo.ts'
import { isPosition, type Position, readPosition, restoreValue } from '../machine/position.ts'

/** What an actor knows: the dossier whose facts answer the guards, and why its last event led nowhere, if it did not. */
export type ProcedureContext = {
  readonly dossier: Dossier
  readonly refused?: Refusal | undefined
}

/**
 * An event of a procedure’s machine: `$receive`, `STEP:ACTION`, `STEP:$returned`, as `procedureEvents` lists them.
 * `answers` tells what the guards are to hear; one that is not among them is answered from the dossier.
 */
export type ProcedureEvent =
  | { readonly type: string; readonly answers?: readonly Asked[] | undefined }
  | { readonly type: '$dossier'; readonly dossier: Dossier }

/** What an actor begins with; without a dossier before reception, where nothing is known. */
export interface ProcedureInput {
  readonly dossier?: Dossier | undefined
}

type Children = Record<string, AnyActorRef | undefined>

/** A snapshot of a procedure’s actor: `value`, `matches`, `can` and `context`, as XState has them. */
export type ProcedureSnapshot = MachineSnapshot<
  ProcedureContext,
  ProcedureEvent,
  Children,
  StateValue,
  string,
  unknown,
  MetaObject,
  StateSchema
>

type Base = StateMachine<
  ProcedureContext,
  ProcedureEvent,
  Children,
  ProvidedActor,
  ParameterizedObject,
  ParameterizedObject,
  string,
  StateValue,
  string,
  ProcedureInput | undefined,
  unknown,
  EventObject,
  MetaObject,
  StateSchema
>
const Base = StateMachine as unknown as new (...given: ConstructorParameters<typeof StateMachine>) => Base

type Scope = Parameters<Base['transition']>[2]

const followed = '$dossier'

/** The event that puts an actor where a dossier is, with its facts, however it came there. */
export const followingOf = (dossier: Dossier): ProcedureEvent => ({ type: followed, dossier })

/** The active steps of a snapshot, sorted: what `position` is in a dossier. */
export const stepsOf = (snapshot: { readonly value: StateValue }): readonly string[] => readPosition(snapshot.value)

const nothing = (): void => undefined

/**
 * The machine that the engine decides with, as one that XState’s own tools can run. Every event is decided by the engine
 * first, on frozen facts; only one that leads somewhere is handed to XState, with the same answers. So no guard throws
 * (which would end the actor), no missing fact is taken for `false`, and an event that leads nowhere leaves a refusal.
 */
export class ProcedureMachine extends Base {
  /** As a dossier of this variant goes through it. */
  readonly procedure: Procedure
  readonly variant: string | undefined
  readonly #memo: MemoMachine
  /** The guards’ answers, as long as XState decides. */
  #answers: Oracle | undefined

  constructor(procedure: Procedure, variant?: string, implementations: Base['implementations'] = silent) {
    const own = procedureFor(procedure, { variant })
    const memo = machineOf(own.definition)
    super(
      memo.machine.xstate.config as never,
      {
        ...implementations,
        guards: { ask: (_: unknown, guard: Guard) => this.#answers?.(guard) ?? false },
      } as never,
    )
    this.procedure = own
    this.variant = variant
    this.#memo = memo
  }

  /** The same machine with actions of somebody’s own: `enter`, `leave` and `effect`, each with its parameters. Guards stay. */
  override provide(given: Parameters<Base['provide']>[0]): ProcedureMachine {
    const actions = { ...this.implementations.actions, ...given.actions }
    return new ProcedureMachine(this.procedure, this.variant, { ...this.implementations, actions } as never)
  }

  override getInitialSnapshot(scope: Scope, input?: ProcedureInput): ProcedureSnapshot {
    const { dossier } = input ?? {}
    if (dossier === undefined) return this.#at(emptyDossier('', ''))
    const against = this.#mismatch(dossier)
    if (against === undefined) return this.#at(dossier)
    return { ...super.getInitialSnapshot(scope), status: 'error', error: foreign(against), output: undefined }
  }

  override restoreSnapshot(given: Snapshot<unknown>, scope: Scope): ProcedureSnapshot {
    const { value, context } = given as ProcedureSnapshot
    const against = this.#mismatch(context.dossier)
    if (against !== undefined || !this.#stands(readPosition(value))) throw foreign(against)
    return super.restoreSnapshot(given, scope)
  }

  override transition(snapshot: ProcedureSnapshot, event: ProcedureEvent, scope: Scope): ProcedureSnapshot {
    if (event.type.startsWith('xstate.')) return super.transition(snapshot, event, scope)
    if ('dossier' in event) {
      const against = this.#mismatch(event.dossier)
      return against === undefined ? this.#at(event.dossier) : this.#refused(snapshot, against)
    }
    const decided = this.#decide(snapshot, event)
    if ('refused' in decided) return this.#refused(snapshot, decided.refused)
    const { dossier } = snapshot.context
    const from = snapshot.context.refused === undefined ? snapshot : this.#clone(snapshot, { dossier })
    return this.#answering(decided.answers, () => super.transition(from, event, scope))
  }

  /** What `snapshot.can(event)` asks: an event that would be refused has no transitions. */
  override getTransitionData(
    snapshot: ProcedureSnapshot,
    event: ProcedureEvent,
  ): ReturnType<Base['getTransitionData']> {
    if (this.#answers !== undefined) return super.getTransitionData(snapshot, event)
    const decided = this.#decide(snapshot, event)
    if ('refused' in decided) return []
    return this.#answering(decided.answers, () => super.getTransitionData(snapshot, event))
  }

  #at(dossier: Dossier): ProcedureSnapshot {
    return this.resolveState({
      value: restoreValue(this.procedure.graph)(positionOf(dossier)),
      context: { dossier },
      status: dossier.situation === 'ended' ? 'done' : 'active',
    })
  }

  #clone({ value, status }: ProcedureSnapshot, context: ProcedureContext): ProcedureSnapshot {
    return this.resolveState({ value, context, status })
  }

  #refused(snapshot: ProcedureSnapshot, refused: Refusal): ProcedureSnapshot {
    return this.#clone(snapshot, { ...snapshot.context, refused })
  }

  #stands(position: Position): boolean {
    const { graph } = this.procedure
    return position.every(id => id === submitted || graph.steps.has(id)) && isPosition(graph, position)
  }

  #mismatch({ revision, procedure, variant, position }: Dossier): Refusal | undefined {
    const { hash, graph } = this.procedure
    if (revision === 0) return undefined
    if (procedure.hash !== hash) return refusal('procedure_mismatch', { pinned: procedure.hash, given: hash })
    if (variant !== this.variant)
      return refusal('variant_unknown', { variant: variant ?? '', known: [this.variant ?? ''] })
    return position.length === 0 || this.#stands(position)
      ? undefined
      : refusal('step_unknown', { step: position.join(', '), known: [...graph.steps.keys()] })
  }

  #decide(snapshot: ProcedureSnapshot, event: ProcedureEvent): { answers: Oracle } | { refused: Refusal } {
    const { dossier } = snapshot.context
    const known = oracleOf(this.procedure, dossier)
    const told = new Map<string, boolean>(
      ('answers' in event ? event.answers : undefined)?.map(({ guard, answer }) => [guardKey(guard), answer]),
    )
    const answers: Oracle = guard => told.get(guardKey(guard)) ?? known(guard)
    const position = readPosition(snapshot.value)
    const moved = this.#memo.move(position, event.type, answers)
    if (moved.blocked) return { refused: unanswerable(this.procedure, dossier, moved.guard) }
    if (moved.move.entered.length + moved.move.left.length > 0) return { answers }
    return { refused: refusal('no_way_on', { step: position.join(', ') }) }
  }

  #answering<T>(answers: Oracle, work: () => T): T {
    this.#answers = answers
    try {
      return work()
    } finally {
      this.#answers = undefined
    }
  }
}

/** Actions are listed and not done: what goes out goes through the engine. */
const silent = { actions: { enter: nothing, leave: nothing, effect: nothing } } as never

const foreign = (cause: Refusal | undefined): Error => new Error('this is of another machine', { cause })

/**
 * The machine of a procedure for XState’s own tools: `createActor`, `useMachine` of `@xstate/react`, the inspector,
 * `xstate/graph`. It is compiled from the same configuration as the one the engine decides with, and asks the engine
 * before each event. `variant` is that of the dossier; a dossier may be given whole.
 *
 * An actor of it is a mirror or a rehearsal, never the truth: it stores nothing, sends no effects and knows no roles, dates
 * or papers. An event that leads nowhere leaves the state as it is and the reason as `context.refused`; a dossier of another
 * version or variant is refused likewise; as input, or in a persisted snapshot, it gives an actor of status `error`, with the
 * refusal as the error’s `cause`.
 *
 * @example
 * const actor = createActor(procedureMachine(procedure, dossier), { input: { dossier } }).start()
 * actor.getSnapshot().can({ type: 'compare:forward' })
 * actor.send({ type: 'compare:forward' })
 * actor.getSnapshot().context.refused?.code // 'fact_needed'
 */
export const procedureMachine = (
  procedure: Procedure,
  { variant }: { readonly variant?: string | undefined } = {},
): ProcedureMachine => new ProcedureMachine(procedure, variant)
