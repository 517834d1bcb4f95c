/** Part of a source, in UTF-16 code units: `source.slice(start, end)`. Brackets around an expression belong to it. */
export interface Span {
  readonly start: number
  readonly end: number
}

export type ComparisonOperator = '=' | '!=' | '<' | '<=' | '>' | '>='

/** A number, a string in NFC, or a boolean, as written. */
export interface LiteralNode {
  readonly kind: 'literal'
  readonly value: number | string | boolean
  readonly span: Span
}

/** A fact: `applicant.age` is `['applicant', 'age']`. Never empty. */
export interface PathNode {
  readonly kind: 'path'
  readonly names: readonly string[]
  readonly span: Span
}

/** `[1, 2, 3]` */
export interface ListNode {
  readonly kind: 'list'
  readonly items: readonly FeelNode[]
  readonly span: Span
}

export interface ComparisonNode {
  readonly kind: 'comparison'
  readonly operator: ComparisonOperator
  readonly left: FeelNode
  readonly right: FeelNode
  readonly span: Span
}

/** `a and b and c`, or the same with `or`: one node with all its parts, two or more, so that a long row is not a deep tree. */
export interface JunctionNode {
  readonly kind: 'and' | 'or'
  readonly parts: readonly FeelNode[]
  readonly span: Span
}

/** `not(a)` */
export interface NotNode {
  readonly kind: 'not'
  readonly operand: FeelNode
  readonly span: Span
}

/** `subject in tests`: one test or more, any of which suffices. */
export interface InNode {
  readonly kind: 'in'
  readonly subject: FeelNode
  readonly tests: readonly FeelTest[]
  readonly span: Span
}

/**
 * `a + b - c`, or `a * b / c`: one node with all its operands, so that a long row is not a deep tree. `first` is the
 * operand on the left, `rest` the others, each with the operator before it.
 */
export interface ArithmeticNode {
  readonly kind: 'sum' | 'product'
  readonly first: FeelNode
  readonly rest: readonly { readonly operator: '+' | '-' | '*' | '/'; readonly operand: FeelNode }[]
  readonly span: Span
}

/** `base ** exponent` */
export interface PowerNode {
  readonly kind: 'power'
  readonly base: FeelNode
  readonly exponent: FeelNode
  readonly span: Span
}

/** `-a`; of a number as written there is a negative literal instead. */
export interface MinusNode {
  readonly kind: 'minus'
  readonly operand: FeelNode
  readonly span: Span
}

/** `if condition then then else otherwise` */
export interface IfNode {
  readonly kind: 'if'
  readonly condition: FeelNode
  readonly then: FeelNode
  readonly otherwise: FeelNode
  readonly span: Span
}

/** `for name in list return body`, `some name in list satisfies body`, `every …`: in the body `name` is an item of the list. */
export interface LoopNode {
  readonly kind: 'for' | 'some' | 'every'
  readonly name: string
  readonly list: FeelNode
  readonly body: FeelNode
  readonly span: Span
}

/** `list[condition]`: the items for which the condition holds; in it, `item` is one of them. */
export interface FilterNode {
  readonly kind: 'filter'
  readonly list: FeelNode
  readonly condition: FeelNode
  readonly span: Span
}

/** `list[2]`: items count from 1, and from the end with a negative number. */
export interface IndexNode {
  readonly kind: 'index'
  readonly list: FeelNode
  readonly at: number
  readonly span: Span
}

/** `documents[1].pages`: a name below something that is not a path. */
export interface MemberNode {
  readonly kind: 'member'
  readonly of: FeelNode
  readonly name: string
  readonly span: Span
}

/** `round half up(fee, -3)`: a function of FEEL by its name. */
export interface CallNode {
  readonly kind: 'call'
  readonly name: string
  readonly items: readonly FeelNode[]
  readonly span: Span
}

export type MomentKind = 'date' | 'instant' | 'days duration' | 'months duration'

/** `@"2026-07-01"`: a date, an instant or a duration, `text` in the one form it is printed in. */
export interface MomentNode {
  readonly kind: 'moment'
  readonly text: string
  readonly span: Span
}

/** `?`: what a cell of a table is asked about. */
export interface InputNode {
  readonly kind: 'input'
  readonly span: Span
}

/** An expression. A later release adds kinds, so a `switch` over `kind` outside this package wants a default. */
export type FeelNode =
  | LiteralNode
  | PathNode
  | ListNode
  | ComparisonNode
  | JunctionNode
  | NotNode
  | InNode
  | ArithmeticNode
  | PowerNode
  | MinusNode
  | IfNode
  | LoopNode
  | FilterNode
  | IndexNode
  | MemberNode
  | CallNode
  | MomentNode
  | InputNode

/**
 * Equal to the value or, where the value is a list, to one of its items. In the cell of a table a value that mentions `?` is
 * a condition instead: it has to be true.
 */
export interface ValueTest {
  readonly kind: 'value'
  readonly value: FeelNode
  readonly span: Span
}

/** `< 3`, `>= applicant.age` */
export interface BoundTest {
  readonly kind: 'bound'
  readonly operator: ComparisonOperator
  readonly value: FeelNode
  readonly span: Span
}

/** `[18..60)`: a square bracket takes its end in, a round one leaves it out. */
export interface IntervalTest {
  readonly kind: 'interval'
  readonly low: FeelNode
  readonly lowIncluded: boolean
  readonly high: FeelNode
  readonly highIncluded: boolean
  readonly span: Span
}

export type FeelTest = ValueTest | BoundTest | IntervalTest

/** The cell of a table: any value at all (`-`), or one of the tests, or none of them (`not(…)`). */
export type CellTree =
  | { readonly kind: 'any' }
  | { readonly kind: 'tests'; readonly negated: boolean; readonly tests: readonly FeelTest[] }

export const nodesOfTest = (test: FeelTest): readonly FeelNode[] =>
  test.kind === 'interval' ? [test.low, test.high] : [test.value]

/** A part of a node; `binds` is the name that stands for an item in it. */
export interface Part {
  readonly node: FeelNode
  readonly binds?: string | undefined
}

const plain = (...nodes: readonly FeelNode[]): readonly Part[] => nodes.map(node => ({ node }))

/** The parts of a node, in the order of the source. */
export const partsOf = (node: FeelNode): readonly Part[] => {
  switch (node.kind) {
    case 'literal':
    case 'path':
    case 'moment':
    case 'input':
      return []
    case 'list':
    case 'call':
      return plain(...node.items)
    case 'comparison':
      return plain(node.left, node.right)
    case 'and':
    case 'or':
      return plain(...node.parts)
    case 'not':
    case 'minus':
      return plain(node.operand)
    case 'in':
      return plain(node.subject, ...node.tests.flatMap(nodesOfTest))
    case 'sum':
    case 'product':
      return plain(node.first, ...node.rest.map(one => one.operand))
    case 'power':
      return plain(node.base, node.exponent)
    case 'if':
      return plain(node.condition, node.then, node.otherwise)
    case 'for':
    case 'some':
    case 'every':
      return [{ node: node.list }, { node: node.body, binds: node.name }]
    case 'filter':
      return [{ node: node.list }, { node: node.condition, binds: 'item' }]
    case 'index':
      return plain(node.list)
    case 'member':
      return plain(node.of)
  }
}

/** Whether a name that nothing inside binds, or `?`, is mentioned. */
export const mentions = (node: FeelNode, name: string): boolean =>
  node.kind === 'path'
    ? node.names[0] === name
    : node.kind === 'input'
      ? name === '?'
      : partsOf(node).some(part => part.binds !== name && mentions(part.node, name))
