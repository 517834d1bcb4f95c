import { describe, expect, it } from 'vitest'
import { parseCell } from './expression.ts'
import { feelError, known, missing, notApplicable, type Value } from './value.ts'

const test = (source: string, input: Value, scope = {}): Value => {
  const parsed = parseCell(source)
  if (!parsed.ok) throw new Error(`${source}: ${JSON.stringify(parsed.issues)}`)
  return parsed.value.test(scope, input)
}

describe('the cell of a table', () => {
  it.each<[string, unknown, boolean]>([
    ['-', 1, true],
    ['1', 1, true],
    ['1, 2', 2, true],
    ['1, 2', 3, false],
    ['not(1, 2)', 3, true],
    ['not(1, 2)', 2, false],
    ['< 3', 2, true],
    ['> 3, [1..2)', 1, true],
    ['> 3, [1..2)', 2, false],
    ['(1..5]', 1, false],
    ['(1..5]', 5, true],
    ['(limit), 9', 9, true],
    ['!= 3', 3, false],
    ['limit', 5, true],
    ['[limit - 1..limit + 1]', 6, true],
    ['limits', 2, true],
    ['[1, 2]', 2, true],
    ['"a", "b"', 'b', true],
    ['true', true, true],
    ['not(true)', true, false],
    ['? > 3 and ? < 5', 4, true],
    ['? > 3 and ? < 5', 5, false],
    ['not(? > 3) and ? < 9', 3, true],
    ['not(? > 3)', 4, false],
    ['contains(?, "Nội"), "Huế"', 'Hà Nội', true],
    ['contains(?, "Nội"), "Huế"', 'Huế', true],
    ['? in (1, ?) and limit in (? + 3)', 2, true],
    ['some x in limits satisfies x = ?', 2, true],
    ['-1', -1, true],
    ['- 1', -1, true],
    ['-limit', -5, true],
  ])('%s of %j: %s', (source, input, expected) => {
    expect(test(source, known(input as never), { limit: 5, limits: [1, 2] })).toEqual(known(expected))
  })

  it('any input is any, known or not; another test passes on what is unknown', () => {
    const error = feelError('feel_unreadable_fact', { path: 'a', found: 'NaN' })
    for (const input of [missing('a'), notApplicable('a'), error]) {
      expect(test('-', input)).toEqual(known(true))
      expect(test('> 3', input)).toEqual(input)
      expect(test('not(> 3)', input)).toEqual(input)
    }
    expect(test('> limit', known(3))).toEqual(missing('limit'))
    expect(test('3, limit', known(3))).toEqual(known(true))
  })

  it('what its tests ask for beside the input is named', () => {
    const parsed = parseCell('> a.b, [c..?), not(d = ?)')
    expect(parsed.ok && parsed.value.reads).toEqual(['a.b', 'c', 'd'])
  })

  it('an input of a type is read as that type', () => {
    const parsed = parseCell('< @"2026-07-01", ?.year > 2030', { type: 'date' })
    expect(parsed.ok && parsed.value.test({}, known('2026-06-30'))).toEqual(known(true))
    expect(parsed.ok && parsed.value.test({}, known('2026-07-01'))).toEqual(known(false))
    expect(parsed.ok && parsed.value.test({}, known('2031-07-01'))).toEqual(known(true))
    expect(parsed.ok && parsed.value.test({}, known(3))).toMatchObject({ code: 'feel_fact_type', data: { path: '?' } })
  })

  it.each<[string, string, number]>([
    ['', 'feel_unexpected_end', 0],
    ['- 1 -', 'feel_unexpected_end', 5],
    ['1 2', 'feel_unexpected_token', 2],
    ['1,', 'feel_unexpected_end', 2],
    ['> 3 > 5', 'feel_unexpected_token', 4],
    ['not 1', 'feel_not_without_brackets', 0],
    ['not(1', 'feel_unexpected_end', 5],
    [']1..5]', 'feel_unexpected_token', 0],
    ['1..5', 'feel_unexpected_token', 1],
    ['null', 'feel_null', 0],
    ['x in ?', 'read', 0],
  ])('%j: %s at %i', (source, code, offset) => {
    const parsed = parseCell(source)
    expect(parsed.ok ? ['read', 0] : [parsed.issues[0]?.code, parsed.issues[0]?.data.offset]).toEqual([code, offset])
  })
})
