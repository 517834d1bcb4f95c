import type { StepGraph } from '../definition/graph.ts'
import { machineEvent, submitted } from './compile.ts'
import type { Guard } from './guard.ts'
import type { Asked } from './machine.ts'
import type { Position } from './position.ts'

/** The events that can come at a position, without those to which the law leads from anywhere (withdrawal, expiry). */
export const eventsAt = (graph: StepGraph, position: Position): readonly string[] => {
  const events = new Set<string>()
  for (const id of position) {
    const step = graph.steps.get(id)?.step
    if (id === submitted) {
      events.add(machineEvent.receive)
      events.add(machineEvent.refuse)
    } else if (step?.kind === 'task' || step?.kind === 'wait') {
      for (const name of Object.keys(step.actions)) events.add(machineEvent.action(id, name))
      if (step.kind === 'wait' && step.expiry) events.add(machineEvent.expire(id))
    } else if (step?.kind === 'return') events.add(machineEvent.returned(id))
    else if (step?.kind === 'handoff') {
      events.add(machineEvent.accepted(id))
      events.add(machineEvent.givenBack(id))
    } else if (step?.kind === 'consult' || step?.kind === 'children') events.add(machineEvent.settle)
  }
  return [...events]
}

/** Whether a guard can be true at all: a consultation with fewer agencies than its quorum never comes together. */
const canHold = (graph: StepGraph, guard: Guard): boolean => {
  const step = guard.kind === 'joined' ? graph.steps.get(guard.step)?.step : undefined
  if (step?.kind !== 'consult' && step?.kind !== 'children') return true
  const asked = Object.keys(step.kind === 'consult' ? step.agencies : step.children).length
  return asked >= (typeof step.join === 'object' && 'quorum' in step.join ? step.join.quorum : 1)
}

/**
 * Every way one event can lead, each once: `take` decides it with the first answers given and `false` for the rest, and
 * says what was asked. Guards are taken to be independent of each other.
 */
export function* everyWay(
  graph: StepGraph,
  take: (answers: readonly boolean[]) => readonly Asked[],
): Generator<readonly Asked[]> {
  const open: (readonly boolean[])[] = [[]]
  for (let answers = open.pop(); answers !== undefined; answers = open.pop()) {
    const given = take(answers)
    yield given
    for (let i = answers.length; i < given.length; i++) {
      const guard = given[i]?.guard
      if (guard && canHold(graph, guard)) open.push([...given.slice(0, i).map(it => it.answer), true])
    }
  }
}
