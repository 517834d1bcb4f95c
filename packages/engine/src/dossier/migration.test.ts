import { describe, expect, it } from 'vitest'
import { exit, parallel, procedureOf, task } from '../../test/drawn.ts'
import { administrator, chief, citizen, deskOfficer, lan, office, officeOf, opened } from '../../test/office.ts'
import { at, received, Tale } from '../../test/tale.ts'
import type { ProcedureDefinition, Step } from '../definition/format.ts'
import type { Procedure } from '../definition/procedure.ts'
import type { MigrationMapping } from './command.ts'
import { type Decision, decide } from './decide.ts'
import { migrationProblems } from './migration.ts'

const day = '2026-04-21T09:00'
const basis = { act: '03/2026/QH16' }

const renewed = (more: Partial<ProcedureDefinition> = {}): Procedure => officeOf({ version: 2, ...more })
const withSteps = (change: (steps: Record<string, Step>) => Record<string, Step>): Partial<ProcedureDefinition> => ({
  steps: change({ ...office.definition.steps }),
})

const migrate = (
  tale: Tale,
  target: Procedure,
  mapping: MigrationMapping = { terms: 'keep' },
  by = administrator,
): Decision =>
  decide(tale.procedure, tale.dossier, { type: 'migrate', version: 2, mapping, basis }, { by, now: at(day), target })
const problems = (decision: Decision) =>
  decision.ok || decision.refusal.code !== 'migration_impossible' ? decision : decision.refusal.data.problems

