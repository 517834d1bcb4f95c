import type { Dossier, Facts, Outcome } from '@motcua/engine'
import {
  followingOf,
  type ProcedureEvent,
  type ProcedureMachine,
  type ProcedureSnapshot,
  procedureMachine,
  stepsOf,
} from '@motcua/engine/xstate'
import { useSelector } from '@xstate/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type Actor, createActor, type InspectionEvent, transition } from 'xstate'
import type { SimulatedOrder, SimulatorPort } from '../rehearsal/port.ts'

export interface ProcedureMachineOptions {
  /** Hears everything that happens to the actor: an inspector’s `inspect`. */
  readonly inspect?: ((event: InspectionEvent) => void) | undefined
}

/** A dossier as an XState actor that stands where the dossier stands. */
export interface FollowedDossier {
  /**
   * The actor, for `useSelector` and inspectors. Absent until the port has answered, and where there is no such dossier or
   * its version is not among the port’s. Another one when the dossier was put under another version.
   */
  readonly actor: Actor<ProcedureMachine> | undefined
  /** `value`, `matches`, `can`, `status` (`done` once the dossier has ended); the dossier itself is `context.dossier`. */
  readonly snapshot: ProcedureSnapshot | undefined
  /** The active steps, sorted: `$submitted` alone before reception. */
  readonly position: readonly string[]
  /** Gives an order about the dossier, through the port. The snapshot has followed when the outcome is there. */
  readonly send: (order: Omit<SimulatedOrder, 'dossier'>) => Promise<Outcome>
  /**
   * Where an event of the machine would lead if these facts came with it: nothing happens. One that leads nowhere gives the
   * same `value` and says why in `context.refused`. Of roles, papers and dates the machine knows nothing: ask `port.can`.
   */
  readonly wouldBe: (event: ProcedureEvent, facts?: Facts) => ProcedureSnapshot | undefined
  /** What the port failed with when it was asked last; where the dossier was before is still shown. */
  readonly error: unknown
}

const none: readonly string[] = []

/** The actor that stands where a dossier does now: the same as long as it can. */
const followed = (
  port: SimulatorPort,
  dossier: Dossier | undefined,
  actor: Actor<ProcedureMachine> | undefined,
  inspect: (event: InspectionEvent) => void,
): Actor<ProcedureMachine> | undefined => {
  const procedure = dossier && port.procedures.find(({ hash }) => hash === dossier.procedure.hash)
  if (dossier === undefined || procedure === undefined) return undefined
  const { status, context } = actor?.getSnapshot() ?? {}
  // Answers may overtake each other.
  if (context !== undefined && dossier.revision <= context.dossier.revision) return actor
  const same = actor?.logic.procedure.hash === procedure.hash && actor.logic.variant === dossier.variant
  if (actor === undefined || !same || status !== 'active')
    return createActor(procedureMachine(procedure, dossier), { input: { dossier }, inspect }).start()
  actor.send(followingOf(dossier))
  return actor
}

/**
 * Follows a dossier through a simulator’s port as an XState actor, for `matches`, `can`, the inspector and whatever else is
 * made for XState in React. It is a mirror and no second interpreter: `send` goes through the port, the engine decides, and
 * the actor then stands where the dossier does, whoever brought it there.
 *
 * `snapshot.can` takes the machine’s events (`STEP:ACTION`, `$receive`) and answers from the facts the dossier has.
 * What the port rejects with comes out of `send`, or as `error` where nobody had asked.
 *
 * @example
 * const Compare = () => {
 *   const { snapshot, position, send } = useProcedureMachine(port, 'dossier-1')
 *   const forward = () => send({ by: officer, command: { type: 'advance', action: 'forward' } })
 *   if (snapshot?.matches('compare')) return { at: position, ready: snapshot.can({ type: 'compare:forward' }), forward }
 *   return snapshot?.status
 * }
 */
export const useProcedureMachine = (
  port: SimulatorPort,
  dossier: string,
  { inspect }: ProcedureMachineOptions = {},
): FollowedDossier => {
  const [actor, setActor] = useState<Actor<ProcedureMachine>>()
  const [error, setError] = useState<unknown>()
  const look = useRef<() => Promise<void>>(undefined)
  const inspecting = useRef(inspect)
  useEffect(() => {
    inspecting.current = inspect
  })

  useEffect(() => {
    let current: Actor<ProcedureMachine> | undefined
    let over = false
    const lookNow = async (): Promise<void> => {
      try {
        const found = await port.dossier(dossier)
        if (over) return
        const next = followed(port, found, current, event => inspecting.current?.(event))
        if (next !== current) current?.stop()
        current = next
        setActor(next)
        setError(undefined)
      } catch (reason) {
        if (!over) setError(reason)
      }
    }
    look.current = lookNow
    const unsubscribe = port.subscribe(lookNow)
    lookNow()
    return () => {
      over = true
      unsubscribe()
      current?.stop()
      setActor(undefined)
    }
  }, [port, dossier])

  const snapshot = useSelector(actor, it => it)

  const send = useCallback(
    async (order: Omit<SimulatedOrder, 'dossier'>): Promise<Outcome> => {
      const outcome = await port.dispatch({ ...order, dossier })
      await look.current?.()
      return outcome
    },
    [port, dossier],
  )

  const wouldBe = useCallback(
    (event: ProcedureEvent, facts: Facts = {}): ProcedureSnapshot | undefined => {
      const now = actor?.getSnapshot()
      if (actor === undefined || now === undefined || now.status !== 'active') return now
      const known = { ...now.context.dossier, facts: { ...now.context.dossier.facts, ...facts } }
      return transition(actor.logic, { ...now, context: { dossier: known } }, event)[0]
    },
    [actor],
  )

  return { actor, snapshot, position: snapshot === undefined ? none : stepsOf(snapshot), send, wouldBe, error }
}
