import { describe, expect, it } from 'vitest'
import { chance } from '../../test/chance.ts'
import { feelVi } from '../messages/feel-vi.ts'
import { explainFeel } from './explain.ts'
import { parseCell, parseFeel, typeCell, typeFeel } from './expression.ts'
import type { FeelCode, FeelIssue } from './issue.ts'
import { printCell, printFeel } from './print.ts'
import type { FeelTypes } from './type.ts'
import { type FeelErrorOf, known, missing, type Value } from './value.ts'

// Sources that are right, and pieces to break them with: an answer always, always with a code and a place, and never more
// steps than were allowed.

const sources = [
  'applicant.age in [18..60) and not(applicant.poor)',
  'sum(for d in documents return d.pages) * 2000 + 15000',
  'if land.area > 100 then round half up(land.area * 1.5, -3) else 0',
  'some d in documents satisfies d.kind = "deed" and d.pages > 3',
  'every d in documents[item.pages > 3] satisfies for e in documents return e.pages > d.pages',
  'received + duration("P1M") <= @"2026-12-31" or received.year = 2027',
  'documents[1].pages between 1 and 5',
  'for a in numbers return for b in numbers return for c in numbers return a * b ** c / 7',
  'string join(for d in documents return d.kind + "\\u00e0", ", ")',
  'years and months duration(date("2000-02-29"), received).years >= 18',
  'substring("Hà Nội", -3, 2) in ("Nội", < "a", ["b".."c"])',
  'list contains(distinct values(numbers), 3) and index of(numbers, 3) != []',
  'modulo(land.area, 7) + abs(-land.area) - max(numbers) ** 12',
  'date and time("2026-01-01T08:00:00+07:00") - duration("PT90M")',
  'x in (1, 2, > 5, (3..4]) or x = -0.25',
  'note + note + "x" != note',
  'kind = "house" or kind in ("land")',
  'signed.hour > 8 or count(tags) > 1',
  '@"2026-01-31".year = @"P1Y6M".years',
  'duration("P1D") * 3 / 7',
  `${'('.repeat(63)}x${')'.repeat(63)}`,
  '> 3, [1..2), not(5)',
  'not("a", ? = "b", < "c")',
  '-',
]

// What may stand for a name or a value without breaking the source.
const operands =
  'x received land.area numbers documents applicant.poor 0 -1 2.5 true "a" "" [] @"P1D" @"2026-01-31" count(numbers) (1/3) documents[item.pages>3] none'.split(
    ' ',
  )

const pieces = [
  ...'+ - * / ** = != < <= > >= ( ) [ ] .. . , @ ? { } : ; % ^ && || ! == and or not in if then else for some every return satisfies between null true false item documents numbers land.area received date duration sum count max round half up date and time years and months duration string matches now'.split(
    ' ',
  ),
  ...[
    '"',
    '"a"',
    '0',
    '1',
    '-1',
    '2.5',
    '999999999999999',
    '0.000000000000001',
    '9007199254740991',
    '1e9',
    '"P1D"',
    '"2026-01-01"',
    '@"P1Y"',
    '\\',
    '\n',
    '\u00a0',
    'tuổi',
    '\ud83d',
    '\u0301',
    '__proto__',
    'constructor',
    "'",
    '“',
    '//',
    '/*',
    '`',
    '${',
    '\0',
  ],
]

const types: FeelTypes = {
  applicant: { type: 'record', fields: { age: { type: 'number' }, poor: { type: 'boolean' } } },
  land: { type: 'record', fields: { area: { type: 'number', unit: 'm2' } } },
  received: { type: 'date' },
  x: { type: 'number' },
  note: { type: 'string' },
  kind: { type: 'enum', values: ['house', 'land'] },
  signed: { type: 'instant' },
  tags: { type: 'list', of: { type: 'string' }, atMost: 2 },
  numbers: { type: 'list', of: { type: 'number' } },
  documents: { type: 'list', of: { type: 'record', fields: { pages: { type: 'number' }, kind: { type: 'string' } } } },
}

