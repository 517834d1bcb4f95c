import { type Edge, type StepGraph, staysInPlace } from '../graph.ts'
import { own } from '../own.ts'
import { postorder } from './depth-first.ts'

/** Where an exit with an outcome leads: what its block says. */
const landing = (graph: StepGraph, id: string): string | undefined => {
  const placed = graph.steps.get(id)
  if (placed?.step.kind !== 'exit' || placed.step.outcome === undefined) return undefined
  const block = graph.steps.get(placed.within.at(-1)?.block ?? '')?.step
  return block?.kind === 'parallel' ? own(block.outcomes, placed.step.outcome) : undefined
}

/**
 * The steps a dossier can come to, whatever its guards say. A block is taken to come together (where a branch cannot
 * leave, that is an issue of its own, and the steps behind the block are not to blame), an outcome to happen only where
 * an exit with it is reached.
 */
export const reachable = (graph: StepGraph): ReadonlySet<string> => {
  const onward = (id: string): readonly string[] => {
    const edges = (graph.edges.get(id) ?? []).filter(edge => edge.via !== 'outcome').map(edge => edge.to)
    const landed = landing(graph, id)
    return (landed === undefined ? edges : [...edges, landed]).filter(to => graph.steps.has(to))
  }
  const starts = [graph.start, ...graph.anytime.map(edge => edge.to)].filter(id => graph.steps.has(id))
  return new Set(postorder(starts, onward))
}

/**
 * Loops that no step leaves: sets of reachable steps, each of which leads to all others of its set and to nothing else.
 * Every branch is a place of its own, left by its exits; a block is one step of the place it stands in.
 */
export const endlessLoops = (graph: StepGraph, reached: ReadonlySet<string>): readonly (readonly string[])[] => {
  const outcomes = new Set<string>()
  for (const { step, within, id } of graph.steps.values())
    if (step.kind === 'exit' && step.outcome !== undefined && reached.has(id))
      outcomes.add(`${within.at(-1)?.block} ${step.outcome}`)
  const happens = ({ via, from, name }: Edge): boolean =>
    via !== 'branch' && (via !== 'outcome' || outcomes.has(`${from} ${name}`))

  const ways = new Map<string, readonly Edge[]>()
  const waysBack = new Map<string, string[]>()
  const leaves: string[] = []
  for (const id of reached) {
    const out = (graph.edges.get(id) ?? []).filter(happens)
    ways.set(id, out)
    // Ends and exits leave; a step that leads nowhere, or to a place it must not, is an issue of its own.
    if (out.length === 0 || out.some(edge => !reached.has(edge.to) || !staysInPlace(graph, edge))) leaves.push(id)
    for (const { to } of out) {
      const from = waysBack.get(to)
      if (from) from.push(id)
      else waysBack.set(to, [id])
    }
  }
  const free = new Set(postorder(leaves, id => waysBack.get(id) ?? []))
  const caught = [...graph.steps.keys()].filter(id => reached.has(id) && !free.has(id))
  return closedSets(
    caught,
    id => (ways.get(id) ?? []).map(edge => edge.to),
    id => (waysBack.get(id) ?? []).filter(from => !free.has(from)),
  )
}

/**
 * Edges that close a circle of steps at which a dossier does not stop: decisions, outcomes, and blocks it goes straight
 * into. Facts are frozen on the way through them, so that such a circle would be gone round for ever.
 */
export const decisionCircles = (graph: StepGraph): readonly Edge[] => {
  const through = (id: string): readonly Edge[] => {
    const edges = (graph.edges.get(id) ?? []).filter(
      ({ via }) => via === 'route' || via === 'else' || via === 'branch' || (via === 'join' && joinsAtOnce(graph, id)),
    )
    const to = landing(graph, id)
    const landed: readonly Edge[] =
      to === undefined ? [] : [{ from: id, to, via: 'outcome', path: graph.steps.get(id)?.path ?? [] }]
    return [...edges, ...landed].filter(edge => graph.steps.has(edge.to))
  }
  const onward = (id: string): readonly string[] => through(id).map(edge => edge.to)
  const order = new Map(postorder(graph.steps.keys(), onward).map((id, index) => [id, index]))
  const placeOf = (id: string): number => order.get(id) ?? 0
  return [...graph.steps.keys()].flatMap(through).filter(edge => placeOf(edge.from) <= placeOf(edge.to))
}

/** A block whose every branch can come to its exit through decisions alone. */
const joinsAtOnce = (graph: StepGraph, id: string): boolean => {
  const block = graph.steps.get(id)?.step
  const routes = (at: string): readonly string[] =>
    graph.steps.get(at)?.step.kind === 'decision' ? (graph.edges.get(at) ?? []).map(edge => edge.to) : []
  const leaves = (at: string): boolean => {
    const step = graph.steps.get(at)?.step
    return step?.kind === 'exit' && step.outcome === undefined
  }
  return (
    block?.kind === 'parallel' &&
    Object.values(block.branches).every(({ start }) => postorder([start], routes).some(leaves))
  )
}

/** The strongly connected sets that no edge leaves (Kosaraju: postorder, then the reversed edges in reverse). */
const closedSets = (
  ids: readonly string[],
  onward: (id: string) => readonly string[],
  back: (id: string) => readonly string[],
): readonly (readonly string[])[] => {
  const setOf = new Map<string, number>()
  let sets = 0
  for (const root of postorder(ids, onward).toReversed()) {
    if (setOf.has(root)) continue
    for (const id of postorder([root], at => back(at).filter(from => !setOf.has(from)))) setOf.set(id, sets)
    sets++
  }
  const open = new Set(
    ids.filter(id => onward(id).some(to => setOf.get(to) !== setOf.get(id))).map(id => setOf.get(id)),
  )
  const closed = new Map<number, string[]>()
  for (const id of ids) {
    const set = setOf.get(id)
    if (set === undefined || open.has(set)) continue
    const members = closed.get(set)
    if (members) members.push(id)
    else closed.set(set, [id])
  }
  return [...closed.values()]
}

/** How a branch can be left: by a plain exit, by exits with outcomes, or not at all. */
export const exitsOf = (
  graph: StepGraph,
  reached: ReadonlySet<string>,
): ReadonlyMap<string, { plain: boolean; any: boolean }> => {
  const exits = new Map<string, { plain: boolean; any: boolean }>()
  for (const { id, step, within } of graph.steps.values()) {
    const place = within.at(-1)
    if (step.kind !== 'exit' || place === undefined || !reached.has(id)) continue
    const key = `${place.block} ${place.branch}`
    exits.set(key, { plain: step.outcome === undefined || exits.get(key)?.plain === true, any: true })
  }
  return exits
}
