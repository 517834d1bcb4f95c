import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completions, type DrawnTable, drawnFacts, drawnInputs, drawnTable } from '../../test/random-table.ts'
import { expandTrace, explanationOf } from './explain.ts'
import { readTable } from './read.ts'
import type { Table } from './table.ts'

const read = ({ definition }: DrawnTable): Table => {
  const table = readTable(JSON.parse(JSON.stringify(definition)))
  if (!table.ok) throw new Error(JSON.stringify(table.issues))
  return table.value
}

const drawn = (general: boolean, all: boolean, most = 4) =>
  drawnTable({ general, most }).chain(one => fc.tuple(fc.constant(one), drawnFacts(one.inputs, all)))

describe('an explanation', () => {
  it('says of every row whether it applies, by cells that hold and cells that fail', () => {
    fc.assert(
      fc.property(drawn(true, true), ([one, facts]) => {
        const { hits, misses, open } = explanationOf(read(one), facts)
        expect(open).toEqual([])
        expect([...hits, ...misses].map(it => it.row).sort()).toEqual(one.definition.rows.map(it => it.id).sort())
        const holds = (row: string, input: string): boolean | undefined =>
          one.cells[one.definition.rows.findIndex(it => it.id === row)]?.[input]?.holds(facts[input] ?? '', facts)
        for (const { row, cells } of hits) for (const { input } of cells) expect(holds(row, input)).toBe(true)
        for (const { row, failed } of misses) {
          expect(failed.length).toBeGreaterThan(0)
          const fails = one.inputs.filter(input => holds(row, input) === false)
          expect(failed.map(it => it.input).toSorted()).toEqual(fails.toSorted())
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('names as nearest the rows that change into hits when the fewest facts change', () => {
    fc.assert(
      fc.property(drawn(false, true), ([one, facts]) => {
        const table = read(one)
        const { nearest, misses } = explanationOf(table, facts)
        const fewest = Math.min(...misses.map(it => it.failed.length))
        expect(nearest).toEqual(misses.filter(it => it.failed.length === fewest))
        for (const { row, failed } of nearest) {
          const names = failed.map(it => it.input)
          const kept = Object.fromEntries(Object.entries(facts).filter(([name]) => !names.includes(name)))
          const changed = completions(one.inputs, kept)
          const hit = changed.some(it => explanationOf(table, it).hits.some(found => found.row === row))
          // A cell may hold of nothing at all: `(2..1)`.
          const cells = one.cells[one.definition.rows.findIndex(it => it.id === row)] ?? {}
          const possible = names.every(name =>
            drawnInputs[name]!.values.some(value => cells[name]?.holds(value, facts)),
          )
          expect(hit).toBe(possible)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('of what is missing names rows as open exactly where it depends', () => {
    fc.assert(
      fc.property(drawn(false, false, 3), ([one, facts]) => {
        const table = read(one)
        const { hits, misses, open, missing, decision } = explanationOf(table, facts)
        expect(missing).toEqual(decision.kind === 'missing' ? decision.paths : [])
        const all = completions(one.inputs, facts).map(it => new Set(explanationOf(table, it).hits.map(hit => hit.row)))
        for (const { row } of hits) expect(all.every(it => it.has(row))).toBe(true)
        for (const { row } of misses) expect(all.some(it => it.has(row))).toBe(false)
        for (const { waits } of open) {
          expect(waits.length).toBeGreaterThan(0)
          for (const { input } of waits) expect(facts[input]).toBeUndefined()
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('a trace', () => {
  it('is JSON that gives the explanation of its time', () => {
    fc.assert(
      fc.property(drawn(true, false), ([one, facts]) => {
        const table = read(one)
        const trace = table.trace(facts)
        expect(trace.decision).toEqual(table.decide(facts))
        const kept = JSON.parse(JSON.stringify(trace))
        expect(expandTrace(read(one), kept)).toEqual({ ok: true, value: explanationOf(table, facts) })
      }),
      { numRuns: 500 },
    )
  })

  it('keeps what there cannot be, and what was wrong', () => {
    const table = read({
      inputs: [],
      cells: [],
      definition: {
        hit: 'unique',
        inputs: {
          age: { type: { type: 'number' }, from: 'child.age' },
          poor: { type: { type: 'boolean' } },
        },
        outputs: { fee: { type: { type: 'number' } } },
        rows: [
          { id: 'a', when: { age: '< 3' }, then: { fee: 1 } },
          { id: 'b', when: { poor: 'true' }, then: { fee: 2 } },
        ],
      },
    })
    const scopes = [
      { child: 3, poor: true },
      { child: { age: Number.NaN }, poor: true },
      { child: { age: 2 }, poor: null },
      (path: readonly string[]) => ({ kind: 'notApplicable', paths: [path.join('.')] }) as const,
    ]
    for (const scope of scopes)
      expect(expandTrace(table, JSON.parse(JSON.stringify(table.trace(scope))))).toEqual({
        ok: true,
        value: explanationOf(table, scope),
      })
  })

  it('is refused by a table that decides otherwise', () => {
    const table = (fee: number) =>
      read({
        inputs: [],
        cells: [],
        definition: {
          hit: 'unique',
          inputs: { age: { type: { type: 'number' } } },
          outputs: { fee: { type: { type: 'number' } } },
          rows: [{ id: 'a', when: { age: '< 3' }, then: { fee } }],
        },
      })
    const found = expandTrace(table(2), table(1).trace({ age: 2 }))
    expect(found).toEqual({
      ok: false,
      issues: [{ code: 'table_trace_foreign', path: [], data: { found: 'decided', kept: 'decided' } }],
    })
  })
})
