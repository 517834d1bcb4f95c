import type { SlotRanges } from '../table/column.ts'
import { type Box, isEmpty, rangesHold } from './box.ts'

/** How much a sweep may do: steps of 32 boxes over one stretch of one axis. A count, not a time, so that answers repeat. */
export type Effort = number

/** A set of boxes, 32 to an integer. */
export type BoxSet = Int32Array

/** What is known of a part of the region from the boxes over it alone: nothing to find, all of it found, or look closer. */
export type Verdict = 'clear' | 'found' | 'closer'

export interface SweepInput {
  readonly region: Box
  readonly boxes: readonly Box[]
  /**
   * Judges the part of the region over which exactly these boxes lie, once some axes are fixed. `spread` are the boxes
   * that take all of every axis not yet fixed; when none is left those are all, and `closer` is no answer.
   */
  readonly judge: (set: BoxSet, spread: BoxSet) => Verdict
  /**
   * Takes a part that was found and says what to leave out from here on: a box around it whose ends are ends of boxes.
   */
  readonly found: (part: Box, set: BoxSet) => Box
  /** Ends after so many were found. */
  readonly atMost: number
  readonly effort: Effort
}

export interface Swept {
  /** False where the effort ran out, or as many were found as were asked for. */
  readonly finished: boolean
  readonly spent: Effort
}

/** Stretches of an axis, and which boxes lie over each. */
interface Layer {
  readonly axis: number
  readonly stretches: SlotRanges
  /** By stretch, `words` integers. */
  readonly sets: BoxSet
  readonly spread: BoxSet
  /** By box, the stretches at which it begins, or is over. */
  readonly ends: (readonly number[])[]
  /** The first stretch, and those that do not touch the one before. */
  readonly breaks: Uint8Array
}

const hasBox = (set: BoxSet, box: number): boolean => ((set[box >> 5]! >> (box & 31)) & 1) === 1

/** The boxes of a set, in order. */
export const boxesOf = (set: BoxSet): readonly number[] => {
  const boxes: number[] = []
  for (let box = 0; box < set.length * 32; box += 1) if (hasBox(set, box)) boxes.push(box)
  return boxes
}

const put = (set: BoxSet, box: number): void => {
  set[box >> 5]! |= 1 << (box & 31)
}

/** The axis of the region cut wherever a box begins or ends. */
const layerOf = (region: Box, boxes: readonly Box[], axis: number, words: number): Layer => {
  const cuts = new Map<number, number[]>()
  const cut = (slot: number, box: number): void => {
    const there = cuts.get(slot)
    if (there === undefined) cuts.set(slot, [box])
    else there.push(box)
  }
  boxes.forEach((box, index) => {
    for (const [from, to] of box[axis]!) {
      cut(from, index)
      cut(to + 1, index)
    }
  })
  const slots = [...cuts.keys()].sort((a, b) => a - b)
  const stretches: (readonly [number, number])[] = []
  const sets: number[] = []
  const current = new Int32Array(words)
  let next = 0
  /** Boxes begin and end at every cut up to this slot. */
  const reach = (slot: number): void => {
    for (; next < slots.length && slots[next]! <= slot; next += 1)
      for (const box of cuts.get(slots[next]!)!) current[box >> 5]! ^= 1 << (box & 31)
  }
  for (const [start, to] of region[axis]!) {
    for (let from = start; from <= to; ) {
      reach(from)
      const end = Math.min(to, (slots[next] ?? Number.POSITIVE_INFINITY) - 1)
      stretches.push([from, end])
      for (const word of current) sets.push(word)
      from = end + 1
    }
  }
  const spread = new Int32Array(words)
  const at = new Map(stretches.map(([from], index) => [from, index]))
  const ends = boxes.map((box, index) => {
    if (rangesHold(box[axis]!, region[axis]!)) put(spread, index)
    return box[axis]!.flatMap(([from, to]) => [at.get(from) ?? 0, at.get(to + 1) ?? 0])
  })
  const breaks = Uint8Array.from(stretches, ([from], index) => Number(stretches[index - 1]?.[1] !== from - 1))
  return { axis, stretches, sets: Int32Array.from(sets), spread, ends, breaks }
}

