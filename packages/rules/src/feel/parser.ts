import { fail, ok, type Result } from '../result.ts'
import { suggestName } from '../suggest.ts'
import { type FeelExpected, type FeelIssue, feelIssue, maxDepth, maxSourceLength } from './issue.ts'
import { lex, type Token } from './lexer.ts'
import type { ComparisonOperator, FeelNode, FeelTest, IntervalTest, ListNode, Span } from './syntax.ts'

const operators: ReadonlySet<string> = new Set<ComparisonOperator>(['=', '!=', '<', '<=', '>', '>='])

const isOperator = (text: string): text is ComparisonOperator => operators.has(text)

// Words that this release reads or FEEL keeps for itself (DMN 1.5, 10.3.1.2): never part of the name of a fact.
const reserved: ReadonlySet<string> = new Set(
  'and between else every external false for function if in instance not null of or return satisfies some then true'.split(
    ' ',
  ),
)

const readHere: ReadonlySet<string> = new Set(['and', 'or', 'not', 'in', 'true', 'false'])

const functions = ['not']

const over = (first: { readonly span: Span }, last: { readonly span: Span }): Span => ({
  start: first.span.start,
  end: last.span.end,
})

/**
 * Recursive descent, lowest precedence first: or, and, comparison and in, operand. A method gives its node, or undefined
 * once `#issues` says why: the first issue ends the parse. A method that takes `left` goes on from an operand read before.
 */
class Parser {
  readonly #source: string
  readonly #tokens: readonly Token[]
  #at = 0
  #depth = 0
  readonly #issues: FeelIssue[] = []

  constructor(source: string) {
    this.#source = source
    this.#tokens = lex(source)
  }

  parse(): Result<FeelNode, FeelIssue> {
    const tree = this.#or()
    if (tree !== undefined && this.#token.kind === 'end') return ok(tree)
    if (tree !== undefined) this.#unexpected('operator', 'end')
    return { ok: false, issues: this.#issues }
  }

  // The last token is the end or a bad one, and neither is ever passed.
  get #token(): Token {
    return this.#peek(0)
  }

  #peek(ahead: number): Token {
    const end = this.#source.length
    return this.#tokens[this.#at + ahead] ?? { kind: 'end', text: '', span: { start: end, end } }
  }

