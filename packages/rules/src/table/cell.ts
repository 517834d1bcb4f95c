import { compileFeel } from '../feel/evaluate.ts'
import type { FeelIssue } from '../feel/issue.ts'
import { parseMoment } from '../feel/moment.ts'
import { openCell, openFeel } from '../feel/open.ts'
import type { Scope } from '../feel/run.ts'
import { type CellTree, type FeelNode, type FeelTest, mentions } from '../feel/syntax.ts'
import { type FeelType, type FeelTypes, isMoment } from '../feel/type.ts'
import type { Fact, Value } from '../feel/value.ts'
import { fail, ok, type Path, type Result } from '../result.ts'
import { axisKind, type Point, type PointTest, type PointTests } from './column.ts'
import { type TableIssue, tableIssue } from './issue.ts'
import { isOfType } from './of-type.ts'

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

export const wrong = (source: string, path: Path, issues: readonly FeelIssue[]) =>
  fail(...issues.map(problem => tableIssue('table_feel_wrong', path, { source, problem })))

/** The points that a constant is: several, where it is a list. */
const constantsOf = (node: FeelNode, type: FeelType): readonly Point[] | undefined => {
  if (mentions(node, '?')) return undefined
  const found = compileFeel(node)({})
  if (found.kind !== 'known') return undefined
  const facts: readonly unknown[] = Array.isArray(found.value) ? found.value : [found.value]
  const points = facts.map((fact): Point | undefined => {
    if (isMoment(type.type)) return typeof fact === 'string' ? parseMoment(fact, type.type)?.at : undefined
    if (type.type === 'number') return typeof fact === 'number' ? fact : undefined
    return isOfType(fact, type) && typeof fact !== 'object' ? fact : undefined
  })
  return points.every(it => it !== undefined) ? points : undefined
}

const pointTests = (test: FeelTest, type: FeelType): readonly PointTest[] | undefined => {
  const ordered = axisKind(type) === 'ordered'
  switch (test.kind) {
    case 'value':
      return constantsOf(test.value, type)?.map(value => ({ kind: 'value', value }))
    case 'bound': {
      const [value, ...more] = constantsOf(test.value, type) ?? []
      const { operator } = test
      if (value === undefined || more.length > 0) return undefined
      return ordered || operator === '=' || operator === '!=' ? [{ kind: 'bound', operator, value }] : undefined
    }
    case 'interval': {
      const [low] = constantsOf(test.low, type) ?? []
      const [high] = constantsOf(test.high, type) ?? []
      const { lowIncluded, highIncluded } = test
      return ordered && low !== undefined && high !== undefined
        ? [{ kind: 'interval', low, lowIncluded, high, highIncluded }]
        : undefined
    }
  }
}

/** What a cell says, where that is a set of constants. */
export const pointsOfCell = (tree: CellTree & { readonly kind: 'tests' }, type: FeelType): PointTests | undefined => {
  const tests = axisKind(type) === undefined ? [undefined] : tree.tests.map(it => pointTests(it, type))
  return tests.every(it => it !== undefined) ? { negated: tree.negated, tests: tests.flat() } : undefined
}

/** A path up to where it is no record any more: of the pages of documents the documents are asked for. */
const factPath = (path: string, types: FeelTypes | undefined): string => {
  const names = path.split('.')
  let fields = types
  for (const [i, name] of names.entries()) {
    const type = fields !== undefined && Object.hasOwn(fields, name) ? fields[name] : undefined
    if (type === undefined) return path
    if (type.type !== 'record') return names.slice(0, i + 1).join('.')
    fields = type.fields
  }
  return path
}

const asked = (
  text: string,
  reads: readonly string[],
  types: FeelTypes | undefined,
  evaluate: Asked['evaluate'],
): Asked => ({
  text,
  reads: reads.map(path => factPath(path, types)),
  evaluate,
})

/**
 * What a cell says, read for a column of this type whose values `from` gives. Whether it goes with the facts is for
 * `checkCell` to say.
 */
export const readCell = (
  text: string,
  from: Source,
  type: FeelType,
  types: FeelTypes | undefined,
  path: Path,
): Result<Cell, TableIssue> => {
  const parsed = openCell(text, type, types)
  if (!parsed.ok) return wrong(text, path, parsed.issues)
  const { tree, test, reads } = parsed.value
  if (tree.kind === 'any') return ok({ kind: 'any' })
  const tests = pointsOfCell(tree, type)
  if (tests !== undefined) return ok({ kind: 'points', tests })
  return ok({ kind: 'general', ...asked(text, reads, types, scope => test(scope, from.evaluate(scope))) })
}

/** The types of facts that columns are, as their paths have them. */
export const typesOfPaths = (paths: readonly (readonly [names: readonly string[], type: FeelType])[]): FeelTypes => {
  const types: Record<string, FeelType> = {}
  for (const [[first = '', ...rest], type] of paths) {
    const before = types[first]
    if (rest.length === 0) types[first] = type
    else {
      const fields = typesOfPaths([[rest, type]])
      types[first] = { type: 'record', fields: { ...(before?.type === 'record' ? before.fields : {}), ...fields } }
    }
  }
  return types
}

/** Where a column's values come from: a fact, or an expression of the type. */
export const readSource = (
  text: string,
  type: FeelType,
  facts: FeelTypes | undefined,
  path: Path,
): Result<Source, TableIssue> => {
  const parsed = openFeel(text, facts)
  if (!parsed.ok) return wrong(text, path, parsed.issues)
  const { tree, reads } = parsed.value
  if (tree.kind !== 'path') return ok({ ...asked(text, reads, facts, parsed.value.evaluate), names: undefined })
  const types = facts ?? typesOfPaths([[tree.names, type]])
  const typed = openFeel(text, types)
  const { evaluate } = typed.ok ? typed.value : parsed.value
  return ok({ ...asked(text, reads, types, evaluate), names: tree.names })
}

/** An answer to be computed. */
export const readAnswer = (text: string, types: FeelTypes | undefined, path: Path): Result<Answer, TableIssue> => {
  const parsed = openFeel(text, types)
  if (!parsed.ok) return wrong(text, path, parsed.issues)
  return ok({ kind: 'computed', ...asked(text, parsed.value.reads, types, parsed.value.evaluate) })
}
