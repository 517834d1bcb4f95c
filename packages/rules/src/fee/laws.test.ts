import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Scope } from '../feel/run.ts'
import type { FeeAccount, FeeLineAccount } from './account.ts'
import { type Assessment, assessFee } from './assess.ts'
import type { Fee } from './fee.ts'
import { readFee } from './read.ts'

const on = '2026-04-24'
const name = { vi: 'Phí' }

const read = (json: unknown): Fee => {
  const got = readFee(json)
  if (!got.ok) throw new Error(JSON.stringify(got.issues))
  return got.value
}

const knownOf = (assessed: Assessment): Extract<Assessment, { kind: 'known' }> => {
  if (assessed.kind !== 'known') throw new Error(JSON.stringify(assessed))
  return assessed
}

const amountOf = (fee: Fee, scope: Scope): number => knownOf(assessFee(fee, scope, { on })).amount

/* The model: fractions of two big integers, never reduced. It shares no arithmetic with what it judges. */

type Fraction = readonly [n: bigint, d: bigint]
const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d]
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d]
const minus = (a: Fraction, [c, d]: Fraction): Fraction => plus(a, [-c, d])
const below = ([a, b]: Fraction, [c, d]: Fraction): boolean => a * d < c * b

/** `12.5`, `0.5%`, `1/3` as an account or a law writes them. */
const fractionOf = (text: string): Fraction => {
  const [over = '', under] = text.split('/')
  if (under !== undefined) return [BigInt(over), BigInt(under)]
  const percent = over.endsWith('%')
  const [whole = '', decimals = ''] = over.replace('%', '').split('.')
  return [BigInt(whole + decimals), 10n ** BigInt(decimals.length) * (percent ? 100n : 1n)]
}

const rounders: Readonly<Record<string, (floor: bigint, twiceRest: bigint, d: bigint) => bigint>> = {
  'half up': (floor, rest, d) => (rest >= d ? floor + 1n : floor),
  'half down': (floor, rest, d) => (rest > d ? floor + 1n : floor),
  'half even': (floor, rest, d) => (rest > d || (rest === d && floor % 2n === 1n) ? floor + 1n : floor),
  up: (floor, rest) => (rest > 0n ? floor + 1n : floor),
  down: floor => floor,
  ceiling: (floor, rest) => (rest > 0n ? floor + 1n : floor),
  floor: floor => floor,
}

const roundTo = ([n, d]: Fraction, [stepN, stepD]: Fraction, how: string): Fraction => {
  const [over, under] = [n * stepD, d * stepN]
  const floor = over / under
  return [rounders[how]!(floor, 2n * (over - floor * under), under) * stepN, stepD]
}

/** What one line of an account says, computed again from its own words. */
const replay = (line: FeeLineAccount, digits: number): bigint => {
  if (line.state !== 'charged') return 0n
  let amount: Fraction = [0n, 1n]
  for (const { rate, quantity, amount: said } of line.parts ?? []) {
    const own = quantity === undefined ? fractionOf(said) : times(fractionOf(rate ?? ''), fractionOf(quantity))
    expect(minus(own, fractionOf(said))[0]).toBe(0n)
    amount = plus(amount, own)
  }
  if (line.bound !== undefined) {
    const limit = fractionOf(line.bound.limit)
    expect(minus(amount, fractionOf(line.bound.instead))[0]).toBe(0n)
    expect(line.bound.by === 'min' ? below(amount, limit) : below(limit, amount)).toBe(true)
    amount = limit
  }
  if (line.times !== undefined) amount = times(amount, fractionOf(line.times.value))
  if (line.off !== undefined) amount = times(amount, minus([1n, 1n], fractionOf(line.off)))
  if (line.rounded !== undefined) {
    expect(minus(amount, fractionOf(line.rounded.from))[0]).toBe(0n)
    const step =
      line.rounded.to === undefined ? ([1n, 10n ** BigInt(digits)] as const) : fractionOf(String(line.rounded.to))
    amount = roundTo(amount, step, line.rounded.how)
  }
  const [n, d] = times(amount, [10n ** BigInt(digits), 1n])
  expect(n % d).toBe(0n)
  return n / d
}

