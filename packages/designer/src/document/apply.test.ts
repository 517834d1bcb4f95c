import { type EndStep, load } from '@motcua/engine/definition'
import { describe, expect, it } from 'vitest'
import { ruledDefinition } from '../../../engine/test/ruled.ts'
import { drawn } from '../../test/procedures.ts'
import { layoutOf } from '../graph/layout.ts'
import { sayChangeIssue } from '../messages/change.ts'
import { applyChange, newStepName } from './apply.ts'
import type { Change, ChangeCode } from './change.ts'
import { copyText, pasted } from './clipboard.ts'
import { readCopy } from './copied.ts'
import { type ProcedureDocument, retiredOf, stepOf, stepOnPath } from './document.ts'
import { fileOf } from './file.ts'
import { problemsOf } from './problems.ts'

const copies = drawn('certified-copy')
const permit = drawn('construction-permit')
const name = { vi: 'Bước mới' }
const review = stepOf(permit, 'review')?.step
const reviewed = review?.kind === 'parallel' ? review.branches : {}
const end = { kind: 'end', name, outcome: 'granted' } as const

const after = (document: ProcedureDocument, ...changes: readonly Change[]): ProcedureDocument =>
  changes.reduce((now, change) => {
    const made = applyChange(now, change)
    if (!made.ok) throw new Error(JSON.stringify(made.issues))
    return made.value.document
  }, document)

const gone = after(copies, { type: 'removeStep', step: 'seal' })

const routed: ProcedureDocument = { procedure: ruledDefinition() }

const refused: Readonly<Record<ChangeCode, readonly [ProcedureDocument, Change]>> = {
  step_unknown: [copies, { type: 'startAt', step: 'nowhere' }],
  step_exists: [copies, { type: 'addStep', id: 'compare', step: end }],
  step_name_invalid: [copies, { type: 'addStep', id: 'Đối chiếu', step: end }],
  step_retired: [gone, { type: 'addStep', id: 'seal', step: end }],
  branch_exists: [
    permit,
    { type: 'addBranch', block: 'review', branch: Object.keys(reviewed)[0] ?? '', name, exit: 'ended' },
  ],
  branch_unknown: [permit, { type: 'addStep', id: 'more', step: end, within: { block: 'review', branch: 'third' } }],
  place_unknown: [copies, { type: 'changeStep', step: 'compare', at: ['name', 'vi', 'more'], value: 1 }],
  no_way_on: [copies, { type: 'connect', from: 'certified', to: 'compare' }],
  way_needed: [copies, { type: 'disconnect', from: 'collect', at: ['to'] }],
  way_by_table: [routed, { type: 'disconnect', from: 'route', at: ['by'] }],
  steps_apart: [permit, { type: 'connect', from: 'sign', to: 'inspect' }],
  action_exists: [copies, { type: 'connect', from: 'compare', to: 'sign', action: { id: 'matches', name } }],
  lane_unknown: [copies, { type: 'moveStep', step: 'compare', lane: { agency: 'commune', department: 'nobody' } }],
  position_invalid: [copies, { type: 'placeCards', places: { compare: { x: Number.POSITIVE_INFINITY, y: 0 } } }],
  step_without_agency: [copies, { type: 'moveStep', step: 'certified', lane: { agency: 'commune' } }],
}

