import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { load } from '../src/definition/load.ts'
import type { Procedure } from '../src/definition/procedure.ts'
import type { Script } from '../src/simulate/script.ts'
import { simulate } from '../src/simulate/simulate.ts'
import { examples, stories } from './example.ts'

type Order = (names: readonly string[]) => readonly string[]

/** A copy of a JSON value with the names of every object in another order; lists stay as they are. */
const reordered = (value: unknown, order: Order): unknown => {
  if (Array.isArray(value)) return value.map(item => reordered(item, order))
  if (typeof value !== 'object' || value === null) return value
  const entries = new Map<string, unknown>(Object.entries(value))
  return Object.fromEntries(order([...entries.keys()]).map(name => [name, reordered(entries.get(name), order)]))
}

const orders: Readonly<Record<string, Order>> = {
  sorted: names => names.toSorted(),
  reversed: names => names.toReversed(),
}

const fileOf = (example: string): unknown =>
  JSON.parse(
    readFileSync(new URL(`../../../examples/procedures/${example}/procedure.json`, import.meta.url).pathname, 'utf8'),
  )

/** What a story comes to. The branches of a block are entered at one moment, one after the other as they are written. */
const endOf = (procedure: Procedure, script: Script) => {
  const { summary, timers } = simulate(procedure, script)
  return { ...summary, path: summary.path?.toSorted(), timers }
}

const inOrder = (example: string, order: Order): Procedure => {
  const loaded = load(reordered(fileOf(example), order))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
  return loaded.value
}

describe('the order of names, which the hash does not hold, decides nothing', () => {
  const cases = Object.entries(examples).flatMap(([example, procedure]) =>
    Object.entries(orders).map(([name, order]) => ({ name, example, procedure, order })),
  )

  it.each(cases)('$example with $name names is the same procedure', ({ example, procedure, order }) => {
    const same = inOrder(example, order)
    expect(Object.keys(same.definition.steps)).not.toEqual(Object.keys(procedure.definition.steps))
    expect(same.hash).toBe(procedure.hash)
  })

  it.each(cases)('$example with $name names plays every story to the same end', ({ example, procedure, order }) => {
    const same = inOrder(example, order)
    const told = stories(example)
    expect(told.length).toBeGreaterThan(2)
    for (const script of told) expect(endOf(same, script)).toEqual(endOf(procedure, script))
  })
})
