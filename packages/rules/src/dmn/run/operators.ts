import { FeelDate, FeelDuration, FeelRange } from 'feelin'
import { type Builtin, builtin, type Refuse } from './builtin.ts'
import { both, type Comparison, compare, equal, inRange, order } from './compare.ts'
import type { Run } from './note.ts'
import { dividedBy, minus, plus, power, times } from './numbers.ts'
import { makeRange } from './ranges.ts'
import { between, constructors, feelDate, negated, scaled, shifted } from './temporals.ts'
import { type FeelValue, kindOfValue } from './value.ts'

const isNumber = (value: FeelValue): value is number => typeof value === 'number'
const isDuration = (value: FeelValue): value is FeelDuration => value instanceof FeelDuration

const told = (left: FeelValue, operator: string, right: FeelValue): string =>
  `${kindOfValue(left)} ${operator} ${kindOfValue(right)}`

const add = (refuse: Refuse, left: FeelValue, right: FeelValue): FeelValue => {
  if (isNumber(left) && isNumber(right)) return plus(left, right)
  if (typeof left === 'string' && typeof right === 'string') return left + right
  if (isDuration(left) && isDuration(right)) return summed(left, right, 1) ?? refuse(told(left, '+', right))
  const found = isDuration(right) ? shifted(left, right, 1) : isDuration(left) ? shifted(right, left, 1) : undefined
  return found ?? refuse(told(left, '+', right))
}

/** Two durations of one kind. */
const summed = (left: FeelDuration, right: FeelDuration, sign: 1 | -1): FeelValue | undefined => {
  if (left.yearsMonths !== right.yearsMonths) return undefined
  const other = sign < 0 ? negated(right) : right
  if (other === null) return undefined
  const unit = left.yearsMonths ? { months: monthsOf(left) + monthsOf(other) } : undefined
  if (unit !== undefined)
    return new FeelDuration(left.unwrap().with({ years: Math.trunc(unit.months / 12), months: unit.months % 12 }), true)
  return new FeelDuration(left.unwrap().add(other.unwrap()), false)
}

const monthsOf = (duration: FeelDuration): number => duration.unwrap().years * 12 + duration.unwrap().months

const subtract = (refuse: Refuse, left: FeelValue, right: FeelValue): FeelValue => {
  if (isNumber(left) && isNumber(right)) return minus(left, right)
  if (isDuration(left) && isDuration(right)) return summed(left, right, -1) ?? refuse(told(left, '-', right))
  const found = isDuration(right) ? shifted(left, right, -1) : between(left, right)
  return found ?? refuse(told(left, '-', right))
}

const multiply = (refuse: Refuse, left: FeelValue, right: FeelValue): FeelValue => {
  if (isNumber(left) && isNumber(right)) return times(left, right)
  if (isDuration(left) && isNumber(right)) return scaled(left, right) ?? refuse(told(left, '*', right))
  if (isNumber(left) && isDuration(right)) return scaled(right, left) ?? refuse(told(left, '*', right))
  return refuse(told(left, '*', right))
}

const lengthIn = (value: FeelDuration): number =>
  value.yearsMonths ? monthsOf(value) : value.unwrap().total({ unit: 'second' })

const divide = (refuse: Refuse, left: FeelValue, right: FeelValue): FeelValue => {
  if (isNumber(left) && isNumber(right)) return dividedBy(left, right) ?? refuse('/ 0')
  if (isDuration(left) && isNumber(right) && right !== 0) return scaled(left, 1 / right)
  if (isDuration(left) && isDuration(right) && left.yearsMonths === right.yearsMonths)
    return dividedBy(lengthIn(left), lengthIn(right)) ?? refuse('/ 0')
  return refuse(told(left, '/', right))
}

const raise = (refuse: Refuse, left: FeelValue, right: FeelValue): FeelValue =>
  isNumber(left) && isNumber(right) ? (power(left, right) ?? refuse('**')) : refuse(told(left, '**', right))

