import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maxDmnDepth, maxDmnElements, maxDmnLength } from './issue.ts'
import { type Markup, printMarkup } from './tables/markup.ts'
import { attributeOf, readXml, type XmlElement } from './xml.ts'

const issueOf = (xml: unknown) => {
  const read = readXml(xml)
  return read.ok ? undefined : read.issues[0]
}
const faultOf = (xml: unknown) => {
  const issue = issueOf(xml)
  return issue?.code === 'dmn_xml_malformed' ? issue.data.fault : issue?.code
}
const rootOf = (xml: string): XmlElement => {
  const read = readXml(xml)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.value
}

const names = fc.constantFrom('a', 'b-1', 'Đất', '_x', 'tên')
const texts = fc.string({ unit: fc.constantFrom('a', '&', '<', '>', '"', "'", ' ', '\n', '\t', 'ữ', '🐎', ']]>') })
const tree = fc.letrec<{ element: Markup }>(tie => ({
  element: fc.oneof(
    { depthSize: 'small' },
    fc.record({ name: names, attributes: fc.dictionary(names, texts), text: texts }),
    fc.record({
      name: names,
      attributes: fc.dictionary(names, texts),
      children: fc.array(tie('element'), { maxLength: 3 }),
    }),
  ),
})).element

const textOf = (element: XmlElement): string => element.children.filter(it => typeof it === 'string').join('')

const asWritten = (element: XmlElement): unknown => {
  const children = element.children.filter((it): it is XmlElement => typeof it !== 'string')
  return [
    element.local,
    Object.fromEntries(element.attributes.map(it => [it.name, it.value])),
    children.map(asWritten),
    children.length === 0 ? textOf(element).trim() : '',
  ]
}
const asMeant = ({ name, attributes = {}, children = [], text = '' }: Markup): unknown => [
  name,
  attributes,
  children.map(it => asMeant(it as Markup)),
  children.length === 0 ? text.trim() : '',
]

describe('XML', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(tree, element => {
        expect(asWritten(rootOf(printMarkup(element)))).toEqual(asMeant(element))
      }),
    )
  })

  it('may begin with a byte order mark and a declaration, and have comments, CDATA and character references', () => {
    const root = rootOf(
      '\uFEFF<?xml version="1.0"?>\n<!-- before --><a xmlns="u" x:b=" &#65;\n&amp;&#x1F40E;" xmlns:x="v"><![CDATA[1 < 2 &&]]>\r\n&lt;</a><!-- after -->\n',
    )
    expect(root.namespace).toBe('u')
    expect(attributeOf(root, 'x:b')).toBe(' A &🐎')
    expect(textOf(root)).toBe('1 < 2 &&\n<')
  })

  it('resolves prefixes by the nearest declaration', () => {
    const root = rootOf('<p:a xmlns:p="1"><p:b xmlns:p="2"/><p:c/></p:a>')
    expect(root.children.map(it => (typeof it === 'string' ? it : it.namespace))).toEqual(['2', '1'])
  })

  it.each([
    ['', 'no root'],
    ['text', 'text outside the root'],
    ['<a', 'end of file'],
    ['<a>', 'end of file'],
    ['<a></b>', 'end tag'],
    ['</a>', 'end tag'],
    ['<a/><b/>', 'second root'],
    ['<a/>text', 'text outside the root'],
    ['<a b/>', 'attribute'],
    ['<a b=c/>', 'attribute'],
    ['<a b="<"/>', 'attribute'],
    ['<a b="1"c="2"/>', 'attribute'],
    ['<a b="1" b="2"/>', 'attribute repeated'],
    ['<a>&nbsp;</a>', 'entity'],
    ['<a>&</a>', 'entity'],
    ['<a>&#0;</a>', 'entity'],
    ['<a>&#xD800;</a>', 'entity'],
    ['<a>&#x110000;</a>', 'entity'],
    ['<p:a/>', 'prefix'],
    ['<a><!-- -- --></a>', 'comment'],
    ['<a><?x</a>', 'instruction'],
    ['<a>]]></a>', 'character'],
    ['<a>\u0000</a>', 'character'],
    ['<a>\uD800</a>', 'character'],
    ['<1/>', 'tag'],
    ['<a><!NOTATION/></a>', 'tag'],
    [7, 'not a string'],
    ['<!DOCTYPE a><a/>', 'dmn_doctype_refused'],
    ['<!doctype a><a/>', 'dmn_doctype_refused'],
  ])('%j is refused: %s', (xml, fault) => {
    expect(faultOf(xml)).toBe(fault)
  })

  it('says where: line and column as editors count them', () => {
    expect(issueOf('<a>\n  <b>\n  </c>\n</a>')).toEqual({
      code: 'dmn_xml_malformed',
      path: [],
      data: { fault: 'end tag', found: '</c>', offset: 12, line: 3, column: 3 },
    })
  })

  it.each([
    ['<a>&amp;\r\n\r\n & b</a>', 'entity', 3, 2],
    ['<a>\r\n\r\n&amp; &nope;</a>', 'entity', 3, 7],
    ['<a b="\r\n&amp;\t&x;"/>', 'entity', 2, 7],
    ['<a>one\ntwo ]]></a>', 'character', 2, 5],
  ])('in %j the fault is where it stands, not where one like it does', (xml, fault, line, column) => {
    expect(issueOf(xml)).toMatchObject({ data: { fault, line, column } })
  })

  it('in one long line, places are found in time that grows with its length', () => {
    const began = process.cpuUsage()
    rootOf(`<a>${'<b c="0123456789012345678901234567890"/>'.repeat(maxDmnElements - 1)}</a>`)
    expect(process.cpuUsage(began).user).toBeLessThan(10_000_000)
  })

  it('has bounds, and is read in time that grows with its length', () => {
    expect(faultOf('<a>'.repeat(maxDmnDepth + 1))).toBe('dmn_too_deep')
    expect(rootOf('<a>'.repeat(maxDmnDepth) + '</a>'.repeat(maxDmnDepth)).local).toBe('a')
    expect(faultOf('x'.repeat(maxDmnLength + 1))).toBe('dmn_too_large')
    expect(faultOf(`<a>${'\n<b/>'.repeat(maxDmnElements)}</a>`)).toBe('dmn_too_many_elements')
    expect(faultOf(`<a ${Array.from({ length: 201 }, (_, at) => `x${at}="" `).join('')}/>`)).toBe('attribute')
    expect(faultOf(`<a>${'&'.repeat(1_000_000)}</a>`)).toBe('entity')
    expect(faultOf(`<a>${'<'.repeat(1_000_000)}`)).toBe('tag')
  })
})
