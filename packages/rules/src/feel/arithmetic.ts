import { exact, nfc } from './compare.ts'
import { Halt, halt, type Item, kindOf, type Out, worse } from './item.ts'
import { between, later, Moment, moment } from './moment.ts'
import { addExact, divideExact, type Exact, multiplyExact, negateExact, powerExact, subtractExact } from './number.ts'
import type { Span } from './syntax.ts'
import type { ArithmeticOperator } from './value.ts'

/** The longest string that is made, in UTF-16 code units. */
export const maxStringLength = 10_000

const highestPower = 999

/** Strings end to end. What would be too long is never made. */
export const joined = (parts: readonly string[], between: string, span: Span): Out => {
  const length = parts.reduce((sum, part) => sum + part.length + between.length, -between.length)
  const made = length <= maxStringLength ? nfc(parts.join(between)) : undefined
  return made !== undefined && made.length <= maxStringLength
    ? made
    : halt('feel_string_too_long', { limit: maxStringLength, span })
}

const numbers = (operator: ArithmeticOperator, a: Exact, b: Exact): Exact | undefined => {
  switch (operator) {
    case '+':
      return addExact(a, b)
    case '-':
      return subtractExact(a, b)
    case '*':
      return multiplyExact(a, b)
    case '/':
      return divideExact(a, b)
    case '**':
      return typeof b === 'number' && Math.abs(b) <= highestPower ? powerExact(a, b) : undefined
  }
}

const isDuration = (value: Moment): boolean => value.kind === 'days duration' || value.kind === 'months duration'

// Two moments; `false` where there is no such arithmetic.
const moments = (operator: ArithmeticOperator, a: Moment, b: Moment): Item | undefined | false => {
  const sign = operator === '+' ? 1 : -1
  const sum = operator === '+' || operator === '-'
  if (isDuration(a)) {
    if (a.kind === b.kind) return sum ? moment(a.kind, a.at + sign * b.at) : operator === '/' && divideExact(a.at, b.at)
    return operator === '+' && !isDuration(b) && later(b, a, 1)
  }
  if (isDuration(b)) return sum && later(a, b, sign)
  return operator === '-' && a.kind === b.kind && between(b, a)
}

const scaled = (operator: ArithmeticOperator, duration: Moment, by: Exact, span: Span): Out => {
  const at = numbers(operator, duration.at, by)
  if (at !== undefined && typeof at !== 'number') return halt('feel_not_whole', { span })
  return (at === undefined ? undefined : moment(duration.kind, at)) ?? halt('feel_out_of_range', { span })
}

/** Numbers exactly; strings end to end; dates, instants and durations as DMN 1.5, 10.3.2 has them, with no month of a fixed length. */
export const arithmetic = (operator: ArithmeticOperator, a: Out, b: Out, span: Span): Out => {
  if (a instanceof Halt) return b instanceof Halt ? worse(a, b) : a
  if (b instanceof Halt) return b
  const [left, right] = [kindOf(a), kindOf(b)]
  const refused = (): Halt => halt('feel_no_arithmetic', { operator, left, right, span })
  const byZero = operator === '/' && (b instanceof Moment ? isDuration(b) && b.at === 0 : b === 0)
  const none = (): Halt => halt(byZero ? 'feel_division_by_zero' : 'feel_out_of_range', { span })
  if (left === 'number' && right === 'number') return numbers(operator, exact(a), exact(b)) ?? none()
  if (operator === '+' && typeof a === 'string' && typeof b === 'string') return joined([a, b], '', span)
  if (a instanceof Moment && b instanceof Moment) {
    const result = moments(operator, a, b)
    return result === false ? refused() : (result ?? none())
  }
  const duration = a instanceof Moment ? a : b instanceof Moment && operator === '*' ? b : undefined
  const by = duration === a ? b : a
  if (duration === undefined || !isDuration(duration) || kindOf(by) !== 'number') return refused()
  if (operator !== '*' && operator !== '/') return refused()
  return byZero ? none() : scaled(operator, duration, exact(by), span)
}

export const negative = (value: Out, span: Span): Out => {
  if (value instanceof Halt) return value
  const kind = kindOf(value)
  if (kind === 'number') return negateExact(exact(value))
  if (value instanceof Moment && isDuration(value)) return moment(value.kind, 0 - value.at) ?? value
  return halt('feel_no_arithmetic', { operator: '-', left: 'number', right: kind, span })
}