const negate = (refuse: Refuse, value: FeelValue): FeelValue => {
  if (isNumber(value)) return 0 - value
  return isDuration(value) ? negated(value) : refuse(`- ${kindOfValue(value)}`)
}

const compared = (name: string, operator: Comparison): Builtin =>
  builtin(name, ['left: any', 'right: any'], (refuse, left: FeelValue, right: FeelValue) => {
    const found = compare(operator, left, right)
    return found === null ? refuse(told(left, operator, right)) : found
  })

/** A test on a value, before it meets one: `< 5`, `[1..5]`, or an expression that asks `?` itself. */
class UnaryTest {
  readonly passes: (value: FeelValue) => boolean | null
  constructor(passes: (value: FeelValue) => boolean | null) {
    this.passes = passes
  }
}

const ends = (value: FeelValue, start: FeelValue, end: FeelValue, open: string, close: string): boolean | null =>
  both(compare(open === '[' ? '>=' : '>', value, start), compare(close === ']' ? '<=' : '<', value, end))

const unaryTest = (operator: string, first: FeelValue, second: FeelValue): UnaryTest =>
  new UnaryTest(value => {
    switch (operator) {
      case '?':
        return first === true ? true : first === false ? false : null
      case '=':
        return equal(value, first)
      case '!=': {
        const found = equal(value, first)
        return found === null ? null : !found
      }
      case '<':
      case '<=':
      case '>':
      case '>=':
        return compare(operator, value, first)
      default:
        return ends(value, first, second, operator[0] ?? '', operator[1] ?? '')
    }
  })

/** Whether a value passes a test, lies in a range, is in a list or is the value itself (DMN 1.5, table 55). */
const passes = (value: FeelValue, test: FeelValue): boolean | null => {
  if (test instanceof UnaryTest) return test.passes(value)
  if (test instanceof FeelRange) return value instanceof FeelRange ? equal(value, test) : inRange(value, test)
  if (Array.isArray(test)) {
    if (equal(value, test) === true) return true
    return test.some(
      it => (it instanceof FeelRange && !(value instanceof FeelRange) ? inRange(value, it) : equal(value, it)) === true,
    )
  }
  if (test === null || value === null) return equal(value, test)
  return equal(value, test) === true
}

const passesAny = (value: FeelValue, tests: readonly FeelValue[]): boolean | null => {
  let unknown = false
  for (const test of tests) {
    const found = passes(value, test)
    if (found === true) return true
    if (found === null) unknown = true
  }
  return unknown ? null : false
}

/** The whole numbers or days from one to the other, upwards or downwards (DMN 1.5, 10.3.2.14). */
const span = (run: Run, refuse: Refuse, start: FeelValue, end: FeelValue): FeelValue => {
  const direction = (order(start, end) ?? 0) > 0 ? -1 : 1
  if (isNumber(start) && isNumber(end)) {
    if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end)) return refuse('..')
    const length = Math.abs(end - start) + 1
    run.step(length)
    return Array.from({ length }, (_, index) => start + index * direction)
  }
  if (start instanceof FeelDate && end instanceof FeelDate) {
    const days = Math.abs(start.unwrap().until(end.unwrap(), { largestUnit: 'day' }).days)
    run.step(days + 1)
    return Array.from({ length: days + 1 }, (_, index) => feelDate(start.unwrap().add({ days: index * direction })))
  }
  return refuse('..')
}

/** What an iteration goes over: a list, the whole numbers or days of a range, or the one value. */
const each = (run: Run, refuse: Refuse, source: FeelValue): FeelValue => {
  if (source === null) return refuse('in')
  if (!(source instanceof FeelRange)) {
    const list = Array.isArray(source) ? source : [source]
    run.step(list.length)
    return list
  }
  // A range, other than `1..5`, is a set: it has no way down.
  if (source.start === null || source.end === null || (order(source.start, source.end) ?? 1) > 0) return refuse('in')
  const all = span(run, refuse, source.start, source.end)
  return Array.isArray(all) ? all.slice(source['start included'] ? 0 : 1, source['end included'] ? undefined : -1) : all
}

