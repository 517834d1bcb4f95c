import { describe, expect, it } from 'vitest'
import { begun, countedOn, give, listed, swapped } from '../../test/bulk.ts'
import { newFile } from '../../test/crash/new-file.ts'
import { chief, deskOfficer, lan, office } from '../../test/office.ts'
import { administrator, citizen } from '../../test/play.ts'
import { at } from '../../test/tale.ts'
import type { Engine } from '../engine.ts'
import { openEngine } from '../engine.ts'
import { StoreFault } from '../store/fault.ts'
import { sqlite } from '../store/sqlite/index.ts'
import { planAdoption } from './adopt.ts'
import { type Applied, applyPlan } from './apply.ts'
import { planReassignment } from './reassign.ts'
import { summaryOfPlan } from './tally.ts'

const act = { tenant: 'ward', id: 'QĐ 1', by: chief }
const spec = { from: { person: lan.id }, distribution: { how: 'one', to: 'u:hoa' }, reason: 'Nghỉ phép' } as const

const filled = async (engine: Engine, count: number): Promise<void> => {
  for (let n = 0; n < count; n++) {
    const id = `d${String(n).padStart(4, '0')}`
    await give(engine, id, citizen, { type: 'submit', case: 'only', channel: 'counter', applicant: citizen.id })
    await give(engine, id, deskOfficer, { type: 'receive' })
    await give(engine, id, lan, { type: 'claim', step: 'prepare' })
  }
}

