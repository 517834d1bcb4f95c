import type { FactRecord } from '../feel/value.ts'
import type { Decision } from '../table/decision.ts'
import { canonical } from '../table/of-type.ts'
import type { Table } from '../table/table.ts'
import type { Finding } from './finding.ts'

/** Facts and what a table should decide of them, as JSON keeps it beside the table. */
export interface TableTest {
  readonly facts: FactRecord
  /** As much of the decision as matters: its kind, perhaps its output, perhaps its rows. */
  readonly expect: Pick<Decision, 'kind'> & Readonly<Record<string, unknown>>
}

export interface Replay {
  readonly passes: boolean
  /** What the table decides now. */
  readonly decision: Decision
}

/**
 * A test that shows a finding, to be kept as it is until the table is changed, or with what it should decide instead.
 * Nothing where the finding has no witness.
 *
 * @example JSON.stringify(witnessTest(gap)) // '{"facts":{"age":60},"expect":{"kind":"none"}}'
 */
export const witnessTest = ({ witness }: Finding): TableTest | undefined =>
  witness === undefined ? undefined : { facts: witness.facts, expect: { ...witness.decision } }

/**
 * Runs a test: it passes if the decision has everything that was expected of it.
 *
 * @example replayTest(table, { facts: { age: 60 }, expect: { kind: 'decided', output: { fee: 0 } } }).passes
 */
export const replayTest = (table: Table, test: TableTest): Replay => {
  const decision = table.decide(test.facts)
  const found: Readonly<Record<string, unknown>> = { ...decision }
  const passes = Object.entries(test.expect).every(
    ([key, value]) => Object.hasOwn(found, key) && canonical(found[key]) === canonical(value),
  )
  return { passes, decision }
}
