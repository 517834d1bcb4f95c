import { beforeEach, describe, expect, it } from 'vitest'
import { begun, expectReplayed, give, listed } from '../../test/bulk.ts'
import { exit, parallel, procedureOf, task } from '../../test/drawn.ts'
import { chief, deskOfficer, lan, minh, office, policeman, taxman } from '../../test/office.ts'
import { administrator, citizen } from '../../test/play.ts'
import { official } from '../../test/tale.ts'
import type { Step } from '../definition/format.ts'
import { legalClock } from '../dossier/clock.ts'
import type { Engine } from '../engine.ts'
import { applyPlan } from './apply.ts'
import type { Distribution } from './reassign.ts'
import { planReassignment, planSuccession } from './reassign.ts'
import { summaryOfPlan } from './tally.ts'

const act = { tenant: 'ward', id: 'QĐ 15', by: chief }
const basis = { act: 'Nghị quyết (ví dụ)' }

let world: ReturnType<typeof begun>
let engine: Engine
const opened = async (dossier: string): Promise<void> => {
  const submit = { type: 'submit', case: 'only', channel: 'counter', applicant: citizen.id, facts: { big: false } }
  await give(engine, dossier, citizen, submit)
  await give(engine, dossier, deskOfficer, { type: 'receive' })
}
const held = async (dossier: string, by = lan): Promise<void> => {
  await opened(dossier)
  await give(engine, dossier, by, { type: 'claim', step: 'prepare' })
}
const mains = async (ids: readonly string[]) =>
  Promise.all(ids.map(async id => (await engine.dossier('ward', id))?.work?.prepare?.main))

const leave = (distribution: Distribution) =>
  planReassignment(engine, act, { from: { person: lan.id }, distribution, reason: 'Nghỉ thai sản' })

beforeEach(() => {
  world = begun()
  engine = world.engineOf([office])
})

describe('somebody on leave', () => {
  const ids = ['d1', 'd2', 'd3', 'd4', 'd5']

  beforeEach(async () => {
    for (const id of ids) await held(id)
    await held('other', minh)
    await opened('nobody')
    // What was hers and has gone on is hers no longer.
    await held('past')
    await give(engine, 'past', lan, { type: 'advance', action: 'pass' })
  })

  it('gives everything to one person, and nothing else changes', async () => {
    const before = await engine.dossier('ward', 'd1')
    world.clock.now += 3_600_000
    const plan = await listed(leave({ how: 'one', to: 'u:hoa' }))
    expect(plan.map(({ dossier, verdict }) => [dossier, verdict])).toEqual(ids.map(id => [id, 'change']))
    expect(plan[0]).toMatchObject({ before: { main: { prepare: lan.id } }, after: { main: { prepare: 'u:hoa' } } })
    expect(await applyPlan(engine, plan)).toMatchObject({ changed: 5, otherwise: 0 })
    expect(await mains([...ids, 'other', 'nobody'])).toEqual([...ids.map(() => 'u:hoa'), minh.id, undefined])
    const after = await engine.dossier('ward', 'd1')
    expect([after?.clock, after?.appointment, after?.position]).toEqual([
      before?.clock,
      before?.appointment,
      before?.position,
    ])
    const { now } = world.clock
    expect(after && legalClock(office, after, now)).toEqual(before && legalClock(office, before, now))
    const last = (await engine.events('ward', 'd1')).at(-1)
    expect(last?.data).toEqual({ step: 'prepare', how: 'reassigned', main: 'u:hoa', reason: 'Nghỉ thai sản' })
    await expectReplayed(engine, ids)
  })

  it('gives it to several in turn', async () => {
    await applyPlan(engine, leave({ how: 'inTurn', to: ['u:a', 'u:b'] }))
    expect(await mains(ids)).toEqual(['u:a', 'u:b', 'u:a', 'u:b', 'u:a'])
  })

  it('goes on with whoever’s turn it is, cut short and planned again', async () => {
    const stop = new AbortController()
    const distribution: Distribution = { how: 'inTurn', to: ['u:a', 'u:b', 'u:c'] }
    const onApplied = () => stop.abort()
    await applyPlan(engine, leave(distribution), { signal: stop.signal, abreast: 1, onApplied })
    expect(await mains(ids)).toEqual(['u:a', ...ids.slice(1).map(() => lan.id)])
    await applyPlan(engine, leave(distribution))
    expect(await mains(ids)).toEqual(['u:a', 'u:b', 'u:c', 'u:a', 'u:b'])
  })

  it('gives it to the one with the fewest steps in hand', async () => {
    const busy = { ...minh, id: 'u:a' }
    for (const id of ['x1', 'x2', 'x3']) await held(id, busy)
    await applyPlan(engine, leave({ how: 'leastLoad', to: ['u:a', 'u:b', minh.id] }))
    // u:a had three, u:minh one, u:b none: nine in all, three each.
    expect(await mains(ids)).toEqual(['u:b', 'u:b', minh.id, 'u:b', minh.id])
  })

  it('is said by who may: each dossier is refused to anybody else', async () => {
    const plan = planReassignment(
      engine,
      { ...act, by: minh },
      { from: { person: lan.id }, distribution: { how: 'one', to: minh.id }, reason: 'Nhận hết' },
    )
    expect(await summaryOfPlan(plan)).toMatchObject({ change: 0, refused: 5, reasons: [{ code: 'role_missing' }] })
  })
})

