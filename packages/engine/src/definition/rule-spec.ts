import type { Basis, TermText, Text } from '@motcua/rules'
import type { Outcome } from './format.ts'
import type { FeeRule } from './rule/fee.ts'
import type { DecisionTable } from './rule/shape.ts'

/** Rules as `setup` types them: what `rule/shape.ts` reads from a file, with the names that are known there. */

type Key<T> = Extract<keyof T, string>
type Computed = { readonly feel: string }

/** What the answers of tables may name. */
export interface Answerable {
  readonly step: string
  readonly role: string
  readonly agency: string
  readonly document: string
}

/** What a row may say in one column. */
type AnswerSpec<O, N extends Answerable> = O extends { readonly type: infer T }
  ? T extends keyof Answerable
    ? N[T]
    : T extends 'term'
      ? TermText
      : O extends { readonly type: 'enum'; readonly values: infer V }
        ? Key<V> | Computed
        : string | number | boolean | Computed
  : never

type AnswersSpec<Outputs, N extends Answerable> = { readonly [O in keyof Outputs]: AnswerSpec<Outputs[O], N> }

type Row = DecisionTable['rows'][number]

type TableSpec<Outputs, N extends Answerable> = Omit<DecisionTable, 'outputs' | 'rows' | 'otherwise'> & {
  readonly outputs: Outputs & DecisionTable['outputs']
  readonly rows: readonly (Omit<Row, 'then'> & { readonly then: AnswersSpec<Outputs, N> })[]
  /** What holds where no row applies. */
  readonly otherwise?: AnswersSpec<Outputs, N>
}

/** Tables whose answers name what is there. */
export type TablesSpec<Tables, N extends Answerable> = {
  readonly [T in keyof Tables]: Tables[T] extends { readonly outputs: infer Outputs }
    ? TableSpec<Outputs, N>
    : DecisionTable
}

/** One output of one of the tables. */
export type AnswerOf<Tables> = {
  [T in Key<Tables>]: Tables[T] extends { readonly outputs: infer Outputs }
    ? { readonly table: T; readonly output: Key<Outputs> }
    : never
}[Key<Tables>]

/** How many of a paper there are to be. */
interface PiecesSpec {
  readonly originals?: number
  readonly copies?: number
  readonly certified?: number
  readonly presented?: number
}

export interface DocumentSpec extends PiecesSpec {
  readonly name: Text
  readonly required: boolean
  readonly originals: number
  readonly copies: number
  /** Other sets of copies, any of which will do as well. */
  readonly instead?: readonly PiecesSpec[]
  readonly cases?: readonly string[]
  /** FEEL: it is required where this holds. */
  readonly requiredWhen?: string
  /** How long it is good for after it was issued. */
  readonly validFor?: TermText
  readonly unexpired?: true
  readonly basis?: readonly Basis[]
}

/** Papers of which some will do: of documents, or of other groups. */
export interface DocumentGroupSpec<Names> {
  readonly name?: Text
  readonly atLeast: number
  readonly of: readonly Names[]
  readonly when?: string
  readonly basis?: readonly Basis[]
}

export interface FeeSpec {
  readonly name: Text
  readonly currency: 'VND' | 'USD'
  readonly amount: number | { readonly fact: string } | FeeRule
  readonly refund?: { readonly outcomes: readonly Outcome[]; readonly basis: readonly Basis[] }
  readonly basis?: readonly Basis[]
}
