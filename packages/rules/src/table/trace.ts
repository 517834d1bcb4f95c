import { openFeel } from '../feel/open.ts'
import type { Scope } from '../feel/run.ts'
import { missing, type Value } from '../feel/value.ts'
import type { Decider } from './decide.ts'
import type { Decision } from './decision.ts'

/**
 * A decision with all that it went by: small enough to be kept with every dossier, and whole, for a table gives the same
 * explanation for the same facts at any time. JSON, where the facts are.
 */
export interface Trace<Answer = Decision> {
  readonly decision: Answer
  /** The facts in the order of the table’s `reads`; null where one was missing, or is among `others`. */
  readonly facts: readonly unknown[]
  /** By path those that there could not be, or that were wrong. */
  readonly others?: Readonly<Record<string, Value>> | undefined
}

/** Decides and keeps what it went by. */
export const tracer = (reads: readonly string[], { decide, take }: Decider): ((scope: Scope) => Trace) => {
  const paths = reads.map(path => {
    const read = openFeel(path)
    return { path, value: (scope: Scope): Value => (read.ok ? read.value.evaluate(scope) : missing(path)) }
  })
  const none = reads.map(() => null)

  const carefully = (scope: Scope): Trace => {
    const others: [string, Value][] = []
    const facts = paths.map(({ path, value }): unknown => {
      const found = value(scope)
      if (found.kind === 'known') return found.value
      if (found.kind !== 'missing') others.push([path, found])
      return null
    })
    const decision = decide(scope)
    return others.length === 0 ? { decision, facts } : { decision, facts, others: Object.fromEntries(others) }
  }

  return scope => {
    const facts: unknown[] = none.slice()
    const decision = take(scope, facts)
    return facts.length === none.length ? { decision, facts } : carefully(scope)
  }
}
