import { parseExpression, parseUnaryTests } from 'feelin'
import { writtenOut } from './decimal.ts'
import { TooManySteps } from './note.ts'
import { operatorName } from './operators.ts'
import type { FeelRecord } from './value.ts'

type Tree = ReturnType<typeof parseExpression>
type Node = Tree['topNode']

/** A piece of rewritten source: as it stood at `from`, or put in. `quiet`: what feelin warns about here is not told. */
interface Piece {
  readonly text: string
  readonly from?: number
  readonly quiet?: boolean
}

export interface Rewritten {
  readonly text: string
  /** The place in the source of a place in the rewritten text; undefined where it is put in, or a quiet copy. */
  readonly sourceAt: (offset: number) => number | undefined
  /** Whether a place in the source is in the condition of a filter, where fields of the items are names. */
  readonly filters: (offset: number) => boolean
}

/** How many pieces and characters an expression may become: filters within filters double at every level. */
const most = { pieces: 50_000, length: 8 * 1024 * 1024 }

const arithmetic: Readonly<Record<string, string>> = {
  '+': 'add',
  '-': 'subtract',
  '*': 'multiply',
  '/': 'divide',
  '**': 'power',
  '^': 'power',
}
const comparisons: Readonly<Record<string, string>> = {
  '=': 'equal',
  '!=': 'unequal',
  '<': 'less',
  '<=': 'atMost',
  '>': 'more',
  '>=': 'atLeast',
}
const skipped = new Set(['LineComment', 'BlockComment'])
/** What can be a position or a condition of a filter: only its value tells. */
const unclear = new Set([
  'FunctionInvocation',
  'PathExpression',
  'VariableName',
  'IfExpression',
  'FilterExpression',
  'BooleanLiteral',
])

const put = (text: string): Piece => ({ text })
const quietly = (pieces: readonly Piece[]): readonly Piece[] => pieces.map(it => ({ ...it, quiet: true }))
const joined = (lists: readonly (readonly Piece[])[]): readonly Piece[] =>
  lists.flatMap((list, index) => (index === 0 ? list : [put(', '), ...list]))

const childrenOf = (node: Node): readonly Node[] => {
  const children: Node[] = []
  for (let child = node.firstChild; child !== null; child = child.nextSibling)
    if (!skipped.has(child.name)) children.push(child)
  return children
}

/** Where feelin would read a number otherwise, the number as it reads it: one with a power of ten only up to its `e`, `- 5` not at all. */
const numeral = (given: string, from: number): Piece => {
  const text = given.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|\s/gu, '')
  const [, sign = '', whole = '', fraction = '', power] = /^(-?)(\d*)(?:\.(\d+))?[eE]([+-]?\d+)$/u.exec(text) ?? []
  if (power === undefined) return text === given ? { text, from } : put(text)
  const value = Number(text)
  // Written out it has some hundred digits at most: what a double does not hold is none.
  if (!Number.isFinite(value)) return put('null')
  if (value === 0) return put('0')
  return put(`${sign}${writtenOut(whole, fraction, Number(power))}`)
}

const hasError = (node: Node): boolean => {
  if (node.type.isError) return true
  for (let child = node.firstChild; child !== null; child = child.nextSibling) if (hasError(child)) return true
  return false
}

const quoted = (text: string): string => `"${text.replace(/[\\"]/gu, '\\$&')}"`

/**
 * Rewrites a FEEL expression so that feelin calls functions for what it does not have or does otherwise than DMN says: operators, unary
 * tests, `in` beside `and` (feelin reads `a in [1..2] and b` as `a in ([1..2] and b)`, nikku/feelin#74), iterations, quantifiers,
 * `instance of`, filters. Its tree comes from feelin's own parser; feelin itself stays as it is.
 */
class Rewriter {
  readonly #source: string
  /** Types that were masked so that feelin's grammar takes them, by the offset of their mask. */
  readonly #types: ReadonlyMap<number, string>
  #pieces = 0
  readonly conditions: Node[] = []

  constructor(source: string, types: ReadonlyMap<number, string>) {
    this.#source = source
    this.#types = types
  }

