import type { ProcedureDefinition, Step, Variant } from './format.ts'
import { stepGraph } from './graph.ts'
import { own } from './own.ts'
import type { Procedure } from './procedure.ts'

type StepVariant = Variant['steps'][string]

const changed = (step: Step, change: StepVariant): Step => {
  const { to = {}, ...place } = change
  const redirected =
    'actions' in step
      ? {
          actions: Object.fromEntries(
            Object.entries(step.actions).map(([name, action]) => [name, { ...action, to: own(to, name) ?? action.to }]),
          ),
        }
      : {}
  return { ...step, ...place, ...redirected } as Step
}

const overlaid = (steps: Readonly<Record<string, Step>>, variant: Variant): Record<string, Step> =>
  Object.fromEntries(
    Object.entries(steps).map(([id, step]) => {
      const change = own(variant.steps, id)
      const step_ = change === undefined ? step : changed(step, change)
      if (step_.kind !== 'parallel') return [id, step_]
      const branches = Object.entries(step_.branches).map(([name, branch]) => [
        name,
        { ...branch, steps: overlaid(branch.steps, variant) },
      ])
      return [id, { ...step_, branches: Object.fromEntries(branches) }]
    }),
  )

/** A definition as it is in a variant: the same document with the variant's places, people, times and ways laid over it. */
export const overlay = (definition: ProcedureDefinition, variant: Variant): ProcedureDefinition => ({
  ...definition,
  steps: overlaid(definition.steps, variant),
})

const known = new WeakMap<Procedure, Map<string, Procedure>>()

/**
 * A procedure as a dossier goes through it: itself, or in the dossier's variant. It keeps the hash of the whole document,
 * which is what a dossier is pinned to.
 */
export const procedureFor = (
  procedure: Procedure,
  { variant }: { readonly variant?: string | undefined },
): Procedure => {
  const rule = variant === undefined ? undefined : own(procedure.definition.variants, variant)
  if (variant === undefined || rule === undefined) return procedure
  const variants = known.get(procedure) ?? new Map<string, Procedure>()
  known.set(procedure, variants)
  const found = variants.get(variant)
  if (found) return found
  const definition = overlay(procedure.definition, rule)
  const made: Procedure = { ...procedure, definition, graph: stepGraph(definition) }
  variants.set(variant, made)
  // Asked again with what was made of it, it is itself.
  known.set(made, new Map([[variant, made]]))
  return made
}
