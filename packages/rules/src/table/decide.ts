import type { Scope } from '../feel/evaluate.ts'
import { isEmpty, rowsOf } from './bits.ts'
import type { Compiled } from './compile.ts'
import type { Decision } from './decision.ts'
import { decideOpen } from './open.ts'
import type { Settle } from './settle.ts'

export type Decide = (scope: Scope) => Decision

const singles = ['unique', 'any', 'priority', 'first', 'exceptions']

/** What each row comes to where it alone counts, made once: a decision costs no object. */
const alone = ({ table, ids, literals }: Compiled): readonly (Decision | undefined)[] =>
  literals.map((output, row) =>
    output === undefined || !singles.includes(table.definition.hit)
      ? undefined
      : Object.freeze({ kind: 'decided', output, rows: Object.freeze([ids[row] ?? '']) }),
  )

/** Up to 32 rows are one word. */
const oneWord = (compiled: Compiled, settle: Settle): Decide => {
  const { columns, ids, generalRows, table } = compiled
  const decisions = alone(compiled)
  const everything = ids.length === 32 ? -1 : (1 << ids.length) - 1
  const general = generalRows[0] ?? 0
  const first = table.definition.hit === 'first'
  return scope => {
    let bits = everything
    for (let i = 0; i < columns.length; i += 1) {
      const column = columns[i]!
      const slot = column.slotOf(column.fact(scope))
      if (slot < 0) return decideOpen(compiled, settle, scope)
      bits &= column.masks[slot]!
    }
    if ((bits & general) !== 0) return decideOpen(compiled, settle, scope)
    if (bits !== 0 && (first || (bits & (bits - 1)) === 0)) {
      const made = decisions[31 - Math.clz32(bits & -bits)]
      if (made !== undefined) return made
    }
    return settle(rowsOf(Int32Array.of(bits)), scope)
  }
}

const manyWords = (compiled: Compiled, settle: Settle): Decide => {
  const { columns, words, generalRows, table } = compiled
  const decisions = alone(compiled)
  const first = table.definition.hit === 'first'
  const noneGeneral = isEmpty(generalRows)
  return scope => {
    const at: number[] = []
    for (let i = 0; i < columns.length; i += 1) {
      const column = columns[i]!
      const slot = column.slotOf(column.fact(scope))
      if (slot < 0) return decideOpen(compiled, settle, scope)
      at.push(slot * words)
    }
    let hit = -1
    let many = false
    for (let word = 0; word < words; word += 1) {
      let bits = -1
      for (let i = 0; i < columns.length; i += 1) bits &= columns[i]!.masks[at[i]! + word]!
      if (bits === 0) continue
      if (!noneGeneral && (bits & generalRows[word]!) !== 0) return decideOpen(compiled, settle, scope)
      if (hit >= 0 || (!first && (bits & (bits - 1)) !== 0)) {
        many = true
        break
      }
      hit = word * 32 + 31 - Math.clz32(bits & -bits)
      if (first) break
    }
    if (!many && hit >= 0) {
      const made = decisions[hit]
      if (made !== undefined) return made
    }
    return many ? settle(everyHit(compiled, at), scope) : settle(hit < 0 ? [] : [hit], scope)
  }
}

const everyHit = ({ columns, words }: Compiled, at: readonly number[]): readonly number[] => {
  const bits = new Int32Array(words).fill(-1)
  for (const [i, { masks }] of columns.entries())
    for (let word = 0; word < words; word += 1) bits[word]! &= masks[at[i]! + word]!
  return rowsOf(bits)
}

export const decider = (compiled: Compiled, settle: Settle): Decide =>
  compiled.words === 1 ? oneWord(compiled, settle) : manyWords(compiled, settle)
