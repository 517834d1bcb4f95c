import type { Axis } from '../table/axis.ts'
import { type Box, intersectBoxes, mergeBoxes } from './box.ts'
import { widen } from './gap.ts'
import { type GridRow, isGeneral, widestBox } from './grid.ts'
import { keptRows } from './kept.ts'
import { type BoxSet, boxesOf, type Effort, sweep } from './sweep.ts'

/** One of two tables over the same axes. */
export interface GridSide {
  readonly rows: readonly GridRow[]
  /** What the table answers where exactly these rows apply, so that equal answers are equal texts. */
  readonly outcome: (rows: readonly number[]) => string
}

/** Where two tables answer differently, and which of their rows apply there. */
export interface GridDifference {
  readonly before: readonly number[]
  readonly after: readonly number[]
  readonly boxes: readonly Box[]
}

export interface GridComparison {
  readonly differences: readonly GridDifference[]
  /** The same where a general cell has the last word: there may be a difference. */
  readonly open: readonly GridDifference[]
  /** False where the effort ran out, or as many differ as were asked for. */
  readonly finished: boolean
}

export interface GridComparisonInput {
  /** What is compared: inputs that can come to both. */
  readonly region: Box
  readonly axes: readonly Pick<Axis, 'size'>[]
  readonly before: GridSide
  readonly after: GridSide
  /** What kept rows come to together is the same before and after: not where the policy changed. */
  readonly alike: boolean
  /** The order of rows is part of what the tables say. */
  readonly ordered: boolean
  readonly atMost: number
  readonly effort: Effort
}

/** A row that lies over the axes, in one table or, kept, in both. */
interface Layered {
  readonly row: GridRow
  readonly before?: number | undefined
  readonly after?: number | undefined
}

/** Kept rows once, then those of before, then those of after. */
const layered = ({ before, after, alike, ordered }: GridComparisonInput): readonly Layered[] => {
  const twins = alike ? keptRows(before.rows, after.rows, ordered) : []
  const [left, right] = [new Set(twins.map(it => it[0])), new Set(twins.map(it => it[1]))]
  return [
    ...twins.map(([index, other]) => ({ row: after.rows[other]!, before: index, after: other })),
    ...before.rows.flatMap((row, index) => (left.has(index) ? [] : [{ row, before: index }])),
    ...after.rows.flatMap((row, index) => (right.has(index) ? [] : [{ row, after: index }])),
  ]
}

const ascending = (rows: readonly (number | undefined)[]): readonly number[] =>
  rows.filter(row => row !== undefined).sort((a, b) => a - b)

/**
 * Where the answers of two tables differ, as boxes on each of which the same rows apply, as wide as they can be. Where
 * only kept rows apply nothing differs, so that a small change of a large table is small work.
 */
export const findDifferences = (input: GridComparisonInput): GridComparison => {
  const { region, axes, before, after, alike } = input
  const all = layered(input)
  const boxes = all.map(({ row }) => widestBox(row, axes))
  const words = (all.length + 31) >> 5
  const own = new Int32Array(words)
  all.forEach((it, index) => {
    if (it.before === undefined || it.after === undefined) own[index >> 5]! |= 1 << (index & 31)
  })
  const applying = (set: BoxSet): readonly Layered[] => boxesOf(set.subarray(0, words)).map(index => all[index]!)
  const isOpen = (rows: readonly Layered[]): boolean => rows.some(({ row }) => row.cells.some(isGeneral))
  const sides = (rows: readonly Layered[]): Omit<GridDifference, 'boxes'> => ({
    before: ascending(rows.map(it => it.before)),
    after: ascending(rows.map(it => it.after)),
  })
  const told = new Map<string, GridDifference & { readonly open: boolean; readonly boxes: Box[] }>()

  const { finished } = sweep({
    ...input,
    boxes,
    judge: (set, spread) => {
      let [changed, closer] = [0, 0]
      for (let word = 0; word < words; word += 1) {
        changed |= set[word]! & own[word]!
        closer |= set[word]! & ~spread[word]!
      }
      if (alike && changed === 0) return 'clear'
      if (closer !== 0) return 'closer'
      const rows = applying(set)
      if (isOpen(rows)) return 'found'
      const here = sides(rows)
      return before.outcome(here.before) === after.outcome(here.after) ? 'clear' : 'found'
    },
    found: (part, set) => {
      const here = new Set(boxesOf(set.subarray(0, words)))
      const within = [...here].reduce<Box>((box, index) => intersectBoxes(box, boxes[index]!), region)
      const others = boxes.filter((_, index) => !here.has(index))
      const wide = widen(part, within, others)
      const rows = applying(set)
      const key = [...here].join()
      const there = told.get(key)
      if (there === undefined) told.set(key, { ...sides(rows), open: isOpen(rows), boxes: [wide] })
      else there.boxes.push(wide)
      return wide
    },
  })
  const some = (open: boolean): readonly GridDifference[] =>
    [...told.values()]
      .filter(it => it.open === open)
      .map(it => ({ before: it.before, after: it.after, boxes: mergeBoxes(it.boxes) }))
  return { differences: some(false), open: some(true), finished }
}
