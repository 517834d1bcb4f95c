import type { Path } from '@motcua/rules'
import type { ProcedureDefinition, Step, Variant } from '../format.ts'
import { type StepGraph, stepGraph } from '../graph.ts'
import { type DefinitionCode, type DefinitionIssue, issue } from '../issue.ts'
import { own } from '../own.ts'
import { overlay } from '../variant.ts'

type Field = keyof Variant['steps'][string]

const staffed: readonly Field[] = ['agency', 'department', 'role']

/** What of a step a variant may change. */
const changeable: Readonly<Record<Step['kind'], readonly Field[]>> = {
  task: [...staffed, 'budget', 'to'],
  handoff: [...staffed, 'budget'],
  wait: ['agency', 'department', 'to'],
  consult: staffed,
  children: staffed,
  return: staffed,
  decision: [],
  parallel: [],
  exit: [],
  end: [],
}

/** A variant leaves steps out by leading past them, and then does not use all that the whole declares. */
const leftOut: readonly DefinitionCode[] = ['step_unreachable', 'name_unused']

/**
 * Every variant is a procedure of its own: what is wrong with it, and not with the procedure, is found where the variant
 * says what differs, or at the variant where it follows from several of its changes.
 */
export const checkVariants = (
  definition: ProcedureDefinition,
  graph: StepGraph,
  found: readonly DefinitionIssue[],
  checked: (definition: ProcedureDefinition, graph: StepGraph) => readonly DefinitionIssue[],
): readonly DefinitionIssue[] => {
  const known = new Set(found.map(keyOf))
  return Object.entries(definition.variants ?? {}).flatMap(([name, variant]) => {
    const { variants: _, ...laidOver } = overlay(definition, variant)
    const varied = stepGraph(laidOver)
    const own_ = checked(laidOver, varied).filter(it => !known.has(keyOf(it)) && !leftOut.includes(it.code))
    const moved = own_.map(it => ({ ...it, path: placeOf(it.path, name, variant, varied) }) as DefinitionIssue)
    return [...checkChanges(name, variant, graph), ...moved.filter(it => !known.has(keyOf(it)))]
  })
}

const keyOf = ({ code, path, data }: DefinitionIssue): string => JSON.stringify([code, path, data])

const checkChanges = (name: string, variant: Variant, graph: StepGraph): readonly DefinitionIssue[] =>
  Object.entries(variant.steps).flatMap(([id, change]) => {
    const kind = graph.steps.get(id)?.step.kind
    if (kind === undefined) return []
    return (Object.keys(change) as Field[]).flatMap(field =>
      changeable[kind].includes(field)
        ? []
        : [issue('variant_impossible', ['variants', name, 'steps', id, field], { step: id, kind, field })],
    )
  })

/** Where in the variant an issue of the procedure laid over comes from, as far as one change is to blame. */
const placeOf = (path: Path, name: string, variant: Variant, graph: StepGraph): Path => {
  const step = [...graph.steps.values()]
    .filter(placed => placed.path.every((key, index) => path[index] === key))
    .sort((one, other) => other.path.length - one.path.length)[0]
  const change = step && own(variant.steps, step.id)
  if (step === undefined || change === undefined) return ['variants', name]
  const at = ['variants', name, 'steps', step.id]
  const [field, action] = path.slice(step.path.length)
  if (field === 'actions' && own(change.to, String(action)) !== undefined) return [...at, 'to', String(action)]
  return typeof field === 'string' && Object.hasOwn(change, field) ? [...at, field] : at
}
