import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  answering,
  applying,
  crowd,
  enough,
  grid,
  outputs,
  points,
  ranges,
  rangesOf,
  settled,
  slotsIn,
  space,
} from '../../test/random-grid.ts'
import type { SlotRanges } from '../table/column.ts'
import {
  boxHolds,
  firstPoint,
  holdsPoint,
  intersectBoxes,
  intersectRanges,
  isEmpty,
  mergeBoxes,
  rangesMeet,
  subtractRanges,
  uniteRanges,
} from './box.ts'
import { covers, findGaps } from './gap.ts'
import { certainBox, type Grid, universe, widestBox } from './grid.ts'
import { fills, findOverlaps, overlapOf, type Pair } from './overlap.ts'
import { findRowFaults, type PairKind, unusedAxes } from './rows.ts'

describe('ranges', () => {
  const two = fc.integer({ min: 1, max: 12 }).chain(size => fc.tuple(fc.constant(size), ranges(size), ranges(size)))

  it('are sets of slots', () => {
    fc.assert(
      fc.property(two, ([size, left, right]) => {
        const [a, b] = [slotsIn(left, size), slotsIn(right, size)]
        expect(intersectRanges(left, right)).toEqual(rangesOf(a.map((it, slot) => it && b[slot]!)))
        expect(uniteRanges(left, right)).toEqual(rangesOf(a.map((it, slot) => it || b[slot]!)))
        expect(subtractRanges(left, right)).toEqual(rangesOf(a.map((it, slot) => it && !b[slot]!)))
        expect(rangesMeet(left, right)).toBe(a.some((it, slot) => it && b[slot]!))
      }),
    )
  })

  it('merged boxes hold the same points, and no two of them differ on one axis only', () => {
    fc.assert(
      fc.property(space, ({ sizes: all, boxes }) => {
        const merged = mergeBoxes(boxes.filter(box => !isEmpty(box)))
        for (const point of points(all))
          expect(merged.some(box => holdsPoint(box, point))).toBe(boxes.some(box => holdsPoint(box, point)))
        expect(merged.length).toBeLessThanOrEqual(boxes.length)
        expect(mergeBoxes(merged)).toEqual(merged)
      }),
    )
  })
})

describe('gaps', () => {
  it('are the points that no box covers, all of them where the search ended', () => {
    fc.assert(
      fc.property(fc.oneof(space, crowd), fc.integer({ min: 1, max: 64 }), ({ sizes: all, region, boxes }, atMost) => {
        const { gaps, finished } = findGaps(region, boxes, atMost, enough)
        expect(gaps.length).toBeLessThanOrEqual(atMost)
        const free = points(all).filter(
          point => holdsPoint(region, point) && !boxes.some(box => holdsPoint(box, point)),
        )
        const told = points(all).filter(point => gaps.some(gap => holdsPoint(gap, point)))
        if (finished) expect(told).toEqual(free)
        else expect(free).toEqual(expect.arrayContaining([...told]))
        expect(gaps.length > 0).toBe(free.length > 0)
        for (const gap of gaps) expect(free).toContainEqual(firstPoint(gap))
      }),
      { numRuns: 500 },
    )
  })

  it('are as wide as they can be, and none lies in another', () => {
    fc.assert(
      fc.property(fc.oneof(space, crowd), ({ sizes: all, region, boxes }) => {
        const { gaps } = findGaps(region, boxes, 64, enough)
        for (const gap of gaps) {
          expect(gaps.filter(other => boxHolds(other, gap))).toEqual([gap])
          for (let axis = 0; axis < all.length; axis += 1)
            for (let slot = 0; slot < all[axis]!; slot += 1) {
              const more = gap.with(axis, uniteRanges(gap[axis]!, [[slot, slot]]))
              const free = boxHolds(region, more) && !boxes.some(box => !isEmpty(intersectBoxes(box, more)))
              expect(free).toBe(boxHolds(gap, more))
            }
        }
      }),
    )
  })

  it('covers is right, or says that it does not know', () => {
    fc.assert(
      fc.property(space, fc.integer({ min: 1, max: 2000 }), ({ sizes: all, region, boxes }, effort) => {
        const truth = points(all).every(
          point => !holdsPoint(region, point) || boxes.some(box => holdsPoint(box, point)),
        )
        expect(covers(region, boxes, enough)).toBe(truth)
        expect([truth, undefined]).toContain(covers(region, boxes, effort))
      }),
    )
  })
})

