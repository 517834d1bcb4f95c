import fc from 'fast-check'
import { type Box, holdsPoint, type Point, uniteRanges } from '../src/analysis/box.ts'
import { type Grid, type GridCell, isGeneral } from '../src/analysis/grid.ts'
import type { SlotRanges } from '../src/table/column.ts'
import type { HitPolicy } from '../src/table/definition.ts'

export const enough = 1e7

/** Every point of a small grid, by counting. */
export const points = (sizes: readonly number[]): readonly Point[] =>
  sizes.reduce<readonly Point[]>(
    (all, size) => all.flatMap(point => Array.from({ length: size }, (_, slot) => [...point, slot])),
    [[]],
  )

export const rangesOf = (slots: readonly boolean[]): SlotRanges =>
  uniteRanges(slots.flatMap((taken, slot) => (taken ? [[slot, slot] as const] : [])))
export const slotsIn = (ranges: SlotRanges, size: number): readonly boolean[] =>
  Array.from({ length: size }, (_, slot) => ranges.some(([from, to]) => from <= slot && slot <= to))

/** Mostly one range, sometimes the whole axis, sometimes scattered slots or none. */
export const ranges = (size: number): fc.Arbitrary<SlotRanges> =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.nat(size - 1), fc.nat(size - 1))
        .map(([a, b]): SlotRanges => [[Math.min(a, b), Math.max(a, b)]]),
    },
    { weight: 2, arbitrary: fc.constant<SlotRanges>([[0, size - 1]]) },
    { weight: 2, arbitrary: fc.array(fc.boolean(), { minLength: size, maxLength: size }).map(rangesOf) },
  )

export const sizes = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 4 })
export const boxIn = (all: readonly number[]): fc.Arbitrary<Box> => fc.tuple(...all.map(ranges))

export const space = sizes.chain(all =>
  fc.record({ sizes: fc.constant(all), region: boxIn(all), boxes: fc.array(boxIn(all), { maxLength: 10 }) }),
)

/** Up to two slots in width, somewhere. */
const narrow = (size: number): fc.Arbitrary<SlotRanges> =>
  fc.tuple(fc.nat(size - 1), fc.nat(1)).map(([at, more]): SlotRanges => [[at, Math.min(size - 1, at + more)]])

/** Many small boxes, some points between them free: too many for one sweep. */
export const crowd = fc.array(fc.integer({ min: 4, max: 7 }), { minLength: 2, maxLength: 3 }).chain(all =>
  fc.record({
    sizes: fc.constant(all),
    region: fc.constant<Box>(all.map(size => [[0, size - 1]])),
    boxes: fc.array(fc.tuple(...all.map(narrow)), { minLength: 25, maxLength: 70 }),
  }),
)

export const policies: readonly HitPolicy[] = [
  'unique',
  'any',
  'priority',
  'first',
  'collect',
  'rule order',
  'output order',
  'exceptions',
]

/** By a rank of answers, by order, or by a table of exceptions. */
export const beatsOf = (
  hit: HitPolicy,
  outputs: readonly string[],
  over: readonly (readonly number[])[],
): Grid['beats'] => {
  if (hit === 'first') return (winner, loser) => winner < loser
  if (hit === 'priority') return (winner, loser) => outputs[winner]! < outputs[loser]!
  if (hit === 'exceptions') return (winner, loser) => over[winner]?.includes(loser) === true
  return () => false
}

export const grid = (general: boolean): fc.Arbitrary<Grid> =>
  fc
    .tuple(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }), fc.constantFrom(...policies))
    .chain(([all, hit]) => {
      const cell = (size: number): fc.Arbitrary<GridCell> =>
        general
          ? fc.oneof(
              { weight: 5, arbitrary: ranges(size) },
              { weight: 1, arbitrary: fc.constantFrom('f', 'g').map(general => ({ general })) },
            )
          : ranges(size)
      const row = fc.record({
        cells: fc.tuple(...all.map(cell)),
        output: fc.constantFrom('a', 'b', 'c'),
        over: fc.uniqueArray(fc.nat(7), { maxLength: 2 }),
      })
      return fc.array(row, { maxLength: 8 }).map(rows => ({
        axes: all.map(size => ({ size, witness: (slot: number) => slot })),
        hit,
        rows: rows.map(({ cells, output }, index) => ({ id: `r${index}`, cells, output })),
        // Only later rows are overridden, so that there is no circle.
        beats: beatsOf(
          hit,
          rows.map(it => it.output),
          rows.map((it, index) => it.over.filter(other => other > index)),
        ),
      }))
    })

/** The table that comes of a grid when each general cell turns out to hold of some slots, the same for the same source. */
export const settled = (from: Grid, holds: readonly boolean[]): Grid => ({
  ...from,
  rows: from.rows.map(row => ({
    ...row,
    cells: row.cells.map((cell, axis) => {
      if (!isGeneral(cell)) return cell
      const start = 7 * axis + (cell.general === 'f' ? 0 : 3)
      return rangesOf(Array.from({ length: from.axes[axis]!.size }, (_, slot) => holds[(start + slot) % holds.length]!))
    }),
  })),
})

export const applying = ({ rows }: Grid, point: Point): readonly number[] =>
  rows.flatMap((row, index) => (holdsPoint(row.cells as Box, point) ? [index] : []))
/** The rows that answer: those no other applicable row goes before. */
export const answering = (of: Grid, rows: readonly number[]): readonly number[] =>
  rows.filter(row => !rows.some(other => of.beats(other, row)))
export const outputs = (of: Grid, rows: readonly number[]): readonly string[] =>
  [...new Set(rows.map(row => of.rows[row]!.output))].sort()
