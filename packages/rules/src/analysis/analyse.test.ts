import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  completions,
  type DrawnTable,
  decideNaively,
  drawnInputs,
  drawnTable,
  type Facts,
  policies,
} from '../../test/random-table.ts'
import { readWhere } from '../../test/where.ts'
import { canonical } from '../table/of-type.ts'
import { readTable } from '../table/read.ts'
import type { Table } from '../table/table.ts'
import { analyseTable } from './analyse.ts'
import type { Finding, Where } from './finding.ts'
import { replayTest, witnessTest } from './replay.ts'

const read = ({ definition }: Pick<DrawnTable, 'definition'>): Table => {
  const table = readTable(JSON.parse(JSON.stringify(definition)))
  if (!table.ok) throw new Error(JSON.stringify(table.issues))
  return table.value
}

type Decided = {
  readonly kind: string
  readonly rows: readonly string[]
  readonly output: Readonly<Record<string, unknown>>
}

const everyInput = Object.fromEntries(Object.entries(drawnInputs).map(([name, it]) => [name, it.definition]))
const lies = (where: Where, facts: Facts): boolean => readWhere(where, everyInput)(facts)

const of = <Code extends Finding['code']>(findings: readonly Finding[], code: Code) =>
  findings.filter((it): it is Extract<Finding, { code: Code }> => it.code === code)

/** What every finding owes, whatever it says. */
const reproduces = (table: Table, findings: readonly Finding[]): void => {
  for (const found of findings) {
    const test = witnessTest(found)
    if (test === undefined) continue
    const kept = JSON.parse(JSON.stringify(test))
    expect(replayTest(table, kept).passes).toBe(true)
    const decision = table.decide(test.facts) as Decided
    const [first = '', second = ''] = found.rows
    if (found.code === 'table_gap') expect(decision.kind).toBe('none')
    if (found.code === 'rows_overlap' || found.code === 'rows_conflict') {
      expect(decision.kind).toBe('conflict')
      expect(decision.rows).toEqual(expect.arrayContaining([first, second]))
    }
    if (found.code === 'row_shadowed') expect(decision.rows).not.toContain(first)
    if (found.code === 'row_misleading') expect(decision.rows).toContain(second)
    if (found.code === 'order_decides') expect(decision.rows).toContain(first)
    if ('where' in found.data) expect(lies(found.data.where, test.facts as Facts)).toBe(true)
  }
}

const without = (drawn: DrawnTable, row: string): DrawnTable => ({
  ...drawn,
  cells: drawn.cells.filter((_, at) => drawn.definition.rows[at]!.id !== row),
  definition: {
    ...drawn.definition,
    rows: drawn.definition.rows
      .filter(it => it.id !== row)
      .map(it => (it.overrides === undefined ? it : { ...it, overrides: it.overrides.filter(id => id !== row) })),
  },
})

const several = ['collect', 'rule order', 'output order']

