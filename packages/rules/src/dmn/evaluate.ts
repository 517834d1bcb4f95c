import type { Fact } from '../feel/value.ts'
import { nameOf } from './logic.ts'
import type { DmnModel } from './model.ts'
import { Graph, libraryOf } from './run/graph.ts'
import { type DmnNote, isStackOverflow, Run, TooManySteps } from './run/note.ts'
import { type FeelValue, toJson } from './run/value.ts'

/** How many expressions, items and calls one evaluation may take. */
export const dmnStepLimit = 1_000_000

/** What an evaluation may use beside the model. */
export interface EvaluateDmnOptions {
  /** The models that this one imports, and those that they import. */
  readonly imports?: readonly DmnModel[]
  /** How many steps it may take; 1,000,000 where nothing is said. */
  readonly stepLimit?: number
  /** feelin as it is, without what is added around it: to measure against. */
  readonly pure?: boolean
}

/**
 * What a decision comes to. Null is never silent: it comes with notes that say why. `failed` is said where an input is not of
 * its declared type, or an expression could not be run at all, so that the null is not the model's.
 */
export type DmnOutcome =
  | { readonly kind: 'known'; readonly value: Fact; readonly notes: readonly DmnNote[] }
  | { readonly kind: 'null' | 'failed'; readonly notes: readonly [DmnNote, ...DmnNote[]] }

/** A run as the yardstick needs it: values of FEEL in and out, nothing turned into JSON. */
export const runDmn = (
  model: DmnModel,
  name: string,
  given: ReadonlyMap<string, unknown>,
  typed: boolean,
  options: EvaluateDmnOptions = {},
): { readonly value: FeelValue; readonly run: Run } => {
  const run = new Run(options.stepLimit ?? dmnStepLimit, options.pure)
  const wanted = nameOf(name)
  const decision = model.decisions.find(it => it.name === wanted)
  const service = model.services.find(it => it.name === wanted)
  const target = decision ?? service
  if (target === undefined) {
    run.failed = true
    run.note('dmn_reference_unknown', { reference: name }, [])
    return { value: null, run }
  }
  try {
    const graph = new Graph(libraryOf([...(options.imports ?? []), model]), run)
    const frame = graph.frameOf(model.namespace, given, typed)
    // Null passes many a cell. DMN goes on with it; whoever gave a fact is told that it is none.
    if (!typed && run.notes.length > 0) {
      run.failed = true
      return { value: null, run }
    }
    const kind = decision === undefined ? 'service' : 'decision'
    const value = graph.evaluate(model.namespace, { kind, id: target.id }, frame)
    // Null in the place of what nobody knows would pass many a cell, and another row would decide.
    if (!run.unknown) return { value, run }
    run.failed = true
    return { value: null, run }
  } catch (error) {
    run.failed = true
    if (!(error instanceof TooManySteps) && !isStackOverflow(error)) throw error
    run.note('dmn_too_many_steps', { limit: run.limit }, [name])
    return { value: null, run }
  }
}

/** The value as JSON; null and a note where it nests deeper than the stack goes. */
const jsonOf = (value: FeelValue, run: Run, name: string): unknown => {
  try {
    return toJson(value)
  } catch (error) {
    if (!isStackOverflow(error)) throw error
    run.failed = true
    run.note('dmn_too_many_steps', { limit: run.limit }, [name])
    return null
  }
}

/**
 * Runs a decision, or a decision service, of a DMN model on feelin.
 *
 * @param model as `readDmn` gives it
 * @param name of the decision or service
 * @param inputs JSON by the names of input data; temporal values as ISO 8601 strings, read by the type declared. A decision
 * that is named here is taken as given and not evaluated.
 *
 * @example
 * const read = await readDmn('<definitions/>')
 * if (read.ok) evaluateDmn(read.value, 'Phí', { 'Số bản': 3 }) // { kind: 'known', value: 12000, notes: [] }
 */
export const evaluateDmn = (
  model: DmnModel,
  name: string,
  inputs: Readonly<Record<string, unknown>>,
  options: EvaluateDmnOptions = {},
): DmnOutcome => {
  const { value, run } = runDmn(model, name, new Map(Object.entries(inputs)), false, options)
  const json = jsonOf(value, run, name)
  if (json !== null) return { kind: 'known', value: json as Fact, notes: run.notes }
  if (run.notes.length === 0) run.note('dmn_null', {}, [name])
  const [first, ...rest] = run.notes
  return { kind: run.failed ? 'failed' : 'null', notes: [first!, ...rest] }
}
