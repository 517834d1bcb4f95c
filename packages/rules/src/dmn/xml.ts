import { fail, ok, type Result } from '../result.ts'
import {
  type DmnIssue,
  dmnIssue,
  maxDmnDepth,
  maxDmnElements,
  maxDmnLength,
  type XmlFault,
  type XmlPosition,
} from './issue.ts'

export interface XmlAttribute {
  readonly name: string
  readonly value: string
}

/** An element with its namespace resolved; texts and elements in the order of the file. */
export interface XmlElement {
  readonly prefix: string
  readonly local: string
  readonly namespace: string
  readonly attributes: readonly XmlAttribute[]
  readonly children: readonly (XmlElement | string)[]
  readonly at: XmlPosition
}

const maxAttributes = 200
const predefined: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
/** Names as Unicode has identifiers: XML 1.0 allows some symbols besides, which no DMN file uses. */
const nameAt = /[:_\p{ID_Start}][-.:\p{ID_Continue}]*/uy
const spaceAt = /[ \t\r\n]*/uy
/** Not a `Char` of XML 1.0: control characters, the two non-characters, half a surrogate pair. */
const notChar = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u
const xmlNamespace = 'http://www.w3.org/XML/1998/namespace'

/** A fault on the way out of the reader; never leaves this file. */
class Refused {
  readonly issue: DmnIssue
  constructor(issue: DmnIssue) {
    this.issue = issue
  }
}

type Namespaces = ReadonlyMap<string, string>

interface Open {
  readonly element: XmlElement & { readonly children: (XmlElement | string)[] }
  readonly name: string
  readonly namespaces: Namespaces
}

/**
 * Reads XML 1.0 strictly and without a document type: no DOCTYPE, no entities but the five of XML, so nothing is fetched and
 * nothing grows. One pass, no recursion, bounded in size, depth and number of elements.
 */
class XmlReader {
  readonly #source: string
  #offset = 0
  #elements = 0
  #line = 1
  #lineStart = 0
  /** Where the line ends; not yet known at the beginning. */
  #lineEnd = -1
  readonly #open: Open[] = []
  #root: XmlElement | undefined

  constructor(source: string) {
    this.#source = source
  }

