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
}

const hasBox = (set: BoxSet, box: number): boolean => ((set[box >> 5]! >> (box & 31)) & 1) === 1

/** The boxes of a set, in order. */
export const boxesOf = (set: BoxSet): readonly number[] => {
  const boxes: number[] = []
  for (let box = 0; box < set.length * 32; box += 1) if (hasBox(set, box)) boxes.push(box)
  return boxes
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
  boxes.forEach((box, index) => {
    if (rangesHold(box[axis]!, region[axis]!)) spread[index >> 5]! |= 1 << (index & 31)
  })
  return { axis, stretches, sets: Int32Array.from(sets), spread }
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

/** Sets that were seen. */
class Seen<T extends { readonly set: BoxSet }> {
  readonly #byHash = new Map<number, T[]>()

  get(set: BoxSet, hash: number): T | undefined {
    return this.#byHash.get(hash)?.find(it => sameSet(it.set, set))
  }

  add(entry: T, hash: number): void {
    const there = this.#byHash.get(hash)
    if (there === undefined) this.#byHash.set(hash, [entry])
    else there.push(entry)
  }
}

interface Group {
  readonly set: BoxSet
  readonly hash: number
  readonly stretches: (readonly [number, number])[]
}

const touching = (stretches: readonly (readonly [number, number])[]): SlotRanges => {
  const ranges: [number, number][] = []
  for (const [from, to] of stretches) {
    const last = ranges.at(-1)
    if (last !== undefined && last[1] + 1 === from) last[1] = to
    else ranges.push([from, to])
  }
  return ranges
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

const put = (set: BoxSet, box: number): void => {
  set[box >> 5]! |= 1 << (box & 31)
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
  const cuts = region.map((_, axis) => boxes.reduce((sum, box) => sum + 2 * box[axis]!.length, 1))
  if (cuts.reduce((sum, count) => sum + count * stride, 0) > effort) return { finished: false, spent: effort }
  const layers = region
    .map((_, axis) => layerOf(region, boxes, axis, stride))
    .sort((a, b) => a.stretches.length - b.stretches.length || a.axis - b.axis)
  for (let level = layers.length - 2; level >= 0; level -= 1)
    for (let word = 0; word < words; word += 1) layers[level]!.spread[word]! &= layers[level + 1]!.spread[word]!
  const everywhere = new Int32Array(stride).fill(-1)
  const barren = layers.map(() => new Seen<{ readonly set: BoxSet }>())
  const part: SlotRanges[] = [...region]
  const child = new Int32Array(stride)
  let leftOut = 0
  let spent = 0
  let state: 'going' | 'again' | 'over' = 'going'
  const now = (): typeof state => state

  const groupsOf = ({ stretches, sets }: Layer, set: BoxSet): readonly Group[] => {
    const groups: Group[] = []
    const seen = new Seen<Group>()
    let last: Group | undefined
    for (let stretch = 0; stretch < stretches.length; stretch += 1) {
      let same = last !== undefined
      for (let word = 0, at = stretch * stride; word < stride; word += 1, at += 1) {
        const both = set[word]! & sets[at]!
        child[word] = both
        if (same && both !== last!.set[word]) same = false
      }
      if (!same) {
        const hash = hashOf(child)
        last = seen.get(child, hash)
        if (last === undefined) {
          last = { set: child.slice(), hash, stretches: [] }
          seen.add(last, hash)
          groups.push(last)
        }
      }
      last!.stretches.push(stretches[stretch]!)
    }
    return groups
  }

  const take = (set: BoxSet): void => {
    const box = found([...part], set)
    const bit = words * 32 + leftOut
    leftOut += 1
    state = leftOut < atMost ? 'again' : 'over'
    let spread = true
    for (const { axis, stretches, sets, spread: known } of layers.toReversed()) {
      stretches.forEach((stretch, index) => {
        if (rangesHold(box[axis]!, [stretch])) put(sets, index * stride * 32 + bit)
      })
      spread &&= rangesHold(box[axis]!, region[axis]!)
      if (spread) put(known, bit)
    }
  }

  const follow = (level: number, { set, hash }: Group): Outcome => {
    const alone = isClear(set, words) ? set : set.slice().fill(0, words)
    const aloneHash = alone === set ? hash : hashOf(alone)
    if (barren[level]!.get(alone, aloneHash) !== undefined) return 'clear'
    if (alone !== set && barren[level]!.get(set, hash) !== undefined) return 'left out'
    const outcome = visit(level, set)
    if (outcome === 'left out') barren[level]!.add({ set }, hash)
    if (outcome === 'clear') barren[level]!.add({ set: alone }, aloneHash)
    return outcome
  }

  const visit = (level: number, set: BoxSet): Outcome => {
    const layer = layers[level]!
    spent += layer.stretches.length * stride
    if (spent > effort) state = 'over'
    if (state !== 'going') return 'found'
    const spread = layers[level + 1]?.spread ?? everywhere
    let worst: Outcome = 'clear'
    const note = (outcome: Outcome): void => {
      if (outcome === 'found' || worst === 'clear') worst = outcome
    }
    const closer: Group[] = []
    for (const group of groupsOf(layer, set)) {
      const verdict = judge(group.set, spread)
      if (verdict === 'clear') continue
      if (meet(group.set, spread, words)) note('left out')
      else if (verdict === 'closer' || !isClear(group.set, words)) closer.push(group)
      else {
        part[layer.axis] = touching(group.stretches)
        note('found')
        take(group.set)
        if (state !== 'going') return 'found'
      }
    }
    for (const group of closer) {
      part[layer.axis] = touching(group.stretches)
      note(follow(level + 1, group))
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
