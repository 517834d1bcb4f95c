import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { evaluateDmn } from './evaluate.ts'
import type { DmnModel } from './model.ts'
import { readDmn } from './read.ts'
import { sayDmn } from './say.ts'
import { importTables } from './tables/import.ts'

const modelOf = async (xml: string): Promise<DmnModel> => {
  const read = await readDmn(xml)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.value
}
const example = (path: string) => modelOf(readFileSync(`packages/rules/tck/example/${path}`, 'utf8'))

const decisions = (body: string) =>
  modelOf(
    `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="https://example.org/m">${body}</definitions>`,
  )
const literal = (name: string, text: string, requires = '', attributes = '') =>
  `<decision id="${name}" name="${name}"><variable name="${name}" ${attributes}/>${requires}<literalExpression><text>${text}</text></literalExpression></decision>`
const needs = (id: string) => `<informationRequirement><requiredDecision href="#${id}"/></informationRequirement>`

describe('running a model', () => {
  it('takes JSON: dates and durations as ISO 8601 by their declared type, a list of one for its item', async () => {
    const fees = await example('compliance-level-2/0001-copy-fee/0001-copy-fee.dmn')
    const inputs = { 'Kênh nộp': ['online'], 'Số bản': 3, 'Ngày nhận': '2025-12-31' }
    expect(evaluateDmn(fees, 'Phí phải nộp', inputs)).toEqual({ kind: 'known', value: 12000, notes: [] })
  })

  it('gives JSON: dates as ISO 8601', async () => {
    const model = await example('compliance-level-3/0004-services-and-types/0004-services-and-types.dmn')
    const outcome = evaluateDmn(model, 'Due', { Term: { days: 30, from: '2026-01-31' } })
    expect(outcome).toEqual({ kind: 'known', value: '2026-03-02', notes: [] })
  })

  it('runs a decision service, its input decisions given', async () => {
    const model = await example('compliance-level-3/0004-services-and-types/0004-services-and-types.dmn')
    expect(evaluateDmn(model, 'Tax service', { Base: 200, Rate: 0.5 })).toMatchObject({ value: { Tax: 100 } })
    expect(evaluateDmn(model, 'Tax', { Base: 200 })).toMatchObject({ value: 20 })
    expect(evaluateDmn(model, 'Tax', { Base: 200, Rate: 0.3 })).toMatchObject({ value: 60 })
  })

  it('an input that is none of what is declared is told, and nothing is decided by it', async () => {
    const fees = await example('compliance-level-2/0001-copy-fee/0001-copy-fee.dmn')
    const inputs = { 'Kênh nộp': 'pigeon', 'Số bản': 3, 'Ngày nhận': '2025-12-31' }
    expect(evaluateDmn(fees, 'Phí phải nộp', inputs)).toEqual({
      kind: 'failed',
      notes: [
        {
          code: 'dmn_value_not_allowed',
          path: ['Kênh nộp'],
          data: { allowed: '"online", "counter", "post"', found: '"pigeon"' },
        },
      ],
    })
    expect(evaluateDmn(fees, 'Phí phải nộp', { 'Số bản': 'three' })).toMatchObject({
      kind: 'failed',
      notes: [{ code: 'dmn_type_mismatch', path: ['Số bản'] }],
    })
  })

  it('a model imports another one', async () => {
    const folder = 'compliance-level-3/0003-import'
    const letter = await example(`${folder}/0003-import.dmn`)
    const imports = [await example(`${folder}/applicant.dmn`)]
    const inputs = { Owner: { name: 'bà Hoa', age: 40 }, 'common.Applicant': { name: 'ông Nam', age: 18 } }
    expect(evaluateDmn(letter, 'Letter', inputs, { imports })).toMatchObject({ value: 'Kính gửi bà Hoa' })
    const alone = evaluateDmn(letter, 'Letter', { Owner: { name: 'bà Hoa', age: 40 } })
    expect(alone.notes.map(it => it.code)).toContain('dmn_reference_unknown')
  })
})

