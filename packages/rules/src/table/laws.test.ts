import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  completions,
  type DrawnTable,
  decideNaively,
  drawnFacts,
  drawnInputs,
  drawnTable,
  policies,
} from '../../test/random-table.ts'
import { known, notApplicable } from '../feel/value.ts'
import { readTable } from './read.ts'
import type { Table } from './table.ts'

const read = ({ definition }: DrawnTable): Table => {
  const table = readTable(JSON.parse(JSON.stringify(definition)))
  if (!table.ok) throw new Error(JSON.stringify(table.issues))
  return table.value
}

const withFacts = (taste: Parameters<typeof drawnTable>[0], all: boolean) =>
  drawnTable(taste).chain(drawn => fc.tuple(fc.constant(drawn), drawnFacts(drawn.inputs, all)))

describe.each(policies.map(policy => ({ policy })))('$policy', ({ policy }) => {
  it('comes to what reading row by row comes to', () => {
    fc.assert(
      fc.property(withFacts({ policy }, true), ([drawn, facts]) => {
        expect(read(drawn).decide(facts)).toEqual(decideNaively(drawn, facts))
      }),
      { numRuns: 1000 },
    )
  })

  it('does so with more rows than a word has bits', () => {
    const rows = { minLength: 31, maxLength: 70 }
    fc.assert(
      fc.property(withFacts({ policy, rows, most: 6 }, true), ([drawn, facts]) => {
        expect(read(drawn).decide(facts)).toEqual(decideNaively(drawn, facts))
      }),
      { numRuns: 100 },
    )
  })

  it('does so where cells ask for other facts', () => {
    fc.assert(
      fc.property(withFacts({ policy, general: true }, true), ([drawn, facts]) => {
        expect(read(drawn).decide(facts)).toEqual(decideNaively(drawn, facts))
      }),
      { numRuns: 300 },
    )
  })

  it('asks exactly where completions differ, and exactly for what makes them differ', () => {
    fc.assert(
      fc.property(withFacts({ policy, most: 3 }, false), ([drawn, facts]) => {
        const decision = read(drawn).decide(facts)
        const all = completions(drawn.inputs, facts)
        const outcome = (given: (typeof all)[number]): string => JSON.stringify(decideNaively(drawn, given))
        if (decision.kind !== 'missing') {
          for (const given of all) expect(decideNaively(drawn, given)).toEqual(decision)
          return
        }
        const open = drawn.inputs.filter(it => !Object.hasOwn(facts, it))
        const mattering = open.filter(it =>
          all.some(given =>
            drawnInputs[it]!.values.some(value => outcome({ ...given, [it]: value }) !== outcome(given)),
          ),
        )
        expect(decision.paths).toEqual(mattering.toSorted())
        expect(mattering).not.toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('leaves out the rows whose cells ask for what there is not, and says so where none is left', () => {
    const gone = (drawn: DrawnTable) => fc.subarray([...drawn.inputs])
    const some = drawnTable({ policy }).chain(drawn =>
      fc.tuple(fc.constant(drawn), drawnFacts(drawn.inputs, true), gone(drawn)),
    )
    fc.assert(
      fc.property(some, ([drawn, facts, none]) => {
        const decision = read(drawn).decide(([input = '']) =>
          none.includes(input) ? notApplicable(input) : known(facts[input] ?? ''),
        )
        const asks = (cells: DrawnTable['cells'][number], input: string): boolean =>
          none.includes(input) && (cells[input]?.text ?? '-') !== '-'
        const without = drawn.cells.map(cells =>
          Object.fromEntries(
            drawn.inputs.map(it => [it, asks(cells, it) ? { text: '', holds: () => false } : cells[it]]),
          ),
        )
        const naive = decideNaively({ ...drawn, cells: without }, facts) as { readonly kind: string }
        const others = drawn.cells.filter(cells =>
          drawn.inputs.every(it => none.includes(it) || cells[it]?.holds(facts[it] ?? '', facts) !== false),
        )
        const paths = none.filter(it => others.some(cells => asks(cells, it)))
        expect(decision).toEqual(naive.kind === 'none' && paths.length > 0 ? notApplicable(...paths) : naive)
      }),
      { numRuns: 300 },
    )
  })

  it('decides without a fact that a cell asks for only what every value of it would decide', () => {
    fc.assert(
      fc.property(withFacts({ policy, general: true, most: 2 }, false), ([drawn, facts]) => {
        const decision = read(drawn).decide(facts)
        if (decision.kind === 'missing') expect(decision.paths.length).toBeGreaterThan(0)
        else for (const given of completions(drawn.inputs, facts)) expect(decideNaively(drawn, given)).toEqual(decision)
      }),
      { numRuns: 200 },
    )
  })
})

describe('a table', () => {
  it('decides the same whatever the order of its columns and of the keys of its facts', () => {
    const reversed = <T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
      Object.fromEntries(Object.entries(record).reverse())
    fc.assert(
      fc.property(withFacts({ general: true }, false), ([drawn, facts]) => {
        const { definition } = drawn
        const other = { ...drawn, definition: { ...definition, inputs: reversed(definition.inputs) } }
        expect(read(other).decide(reversed(facts))).toEqual(read(drawn).decide(facts))
      }),
    )
  })

  it('decides the same of facts in a record and of facts asked for', () => {
    fc.assert(
      fc.property(withFacts({ general: true }, false), ([drawn, facts]) => {
        const table = read(drawn)
        const asked = table.decide(path => {
          const value = facts[path.join('.')]
          return value === undefined ? { kind: 'missing', paths: [path.join('.')] } : { kind: 'known', value }
        })
        expect(asked).toEqual(table.decide(facts))
      }),
    )
  })

  it('changes nothing when it is written and read again', () => {
    fc.assert(
      fc.property(drawnTable({ general: true }), drawn => {
        const table = read(drawn)
        expect(table.definition).toEqual(drawn.definition)
        expect(read({ ...drawn, definition: table.definition }).definition).toEqual(table.definition)
      }),
    )
  })
})
