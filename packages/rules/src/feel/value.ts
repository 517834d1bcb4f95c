import type { ComparisonOperator, MomentKind, Span } from './syntax.ts'
import type { FeelTypeName } from './type.ts'

/** Facts by name, as JSON gives them. Only own properties are ever read. */
export type FactRecord = Readonly<Record<string, unknown>>

/**
 * What a fact may be. Numbers lie within ±(2^53 − 1). Lists and records are not looked into before an expression asks
 * for one of their items, so deep or circular data costs nothing.
 */
export type Fact = number | string | boolean | readonly unknown[] | FactRecord

export type FactKind = 'number' | 'string' | 'boolean' | 'list' | 'record' | MomentKind

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '**'

/** What can go wrong with facts, code by code, and the data its sentence needs. */
export interface FeelErrorData {
  /** `"3" = 3`: never a quiet `false`. */
  feel_different_types: {
    readonly operator: ComparisonOperator
    readonly left: FactKind
    readonly right: FactKind
    readonly span: Span
  }
  /** Lists and records are not compared; booleans have no order. */
  feel_not_comparable: { readonly operator: ComparisonOperator; readonly found: FactKind; readonly span: Span }
  /** `and`, `or` and `not(…)` take booleans only. */
  feel_not_boolean: { readonly found: FactKind; readonly span: Span }
  /** `1 + "1"`, `date − number`: no such arithmetic. */
  feel_no_arithmetic: {
    readonly operator: ArithmeticOperator
    readonly left: FactKind
    readonly right: FactKind
    readonly span: Span
  }
  /** A function was given something of another type; `position` counts from 1. */
  feel_argument: {
    readonly name: string
    readonly position: number
    readonly expected: readonly FactKind[]
    readonly found: FactKind
    readonly span: Span
  }
  /** `for`, `some`, `every` and a filter go through a list. */
  feel_not_list: { readonly found: FactKind; readonly span: Span }
  feel_division_by_zero: { readonly span: Span }
  /** More digits than are kept, a date outside of the years 0000 to 9999, a power that is no whole number up to 999. */
  feel_out_of_range: { readonly span: Span }
  /** The result has no decimal of up to 15 digits, as a third has not: a rounding function says how it is to be rounded. */
  feel_not_decimal: { readonly span: Span }
  /** A duration that is no whole number of months or of milliseconds. */
  feel_not_whole: { readonly span: Span }
  /** A text that is no date, instant, duration or number. */
  feel_unreadable_text: { readonly name: string; readonly found: string; readonly span: Span }
  feel_string_too_long: { readonly limit: number; readonly span: Span }
  /** More steps through lists, or through fractions and strings it makes, than the evaluation was allowed. */
  feel_budget: { readonly limit: number; readonly span: Span }
  /** There is no such name below a date or a duration. */
  feel_no_property: { readonly path: string; readonly found: FactKind }
  /** Not of the type that was declared. */
  feel_fact_type: { readonly path: string; readonly expected: FeelTypeName; readonly found: string }
  /** More items than were declared. */
  feel_list_too_long: { readonly path: string; readonly length: number; readonly limit: number }
  /** The path goes on where there is no record: `applicant.age.years` with a number as the age. */
  feel_not_record: { readonly path: string; readonly found: FactKind }
  /** A fact that is worked out elsewhere, by whoever laid it beside the others, and could not be: `problem` is their code. */
  feel_fact_failed: { readonly path: string; readonly problem: string }
  /** Not JSON, or a number that a double does not hold exactly: a function, `NaN`, 2^53. */
  feel_unreadable_fact: { readonly path: string; readonly found: string }
}

export type FeelErrorCode = keyof FeelErrorData

export type FeelErrorOf<Code extends FeelErrorCode> = {
  readonly kind: 'error'
  readonly code: Code
  readonly data: FeelErrorData[Code]
}

export type FeelError = { [Code in FeelErrorCode]: FeelErrorOf<Code> }[FeelErrorCode]

export interface Known {
  readonly kind: 'known'
  readonly value: Fact
}

/** Nobody has said yet. `paths` are the facts to ask for, sorted, each once. */
export interface Missing {
  readonly kind: 'missing'
  readonly paths: readonly string[]
}

/** There is nothing to say: the question does not arise for this dossier, so nobody needs to be asked. */
export interface NotApplicable {
  readonly kind: 'notApplicable'
  readonly paths: readonly string[]
}

/** What an expression or a fact comes to. There is no `null`: a fact without a value is missing or not applicable. */
export type Value = Known | Missing | NotApplicable | FeelError

/** Every value but a known one. */
export type Unknown = Exclude<Value, Known>

const sortedOnce = (paths: readonly string[]): readonly string[] => [...new Set(paths)].sort()

export const known = (value: Fact): Known => ({ kind: 'known', value })

export const missing = (...paths: readonly string[]): Missing => ({ kind: 'missing', paths: sortedOnce(paths) })

export const notApplicable = (...paths: readonly string[]): NotApplicable => ({
  kind: 'notApplicable',
  paths: sortedOnce(paths),
})

export const feelError = <Code extends FeelErrorCode>(code: Code, data: FeelErrorData[Code]): FeelErrorOf<Code> => ({
  kind: 'error',
  code,
  data,
})

/** Which of two unknown values is told: an error before a missing fact before a not applicable one; paths add up. */
export const graver = (left: Unknown, right: Unknown): Unknown => {
  if (left.kind === 'error') return left
  if (right.kind === 'error') return right
  if (left.kind === 'missing') return right.kind === 'missing' ? missing(...left.paths, ...right.paths) : left
  return right.kind === 'missing' ? right : notApplicable(...left.paths, ...right.paths)
}
