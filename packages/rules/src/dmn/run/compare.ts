import { evaluate, FeelDate, FeelDateTime, FeelDuration, FeelFunction, FeelRange, FeelTime } from 'feelin'
import { compareExact, exactOf } from '../../feel/number.ts'
import { type FeelValue, isRecord, kindOfValue } from './value.ts'

const sign = (left: bigint | number, right: bigint | number): number => (left < right ? -1 : left > right ? 1 : 0)

/** Strings by code points, not by UTF-16 units. */
const compareText = (left: string, right: string): number => {
  const [a, b] = [Array.from(left), Array.from(right)]
  for (let index = 0; index < a.length && index < b.length; index += 1) {
    const order = sign(a[index]?.codePointAt(0) ?? 0, b[index]?.codePointAt(0) ?? 0)
    if (order !== 0) return order
  }
  return sign(a.length, b.length)
}

const compareNumbers = (left: number, right: number): number => {
  const [a, b] = [exactOf(left), exactOf(right)]
  return a === undefined || b === undefined ? sign(left, right) : compareExact(a, b)
}

/** Months of a duration of years and months, milliseconds of one of days and time. */
export const lengthOf = (duration: FeelDuration): number => {
  const value = duration.unwrap()
  if (duration.yearsMonths) return value.years * 12 + value.months
  return (
    (((value.weeks * 7 + value.days) * 24 + value.hours) * 60 + value.minutes) * 60_000 +
    value.seconds * 1000 +
    value.milliseconds +
    value.microseconds / 1e3 +
    value.nanoseconds / 1e6
  )
}

/** Which of two instants comes first. One without a zone takes the other's (DMN 1.5, table 54). */
const compareInstants = <T extends FeelTime | FeelDateTime>(left: T, right: T): number => {
  // Years further apart than zones are wide, and years that Temporal does not reach.
  if (left instanceof FeelDateTime && right instanceof FeelDateTime && Math.abs(left.year - right.year) > 1)
    return sign(left.year, right.year)
  let [a, b]: [FeelValue, FeelValue] = [left, right]
  if (left instanceof FeelDateTime && right instanceof FeelDateTime) {
    if (left.zone === null && right.zone !== null) a = new FeelDateTime(left.unwrap(), right.zone)
    if (right.zone === null && left.zone !== null) b = new FeelDateTime(right.unwrap(), left.zone)
  } else if (left instanceof FeelTime && right instanceof FeelTime) {
    if (left.zone === null && right.zone !== null) a = new FeelTime(left.unwrap(), right.zone)
    if (right.zone === null && left.zone !== null) b = new FeelTime(right.unwrap(), left.zone)
  }
  if (evaluate('a < b', { a, b }).value === true) return -1
  return evaluate('a > b', { a, b }).value === true ? 1 : 0
}

/** Below 0, 0 or above 0; undefined where the two have no order between them. */
export const order = (left: FeelValue, right: FeelValue): number | undefined => {
  if (typeof left === 'number' && typeof right === 'number') return compareNumbers(left, right)
  if (typeof left === 'string' && typeof right === 'string') return compareText(left, right)
  if (left instanceof FeelDate && right instanceof FeelDate) {
    return sign(left.year, right.year) || sign(left.month, right.month) || sign(left.day, right.day)
  }
  if (left instanceof FeelTime && right instanceof FeelTime) return compareInstants(left, right)
  if (left instanceof FeelDateTime && right instanceof FeelDateTime) return compareInstants(left, right)
  if (left instanceof FeelDuration && right instanceof FeelDuration)
    return left.yearsMonths === right.yearsMonths ? sign(lengthOf(left), lengthOf(right)) : undefined
  return undefined
}

const sameZoning = (left: FeelValue, right: FeelValue): boolean =>
  left instanceof FeelDateTime && right instanceof FeelDateTime
    ? (left.zone === null) === (right.zone === null)
    : left instanceof FeelTime && right instanceof FeelTime
      ? (left.zone === null) === (right.zone === null)
      : true

const sameRange = (left: FeelRange, right: FeelRange): boolean =>
  left['start included'] === right['start included'] &&
  left['end included'] === right['end included'] &&
  equal(left.start, right.start) === true &&
  equal(left.end, right.end) === true

/** Equality of DMN 1.5, table 53: null equals null only; values of different kinds are neither equal nor unequal. */
export const equal = (left: FeelValue, right: FeelValue): boolean | null => {
  const [leftKind, rightKind] = [kindOfValue(left), kindOfValue(right)]
  if (leftKind === 'null' || rightKind === 'null') return leftKind === rightKind
  if (leftKind !== rightKind) return null
  if (leftKind === 'boolean') return left === right
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((it, index) => equal(it, right[index]) === true)
  if (left instanceof FeelRange && right instanceof FeelRange) return sameRange(left, right)
  if (left instanceof FeelFunction || right instanceof FeelFunction) return left === right
  if (isRecord(left) && isRecord(right)) {
    const names = Object.keys(left)
    return (
      names.length === Object.keys(right).length &&
      names.every(name => Object.hasOwn(right, name) && equal(left[name], right[name]) === true)
    )
  }
  return sameZoning(left, right) && order(left, right) === 0
}

export type Comparison = '<' | '<=' | '>' | '>='

/** Null where the two have no order. */
export const compare = (operator: Comparison, left: FeelValue, right: FeelValue): boolean | null => {
  const found = order(left, right)
  if (found === undefined) return null
  switch (operator) {
    case '<':
      return found < 0
    case '<=':
      return found <= 0
    case '>':
      return found > 0
    case '>=':
      return found >= 0
  }
}

/** Kleene's `and` and `or` of DMN 1.5, table 50. */
export const both = (left: boolean | null, right: boolean | null): boolean | null =>
  left === false || right === false ? false : left === true && right === true ? true : null

export const either = (left: boolean | null, right: boolean | null): boolean | null =>
  left === true || right === true ? true : left === false && right === false ? false : null

/** Whether a value lies in a range; an open end of a comparison (`< 10`) has no bound. */
export const inRange = (value: FeelValue, range: FeelRange): boolean | null => {
  if (range.start === null && range.end === null) return null
  const start = range.start === null ? true : compare(range['start included'] ? '>=' : '>', value, range.start)
  const end = range.end === null ? true : compare(range['end included'] ? '<=' : '<', value, range.end)
  return both(start, end)
}
