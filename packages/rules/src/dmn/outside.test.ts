import { describe, expect, it } from 'vitest'
import { evaluateDmn } from './evaluate.ts'
import type { DmnModel } from './model.ts'
import { readDmn } from './read.ts'
import { sayDmn } from './say.ts'

const modelOf = async (body: string): Promise<DmnModel> => {
  const read = await readDmn(
    `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/"
  xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" xmlns:modeler="http://camunda.org/schema/modeler/1.0"
  xmlns:camunda="http://camunda.org/schema/1.0/dmn" xmlns:biodi="http://bpmn.io/schema/dmn/biodi/2.0"
  id="Definitions_0qlvbfm" name="DRD" namespace="http://camunda.org/schema/1.0/dmn" exporter="Camunda Modeler" exporterVersion="5.20.0"
  modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.4.0">${body}</definitions>`,
  )
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.value
}

interface Column {
  readonly expression: string
  readonly typeRef?: string
}

/** A decision as Camunda Modeler and dmn-js write one: no input data, no requirement, no variable. */
const decision = (
  columns: readonly Column[],
  rules: readonly (readonly string[])[],
  requires = '',
  name = 'Lệ phí',
): string =>
  `<decision id="fee" name="${name}" camunda:historyTimeToLive="P180D">${requires}
    <decisionTable id="DecisionTable_1" hitPolicy="FIRST">
      ${columns
        .map(
          ({ expression, typeRef = 'string' }, at) =>
            `<input id="Input_${at}" label="Cột ${at}" biodi:width="192"><inputExpression id="InputExpression_${at}" typeRef="${typeRef}"><text>${expression}</text></inputExpression></input>`,
        )
        .join('')}
      <output id="Output_1" label="Lệ phí" name="fee" typeRef="number" />
      ${rules
        .map(
          (cells, at) =>
            `<rule id="Rule_${at}">${cells
              .map((text, column) =>
                column < columns.length
                  ? `<inputEntry id="U_${at}_${column}"><text>${text}</text></inputEntry>`
                  : `<outputEntry id="L_${at}"><text>${text}</text></outputEntry>`,
              )
              .join('')}</rule>`,
        )
        .join('')}
    </decisionTable></decision>`

const byChannel = (requires = '', expression = 'channel') =>
  decision(
    [{ expression }],
    [
      ['"online"', '115000'],
      ['-', '135000'],
    ],
    requires,
  )
const needs = '<informationRequirement id="r"><requiredInput href="#in"/></informationRequirement>'
const input = (name: string) => `<inputData id="in" name="${name}"/>`

