import type { FeelType } from '../../feel/type.ts'
import type { Fact } from '../../feel/value.ts'
import { writtenOut } from '../run/decimal.ts'

const quoted = (text: string): string =>
  `"${text.replace(/[\\"\n\r\t]/gu, it => ({ '\n': '\\n', '\r': '\\r', '\t': '\\t' })[it] ?? `\\${it}`)}"`

const constructorOf: Partial<Record<FeelType['type'], string>> = {
  date: 'date',
  instant: 'date and time',
  'days duration': 'duration',
  'months duration': 'duration',
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A JSON value of a type as FEEL writes it. */
export const printLiteral = (value: unknown, type: FeelType | undefined): string => {
  if (typeof value === 'string') {
    const made = type === undefined ? undefined : constructorOf[type.type]
    return made === undefined ? quoted(value) : `${made}(${quoted(value)})`
  }
  if (Array.isArray(value)) {
    const of = type?.type === 'list' ? type.of : undefined
    return `[${value.map(it => printLiteral(it, of)).join(', ')}]`
  }
  if (isRecord(value)) {
    const fields = type?.type === 'record' ? type.fields : {}
    const entries = Object.entries(value).map(([name, it]) => `${quoted(name)}: ${printLiteral(it, fields[name])}`)
    return `{${entries.join(', ')}}`
  }
  const text = String(value)
  const [, sign, whole = '', fraction = '', power] = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/u.exec(text) ?? []
  return power === undefined ? text : `${sign}${writtenOut(whole, fraction, Number(power))}`
}

const stringPattern = /^"(?:[^"\\]|\\["\\nrt])*"$/u
/** As many digits a double keeps; a number of more is for the reader of FEEL to refuse. */
const mostDigits = 15
const numberPattern = /^-?(?:\d+(?:\.\d+)?|\.\d+)$/u
const momentPattern = /^(?:@|(date and time|date|duration)\s*\(\s*)("[^"\\]*")(?:\s*\))?$/u

const textOf = (literal: string): string =>
  literal.slice(1, -1).replace(/\\(.)/gsu, (_, it: string) => ({ n: '\n', r: '\r', t: '\t' })[it] ?? it)

/** What a FEEL literal of a type is in JSON; undefined for what has to be computed. */
export const readLiteral = (text: string, type: FeelType): Fact | undefined => {
  switch (type.type) {
    case 'number': {
      const digits = text.replace(/^[-0.]+|\./gu, '').length
      const value = numberPattern.test(text) ? Number(text) + 0 : Number.NaN
      const kept = digits <= mostDigits || (Number.isSafeInteger(value) && !text.includes('.'))
      return kept && !Number.isNaN(value) ? value : undefined
    }
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : undefined
    case 'string':
    case 'enum':
      return stringPattern.test(text) ? textOf(text) : undefined
    case 'date':
    case 'instant':
    case 'days duration':
    case 'months duration': {
      const [, called, literal] = momentPattern.exec(text) ?? []
      if (literal === undefined || (called !== undefined && called !== constructorOf[type.type])) return undefined
      return textOf(literal)
    }
    case 'list': {
      const items = inside(text, '[', ']')
      return items === '' ? [] : items === undefined ? undefined : readLiterals(items, type.of)
    }
    case 'record': {
      const entries = inside(text, '{', '}')
      return entries === undefined ? undefined : readRecord(entries, type.fields)
    }
  }
}

/** A text in parts, cut at its outer commas; nothing where its brackets do not match. */
const apart = (text: string): readonly string[] | undefined => {
  const parts: string[] = []
  let [from, depth] = [0, 0]
  for (const { 0: mark, index } of text.matchAll(/"(?:[^"\\]|\\.)*(?:"|$)|[([{]|[)\]}]|,/gu)) {
    if ('([{'.includes(mark)) depth += 1
    else if (')]}'.includes(mark)) depth -= 1
    else if (mark === ',' && depth === 0) {
      parts.push(text.slice(from, index))
      from = index + 1
    }
    if (depth < 0) return undefined
  }
  return depth === 0 ? [...parts, text.slice(from)] : undefined
}

/** `"a", "b"` as its values; undefined where one of them is no literal of the type. */
export const readLiterals = (text: string, type: FeelType): readonly Fact[] | undefined => {
  const values = apart(text)?.map(it => readLiteral(it.trim(), type))
  return values?.every(it => it !== undefined) ? values : undefined
}

/** What stands between two brackets; nothing for another text. */
const inside = (text: string, open: string, close: string): string | undefined =>
  text.length > 1 && text.startsWith(open) && text.endsWith(close) ? text.slice(1, -1).trim() : undefined

const entryPattern = /^\s*(?:("(?:[^"\\]|\\.)*")|([A-Za-z_]\w*))\s*:([\s\S]*)$/u

const readRecord = (text: string, fields: Readonly<Record<string, FeelType>>): Fact | undefined => {
  const entries = text === '' ? [] : apart(text)
  const read = entries?.map(entry => {
    const [, quoted, bare = '', value = ''] = entryPattern.exec(entry) ?? []
    const name = quoted === undefined ? bare : textOf(quoted)
    const fact = Object.hasOwn(fields, name) ? readLiteral(value.trim(), fields[name]!) : undefined
    return fact === undefined ? undefined : ([name, fact] as const)
  })
  return read?.every(it => it !== undefined) ? Object.fromEntries(read) : undefined
}
