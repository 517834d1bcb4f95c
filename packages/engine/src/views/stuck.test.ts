import { describe, expect, it } from 'vitest'
import { exit, parallel, procedureOf, task, wait } from '../../test/drawn.ts'
import { newLife } from '../../test/history.ts'
import { administrator, citizen, deskOfficer, lan, minh, officeOf, officeRules, opened } from '../../test/office.ts'
import { at, received, type Tale } from '../../test/tale.ts'
import type { Step } from '../definition/format.ts'
import type { Procedure } from '../definition/procedure.ts'
import type { Command } from '../dossier/command.ts'
import type { Actor } from '../dossier/event.ts'
import { stuck } from './board.ts'
import { memoryViews } from './memory.ts'
import { project } from './projection.ts'
import { rowsOf } from './row.ts'

const reason = ({ procedure, dossier }: Tale) => rowsOf(procedure, dossier).dossier.stuck

/** Once its date is skipped nothing ends the wait. */
const awaiting = (ways: Parameters<typeof wait>[0]): Procedure =>
  procedureOf({ prepare: task({ pass: 'await' }), await: wait(ways, { after: '3 working days', to: 'granted' }) })

const skipped = (procedure: Procedure): Tale =>
  received(procedure, 'only', '2026-04-20T08:00')
    .do('2026-04-20T09:00', lan, { type: 'advance', action: 'pass' })
    .do('2026-04-21T09:00', administrator, { type: 'skip', what: 'timer', id: 'wait:await', reason: 'Lịch sai.' })

