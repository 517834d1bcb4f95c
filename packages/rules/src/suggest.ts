// Longer strings are no names, and the distance costs the product of the lengths.
const longestName = 100

/**
 * Insertions, deletions, substitutions and swaps of two neighbours that lead from one name to the other (optimal string
 * alignment): the four slips of a typing hand. Counted no further once they are more than `most`.
 */
const distance = (from: string, to: string, most: number): number => {
  let before: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1]
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      )
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1)
      }
      current.push(cost)
    }
    // A later row begins from one of these two.
    if (Math.min(...last) > most && Math.min(...current) > most) return most + 1
    before = last
    last = current
  }
  return last[to.length] ?? 0
}

/**
 * "Did you mean …?": the known name nearest to one that is not known, or undefined where none is near. Near is one slip
 * in three characters, at most three; letter case does not count. Of names equally near the first in code-unit order is told.
 *
 * @example suggestName('aplicant.age', ['applicant.age', 'applicant.name']) // 'applicant.age'
 * @example suggestName('colour', ['fee', 'land']) // undefined
 */
export const suggestName = (name: string, known: readonly string[]): string | undefined => {
  if (name.length > longestName) return undefined
  const wanted = name.toLowerCase()
  let nearest = Math.min(3, Math.max(1, Math.floor(name.length / 3))) + 1
  let best: string | undefined
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) > nearest) continue
    const slips = distance(wanted, candidate.toLowerCase(), nearest)
    if (slips > nearest || (slips === nearest && (best === undefined || candidate >= best))) continue
    nearest = slips
    best = candidate
  }
  return best
}
