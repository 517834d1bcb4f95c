import type { FeelNode, FeelTest } from './syntax.ts'

const nodesOf = (test: FeelTest): readonly FeelNode[] =>
  test.kind === 'interval' ? [test.low, test.high] : [test.value]

const children = (node: FeelNode): readonly FeelNode[] => {
  switch (node.kind) {
    case 'literal':
    case 'path':
      return []
    case 'list':
      return node.items
    case 'comparison':
      return [node.left, node.right]
    case 'and':
    case 'or':
      return node.parts
    case 'not':
      return [node.operand]
    case 'in':
      return [node.subject, ...node.tests.flatMap(nodesOf)]
  }
}

const paths = (node: FeelNode): readonly string[] =>
  node.kind === 'path' ? [node.names.join('.')] : children(node).flatMap(paths)

/**
 * The facts that an expression can ask for: dotted paths, sorted, each once.
 *
 * @example readsOf(tree) // ['applicant.age', 'applicant.poor']
 */
export const readsOf = (tree: FeelNode): readonly string[] => [...new Set(paths(tree))].sort()
