import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileFeel } from './evaluate.ts'
import { parseFeel } from './expression.ts'
import { printFeel } from './print.ts'
import { readsOf } from './reads.ts'
import type { ComparisonOperator, FeelNode, FeelTest, Span } from './syntax.ts'
import { known, missing, notApplicable, type Value } from './value.ts'

const span: Span = { start: 0, end: 0 }
const operator = fc.constantFrom<ComparisonOperator>('=', '!=', '<', '<=', '>', '>=')
const number = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.maxSafeInteger(),
  fc.tuple(fc.maxSafeInteger(), fc.nat(15)).map(([digits, places]) => {
    const value = Number((digits % 1e9) / 10 ** places).toFixed(places)
    return Number(value) === 0 ? 0 : Number(value)
  }),
)
const text = fc.oneof(
  fc.constantFrom('', 'a', 'b', 'Hà Nội'),
  fc.string({ unit: 'binary' }).map(s => s.normalize('NFC')),
)
const names = fc.oneof(
  fc.constantFrom(
    ['number'],
    ['text'],
    ['flag'],
    ['absent'],
    ['void'],
    ['list'],
    ['record'],
    ['record', 'age'],
    ['number', 'x'],
  ),
  fc.array(fc.stringMatching(/^[a-z_][A-Za-z0-9_]{3,8}X$/u), { minLength: 1, maxLength: 3 }),
)

const { node: tree } = fc.letrec<{ node: FeelNode; test: FeelTest }>(tie => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(
      fc.record({
        kind: fc.constant('literal' as const),
        value: fc.oneof(number, text, fc.boolean()),
        span: fc.constant(span),
      }),
      fc.record({ kind: fc.constant('path' as const), names, span: fc.constant(span) }),
    ),
    fc.record({
      kind: fc.constant('comparison' as const),
      operator,
      left: tie('node'),
      right: tie('node'),
      span: fc.constant(span),
    }),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      parts: fc.array(tie('node'), { minLength: 2, maxLength: 4 }),
      span: fc.constant(span),
    }),
    fc.record({ kind: fc.constant('not' as const), operand: tie('node'), span: fc.constant(span) }),
    fc.record({
      kind: fc.constant('list' as const),
      items: fc.array(tie('node'), { maxLength: 3 }),
      span: fc.constant(span),
    }),
    fc.record({
      kind: fc.constant('in' as const),
      subject: tie('node'),
      tests: fc.array(tie('test'), { minLength: 1, maxLength: 3 }),
      span: fc.constant(span),
    }),
  ),
  test: fc.oneof(
    fc.record({ kind: fc.constant('value' as const), value: tie('node'), span: fc.constant(span) }),
    fc.record({ kind: fc.constant('bound' as const), operator, value: tie('node'), span: fc.constant(span) }),
    fc.record({
      kind: fc.constant('interval' as const),
      low: tie('node'),
      lowIncluded: fc.boolean(),
      high: tie('node'),
      highIncluded: fc.boolean(),
      span: fc.constant(span),
    }),
  ),
}))

const withoutSpans = (node: unknown): unknown =>
  JSON.parse(JSON.stringify(node, (key: string, value: unknown) => (key === 'span' ? undefined : value)))

const fits = (node: FeelNode): boolean => printFeel(node).length <= 4096

const scope = (path: readonly string[]): Value => {
  const at = path.join('.')
  const facts: Readonly<Record<string, Value>> = {
    number: known(2),
    text: known('b'),
    flag: known(true),
    absent: missing('absent'),
    void: notApplicable('void'),
    list: known([1, 'b', null, true]),
    record: known({ age: 3 }),
    'record.age': known(3),
    'number.x': { kind: 'error', code: 'feel_not_record', data: { path: 'number.x', found: 'number' } },
  }
  return Object.hasOwn(facts, at) ? (facts[at] ?? missing(at)) : missing(at)
}

// The oracle: sets of outcomes instead of short cuts. A truth is true, false, or the set of what stands in its way.
type Outcome =
  | { readonly is: 'value'; readonly value: unknown }
  | {
      readonly is: 'unknown'
      readonly error: boolean
      readonly ask: readonly string[]
      readonly skip: readonly string[]
    }

const value = (of: unknown): Outcome => ({ is: 'value', value: of })
const error: Outcome = { is: 'unknown', error: true, ask: [], skip: [] }

const outcome = (of: Value): Outcome => {
  if (of.kind === 'known') return value(of.value)
  if (of.kind === 'error') return error
  return {
    is: 'unknown',
    error: false,
    ask: of.kind === 'missing' ? of.paths : [],
    skip: of.kind === 'missing' ? [] : of.paths,
  }
}

const together = (all: readonly Outcome[]): Outcome => {
  const unknown = all.filter(one => one.is === 'unknown')
  return {
    is: 'unknown',
    error: unknown.some(one => one.error),
    ask: unknown.flatMap(one => one.ask),
    skip: unknown.flatMap(one => one.skip),
  }
}

const all = (parts: readonly Outcome[], decisive: boolean): Outcome => {
  if (parts.some(part => part.is === 'value' && part.value === decisive)) return value(decisive)
  const rest = parts
    .map(part => (part.is === 'value' && typeof part.value !== 'boolean' ? error : part))
    .filter(part => part.is === 'unknown')
  return rest.length === 0 ? value(!decisive) : together(rest)
}

const points = (of: string): readonly number[] =>
  [...of.normalize('NFC')].map(character => character.codePointAt(0) ?? 0)