const expectAccount = (account: FeeAccount): void => {
  const sum = account.lines.reduce((total, it) => total + it.amount, 0)
  expect(account.sum).toBe(sum)
  expect(account.total).toBe(sum - (account.cap?.cut ?? 0))
  if (account.cap !== undefined) expect(account.total).toBe(account.cap.limit)
  for (const line of account.lines) expect(BigInt(line.amount)).toBe(replay(line, account.currency.digits))
}

const bounds = fc
  .uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 0, maxLength: 4 })
  .map(it => it.toSorted((a, b) => a - b))
const rates = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 5, maxLength: 5 })

describe('laws of slices', () => {
  const drawn = fc.record({ bounds, rates, exclusive: fc.boolean() })
  const slicesOf = ({
    bounds: at,
    rates: all,
    exclusive,
  }: {
    bounds: number[]
    rates: number[]
    exclusive: boolean
  }) => [
    ...at.map((bound, index) => ({ [exclusive ? 'below' : 'upTo']: bound, rate: all[index] })),
    { rate: all[at.length] },
  ]
  const feeOf = (slices: unknown): Fee =>
    read({ currency: 'VND', lines: { page: { name, charge: { slices, of: 'pages' } } } })

  it('are the sum of what each page costs in its place', () => {
    fc.assert(
      fc.property(drawn, fc.integer({ min: 0, max: 90 }), (law, pages) => {
        let total = 0n
        for (let page = 1; page <= pages; page += 1) {
          const band = law.bounds.findIndex(bound => page <= bound)
          total += BigInt(law.rates[band < 0 ? law.bounds.length : band]!)
        }
        expect(BigInt(amountOf(feeOf(slicesOf(law)), { pages }))).toBe(total)
      }),
      { numRuns: 500 },
    )
  })

  it('never make more pages cheaper', () => {
    fc.assert(
      fc.property(drawn, fc.nat(80), fc.nat(20), (law, pages, more) => {
        const fee = feeOf(slicesOf(law))
        expect(amountOf(fee, { pages: pages + more })).toBeGreaterThanOrEqual(amountOf(fee, { pages }))
      }),
    )
  })

  it('of a fractional quantity are the integral of the rates', () => {
    fc.assert(
      fc.property(drawn, fc.integer({ min: 0, max: 6000 }), (law, hundredths) => {
        const slices = slicesOf(law)
        const fee = read({
          currency: 'VND',
          lines: { page: { name, charge: { slices, of: 'tonnes' } } },
          rounding: { how: 'half even' },
        })
        let total: Fraction = [0n, 1n]
        let low = 0
        for (const [index, bound] of [...law.bounds, Number.POSITIVE_INFINITY].entries()) {
          const inBand = Math.max(0, Math.min(hundredths, bound * 100) - low * 100)
          total = plus(total, [BigInt(inBand) * BigInt(law.rates[index]!), 100n])
          low = bound
        }
        const [n] = roundTo(total, [1n, 1n], 'half even')
        const owed = knownOf(assessFee(fee, { tonnes: hundredths / 100 }, { on }))
        expect(BigInt(owed.amount)).toBe(n)
        expectAccount(owed.account)
      }),
      { numRuns: 500 },
    )
  })
})

describe('laws of brackets', () => {
  it('charge by the one band in which the whole quantity lies', () => {
    const drawn = fc.record({
      bounds,
      amounts: rates,
      rates,
      excesses: rates,
      exclusive: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
    })
    fc.assert(
      fc.property(drawn, fc.integer({ min: 0, max: 70 }), (law, quantity) => {
        const brackets = [...law.bounds, undefined].map((bound, index) => ({
          ...(bound === undefined ? {} : { [law.exclusive[index] ? 'below' : 'upTo']: bound }),
          amount: law.amounts[index],
          rate: law.rates[index],
          excess: law.excesses[index],
        }))
        const fee = read({ currency: 'VND', lines: { value: { name, charge: { brackets, of: 'value' } } } })
        const found = law.bounds.findIndex((bound, index) =>
          law.exclusive[index] ? quantity < bound : quantity <= bound,
        )
        const band = found < 0 ? law.bounds.length : found
        const low = band === 0 ? 0 : law.bounds[band - 1]!
        const owed = knownOf(assessFee(fee, { value: quantity }, { on }))
        expect(owed.amount).toBe(
          law.amounts[band]! + law.rates[band]! * quantity + law.excesses[band]! * (quantity - low),
        )
        expectAccount(owed.account)
      }),
      { numRuns: 500 },
    )
  })
})