describe('overlaps', () => {
  it('are the pairs that share a point', () => {
    fc.assert(
      fc.property(space, ({ sizes: all, boxes }) => {
        const { pairs, finished } = findOverlaps(boxes, enough)
        expect(finished).toBe(true)
        const truth = boxes.flatMap((left, i) =>
          boxes.flatMap((right, j) =>
            i < j && points(all).some(point => holdsPoint(left, point) && holdsPoint(right, point)) ? [[i, j]] : [],
          ),
        )
        expect(pairs).toEqual(truth)
        for (const pair of pairs)
          expect(pair.every(box => holdsPoint(boxes[box]!, firstPoint(overlapOf(boxes, pair))))).toBe(true)
        const whole = universe(all.map(size => ({ size })))
        if (pairs.length === 0)
          expect(fills(whole, boxes)).toBe(points(all).every(point => boxes.some(box => holdsPoint(box, point))))
      }),
    )
  })
})

/** What is said of two rows is true where these rows apply. */
const comesToPass = (table: Grid, kind: PairKind, [upper, lower]: Pair, hits: readonly number[]): boolean => {
  if (!hits.includes(upper) || !hits.includes(lower)) return false
  if (kind === 'overlap') return table.hit === 'unique'
  const left = answering(table, hits)
  if (table.rows[upper]!.output === table.rows[lower]!.output) return false
  if (kind === 'order') return table.hit === 'first' && left.includes(upper)
  if (kind === 'misleading') return table.hit === 'priority' && left.includes(lower) && table.beats(lower, upper)
  return ['any', 'priority', 'exceptions'].includes(table.hit) && left.includes(upper) && left.includes(lower)
}

