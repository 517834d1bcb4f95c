import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rangesOf } from '../../test/random-grid.ts'
import { openCell } from '../feel/open.ts'
import type { FeelType } from '../feel/type.ts'
import { known } from '../feel/value.ts'
import { readTable } from '../table/read.ts'
import { compiledOf } from '../table/table.ts'
import { shownColumn } from './columns.ts'

const numbers = fc.integer({ min: -2, max: 5 }).map(it => String(it / 2))
const days = fc.integer({ min: 10, max: 16 }).map(day => `date("2026-03-${day}")`)
const names = fc.constantFrom('"a"', '"b"', '"c"')

const ordered = (end: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(
    end,
    fc.tuple(fc.constantFrom('<', '<=', '>', '>='), end).map(it => it.join(' ')),
    fc
      .tuple(fc.constantFrom('[', '('), end, end, fc.constantFrom(']', ')'))
      .map(it => `${it[0]}${it[1]}..${it[2]}${it[3]}`),
    fc.tuple(end, end).map(it => `not(${it.join(', ')})`),
  )
const named = fc.oneof(
  names,
  fc.uniqueArray(names, { minLength: 1 }).map(it => `not(${it.join(', ')})`),
  fc.uniqueArray(names, { minLength: 1 }).map(it => it.join(', ')),
)

const columns: fc.Arbitrary<readonly [type: FeelType, cell: fc.Arbitrary<string>]> = fc.constantFrom(
  [{ type: 'number' }, ordered(numbers)],
  [{ type: 'number', whole: true }, ordered(numbers)],
  [{ type: 'date' }, ordered(days)],
  [{ type: 'string' }, named],
  [{ type: 'enum', values: ['a', 'b', 'c', 'd'] }, named],
  [{ type: 'boolean' }, fc.constantFrom('true', 'false', 'not(true)')],
)

it('slots are told as a cell that lets their values through and no others', () => {
  const tables = columns.chain(([type, cell]) =>
    fc.record({
      type: fc.constant(type),
      cells: fc.array(cell, { maxLength: 4 }),
      within: fc.option(cell, { nil: undefined }),
    }),
  )
  fc.assert(
    fc.property(tables, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), ({ type, cells, within }, choice) => {
      const table = readTable({
        hit: 'collect',
        inputs: { value: { type, ...(within === undefined ? {} : { within }) } },
        outputs: { row: { type: { type: 'number' } } },
        rows: ['-', ...cells].map((text, row) => ({ id: `r${row}`, when: { value: text }, then: { row } })),
      })
      fc.pre(table.ok)
      if (!table.ok) return
      const [column] = compiledOf(table.value).columns
      const { axis, print, printOne } = shownColumn({ name: 'value', type, names: ['value'] }, column!)
      const slots = Array.from({ length: axis.size }, (_, slot) => slot)
      const lets = (text: string, slot: number): boolean => {
        const cell = openCell(text, type)
        if (!cell.ok) throw new Error(`${text}: ${JSON.stringify(cell.issues)}`)
        const found = cell.value.test({}, known(axis.witness(slot)))
        return found.kind === 'known' && found.value === true
      }
      const chosen = slots.filter(slot => choice[slot % choice.length])
      fc.pre(chosen.length > 0)
      const text = print(rangesOf(slots.map(slot => chosen.includes(slot))))
      expect(
        slots.filter(slot => lets(text, slot)),
        text,
      ).toEqual(chosen)
      for (const slot of slots) expect(lets(printOne(slot), slot)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
