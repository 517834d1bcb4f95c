import type { Box } from '../../src/analysis/box.ts'
import type { Pair } from '../../src/analysis/overlap.ts'

/** For each axis its first and its last slot. */
type Plain = Int32Array

const plain = (box: Box): Plain => Int32Array.from(box.flatMap(ranges => [ranges[0]![0], ranges.at(-1)![1]]))

/** A box less another: what lies below and above it on each axis, cut to what is inside on the axes before. */
const less = (box: Plain, other: Plain, into: Plain[]): void => {
  for (let axis = 0; axis < box.length; axis += 2)
    if (box[axis]! > other[axis + 1]! || other[axis]! > box[axis + 1]!) {
      into.push(box)
      return
    }
  const rest = box.slice()
  for (let axis = 0; axis < box.length; axis += 2) {
    if (rest[axis]! < other[axis]!) {
      const below = rest.slice()
      below[axis + 1] = other[axis]! - 1
      into.push(below)
      rest[axis] = other[axis]!
    }
    if (rest[axis + 1]! > other[axis + 1]!) {
      const above = rest.slice()
      above[axis] = other[axis + 1]! + 1
      into.push(above)
      rest[axis + 1] = other[axis + 1]!
    }
  }
}

/** What no box covers, the plain way: everything, less one box after the other. Boxes of one range on each axis. */
export const subtracted = (region: Box, boxes: readonly Box[]): readonly Box[] => {
  let left: readonly Plain[] = [plain(region)]
  for (const box of boxes.map(plain)) {
    const next: Plain[] = []
    for (const part of left) less(part, box, next)
    left = next
  }
  return left.map(it =>
    Array.from({ length: it.length / 2 }, (_, axis) => [[it[2 * axis]!, it[2 * axis + 1]!] as const]),
  )
}

/**
 * Which boxes overlap, by the recursive sweep-line of Calvanese, Dumas, Laurson, Maggi, Montali and Teinemaa (BPM 2016,
 * algorithm 1, as written here): along one column the rows that are open together, and those along the next.
 */
export const overlapsBySweepLine = (boxes: readonly Box[]): readonly Pair[] => {
  const found = new Map<string, Pair>()
  const sweepLine = (rows: readonly number[], axis: number): void => {
    if (axis === (boxes[0]?.length ?? 0)) {
      for (const [at, left] of rows.entries())
        for (const right of rows.slice(at + 1)) found.set(`${left},${right}`, [left, right])
      return
    }
    const ends = rows
      .flatMap(row => {
        const [low, high] = boxes[row]![axis]![0]!
        return [
          { at: low, opens: true, row },
          { at: high + 1, opens: false, row },
        ]
      })
      .sort((a, b) => a.at - b.at || Number(a.opens) - Number(b.opens))
    const open = new Set<number>()
    let grown = false
    for (const { opens, row } of ends) {
      if (opens) {
        open.add(row)
        grown = true
        continue
      }
      if (grown && open.size > 1)
        sweepLine(
          [...open].sort((a, b) => a - b),
          axis + 1,
        )
      grown = false
      open.delete(row)
    }
  }
  sweepLine([...boxes.keys()], 0)
  return [...found.values()].sort(([a, b], [c, d]) => a - c || b - d)
}
