import { printNumber } from './functions.ts'
import type { CellTree, FeelNode, FeelTest } from './syntax.ts'

// Loops go on as far as they can and want brackets everywhere inside; a negative number is a minus.
const levels: Readonly<Record<FeelNode['kind'], number>> = {
  if: 0,
  for: 0,
  some: 0,
  every: 0,
  or: 1,
  and: 2,
  comparison: 3,
  in: 3,
  sum: 4,
  product: 5,
  power: 6,
  minus: 7,
  literal: 8,
  not: 9,
  path: 9,
  list: 9,
  filter: 9,
  index: 9,
  member: 9,
  call: 9,
  moment: 9,
  input: 9,
}

const operandLevel = 4

const levelOf = (node: FeelNode): number =>
  node.kind === 'literal' && typeof node.value === 'number' && node.value < 0 ? levels.minus : levels[node.kind]

const escapes: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

// Controls and the two line separators would be invisible, or end the string.
const printString = (value: string): string =>
  `"${value.replace(/["\\\p{Cc}\u2028\u2029]/gu, character => escapes[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`

const printTest = (test: FeelTest): string => {
  switch (test.kind) {
    case 'value':
      return print(test.value, operandLevel)
    case 'bound':
      return `${test.operator} ${print(test.value, operandLevel)}`
    case 'interval': {
      const ends = `${print(test.low, operandLevel)}..${print(test.high, operandLevel)}`
      return `${test.lowIncluded ? '[' : '('}${ends}${test.highIncluded ? ']' : ')'}`
    }
  }
}

const printList = (tests: readonly FeelTest[]): string => tests.map(printTest).join(', ')

const printTests = (tests: readonly FeelTest[]): string => {
  const text = printList(tests)
  const [only] = tests
  // A bracket after `in` begins a list of tests.
  const apart =
    only?.kind === 'interval' ||
    (only?.kind === 'value' && !(text.startsWith('(') && levelOf(only.value) >= operandLevel))
  return tests.length === 1 && apart ? text : `(${text})`
}

const printBare = (node: FeelNode): string => {
  switch (node.kind) {
    case 'literal':
      if (typeof node.value === 'string') return printString(node.value)
      return typeof node.value === 'number' ? printNumber(node.value) : String(node.value)
    case 'path':
      return node.names.join('.')
    case 'list':
      return `[${printAll(node.items)}]`
    case 'call':
      return `${node.name}(${printAll(node.items)})`
    case 'moment':
      return `@"${node.text}"`
    case 'input':
      return '?'
    case 'not':
      return `not(${print(node.operand, 0)})`
    case 'sum':
    case 'product': {
      const level = levels[node.kind]
      const rest = node.rest.map(({ operator, operand }) => ` ${operator} ${print(operand, level + 1)}`)
      return `${print(node.first, level + 1)}${rest.join('')}`
    }
    case 'power':
      return `${print(node.base, levels.literal)} ** ${print(node.exponent, levels.minus)}`
    case 'minus':
      // Of a number as written there is a negative literal instead.
      return `-${print(node.operand, node.operand.kind === 'literal' ? 10 : levels.literal)}`
    case 'if':
      return `if ${print(node.condition, 0)} then ${print(node.then, 0)} else ${print(node.otherwise, 0)}`
    case 'for':
      return `for ${node.name} in ${print(node.list, operandLevel)} return ${print(node.body, 0)}`
    case 'some':
    case 'every':
      return `${node.kind} ${node.name} in ${print(node.list, operandLevel)} satisfies ${print(node.body, 0)}`
    case 'filter':
      return `${print(node.list, levels.path)}[${print(node.condition, 0)}]`
    case 'index':
      return `${print(node.list, levels.path)}[${node.at}]`
    case 'member':
      return `${print(node.of, levels.path)}.${node.name}`
    case 'comparison':
      return `${print(node.left, operandLevel)} ${node.operator} ${print(node.right, operandLevel)}`
    case 'in':
      return `${print(node.subject, operandLevel)} in ${printTests(node.tests)}`
    case 'and':
    case 'or':
      return node.parts.map(part => print(part, levels[node.kind] + 1)).join(` ${node.kind} `)
  }
}

const printAll = (nodes: readonly FeelNode[]): string => nodes.map(node => print(node, 0)).join(', ')

const print = (node: FeelNode, level: number): string =>
  levelOf(node) < level ? `(${printBare(node)})` : printBare(node)

/**
 * The canonical source of a tree: one space around operators, no bracket that is not needed. Parsing it gives the tree
 * back, spans aside, as long as it is no longer than 4,096 characters.
 *
 * @example printFeel(tree) // 'applicant.age in [18..60) and not(applicant.poor)'
 */
export const printFeel = (tree: FeelNode): string => print(tree, 0)

/** The same for the cell of a table: `-`, or its tests. */
export const printCell = (tree: CellTree): string => {
  if (tree.kind === 'any') return '-'
  return tree.negated ? `not(${printList(tree.tests)})` : printList(tree.tests)
}
