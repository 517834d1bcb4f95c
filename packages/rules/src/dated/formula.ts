import { parseFeel, typeFeel } from '../feel/expression.ts'
import type { FeelIssue } from '../feel/issue.ts'
import { kindOf } from '../feel/item.ts'
import type { Scope } from '../feel/run.ts'
import type { FeelTypeName } from '../feel/type.ts'
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

/** A reader of expressions that come to one of these types, where the facts are declared. */
export const expression =
  (...expected: readonly FeelTypeName[]): Read<Formula> =>
  (value, at) => {
    if (typeof value !== 'string') return tell(at, 'law_shape', { expected: 'text' })
    const wrong = (problems: readonly FeelIssue[]): undefined => {
      for (const problem of problems) tell(at, 'law_expression_wrong', { source: value, problem })
    }
    const parsed = parseFeel(value)
    if (!parsed.ok) return wrong(parsed.issues)
    if (at.facts === undefined) return parsed.value
    const typed = typeFeel(parsed.value, at.facts)
    if (!typed.ok) return wrong(typed.issues)
    const { type } = typed.value
    if (!expected.includes(type.type))
      return tell(at, 'law_expression_type', { source: value, expected, found: type.type })
    return type.type === 'number' ? { ...typed.value, unit: type.unit, whole: type.whole === true } : typed.value
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
