import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawnFacts, drawnTable } from '../../test/random-table.ts'
import type { TableDefinition } from './definition.ts'
import { readTable } from './read.ts'
import { openTable } from './table.ts'

describe('openTable', () => {
  it('decides as the table that was read does', () => {
    const drawn = drawnTable({ general: true }).chain(one => fc.tuple(fc.constant(one), drawnFacts(one.inputs)))
    fc.assert(
      fc.property(drawn, ([{ definition }, facts]) => {
        const [read, opened] = [readTable(definition), openTable(definition)]
        expect(opened.ok && opened.value.reads).toEqual(read.ok && read.value.reads)
        expect(opened.ok && opened.value.decide(facts)).toEqual(read.ok && read.value.decide(facts))
      }),
      { numRuns: 300 },
    )
  })

  it('says what FEEL cannot read, at the places where reading says it', () => {
    const wrong: TableDefinition = {
      hit: 'unique',
      inputs: {
        a: { type: { type: 'number' }, from: 'b +' },
        c: { type: { type: 'number' }, within: '[1' },
        d: { type: { type: 'number' } },
      },
      outputs: { fee: { type: { type: 'number' } } },
      rows: [{ id: 'r', when: { d: '< ' }, then: { fee: { feel: '1 +' } } }],
      otherwise: { fee: { feel: ')' } },
    }
    const places = (read: ReturnType<typeof readTable>): readonly string[] =>
      read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path.join('.')}`).sort()
    expect(places(openTable(wrong))).toEqual(
      ['inputs.a.from', 'inputs.c.within', 'otherwise.fee.feel', 'rows.0.then.fee.feel', 'rows.0.when.d'].map(
        path => `table_feel_wrong ${path}`,
      ),
    )
    // Reading says nothing of rows before the columns are right.
    const rest = { ...wrong, inputs: { d: wrong.inputs.d! } }
    expect([...places(readTable(wrong)), ...places(readTable(rest))].sort()).toEqual(places(openTable(wrong)))
  })
})
