import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateFeel, passesTests } from './feel.ts'
import { Run, TooManySteps } from './note.ts'
import { toJson } from './value.ts'

const evaluated = (expression: string, scope: Readonly<Record<string, unknown>> = {}, limit = 1_000_000) => {
  const run = new Run(limit)
  const value = evaluateFeel(expression, scope, { run, find: () => undefined }, [])
  return { value: toJson(value), notes: run.notes, failed: run.failed }
}
const valueIn = (expression: string, scope?: Readonly<Record<string, unknown>>) => evaluated(expression, scope).value
const isTrue = (expression: string) => expect(valueIn(expression), expression).toBe(true)
const codes = (expression: string) => evaluated(expression).notes.map(it => it.code)

describe('the examples of DMN 1.5, 10.3.4', () => {
  it.each([
    // conversion
    'date("2012-12-25") - date("2012-12-24") = duration("P1D")',
    'date(date and time("2012-12-25T11:00:00Z")) = date("2012-12-25")',
    'date(2012, 12, 25) = date("2012-12-25")',
    'date and time("2012-12-24T23:59:00") = date and time(date("2012-12-24"), time("23:59:00"))',
    'date and time("2012-12-24T23:59:00") + duration("PT1M") = date and time("2012-12-25T00:00:00")',
    'time("23:59:00z") + duration("PT2M") = time("00:01:00@Etc/UTC")',
    'time(date and time("2012-12-25T11:00:00Z")) = time("11:00:00Z")',
    'time("23:59:00z") = time(23, 59, 0, duration("PT0H"))',
    'number("1 000,0", " ", ",") = number("1,000.0", ",", ".")',
    'string(1.1) = "1.1"',
    'string(null) = null',
    'date and time("2012-12-24T23:59:00") - date and time("2012-12-22T03:45:00") = duration("P2DT20H14M")',
    'duration("P2Y2M") = duration("P26M")',
    'years and months duration(date("2011-12-22"), date("2013-08-24")) = duration("P1Y8M")',
    // strings
    'substring("foobar", 3) = "obar"',
    'substring("foobar", -2, 1) = "a"',
    'substring("🐎ab", 2) = "ab"',
    'string length("🐎ab") = 3',
    'replace("abcd", "(ab)|(a)", "[1=$1][2=$2]") = "[1=ab][2=]cd"',
    'matches("foobar", "^fo*b")',
    'split("a;b;c;;", ";") = ["a", "b", "c", "", ""]',
    'string join(["a", null, "c"], "X") = "aXc"',
    // lists
    'list contains([1, 2, 3], 2)',
    'min([1, 2, 3]) = 1',
    'max(1, 2, 3) = 3',
    'sum([]) = null',
    'mean([]) = null',
    'all([])',
    'not(any([]))',
    'sublist([4, 5, 6], 1, 2) = [4, 5]',
    'append([1], 2, 3) = [1, 2, 3]',
    'insert before([1, 3], 1, 2) = [2, 1, 3]',
    'remove([1, 2, 3], 2) = [1, 3]',
    'index of([1, 2, 3, 2], 2) = [2, 4]',
    'union([1, 2], [2, 3]) = [1, 2, 3]',
    'distinct values([1, 2, 3, 2, 1]) = [1, 2, 3]',
    'flatten([[1, 2], [[3]], 4]) = [1, 2, 3, 4]',
    'product([2, 3, 4]) = 24',
    'median([6, 1, 2, 3]) = 2.5',
    'stddev(47) = null',
    'mode([6, 1, 9, 6, 1]) = [1, 6]',
    'mode([]) = []',
    'list replace([2, 4, 7, 8], 3, 6) = [2, 4, 6, 8]',
    'list replace([2, 4, 7, 8], function(item, newItem) item < newItem, 5) = [5, 5, 7, 8]',
    'sort(list: [3, 1, 4, 5, 2], precedes: function(x, y) x < y) = [1, 2, 3, 4, 5]',
    // numbers
    'decimal(1/3, 2) = .33',
    'decimal(2.5, 0) = 2',
    'floor(-1.56, 1) = -1.6',
    'ceiling(-1.56, 1) = -1.5',
    'round up(-1.126, 2) = -1.13',
    'round down(-5.5, 0) = -5',
    'round half up(-5.5, 0) = -6',
    'round half down(-5.5, 0) = -5',
    'modulo(10.1, -4.5) = -3.4',
    'abs(@"-PT5H") = @"PT5H"',
    'sqrt(16) = 4',
    // dates, ranges, contexts
    'not(is(time("23:00:50z"), time("23:00:50")))',
    'is(time("23:00:50z"), time("23:00:50+00:00"))',
    'day of year(date(2019, 9, 17)) = 260',
    'week of year(date(2005, 1, 1)) = 53',
    'before(1, (1..10])',
    'after([11..20], 10)',
    'meets([1..5], [5..10])',
    'met by([5..10], [1..5])',
    'overlaps([1..5], [3..8])',
    'overlaps before([1..5], (1..5])',
    'overlaps after((1..5], [1..5))',
    'finishes([5..10], [1..10])',
    'finished by([1..10], 10)',
    'includes([1..10], (1..10))',
    'during(1, [1..10])',
    'starts([1..5], [1..10])',
    'started by([1..10], 1)',
    'coincides([1..5], [1..5])',
    'range("[18..21)") = [18..21)',
    'get value({key1: "value1"}, "key1") = "value1"',
    'context put({x: 1, y: {a: 0}}, ["y", "a"], 2) = {x: 1, y: {a: 2}}',
    'context merge([{x: 1, y: 0}, {y: 2}]) = {x: 1, y: 2}',
    'context([{key: "a", value: 1}, {key: "b", value: 2, more: 3}]) = {a: 1, b: 2}',
  ])('%s', isTrue)
})

