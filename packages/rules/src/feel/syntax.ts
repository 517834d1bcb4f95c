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

/** An expression. A later release adds kinds, so a `switch` over `kind` outside this package wants a default. */
export type FeelNode = LiteralNode | PathNode | ListNode | ComparisonNode | JunctionNode | NotNode | InNode

/** Equal to the value or, where the value is a list, to one of its items. */
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
