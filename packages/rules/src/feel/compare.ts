import { Halt, halt, type Item, kindOf, type Out, worse } from './item.ts'
import { Moment } from './moment.ts'
import { compareExact, type Exact, exactOf, Fraction } from './number.ts'
import type { ComparisonOperator, Span } from './syntax.ts'

// Facts come in whatever form a keyboard left them; Vietnamese letters have two. Latin-1 is its own NFC.
export const nfc = (text: string): string => (/[\u0100-\u{10ffff}]/u.test(text) ? text.normalize('NFC') : text)

const isSurrogate = (unit: number): boolean => (unit & 0xf8_00) === 0xd8_00

// UTF-16 order is code-point order except where a surrogate meets U+E000–U+FFFF.
const codePointOrder = (left: string, right: string): number => {
  const end = Math.min(left.length, right.length)
  for (let index = 0; index < end; index += 1) {
    const a = left.charCodeAt(index)
    const b = right.charCodeAt(index)
    if (a === b) continue
    if (isSurrogate(a) === isSurrogate(b)) return a - b
    return isSurrogate(a) ? 1 : -1
  }
  return left.length - right.length
}

/** A number as it is written, exactly. Every item of the kind `number` has one. */
export const exact = (value: Item): Exact => (value instanceof Fraction ? value : exactOf(value as number)!)

/** Below 0, 0 or above 0; nothing where the two have no order. Booleans are equal or not: 0 or 1. */
const orderOf = (a: Item, b: Item): number | undefined => {
  // Two doubles are in the order of their shortest decimals.
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'string' && typeof b === 'string') return a === b ? 0 : codePointOrder(nfc(a), nfc(b))
  if (typeof a === 'boolean' && typeof b === 'boolean') return a === b ? 0 : 1
  if (a instanceof Moment) return b instanceof Moment && a.kind === b.kind ? a.at - b.at : undefined
  return kindOf(a) === 'number' && kindOf(b) === 'number' ? compareExact(exact(a), exact(b)) : undefined
}

export const holds = (operator: ComparisonOperator, order: number): boolean => {
  switch (operator) {
    case '=':
      return order === 0
    case '!=':
      return order !== 0
    case '<':
      return order < 0
    case '<=':
      return order <= 0
    case '>':
      return order > 0
    case '>=':
      return order >= 0
  }
}

/** The order of two items, or the error that they have none. */
export const orderIn = (operator: ComparisonOperator, a: Item, b: Item, span: Span): number | Halt => {
  const order = orderOf(a, b)
  const kind = kindOf(a)
  if (order !== undefined && (kind !== 'boolean' || operator === '=' || operator === '!=')) return order
  return kind === kindOf(b)
    ? halt('feel_not_comparable', { operator, found: kind, span })
    : halt('feel_different_types', { operator, left: kind, right: kindOf(b), span })
}

export const compare = (operator: ComparisonOperator, a: Out, b: Out, span: Span): Out => {
  if (typeof a === 'number' && typeof b === 'number') return holds(operator, a - b)
  if (a instanceof Halt) return b instanceof Halt ? worse(a, b) : a
  if (b instanceof Halt) return b
  const order = orderIn(operator, a, b, span)
  return typeof order === 'number' ? holds(operator, order) : order
}
