import { vietnamStateCalendar } from '@motcua/rules'
import { beforeEach, describe, expect, it } from 'vitest'
import { begun, countedOn, expectReplayed, give, listed, swapped } from '../../test/bulk.ts'
import { chief, deskOfficer, lan, office } from '../../test/office.ts'
import { administrator, citizen } from '../../test/play.ts'
import { at } from '../../test/tale.ts'
import type { RecountPolicy } from '../dossier/event.ts'
import type { Engine } from '../engine.ts'
import { applyPlan } from './apply.ts'
import { planRecount } from './recount.ts'
import { summaryOfPlan } from './tally.ts'

const act = { tenant: 'ward', id: 'Thông báo 123', by: administrator }
const basis = { act: 'Thông báo 123/TB-BNV (ví dụ)' }

/** 22/04/2026 becomes a day off, and Saturday 16/05 is worked for it. */
const noticed = swapped('2026-04-22', '2026-05-16')

let world: ReturnType<typeof begun>
let before: Engine
let engine: Engine

const opened = async (dossier: string, when: string): Promise<void> => {
  world.clock.now = at(when)
  const submit = { type: 'submit', case: 'only', channel: 'counter', applicant: citizen.id, facts: { big: false } }
  await give(before, dossier, citizen, submit)
  await give(before, dossier, deskOfficer, { type: 'receive' })
}
const appointmentOf = async (dossier: string) => {
  const it = (await engine.dossier('ward', dossier))?.appointment
  return it?.kind === 'date' ? it.date : it?.kind
}

const plan = (policy: RecountPolicy) => planRecount(engine, act, { policy, basis })

/**
 * Ten working days: `april` would be due on 07/05 and counts one day less now, `may` on 20/05 and gets one day more;
 * `done` and `paused` have no date that runs.
 */
beforeEach(async () => {
  world = begun()
  before = world.engineOf([office])
  engine = world.engineOf([countedOn(office, noticed)])
  await opened('untouched', '2026-03-02T08:00')
  await opened('april', '2026-04-20T08:00')
  await opened('paused', '2026-04-20T08:00')
  await opened('done', '2026-04-20T08:00')
  await opened('may', '2026-05-06T08:00')
  world.clock.now = at('2026-05-06T09:00')
  await give(before, 'paused', lan, { type: 'requestSupplement', items: [{ what: 'Đơn' }], reason: 'Thiếu' })
  await give(before, 'done', lan, { type: 'advance', action: 'pass' })
  await give(before, 'done', chief, { type: 'advance', action: 'approve' })
})

describe('a changed calendar', () => {
  it('touches the open dossiers whose date is another one now, and no others', async () => {
    const touched = await listed(plan('recompute'))
    expect(touched.map(({ dossier }) => dossier)).toEqual(['april', 'may'])
    expect(touched).toMatchObject([
      { before: { appointment: { date: '2026-05-07' } }, counted: { date: '2026-05-08' } },
      { before: { appointment: { date: '2026-05-20' } }, counted: { date: '2026-05-19' } },
    ])
  })

  it.each<[RecountPolicy, string, string]>([
    ['freeze', '2026-05-07', '2026-05-20'],
    ['favour', '2026-05-07', '2026-05-19'],
    ['recompute', '2026-05-08', '2026-05-19'],
  ])('by the policy “%s” makes %s and %s', async (policy, april, may) => {
    const touched = await listed(plan(policy))
    expect(touched).toMatchObject([
      { counted: { date: '2026-05-08' }, after: { appointment: { date: april } } },
      { counted: { date: '2026-05-19' }, after: { appointment: { date: may } } },
    ])
    expect(await applyPlan(engine, touched)).toMatchObject({ changed: 2, refused: 0, otherwise: 0 })
    expect(await Promise.all(['april', 'may'].map(appointmentOf))).toEqual([april, may])
    for (const id of ['april', 'may']) {
      const event = (await engine.events('ward', id)).find(({ type }) => type === 'recounted')
      expect(event?.data).toMatchObject({ policy, basis, from: vietnamStateCalendar().hash, to: noticed.hash })
    }
    expect(await listed(plan('recompute'))).toEqual([])
    await expectReplayed(engine, ['april', 'may', 'paused', 'done', 'untouched'])
  })

  it('leaves the dossiers alone as long as nobody acts: the plan keeps nothing, and dates stay as promised', async () => {
    await listed(plan('recompute'))
    expect(await Promise.all(['april', 'may'].map(appointmentOf))).toEqual(['2026-05-07', '2026-05-20'])
  })

  it('that is the old one touches nothing', async () => {
    expect(await listed(planRecount(before, act, { policy: 'recompute', basis }))).toEqual([])
  })

  it('moves the timers with the date', async () => {
    const timer = async () =>
      (await world.store.dueTimers(at('2026-12-31T00:00'), 100)).find(({ dossier }) => dossier === 'april')
    const rung = (name: string, when: string, generation: number) => ({
      at: at(when),
      command: { what: 'rung', rung: name, generation },
    })
    expect(await timer()).toMatchObject(rung('warn', '2026-05-04T07:30', 1))
    await applyPlan(engine, plan('recompute'))
    // Warning of 08/05 is past on 06/05; the apology is owed a working day before.
    expect(await timer()).toMatchObject(rung('apology', '2026-05-07T07:30', 2))
  })

  it('of a procedure the engine does not have is told, dossier by dossier', async () => {
    const without = world.engineOf([])
    const { reasons } = await summaryOfPlan(planRecount(without, act, { policy: 'favour', basis }))
    expect(reasons).toMatchObject([{ code: 'procedure_unknown', count: 4 }])
  })

  it('is dealt with by the administrator only', async () => {
    const { reasons } = await summaryOfPlan(planRecount(engine, { ...act, by: lan }, { policy: 'favour', basis }))
    expect(reasons).toMatchObject([{ code: 'role_missing', count: 2 }])
  })
})
