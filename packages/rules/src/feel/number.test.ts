import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addExact,
  compareExact,
  divideExact,
  type Exact,
  exactOf,
  multiplyExact,
  negateExact,
  numberOf,
  powerExact,
  type Rounding,
  roundExact,
  subtractExact,
} from './number.ts'

// The oracle: a pair of BigInts that is never reduced, equal by cross multiplication.
interface Pair {
  readonly n: bigint
  readonly d: bigint
}

const pairOf = (value: Exact): Pair => (typeof value === 'number' ? { n: BigInt(value), d: 1n } : value)
const same = (a: Pair, b: Pair): boolean => a.n * b.d === b.n * a.d

const bigInteger = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n })
const exact: fc.Arbitrary<Exact> = fc.oneof(
  fc.integer({ min: -20, max: 20 }),
  fc.maxSafeInteger(),
  fc.constantFrom(Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER),
  fc.tuple(bigInteger, fc.bigInt({ min: 1n, max: 10n ** 18n })).map(([n, d]) => made(n, d)),
  fc
    .tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: 1, max: 12 }))
    .map(([n, d]) => made(BigInt(n), BigInt(d))),
)

const part = (value: bigint): Exact => {
  const low = addExact(multiplyExact(Number(value / 10n ** 9n), 10 ** 9)!, Number(value % 10n ** 9n))
  return low!
}

const made = (n: bigint, d: bigint): Exact => divideExact(part(n), part(d))!

const isCanonical = (value: Exact): boolean => {
  if (typeof value === 'number') return Number.isSafeInteger(value) && !Object.is(value, -0)
  let [a, b] = [value.n < 0n ? -value.n : value.n, value.d]
  while (b !== 0n) [a, b] = [b, a % b]
  const beyond = value.n > BigInt(Number.MAX_SAFE_INTEGER) || value.n < BigInt(Number.MIN_SAFE_INTEGER)
  return a === 1n && (value.d > 1n || beyond)
}

const runs = { numRuns: 3000 }

