import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDay, printDay } from '../calendar/civil.ts'
import { Moment, parseMoment, printMoment } from '../feel/moment.ts'
import type { ComparisonOperator } from '../feel/syntax.ts'
import type { FeelType } from '../feel/type.ts'
import type { Fact } from '../feel/value.ts'
import { axisOf } from './axis.ts'
import { cutColumn, type Point, type PointTest, type PointTests, type SlotRanges } from './column.ts'

const operator = fc.constantFrom<ComparisonOperator>('=', '!=', '<', '<=', '>', '>=')
const ordered = (point: fc.Arbitrary<Point>): fc.Arbitrary<PointTest> =>
  fc.oneof(
    fc.record({ kind: fc.constant('value' as const), value: point }),
    fc.record({ kind: fc.constant('bound' as const), operator, value: point }),
    fc.record({
      kind: fc.constant('interval' as const),
      low: point,
      lowIncluded: fc.boolean(),
      high: point,
      highIncluded: fc.boolean(),
    }),
  )
const named = (point: fc.Arbitrary<Point>): fc.Arbitrary<PointTest> =>
  fc.oneof(
    fc.record({ kind: fc.constant('value' as const), value: point }),
    fc.record({
      kind: fc.constant('bound' as const),
      operator: fc.constantFrom<ComparisonOperator>('=', '!='),
      value: point,
    }),
  )
const cellsOf = (test: fc.Arbitrary<PointTest>): fc.Arbitrary<PointTests> =>
  fc.record({ negated: fc.boolean(), tests: fc.array(test, { maxLength: 3 }) })

interface Kind {
  readonly type: FeelType
  readonly test: fc.Arbitrary<PointTest>
  readonly fact: fc.Arbitrary<Fact>
  readonly point: (fact: Fact) => Point
}

const same = (fact: Fact): Point => fact as Point
const number = fc.oneof(
  fc.integer({ min: -4, max: 4 }),
  fc.integer({ min: -40, max: 40 }).map(it => it / 10),
  fc.constantFrom(Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER, 0.1, 0.30000000000000004, 1e-7),
)
/** Also what is lost beside a whole number. */
const fine = fc.oneof(number, fc.constantFrom(1e-17, -1e-17, Number.MIN_VALUE, -Number.MIN_VALUE, -0))
const whole = fc.oneof(fc.integer({ min: -4, max: 4 }), fc.maxSafeInteger())
const day = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(parseDay('0000-01-01') ?? 0, parseDay('9999-12-31') ?? 0),
)
const moments = (kind: 'instant' | 'days duration' | 'months duration', step: number): Kind => {
  const at = fc.integer({ min: -3, max: 3 }).map(it => it * step)
  return {
    type: { type: kind },
    test: ordered(at),
    fact: at.map(it => printMoment(new Moment(kind, it))),
    point: it => parseMoment(String(it), kind)?.at ?? 0,
  }
}
const word = fc.constantFrom('a', 'b', 'ế', 'đất', 'other', '')
const values = ['a', 'b', 'ế', 'đất', '', 'other']
const kinds: readonly Kind[] = [
  { type: { type: 'number' }, test: ordered(number), fact: fine, point: same },
  { type: { type: 'number', whole: true }, test: ordered(number), fact: whole, point: same },
  { type: { type: 'date' }, test: ordered(day), fact: day.map(printDay), point: it => parseDay(String(it)) ?? 0 },
  moments('instant', 1),
  moments('days duration', 3_600_000),
  moments('months duration', 1),
  { type: { type: 'boolean' }, test: named(fc.boolean()), fact: fc.boolean(), point: same },
  { type: { type: 'enum', values }, test: named(word), fact: word, point: same },
  {
    type: { type: 'string' },
    test: named(word),
    fact: fc.oneof(
      word,
      word.map(it => it.normalize('NFD')),
      fc.string(),
    ),
    point: it => String(it).normalize('NFC'),
  },
]

/** The meaning of a test, written down by itself. */
const holds = (test: PointTest, value: Point): boolean => {
  if (test.kind === 'value') return value === test.value
  if (test.kind === 'interval')
    return (
      (test.lowIncluded ? value >= test.low : value > test.low) &&
      (test.highIncluded ? value <= test.high : value < test.high)
    )
  const { operator, value: end } = test
  if (operator === '=') return value === end
  if (operator === '!=') return value !== end
  if (operator === '<') return value < end
  if (operator === '<=') return value <= end
  return operator === '>' ? value > end : value >= end
}
const inCell = ({ negated, tests }: PointTests, value: Point): boolean =>
  tests.some(test => holds(test, value)) !== negated

const inRanges = (ranges: SlotRanges, slot: number): boolean => ranges.some(([from, to]) => from <= slot && slot <= to)

