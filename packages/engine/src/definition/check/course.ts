import type { Expression, Scope } from '@motcua/rules'
import { type Edge, type StepGraph, staysInPlace } from '../graph.ts'
import { postorder } from './depth-first.ts'

/** A step on a course, and where it leads: later stops of the same course, by their index. */
export interface Stop {
  readonly id: string
  readonly ways: readonly number[]
  /** The course ends here: by the outcome of an exit, or plainly (`''`: an end, a return, an exit without outcome). */
  readonly leaves?: string
  readonly block?: {
    readonly branches: readonly Course[]
    readonly join: number | undefined
    readonly outcomes: ReadonlyMap<string, number>
  }
}

/**
 * The steps of one place (the whole, or a branch) from which its end can be reached, each before those it leads to:
 * loops are gone through zero times. The first is the start; empty where no end can be reached.
 */
export type Course = readonly Stop[]

/** The edges of a step that are not known to be closed when nothing but `scope` is known. */
const openEdges = (
  graph: StepGraph,
  expressions: ReadonlyMap<string, Expression>,
  scope: Scope,
  id: string,
): readonly Edge[] => {
  const open: Edge[] = []
  for (const edge of graph.edges.get(id) ?? []) {
    const value = edge.when === undefined ? undefined : expressions.get(edge.when)?.evaluate(scope)
    if (value?.kind === 'known' && value.value === false) continue
    if (staysInPlace(graph, edge) && graph.steps.has(edge.to)) open.push(edge)
    // Routes are asked in their order: those behind one that is known to hold are never taken.
    if (edge.via === 'route' && value?.kind === 'known' && value.value === true) break
  }
  return open
}

/** How a course can be left. */
const leavings = (course: Course): ReadonlySet<string> =>
  new Set(course.flatMap(stop => (stop.leaves === undefined ? [] : [stop.leaves])))

/** The courses of a definition for what is known of a dossier from the beginning: its case and channel. */
export const courseOf = (graph: StepGraph, expressions: ReadonlyMap<string, Expression>, scope: Scope): Course => {
  const build = (start: string): Course => {
    const blocks = new Map<string, { branches: readonly Course[]; ways: readonly Edge[] }>()

    const leave = (id: string): string | undefined => {
      const placed = graph.steps.get(id)
      switch (placed?.step.kind) {
        case 'end':
          return ''
        case 'exit':
          return placed.step.outcome ?? ''
        case 'return':
          // From here the time is the citizen's. Inside a block the other branches still work.
          return placed.within.length === 0 ? '' : undefined
        default:
          return undefined
      }
    }

    const waysOf = (id: string): readonly Edge[] => {
      if (leave(id) !== undefined) return []
      const edges = openEdges(graph, expressions, scope, id)
      if (graph.steps.get(id)?.step.kind !== 'parallel') return edges
      const known = blocks.get(id)
      if (known) return known.ways
      const branches = edges.filter(edge => edge.via === 'branch').map(edge => build(edge.to))
      const left = branches.map(leavings)
      const ways = edges.filter(edge =>
        edge.via === 'join'
          ? left.every(by => by.has(''))
          : left.some(by => edge.via === 'outcome' && by.has(edge.name ?? '')),
      )
      blocks.set(id, { branches, ways })
      return ways
    }

    const order = postorder([start], id => waysOf(id).map(edge => edge.to)).toReversed()
    const rank = new Map(order.map((id, index) => [id, index]))
    const ahead = (id: string): readonly Edge[] =>
      waysOf(id).filter(edge => (rank.get(edge.to) ?? -1) > (rank.get(id) ?? order.length))
    const ends = new Set<string>()
    for (const id of order.toReversed())
      if (leave(id) !== undefined || ahead(id).some(edge => ends.has(edge.to))) ends.add(id)

    const kept = order.filter(id => ends.has(id))
    const place = new Map(kept.map((id, index) => [id, index]))
    if (kept[0] !== start) return []
    return kept.map((id): Stop => {
      const leaves = leave(id)
      const edges = ahead(id).filter(edge => ends.has(edge.to))
      const index = (edge: Edge): number => place.get(edge.to) ?? 0
      const block = blocks.get(id)
      if (block === undefined) return { id, ways: edges.map(index), ...(leaves === undefined ? {} : { leaves }) }
      const join = edges.find(edge => edge.via === 'join')
      return {
        id,
        ways: [],
        block: {
          branches: block.branches,
          join: join && index(join),
          outcomes: new Map(edges.filter(edge => edge.via === 'outcome').map(edge => [edge.name ?? '', index(edge)])),
        },
      }
    })
  }
  return graph.steps.get(graph.start)?.within.length === 0 ? build(graph.start) : []
}

/** Every step of a course, those of its blocks included. */
export const stepsOf = (course: Course): readonly string[] =>
  course.flatMap(({ id, block }) => [id, ...(block?.branches.flatMap(stepsOf) ?? [])])
