import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readTable } from '../../table/read.ts'
import { evaluateDmn } from '../evaluate.ts'
import type { DmnModel } from '../model.ts'
import { readDmn } from '../read.ts'
import { exportTables } from './export.ts'
import { importTables } from './import.ts'

const modelOf = async (body: string): Promise<DmnModel> => {
  const xml = body.startsWith('<?xml')
    ? body
    : `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" name="m" namespace="https://example.org/m">${body}</definitions>`
  const read = await readDmn(xml)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.value
}

const cell = (name: string, text: string, attributes = ''): string =>
  `<${name}${attributes}><text>${text}</text></${name}>`
const column = (expression: string, typeRef?: string, values = ''): string =>
  `<input label="${expression}">${cell('inputExpression', expression, typeRef && ` typeRef="${typeRef}"`)}${values}</input>`
const table = (
  columns: string,
  rules: string,
  output = '<output name="fee" typeRef="number"/>',
  before = '',
  name = 'd',
) =>
  `<decision id="${name}" name="${name}">${before}<decisionTable hitPolicy="FIRST">${columns}${output}${rules}</decisionTable></decision>`
const rule = (tests: readonly string[], answer: string): string =>
  `<rule>${tests.map(it => cell('inputEntry', it)).join('')}${cell('outputEntry', answer)}</rule>`
const requires = (id: string, what = 'Input') =>
  `<informationRequirement><required${what} href="#${id}"/></informationRequirement>`
const input = (name: string, typeRef?: string): string =>
  `<inputData id="${name}" name="${name}"><variable name="${name}"${typeRef === undefined ? '' : ` typeRef="${typeRef}"`}/></inputData>`

/** The law: a table reads with the facts that come with it. Gives the tables that came in. */
const taken = async (body: string) => {
  const model = await modelOf(body)
  const made = importTables(model)
  for (const it of Object.values(made.tables)) {
    const read = readTable(it.table, it.facts)
    expect(read.ok ? [] : read.issues).toEqual([])
  }
  return { model, ...made }
}

describe('a table comes with the facts that it asks for', () => {
  it('where the file declares none, as Camunda Modeler writes it', async () => {
    const { model, tables, notTaken } = await taken(
      table(
        column('channel', 'string') + column('Số bản', 'integer') + column('applicant.bornOn', 'date'),
        rule(['"online"', '&lt; 10', '-'], '115000') + rule(['-', '-', '-'], '135000'),
      ),
    )
    expect(notTaken).toEqual([])
    expect(tables.d?.facts).toEqual({
      channel: { type: 'string' },
      soBan: { type: 'number' },
      applicant: { type: 'record', fields: { bornOn: { type: 'date' } } },
    })
    const read = readTable(tables.d?.table, tables.d?.facts)
    const facts = { applicant: { bornOn: '2000-01-01' } }
    for (const channel of ['online', 'counter'])
      for (const copies of [1, 20]) {
        const there = evaluateDmn(model, 'd', { ...facts, channel, 'Số bản': copies })
        const here = read.ok && read.value.decide({ ...facts, channel, soBan: copies })
        expect(here).toMatchObject({ kind: 'decided', output: { fee: there.kind === 'known' && there.value } })
      }
  })

  it('where an input is declared without a type, and its column says it', async () => {
    const { tables } = await taken(
      input('age') + table(column('age', 'number'), rule(['&gt;= 18'], 'age * 2'), undefined, requires('age')),
    )
    expect(tables.d?.facts).toEqual({ age: { type: 'number' } })
  })

  it('where a record has fields that have no type here, and the table asks for another one', async () => {
    const { tables } = await taken(
      `<itemDefinition name="P"><itemComponent name="age"><typeRef>number</typeRef></itemComponent><itemComponent name="at"><typeRef>time</typeRef></itemComponent></itemDefinition>${input('p', 'P')}${table(column('p.age'), rule(['&gt;= 18'], '1'), undefined, requires('p'))}`,
    )
    expect(tables.d?.facts).toEqual({ p: { type: 'record', fields: { age: { type: 'number' } } } })
  })

  it('where a column lists the values of what is declared a text', async () => {
    const { tables } = await taken(
      input('zone', 'string') +
        table(
          column('zone', 'string', cell('inputValues', '"I", "II"')),
          rule(['"I"'], '1'),
          undefined,
          requires('zone'),
        ),
    )
    expect(Object.keys(tables)).toEqual(['d'])
  })

  it('where another table decides a fact, and only its output says the type', async () => {
    const { tables } = await taken(
      table(column('channel', 'string'), rule(['-'], '4000'), undefined, '', 'unit') +
        table(column('copies', 'number'), rule(['-'], 'unit * copies'), undefined, requires('unit', 'Decision'), 'all'),
    )
    expect(tables.all?.facts).toEqual({ unit: { type: 'number' }, copies: { type: 'number' } })
  })

  it('and is not taken where a cell asks for what has no type', async () => {
    const { tables, notTaken } = await taken(table(column('age', 'number'), rule(['&gt;= limit'], '1')))
    expect(tables).toEqual({})
    expect(notTaken).toMatchObject([
      { code: 'dmn_part_not_taken', data: { problem: { code: 'table_feel_wrong', path: ['rows', 0, 'when', 'age'] } } },
    ])
  })

  it('with units, in a file of our own', async () => {
    const written = exportTables({
      fee: {
        hit: 'unique',
        inputs: {
          area: { type: { type: 'number', unit: 'm2', whole: true }, from: 'land.area' },
          zone: { type: { type: 'enum', values: ['I', 'II'] } },
        },
        outputs: { fee: { type: { type: 'number', unit: 'VND' } } },
        rows: [{ id: 'a', when: { area: '>= 100', zone: '"I"' }, then: { fee: 8000 } }],
      },
    })
    const { tables } = await taken(written.ok ? written.value : '')
    expect(tables.fee?.facts).toEqual({
      land: { type: 'record', fields: { area: { type: 'number', unit: 'm2', whole: true } } },
      zone: { type: 'enum', values: ['I', 'II'] },
    })
  })

  it('in every file of the examples', async () => {
    let found = 0
    for (const path of globSync('packages/rules/tck/example/**/*.dmn').sort())
      found += Object.keys(
        (await taken(`<?xml version="1.0"?>${readFileSync(path, 'utf8').replace(/^\s*<\?xml.*?\?>/su, '')}`)).tables,
      ).length
    expect(found).toBeGreaterThan(5)
  })
})
