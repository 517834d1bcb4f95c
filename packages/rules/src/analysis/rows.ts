import { type Box, boxHolds, holdsPoint, sameRanges, wholeAxis } from './box.ts'
import { covers } from './gap.ts'
import { certainBox, emptyAxis, type Grid, type GridRow, isGeneral, widestBox } from './grid.ts'
import { findOverlaps, type Pair } from './overlap.ts'
import type { Effort } from './sweep.ts'

/** What is wrong with a row beside another, by index. */
export type RowFault =
  /** One of its cells holds of no value. */
  | { readonly kind: 'empty'; readonly row: number; readonly axis: number }
  /** Wherever it applies, these take the answer from it. */
  | { readonly kind: 'shadowed'; readonly row: number; readonly by: readonly number[] }
  /** The same conditions and the same answer as an earlier row. */
  | { readonly kind: 'repeated'; readonly row: number; readonly by: readonly [number] }
  /** Without it every answer would be the same: a wider row gives it. */
  | { readonly kind: 'subsumed'; readonly row: number; readonly by: readonly [number] }

/** Two rows that both apply somewhere, and what comes of it. */
export type PairFault =
  /** Both, and the policy allows one. */
  | { readonly kind: 'overlap'; readonly rows: Pair }
  /** Different answers, and neither goes before the other. */
  | { readonly kind: 'conflict'; readonly rows: Pair }
  /** A row further down takes the answer from one further up. */
  | { readonly kind: 'misleading'; readonly rows: Pair }
  /** Different answers, and only the order of the rows says which. */
  | { readonly kind: 'order'; readonly rows: Pair }

export interface RowFaults {
  readonly rows: readonly RowFault[]
  readonly pairs: readonly PairFault[]
  /** Pairs of which one has a general cell: whether they overlap is not known here. */
  readonly open: readonly PairFault[]
  /** False where the effort ran out. */
  readonly finished: boolean
}

/** What an overlap of two rows means under the policy of the grid; nothing where it is as it should be. */
const pairFault = (grid: Grid, rows: Pair): PairFault | undefined => {
  const [upper, lower] = rows
  const differ = grid.rows[upper]!.output !== grid.rows[lower]!.output
  switch (grid.hit) {
    case 'unique':
      return { kind: 'overlap', rows }
    case 'any':
      return differ ? { kind: 'conflict', rows } : undefined
    case 'first':
      return differ ? { kind: 'order', rows } : undefined
    case 'priority':
    case 'exceptions':
      if (!differ || grid.beats(upper, lower)) return undefined
      if (!grid.beats(lower, upper)) return { kind: 'conflict', rows }
      return grid.hit === 'priority' ? { kind: 'misleading', rows } : undefined
    default:
      return undefined
  }
}

/** Policies under which one row answers, so that a row beside it may be of no use. */
const oneAnswers = (hit: Grid['hit']): boolean =>
  hit === 'any' || hit === 'first' || hit === 'priority' || hit === 'exceptions'

/** Two corners tell most rows that are not covered, for almost nothing. */
const cornerIsFree = (region: Box, boxes: readonly Box[]): boolean =>
  [region.map(ranges => ranges[0]![0]), region.map(ranges => ranges.at(-1)![1])].some(
    corner => !boxes.some(box => holdsPoint(box, corner)),
  )

/** The fewest rows that still cover, taking away from the last one on; many are left as they are. */
const needed = (
  region: Box,
  rivals: readonly number[],
  boxOf: (row: number) => Box,
  effort: Effort,
): readonly number[] => {
  const single = rivals.find(row => boxHolds(boxOf(row), region))
  if (single !== undefined) return [single]
  if (rivals.length > 32) return rivals
  return rivals.reduceRight<readonly number[]>((kept, row) => {
    const others = kept.filter(it => it !== row)
    return covers(region, others.map(boxOf), effort) === true ? others : kept
  }, rivals)
}

/** In the place of a row another stands as it did: it goes before the same rows, and the same go before it. */
const standsFor = (grid: Grid, row: number, other: number, near: readonly number[]): boolean =>
  near.every(
    third =>
      third === other ||
      grid.rows[third]!.output === grid.rows[row]!.output ||
      ((!grid.beats(third, other) || grid.beats(third, row)) && (!grid.beats(row, third) || grid.beats(other, third))),
  )

const sameBox = (left: Box, right: Box): boolean => left.every((ranges, axis) => sameRanges(ranges, right[axis]!))

/**
 * What is wrong with the rows of a grid, one by one and two by two. Nothing is claimed that a general cell could deny.
 */
export const findRowFaults = (grid: Grid, effort: Effort): RowFaults => {
  const widest = grid.rows.map(row => widestBox(row, grid.axes))
  const certain = grid.rows.map(certainBox)
  const overlaps = findOverlaps(widest, effort)
  let finished = overlaps.finished
  const near: number[][] = grid.rows.map(() => [])
  for (const [left, right] of overlaps.pairs) {
    near[left]!.push(right)
    near[right]!.push(left)
  }
  const pairs: PairFault[] = []
  const open: PairFault[] = []
  for (const pair of overlaps.pairs) {
    const fault = pairFault(grid, pair)
    if (fault !== undefined) (pair.every(row => certain[row] !== undefined) ? pairs : open).push(fault)
  }

  const faultOf = (row: number): RowFault | undefined => {
    const axis = emptyAxis(grid.rows[row]!)
    if (axis !== undefined) return { kind: 'empty', row, axis }
    const region = widest[row]!
    const others = near[row]!.filter(other => certain[other] !== undefined)
    const twin = others.find(
      other =>
        other < row &&
        certain[row] !== undefined &&
        grid.rows[other]!.output === grid.rows[row]!.output &&
        sameBox(certain[other]!, certain[row]),
    )
    if (twin !== undefined && grid.hit !== 'unique') return { kind: 'repeated', row, by: [twin] }
    if (!oneAnswers(grid.hit)) return undefined
    const rivals = others.filter(other => grid.beats(other, row))
    const boxes = rivals.map(other => certain[other]!)
    if (rivals.length > 0 && !cornerIsFree(region, boxes)) {
      const covered = covers(region, boxes, effort)
      if (covered === undefined) finished = false
      if (covered === true) return { kind: 'shadowed', row, by: needed(region, rivals, it => certain[it]!, effort) }
    }
    const wider = others.find(
      other =>
        grid.rows[other]!.output === grid.rows[row]!.output &&
        boxHolds(certain[other]!, region) &&
        !(other > row && certain[row] !== undefined && sameBox(certain[other]!, certain[row])) &&
        standsFor(grid, row, other, near[row]!),
    )
    return wider === undefined ? undefined : { kind: 'subsumed', row, by: [wider] }
  }

  const rows = grid.rows.flatMap((_, row) => faultOf(row) ?? [])
  return { rows, pairs, open, finished }
}

/** Columns that never matter: every row takes all of them. */
export const unusedAxes = ({ axes, rows }: Grid): readonly number[] =>
  axes.flatMap(({ size }, axis) => {
    const takesAll = ({ cells }: GridRow): boolean => {
      const cell = cells[axis]!
      return !isGeneral(cell) && sameRanges(cell, wholeAxis(size))
    }
    return rows.length > 0 && rows.every(takesAll) ? [axis] : []
  })
