import { compare } from './compare.ts'
import { Halt, halt, type Item, isList, isRecord, itemOf, kindOf, type Out, plainItem, worse } from './item.ts'
import { Moment, momentProperty } from './moment.ts'
import { Fraction } from './number.ts'
import type { Span } from './syntax.ts'
import type { FactRecord, Value } from './value.ts'

/** Answers a path with its value: for facts that are not in one record, or not applicable. */
export type ResolveFact = (path: readonly string[]) => Value

/** Where an expression finds its facts. */
export type Scope = FactRecord | ResolveFact

/** How an evaluation is held. */
export interface EvaluateOptions {
  /** How many steps through lists it may take, and for fractions and long strings it makes; 100,000 where it is not said. */
  readonly budget?: number | undefined
}

const defaultBudget = 100_000

// One for each evaluation: `subject` is what the tests of an `in` are about, `input` what a cell is; `locals` are the items of
// the loops around and `at` their indexes; `left` are the steps that are left.
export interface Env {
  readonly scope: Scope
  readonly limit: number
  left: number
  readonly input: Out
  subject: Out
  readonly locals: Out[]
  readonly at: number[]
}

export type Run = (env: Env) => Out

export const isResolver = (scope: Scope): scope is ResolveFact => typeof scope === 'function'

export const spend = (env: Env, steps: number, span: Span): Halt | undefined => {
  env.left -= steps
  return env.left < 0 ? halt('feel_budget', { limit: env.limit, span }) : undefined
}

/**
 * What was worked out. A fraction costs a step, and a string one for every 64 characters: or the body of a loop could take
 * minutes, or fill the memory.
 */
export const paid = (env: Env, made: Out, span: Span): Out => {
  const steps = made instanceof Fraction ? 1 : typeof made === 'string' ? made.length >> 6 : 0
  return (steps > 0 ? spend(env, steps, span) : undefined) ?? made
}

/**
 * Kleene's `and` (`decisive` false) and `or` (true): one decisive part settles it whatever the others are; else an error,
 * else what is missing in all parts together, else not applicable.
 */
export class Junction {
  readonly decisive: boolean
  readonly span: Span
  rest: Halt | undefined
  constructor(decisive: boolean, span: Span) {
    this.decisive = decisive
    this.span = span
  }

  /** Whether this part settles it. */
  settled(value: Out): boolean {
    if (typeof value === 'boolean') return value === this.decisive
    this.rest = worse(
      this.rest,
      value instanceof Halt ? value : halt('feel_not_boolean', { found: kindOf(value), span: this.span }),
    )
    return false
  }

  get outcome(): Out {
    return this.rest ?? !this.decisive
  }
}

export const junction =
  (decisive: boolean, parts: readonly Run[], span: Span): Run =>
  env => {
    let rest: Junction | undefined
    for (const part of parts) {
      const value = part(env)
      if (value === decisive) return decisive
      // Nothing is made as long as all parts are plain.
      if (typeof value !== 'boolean') {
        rest ??= new Junction(decisive, span)
        rest.settled(value)
      }
    }
    return rest?.outcome ?? !decisive
  }

/** All of them, or what is unknown in any. */
export const gather = (env: Env, runs: readonly Run[]): Item[] | Halt => {
  let rest: Halt | undefined
  const items: Item[] = []
  for (const run of runs) {
    const value = run(env)
    if (value instanceof Halt) rest = worse(rest, value)
    else items.push(value)
  }
  return rest ?? items
}

// What a list, or an item of it, is called where something in it is missing. Made only then.
export type Label = (env: Env) => string

export const itemAt = (env: Env, list: readonly unknown[], index: number, label: Label): Out =>
  plainItem(list[index]) ?? itemOf(list[index], `${label(env)}[${index + 1}]`)

/** Whether something is one of the items of a list. */
export const member = (env: Env, subject: Out, list: readonly unknown[], label: Label, span: Span): Out => {
  const spent = spend(env, list.length, span)
  if (spent !== undefined) return spent
  const any = new Junction(true, span)
  for (const index of list.keys())
    if (any.settled(compare('=', subject, itemAt(env, list, index, label), span))) return true
  return any.outcome
}

export const listOf = (found: Out, span: Span): readonly unknown[] | Halt => {
  if (found instanceof Halt) return found
  return isList(found) ? found : halt('feel_not_list', { found: kindOf(found), span })
}

export const below = (value: Out, name: string, path: () => string): Out => {
  if (value instanceof Halt) return value
  if (value instanceof Moment)
    return momentProperty(value, name) ?? halt('feel_no_property', { path: path(), found: value.kind })
  if (!isRecord(value)) return halt('feel_not_record', { path: path(), found: kindOf(value) })
  const found = Object.hasOwn(value, name) ? value[name] : undefined
  return plainItem(found) ?? itemOf(found, path())
}

export const not =
  (operand: Run, span: Span): Run =>
  env => {
    const value = operand(env)
    if (typeof value === 'boolean') return !value
    return value instanceof Halt ? value : halt('feel_not_boolean', { found: kindOf(value), span })
  }

// Loops alone write into them, and what has no loop shares these.
const none: never[] = []

export const envOf = (scope: Scope, input: Out, options: EvaluateOptions | undefined, loops: boolean): Env => {
  const limit = options?.budget ?? defaultBudget
  return { scope, limit, left: limit, input, subject: input, locals: loops ? [] : none, at: loops ? [] : none }
}