describe('a change that cannot be made', () => {
  it.each(Object.entries(refused))('%s leaves the document as it was, and says why', (code, [document, change]) => {
    const made = applyChange(document, change)
    expect(made.ok ? 'made' : made.issues[0]?.code).toBe(code)
    if (made.ok) return
    const [issue] = made.issues
    const said = (['vi', 'en'] as const).map(locale => issue && sayChangeIssue(issue, locale))
    expect(new Set(said).size).toBe(2)
    for (const sentence of said) expect(sentence).not.toMatch(/undefined|\[object/)
  })
})

describe('a decision that a table leads', () => {
  const answers = ({ procedure }: ProcedureDocument) => procedure.tables?.routing?.rows.map(({ then }) => then.to)
  const codes = (document: ProcedureDocument) =>
    problemsOf(document).issues.map(({ code, path }) => `${code} ${path.join('.')}`)

  it('keeps its table where a step goes that the table names, and that is told', () => {
    const without = after(routed, { type: 'removeStep', step: 'quick' })
    expect(stepOf(without, 'route')?.step).toEqual(stepOf(routed, 'route')?.step)
    expect(answers(without)).toEqual(['quick', 'quick', 'slow'])
    expect(codes(without)).toContain('name_unknown procedure.tables.routing.rows.0.then.to')
  })

  it('has rows that lead on where a step is taken out of the way', () => {
    const without = after(routed, { type: 'removeStep', step: 'quick', reconnect: true })
    expect(answers(without)).toEqual(['granted', 'granted', 'slow'])
    expect(stepOf(without, 'route')?.step).toEqual(stepOf(routed, 'route')?.step)
    expect(problemsOf(without).publishable).toBe(true)
  })

  it('has ways that only the table changes', () => {
    const made = applyChange(routed, { type: 'retarget', from: 'route', at: ['by'], to: 'slow' })
    expect(made.ok ? 'made' : made.issues[0]?.code).toBe('way_by_table')
    expect(after(routed, { type: 'retarget', from: 'route', at: ['else'], to: 'quick' })).toMatchObject({
      procedure: { steps: { route: { by: { table: 'routing', output: 'to' }, else: 'quick' } } },
    })
  })

  it('is drawn with a way to every step that its table names', () => {
    const ways = layoutOf(routed).ways.filter(({ from }) => from === 'route')
    expect(ways.map(({ to, via }) => `${via} ${to}`).sort()).toEqual(['else slow', 'route quick', 'route slow'])
    expect(new Set(ways.map(({ id }) => id)).size).toBe(ways.length)
  })

  it('is copied with the ways its table gives, which lead among the copies', () => {
    const copied = readCopy(copyText(routed, ['route', 'quick', 'slow']))
    if (copied === undefined) throw new Error('nothing was copied')
    const { steps, changes } = pasted(routed, copied)
    const with2 = after(routed, ...changes)
    const [, quick, slow] = steps
    expect(stepOf(with2, steps[0] ?? '')?.step).toMatchObject({
      routes: [
        { when: 'routing.to = "quick"', to: quick },
        { when: 'routing.to = "slow"', to: slow },
      ],
    })
    expect(with2.procedure.tables).toEqual(routed.procedure.tables)
  })
})

describe('a step that goes', () => {
  it('takes the actions with it that led there, and its name is not given again', () => {
    const sign = stepOf(copies, 'sign')?.step
    expect(sign?.kind === 'task' && Object.values(sign.actions).some(({ to }) => to === 'seal')).toBe(true)
    const left = stepOf(gone, 'sign')?.step
    expect(left?.kind === 'task' && Object.values(left.actions).some(({ to }) => to === 'seal')).toBe(false)
    expect(retiredOf(gone)).toEqual(['seal'])
    expect(newStepName(gone, 'Seal')).toBe('seal2')
  })

  it('lets what led to it lead on, where that is asked for', () => {
    const bridged = after(copies, { type: 'removeStep', step: 'seal', reconnect: true })
    const left = stepOf(bridged, 'sign')?.step
    expect(left?.kind === 'task' && Object.values(left.actions).some(({ to }) => to === 'collect')).toBe(true)
    expect(problemsOf(bridged).issues.filter(({ code }) => code === 'name_unknown')).toEqual([])
  })
})

describe('a procedure drawn from nothing', () => {
  it('may be published when its last problem is gone, and loads', () => {
    const { procedure } = copies
    const { tables: _, documents: __, ...rest } = procedure
    const bare = { ...rest, fees: {}, effects: {}, facts: {}, results: { copy: { name } }, steps: {} }
    const empty: ProcedureDocument = { procedure: bare }
    expect(problemsOf(empty).publishable).toBe(false)
    const place = { agency: 'commune', name }
    const ends = {
      certified: 'granted',
      notAccepted: 'notAccepted',
      withdrawn: 'withdrawn',
      notSupplemented: 'expired',
    }
    const drawing = after(
      empty,
      {
        type: 'addStep',
        id: newStepName(empty, 'Đối chiếu bản sao'),
        step: { kind: 'task', ...place, role: 'judicialOfficer', budget: '2 working hours', actions: {} },
      },
      {
        type: 'addStep',
        id: 'handOver',
        step: { kind: 'return', ...place, role: 'frontDesk', results: ['copy'], to: '' },
      },
      ...Object.entries(ends).map(
        ([id, outcome]): Change => ({ type: 'addStep', id, step: { kind: 'end', name, outcome } as EndStep }),
      ),
      { type: 'connect', from: 'doiChieuBanSao', to: 'handOver', action: { id: 'done', name } },
    )
    expect(drawing.procedure.start).toBe('doiChieuBanSao')
    const open = problemsOf(drawing)
    expect(open.issues.map(({ path }) => stepOnPath(drawing, path))).toEqual(['handOver'])
    const done = after(drawing, { type: 'connect', from: 'handOver', to: 'certified' })
    expect(problemsOf(done).issues.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(load(fileOf(done)).ok).toBe(true)
  })
})

describe('a name for a new step', () => {
  it.each([
    ['Thẩm định hồ sơ', 'thamDinhHoSo'],
    ['ĐÓNG DẤU', 'dongDau'],
    ['', 'step'],
    ['  – ', 'step'],
    ['2. Ký duyệt', 'kyDuyet'],
    ['compare', 'compare2'],
  ])('of “%s” is %s', (called, expected) => {
    expect(newStepName(copies, called)).toBe(expected)
  })
})
