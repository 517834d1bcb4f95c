/** What holds of every change of every drawing. */
import { load } from '@motcua/engine/definition'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chance } from '../../../engine/test/chance.ts'
import { drawn, names } from '../../test/procedures.ts'
import { randomChange } from '../../test/random-change.ts'
import { applyChange } from './apply.ts'
import type { Change } from './change.ts'
import { type ProcedureDocument, stepsOf } from './document.ts'
import { edited, inverse } from './edit.ts'
import { exportText, fileOf } from './file.ts'
import { changed, historyOf, redo, undo } from './history.ts'
import { openText } from './open.ts'
import { problemsOf } from './problems.ts'

const openedAgain = (document: ProcedureDocument): ProcedureDocument => {
  const { result } = openText(exportText(document))
  return result.ok ? result.value.document : document
}

const written = (document: ProcedureDocument): string => JSON.stringify(document)

/** Lives of random changes over every example procedure. */
const life = fc.record({ name: fc.constantFrom(...names), seed: fc.integer(), length: fc.nat(20) })

const lived = ({ name, seed, length }: { name: string; seed: number; length: number }): ProcedureDocument => {
  const random = chance(seed)
  let document = drawn(name)
  for (let i = 0; i < length; i++) {
    const made = applyChange(document, randomChange(document, random))
    if (made.ok) document = made.value.document
  }
  return document
}

describe('a change', () => {
  it('is undone by the inverse of its edits, to the order of names, and changes nothing in place', () => {
    const seen = { made: new Set<Change['type']>(), refused: new Set<string>() }
    fc.assert(
      fc.property(life, fc.integer(), (begun, seed) => {
        const document = lived(begun)
        const before = written(document)
        const random = chance(seed)
        for (let i = 0; i < 10; i++) {
          const change = randomChange(document, random)
          const made = applyChange(document, change)
          expect(written(document)).toBe(before)
          if (made.ok) {
            seen.made.add(change.type)
            expect(written(edited(made.value.document, inverse(made.value.edits)))).toBe(before)
          } else seen.refused.add(made.issues[0]?.code ?? '')
        }
      }),
      { numRuns: 200 },
    )
    expect(seen.made.size).toBe(13)
    expect(seen.refused.size).toBeGreaterThan(8)
  })

  it('leaves every step it does not name the same object', () => {
    fc.assert(
      fc.property(life, fc.integer(), (begun, seed) => {
        const document = lived(begun)
        const made = applyChange(document, randomChange(document, chance(seed)))
        if (!made.ok) return
        const named = new Set(made.value.edits.flatMap(({ path }) => path))
        const after = new Map(stepsOf(made.value.document.procedure).map(({ id, step }) => [id, step]))
        for (const { id, step } of stepsOf(document.procedure))
          if (!named.has(id) && after.has(id)) expect(after.get(id)).toBe(step)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a history', () => {
  it('undone to its beginning and done again is where it was', () => {
    fc.assert(
      fc.property(life, fc.integer(), (begun, seed) => {
        const random = chance(seed)
        const first = historyOf(lived(begun))
        let history = first
        for (let i = 0; i < 15; i++) {
          const gesture = random.below(2) === 0 ? 'drag' : undefined
          const made = changed(history, randomChange(history.document, random), gesture)
          if (made.ok) history = made.value
        }
        let back = history
        while (back.done.length > 0) back = undo(back)
        expect(written(back.document)).toBe(written(first.document))
        let again = back
        while (again.undone.length > 0) again = redo(again)
        expect(written(again.document)).toBe(written(history.document))
        expect(undo(first)).toBe(first)
        expect(redo(first)).toBe(first)
      }),
      { numRuns: 100 },
    )
  })
})

describe('a file', () => {
  it.each(names)('%s that was opened is written as it was, and loads to the same procedure', name => {
    const document = drawn(name)
    const again = openText(exportText(document)).result
    expect(again.ok && written(again.value.document)).toBe(written(document))
    const [one, other] = [load(fileOf(document)), load(JSON.parse(exportText(document)))]
    expect(one.ok && other.ok && one.value.hash === other.value.hash).toBe(true)
  })

  it('of whatever was drawn is opened as it was, and loading it says what the drawing said', () => {
    const seen = { opened: 0, shapeless: 0, publishable: 0 }
    fc.assert(
      fc.property(life, begun => {
        const document = lived(begun)
        const text = exportText(document)
        const { issues, publishable } = problemsOf(document)
        const loaded = load(JSON.parse(text))
        expect(publishable).toBe(loaded.ok)
        expect(loaded.ok ? loaded.value.issues : loaded.issues).toEqual(issues)
        const again = openText(text).result
        if (again.ok) {
          const opened = again.value.document
          expect(opened).toEqual(document)
          // Fields come in the order of the format; what an analyst named, in the analyst’s.
          expect(stepsOf(opened.procedure).map(({ id }) => id)).toEqual(stepsOf(document.procedure).map(({ id }) => id))
          expect(exportText(opened)).toBe(exportText(openedAgain(opened)))
        }
        seen[again.ok ? 'opened' : 'shapeless'] += 1
        if (publishable) seen.publishable += 1
      }),
      { numRuns: 150 },
    )
    expect(Math.min(seen.opened, seen.shapeless, seen.publishable)).toBeGreaterThan(3)
  })
})
