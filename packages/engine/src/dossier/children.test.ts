import { describe, expect, it } from 'vitest'
import { procedureOf, task } from '../../test/drawn.ts'
import { chief, citizen, lan, office, officeRules, opened, policeman } from '../../test/office.ts'
import { at, received, type Tale } from '../../test/tale.ts'
import type { Join, Step } from '../definition/format.ts'
import { timekeeper } from './command.ts'
import { decide } from './decide.ts'
import { ownEffect } from './event.ts'

const day = '2026-04-20T09:00'
const next = '2026-04-21T09:00'
const later = '2026-04-22T09:00'
const spread = { type: 'advance', action: 'spread' } as const
const report = (child: string, outcome: 'granted' | 'refused' | 'withdrawn' = 'granted') =>
  ({ type: 'reportChild', step: 'spread', child, outcome }) as const
const two = () => opened({ big: true, subject: 'An' }).do(day, lan, spread)

describe('the dossiers that another one asks for', () => {
  it('are those whose condition holds, each told its facts by its own names', () => {
    const tale = two()
    expect(tale.data('childOpened').map(it => [it.child, it.procedure, it.facts])).toEqual([
      ['insurance', '1.004222', { child: 'An' }],
      ['residence', '1.004222', { child: 'An' }],
    ])
    expect(new Set(tale.data('childOpened').map(({ dossier }) => dossier)).size).toBe(2)
    const one = opened({ big: false }).do(day, lan, spread)
    expect(one.data('childOpened').map(({ child }) => child)).toEqual(['residence'])
    expect(opened().try(day, lan, spread)).toEqual({ code: 'fact_needed', data: { facts: ['big'] } })
  })

  it('go out as effects under ids of their own', () => {
    const tale = opened({ big: true })
    const decision = decide(office, tale.dossier, spread, { by: lan, now: at(day) })
    if (!decision.ok) throw new Error(decision.refusal.code)
    expect(decision.effects.map(({ effect, subject }) => [effect, subject])).toEqual([
      [ownEffect.openChild, 'insurance'],
      [ownEffect.openChild, 'residence'],
    ])
    expect(new Set(decision.effects.map(({ id }) => id)).size).toBe(2)
  })

  it('come together when all have ended, however each has: a refusal is an answer', () => {
    const tale = two().do(next, policeman, report('residence', 'refused'))
    expect(tale.dossier.position).toEqual(['spread'])
    // What has come is there to be seen before the rest has.
    expect(tale.dossier.facts).toMatchObject({ residence: 'refused' })
    tale.do(later, timekeeper, report('insurance'))
    expect(tale.dossier.position).toEqual(['giving'])
    expect(tale.dossier.facts).toMatchObject({ residence: 'refused', insurance: 'granted' })
    expect(tale.dossier.children?.spread?.residence).toMatchObject({ outcome: 'refused', endedOn: at(next) })
  })

  it('are reported once, by who runs them, and only if they were asked for', () => {
    const tale = two().do(next, policeman, report('residence'))
    expect(tale.try(later, policeman, report('residence'))).toMatchObject({ code: 'child_ended' })
    expect(tale.try(later, lan, report('insurance'))).toMatchObject({ code: 'role_missing' })
    expect(tale.try(later, policeman, report('constructor'))).toMatchObject({ code: 'child_unknown' })
  })

  it('that are no longer waited for are stopped, or go on for themselves', () => {
    const stopped = two().do(next, chief, { type: 'stop', reason: 'Theo yêu cầu', basis: { act: 'A' } })
    expect(stopped.data('childrenClosed')).toEqual([{ step: 'spread', stopped: ['residence'] }])
    const tale = two().do(next, citizen, { type: 'withdraw', reason: 'Thôi' })
    const decision = decide(
      office,
      tale.dossier,
      { type: 'decideWithdrawal', granted: true, reason: 'Theo đề nghị' },
      { by: chief, now: at(later) },
    )
    expect(decision.ok && decision.effects.map(({ effect, subject }) => [effect, subject])).toEqual([
      [ownEffect.stopChild, 'residence'],
    ])
    expect(decision.ok && decision.dossier.outcome).toBe('withdrawn')
  })

  it('that end later than the dossier are kept, and change nothing else', () => {
    const tale = two().do(next, chief, { type: 'stop', reason: 'Theo yêu cầu', basis: { act: 'A' } })
    const before = tale.dossier
    tale.do(later, policeman, report('insurance'))
    expect(tale.dossier.children?.spread?.insurance).toMatchObject({ outcome: 'granted', closed: true })
    expect(tale.dossier).toMatchObject({ situation: 'ended', outcome: 'stopped', position: before.position })
  })
})

