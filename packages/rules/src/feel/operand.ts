import { Cursor, isReserved, over } from './cursor.ts'
import { arity, momentMakers, refusedFunctions } from './functions.ts'
import { maxDepth } from './issue.ts'
import type { Token } from './lexer.ts'
import { parseMoment, printMoment } from './moment.ts'
import { type FeelNode, type ListNode, mentions } from './syntax.ts'

/** The innermost part of the grammar: what stands between two operators. */
export abstract class Operands extends Cursor {
  // Whether `?` has a meaning.
  protected ofCell = false

  protected abstract expression(left?: FeelNode): FeelNode | undefined

  /** What stands between brackets, from the first item or the one after those given. */
  protected items(end: ')' | ']', items: FeelNode[]): Token | undefined {
    while (items.length === 0 ? !this.is(end) : this.is(',')) {
      if (items.length > 0) this.next()
      const item = this.expression()
      if (item === undefined) return undefined
      items.push(item)
    }
    return this.close(end, ',')
  }

  protected list(open: Token, items: FeelNode[]): ListNode | undefined {
    const close = this.items(']', items)
    return close && { kind: 'list', items, span: over(open, close) }
  }

  protected minus(): FeelNode | undefined {
    const minus = this.next()
    const { token } = this
    if (token.kind === 'number') {
      this.next()
      // No −0: it would equal 0 and print as something else.
      return { kind: 'literal', value: token.value === 0 ? 0 : -token.value, span: over(minus, token) }
    }
    const operand = this.postfix()
    return operand && { kind: 'minus', operand, span: over(minus, operand) }
  }

  /** An operand and what stands after it: `documents[item.pages > 3]`, `documents[1].pages`. */
  protected postfix(left?: FeelNode): FeelNode | undefined {
    let node = left ?? this.#operand()
    // A number or a string has nothing below it.
    if (node === undefined || (node.kind === 'literal' && this.peek(-1).text !== ')')) return node
    for (let length = 1; this.is('[') || this.is('.'); length += 1) {
      if (length > maxDepth) return this.refuse('feel_too_deep', this.token.span.start, { limit: maxDepth })
      node = this.is('.') ? this.#member(node) : this.#filter(node)
      if (node === undefined) return undefined
    }
    return node
  }

  #member(of: FeelNode): FeelNode | undefined {
    this.next()
    const name = this.#name()
    if (name === undefined) return undefined
    const span = over(of, name)
    return of.kind === 'path'
      ? { kind: 'path', names: [...of.names, name.text], span }
      : { kind: 'member', of, name: name.text, span }
  }

  #name(): Token | undefined {
    const { kind, text, span } = this.token
    if (kind !== 'word') return this.unexpected('name')
    if (isReserved(text)) return this.refuse('feel_reserved_word', span.start, { found: text })
    return this.next()
  }

  #filter(list: FeelNode): FeelNode | undefined {
    const open = this.open()
    const condition = open && this.expression()
    const close = condition && this.close(']')
    if (condition === undefined || close === undefined) return undefined
    const span = over(list, close)
    if (condition.kind === 'literal' && Number.isSafeInteger(condition.value) && condition.value !== 0)
      return { kind: 'index', list, at: Number(condition.value), span }
    if (mentions(condition, 'item')) return { kind: 'filter', list, condition, span }
    return this.refuse('feel_filter_without_item', condition.span.start, { found: this.slice(condition.span) })
  }

  #operand(): FeelNode | undefined {
    const { token } = this
    if (token.kind === 'number' || token.kind === 'string') {
      this.next()
      return { kind: 'literal', value: token.value, span: token.span }
    }
    if (token.kind === 'word') return this.#word(token)
    if (this.is('[')) {
      const open = this.open()
      return open && this.list(open, [])
    }
    if (this.is('@')) return this.#moment()
    if (this.ofCell && this.is('?')) return { kind: 'input', span: this.next().span }
    return this.is('(') ? this.#group() : this.unexpected('value')
  }

  #group(): FeelNode | undefined {
    const open = this.open()
    const inner = open && this.expression()
    const close = inner && this.close(')')
    return open && inner && close && { ...inner, span: over(open, close) }
  }

  #moment(): FeelNode | undefined {
    const at = this.next()
    const { token } = this
    if (token.kind !== 'string') return this.unexpected('string')
    this.next()
    const found = parseMoment(token.value)
    if (found === undefined) return this.refuse('feel_bad_moment', token.span.start, { found: token.value })
    return { kind: 'moment', text: printMoment(found), span: over(at, token) }
  }

  #word(token: Token): FeelNode | undefined {
    const { text, span } = token
    const words = this.#wordsOfCall()
    if (words > 0) return this.#call(words)
    if (text === 'not') return this.#not()
    if (isReserved(text) && text !== 'true' && text !== 'false') return this.unexpected('value')
    this.next()
    if (text === 'true' || text === 'false') return { kind: 'literal', value: text === 'true', span }
    const names = [text]
    let last = token
    while (this.is('.')) {
      this.next()
      const name = this.#name()
      if (name === undefined) return undefined
      last = name
      names.push(name.text)
    }
    if (!this.is('(')) return { kind: 'path', names, span: over(token, last) }
    return this.#unknownFunction(names.join('.'), span.start)
  }

  #unknownFunction(name: string, at: number): undefined {
    const reason = Object.hasOwn(refusedFunctions, name) ? refusedFunctions[name] : undefined
    if (reason !== undefined) return this.refuse('feel_function_refused', at, { name, reason })
    return this.refuse('feel_unknown_function', at, { name })
  }

  #words(count: number): string {
    return Array.from({ length: count }, (_, ahead) => this.peek(ahead).text).join(' ')
  }

  /** How many words here are the name of a function: the longest name that a round bracket follows, known or not. */
  #wordsOfCall(): number {
    let count = 0
    let plain = 0
    while (count < 5 && this.peek(count).kind === 'word') {
      if (plain === count && !isReserved(this.peek(count).text)) plain += 1
      count += 1
    }
    for (; count > 0; count -= 1) {
      const name = this.#words(count)
      const known = arity(name) !== undefined || Object.hasOwn(refusedFunctions, name)
      if (this.is('(', count) && (known || count === plain)) return count
    }
    return 0
  }

  #call(words: number): FeelNode | undefined {
    const { span } = this.token
    const name = this.#words(words)
    const takes = arity(name)
    if (takes === undefined) return this.#unknownFunction(name, span.start)
    for (let word = 0; word < words; word += 1) this.next()
    const items: FeelNode[] = []
    const close = this.open() && this.items(')', items)
    if (close === undefined) return undefined
    const [least, most] = takes
    if (items.length < least || items.length > most)
      return this.refuse('feel_argument_count', span.start, { name, found: items.length, least, most })
    const [only] = items
    const kind = momentMakers[name]
    if (kind !== undefined && items.length === 1 && only?.kind === 'literal' && typeof only.value === 'string') {
      const found = parseMoment(only.value)
      if (found === undefined || !kind.includes(found.kind))
        return this.refuse('feel_bad_moment', only.span.start, { found: only.value })
    }
    return { kind: 'call', name, items, span: { start: span.start, end: close.span.end } }
  }

  #not(): FeelNode | undefined {
    const not = this.next()
    if (!this.is('(')) return this.refuse('feel_not_without_brackets', not.span.start, {})
    const operand = this.open() && this.expression()
    const close = operand && this.close(')')
    return operand && close && { kind: 'not', operand, span: over(not, close) }
  }
}