describe('duties kept apart', () => {
  const away = { ...chief, id: 'u:vu' }
  const mainsOf = async (ids: readonly string[]) =>
    Promise.all(ids.map(async id => (await engine.dossier('ward', id))?.work?.decide?.main))
  const preparedBy = async (dossier: string, by: typeof lan): Promise<void> => {
    await opened(dossier)
    await give(engine, dossier, by, { type: 'advance', action: 'pass' })
    await give(engine, dossier, away, { type: 'claim', step: 'decide' })
  }
  const ids = ['d1', 'd2', 'd3']
  const decisions = (distribution: Distribution) =>
    planReassignment(engine, act, { from: { person: away.id }, distribution, reason: 'Nghỉ phép' })

  beforeEach(async () => {
    await preparedBy('d1', lan)
    await preparedBy('d2', minh)
    await preparedBy('d3', lan)
  })

  it('pass over whoever prepared a dossier: it goes to the next of those named', async () => {
    expect(await applyPlan(engine, decisions({ how: 'inTurn', to: [lan.id, minh.id, 'u:tu'] }))).toMatchObject({
      changed: 3,
      otherwise: 0,
    })
    // The first was lan’s turn, the second minh’s; both had prepared those.
    expect(await mainsOf(ids)).toEqual([minh.id, 'u:tu', 'u:tu'])
  })

  it('pass over them whatever they have in hand', async () => {
    await applyPlan(engine, decisions({ how: 'leastLoad', to: [lan.id, minh.id] }))
    expect(await mainsOf(ids)).toEqual([minh.id, lan.id, minh.id])
  })

  it('give on what somebody of those named has and may not do', async () => {
    const apart = { ...(task({ sign: 'signed' }) as Extract<Step, { kind: 'task' }>), apart: ['draft'] }
    const draft = { draft: task({ done: 'drafted' }), drafted: exit() }
    const branches = { a: ['draft', draft], b: ['approve', { approve: apart, signed: exit() }] } as const
    world = begun()
    engine = world.engineOf([procedureOf({ block: parallel(branches, 'granted') }, { code: '1.000003' })])
    const more = { procedure: '1.000003' }
    await give(engine, 'd', citizen, { type: 'submit', case: 'only', channel: 'counter', applicant: citizen.id }, more)
    await give(engine, 'd', official('desk', 'ward'), { type: 'receive' }, more)
    await give(engine, 'd', lan, { type: 'claim', step: 'approve' }, more)
    const distribution: Distribution = { how: 'inTurn', to: [lan.id, minh.id] }
    const spec = { distribution, from: { agency: 'ward' }, reason: 'Lập lại' }
    const plan = () => planReassignment(engine, { ...act, by: administrator }, spec)
    expect(await listed(plan())).toEqual([])
    await give(engine, 'd', lan, { type: 'advance', action: 'done' }, more)
    expect(await listed(plan())).toMatchObject([{ verdict: 'change', after: { main: { approve: minh.id } } }])
  })

  it('refuse what only those are named for who prepared it', async () => {
    const plan = await listed(decisions({ how: 'one', to: lan.id }))
    expect(plan.map(({ verdict }) => verdict)).toEqual(['refused', 'change', 'refused'])
    expect(await summaryOfPlan(decisions({ how: 'one', to: lan.id }))).toMatchObject({
      reasons: [{ code: 'duty_conflict', count: 2 }],
    })
  })
})

