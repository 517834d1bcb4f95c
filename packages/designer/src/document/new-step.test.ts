import { load, sayIssue } from '@motcua/engine/definition'
import { describe, expect, it } from 'vitest'
import { sketchOf } from '../graph/sketch.ts'
import { applyChange } from './apply.ts'
import type { Change } from './change.ts'
import { type ProcedureDocument, retiredOf, stepOf } from './document.ts'
import { exportText, fileOf } from './file.ts'
import {
  blankDocument,
  kindsBeside,
  newBranch,
  newBranchStep,
  newStep,
  newStepKinds,
  newWay,
  nextStep,
  type Plan,
} from './new-step.ts'
import { openText } from './open.ts'
import { problemsOf } from './problems.ts'
import { undetermined } from './unknown.ts'

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

describe('a block', () => {
  it('is drawn with two branches, more of them and steps in each, and runs once its way on is drawn', () => {
    let document = blankDocument()
    const first = newStep(document, 'task')
    document = after(document, first.changes)
    const block = nextStep(document, first.step, 'parallel')
    document = after(document, block.changes)
    expect(problemsOf(document).publishable).toBe(false)
    document = after(document, newBranch(document, block.step).changes)
    const branches = () => {
      const step = stepOf(document, block.step)?.step
      return step?.kind === 'parallel' ? step.branches : {}
    }
    expect(Object.values(branches()).map(({ name }) => name.vi)).toEqual(['Nhánh 1', 'Nhánh 2', 'Nhánh 3'])
    for (const branch of Object.keys(branches())) {
      const { step, changes } = newBranchStep(document, { block: block.step, branch })
      document = after(document, changes)
      expect(branches()[branch]?.start).toBe(step)
    }
    for (const kind of ['return', 'end'] as const) {
      const { step, changes } = newStep(document, kind)
      document = after(document, [...changes, newWay(document, kind === 'end' ? 'traKetQua' : block.step, step)])
    }
    const loaded = load(fileOf(document))
    expect(loaded.ok ? [] : loaded.issues.map(issue => sayIssue(issue, 'en'))).toEqual([])
    const [gone = ''] = Object.keys(branches())
    const inner = Object.keys(branches()[gone]?.steps ?? {})
    document = after(document, [{ type: 'removeBranch', block: block.step, branch: gone }])
    expect(retiredOf(document)).toEqual(inner)
    expect(load(fileOf(document)).ok).toBe(true)
  })

  it('offers an exit inside of a branch, and an end outside', () => {
    const { step, changes } = newStep(blankDocument(), 'parallel')
    const document = after(blankDocument(), changes)
    expect(kindsBeside(document, step)).toEqual(newStepKinds.filter(kind => kind !== 'exit'))
    expect(kindsBeside(document, 'hetNhanh1')).toEqual(newStepKinds.filter(kind => kind !== 'end'))
  })
})

describe('what is not known yet', () => {
  it('is a problem, and is kept when the drawing is exported and opened', () => {
    const { step, changes } = newStep(blankDocument(), 'task')
    const document = after(blankDocument(), [
      ...changes,
      { type: 'moveStep', step, lane: { agency: undetermined } },
      { type: 'changeStep', step, at: ['role'], value: undefined },
    ])
    expect(problemsOf(document).issues.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['name_unknown', 'role_missing']),
    )
    expect(sketchOf(document.procedure).lanes.map(({ id }) => id)).toContain(undetermined)
    const again = openText(exportText(document)).result
    expect(again.ok && again.value.document).toEqual(document)
    const known = after(document, [{ type: 'moveStep', step, lane: { agency: 'commune', department: 'office' } }])
    expect(sketchOf(known.procedure).lanes.map(({ id }) => id)).not.toContain(undetermined)
  })
})
