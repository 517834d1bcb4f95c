import { vietnamStateCalendar } from '@motcua/rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ruled } from '../../../test/every-field/ruled.ts'
import { sample } from '../../../test/sample.ts'
import { sayIssue } from '../../messages/definition.ts'
import type { DefinitionIssue } from '../issue.ts'
import { load, loadText } from '../load.ts'
import { outline } from '../outline/outline.ts'
import { parse } from '../parse.ts'
import { check } from './check.ts'

const calendar = vietnamStateCalendar()
const file = { format: 1, procedure: sample }

type Json = unknown
type Path = readonly (string | number)[]

const isNode = (value: Json): value is Readonly<Record<string, Json>> => typeof value === 'object' && value !== null

const pathsIn = (value: Json, path: Path = []): readonly Path[] => [
  path,
  ...(isNode(value)
    ? Object.entries(value).flatMap(([key, inner]) =>
        pathsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
      )
    : []),
]
const at = (value: Json, path: Path): Json =>
  path.reduce<Json>((inner, key) => (isNode(inner) ? inner[key] : undefined), value)
/** Edits the value at a path in place of its entry in the parent: rebuilds the document around it. */
const edit = (
  value: Json,
  path: Path,
  change: (entry: readonly [string, Json]) => readonly (readonly [string, Json])[],
): Json => {
  const [key, ...rest] = path
  if (key === undefined || !isNode(value)) return value
  const entries = Object.entries(value).flatMap(([name, inner]): readonly (readonly [string, Json])[] =>
    name !== String(key)
      ? [[name, inner]]
      : rest.length > 0
        ? [[name, edit(inner, rest, change)]]
        : change([name, inner]),
  )
  if (Array.isArray(value)) return entries.map(([, inner]) => inner)
  const copy: Record<string, Json> = {}
  // Defined, not assigned: `__proto__` is a name like another in a JSON text.
  for (const [name, inner] of entries)
    Object.defineProperty(copy, name, { value: inner, enumerable: true, configurable: true, writable: true })
  return copy
}

const wordsOf = (whole: Json): readonly string[] => [
  ...new Set(
    pathsIn(whole)
      .flatMap(path => [path.at(-1), at(whole, path)])
      .filter(it => typeof it === 'string'),
  ),
  'constructor',
  'toString',
  'hasOwnProperty',
  'none',
  'same day',
  '3650 working days',
  '120 months',
  'resume+1 day',
  'not(case)',
  'case = 1',
  '-',
  '[1..2)',
  'routing.to',
  'pages / 0',
  '2026-02-30',
]

const mutationOf = (whole: Json) => {
  const path = fc.constantFrom(...pathsIn(whole))
  return fc.record({
    path,
    kind: fc.constantFrom('delete', 'word', 'json', 'move', 'duplicate', 'rename'),
    word: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...wordsOf(whole)) },
      { weight: 1, arbitrary: fc.constantFrom('__proto__', '\ud800', 'Nhà ở'.normalize('NFD'), '', 'x'.repeat(5000)) },
      { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
    ),
    json: fc.jsonValue({ maxDepth: 3 }),
    other: path,
  })
}

const mutate = (
  value: Json,
  { path, kind, word: said, json, other }: ReturnType<typeof mutationOf> extends fc.Arbitrary<infer M> ? M : never,
): Json =>
  edit(value, path, ([name, inner]) => {
    switch (kind) {
      case 'delete':
        return []
      case 'word':
        return [[name, said]]
      case 'json':
        return [[name, json]]
      case 'move':
        return [[name, at(value, other)]]
      case 'duplicate':
        return [
          [name, inner],
          [`${name}2`, inner],
        ]
      default:
        return [[said, inner]]
    }
  })

