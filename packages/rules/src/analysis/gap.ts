import { type Box, boxesMeet, intersectBoxes, rangesMeet, subtractRanges, uniteRanges } from './box.ts'
import { fills, findOverlaps } from './overlap.ts'
import { type Effort, type SweepInput, type Swept, sweep } from './sweep.ts'

export interface GapSearch extends Swept {
  /** Boxes that nothing covers, as wide as they can be; they may share points. */
  readonly gaps: readonly Box[]
}

/** Nothing over it: a gap. A box over all that is left: none. */
const uncovered =
  (words: number): SweepInput['judge'] =>
  (set, spread) => {
    let any = 0
    for (let word = 0; word < words; word += 1) {
      if ((set[word]! & spread[word]!) !== 0) return 'clear'
      any |= set[word]!
    }
    return any === 0 ? 'found' : 'closer'
  }

/** The same gap, wider on one axis after the other until a box is in the way. */
export const widen = (gap: Box, region: Box, boxes: readonly Box[]): Box =>
  gap.reduce<Box>((wide, _, axis) => {
    const inTheWay = boxes.filter(box =>
      wide.every((ranges, other) => other === axis || rangesMeet(ranges, box[other]!)),
    )
    return wide.with(axis, subtractRanges(region[axis]!, uniteRanges(...inTheWay.map(box => box[axis]!))))
  }, gap)

/**
 * The parts of a region that no box covers: the first few, and whether those are all.
 *
 * Boxes that do not overlap are counted: where their points add up, nothing is left over. Else bit sets over the axes,
 * fewest stretches first; a set that is wholly covered once is not looked at again, and neither is a known gap.
 */
export const findGaps = (region: Box, boxes: readonly Box[], atMost: number, effort: Effort): GapSearch => {
  const near = boxes.filter(box => boxesMeet(box, region)).map(box => intersectBoxes(box, region))
  const { pairs, finished } = findOverlaps(near, effort, 0)
  if (finished && pairs.length === 0 && fills(region, near)) return { gaps: [], finished: true, spent: near.length }
  const gaps: Box[] = []
  const swept = sweep({
    region,
    boxes: near,
    judge: uncovered((near.length + 31) >> 5),
    found: part => {
      const gap = widen(part, region, near)
      gaps.push(gap)
      return gap
    },
    atMost,
    effort,
  })
  return { ...swept, gaps }
}

/** Whether boxes cover a region wholly; nothing where the effort ran out before that was known. */
export const covers = (region: Box, boxes: readonly Box[], effort: Effort): boolean | undefined => {
  const { gaps, finished } = findGaps(region, boxes, 1, effort)
  if (gaps.length > 0) return false
  return finished ? true : undefined
}