describe('where feelin says otherwise than DMN', () => {
  it.each([
    ['in beside and (nikku/feelin#74)', '(70 in [18..60) and true) = false'],
    ['in beside or', '(70 in > 100 or true) = true'],
    ['durations times numbers', 'duration("P1D") * 30 = duration("P30D")'],
    ['durations over durations', 'duration("P1Y") / duration("P6M") = 2'],
    ['the negative of a duration', '-@"P1D" = @"-P1D"'],
    ['decimals', '0.1 + 0.2 = 0.3'],
    ['numbers that are none', 'date("2020-01-01") * date("2020-01-01") = null'],
    ['years before 0', 'string(date("-2017-12-31")) = "-2017-12-31"'],
    ['years beyond what can be counted', 'date("999999999-12-31") > date("2020-01-01")'],
    ['months beside days', 'duration("P1Y1D") = null'],
    [
      'days in a loop',
      '(for d in @"2026-01-30"..@"2026-02-01" return d) = [@"2026-01-30", @"2026-01-31", @"2026-02-01"]',
    ],
    ['a function as a condition', '["ab", "cd"][contains(item, "a")] = ["ab"]'],
    ['a range of one value', '(= 10).start = 10'],
    ['ranges as types', '[1..3] instance of range<number>'],
    ['contexts as types', '{a: 1} instance of context<a: number>'],
    ['an item that is a list', 'list contains([[1], [2]], [2])'],
    ['dates in order', 'max(date("2026-01-01"), date("2026-02-01")) = date("2026-02-01")'],
    ['typed parameters', '{f: function(a: number) a, b: f("x")}.b = null'],
    ['every with null', '(every x in [true, null] satisfies x) = null'],
    ['a condition that is no boolean', '(if 1 then "yes" else "no") = "no"'],
    ['an entry twice', '{a: 1, a: 2} = null'],
    [
      'white space in patterns',
      'matches("helloworld", "hello[ ]world", "x") = false and matches("helloworld", "hello w orld", "x")',
    ],
    ['powers of ten', '1e-7 = 0.0000001 and -1.5e3 = -1500 and .5E1 = 5'],
    ['a minus before a space', '- 5 = 0 - 5 and [- 5] = [-5]'],
    ['an offset that no zone has', 'time("13:20:00+19:00") = null'],
  ])('%s: %s', (_, expression) => isTrue(expression))

  it('names with spaces and Vietnamese letters are read', () => {
    expect(valueIn('Diện tích đất * 2', { 'Diện tích đất': 21 })).toBe(42)
    expect(valueIn('Người nộp.Ngày sinh < date("2000-01-01")', { 'Người nộp': { 'Ngày sinh': null } })).toBe(null)
  })

  it('sums and products of decimals are exact', () => {
    const cents = fc.integer({ min: -1_000_000, max: 1_000_000 })
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        expect(valueIn('a + b', { a: a / 100, b: b / 100 })).toBe((a + b) / 100 + 0)
        expect(valueIn('a - b', { a: a / 100, b: b / 100 })).toBe((a - b) / 100 + 0)
        expect(valueIn('a * b', { a: a / 100, b })).toBe((a * b) / 100 + 0)
      }),
      { numRuns: 300 },
    )
  })
})

