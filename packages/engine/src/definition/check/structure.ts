import type { Path } from '@motcua/rules'
import type { Action, Outcome, ProcedureDefinition, Step } from '../format.ts'
import { type Edge, type PlacedStep, type StepGraph, staysInPlace } from '../graph.ts'
import { type DefinitionIssue, issue } from '../issue.ts'
import { own } from '../own.ts'
import { decisionCircles, endlessLoops, exitsOf, reachable } from './reach.ts'

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
    issues.push(...checkPlace(graph, placed), ...checkStep(placed))
  }
  for (const edges of graph.edges.values())
    for (const edge of edges) if (!staysInPlace(graph, edge)) issues.push(crossing(graph, edge))
  for (const steps of endlessLoops(graph, reached))
    issues.push(issue('loop_without_exit', graph.steps.get(steps[0] ?? '')?.path ?? [], { steps }))
  for (const { from, to, path } of decisionCircles(graph)) issues.push(issue('decision_circle', path, { from, to }))
  issues.push(...checkBranches(graph, reached), ...checkWhole(definition, graph))
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

const checkStep = ({ id, step, path }: PlacedStep): readonly DefinitionIssue[] => {
  switch (step.kind) {
    case 'task':
      return [
        ...(step.role === undefined ? [issue('role_missing', path, { step: id })] : []),
        ...(Object.keys(step.actions).length === 0 ? [issue('dead_end', path, { step: id })] : []),
      ]
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

const checkConsult = (id: string, step: StepOf<'consult'>, path: Path): readonly DefinitionIssue[] => {
  const issues: DefinitionIssue[] = []
  const has = Object.keys(step.agencies).length
  const needs = typeof step.join === 'object' && 'quorum' in step.join ? step.join.quorum : 1
  if (step.role === undefined) issues.push(issue('role_missing', path, { step: id }))
  if (has < needs) issues.push(issue('join_impossible', [...path, 'join'], { step: id, needs, has }))
  for (const [agency, { onSilence, basis }] of Object.entries(step.agencies))
    if (onSilence === 'consent' && !hasBasis(basis))
      issues.push(issue('consent_without_basis', [...path, 'agencies', agency], { step: id, agency }))
  return issues
}

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

/** The start, and the ends to which the law leads from anywhere. */
const checkWhole = (definition: ProcedureDefinition, graph: StepGraph): readonly DefinitionIssue[] => {
  const issues: DefinitionIssue[] = []
  if (graph.steps.get(definition.start)?.within.length)
    issues.push(issue('start_inside_block', ['start'], { step: definition.start }))
  const needs: Record<string, Outcome> = {
    refused: 'notAccepted',
    withdrawn: 'withdrawn',
    expired: 'expired',
    stopped: 'stopped',
  }
  for (const { to, name, path } of graph.anytime) {
    const step = graph.steps.get(to)?.step
    const wanted = needs[name ?? '']
    const outcome = step?.kind === 'end' ? step.outcome : step?.kind
    if (outcome !== undefined && wanted !== undefined && outcome !== wanted)
      issues.push(issue('end_mismatch', path, { step: to, outcome, needs: wanted }))
  }
  const { within, expired } = definition.supplement ?? {}
  if (within !== undefined && expired === undefined)
    issues.push(issue('supplement_without_end', ['supplement'], { given: 'within', missing: 'expired' }))
  if (within === undefined && expired !== undefined)
    issues.push(issue('supplement_without_end', ['supplement'], { given: 'expired', missing: 'within' }))
  return issues
}