const hashOf = (set: BoxSet): number => {
  let hash = 0x811c9dc5
  for (let word = 0; word < set.length; word += 1) hash = Math.imul(hash ^ set[word]!, 0x01000193) ^ (hash >>> 15)
  return hash
}

const sameSet = (left: BoxSet, right: BoxSet): boolean => {
  for (let word = 0; word < left.length; word += 1) if (left[word] !== right[word]) return false
  return true
}

/** Sets that led to nothing. */
class Barren {
  readonly #byHash = new Map<number, BoxSet[]>()

  has(set: BoxSet, hash: number): boolean {
    return this.#byHash.get(hash)?.some(it => sameSet(it, set)) === true
  }

  add(set: BoxSet, hash: number): void {
    const there = this.#byHash.get(hash)
    if (there === undefined) this.#byHash.set(hash, [set])
    else there.push(set)
  }
}

/** Neighbouring stretches with the same boxes over them. */
interface Group {
  readonly set: BoxSet
  readonly verdict: Verdict
  readonly from: number
  readonly to: number
}

/** How a part of the region came out: nothing found, nothing found outside of what is left out, or something found. */
type Outcome = 'clear' | 'left out' | 'found'

const meet = (left: BoxSet, right: BoxSet, from: number): boolean => {
  for (let word = from; word < left.length; word += 1) if ((left[word]! & right[word]!) !== 0) return true
  return false
}

const isClear = (set: BoxSet, from: number): boolean => {
  for (let word = from; word < set.length; word += 1) if (set[word] !== 0) return false
  return true
}

/**
 * Goes through a region axis by axis, keeping the set of boxes that lie over what was fixed so far: parts with the same
 * set are one part, and a set that led to nothing on an axis is not followed there twice. What was found is left out as
 * a box of its own, in further words of the set, and the way to the next part begins anew: it is short, because all that
 * led to nothing is known.
 */