describe('exact numbers', () => {
  it('add, subtract, multiply, divide and compare as fractions of whole numbers do, in one form', () => {
    fc.assert(
      fc.property(exact, exact, (a, b) => {
        const [p, q] = [pairOf(a), pairOf(b)]
        const results: readonly (readonly [Exact | undefined, Pair])[] = [
          [addExact(a, b), { n: p.n * q.d + q.n * p.d, d: p.d * q.d }],
          [subtractExact(a, b), { n: p.n * q.d - q.n * p.d, d: p.d * q.d }],
          [multiplyExact(a, b), { n: p.n * q.n, d: p.d * q.d }],
          ...(q.n === 0n ? [] : [[divideExact(a, b), { n: p.n * q.d, d: p.d * q.n }] as const]),
        ]
        for (const [found, wanted] of results) {
          expect(found !== undefined && same(pairOf(found), wanted)).toBe(true)
          expect(found !== undefined && isCanonical(found)).toBe(true)
        }
        const difference = p.n * q.d - q.n * p.d
        expect(Math.sign(compareExact(a, b))).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0)
      }),
      runs,
    )
  })

  it('form a field', () => {
    fc.assert(
      fc.property(exact, exact, exact, (a, b, c) => {
        expect(addExact(a, b)).toEqual(addExact(b, a))
        expect(multiplyExact(a, b)).toEqual(multiplyExact(b, a))
        expect(addExact(addExact(a, b)!, c)).toEqual(addExact(a, addExact(b, c)!))
        expect(multiplyExact(multiplyExact(a, b)!, c)).toEqual(multiplyExact(a, multiplyExact(b, c)!))
        expect(multiplyExact(a, addExact(b, c)!)).toEqual(addExact(multiplyExact(a, b)!, multiplyExact(a, c)!))
        expect(addExact(a, negateExact(a))).toBe(0)
        if (b !== 0) expect(multiplyExact(divideExact(a, b)!, b)).toEqual(a)
      }),
      runs,
    )
  })

  it('keep to their words: 0.1 + 0.2 is 0.3, a third times three is one', () => {
    expect(addExact(exactOf(0.1)!, exactOf(0.2)!)).toEqual(exactOf(0.3))
    expect(multiplyExact(divideExact(1, 3)!, 3)).toBe(1)
    expect(Object.is(multiplyExact(0, -5), 0)).toBe(true)
    expect(Object.is(negateExact(0), 0)).toBe(true)
    expect(Object.is(divideExact(0, -5), 0)).toBe(true)
    expect(Object.is(exactOf(-0), 0)).toBe(true)
    expect(divideExact(1, 0)).toBeUndefined()
    expect(powerExact(0, -1)).toBeUndefined()
    expect([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map(exactOf)).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('a decimal of at most 15 digits goes in and comes out', () => {
    const decimal = fc
      .tuple(fc.integer({ min: -(10 ** 15) + 1, max: 10 ** 15 - 1 }), fc.integer({ min: 0, max: 15 }))
      .map(([digits, places]) => ({ digits, places, value: Number(`${digits}e-${places}`) + 0 }))
    fc.assert(
      fc.property(decimal, ({ digits, places, value }) => {
        const found = exactOf(value)!
        expect(same(pairOf(found), { n: BigInt(digits), d: 10n ** BigInt(places) })).toBe(true)
        expect(Object.is(numberOf(found), value)).toBe(true)
      }),
      { numRuns: 10_000 },
    )
  })

  it('any double is its shortest decimal, and comes out only where 15 digits write it', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e60, max: 1e60 }), value => {
        const found = exactOf(value)!
        const out = numberOf(found)
        if (out !== undefined) expect(out).toBe(value + 0)
        const digits = String(Math.abs(value))
          .replace(/e.*|\.|^0+/gu, '')
          .replace(/^0+/u, '')
        if (digits.length > 15 && !Number.isSafeInteger(value)) expect(out).toBeUndefined()
      }),
      runs,
    )
    expect(numberOf(divideExact(1, 3)!)).toBeUndefined()
    expect(numberOf(addExact(Number.MAX_SAFE_INTEGER, 1)!)).toBeUndefined()
    expect(numberOf(divideExact(1, 10 ** 15)!)).toBe(1e-15)
    expect(numberOf(divideExact(1, multiplyExact(10 ** 15, 10)!)!)).toBeUndefined()
  })

  it('a power is its product, and a product that grows without end is told, not computed', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: 1, max: 9 })),
        fc.integer({ min: -8, max: 8 }),
        ([n, d], exponent) => {
          const base = divideExact(n, d)!
          const found = powerExact(base, exponent)
          if (n === 0 && exponent < 0) {
            expect(found).toBeUndefined()
            return
          }
          const size = BigInt(Math.abs(exponent))
          const [up, down] = [BigInt(n) ** size, BigInt(d) ** size]
          expect(same(pairOf(found!), exponent < 0 ? { n: down, d: up } : { n: up, d: down })).toBe(true)
        },
      ),
    )
    expect(powerExact(10, 154)).toBeDefined()
    for (const exponent of [155, -155, 1e6, 2 ** 53 - 1]) expect(powerExact(10, exponent)).toBeUndefined()
    expect(powerExact(-1, 2 ** 53 - 1)).toBe(-1)
  })

  it('rounding is the nearest multiple on the side that was named', () => {
    const scale = fc.integer({ min: -6, max: 20 })
    const floorOf = (n: bigint, d: bigint): bigint => (n < 0n && n % d !== 0n ? n / d - 1n : n / d)
    // By the definition: the two neighbours, and which of them each name takes.
    const model = ({ n, d }: Pair, how: Rounding): bigint => {
      const below = floorOf(n, d)
      if (below * d === n) return below
      const above = below + 1n
      const [inner, outer] = n < 0n ? [above, below] : [below, above]
      const halves = 2n * n - (below + above) * d
      switch (how) {
        case 'floor':
          return below
        case 'ceiling':
          return above
        case 'up':
          return outer
        case 'down':
          return inner
        default: {
          if (halves !== 0n) return halves > 0n ? above : below
          if (how === 'half even') return below % 2n === 0n ? below : above
          return how === 'half up' ? outer : inner
        }
      }
    }
    const halves = fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: 0, max: 4 }))
    const value = fc.oneof(
      exact,
      halves.map(([n, places]) => divideExact(n, 2 * 10 ** places)!),
    )
    const how = fc.constantFrom<Rounding>('half up', 'half down', 'half even', 'up', 'down', 'ceiling', 'floor')
    fc.assert(
      fc.property(value, scale, how, (of, places, mode) => {
        const power = 10n ** BigInt(Math.abs(places))
        const { n, d } = pairOf(of)
        const found = roundExact(of, places, mode)
        const units = places < 0 ? model({ n, d: d * power }, mode) : model({ n: n * power, d }, mode)
        expect(same(pairOf(found), places < 0 ? { n: units * power, d: 1n } : { n: units, d: power })).toBe(true)
        expect(isCanonical(found)).toBe(true)
        expect(roundExact(found, places, mode)).toEqual(found)
      }),
      { numRuns: 10_000 },
    )
  })
})
