import { fail, type Result } from '../result.ts'
import { isLoop, isReserved, over } from './cursor.ts'
import { type FeelIssue, feelIssue, maxSourceLength } from './issue.ts'
import type { Token } from './lexer.ts'
import { Operands } from './operand.ts'
import type { CellTree, ComparisonOperator, FeelNode, FeelTest, IntervalTest } from './syntax.ts'

const operators: ReadonlySet<string> = new Set<ComparisonOperator>(['=', '!=', '<', '<=', '>', '>='])

const isOperator = (text: string): text is ComparisonOperator => operators.has(text)

type Part = (left?: FeelNode) => FeelNode | undefined

/**
 * Recursive descent, lowest precedence first: if and loops, or, and, comparison and in, sum, product, power, what stands
 * after an operand, operand. A method gives its node, or undefined once `issues` says why: the first issue ends the parse.
 * A method that takes `left` goes on from an operand read before.
 */
class Parser extends Operands {
  parse(): Result<FeelNode, FeelIssue> {
    return this.#whole(this.expression())
  }

  parseCell(): Result<CellTree, FeelIssue> {
    this.ofCell = true
    if (this.is('-') && this.peek(1).kind === 'end') return { ok: true, value: { kind: 'any' } }
    const negated = this.is('not') && this.is('(', 1) && this.#closesAtEnd()
    if (negated) this.next()
    const tests = negated ? this.#bracketed() : this.#several()
    return this.#whole(tests && { kind: 'tests', negated, tests })
  }