const sane = (issues: readonly DefinitionIssue[]): void => {
  for (const issue of issues)
    for (const locale of ['vi', 'en'] as const) {
      const sentence = sayIssue(issue, locale)
      expect(sentence).not.toMatch(/undefined|\[object|NaN/)
      expect(sentence).not.toBe('')
    }
}

/** Against hanging: time of the processor, for neighbours take the clock's. */
const within = (milliseconds: number, run: () => void): void => {
  const started = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(started)
  expect((user + system) / 1000).toBeLessThan(milliseconds)
}

describe('whatever a file says', () => {
  it.each([
    ['a procedure', file, 1000],
    ['one that goes by rules', ruled, 400],
  ] as const)('there are issues or a procedure, and each issue has its sentences: %s', (_, whole, numRuns) => {
    let loaded = 0
    let parsedOnly = 0
    fc.assert(
      fc.property(fc.array(mutationOf(whole), { minLength: 1, maxLength: 4 }), mutations => {
        const broken = mutations.reduce<Json>(mutate, whole)
        within(1000, () => {
          const result = load(broken, { calendar })
          if (result.ok) loaded++
          else expect(result.issues.length).toBeGreaterThan(0)
          sane(result.ok ? result.value.issues : result.issues)
          const parsed = parse(broken)
          if (!parsed.ok) return
          parsedOnly++
          sane(check(parsed.value.procedure, { calendar }).issues)
          // What is wrong is published as far as it goes.
          expect(outline(parsed.value.procedure, 'vi')).not.toMatch(/undefined|\[object|NaN/)
        })
      }),
      { numRuns },
    )
    // The mutations reach behind the parser, too.
    expect(loaded).toBeGreaterThan(numRuns / 50)
    expect(parsedOnly).toBeGreaterThan(loaded)
  })

  it('a text cut off, or with a byte changed, is refused or read', () => {
    const json = JSON.stringify(file, null, 1)
    fc.assert(
      fc.property(fc.nat(json.length), fc.nat(json.length), fc.string({ maxLength: 2 }), (from, to, instead) => {
        const broken = json.slice(0, Math.min(from, to)) + instead + json.slice(Math.min(from, to) + 1)
        within(1000, () => {
          const { result } = loadText(from > to ? broken : json.slice(0, from), { calendar })
          if (!result.ok) sane(result.issues)
        })
      }),
      { numRuns: 300 },
    )
  })

  it('10 MB of text are refused at once', () => {
    within(1000, () => {
      const { result } = loadText(JSON.stringify({ ...file, layout: 'x'.repeat(10_000_000) }), { calendar })
      expect(result).toMatchObject({ ok: false, issues: [{ code: 'json_too_large' }] })
    })
  })

  const nested = (depth: number, wrap: (inner: Json) => Json): Json => {
    let value: Json = 'end'
    for (let i = 0; i < depth; i++) value = wrap(value)
    return value
  }

  it.each([
    ['lists', (inner: Json) => [inner]],
    ['objects', (inner: Json) => ({ steps: inner })],
    ['fact types', (inner: Json) => ({ type: 'list', of: inner })],
    [
      'blocks',
      (inner: Json) => ({
        kind: 'parallel',
        name: { vi: 'Khối' },
        to: 'granted',
        branches: { one: { name: { vi: 'Nhánh' }, start: 'inner', steps: { inner } } },
      }),
    ],
  ])('10,000 %s in each other are refused at once', (_, wrap) => {
    const deep = nested(10_000, wrap)
    for (const place of ['steps', 'facts', 'name'])
      within(1000, () => {
        const broken = { ...file, procedure: { ...sample, [place]: { deep } } }
        const result = load(broken, { calendar })
        expect(new Set(result.ok ? [] : result.issues.map(({ code }) => code))).toEqual(new Set(['json_too_deep']))
        expect(parse(broken).ok).toBe(false)
        const brackets = '['.repeat(10_000)
        expect(loadText(brackets, { calendar }).result).toMatchObject({ issues: [{ code: 'json_too_deep' }] })
      })
  })

  it('a chain of 10,000 steps and a fan of 10,000 ways are checked', () => {
    const name = { vi: 'Bước', en: 'Step' }
    const chain = Array.from({ length: 10_000 }, (_, i) => [
      `c${i}`,
      {
        kind: 'decision',
        name,
        routes: [{ when: 'area > 1', to: 'granted' }],
        else: i === 9999 ? 'granted' : `c${i + 1}`,
      },
    ])
    const loop = Array.from({ length: 10_000 }, (_, i) => [
      `l${i}`,
      { kind: 'decision', name, routes: [], else: `l${(i + 1) % 10_000}` },
    ])
    const steps = { ...sample.steps, ...Object.fromEntries(chain), ...Object.fromEntries(loop) }
    const fan = {
      kind: 'decision',
      name,
      routes: chain.map(([id]) => ({ when: 'case = "house"', to: id })),
      else: 'l0',
    }
    const procedure = { ...sample, start: 'fan', steps: { ...steps, fan } }
    const parsed = parse({ format: 1, procedure })
    if (!parsed.ok) throw new Error('the chain has the wrong shape')
    within(10_000, () => {
      const { issues } = check(parsed.value.procedure, { calendar })
      expect(issues.map(({ code }) => code)).toContain('loop_without_exit')
    })
  })
})
