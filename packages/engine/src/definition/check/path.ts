import type { Course } from './course.ts'

/** Steps gone through, the last one first. */
interface Trail {
  readonly step: string
  readonly before: Trail | undefined
}

/** A way through a course and how far it has come: a number that grows with time. */
export interface Walk {
  readonly at: number
  readonly trail: Trail | undefined
}

/**
 * The longest way through a course to each of its leavings (`''` and outcomes). A block takes as long as its longest
 * branch; an outcome leaves it at once. Of ways equally long one is told, always the same.
 */
export const longestWalks = (
  course: Course,
  start: Walk,
  add: (at: number, step: string) => number,
): ReadonlyMap<string, Walk> => {
  const left = new Map<string, Walk>()
  const arrivals: (Walk | undefined)[] = new Array(course.length)
  arrivals[0] = start
  const longer = (known: Walk | undefined, walk: Walk): Walk =>
    known !== undefined && known.at >= walk.at ? known : walk
  const arrive = (index: number | undefined, walk: Walk | undefined): void => {
    if (index !== undefined && walk !== undefined) arrivals[index] = longer(arrivals[index], walk)
  }
  for (const [index, { id, ways, leaves, block }] of course.entries()) {
    const arrival = arrivals[index]
    if (arrival === undefined) continue
    const walk = { at: add(arrival.at, id), trail: { step: id, before: arrival.trail } }
    for (const way of ways) arrive(way, walk)
    if (leaves !== undefined) left.set(leaves, longer(left.get(leaves), walk))
    if (block === undefined) continue
    const out = new Map<string, Walk>()
    for (const branch of block.branches)
      for (const [leaving, end] of longestWalks(branch, walk, add)) out.set(leaving, longer(out.get(leaving), end))
    arrive(block.join, out.get('') ?? (block.branches.length === 0 ? walk : undefined))
    for (const [outcome, to] of block.outcomes) arrive(to, out.get(outcome))
  }
  return left
}

/** The steps of a way, in order. */
export const stepsAlong = (walk: Walk): readonly string[] => {
  const steps: string[] = []
  for (let at = walk.trail; at !== undefined; at = at.before) steps.push(at.step)
  return steps.reverse()
}
