import type { StateValue } from 'xstate'
import type { StepGraph } from '../definition/graph.ts'
import { own } from '../definition/own.ts'
import { submitted } from './compile.ts'

/** The active steps, sorted: plain JSON, and with the definition all that a snapshot holds. */
export type Position = readonly string[]

/** Before reception. */
export const startPosition: Position = [submitted]

/** XState's state value as the active steps. */
export const readPosition = (value: StateValue): Position => {
  if (typeof value === 'string') return [value]
  const active: string[] = []
  for (const [name, inner] of Object.entries(value)) {
    if (inner === undefined) continue
    const steps = typeof inner === 'object' && Object.keys(inner).length === 0 ? [name] : readPosition(inner)
    active.push(...steps)
  }
  return active.sort()
}

/** The way back: the active steps as XState's nested state value. */
export const restoreValue =
  (graph: StepGraph) =>
  (position: Position): StateValue => {
    const root: Record<string, StateValue> = {}
    const inside = (level: Record<string, StateValue>, name: string): Record<string, StateValue> => {
      const known = own(level, name)
      if (typeof known === 'object') return known as Record<string, StateValue>
      const made: Record<string, StateValue> = {}
      level[name] = made
      return made
    }
    for (const id of position) {
      const within = graph.steps.get(id)?.within ?? []
      const innermost = within.at(-1)
      if (innermost === undefined) return id
      const level = within.slice(0, -1).reduce((outer, at) => inside(inside(outer, at.block), at.branch), root)
      inside(level, innermost.block)[innermost.branch] = id
    }
    return root
  }
