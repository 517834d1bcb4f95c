import type { FeelNode, FeelTest } from './syntax.ts'

const levels: Readonly<Record<FeelNode['kind'], number>> = {
  or: 1,
  and: 2,
  comparison: 3,
  in: 3,
  not: 4,
  path: 4,
  list: 4,
  literal: 4,
}

const operandLevel = 4

// `String` writes small numbers with an exponent, which is not read here; no literal has more than 15 decimals.
const printNumber = (value: number): string => {
  const text = String(value)
  return text.includes('e') ? value.toFixed(15).replace(/0+$/u, '') : text
}

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

const printTests = (tests: readonly FeelTest[]): string => {
  const text = tests.map(printTest).join(', ')
  return tests.length === 1 && tests[0]?.kind !== 'bound' ? text : `(${text})`
}

const printBare = (node: FeelNode): string => {
  switch (node.kind) {
    case 'literal':
      if (typeof node.value === 'string') return printString(node.value)
      return typeof node.value === 'number' ? printNumber(node.value) : String(node.value)
    case 'path':
      return node.names.join('.')
    case 'list':
      return `[${node.items.map(item => print(item, 1)).join(', ')}]`
    case 'not':
      return `not(${print(node.operand, 1)})`
    case 'comparison':
      return `${print(node.left, operandLevel)} ${node.operator} ${print(node.right, operandLevel)}`
    case 'in':
      return `${print(node.subject, operandLevel)} in ${printTests(node.tests)}`
    case 'and':
    case 'or':
      return node.parts.map(part => print(part, levels[node.kind] + 1)).join(` ${node.kind} `)
  }
}

const print = (node: FeelNode, level: number): string =>
  levels[node.kind] < level ? `(${printBare(node)})` : printBare(node)

/**
 * The canonical source of a tree: one space around operators, no bracket that is not needed. Parsing it gives the tree
 * back, spans aside, as long as it is no longer than 4,096 characters.
 *
 * @example printFeel(tree) // 'applicant.age in [18..60) and not(applicant.poor)'
 */
export const printFeel = (tree: FeelNode): string => print(tree, 1)
