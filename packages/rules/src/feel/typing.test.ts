import { describe, expect, it } from 'vitest'
import { declared as types } from '../../test/declared.ts'
import { explainFeel } from './explain.ts'
import { parseCell, parseFeel, typeCell, typeFeel } from './expression.ts'
import type { FeelIssue } from './issue.ts'
import type { FeelType } from './type.ts'

const typed = (source: string, wanted?: FeelType) => {
  const parsed = parseFeel(source)
  if (!parsed.ok) throw new Error(`${source}: ${JSON.stringify(parsed.issues)}`)
  return typeFeel(parsed.value, types, wanted)
}

const issuesOf = (source: string, wanted?: FeelType): readonly FeelIssue[] => {
  const found = typed(source, wanted)
  return found.ok ? [] : found.issues
}

describe('what an expression comes to', () => {
  it.each<[string, FeelType]>([
    ['fee + 1000', { type: 'number', unit: 'VND', whole: true }],
    ['fee / 3', { type: 'number' }],
    ['fee / fee', { type: 'number' }],
    ['fee / area', { type: 'number', unit: 'VND/m2' }],
    ['sum(documents.pages) * price', { type: 'number', unit: 'VND' }],
    ['fee * age', { type: 'number', unit: 'VND', whole: true }],
    ['round half up(fee / age, -3)', { type: 'number', unit: 'VND', whole: true }],
    ['round half up(area, 2)', { type: 'number', unit: 'm2' }],
    ['if poor then 0 else fee', { type: 'number', unit: 'VND', whole: true }],
    ['if poor then "a" else "b"', { type: 'enum', values: ['a', 'b'] }],
    ['if poor then kind else "shop"', { type: 'enum', values: ['house', 'land', 'shop'] }],
    ['if poor then name else "x"', { type: 'string' }],
    ['received + term', { type: 'date' }],
    ['received - applicant.born', { type: 'days duration' }],
    ['signed - signed', { type: 'days duration' }],
    ['stay / stay', { type: 'number' }],
    ['2 * term', { type: 'months duration' }],
    ['duration("P1D")', { type: 'days duration' }],
    ['@"P1M"', { type: 'months duration' }],
    ['years and months duration(applicant.born, received).years >= 18', { type: 'boolean' }],
    [
      'day of week(received)',
      { type: 'enum', values: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] },
    ],
    ['documents[item.certified].issued', { type: 'list', atMost: 4, of: { type: 'date' } }],
    ['documents[1].pages', { type: 'number', unit: 'page', whole: true }],
    ['for d in documents return d.issued.year', { type: 'list', atMost: 4, of: { type: 'number', whole: true } }],
    ['max(days)', { type: 'date' }],
    ['min(fee, 100)', { type: 'number', unit: 'VND', whole: true }],
    ['mean(documents.pages)', { type: 'number', unit: 'page' }],
    ['concatenate(tags, ["x"])', { type: 'list', atMost: 4, of: { type: 'string' } }],
    ['[]', { type: 'list', atMost: 0, of: { type: 'enum', values: [] } }],
    ['sum([])', { type: 'number' }],
    ['distinct values(tags)', { type: 'list', atMost: 3, of: { type: 'string' } }],
  ])('%s', (source, type) => {
    const found = typed(source)
    expect(found.ok ? found.value.type : found.issues).toEqual(type)
  })

  it('names the facts it asks for, not what lies below a list or a date', () => {
    const found = typed(
      'received.year > 2000 and sum(for d in documents return d.pages) > 3 and applicant.born < received',
    )
    expect(found.ok && found.value.reads).toEqual(['applicant.born', 'documents', 'received'])
  })
})

