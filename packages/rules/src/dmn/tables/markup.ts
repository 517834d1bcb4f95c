/** An element to be written. */
export interface Markup {
  readonly name: string
  readonly attributes?: Readonly<Record<string, string | undefined>>
  readonly children?: readonly (Markup | undefined)[]
  readonly text?: string
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
}

/** Characters that XML cannot hold at all are left out. */
const escapeXml = (text: string, which: RegExp): string =>
  text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(which, it => references[it] ?? it)

/** XML with two spaces a level; an element holds a text or elements. */
export const printMarkup = (element: Markup, indent = ''): string => {
  const attributes = Object.entries(element.attributes ?? {})
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escapeXml(value, /[&<>"\n\r\t]/gu)}"`]))
    .join('')
  const head = `${indent}<${element.name}${attributes}`
  if (element.text !== undefined) return `${head}>${escapeXml(element.text, /[&<>\r]/gu)}</${element.name}>\n`
  const children = (element.children ?? []).filter(it => it !== undefined)
  if (children.length === 0) return `${head}/>\n`
  return `${head}>\n${children.map(it => printMarkup(it, `${indent}  `)).join('')}${indent}</${element.name}>\n`
}