describe('a dossier put under another version', () => {
  it('stays where it is, with all it holds, and is pinned to the new one', () => {
    const tale = opened().do('2026-04-20T09:00', lan, { type: 'claim', step: 'prepare' })
    const target = renewed()
    const decision = migrate(tale, target)
    if (!decision.ok) throw new Error(decision.refusal.code)
    expect(decision.dossier.procedure).toMatchObject({ version: 2, hash: target.hash })
    const { position, work, clock, appointment } = tale.dossier
    expect(decision.dossier).toMatchObject({ position, work, clock, appointment })
    const after = decide(target, decision.dossier, { type: 'advance', action: 'pass' }, { by: lan, now: at(day) })
    expect(after.ok && after.dossier.position).toEqual(['decide'])
    expect(migrate(tale, target, { terms: 'keep' }, chief)).toMatchObject({ refusal: { code: 'role_missing' } })
    expect(migrate(tale, office)).toMatchObject({ refusal: { code: 'migration_target_missing' } })
  })

  it('keeps the term it has, or takes the new one’s with the time already used', () => {
    const target = renewed({ cases: { only: { name: { vi: 'Mới' }, term: '8 working days' } } })
    const kept = migrate(opened(), target)
    expect(kept.ok && kept.dossier.appointment).toEqual({ kind: 'date', date: '2026-05-07' })
    const taken = migrate(opened(), target, { terms: 'new' })
    expect(taken.ok && taken.dossier.appointment).toEqual({ kind: 'date', date: '2026-05-05' })
    expect(taken.ok && taken.dossier.clock?.receivedOn).toBe(at('2026-04-20T08:00'))
  })

  it('goes by its steps’ new names, and so does everything that is kept by them', () => {
    const made = (version: number, first: string) =>
      procedureOf({ [first]: task({ on: 'second' }), second: task({ on: 'granted' }) }, { version })
    const tale = received(made(1, 'first'), 'only', '2026-04-20T08:00')
      .do('2026-04-20T09:00', lan, { type: 'claim', step: 'first' })
      .do('2026-04-20T09:00', lan, { type: 'advance', action: 'on' })
      .do('2026-04-20T10:00', lan, { type: 'sendBack', to: 'first', reason: 'Thiếu' })
      .do('2026-04-20T11:00', lan, { type: 'claim', step: 'first' })
    const decision = migrate(tale, made(2, 'begin'), { terms: 'keep', steps: { first: 'begin' } })
    if (!decision.ok) throw new Error(decision.refusal.code)
    const { position, work, acted, since } = decision.dossier
    expect({ position, work, acted, since }).toEqual({
      position: ['begin'],
      work: { begin: { main: lan.id, on: at('2026-04-20T11:00') } },
      acted: { begin: [lan.id] },
      since: { begin: at('2026-04-20T10:00') },
    })
  })

  it('is not, where it would have no place: each reason is named', () => {
    const waiting = opened().do('2026-04-20T09:00', lan, { type: 'advance', action: 'await' })
    const asking = opened({ big: true }).do('2026-04-20T09:00', lan, { type: 'advance', action: 'ask' })
    const spread = opened({ big: true }).do('2026-04-20T09:00', lan, { type: 'advance', action: 'spread' })
    const { confirming, prepare, ...others } = office.definition.steps
    if (prepare?.kind !== 'task') throw new Error('no task')
    const { await: _, ...actions } = prepare.actions
    const without: Partial<ProcedureDefinition> = { steps: { prepare: { ...prepare, actions }, ...others } }
    expect(confirming).toBeDefined()
    expect(problems(migrate(waiting, renewed(without)))).toEqual([{ why: 'step', name: 'confirming' }])
    const other = withSteps(steps => ({ ...steps, confirming: task({ on: 'decide' }) }))
    expect(problems(migrate(waiting, renewed(other)))).toEqual([{ why: 'kind', name: 'confirming' }])
    const fewer = withSteps(steps => {
      const ask = steps.ask as Extract<Step, { kind: 'consult' }>
      const { police: __, ...agencies } = ask.agencies
      return { ...steps, ask: { ...ask, agencies } }
    })
    expect(problems(migrate(asking, renewed(fewer)))).toEqual([{ why: 'consultation', name: 'police' }])
    const alone = withSteps(steps => {
      const them = steps.spread as Extract<Step, { kind: 'children' }>
      const { insurance: ___, ...children } = them.children
      return { ...steps, spread: { ...them, children } }
    })
    expect(problems(migrate(spread, renewed(alone)))).toEqual([{ why: 'child', name: 'insurance' }])
    const renamed = renewed({ cases: { other: { name: { vi: 'Khác' }, term: '10 working days' } } })
    expect(problems(migrate(opened(), renamed))).toEqual([{ why: 'case', name: 'only' }])
    const mapped = migrate(opened(), renamed, { terms: 'keep', cases: { only: 'other' } })
    expect(mapped.ok && mapped.dossier.case).toBe('other')
  })

  it('is not, where what it waits for would never be answered', () => {
    const asked = opened().do('2026-04-20T09:00', citizen, { type: 'withdraw', reason: 'Thôi' })
    const { withdrawn, ...steps } = office.definition.steps
    expect(withdrawn).toBeDefined()
    const never = renewed({ steps, withdrawal: undefined })
    expect(problems(migrate(asked, never))).toEqual([{ why: 'withdrawal', name: '2026-04-20' }])
    const owing = opened().do('2026-04-20T09:00', lan, {
      type: 'requestSupplement',
      items: [{ what: 'Đơn' }],
      reason: 'Thiếu',
    })
    expect(problems(migrate(owing, renewed({ supplement: undefined })))).toEqual([{ why: 'supplement', name: '1' }])
    const spot = new Tale(office)
      .do('2026-04-20T08:00', citizen, {
        type: 'submit',
        case: 'only',
        channel: 'counter',
        applicant: citizen.id,
        variant: 'onTheSpot',
      })
      .do('2026-04-20T08:00', deskOfficer, { type: 'receive' })
    expect(problems(migrate(spot, renewed({ variants: undefined })))).toEqual([{ why: 'variant', name: 'onTheSpot' }])
  })

  it('is not, where a block has a branch it was never in', () => {
    const branch = (id: string): readonly [string, Readonly<Record<string, Step>>] => [
      id,
      { [id]: task({ on: `${id}Out` }), [`${id}Out`]: exit() },
    ]
    const block = (version: number, ...names: readonly string[]) =>
      procedureOf({ both: parallel(Object.fromEntries(names.map(id => [id, branch(id)])), 'granted') }, { version })
    const tale = received(block(1, 'a', 'b'), 'only', '2026-04-20T08:00')
    expect(problems(migrate(tale, block(2, 'a', 'b', 'c')))).toEqual([{ why: 'position', name: 'a, b' }])
    expect(migrate(tale, block(2, 'a', 'b')).ok).toBe(true)
  })

  it('tells the same of a dossier beforehand, without touching it', () => {
    const tale = opened()
    expect(migrationProblems(office, renewed(), { terms: 'keep' }, tale.dossier)).toEqual([])
    expect(
      migrationProblems(office, renewed(), { terms: 'keep', steps: { prepare: 'nowhere' } }, tale.dossier),
    ).toEqual([{ why: 'step', name: 'prepare' }])
  })

  it('is not, once it has ended', () => {
    const ended = opened().do('2026-04-20T09:00', chief, { type: 'stop', reason: 'Theo yêu cầu', basis })
    expect(migrate(ended, renewed())).toMatchObject({ refusal: { code: 'situation_wrong' } })
  })
})
