import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { declared as types } from '../../test/declared.ts'
import { parseFeel, typeFeel } from './expression.ts'
import { printFeel } from './print.ts'
import type { ComparisonOperator, FeelNode, FeelTest, Span } from './syntax.ts'
import type { FeelType } from './type.ts'

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
        if (value.kind === 'known') expect(isOf(value.value, type) || [printFeel(of), value, type]).toBe(true)
      }),
      { numRuns: 60_000 },
    )
    expect(Object.fromEntries([...kinds].filter(([, times]) => times < 20))).toEqual({})
    expect(kinds.size).toBeGreaterThan(14)
  })
})
