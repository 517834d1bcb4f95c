import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseFeel } from './expression.ts'
import type { Scope } from './run.ts'
import { known, missing, notApplicable, type Value } from './value.ts'

const evaluate = (source: string, scope: Scope = {}): Value => {
  const parsed = parseFeel(source)
  if (!parsed.ok) throw new Error(`${source}: ${JSON.stringify(parsed.issues)}`)
  return parsed.value.evaluate(scope)
}

const facts = {
  n: 7,
  half: 0.5,
  list: [3, 1, 2],
  holes: [1, null, 3],
  words: ['b', 'a', 'b'],
  documents: [
    { kind: 'deed', pages: 3 },
    { kind: 'map', pages: 12 },
    { kind: 'deed', pages: 1 },
  ],
}

describe('arithmetic', () => {
  it.each<[string, unknown]>([
    ['0.1 + 0.2 = 0.3', true],
    ['0.1 + 0.2', 0.3],
    ['1 / 3 * 3', 1],
    ['1 / 3 + 1 / 6 = 0.5', true],
    ['2 + 3 * 4 - 6 / 3', 12],
    ['10 - 3 - 2', 5],
    ['8 / 4 / 2', 1],
    ['2 ** 3 * 2', 16],
    ['2 ** -1', 0.5],
    ['(-2) ** 2', 4],
    ['-n + 10', 3],
    ['-(2)', -2],
    ['n * -1 = -7', true],
    ['9007199254740991 + 1 - 1', 9007199254740991],
    ['135000 * 0.85', 114750],
    ['1000000 * 0.075 / 3', 25000],
    ['"Hà " + "Nội"', 'Hà Nội'],
    ['0 * -5', 0],
    ['half * 4 = 2', true],
  ])('%s → %j', (source, value) => {
    expect(evaluate(source, facts)).toEqual(known(value as never))
  })

  it.each<[string, string]>([
    ['1 / 3', 'feel_not_decimal'],
    ['[1 / 3]', 'feel_not_decimal'],
    ['9007199254740991 + 1', 'feel_not_decimal'],
    ['n / 0', 'feel_division_by_zero'],
    ['n / (n - 7)', 'feel_division_by_zero'],
    ['0 ** -1', 'feel_out_of_range'],
    ['2 ** 0.5', 'feel_out_of_range'],
    ['10 ** 1000', 'feel_out_of_range'],
    ['10 ** 999', 'feel_out_of_range'],
    ['1 + "1"', 'feel_no_arithmetic'],
    ['"a" - "b"', 'feel_no_arithmetic'],
    ['-"a"', 'feel_no_arithmetic'],
    ['list + 1', 'feel_no_arithmetic'],
    ['@"2026-01-01" + @"2026-01-01"', 'feel_no_arithmetic'],
    ['@"P1D" + @"P1M"', 'feel_no_arithmetic'],
    ['@"P1D" * @"P1D"', 'feel_no_arithmetic'],
    ['1 / @"P1D"', 'feel_no_arithmetic'],
    ['@"P1M" / 7', 'feel_not_whole'],
    ['@"P1D" / 0', 'feel_division_by_zero'],
    ['@"P1D" / @"P0D"', 'feel_division_by_zero'],
    ['@"9999-12-31" + @"P1D"', 'feel_out_of_range'],
    ['@"0000-01-01" - @"P1M"', 'feel_out_of_range'],
  ])('%s is %s', (source, code) => {
    expect(evaluate(source, facts)).toMatchObject({ kind: 'error', code })
  })

  it('takes the smallest double for what it is, or says that it is too small: never for nothing', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: Number.MIN_VALUE, max: 1e-100 }), x => {
        expect(evaluate('x > 0 and 1 / 3 > x', { x })).toEqual(known(true))
        const sum = evaluate('x + x > x and x + 1 > 1', { x })
        if (sum.kind === 'error') expect(sum.code).toBe('feel_out_of_range')
        else expect(sum).toEqual(known(true))
      }),
    )
    expect(evaluate('x + x > x', { x: 1e-150 })).toEqual(known(true))
    expect(evaluate('x * 10', { x: 1e-200 })).toMatchObject({ code: 'feel_out_of_range' })
  })

  it('keeps every digit that fifteen can write', () => {
    const decimal = fc.tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 4 }))
    fc.assert(
      fc.property(decimal, decimal, ([a, p], [b, q]) => {
        const [x, y] = [a / 10 ** p, b / 10 ** q]
        const scale = 10 ** Math.max(p, q)
        const sum = (a * (scale / 10 ** p) + b * (scale / 10 ** q)) / scale
        expect(evaluate('x + y', { x, y })).toEqual(known(sum + 0))
        expect(evaluate('x + y - y = x', { x, y })).toEqual(known(true))
        expect(evaluate('x * y', { x, y })).toEqual(known((a * b) / 10 ** (p + q) + 0))
      }),
    )
  })
})

