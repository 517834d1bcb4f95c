import type { Answer, Cell, Source } from './cell.ts'
import type { PointTests } from './column.ts'
import type { TableDefinition, TableInput, TableOutput, TableRow } from './definition.ts'

export interface ReadInput {
  readonly name: string
  readonly input: TableInput
  readonly source: Source
  readonly within: PointTests | undefined
}

export interface ReadOutput {
  readonly name: string
  readonly output: TableOutput
}

export interface ReadRow {
  readonly row: TableRow
  /** By input. */
  readonly cells: readonly Cell[]
  /** By output. */
  readonly answers: readonly Answer[]
}

/** A table that has been read and found whole. */
export interface ReadTable {
  readonly definition: TableDefinition
  readonly inputs: readonly ReadInput[]
  readonly outputs: readonly ReadOutput[]
  readonly rows: readonly ReadRow[]
  readonly otherwise: readonly Answer[] | undefined
}
