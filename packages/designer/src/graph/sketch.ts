/** What is drawn of a procedure, before anything has a place: cards in lanes, and the ways between them. */

import { type Edge, type ProcedureDefinition, type Step, type StepGraph, stepGraph } from '@motcua/engine/definition'
import type { Path } from '@motcua/rules'
import { groups } from './groups.ts'

/** Every kind of card: a step, or where the branches of a parallel block come together again. */
export type CardKind = Step['kind'] | 'join'

/** A card. The one where branches join is named after its block, with `:join`. */
export interface Card {
  readonly id: string
  readonly kind: CardKind
  /** The step, or the block whose branches join here. */
  readonly step: string
  /** The lane it lies in, counted from 0, from the top. */
  readonly lane: number
}

/** A lane: an agency, or a department of one. */
export interface Lane {
  /** `agency` or `agency/department`. */
  readonly id: string
  readonly agency: string
  readonly department?: string | undefined
}

/** A way from a card to another. */
export interface Way {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly via: Edge['via']
  /** The action, branch or outcome, or the route's number. */
  readonly name?: string | undefined
  /** FEEL that must hold. */
  readonly when?: string | undefined
  /** Where its target is written in the document. */
  readonly path: Path
}

/** Cards, lanes and ways, in the order of the definition. Ways that lead to no step are left out: `problemsOf` names them. */
export interface Sketch {
  readonly start: string
  readonly cards: readonly Card[]
  readonly lanes: readonly Lane[]
  readonly ways: readonly Way[]
}

/** Where the branches of a block come together. */
export const joinOf = (block: string): string => `${block}:join`

/** The ways of a procedure as they are drawn: branches lead from a block to its join, and on from there. */
const waysOf = (graph: StepGraph): readonly Way[] => {
  const ways: Way[] = []
  const add = (from: string, to: string, { via, name, when, path }: Omit<Edge, 'from' | 'to'>) => {
    if (!graph.steps.has(to.replace(/:join$/, ''))) return
    ways.push({
      id: `${from}>${via}${name === undefined ? '' : `:${name}`}`,
      from,
      to,
      via,
      name,
      when,
      path: ['procedure', ...path],
    })
  }
  for (const [id, { step, within, path }] of graph.steps) {
    const block = within.at(-1)?.block
    if (step.kind === 'exit' && block !== undefined) {
      const outer = graph.steps.get(block)
      const outcomes = outer?.step.kind === 'parallel' ? outer.step.outcomes : undefined
      const to = step.outcome === undefined ? joinOf(block) : outcomes?.[step.outcome]
      // Where an outcome leads is written in the block, not in the exit.
      const at = step.outcome === undefined ? path : [...(outer?.path ?? []), 'outcomes', step.outcome]
      if (to !== undefined)
        add(id, to, { via: step.outcome === undefined ? 'join' : 'outcome', name: step.outcome, path: at } as Edge)
    }
    for (const edge of graph.edges.get(id) ?? []) {
      // An outcome leaves the block where the exit with it stands.
      if (step.kind === 'parallel' && edge.via === 'outcome') continue
      add(step.kind === 'parallel' && edge.via === 'join' ? joinOf(id) : id, edge.to, edge)
    }
  }
  return ways
}

const laneName = (agency: string, department?: string): string =>
  department === undefined ? agency : `${agency}/${department}`

/**
 * The lanes, first in the order that was given, then in that of the agencies: those that have cards, and those of declared
 * departments, or of agencies without any, which may be given some.
 */
const lanesOf = (
  { agencies }: ProcedureDefinition,
  used: ReadonlySet<string>,
  order: readonly string[],
): readonly Lane[] => {
  const declared = Object.entries(agencies).flatMap(([agency, { departments = {} }]) => [
    { id: agency, agency },
    ...Object.keys(departments).map(department => ({ id: laneName(agency, department), agency, department })),
  ])
  const undeclared = [...used].filter(id => !declared.some(lane => lane.id === id))
  const all: readonly Lane[] = [
    ...declared,
    ...undeclared.map(id => {
      const [agency = id, department] = id.split('/')
      return { id, agency, department }
    }),
  ]
  const place = (lane: Lane): number => {
    const found = order.indexOf(lane.id)
    return found < 0 ? order.length : found
  }
  const isOffered = ({ agency, department }: Lane): boolean =>
    department !== undefined || Object.keys(agencies[agency]?.departments ?? {}).length === 0
  return all.filter(lane => used.has(lane.id) || isOffered(lane)).sort((a, b) => place(a) - place(b))
}

/**
 * What is to be drawn of a procedure. What no agency does — a decision, a block, an end — lies in the lane it is come to from.
 *
 * @example sketchOf(document.procedure, laneOrderOf(document))
 */
export const sketchOf = (procedure: ProcedureDefinition, order: readonly string[] = []): Sketch => {
  const graph = stepGraph(procedure)
  const { steps, start } = graph
  const ways = waysOf(graph)
  const laneOf = new Map<string, string>()
  for (const [id, { step }] of steps) if ('agency' in step) laneOf.set(id, laneName(step.agency, step.department))
  const { agency, department } = procedure.reception
  if (!laneOf.has(start)) laneOf.set(start, laneName(agency, department))
  const into = groups(ways, ({ to }) => to)
  // What follows a card without an agency may have none either: its lane comes with the next round.
  const all = [...steps.keys()].flatMap(id => (steps.get(id)?.step.kind === 'parallel' ? [id, joinOf(id)] : [id]))
  for (let more = true; more; ) {
    more = false
    for (const id of all) {
      const from = laneOf.has(id) ? undefined : into.get(id)?.find(way => laneOf.has(way.from))?.from
      const lane = from === undefined ? undefined : laneOf.get(from)
      if (lane === undefined) continue
      laneOf.set(id, lane)
      more = true
    }
  }
  const reception = laneName(agency, department)
  for (const id of all) if (!laneOf.has(id)) laneOf.set(id, reception)
  const lanes = lanesOf(procedure, new Set(laneOf.values()), order)
  const index = new Map(lanes.map(({ id }, at) => [id, at]))
  const cards = all.map((id): Card => {
    const step = id.replace(/:join$/, '')
    const kind = step === id ? (steps.get(id)?.step.kind ?? 'end') : 'join'
    return { id, kind, step, lane: index.get(laneOf.get(id) ?? '') ?? 0 }
  })
  return { start, cards, lanes, ways }
}