export const sweep = ({ region, boxes, judge, found, atMost, effort }: SweepInput): Swept => {
  if (isEmpty(region)) return { finished: true, spent: 0 }
  const words = Math.max(1, (boxes.length + 31) >> 5)
  const stride = words + ((atMost + 31) >> 5)
  const cuts = region.map((ranges, axis) => {
    const ends = boxes.reduce((sum, box) => sum + 2 * box[axis]!.length, 1)
    return Math.min(ends, ranges.at(-1)![1] - ranges[0]![0] + 1)
  })
  if (cuts.reduce((sum, count) => sum + count * stride, 0) > effort) return { finished: false, spent: effort }
  const layers = region
    .map((_, axis) => layerOf(region, boxes, axis, stride))
    .sort((a, b) => a.stretches.length - b.stretches.length || a.axis - b.axis)
  for (let level = layers.length - 2; level >= 0; level -= 1)
    for (let word = 0; word < words; word += 1) layers[level]!.spread[word]! &= layers[level + 1]!.spread[word]!
  const everywhere = new Int32Array(stride).fill(-1)
  const barren = layers.map(() => new Barren())
  const part: SlotRanges[] = [...region]
  const child = new Int32Array(stride)
  let leftOut = 0
  let spent = 0
  let state: 'going' | 'again' | 'over' = 'going'
  const now = (): typeof state => state

  /**
   * What lies below a set on a layer. Only where one of its boxes begins or ends is there something new, and what is
   * clear at once costs nothing more: both hold of most.
   */
  const groupsOf = ({ stretches, sets, ends, breaks }: Layer, set: BoxSet, spread: BoxSet): readonly Group[] => {
    const marks = breaks.slice()
    const used: number[] = []
    for (let word = 0; word < stride; word += 1) {
      if (set[word] === 0) continue
      used.push(word)
      for (let bits = set[word]!; bits !== 0; bits &= bits - 1)
        for (const end of ends[word * 32 + 31 - Math.clz32(bits & -bits)]!) marks[end] = 1
    }
    const groups: Group[] = []
    child.fill(0)
    for (let stretch = 0, next = 0; stretch < stretches.length; stretch = next) {
      next = stretch + 1
      while (next < stretches.length && marks[next] === 0) next += 1
      for (const word of used) child[word] = set[word]! & sets[stretch * stride + word]!
      spent += used.length
      const verdict = judge(child, spread)
      if (verdict !== 'clear')
        groups.push({ set: child.slice(), verdict, from: stretches[stretch]![0], to: stretches[next - 1]![1] })
    }
    return groups
  }

  const take = (set: BoxSet): void => {
    const box = found([...part], set)
    const bit = words * 32 + leftOut
    leftOut += 1
    state = leftOut < atMost ? 'again' : 'over'
    let spread = true
    for (const { axis, stretches, sets, ends, spread: known } of layers.toReversed()) {
      const here = stretches.map(stretch => rangesHold(box[axis]!, [stretch]))
      here.forEach((over, index) => {
        if (over) put(sets, index * stride * 32 + bit)
      })
      ends[bit] = here.flatMap((over, index) => (index > 0 && over !== here[index - 1] ? [index] : []))
      spread &&= rangesHold(box[axis]!, region[axis]!)
      if (spread) put(known, bit)
    }
  }

  const follow = (level: number, set: BoxSet): Outcome => {
    const known = barren[level]!
    const alone = isClear(set, words) ? set : set.slice().fill(0, words)
    const aloneHash = hashOf(alone)
    if (known.has(alone, aloneHash)) return 'clear'
    const hash = alone === set ? aloneHash : hashOf(set)
    if (alone !== set && known.has(set, hash)) return 'left out'
    const outcome = visit(level, set)
    if (outcome === 'left out') known.add(set, hash)
    if (outcome === 'clear') known.add(alone, aloneHash)
    return outcome
  }

  const visit = (level: number, set: BoxSet): Outcome => {
    const layer = layers[level]!
    if (spent > effort) state = 'over'
    if (state !== 'going') return 'found'
    const spread = layers[level + 1]?.spread ?? everywhere
    let worst: Outcome = 'clear'
    const note = (outcome: Outcome): void => {
      if (outcome === 'found' || worst === 'clear') worst = outcome
    }
    const closer: Group[] = []
    for (const group of groupsOf(layer, set, spread)) {
      if (meet(group.set, spread, words)) note('left out')
      else if (group.verdict === 'closer' || !isClear(group.set, words)) closer.push(group)
      else {
        part[layer.axis] = [[group.from, group.to]]
        note('found')
        take(group.set)
        if (state !== 'going') return 'found'
      }
    }
    for (const group of closer) {
      part[layer.axis] = [[group.from, group.to]]
      note(follow(level + 1, group.set))
      if (state !== 'going') return 'found'
    }
    part[layer.axis] = region[layer.axis]!
    return worst
  }

  do {
    state = 'going'
    region.forEach((ranges, axis) => {
      part[axis] = ranges
    })
    const all = new Int32Array(stride)
    for (let box = 0; box < boxes.length; box += 1) put(all, box)
    for (let box = 0; box < leftOut; box += 1) put(all, words * 32 + box)
    const spread = layers[0]?.spread ?? everywhere
    const verdict = judge(all, spread)
    if (verdict === 'clear' || meet(all, spread, words)) break
    if (verdict === 'closer' || leftOut > 0) visit(0, all)
    else take(all)
  } while (now() === 'again')
  return { finished: spent <= effort && now() !== 'over', spent }
}
