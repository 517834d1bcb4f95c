import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  completions,
  type DrawnTable,
  decideNaively,
  drawnTable,
  type Facts,
  policies,
} from '../../test/random-table.ts'
import { readWhere } from '../../test/where.ts'
import { canonical } from '../table/of-type.ts'
import { readTable } from '../table/read.ts'
import type { Table } from '../table/table.ts'
import { compareTables } from './compare.ts'

const read = (definition: unknown): Table => {
  const table = readTable(JSON.parse(JSON.stringify(definition)))
  if (!table.ok) throw new Error(JSON.stringify(table.issues))
  return table.value
}

/** A table and what a reviser made of it: rows gone, rows of another answer, rows taken from a third table, another order. */
const revised = (taste: Parameters<typeof drawnTable>[0]): fc.Arbitrary<readonly [DrawnTable, DrawnTable]> =>
  drawnTable(taste).chain(before =>
    fc
      .record({
        gone: fc.uniqueArray(fc.nat(7), { maxLength: 2 }),
        again: fc.uniqueArray(fc.nat(7), { maxLength: 2 }),
        fee: fc.constantFrom(0, 1, 2, 3),
        turned: fc.boolean(),
        otherwise: fc.boolean(),
      })
      .map(({ gone, again, fee, turned, otherwise }): readonly [DrawnTable, DrawnTable] => {
        const { definition, cells } = before
        const kept = [...definition.rows.keys()].filter(
          at => !gone.includes(at) || definition.rows.length <= gone.length,
        )
        const order = turned ? kept.toReversed() : kept
        const ids = new Set(kept.map(at => definition.rows[at]!.id))
        const rows = order.map(at => {
          const row = definition.rows[at]!
          const then = again.includes(at) ? { ...row.then, fee } : row.then
          const overrides = row.overrides?.filter(id => ids.has(id))
          return { ...row, then, ...(overrides === undefined ? {} : { overrides }) }
        })
        const { otherwise: _, ...rest } = definition
        return [
          before,
          {
            ...before,
            cells: order.map(at => cells[at]!),
            definition: { ...(otherwise ? definition : rest), rows },
          },
        ]
      }),
  )

type Decided = { readonly kind: string; readonly output?: unknown }
const differ = ([before, after]: readonly [DrawnTable, DrawnTable], facts: Facts): boolean => {
  const [left, right] = [decideNaively(before, facts) as Decided, decideNaively(after, facts) as Decided]
  return left.kind !== right.kind || canonical(left.output ?? '') !== canonical(right.output ?? '')
}

