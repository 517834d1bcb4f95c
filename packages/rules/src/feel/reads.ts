import { type FeelNode, partsOf } from './syntax.ts'

const paths = (node: FeelNode, bound: readonly string[]): readonly string[] => {
  if (node.kind === 'path') return bound.includes(node.names[0] ?? '') ? [] : [node.names.join('.')]
  return partsOf(node).flatMap(({ node: part, binds }) => paths(part, binds === undefined ? bound : [...bound, binds]))
}

/**
 * The facts that an expression can ask for: dotted paths, sorted, each once.
 *
 * @example readsOf(tree) // ['applicant.age', 'applicant.poor']
 */
export const readsOf = (...trees: readonly FeelNode[]): readonly string[] =>
  [...new Set(trees.flatMap(tree => paths(tree, [])))].sort()