describe('rows', () => {
  it('faults of rows are what trying every input shows', () => {
    fc.assert(
      fc.property(grid(false), table => {
        const { rows, pairs, open, finished } = findRowFaults(table, enough, 100)
        expect(finished).toBe(true)
        expect(open).toEqual([])
        const all = points(table.axes.map(axis => axis.size)).map(point => applying(table, point))
        const one = ['any', 'first', 'priority', 'exceptions'].includes(table.hit)
        table.rows.forEach((_, row) => {
          const mine = rows.filter(it => it.row === row)
          expect(mine.length).toBeLessThanOrEqual(1)
          const fault = mine[0]
          const applies = all.filter(hits => hits.includes(row))
          expect(fault?.kind === 'empty').toBe(applies.length === 0)
          const beaten = applies.length > 0 && applies.every(hits => !answering(table, hits).includes(row))
          if (beaten && one) expect(['shadowed', 'repeated']).toContain(fault?.kind)
          if (fault?.kind === 'shadowed') {
            expect(beaten).toBe(true)
            for (const hits of applies)
              expect(fault.by.some(other => hits.includes(other) && table.beats(other, row))).toBe(true)
          }
          if (fault?.kind === 'repeated')
            for (const hits of all) expect(hits.includes(row)).toBe(hits.includes(fault.by[0]))
          if (fault?.kind === 'subsumed')
            for (const hits of applies)
              expect(
                outputs(
                  table,
                  answering(
                    table,
                    hits.filter(it => it !== row),
                  ),
                ),
              ).toEqual(outputs(table, answering(table, hits)))
        })
        const grid = points(table.axes.map(axis => axis.size))
        for (const { kind, rows: pair, box } of pairs) {
          expect(isEmpty(box)).toBe(false)
          for (const point of grid.filter(it => holdsPoint(box, it)))
            expect(comesToPass(table, kind, pair, applying(table, point))).toBe(true)
        }
        for (const kind of ['overlap', 'conflict', 'misleading', 'order'] as const)
          for (let lower = 0; lower < table.rows.length; lower += 1)
            for (let upper = 0; upper < lower; upper += 1)
              expect(pairs.some(it => it.kind === kind && it.rows[0] === upper && it.rows[1] === lower)).toBe(
                all.some(hits => comesToPass(table, kind, [upper, lower], hits)),
              )
        // Where the policy wants one answer and several rows give different ones, some pair of them was told.
        for (const hits of all) {
          const left = answering(table, hits)
          const told = pairs.some(
            ({ kind, rows: pair }) =>
              (kind === 'overlap' || kind === 'conflict') && pair.every(row => left.includes(row)),
          )
          if (table.hit === 'unique') expect(told).toBe(hits.length > 1)
          if (one) expect(told).toBe(outputs(table, left).length > 1)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('no row is said to be of no use that keeps a wider one silent', () => {
    // The first goes before the second, the second before the third: without the second the third answers beside the first.
    const cells = [[[0, 0]]] as const
    const outcome = findRowFaults(
      {
        axes: [{ size: 2, witness: slot => slot }],
        hit: 'exceptions',
        rows: [
          { id: 'first', cells: [{ general: 'f' }], output: 'c' },
          { id: 'second', cells, output: 'a' },
          { id: 'third', cells: [[[0, 1]]], output: 'a' },
        ],
        beats: (winner, loser) => winner + 1 === loser,
      },
      enough,
      100,
    )
    expect(outcome.rows).toEqual([])
  })

  it('what is said beside general cells holds whatever they turn out to be', () => {
    fc.assert(
      fc.property(grid(true), fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }), (table, holds) => {
        const known = findRowFaults(table, enough, 100)
        const real = settled(table, holds)
        const all = points(table.axes.map(axis => axis.size)).map(point => applying(real, point))
        for (const fault of known.rows) {
          const applies = all.filter(hits => hits.includes(fault.row))
          if (fault.kind === 'empty') expect(applies).toEqual([])
          if (fault.kind === 'shadowed')
            for (const hits of applies) expect(answering(real, hits)).not.toContain(fault.row)
          if (fault.kind === 'subsumed')
            for (const hits of applies)
              expect(
                outputs(
                  real,
                  answering(
                    real,
                    hits.filter(it => it !== fault.row),
                  ),
                ),
              ).toEqual(outputs(real, answering(real, hits)))
        }
        for (const { kind, rows: pair, box } of known.pairs)
          expect(comesToPass(real, kind, pair, applying(real, firstPoint(box)))).toBe(true)
        // Every real pair was told, at least as open.
        const told = [...known.pairs, ...known.open].map(({ kind, rows: pair }) => ({ kind, rows: pair }))
        for (const { kind, rows: pair } of findRowFaults(real, enough, 100).pairs)
          expect(told).toContainEqual({ kind, rows: pair })
        const region = universe(table.axes)
        const sure = findGaps(
          region,
          table.rows.map(row => widestBox(row, table.axes)),
          32,
          enough,
        )
        const perhaps = findGaps(
          region,
          table.rows.map(certainBox).filter(it => it !== undefined),
          32,
          enough,
        )
        for (const point of points(table.axes.map(axis => axis.size))) {
          const free = applying(real, point).length === 0
          if (sure.gaps.some(gap => holdsPoint(gap, point))) expect(free).toBe(true)
          if (free && perhaps.finished) expect(perhaps.gaps.some(gap => holdsPoint(gap, point))).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('a column is unused if and only if every row takes all of it', () => {
    fc.assert(
      fc.property(grid(false), table => {
        const unused = unusedAxes(table)
        table.axes.forEach(({ size }, axis) => {
          const all = table.rows.every(row => slotsIn(row.cells[axis] as SlotRanges, size).every(Boolean))
          expect(unused.includes(axis)).toBe(all && table.rows.length > 0)
        })
      }),
    )
  })
})
