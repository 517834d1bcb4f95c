import type { Path } from '@motcua/rules'
import type { ProcedureDefinition, Step } from './format.ts'
import { routesOf } from './rule/answers.ts'

/** Where a step stands: its block and branch, outermost first, and its place in the JSON document. */
export interface PlacedStep {
  readonly id: string
  readonly step: Step
  readonly path: Path
  readonly within: readonly { readonly block: string; readonly branch: string }[]
}

/** One way from a step to another. */
export interface Edge {
  readonly from: string
  readonly to: string
  readonly via:
    | 'action'
    | 'route'
    | 'else'
    | 'expiry'
    | 'join'
    | 'branch'
    | 'outcome'
    | 'next'
    | 'accepted'
    | 'returned'
  /** The action's or branch's or outcome's name, the route's number. */
  readonly name?: string
  /** FEEL that must hold. */
  readonly when?: string
  /** Where the target is written in the JSON document. */
  readonly path: Path
}

/** The steps of a definition as a graph. Blocks are nodes too: `branch` edges lead in, `join` and `outcome` edges out. */
export interface StepGraph {
  readonly start: string
  readonly steps: ReadonlyMap<string, PlacedStep>
  /** Ids that stand in more than one place, with the second place. */
  readonly repeated: readonly PlacedStep[]
  readonly edges: ReadonlyMap<string, readonly Edge[]>
  /** Steps to which the law leads from anywhere: refused at reception, withdrawn, supplement not given in time. */
  readonly anytime: readonly Edge[]
}

const stepEdges = (definition: ProcedureDefinition, id: string, step: Step, path: Path): Edge[] => {
  switch (step.kind) {
    case 'task':
    case 'wait': {
      const edges: Edge[] = Object.entries(step.actions).map(([name, action]) => ({
        from: id,
        to: action.to,
        via: 'action',
        name,
        ...(action.when === undefined ? {} : { when: action.when }),
        path: [...path, 'actions', name, 'to'],
      }))
      if (step.kind === 'wait' && step.expiry !== undefined)
        edges.push({ from: id, to: step.expiry.to, via: 'expiry', path: [...path, 'expiry', 'to'] })
      return edges
    }
    case 'decision':
      return [
        ...routesOf(definition, step).map(
          ({ when, to, index }): Edge => ({
            from: id,
            to,
            via: 'route',
            name: index === undefined ? to : String(index),
            when,
            path: index === undefined ? [...path, 'by'] : [...path, 'routes', index, 'to'],
          }),
        ),
        { from: id, to: step.else, via: 'else', path: [...path, 'else'] },
      ]
    case 'handoff':
      return [
        { from: id, to: step.to, via: 'accepted', path: [...path, 'to'] },
        { from: id, to: step.returned, via: 'returned', path: [...path, 'returned'] },
      ]
    case 'consult':
    case 'children':
      return [{ from: id, to: step.to, via: 'join', path: [...path, 'to'] }]
    case 'return':
      return [{ from: id, to: step.to, via: 'next', path: [...path, 'to'] }]
    case 'parallel':
      return [
        ...Object.entries(step.branches).map(
          ([name, branch]): Edge => ({
            from: id,
            to: branch.start,
            via: 'branch',
            name,
            path: [...path, 'branches', name, 'start'],
          }),
        ),
        { from: id, to: step.to, via: 'join', path: [...path, 'to'] },
        ...Object.entries(step.outcomes ?? {}).map(
          ([name, to]): Edge => ({ from: id, to, via: 'outcome', name, path: [...path, 'outcomes', name] }),
        ),
      ]
    case 'exit':
    case 'end':
      return []
  }
}

const anytimeEdges = (definition: ProcedureDefinition): Edge[] => {
  const from = definition.start
  const edges: Edge[] = [
    { from, to: definition.reception.refused, via: 'outcome', name: 'refused', path: ['reception', 'refused'] },
  ]
  if (definition.withdrawal)
    edges.push({ from, to: definition.withdrawal.to, via: 'outcome', name: 'withdrawn', path: ['withdrawal', 'to'] })
  if (definition.stop)
    edges.push({ from, to: definition.stop.to, via: 'outcome', name: 'stopped', path: ['stop', 'to'] })
  if (definition.supplement?.expired)
    edges.push({
      from,
      to: definition.supplement.expired,
      via: 'outcome',
      name: 'expired',
      path: ['supplement', 'expired'],
    })
  return edges
}

/** Reads the steps of a definition, blocks included, into one graph. Names that lead nowhere stay in it for `check`. */
export const stepGraph = (definition: ProcedureDefinition): StepGraph => {
  const steps = new Map<string, PlacedStep>()
  const repeated: PlacedStep[] = []
  const edges = new Map<string, readonly Edge[]>()
  const visit = (level: Readonly<Record<string, Step>>, path: Path, within: PlacedStep['within']): void => {
    for (const [id, step] of Object.entries(level)) {
      const placed: PlacedStep = { id, step, path: [...path, id], within }
      if (steps.has(id)) {
        repeated.push(placed)
        continue
      }
      steps.set(id, placed)
      edges.set(id, stepEdges(definition, id, step, placed.path))
      if (step.kind === 'parallel')
        for (const [branch, { steps: inner }] of Object.entries(step.branches))
          visit(inner, [...placed.path, 'branches', branch, 'steps'], [...within, { block: id, branch }])
    }
  }
  visit(definition.steps, ['steps'], [])
  return { start: definition.start, steps, repeated, edges, anytime: anytimeEdges(definition) }
}

/** Whether an edge stays in the place it starts from, or goes into a branch of its own block. */
export const staysInPlace = (graph: StepGraph, edge: Edge): boolean => {
  const from = graph.steps.get(edge.from)
  const to = graph.steps.get(edge.to)
  if (!from || !to) return true
  const expected = edge.via === 'branch' ? [...from.within, { block: edge.from, branch: edge.name ?? '' }] : from.within
  return (
    to.within.length === expected.length &&
    expected.every((at, i) => at.block === to.within[i]?.block && at.branch === to.within[i]?.branch)
  )
}
