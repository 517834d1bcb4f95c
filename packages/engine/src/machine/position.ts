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

/** Whether steps can be active together: one outside of blocks, or one in each branch of the same block. */
export const isPosition = (graph: StepGraph, steps: Position): boolean => {
  if (new Set(steps).size !== steps.length) return false
  const cover = (ids: readonly string[], depth: number): boolean => {
    const inside = ids.map(id => graph.steps.get(id)?.within[depth])
    if (inside.every(at => at === undefined)) return ids.length === 1
    const block = inside[0]?.block ?? ''
    const step = graph.steps.get(block)?.step
    if (step?.kind !== 'parallel' || inside.some(at => at?.block !== block)) return false
    return Object.keys(step.branches).every(branch =>
      cover(
        ids.filter((_, index) => inside[index]?.branch === branch),
        depth + 1,
      ),
    )
  }
  return steps.length > 0 && cover(steps, 0)
}
