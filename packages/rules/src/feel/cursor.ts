import {
  type FeelExpected,
  type FeelIssue,
  type FeelIssueCode,
  type FeelIssueData,
  feelIssue,
  maxDepth,
} from './issue.ts'
import { lex, type Token } from './lexer.ts'
import type { Span } from './syntax.ts'

// Words that FEEL keeps for itself (DMN 1.5, 10.3.1.2): never part of the name of a fact.
const reserved: ReadonlySet<string> = new Set(
  'and between else every external false for function if in instance not null of or return satisfies some then true'.split(
    ' ',
  ),
)

// Those that have no place here: never right.
const unused: ReadonlySet<string> = new Set('external function instance of'.split(' '))

export const isReserved = (text: string): boolean => reserved.has(text)

export const over = (first: { readonly span: Span }, last: { readonly span: Span }): Span => ({
  start: first.span.start,
  end: last.span.end,
})

/** Where a parse stands in its tokens, and the first thing that was wrong. */
export class Cursor {
  protected readonly source: string
  protected readonly issues: FeelIssue[] = []
  readonly #tokens: readonly Token[]
  #at = 0
  #depth = 0

  constructor(source: string) {
    this.source = source
    this.#tokens = lex(source)
  }

  // The last token is the end or a bad one, and neither is ever passed.
  protected get token(): Token {
    return this.peek(0)
  }

  protected peek(ahead: number): Token {
    const end = this.source.length
    return this.#tokens[this.#at + ahead] ?? { kind: 'end', text: '', span: { start: end, end } }
  }

  protected is(text: string, ahead = 0): boolean {
    const token = this.peek(ahead)
    return token.text === text && token.kind !== 'bad'
  }

  protected next(): Token {
    const token = this.token
    this.#at += 1
    return token
  }

  protected expect(text: FeelExpected, ...others: readonly FeelExpected[]): Token | undefined {
    return this.is(text) ? this.next() : this.unexpected(...others, text)
  }

  protected slice(span: Span): string {
    return this.source.slice(span.start, span.end)
  }

  protected refuse<Code extends FeelIssueCode>(code: Code, at: number, data: FeelIssueData[Code]): undefined {
    this.issues.push(feelIssue(code, this.source, at, data) as FeelIssue)
    return undefined
  }

  protected unexpected(...expected: readonly FeelExpected[]): undefined {
    const token = this.token
    const at = token.span.start
    if (token.kind === 'bad') {
      this.issues.push(token.issue)
      return undefined
    }
    if (token.kind === 'end') return this.refuse('feel_unexpected_end', at, { expected })
    const found = token.text
    if (found === 'null') return this.refuse('feel_null', at, {})
    if (found === '?') return this.refuse('feel_foreign_operator', at, { found, instead: 'if … then … else …' })
    if (found === 'if' && !expected.includes('value'))
      return this.refuse('feel_foreign_operator', at, { found, instead: 'if … then … else …' })
    if (isLoop(found) && expected.includes('value')) return this.refuse('feel_brackets_wanted', at, { found })
    if (unused.has(found)) return this.refuse('feel_reserved_word', at, { found })
    return this.refuse('feel_unexpected_token', at, { found, expected })
  }

  /** One level deeper, or the refusal to go there. */
  protected deeper(): true | undefined {
    this.#depth += 1
    if (this.#depth <= maxDepth) return true
    return this.refuse('feel_too_deep', this.token.span.start, { limit: maxDepth })
  }

  protected shallower(): void {
    this.#depth -= 1
  }

  protected open(): Token | undefined {
    return this.deeper() && this.next()
  }

  protected close(text: ')' | ']', ...others: readonly FeelExpected[]): Token | undefined {
    this.shallower()
    return this.expect(text, ...others)
  }
}

export const isLoop = (text: string): boolean => text === 'if' || text === 'for' || text === 'some' || text === 'every'
