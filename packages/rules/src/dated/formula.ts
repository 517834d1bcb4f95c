import { parseFeel } from '../feel/expression.ts'
import { kindOf } from '../feel/item.ts'
import type { Scope } from '../feel/run.ts'
import { type FeelError, feelError, type Missing, type Value } from '../feel/value.ts'
import { type Read, tell } from './reader.ts'

/** An expression that was read: what it says, what it asks for, what it comes to. */
export interface Formula {
  readonly source: string
  readonly reads: readonly string[]
  readonly evaluate: (scope: Scope) => Value
  /** Of a number, where the facts are declared: what it counts, and whether it is whole. */
  readonly unit?: string | undefined
  readonly whole?: boolean | undefined
}

const expression =
  (_expected: 'boolean' | 'number'): Read<Formula> =>
  (value, at) => {
    if (typeof value !== 'string') return tell(at, 'law_shape', { expected: 'text' })
    const parsed = parseFeel(value)
    if (parsed.ok) return parsed.value
    for (const problem of parsed.issues) tell(at, 'law_expression_wrong', { source: value, problem })
    return undefined
  }

export const condition = expression('boolean')
export const quantity = expression('number')

/**
 * Whether a condition holds. What is not applicable does not hold: a company is not a poor household. What is missing is
 * neither true nor false.
 */
export const holds = (condition: Formula | undefined, scope: Scope): boolean | Missing | FeelError => {
  if (condition === undefined) return true
  const value = condition.evaluate(scope)
  if (value.kind === 'notApplicable') return false
  if (value.kind !== 'known') return value
  if (typeof value.value === 'boolean') return value.value
  const span = { start: 0, end: condition.source.length }
  return feelError('feel_not_boolean', { found: kindOf(value.value), span })
}
