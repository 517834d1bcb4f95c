import { type Box, boxHolds, holdsPoint, sameRanges, wholeAxis } from './box.ts'
import { covers, findGaps } from './gap.ts'
import { certainBox, emptyAxis, type Grid, type GridRow, isGeneral, widestBox } from './grid.ts'
import { findOverlaps, overlapOf, type Pair } from './overlap.ts'
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

/** What comes of two rows that both apply, the upper one first. */
export type PairKind =
  /** The policy allows one. */
  | 'overlap'
  /** Different answers, and neither goes before the other. */
  | 'conflict'
  /** A row further down takes the answer from one further up. */
  | 'misleading'
  /** Different answers, and only the order of the rows says which. */
  | 'order'

export interface PairFault {
  readonly kind: PairKind
  readonly rows: Pair
  /** Where it comes to pass, no third row taking the answer. */
  readonly box: Box
}

export interface RowFaults {
  readonly rows: readonly RowFault[]
  readonly pairs: readonly PairFault[]
  /** The same where a row has a general cell: the box is where it may come to pass. */
  readonly open: readonly PairFault[]
  /** How many overlaps more may be faults that were not looked at, as many having been found. */
  readonly more: number
  /** False where the effort ran out. */
  readonly finished: boolean
}

/** What an overlap of two rows means under the policy of the grid; nothing where it is as it should be. */
const pairKind = (grid: Grid, [upper, lower]: Pair): PairKind | undefined => {
  const differ = grid.rows[upper]!.output !== grid.rows[lower]!.output
  switch (grid.hit) {
    case 'unique':
      return 'overlap'
    case 'any':
      return differ ? 'conflict' : undefined
    case 'first':
      return differ ? 'order' : undefined
    case 'priority':
    case 'exceptions':
      if (!differ || grid.beats(upper, lower)) return undefined
      if (!grid.beats(lower, upper)) return 'conflict'
      return grid.hit === 'priority' ? 'misleading' : undefined
    default:
      return undefined
  }
}

/** Whether a third row takes the answer from these two, so that nothing comes of them. */
const settles = (grid: Grid, kind: PairKind, [upper, lower]: Pair, third: number): boolean => {
  if (kind === 'overlap') return false
  if (kind === 'order') return grid.beats(third, upper)
  return grid.beats(third, lower) || (kind === 'conflict' && grid.beats(third, upper))
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

/**
 * In the place of a row another stands as it did: it goes before the same rows, and the same go before it. Under `first`
 * a row between them may also say what both say. Where the row itself goes before the other, what silences the row has to
 * silence the other too, which comes back without it.
 */
const standsFor = (grid: Grid, row: number, other: number, near: readonly number[]): boolean =>
  near.every(
    third =>
      third === other ||
      (grid.hit === 'first' && grid.rows[third]!.output === grid.rows[row]!.output) ||
      ((!grid.beats(third, other) || grid.beats(third, row)) &&
        (!grid.beats(row, third) || grid.beats(other, third)) &&
        (!grid.beats(row, other) || !grid.beats(third, row) || grid.beats(third, other))),
  )

const sameBox = (left: Box, right: Box): boolean => left.every((ranges, axis) => sameRanges(ranges, right[axis]!))

/**
 * What is wrong with the rows of a grid, one by one and two by two. Nothing is claimed that a general cell could deny.
 */
export const findRowFaults = (grid: Grid, effort: Effort, atMost: number): RowFaults => {
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
  let more = 0
  for (const pair of overlaps.pairs) {
    const kind = pairKind(grid, pair)
    if (kind === undefined) continue
    if (pairs.length === atMost || open.length === atMost) {
      more += 1
      continue
    }
    const third = near[pair[0]]!.filter(row => near[pair[1]]!.includes(row) && settles(grid, kind, pair, row))
    /** Where none of these boxes takes the answer. */
    const live = (boxes: readonly Box[]): Box | undefined => {
      if (boxes.length === 0) return overlapOf(widest, pair)
      const { gaps, finished: known } = findGaps(overlapOf(widest, pair), boxes, 1, effort)
      if (gaps.length === 0 && !known) finished = false
      return gaps[0]
    }
    const sure = pair.every(row => certain[row] !== undefined) ? live(third.map(row => widest[row]!)) : undefined
    const box = sure ?? live(third.flatMap(row => (certain[row] === undefined ? [] : [certain[row]])))
    if (box !== undefined) (sure === undefined ? open : pairs).push({ kind, rows: pair, box })
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
  return { rows, pairs, open, more, finished }
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