describe.each(policies.map(policy => ({ policy })))('$policy', ({ policy }) => {
  const [hit] = policy

  it('says what trying every input shows', () => {
    fc.assert(
      fc.property(drawnTable({ policy, most: 3 }), drawn => {
        const table = read(drawn)
        const { findings, complete, more } = analyseTable(table, { gaps: 64 })
        expect(more).toBe(0)
        reproduces(table, findings)
        for (const { witness, code } of findings)
          if (
            ['table_gap', 'rows_overlap', 'rows_conflict', 'row_misleading', 'order_decides', 'row_shadowed'].includes(
              code,
            )
          )
            expect(witness).toBeDefined()
        const all = completions(drawn.inputs, {}).map(facts => ({
          facts,
          decision: decideNaively(drawn, facts) as Decided,
        }))
        const none = all.filter(it => it.decision.kind === 'none')
        const gaps = of(findings, 'table_gap')
        if (several.includes(hit)) expect([gaps.length, complete]).toEqual([0, undefined])
        else {
          expect(complete).toBe(none.length === 0)
          for (const { facts, decision } of all)
            expect(gaps.some(it => lies(it.data.where, facts))).toBe(decision.kind === 'none')
        }
        const pairs = [...of(findings, 'rows_overlap'), ...of(findings, 'rows_conflict')]
        for (const { facts, decision } of all) {
          const here = pairs.filter(it => lies(it.data.where, facts))
          for (const it of here) expect(decision.rows).toEqual(expect.arrayContaining([...it.rows]))
          if (here.length > 0) expect(decision.kind).toBe('conflict')
          if (decision.kind === 'conflict')
            expect(pairs.some(it => it.rows.every(row => decision.rows.includes(row)))).toBe(true)
        }
        for (const {
          rows: [row = ''],
        } of of(findings, 'row_never_applies'))
          expect(all.some(it => it.decision.rows?.includes(row))).toBe(false)
        for (const {
          rows: [row = ''],
        } of of(findings, 'row_shadowed'))
          expect(all.some(it => it.decision.rows?.includes(row))).toBe(false)
        for (const {
          rows: [row = ''],
          code,
        } of findings)
          if (code === 'row_subsumed' || (code === 'row_repeated' && ['any', 'first', 'priority'].includes(hit)))
            for (const { facts, decision } of all) {
              const less = decideNaively(without(drawn, row), facts) as Decided
              expect([less.kind, less.output]).toEqual([decision.kind, decision.output])
            }
        for (const {
          columns: [output = ''],
          data,
        } of of(findings, 'output_never_given'))
          for (const { decision } of all)
            for (const said of [decision.output ?? []].flat()) expect(String(said[output])).not.toBe(data.value)
        if (of(findings, 'otherwise_unused').length > 0)
          expect(all.some(it => it.decision.kind === 'decided' && it.decision.rows.length === 0)).toBe(false)
        for (const {
          columns: [input = ''],
        } of of(findings, 'input_unused'))
          for (const { facts, decision } of all)
            for (const other of all)
              if (Object.keys(facts).every(name => name === input || facts[name] === other.facts[name]))
                expect(canonical(other.decision)).toBe(canonical(decision))
      }),
      { numRuns: 150 },
    )
  })

  it('claims beside cells that ask for other facts only what is so', () => {
    fc.assert(
      fc.property(drawnTable({ policy, most: 2, general: true }), drawn => {
        const table = read(drawn)
        const { findings, complete } = analyseTable(table)
        reproduces(table, findings)
        const all = completions(drawn.inputs, {}).map(facts => ({
          facts,
          decision: decideNaively(drawn, facts) as Decided,
        }))
        const asked = drawn.definition.rows.filter(row => row.when?.age === '>= children').map(row => row.id)
        expect(of(findings, 'cell_not_verifiable').map(it => it.rows[0])).toEqual(asked)
        if (complete !== undefined && !several.includes(hit))
          expect(complete).toBe(!all.some(it => it.decision.kind === 'none'))
        for (const { data } of of(findings, 'table_gap'))
          for (const { facts, decision } of all) if (lies(data.where, facts)) expect(decision.kind).toBe('none')
        for (const code of ['rows_overlap', 'rows_conflict'] as const)
          for (const { data } of of(findings, code))
            for (const { facts, decision } of all) if (lies(data.where, facts)) expect(decision.kind).toBe('conflict')
        for (const {
          rows: [row = ''],
          code,
        } of findings)
          if (code === 'row_shadowed' || code === 'row_never_applies')
            expect(all.some(it => it.decision.rows?.includes(row))).toBe(false)
        // A gap that is not told is at least said to be possible.
        const told = [...of(findings, 'table_gap'), ...of(findings, 'table_gap_possible')]
        if (!several.includes(hit) && told.length < 20)
          for (const { facts, decision } of all)
            if (decision.kind === 'none')
              expect(told.some(it => lies(it.data.where, facts)) || complete === false).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})

it('the same table has the same findings', () => {
  fc.assert(
    fc.property(drawnTable({ general: true }), drawn => {
      expect(analyseTable(read(drawn))).toEqual(analyseTable(read(drawn)))
    }),
    { numRuns: 50 },
  )
})