describe('a dossier that hangs', () => {
  it('is none while somebody can act or a date will come', () => {
    expect(reason(opened())).toBeUndefined()
    const confirming = opened().do('2026-04-20T09:00', lan, { type: 'advance', action: 'await' })
    expect(rowsOf(confirming.procedure, confirming.dossier).work).toEqual([])
    expect(reason(confirming)).toBeUndefined()
    const child = opened({ big: false }).do('2026-04-20T09:00', lan, { type: 'advance', action: 'spread' })
    expect(reason(child)).toBeUndefined()
  })

  it('has nobody who can act, and no date that will change it; that it will be overdue is no help', () => {
    const tale = skipped(awaiting({}))
    expect(tale.timers.map(it => it.id)).toContain('rung:overdue:1')
    expect(reason(tale)).toEqual({ why: 'no_way_on', from: at('2026-04-20T09:00') })
  })

  it('waits for the applicant without an end', () => {
    expect(reason(skipped(awaiting({ confirm: { to: 'granted', role: 'applicant' } })))).toMatchObject({
      why: 'endless',
    })
    const supplement = opened().do('2026-04-21T09:00', lan, {
      type: 'requestSupplement',
      items: [{ what: 'Bản rõ hơn' }],
      reason: 'Mờ.',
    })
    expect(reason(supplement)).toMatchObject({ why: 'endless' })
    expect(reason(supplement.do('2026-04-22T09:00', citizen, { type: 'supply' }))).toBeUndefined()
  })

  it('is with an agency that is no more and that nobody stands in for, from the day after its last', async () => {
    const ward = { name: { vi: 'Phường' }, until: '2026-04-30', successor: 'tax' }
    const procedure = officeOf({ agencies: { ...officeRules.agencies, ward } })
    const life = newLife([procedure])
    life.clock.now = at('2026-04-20T08:00')
    const views = memoryViews()
    const tell = async (by: Actor, key: string, command: Command) =>
      expect(
        await life.engine.dispatch({ tenant: 'ward', dossier: 'd1', by, key, procedure: '1.000001', command }),
      ).toMatchObject({ ok: true })
    await tell(citizen, '1', { type: 'submit', case: 'only', channel: 'counter', applicant: citizen.id })
    await tell(deskOfficer, '2', { type: 'receive' })
    // Somebody gave the successor’s work to the one it is to succeed: from 01/05 each sends to the other.
    const basis = { act: 'Nghị quyết 1' }
    await tell(administrator, '3', { type: 'succeedAgency', agency: 'tax', successor: 'ward', basis })
    await project({ engine: life.engine, views })
    const seen = async (when: string) => (await stuck(life.engine, views, { tenant: 'ward', at: at(when) })).dossiers
    expect(await seen('2026-04-30T23:59')).toEqual([])
    expect(await seen('2026-05-01T00:00')).toMatchObject([
      { dossier: { dossier: 'd1' }, why: 'agency_gone', since: at('2026-05-01T00:00') },
    ])
    await tell(administrator, '4', { type: 'succeedAgency', agency: 'ward', successor: 'police', basis })
    await project({ engine: life.engine, views })
    expect(await seen('2026-05-01T00:00')).toEqual([])
  })

  it('was parked as an incident, until that is released', async () => {
    const life = newLife([officeOf()])
    const { engine, clock } = life
    clock.now = at('2026-04-20T08:00')
    const views = memoryViews()
    const order = { tenant: 'ward', dossier: 'd1', procedure: '1.000001' }
    const submit = { type: 'submit', case: 'only', channel: 'counter', applicant: citizen.id } as const
    await engine.dispatch({ ...order, by: citizen, key: '1', command: submit })
    await engine.dispatch({ ...order, by: deskOfficer, key: '2', command: { type: 'receive' } })
    await project({ engine, views })
    clock.now = at('2026-05-20T08:00')
    const [work] = await engine.store.claimTimers({ worker: 'w', lease: 1000, limit: 1 })
    expect(work).toBeDefined()
    await engine.store.park({ ...work!, kind: 'timer' }, { code: 'calendar_not_covered', data: null })
    const seen = () => stuck(engine, views, { tenant: 'ward', at: clock.now })
    expect(await seen()).toMatchObject({
      dossiers: [{ dossier: { dossier: 'd1' }, why: 'incident', since: clock.now, incident: { kind: 'timer' } }],
    })
    expect((await stuck(engine, views, { tenant: 'tax', at: clock.now })).dossiers).toEqual([])
    const incident = await engine.store.incident('ward', 'd1')
    await engine.store.release(incident!, 'resume')
    expect((await seen()).dossiers).toEqual([])
  })

  it('is given to somebody who may not do it: whoever prepared it meanwhile', () => {
    const apart = { ...(task({ sign: 'signed' }) as Extract<Step, { kind: 'task' }>), apart: ['draft'] }
    const procedure = procedureOf({
      block: parallel(
        {
          a: ['draft', { draft: task({ done: 'drafted' }), drafted: exit() }],
          b: ['approve', { approve: apart, signed: exit() }],
        },
        'granted',
      ),
    })
    const tale = received(procedure, 'only', '2026-04-20T08:00')
      .do('2026-04-20T09:00', lan, { type: 'claim', step: 'approve' })
      .do('2026-04-20T09:00', minh, { type: 'claim', step: 'draft' })
    expect(reason(tale)).toBeUndefined()
    // Minh is on leave; who has the approval drafts in his place.
    const reassign = { type: 'reassign', reason: 'Nghỉ phép.' } as const
    tale
      .do('2026-04-20T10:00', minh, { ...reassign, step: 'draft', to: lan.id })
      .do('2026-04-21T09:00', lan, { type: 'advance', action: 'done' })
    expect(tale.fork().try('2026-04-21T10:00', lan, { type: 'advance', action: 'sign' })).toMatchObject({
      code: 'duty_conflict',
    })
    expect(reason(tale)).toEqual({ why: 'handler_barred', from: at('2026-04-21T09:00') })
    expect(rowsOf(tale.procedure, tale.dossier).work).toMatchObject([{ main: lan.id, barred: [lan.id] }])
    expect(reason(tale.do('2026-04-21T10:00', lan, { ...reassign, step: 'approve', to: minh.id }))).toBeUndefined()
  })

  it('runs under a version that is not there, or beyond its calendar', () => {
    const tale = opened()
    expect(rowsOf(undefined, tale.dossier).dossier.stuck).toMatchObject({ why: 'procedure_unknown' })
    const beyond = { ...tale.dossier, since: { prepare: at('2035-01-01T08:00') } }
    expect(rowsOf(tale.procedure, beyond).dossier.stuck).toMatchObject({ why: 'uncounted' })
  })

  it('does not hang before it was accepted, nor once it has ended', () => {
    const ended = opened().do('2026-04-20T09:00', lan, { type: 'advance', action: 'pass' })
    for (const situation of ['submitted', 'ended'] as const)
      expect(rowsOf(ended.procedure, { ...ended.dossier, position: [], situation }).dossier.stuck).toBeUndefined()
  })
})