describe('several steps of one dossier', () => {
  const both = procedureOf(
    {
      block: parallel(
        {
          a: ['left', { left: task({ done: 'leftOut' }), leftOut: exit() }],
          b: ['right', { right: task({ done: 'rightOut' }), rightOut: exit() }],
        },
        'granted',
      ),
    },
    { code: '1.000002' },
  )
  const officer = official('officer', 'ward')

  it('are one entry, and each is given on its own', async () => {
    engine = world.engineOf([both])
    const more = { procedure: '1.000002' }
    const submit = { type: 'submit', case: 'only', channel: 'counter', applicant: citizen.id }
    await give(engine, 'd', citizen, submit, more)
    await give(engine, 'd', official('desk', 'ward'), { type: 'receive' }, more)
    for (const step of ['left', 'right']) await give(engine, 'd', officer, { type: 'claim', step }, more)
    const spec = {
      from: { person: officer.id },
      distribution: { how: 'inTurn', to: ['u:a', 'u:b'] },
      reason: 'Nghỉ phép',
    } as const
    const revision = (await engine.dossier('ward', 'd'))?.revision
    const plan = await listed(planReassignment(engine, { ...act, by: administrator }, spec))
    expect(plan).toMatchObject([{ after: { main: { left: 'u:a', right: 'u:b' } }, orders: [{ expect: revision }, {}] }])
    const report = await applyPlan(engine, plan)
    expect(report).toMatchObject({ changed: 1, otherwise: 0 })
    expect(await applyPlan(engine, plan)).toMatchObject({ changed: 0, done: 1 })
  })
})

