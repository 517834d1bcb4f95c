import {
  type Box,
  boxesMeet,
  boxHolds,
  intersectBoxes,
  intersectRanges,
  isEmpty,
  rangesMeet,
  subtractRanges,
  uniteRanges,
} from './box.ts'
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

/** Up to so many boxes a sweep is quick: one integer holds a set of them. */
const fewBoxes = 32

/** A region in two, at the end of a box that parts the others best; nothing where no cut does. */
const halved = (region: Box, boxes: readonly Box[]): readonly [Box, Box] | undefined => {
  let least = 0.9 * boxes.length
  let best: readonly [Box, Box] | undefined
  for (const [axis, ranges] of region.entries()) {
    const [first, last] = [ranges[0]![0], ranges.at(-1)![1]]
    const cuts = boxes
      .flatMap(box => box[axis]!.flatMap(([from, to]) => [from, to + 1]))
      .filter(slot => slot > first && slot <= last)
      .sort((a, b) => a - b)
    const cut = cuts[cuts.length >> 1]
    if (cut === undefined) continue
    const parts = [[[first, cut - 1]], [[cut, last]]] as const
    const most = Math.max(...parts.map(part => boxes.filter(box => rangesMeet(box[axis]!, part)).length))
    if (most >= least) continue
    least = most
    best = [region.with(axis, intersectRanges(ranges, parts[0])), region.with(axis, intersectRanges(ranges, parts[1]))]
  }
  return best
}

/**
 * The parts of a region that no box covers: the first few, and whether those are all.
 *
 * Where the points of the boxes add up to those of the region and none overlaps, nothing is left over. Where that does not
 * tell, the region is halved, until few boxes are left or none parts them; those are swept. What was found is a box from then on,
 * so that nothing is told twice.
 */
export const findGaps = (region: Box, boxes: readonly Box[], atMost: number, effort: Effort): GapSearch => {
  const gaps: Box[] = []
  let spent = 0
  const within = (part: Box, all: readonly Box[]): readonly Box[] =>
    all.filter(box => boxesMeet(box, part)).map(box => intersectBoxes(box, part))
  /** False where the search ends: as many were found as were asked for, or the effort ran out. */
  const look = (part: Box, candidates: readonly Box[]): boolean => {
    const near = within(part, candidates)
    const all = [...near, ...within(part, gaps)]
    if (fills(part, all)) {
      const overlaps = findOverlaps(all, effort - spent, 0)
      spent += overlaps.spent
      if (overlaps.finished && overlaps.pairs.length === 0) return true
    }
    const halves = near.length > fewBoxes ? halved(part, near) : undefined
    if (halves !== undefined) return halves.every(half => look(half, near))
    const known = gaps.length
    const swept = sweep({
      region: part,
      boxes: all,
      judge: uncovered((all.length + 31) >> 5),
      found: free => {
        // First within the part, whose boxes alone cut it: what is left out there has to lie in a gap that is told.
        const open = widen(free, part, all)
        if (!gaps.some(gap => boxHolds(gap, open))) gaps.push(widen(open, region, boxes))
        return open
      },
      atMost: atMost - known,
      effort: effort - spent,
    })
    spent += swept.spent
    if (swept.finished || gaps.length >= atMost || spent >= effort) return swept.finished
    // Parts of one gap were found one by one: now it is a box.
    return look(part, near)
  }
  const finished = isEmpty(region) || look(region, boxes)
  return { gaps, finished, spent }
}

/** Whether boxes cover a region wholly; nothing where the effort ran out before that was known. */
export const covers = (region: Box, boxes: readonly Box[], effort: Effort): boolean | undefined => {
  const { gaps, finished } = findGaps(region, boxes, 1, effort)
  if (gaps.length > 0) return false
  return finished ? true : undefined
}