describe('unary tests', () => {
  const passes = (tests: string, value: unknown) =>
    passesTests(tests, value, { limit: 5, ok: false }, { run: new Run(1000), find: () => undefined }, [])

  it.each([
    ['-', null, true],
    ['', 7, true],
    ['< 5', 4, true],
    ['< limit', 5, false],
    ['[1..5), 9', 9, true],
    ['not([1..5), 9)', 9, false],
    ['not(1)', null, true],
    ['null', null, true],
    ['"a", "b"', 'b', true],
    ['? > 3 and ? < limit', 4, true],
    ['starts with(?, "xa")', 'xanh', true],
    ['ok', false, true],
    ['not(ok)', true, true],
    ['[1, 2]', 2, true],
    ['date("2026-01-01")', '2026-01-01', false],
  ])('%s of %j: %s', (tests, value, expected) => {
    expect(passes(tests, value)).toBe(expected)
  })
})

describe('what is told', () => {
  it('a misspelt name, with its place in the source as it was written', () => {
    const { value, notes } = evaluated('1 + aeg * 2', { age: 3 })
    expect(value).toBe(null)
    expect(notes[0]).toMatchObject({
      code: 'dmn_name_unknown',
      data: { expression: '1 + aeg * 2', name: 'aeg', suggestion: 'age', from: 4, to: 7 },
    })
  })

  it('what is no FEEL, and what a function refuses', () => {
    expect(evaluated('1 +').notes).toMatchObject([{ code: 'dmn_feel_malformed', data: { expression: '1 +' } }])
    expect(evaluated('1 +').failed).toBe(true)
    expect(codes('"a" - 1')).toEqual(['dmn_arguments_refused'])
    expect(codes('substring("a", 0)')).toEqual(['dmn_arguments_refused'])
    expect(codes('1 = "1"')).toEqual(['dmn_arguments_refused'])
    expect(
      evaluated('function(x) external {java: {class: "java.lang.System", method signature: "exit(int)"}}').failed,
    ).toBe(true)
  })
})