  /** `not(…)` around tests is their negation, all of them together. */
  unaryTests(tree: Node): readonly Piece[] {
    const [first, , inner] = childrenOf(tree)
    if (first === undefined || first.name === 'Wildcard') return [put('true')]
    const negated = first.name === 'not'
    const tests = negated ? inner : first
    return this.#call(negated ? 'outside' : 'in', [
      [put('?')],
      tests === undefined ? [put('[]')] : [put('['), ...joined(childrenOf(tests).map(it => this.#test(it))), put(']')],
    ])
  }

  #text(node: Node): string {
    return this.#source.slice(node.from, node.to)
  }

  #call(name: string, parts: readonly (readonly Piece[])[]): readonly Piece[] {
    return [put(`${operatorName(name)}(`), ...joined(parts), put(')')]
  }

  /** Whether an expression speaks of the value that is tested. */
  #asks(node: Node): boolean {
    return this.#text(node) === '?' || childrenOf(node).some(child => this.#asks(child))
  }

  /** A call that feelin is to take for a condition. */
  #condition(name: string, parts: readonly (readonly Piece[])[]): readonly Piece[] {
    return [put('('), ...this.#call(name, parts), put(' and true)')]
  }

  /** A node as it stands, its parts rewritten. */
  #same(node: Node): readonly Piece[] {
    const pieces: Piece[] = []
    let at = node.from
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      if (child.from > at) pieces.push({ text: this.#source.slice(at, child.from), from: at })
      if (skipped.has(child.name)) pieces.push(put(' '))
      else pieces.push(...this.node(child))
      at = child.to
    }
    if (at < node.to) pieces.push({ text: this.#source.slice(at, node.to), from: at })
    return pieces
  }

  node(node: Node): readonly Piece[] {
    const pieces = this.#rewritten(node)
    this.#pieces += pieces.length
    if (pieces.length > most.pieces || this.#pieces > 100 * most.pieces) throw new TooManySteps()
    return pieces
  }

  #rewritten(node: Node): readonly Piece[] {
    const children = childrenOf(node)
    const [first, second, third] = children
    switch (node.name) {
      case 'ArithmeticExpression':
        return this.#arithmetic(node, children)
      case 'Comparison':
        return this.#comparison(node, children)
      case 'ParenthesizedExpression':
        return this.#parenthesized(node, second)
      case 'InstanceOfExpression': {
        const type = children.at(-1)
        if (first === undefined || type === undefined) return this.#same(node)
        return this.#condition('instance', [this.node(first), [put(quoted(this.#typeText(type)))]])
      }
      case 'IterationContext':
        return third === undefined || first === undefined
          ? this.#call('each', [this.#same(node)])
          : this.#call('span', [this.node(first), this.node(third)])
      case 'QuantifiedExpression': {
        const contexts = second
        const body = children.at(-1)
        if (first === undefined || contexts === undefined || body === undefined) return this.#same(node)
        const loop = [put('for '), ...this.node(contexts), put(' return '), ...this.node(body)]
        return this.#condition(this.#text(first), [loop])
      }
      case 'IfExpression': {
        const [, condition, , then, , otherwise] = children
        if (condition === undefined || then === undefined) return this.#same(node)
        const rest = otherwise === undefined ? [put('null')] : this.node(otherwise)
        return [
          put('(if ('),
          ...this.node(condition),
          put(') = true then '),
          ...this.node(then),
          put(' else '),
          ...rest,
          put(')'),
        ]
      }
      case 'FilterExpression':
        return this.#filter(node, first, third)
      case 'FunctionDefinition':
        return this.#function(node, children)
      case 'FunctionInvocation':
        return first?.name === 'SpecialFunctionName' && third !== undefined
          ? [
              put(`${operatorName(this.#text(first).replace(/\s+/gu, ' '))}(`),
              ...(third.name === ')' ? [] : this.node(third)),
              put(')'),
            ]
          : this.#same(node)
      case 'DateTimeLiteral':
        return this.#temporal(node, children)
      case 'NumericLiteral':
        return [numeral(this.#text(node), node.from)]
      case 'Context':
        return this.#context(node, children)
      default:
        return this.#same(node)
    }
  }

  #arithmetic(node: Node, children: readonly Node[]): readonly Piece[] {
    const [first, second, third] = children
    if (first?.name === 'ArithOp' && second !== undefined) return this.#call('negate', [this.node(second)])
    const name = second === undefined ? undefined : arithmetic[this.#text(second)]
    if (first === undefined || third === undefined || name === undefined) return this.#same(node)
    return this.#call(name, [this.node(first), this.node(third)])
  }

  #comparison(node: Node, children: readonly Node[]): readonly Piece[] {
    const [left, operator, right, , last] = children
    if (left === undefined || operator === undefined || right === undefined) return this.#same(node)
    if (operator.name === 'between' && last !== undefined)
      return this.#condition('between', [this.node(left), this.node(right), this.node(last)])
    if (operator.name === 'in') {
      const tests = children.find(it => it.name === 'PositiveUnaryTests')
      if (tests !== undefined)
        return this.#condition('in', [
          this.node(left),
          [put('['), ...joined(childrenOf(tests).map(it => this.#test(it))), put(']')],
        ])
      return this.#inTest(left, childrenOf(right)[0] ?? right)
    }
    const name = comparisons[this.#text(operator)]
    return name === undefined ? this.#same(node) : this.#condition(name, [this.node(left), this.node(right)])
  }

  /** `a in X and b` is `(a in X) and b`: `in` binds as a comparison does. */
  #inTest(left: Node, test: Node): readonly Piece[] {
    if (test.name === 'Conjunction' || test.name === 'Disjunction') {
      const [inner, word, rest] = childrenOf(test)
      if (inner !== undefined && word !== undefined && rest !== undefined)
        return [put('('), ...this.#inTest(left, inner), put(` ${word.name} `), ...this.node(rest), put(')')]
    }
    if (test.name === 'SimplePositiveUnaryTest') {
      const [operator, bound] = childrenOf(test)
      if (operator?.name === 'CompareOp' && bound !== undefined && /^(?:Con|Dis)junction$/u.test(bound.name)) {
        const [inner, word, rest] = childrenOf(bound)
        if (inner !== undefined && word !== undefined && rest !== undefined) {
          const own = this.#call('test', [[put(quoted(this.#text(operator)))], this.node(inner)])
          return [
            put('('),
            ...this.#condition('in', [this.node(left), [put('['), ...own, put(']')]]),
            put(` ${word.name} `),
            ...this.node(rest),
            put(')'),
          ]
        }
      }
    }
    return this.#condition('in', [this.node(left), [put('['), ...this.#test(test), put(']')]])
  }

  #test(node: Node): readonly Piece[] {
    const bare = node.name === 'PositiveUnaryTest' ? (childrenOf(node)[0] ?? node) : node
    const inner = bare.name === 'ParenthesizedExpression' ? childrenOf(bare)[1] : undefined
    const test = inner?.name === 'SimplePositiveUnaryTest' ? inner : bare
    if (test.name === 'SimplePositiveUnaryTest') {
      const [first, bound] = childrenOf(test)
      if (first?.name === 'CompareOp' && bound !== undefined)
        return this.#call('test', [[put(quoted(this.#text(first)))], this.node(bound)])
      if (first?.name === 'Interval') {
        const [open, start, , end, close] = childrenOf(first)
        if (open !== undefined && start !== undefined && end !== undefined && close !== undefined) {
          const brackets = `${this.#text(open) === '[' ? '[' : '('}${this.#text(close) === ']' ? ']' : ')'}`
          return this.#call('test', [[put(quoted(brackets))], this.node(start), this.node(end)])
        }
      }
    }
    return this.#asks(test) ? this.#call('test', [[put('"?"')], this.node(test)]) : this.node(test)
  }

  /** `(= 10)` is the range of that one value; feelin makes a function of it. */
  #parenthesized(node: Node, inner: Node | undefined): readonly Piece[] {
    if (inner?.name === 'SimplePositiveUnaryTest') {
      const [operator, bound] = childrenOf(inner)
      if (operator?.name === 'CompareOp' && bound !== undefined && this.#text(operator) === '=')
        return this.#call('range', [this.node(bound), this.node(bound)])
    }
    return this.#same(node)
  }

  #filter(node: Node, list: Node | undefined, condition: Node | undefined): readonly Piece[] {
    if (condition !== undefined) this.conditions.push(condition)
    if (list === undefined || condition === undefined || !unclear.has(condition.name)) return this.#same(node)
    const [source, test] = [this.node(list), this.node(condition)]
    return this.#call('select', [
      source,
      quietly(test),
      condition.name === 'BooleanLiteral' ? [put('null')] : [...source, put('[('), ...test, put(') = true]')],
    ])
  }

  /** A function with the types of its parameters beside it, so that what it is given is checked. */
  #function(node: Node, children: readonly Node[]): readonly Piece[] {
    const parameters = children.find(it => it.name === 'FormalParameters')
    if (parameters === undefined || children.some(it => it.name === 'external')) return this.#same(node)
    const types = childrenOf(parameters).map(it => {
      const type = childrenOf(it).find(child => child.name === 'Type')
      return [put(type === undefined ? '""' : quoted(this.#typeText(type)))]
    })
    return this.#call('function', [this.#same(node), [put('['), ...joined(types), put(']')]])
  }

  #temporal(node: Node, children: readonly Node[]): readonly Piece[] {
    const [first, , parameters] = children
    if (first?.name === 'AtLiteral') {
      const [text] = childrenOf(first)
      return text === undefined ? this.#same(node) : this.#call('at', [this.node(text)])
    }
    const name = first === undefined ? '' : this.#text(first).replace(/\s+/gu, ' ')
    if (!['date', 'time', 'date and time', 'duration'].includes(name) || parameters === undefined)
      return this.#same(node)
    return [put(`${operatorName(name)}(`), ...(parameters.name === ')' ? [] : this.node(parameters)), put(')')]
  }

  /** A context that names an entry twice is null (DMN 1.5, 10.3.2.6). */
  #context(node: Node, children: readonly Node[]): readonly Piece[] {
    const keys = children
      .filter(it => it.name === 'ContextEntry')
      .map(it =>
        this.#text(childrenOf(it)[0] ?? it)
          .replace(/^"(.*)"$/su, '$1')
          .replace(/\s+/gu, ' '),
      )
    return new Set(keys).size === keys.length ? this.#same(node) : [put('null')]
  }

  #typeText(type: Node): string {
    let text = this.#text(type)
    for (const [offset, masked] of this.#types)
      if (offset >= type.from && offset < type.to) text = text.replace(/list<masked\d*>/u, () => masked)
    return text
  }
}

