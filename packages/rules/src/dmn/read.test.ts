import { describe, expect, it } from 'vitest'
import { readDmn } from './read.ts'
import { sayDmn } from './say.ts'

const namespaces = {
  '1.3': 'https://www.omg.org/spec/DMN/20191111/MODEL/',
  '1.4': 'https://www.omg.org/spec/DMN/20211108/MODEL/',
  '1.5': 'https://www.omg.org/spec/DMN/20230324/MODEL/',
}

const definitions = (body: string, namespace = namespaces['1.5']): string =>
  `<definitions xmlns="${namespace}" id="m" name="Model" namespace="https://example.org/m">${body}</definitions>`

const issuesOf = async (xml: string) => {
  const read = await readDmn(xml)
  return read.ok ? [] : read.issues
}
const modelOf = async (xml: string) => {
  const read = await readDmn(xml)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.value
}

describe('reading a model', () => {
  it.each(Object.entries(namespaces))('of DMN %s', async (version, namespace) => {
    const model = await modelOf(definitions('<inputData id="a" name=" A  b&#10;c "/>', namespace))
    expect(model.version).toBe(version)
    expect(model.namespace).toBe('https://example.org/m')
    expect(model.inputs).toEqual([{ id: 'a', name: 'A b c', variable: { name: 'A b c' } }])
    expect(model.places).toEqual({ m: { line: 1, column: 1 }, a: { line: 1, column: expect.any(Number) } })
    expect(model.notes).toEqual([])
  })

  it.each([
    ['http://www.omg.org/spec/DMN/20151101/dmn.xsd', '1.1'],
    ['http://www.omg.org/spec/DMN/20180521/MODEL/', '1.2'],
    ['https://www.omg.org/spec/DMN/20240513/MODEL/', '1.6'],
  ])('%s is told to be DMN %s, which is not read', async (namespace, version) => {
    expect(await issuesOf(definitions('', namespace))).toEqual([
      { code: 'dmn_version_unsupported', path: [], data: { namespace, version, offset: 0, line: 1, column: 1 } },
    ])
  })

  it('what is no DMN is told so', async () => {
    expect(await issuesOf('<html/>')).toMatchObject([{ code: 'dmn_not_dmn', data: { found: 'html' } }])
    expect(await issuesOf(`<decision xmlns="${namespaces['1.5']}"/>`)).toMatchObject([{ code: 'dmn_not_dmn' }])
    expect(await issuesOf('<definitions')).toMatchObject([{ code: 'dmn_xml_malformed', data: { line: 1 } }])
  })

  it('an id that is given twice is an issue at the second', async () => {
    const xml = definitions('\n<inputData id="a" name="A"/>\n<inputData id="a" name="B"/>')
    expect(await issuesOf(xml)).toEqual([
      { code: 'dmn_id_repeated', path: [], data: { id: 'a', offset: expect.any(Number), line: 3, column: 1 } },
    ])
  })

  it('a name that is given twice is an issue at the second, however it is composed', async () => {
    const second = 'Phí'.normalize('NFD')
    const xml = definitions(
      `<inputData id="a" name="Phí"/>\n<decision id="b" name=" ${second} "/><itemDefinition name="Phí"/>`,
    )
    expect(await issuesOf(xml)).toEqual([
      { code: 'dmn_name_repeated', path: [], data: { name: 'Phí', offset: expect.any(Number), line: 2, column: 1 } },
    ])
  })

  it.each([
    ['decisionTable', 'hitPolicy', 'FRIST', 'FIRST'],
    ['decisionTable', 'hitPolicy', 'Unique', 'UNIQUE'],
    ['decisionTable', 'hitPolicy', 'RULE_ORDER', 'RULE ORDER'],
    ['decisionTable', 'hitPolicy', 'whatever', undefined],
    ['decisionTable', 'hitPolicy', '', undefined],
    ['decisionTable', 'aggregation', 'SUMM', 'SUM'],
    ['decisionTable', 'aggregation', 'AVERAGE', undefined],
    ['functionDefinition', 'kind', 'Jave', 'Java'],
    ['literalExpression', 'expressionLanguage', 'javascript', undefined],
    ['decisionTable', 'expressionLanguage', 'fell', 'feel'],
  ])('%s with %s="%s" is not read as something else', async (element, attribute, value, suggestion) => {
    const xml = definitions(`<decision id="d" name="D">\n <${element} ${attribute}="${value}"/></decision>`)
    const issues = await issuesOf(xml)
    expect(issues).toEqual([
      {
        code: 'dmn_value_unknown',
        path: [],
        data: {
          element,
          attribute,
          value,
          known: expect.any(Array),
          suggestion,
          offset: expect.any(Number),
          line: 2,
          column: 2,
        },
      },
    ])
    for (const issue of issues) expect(sayDmn(issue, 'vi')).not.toBe(sayDmn(issue, 'en'))
  })

  it('a list that is said otherwise than DMN says it is not read as no list', async () => {
    const xml = (value: string) =>
      definitions(`<itemDefinition name="T" isCollection="${value}"><typeRef>number</typeRef></itemDefinition>`)
    for (const value of ['yes', '1', 'True'])
      expect(await issuesOf(xml(value))).toMatchObject([
        { code: 'dmn_value_unknown', data: { attribute: 'isCollection', value } },
      ])
    for (const value of ['true', 'false']) expect((await modelOf(xml(value))).items[0]?.isList).toBe(value === 'true')
  })

  it('every word that DMN has is read as it stands, and attributes of others are none of ours', async () => {
    const tables = ['UNIQUE', 'FIRST', 'PRIORITY', 'ANY', 'COLLECT', 'RULE ORDER', 'OUTPUT ORDER'].map(
      (it, at) =>
        `<decision id="d${at}" name="D${at}"><decisionTable hitPolicy="${it}" x:hitPolicy="FRIST" xmlns:x="x"/></decision>`,
    )
    const languages = ['feel', 'FEEL', 'https://www.omg.org/spec/DMN/20230324/FEEL/'].map(
      (it, at) =>
        `<decision id="l${at}" name="L${at}"><literalExpression expressionLanguage="${it}"><text>1</text></literalExpression></decision>`,
    )
    const model = await modelOf(definitions(tables.join('') + languages.join('')))
    expect(model.decisions.map(it => (it.logic.kind === 'table' ? it.logic.hitPolicy : it.logic.kind))).toEqual([
      'UNIQUE',
      'FIRST',
      'PRIORITY',
      'ANY',
      'COLLECT',
      'RULE ORDER',
      'OUTPUT ORDER',
      'expression',
      'expression',
      'expression',
    ])
  })

  it('more elements side by side than a call has arguments', async () => {
    const model = await modelOf(definitions('<textAnnotation/>'.repeat(150_000)))
    expect(model.decisions).toEqual([])
  })

  it('what the metamodel does not have is passed over and told', async () => {
    const model = await modelOf(definitions('<decision id="d" name="D" mood="good"/>'))
    expect(model.notes).toMatchObject([{ code: 'dmn_element_not_understood' }])
    expect(model.decisions).toMatchObject([{ id: 'd', logic: { kind: 'nothing' } }])
  })

  it('a reference with the model’s own namespace is one into the model', async () => {
    const model = await modelOf(
      definitions(
        `<decision id="d" name="D">
          <informationRequirement><requiredInput href="https://example.org/m#a"/></informationRequirement>
          <informationRequirement><requiredInput href="#b"/></informationRequirement>
          <informationRequirement><requiredDecision href="https://example.org/other#c"/></informationRequirement>
        </decision>`,
      ),
    )
    expect(model.decisions[0]?.requires).toEqual([
      { id: 'a' },
      { id: 'b' },
      { namespace: 'https://example.org/other', id: 'c' },
    ])
  })
})