describe('a dossier that was asked for', () => {
  const parent = { dossier: 'p', step: 'spread', child: 'residence' }
  const submitted = (): Tale => {
    const tale = opened()
    return Object.assign(tale.fork(), { dossier: { ...tale.dossier, parent } })
  }

  it('tells the one that asked how it ended', () => {
    const tale = submitted()
    const decision = decide(
      office,
      tale.dossier,
      { type: 'stop', reason: 'Hồ sơ gốc đã rút', basis: { act: 'A' } },
      { by: timekeeper, now: at(day) },
    )
    if (!decision.ok) throw new Error(decision.refusal.code)
    expect(decision.effects).toMatchObject([{ effect: ownEffect.reportToParent, step: 'spread' }])
  })

  it('is nobody’s who merely says so: only the engine names a parent', () => {
    const decision = decide(
      office,
      { ...opened().dossier, revision: 0 },
      { type: 'submit', case: 'only', channel: 'counter', applicant: citizen.id, parent },
      { by: citizen, now: at(day) },
    )
    expect(decision).toMatchObject({ refusal: { code: 'role_missing', data: { role: 'timekeeper' } } })
  })
})

describe('a join of dossiers', () => {
  const spec = { ...(office.graph.steps.get('spread')?.step as Extract<Step, { kind: 'children' }>) }
  const [residence] = Object.values(spec.children)
  if (residence === undefined) throw new Error('no child')
  const { facts, ...plain } = residence

  const spreading = (join: Join, when = 'true'): Tale => {
    const outcomes = { one: { ...plain, outcome: 'residence' }, two: { ...plain, outcome: 'insurance', when } }
    const step: Step = { ...spec, children: outcomes, join, to: 'more' }
    const procedure = procedureOf(
      {
        begin: task({ on: 'spread' }),
        spread: step,
        more: task({ again: { to: 'spread', asks: ['big'] }, on: 'granted' }),
      },
      { facts: officeRules.facts },
    )
    return received(procedure, 'only', '2026-04-20T08:00', { big: false }).do(day, lan, {
      type: 'advance',
      action: 'on',
    })
  }
  const where = (tale: Tale, ...ended: readonly string[]) => {
    for (const child of ended) tale.do(next, policeman, report(child))
    return tale.dossier.position
  }

  it('goes on with the first, with so many, or when their outcomes are so', () => {
    expect(where(spreading('any'), 'two')).toEqual(['more'])
    expect(where(spreading({ quorum: 2 }), 'two')).toEqual(['spread'])
    expect(where(spreading({ quorum: 2 }), 'two', 'one')).toEqual(['more'])
    expect(where(spreading({ when: 'insurance = "granted"' }), 'one')).toEqual(['spread'])
    expect(where(spreading({ when: 'insurance = "granted"' }), 'two')).toEqual(['more'])
  })

  it('waits for nobody once all have ended, whatever it asked for', () => {
    expect(where(spreading({ quorum: 2 }, 'big'), 'one')).toEqual(['more'])
    expect(where(spreading({ when: 'insurance = "refused"' }), 'one', 'two')).toEqual(['more'])
  })

  it('counts only those asked for this time when the step is come to again', () => {
    const tale = spreading('any', 'not(big)')
    expect(where(tale, 'two')).toEqual(['more'])
    tale.do(next, lan, { type: 'advance', action: 'again', facts: { big: true } })
    expect(tale.dossier.position).toEqual(['spread'])
    expect(where(tale, 'one')).toEqual(['more'])
  })
})
