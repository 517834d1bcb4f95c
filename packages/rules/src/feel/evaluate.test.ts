import { describe, expect, it } from 'vitest'
import { parseFeel } from './expression.ts'
import type { Expression } from './open.ts'
import type { Scope } from './run.ts'
import { type FactKind, feelError, known, missing, notApplicable, type Value } from './value.ts'

const read = (source: string): Expression => {
  const parsed = parseFeel(source)
  if (!parsed.ok) throw new Error(`${source}: ${JSON.stringify(parsed.issues)}`)
  return parsed.value
}

const evaluate = (source: string, scope: Scope = {}): Value => read(source).evaluate(scope)

describe('Kleene logic', () => {
  const t = known(true)
  const f = known(false)
  const m = missing('a')
  const n = notApplicable('a')
  const e = feelError('feel_unreadable_fact', { path: 'a', found: 'NaN' })
  const values = [t, f, m, n, e]
  const of =
    (left: Value, right: Value = left): Scope =>
    path =>
      path[0] === 'left' ? left : right

  const andTable = [
    [t, f, m, n, e],
    [f, f, f, f, f],
    [m, f, m, m, e],
    [n, f, m, n, e],
    [e, f, e, e, e],
  ]
  const orTable = [
    [t, t, t, t, t],
    [t, f, m, n, e],
    [t, m, m, m, e],
    [t, n, m, n, e],
    [t, e, e, e, e],
  ]
  const pairs = values.flatMap((left, row) => values.map((right, column) => ({ left, right, row, column })))

  it.each(pairs)('$left.kind $left.value and/or $right.kind $right.value', ({ left, right, row, column }) => {
    expect(evaluate('left and right', of(left, right))).toEqual(andTable[row]?.[column])
    expect(evaluate('left or right', of(left, right))).toEqual(orTable[row]?.[column])
  })

  it('not turns a boolean round and leaves the rest', () => {
    expect(values.map(value => evaluate('not(left)', of(value)))).toEqual([f, t, m, n, e])
  })

  it('De Morgan holds for every pair', () => {
    for (const { left, right } of pairs) {
      expect(evaluate('not(left and right)', of(left, right))).toEqual(
        evaluate('not(left) or not(right)', of(left, right)),
      )
    }
  })

  it('what is missing in several parts is asked for together, once and in order', () => {
    expect(evaluate('(c = 1 or a.b > 2) and c < 4 and not(b)')).toEqual(missing('a.b', 'b', 'c'))
    expect(evaluate('c in [a..b]', { c: 5 })).toEqual(missing('a', 'b'))
    expect(evaluate('c in [a..b]', { c: 5, b: 4 })).toEqual(known(false))
  })
})

describe('comparison', () => {
  it.each([
    ['"3" = 3', 'feel_different_types'],
    ['true != "true"', 'feel_different_types'],
    ['[1] = 1', 'feel_different_types'],
    ['1 in ("a", "b")', 'feel_different_types'],
    ['false < true', 'feel_not_comparable'],
    ['[1] = [1]', 'feel_not_comparable'],
    ['1 and true', 'feel_not_boolean'],
    ['not("false")', 'feel_not_boolean'],
  ])('%s is an error (%s), never a quiet false', (source, code) => {
    expect(evaluate(source)).toMatchObject({ kind: 'error', code })
  })

  it('an error says where in the source it is', () => {
    expect(evaluate('true and 1 = "1"')).toEqual(
      feelError('feel_different_types', {
        operator: '=',
        left: 'number',
        right: 'string',
        span: { start: 9, end: 16 },
      }),
    )
  })

  it('decimals of up to 15 digits are equal when they are written for the same number', () => {
    expect(evaluate('fee = 0.3', { fee: 0.3 })).toEqual(known(true))
    expect(evaluate('fee = 0.300', { fee: 0.3 })).toEqual(known(true))
    expect(evaluate('0.300000000000001 > 0.3')).toEqual(known(true))
    expect(evaluate('9007199254740991 > 9007199254740990')).toEqual(known(true))
  })

  it('strings are equal in NFC, whichever way the letters were typed', () => {
    const place = 'Thừa Thiên Huế'
    for (const source of [place.normalize('NFC'), place.normalize('NFD')]) {
      for (const fact of [place.normalize('NFC'), place.normalize('NFD')]) {
        expect(evaluate(`place = "${source}"`, { place: fact })).toEqual(known(true))
        expect(evaluate(`place in ("Huế", "${source}")`, { place: fact })).toEqual(known(true))
      }
    }
  })

  it('strings are ordered by code point, not by UTF-16 unit nor by language', () => {
    expect(evaluate('"\uff5e" < "\u{1f600}"')).toEqual(known(true))
    expect(evaluate('"Z" < "a" and "z" < "đ" and "" < "a" and "a" < "ab"')).toEqual(known(true))
  })
})

