import { ok, type Result } from '../result.ts'
import { Checker } from './check.ts'
import { compileCell, compileFeel } from './evaluate.ts'
import type { FeelIssue } from './issue.ts'
import { withMeant } from './near.ts'
import { type Cell, type Expression, openCell, openFeel } from './open.ts'
import type { FeelType, FeelTypes } from './type.ts'
import { typeOf } from './typing.ts'

const told = <T>(read: Result<T, FeelIssue>): Result<T, FeelIssue> =>
  read.ok ? read : { ok: false, issues: read.issues.map(withMeant) }

/**
 * Reads an expression of the FEEL that is total (OMG DMN 1.5, clause 10.3): numbers, strings, booleans, dates, instants and
 * durations, lists, paths of facts; arithmetic, comparison, `and`, `or`, `not(…)`, `in` with values, bounds and intervals,
 * `between`; `if`, `for`, `some`, `every`, a filter that names its `item`; and functions that are pure and exact. Any string
 * gives an expression or one issue with its code and position. At most 4,096 UTF-16 code units and 64 brackets deep.
 *
 * Numbers are exact: `0.1 + 0.2 = 0.3` and `1 / 3 * 3 = 1`. A result that no decimal of up to 15 digits writes is the error
 * `feel_not_decimal`: round it as the law says.
 *
 * With `types`, facts are read as they were declared: a date from its string. Whether the expression goes with them is for
 * `typeFeel` to say.
 *
 * @example
 * const parsed = parseFeel('applicant.age in [18..60) and not(applicant.poor)')
 * if (parsed.ok) {
 *   parsed.value.reads // ['applicant.age', 'applicant.poor']
 *   parsed.value.evaluate({ applicant: { age: 34, poor: false } }) // { kind: 'known', value: true }
 *   parsed.value.evaluate({ applicant: { age: 34 } }) // { kind: 'missing', paths: ['applicant.poor'] }
 * }
 */
export const parseFeel = (source: string, types?: FeelTypes): Result<Expression, FeelIssue> =>
  told(openFeel(source, types))

/**
 * Reads the cell of a table (the unary tests of DMN 1.5, clause 10.3): `-` for any input, one test or several with commas,
 * `not(…)` around them. A test is a value, a bound, an interval, or a condition in which `?` stands for the input. `input`
 * and `types` say what the input and the facts are read as.
 *
 * @example
 * const parsed = parseCell('[18..60), > 80')
 * if (parsed.ok) parsed.value.test({}, { kind: 'known', value: 34 }) // { kind: 'known', value: true }
 */
export const parseCell = (source: string, input?: FeelType, types?: FeelTypes): Result<Cell, FeelIssue> =>
  told(openCell(source, input, types))

/** An expression that goes with the declared facts. */
export interface TypedExpression extends Expression {
  /** What it comes to. */
  readonly type: FeelType
}

/**
 * Holds an expression against the facts that are declared: names, fields and values that there are not, arguments, types and
 * units that do not go together, each with its position and, where one is near, the name that was meant. What is typed reads
 * dates and durations from their ISO strings, and `documents.pages` of a list of records as a list; of facts that are as
 * they were declared it never gives an error of type. `wanted` is what it should come to.
 *
 * Numbers of different units are not compared or added. A number as written takes any unit, and so does its product with
 * another; a rate has the unit `VND/page`.
 *
 * @example
 * const parsed = parseFeel('fee > 100 and date < @"2026-07-01"')
 * if (parsed.ok) {
 *   const typed = typeFeel(parsed.value, { fee: { type: 'number', unit: 'VND' }, date: { type: 'date' } })
 *   if (typed.ok) typed.value.evaluate({ fee: 8000, date: '2026-01-31' }) // { kind: 'known', value: true }
 * }
 */
export const typeFeel = (
  expression: Expression,
  types: FeelTypes,
  wanted?: FeelType,
): Result<TypedExpression, FeelIssue> => {
  const { source, tree } = expression
  const checker = new Checker(source, types)
  const sort = checker.sort(tree)
  if (sort !== undefined && wanted !== undefined) checker.result(tree, sort, wanted)
  if (sort === undefined || checker.issues.length > 0) return { ok: false, issues: checker.issues }
  const reads = [...checker.reads].sort()
  return ok({ source, tree, reads, type: typeOf(sort), evaluate: compileFeel(tree, types) })
}

/** The same for the cell of a table whose input has a type. */
export const typeCell = (cell: Cell, input: FeelType, types: FeelTypes = {}): Result<Cell, FeelIssue> => {
  const { source, tree } = cell
  const checker = new Checker(source, types, input)
  checker.cell(tree)
  if (checker.issues.length > 0) return { ok: false, issues: checker.issues }
  const span = { start: 0, end: source.length }
  const reads = [...checker.reads].sort()
  return ok({ source, tree, reads, test: compileCell(tree, span, input, types) })
}
