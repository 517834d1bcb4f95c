import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCell, parseFeel } from './expression.ts'
import { printCell, printFeel } from './print.ts'
import { readsOf } from './reads.ts'
import {
  type CellTree,
  type ComparisonOperator,
  type FeelNode,
  type FeelTest,
  mentions,
  partsOf,
  type Span,
} from './syntax.ts'
import { missing } from './value.ts'

const span: Span = { start: 0, end: 0 }
const operator = fc.constantFrom<ComparisonOperator>('=', '!=', '<', '<=', '>', '>=')
const at = fc.constant(span)
const name = fc.constantFrom('a', 'b', 'item', 'count', 'date', 'x')

const nodes = (ofCell: boolean) =>
  fc.letrec<{ node: FeelNode; test: FeelTest }>(tie => {
    const node = tie('node')
    const items = fc.array(node, { maxLength: 3 })
    const kind = <K extends string>(of: K) => fc.constant(of)
    const leaf = fc.oneof(
      fc.record({
        kind: kind('literal'),
        value: fc.oneof(
          fc.integer({ min: -9, max: 9 }),
          fc.constantFrom(0.5, -0.25),
          fc.constantFrom('', 'a"', 'é'),
          fc.boolean(),
        ),
        span: at,
      }),
      fc.record({ kind: kind('path'), names: fc.array(name, { minLength: 1, maxLength: 3 }), span: at }),
      fc.record({
        kind: kind('moment'),
        text: fc.constantFrom('2026-07-01', '2026-07-01T08:00:00+07:00', '-P1DT12H', 'P1Y6M'),
        span: at,
      }),
      ...(ofCell ? [fc.record({ kind: kind('input'), span: at })] : []),
    )
    const call = (of: string, least: number, most: number) =>
      fc.record({
        kind: kind('call'),
        name: fc.constant(of),
        items: fc.array(node, { minLength: least, maxLength: most }),
        span: at,
      })
    const arithmetic = <K extends 'sum' | 'product', O extends '+' | '-' | '*' | '/'>(
      of: K,
      ...operators: readonly O[]
    ) =>
      fc.record({
        kind: kind(of),
        first: node,
        rest: fc.array(fc.record({ operator: fc.constantFrom(...operators), operand: node }), {
          minLength: 1,
          maxLength: 3,
        }),
        span: at,
      })
    const withItem = fc.tuple(operator, node).map(
      ([sign, right]): FeelNode => ({
        kind: 'comparison',
        operator: sign,
        left: { kind: 'path', names: ['item'], span },
        right,
        span,
      }),
    )
    return {
      node: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaf,
        fc.record({ kind: kind('comparison'), operator, left: node, right: node, span: at }),
        fc.record({
          kind: fc.constantFrom('and' as const, 'or' as const),
          parts: fc.array(node, { minLength: 2, maxLength: 3 }),
          span: at,
        }),
        fc.record({ kind: kind('not'), operand: node, span: at }),
        fc.record({ kind: kind('list'), items, span: at }),
        fc.record({
          kind: kind('in'),
          subject: node,
          tests: fc.array(tie('test'), { minLength: 1, maxLength: 2 }),
          span: at,
        }),
        arithmetic('sum', '+', '-'),
        arithmetic('product', '*', '/'),
        fc.record({ kind: kind('power'), base: node, exponent: node, span: at }),
        fc.record({ kind: kind('minus'), operand: node, span: at }),
        fc.record({ kind: kind('if'), condition: node, then: node, otherwise: node, span: at }),
        fc.record({
          kind: fc.constantFrom('for' as const, 'some' as const, 'every' as const),
          name,
          list: node,
          body: node,
          span: at,
        }),
        fc.record({ kind: kind('filter'), list: node, condition: withItem, span: at }),
        fc.record({ kind: kind('index'), list: node, at: fc.constantFrom(1, 2, -1), span: at }),
        // Below a path there is a longer path.
        fc.record({ kind: kind('member'), of: node.filter(of => of.kind !== 'path'), name, span: at }),
        call('years and months duration', 2, 2),
        call('round half up', 2, 2),
        call('max', 1, 3),
        call('abs', 1, 1),
      ),
      test: fc.oneof(
        fc.record({ kind: kind('value'), value: node, span: at }),
        fc.record({ kind: kind('bound'), operator, value: node, span: at }),
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

const tree = nodes(false).node
const cell: fc.Arbitrary<CellTree> = fc.oneof(
  fc.constant<CellTree>({ kind: 'any' }),
  fc.record({
    kind: fc.constant('tests' as const),
    negated: fc.boolean(),
    tests: fc.array(nodes(true).test, { minLength: 1, maxLength: 3 }),
  }),
)

const withoutSpans = (node: unknown): unknown =>
  JSON.parse(JSON.stringify(node, (key: string, value: unknown) => (key === 'span' ? undefined : value)))

const short = (text: string): boolean => text.length <= 4096

describe('laws of printing', () => {
  it('parsing what was printed gives the tree back, and prints the same', () => {
    fc.assert(
      fc.property(
        tree.filter(node => short(printFeel(node))),
        node => {
          const printed = printFeel(node)
          const parsed = parseFeel(printed)
          expect(parsed.ok ? withoutSpans(parsed.value.tree) : parsed.issues).toEqual(withoutSpans(node))
          expect(parsed.ok && printFeel(parsed.value.tree)).toBe(printed)
        },
      ),
      { numRuns: 10_000 },
    )
  })

  it('so does parsing the cell of a table', () => {
    // `not(…)` around the whole of a cell turns its tests round; as a condition it says the same of a boolean.
    const plain = (of: CellTree): boolean =>
      of.kind === 'any' ||
      of.negated ||
      !(of.tests.length === 1 && of.tests[0]?.kind === 'value' && of.tests[0].value.kind === 'not')
    fc.assert(
      fc.property(
        cell.filter(of => plain(of) && short(printCell(of))),
        of => {
          const printed = printCell(of)
          const parsed = parseCell(printed)
          expect(parsed.ok ? withoutSpans(parsed.value.tree) : parsed.issues).toEqual(withoutSpans(of))
          expect(parsed.ok && printCell(parsed.value.tree)).toBe(printed)
        },
      ),
      { numRuns: 5000 },
    )
  })

  it('every part of a source, cut out by its span, is the source of that part', () => {
    fc.assert(
      fc.property(
        tree.filter(node => short(printFeel(node))),
        node => {
          const parsed = parseFeel(printFeel(node))
          if (!parsed.ok) throw new Error(printFeel(node))
          const { source } = parsed.value
          const visit = (part: FeelNode): void => {
            const cut = parseFeel(source.slice(part.span.start, part.span.end))
            expect(cut.ok && withoutSpans(cut.value.tree)).toEqual(withoutSpans(part))
            for (const { node: inner } of partsOf(part)) visit(inner)
          }
          visit(parsed.value.tree)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('evaluation asks only for what `reads` names, and never for what a loop binds', () => {
    fc.assert(
      fc.property(tree, node => {
        const reads = readsOf(node)
        const parsed = parseFeel(printFeel(node))
        if (!parsed.ok) return
        parsed.value.evaluate(path => {
          expect(reads).toContain(path.join('.'))
          return path[0] === 'b' ? { kind: 'known', value: [1, 2] } : missing(path.join('.'))
        })
        expect(reads).toEqual([...new Set(reads)].sort())
        for (const path of reads) expect(mentions(node, path.split('.')[0] ?? '')).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })
})
