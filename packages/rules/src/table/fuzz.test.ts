import fc from 'fast-check'
import { expect, it } from 'vitest'
import { drawnTable } from '../../test/random-table.ts'
import { explanationOf } from './explain.ts'
import { explainTableIssue } from './print.ts'
import { readTable } from './read.ts'

/** What no table has where it stands: keys and values of other kinds, names of prototypes, FEEL of every sort. */
const garbage = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  // What only a program could give.
  fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withSparseArray: true, maxDepth: 2 }),
  fc.constantFrom<unknown>(
    null,
    '__proto__',
    'constructor',
    { feel: 'constructor' },
    { feel: '1 / 0' },
    { type: 'number' },
    { type: 'list', of: { type: 'list' } },
    '-',
    'not(-)',
    '[1..',
    '? > 3',
    'date("2026-02-30")',
    '"'.repeat(9),
    '('.repeat(99),
    '9'.repeat(30),
    Number.NaN,
    JSON.parse('{"__proto__":{"type":{"type":"number"}}}'),
  ),
)

/** A table in which some things have been put in place of others. */
const spoilt = fc
  .tuple(
    drawnTable({ general: true, rows: { minLength: 1, maxLength: 3 } }),
    fc.array(fc.tuple(fc.nat(), garbage), { maxLength: 3 }),
  )
  .map(([{ definition }, changes]) => {
    const json: unknown = JSON.parse(JSON.stringify(definition))
    for (const [at, value] of changes) {
      let holder = json as Record<string, unknown>
      let rest = at
      for (let depth = 0; depth < 6; depth += 1) {
        const keys = Object.keys(holder)
        const key = keys[rest % Math.max(1, keys.length)]
        if (key === undefined) break
        const next = holder[key]
        rest = Math.floor(rest / 3)
        if (rest % 4 === 0 || typeof next !== 'object' || next === null) {
          holder[key] = value
          break
        }
        holder = next as Record<string, unknown>
      }
    }
    return json
  })

const facts = fc.oneof(
  fc.dictionary(fc.constantFrom('age', 'children', 'kind', 'poor', 'ward', 'day', '__proto__'), garbage),
  fc.constantFrom<Record<string, unknown>>({ age: Number.NaN }, { age: () => 1 }, Object.create({ age: 3 }), {
    children: 2 ** 60,
  }),
)

const tableOrNot = fc.oneof({ weight: 1, arbitrary: garbage }, { weight: 9, arbitrary: spoilt })
const kinds = ['decided', 'none', 'missing', 'notApplicable', 'conflict', 'error']

/** So many tables, each asked so often. */
const [tables, questions] = [12_500, 8]

it('nothing throws: every table is read or has coded issues, and every question has an answer', () => {
  let [read, refused] = [0, 0]
  fc.assert(
    fc.property(tableOrNot, fc.array(facts, { minLength: questions, maxLength: questions }), (json, all) => {
      const table = readTable(json)
      if (!table.ok) {
        refused += 1
        if (table.issues.length === 0) throw new Error('refused without an issue')
        for (const issue of table.issues) {
          if (!issue.code.startsWith('table_') || !Array.isArray(issue.path)) throw new Error(JSON.stringify(issue))
          explainTableIssue(issue, 'vi')
        }
        return
      }
      read += 1
      for (const given of all) {
        const decision = table.value.decide(given)
        if (!kinds.includes(decision.kind)) throw new Error(JSON.stringify(decision))
        if (decision.kind === 'error' && !/^(table|feel)_/u.test(decision.code)) throw new Error(decision.code)
      }
      for (const given of all.slice(0, 2)) explanationOf(table.value, given)
      for (const given of all.slice(0, 2)) table.value.trace(given)
    }),
    { numRuns: tables },
  )
  // Both happen, or nothing was tried.
  expect(read).toBeGreaterThan(tables / 10)
  expect(refused).toBeGreaterThan(tables / 10)
})
