/** A set of rows: bit `row & 31` of word `row >> 5`. */
export type Bits = Int32Array

export const bitsFor = (rows: number): Bits => new Int32Array((rows + 31) >> 5)

export const setBit = (bits: Bits, row: number): void => {
  bits[row >> 5]! |= 1 << (row & 31)
}

export const hasBit = (bits: Bits, row: number): boolean => (bits[row >> 5]! & (1 << (row & 31))) !== 0

export const bitsOf = (rows: number, holds: (row: number) => boolean): Bits => {
  const bits = bitsFor(rows)
  for (let row = 0; row < rows; row += 1) if (holds(row)) setBit(bits, row)
  return bits
}

export const both = (a: Bits, b: Bits): Bits => a.map((word, i) => word & b[i]!)

export const without = (a: Bits, b: Bits): Bits => a.map((word, i) => word & ~b[i]!)

/** Without one row. */
export const lacking = (bits: Bits, row: number): Bits => {
  const rest = bits.slice()
  rest[row >> 5]! &= ~(1 << (row & 31))
  return rest
}

export const isEmpty = (bits: Bits): boolean => bits.every(word => word === 0)

/** The rows of a set, in order. */
export const rowsOf = (bits: Bits): number[] => {
  const rows: number[] = []
  for (let at = 0; at < bits.length; at += 1)
    // A word without its lowest bit, until nothing is left of it.
    for (let word = bits[at]!; word !== 0; word &= word - 1) rows.push(at * 32 + 31 - Math.clz32(word & -word))
  return rows
}

/** Sets, each once. */
export const distinct = (sets: Iterable<Bits>): Bits[] => {
  const seen = new Map<string, Bits>()
  for (const bits of sets) seen.set(bits.join(), bits)
  return [...seen.values()]
}
