import { firstName, type Rules } from '../rule/book.ts'

interface Open {
  readonly name: string
  readonly reads: readonly string[]
  /** Of those it reads, the one looked at next. */
  next: number
}

/**
 * How rules read each other. `circles`: those that read themselves in the end, each from its first name on; whoever leaves all
 * of these out has none left. `beyond`: those that stand on more than `limit` rules, one on the other. A walk without
 * recursion: a definition may hold many thousands of rules.
 */
export const readingOrder = (
  rules: Rules,
  limit: number,
): {
  readonly circles: readonly (readonly string[])[]
  readonly beyond: readonly { readonly name: string; readonly depth: number }[]
} => {
  const circles: string[][] = []
  const told = new Set<string>()
  const depths = new Map<string, number>()
  const way: Open[] = []
  const onWay = new Set<string>()
  const enter = (name: string): void => {
    const read = new Set((rules.get(name)?.reads ?? []).map(firstName))
    way.push({ name, reads: [...read].filter(it => rules.has(it)), next: 0 })
    onWay.add(name)
  }
  const leave = ({ name, reads }: Open): void => {
    depths.set(name, 1 + reads.reduce((deepest, it) => Math.max(deepest, depths.get(it) ?? 0), 0))
    way.pop()
    onWay.delete(name)
  }
  for (const start of rules.keys()) {
    if (!depths.has(start)) enter(start)
    for (let at = way.at(-1); at !== undefined; at = way.at(-1)) {
      const read = at.reads[at.next++]
      if (read === undefined) leave(at)
      else if (onWay.has(read)) {
        // A rule that closes several circles is told of once: they are all broken where it is left out.
        if (!told.has(read)) circles.push(way.slice(way.findIndex(it => it.name === read)).map(it => it.name))
        told.add(read)
      } else if (!depths.has(read)) enter(read)
    }
  }
  return { circles, beyond: [...depths].flatMap(([name, depth]) => (depth > limit ? [{ name, depth }] : [])) }
}
