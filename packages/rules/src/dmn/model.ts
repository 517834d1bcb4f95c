import type { DmnIssue } from './issue.ts'
import type { DmnVersion } from './metamodel.ts'

/** An element of this model, or, with a namespace, of an imported one. */
export interface DmnReference {
  readonly namespace?: string
  readonly id: string
}

/** A name with the type its values have; without one, any. */
export interface DmnVariable {
  readonly name: string
  readonly typeRef?: string
}

/** What our own export says beside DMN, by attribute: units, English names, sources. */
export type OwnAttributes = Readonly<Record<string, string>>

export type HitPolicy = 'UNIQUE' | 'FIRST' | 'PRIORITY' | 'ANY' | 'COLLECT' | 'RULE ORDER' | 'OUTPUT ORDER'
export type Aggregation = 'SUM' | 'COUNT' | 'MIN' | 'MAX'

export interface DmnTableInput {
  readonly id?: string
  readonly own?: OwnAttributes
  readonly label?: string
  readonly expression: string
  readonly typeRef?: string
  /** The values that may be given, as unary tests. */
  readonly values?: string
}

export interface DmnTableOutput {
  readonly id?: string
  readonly own?: OwnAttributes
  readonly name?: string
  readonly label?: string
  readonly typeRef?: string
  /** The values that may come out, in order of priority, highest first. */
  readonly values?: string
  readonly otherwise?: string
}

export interface DmnTableRule {
  readonly id?: string
  readonly own?: OwnAttributes
  readonly tests: readonly string[]
  readonly outputs: readonly string[]
  readonly annotations: readonly string[]
  readonly description?: string
}

export interface DmnTable {
  readonly kind: 'table'
  readonly id?: string
  readonly own?: OwnAttributes
  readonly typeRef?: string
  readonly hitPolicy: HitPolicy
  readonly aggregation?: Aggregation
  readonly inputs: readonly DmnTableInput[]
  readonly outputs: readonly DmnTableOutput[]
  readonly annotations: readonly string[]
  readonly rules: readonly DmnTableRule[]
}

interface Boxed<Kind extends string> {
  readonly kind: Kind
  readonly id?: string
  readonly typeRef?: string
}

export interface DmnFunction extends Boxed<'function'> {
  readonly parameters: readonly DmnVariable[]
  readonly body: DmnLogic
  /** Only FEEL runs here. */
  readonly language: 'FEEL' | 'Java' | 'PMML'
}

export interface DmnIterator extends Boxed<'for' | 'every' | 'some'> {
  readonly variable: string
  readonly in: DmnLogic
  /** What each item comes to, or has to satisfy. */
  readonly body: DmnLogic
}

/** The logic of a decision: a FEEL expression, a decision table, or another of the boxed expressions of DMN 1.5, ch. 10. */
export type DmnLogic =
  | (Boxed<'expression'> & { readonly text: string; readonly language?: string })
  | DmnTable
  | (Boxed<'context'> & { readonly entries: readonly { readonly variable?: DmnVariable; readonly value: DmnLogic }[] })
  | (Boxed<'list'> & { readonly items: readonly DmnLogic[] })
  | (Boxed<'relation'> & { readonly columns: readonly DmnVariable[]; readonly rows: readonly (readonly DmnLogic[])[] })
  | DmnFunction
  | (Boxed<'invocation'> & {
      readonly called: DmnLogic
      readonly bindings: readonly { readonly parameter: string; readonly value: DmnLogic }[]
    })
  | (Boxed<'conditional'> & { readonly if: DmnLogic; readonly then: DmnLogic; readonly else: DmnLogic })
  | (Boxed<'filter'> & { readonly in: DmnLogic; readonly match: DmnLogic })
  | DmnIterator
  /** The file has no logic here. */
  | Boxed<'nothing'>

export interface DmnItem extends DmnVariable {
  readonly isList: boolean
  /** The values allowed, as unary tests; of a list, for each item. */
  readonly allowed?: string
  /** A constraint on the whole value (DMN 1.5). */
  readonly constraint?: string
  readonly fields: readonly DmnItem[]
  readonly isFunction: boolean
}

interface DrgElement {
  readonly id: string
  readonly name: string
  readonly label?: string
  readonly variable: DmnVariable
}

export interface DmnInput extends DrgElement {}

export interface DmnDecision extends DrgElement {
  readonly question?: string
  readonly description?: string
  /** The inputs, decisions, business knowledge models and services it needs. */
  readonly requires: readonly DmnReference[]
  readonly logic: DmnLogic
}

export interface DmnKnowledge extends DrgElement {
  readonly requires: readonly DmnReference[]
  readonly logic: DmnFunction | Boxed<'nothing'>
}

export interface DmnService extends DrgElement {
  readonly outputs: readonly DmnReference[]
  readonly encapsulated: readonly DmnReference[]
  readonly inputDecisions: readonly DmnReference[]
  readonly inputs: readonly DmnReference[]
}

/** A DMN file as plain data: what it says, in its order, references not yet followed. */
export interface DmnModel {
  readonly version: DmnVersion
  readonly id?: string
  readonly name: string
  readonly namespace: string
  readonly imports: readonly { readonly name: string; readonly namespace: string; readonly importType: string }[]
  readonly items: readonly DmnItem[]
  readonly inputs: readonly DmnInput[]
  readonly decisions: readonly DmnDecision[]
  readonly knowledge: readonly DmnKnowledge[]
  readonly services: readonly DmnService[]
  /** Where the elements with an id are, so that a finding can be shown in the file. */
  readonly places: Readonly<Record<string, { readonly line: number; readonly column: number }>>
  /** What was passed over while reading. */
  readonly notes: readonly DmnIssue[]
}