describe('what is given', () => {
  it('is found by its name however the file or the keyboard composes it', async () => {
    const xml = (text: string) =>
      decisions(
        `<inputData id="k" name="${text}"><variable name="${text}" typeRef="string"/></inputData>${literal(
          'd',
          `if ${text} = "${text}" then 1 else 2`,
          '<informationRequirement><requiredInput href="#k"/></informationRequirement>',
        )}`,
      )
    for (const form of ['NFC', 'NFD'])
      for (const other of ['NFC', 'NFD']) {
        const said = 'Hộ nghèo'.normalize(other)
        expect(evaluateDmn(await xml('Hộ nghèo'.normalize(form)), ' d ', { [said]: said })).toMatchObject({ value: 1 })
      }
  })

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY], [new Date(0)], [[1n]], [{ a: Symbol('a') }], [() => 1]])(
    '%s is no JSON and decides nothing',
    async value => {
      const model = await decisions(
        `<inputData id="x" name="x"><variable name="x"/></inputData>${literal('d', '5 &gt;= x')}`,
      )
      expect(evaluateDmn(model, 'd', { x: value })).toMatchObject({
        kind: 'failed',
        notes: [{ code: 'dmn_type_mismatch', path: ['x'], data: { expected: 'JSON' } }],
      })
    },
  )

  it('may be of a type that holds itself, each date in it read', async () => {
    const person = (name: string, field: string) =>
      `<itemComponent name="${name}"><typeRef>${field}</typeRef></itemComponent>`
    const model = await decisions(
      `<itemDefinition name="Person">${person('born', 'date')}${person('mother', 'Person')}${person('father', 'Person')}</itemDefinition>
       <inputData id="p" name="p"><variable name="p" typeRef="Person"/></inputData>
       ${literal('d', 'p.mother.mother.born + duration("P1D")', '<informationRequirement><requiredInput href="#p"/></informationRequirement>')}`,
    )
    const p = { born: '2026-01-01', mother: { born: '2000-01-01', mother: { born: '1970-12-31' } } }
    expect(evaluateDmn(model, 'd', { p })).toMatchObject({ value: '1971-01-01' })
  })

  it('may be of types that multiply', async () => {
    const types = Array.from({ length: 30 }, (_, at) => {
      const field = (name: string) => `<itemComponent name="${name}"><typeRef>T${at + 1}</typeRef></itemComponent>`
      return `<itemDefinition name="T${at}">${['a', 'b', 'c'].map(field).join('')}</itemDefinition>`
    })
    const model = await decisions(
      `${types.join('')}<itemDefinition name="T30"><typeRef>number</typeRef></itemDefinition>
       <inputData id="x" name="x"><variable name="x" typeRef="T0"/></inputData>
       ${literal('d', 'x.a', '<informationRequirement><requiredInput href="#x"/></informationRequirement>')}`,
    )
    expect(evaluateDmn(model, 'd', { x: {} }).kind).toBe('null')
    expect(importTables(model).notTaken.map(it => it.code)).toEqual(['dmn_logic_not_a_table'])
  })

  it('may be asked through models that import one another', async () => {
    const model = async (name: string) => {
      const others = Array.from({ length: 12 }, (_, at) => `<import name="" namespace="n${at}" importType="i"/>`).join(
        '',
      )
      const read = await readDmn(
        `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="${name}">${others}${literal('d', '1', '', 'typeRef="nowhere"')}</definitions>`,
      )
      if (!read.ok) throw new Error(JSON.stringify(read.issues))
      return read.value
    }
    const models = await Promise.all(Array.from({ length: 12 }, (_, at) => model(`n${at}`)))
    expect(evaluateDmn(models[0]!, 'd', { z: 1 }, { imports: models.slice(1) })).toMatchObject({ value: 1 })
  })
})

