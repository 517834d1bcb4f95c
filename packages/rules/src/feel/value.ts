import type { ComparisonOperator, Span } from './syntax.ts'

/** Facts by name, as JSON gives them. Only own properties are ever read. */
export type FactRecord = Readonly<Record<string, unknown>>

/**
 * What a fact may be. Numbers lie within ±(2^53 − 1). Lists and records are not looked into before an expression asks
 * for one of their items, so deep or circular data costs nothing.
 */
export type Fact = number | string | boolean | readonly unknown[] | FactRecord

export type FactKind = 'number' | 'string' | 'boolean' | 'list' | 'record'

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
  /** The path goes on where there is no record: `applicant.age.years` with a number as the age. */
  feel_not_record: { readonly path: string; readonly found: FactKind }
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

const isRecord = (value: unknown): value is FactRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const kindOf = (value: Fact): FactKind => {
  if (typeof value === 'number') return 'number'
  if (typeof value === 'string') return 'string'
  if (typeof value === 'boolean') return 'boolean'
  return isRecord(value) ? 'record' : 'list'
}

/**
 * The value of something that came from outside: missing where it is `null` or `undefined`, an error where it is no
 * fact. `path` is the name to tell.
 *
 * @example factValue(34, 'applicant.age') // { kind: 'known', value: 34 }
 * @example factValue(null, 'applicant.age') // { kind: 'missing', paths: ['applicant.age'] }
 */
export const factValue = (value: unknown, path: string): Value => {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return known(value)
    case 'number':
      // Also false for NaN.
      if (Math.abs(value) <= Number.MAX_SAFE_INTEGER) return known(value)
      return feelError('feel_unreadable_fact', { path, found: String(value) })
    case 'undefined':
      return missing(path)
    case 'object':
      return Array.isArray(value) || isRecord(value) ? known(value) : missing(path)
    default:
      return feelError('feel_unreadable_fact', { path, found: typeof value })
  }
}

/**
 * The fact at a path, by own properties only: `constructor` or `__proto__` of an ordinary record is missing, and so is
 * everything below a missing fact. Lists and strings have no names below them (no `length`).
 *
 * @example readFact({ applicant: { age: 34 } }, ['applicant', 'age']) // { kind: 'known', value: 34 }
 * @example readFact({}, ['constructor']) // { kind: 'missing', paths: ['constructor'] }
 */
export const readFact = (facts: FactRecord, names: readonly string[], path: string = names.join('.')): Value => {
  let fact: unknown = facts
  for (const name of names) {
    if (fact === undefined || fact === null) return missing(path)
    if (!isRecord(fact)) {
      const value = factValue(fact, path)
      return value.kind === 'known' ? feelError('feel_not_record', { path, found: kindOf(value.value) }) : value
    }
    if (!Object.hasOwn(fact, name)) return missing(path)
    fact = fact[name]
  }
  return factValue(fact, path)
}
