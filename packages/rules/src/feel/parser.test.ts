import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainFeel } from './explain.ts'
import { parseFeel } from './expression.ts'
import type { FeelIssue } from './issue.ts'
import { printFeel } from './print.ts'

const issueOf = (source: string): FeelIssue | undefined => {
  const parsed = parseFeel(source)
  return parsed.ok ? undefined : parsed.issues[0]
}

// Pieces that make sources which are nearly right.
const piece = fc.constantFrom(
  ...'a applicant.age x.y.z true false null not not( in and or if between ( ) [ ] .. . , = != < <= > >= == && || ! <> - + * / @ ? { } : ;'.split(
    ' ',
  ),
  ...[
    '1',
    '0.1',
    '1.',
    '.5',
    '-3',
    '1e5',
    '9007199254740993',
    '"a"',
    '"',
    '\\',
    '"\\u0041"',
    '"\\u12"',
    '"\\ud83d"',
    "'",
    '“',
    '≤',
  ],
  ...[
    '\n',
    '\r\n',
    '\u00a0',
    '\u200b',
    '\ufeff',
    '\0',
    '\ud83d',
    '\u0301',
    'tuổi',
    'tuổi'.normalize('NFD'),
    '__proto__',
    'constructor',
    'x in [18..60)',
    'a in (',
    'a = b = c',
  ],
)

const answers = (source: string): void => {
  const parsed = parseFeel(source)
  if (parsed.ok) {
    const again = parseFeel(printFeel(parsed.value.tree))
    expect(again.ok || again.issues[0]?.code === 'feel_too_long').toBe(true)
    expect(parsed.value.evaluate({}).kind).toMatch(/^(?:known|missing|error)$/u)
    return
  }
  expect(parsed.issues).toHaveLength(1)
  for (const issue of parsed.issues) {
    const { offset, line, column } = issue.data
    expect(offset >= 0 && offset <= source.length).toBe(true)
    const lines = source.split(/\r\n|\r|\n/u)
    expect(line >= 1 && line <= lines.length && column >= 1 && column <= (lines[line - 1] ?? '').length + 1).toBe(true)
    expect(explainFeel(issue, 'vi')).not.toMatch(/undefined|object Object/u)
    expect(explainFeel(issue, 'en')).not.toMatch(/undefined|object Object/u)
  }
}

describe('any string has an answer', () => {
  it('50,000 strings of any characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), answers), { numRuns: 25_000 })
    fc.assert(fc.property(fc.string({ unit: 'binary-ascii', maxLength: 200 }), answers), { numRuns: 25_000 })
  })

  it('50,000 near misses made of pieces of FEEL', () => {
    const sources = fc.array(piece, { maxLength: 24 }).map(pieces => pieces.join(' ').slice(0, 200))
    const tight = fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join('').slice(0, 200))
    fc.assert(fc.property(fc.oneof(sources, tight), answers), { numRuns: 50_000 })
  })

  it('huge and deep sources are answered at once', () => {
    const deep = 10_000
    const sources = [
      'x'.repeat(100_000),
      '"'.repeat(100_000),
      `${'('.repeat(deep)}a${')'.repeat(deep)}`,
      `${'('.repeat(2000)}a${')'.repeat(2000)}`,
      'not('.repeat(1000),
      'a in ('.repeat(600),
      '['.repeat(4096),
      `"${'\\'.repeat(4000)}`,
      `a${'.a'.repeat(2000)}`,
      `a${' or a'.repeat(800)}`,
      `a in (${'1,'.repeat(2000)}1)`,
      `${'a=1 and '.repeat(500)}a=1`,
      '\u0301'.repeat(4096),
      ' '.repeat(4096),
    ]
    sources.forEach(answers)
  }, 1000)

  it.each([
    ['4,096 characters are read', `"${'x'.repeat(4094)}"`, undefined],
    ['4,097 are not', `"${'x'.repeat(4095)}"`, 'feel_too_long'],
    ['64 brackets deep is read', `${'('.repeat(64)}a${')'.repeat(64)}`, undefined],
    ['65 is not', `${'('.repeat(65)}a${')'.repeat(65)}`, 'feel_too_deep'],
    ['depth is of brackets, not of their number', `[1]=a or ${'(a) or '.repeat(100)}a in ((1..2))`, undefined],
  ])('%s', (_rule, source, code) => {
    expect(issueOf(source)?.code).toBe(code)
  })
})

