import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FeelType } from '../../feel/type.ts'
import type { Fact } from '../../feel/value.ts'
import type { TableDefinition } from '../../table/definition.ts'
import { readTable } from '../../table/read.ts'
import { evaluateDmn } from '../evaluate.ts'
import type { DmnModel } from '../model.ts'
import { readDmn } from '../read.ts'
import { sayDmn } from '../say.ts'
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
        expect(readTable(back.answer?.table, back.answer?.facts).ok).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  const number: FeelType = { type: 'number' }
  const answering = (type: FeelType, fact: Fact): TableDefinition => ({
    hit: 'unique',
    inputs: { age: { type: number } },
    outputs: { answer: { type } },
    rows: [{ id: 'r 1', then: { answer: fact } }],
  })
  it.each([
    ['a small number', answering(number, 1e-7)],
    ['a list', answering({ type: 'list', of: { type: 'list', of: number } }, [[1], [], [2.5]])],
    [
      'a record with a list of days',
      answering(
        { type: 'record', fields: { a: { type: 'string' }, feel: { type: 'list', of: { type: 'date' } } } },
        { a: 'x, "y" }\n', feel: ['2026-02-28'] },
      ),
    ],
    [
      'texts that may be given',
      { ...answering(number, 1), inputs: { a: { type: { type: 'string' }, within: '"x", "y"' } } },
    ],
    [
      'values that do not count in the order of rows',
      {
        hit: 'priority',
        priority: ['b'],
        inputs: { age: { type: number } },
        outputs: { b: { type: number, values: [1, 2] }, fee: { type: number, values: [2, 1] } },
        rows: [{ id: 'r', then: { b: 1, fee: 2 } }],
      },
    ],
  ] satisfies readonly (readonly [string, TableDefinition])[])('%s comes back as it went', async (_, table) => {
    expect(readTable(table).ok).toBe(true)
    const { tables: back, notTaken } = importTables(await modelOf(exported(table)))
    expect(notTaken).toEqual([])
    expect(back.answer?.table).toEqual(plain(table))
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

const file = (body: string): string =>
  `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" name="m" namespace="https://example.org/m">${body}</definitions>`
const input = (name: string, typeRef: string, id = name): string =>
  `<inputData id="${id}" name="${name}"><variable name="${name}" typeRef="${typeRef}"/></inputData>`
const cell = (name: string, text: string): string => `<${name}><text>${text}</text></${name}>`

describe('tables of an office', () => {
  it('come in with ASCII names beside their labels, typed by what they ask for', async () => {
    const xml = readFileSync('packages/rules/tck/example/compliance-level-2/0001-copy-fee/0001-copy-fee.dmn', 'utf8')
    const { tables: taken, names, notTaken } = importTables(await modelOf(xml))
    expect(names).toEqual({ kenhNop: 'Kênh nộp', ngayNhan: 'Ngày nhận' })
    expect(taken).toEqual({
      phiMotBan: {
        decision: 'Phí một bản',
        id: 'unit',
        facts: { kenhNop: { type: 'enum', values: ['online', 'counter', 'post'] }, ngayNhan: { type: 'date' } },
        table: {
          name: { vi: 'Phí một bản sao' },
          hit: 'unique',
          inputs: {
            kenhNop: {
              type: { type: 'enum', values: ['online', 'counter', 'post'] },
              name: { vi: 'Kênh' },
            },
            ngayNhan: { type: { type: 'date' }, name: { vi: 'Ngày nhận hồ sơ' } },
          },
          outputs: { fee: { type: { type: 'number' } } },
          rows: [
            {
              id: 'online-2025',
              when: { kenhNop: '"online"', ngayNhan: '< date("2026-01-01")' },
              then: { fee: 4000 },
              why: { vi: 'giảm đến hết 2025' },
            },
            { id: 'online', when: { kenhNop: '"online"', ngayNhan: '>= date("2026-01-01")' }, then: { fee: 8000 } },
            { id: 'others', when: { kenhNop: '"counter", "post"' }, then: { fee: 8000 } },
          ],
        },
      },
    })
    expect(notTaken.map(it => it.code)).toEqual(['dmn_logic_not_a_table'])
  })

  it('what is not taken is named: the type, the empty output, the cell, each with its element', async () => {
    const model = await modelOf(
      file(`${input('a', 'number')}${input('t', 'time')}
        <decision id="d" name="D"><variable name="D" typeRef="number"/>
          <informationRequirement><requiredInput href="#a"/></informationRequirement>
          <informationRequirement><requiredInput href="#t"/></informationRequirement>
          <decisionTable id="dt">
            <input id="i">${cell('inputExpression', 'a')}</input>
            <output id="o" name="o" typeRef="number"/>
            <rule id="r1">${cell('inputEntry', 'matches(string(?), "1+")')}${cell('outputEntry', '1')}</rule>
            <rule id="r2">${cell('inputEntry', '&lt; 5')}${cell('outputEntry', '')}</rule>
          </decisionTable>
        </decision>
        <decision id="e" name="E"><variable name="E" typeRef="number"/>
          <informationRequirement><requiredInput href="#t"/></informationRequirement>
          <decisionTable id="et"><input id="ei">${cell('inputExpression', 't')}</input><output id="eo" typeRef="number"/>
            <rule id="er">${cell('inputEntry', '-')}${cell('outputEntry', '1')}</rule></decisionTable>
        </decision>
        <decision id="f" name="F"><variable name="F" typeRef="number"/><literalExpression><text>1</text></literalExpression></decision>`),
    )
    const { tables: taken, notTaken } = importTables(model)
    expect(taken).toEqual({})
    const found = notTaken.map(it => [it.code, it.data.id])
    expect(found).toContainEqual(['dmn_part_not_taken', 'r1'])
    expect(found).toContainEqual(['dmn_output_empty', 'r2'])
    expect(found).toContainEqual(['dmn_type_not_taken', 'ei'])
    expect(found).toContainEqual(['dmn_logic_not_a_table', 'f'])
    for (const it of notTaken) expect(sayDmn(it, 'vi')).not.toBe(sayDmn(it, 'en'))
    expect(notTaken.find(it => it.code === 'dmn_type_not_taken')?.data).toEqual({
      decision: 'E',
      clause: 't',
      type: 'time',
      id: 'ei',
      line: model.places.ei?.line,
      column: model.places.ei?.column,
    })
  })

  it('two columns that ask for the same are two columns', async () => {
    const column = `<input label="Tuổi">${cell('inputExpression', 'age')}</input>`
    const model = await modelOf(
      file(
        `${input('age', 'number')}<decision id="d" name="D"><variable name="D" typeRef="number"/>
         <informationRequirement><requiredInput href="#age"/></informationRequirement>
         <decisionTable>${column}${column}<output name="o" typeRef="number"/>
           <rule>${cell('inputEntry', '>= 16')}${cell('inputEntry', '&lt; 60')}${cell('outputEntry', '1')}</rule>
         </decisionTable></decision>`,
      ),
    )
    const taken = importTables(model).tables.D
    expect(taken?.table.rows[0]?.when).toEqual({ age: '>= 16', age2: '< 60' })
    const table = readTable(taken?.table)
    for (const age of [15, 16, 59, 60])
      expect([age, table.ok && table.value.decide({ age }).kind === 'decided']).toEqual([
        age,
        evaluateDmn(model, 'D', { age }).kind === 'known',
      ])
  })

  it('values without end are read in time that grows with their length', async () => {
    const model = await modelOf(
      file(
        `${input('age', 'number')}<decision id="d" name="D"><variable name="D" typeRef="number"/>
         <informationRequirement><requiredInput href="#age"/></informationRequirement>
         <decisionTable><input>${cell('inputExpression', 'age')}</input>
           <output name="o" typeRef="number"><outputValues><text>(${','.repeat(500_000)}</text></outputValues></output>
           <rule>${cell('inputEntry', '-')}${cell('outputEntry', '1')}</rule></decisionTable></decision>`,
      ),
    )
    const began = process.cpuUsage()
    expect(importTables(model).notTaken.map(it => it.code)).toEqual(['dmn_values_not_literal'])
    expect(process.cpuUsage(began).user).toBeLessThan(5_000_000)
  })

  it('a number that a double does not keep is refused, not rounded', async () => {
    const answering = (text: string) =>
      file(
        `${input('age', 'number')}<decision id="d" name="D"><variable name="D" typeRef="number"/>
         <informationRequirement><requiredInput href="#age"/></informationRequirement>
         <decisionTable><input>${cell('inputExpression', 'age')}</input><output name="o" typeRef="number"/>
           <rule id="r">${cell('inputEntry', '-')}${cell('outputEntry', text)}</rule></decisionTable></decision>`,
      )
    for (const text of ['9007199254740993', '0.1234567890123456'])
      expect(importTables(await modelOf(answering(text))).notTaken).toMatchObject([
        { code: 'dmn_part_not_taken', data: { id: 'r' } },
      ])
    for (const text of ['9007199254740991', '0.123456789012345', '-0'])
      expect(importTables(await modelOf(answering(text))).tables.D?.table.rows[0]?.then).toEqual({
        o: Number(text) + 0,
      })
  })

  it('names every object has, and words of FEEL, are given others', async () => {
    const names = ['constructor', '__proto__', 'date', 'null value', 'đ', 'd']
    const model = await modelOf(
      file(
        `${names.map((name, at) => input(name, 'number', `n${at}`)).join('')}
        <decision id="x" name="valueOf"><variable name="valueOf" typeRef="number"/>
          ${names.map((_, at) => `<informationRequirement><requiredInput href="#n${at}"/></informationRequirement>`).join('')}
          <decisionTable>
            ${names.map(name => `<input>${cell('inputExpression', name)}</input>`).join('')}<output typeRef="number"/>
            <rule>${names.map(() => cell('inputEntry', '1')).join('')}${cell('outputEntry', '1')}</rule>
          </decisionTable>
        </decision>`,
      ),
    )
    const [taken] = Object.values(importTables(model).tables)
    const made = Object.keys(taken?.table.inputs ?? {})
    expect(made).toHaveLength(names.length)
    for (const name of [...made, ...Object.keys(importTables(model).tables)]) expect(name in {}).toBe(false)
  })

  it('rows that override one another, and a table called as a fact, are not written', () => {
    const table = {
      hit: 'exceptions' as const,
      inputs: { age: { type: { type: 'number' as const } } },
      outputs: { fee: { type: { type: 'number' as const } } },
      rows: [{ id: 'a', then: { fee: 1 } }],
    }
    expect(exportTables({ fee: table })).toMatchObject({ ok: false, issues: [{ code: 'dmn_policy_unwritable' }] })
    expect(exportTables({ age: { ...table, hit: 'unique' } })).toMatchObject({
      ok: false,
      issues: [{ code: 'dmn_name_taken', data: { table: 'age', name: 'age' } }],
    })
  })

  it('two tables share the facts they ask for', async () => {
    const table = (output: string): TableDefinition => ({
      hit: 'unique',
      inputs: { age: { type: { type: 'number' }, from: 'applicant.age' } },
      outputs: { [output]: { type: { type: 'number' } } },
      rows: [{ id: 'a', when: { age: '>= 18' }, then: { [output]: { feel: 'applicant.pages * 2' } } }],
    })
    const written = exportTables(
      { fee: table('fee'), tax: table('tax') },
      { name: 'Phí & thuế', namespace: 'https://example.org/fees' },
    )
    if (!written.ok) throw new Error(JSON.stringify(written.issues))
    const model = await modelOf(written.value)
    expect(model).toMatchObject({ name: 'Phí & thuế', namespace: 'https://example.org/fees', version: '1.5' })
    expect(model.inputs.map(it => it.name)).toEqual(['applicant'])
    for (const name of ['fee', 'tax'])
      expect(evaluateDmn(model, name, { applicant: { age: 20, pages: 3 } })).toMatchObject({ kind: 'known', value: 6 })
  })
})