const every = (list: readonly FeelValue[]): boolean | null =>
  list.includes(false) ? false : list.every(it => it === true) ? true : null

const some = (list: readonly FeelValue[]): boolean | null =>
  list.includes(true) ? true : list.every(it => it === false) ? false : null

/** `list[3]`, or what a condition kept of it. */
const selected = (list: FeelValue, index: FeelValue, kept: FeelValue): FeelValue => {
  if (list === null) return null
  const items: readonly FeelValue[] = Array.isArray(list) ? list : [list]
  if (!isNumber(index)) return index === true ? items : index === false ? [] : kept
  return Number.isSafeInteger(index) && index !== 0 ? (items.at(index > 0 ? index - 1 : index) ?? null) : null
}

/** The name a rewritten expression calls an operator by: no name that a model would have. */
export const operatorName = (name: string): string => `ð${name.replace(/\W/gu, '')}`

/** What stands in an expression where an operator was called. */
const symbols: Readonly<Record<string, string>> = {
  add: '+',
  subtract: '-',
  multiply: '*',
  divide: '/',
  power: '**',
  negate: '-',
  equal: '=',
  unequal: '!=',
  less: '<',
  atMost: '<=',
  more: '>',
  atLeast: '>=',
  outside: 'not',
  span: '..',
  each: 'in',
  select: '[]',
}

/** The operators of FEEL, as functions. */
export const operatorsOf = (run: Run): readonly Builtin[] =>
  [
    builtin('add', ['left: any', 'right: any'], add),
    builtin('subtract', ['left: any', 'right: any'], subtract),
    builtin('multiply', ['left: any', 'right: any'], multiply),
    builtin('divide', ['left: any', 'right: any'], divide),
    builtin('power', ['left: any', 'right: any'], raise),
    builtin('negate', ['value: any'], negate),
    builtin('equal', ['left: any', 'right: any'], (refuse, left, right) => {
      const found = equal(left, right)
      return found ?? refuse(told(left, '=', right))
    }),
    builtin('unequal', ['left: any', 'right: any'], (refuse, left, right) => {
      const found = equal(left, right)
      return found === null ? refuse(told(left, '!=', right)) : !found
    }),
    compared('less', '<'),
    compared('atMost', '<='),
    compared('more', '>'),
    compared('atLeast', '>='),
    builtin('between', ['value: any', 'start: any', 'end: any'], (_, value, start, end) =>
      ends(value, start, end, '[', ']'),
    ),
    builtin('test', ['operator: string', 'first: any', 'second?: any'], (_, operator, first, second) =>
      unaryTest(operator, first, second),
    ),
    builtin('in', ['value: any', 'tests: any'], (_, value: FeelValue, tests: readonly FeelValue[]) =>
      passesAny(value, tests),
    ),
    builtin(
      'outside',
      ['value: any', 'tests: any'],
      (_, value: FeelValue, tests: readonly FeelValue[]) => passesAny(value, tests) !== true,
    ),
    builtin('span', ['start: any', 'end: any'], (refuse, start, end) => span(run, refuse, start, end)),
    builtin('each', ['source: any'], (refuse, source) => each(run, refuse, source)),
    builtin('every', ['list: any'], (_, list: FeelValue) => (Array.isArray(list) ? every(list) : null)),
    builtin('some', ['list: any'], (_, list: FeelValue) => (Array.isArray(list) ? some(list) : null)),
    builtin('select', ['list: any', 'index: any', 'kept: any'], (_, list, index, kept) => selected(list, index, kept)),
    builtin('range', ['start: any', 'end: any'], (_, start, end) => makeRange(start, end, true, true)),
    ...constructors,
  ].map(it => ({ ...it, name: operatorName(it.name === '@' ? 'at' : it.name), title: symbols[it.name] ?? it.name }))
