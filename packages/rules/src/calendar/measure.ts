/** A stretch of positions that does not count: from, up to but without to. */
export type Gap = readonly [from: number, to: number]

/**
 * A ruler along a line of positions (days or minutes): how much of it counts before a position, and back. Positions it
 * does not know give `NaN`, which every sum carries to its end, where it is looked at once.
 */
export interface Measure {
  /** How much counts before this position. */
  total(position: number): number
  /** The first position before which that much counts. */
  reach(total: number): number
}

/** Calendar days: every day counts, and the ruler has no ends. */
export const everyDay: Measure = { total: day => day, reach: total => total }

/**
 * The position where `need` has been counted from `start`, leaving out the gaps (sorted, apart from each other).
 * Costs one look-up per gap and one for the answer, however long the term.
 */
export const countOn = (measure: Measure, start: number, need: number, gaps: readonly Gap[]): number => {
  if (gaps.length === 0) return measure.reach(measure.total(start) + need)
  let at = start
  let left = need
  for (const [from, to] of gaps) {
    if (to <= at) continue
    if (from > at) {
      const before = measure.total(from) - measure.total(at)
      if (before >= left) break
      left -= before
    }
    at = to
  }
  return measure.reach(measure.total(at) + left)
}

/** How much counts from `start` up to `end`, leaving out the gaps. */
export const countBetween = (measure: Measure, start: number, end: number, gaps: readonly Gap[]): number => {
  if (end <= start) return 0
  let counted = measure.total(end) - measure.total(start)
  for (const [from, to] of gaps) {
    const a = Math.max(from, start)
    const b = Math.min(to, end)
    if (b > a) counted -= measure.total(b) - measure.total(a)
  }
  return counted
}

/** The union of stretches: sorted, empty ones dropped, touching ones joined, so that an overlap counts once. */
export const union = (gaps: readonly Gap[]): readonly Gap[] => {
  const joined: [number, number][] = []
  for (const [from, to] of gaps.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1)
    if (to <= from) continue
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to)
    else joined.push([from, to])
  }
  return joined
}
