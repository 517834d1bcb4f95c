/** Steps on their way through the clipboard: copied as JSON, put into this document or another, with names of their own. */
import { type Branch, routesOf, type Step, stepGraph } from '@motcua/engine/definition'
import type { Change } from './change.ts'
import { type ProcedureDocument, retiredOf, stepOf, stepsOf } from './document.ts'
import { freeName } from './free-name.ts'
import { unconnected } from './unknown.ts'

/** Steps that were copied, by the names they had. */
export type CopiedSteps = Readonly<Record<string, Step>>

/** Of steps some of which stand inside of others: those that do not. */
export const outermost = ({ procedure }: ProcedureDocument, steps: readonly string[]): readonly string[] => {
  const graph = stepGraph(procedure)
  return steps.filter(id => !(graph.steps.get(id)?.within ?? []).some(({ block }) => steps.includes(block)))
}

/** The ways that a table gives as routes of the step itself: the table goes on naming the steps that were copied. */
const withoutTable = (document: ProcedureDocument, step: Step): Step => {
  if (step.kind === 'decision' && step.by !== undefined) {
    const { by: _, ...others } = step
    return { ...others, routes: routesOf(document.procedure, step).map(({ when, to }) => ({ when, to })) }
  }
  if (step.kind !== 'parallel') return step
  const branches = Object.entries(step.branches).map(([name, branch]) => {
    const steps = Object.entries(branch.steps).map(([id, inner]) => [id, withoutTable(document, inner)] as const)
    return [name, { ...branch, steps: Object.fromEntries(steps) }] as const
  })
  return { ...step, branches: Object.fromEntries(branches) }
}

/** Steps as text for the clipboard, in the order of the document; a block with all that is in it. */
export const copyText = (document: ProcedureDocument, steps: readonly string[]): string => {
  const chosen = new Set(outermost(document, steps))
  const copied = stepsOf(document.procedure).filter(({ id }) => chosen.has(id))
  return JSON.stringify(
    { motcua: 'steps', steps: Object.fromEntries(copied.map(({ id, step }) => [id, withoutTable(document, step)])) },
    null,
    2,
  )
}

const idsIn = (steps: CopiedSteps): readonly string[] =>
  Object.entries(steps).flatMap(([id, step]) => [
    id,
    ...(step.kind === 'parallel' ? Object.values(step.branches).flatMap(branch => idsIn(branch.steps)) : []),
  ])

type Names = ReadonlyMap<string, string>

const kept = <T>(its: Readonly<Record<string, T>>, map: (value: T) => T | undefined): Readonly<Record<string, T>> =>
  Object.fromEntries(
    Object.entries(its).flatMap(([key, value]) => {
      const next = map(value)
      return next === undefined ? [] : [[key, next] as const]
    }),
  )

/** A step whose ways lead to what was copied with it: others are let go, and those that must be there are to be drawn again. */
const renamed = (step: Step, names: Names): Step => {
  const to = (target: string): string => names.get(target) ?? unconnected
  const led = <T extends { readonly to: string }>(way: T): T | undefined =>
    names.has(way.to) ? { ...way, to: to(way.to) } : undefined
  switch (step.kind) {
    case 'task':
    case 'wait': {
      const moved = { ...step, actions: kept(step.actions, led) }
      if (moved.kind === 'wait') {
        const { expiry, ...others } = moved
        const next = expiry && led(expiry)
        return next === undefined ? others : { ...others, expiry: next }
      }
      const { apart, ...others } = moved
      const them = apart?.flatMap(id => names.get(id) ?? [])
      return them === undefined || them.length === 0 ? others : { ...others, apart: them }
    }
    case 'decision':
      return { ...step, routes: step.routes.flatMap(route => led(route) ?? []), else: to(step.else) }
    case 'handoff':
      return { ...step, to: to(step.to), returned: to(step.returned) }
    case 'parallel': {
      const { outcomes, ...others } = step
      const branches = kept(
        step.branches,
        (branch): Branch => ({
          ...branch,
          start: to(branch.start),
          steps: allRenamed(branch.steps, names),
        }),
      )
      const led = outcomes && kept(outcomes, target => names.get(target))
      return { ...others, branches, to: to(step.to), ...(led === undefined ? {} : { outcomes: led }) }
    }
    case 'consult':
    case 'children':
    case 'return':
      return { ...step, to: to(step.to) }
    case 'exit':
    case 'end':
      return step
  }
}

const allRenamed = (steps: CopiedSteps, names: Names): CopiedSteps =>
  Object.fromEntries(Object.entries(steps).map(([id, step]) => [names.get(id) ?? id, renamed(step, names)]))

/** What is to be put in, and the names that the steps have there. */
export interface Pasting {
  readonly steps: readonly string[]
  readonly changes: readonly Change[]
}

/**
 * Copied steps as new ones: beside a step where one is given, in its branch; with names that no step has or had, and the ways
 * among them.
 */
export const pasted = (document: ProcedureDocument, copied: CopiedSteps, beside?: string): Pasting => {
  const retired = new Set(retiredOf(document))
  const given = new Set<string>()
  const names = new Map(
    idsIn(copied).map(id => {
      const name = freeName(
        id.slice(0, 60),
        it => given.has(it) || retired.has(it) || stepOf(document, it) !== undefined,
      )
      given.add(name)
      return [id, name] as const
    }),
  )
  const within = beside === undefined ? undefined : stepGraph(document.procedure).steps.get(beside)?.within.at(-1)
  const changes = Object.entries(allRenamed(copied, names)).map(
    ([id, step]): Change => ({ type: 'addStep', id, step, within }),
  )
  return { steps: Object.keys(copied).map(id => names.get(id) ?? id), changes }
}

/** Steps go together, those inside of others with them; ways that led to one of them lead on where that is asked for. */
export const removal = (
  document: ProcedureDocument,
  steps: readonly string[],
  reconnect: boolean,
): readonly Change[] => {
  return outermost(document, steps).map(step => ({ type: 'removeStep', step, reconnect }))
}