  #is(text: string): boolean {
    return this.#token.text === text && this.#token.kind !== 'bad'
  }

  #next(): Token {
    const token = this.#token
    this.#at += 1
    return token
  }

  #expect(text: FeelExpected, ...others: readonly FeelExpected[]): Token | undefined {
    return this.#is(text) ? this.#next() : this.#unexpected(...others, text)
  }

  #refuse(issue: FeelIssue): undefined {
    this.#issues.push(issue)
    return undefined
  }

  #unexpected(...expected: readonly FeelExpected[]): undefined {
    const token = this.#token
    const at = token.span.start
    if (token.kind === 'bad') return this.#refuse(token.issue)
    if (token.kind === 'end') return this.#refuse(feelIssue('feel_unexpected_end', this.#source, at, { expected }))
    const found = token.text
    if (found === 'null') return this.#refuse(feelIssue('feel_null', this.#source, at, {}))
    if (found === '-') return this.#refuse(feelIssue('feel_unsupported', this.#source, at, { found }))
    if (reserved.has(found) && !readHere.has(found)) {
      return this.#refuse(feelIssue('feel_reserved_word', this.#source, at, { found }))
    }
    return this.#refuse(feelIssue('feel_unexpected_token', this.#source, at, { found, expected }))
  }

  #open(): Token | undefined {
    this.#depth += 1
    if (this.#depth <= maxDepth) return this.#next()
    return this.#refuse(feelIssue('feel_too_deep', this.#source, this.#token.span.start, { limit: maxDepth }))
  }

  #close(text: ')' | ']', ...others: readonly FeelExpected[]): Token | undefined {
    this.#depth -= 1
    return this.#expect(text, ...others)
  }

  #or(left?: FeelNode): FeelNode | undefined {
    return this.#junction('or', given => this.#and(given), left)
  }

  #and(left?: FeelNode): FeelNode | undefined {
    return this.#junction('and', given => this.#comparison(given), left)
  }

  #junction(
    kind: 'and' | 'or',
    part: (left?: FeelNode) => FeelNode | undefined,
    left?: FeelNode,
  ): FeelNode | undefined {
    const first = part(left)
    if (first === undefined || !this.#is(kind)) return first
    const parts = [first]
    let last = first
    while (this.#is(kind)) {
      this.#next()
      const next = part()
      if (next === undefined) return undefined
      parts.push(next)
      last = next
    }
    return { kind, parts, span: over(first, last) }
  }

  #comparison(given?: FeelNode): FeelNode | undefined {
    const left = given ?? this.#operand()
    if (left === undefined) return undefined
    const { kind, text, span } = this.#token
    if (text === 'in' && kind === 'word') return this.#single(this.#in(left))
    if (text === 'not' && this.#peek(1).text === 'in') {
      const data = { found: 'not in', instead: `not(${this.#slice(left.span)} in …)` }
      return this.#refuse(feelIssue('feel_foreign_operator', this.#source, span.start, data))
    }
    if (!isOperator(text)) return left
    this.#next()
    const right = this.#operand()
    return right && this.#single({ kind: 'comparison', operator: text, left, right, span: over(left, right) })
  }

  /** `a = b = c` is refused: elsewhere it means two different things. */
  #single(node: FeelNode | undefined): FeelNode | undefined {
    const { text, span } = this.#token
    if (node === undefined || !(isOperator(text) || this.#is('in'))) return node
    const again = this.#slice(
      node.kind === 'comparison' ? node.right.span : node.kind === 'in' ? node.subject.span : node.span,
    )
    const suggestion = `${this.#slice(node.span)} and ${again} ${text} …`
    return this.#refuse(feelIssue('feel_chained_comparison', this.#source, span.start, { suggestion }))
  }

  #slice(span: Span): string {
    return this.#source.slice(span.start, span.end)
  }

  #in(subject: FeelNode): FeelNode | undefined {
    this.#next()
    const tests = this.#tests()
    const end = this.#peek(-1).span.end
    return tests && { kind: 'in', subject, tests, span: { start: subject.span.start, end } }
  }

  /** After `in`: one test, or several in round brackets. Without brackets only an operand, so that `in [18..60) and` ends there. */
  #tests(): readonly FeelTest[] | undefined {
    if (!this.#is('(')) return this.#one(this.#test(left => left ?? this.#operand()))
    const open = this.#open()
    const first = open && this.#listed()
    if (open === undefined || first === undefined) return undefined
    if (first.kind === 'value' && this.#is('..')) return this.#one(this.#interval(open, first.value))
    const tests = [first]
    while (this.#is(',')) {
      this.#next()
      const test = this.#listed()
      if (test === undefined) return undefined
      tests.push(test)
    }
    return this.#close(')', ',') && tests
  }

  #one(test: FeelTest | undefined): readonly FeelTest[] | undefined {
    return test && [test]
  }

  /** One of several tests: here a round bracket is an interval or the beginning of an expression. */
  #listed(): FeelTest | undefined {
    if (!this.#is('(')) return this.#test(left => this.#or(left))
    const open = this.#open()
    const inner = open && this.#or()
    if (open === undefined || inner === undefined) return undefined
    if (this.#is('..')) return this.#interval(open, inner)
    const close = this.#close(')', '..')
    const value = close && this.#or({ ...inner, span: over(open, close) })
    return value && { kind: 'value', value, span: value.span }
  }

  #test(expression: (left?: FeelNode) => FeelNode | undefined): FeelTest | undefined {
    const start = this.#token
    if (isOperator(start.text)) {
      this.#next()
      const value = this.#operand()
      return value && { kind: 'bound', operator: start.text, value, span: over(start, value) }
    }
    if (!this.#is('[')) {
      const value = expression()
      return value && { kind: 'value', value, span: value.span }
    }
    const open = this.#open()
    if (open === undefined) return undefined
    const first = this.#is(']') ? 'none' : this.#or()
    if (first === undefined) return undefined
    if (first !== 'none' && this.#is('..')) return this.#interval(open, first)
    const list = this.#list(open, first === 'none' ? [] : [first])
    const value = list && expression(list)
    return value && { kind: 'value', value, span: value.span }
  }

  #interval(open: Token, low: FeelNode): IntervalTest | undefined {
    this.#next()
    const high = this.#or()
    if (high === undefined) return undefined
    const close = this.#is(']') ? this.#close(']') : this.#close(')', ']')
    const lowIncluded = open.text === '['
    return (
      close && { kind: 'interval', low, lowIncluded, high, highIncluded: close.text === ']', span: over(open, close) }
    )
  }

  #list(open: Token, items: FeelNode[]): ListNode | undefined {
    while (items.length === 0 ? !this.#is(']') : this.#is(',')) {
      if (items.length > 0) this.#next()
      const item = this.#or()
      if (item === undefined) return undefined
      items.push(item)
    }
    const close = this.#close(']', ',')
    return close && { kind: 'list', items, span: over(open, close) }
  }

  #operand(): FeelNode | undefined {
    const token = this.#token
    if (token.kind === 'number' || token.kind === 'string') {
      this.#next()
      return { kind: 'literal', value: token.value, span: token.span }
    }
    if (token.kind === 'word') return this.#word(token)
    if (this.#is('-')) return this.#negative()
    if (this.#is('[')) {
      const open = this.#open()
      return open && this.#list(open, [])
    }
    return this.#is('(') ? this.#group() : this.#unexpected('value')
  }

  #group(): FeelNode | undefined {
    const open = this.#open()
    const inner = open && this.#or()
    const close = inner && this.#close(')')
    return open && inner && close && { ...inner, span: over(open, close) }
  }

  #negative(): FeelNode | undefined {
    const number = this.#peek(1)
    if (number.kind !== 'number') return this.#unexpected()
    const minus = this.#next()
    this.#next()
    // No −0: it would equal 0 and print as something else.
    return { kind: 'literal', value: number.value === 0 ? 0 : -number.value, span: over(minus, number) }
  }

  #word(token: Token): FeelNode | undefined {
    const { text, span } = token
    if (text === 'not') return this.#not()
    if (reserved.has(text) && text !== 'true' && text !== 'false') return this.#unexpected('value')
    this.#next()
    if (text === 'true' || text === 'false') return { kind: 'literal', value: text === 'true', span }
    const names = [text]
    let last = token
    while (this.#is('.')) {
      this.#next()
      last = this.#token
      const found = last.text
      if (last.kind !== 'word') return this.#unexpected('name')
      if (reserved.has(found))
        return this.#refuse(feelIssue('feel_reserved_word', this.#source, last.span.start, { found }))
      names.push(this.#next().text)
    }
    if (!this.#is('(')) return { kind: 'path', names, span: over(token, last) }
    const name = names.join('.')
    return this.#refuse(
      feelIssue('feel_unknown_function', this.#source, span.start, { name, suggestion: suggestName(name, functions) }),
    )
  }

  #not(): FeelNode | undefined {
    const not = this.#next()
    if (!this.#is('(')) return this.#refuse(feelIssue('feel_not_without_brackets', this.#source, not.span.start, {}))
    const operand = this.#open() && this.#or()
    const close = operand && this.#close(')')
    return operand && close && { kind: 'not', operand, span: over(not, close) }
  }
}

/** The tree of a source, or the first thing wrong with it. Never throws, and takes time in proportion to the length. */
export const parseTree = (source: string): Result<FeelNode, FeelIssue> => {
  if (source.length <= maxSourceLength) return new Parser(source).parse()
  return fail(feelIssue('feel_too_long', source, maxSourceLength, { length: source.length, limit: maxSourceLength }))
}
