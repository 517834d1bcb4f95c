import type { ProcedureDefinition } from '../format.ts'
import type { FeeRule } from '../rule/fee.ts'
import type { DecisionTable } from '../rule/shape.ts'

type Pieces = 'originals' | 'copies' | 'certified' | 'presented'
type Rounding = NonNullable<FeeRule['rounding']>['how']
type Currency = NonNullable<ProcedureDefinition['fees']>[string]['currency']

/** A stretch of a quantity; without ends it goes from the beginning, or on and on. What comes in is printed already. */
export interface Stretch {
  readonly from?: string | undefined
  /** Whether `from` itself belongs to it. */
  readonly fromIncluded: boolean
  readonly to?: string | undefined
  readonly toIncluded: boolean
}

/** The words of what a definition says in rules; what comes in is Markdown already. */
export interface RuleSentences {
  readonly part: string

  readonly anchor: Readonly<Record<'submitted' | 'received', string>>
  readonly anchorFact: (fact: string) => string
  /** ISO days; without a last day it is in force from then on. */
  readonly inForce: (from: string, to: string | undefined) => string
  readonly until: (to: string) => string
  readonly knownSince: (day: string) => string
  readonly repealed: string
  /** A version by the name that transitional provisions and accounts call it by. */
  readonly version: (said: string, id: string) => string
  readonly transition: (condition: string, version: string) => string

  readonly parameters: string
  readonly parameter: string
  readonly value: string
  readonly days: string
  readonly computed: string
  readonly workedOut: string
  readonly howWorkedOut: string

  readonly table: (name: string) => string
  readonly hit: Readonly<Record<DecisionTable['hit'], string>>
  readonly aggregate: Readonly<Record<NonNullable<DecisionTable['aggregate']>, string>>
  readonly priority: (outputs: string) => string
  readonly asked: (column: string, asked: string) => string
  readonly within: (values: string) => string
  readonly answer: (column: string, kind: string) => string
  readonly answerOf: Readonly<Record<'step' | 'role' | 'agency' | 'document' | 'term', string>>
  readonly order: (values: string) => string
  readonly row: string
  readonly rowOf: (number: number, id: string) => string
  readonly remark: string
  readonly overrides: (rows: string) => string
  readonly otherwise: string
  readonly unit: (type: string, unit: string) => string
  readonly atMost: (list: string, count: number) => string

  readonly feeWhen: (condition: string) => string
  readonly feeDay: (day: string) => string
  readonly line: (name: string, charge: string) => string
  readonly priced: (value: string, currency: Currency) => string
  /** A price for one of what is counted. */
  readonly each: (price: string, unit: string | undefined) => string
  readonly share: (share: string) => string
  readonly ofQuantity: (quantity: string) => string
  readonly counted: (quantity: string, unit: string | undefined) => string
  readonly size: (amount: number, unit: string | undefined) => string
  /** A part of a quantity that is charged for itself. */
  readonly slice: (stretch: Stretch) => string
  /** The same of things that are counted one by one: the first to the `to`th, both taken in. */
  readonly slicePieces: (unit: string, from: number, to: number | undefined) => string
  /** A quantity that is charged as a whole. */
  readonly bracket: (stretch: Stretch) => string
  readonly banded: (band: string, price: string) => string
  readonly excess: (price: string, above: string) => string
  readonly atLeast: (limit: string) => string
  readonly upTo: (limit: string) => string
  readonly times: (quantity: string, unit: string | undefined) => string
  readonly exempt: (name: string, condition: string) => string
  readonly reduced: (share: string, name: string, condition: string) => string
  readonly reliefLines: (lines: string) => string
  readonly together: Readonly<Record<NonNullable<FeeRule['together']>, string>>
  readonly rounding: Readonly<Record<Rounding, string>>
  readonly rounded: (how: string, to: string | undefined) => string
  readonly feeMax: (limit: string) => string

  readonly pieces: Readonly<Record<Pieces, (count: number) => string>>
  readonly instead: (pieces: string) => string
  readonly requiredWhen: (condition: string) => string
  readonly validFor: (term: string) => string
  readonly unexpired: string
  readonly groups: string
  readonly group: (atLeast: number, of: string) => string
}
