import { load, sayIssue } from '@motcua/engine/definition'
import { describe, expect, it } from 'vitest'
import { applyChange } from './apply.ts'
import type { Change } from './change.ts'
import { type ProcedureDocument, stepOf } from './document.ts'
import { fileOf } from './file.ts'
import { blankDocument, newStep, newStepKinds, newWay, nextStep, type Plan } from './new-step.ts'
import { problemsOf } from './problems.ts'

const after = (document: ProcedureDocument, changes: readonly Change[]): ProcedureDocument =>
  changes.reduce((at, change) => {
    const made = applyChange(at, change)
    if (!made.ok) throw new Error(JSON.stringify(made.issues))
    return made.value.document
  }, document)

describe('a blank document', () => {
  it('lacks a first step and nothing else; that one is where it starts', () => {
    const codes = problemsOf(blankDocument()).issues.map(({ code }) => code)
    expect(new Set(codes)).toEqual(new Set(['name_unknown', 'name_unused']))
    const first = newStep(blankDocument(), 'task')
    expect(after(blankDocument(), first.changes).procedure.start).toBe(first.step)
  })

  it('runs once five steps are put after one another, nothing else said', () => {
    let document = blankDocument()
    let last: Plan = newStep(document, 'task')
    document = after(document, last.changes)
    for (const kind of ['task', 'task', 'return', 'end'] as const) {
      last = nextStep(document, last.step, kind)
      document = after(document, last.changes)
    }
    const loaded = load(fileOf(document))
    expect(loaded.ok ? [] : loaded.issues.map(issue => sayIssue(issue, 'en'))).toEqual([])
  })

  it('keeps the shape of a definition whatever kind of step is put into it', () => {
    let document = blankDocument()
    for (const kind of [...newStepKinds, ...newStepKinds]) document = after(document, newStep(document, kind).changes)
    expect(problemsOf(document).graph).toBeDefined()
  })
})

describe('a way from a decision', () => {
  it('is where it leads otherwise, and then a route whose condition is to be written', () => {
    let document = blankDocument()
    const [first, second] = ['one', 'two']
    const { step, changes } = newStep(document, 'decision')
    document = after(document, changes)
    for (const id of [first, second])
      document = after(document, [
        { type: 'addStep', id, step: { kind: 'end', name: { vi: 'Xong' }, outcome: 'granted' } },
        newWay(document, step, id),
      ])
    expect(stepOf(document, step)?.step).toMatchObject({ else: 'one', routes: [{ to: 'two' }] })
    expect(problemsOf(document).issues.some(({ code }) => code === 'expression_invalid')).toBe(true)
  })
})
