import { evaluate, date as feelinDate } from 'feelin'
import { describe, expect, it } from 'vitest'
import { chance } from '../../test/chance.ts'
import { type Case, excuses, normal, ours, reasonsOf, rewritings, same, typed } from '../../test/excuses.ts'
import { contexts, maker } from '../../test/expressions.ts'
import { parseFeel } from './expression.ts'
import { printFeel } from './print.ts'

// Expressions made at random, each answered by this library and by feelin 8.2.0, and the answers compared in one form.
// Where they differ an excuse has to hold that says what feelin does and why it is not done here; each has to occur.

const count = 100_000
const batch = 50

const ask = (source: string, facts: Case['facts']): unknown => {
  try {
    return normal(evaluate(source, { ...facts, d: feelinDate(facts.d), none: null }).value)
  } catch (error) {
    return String(error)
  }
}

describe('the same answers as feelin', () => {
  it(`${count} expressions`, () => {
    const next = chance(2026)
    const make = maker(next)
    const excused = new Map<string, number>()
    const unexplained: object[] = []
    let known = 0
    for (let done = 0; done < count; done += batch) {
      const facts = contexts[(done / batch) % contexts.length]!
      const cases = Array.from({ length: batch }, () => {
        const bracketed = make()
        const whole = parseFeel(bracketed)
        if (!whole.ok) throw new Error(`${bracketed}: ${JSON.stringify(whole.issues)}`)
        const source = printFeel(whole.value.tree)
        const parsed = parseFeel(source)
        if (!parsed.ok) throw new Error(`${source}: ${JSON.stringify(parsed.issues)}`)
        const value = (typed(parsed.value) ?? parsed.value).evaluate(facts)
        return { bracketed, source, expression: parsed.value, facts, value }
      })
      const together = ask(`[${cases.map(one => one.source).join(', ')}]`, facts)
      const apart = !Array.isArray(together) || together.length !== batch
      for (const [index, one] of cases.entries()) {
        const mine = ours(one.value)
        if (one.value.kind === 'known') known += 1
        if (!apart && same(mine, together[index])) continue
        const theirs = ask(one.source, facts)
        if (same(mine, theirs)) continue
        const it: Case = { ...one, theirs, ask }
        const reasons = reasonsOf(it)
        for (const reason of reasons ?? []) excused.set(reason, (excused.get(reason) ?? 0) + 1)
        if (reasons === undefined) unexplained.push({ source: one.source, value: one.value, theirs, facts })
      }
    }
    expect(unexplained.slice(0, 5)).toEqual([])
    expect(Object.keys({ ...excuses, ...rewritings }).filter(name => !excused.has(name))).toEqual([])
    expect(known).toBeGreaterThan(count * 0.8)
  })
})
