import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TableDefinition } from '../../table/definition.ts'
import { readTable } from '../../table/read.ts'
import { evaluateDmn } from '../evaluate.ts'
import type { DmnModel } from '../model.ts'
import { readDmn } from '../read.ts'
import { exportTables } from './export.ts'
import { importTables } from './import.ts'

const exported = (table: TableDefinition): string => {
  const written = exportTables({ answer: table })
  if (!written.ok) throw new Error(JSON.stringify(written.issues))
  return written.value
}

const modelOf = async (xml: string): Promise<DmnModel> => {
  const read = await readDmn(xml)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  expect(read.value.notes).toEqual([])
  return read.value
}

const zones = ['urban', 'rural', 'island']
const days = ['2026-01-01', '2026-07-01', '2026-12-31']
const texts = fc.record({
  vi: fc.constantFrom('Phí', 'Lệ phí “cấp bản sao”', 'a < b & c'),
  en: fc.constantFrom('Fee', 'x'),
})
const basis = fc.array(
  fc.record({ act: fc.constantFrom('60/2014/QH13', 'Luật Hộ tịch'), article: fc.constant('16(1)') }),
  {
    minLength: 1,
    maxLength: 2,
  },
)

const cells = {
  age: fc.constantFrom('-', '< 18', '[18..60)', '>= 60', '18', '10, 20', 'not(30)', '> 10.5'),
  zone: fc.constantFrom('-', '"urban"', '"urban", "island"', 'not("rural")'),
  poor: fc.constantFrom('-', 'true', 'false'),
  day: fc.constantFrom('-', '< date("2026-07-01")', '[date("2026-01-01")..date("2026-07-01")]', 'date("2026-12-31")'),
}

const row = (id: string) =>
  fc
    .record(
      {
        age: cells.age,
        zone: cells.zone,
        poor: cells.poor,
        day: cells.day,
        fee: fc.integer({ min: 0, max: 5 }),
        term: fc.constantFrom('short', 'long'),
        why: texts,
        basis,
      },
      { requiredKeys: ['fee', 'term'] },
    )
    .map(({ fee, term, why, basis, ...tests }) => {
      const when = Object.fromEntries(Object.entries(tests).filter(([, it]) => it !== '-'))
      return {
        id,
        ...(Object.keys(when).length === 0 ? {} : { when }),
        then: { fee, term },
        ...(why === undefined ? {} : { why }),
        ...(basis === undefined ? {} : { basis }),
      }
    })

const policy = fc.constantFrom(
  { hit: 'unique' as const },
  { hit: 'any' as const },
  { hit: 'first' as const },
  { hit: 'collect' as const },
  { hit: 'rule order' as const },
  { hit: 'priority' as const, priority: ['term', 'fee'] },
  { hit: 'output order' as const, priority: ['term', 'fee'] },
)

const tables: fc.Arbitrary<TableDefinition> = fc
  .tuple(
    policy,
    fc.integer({ min: 1, max: 5 }),
    fc.boolean(),
    fc.option(texts, { nil: undefined }),
    fc.option(basis, { nil: undefined }),
  )
  .chain(([how, rows, otherwise, name, sources]) =>
    fc.tuple(...Array.from({ length: rows }, (_, at) => row(`r${at + 1}`))).map(
      (made): TableDefinition => ({
        ...(name === undefined ? {} : { name }),
        ...(sources === undefined ? {} : { basis: sources }),
        ...how,
        inputs: {
          age: { type: { type: 'number' }, from: 'applicant.age', within: '[0..150]' },
          zone: { type: { type: 'enum', values: zones }, name: { vi: 'Khu vực', en: 'Zone' } },
          poor: { type: { type: 'boolean' } },
          day: { type: { type: 'date' }, from: 'receivedOn' },
        },
        outputs: {
          term: { type: { type: 'enum', values: ['short', 'long'] }, values: ['long', 'short'] },
          fee: { type: { type: 'number', unit: 'VND', whole: true }, values: [5, 4, 3, 2, 1, 0], name: { vi: 'Phí' } },
        },
        rows: made,
        ...(otherwise ? { otherwise: { term: 'long', fee: 0 } } : {}),
      }),
    ),
  )

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('tables as DMN', () => {
  it('come back as they went', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async table => {
        const { tables: back, notTaken } = importTables(await modelOf(exported(table)))
        expect(notTaken).toEqual([])
        expect(back.answer?.table).toEqual(plain(table))
      }),
      { numRuns: 200 },
    )
  })

  it('decide on feelin as they decide here', async () => {
    const facts = fc.record({
      applicant: fc.record({ age: fc.constantFrom(0, 10, 10.5, 17, 18, 20, 30, 59, 60, 61, 150) }),
      zone: fc.constantFrom(...zones),
      poor: fc.boolean(),
      receivedOn: fc.constantFrom(...days),
    })
    await fc.assert(
      fc.asyncProperty(tables, fc.array(facts, { minLength: 5, maxLength: 5 }), async (definition, cases) => {
        const table = readTable(definition)
        if (!table.ok) throw new Error(JSON.stringify(table.issues))
        const model = await modelOf(exported(definition))
        for (const scope of cases) {
          const here = table.value.decide(scope)
          const there = evaluateDmn(model, 'answer', scope)
          if (here.kind === 'decided') expect(there).toMatchObject({ kind: 'known', value: here.output })
          else {
            expect(['none', 'conflict']).toContain(here.kind)
            expect(there.kind).toBe('null')
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})
