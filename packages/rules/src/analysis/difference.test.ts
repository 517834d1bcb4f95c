import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answering, applying, grid, outputs, points, settled } from '../../test/random-grid.ts'
import { holdsPoint, type Point } from './box.ts'
import { findDifferences, type GridComparisonInput, type GridSide } from './difference.ts'
import { type Grid, type GridRow, universe } from './grid.ts'
import { keptRows } from './kept.ts'

/** What a table would say, by its policy. */
const outcomeOf =
  (table: Grid): GridSide['outcome'] =>
  rows => {
    const said = rows.map(row => table.rows[row]!.output)
    switch (table.hit) {
      case 'unique':
        return rows.length > 1 ? 'conflict' : said.join()
      case 'collect':
      case 'rule order':
        return said.join()
      case 'output order':
        return said.sort().join()
      default: {
        const all = outputs(table, answering(table, rows))
        return all.length > 1 ? 'conflict' : all.join()
      }
    }
  }

const ordered = (table: Grid): boolean => ['first', 'collect', 'rule order'].includes(table.hit)

/** A table and what a reviser made of it: rows left out, moved, said otherwise, or put in. */
const revised = (general: boolean): fc.Arbitrary<readonly [Grid, Grid]> =>
  grid(general).chain(before =>
    fc
      .record({
        gone: fc.uniqueArray(fc.nat(7), { maxLength: 2 }),
        again: fc.uniqueArray(fc.nat(7), { maxLength: 2 }),
        output: fc.constantFrom('a', 'b', 'c', 'd'),
        moved: fc.boolean(),
      })
      .map(({ gone, again, output, moved }): readonly [Grid, Grid] => {
        const rows = before.rows
          .filter((_, index) => !gone.includes(index))
          .map((row, index): GridRow => (again.includes(index) ? { ...row, output } : row))
        const now = moved ? rows.toReversed() : rows
        const beats =
          before.hit === 'priority' ? (a: number, b: number): boolean => now[a]!.output < now[b]!.output : before.beats
        return [before, { ...before, rows: now, beats }]
      }),
  )

const compare = (before: Grid, after: Grid, rest: Partial<GridComparisonInput> = {}) =>
  findDifferences({
    region: universe(before.axes),
    axes: before.axes,
    before: { rows: before.rows, outcome: outcomeOf(before) },
    after: { rows: after.rows, outcome: outcomeOf(after) },
    // Exceptions are by index here, so that a row that moves is another.
    alike: before.hit !== 'exceptions',
    ordered: ordered(before),
    atMost: 64,
    effort: 1e7,
    ...rest,
  })

const all = (table: Grid): readonly Point[] => points(table.axes.map(axis => axis.size))

describe('the difference of two tables', () => {
  it('is where they answer differently, and nowhere else', () => {
    fc.assert(
      fc.property(revised(false), ([before, after]) => {
        const { differences, open, finished } = compare(before, after)
        expect(finished).toBe(true)
        expect(open).toEqual([])
        for (const point of all(before)) {
          const [left, right] = [applying(before, point), applying(after, point)]
          const told = differences.filter(it => it.boxes.some(box => holdsPoint(box, point)))
          expect(told.map(it => [it.before, it.after])).toEqual(
            outcomeOf(before)(left) === outcomeOf(after)(right) ? [] : [[left, right]],
          )
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('is the same whether kept rows are known to be alike or looked at', () => {
    fc.assert(
      fc.property(revised(false), ([before, after]) => {
        const points = (of: ReturnType<typeof compare>) =>
          all(before).map(point => of.differences.some(it => it.boxes.some(box => holdsPoint(box, point))))
        expect(points(compare(before, after, { alike: false }))).toEqual(points(compare(before, after)))
      }),
    )
  })

  it('beside general cells claims only what holds whatever they turn out to be', () => {
    fc.assert(
      fc.property(revised(true), fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }), ([before, after], slots) => {
        const { differences, open } = compare(before, after)
        const [left, right] = [settled(before, slots), settled(after, slots)]
        for (const point of all(before)) {
          const differ = outcomeOf(left)(applying(left, point)) !== outcomeOf(right)(applying(right, point))
          if (differences.some(it => it.boxes.some(box => holdsPoint(box, point)))) expect(differ).toBe(true)
          else if (differ) expect(open.some(it => it.boxes.some(box => holdsPoint(box, point)))).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('stops after as many as were asked for, and says so', () => {
    fc.assert(
      fc.property(revised(false), fc.integer({ min: 1, max: 3 }), ([before, after], atMost) => {
        const few = compare(before, after, { atMost })
        expect(few.differences.flatMap(it => it.boxes).length).toBeLessThanOrEqual(atMost)
        for (const { boxes, before: left, after: right } of few.differences)
          for (const point of all(before))
            if (boxes.some(box => holdsPoint(box, point)))
              expect([applying(before, point), applying(after, point)]).toEqual([left, right])
        if (few.finished) expect(few.differences).toEqual(compare(before, after).differences)
      }),
    )
  })
})

describe('kept rows', () => {
  it('are equal rows in pairs, in order where that counts, and all where nothing moved', () => {
    fc.assert(
      fc.property(revised(true), fc.boolean(), ([before, after], inOrder) => {
        const pairs = keptRows(before.rows, after.rows, inOrder)
        for (const [left, right] of pairs) {
          expect(before.rows[left]!.output).toBe(after.rows[right]!.output)
          expect(before.rows[left]!.cells).toEqual(after.rows[right]!.cells)
        }
        for (const side of [0, 1] as const) {
          const rows = pairs.map(it => it[side])
          expect(new Set(rows).size).toBe(rows.length)
          if (inOrder) expect(rows).toEqual(rows.toSorted((a, b) => a - b))
        }
        expect(keptRows(before.rows, before.rows, inOrder).length).toBe(before.rows.length)
      }),
    )
  })
})
