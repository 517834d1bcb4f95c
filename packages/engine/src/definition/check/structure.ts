import type { Path } from '@motcua/rules'
import type { Action, ProcedureDefinition, Step } from '../format.ts'
import { type Edge, type PlacedStep, type StepGraph, staysInPlace } from '../graph.ts'
import { type DefinitionIssue, issue } from '../issue.ts'
import { own } from '../own.ts'
import { decisionCircles, endlessLoops, exitsOf, reachable } from './reach.ts'
import { checkEnds } from './whole.ts'

/**
 * Whether a dossier can always go on and come to an end, has somebody to work on it and says how it stands: plain
 * reachability, because a block has one way in and one way out.
 */
export const checkStructure = (definition: ProcedureDefinition, graph: StepGraph): readonly DefinitionIssue[] => {
  const reached = reachable(graph)
  const issues: DefinitionIssue[] = []
  // While a target is unknown, nobody can say which steps it was to lead to.
  const targets = [graph.start, ...[...graph.edges.values(), graph.anytime].flat().map(edge => edge.to)]
  const complete = targets.every(id => graph.steps.has(id))
  for (const placed of graph.steps.values()) {
    if (complete && !reached.has(placed.id)) issues.push(issue('step_unreachable', placed.path, { step: placed.id }))
    issues.push(...checkPlace(graph, placed), ...checkStep(graph, placed))
  }
  for (const edges of graph.edges.values())
    for (const edge of edges) if (!staysInPlace(graph, edge)) issues.push(crossing(graph, edge))
  for (const steps of endlessLoops(graph, reached))
    issues.push(issue('loop_without_exit', graph.steps.get(steps[0] ?? '')?.path ?? [], { steps }))
  for (const { from, to, path } of decisionCircles(graph)) issues.push(issue('decision_circle', path, { from, to }))
  issues.push(...checkBranches(graph, reached), ...checkEnds(definition, graph))
  return issues
}

const crossing = (graph: StepGraph, { from, to, path }: Edge): DefinitionIssue => {
  const block = graph.steps.get(to)?.within.at(-1) ?? graph.steps.get(from)?.within.at(-1)
  return issue('target_outside_block', path, { from, to, block: block?.block ?? '' })
}

const checkPlace = (graph: StepGraph, { id, step, path, within }: PlacedStep): readonly DefinitionIssue[] => {
  const place = within.at(-1)
  if (step.kind === 'end' && place) return [issue('end_inside_block', path, { step: id, block: place.block })]
  if (step.kind !== 'exit') return []
  if (place === undefined) return [issue('exit_outside_block', path, { step: id })]
  const block = graph.steps.get(place.block)?.step
  const mapped = step.outcome !== undefined && block?.kind === 'parallel' ? own(block.outcomes, step.outcome) : ''
  return step.outcome === undefined || mapped !== undefined
    ? []
    : [issue('outcome_unmapped', [...path, 'outcome'], { step: id, block: place.block, outcome: step.outcome })]
}

const checkStep = (graph: StepGraph, { id, step, path }: PlacedStep): readonly DefinitionIssue[] => {
  switch (step.kind) {
    case 'task':
      return [
        ...(step.role === undefined ? [issue('role_missing', path, { step: id })] : []),
        ...(Object.keys(step.actions).length === 0 ? [issue('dead_end', path, { step: id })] : []),
        ...checkApart(graph, id, step, path),
      ]
    case 'handoff':
      return [
        ...(step.role === undefined ? [issue('role_missing', path, { step: id })] : []),
        ...checkHandoff(id, step, path),
      ]
    case 'children':
      return checkJoin(id, step, Object.keys(step.children).length, path)
    case 'return':
      return step.role === undefined ? [issue('role_missing', path, { step: id })] : []
    case 'wait':
      return checkWait(id, step, path)
    case 'consult':
      return checkConsult(id, step, path)
    default:
      return []
  }
}