describe('in', () => {
  it.each([
    ['age in (1, 18, 3)', true],
    ['age in (1, 3)', false],
    ['age in [18..60)', true],
    ['age in (18..60]', false],
    ['age in [1..18)', false],
    ['age in (1..18]', true],
    ['age in (< 3, >= 10)', true],
    ['age in < 3', false],
    ['age in (!= 18)', false],
    ['age in [18, 19]', true],
    ['age in []', false],
    ['age in ages', true],
    ['age in (ages)', true],
    ['age in (3, ages)', true],
    ['age in ((0..5), [17..19])', true],
    ['age in [low..high]', true],
    ['age in -18', false],
    ['"b" in ("a", "b")', true],
    ['age in [18..60) and false', false],
    ['age in (1) or true', true],
    ['age in (true = true, 3)', undefined],
  ])('%s → %s', (source, expected) => {
    const found = evaluate(source, { age: 18, ages: [17, 18], low: 10, high: 20 })
    expect(found.kind === 'known' ? found.value : undefined).toBe(expected)
  })

  it('one item that equals settles it though others are missing or of another type', () => {
    expect(evaluate('1 in list', { list: ['a', null, 1] })).toEqual(known(true))
    expect(evaluate('2 in list', { list: [null, 1] })).toEqual(missing('list[1]'))
    expect(evaluate('2 in list', { list: ['a', 1] })).toMatchObject({ kind: 'error', code: 'feel_different_types' })
    expect(evaluate('1 in [a, 1]')).toEqual(known(true))
    expect(evaluate('[a, 1] = b')).toEqual(missing('a', 'b'))
  })
})

describe('facts', () => {
  it.each([
    'constructor',
    '__proto__',
    'toString',
    'constructor.name',
    '__proto__.polluted',
    'a.constructor',
    'a.__proto__.x',
    'hasOwnProperty',
  ])('%s of an ordinary record is missing', path => {
    expect(evaluate(path, { a: {} })).toEqual(missing(path))
    expect(evaluate(path, Object.create({ constructor: 1, toString: 2, a: { constructor: 1 } }))).toEqual(missing(path))
  })

  it('an own property is a fact whatever its name, and its neighbours stay as they were', () => {
    expect(evaluate('__proto__.admin', JSON.parse('{"__proto__":{"admin":true}}'))).toEqual(known(true))
    expect(evaluate('admin', JSON.parse('{"__proto__":{"admin":true}}'))).toEqual(missing('admin'))
  })

  it.each<[string, FactKind]>([
    ['list.length', 'list'],
    ['name.length', 'string'],
    ['age.toFixed', 'number'],
    ['flag.x.y', 'boolean'],
  ])('%s: there are no names below a %s', (path, found) => {
    const facts = { list: [1], name: 'An', age: 3, flag: true }
    expect(evaluate(path, facts)).toEqual(feelError('feel_not_record', { path, found }))
  })

  it.each([
    [undefined, missing('a')],
    [null, missing('a')],
    [Number.NaN, feelError('feel_unreadable_fact', { path: 'a', found: 'NaN' })],
    [Number.POSITIVE_INFINITY, feelError('feel_unreadable_fact', { path: 'a', found: 'Infinity' })],
    [2 ** 53, feelError('feel_unreadable_fact', { path: 'a', found: '9007199254740992' })],
    [1n, feelError('feel_unreadable_fact', { path: 'a', found: 'bigint' })],
    [Math.max, feelError('feel_unreadable_fact', { path: 'a', found: 'function' })],
    [0, known(0)],
    ['', known('')],
    [false, known(false)],
  ])('%s', (fact, expected) => {
    expect(evaluate('a', { a: fact })).toEqual(expected)
  })

  it('everything below a missing fact is missing under its full name', () => {
    expect(evaluate('a.b.c', { a: null })).toEqual(missing('a.b.c'))
    expect(evaluate('a.b.c', { a: { b: Math.max } })).toMatchObject({ kind: 'error', code: 'feel_unreadable_fact' })
  })

  it('a circular record costs nothing', () => {
    const facts: Record<string, unknown> = { age: 3 }
    facts.self = facts
    expect(evaluate('self.self.self.age = 3', facts)).toEqual(known(true))
    expect(evaluate('self = self', facts)).toMatchObject({ kind: 'error', code: 'feel_not_comparable' })
  })

  it('reads names every path once, sorted', () => {
    expect(read('b in (a.c, [b], (d..1]) and not(a.c = 1) or a = e.f').reads).toEqual(['a', 'a.c', 'b', 'd', 'e.f'])
    expect(read('1 = 1').reads).toEqual([])
  })
})
