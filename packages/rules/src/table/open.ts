import type { Scope } from '../feel/run.ts'
import { type Fact, graver, missing, type Unknown } from '../feel/value.ts'
import { type Bits, bitsOf, both, distinct, hasBit, isEmpty, lacking, rowsOf, without } from './bits.ts'
import type { Compiled, IndexedColumn } from './compile.ts'
import type { Decision, TableError } from './decision.ts'
import { canonical, told } from './of-type.ts'
import { type Settle, tableError, worse } from './settle.ts'

/** What a column has for these facts: a slot, or why there is none. */
export type ColumnState = { readonly kind: 'slot'; readonly slot: number; readonly value: Fact } | Unknown | TableError

export const stateOf = (column: IndexedColumn, scope: Scope): ColumnState => {
  const { name, source } = column.input
  const value = source.evaluate(scope)
  if (value.kind !== 'known') return value
  const slot = column.slotOf(value.value)
  if (slot >= 0) return { kind: 'slot', slot, value: value.value }
  return tableError('table_input_wrong', { input: name, found: told(value.value) })
}

/** Something that nobody knows, and for each way it can turn out the rows that it leaves possible. */
interface Factor {
  readonly ways: readonly Bits[]
  readonly why: Unknown | TableError
}

/** Sets of rows are told apart up to here; beyond, whatever might matter is asked for. */
const mostWork = 65_536

const maskOf = ({ masks }: IndexedColumn, slot: number, words: number): Bits =>
  masks.subarray(slot * words, (slot + 1) * words)

/** Every set of rows that the factors can leave together; nothing where they are too many. */
const reached = (start: Bits, factors: readonly Factor[]): readonly Bits[] | undefined => {
  let sets: readonly Bits[] = [start]
  for (const { ways } of factors) {
    if (sets.length * ways.length * start.length > mostWork) return undefined
    sets = distinct(sets.flatMap(set => ways.map(way => both(set, way))))
  }
  return sets
}

/**
 * The rows that may apply, and what is open about them. With `first` nothing after a row that surely applies is looked at.
 */
export interface Possible {
  readonly rows: Bits
  readonly factors: readonly Factor[]
  /** Facts that there cannot be, where they alone leave a row out. */
  readonly leftOut: Unknown | undefined
}

export const possibleRows = (compiled: Compiled, states: readonly ColumnState[], scope: Scope): Possible => {
  const { columns, words, general, ids } = compiled
  const first = compiled.table.definition.hit === 'first'
  let applicable = bitsOf(ids.length, () => true)
  for (const [i, state] of states.entries())
    if (state.kind === 'slot') applicable = both(applicable, maskOf(columns[i]!, state.slot, words))
  let rows = applicable
  let leftOut: Unknown | undefined
  for (const [i, state] of states.entries())
    if (state.kind === 'notApplicable') {
      const { dashes } = columns[i]!
      if (!isEmpty(without(applicable, dashes))) leftOut = graver(leftOut ?? state, state)
      rows = both(rows, dashes)
    }
  const open = states.flatMap((state, i) => (state.kind === 'missing' || state.kind === 'error' ? [i] : []))
  const asked = new Map<number, Unknown | TableError>()
  let end = ids.length
  for (const row of rowsOf(rows)) {
    let sure = open.every(i => hasBit(columns[i]!.dashes, row))
    for (const cell of general[row]!) {
      const value = cell.evaluate(scope)
      if (value.kind === 'known' && value.value === true) continue
      sure = false
      if (value.kind === 'known' || value.kind === 'notApplicable') {
        if (value.kind === 'notApplicable') leftOut = graver(leftOut ?? value, value)
        rows = lacking(rows, row)
        break
      }
      asked.set(row, worse(asked.get(row) ?? value, value))
    }
    if (first && sure) {
      end = row + 1
      break
    }
  }
  rows = both(
    rows,
    bitsOf(ids.length, row => row < end),
  )
  const factors: Factor[] = []
  for (const i of open) {
    const column = columns[i]!
    const why = states[i]!
    if (why.kind === 'slot' || isEmpty(without(rows, column.dashes))) continue
    const { size } = column
    const slots = size * words > mostWork ? [] : Array.from({ length: size }, (_, slot) => maskOf(column, slot, words))
    factors.push({ ways: distinct(slots.map(mask => both(rows, mask))), why })
  }
  for (const [row, why] of asked) if (hasBit(rows, row)) factors.push({ ways: [rows, lacking(rows, row)], why })
  return { rows, factors, leftOut }
}

/**
 * The decision where facts are missing, not applicable or wrong. Decided, if it is the same however the open ones turn
 * out; otherwise what is asked for is what can make a difference, and a wrong fact is an error if it can.
 */
export const decideOpen = (compiled: Compiled, settle: Settle, scope: Scope): Decision => {
  const states = compiled.columns.map(column => stateOf(column, scope))
  const { rows, factors, leftOut } = possibleRows(compiled, states, scope)
  const made = new Map<string, readonly [key: string, decision: Decision]>()
  const outcome = (set: Bits): readonly [key: string, decision: Decision] => {
    const at = set.join()
    const before = made.get(at)
    if (before !== undefined) return before
    const settled = settle(rowsOf(set), scope)
    const decision = settled.kind === 'none' ? (leftOut ?? settled) : settled
    const after = [canonical(decision), decision] as const
    made.set(at, after)
    return after
  }
  if (factors.length === 0) return outcome(rows)[1]
  const all = factors.every(it => it.ways.length > 0) ? reached(rows, factors) : undefined
  if (all !== undefined) {
    const [first] = all
    if (first !== undefined && all.every(set => outcome(set)[0] === outcome(first)[0])) return outcome(first)[1]
  }
  const mattering =
    all === undefined
      ? factors
      : factors.filter(factor => {
          const others = reached(
            rows,
            factors.filter(it => it !== factor),
          )
          return (
            others?.some(set => {
              const keys = factor.ways.map(way => outcome(both(set, way))[0])
              return keys.some(key => key !== keys[0])
            }) !== false
          )
        })
  return mattering.map(it => it.why).reduce(worse, missing())
}
