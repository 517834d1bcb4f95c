/**
 * Exact numbers: a safe integer where one will do, else a fraction. Money and counts stay plain numbers and cost what a
 * plain number costs; 0.1 is one tenth and a third is a third, so that 0.1 + 0.2 = 0.3 and 1 / 3 * 3 = 1.
 */

/** A fraction in lowest terms: `d` is above 1, or is 1 and `n` lies beyond ±(2^53 − 1). The sign is in `n`. */
export interface Ratio {
  readonly n: bigint
  readonly d: bigint
}

/** The only way a fraction is made, so that a record from outside is never taken for one. */
export class Fraction implements Ratio {
  readonly n: bigint
  readonly d: bigint
  constructor(n: bigint, d: bigint) {
    this.n = n
    this.d = d
  }
}

/** A safe integer as a plain number (never −0), every other number as a fraction. */
export type Exact = number | Ratio

/** How to leave digits out. `up` and `down` are away from and towards zero, `ceiling` and `floor` towards ±∞; a half goes likewise. */
export type Rounding = 'half up' | 'half down' | 'half even' | 'up' | 'down' | 'ceiling' | 'floor'

// 154 digits above and below the line: sums of hundreds of decimals fit, a growing product ends.
const cap = 1n << 512n
const safe = BigInt(Number.MAX_SAFE_INTEGER)
const mostDecimals = 15

const tens: readonly bigint[] = Array.from({ length: mostDecimals + 1 }, (_, power) => 10n ** BigInt(power))

const top = (value: Exact): bigint => (typeof value === 'number' ? BigInt(value) : value.n)
const bottom = (value: Exact): bigint => (typeof value === 'number' ? 1n : value.d)

const gcd = (a: bigint, b: bigint): bigint => {
  let [left, right] = [a < 0n ? -a : a, b]
  while (right !== 0n) [left, right] = [right, left % right]
  return left
}

/** `n / d` in its one form, `d` not 0. */
const ratio = (n: bigint, d: bigint): Exact => {
  const shared = gcd(n, d < 0n ? -d : d) * (d < 0n ? -1n : 1n)
  const [over, under] = shared === 1n ? [n, d] : [n / shared, d / shared]
  return under === 1n && over <= safe && over >= -safe ? Number(over) : new Fraction(over, under)
}

const capped = (value: Exact): Exact | undefined =>
  typeof value === 'number' || (value.n < cap && value.n > -cap && value.d < cap) ? value : undefined

/**
 * Whether a double keeps what is written: a safe integer, or at most 15 digits with at most 15 of them decimals. Two such decimals
 * are equal, or in order, exactly when their doubles are (IEEE 754: 15 digits survive the way there and back).
 */
export const isKept = (text: string): boolean => {
  const [whole = '', decimals = ''] = text.split('.')
  if (decimals === '') return Number(whole) <= Number.MAX_SAFE_INTEGER
  return decimals.length <= mostDecimals && `${whole}${decimals}`.replace(/^0+/u, '').length <= mostDecimals
}

/**
 * What a double is written as, exactly: the shortest decimal that reads back as the same double, however small. Nothing for `NaN`
 * and the infinities.
 *
 * @example exactOf(0.1) // { n: 1n, d: 10n }
 * @example exactOf(135000) // 135000
 */
export const exactOf = (value: number): Exact | undefined => {
  if (Number.isSafeInteger(value)) return value + 0
  if (!Number.isFinite(value)) return undefined
  const [digits = '', exponent = '0'] = String(value).split('e')
  const [whole = '', decimals = ''] = digits.split('.')
  const power = Number(exponent) - decimals.length
  const n = BigInt(whole + decimals)
  return power < 0 ? ratio(n, 10n ** BigInt(-power)) : ratio(n * 10n ** BigInt(power), 1n)
}

export const addExact = (a: Exact, b: Exact): Exact | undefined => {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b
    if (Number.isSafeInteger(sum)) return sum
  }
  return capped(ratio(top(a) * bottom(b) + top(b) * bottom(a), bottom(a) * bottom(b)))
}

