import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainFeel } from './explain.ts'
import { parseCell, parseFeel, typeCell, typeFeel } from './expression.ts'
import type { FeelIssue } from './issue.ts'
import { printFeel } from './print.ts'
import type { ComparisonOperator, FeelNode, FeelTest, Span } from './syntax.ts'
import type { FeelType, FeelTypes } from './type.ts'

const types: FeelTypes = {
  fee: { type: 'number', unit: 'VND', whole: true },
  price: { type: 'number', unit: 'VND/page' },
  area: { type: 'number', unit: 'm2' },
  age: { type: 'number', whole: true },
  name: { type: 'string' },
  poor: { type: 'boolean' },
  kind: { type: 'enum', values: ['house', 'land'] },
  received: { type: 'date' },
  signed: { type: 'instant' },
  stay: { type: 'days duration' },
  term: { type: 'months duration' },
  tags: { type: 'list', of: { type: 'string' }, atMost: 3 },
  days: { type: 'list', of: { type: 'date' } },
  documents: {
    type: 'list',
    atMost: 4,
    of: {
      type: 'record',
      fields: {
        pages: { type: 'number', unit: 'page', whole: true },
        issued: { type: 'date' },
        certified: { type: 'boolean' },
      },
    },
  },
  applicant: { type: 'record', fields: { born: { type: 'date' }, ward: { type: 'string' } } },
}

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
    ['sum(tags)', [['feel_type_wanted', 4, { place: 'sum', expected: ['number'], found: 'list' }]]],
    ['string length(age)', [['feel_type_wanted', 14, { place: 'string length', expected: ['string'] }]]],
    ['list contains(tags, 3)', [['feel_types_differ', 20, {}]]],
    ['date(2026, 1)', [['feel_argument_count', 0, { name: 'date' }]]],
    ['duration(name)', [['feel_type_wanted', 9, {}]]],
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

const span: Span = { start: 0, end: 0 }
const at = fc.constant(span)
const operator = fc.constantFrom<ComparisonOperator>('=', '!=', '<', '<=', '>', '>=')

// Trees over the declared names: most do not fit together, and those that do are what the law is about.
const { node: tree } = fc.letrec<{ node: FeelNode; test: FeelTest }>(tie => {
  const node = tie('node')
  const kind = <K extends string>(of: K) => fc.constant(of)
  const path = fc.constantFrom(
    ...Object.keys(types),
    'x',
    'item',
    'applicant.born',
    'documents.pages',
    'documents.issued',
    'x.pages',
    'item.issued',
    'received.year',
  )
  const leaf = fc.oneof(
    path.map((of): FeelNode => ({ kind: 'path', names: of.split('.'), span })),
    fc.record({
      kind: kind('literal'),
      value: fc.constantFrom<number | string | boolean>(0, 1, 2.5, 'house', 'x', true),
      span: at,
    }),
    fc.record({ kind: kind('moment'), text: fc.constantFrom('2026-07-01', 'P1DT12H', 'P1Y6M'), span: at }),
  )
  // Something that is true or false, more often than chance would make it.
  const truth = fc.oneof(
    node,
    fc
      .constantFrom('poor', 'x.certified', 'item.certified')
      .map((of): FeelNode => ({ kind: 'path', names: of.split('.'), span })),
    operator.map(
      (sign): FeelNode => ({
        kind: 'comparison',
        operator: sign,
        left: { kind: 'path', names: ['age'], span },
        right: { kind: 'literal', value: 1, span },
        span,
      }),
    ),
  )
  const list = fc.oneof(
    node,
    fc.constantFrom('documents', 'tags', 'days').map((of): FeelNode => ({ kind: 'path', names: [of], span })),
  )
  const call = fc.constantFrom(
    'sum',
    'min',
    'max',
    'count',
    'mean',
    'abs',
    'floor',
    'string',
    'string length',
    'distinct values',
    'date',
    'day of week',
    'all',
    'any',
  )
  const two = fc.constantFrom(
    'round half up',
    'modulo',
    'years and months duration',
    'list contains',
    'append',
    'concatenate',
    'contains',
    'index of',
    'string join',
    'max',
  )
  return {
    node: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { weight: 6, arbitrary: leaf },
      fc.record({ kind: kind('comparison'), operator, left: node, right: node, span: at }),
      fc.record({
        kind: fc.constantFrom('and' as const, 'or' as const),
        parts: fc.array(truth, { minLength: 2, maxLength: 2 }),
        span: at,
      }),
      fc.record({
        kind: kind('in'),
        subject: node,
        tests: fc.array(tie('test'), { minLength: 1, maxLength: 1 }),
        span: at,
      }),
      fc.record({
        kind: kind('sum'),
        first: node,
        rest: fc.array(fc.record({ operator: fc.constantFrom('+' as const, '-' as const), operand: node }), {
          minLength: 1,
          maxLength: 1,
        }),
        span: at,
      }),
      fc.record({
        kind: kind('product'),
        first: node,
        rest: fc.array(fc.record({ operator: fc.constantFrom('*' as const, '/' as const), operand: node }), {
          minLength: 1,
          maxLength: 1,
        }),
        span: at,
      }),
      fc.record({ kind: kind('minus'), operand: node, span: at }),
      fc.record({ kind: kind('if'), condition: truth, then: node, otherwise: node, span: at }),
      fc.record({
        kind: fc.constantFrom('for' as const, 'some' as const, 'every' as const),
        name: kind('x'),
        list,
        body: fc.oneof(truth, node),
        span: at,
      }),
      fc.record({ kind: kind('filter'), list, condition: truth, span: at }),
      fc.record({ kind: kind('index'), list: node, at: fc.constantFrom(1, -1), span: at }),
      fc.record({ kind: kind('list'), items: fc.array(node, { maxLength: 2 }), span: at }),
      fc.record({ kind: kind('call'), name: call, items: fc.tuple(node), span: at }),
      fc.record({ kind: kind('call'), name: two, items: fc.tuple(node, node), span: at }),
    ),
    test: fc.oneof(
      fc.record({ kind: kind('value'), value: node, span: at }),
      fc.record({
        kind: kind('interval'),
        low: node,
        lowIncluded: fc.boolean(),
        high: node,
        highIncluded: fc.boolean(),
        span: at,
      }),
    ),
  }
})