type StepOf<K extends Step['kind']> = Extract<Step, { kind: K }>

const hasBasis = (basis: readonly unknown[] | undefined): boolean => basis !== undefined && basis.length > 0

const checkWait = (id: string, step: StepOf<'wait'>, path: Path): readonly DefinitionIssue[] => {
  const issues: DefinitionIssue[] = []
  const actions: readonly (readonly [string, Action])[] = Object.entries(step.actions)
  for (const [action, { role }] of actions)
    if (role === undefined) issues.push(issue('role_missing', [...path, 'actions', action], { step: id, action }))
  if (step.status === undefined) issues.push(issue('status_gap', path, { step: id }))
  if (step.pause && !hasBasis(step.pause.basis))
    issues.push(issue('pause_without_basis', [...path, 'pause'], { step: id }))
  if (step.expiry === undefined && actions.length === 0) issues.push(issue('wait_without_end', path, { step: id }))
  else if (step.expiry === undefined && step.pause === undefined)
    issues.push(issue('wait_unbounded', path, { step: id }))
  return issues
}

/** Who acted at a step can be told where people work, and is somebody else only at another step. */
const checkApart = (
  graph: StepGraph,
  id: string,
  { apart = [] }: StepOf<'task'>,
  path: Path,
): readonly DefinitionIssue[] =>
  apart.flatMap((other, index) => {
    const kind = graph.steps.get(other)?.step.kind
    return kind === undefined || (kind === 'task' && other !== id)
      ? []
      : [issue('apart_impossible', [...path, 'apart', index], { step: id, apart: other })]
  })

const checkHandoff = (
  id: string,
  { agency, from, others = [] }: StepOf<'handoff'>,
  path: Path,
): readonly DefinitionIssue[] => [
  ...(agency === from.agency ? [issue('handoff_to_itself', [...path, 'agency'], { step: id, agency })] : []),
  ...others.flatMap((other, index) =>
    other === from.agency ? [issue('handoff_to_itself', [...path, 'others', index], { step: id, agency: other })] : [],
  ),
]

/** Whoever asks is somebody, and enough are asked for the answers to come together. */
const checkJoin = (
  id: string,
  { role, join }: StepOf<'consult'> | StepOf<'children'>,
  has: number,
  path: Path,
): readonly DefinitionIssue[] => {
  const needs = typeof join === 'object' && 'quorum' in join ? join.quorum : 1
  return [
    ...(role === undefined ? [issue('role_missing', path, { step: id })] : []),
    ...(has < needs ? [issue('join_impossible', [...path, 'join'], { step: id, needs, has })] : []),
  ]
}

const checkConsult = (id: string, step: StepOf<'consult'>, path: Path): readonly DefinitionIssue[] => [
  ...checkJoin(id, step, Object.keys(step.agencies).length, path),
  ...Object.entries(step.agencies).flatMap(([agency, { onSilence, basis }]) =>
    onSilence === 'consent' && !hasBasis(basis)
      ? [issue('consent_without_basis', [...path, 'agencies', agency], { step: id, agency })]
      : [],
  ),
]

/** A block waits for a plain exit of each of its branches. */
const checkBranches = (graph: StepGraph, reached: ReadonlySet<string>): readonly DefinitionIssue[] => {
  const issues: DefinitionIssue[] = []
  const exits = exitsOf(graph, reached)
  for (const { id, step, path } of graph.steps.values()) {
    if (step.kind !== 'parallel' || !reached.has(id)) continue
    const branches = Object.keys(step.branches)
    if (branches.length === 0)
      issues.push(issue('join_impossible', [...path, 'branches'], { step: id, needs: 1, has: 0 }))
    for (const branch of branches) {
      const leave = exits.get(`${id} ${branch}`)
      // A branch without any exit comes to a dead end or a loop, which says more.
      if (leave?.any && !leave.plain)
        issues.push(issue('branch_without_exit', [...path, 'branches', branch], { step: id, branch }))
    }
  }
  return issues
}