const inOrder = (a: unknown, b: unknown): number | undefined => {
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : a > b ? 1 : 0
  if (typeof a !== 'string' || typeof b !== 'string') return undefined
  const [left, right] = [points(a), points(b)]
  const at = left.findIndex((point, index) => point !== right[index])
  if (at === -1) return left.length - right.length
  return at >= right.length ? 1 : (left[at] ?? 0) - (right[at] ?? 0)
}

const compared = (sign: ComparisonOperator, left: Outcome, right: Outcome): Outcome => {
  if (left.is === 'unknown' || right.is === 'unknown') return together([left, right])
  if (typeof left.value === 'boolean' && typeof right.value === 'boolean') {
    if (sign === '=') return value(left.value === right.value)
    return sign === '!=' ? value(left.value !== right.value) : error
  }
  const order = inOrder(left.value, right.value)
  if (order === undefined) return error
  const truths = {
    '=': order === 0,
    '!=': order !== 0,
    '<': order < 0,
    '<=': order <= 0,
    '>': order > 0,
    '>=': order >= 0,
  }
  return value(truths[sign])
}

const tested = (subject: Outcome, test: FeelTest): Outcome => {
  if (test.kind === 'bound') return compared(test.operator, subject, oracle(test.value))
  if (test.kind === 'interval') {
    const low = compared(test.lowIncluded ? '>=' : '>', subject, oracle(test.low))
    const high = compared(test.highIncluded ? '<=' : '<', subject, oracle(test.high))
    return all([low, high], false)
  }
  if (test.value.kind === 'list')
    return all(
      test.value.items.map(item => compared('=', subject, oracle(item))),
      true,
    )
  const found = oracle(test.value)
  if (found.is === 'unknown' || !Array.isArray(found.value)) return compared('=', subject, found)
  const name = test.value.kind === 'path' ? test.value.names.join('.') : ''
  return all(
    found.value.map((item: unknown, index) => {
      const one: Outcome =
        item === null ? { is: 'unknown', error: false, ask: [`${name}[${index + 1}]`], skip: [] } : value(item)
      return compared('=', subject, one)
    }),
    true,
  )
}

const oracle = (node: FeelNode): Outcome => {
  switch (node.kind) {
    case 'literal':
      return value(node.value)
    case 'path':
      return outcome(scope(node.names))
    case 'list': {
      const items = node.items.map(oracle)
      return items.some(item => item.is === 'unknown')
        ? together(items)
        : value(items.map(item => item.is === 'value' && item.value))
    }
    case 'comparison':
      return compared(node.operator, oracle(node.left), oracle(node.right))
    case 'and':
      return all(node.parts.map(oracle), false)
    case 'or':
      return all(node.parts.map(oracle), true)
    case 'not': {
      const operand = oracle(node.operand)
      if (operand.is === 'unknown') return operand
      return typeof operand.value === 'boolean' ? value(!operand.value) : error
    }
    case 'in':
      return all(
        node.tests.map(test => tested(oracle(node.subject), test)),
        true,
      )
    default:
      return error
  }
}

const expected = (found: Outcome): unknown => {
  if (found.is === 'value') return { kind: 'known', value: found.value }
  if (found.error) return 'error'
  return found.ask.length > 0 ? missing(...found.ask) : notApplicable(...found.skip)
}

describe('laws of expressions', () => {
  it('parsing what was printed gives the tree back, and prints the same', () => {
    fc.assert(
      fc.property(tree.filter(fits), node => {
        const printed = printFeel(node)
        const parsed = parseFeel(printed)
        expect(parsed.ok ? withoutSpans(parsed.value.tree) : parsed.issues).toEqual(withoutSpans(node))
        expect(parsed.ok && printFeel(parsed.value.tree)).toBe(printed)
      }),
      { numRuns: 5000 },
    )
  })

  it('every part of a source, cut out by its span, is the source of that part', () => {
    fc.assert(
      fc.property(tree.filter(fits), node => {
        const parsed = parseFeel(printFeel(node))
        if (!parsed.ok) throw new Error(printFeel(node))
        const { source } = parsed.value
        const visit = (part: FeelNode): void => {
          const cut = parseFeel(source.slice(part.span.start, part.span.end))
          expect(cut.ok && withoutSpans(cut.value.tree)).toEqual(withoutSpans(part))
          if (part.kind === 'and' || part.kind === 'or') part.parts.forEach(visit)
          if (part.kind === 'comparison') [part.left, part.right].forEach(visit)
          if (part.kind === 'in') visit(part.subject)
        }
        visit(parsed.value.tree)
      }),
      { numRuns: 500 },
    )
  })

  it('the value is what the slow reading of the rules says', () => {
    const seen = new Set<unknown>()
    fc.assert(
      fc.property(tree, node => {
        const found = compileFeel(node)(scope)
        seen.add(found.kind)
        expect(found.kind === 'error' ? 'error' : found).toEqual(expected(oracle(node)))
      }),
      { numRuns: 20_000 },
    )
    expect([...seen].sort()).toEqual(['error', 'known', 'missing', 'notApplicable'])
  })

  it('evaluation asks only for what `reads` names', () => {
    fc.assert(
      fc.property(tree, node => {
        const reads = readsOf(node)
        compileFeel(node)(path => {
          expect(reads).toContain(path.join('.'))
          return scope(path)
        })
        expect(reads).toEqual([...new Set(reads)].sort())
      }),
      { numRuns: 2000 },
    )
  })
})