  read(): XmlElement {
    const source = this.#source
    if (source.charCodeAt(0) === 0xfeff) this.#offset = 1
    const bad = notChar.exec(source)
    if (bad !== null)
      this.#fault('character', `U+${(bad[0].codePointAt(0) ?? 0).toString(16).toUpperCase()}`, bad.index)
    while (this.#offset < source.length) {
      const tag = source.indexOf('<', this.#offset)
      this.#text(tag < 0 ? source.length : tag)
      if (tag >= 0) this.#markup()
    }
    const open = this.#open.at(-1)
    if (open !== undefined) this.#fault('end of file', `<${open.name}>`, source.length)
    if (this.#root === undefined) return this.#fault('no root', '', source.length)
    return this.#root
  }

  /** Goes on where it was asked last, so that asking for every element in turn reads the file once. */
  positionAt(offset: number): XmlPosition {
    if (offset < this.#lineStart) {
      this.#line = 1
      this.#lineStart = 0
      this.#lineEnd = -1
    }
    for (;;) {
      if (this.#lineEnd < this.#lineStart) {
        const end = this.#source.indexOf('\n', this.#lineStart)
        this.#lineEnd = end < 0 ? this.#source.length : end
      }
      if (this.#lineEnd >= offset) return { offset, line: this.#line, column: offset - this.#lineStart + 1 }
      this.#line += 1
      this.#lineStart = this.#lineEnd + 1
    }
  }

  #fault(fault: XmlFault, found: string, offset = this.#offset): never {
    throw new Refused(dmnIssue('dmn_xml_malformed', { fault, found: found.slice(0, 80), ...this.positionAt(offset) }))
  }

  #text(to: number): void {
    const open = this.#open.at(-1)
    const raw = this.#source.slice(this.#offset, to)
    if (open === undefined) {
      if (raw.trim() !== '') this.#fault('text outside the root', raw.trim())
    } else if (raw !== '') {
      const end = raw.indexOf(']]>')
      if (end >= 0) this.#fault('character', ']]>', this.#offset + end)
      open.element.children.push(this.#decode(raw, this.#offset, '\n'))
    }
    this.#offset = to
  }

  /** References resolved, and a line end as what stands for it: a new line (XML 1.0 §2.11), in an attribute a space (§3.3.3). */
  #decode(raw: string, offset: number, lineEnd: '\n' | ' '): string {
    if (!/[&\r\n\t]/u.test(raw)) return raw
    const pattern = lineEnd === ' ' ? /\r\n|[\t\r\n]|&([^;&<\s]{0,40};)?/gu : /\r\n?|&([^;&<\s]{0,40};)?/gu
    return raw.replace(pattern, (found, name: string | undefined, at: number) => {
      if (!found.startsWith('&')) return lineEnd
      const known = name === undefined ? undefined : this.#reference(name.slice(0, -1))
      return known ?? this.#fault('entity', found, offset + at)
    })
  }

  #reference(name: string): string | undefined {
    if (Object.hasOwn(predefined, name)) return predefined[name]
    const digits = /^#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}))$/u.exec(name)
    if (digits === null) return undefined
    const code = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16)
    if (code > 0x10ffff) return undefined
    const text = String.fromCodePoint(code)
    return notChar.test(text) ? undefined : text
  }

  #markup(): void {
    const source = this.#source
    const from = this.#offset
    if (source.startsWith('<!--', from)) {
      const end = source.indexOf('--', from + 4)
      if (end < 0 || source[end + 2] !== '>') this.#fault('comment', '--', end < 0 ? from : end)
      this.#offset = end + 3
    } else if (source.startsWith('<![CDATA[', from)) {
      const end = source.indexOf(']]>', from)
      const open = this.#open.at(-1)
      if (end < 0) this.#fault('end of file', '<![CDATA[')
      if (open === undefined) throw this.#fault('text outside the root', '<![CDATA[')
      open.element.children.push(source.slice(from + 9, end).replace(/\r\n?/gu, '\n'))
      this.#offset = end + 3
    } else if (source.startsWith('<?', from)) {
      const end = source.indexOf('?>', from)
      if (end < 0) this.#fault('instruction', '<?')
      this.#offset = end + 2
    } else if (source.startsWith('<!', from)) {
      if (/^<!DOCTYPE|^<!ENTITY/iu.test(source.slice(from, from + 10)))
        throw new Refused(dmnIssue('dmn_doctype_refused', this.positionAt(from)))
      this.#fault('tag', source.slice(from, from + 10))
    } else if (source.startsWith('</', from)) this.#endTag()
    else this.#startTag()
  }

  #name(fault: XmlFault): string {
    nameAt.lastIndex = this.#offset
    const name = nameAt.exec(this.#source)?.[0]
    if (name === undefined) return this.#fault(fault, this.#source.slice(this.#offset, this.#offset + 10))
    this.#offset += name.length
    return name
  }

  #spaces(): boolean {
    spaceAt.lastIndex = this.#offset
    const length = spaceAt.exec(this.#source)?.[0].length ?? 0
    this.#offset += length
    return length > 0
  }

  #endTag(): void {
    const from = this.#offset
    this.#offset += 2
    const name = this.#name('end tag')
    this.#spaces()
    if (this.#source[this.#offset] !== '>') this.#fault('end tag', `</${name}`)
    this.#offset += 1
    if (this.#open.pop()?.name !== name) this.#fault('end tag', `</${name}>`, from)
  }

  #startTag(): void {
    const from = this.#offset
    this.#offset += 1
    const name = this.#name('tag')
    const { attributes, closed } = this.#attributes(name)
    const parent = this.#open.at(-1)
    if (parent === undefined && this.#root !== undefined) this.#fault('second root', `<${name}>`, from)
    if (this.#open.length >= maxDmnDepth)
      throw new Refused(dmnIssue('dmn_too_deep', { limit: maxDmnDepth, ...this.positionAt(from) }))
    this.#elements += 1
    if (this.#elements > maxDmnElements)
      throw new Refused(dmnIssue('dmn_too_many_elements', { limit: maxDmnElements, ...this.positionAt(from) }))
    const namespaces = this.#namespaces(attributes, parent?.namespaces ?? new Map([['xml', xmlNamespace]]))
    const colon = name.indexOf(':')
    const prefix = colon < 0 ? '' : name.slice(0, colon)
    const namespace = namespaces.get(prefix)
    if (namespace === undefined && prefix !== '') this.#fault('prefix', prefix, from)
    const element = {
      prefix,
      local: name.slice(colon + 1),
      namespace: namespace ?? '',
      attributes,
      children: [],
      at: this.positionAt(from),
    }
    parent?.element.children.push(element)
    this.#root ??= element
    if (!closed) this.#open.push({ element, name, namespaces })
  }

  #namespaces(attributes: readonly XmlAttribute[], outer: Namespaces): Namespaces {
    const declared = attributes.filter(({ name }) => name === 'xmlns' || name.startsWith('xmlns:'))
    if (declared.length === 0) return outer
    const all = new Map([...outer, ...declared.map(({ name, value }) => [name.slice(6), value] as const)])
    if (all.size > maxAttributes) this.#fault('prefix', declared[0]?.name ?? '')
    return all
  }

  #attributes(tag: string): { readonly attributes: readonly XmlAttribute[]; readonly closed: boolean } {
    const source = this.#source
    const attributes: XmlAttribute[] = []
    const names = new Set<string>()
    for (;;) {
      const apart = this.#spaces()
      if (source[this.#offset] === '>') {
        this.#offset += 1
        return { attributes, closed: false }
      }
      if (source.startsWith('/>', this.#offset)) {
        this.#offset += 2
        return { attributes, closed: true }
      }
      if (this.#offset >= source.length) this.#fault('end of file', `<${tag}`)
      if (!apart || attributes.length >= maxAttributes) this.#fault('attribute', tag)
      const from = this.#offset
      const name = this.#name('attribute')
      if (names.has(name)) this.#fault('attribute repeated', name, from)
      names.add(name)
      this.#spaces()
      if (source[this.#offset] !== '=') this.#fault('attribute', name)
      this.#offset += 1
      this.#spaces()
      attributes.push({ name, value: this.#value(name) })
    }
  }

  #value(name: string): string {
    const quote = this.#source[this.#offset] ?? ''
    if (quote !== '"' && quote !== "'") this.#fault('attribute', name)
    const from = this.#offset + 1
    const end = this.#source.indexOf(quote, from)
    const raw = end < 0 ? this.#source.slice(from) : this.#source.slice(from, end)
    if (end < 0 || raw.includes('<')) this.#fault('attribute', name)
    this.#offset = end + 1
    return this.#decode(raw, from, ' ')
  }
}

/**
 * Reads XML 1.0 without a document type. Bad input gets an issue with line and column; nothing is thrown.
 */
export const readXml = (text: unknown): Result<XmlElement, DmnIssue> => {
  if (typeof text !== 'string')
    return fail(
      dmnIssue('dmn_xml_malformed', { fault: 'not a string', found: typeof text, offset: 0, line: 1, column: 1 }),
    )
  if (text.length > maxDmnLength) return fail(dmnIssue('dmn_too_large', { length: text.length, limit: maxDmnLength }))
  try {
    return ok(new XmlReader(text).read())
  } catch (error) {
    if (error instanceof Refused) return fail(error.issue)
    throw error
  }
}

export const attributeOf = (element: XmlElement, name: string): string | undefined =>
  element.attributes.find(it => it.name === name)?.value

export const childrenOf = (element: XmlElement, local?: string): readonly XmlElement[] =>
  element.children.filter(
    (it): it is XmlElement => typeof it !== 'string' && (local === undefined || it.local === local),
  )
