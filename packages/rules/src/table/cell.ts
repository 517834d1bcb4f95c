import { parseDay } from '../calendar/civil.ts'
import type { Scope } from '../feel/evaluate.ts'
import { parseFeel } from '../feel/expression.ts'
import type { FeelIssue } from '../feel/issue.ts'
import type { FeelNode, FeelTest } from '../feel/syntax.ts'
import type { FeelType, FeelTypeName, FeelTypes } from '../feel/type.ts'
import type { Fact, Value } from '../feel/value.ts'
import { fail, ok, type Path, type Result } from '../result.ts'
import { suggestName } from '../suggest.ts'
import { axisKind, type Point, type PointTest, type PointTests } from './column.ts'
import { type TableIssue, tableIssue } from './issue.ts'

/** FEEL that is evaluated when a decision asks for it. */
export interface Asked {
  readonly text: string
  readonly evaluate: (scope: Scope) => Value
  readonly reads: readonly string[]
}

/** Where the values of a column come from. */
export interface Source extends Asked {
  /** Where it is a fact as it stands. */
  readonly names: readonly string[] | undefined
}

export type Cell =
  | { readonly kind: 'any' }
  | { readonly kind: 'points'; readonly tests: PointTests }
  /** No set of constants: asked whenever its row is still possible. */
  | ({ readonly kind: 'general' } & Asked)

export type Answer = { readonly kind: 'literal'; readonly value: Fact } | ({ readonly kind: 'computed' } & Asked)

const moved = (issue: FeelIssue, by: number): FeelIssue => {
  const { offset, line, column } = issue.data
  const data = {
    ...issue.data,
    offset: Math.max(0, offset - by),
    column: line === 1 ? Math.max(1, column - by) : column,
  }
  return { ...issue, data } as FeelIssue
}

const wrong = (source: string, path: Path, issues: readonly FeelIssue[], by = 0) =>
  fail(...issues.map(it => tableIssue('table_feel_wrong', path, { source, problem: moved(it, by) })))

/** Reads the constants of a cell; what is no constant makes it a general one, and of another type an issue. */
class PointReader {
  readonly issues: TableIssue[] = []
  readonly #type: FeelType
  readonly #source: string
  readonly #path: Path

  constructor(type: FeelType, source: string, path: Path) {
    this.#type = type
    this.#source = source
    this.#path = path
  }

  #different(found: FeelTypeName): undefined {
    const data = { source: this.#source, expected: this.#type.type, found }
    this.issues.push(tableIssue('table_type_different', this.#path, data))
  }

  #point(node: FeelNode): Point | undefined {
    if (node.kind !== 'literal') return undefined
    const { value } = node
    const found = typeof value
    const type = this.#type
    switch (type.type) {
      case 'number':
      case 'boolean':
        return found === type.type
          ? value
          : this.#different(found === 'string' ? 'string' : found === 'number' ? 'number' : 'boolean')
      case 'date': {
        const day = typeof value === 'string' ? parseDay(value) : undefined
        return day ?? this.#different(found === 'string' ? 'string' : found === 'number' ? 'number' : 'boolean')
      }
      case 'enum':
        if (typeof value !== 'string') return this.#different(typeof value === 'number' ? 'number' : 'boolean')
        if (type.values.includes(value)) return value
        this.issues.push(
          tableIssue('table_cell_value_unknown', this.#path, { value, suggestion: suggestName(value, type.values) }),
        )
        return undefined
      case 'string':
        return typeof value === 'string' ? value : this.#different(typeof value === 'number' ? 'number' : 'boolean')
      default:
        return undefined
    }
  }

  tests(test: FeelTest): readonly PointTest[] | undefined {
    const ordered = axisKind(this.#type) === 'ordered'
    switch (test.kind) {
      case 'value': {
        const nodes = test.value.kind === 'list' ? test.value.items : [test.value]
        const points = nodes.map(node => this.#point(node))
        return points.every(it => it !== undefined) ? points.map(value => ({ kind: 'value', value })) : undefined
      }
      case 'bound': {
        const value = this.#point(test.value)
        const { operator } = test
        if (value === undefined || !(ordered || operator === '=' || operator === '!=')) return undefined
        return [{ kind: 'bound', operator, value }]
      }
      case 'interval': {
        const [low, high] = [this.#point(test.low), this.#point(test.high)]
        const { lowIncluded, highIncluded } = test
        return ordered && low !== undefined && high !== undefined
          ? [{ kind: 'interval', low, lowIncluded, high, highIncluded }]
          : undefined
      }
    }
  }
}

/** What a cell says, read for a column of this type whose values `from` gives. */
export const readCell = (
  text: string,
  from: Source,
  type: FeelType,
  facts: FeelTypes | undefined,
  path: Path,
): Result<Cell, TableIssue> => {
  if (text.trim() === '-') return ok({ kind: 'any' })
  const negation = /^\s*not\s*\((.*)\)\s*$/su.exec(text)?.[1]
  if (negation !== undefined) {
    const inner = readCell(negation, from, type, facts, path)
    if (inner.ok && inner.value.kind === 'points')
      return ok({ kind: 'points', tests: { ...inner.value.tests, negated: true } })
  }
  const head = `${from.text} in (`
  const parsed = parseFeel(`${head}${text})`)
  if (!parsed.ok) return wrong(text, path, parsed.issues, head.length)
  const { tree, evaluate, reads } = parsed.value
  const reader = new PointReader(type, text, path)
  const tests = tree.kind === 'in' ? tree.tests.map(test => reader.tests(test)) : []
  if (reader.issues.length > 0) return { ok: false, issues: reader.issues }
  return tests.length > 0 && tests.every(it => it !== undefined)
    ? ok({ kind: 'points', tests: { negated: false, tests: tests.flat() } })
    : ok({ kind: 'general', text, evaluate, reads })
}

/** Where a column's values come from: a fact, or an expression of the type. */
export const readSource = (
  text: string,
  _type: FeelType,
  _facts: FeelTypes | undefined,
  path: Path,
): Result<Source, TableIssue> => {
  const parsed = parseFeel(text)
  if (!parsed.ok) return wrong(text, path, parsed.issues)
  const { tree, evaluate, reads } = parsed.value
  return ok({ text, evaluate, reads, names: tree.kind === 'path' ? tree.names : undefined })
}

/** An answer to be computed, of the output's type. */
export const readAnswer = (
  text: string,
  _type: FeelType,
  _facts: FeelTypes | undefined,
  path: Path,
): Result<Answer, TableIssue> => {
  const parsed = parseFeel(text)
  if (!parsed.ok) return wrong(text, path, parsed.issues)
  const { evaluate, reads } = parsed.value
  return ok({ kind: 'computed', text, evaluate, reads })
}