describe('what an attacker sends', () => {
  it('entities that grow', async () => {
    const lines = Array.from({ length: 30 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`)
    const bomb = `<?xml version="1.0"?>\n<!DOCTYPE d [<!ENTITY e0 "ha">${lines.join('')}]>\n${definitions('&e30;')}`
    expect(await issuesOf(bomb)).toEqual([
      { code: 'dmn_doctype_refused', path: [], data: { offset: 22, line: 2, column: 1 } },
    ])
  })

  it('entities that fetch', async () => {
    const fetch = `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>${definitions('<inputData id="a" name="&x;"/>')}`
    expect(await issuesOf(fetch)).toMatchObject([{ code: 'dmn_doctype_refused' }])
    expect(await issuesOf(`<!DOCTYPE d SYSTEM "https://example.org/d.dtd">${definitions('')}`)).toMatchObject([
      { code: 'dmn_doctype_refused' },
    ])
    expect(await issuesOf(definitions('<inputData id="a" name="&x;"/>'))).toMatchObject([
      { code: 'dmn_xml_malformed', data: { fault: 'entity', found: '&x;' } },
    ])
  })

  it('elements within elements', async () => {
    const deep = `${'<context><contextEntry>'.repeat(5000)}${'</contextEntry></context>'.repeat(5000)}`
    expect(await issuesOf(definitions(`<decision id="d" name="D">${deep}</decision>`))).toMatchObject([
      { code: 'dmn_too_deep' },
    ])
  })

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s as id, name and type', async name => {
    const before = Object.getOwnPropertyNames(Object.prototype)
    const model = await modelOf(
      definitions(
        `<itemDefinition id="t" name="${name}"><itemComponent name="${name}"><typeRef>${name}</typeRef></itemComponent></itemDefinition>
         <inputData id="${name}" name="${name}"><variable name="${name}" typeRef="${name}"/></inputData>`,
      ),
    )
    expect(model.inputs[0]?.name).toBe(name)
    expect(Object.keys(model.places)).toContain(name)
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
    expect(({} as Record<string, unknown>).line).toBeUndefined()
  })
})
