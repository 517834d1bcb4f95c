/** Chance that a seed repeats: xorshift32, fast enough to be asked some millions of times. */
export interface Chance {
  /** A whole number from 0 to below the limit. */
  below(limit: number): number
  /** One of these. */
  of<T>(these: readonly [T, ...T[]]): T
  of<T>(these: readonly T[]): T | undefined
}

export const chance = (seed: number): Chance => {
  let state = seed | 0 || 1
  const below = (limit: number): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % limit
  }
  return { below, of: <T>(these: readonly T[]) => these[below(these.length)] as T }
}
