/**
 * How a fact finds its slot, as data: one loop over columns of every sort is quicker than a closure for each.
 */
export interface Seek {
  readonly among: 'numbers' | 'names' | 'flags' | 'neither'
  /** Ordered end points: between 2i and 2i + 2 lies point i, as raw slot 2i + 1. */
  readonly points: Float64Array
  /** By raw slot the slot, or −1 where no value of it can come. */
  readonly slots: Int32Array
  readonly whole: boolean
  readonly named: ReadonlyMap<unknown, number>
  /** For what is not found at once: a day as text, letters in their other form, another type. */
  readonly otherwise: (fact: unknown) => number
}

const nowhere = (): number => -1

export const seeking = (given: Partial<Seek> & Pick<Seek, 'among'>): Seek => ({
  points: given.points ?? new Float64Array(0),
  slots: given.slots ?? new Int32Array(0),
  whole: given.whole ?? false,
  named: given.named ?? new Map(),
  otherwise: given.otherwise ?? nowhere,
  among: given.among,
})

/** The slot of a number on a line cut by points. */
export const seekNumber = (points: Float64Array, slots: Int32Array, value: number): number => {
  let from = 0
  let to = points.length
  while (from < to) {
    const middle = (from + to) >> 1
    if (points[middle]! <= value) from = middle + 1
    else to = middle
  }
  return slots[from > 0 && points[from - 1] === value ? 2 * from - 1 : 2 * from]!
}

/** The slot of a fact; −1 where it is of another type, or none that can come here. */
export const seek = (by: Seek, fact: unknown): number => {
  switch (by.among) {
    case 'numbers':
      // Also false for NaN.
      if (typeof fact !== 'number' || !(Math.abs(fact) <= Number.MAX_SAFE_INTEGER)) return -1
      return by.whole && !Number.isInteger(fact) ? -1 : seekNumber(by.points, by.slots, fact)
    case 'names':
      return by.named.get(fact) ?? by.otherwise(fact)
    case 'flags':
      return typeof fact === 'boolean' ? by.slots[fact ? 1 : 0]! : -1
    default:
      return by.otherwise(fact)
  }
}