describe('a file of Camunda Modeler, which declares no inputs', () => {
  it('takes the names it asks for from the facts', async () => {
    const model = await modelOf(byChannel())
    expect(evaluateDmn(model, 'Lệ phí', { channel: 'online', other: 1 })).toEqual({
      kind: 'known',
      value: 115000,
      notes: [],
    })
    expect(evaluateDmn(model, 'Lệ phí', { channel: 'counter' })).toEqual({ kind: 'known', value: 135000, notes: [] })
    expect(evaluateDmn(model, 'Lệ phí', { channel: null })).toEqual({ kind: 'known', value: 135000, notes: [] })
  })

  it('names may be of several words, in any form of their letters', async () => {
    const model = await modelOf(byChannel('', 'Kênh  nộp'))
    expect(evaluateDmn(model, 'Lệ phí', { ['Kênh nộp'.normalize('NFD')]: 'online' })).toMatchObject({ value: 115000 })
  })

  it('what is neither declared nor given is told, and no other row decides', async () => {
    const model = await modelOf(byChannel())
    for (const facts of [{}, { chanel: 'online' }, Object.create({ channel: 'online' })]) {
      const outcome = evaluateDmn(model, 'Lệ phí', facts)
      expect(outcome).toMatchObject({
        kind: 'failed',
        notes: [{ code: 'dmn_name_unknown', data: { name: 'channel', expression: 'channel', from: 0, to: 7 } }],
      })
      for (const note of outcome.notes) expect(sayDmn(note, 'vi')).not.toBe(sayDmn(note, 'en'))
    }
    expect(evaluateDmn(model, 'Lệ phí', { chanel: 'online' }).notes).toMatchObject([{ data: { suggestion: 'chanel' } }])
    for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty'])
      expect(evaluateDmn(await modelOf(byChannel('', name)), 'Lệ phí', {})).toMatchObject({ kind: 'failed' })
  })

  it('a misspelt name is told with the one that is near', async () => {
    const model = await modelOf(decision([{ expression: 'channel' }, { expression: 'chanel' }], [['-', '-', '1']]))
    expect(evaluateDmn(model, 'Lệ phí', { channel: 'online' })).toMatchObject({
      kind: 'failed',
      notes: [{ code: 'dmn_name_unknown', data: { name: 'chanel', suggestion: 'channel' } }],
    })
  })

  it('cells and answers ask for names too, and parts of what is given', async () => {
    const model = await modelOf(
      decision(
        [{ expression: 'nguoiNop.tuoi', typeRef: 'integer' }],
        [
          ['&gt;= gioiHan', 'mucThu * 2'],
          ['-', '0'],
        ],
      ),
    )
    const facts = { nguoiNop: { tuoi: 60 }, gioiHan: 60, mucThu: 4000 }
    expect(evaluateDmn(model, 'Lệ phí', facts)).toEqual({ kind: 'known', value: 8000, notes: [] })
    expect(evaluateDmn(model, 'Lệ phí', { ...facts, gioiHan: 61 })).toMatchObject({ value: 0 })
  })

  it('a fact has the type of its column: dates are read, another type is told and decides nothing', async () => {
    const model = await modelOf(
      decision(
        [{ expression: 'ngayNop', typeRef: 'date' }],
        [
          ['&lt; date("2026-01-01")', '115000'],
          ['-', '135000'],
        ],
      ),
    )
    expect(evaluateDmn(model, 'Lệ phí', { ngayNop: '2025-12-31' })).toMatchObject({ kind: 'known', value: 115000 })
    expect(evaluateDmn(model, 'Lệ phí', { ngayNop: '2026-01-01' })).toMatchObject({ kind: 'known', value: 135000 })
    expect(evaluateDmn(model, 'Lệ phí', { ngayNop: 5 })).toMatchObject({
      kind: 'failed',
      notes: [{ code: 'dmn_type_mismatch', path: ['ngayNop'] }],
    })
    expect(evaluateDmn(model, 'Lệ phí', { ngayNop: new Date(0) })).toMatchObject({ kind: 'failed' })
    expect(evaluateDmn(model, 'Lệ phí', { ngayNop: '2025-12-31', unused: new Date(0) })).toMatchObject({
      value: 115000,
    })
  })

  it('a decision that another one requires finds them as well', async () => {
    const model = await modelOf(
      `${byChannel()}<decision id="all" name="all"><informationRequirement><requiredDecision href="#fee"/></informationRequirement>
       <literalExpression><text>Lệ phí * copies</text></literalExpression></decision>`,
    )
    expect(evaluateDmn(model, 'all', { channel: 'online', copies: 2 })).toEqual({
      kind: 'known',
      value: 230000,
      notes: [],
    })
    expect(evaluateDmn(model, 'all', { copies: 2 })).toMatchObject({
      kind: 'failed',
      notes: [{ code: 'dmn_name_unknown' }],
    })
  })

  it('a fact hides no function, no word of FEEL, no name within an expression', async () => {
    const asking = async (text: string, facts: Record<string, unknown>) =>
      evaluateDmn(
        await modelOf(
          `<decision id="d" name="d"><literalExpression><text>${text}</text></literalExpression></decision>`,
        ),
        'd',
        facts,
      )
    expect(await asking('sum([a, 2])', { sum: 5, a: 1 })).toMatchObject({ value: 3 })
    expect(await asking('for i in [1, 2] return i', { i: 7 })).toMatchObject({ value: [1, 2] })
    expect(await asking('if a then 1 else 2', { 'if a then 1': 7, a: true })).toMatchObject({ value: 1 })
    expect(await asking('a - b', { 'a - b': 7, a: 3, b: 1 })).toMatchObject({ value: 2 })
    expect(await asking('[{a: 1}, {b: 2}][a = n]', { n: 1 })).toMatchObject({ kind: 'known', value: [{ a: 1 }] })
  })
})

describe('a file that declares its inputs', () => {
  it('by a title, while its expression asks for a variable, as Camunda has it: nobody misses the title', async () => {
    const model = await modelOf(input('Kênh nộp hồ sơ') + byChannel(needs))
    expect(evaluateDmn(model, 'Lệ phí', { channel: 'online' })).toEqual({ kind: 'known', value: 115000, notes: [] })
    expect(evaluateDmn(model, 'Lệ phí', {}).notes).toMatchObject([{ code: 'dmn_name_unknown' }])
  })

  it('sees one that is required, and the type it says', async () => {
    const model = await modelOf(input('channel') + byChannel(needs))
    expect(evaluateDmn(model, 'Lệ phí', { channel: 'online' })).toEqual({ kind: 'known', value: 115000, notes: [] })
  })

  it.each([
    ['no requirement at all', input('channel') + byChannel()],
    ['others', `<inputData id="x" name="channel"/>${input('zone')}${byChannel(needs)}`],
  ])('does not see one that is not required, as DMN says, and tells it: %s', async (_, body) => {
    const outcome = evaluateDmn(await modelOf(body), 'Lệ phí', { channel: 'online', zone: 'I' })
    expect(outcome).toMatchObject({
      kind: 'failed',
      notes: [{ code: 'dmn_name_not_required', data: { name: 'channel' } }],
    })
    for (const note of outcome.notes) expect(sayDmn(note, 'vi')).not.toBe(sayDmn(note, 'en'))
  })
})
