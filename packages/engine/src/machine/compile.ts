import type { ProcedureDefinition, Step } from '../definition/format.ts'
import { type PlacedStep, type StepGraph, stepGraph } from '../definition/graph.ts'
import { own } from '../definition/own.ts'
import { routesOf } from '../definition/rule/answers.ts'
import type { Guard } from './guard.ts'

/** The state before reception, which every procedure shares. Not a step id: those have no `$`. */
export const submitted = '$submitted'

/** The names of the machine's events. No id holds a colon, so that two steps never share one; dots are XState's own. */
export const machineEvent = {
  receive: '$receive',
  refuse: '$refuse',
  withdraw: '$withdraw',
  supplementExpired: '$supplementExpired',
  stop: '$stop',
  /** Nothing happened but a fact changed: asks the consultations whether they have come together. */
  settle: '$settle',
  action: (step: string, action: string): string => `${step}:${action}`,
  expire: (step: string): string => `${step}:$expire`,
  returned: (step: string): string => `${step}:$returned`,
  accepted: (step: string): string => `${step}:$accepted`,
  givenBack: (step: string): string => `${step}:$givenBack`,
} as const

/** An XState action of a compiled machine: a name with parameters, never run, only listed. */
export type Signal =
  | { readonly type: 'enter'; readonly params: { readonly step: string } }
  | { readonly type: 'leave'; readonly params: { readonly step: string } }
  | { readonly type: 'effect'; readonly params: { readonly step: string; readonly effect: string } }

interface Transition {
  readonly target: string
  readonly reenter: true
  readonly guard?: { readonly type: 'ask'; readonly params: Guard }
}

/** The part of XState's configuration that a definition compiles to. */
export interface StateConfig {
  id: string
  type?: 'parallel' | 'final'
  initial?: string
  entry?: Signal[]
  exit?: Signal[]
  on?: Record<string, Transition>
  always?: Transition[]
  onDone?: Transition
  states?: Record<string, StateConfig>
  options?: { maxIterations: number }
}

/** Where a step id leads: an exit with an outcome is not a state, the block says where it goes. */
const landing = (graph: StepGraph, id: string): string => {
  const placed = graph.steps.get(id)
  if (placed?.step.kind !== 'exit' || placed.step.outcome === undefined) return id
  const block = graph.steps.get(placed.within.at(-1)?.block ?? '')
  const mapped = block?.step.kind === 'parallel' ? own(block.step.outcomes, placed.step.outcome) : undefined
  return mapped === undefined ? id : landing(graph, mapped)
}

/** Branches begin in the order of their names: that of a document's keys is no part of what it says (RFC 8785). */
const sorted = <T>(record: Readonly<Record<string, T>>): readonly [string, T][] =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))

const signals = (id: string, step: Step): Pick<StateConfig, 'entry' | 'exit'> => ({
  entry: [
    { type: 'enter', params: { step: id } },
    ...('effects' in step ? (step.effects ?? []) : []).map(
      (effect): Signal => ({ type: 'effect', params: { step: id, effect } }),
    ),
  ],
  exit: [{ type: 'leave', params: { step: id } }],
})

/**
 * A definition as the configuration of an XState machine: a state per step, an event per action, guards and actions as
 * names with parameters. `after`, `invoke`, history and spawned actors are not in the target: legal dates are rows of
 * the store, and a snapshot is the active steps alone.
 */
export const compile = (definition: ProcedureDefinition): StateConfig => {
  const graph = stepGraph(definition)
  const to = (id: string, when?: string): Transition => ({
    target: `#${landing(graph, id)}`,
    reenter: true,
    ...(when === undefined ? {} : { guard: { type: 'ask', params: { kind: 'feel', source: when } } }),
  })

  const state = ({ id, step }: Pick<PlacedStep, 'id' | 'step'>): StateConfig => {
    const base: StateConfig = { id, ...signals(id, step) }
    switch (step.kind) {
      case 'task':
      case 'wait': {
        const on: Record<string, Transition> = {}
        for (const [name, action] of Object.entries(step.actions))
          on[machineEvent.action(id, name)] = to(action.to, action.when)
        if (step.kind === 'wait' && step.expiry) on[machineEvent.expire(id)] = to(step.expiry.to)
        return { ...base, on }
      }
      case 'decision':
        return {
          ...base,
          always: [...routesOf(definition, step).map(route => to(route.to, route.when)), to(step.else)],
        }
      case 'handoff':
        return {
          ...base,
          on: { [machineEvent.accepted(id)]: to(step.to), [machineEvent.givenBack(id)]: to(step.returned) },
        }
      case 'consult':
      case 'children':
        // Not `always`: a consultation come to again within the macrostep would hear the answer of the one just left.
        return {
          ...base,
          on: {
            [machineEvent.settle]: { ...to(step.to), guard: { type: 'ask', params: { kind: 'joined', step: id } } },
          },
        }
      case 'return':
        return { ...base, on: { [machineEvent.returned(id)]: to(step.to) } }
      case 'exit':
      case 'end':
        return { ...base, type: 'final' }
      case 'parallel':
        return {
          ...base,
          type: 'parallel',
          onDone: to(step.to),
          states: Object.fromEntries(
            sorted(step.branches).map(([branch, { start, steps }]) => [
              branch,
              // A branch that starts at an exit with an outcome has no state to start in; `check` names it unreachable.
              { id: `${id}.${branch}`, initial: start, states: states(steps) },
            ]),
          ),
        }
    }
  }

  const states = (steps: Readonly<Record<string, Step>>): Record<string, StateConfig> =>
    Object.fromEntries(
      Object.entries(steps)
        .filter(([id]) => landing(graph, id) === id)
        .map(([id, step]) => [id, state({ id, step })]),
    )

  const on: Record<string, Transition> = {}
  if (definition.withdrawal) on[machineEvent.withdraw] = to(definition.withdrawal.to)
  if (definition.stop) on[machineEvent.stop] = to(definition.stop.to)
  if (definition.supplement?.expired) on[machineEvent.supplementExpired] = to(definition.supplement.expired)

  return {
    id: definition.code,
    initial: submitted,
    // Facts are frozen within a macrostep, so that a step come to twice in it is come to for ever: each is entered once,
    // and ends itself, its branch and its block at most.
    options: { maxIterations: 4 * (graph.steps.size + 1) },
    on,
    states: {
      [submitted]: {
        id: submitted,
        on: {
          [machineEvent.receive]: to(definition.start),
          [machineEvent.refuse]: to(definition.reception.refused),
        },
      },
      ...states(definition.steps),
    },
  }
}