describe('what a run may cost', () => {
  it.each([
    'for i in 1..1000000000 return i',
    'for i in 1..1000, j in 1..1000, k in 1..1000 return i',
    'for a in [1,2,3,4,5,6,7,8,9,0], b in [1,2,3,4,5,6,7,8,9,0], c in [1,2,3,4,5,6,7,8,9,0], d in [1,2,3,4,5,6,7,8,9,0], e in [1,2,3,4,5,6,7,8,9,0], f in [1,2,3,4,5,6,7,8,9,0], g in [1,2,3,4,5,6,7,8,9,0] return a',
    'every i in 1..1000000000 satisfies i > 0',
    'for d in @"-270000-01-01"..@"270000-01-01" return d',
  ])('%s ends', expression => {
    expect(() => evaluated(expression, {}, 10_000)).toThrow(TooManySteps)
  })

  const doubled = (first: string, next: (name: string) => string): string =>
    `{a0: ${first}${Array.from({ length: 40 }, (_, at) => `, a${at + 1}: ${next(`a${at}`)}`).join('')}}`
  it.each([
    ['lists of lists', doubled('[1]', it => `[${it}, ${it}]`)],
    ['lists of lists made flat', `count(flatten(${doubled('[1]', it => `[${it}, ${it}]`)}.a40))`],
    ['lists of lists as a text', `string length(string(${doubled('[1]', it => `[${it}, ${it}]`)}.a40))`],
    ['lists compared', `${doubled('[1]', it => `[${it}, ${it}]`)}.a40 = [1]`],
    ['lists behind lists', `count(${doubled('[1]', it => `concatenate(${it}, ${it})`)}.a40)`],
    ['texts behind texts', `string length(${doubled('"0123456789"', it => `${it} + ${it}`)}.a40)`],
    ['contexts of contexts', doubled('{b: 1}', it => `{b: ${it}, c: ${it}}`)],
  ])('%s that double end before the memory does', (_, expression) => {
    expect(() => evaluated(expression)).toThrow(TooManySteps)
  })

  it.each([
    ['filters of filters', `x${'[x]'.repeat(60)}`],
    ['filters within filters', `${'x['.repeat(60)}x${']'.repeat(60)}`],
  ])('%s are not rewritten without end', (_, expression) => {
    expect(() => evaluated(expression, { x: 1 })).toThrow(TooManySteps)
  })

  it.each([
    ['brackets', `${'['.repeat(20_000)}1${']'.repeat(20_000)}`],
    ['contexts', `${'{a: '.repeat(2000)}1${'}'.repeat(2000)}`],
    ['length', `1${' + 1'.repeat(100_000)}`],
  ])('%s without measure are not even parsed', (_, expression) => {
    const { value, notes, failed } = evaluated(expression)
    expect([value, failed, notes.map(it => it.code)]).toEqual([null, true, ['dmn_feel_failed']])
  })

  it('large lists are sorted, made distinct and counted', () => {
    expect(valueIn('count(distinct values(for i in 1..50000 return modulo(i, 40000)))')).toBe(40_000)
    expect(valueIn('sort(for i in 1..50000 return -i)[1]')).toBe(-50_000)
    expect(valueIn('count(mode(for i in 1..200000 return i))')).toBe(200_000)
  })

  it('sorting keeps the order of what is alike', () => {
    const items = fc.array(fc.record({ key: fc.integer({ min: 0, max: 3 }), at: fc.nat() }), { maxLength: 30 })
    fc.assert(
      fc.property(items, list => {
        const expected = list.toSorted((a, b) => a.key - b.key)
        expect(valueIn('sort(list, function(a, b) a.key < b.key)', { list })).toEqual(expected)
      }),
      { numRuns: 50 },
    )
  })

  const long = 'a'.repeat(5000)
  it.each([
    ['(a+)+$', `${'a'.repeat(40)}!`],
    ['(a|aa)+$', `${'a'.repeat(60)}!`],
    ['(a|a)*$', `${'a'.repeat(60)}!`],
    ['([a-z]+)*$', `${'a'.repeat(60)}!`],
    ['(.*)*x', long],
    ['a*a*a*a*a*b', long],
    ['a?'.repeat(30) + 'a'.repeat(30), 'a'.repeat(30)],
    ['(x+x+)+y', 'x'.repeat(60)],
    ['^(a?b?){30}$', `${'ab'.repeat(15)}c`],
    ['^((a?)){30}a{30}$', 'a'.repeat(29)],
  ])('the pattern %s is refused', (pattern, text) => {
    const { value, notes } = evaluated('matches(text, pattern)', { text, pattern })
    expect(value).toBe(null)
    expect(notes.map(it => it.code)).toEqual(['dmn_pattern_refused'])
  })

  it('alternatives that are alike in another case are refused', () => {
    for (const pattern of ['^(a|A)*b$', '^(ſ|s)*b$', '^(aς|aσb)*c$'])
      expect(evaluated('matches(text, pattern, "i")', { text: 'a'.repeat(60), pattern }).notes).toMatchObject([
        { code: 'dmn_pattern_refused' },
      ])
  })

  it.each([
    ['(a(b:c', '\\(', ['', 'a', 'b:c']],
    ['(a(b:c?d', '[(]', ['', 'a', 'b:c?d']],
    ['a1b22c', '(\\d)+', ['a', 'b', 'c']],
    ['xabbyabb', '(a)(b)\\2', ['x', 'y', '']],
    ['abc', '', ['a', 'b', 'c']],
    ['', ',', ['']],
  ])('%j is split at %j', (text, delimiter, expected) => {
    expect(valueIn('split(text, delimiter)', { text, delimiter })).toEqual(expected)
  })

  it.each([
    ['^[0-9]{9}([0-9]{3})?$', '001203004567'],
    ['^(cccd|cmnd):[0-9]+$', 'cccd:123'],
    ['^(ab|cd)+$', 'abcdab'],
    ['^[^@ ]+@[^@ ]+$', 'a@example.org'],
    ['^\\p{Lu}\\p{Ll}+$', 'Hoa'],
  ])('the pattern %s matches', (pattern, text) => {
    expect(valueIn('matches(text, pattern)', { text, pattern })).toBe(true)
  })
})

describe('names every object has', () => {
  it.each(['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty'])('%s is no name', name => {
    expect(valueIn(name)).toBe(null)
    expect(valueIn(`{a: 1}.${name}`)).toBe(null)
    expect(valueIn(`get value({a: 1}, "${name}")`)).toBe(null)
    expect(valueIn(`"text".${name}`)).toBe(null)
  })

  it('a context may have an entry of such a name, and stays a context', () => {
    const value = valueIn('context put({a: 1}, "__proto__", {polluted: true})') as Record<string, unknown>
    expect(Object.hasOwn(value, '__proto__')).toBe(true)
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    const merged = valueIn('context merge([context([{key: "__proto__", value: {polluted: true}}]), {a: 1}])')
    expect(Object.getPrototypeOf(merged)).toBe(Object.prototype)
  })
})