const factOf = (type: FeelType): fc.Arbitrary<unknown> => {
  const known = (): fc.Arbitrary<unknown> => {
    switch (type.type) {
      case 'number':
        return type.whole ? fc.integer({ min: -9, max: 9 }) : fc.constantFrom(0, 0.5, 12.34, -3)
      case 'string':
        return fc.constantFrom('', 'x', 'house')
      case 'boolean':
        return fc.boolean()
      case 'enum':
        return fc.constantFrom(...type.values)
      case 'date':
        return fc.constantFrom('2026-01-31', '2024-02-29', '0000-01-01', '9999-12-31')
      case 'instant':
        return fc.constantFrom('2026-01-31T08:00:00+07:00', '2024-02-29T00:00:00Z')
      case 'days duration':
        return fc.constantFrom('P1D', '-PT90M', 'P0D')
      case 'months duration':
        return fc.constantFrom('P1Y', '-P14M', 'P0M')
      case 'list':
        return fc.array(factOf(type.of), { maxLength: Math.min(3, type.atMost ?? 3) })
      case 'record':
        return fc.record(Object.fromEntries(Object.entries(type.fields).map(([name, field]) => [name, factOf(field)])))
    }
  }
  return fc.oneof({ weight: 6, arbitrary: known() }, { weight: 1, arbitrary: fc.constant(null) })
}

const facts = fc.record(Object.fromEntries(Object.entries(types).map(([name, type]) => [name, factOf(type)])))

// What may still go wrong with facts that are as they were declared.
const honest = [
  'feel_division_by_zero',
  'feel_out_of_range',
  'feel_not_decimal',
  'feel_not_whole',
  'feel_unreadable_text',
]

const isOf = (value: unknown, type: FeelType): boolean => {
  switch (type.type) {
    case 'number':
      return typeof value === 'number' && (!type.whole || Number.isInteger(value))
    case 'boolean':
      return typeof value === 'boolean'
    case 'enum':
      return type.values.includes(value as string)
    case 'list':
      return (
        Array.isArray(value) &&
        value.length <= (type.atMost ?? 1000) &&
        value.every(item => item === null || isOf(item, type.of))
      )
    case 'record':
      return typeof value === 'object'
    default:
      return typeof value === 'string'
  }
}

describe('a law of types', () => {
  it('what is typed never goes wrong by type, and comes to what was said', () => {
    const fitting = tree
      .map(node => parseFeel(printFeel(node)))
      .map(parsed => (parsed.ok ? typeFeel(parsed.value, types) : parsed))
    const kinds = new Map<string, number>()
    fc.assert(
      fc.property(fitting, facts, (found, given) => {
        if (!found.ok) return
        const { type, tree: of } = found.value
        kinds.set(of.kind, (kinds.get(of.kind) ?? 0) + 1)
        const value = found.value.evaluate(given)
        if (value.kind === 'error') expect(honest).toContain(value.code)
        if (value.kind === 'known')
          expect(isOf(value.value, type) || [source(found.value.tree), value, type]).toBe(true)
      }),
      { numRuns: 60_000 },
    )
    expect(Object.fromEntries([...kinds].filter(([, times]) => times < 20))).toEqual({})
    expect(kinds.size).toBeGreaterThan(14)
  })
})

const source = printFeel
