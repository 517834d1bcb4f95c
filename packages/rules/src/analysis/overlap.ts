import { type Box, intersectBoxes, isEmpty, rangesMeet } from './box.ts'
import type { Effort } from './sweep.ts'

/** Two boxes that share points, by index, the lower first. */
export type Pair = readonly [left: number, right: number]

export interface OverlapSearch {
  /** In order of the first box, then of the second. */
  readonly pairs: readonly Pair[]
  /** False where the effort ran out. */
  readonly finished: boolean
  readonly spent: Effort
}

/** The axis that tells most boxes apart. */
const sharpestAxis = (boxes: readonly Box[], axes: number): number => {
  let [best, most] = [0, -1]
  for (let axis = 0; axis < axes; axis += 1) {
    const starts = new Set(boxes.map(box => box[axis]![0]![0])).size
    if (starts > most) [best, most] = [axis, starts]
  }
  return best
}

/**
 * Which boxes share points: sorted by where they begin on one axis, each is compared with those that begin before it
 * ends. One comparison is one step of effort. Of more than `atMost` pairs the rest is left, and the search not finished.
 */
export const findOverlaps = (
  boxes: readonly Box[],
  effort: Effort,
  atMost: number = Number.POSITIVE_INFINITY,
): OverlapSearch => {
  const axes = boxes[0]?.length ?? 0
  const some = boxes.map((_, index) => index).filter(index => !isEmpty(boxes[index]!))
  if (axes === 0)
    return {
      pairs: some.flatMap(left => some.filter(it => it > left).map(it => [left, it] as const)),
      finished: true,
      spent: some.length,
    }
  const first = sharpestAxis(
    some.map(index => boxes[index]!),
    axes,
  )
  const order = some.toSorted((a, b) => boxes[a]![first]![0]![0] - boxes[b]![first]![0]![0] || a - b)
  // From the first slot to the last, whatever lies between: most boxes part here, and the rest is looked at closely.
  const low = new Int32Array(order.length * axes)
  const high = new Int32Array(order.length * axes)
  const whole: boolean[] = order.map((index, place) => {
    boxes[index]!.forEach((ranges, axis) => {
      low[place * axes + axis] = ranges[0]![0]
      high[place * axes + axis] = ranges.at(-1)![1]
    })
    return boxes[index]!.every(ranges => ranges.length === 1)
  })
  const meets = (a: number, b: number): boolean => {
    for (let axis = 0; axis < axes; axis += 1) {
      const [x, y] = [a * axes + axis, b * axes + axis]
      if (low[x]! > high[y]! || low[y]! > high[x]!) return false
    }
    if (whole[a]! && whole[b]!) return true
    return boxes[order[a]!]!.every((ranges, axis) => rangesMeet(ranges, boxes[order[b]!]![axis]!))
  }
  const pairs: Pair[] = []
  let spent = 0
  const going = (): boolean => spent <= effort && pairs.length <= atMost
  for (let a = 0; a < order.length && going(); a += 1) {
    const end = high[a * axes + first]!
    for (let b = a + 1; b < order.length && low[b * axes + first]! <= end; b += 1) {
      spent += 1
      if (!going()) break
      if (!meets(a, b)) continue
      const [left, right] = [order[a]!, order[b]!]
      pairs.push(left < right ? [left, right] : [right, left])
    }
  }
  return { pairs: pairs.sort(([a, b], [c, d]) => a - c || b - d), finished: going(), spent }
}

/** What two boxes share. */
export const overlapOf = (boxes: readonly Box[], [left, right]: Pair): Box =>
  intersectBoxes(boxes[left]!, boxes[right]!)

/**
 * Whether boxes without overlaps cover a region that holds them all, by counting points: the quick proof for a table
 * that is a partition.
 */
export const fills = (region: Box, boxes: readonly Box[]): boolean => {
  const points = (box: Box): bigint =>
    box.reduce((product, ranges) => product * BigInt(ranges.reduce((sum, [from, to]) => sum + to - from + 1, 0)), 1n)
  return boxes.reduce((sum, box) => sum + points(box), 0n) === points(region)
}