const facts: Readonly<Record<string, unknown>> = {
  applicant: { age: 34, poor: false },
  land: { area: 120.5 },
  received: '2026-01-31',
  x: 3,
  note: 'đ'.repeat(9000),
  kind: 'land',
  signed: 'yesterday',
  tags: ['a', 'b', 'c'],
  numbers: Array.from({ length: 40 }, (_, index) => index - 3),
  documents: [{ pages: 3, kind: 'deed' }, { pages: null }, { pages: 7, kind: 'map' }],
}

const mutator = (next: () => number) => {
  const below = (end: number): number => Math.floor(next() * end)
  const pick = (of: readonly string[]): string => of[below(of.length)]!
  const mutate = (source: string): string => {
    const at = below(source.length + 1)
    const to = Math.min(source.length, at + below(6))
    const words = [...source.matchAll(/[A-Za-z_.]+|[0-9.]+|"[^"]*"/gu)]
    const word = words[below(words.length)]
    switch (below(12)) {
      case 0:
        return source.slice(0, at) + source.slice(to)
      case 1:
        return `${source.slice(0, at)} ${pick(pieces)} ${source.slice(at)}`
      case 2:
        return source.slice(0, at) + pick(pieces) + source.slice(to)
      case 3:
        return source.slice(0, at) + source.slice(at).repeat(2)
      case 4: {
        const other = pick(sources)
        return source.slice(0, at) + other.slice(below(other.length))
      }
      case 5:
        return source.slice(0, at) + String.fromCodePoint(below(0x3000)) + source.slice(at)
      default:
        return word === undefined
          ? source
          : source.slice(0, word.index) + pick(operands) + source.slice(word.index + word[0].length)
    }
  }
  return (): string => {
    if (next() < 0.2) return Array.from({ length: below(16) }, () => pick(pieces)).join(next() < 0.5 ? ' ' : '')
    let source = pick(sources)
    for (let times = 1 + below(3); times > 0; times -= 1) source = mutate(source)
    return source.slice(0, 400)
  }
}

const budget = 300

describe('any source', () => {
  it('100,000 of them have an answer with its place, within their steps', () => {
    const next = mutator(chance(4))
    const codes = new Map<FeelCode | 'read', number>()
    const tally = (code: FeelCode | 'read'): void => {
      codes.set(code, (codes.get(code) ?? 0) + 1)
    }
    const placed = (source: string, issues: readonly FeelIssue[]): void => {
      if (issues.length === 0) throw new Error(`no issue: ${source}`)
      for (const issue of issues) {
        const { offset, line, column } = issue.data
        if (!(offset >= 0 && offset <= source.length && line >= 1 && column >= 1))
          throw new Error(`no place: ${source}`)
        if (!codes.has(issue.code)) {
          expect(explainFeel(issue, 'vi')).not.toMatch(/undefined|object Object/u)
          expect(explainFeel(issue, 'en')).not.toMatch(/undefined|object Object/u)
        }
        tally(issue.code)
      }
    }
    const answered = (value: Value): void => {
      if (value.kind !== 'error') return
      if (!codes.has(value.code)) expect(explainFeel(value, 'vi')).not.toMatch(/undefined|object Object/u)
      tally(value.code)
    }
    for (let done = 0; done < 100_000; done += 1) {
      const source = next()
      let asked = 0
      const scope = (path: readonly string[]): Value => {
        asked += 1
        const [first = '', second] = path
        const fact = facts[first] as Record<string, unknown> | undefined
        const found = second === undefined ? fact : fact?.[second]
        return found === undefined ? missing(path.join('.')) : known(found as never)
      }
      if (done % 4 === 0) {
        const cell = parseCell(source)
        if (!cell.ok) placed(source, cell.issues)
        else {
          tally('read')
          answered(cell.value.test(scope, known(3), { budget }))
          if (!parseCell(printCell(cell.value.tree)).ok) throw new Error(`printed: ${source}`)
          const typed = typeCell(cell.value, { type: 'number' }, types)
          if (typed.ok) answered(typed.value.test(facts, known(3), { budget }))
          else placed(source, typed.issues)
        }
        continue
      }
      const parsed = parseFeel(source)
      if (!parsed.ok) {
        placed(source, parsed.issues)
        continue
      }
      tally('read')
      answered(parsed.value.evaluate(scope, { budget }))
      // A part is evaluated once, and once more for each step of the loops around it.
      if (asked > (budget + 1) * source.length) throw new Error(`${asked} steps: ${source}`)
      if (!parseFeel(printFeel(parsed.value.tree)).ok) throw new Error(`printed: ${source}`)
      const typed = typeFeel(parsed.value, types)
      if (typed.ok) answered(typed.value.evaluate(facts, { budget }))
      else placed(source, typed.issues)
    }
    expect(codes.get('read')).toBeGreaterThan(10_000)
    // Each of the ways to be wrong has been met but these: one needs more than a short source, one is told by whoever lays facts.
    const rare = ['feel_too_long', 'feel_fact_failed']
    const met = Object.keys(feelVi).filter(code => !codes.has(code as FeelCode))
    expect(met).toEqual(rare)
  })

  it('loops within loops end at their steps, and say so', () => {
    const numbers = Array.from({ length: 1000 }, (_, index) => index)
    const nested = parseFeel(`${'for a in numbers return '.repeat(8)}a`)
    if (!nested.ok) throw new Error('unreachable')
    for (const limit of [0, 1, 10, 1000, undefined]) {
      const value = nested.value.evaluate({ numbers }, limit === undefined ? undefined : { budget: limit })
      expect(value).toMatchObject({ kind: 'error', code: 'feel_budget', data: { limit: limit ?? 100_000 } })
    }
    const sum = parseFeel('sum(numbers) + count(numbers[item > 3])')
    expect(sum.ok && sum.value.evaluate({ numbers }, { budget: 2995 })).toMatchObject({
      kind: 'error',
      code: 'feel_budget',
    } satisfies Partial<FeelErrorOf<'feel_budget'>>)
    expect(sum.ok && sum.value.evaluate({ numbers }, { budget: 2996 })).toEqual(known(499_500 + 996))
  })

  it('what grows is held: digits, strings, lists', () => {
    const of = (source: string): Value => {
      const parsed = parseFeel(source)
      if (!parsed.ok) throw new Error(source)
      return parsed.value.evaluate({ s: 'x'.repeat(6000) })
    }
    expect(of('((((2 ** 99) ** 99) ** 99) ** 99)')).toMatchObject({ code: 'feel_out_of_range' })
    expect(of('s + s')).toMatchObject({ code: 'feel_string_too_long' })
    expect(of('string join([s, s])')).toMatchObject({ code: 'feel_string_too_long' })
    expect(of(`string join(for a in [${'1, '.repeat(300)}1] return string join(for b in [s] return s))`)).toMatchObject(
      { code: 'feel_string_too_long' },
    )
    expect(of('upper case(s)').kind).toBe('known')
    // 90,000 strings of 12 kB, or 90,000 times 100 divisions of long fractions.
    const over = (body: string): Value => {
      const parsed = parseFeel(`for a in l return for b in l return ${body}`)
      if (!parsed.ok) throw new Error(body)
      return parsed.value.evaluate({ l: Array.from({ length: 300 }, (_, index) => index), s: 'đ'.repeat(6000) })
    }
    for (const body of ['s + string(b)', 'string join([s, string(a)])', `a${' / 0.7 * 1.1'.repeat(100)}`, '0.7 ** 99'])
      expect(over(body)).toMatchObject({ code: 'feel_budget' })
    const doubled = `${'concatenate('.repeat(30)}[1]${', [1])'.repeat(30)}`
    expect(of(doubled).kind).toBe('known')
  })
})