describe('agencies that were merged', () => {
  const merger = (by = administrator) =>
    planSuccession(engine, { ...act, by }, { agency: 'tax', successor: 'police', basis })

  beforeEach(async () => {
    for (const id of ['at', 'before', 'ended']) await opened(id)
    await give(engine, 'at', lan, { type: 'advance', action: 'ask' })
    await give(engine, 'ended', chief, { type: 'stop', reason: 'Theo yêu cầu', basis })
  })

  it('act for each other in every running dossier from then on, those asked before among them', async () => {
    expect(await engine.can('ward', 'at', { type: 'consult', step: 'ask', agency: 'tax' }, lan)).toEqual({
      allowed: true,
    })
    await give(engine, 'at', lan, { type: 'consult', step: 'ask', agency: 'tax' })
    const answer = { type: 'answer', step: 'ask', agency: 'tax', answer: 'agree' } as const
    expect(await engine.can('ward', 'at', answer, policeman)).toMatchObject({ allowed: false })
    const plan = await listed(merger())
    expect(plan).toMatchObject([
      { dossier: 'at', verdict: 'change', after: { standIns: { tax: 'police' } } },
      { dossier: 'before', verdict: 'change' },
    ])
    expect(await applyPlan(engine, plan)).toMatchObject({ changed: 2, otherwise: 0 })
    expect(await engine.can('ward', 'at', answer, policeman)).toEqual({ allowed: true })
    expect(await engine.can('ward', 'at', answer, taxman)).toMatchObject({ allowed: false })
    await expectReplayed(engine, ['at', 'before', 'ended'])
  })

  it('give what their people had in hand to those of the successor, when they do not move with it', async () => {
    for (const id of ['there1', 'there2', 'there3']) {
      await held(id)
      await give(engine, id, lan, { type: 'advance', action: 'hand' })
      await give(engine, id, taxman, { type: 'acceptHandoff' })
      await give(engine, id, taxman, { type: 'claim', step: 'there' })
    }
    await held('elsewhere')
    await applyPlan(engine, merger())
    const police = ['u:p1', 'u:p2'] as const
    const spec = {
      from: { agency: 'tax' },
      distribution: { how: 'leastLoad', to: police },
      reason: 'Sáp nhập',
    } as const
    const plan = () => planReassignment(engine, { ...act, by: administrator }, spec)
    expect((await listed(plan())).map(({ dossier }) => dossier)).toEqual(['there1', 'there2', 'there3'])
    expect(await applyPlan(engine, plan())).toMatchObject({ changed: 3, otherwise: 0 })
    const mainAt = async (id: string) => (await engine.dossier('ward', id))?.work?.there?.main
    expect(await Promise.all(['there1', 'there2', 'there3'].map(mainAt))).toEqual(['u:p1', 'u:p2', 'u:p1'])
    expect(await listed(plan())).toEqual([])
    // They act in the old agency’s place, and the old one’s people do no more.
    const done = { type: 'advance', action: 'done' } as const
    expect(await engine.can('ward', 'there1', done, { ...policeman, id: 'u:p1' })).toEqual({ allowed: true })
    expect(await engine.can('ward', 'there1', done, taxman)).toMatchObject({ allowed: false })
  })

  it('are merged once: a second act finds nothing to do', async () => {
    await applyPlan(engine, merger())
    const other = { ...act, id: 'Khác', by: administrator }
    expect(await listed(planSuccession(engine, other, { agency: 'tax', successor: 'ward', basis }))).toEqual([])
  })

  it('may be several under one decision, whose id then is that of each act', async () => {
    const one = { ...act, by: administrator }
    await applyPlan(engine, planSuccession(engine, one, { agency: 'tax', successor: 'police', basis }))
    const both = planSuccession(engine, one, { agency: 'police', successor: 'ward', basis })
    expect(await applyPlan(engine, both)).toMatchObject({ changed: 2, done: 0 })
    expect((await engine.dossier('ward', 'at'))?.standIns).toEqual({ tax: 'police', police: 'ward' })
  })

  it('are left alone where the definition names a successor whose day has come', async () => {
    // The office’s “old” agency is succeeded by the ward since 30/06/2025.
    const spec = { agency: 'old', successor: 'police', basis }
    expect(await listed(planSuccession(engine, { ...act, by: administrator }, spec))).toEqual([])
    expect(await listed(planSuccession(engine, act, { ...spec, agency: 'constructor' }))).toEqual([])
  })

  it('are merged by the administrator, with a successor the procedure knows', async () => {
    expect(await summaryOfPlan(merger(lan))).toMatchObject({ refused: 2, reasons: [{ code: 'role_missing' }] })
    const circle = planSuccession(engine, { ...act, by: administrator }, { agency: 'tax', successor: 'tax', basis })
    expect(await summaryOfPlan(circle)).toMatchObject({ refused: 2, reasons: [{ code: 'agency_unknown', count: 2 }] })
  })

  it('of a procedure the engine does not have are named', async () => {
    const other = world.engineOf([])
    const plan = planSuccession(other, { ...act, by: administrator }, { agency: 'tax', successor: 'police', basis })
    expect(await summaryOfPlan(plan)).toMatchObject({ change: 0, reasons: [{ code: 'procedure_unknown', count: 2 }] })
  })
})
