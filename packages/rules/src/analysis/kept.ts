import type { GridRow } from './grid.ts'

/** A row of the table before and the same row after, by index. */
export type Twins = readonly [before: number, after: number]

/** The most pairs of which each comes after the one before it on both sides; they come in order of `after`. */
const inOrder = (pairs: readonly Twins[]): readonly Twins[] => {
  /** By length less one, the last pair of the best chain of that length; and what each pair follows. */
  const ends: number[] = []
  const previous = new Int32Array(pairs.length).fill(-1)
  pairs.forEach(([before], index) => {
    let [from, to] = [0, ends.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if (pairs[ends[middle]!]![0] < before) from = middle + 1
      else to = middle
    }
    previous[index] = from > 0 ? ends[from - 1]! : -1
    ends[from] = index
  })
  const chain: Twins[] = []
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index]!) chain.push(pairs[index]!)
  return chain.reverse()
}

/**
 * Rows that say the same before and after, each in one pair at most.
 *
 * @param ordered only rows that also stand in the same order, where the order is part of what a table says
 */
export const keptRows = (before: readonly GridRow[], after: readonly GridRow[], ordered: boolean): readonly Twins[] => {
  const known = new Map<string, number[]>()
  const keyOf = (row: GridRow): string => JSON.stringify([row.output, row.cells])
  before.forEach((row, index) => {
    const there = known.get(keyOf(row))
    if (there === undefined) known.set(keyOf(row), [index])
    else there.push(index)
  })
  const pairs = after.flatMap((row, index): readonly Twins[] => {
    const twin = known.get(keyOf(row))?.shift()
    return twin === undefined ? [] : [[twin, index]]
  })
  return ordered ? inOrder(pairs) : pairs
}
