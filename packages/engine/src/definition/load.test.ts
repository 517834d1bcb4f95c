import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { load, loadText } from './load.ts'

const file = (name: string): string =>
  readFileSync(new URL(`../../../../examples/procedures/${name}/procedure.json`, import.meta.url), 'utf8')
const text = file('certified-copy')
const json = JSON.parse(text) as { format: number; procedure: Record<string, unknown>; layout?: unknown }

const shuffled = (value: unknown, order: (length: number) => number[]): unknown => {
  if (Array.isArray(value)) return value.map(item => shuffled(item, order))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  return Object.fromEntries(
    order(entries.length)
      .map(i => entries[i]!)
      .map(([k, v]) => [k, shuffled(v, order)]),
  )
}

const hashOf = (value: unknown): string => {
  const loaded = load(value)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
  return loaded.value.hash
}

const codesOf = (given: string): readonly string[] => {
  const { result } = loadText(given)
  return result.ok ? [] : result.issues.filter(issue => issue.severity === 'error').map(issue => issue.code)
}

describe('identity', () => {
  it('is the same whatever the order of names, and whichever way the texts are composed', () => {
    fc.assert(
      fc.property(fc.integer(), seed => {
        const order = (length: number) =>
          [...Array(length).keys()].sort((a, b) => ((a * seed) % 7) - ((b * seed) % 7) || a - b)
        expect(hashOf(shuffled(json, order))).toBe(hashOf(json))
      }),
      { numRuns: 20 },
    )
    expect(hashOf(JSON.parse(text.normalize('NFD')))).toBe(hashOf(json))
  })

  it('does not hold the drawing', () => {
    expect(hashOf({ ...json, layout: { x: 1 } })).toBe(hashOf(json))
  })

  it('changes with every word of the procedure', () => {
    const name = { vi: 'Tên khác', en: 'Another name' }
    expect(hashOf({ ...json, procedure: { ...json.procedure, name } })).not.toBe(hashOf(json))
    expect(hashOf({ ...json, procedure: { ...json.procedure, version: 2 } })).not.toBe(hashOf(json))
  })
})

describe('a file from outside', () => {
  it('tells decomposed Vietnamese as a hint, and composes it', () => {
    const loaded = load(JSON.parse(text.normalize('NFD')))
    expect(loaded.ok && loaded.value.issues.some(issue => issue.code === 'text_not_nfc')).toBe(true)
    expect(loaded.ok && loaded.value.definition).toEqual(json.procedure)
  })

  it('names the line of a name that stands twice', () => {
    const twice = text.replace('"version": 1', '"version": 1,\n    "version": 2')
    const { result } = loadText(twice)
    const issue = result.ok ? undefined : result.issues[0]
    const line = twice.split('\n').findIndex(it => it.includes('"version": 2')) + 1
    expect(issue?.code === 'json_name_repeated' && issue.data.line).toBe(line)
  })

  it('locates what is wrong in the text', () => {
    const broken = text.replace('"format": 1', '"format": 9')
    const { result, locate } = loadText(broken)
    expect(!result.ok && result.issues[0]?.code).toBe('format_unknown')
    expect(locate?.(['format']).line).toBe(broken.split('\n').findIndex(it => it.includes('"format"')) + 1)
  })

  const hostile: readonly (readonly [string, string, string])[] = [
    ['an empty text', '', 'json_invalid'],
    ['no JSON', 'thủ tục', 'json_invalid'],
    ['a comment', '{ /* */ "format": 1 }', 'json_invalid'],
    ['JSON that breaks off', text.slice(0, 1000), 'json_invalid'],
    ['ten megabytes', `["${'a'.repeat(10_000_000)}"]`, 'json_too_large'],
    ['ten thousand levels', '['.repeat(10_000), 'json_too_deep'],
    ['a name that reaches into the prototype', '{ "format": 1, "__proto__": {} }', 'json_name_reserved'],
    ['another type', '[]', 'field_type'],
    ['null', 'null', 'field_type'],
    ['no format', '{}', 'field_missing'],
    ['a format to come', '{ "format": 2, "procedure": {} }', 'format_unknown'],
    ['a lone surrogate', text.replace('"vi": "', '"vi": "\\ud800'), 'text_malformed'],
    [
      'a name that is no name',
      text.replace('"roles": {', '"roles": { "Role 1": { "name": { "vi": "x" } },'),
      'name_invalid',
    ],
  ]
  it.each(hostile)('refuses %s', (_, given, code) => {
    expect(codesOf(given)).toContain(code)
  })

  it('reads a text that begins with a byte order mark', () => {
    expect(loadText(`\ufeff${text}`).result.ok).toBe(true)
  })

  it('suggests what a misspelt field may have meant', () => {
    const { result } = loadText(text.replace('"supplement":', '"suplement":'))
    const issue = result.ok ? undefined : result.issues.find(found => found.code === 'field_unknown')
    expect(issue?.code === 'field_unknown' && issue.data.meant).toBe('supplement')
  })

  it('answers a value that holds itself', () => {
    const circle: Record<string, unknown> = { ...json }
    circle.layout = circle
    const loaded = load(circle)
    expect(!loaded.ok && loaded.issues.some(issue => issue.code === 'json_too_deep')).toBe(true)
  })
})
