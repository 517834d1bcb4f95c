import type { Basis, PauseEnd, TermText, Text } from '@motcua/rules'
import type { Outcome } from './format.ts'
import type { CitedRole } from './reserved.ts'

/** Steps as `setup` types them: what `step.ts` reads from a file, with the names that are known there. */

type Table<T> = Readonly<Record<string, T>>
type Key<T> = Extract<keyof T, string>

/** The names that the steps of a procedure may use. */
export interface Known {
  readonly role: string
  readonly agency: string
  readonly effect: string
  readonly fact: string
  readonly document: string
  readonly fee: string
  readonly result: string
  /** Every step of the document, blocks included. */
  readonly step: string
  /** The outputs of tables. */
  readonly answer: { readonly table: string; readonly output: string }
}

interface Place<N extends Known> {
  readonly name: Text
  readonly agency: N['agency']
  readonly department?: string
  readonly basis?: readonly Basis[]
  readonly effects?: readonly N['effect'][]
}

interface ActionSpec<N extends Known, To> {
  readonly name: Text
  readonly to: To
  readonly role?: N['role'] | CitedRole
  readonly agency?: N['agency']
  /** FEEL over the procedure's facts, `case` and `channel`. */
  readonly when?: string
  readonly asks?: readonly N['fact'][]
  readonly requires?: { readonly paid?: readonly N['fee'][]; readonly documents?: readonly N['document'][] }
}

interface TaskSpec<N extends Known, To> extends Place<N> {
  readonly kind: 'task'
  readonly role: N['role']
  readonly budget: TermText
  /** Whoever acted at one of these tasks does not act here. */
  readonly apart?: readonly N['step'][]
  readonly actions: Table<ActionSpec<N, To>>
}

interface DecisionSpec<N extends Known, To> {
  readonly kind: 'decision'
  readonly name: Text
  readonly basis?: readonly Basis[]
  /** The output that names the step where no route holds. */
  readonly by?: N['answer']
  readonly routes: readonly { readonly when: string; readonly to: To }[]
  readonly else: To
}

interface WaitSpec<N extends Known, To> extends Place<N> {
  readonly kind: 'wait'
  readonly status: 4 | 5 | 6
  readonly pause?: { readonly then: PauseEnd; readonly reason: Text; readonly basis?: readonly Basis[] }
  readonly actions: Table<ActionSpec<N, To> & { readonly role: N['role'] | CitedRole }>
  readonly expiry?: { readonly after: TermText; readonly to: To }
}

/** A condition reads the facts that the answers left. */
type JoinSpec = 'all' | 'any' | { readonly quorum: number } | { readonly when: string }

interface ConsultSpec<N extends Known, To> extends Place<N> {
  readonly kind: 'consult'
  readonly role: N['role']
  readonly agencies: {
    readonly [A in N['agency']]?: {
      readonly department?: string
      readonly role: N['role']
      readonly term: TermText
      readonly extension?: { readonly atMost: TermText; readonly basis?: readonly Basis[] }
      /** FEEL: the agency is asked only where it holds. */
      readonly when?: string
      readonly answer?: N['fact']
      readonly onSilence: 'escalate' | 'consent' | 'block'
      readonly basis?: readonly Basis[]
    }
  }
  readonly join: JoinSpec
  readonly to: To
}

interface HandoffSpec<N extends Known, To> extends Place<N> {
  readonly kind: 'handoff'
  readonly role: N['role']
  readonly budget: TermText
  readonly from: { readonly agency: N['agency']; readonly department?: string; readonly role: N['role'] }
  readonly others?: readonly N['agency'][]
  readonly to: To
  readonly returned: To
}

interface ChildrenSpec<N extends Known, To> extends Place<N> {
  readonly kind: 'children'
  readonly role: N['role']
  readonly children: Table<{
    readonly name: Text
    readonly procedure: string
    readonly case: string
    readonly channel: string
    readonly agency: N['agency']
    readonly role: N['role']
    readonly when?: string
    /** The child's facts, which this definition does not know, and those of this procedure that they are taken from. */
    readonly facts?: Table<N['fact']>
    readonly outcome: N['fact']
    readonly cancelled: 'stop' | 'leave'
    readonly basis?: readonly Basis[]
  }>
  readonly join: JoinSpec
  readonly to: To
}

interface ReturnSpec<N extends Known, To> extends Place<N> {
  readonly kind: 'return'
  readonly role: N['role']
  readonly results: readonly N['result'][]
  readonly to: To
}

interface ExitSpec {
  readonly kind: 'exit'
  readonly name: Text
  readonly outcome?: string
}

interface EndSpec {
  readonly kind: 'end'
  readonly name: Text
  readonly outcome: Outcome
}

interface ParallelSpec<B, N extends Known, To> {
  readonly kind: 'parallel'
  readonly name: Text
  readonly basis?: readonly Basis[]
  readonly branches: {
    readonly [K in keyof B]: B[K] extends { readonly steps: infer S }
      ? { readonly name: Text; readonly start: Key<S>; readonly steps: StepsSpec<S, N> }
      : { readonly name: Text; readonly start: string; readonly steps: object }
  }
  readonly to: To
  readonly outcomes?: Table<To>
}

type StepSpec<N extends Known, To> =
  | TaskSpec<N, To>
  | DecisionSpec<N, To>
  | WaitSpec<N, To>
  | ConsultSpec<N, To>
  | HandoffSpec<N, To>
  | ChildrenSpec<N, To>
  | ReturnSpec<N, To>
  | ExitSpec
  | EndSpec

export type StepsSpec<S, N extends Known> = {
  readonly [K in keyof S]: S[K] extends { readonly branches: infer B }
    ? ParallelSpec<B, N, Key<S>>
    : StepSpec<N, Key<S>>
}

export type StepIds<S> =
  | Key<S>
  | { [K in keyof S]: S[K] extends { readonly branches: infer B } ? InnerIds<B> : never }[keyof S]
type InnerIds<B> = { [K in keyof B]: B[K] extends { readonly steps: infer S } ? StepIds<S> : never }[keyof B]
export type ActionIds<S> = {
  [K in keyof S]: S[K] extends { readonly actions: infer A }
    ? Key<A>
    : S[K] extends { readonly branches: infer B }
      ? { [I in keyof B]: B[I] extends { readonly steps: infer Inner } ? ActionIds<Inner> : never }[keyof B]
      : never
}[keyof S]