describe('what is wrong, all of it, and where', () => {
  it.each<[string, readonly [FeelIssue['code'], number, object][]]>([
    ['aeg > 3', [['feel_unknown_name', 0, { name: 'aeg', suggestion: 'age' }]]],
    ['applicant.brn < received', [['feel_unknown_name', 0, { name: 'applicant.brn', suggestion: 'applicant.born' }]]],
    ['born < received', [['feel_unknown_name', 0, { name: 'born' }]]],
    ['received.yaer', [['feel_unknown_field', 0, { name: 'yaer', found: 'date', suggestion: 'year' }]]],
    ['name.length', [['feel_unknown_field', 0, { name: 'length', found: 'string' }]]],
    ['documents.pagse', [['feel_unknown_field', 0, { name: 'pagse', found: 'list', suggestion: 'pages' }]]],
    ['(documents[1]).pagse', [['feel_unknown_name', 0, { name: 'pagse', suggestion: 'pages' }]]],
    [
      'aeg > 3 and nmae = "x"',
      [
        ['feel_unknown_name', 0, {}],
        ['feel_unknown_name', 12, { suggestion: 'name' }],
      ],
    ],
    ['fee < area', [['feel_units_differ', 0, { operator: '<', left: 'VND', right: 'm2' }]]],
    ['fee + age', [['feel_units_differ', 6, { operator: '+', left: 'VND', right: '' }]]],
    ['fee * area', [['feel_units_differ', 6, { operator: '*' }]]],
    ['fee ** 2', [['feel_units_differ', 0, { operator: '**' }]]],
    ['max(fee, area)', [['feel_units_differ', 9, { operator: 'max' }]]],
    ['if poor then fee else area', [['feel_units_differ', 22, {}]]],
    ['kind = "hause"', [['feel_value_undeclared', 7, { value: 'hause', suggestion: 'house' }]]],
    ['kind in ("house", "x1")', [['feel_value_undeclared', 18, { value: 'x1' }]]],
    ['kind in ["house", "lend"]', [['feel_value_undeclared', 18, { suggestion: 'land' }]]],
    ['kind < "land"', [['feel_type_not_compared', 0, { operator: '<', found: 'enum' }]]],
    ['poor > true', [['feel_type_not_compared', 0, { found: 'boolean' }]]],
    ['tags = tags', [['feel_type_not_compared', 0, { found: 'list' }]]],
    ['received > "2026-01-01"', [['feel_types_differ', 0, { operator: '>', left: 'date', right: 'string' }]]],
    ['received = signed', [['feel_types_differ', 0, { left: 'date', right: 'instant' }]]],
    [
      'age = "3" or poor and 1',
      [
        ['feel_types_differ', 0, {}],
        ['feel_type_wanted', 22, { place: 'and', expected: ['boolean'], found: 'number' }],
      ],
    ],
    ['received + 3', [['feel_types_differ', 11, { operator: '+', left: 'date', right: 'number' }]]],
    ['stay + term', [['feel_types_differ', 7, {}]]],
    ['-name', [['feel_type_wanted', 1, { place: '-', found: 'string' }]]],
    ['if age then 1 else 2', [['feel_type_wanted', 3, { place: 'if', found: 'number' }]]],
    ['if poor then 1 else "a"', [['feel_branches_differ', 20, { left: 'number', right: 'string' }]]],
    ['[1, true]', [['feel_branches_differ', 4, {}]]],
    ['some d in age satisfies d', [['feel_type_wanted', 10, { place: 'some', expected: ['list'] }]]],
    ['some d in documents satisfies d.pages', [['feel_type_wanted', 30, { expected: ['boolean'] }]]],
    ['for age in days return age', [['feel_name_taken', 0, { name: 'age' }]]],
    ['every x in tags satisfies some x in tags satisfies true', [['feel_name_taken', 26, { name: 'x' }]]],
    ['sum(tags)', [['feel_type_wanted', 4, { place: 'sum', expected: ['number'], found: 'string' }]]],
    ['string length(age)', [['feel_type_wanted', 14, { place: 'string length', expected: ['string'] }]]],
    ['list contains(tags, 3)', [['feel_types_differ', 20, {}]]],
    ['date(2026, 1)', [['feel_argument_count', 0, { name: 'date', least: 3, found: 2 }]]],
    ['duration(name)', [['feel_bad_moment', 9, { found: 'name' }]]],
  ])('%s', (source, expected) => {
    const found = issuesOf(source)
    expect(found.map(issue => [issue.code, issue.data.offset])).toEqual(
      expected.map(([code, offset]) => [code, offset]),
    )
    for (const [index, [, , data]] of expected.entries()) expect(found[index]?.data).toMatchObject(data)
    for (const issue of found)
      for (const locale of ['vi', 'en'] as const)
        expect(explainFeel(issue, locale)).not.toMatch(/undefined|object Object|NaN/u)
  })

  it('and that the whole is not what was wanted', () => {
    expect(issuesOf('age', { type: 'boolean' })).toMatchObject([
      { code: 'feel_type_wanted', data: { place: 'result', found: 'number' } },
    ])
    expect(issuesOf('fee', { type: 'number', unit: 'USD' })).toMatchObject([{ code: 'feel_units_differ' }])
    expect(issuesOf('if poor then "house" else "lnad"', { type: 'enum', values: ['house', 'land'] })).toMatchObject([
      { code: 'feel_value_undeclared', data: { suggestion: 'land' } },
    ])
    expect(issuesOf('name', { type: 'enum', values: ['house'] })).toMatchObject([{ code: 'feel_type_wanted' }])
    expect(issuesOf('fee * 2', { type: 'number', unit: 'VND' })).toEqual([])
    expect(issuesOf('poor', { type: 'boolean' })).toEqual([])
  })

  it.each([
    ['> 3, [5..7)', { type: 'number', unit: 'm2' }, []],
    ['"house", "lend"', { type: 'enum', values: ['house', 'land'] }, [['feel_value_undeclared', 9]]],
    ['> fee', { type: 'number', unit: 'm2' }, [['feel_units_differ', 2]]],
    ['not("a")', { type: 'number' }, [['feel_types_differ', 4]]],
    ['?.year > 2000 and ? < received', { type: 'date' }, []],
    ['?.yaer > 2000', { type: 'date' }, [['feel_unknown_field', 0]]],
    ['string length(?)', { type: 'string' }, [['feel_type_wanted', 0]]],
    ['[@"2026-01-01"..received]', { type: 'date' }, []],
  ] as const)('in the cell %s', (source, input, expected) => {
    const parsed = parseCell(source)
    if (!parsed.ok) throw new Error(source)
    const found = typeCell(parsed.value, input as FeelType, types)
    expect(found.ok ? [] : found.issues.map(issue => [issue.code, issue.data.offset])).toEqual(expected)
  })
})

