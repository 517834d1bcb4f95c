import { known, type Scope, type Value, valueFor } from '@motcua/rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ruledProcedure } from '../../../test/ruled.ts'
import { firstName, givenFacts, rulesReadBy, scopeWithRules } from './book.ts'

const { rules, expressions } = ruledProcedure()

const ruleOf = <K extends 'table' | 'parameter' | 'computed'>(kind: K, name: string) => {
  const rule = rules.get(name)
  if (rule?.kind !== kind) throw new Error(`${name} is no ${kind}`)
  return rule as Extract<typeof rule, { readonly kind: K }>
}

const facts = fc.record(
  {
    age: fc.integer({ min: -2, max: 152 }),
    poor: fc.boolean(),
    pages: fc.integer({ min: 0, max: 9 }),
    submittedOn: fc.constantFrom('2019-12-31', '2020-01-01', '2026-04-19', '2026-04-20', '2030-01-01'),
  },
  { requiredKeys: [] },
)

describe('what a rule comes to', () => {
  it('is what its table, its dated value or its expression gives by itself', () => {
    fc.assert(
      fc.property(facts, scope => {
        const resolve = scopeWithRules(rules, scope)
        const table = ruleOf('table', 'routing').table.decide(resolve)
        const routed = resolve(['routing'])
        expect(routed).toEqual(
          table.kind === 'decided' ? known(table.output as never) : { ...routed, kind: routed.kind },
        )
        if (table.kind !== 'decided') expect(['missing', 'error']).toContain(routed.kind)
        if (table.kind === 'missing') expect(routed).toMatchObject({ kind: 'missing' })
        const base = valueFor(ruleOf('parameter', 'base').dated, scope, { on: {} })
        expect(resolve(['base'])).toMatchObject(
          base.kind === 'found' ? known(base.value) : { kind: base.kind === 'missing' ? 'missing' : 'error' },
        )
        expect(resolve(['elder'])).toEqual(ruleOf('computed', 'elder').expression.evaluate(scope))
      }),
    )
  })

  it('of one output is that output of the whole answer', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom('to', 'term', 'amount'), (scope, output) => {
        const whole = scopeWithRules(rules, scope)(['routing'])
        const part = scopeWithRules(rules, scope)(['routing', output])
        if (whole.kind !== 'known') expect(part).toEqual(whole)
        else expect(part).toEqual(known((whole.value as Readonly<Record<string, string>>)[output] as string))
      }),
    )
  })

  it('leaves every fact as it is', () => {
    fc.assert(
      fc.property(facts, scope => {
        const resolve = scopeWithRules(rules, scope)
        for (const [name, value] of Object.entries(scope)) expect(resolve([name])).toEqual(known(value))
      }),
    )
  })

  it('is worked out once, however often it is asked for', () => {
    let asked = 0
    const scope: Scope = (path): Value => {
      if (path[0] === 'age') asked++
      return known({ age: 40, poor: false, pages: 3, submittedOn: '2026-04-20' }[path[0] ?? ''] ?? 0)
    }
    const resolve = scopeWithRules(rules, scope)
    const first = resolve(['routing'])
    const after = asked
    for (let times = 0; times < 5; times++) expect(resolve(['routing', 'to'])).toEqual(known('slow'))
    expect(resolve(['routing'])).toBe(first)
    expect(asked).toBe(after)
  })
})

describe('what a rule reads', () => {
  it('is the facts that it comes from in the end, and never a rule', () => {
    expect(givenFacts(rules, ['routing.to'])).toEqual(['age', 'poor', 'submittedOn'])
    expect(givenFacts(rules, ['elder', 'pages'])).toEqual(['age', 'pages'])
    expect([...rulesReadBy(rules, ['routing.amount'])].sort()).toEqual(['base', 'routing'])
    for (const { reads } of expressions.values()) expect(reads.filter(path => rules.has(firstName(path)))).toEqual([])
  })

  it('is what is missing where it is not there, and nothing else', () => {
    fc.assert(
      fc.property(facts, scope => {
        const value = scopeWithRules(rules, scope)(['routing'])
        if (value.kind !== 'missing') return
        for (const path of value.paths) {
          expect(givenFacts(rules, ['routing'])).toContain(path)
          expect(Object.keys(scope)).not.toContain(path)
        }
      }),
    )
  })
})
