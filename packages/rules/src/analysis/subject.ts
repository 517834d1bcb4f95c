import type { FeelTypes } from '../feel/type.ts'
import type { FactRecord } from '../feel/value.ts'
import type { Decision } from '../table/decision.ts'
import { compiledOf, type Table } from '../table/table.ts'
import { type Box, firstPoint, type Point } from './box.ts'
import { type ShownColumn, shownColumn } from './columns.ts'
import type { Where, Witness } from './finding.ts'
import type { Grid } from './grid.ts'
import { gridOf } from './table-grid.ts'
import { confirmed, factsAt, samplePoints } from './witness.ts'

/** A table with what finding and showing takes; how its columns are told is made when first asked for. */
export class Subject {
  readonly table: Table
  readonly grid: Grid
  /** By axis the name of its input. */
  readonly inputs: readonly string[]
  readonly #types: FeelTypes | undefined
  #columns: readonly ShownColumn[] | undefined

  constructor(table: Table, types: FeelTypes | undefined) {
    this.table = table
    this.grid = gridOf(table)
    this.inputs = Object.keys(table.definition.inputs)
    this.#types = types
  }

  get columns(): readonly ShownColumn[] {
    this.#columns ??= compiledOf(this.table).columns.map(column => {
      const { name, input, source } = column.input
      return shownColumn({ name, type: input.type, names: source.names }, column)
    })
    return this.#columns
  }

  id(row: number): string {
    return this.grid.rows[row]!.id
  }

  where(box: Box): Where {
    return this.#printed(axis => this.columns[axis]!.print(box[axis]!))
  }

  /** One value of each input: what general cells say differs even within a slot. */
  whereAt(point: Point): Where {
    return this.#printed(axis => this.columns[axis]!.printOne(point[axis]!))
  }

  #printed(print: (axis: number) => string): Where {
    return Object.fromEntries(
      this.columns.map(({ name }, axis) => [name, print(axis)] as const).filter(([, text]) => text !== '-'),
    )
  }

  facts(point: Point): FactRecord | undefined {
    return factsAt(this.columns, point)
  }

  /** A witness somewhere in the box, of the points that are tried; else what the first one showed. */
  showIn(box: Box, shows: (decision: Decision) => boolean): Witness | 'none' | 'refuted' {
    const shown = this.show(firstPoint(box), shows)
    if (shown !== 'none') return shown
    for (const point of samplePoints(box)) {
      const other = this.show(point, shows)
      if (typeof other === 'object') return other
    }
    return shown
  }

  /** A witness at the point; `none` where facts cannot be given, `refuted` where they show something else. */
  show(point: Point, shows: (decision: Decision) => boolean): Witness | 'none' | 'refuted' {
    const facts = this.facts(point)
    if (facts === undefined) return 'none'
    return confirmed(this.table, facts, shows, this.#types) ?? 'refuted'
  }
}
