import { ok, type Result } from '../result.ts'
import { compileCell, compileFeel } from './evaluate.ts'
import type { FeelIssue } from './issue.ts'
import { parseCellTree, parseTree } from './parser.ts'
import { readsOf } from './reads.ts'
import type { EvaluateOptions, Scope } from './run.ts'
import { type CellTree, type FeelNode, nodesOfTest } from './syntax.ts'
import type { FeelType, FeelTypes } from './type.ts'
import type { Value } from './value.ts'

/** A source that has been read: keep it and evaluate it as often as facts come. */
export interface Expression {
  /** As given to `parseFeel`. */
  readonly source: string
  readonly tree: FeelNode
  /** The facts it can ask for: dotted paths, sorted, each once. */
  readonly reads: readonly string[]
  /** What it comes to for these facts, given as a record or as a function from a path to its value. */
  readonly evaluate: (scope: Scope, options?: EvaluateOptions) => Value
}

/**
 * `parseFeel` for a source that was found right when it was written: all the same, but what is wrong comes without the name that
 * was meant.
 *
 * @example
 * const opened = openFeel('age >= 18')
 * if (opened.ok) opened.value.evaluate({ age: 34 }) // { kind: 'known', value: true }
 */
export const openFeel = (source: string, types?: FeelTypes): Result<Expression, FeelIssue> => {
  const tree = parseTree(source)
  if (!tree.ok) return tree
  return ok({ source, tree: tree.value, reads: readsOf(tree.value), evaluate: compileFeel(tree.value, types) })
}

/** The cell of a table that has been read. */
export interface Cell {
  /** As given to `parseCell`. */
  readonly source: string
  readonly tree: CellTree
  /** The facts it can ask for beside its input: dotted paths, sorted, each once. */
  readonly reads: readonly string[]
  /** Whether it lets an input through. */
  readonly test: (scope: Scope, input: Value, options?: EvaluateOptions) => Value
}

/** The expressions in a cell. */
export const nodesOfCell = (tree: CellTree): readonly FeelNode[] =>
  tree.kind === 'any' ? [] : tree.tests.flatMap(nodesOfTest)

/** The same for the cell of a table. */
export const openCell = (source: string, input?: FeelType, types?: FeelTypes): Result<Cell, FeelIssue> => {
  const tree = parseCellTree(source)
  if (!tree.ok) return tree
  const span = { start: 0, end: source.length }
  const reads = readsOf(...nodesOfCell(tree.value))
  return ok({ source, tree: tree.value, reads, test: compileCell(tree.value, span, input, types) })
}
