import { globSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dmnEn } from '../messages/dmn-en.ts'
import { readTable } from '../table/read.ts'
import { evaluateDmn } from './evaluate.ts'
import type { DmnModel } from './model.ts'
import { readDmn } from './read.ts'
import { sayDmn } from './say.ts'
import { importTables } from './tables/import.ts'

const files = globSync('packages/rules/tck/example/**/*.dmn')
  .sort()
  .map(path => readFileSync(path, 'utf8'))

type Change = (text: string) => string

/** Where something stands in a text, as a share of its length, so that it means something in every file. */
const place = fc.double({ min: 0, max: 1, noNaN: true })
const at = (text: string, share: number): number => Math.floor(share * text.length)
const tags = (text: string): readonly RegExpExecArray[] => [...text.matchAll(/<[^<>]*>/gu)]
const tagAt = (text: string, share: number): RegExpExecArray | undefined => {
  const all = tags(text)
  return all[Math.min(all.length - 1, Math.floor(share * all.length))]
}

const odd = fc.constantFrom(
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '&b;',
  '&#0;',
  '&#x10FFFF;',
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '<?a',
  '\u0000',
  '\uD800',
  '\uFFFE',
  '\uFEFF',
  '<',
  '>',
  '"',
  '=',
  '</',
  '/>',
  'xmlns=""',
  'id="channel"',
  'name="__proto__"',
  'href="#fee"',
  'typeRef="Term"',
  'hitPolicy="OUTPUT ORDER"',
  'isCollection="true"',
  '🐎',
  '-',
  'for i in 1..1000000000 return i',
  'matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "(a+)+$")',
  '((((((((((',
)

const changes: fc.Arbitrary<Change> = fc.oneof(
  place.map(
    (share): Change =>
      text =>
        text.slice(0, at(text, share)),
  ),
  fc.tuple(place, place).map(
    ([from, to]): Change =>
      text =>
        text.slice(0, at(text, Math.min(from, to))) + text.slice(at(text, Math.max(from, to))),
  ),
  fc.tuple(place, odd).map(
    ([share, put]): Change =>
      text =>
        text.slice(0, at(text, share)) + put + text.slice(at(text, share)),
  ),
  // A tag twice, gone, or changed with another one.
  place.map(
    (share): Change =>
      text => {
        const tag = tagAt(text, share)
        return tag === undefined ? text : text.slice(0, tag.index) + tag[0] + text.slice(tag.index)
      },
  ),
  place.map(
    (share): Change =>
      text => {
        const tag = tagAt(text, share)
        return tag === undefined ? text : text.slice(0, tag.index) + text.slice(tag.index + tag[0].length)
      },
  ),
  fc.tuple(place, place).map(
    ([one, other]): Change =>
      text => {
        const [a, b] = [tagAt(text, Math.min(one, other)), tagAt(text, Math.max(one, other))]
        if (a === undefined || b === undefined || a.index >= b.index) return text
        return (
          text.slice(0, a.index) +
          b[0] +
          text.slice(a.index + a[0].length, b.index) +
          a[0] +
          text.slice(b.index + b[0].length)
        )
      },
  ),
  // What a tag or a cell says.
  fc.tuple(place, odd).map(
    ([share, put]): Change =>
      text => {
        const cells = [...text.matchAll(/<text>([^<]*)<\/text>/gu)]
        const cell = cells[Math.floor(share * cells.length)]
        return cell === undefined
          ? text
          : text.slice(0, cell.index + 6) + put + text.slice(cell.index + cell[0].length - 7)
      },
  ),
  fc.tuple(place, fc.integer({ min: 1, max: 300 })).map(
    ([share, depth]): Change =>
      text =>
        text.slice(0, at(text, share)) +
        '<context>'.repeat(depth) +
        '</context>'.repeat(depth) +
        text.slice(at(text, share)),
  ),
  fc.tuple(place, fc.integer({ min: 1, max: 20_000 })).map(
    ([share, length]): Change =>
      text =>
        `${text.slice(0, at(text, share))} label="${'x'.repeat(length)}" ${text.slice(at(text, share))}`,
  ),
)

const mutated = fc
  .tuple(fc.constantFrom(...files), fc.array(changes, { minLength: 1, maxLength: 3 }))
  .map(([file, list]) => list.reduce((text, change) => change(text), file))

/** Everything a model can be asked, without a thrown error or an answer that nobody explains. */
const useModel = (model: DmnModel, share: number): void => {
  if (share < 0.3) {
    const { tables, notTaken } = importTables(model)
    for (const it of notTaken) expect(sayDmn(it, 'vi')).not.toBe('')
    for (const it of Object.values(tables)) expect(readTable(it.table, it.facts).ok).toBe(true)
  }
  const names = [...model.decisions, ...model.services].map(it => it.name)
  const name = names[Math.floor(share * names.length)] ?? 'none'
  const outcome = evaluateDmn(model, name, { area: 70, Urgent: true, Papers: [{ pages: 2 }] }, { stepLimit: 2000 })
  for (const note of outcome.notes) expect(Object.hasOwn(dmnEn, note.code)).toBe(true)
  if (outcome.kind !== 'known') expect(outcome.notes.length).toBeGreaterThan(0)
}

it('5,000 broken files: a model that can be asked, or issues with codes, and nothing thrown', {
  timeout: 120_000,
}, async () => {
  let refused = 0
  let read = 0
  await fc.assert(
    fc.asyncProperty(mutated, place, async (text, share) => {
      const result = await readDmn(text)
      if (result.ok) {
        read += 1
        useModel(result.value, share)
        return
      }
      refused += 1
      expect(result.issues.length).toBeGreaterThan(0)
      for (const issue of result.issues) {
        expect(Object.hasOwn(dmnEn, issue.code)).toBe(true)
        expect(sayDmn(issue, 'vi')).not.toBe('')
      }
    }),
    { numRuns: 5000 },
  )
  // Both ways are really taken.
  expect(refused).toBeGreaterThan(500)
  expect(read).toBeGreaterThan(500)
})
