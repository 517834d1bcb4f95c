/** Test cases in the form of the DMN TCK: what is given, what is expected, and whether what came is that. */
import { equal } from '../packages/rules/src/dmn/run/compare.ts'
import { temporal } from '../packages/rules/src/dmn/run/temporals.ts'
import { kindOfValue } from '../packages/rules/src/dmn/run/value.ts'
import { attributeOf, childrenOf, readXml, type XmlElement } from '../packages/rules/src/dmn/xml.ts'

export interface ExpectedResult {
  readonly name: string
  readonly error: boolean
  readonly value: unknown
}

export interface TestCase {
  readonly id: string
  readonly service: string | undefined
  readonly inputs: ReadonlyMap<string, unknown>
  readonly results: readonly ExpectedResult[]
}

const textOf = (element: XmlElement): string => element.children.filter(it => typeof it === 'string').join('')

const temporals = new Set(['date', 'time', 'date and time', 'days and time duration', 'years and months duration'])
const isTemporal = (value: unknown): boolean => temporals.has(kindOfValue(value))

const attribute = (element: XmlElement, local: string): string | undefined =>
  attributeOf(element, local) ?? element.attributes.find(it => it.name.endsWith(`:${local}`))?.value

/** `xsd:` types as FEEL's; what is no number or boolean by its type stays a string. */
const simpleValue = (type: string | undefined, text: string): unknown => {
  switch (type?.slice(type.indexOf(':') + 1)) {
    case 'decimal':
    case 'double':
    case 'float':
    case 'integer':
    case 'int':
    case 'long':
      return Number(text.trim())
    case 'boolean':
      return text.trim() === 'true' || text.trim() === '1'
    case 'date':
      return temporal('date', text.trim()) ?? text
    case 'time':
      return temporal('time', text.trim()) ?? text
    case 'dateTime':
      return temporal('date and time', text.trim()) ?? text
    case 'duration':
    case 'dayTimeDuration':
    case 'yearMonthDuration':
      return temporal('duration', text.trim()) ?? text
    default:
      return text
  }
}

const isNil = (element: XmlElement): boolean => attribute(element, 'nil') === 'true'

/** The value an `inputNode`, `expected`, `component` or `item` holds. */
const valueIn = (element: XmlElement): unknown => {
  if (isNil(element)) return null
  const [value] = childrenOf(element, 'value')
  if (value !== undefined) return isNil(value) ? null : simpleValue(attribute(value, 'type'), textOf(value))
  const [list] = childrenOf(element, 'list')
  if (list !== undefined) return isNil(list) ? null : childrenOf(list, 'item').map(valueIn)
  const components = childrenOf(element, 'component')
  if (components.length > 0)
    return Object.fromEntries(components.map(it => [attributeOf(it, 'name') ?? '', valueIn(it)]))
  return null
}

const caseOf = (element: XmlElement): TestCase => ({
  id: attributeOf(element, 'id') ?? '',
  service: attributeOf(element, 'type') === 'decisionService' ? attributeOf(element, 'invocableName') : undefined,
  inputs: new Map(childrenOf(element, 'inputNode').map(it => [attributeOf(it, 'name') ?? '', valueIn(it)])),
  results: childrenOf(element, 'resultNode').map(it => {
    const [expected] = childrenOf(it, 'expected')
    return {
      name: attributeOf(it, 'name') ?? '',
      error: attributeOf(it, 'errorResult') === 'true',
      value: expected === undefined ? null : valueIn(expected),
    }
  }),
})

/** The cases of a file, and the model it is for; undefined for XML that is something else. */
export const readCases = (
  xml: string,
): { readonly modelName: string | undefined; readonly cases: readonly TestCase[] } | undefined => {
  const read = readXml(xml)
  if (!read.ok || read.value.local !== 'testCases') return undefined
  const [modelName] = childrenOf(read.value, 'modelName')
  return {
    modelName: modelName === undefined ? undefined : textOf(modelName).trim(),
    cases: childrenOf(read.value, 'testCase').map(caseOf),
  }
}

/** Numbers are equal within a relative 1e-8, absent is null, a record has no entries but those expected. */
export const isExpected = (expected: unknown, actual: unknown): boolean => {
  if (expected === null || expected === undefined) return actual === null || actual === undefined
  if (typeof expected === 'number')
    return typeof actual === 'number' && Math.abs(expected - actual) <= 1e-8 * Math.abs(expected)
  if (typeof expected === 'string' || typeof expected === 'boolean') return expected === actual
  if (Array.isArray(expected))
    return (
      Array.isArray(actual) &&
      actual.length === expected.length &&
      expected.every((item, index) => isExpected(item, actual[index]))
    )
  if (isTemporal(expected))
    return (
      kindOfValue(expected) === kindOfValue(actual) &&
      (String(expected) === String(actual) || equal(expected, actual) === true)
    )
  if (typeof actual !== 'object' || actual === null || Array.isArray(actual) || isTemporal(actual)) return false
  const names = new Set([...Object.keys(expected), ...Object.keys(actual)])
  return [...names].every(name =>
    isExpected((expected as Record<string, unknown>)[name], (actual as Record<string, unknown>)[name]),
  )
}
