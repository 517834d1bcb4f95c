import { type FeelIssue, feelIssue } from './issue.ts'
import { isKept } from './number.ts'
import type { Span } from './syntax.ts'

/** A piece of a source. `text` is what was written, so that a string, with its quotes, is never taken for a word or sign. */
export type Token =
  | { readonly kind: 'number'; readonly value: number; readonly text: string; readonly span: Span }
  | { readonly kind: 'string'; readonly value: string; readonly text: string; readonly span: Span }
  | { readonly kind: 'word' | 'sign' | 'end'; readonly text: string; readonly span: Span }
  | { readonly kind: 'bad'; readonly issue: FeelIssue; readonly text: string; readonly span: Span }

// `\s` lacks three of the characters that FEEL takes for space (DMN 1.5, 10.3.1.2).
const space = /[\s\u0085\u180e\u200b]*/uy
const word = /[\p{L}\p{M}\p{N}_]+/uy
const asciiName = /^[A-Za-z_][A-Za-z0-9_]*$/u
const digits = /[0-9]+(?:\.[0-9]+)?/uy
const sign = /\.\.|<=|>=|!=|\*\*|[<>=()[\],.+\-*/@?]/uy
const foreign = /!==|===?|&&?|\|\|?|<>|=<|=>|!(?!=)|[≤≥≠×÷−^%'‘’“”„]/uy
const unsupported = /[{}:;]/uy
const stringBody = /"(?:[^"\\\n\v\f\r]|\\[^\n\v\f\r])*/uy
const escapes = /\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{6})|([\s\S]))/gu

const instead: Readonly<Record<string, string>> = {
  '==': '=',
  '===': '=',
  '!==': '!=',
  '&': 'and',
  '&&': 'and',
  '|': 'or',
  '||': 'or',
  '<>': '!=',
  '=<': '<=',
  '=>': '>=',
  '!': 'not(…)',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
  '×': '*',
  '÷': '/',
  '−': '-',
  '^': '**',
  // In a law a share; elsewhere what is left.
  '%': '/ 100 | modulo(…, …)',
}

// The words of FEEL in any case: a fact called `And` or `True` would be misread.
const wordsOfOperators: ReadonlySet<string> = new Set(['and', 'or', 'not', 'in', 'true', 'false', 'null'])

const escapedCharacters: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '\\': '\\',
  n: '\n',
  r: '\r',
  t: '\t',
}

const match = (pattern: RegExp, source: string, at: number): string => {
  pattern.lastIndex = at
  return pattern.exec(source)?.[0] ?? ''
}

const lexString = (source: string, start: number): Token => {
  const body = match(stringBody, source, start)
  const end = start + body.length + 1
  const bad = (issue: FeelIssue): Token => ({
    kind: 'bad',
    issue,
    text: body,
    span: { start, end: issue.data.offset + 1 },
  })
  if (source[end - 1] !== '"') return bad(feelIssue('feel_unterminated_string', source, start, {}))
  let refused: { readonly found: string; readonly at: number } | undefined
  const value = body.slice(1).replace(escapes, (found: string, four?: string, six?: string, one?: string, at = 0) => {
    const point = Number.parseInt(four ?? six ?? '', 16)
    const character = point <= 0x10_ff_ff ? String.fromCodePoint(point) : escapedCharacters[one ?? '']
    if (character === undefined) refused ??= { found, at }
    return character ?? ''
  })
  if (refused !== undefined) {
    return bad(feelIssue('feel_bad_escape', source, start + 1 + refused.at, { found: refused.found }))
  }
  // Half a surrogate pair is no text: it has no UTF-8 and no canonical JSON.
  if (/\p{Cs}/u.test(value))
    return bad(feelIssue('feel_bad_escape', source, start, { found: source.slice(start, end) }))
  return { kind: 'string', value: value.normalize('NFC'), text: source.slice(start, end), span: { start, end } }
}

const lexToken = (source: string, start: number): Token => {
  const piece = (text: string): { text: string; span: Span } => ({ text, span: { start, end: start + text.length } })
  const bad = (text: string, issue: FeelIssue): Token => ({ kind: 'bad', issue, ...piece(text) })

  const number = match(digits, source, start)
  if (number !== '') {
    return isKept(number)
      ? { kind: 'number', value: Number(number), ...piece(number) }
      : bad(number, feelIssue('feel_number_too_long', source, start, { found: number }))
  }
  const name = match(word, source, start)
  if (name !== '') {
    if (!asciiName.test(name)) return bad(name, feelIssue('feel_name_not_ascii', source, start, { found: name }))
    const lower = name.toLowerCase()
    return wordsOfOperators.has(lower) && lower !== name
      ? bad(name, feelIssue('feel_foreign_operator', source, start, { found: name, instead: lower }))
      : { kind: 'word', ...piece(name) }
  }
  if (source[start] === '"') return lexString(source, start)
  const stranger = match(foreign, source, start)
  if (stranger !== '') {
    const data = { found: stranger, instead: instead[stranger] ?? '"' }
    return bad(stranger, feelIssue('feel_foreign_operator', source, start, data))
  }
  const known = match(sign, source, start)
  if (known !== '') return { kind: 'sign', ...piece(known) }
  const later = match(unsupported, source, start)
  if (later !== '') return bad(later, feelIssue('feel_unsupported', source, start, { found: later }))

  const point = source.codePointAt(start) ?? 0
  const found = String.fromCodePoint(point)
  const codePoint = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`
  return bad(found, feelIssue('feel_unexpected_character', source, start, { found, codePoint }))
}

/** The tokens of a source, up to its end or to the first bad one, which is then the last. */
export const lex = (source: string): readonly Token[] => {
  const tokens: Token[] = []
  let at = 0
  for (;;) {
    at += match(space, source, at).length
    if (at >= source.length) return [...tokens, { kind: 'end', text: '', span: { start: at, end: at } }]
    const token = lexToken(source, at)
    tokens.push(token)
    if (token.kind === 'bad') return tokens
    at = token.span.end
  }
}