describe('facts as they were declared', () => {
  it.each<[string, Record<string, unknown>, unknown]>([
    ['received + duration("P1M")', { received: '2026-01-31' }, '2026-02-28'],
    ['documents.pages', { documents: [{ pages: 3 }, { pages: 5 }] }, [3, 5]],
    [
      'count(documents[item.issued < @"2026-01-01"])',
      { documents: [{ issued: '2025-01-01' }, { issued: '2026-01-01' }] },
      1,
    ],
    ['max(days)', { days: ['2025-01-01', '2026-01-01'] }, '2026-01-01'],
    ['days[1] = @"2025-01-01"', { days: ['2025-01-01'] }, true],
    ['signed.hour', { signed: '2026-01-01T01:00:00Z' }, 8],
    ['@"2025-01-01" in days', { days: [null, '2025-01-01'] }, true],
  ])('%s', (source, facts, value) => {
    const found = typed(source)
    expect(found.ok && found.value.evaluate(facts)).toEqual({ kind: 'known', value })
  })

  it('a choice whose letters came in two parts is the value that was declared', () => {
    const parsed = parseFeel('ward', { ward: { type: 'enum', values: ['Ba Đồn'.normalize('NFC')] } })
    const found = parsed.ok && parsed.value.evaluate({ ward: 'Ba Đồn'.normalize('NFD') })
    expect(found).toEqual({ kind: 'known', value: 'Ba Đồn'.normalize('NFC') })
  })

  it.each<[string, Record<string, unknown>, object]>([
    [
      'received > @"2026-01-01"',
      { received: '2026-02-30' },
      { code: 'feel_fact_type', data: { path: 'received', expected: 'date', found: '2026-02-30' } },
    ],
    ['age > 3', { age: 3.5 }, { code: 'feel_fact_type' }],
    ['age > 3', { age: '3' }, { code: 'feel_fact_type', data: { found: 'string' } }],
    ['kind = "house"', { kind: 'shop' }, { code: 'feel_fact_type', data: { found: 'shop' } }],
    ['count(tags)', { tags: ['a', 'b', 'c', 'd'] }, { code: 'feel_list_too_long', data: { length: 4, limit: 3 } }],
    [
      'documents[1].issued = received',
      { documents: [{ issued: 'x' }], received: '2026-01-01' },
      { code: 'feel_fact_type', data: { path: 'documents[1].issued' } },
    ],
    [
      'sum(documents.pages)',
      { documents: [{ pages: 1 }, {}, { pages: null }] },
      { kind: 'missing', paths: ['documents[2].pages', 'documents[3].pages'] },
    ],
    [
      'some d in documents satisfies d.certified',
      { documents: [{}, { certified: false }] },
      { kind: 'missing', paths: ['documents[1].certified'] },
    ],
    ['applicant.born < received', {}, { kind: 'missing', paths: ['applicant.born', 'received'] }],
  ])('%s, if they are not', (source, facts, value) => {
    const found = typed(source)
    expect(found.ok && found.value.evaluate(facts)).toMatchObject(value)
  })
})
