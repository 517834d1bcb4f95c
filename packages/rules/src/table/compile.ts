import type { Scope } from '../feel/run.ts'
import type { Fact, FactRecord } from '../feel/value.ts'
import { type Bits, bitsFor, bitsOf, setBit } from './bits.ts'
import type { Answer, Asked } from './cell.ts'
import { type Column, cutColumn, type SlotRanges } from './column.ts'
import type { Outputs } from './decision.ts'
import { canonical } from './of-type.ts'
import type { ReadInput, ReadTable } from './parts.ts'

/** A column with, for each slot, the rows that a value of the slot leaves possible. */
export interface IndexedColumn extends Column {
  readonly input: ReadInput
  /** By row; `general` where the cell is no set of slots. */
  readonly cells: readonly (SlotRanges | 'general')[]
  /** The rows of slot s begin at word s × the number of words. General cells let every value through: they are asked later. */
  readonly masks: Int32Array
  /** The rows whose cell holds of everything, also of what there is not. */
  readonly dashes: Bits
  /** Its name where it is a fact of the outermost record, and not the name of what every object has. */
  readonly own: string | undefined
  /** The fact as it stands, undefined where there is none or it is not plainly one. */
  readonly fact: (scope: Scope) => unknown
}

/** A table ready to be asked. */
export interface Compiled {
  readonly table: ReadTable
  readonly ids: readonly string[]
  readonly words: number
  readonly columns: readonly IndexedColumn[]
  /** By row its general cells. */
  readonly general: readonly (readonly Asked[])[]
  /** By row the answers where all are literals. */
  readonly literals: readonly (Outputs | undefined)[]
  /** By row a number, the same where literal answers are the same; −1 where one is computed. */
  readonly sameAs: readonly number[]
  /** With `exceptions`, by row the rows that it overrides, also through others. */
  readonly overridden: readonly Bits[]
}

/** Shared by all who ask: nobody may change an answer for another. */
export const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) for (const it of Object.values(value)) frozen(it)
  return Object.freeze(value)
}

const literalOutputs = (names: readonly string[], answers: readonly Answer[]): Outputs | undefined => {
  const entries = names.flatMap((name, i): [string, Fact][] => {
    const answer = answers[i]
    return answer?.kind === 'literal' ? [[name, answer.value]] : []
  })
  return entries.length === names.length ? frozen(Object.fromEntries(entries)) : undefined
}

/** Own properties only, all the way; what is unusual is left to who reads it again and says what is wrong. */
const walk =
  (names: readonly string[]) =>
  (scope: Scope): unknown => {
    if (typeof scope === 'function') {
      const value = scope(names)
      return value.kind === 'known' ? value.value : undefined
    }
    let fact: unknown = scope
    for (const name of names) {
      if (typeof fact !== 'object' || fact === null || Array.isArray(fact) || !Object.hasOwn(fact, name))
        return undefined
      fact = (fact as FactRecord)[name]
    }
    return fact
  }

const factOf = ({ names, evaluate }: ReadInput['source']): IndexedColumn['fact'] => {
  if (names !== undefined) return walk(names)
  return scope => {
    const value = evaluate(scope)
    return value.kind === 'known' ? value.value : undefined
  }
}

const indexed = (table: ReadTable, input: ReadInput, at: number, words: number): IndexedColumn => {
  const { type } = input.input
  const [name, below] = input.source.names ?? []
  const cells = table.rows.map(row => row.cells[at] ?? { kind: 'any' as const })
  const column = cutColumn(
    type,
    cells.flatMap(cell => (cell.kind === 'points' ? [cell.tests] : [])),
    input.within,
  )
  const everything: SlotRanges = column.size > 0 ? [[0, column.size - 1]] : []
  const ranges = cells.map(cell =>
    cell.kind === 'general' ? cell.kind : cell.kind === 'any' ? everything : column.ranges(cell.tests),
  )
  const masks = new Int32Array(column.size * words)
  for (const [row, cell] of ranges.entries())
    for (const [from, to] of cell === 'general' ? everything : cell)
      for (let slot = from; slot <= to; slot += 1) masks[slot * words + (row >> 5)]! |= 1 << (row & 31)
  return {
    ...column,
    input,
    cells: ranges,
    masks,
    dashes: bitsOf(cells.length, row => cells[row]?.kind === 'any'),
    own: name === undefined || below !== undefined || name in Object.prototype ? undefined : name,
    fact: factOf(input.source),
  }
}

/** Rows in the order in which each comes after those it overrides, so that what they override is known. */
const overriddenBy = (table: ReadTable): readonly Bits[] => {
  const at = new Map(table.rows.map(({ row }, i) => [row.id, i]))
  const all = table.rows.map(() => bitsFor(table.rows.length))
  const direct = table.rows.map(({ row }) => (row.overrides ?? []).flatMap(id => at.get(id) ?? []))
  const waiting = direct.map(it => new Set(it).size)
  const above = table.rows.map((): number[] => [])
  for (const [row, overrides] of direct.entries()) for (const below of new Set(overrides)) above[below]?.push(row)
  const ready = waiting.flatMap((count, row) => (count === 0 ? [row] : []))
  for (const row of ready)
    for (const over of above[row] ?? []) {
      const bits = all[over]!
      setBit(bits, row)
      for (const [i, word] of all[row]!.entries()) bits[i]! |= word
      waiting[over]! -= 1
      if (waiting[over] === 0) ready.push(over)
    }
  return all
}

export const compile = (table: ReadTable): Compiled => {
  const { rows, inputs } = table
  const words = Math.max(1, (rows.length + 31) >> 5)
  const names = table.outputs.map(it => it.name)
  const literals = rows.map(it => literalOutputs(names, it.answers))
  const seen = new Map<string, number>()
  const sameAs = literals.map((outputs, row) => {
    if (outputs === undefined) return -1
    const key = canonical(outputs)
    if (!seen.has(key)) seen.set(key, row)
    return seen.get(key) ?? row
  })
  return {
    table,
    ids: rows.map(it => it.row.id),
    words,
    columns: inputs.map((input, at) => indexed(table, input, at, words)),
    general: rows.map(row => row.cells.filter(it => it.kind === 'general')),
    literals,
    sameAs,
    overridden: table.definition.hit === 'exceptions' ? overriddenBy(table) : [],
  }
}