describe('what a source means', () => {
  it.each([
    ['a or b and c or d', 'a or b and c or d'],
    ['(a or b) and ((c)) or (d and e)', '(a or b) and c or d and e'],
    ['a or (b or c)', 'a or (b or c)'],
    ['x in [18..60) and y', 'x in [18..60) and y'],
    ['x in(1..5]or y', 'x in (1..5] or y'],
    ['x in ((1..5))', 'x in (1..5)'],
    ['x in ((1)..(5))', 'x in (1..5)'],
    ['x in (1)', 'x in 1'],
    ['x in < 3', 'x in (< 3)'],
    ['x in (<3,>=10)', 'x in (< 3, >= 10)'],
    ['x in ((a) = b, [1] = c)', 'x in ((a = b), ([1] = c))'],
    ['x in (a and b)', 'x in (a and b)'],
    ['x in [1,2] and y', 'x in [1, 2] and y'],
    ['(x in [1..2]) = y', '(x in [1..2]) = y'],
    ['not (a) = b', 'not(a) = b'],
    ['a\u00a0=\n-0', 'a = 0'],
    ['- 5 < 0.50', '-5 < 0.5'],
    ['0.0000001', '0.0000001'],
    ['0.000000000000001', '0.000000000000001'],
    ['000123456789012345 = 1', '123456789012345 = 1'],
    ['"\\u0041\\U01F600\\"\\\\\\n\\t\\\'"', '"A😀\\"\\\\\\n\\t\'"'],
    ['"\\uD83D\\uDE00"', '"😀"'],
    ['"e\u0301"', '"é"'],
    ['applicant . age', 'applicant.age'],
  ])('%j is %s', (source, canonical) => {
    const parsed = parseFeel(source)
    expect(parsed.ok ? printFeel(parsed.value.tree) : parsed.issues).toBe(canonical)
  })

  it('there is one zero', () => {
    expect(parseFeel('-0.0')).toMatchObject({ ok: true, value: { tree: { value: 0 } } })
  })

  it('and binds closer than or, and a comparison closer than both', () => {
    const parsed = parseFeel('a or b = 1 and c in [1..2)')
    expect(parsed.ok && parsed.value.tree).toMatchObject({
      kind: 'or',
      parts: [{ kind: 'path' }, { kind: 'and', parts: [{ kind: 'comparison' }, { kind: 'in' }] }],
    })
  })
})

