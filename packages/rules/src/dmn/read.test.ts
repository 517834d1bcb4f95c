import { describe, expect, it } from 'vitest'
import { readDmn } from './read.ts'

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
