import type { Basis } from '../basis.ts'
import type { FeelType } from '../feel/type.ts'
import type { Fact } from '../feel/value.ts'
import type { Text } from '../text.ts'

/**
 * What several applicable rows come to: the seven policies of DMN 1.5 (8.3.4), and `exceptions`, where a row says which
 * rows it overrides, and two applicable rows neither of which overrides the other must agree.
 */
export type HitPolicy =
  | 'unique'
  | 'any'
  | 'priority'
  | 'first'
  | 'collect'
  | 'rule order'
  | 'output order'
  | 'exceptions'

/** What `collect` makes of the outputs of all applicable rows; without one, their list. */
export type Aggregate = 'sum' | 'min' | 'max' | 'count'

/** What an output names, so that whoever knows the names can check them. */
export type NamedKind = 'step' | 'role' | 'agency' | 'department' | 'result' | 'document'

/** A column that asks. */
export interface TableInput {
  readonly type: FeelType
  /** The FEEL expression that gives its value; without it, the fact of the column's own name. */
  readonly from?: string | undefined
  /**
   * Values that can come at all, as FEEL unary tests (DMN 1.5, 8.3.3 “input values”): `[0..150]` for an age. Any other is
   * an error, and no row needs to answer it.
   */
  readonly within?: string | undefined
  readonly name?: Text | undefined
}

/** A column that answers. */
export interface TableOutput {
  readonly type: FeelType
  /** All that it can say; for `priority` and `output order` the most important first. */
  readonly values?: readonly Fact[] | undefined
  readonly names?: NamedKind | undefined
  readonly name?: Text | undefined
}

/** An answer to be computed when its row is hit. */
export interface Computed {
  readonly feel: string
}

/** A value as JSON has it, or an expression. A record whose only key is `feel` is an expression. */
export type OutputEntry = Fact | Computed

export type OutputEntries = Readonly<Record<string, OutputEntry>>

export interface TableRow {
  /** Its name in explanations and tests, unlike every other’s: kept when rows move. */
  readonly id: string
  /** FEEL unary tests by input; `-`, or no entry, holds of every value. */
  readonly when?: Readonly<Record<string, string>> | undefined
  /** One entry for every output. */
  readonly then: OutputEntries
  /** With `exceptions`: the rows that do not count where this one applies. */
  readonly overrides?: readonly string[] | undefined
  readonly why?: Text | undefined
  readonly basis?: readonly Basis[] | undefined
}

/** A decision table as JSON holds it. The order of rows is part of what it says, the order of columns is not. */
export interface TableDefinition {
  readonly name?: Text | undefined
  readonly basis?: readonly Basis[] | undefined
  readonly hit: HitPolicy
  readonly aggregate?: Aggregate | undefined
  /** With `priority` and `output order`: which outputs are compared, the first one first. Needed where several have `values`. */
  readonly priority?: readonly string[] | undefined
  readonly inputs: Readonly<Record<string, TableInput>>
  readonly outputs: Readonly<Record<string, TableOutput>>
  readonly rows: readonly TableRow[]
  /** The answer where no row applies (DMN 1.5, 8.3.4 “default output”). */
  readonly otherwise?: OutputEntries | undefined
}
