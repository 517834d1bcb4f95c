import { ok, type Result } from '../result.ts'
import { compileFeel, type Scope } from './evaluate.ts'
import type { FeelIssue } from './issue.ts'
import { parseTree } from './parser.ts'
import { readsOf } from './reads.ts'
import type { FeelNode } from './syntax.ts'
import type { Value } from './value.ts'

/** A source that has been read: keep it and evaluate it as often as facts come. */
export interface Expression {
  /** As given to `parseFeel`. */
  readonly source: string
  readonly tree: FeelNode
  /** The facts it can ask for: dotted paths, sorted, each once. */
  readonly reads: readonly string[]
  /** What it comes to for these facts, given as a record or as a function from a path to its value. */
  readonly evaluate: (scope: Scope) => Value
}

/**
 * Reads an expression of the smallest FEEL (OMG DMN 1.5, clause 10.3): numbers, strings, booleans, lists, paths of facts,
 * comparison, `and`, `or`, `not(…)` and `in` with values, bounds and intervals. Total: any string gives an expression or
 * one issue with its code and position. At most 4,096 UTF-16 code units and 64 brackets deep.
 *
 * @example
 * const parsed = parseFeel('applicant.age in [18..60) and not(applicant.poor)')
 * if (parsed.ok) {
 *   parsed.value.reads // ['applicant.age', 'applicant.poor']
 *   parsed.value.evaluate({ applicant: { age: 34, poor: false } }) // { kind: 'known', value: true }
 *   parsed.value.evaluate({ applicant: { age: 34 } }) // { kind: 'missing', paths: ['applicant.poor'] }
 * }
 */
export const parseFeel = (source: string): Result<Expression, FeelIssue> => {
  const tree = parseTree(source)
  if (!tree.ok) return tree
  return ok({ source, tree: tree.value, reads: readsOf(tree.value), evaluate: compileFeel(tree.value) })
}
