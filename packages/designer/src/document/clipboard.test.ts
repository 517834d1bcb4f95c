import { load, stepGraph } from '@motcua/engine/definition'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chance } from '../../../engine/test/chance.ts'
import { drawn, names } from '../../test/procedures.ts'
import { applyChange } from './apply.ts'
import type { Change } from './change.ts'
import { copyText, outermost, pasted, removal } from './clipboard.ts'
import { readCopy } from './copied.ts'
import { type ProcedureDocument, retiredOf, stepOf, stepsOf } from './document.ts'
import { exportText } from './file.ts'
import { openText } from './open.ts'

const after = (document: ProcedureDocument, changes: readonly Change[]): ProcedureDocument =>
  changes.reduce((at, change) => {
    const made = applyChange(at, change)
    if (!made.ok) throw new Error(JSON.stringify(made.issues))
    return made.value.document
  }, document)

const some = fc.record({ from: fc.constantFrom(...names), into: fc.constantFrom(...names), seed: fc.integer() })

const chosen = (document: ProcedureDocument, seed: number): readonly string[] => {
  const draw = chance(seed)
  const ids = stepsOf(document.procedure).map(({ id }) => id)
  const taken = ids.filter(() => draw.below(3) === 0)
  return taken.length === 0 ? ids.slice(0, 1) : taken
}

/** The ways among some steps, by what those steps are called. */
const waysAmong = (document: ProcedureDocument, steps: readonly string[]): readonly string[] =>
  [...stepGraph(document.procedure).edges.values()]
    .flat()
    .filter(({ from, to, via }) => steps.includes(from) && steps.includes(to) && via !== 'branch')
    .map(({ from, to, via }) => {
      const [one, other] = [from, to].map(id => stepOf(document, id)?.step.name.vi)
      return `${one} ${via} ${other}`
    })
    .sort()

describe('copied steps', () => {
  it('come into any document under names of their own, with the ways among them and no others', () => {
    const seen = { ways: 0, blocks: 0 }
    fc.assert(
      fc.property(some, ({ from, into, seed }) => {
        const source = drawn(from)
        const target = drawn(into)
        const steps = outermost(source, chosen(source, seed))
        const copied = readCopy(copyText(source, steps))
        expect(Object.keys(copied ?? {}).sort()).toEqual([...steps].sort())
        if (copied === undefined) return
        const plan = pasted(target, copied)
        const document = after(target, plan.changes)
        const ids = stepsOf(document.procedure).map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids.length - stepsOf(target.procedure).length).toBe(
          stepsOf({ ...source.procedure, steps: copied }).length,
        )
        expect(waysAmong(document, plan.steps)).toEqual(waysAmong(source, steps))
        const added = new Set(plan.changes.flatMap(change => (change.type === 'addStep' ? [change.id] : [])))
        for (const { id, step } of stepsOf(target.procedure)) {
          expect(stepOf(document, id)?.step).toBe(step)
          expect(added.has(id)).toBe(false)
        }
        // Half drawn or not, it is opened as it was exported.
        const again = openText(exportText(document)).result
        expect(again.ok && again.value.document).toEqual(document)
        seen.ways += waysAmong(document, plan.steps).length
        if (Object.values(copied).some(({ kind }) => kind === 'parallel')) seen.blocks += 1
      }),
      { numRuns: 150 },
    )
    expect(Math.min(seen.ways, seen.blocks)).toBeGreaterThan(4)
  })

  it('are put into the branch of the step they come beside', () => {
    const permit = drawn('construction-permit')
    const copied = readCopy(copyText(permit, ['sign'])) ?? {}
    const { steps, changes } = pasted(permit, copied, 'inspect')
    const found = stepOf(after(permit, changes), steps[0] ?? '')
    expect(found?.path.slice(0, -1)).toEqual(stepOf(permit, 'inspect')?.path.slice(0, -1))
  })

  it.each([
    ['', undefined],
    ['Thẩm định', undefined],
    ['{"steps":{}}', undefined],
    ['{"motcua":"steps","steps":{"a":{"kind":"dance"}}}', undefined],
    ['{"motcua":"steps","steps":[1]}', undefined],
    ['null', undefined],
  ])('another text, “%s”, is none', (text, expected) => {
    expect(readCopy(text)).toBe(expected)
  })
})

describe('several steps that go', () => {
  it('leave a document that is as sound as taking each by itself, and none of their names', () => {
    fc.assert(
      fc.property(some, fc.boolean(), ({ from, seed }, reconnect) => {
        const document = drawn(from)
        const steps = chosen(document, seed)
        const left = after(document, removal(document, steps, reconnect))
        const ids = stepsOf(left.procedure).map(({ id }) => id)
        expect(ids.filter(id => steps.includes(id))).toEqual([])
        expect(steps.filter(id => !retiredOf(left).includes(id))).toEqual([])
      }),
      { numRuns: 100 },
    )
    const whole = drawn('certified-copy')
    expect(load(JSON.parse(exportText(after(whole, removal(whole, [], false))))).ok).toBe(true)
  })
})