describe('carrying out a plan', () => {
  it('tells of each entry as it is done, and how far it has come', async () => {
    const engine = begun().engineOf([office])
    await filled(engine, 250)
    const told: Applied[] = []
    const counted: number[] = []
    const report = await applyPlan(engine, planReassignment(engine, act, spec), {
      onApplied: (applied, { changed, done, refused }) => {
        told.push(applied)
        counted.push(changed + done + refused)
      },
    })
    expect(report).toEqual({ changed: 250, done: 0, refused: 0, otherwise: 0, aborted: false, reasons: [] })
    expect(counted).toEqual(Array.from({ length: 250 }, (_, n) => n + 1))
    expect(new Set(told.map(({ dossier }) => dossier)).size).toBe(250)
    expect(told.every(it => it.result === 'changed' && it.asPlanned && it.after.main?.prepare === 'u:hoa')).toBe(true)
  })

  it('reads a plan no further ahead than it works', async () => {
    const engine = begun().engineOf([office])
    await filled(engine, 40)
    let [read, applied, furthest] = [0, 0, 0]
    const watched = async function* () {
      for await (const planned of planReassignment(engine, act, spec)) {
        read += 1
        furthest = Math.max(furthest, read - applied)
        yield planned
      }
    }
    await applyPlan(engine, watched(), { abreast: 4, onApplied: () => void applied++ })
    expect(applied).toBe(40)
    expect(furthest).toBeLessThanOrEqual(5)
  })

  it('goes on after what is refused, and names it', async () => {
    const engine = begun().engineOf([office])
    await filled(engine, 5)
    const plan = await listed(planReassignment(engine, act, spec))
    // Two go on before the plan is carried out: what was signed is no longer what they are.
    for (const id of ['d0001', 'd0003']) await give(engine, id, lan, { type: 'advance', action: 'pass' })
    const report = await applyPlan(engine, plan)
    expect(report).toMatchObject({ changed: 3, refused: 2 })
    expect(report.reasons).toEqual([
      { code: 'stale_revision', count: 2, first: [{ dossier: 'd0001' }, { dossier: 'd0003' }] },
    ])
  })

  it('does not try what the plan refuses', async () => {
    const engine = begun().engineOf([office])
    await filled(engine, 2)
    const plan = await listed(planReassignment(engine, act, spec))
    const refusal = { code: 'reappointment_pointless', data: {} } as const
    const refused = plan.map(({ dossier }) => ({ dossier, verdict: 'refused', refusal }) as const)
    expect(await applyPlan(engine, refused)).toMatchObject({ changed: 0, refused: 2 })
    expect(await summaryOfPlan(planReassignment(engine, act, spec))).toMatchObject({ change: 2 })
  })

  it('begins nothing once the signal has come', async () => {
    const engine = begun().engineOf([office])
    await filled(engine, 20)
    const stop = new AbortController()
    const report = await applyPlan(engine, planReassignment(engine, act, spec), {
      signal: stop.signal,
      abreast: 2,
      onApplied: (_, { changed }) => changed === 6 && stop.abort(),
    })
    expect(report.aborted).toBe(true)
    expect(report.changed).toBeGreaterThanOrEqual(6)
    expect(report.changed).toBeLessThanOrEqual(7)
    expect((await applyPlan(engine, planReassignment(engine, act, spec))).changed).toBe(20 - report.changed)
  })

  it('is done once by two who carry out the same plan at the same time', async () => {
    const { engineOf, store } = begun()
    const [one, other] = [engineOf([office]), engineOf([office])]
    await filled(one, 40)
    const plan = await listed(planReassignment(one, act, spec))
    // The second begins with what the first comes to last, so that they meet.
    const reports = await Promise.all([applyPlan(one, plan), applyPlan(other, plan.toReversed())])
    const sum = (what: 'changed' | 'done' | 'refused') => reports.reduce((total, report) => total + report[what], 0)
    expect([sum('changed'), sum('done'), sum('refused')]).toEqual([40, 40, 0])
    const { events } = await store.events(undefined, 1000)
    expect(events.filter(({ event }) => event.type === 'assigned' && event.data.how === 'reassigned')).toHaveLength(40)
  })

  it('says where something came out otherwise than planned', async () => {
    const { engineOf } = begun()
    const row = { reference: '1', case: 'only', channel: 'counter', applicant: 'c:an', steps: ['prepare'] }
    const rows = [JSON.stringify({ ...row, receivedOn: '2026-04-17T08:00:00+07:00' })]
    const adoption = { source: 'iGate', procedure: '1.000001', rows }
    const plan = await listed(planAdoption(engineOf([office]), { ...act, by: administrator }, adoption))
    // A notice has come between: the same order makes another date.
    const later = engineOf([countedOn(office, swapped('2026-04-22', '2026-05-16'))])
    const told: Applied[] = []
    const report = await applyPlan(later, plan, { onApplied: it => told.push(it) })
    expect(report).toMatchObject({ changed: 1, otherwise: 1 })
    const [planned] = plan
    expect(planned).toMatchObject({ after: { appointment: { date: '2026-05-06' } } })
    expect(told).toMatchObject([{ asPlanned: false, after: { appointment: { date: '2026-05-07' } } }])
  })

  it('rejects where the store fails, and goes on from there when it is well again', async () => {
    const file = newFile()
    const opened = await sqlite(file, { testClock: true })
    await opened.setClock(at('2026-04-20T08:00'))
    const engine = openEngine({ store: opened, procedures: [office] })
    await filled(engine, 30)
    const plan = await listed(planReassignment(engine, act, spec))
    let seen = 0
    const failing = applyPlan(engine, plan, { abreast: 3, onApplied: () => ++seen === 10 && void opened.close() })
    await expect(failing).rejects.toThrow(StoreFault)

    const store = await sqlite(file, { testClock: true })
    const again = openEngine({ store, procedures: [office] })
    const report = await applyPlan(again, plan)
    expect(report.changed + report.done).toBe(30)
    expect(report.done).toBeGreaterThanOrEqual(10)
    const { events } = await store.events(undefined, 1000)
    const reassigned = events.filter(({ event }) => event.type === 'assigned' && event.data.how === 'reassigned')
    expect(reassigned).toHaveLength(30)
    await again.close()
  })
})