describe.each(policies.map(policy => ({ policy })))('$policy', ({ policy }) => {
  it('tells the inputs whose answer differs, and no others', () => {
    fc.assert(
      fc.property(revised({ policy, most: 3 }), pair => {
        const [before, after] = pair.map(it => read(it.definition)) as [Table, Table]
        const { differences, finished, narrowed } = compareTables(before, after, { differences: 1000 })
        expect([finished, narrowed]).toEqual([true, []])
        for (const facts of completions(pair[0].inputs, {})) {
          const told = differences.filter(it =>
            it.where.some(where => readWhere(where, pair[0].definition.inputs)(facts)),
          )
          expect(told.length).toBe(differ(pair, facts) ? 1 : 0)
        }
        for (const { certain, witness } of differences) {
          expect(certain).toBe(true)
          expect(before.decide(witness?.facts ?? {})).toEqual(witness?.before)
          expect(after.decide(witness?.facts ?? {})).toEqual(witness?.after)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('beside cells that ask for other facts is certain only of what is so, and silent of nothing', () => {
    fc.assert(
      fc.property(revised({ policy, most: 2, general: true }), pair => {
        const [before, after] = pair.map(it => read(it.definition)) as [Table, Table]
        const { differences } = compareTables(before, after, { differences: 1000 })
        for (const facts of completions(pair[0].inputs, {})) {
          const told = differences.filter(it =>
            it.where.some(where => readWhere(where, pair[0].definition.inputs)(facts)),
          )
          if (told.some(it => it.certain)) expect(differ(pair, facts)).toBe(true)
          if (differ(pair, facts)) expect(told).not.toEqual([])
        }
        for (const { witness } of differences)
          if (witness !== undefined) expect(differ(pair, witness.facts as Facts)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

describe('inputs that changed', () => {
  const table = (inputs: object, ...rows: readonly (readonly [object, number])[]): Table =>
    read({
      hit: 'unique',
      inputs,
      outputs: { fee: { type: { type: 'number' } } },
      rows: rows.map(([when, fee], at) => ({ id: `r${at}`, when, then: { fee } })),
    })
  const channel = { type: { type: 'enum', values: ['online', 'counter'] } }

  it('a column more splits the answers of those before', () => {
    const before = table({ channel }, [{ channel: '"online"' }, 115_000], [{ channel: '"counter"' }, 135_000])
    const after = table(
      { channel, poor: { type: { type: 'boolean' } } },
      [{ poor: 'true' }, 0],
      [{ poor: 'false', channel: '"online"' }, 115_000],
      [{ poor: 'false', channel: '"counter"' }, 135_000],
    )
    expect(compareTables(before, after)).toEqual({
      differences: [
        {
          rows: { before: ['r0'], after: ['r0'] },
          where: [{ channel: '"online"', poor: 'true' }],
          certain: true,
          witness: {
            facts: { channel: 'online', poor: true },
            before: { kind: 'decided', output: { fee: 115_000 }, rows: ['r0'] },
            after: { kind: 'decided', output: { fee: 0 }, rows: ['r0'] },
          },
        },
        {
          rows: { before: ['r1'], after: ['r0'] },
          where: [{ channel: '"counter"', poor: 'true' }],
          certain: true,
          witness: {
            facts: { channel: 'counter', poor: true },
            before: { kind: 'decided', output: { fee: 135_000 }, rows: ['r1'] },
            after: { kind: 'decided', output: { fee: 0 }, rows: ['r0'] },
          },
        },
      ],
      finished: true,
      narrowed: [],
    })
  })

  it('a column of another name that asks for the same fact is the same column', () => {
    const rows = [[{ channel: '"online"' }, 1] as const, [{ channel: '"counter"' }, 2] as const]
    const other = rows.map(([when, fee]) => [{ way: when.channel }, fee] as const)
    const after = table({ way: { ...channel, from: 'channel' } }, ...other)
    expect(compareTables(table({ channel }, ...rows), after).differences).toEqual([])
  })

  it('of values that only one of them knows nothing is said', () => {
    const wider = { type: { type: 'enum', values: ['online', 'counter', 'post'] } }
    const before = table({ channel }, [{ channel: '"online"' }, 1], [{ channel: '"counter"' }, 2])
    const after = table({ channel: wider }, [{ channel: '"online"' }, 1], [{ channel: 'not("online")' }, 2])
    expect(compareTables(before, after)).toEqual({ differences: [], finished: true, narrowed: ['channel'] })
    const age = { type: { type: 'number', whole: true } }
    const young = table({ age: { ...age, within: '[0..17]' } }, [{}, 1])
    const all = table({ age: { ...age, within: '[10..150]' } }, [{ age: '< 12' }, 1], [{ age: '>= 12' }, 2])
    const { differences, narrowed } = compareTables(young, all)
    expect([differences.map(it => it.where), narrowed]).toEqual([[[{ age: '[12..17]' }]], ['age']])
  })

  it('of a column that became another type nothing is certain', () => {
    const before = table({ age: { type: { type: 'number' } } }, [{ age: '< 16' }, 1], [{ age: '>= 16' }, 2])
    const after = table({ age: { type: { type: 'string' } } }, [{ age: '"child"' }, 1], [{ age: 'not("child")' }, 2])
    for (const [left, right] of [
      [before, after],
      [after, before],
    ] as const) {
      const { differences, narrowed } = compareTables(left, right)
      expect(narrowed).toEqual(['age'])
      expect(new Set(differences.map(it => it.certain))).toEqual(new Set([false]))
    }
  })

  it('an answer that is computed is certain only where its expression is the same', () => {
    const fees = (feel: string): Table =>
      read({
        hit: 'unique',
        inputs: { channel },
        outputs: { fee: { type: { type: 'number' } } },
        rows: [
          { id: 'a', when: { channel: '"online"' }, then: { fee: { feel } } },
          { id: 'b', when: { channel: '"counter"' }, then: { fee: { feel: 'price' } } },
        ],
      })
    expect(compareTables(fees('price'), fees('price')).differences).toEqual([])
    const [first, ...rest] = compareTables(fees('price'), fees('other')).differences
    expect(rest).toEqual([])
    expect(first).toMatchObject({ certain: false, where: [{ channel: '"online"' }] })
  })
})