describe('null is never silent', () => {
  it.each([
    ['null', 'dmn_null', 'null'],
    ['1 + x', 'dmn_name_unknown', 'failed'],
    ['{}.x', 'dmn_feel_warning', 'null'],
    ['1 / 0', 'dmn_arguments_refused', 'null'],
    ['1 +', 'dmn_feel_malformed', 'failed'],
    ['matches("a", "(a+)+")', 'dmn_pattern_refused', 'null'],
    ['for i in 1..10000000 return i', 'dmn_too_many_steps', 'failed'],
    ['{f: function(n) f(n), g: f(1)}.g', 'dmn_too_many_steps', 'failed'],
  ])('%s: %s', async (text, code, kind) => {
    const outcome = evaluateDmn(await decisions(literal('d', text)), 'd', {})
    expect(outcome.kind).toBe(kind)
    expect(outcome.notes.map(it => it.code)).toContain(code)
    for (const note of outcome.notes) expect(sayDmn(note, 'vi')).not.toBe(sayDmn(note, 'en'))
  })

  it('a value that nests deeper than the stack goes', async () => {
    for (const depth of [100, 2000, 4000, 5000, 6000, 7000, 8000, 9000, 20_000]) {
      const text = `(for i in 1..${depth} return if i = 1 then [1] else [partial[-1]])[-1]`
      const { kind } = evaluateDmn(await decisions(literal('d', text)), 'd', {})
      expect(depth === 100 ? ['known'] : depth === 20_000 ? ['failed'] : ['known', 'failed']).toContain(kind)
    }
  })

  it('a decision that requires itself, one without logic, one that is not there', async () => {
    const model = await decisions(
      `${literal('a', 'b', needs('b'))}${literal('b', 'a', needs('a'))}<decision id="c" name="c"/>`,
    )
    expect(evaluateDmn(model, 'a', {}).notes.map(it => it.code)).toContain('dmn_requirement_circle')
    expect(evaluateDmn(model, 'c', {})).toMatchObject({ kind: 'null', notes: [{ code: 'dmn_logic_missing' }] })
    expect(evaluateDmn(model, 'z', {})).toMatchObject({ kind: 'failed', notes: [{ code: 'dmn_reference_unknown' }] })
  })

  it('a value of another type than declared', async () => {
    const model = await decisions(literal('d', '"x"', '', 'typeRef="number"'))
    expect(evaluateDmn(model, 'd', {})).toEqual({
      kind: 'null',
      notes: [{ code: 'dmn_type_mismatch', path: ['d'], data: { expected: 'number', found: '"x"' } }],
    })
  })

  it('a table without a row, with too many, with rows that differ', async () => {
    const model = await example('compliance-level-3/0001-hit-policies/0001-hit-policies.dmn')
    expect(evaluateDmn(model, 'Unique', { area: 1000 })).toMatchObject({ notes: [{ code: 'dmn_no_rule' }] })
    expect(evaluateDmn(model, 'Unique', { area: 70 })).toMatchObject({
      notes: [{ code: 'dmn_many_rules', data: { rules: [1, 2, 3] } }],
    })
    expect(evaluateDmn(model, 'Any', { area: 150 })).toMatchObject({ value: 20 })
    expect(evaluateDmn(model, 'Any', { area: 70 })).toMatchObject({ notes: [{ code: 'dmn_rules_differ' }] })
  })

  it('a function of Java', async () => {
    const model = await decisions(
      `<businessKnowledgeModel id="j" name="j"><variable name="j"/><encapsulatedLogic kind="Java"><context/></encapsulatedLogic></businessKnowledgeModel>
       ${literal('d', 'j()', '<knowledgeRequirement><requiredKnowledge href="#j"/></knowledgeRequirement>')}`,
    )
    const outcome = evaluateDmn(model, 'd', {})
    expect(outcome.kind).toBe('failed')
    expect(outcome.notes.map(it => it.code)).toContain('dmn_not_supported')
  })

  it('a business knowledge model that calls itself without end', async () => {
    const model = await decisions(
      `<businessKnowledgeModel id="f" name="f"><variable name="f"/><encapsulatedLogic><formalParameter name="n"/><literalExpression><text>f(n + 1)</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>
       ${literal('d', 'f(1)', '<knowledgeRequirement><requiredKnowledge href="#f"/></knowledgeRequirement>')}`,
    )
    expect(evaluateDmn(model, 'd', {})).toMatchObject({ kind: 'failed', notes: [{ code: 'dmn_too_many_steps' }] })
  })
})
