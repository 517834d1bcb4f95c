import type { Scope } from '../feel/run.ts'
import type { FactRecord } from '../feel/value.ts'
import { type Compiled, frozen } from './compile.ts'
import type { Decision } from './decision.ts'
import { decideOpen } from './open.ts'
import { seek } from './seek.ts'
import type { Settle } from './settle.ts'

export type Decide = (scope: Scope) => Decision

export interface Decider {
  readonly decide: Decide
  /**
   * Decides and puts the facts where `reads` has their paths. Empties `taken` where that is not all that the decision
   * went by.
   */
  readonly take: (scope: Scope, taken: unknown[]) => Decision
}

/**
 * A fact by its name. The same expression four times on purpose: an engine remembers for each place in the code which name it
 * found where in an object, and a place that meets every name of a table remembers nothing.
 */
const factAt = (facts: FactRecord, name: string, column: number): unknown => {
  switch (column) {
    case 0:
      return facts[name]
    case 1:
      return facts[name]
    case 2:
      return facts[name]
    default:
      return facts[name]
  }
}

const nothing: object = {}

/**
 * Whether what an object seems to have is its own: it is an ordinary object, and nobody has added to what all objects have.
 * What they have from the start is the name of no column that is read so.
 */
const isPlain = (scope: Scope): scope is FactRecord => {
  if (typeof scope === 'function') return false
  const prototype: unknown = Object.getPrototypeOf(scope)
  if (prototype !== Object.prototype && prototype !== null) return false
  for (const _ in nothing) return false
  return true
}

/** Decisions are kept by the slots of their facts where there are no more than so many. */
const mostKept = 16_384

/** The rows that are left by these slots. */
const hitsOf = ({ columns, words }: Compiled, slots: readonly number[]): readonly number[] => {
  const rows: number[] = []
  for (let word = 0; word < words; word += 1) {
    let bits = -1
    for (let i = 0; i < columns.length && bits !== 0; i += 1) bits &= columns[i]!.masks[slots[i]! * words + word]!
    for (; bits !== 0; bits &= bits - 1) rows.push(word * 32 + 31 - Math.clz32(bits & -bits))
  }
  return rows
}

/**
 * For facts that are all there: a slot for each column, and of the rows that the slots leave possible what the policy makes.
 * What the slots alone decide is made once and kept, so that asking again costs no object.
 */
export const decider = (compiled: Compiled, settle: Settle, reads: readonly string[]): Decider => {
  const { columns, literals, table } = compiled
  const defaultComputed = table.otherwise?.some(it => it.kind === 'computed') === true
  const size = columns.reduce((product, it) => product * it.size, 1)
  const strides = columns.map((_, i) => columns.slice(i + 1).reduce((product, it) => product * it.size, 1))
  const kept: (Decision | undefined)[] | undefined =
    size <= mostKept ? Array.from({ length: size }, () => undefined) : undefined
  const names = columns.map(it => it.own)
  const readers = columns.map(it => it.fact)
  const seeks = columns.map(it => it.seek)

  const settled = (code: number, slots: readonly number[], scope: Scope): Decision => {
    const rows = hitsOf(compiled, slots)
    if (rows.some(row => compiled.general[row]!.length > 0)) return decideOpen(compiled, settle, scope)
    const decision = settle(rows, scope)
    if (kept !== undefined && rows.every(row => literals[row] !== undefined) && !defaultComputed)
      kept[code] = frozen(decision)
    return decision
  }

  // Where `reads` has the fact of a column.
  const places = columns.map(it => reads.indexOf(it.own ?? ''))
  const columnsAreAll = places.every(it => it >= 0) && new Set(places).size === reads.length

  /** What was decided before of these very slots: nothing where that is not known, or a fact is not found at once. */
  const again = (scope: Scope, taken: unknown[] | undefined): Decision | undefined => {
    if (kept === undefined || !isPlain(scope)) return undefined
    let code = 0
    for (let i = 0; i < seeks.length; i += 1) {
      const name = names[i]
      if (name === undefined) return undefined
      const fact = factAt(scope, name, i)
      const slot = seek(seeks[i]!, fact)
      if (slot < 0) return undefined
      if (taken !== undefined) taken[places[i]!] = fact
      code += slot * strides[i]!
    }
    return kept[code]
  }

  const ask = (scope: Scope, taken: unknown[] | undefined): Decision => {
    const slots: number[] = []
    let code = 0
    for (let i = 0; i < seeks.length; i += 1) {
      const fact = readers[i]!(scope)
      const slot = seek(seeks[i]!, fact)
      if (slot < 0) {
        if (taken !== undefined) taken.length = 0
        return decideOpen(compiled, settle, scope)
      }
      if (taken !== undefined) taken[places[i]!] = fact
      code += slot * strides[i]!
      slots.push(slot)
    }
    if (taken !== undefined && !columnsAreAll) taken.length = 0
    return kept?.[code] ?? settled(code, slots, scope)
  }

  return {
    decide: scope => again(scope, undefined) ?? ask(scope, undefined),
    take: (scope, taken) => (columnsAreAll ? again(scope, taken) : undefined) ?? ask(scope, taken),
  }
}
