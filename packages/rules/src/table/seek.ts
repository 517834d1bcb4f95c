/**
 * How a fact finds its slot, as data: one loop over columns of every sort is quicker than a closure for each.
 */
export interface Seek {
  readonly among: 'numbers' | 'names' | 'flags' | 'neither'
  /** Ordered end points: point i has raw slot 2i + 1, and before it lies raw slot 2i. */
  readonly points: Float64Array
  /** By raw slot the slot, or −1 where no value of it can come. */
  readonly slots: Int32Array
  /** The slots of the whole numbers from `low` up to the last point, where there are not too many. */
  readonly direct: Int32Array
  readonly low: number
  readonly whole: boolean
  /** The first few names, which are found by looking at each; all of them are in `named`. */
  readonly few: readonly unknown[]
  readonly fewSlots: readonly number[]
  readonly named: ReadonlyMap<unknown, number>
  /** For what is not found at once: a day as text, letters in their other form, another type. */
  readonly otherwise: (fact: unknown) => number
}

const nowhere = (): number => -1

const [mostFew, mostDirect] = [6, 4096]

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

export const seeking = (given: Partial<Seek> & Pick<Seek, 'among'>): Seek => {
  const { among, points = new Float64Array(0), slots = new Int32Array(0), named = new Map() } = given
  const low = Math.ceil(points[0] ?? 0)
  const high = Math.floor(points.at(-1) ?? -1)
  const length = among === 'numbers' && high - low < mostDirect ? Math.max(0, high - low + 1) : 0
  const few = [...named].slice(0, mostFew)
  return {
    among,
    points,
    slots,
    direct: Int32Array.from({ length }, (_, at) => seekNumber(points, slots, low + at)),
    low,
    whole: given.whole ?? false,
    few: few.map(([name]) => name),
    fewSlots: few.map(([, slot]) => slot),
    named,
    otherwise: given.otherwise ?? nowhere,
  }
}

/** The slot of a fact; −1 where it is of another type, or none that can come here. */
export const seek = (by: Seek, fact: unknown): number => {
  switch (by.among) {
    case 'numbers': {
      // Also false for NaN.
      if (typeof fact !== 'number' || !(Math.abs(fact) <= Number.MAX_SAFE_INTEGER)) return -1
      const at = fact - by.low
      // Unsigned, what lies below is larger than all. A small fraction is lost in the difference, not on the way back.
      if ((at | 0) === at && at >>> 0 < by.direct.length && at + by.low === fact) return by.direct[at]!
      return by.whole && !Number.isInteger(fact) ? -1 : seekNumber(by.points, by.slots, fact)
    }
    case 'names': {
      const { few } = by
      for (let i = 0; i < few.length; i += 1) if (few[i] === fact) return by.fewSlots[i]!
      return by.named.get(fact) ?? by.otherwise(fact)
    }
    case 'flags':
      return typeof fact === 'boolean' ? by.slots[fact ? 1 : 0]! : -1
    default:
      return by.otherwise(fact)
  }
}