describe('dates and durations', () => {
  it.each<[string, unknown]>([
    ['@"2026-01-31" + @"P1M"', '2026-02-28'],
    ['@"2024-01-31" + @"P1M"', '2024-02-29'],
    ['@"P1M" + @"2026-03-31"', '2026-04-30'],
    ['@"2026-03-31" - @"P1M"', '2026-02-28'],
    ['@"2024-02-29" + @"P1Y"', '2025-02-28'],
    ['@"2026-12-31" + @"P1D"', '2027-01-01'],
    ['@"2026-01-01" + @"PT36H"', '2026-01-02'],
    ['@"2026-01-01" - @"PT1H"', '2025-12-31'],
    ['@"2026-03-01" - @"2026-02-01"', 'P28D'],
    ['@"2026-02-01" - @"2026-03-01"', '-P28D'],
    ['date and time("2026-01-31T10:00:00+07:00") + @"P1M"', '2026-02-28T10:00:00+07:00'],
    ['date and time("2026-01-01T00:00:00Z") + @"PT90M"', '2026-01-01T08:30:00+07:00'],
    ['date and time("2026-01-01T08:00:00+07:00") = date and time("2026-01-01T01:00:00Z")', true],
    ['date and time("2026-01-01T08:00:00@Asia/Ho_Chi_Minh") - date and time("2026-01-01T00:00:00Z")', 'PT1H'],
    ['@"2026-01-01T08:00:00.250+07:00"', '2026-01-01T08:00:00.250+07:00'],
    ['@"P1D" * 2 + @"PT12H"', 'P2DT12H'],
    ['@"P1D" / 4', 'PT6H'],
    ['@"P1D" / @"PT6H"', 4],
    ['0.5 * @"P1Y"', 'P6M'],
    ['-@"P1Y2M"', '-P1Y2M'],
    ['@"PT36H" = @"P1DT12H"', true],
    ['@"P12M" = @"P1Y"', true],
    ['@"P0D"', 'P0D'],
    ['@"-PT0S"', 'P0D'],
    ['@"2026-01-01".year + @"2026-02-03".month + @"2026-02-03".day', 2031],
    ['@"2026-11-29".weekday', 7],
    ['day of week(@"2026-11-29")', 'Sunday'],
    ['date and time("2026-01-01T23:30:15Z").hour', 6],
    ['date and time("2026-01-01T23:30:15Z").day', 2],
    ['date(date and time("2026-01-01T23:30:15Z"))', '2026-01-02'],
    ['date("2026-01-01T23:30:15Z")', '2026-01-02'],
    ['date(2026, 2, 28)', '2026-02-28'],
    ['@"P1DT2H3M4S".days', 1],
    ['@"P1DT2H3M4S".hours * 100 + @"P1DT2H3M4S".minutes * 10 + @"P1DT2H3M4S".seconds', 234],
    ['@"-P14M".years', -1],
    ['@"-P14M".months', -2],
    ['years and months duration(@"2008-02-29", @"2026-02-28")', 'P17Y11M'],
    ['years and months duration(@"2008-02-29", @"2026-03-01").years >= 18', true],
    ['years and months duration(@"2026-03-31", @"2026-02-28")', '-P1M'],
    ['max(@"2026-01-01", @"2025-01-01")', '2026-01-01'],
    ['[@"2026-01-01", @"P1D"]', ['2026-01-01', 'P1D']],
    ['@"2026-06-01" in [@"2026-01-01"..@"2026-12-31"]', true],
    ['string(@"2026-01-01") + "/" + string(@"P1Y")', '2026-01-01/P1Y'],
  ])('%s → %j', (source, value) => {
    expect(evaluate(source)).toEqual(known(value as never))
  })

  it.each<[string, string]>([
    ['@"2026-01-01" < @"2026-01-01T00:00:00Z"', 'feel_different_types'],
    ['@"P1M" < @"P40D"', 'feel_different_types'],
    ['@"2026-01-01" = "2026-01-01"', 'feel_different_types'],
    ['@"2026-01-01".hour', 'feel_no_property'],
    ['date(2026, 2, 30)', 'feel_out_of_range'],
    ['date(text)', 'feel_unreadable_text'],
    ['duration(text)', 'feel_unreadable_text'],
    ['date and time(text)', 'feel_unreadable_text'],
  ])('%s is %s', (source, code) => {
    expect(evaluate(source, { text: '2026-02-30' })).toMatchObject({ kind: 'error', code })
  })

  it('what is added comes off again, and differences add up', () => {
    const day = fc.integer({ min: -100_000, max: 100_000 })
    const at = (offset: number): string => new Date(offset * 86_400_000).toISOString().slice(0, 10)
    fc.assert(
      fc.property(day, day, (a, b) => {
        const dates = { a: at(a), b: at(b) }
        expect(evaluate('date(a) + (date(b) - date(a)) = date(b)', dates)).toEqual(known(true))
        expect(evaluate('(date(b) - date(a)).days', dates)).toEqual(known(b - a))
        expect(evaluate('date(a) < date(b)', dates)).toEqual(known(a < b))
        const whole = evaluate('years and months duration(date(a), date(b)).months in [-11..11]', dates)
        expect(whole).toEqual(known(true))
        // No more months lie between two days than lead from the one past the other.
        const within =
          'if date(a) <= date(b) then date(a) + years and months duration(date(a), date(b)) <= date(b) else true'
        expect(evaluate(within, dates)).toEqual(known(true))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('functions', () => {
  it.each<[string, unknown]>([
    ['abs(-3.5)', 3.5],
    ['abs(@"-P1D")', 'P1D'],
    ['floor(-1.5)', -2],
    ['floor(1.567, 2)', 1.56],
    ['ceiling(1.2)', 2],
    ['round up(-5.5, 0)', -6],
    ['round down(-5.5, 0)', -5],
    ['round half up(5.5, 0)', 6],
    ['round half up(-1.5, 0)', -2],
    ['round half down(5.5, 0)', 5],
    ['round half up(1499.5, -3)', 1000],
    ['round half up(1 / 3, 2)', 0.33],
    ['decimal(2.5, 0)', 2],
    ['decimal(3.5, 0)', 4],
    ['modulo(-12, 5)', 3],
    ['modulo(12, -5)', -3],
    ['modulo(10.1, 4.5)', 1.1],
    ['even(4) and odd(-3) and not(odd(0.5))', true],
    ['sum(list) + sum(1, 2, 3)', 12],
    ['sum([])', 0],
    ['sum(0.1, 0.2) = 0.3', true],
    ['min(list) + max(list)', 4],
    ['min("b", "a")', 'a'],
    ['mean(list)', 2],
    ['mean(1, 2)', 1.5],
    ['count(list) + count([]) + count(holes)', 6],
    ['distinct values(words)', ['b', 'a']],
    ['distinct values([1, 1.0, 2 / 2])', [1]],
    ['index of(words, "b")', [1, 3]],
    ['append(list, 4, 5)', [3, 1, 2, 4, 5]],
    ['concatenate(list, [9], words)', [3, 1, 2, 9, 'b', 'a', 'b']],
    ['list contains(holes, 3)', true],
    ['all([true, true]) and any(false, true) and all([]) and not(any([]))', true],
    ['string length("Hà Nội 😀")', 8],
    ['string length("e\\u0301")', 1],
    ['contains("Thừa Thiên Huế", "Huế")', true],
    ['starts with("đất", "đ") and ends with("đất", "t")', true],
    ['upper case("đường") + lower case("HUẾ")', 'ĐƯỜNGhuế'],
    ['substring("foobar", 3)', 'obar'],
    ['substring("foobar", -2, 1)', 'a'],
    ['substring("😀bc", 1, 2)', '😀b'],
    ['substring before("a/b/c", "/") + substring after("a/b/c", "/")', 'ab/c'],
    ['substring before("abc", "x") + substring after("abc", "x")', ''],
    ['substring after("abc", "")', 'abc'],
    ['string(1.50) + string(true) + string(0.0000001)', '1.5true0.0000001'],
    ['string join(words, "-")', 'b-a-b'],
    ['string join([])', ''],
    ['number("-12.50") + 1', -11.5],
    ['date("2026-01-01T23:00:00Z")', '2026-01-02'],
  ])('%s → %j', (source, value) => {
    expect(evaluate(source, facts)).toEqual(known(value as never))
  })

  it.each<[string, object]>([
    ['abs("a")', { code: 'feel_argument', data: { name: 'abs', position: 1, found: 'string' } }],
    ['round half up(1, 0.5)', { code: 'feel_out_of_range' }],
    ['round half up(1, 1000)', { code: 'feel_out_of_range' }],
    ['modulo(1, 0)', { code: 'feel_division_by_zero' }],
    ['sum(words)', { code: 'feel_argument', data: { name: 'sum', position: 1, expected: ['number'] } }],
    ['sum(n, [1])', { code: 'feel_argument', data: { position: 2, found: 'list' } }],
    ['min(1, "a")', { code: 'feel_different_types' }],
    ['max(true, false)', { code: 'feel_argument', data: { name: 'max', position: 1, found: 'boolean' } }],
    ['modulo(10 ** 100, 7)', { kind: 'known', value: Number(10n ** 100n % 7n) }],
    ['modulo(10 ** 153, 10 ** -9)', { code: 'feel_out_of_range' }],
    ['count("abc")', { kind: 'known', value: 1 }],
    ['append(n, 1)', { code: 'feel_argument', data: { expected: ['list'] } }],
    ['distinct values([documents])', { code: 'feel_argument' }],
    ['substring("abc", 0)', { code: 'feel_out_of_range' }],
    ['substring("abc", 4)', { code: 'feel_out_of_range' }],
    ['number("1,000")', { code: 'feel_unreadable_text' }],
    ['number("12345678901234567890")', { code: 'feel_unreadable_text' }],
    // The nearest double of each is a whole number, which is not what was written.
    ['number("9007199254740990.7")', { code: 'feel_unreadable_text' }],
    ['number("-1234567890123456.01")', { code: 'feel_unreadable_text' }],
    ['string(1 / 3)', { code: 'feel_not_decimal' }],
    ['string(list)', { code: 'feel_argument' }],
    ['date("2026-01-01", 3, 4)', { code: 'feel_out_of_range' }],
    ['date(2026, 2)', { code: 'feel_out_of_range' }],
    ['list contains(n, 1)', { code: 'feel_not_list' }],
    ['all(n)', { code: 'feel_not_boolean' }],
    ['min([])', notApplicable()],
    ['mean([])', notApplicable()],
    ['sum(holes)', missing('holes[2]')],
    ['list contains(holes, 9)', missing('holes[2]')],
    ['max(n, nobody, noone)', missing('nobody', 'noone')],
    ['string length(nobody)', missing('nobody')],
    ['count(nobody)', missing('nobody')],
    ['any([])', known(false)],
  ])('%s → %o', (source, value) => {
    expect(evaluate(source, facts)).toMatchObject(value)
  })
})

describe('if, loops, filters', () => {
  it.each<[string, object]>([
    ['if n > 5 then "big" else "small"', known('big')],
    ['if n > 5 then 1 else nobody', known(1)],
    ['if nobody then 1 else 2', missing('nobody')],
    ['if n then 1 else 2', { code: 'feel_not_boolean' }],
    ['if n > 5 then 1 else if n > 3 then 2 else 3', known(1)],
    ['for x in list return x * n', known([21, 7, 14])],
    [
      'for x in list return for y in list return x * y',
      known([
        [9, 3, 6],
        [3, 1, 2],
        [6, 2, 4],
      ]),
    ],
    ['for n in list return n', known([3, 1, 2])],
    ['for x in holes return x + 1', missing('holes[2]')],
    ['for x in n return x', { code: 'feel_not_list' }],
    ['sum(for d in documents return d.pages)', known(16)],
    [
      'sum(for d in documents return d.copies)',
      missing('documents[1].copies', 'documents[2].copies', 'documents[3].copies'),
    ],
    ['documents[item.pages > 3].kind', { code: 'feel_not_record' }],
    ['documents[item.kind = "deed" and item.pages > n - 5]', known([{ kind: 'deed', pages: 3 }])],
    ['count(documents[item.pages > 100])', known(0)],
    ['holes[item > 1]', missing('holes[2]')],
    ['list[item]', { code: 'feel_not_boolean' }],
    ['documents[2].kind', known('map')],
    ['documents[-1].pages', known(1)],
    ['documents[4].pages', notApplicable('documents[4]')],
    ['documents[2].copies', missing('documents[2].copies')],
    ['[1, 2, 3][item > 1][1]', known(2)],
    ['some d in documents satisfies d.pages > 10', known(true)],
    [
      'some d in documents satisfies d.copies > 10',
      missing('documents[1].copies', 'documents[2].copies', 'documents[3].copies'),
    ],
    ['some x in holes satisfies x = 3', known(true)],
    ['some x in holes satisfies x = 9', missing('holes[2]')],
    ['every x in holes satisfies x > 1', known(false)],
    ['every x in holes satisfies x > 0', missing('holes[2]')],
    ['every x in [] satisfies nobody', known(true)],
    ['some x in list satisfies x', { code: 'feel_not_boolean' }],
    ['n between 1 and 7 and true', known(true)],
    ['n + 1 in (7, 8)', known(true)],
    ['n in [half * 2..n + 1)', known(true)],
    ['n in (for x in list return x + 6)', known(true)],
    ['item = n', missing('item')],
    ['constructor[item.x = 1]', missing('constructor')],
    [
      '(for x in documents return x.__proto__)[1]',
      missing('documents[1].__proto__', 'documents[2].__proto__', 'documents[3].__proto__'),
    ],
  ])('%s → %o', (source, value) => {
    const parsed = parseFeel(source)
    expect(parsed.ok ? parsed.value.evaluate(facts) : { code: parsed.issues[0]?.code }).toMatchObject(value)
  })

  it('every and some are not(some) and not(every), whatever is missing', () => {
    const item = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant(null), fc.constant('x'))
    fc.assert(
      fc.property(fc.array(item, { maxLength: 5 }), list => {
        const every = evaluate('every x in list satisfies x > 1', { list })
        const some = evaluate('not(some x in list satisfies x <= 1)', { list })
        expect(every.kind === 'error' ? 'error' : every).toEqual(some.kind === 'error' ? 'error' : some)
        const all = evaluate('all(for x in list return x > 1)', { list })
        if (every.kind === 'known' && all.kind === 'known') expect(all).toEqual(every)
      }),
    )
  })
})
