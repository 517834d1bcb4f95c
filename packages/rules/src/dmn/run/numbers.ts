import {
  addExact,
  divideExact,
  type Exact,
  exactOf,
  multiplyExact,
  numberOf,
  powerExact,
  type Rounding,
  roundExact,
  subtractExact,
} from '../../feel/number.ts'
import { type Builtin, builtin, listed, type Refuse } from './builtin.ts'
import type { FeelValue } from './value.ts'

type Operation = (left: Exact, right: Exact) => Exact | undefined

const finite = (value: number): number | null => (Number.isFinite(value) ? value + 0 : null)

/** Exactly where the result has at most 15 digits, as doubles do it where it has more; never `NaN` or infinity. */
const exactly = (operation: Operation, plain: (left: number, right: number) => number) => {
  return (left: number, right: number): number | null => {
    const [a, b] = [exactOf(left), exactOf(right)]
    const exact = a === undefined || b === undefined ? undefined : operation(a, b)
    return (exact === undefined ? undefined : numberOf(exact)) ?? finite(plain(left, right))
  }
}

export const plus = exactly(addExact, (a, b) => a + b)
export const minus = exactly(subtractExact, (a, b) => a - b)
export const times = exactly(multiplyExact, (a, b) => a * b)
export const dividedBy = (left: number, right: number): number | null =>
  right === 0 ? null : exactly(divideExact, (a, b) => a / b)(left, right)

export const power = (base: number, exponent: number): number | null => {
  const exact = exactOf(base)
  const found =
    exact !== undefined && Number.isSafeInteger(exponent) && Math.abs(exponent) <= 64
      ? powerExact(exact, exponent)
      : undefined
  return (found === undefined ? undefined : numberOf(found)) ?? finite(base ** exponent)
}

/** Scales of DMN 1.5, 10.3.4.5. What is finer than a double holds is left as it is, what is coarser than any is 0. */
const [leastScale, mostScale] = [-6111, 6176]

const rounding =
  (how: Rounding) =>
  (refuse: Refuse, n: number, scale: number | null = 0): FeelValue => {
    if (scale === null) return refuse('scale')
    const whole = Math.trunc(scale)
    if (whole < leastScale || whole > mostScale) return refuse('scale')
    if (whole > 400) return n
    const exact = exactOf(n)
    if (exact === undefined) return n
    if (whole < -400) return 0
    const found = roundExact(exact, whole, how)
    return numberOf(found) ?? (typeof found === 'number' ? found : Number(found.n) / Number(found.d))
  }

const numbersIn = (values: readonly FeelValue[]): readonly number[] | undefined => {
  const list = listed(values)
  return list.every(it => typeof it === 'number') ? (list as readonly number[]) : undefined
}

type Statistic = (numbers: readonly number[]) => FeelValue

/** Of a list of numbers, or of numbers; null for anything else. */
const statistic = (name: string, of: Statistic): Builtin =>
  builtin(name, ['...list: any'], (refuse, ...values: readonly FeelValue[]) => {
    const numbers = numbersIn(values)
    return numbers === undefined || values.length === 0 ? refuse('list') : (of(numbers) ?? refuse('list'))
  })

const total = (numbers: readonly number[]): number | null => {
  let sum: Exact | undefined = 0
  for (const number of numbers) {
    const exact = exactOf(number)
    sum = sum === undefined || exact === undefined ? undefined : addExact(sum, exact)
  }
  return (sum === undefined ? undefined : numberOf(sum)) ?? finite(numbers.reduce((a, b) => a + b, 0))
}

const ascending = (numbers: readonly number[]): readonly number[] => numbers.toSorted((a, b) => a - b)

const meanOf = (numbers: readonly number[]): number | null => {
  const sum = total(numbers)
  return sum === null || numbers.length === 0 ? null : dividedBy(sum, numbers.length)
}

const medianOf: Statistic = numbers => {
  const sorted = ascending(numbers)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half]
  if (upper === undefined) return null
  return sorted.length % 2 === 1 ? upper : meanOf([sorted[half - 1] ?? 0, upper])
}

const modeOf: Statistic = numbers => {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  let most = 0
  for (const count of counts.values()) most = Math.max(most, count)
  return ascending([...counts].filter(([, count]) => count === most).map(([number]) => number))
}

const deviationOf: Statistic = numbers => {
  const mean = meanOf(numbers)
  if (mean === null || numbers.length < 2) return null
  return finite(Math.sqrt(numbers.reduce((sum, it) => sum + (it - mean) ** 2, 0) / (numbers.length - 1)))
}

const moduloOf = (dividend: number, divisor: number): number | null => {
  const [a, b] = [exactOf(dividend), exactOf(divisor)]
  const quotient = a === undefined || b === undefined ? undefined : divideExact(a, b)
  if (a === undefined || b === undefined || quotient === undefined) return null
  const whole = multiplyExact(b, roundExact(quotient, 0, 'floor'))
  const rest = whole === undefined ? undefined : subtractExact(a, whole)
  return (
    (rest === undefined ? undefined : numberOf(rest)) ?? finite(dividend - divisor * Math.floor(dividend / divisor))
  )
}

const numberPattern = /^-?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?$/u

/** `number(from, grouping separator, decimal separator)`: strict, as DMN 1.5, table 72, footnote 1 has it. */
const numberFrom = (refuse: Refuse, from: string, grouping?: string | null, decimal?: string | null): FeelValue => {
  if (grouping !== undefined && grouping !== null && ![' ', ',', '.'].includes(grouping))
    return refuse('grouping separator')
  if (decimal !== undefined && decimal !== null && (!['.', ','].includes(decimal) || decimal === grouping))
    return refuse('decimal separator')
  let text = from
  if (grouping !== undefined && grouping !== null) text = text.replaceAll(grouping, '')
  if (decimal === ',') {
    if (text.includes('.')) return refuse('from')
    text = text.replace(',', '.')
  }
  return numberPattern.test(text) ? finite(Number(text)) : refuse('from')
}

/** Numeric functions where feelin computes with doubles, lacks a signature, or lets `NaN` out. */
export const numberBuiltins: readonly Builtin[] = [
  builtin('number', ['from: string', 'grouping separator?: string', 'decimal separator?: string'], numberFrom),
  builtin('decimal', ['n: number', 'scale: number'], rounding('half even')),
  builtin('floor', ['n: number', 'scale?: number'], rounding('floor')),
  builtin('ceiling', ['n: number', 'scale?: number'], rounding('ceiling')),
  builtin('round up', ['n: number', 'scale: number'], rounding('up')),
  builtin('round down', ['n: number', 'scale: number'], rounding('down')),
  builtin('round half up', ['n: number', 'scale: number'], rounding('half up')),
  builtin('round half down', ['n: number', 'scale: number'], rounding('half down')),
  builtin('modulo', ['dividend: number', 'divisor: number'], (refuse, dividend: number, divisor: number) =>
    divisor === 0 ? refuse('divisor') : moduloOf(dividend, divisor),
  ),
  builtin('exp', ['number: number'], (refuse, number: number) => finite(Math.exp(number)) ?? refuse('number')),
  statistic('sum', numbers => (numbers.length === 0 ? null : total(numbers))),
  statistic('mean', meanOf),
  statistic('median', medianOf),
  statistic('mode', modeOf),
  statistic('stddev', deviationOf),
  statistic('product', numbers =>
    numbers.length === 0 ? null : numbers.reduce<number | null>((a, b) => (a === null ? null : times(a, b)), 1),
  ),
]
