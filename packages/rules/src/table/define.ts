import type { Basis } from '../basis.ts'
import type { Scope } from '../feel/run.ts'
import type { FeelType, FeelTypes } from '../feel/type.ts'
import type { FactRecord } from '../feel/value.ts'
import type { Result } from '../result.ts'
import type { Text } from '../text.ts'
import type { Aggregate, Computed, HitPolicy, TableInput, TableOutput } from './definition.ts'
import type { TableIssue } from './issue.ts'
import { readTable } from './read.ts'
import type { Table } from './table.ts'

/** What JSON has for a type: dates, instants and durations are strings. */
export type FactOf<Type extends FeelType> = Type extends { readonly type: 'number' }
  ? number
  : Type extends { readonly type: 'boolean' }
    ? boolean
    : Type extends { readonly type: 'enum'; readonly values: readonly (infer Value)[] }
      ? Value
      : Type extends { readonly type: 'list'; readonly of: infer Item extends FeelType }
        ? readonly FactOf<Item>[]
        : Type extends { readonly type: 'record'; readonly fields: infer Fields extends FeelTypes }
          ? { readonly [Name in keyof Fields]: FactOf<Fields[Name]> }
          : string

type Inputs = Readonly<Record<string, TableInput>>
type Outputs = Readonly<Record<string, TableOutput>>

/** The columns that are facts of their own names. */
type OwnNames<In extends Inputs> = {
  [Name in keyof In]: In[Name] extends { readonly from: string } ? never : Name
}[keyof In]

/** The facts that a table is asked of: those of its columns, any of which may be missing; more, where expressions read them. */
export type TableFacts<In extends Inputs> =
  | ({ readonly [Name in OwnNames<In>]?: FactOf<In[Name]['type']> | null | undefined } & (OwnNames<In> extends keyof In
      ? keyof In extends OwnNames<In>
        ? unknown
        : FactRecord
      : unknown))
  | Extract<Scope, (...path: never) => unknown>

type AnswersOf<Out extends Outputs> = { readonly [Name in keyof Out]: FactOf<Out[Name]['type']> }

/** What a table answers: one answer a name, or a list of such for the policies that give lists. */
export type TableAnswer<Out extends Outputs, Hit extends HitPolicy, Fold> = Hit extends 'rule order' | 'output order'
  ? readonly AnswersOf<Out>[]
  : Hit extends 'collect'
    ? Fold extends Aggregate
      ? Fold extends 'count'
        ? { readonly [Name in keyof Out]: number }
        : AnswersOf<Out>
      : readonly AnswersOf<Out>[]
    : AnswersOf<Out>

type Entries<Out extends Outputs> = { readonly [Name in keyof Out]: FactOf<Out[Name]['type']> | Computed }

/** A definition whose rows name only the columns that there are, and answer in their types. */
export interface TypedDefinition<In extends Inputs, Out extends Outputs, Hit extends HitPolicy, Fold> {
  readonly name?: Text | undefined
  readonly basis?: readonly Basis[] | undefined
  readonly hit: Hit
  readonly aggregate?: Fold
  readonly priority?: readonly (keyof Out)[] | undefined
  readonly inputs: In
  readonly outputs: Out
  readonly rows: readonly {
    readonly id: string
    readonly when?: { readonly [Name in keyof In]?: string } | undefined
    readonly then: Entries<NoInfer<Out>>
    readonly overrides?: readonly string[] | undefined
    readonly why?: Text | undefined
    readonly basis?: readonly Basis[] | undefined
  }[]
  readonly otherwise?: Entries<NoInfer<Out>> | undefined
}

/**
 * `readTable` for a table written in TypeScript: the names and types of its facts and answers are known to the compiler.
 *
 * @example
 * const fee = defineTable({
 *   hit: 'unique',
 *   inputs: { age: { type: { type: 'number', whole: true }, within: '>= 0' }, poor: { type: { type: 'boolean' } } },
 *   outputs: { fee: { type: { type: 'number', unit: 'VND', whole: true } } },
 *   rows: [
 *     { id: 'child', when: { age: '< 16' }, then: { fee: 0 } },
 *     { id: 'poor', when: { age: '>= 16', poor: 'true' }, then: { fee: 0 } },
 *     { id: 'other', when: { age: '>= 16', poor: 'false' }, then: { fee: 8000 } },
 *   ],
 * })
 * if (fee.ok) {
 *   fee.value.decide({ age: 34, poor: false }) // { kind: 'decided', output: { fee: 8000 }, rows: ['other'] }
 *   fee.value.decide({ age: 34 }) // { kind: 'missing', paths: ['poor'] }
 *   fee.value.decide({ age: 4 }) // { kind: 'decided', output: { fee: 0 }, rows: ['child'] }
 * }
 */
export const defineTable = <
  const In extends Inputs,
  const Out extends Outputs,
  const Hit extends HitPolicy,
  const Fold extends Aggregate | undefined = undefined,
>(
  definition: TypedDefinition<In, Out, Hit, Fold>,
  facts?: FeelTypes,
): Result<Table<TableFacts<In>, TableAnswer<Out, Hit, Fold>>, TableIssue> =>
  // What the compiler knows of a table adds nothing to it.
  readTable(definition, facts) as Result<Table<TableFacts<In>, TableAnswer<Out, Hit, Fold>>, TableIssue>