  #whole<Tree>(tree: Tree | undefined): Result<Tree, FeelIssue> {
    if (tree !== undefined && this.token.kind === 'end') return { ok: true, value: tree }
    if (tree !== undefined) this.unexpected('operator', 'end')
    return { ok: false, issues: this.issues }
  }

  /** Whether the bracket after the first token is closed by the last one: `not(1, 2)`, but `not(a) and not(b)` is not. */
  #closesAtEnd(): boolean {
    for (let [ahead, depth] = [1, 0]; ; ahead += 1) {
      const { kind } = this.peek(ahead)
      if (kind === 'end' || kind === 'bad') return false
      if (this.is('(', ahead) || this.is('[', ahead)) depth += 1
      if (this.is(')', ahead) || this.is(']', ahead)) depth -= 1
      if (depth === 0) return this.peek(ahead + 1).kind === 'end'
    }
  }

  protected override expression(left?: FeelNode): FeelNode | undefined {
    const { kind, text } = this.token
    if (left !== undefined || kind !== 'word' || !isLoop(text)) return this.#or(left)
    const start = this.deeper() && this.next()
    const node = start && (text === 'if' ? this.#if(start) : this.#loop(start))
    this.shallower()
    return node
  }

  #if(start: Token): FeelNode | undefined {
    const condition = this.expression()
    const then = condition && this.expect('then') && this.expression()
    const otherwise = then && this.expect('else') && this.expression()
    return condition && then && otherwise && { kind: 'if', condition, then, otherwise, span: over(start, otherwise) }
  }

  #loop(start: Token): FeelNode | undefined {
    const kind = start.text as 'for' | 'some' | 'every'
    const { text: name } = this.token
    if (this.token.kind !== 'word' || isReserved(name)) return this.unexpected('name')
    this.next()
    const list = this.expect('in') && this.#sum()
    const body = list && this.expect(kind === 'for' ? 'return' : 'satisfies') && this.expression()
    return list && body && { kind, name, list, body, span: over(start, body) }
  }

  #or(left?: FeelNode): FeelNode | undefined {
    return this.#junction('or', given => this.#and(given), left)
  }

  #and(left?: FeelNode): FeelNode | undefined {
    return this.#junction('and', given => this.#comparison(given), left)
  }

  #junction(kind: 'and' | 'or', part: Part, left?: FeelNode): FeelNode | undefined {
    const first = part(left)
    if (first === undefined || !this.is(kind)) return first
    const parts = [first]
    let last = first
    while (this.is(kind)) {
      this.next()
      const next = part()
      if (next === undefined) return undefined
      parts.push(next)
      last = next
    }
    return { kind, parts, span: over(first, last) }
  }

  #comparison(given?: FeelNode): FeelNode | undefined {
    const left = this.#sum(given)
    if (left === undefined) return undefined
    const { kind, text, span } = this.token
    if (text === 'in' && kind === 'word') return this.#single(this.#in(left))
    if (text === 'between' && kind === 'word') return this.#single(this.#between(left))
    if (text === 'not' && this.is('in', 1)) {
      const instead = `not(${this.slice(left.span)} in …)`
      return this.refuse('feel_foreign_operator', span.start, { found: 'not in', instead })
    }
    if (!isOperator(text)) return left
    this.next()
    const right = this.#sum()
    return right && this.#single({ kind: 'comparison', operator: text, left, right, span: over(left, right) })
  }

  /** `a = b = c` is refused: elsewhere it means two different things. */
  #single(node: FeelNode | undefined): FeelNode | undefined {
    const { text, span } = this.token
    if (node === undefined || !(isOperator(text) || this.is('in') || this.is('between'))) return node
    const again = this.slice(
      node.kind === 'comparison' ? node.right.span : node.kind === 'in' ? node.subject.span : node.span,
    )
    const suggestion = `${this.slice(node.span)} and ${again} ${text} …`
    return this.refuse('feel_chained_comparison', span.start, { suggestion })
  }

  /** `a between 1 and 5` is `a in [1..5]`. */
  #between(subject: FeelNode): FeelNode | undefined {
    this.next()
    const low = this.#sum()
    const high = low && this.expect('and') && this.#sum()
    if (low === undefined || high === undefined) return undefined
    const span = over(subject, high)
    const test: FeelTest = { kind: 'interval', low, lowIncluded: true, high, highIncluded: true, span: over(low, high) }
    return { kind: 'in', subject, tests: [test], span }
  }

  #in(subject: FeelNode): FeelNode | undefined {
    this.next()
    const tests = this.is('(') ? this.#bracketed() : this.#one(this.#test(left => this.#sum(left)))
    const end = this.peek(-1).span.end
    return tests && { kind: 'in', subject, tests, span: { start: subject.span.start, end } }
  }

  /** `(1, 2)`, `(< 3, [5..7])`, or an interval that leaves its low end out. */
  #bracketed(): readonly FeelTest[] | undefined {
    const open = this.open()
    const first = open && this.#listed()
    if (open === undefined || first === undefined) return undefined
    if (first.kind === 'value' && this.is('..')) return this.#one(this.#interval(open, first.value))
    const tests = this.#several(first)
    return tests && this.close(')', ',') && tests
  }

  #several(given?: FeelTest): readonly FeelTest[] | undefined {
    const first = given ?? this.#listed()
    if (first === undefined) return undefined
    const tests = [first]
    while (this.is(',')) {
      this.next()
      const test = this.#listed()
      if (test === undefined) return undefined
      tests.push(test)
    }
    return tests
  }

  #one(test: FeelTest | undefined): readonly FeelTest[] | undefined {
    return test && [test]
  }

  /** One of several tests: here a round bracket is an interval or the beginning of an expression. */
  #listed(): FeelTest | undefined {
    if (!this.is('(')) return this.#test(left => this.expression(left))
    const open = this.open()
    const inner = open && this.expression()
    if (open === undefined || inner === undefined) return undefined
    if (this.is('..')) return this.#interval(open, inner)
    const close = this.close(')', '..')
    const value = close && this.#or({ ...inner, span: over(open, close) })
    return value && { kind: 'value', value, span: value.span }
  }

  #test(expression: Part): FeelTest | undefined {
    const start = this.token
    if (isOperator(start.text)) {
      this.next()
      const value = this.#sum()
      return value && { kind: 'bound', operator: start.text, value, span: over(start, value) }
    }
    if (!this.is('[')) {
      const value = expression()
      return value && { kind: 'value', value, span: value.span }
    }
    const open = this.open()
    if (open === undefined) return undefined
    const first = this.is(']') ? 'none' : this.expression()
    if (first === undefined) return undefined
    if (first !== 'none' && this.is('..')) return this.#interval(open, first)
    const list = this.list(open, first === 'none' ? [] : [first])
    const value = list && expression(list)
    return value && { kind: 'value', value, span: value.span }
  }

  #interval(open: Token, low: FeelNode): IntervalTest | undefined {
    this.next()
    const high = this.expression()
    if (high === undefined) return undefined
    const close = this.is(']') ? this.close(']') : this.close(')', ']')
    const lowIncluded = open.text === '['
    return (
      close && { kind: 'interval', low, lowIncluded, high, highIncluded: close.text === ']', span: over(open, close) }
    )
  }

  #sum(left?: FeelNode): FeelNode | undefined {
    return this.#arithmetic('sum', '+', '-', given => this.#product(given), left)
  }

  #product(left?: FeelNode): FeelNode | undefined {
    return this.#arithmetic('product', '*', '/', given => this.#power(given), left)
  }

  #arithmetic<Operator extends '+' | '-' | '*' | '/'>(
    kind: 'sum' | 'product',
    one: Operator,
    other: Operator,
    part: Part,
    left?: FeelNode,
  ): FeelNode | undefined {
    const first = part(left)
    if (first === undefined || !(this.is(one) || this.is(other))) return first
    const rest: { readonly operator: Operator; readonly operand: FeelNode }[] = []
    let last = first
    while (this.is(one) || this.is(other)) {
      const operator = this.next().text as Operator
      const operand = part()
      if (operand === undefined) return undefined
      rest.push({ operator, operand })
      last = operand
    }
    return { kind, first, rest, span: over(first, last) }
  }

  /** `-a ** b` and `a ** b ** c` are refused: languages differ in what they mean. */
  #power(left?: FeelNode): FeelNode | undefined {
    const minus = left === undefined && this.is('-')
    const base = minus ? this.minus() : this.postfix(left)
    if (base === undefined || !this.is('**')) return base
    const { span } = this.token
    if (minus) {
      const suggestion = `(${this.slice(base.span)}) ** …`
      return this.refuse('feel_ambiguous_power', span.start, { suggestion })
    }
    this.next()
    const exponent = this.is('-') ? this.minus() : this.postfix()
    if (exponent === undefined) return undefined
    const node: FeelNode = { kind: 'power', base, exponent, span: over(base, exponent) }
    if (!this.is('**')) return node
    const suggestion = `(${this.slice(node.span)}) ** …`
    return this.refuse('feel_ambiguous_power', this.token.span.start, { suggestion })
  }
}

const short = (source: string): Result<never, FeelIssue> | undefined =>
  source.length <= maxSourceLength
    ? undefined
    : fail(feelIssue('feel_too_long', source, maxSourceLength, { length: source.length, limit: maxSourceLength }))

/** The tree of a source, or the first thing wrong with it. Never throws, and takes time in proportion to the length. */
export const parseTree = (source: string): Result<FeelNode, FeelIssue> => short(source) ?? new Parser(source).parse()

/** The same for the cell of a table. */
export const parseCellTree = (source: string): Result<CellTree, FeelIssue> =>
  short(source) ?? new Parser(source).parseCell()