describe.each(kinds)('a column of $type', ({ type, test, fact, point }) => {
  const table = fc.record({
    cells: fc.array(cellsOf(test), { maxLength: 5 }),
    within: fc.option(cellsOf(test), { nil: undefined }),
  })

  it('puts a value into a slot of a cell exactly when the cell holds of it', () => {
    fc.assert(
      fc.property(table, fact, ({ cells, within }, value) => {
        const { slotOf, ranges, size } = cutColumn(type, cells, within)
        const slot = slotOf(value)
        const allowed = within === undefined || inCell(within, point(value))
        expect(slot >= 0 && slot < size).toBe(allowed)
        if (allowed) for (const cell of cells) expect(inRanges(ranges(cell), slot)).toBe(inCell(cell, point(value)))
      }),
      { numRuns: 2000 },
    )
  })

  it('has a witness in every slot', () => {
    fc.assert(
      fc.property(table, ({ cells, within }) => {
        const column = cutColumn(type, cells, within)
        const { slotOf } = column
        const axis = axisOf(type, column)
        for (let slot = 0; slot < axis.size; slot += 1) expect(slotOf(axis.witness(slot))).toBe(slot)
      }),
      { numRuns: 2000 },
    )
  })

  it('gives ranges in order that do not touch, inside of the axis', () => {
    fc.assert(
      fc.property(table, ({ cells, within }) => {
        const { ranges, size } = cutColumn(type, cells, within)
        for (const cell of cells) {
          let last = -2
          for (const [from, to] of ranges(cell)) {
            expect(from).toBeGreaterThan(last + 1)
            expect(to).toBeGreaterThanOrEqual(from)
            expect(to).toBeLessThan(size)
            last = to
          }
        }
      }),
    )
  })

  it('has no slot for what is of another type', () => {
    const { slotOf } = cutColumn(type, [])
    const others: readonly unknown[] = [null, undefined, {}, [], () => 1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]
    for (const other of others) expect(slotOf(other)).toBe(-1)
  })
})

describe('slots', () => {
  const bounds = (...ends: readonly number[]): readonly PointTests[] =>
    ends.map(value => ({ negated: false, tests: [{ kind: 'bound', operator: '<', value }] }))
  const witnesses = (type: FeelType, cells: readonly PointTests[]): readonly Fact[] => {
    const axis = axisOf(type, cutColumn(type, cells))
    return Array.from({ length: axis.size }, (_, slot) => axis.witness(slot))
  }

  it('lie between whole numbers only where one lies there', () => {
    expect(witnesses({ type: 'number', whole: true }, bounds(18, 19, 60))).toEqual([17, 18, 19, 20, 60, 61])
    expect(witnesses({ type: 'number' }, bounds(18, 19, 60))).toEqual([17, 18, 18.1, 19, 20, 60, 61])
    expect(witnesses({ type: 'number', whole: true }, bounds(0.5))).toEqual([0, 1])
  })

  it('know the calendar', () => {
    const [june, july] = [parseDay('2026-06-30') ?? 0, parseDay('2026-07-01') ?? 0]
    expect(witnesses({ type: 'date' }, bounds(june, july))).toEqual([
      '2026-06-29',
      '2026-06-30',
      '2026-07-01',
      '2026-07-02',
    ])
  })

  it('do without what cannot come', () => {
    const within: PointTests = {
      negated: false,
      tests: [{ kind: 'interval', low: 0, lowIncluded: true, high: 150, highIncluded: false }],
    }
    const type: FeelType = { type: 'number', whole: true }
    const column = cutColumn(type, bounds(18), within)
    const { slotOf } = column
    const axis = axisOf(type, column)
    expect(Array.from({ length: axis.size }, (_, slot) => axis.witness(slot))).toEqual([0, 1, 18, 19])
    expect([slotOf(-1), slotOf(0), slotOf(150), slotOf(149)]).toEqual([-1, 0, -1, 3])
  })

  it('are one for lists and records', () => {
    const listType: FeelType = { type: 'list', of: { type: 'number' }, atMost: 2 }
    const recordType: FeelType = { type: 'record', fields: { age: { type: 'number' } } }
    const list = cutColumn(listType, [])
    expect([[], [1, 2], [1, 2, 3], ['a'], 1].map(list.slotOf)).toEqual([0, 0, -1, -1, -1])
    const record = cutColumn(recordType, [])
    expect([{ age: 1 }, { age: 1, more: true }, {}, { age: 'old' }, []].map(record.slotOf)).toEqual([0, 0, -1, -1, -1])
    expect(list.slotOf(axisOf(listType, list).witness(0))).toBe(0)
    expect(record.slotOf(axisOf(recordType, record).witness(0))).toBe(0)
  })
})