/** Any fee with decimals, shares, bounds, copies, reductions and rounding, and the facts of one dossier. */
const cents = fc.integer({ min: 0, max: 9_999_999 }).map(it => it / 100)
const percent = fc.integer({ min: 1, max: 10_000 }).map(it => `${it / 100}%`)
const anyCase = fc.record({
  currency: fc.constantFrom('VND', 'USD', { code: 'KWD', digits: 3 }),
  rates: fc.array(fc.oneof(cents, percent, fc.constantFrom('1/3', '2/7')), { minLength: 1, maxLength: 4 }),
  bounds: fc.option(fc.tuple(fc.nat(500), fc.nat(500)), { nil: undefined }),
  quantity: fc.integer({ min: 0, max: 100_000 }).map(it => it / 10),
  copies: fc.nat(20),
  shares: fc.array(fc.tuple(percent, fc.boolean()), { maxLength: 3 }),
  together: fc.constantFrom('greatest', 'sum', 'in turn'),
  how: fc.constantFrom(...Object.keys(rounders)),
  to: fc.constantFrom(undefined, 1, 5, 1000, 0.5),
  max: fc.option(fc.integer({ min: 1, max: 100_000 }), { nil: undefined }),
})
type AnyCase = typeof anyCase extends fc.Arbitrary<infer T> ? T : never

const jsonOf = (it: AnyCase) => ({
  currency: it.currency,
  lines: Object.fromEntries(
    it.rates.map((rate, index) => [
      `line${index}`,
      {
        name,
        charge: {
          rate,
          of: 'quantity',
          ...(it.bounds === undefined ? {} : { min: Math.min(...it.bounds), max: Math.max(...it.bounds) }),
        },
        times: 'copies',
      },
    ]),
  ),
  reliefs: it.shares.map(([by], index) => ({ name, when: `relief${index}`, by, basis: { act: '1/2026/NQ-HĐND' } })),
  together: it.together,
  rounding: { how: it.how, ...(it.to === undefined ? {} : { to: it.to }) },
  ...(it.max === undefined ? {} : { max: it.max }),
})
const factsOf = (it: AnyCase) => ({
  quantity: it.quantity,
  copies: it.copies,
  ...Object.fromEntries(it.shares.map(([, holds], index) => [`relief${index}`, holds])),
})
const digitsOf = ({ currency }: AnyCase): number =>
  typeof currency === 'string' ? (currency === 'VND' ? 0 : 2) : currency.digits
/** A step that the currency has. */
const sound = (it: AnyCase): boolean => it.to !== 0.5 || digitsOf(it) > 0

const model = (it: AnyCase): bigint => {
  const scale = 10n ** BigInt(digitsOf(it))
  let total = 0n
  for (const rate of it.rates) {
    let one = times(fractionOf(String(rate)), fractionOf(String(it.quantity)))
    if (it.bounds !== undefined) {
      const [least, most] = [Math.min(...it.bounds), Math.max(...it.bounds)].map(
        (bound): Fraction => [BigInt(bound), 1n],
      )
      if (below(one, least!)) one = least!
      else if (below(most!, one)) one = most!
    }
    const shares = it.shares.flatMap(([by, holds]) => (holds ? [fractionOf(by)] : []))
    let left: Fraction = [1n, 1n]
    if (it.together === 'in turn') for (const share of shares) left = times(left, minus([1n, 1n], share))
    else {
      let off: Fraction = [0n, 1n]
      for (const share of shares) off = it.together === 'sum' ? plus(off, share) : below(off, share) ? share : off
      left = below([1n, 1n], off) ? [0n, 1n] : minus([1n, 1n], off)
    }
    const exact = times(times(one, [BigInt(it.copies), 1n]), left)
    const step: Fraction = it.to === undefined ? [1n, scale] : fractionOf(String(it.to))
    const [n, d] = roundTo(exact, step, it.how)
    total += (n * scale) / d
  }
  const max = it.max === undefined ? undefined : BigInt(it.max) * scale
  return max !== undefined && max < total ? max : total
}

