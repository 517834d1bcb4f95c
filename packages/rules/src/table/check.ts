import { parseCell, parseFeel, typeCell, typeFeel } from '../feel/expression.ts'
import type { FeelType, FeelTypes } from '../feel/type.ts'
import type { Path } from '../result.ts'
import { pointsOfCell, typesOfPaths, wrong } from './cell.ts'
import { axisKind } from './column.ts'
import { type TableIssue, tableIssue } from './issue.ts'

/** What FEEL in a table is held against: the declared facts, or else what the columns say of facts. */
export interface Known {
  readonly facts: FeelTypes | undefined
  readonly columns: FeelTypes
}

/** Nothing where a name may be of a fact that nobody has declared. */
const typesFor = (reads: readonly string[], { facts, columns }: Known): FeelTypes | undefined =>
  facts ?? (reads.every(path => Object.hasOwn(columns, path.split('.')[0] ?? '')) ? columns : undefined)

/** What is wrong with a cell of a column of this type. */
export const checkCell = (text: string, type: FeelType, known: Known, path: Path): readonly TableIssue[] => {
  const parsed = parseCell(text)
  if (!parsed.ok) return wrong(text, path, parsed.issues).issues
  const types = typesFor(parsed.value.reads, known)
  const typed = types === undefined ? parsed : typeCell(parsed.value, type, types)
  return typed.ok ? [] : wrong(text, path, typed.issues).issues
}

/** The same for what says which values can come: constants, of a type that has an order or names. */
export const checkWithin = (text: string, type: FeelType, path: Path): readonly TableIssue[] => {
  if (axisKind(type) === undefined)
    return [tableIssue('table_value_wrong', path, { key: 'within', expected: 'nothing' })]
  const parsed = parseCell(text)
  const general = parsed.ok && parsed.value.tree.kind === 'tests' && pointsOfCell(parsed.value.tree, type) === undefined
  const wrong = checkCell(text, type, { facts: {}, columns: {} }, path)
  return general && wrong.length === 0
    ? [tableIssue('table_value_wrong', path, { key: 'within', expected: 'constants' })]
    : wrong
}

/** What is wrong with where a column’s values come from. */
export const checkSource = (
  text: string,
  type: FeelType,
  facts: FeelTypes | undefined,
  path: Path,
): readonly TableIssue[] => {
  const parsed = parseFeel(text)
  if (!parsed.ok) return wrong(text, path, parsed.issues).issues
  const { tree } = parsed.value
  const types = facts ?? (tree.kind === 'path' ? typesOfPaths([[tree.names, type]]) : undefined)
  const typed = types === undefined ? parsed : typeFeel(parsed.value, types, type)
  return typed.ok ? [] : wrong(text, path, typed.issues).issues
}

/** What is wrong with an answer that is computed. */
export const checkAnswer = (text: string, type: FeelType, known: Known, path: Path): readonly TableIssue[] => {
  const parsed = parseFeel(text)
  if (!parsed.ok) return wrong(text, path, parsed.issues).issues
  const types = typesFor(parsed.value.reads, known)
  const typed = types === undefined ? parsed : typeFeel(parsed.value, types, type)
  return typed.ok ? [] : wrong(text, path, typed.issues).issues
}
