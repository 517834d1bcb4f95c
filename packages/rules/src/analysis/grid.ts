import type { Axis } from '../table/axis.ts'
import type { SlotRanges } from '../table/column.ts'
import type { HitPolicy } from '../table/definition.ts'
import { type Box, wholeAxis } from './box.ts'

/** A cell that asks for more than constants, so that only running it tells: its source. */
export interface GeneralCell {
  readonly general: string
}

/** The slots that a cell takes, or why they are not known. */
export type GridCell = SlotRanges | GeneralCell

export const isGeneral = (cell: GridCell): cell is GeneralCell => 'general' in cell

const isKnown = (cell: GridCell): cell is SlotRanges => !isGeneral(cell)

export interface GridRow {
  readonly id: string
  /** One for each axis. */
  readonly cells: readonly GridCell[]
  /** What the row answers, so that two rows say the same if and only if these are equal. */
  readonly output: string
}

/** A decision table as boxes of integers: all that its analysis looks at. */
export interface Grid {
  readonly axes: readonly Axis[]
  readonly rows: readonly GridRow[]
  readonly hit: HitPolicy
  /** Whether a row, by index, takes the answer from another where both apply: by priority, order, or as its exception. */
  readonly beats: (winner: number, loser: number) => boolean
}

/** Every point of a grid. */
export const universe = (axes: readonly Pick<Axis, 'size'>[]): Box => axes.map(axis => wholeAxis(axis.size))

/** Where a row applies whatever its general cells say: nowhere, if it has any. */
export const certainBox = (row: GridRow): Box | undefined => (row.cells.every(isKnown) ? row.cells : undefined)

/** Outside of it a row does not apply, whatever its general cells say. */
export const widestBox = (row: GridRow, axes: readonly Pick<Axis, 'size'>[]): Box =>
  row.cells.map((cell, axis) => (isGeneral(cell) ? wholeAxis(axes[axis]!.size) : cell))

/** A cell of the row can hold of no value, so that the row never applies: its axis. */
export const emptyAxis = (row: GridRow): number | undefined => {
  const found = row.cells.findIndex(cell => isKnown(cell) && cell.length === 0)
  return found < 0 ? undefined : found
}