/** `range<T>` is a type that feelin's grammar does not have: it is read as a list type and put back. */
const masked = (source: string): { readonly text: string; readonly types: ReadonlyMap<number, string> } => {
  const types = new Map<number, string>()
  if (!source.includes('range')) return { text: source, types }
  const text = source.replace(
    /"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\/|\brange\s*<\s*([^<>"]*)>/gu,
    (whole: string, inner: string | undefined, offset: number) => {
      if (inner === undefined || whole.length < 13) return whole
      types.set(offset, whole)
      return `list<masked${'0'.repeat(whole.length - 12)}>`
    },
  )
  return { text, types }
}

/** What feelin is to run for an expression, or for the unary tests of a cell. */
export const rewrite = (source: string, scope: FeelRecord, unary: boolean): Rewritten | 'malformed' => {
  const { text, types } = masked(source)
  const tree: Node = (unary ? parseUnaryTests(text, scope, undefined) : parseExpression(text, scope, undefined)).topNode
  if (hasError(tree)) return 'malformed'
  const rewriter = new Rewriter(text, types)
  const pieces = unary ? rewriter.unaryTests(tree) : rewriter.node(tree)
  const result: string[] = []
  const starts: { readonly at: number; readonly piece: Piece }[] = []
  let length = 0
  for (const piece of pieces) {
    starts.push({ at: length, piece })
    result.push(piece.text)
    length += piece.text.length
    if (length > most.length) throw new TooManySteps()
  }
  const sourceAt = (offset: number): number | undefined => {
    const found = starts.findLast(it => it.at <= offset)
    if (found?.piece.from === undefined || found.piece.quiet === true) return undefined
    return found.piece.from + offset - found.at
  }
  const { conditions } = rewriter
  const filters = (offset: number): boolean => conditions.some(it => it.from <= offset && offset < it.to)
  return { text: result.join(''), sourceAt, filters }
}