export const negateExact = (value: Exact): Exact =>
  typeof value === 'number' ? 0 - value : new Fraction(-value.n, value.d)

export const subtractExact = (a: Exact, b: Exact): Exact | undefined => addExact(a, negateExact(b))

export const multiplyExact = (a: Exact, b: Exact): Exact | undefined => {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b
    if (Number.isSafeInteger(product)) return product + 0
  }
  return capped(ratio(top(a) * top(b), bottom(a) * bottom(b)))
}

/** Nothing where `b` is 0, or past the size cap. */
export const divideExact = (a: Exact, b: Exact): Exact | undefined => {
  if (b === 0) return undefined
  if (typeof a === 'number' && typeof b === 'number' && a % b === 0) return a / b + 0
  return capped(ratio(top(a) * bottom(b), bottom(a) * top(b)))
}

/** A whole power, multiplied out; nothing for 0 to a negative power, or past the size cap. */
export const powerExact = (base: Exact, exponent: number): Exact | undefined => {
  if (exponent < 0) {
    const inverse = divideExact(1, base)
    return inverse === undefined ? undefined : powerExact(inverse, -exponent)
  }
  let [result, square, left]: [Exact, Exact, number] = [1, base, exponent]
  while (left > 0) {
    const product: Exact | undefined = left % 2 === 1 ? multiplyExact(result, square) : result
    left = Math.floor(left / 2)
    const next: Exact | undefined = left > 0 ? multiplyExact(square, square) : square
    if (product === undefined || next === undefined) return undefined
    result = product
    square = next
  }
  return result
}

/** Below 0, 0 or above 0, as the first is less than, equal to or greater than the second. */
export const compareExact = (a: Exact, b: Exact): number => {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  const [left, right] = [top(a) * bottom(b), top(b) * bottom(a)]
  return left < right ? -1 : left > right ? 1 : 0
}

/**
 * The double that is written so: a safe integer, or a decimal of at most 15 digits. Nothing for a third or for 2^53: such a
 * value has to be rounded first, and a law says how.
 *
 * @example numberOf({ n: 1n, d: 10n }) // 0.1
 * @example numberOf({ n: 1n, d: 3n }) // undefined
 */
export const numberOf = (value: Exact): number | undefined => {
  if (typeof value === 'number') return value
  const places = tens.findIndex(power => power % value.d === 0n)
  if (places < 1) return undefined
  const digits = value.n * (tens[places]! / value.d)
  const size = digits < 0n ? -digits : digits
  // Both are doubles without loss, so the quotient is the double nearest to the decimal.
  return size < tens[mostDecimals]! ? Number(digits) / 10 ** places : undefined
}

/** `n / d` as an integer, `d` above 0. */
const roundedQuotient = (n: bigint, d: bigint, how: Rounding): bigint => {
  const towards = n / d
  const rest = n % d
  if (rest === 0n) return towards
  const sign = n < 0n ? -1n : 1n
  const away = towards + sign
  switch (how) {
    case 'up':
      return away
    case 'down':
      return towards
    case 'ceiling':
      return sign > 0n ? away : towards
    case 'floor':
      return sign > 0n ? towards : away
    default: {
      const twice = 2n * rest * sign
      if (twice !== d) return twice > d ? away : towards
      return how === 'half up' || (how === 'half even' && towards % 2n !== 0n) ? away : towards
    }
  }
}

/**
 * A number with at most `scale` decimals; a negative scale leaves out digits before the point. `scale` is a whole number.
 *
 * @example roundExact({ n: 5n, d: 2n }, 0, 'half even') // 2
 * @example roundExact(1499, -3, 'half up') // 1000
 */
export const roundExact = (value: Exact, scale: number, how: Rounding): Exact => {
  if (typeof value === 'number' && scale >= 0) return value
  const power = 10n ** BigInt(Math.abs(scale))
  return scale < 0
    ? ratio(roundedQuotient(top(value), bottom(value) * power, how) * power, 1n)
    : ratio(roundedQuotient(top(value) * power, bottom(value), how), power)
}
