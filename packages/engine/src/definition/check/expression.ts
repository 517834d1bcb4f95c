import {
  type Expression,
  type FeelIssue,
  type FeelNode,
  type FeelType,
  type FeelTypes,
  type Path,
  parseFeel,
  typeFeel,
} from '@motcua/rules'
import { type DefinitionIssue, issue } from '../issue.ts'

/** A part of a tree that compares: something with something, or with tests. */
type Comparing = Extract<FeelNode, { readonly kind: 'comparison' | 'in' }>

const isComparing = (value: object): value is Comparing =>
  'kind' in value && (value.kind === 'comparison' || value.kind === 'in')

/** Every part of a tree that compares, the inner ones last. */
const comparing = (tree: unknown): readonly Comparing[] => {
  if (typeof tree !== 'object' || tree === null) return []
  return [...(isComparing(tree) ? [tree] : []), ...Object.values(tree).flatMap(comparing)]
}

const isAt = ({ span }: Pick<FeelNode, 'span'>, offset: number): boolean => span.start <= offset && offset < span.end

/** The fact that what stands at this place is compared with, or what else, as it is written. */
const comparedAt = ({ source, tree }: Expression, offset: number): string => {
  const node = comparing(tree).findLast(it => isAt(it, offset))
  const sides = node === undefined ? [] : node.kind === 'in' ? [node.subject] : [node.left, node.right]
  const other = sides.find(side => !isAt(side, offset))
  return other === undefined
    ? ''
    : other.kind === 'path'
      ? other.names.join('.')
      : source.slice(other.span.start, other.span.end)
}

const meant = (suggestion: string | undefined): { meant?: string } =>
  suggestion === undefined ? {} : { meant: suggestion }

/** A name that is not declared, or a value that a choice does not have, has a code of its own. */
const told = (expression: Expression, problem: FeelIssue, path: Path): DefinitionIssue => {
  const { source } = expression
  const { code, data } = problem
  if (code === 'feel_unknown_name')
    return issue('name_unknown', path, { of: 'fact', name: data.name, ...meant(data.suggestion) })
  if (code === 'feel_unknown_field') {
    const names = /^[\w.]+/u.exec(source.slice(data.offset))?.[0].split('.') ?? []
    const name = [...names.slice(0, Math.max(0, names.indexOf(data.name, 1))), data.name].join('.')
    return issue('name_unknown', path, { of: 'fact', name, ...meant(data.suggestion) })
  }
  if (code === 'feel_value_undeclared') {
    const { value, suggestion } = data
    return issue('value_unknown', path, { fact: comparedAt(expression, data.offset), value, ...meant(suggestion) })
  }
  return issue('expression_invalid', path, { source, problem })
}

/**
 * A source read and held against what there is to be read: the expression, and what is wrong with it. With facts that are not
 * there it still says what it would ask for.
 */
export const readExpression = (
  source: string,
  path: Path,
  types: FeelTypes,
  wanted?: FeelType,
): {
  readonly expression?: Expression
  readonly type?: FeelType
  readonly issues: readonly DefinitionIssue[]
} => {
  const read = parseFeel(source)
  if (!read.ok) return { issues: read.issues.map(problem => issue('expression_invalid', path, { source, problem })) }
  const typed = typeFeel(read.value, types, wanted)
  if (typed.ok) return { expression: typed.value, type: typed.value.type, issues: [] }
  return { expression: read.value, issues: typed.issues.map(problem => told(read.value, problem, path)) }
}