describe('laws of any fee', () => {
  it('is what big fractions say, to the smallest unit, and its account says the same', () => {
    fc.assert(
      fc.property(anyCase.filter(sound), it => {
        const owed = knownOf(assessFee(read(jsonOf(it)), factsOf(it), { on }))
        expect(BigInt(owed.amount)).toBe(model(it))
        expectAccount(owed.account)
        expect(JSON.parse(JSON.stringify(owed.account))).toEqual(owed.account)
      }),
      { numRuns: 2000 },
    )
  })

  it('does not depend on the order of its lines and reliefs', () => {
    fc.assert(
      fc.property(anyCase.filter(sound), it => {
        const json = jsonOf(it)
        const turned = {
          ...json,
          lines: Object.fromEntries(Object.entries(json.lines).toReversed()),
          reliefs: json.reliefs.toReversed(),
        }
        const [one, other] = [json, turned].map(each => knownOf(assessFee(read(each), factsOf(it), { on })))
        expect(one?.amount).toBe(other?.amount)
        const byLine = (account: FeeAccount | undefined) =>
          Object.fromEntries(account?.lines.map(({ line, amount }) => [line, amount]) ?? [])
        expect(byLine(one?.account)).toEqual(byLine(other?.account))
      }),
    )
  })

  it('asks for missing facts only, all of use, and what it asks for suffices', () => {
    fc.assert(
      fc.property(anyCase.filter(sound), fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (it, hidden) => {
        const fee = read(jsonOf(it))
        const facts: Record<string, unknown> = factsOf(it)
        const given = Object.fromEntries(Object.entries(facts).filter((_, index) => !hidden[index]))
        let rounds = 0
        let owed = assessFee(fee, given, { on })
        while (owed.kind === 'missing') {
          expect(rounds).toBeLessThan(2)
          rounds += 1
          expect(owed.paths.length).toBeGreaterThan(0)
          for (const path of owed.paths) {
            expect(given).not.toHaveProperty(path)
            given[path] = facts[path]
          }
          owed = assessFee(fee, given, { on })
        }
        expect(knownOf(owed).amount).toBe(amountOf(fee, facts as Scope))
      }),
    )
  })

  it('reads any JSON without throwing, and refuses it', () => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), json => !readFee(json).ok))
    const shape = fc.record(
      {
        currency: fc.constantFrom('VND', 'XXX', 3),
        lines: fc.dictionary(fc.constantFrom('a', '__proto__', 'B'), fc.jsonValue()),
        reliefs: fc.jsonValue(),
        rounding: fc.jsonValue(),
        anchor: fc.jsonValue(),
      },
      { requiredKeys: [] },
    )
    fc.assert(fc.property(shape, json => typeof readFee(json).ok === 'boolean'))
  })

  it('has an answer for spoilt fees and for any facts', () => {
    const keys = [
      'lines',
      'rounding',
      'reliefs',
      'line0',
      'charge',
      'rate',
      'of',
      'min',
      'max',
      'how',
      'to',
      'by',
      'when',
      '0',
      'name',
      'vi',
    ]
    const spoilt = fc.record({
      key: fc.constantFrom(...keys),
      value: fc.option(fc.anything({ withNullPrototype: true, withBigInt: true })),
    })
    const spoil = (json: unknown, { key, value }: { key: string; value: unknown }): unknown => {
      if (Array.isArray(json)) return json.map(it => spoil(it, { key, value }))
      if (typeof json !== 'object' || json === null) return json
      return Object.fromEntries(
        Object.entries(json).flatMap(([name, part]) =>
          name === key ? (value === null ? [] : [[name, value]]) : [[name, spoil(part, { key, value })]],
        ),
      )
    }
    const anyFacts = fc.dictionary(fc.constantFrom('quantity', 'copies', 'relief0', 'relief1'), fc.anything())
    const anyDay = fc.oneof(fc.string(), fc.constantFrom('2026-04-24', '2026-02-30'))
    let whole = 0
    fc.assert(
      fc.property(anyCase, spoilt, anyFacts, anyDay, (it, spoiling, facts, day) => {
        const got = readFee(spoil(jsonOf(it), spoiling))
        if (!got.ok) expect(got.issues.length).toBeGreaterThan(0)
        else {
          whole += 1
          const owed = assessFee(got.value, facts, { on: day })
          expect(['known', 'missing', 'error']).toContain(owed.kind)
          if (owed.kind === 'known') expectAccount(owed.account)
        }
      }),
      { numRuns: 3000 },
    )
    expect(whole).toBeGreaterThan(100)
  })
})
