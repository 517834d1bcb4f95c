import type { SlotRanges } from '../table/column.ts'

/**
 * A product of unions: for each axis the slots it takes. Rows, gaps, overlaps and differences are all boxes, and the
 * intersection of two boxes is a box, so that a cell of many values need not be written as many boxes.
 */
export type Box = readonly SlotRanges[]

/** One slot on each axis. */
export type Point = readonly number[]

export const wholeAxis = (size: number): SlotRanges => (size > 0 ? [[0, size - 1]] : [])

/** The slots of both, in order and disjoint as both were. */
export const intersectRanges = (left: SlotRanges, right: SlotRanges): SlotRanges => {
  const shared: (readonly [number, number])[] = []
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const [a, b] = [left[i]!, right[j]!]
    const [from, to] = [Math.max(a[0], b[0]), Math.min(a[1], b[1])]
    if (from <= to) shared.push([from, to])
    if (a[1] < b[1]) i += 1
    else j += 1
  }
  return shared
}

/** The slots of any, in order; ranges that touch become one. */
export const uniteRanges = (...all: readonly SlotRanges[]): SlotRanges => {
  const united: [number, number][] = []
  for (const [from, to] of all.flat().toSorted(([a], [b]) => a - b)) {
    const last = united.at(-1)
    if (last === undefined || from > last[1] + 1) united.push([from, to])
    else last[1] = Math.max(last[1], to)
  }
  return united
}

/** The slots of the left that are none of the right. */
export const subtractRanges = (left: SlotRanges, right: SlotRanges): SlotRanges => {
  const rest: (readonly [number, number])[] = []
  let j = 0
  for (const [start, to] of left) {
    let from = start
    while (j < right.length && right[j]![1] < from) j += 1
    for (let k = j; k < right.length && right[k]![0] <= to && from <= to; k += 1) {
      const [low, high] = right[k]!
      if (low > from) rest.push([from, low - 1])
      from = high + 1
    }
    if (from <= to) rest.push([from, to])
  }
  return rest
}

export const rangesMeet = (left: SlotRanges, right: SlotRanges): boolean => {
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const [a, b] = [left[i]!, right[j]!]
    if (a[0] <= b[1] && b[0] <= a[1]) return true
    if (a[1] < b[1]) i += 1
    else j += 1
  }
  return false
}

export const rangesHold = (outer: SlotRanges, inner: SlotRanges): boolean =>
  inner.every(([from, to]) => outer.some(([low, high]) => low <= from && to <= high))

export const sameRanges = (left: SlotRanges, right: SlotRanges): boolean =>
  left.length === right.length && left.every(([from, to], i) => from === right[i]![0] && to === right[i]![1])

export const isEmpty = (box: Box): boolean => box.some(ranges => ranges.length === 0)

export const boxesMeet = (left: Box, right: Box): boolean =>
  left.every((ranges, axis) => rangesMeet(ranges, right[axis]!))

export const intersectBoxes = (left: Box, right: Box): Box =>
  left.map((ranges, axis) => intersectRanges(ranges, right[axis]!))

export const boxHolds = (outer: Box, inner: Box): boolean =>
  isEmpty(inner) || inner.every((ranges, axis) => rangesHold(outer[axis]!, ranges))

export const holdsPoint = (box: Box, point: Point): boolean =>
  box.every((ranges, axis) => ranges.some(([from, to]) => from <= point[axis]! && point[axis]! <= to))

/** The first point of a box that is not empty. */
export const firstPoint = (box: Box): Point => box.map(ranges => ranges[0]?.[0] ?? 0)

/** The axis on which two boxes differ, where they are alike on all others: they are one box then. */
const onlyDifference = (left: Box, right: Box): number | undefined => {
  let found: number | undefined
  for (let axis = 0; axis < left.length; axis += 1) {
    if (sameRanges(left[axis]!, right[axis]!)) continue
    if (found !== undefined) return undefined
    found = axis
  }
  return found
}

/** Fewer boxes over the same points: two that differ on one axis only become one, until there are no such two. */
export const mergeBoxes = (boxes: readonly Box[]): readonly Box[] => {
  const merged: Box[] = []
  for (const next of boxes) {
    let box = next
    for (let i = 0; i < merged.length; ) {
      const other = merged[i]!
      if (boxHolds(other, box)) {
        merged.splice(i, 1)
        box = other
        i = 0
        continue
      }
      const axis = onlyDifference(other, box)
      if (axis === undefined) {
        i += 1
        continue
      }
      merged.splice(i, 1)
      box = box.with(axis, uniteRanges(other[axis]!, box[axis]!))
      i = 0
    }
    merged.push(box)
  }
  return merged
}
