/**
 * The nodes that can be reached from the roots, each after all that a depth-first walk finds below it. An edge that
 * closes a loop leads from an earlier node to a later one (or to itself), every other edge from a later to an earlier.
 * Without recursion, so that a chain of any length is walked.
 */
export const postorder = (roots: Iterable<string>, onward: (id: string) => readonly string[]): readonly string[] => {
  const seen = new Set<string>()
  const order: string[] = []
  for (const root of roots) {
    if (seen.has(root)) continue
    seen.add(root)
    const open = [{ id: root, next: onward(root), at: 0 }]
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const to = top.next[top.at++]
      if (to === undefined) {
        order.push(top.id)
        open.pop()
      } else if (!seen.has(to)) {
        seen.add(to)
        open.push({ id: to, next: onward(to), at: 0 })
      }
    }
  }
  return order
}