describe('what is refused, where, and why', () => {
  it.each<[string, FeelIssue['code'], number, number, object]>([
    ['', 'feel_unexpected_end', 1, 1, { expected: ['value'] }],
    ['a = ', 'feel_unexpected_end', 1, 5, { expected: ['value'] }],
    ['(a', 'feel_unexpected_end', 1, 3, { expected: [')'] }],
    ['a.', 'feel_unexpected_end', 1, 3, { expected: ['name'] }],
    ['a b', 'feel_unexpected_token', 1, 3, { found: 'b', expected: ['operator', 'end'] }],
    ['a and\r\n  or b', 'feel_unexpected_token', 2, 3, { found: 'or' }],
    ['a in ()', 'feel_unexpected_token', 1, 7, { found: ')' }],
    ['a = [1..5]', 'feel_unexpected_token', 1, 7, { found: '..' }],
    ['a in [1..5', 'feel_unexpected_end', 1, 11, { expected: [']', ')'] }],
    ['a = "x', 'feel_unterminated_string', 1, 5, {}],
    ['a = "x\n"', 'feel_unterminated_string', 1, 5, {}],
    ['a = "ab\\q"', 'feel_bad_escape', 1, 8, { found: '\\q' }],
    ['"\\U110000"', 'feel_bad_escape', 1, 2, { found: '\\U110000' }],
    ['"\\ud83d"', 'feel_bad_escape', 1, 1, {}],
    ['a = #', 'feel_unexpected_character', 1, 5, { found: '#', codePoint: 'U+0023' }],
    ['\n\na\u202e', 'feel_unexpected_character', 3, 2, { codePoint: 'U+202E' }],
    ['a == b', 'feel_foreign_operator', 1, 3, { found: '==', instead: '=' }],
    ['a !== b', 'feel_foreign_operator', 1, 3, { found: '!==', instead: '!=' }],
    ['a && b', 'feel_foreign_operator', 1, 3, { found: '&&', instead: 'and' }],
    ['a || b', 'feel_foreign_operator', 1, 3, { found: '||', instead: 'or' }],
    ['!a', 'feel_foreign_operator', 1, 1, { found: '!', instead: 'not(…)' }],
    ['a <> b', 'feel_foreign_operator', 1, 3, { found: '<>', instead: '!=' }],
    ['a ≥ b', 'feel_foreign_operator', 1, 3, { found: '≥', instead: '>=' }],
    ["a = 'x'", 'feel_foreign_operator', 1, 5, { found: "'", instead: '"' }],
    ['a AND b', 'feel_foreign_operator', 1, 3, { found: 'AND', instead: 'and' }],
    ['a = True', 'feel_foreign_operator', 1, 5, { found: 'True', instead: 'true' }],
    ['a not in (1)', 'feel_foreign_operator', 1, 3, { found: 'not in', instead: 'not(a in …)' }],
    ['a = b = c', 'feel_chained_comparison', 1, 7, { suggestion: 'a = b and b = …' }],
    ['1 < (x) < 5', 'feel_chained_comparison', 1, 9, { suggestion: '1 < (x) and (x) < …' }],
    ['a in (1) = b', 'feel_chained_comparison', 1, 10, { suggestion: 'a in (1) and a = …' }],
    ['a and not b = c', 'feel_not_without_brackets', 1, 7, {}],
    ['a = null', 'feel_null', 1, 5, {}],
    ['{a: 1}', 'feel_unsupported', 1, 1, { found: '{' }],
    ['a ? b', 'feel_foreign_operator', 1, 3, { found: '?', instead: 'if … then … else …' }],
    ['a % 2', 'feel_foreign_operator', 1, 3, { found: '%', instead: '/ 100 | modulo(…, …)' }],
    ['a ^ 2', 'feel_foreign_operator', 1, 3, { found: '^', instead: '**' }],
    ['a if b else c', 'feel_foreign_operator', 1, 3, { found: 'if', instead: 'if … then … else …' }],
    ['1 + if a then b else c', 'feel_brackets_wanted', 1, 5, { found: 'if' }],
    ['a and some x in b satisfies x', 'feel_brackets_wanted', 1, 7, { found: 'some' }],
    ['-a ** 2', 'feel_ambiguous_power', 1, 4, { suggestion: '(-a) ** …' }],
    ['-2 ** 2', 'feel_ambiguous_power', 1, 4, { suggestion: '(-2) ** …' }],
    ['2 ** 3 ** 4', 'feel_ambiguous_power', 1, 8, { suggestion: '(2 ** 3) ** …' }],
    ['--a', 'feel_unexpected_token', 1, 2, { found: '-' }],
    ['+a', 'feel_unexpected_token', 1, 1, { found: '+' }],
    ['1..3', 'feel_unexpected_token', 1, 2, { found: '..' }],
    ['a between 1 and 5 = b', 'feel_chained_comparison', 1, 19, { suggestion: 'a between 1 and 5 and a = …' }],
    ['a between 1 or 5', 'feel_unexpected_token', 1, 13, { found: 'or', expected: ['and'] }],
    ['if a then b', 'feel_unexpected_end', 1, 12, { expected: ['else'] }],
    ['for x of list return x', 'feel_reserved_word', 1, 7, { found: 'of' }],
    ['for in in list return x', 'feel_unexpected_token', 1, 5, { found: 'in', expected: ['name'] }],
    ['for x in list satisfies x', 'feel_unexpected_token', 1, 15, { expected: ['return'] }],
    ['documents[pages > 3]', 'feel_filter_without_item', 1, 11, { found: 'pages > 3' }],
    ['documents[some item in b satisfies item]', 'feel_filter_without_item', 1, 11, {}],
    ['documents[0]', 'feel_filter_without_item', 1, 11, { found: '0' }],
    ['@2026', 'feel_unexpected_token', 1, 2, { expected: ['string'] }],
    ['@"2026-02-30"', 'feel_bad_moment', 1, 2, { found: '2026-02-30' }],
    ['a < date("2026-1-1")', 'feel_bad_moment', 1, 10, { found: '2026-1-1' }],
    ['date and time("2026-01-01")', 'feel_bad_moment', 1, 15, {}],
    ['duration("P1M1D")', 'feel_bad_moment', 1, 10, {}],
    ['now()', 'feel_function_refused', 1, 1, { name: 'now', reason: 'clock' }],
    ['matches(a, "b")', 'feel_function_refused', 1, 1, { name: 'matches', reason: 'pattern' }],
    ['get or else(a, 1)', 'feel_function_refused', 1, 1, { name: 'get or else', reason: 'null' }],
    ['round half upp(a, 0)', 'feel_unknown_function', 1, 1, { suggestion: 'round half up' }],
    ['len(a)', 'feel_unknown_function', 1, 1, { suggestion: 'string length' }],
    ['1 + abs(a, b)', 'feel_argument_count', 1, 5, { name: 'abs', found: 2, least: 1, most: 1 }],
    ['function(a) a', 'feel_reserved_word', 1, 1, { found: 'function' }],
    ['a instance of number', 'feel_reserved_word', 1, 3, { found: 'instance' }],
    ['a.null', 'feel_reserved_word', 1, 3, { found: 'null' }],
    ['nto(a)', 'feel_unknown_function', 1, 1, { name: 'nto', suggestion: 'not' }],
    ['a = list.sum (b)', 'feel_unknown_function', 1, 5, { name: 'list.sum', suggestion: undefined }],
    ['tuổi > 3', 'feel_name_not_ascii', 1, 1, { found: 'tuổi' }],
    ['a.tuổi'.normalize('NFD'), 'feel_name_not_ascii', 1, 3, {}],
    ['a = 9007199254740992', 'feel_number_too_long', 1, 5, { found: '9007199254740992' }],
    ['0.1234567890123456', 'feel_number_too_long', 1, 1, {}],
    ['1234567890.123456', 'feel_number_too_long', 1, 1, {}],
    ['0.0000000000000001', 'feel_number_too_long', 1, 1, {}],
  ])('%j: %s at %i:%i', (source, code, line, column, data) => {
    const issue = issueOf(source)
    expect(issue).toMatchObject({ code, path: [], data: { line, column, ...data } })
    const offset =
      source
        .split('\n')
        .slice(0, line - 1)
        .join('\n').length +
      (line > 1 ? 1 : 0) +
      column -
      1
    expect(issue?.data.offset).toBe(offset)
  })

  it('says so in Vietnamese and in English', () => {
    const issue = issueOf('a == b')
    expect(issue && explainFeel(issue, 'vi')).toBe('Dùng “=” thay cho “==”.')
    expect(issue && explainFeel(issue, 'en')).toBe('Write “=” instead of “==”.')
  })
})
