import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chance } from '../../test/chance.ts'
import { examples } from '../../test/example.ts'
import { deepFreeze, type Life, live } from '../../test/life.ts'
import { holds } from '../../test/places.ts'
import { citizen, commandsFor, stranger } from '../../test/play.ts'
import { appointmentOf, computedDue, promisedDue, stageLedger } from './clock.ts'
import { timekeeper } from './command.ts'
import { can, decide } from './decide.ts'
import { emptyDossier } from './dossier.ts'
import type { DossierEvent, Effect } from './event.ts'
import { evolve } from './evolve.ts'
import { nationalStatus } from './status.ts'
import { openActions } from './step.ts'
import { timersOf } from './timer.ts'

const json = <T>(value: T): T => JSON.parse(JSON.stringify(value))

for (const { definition } of Object.values(examples)) deepFreeze(definition)

const seeds = fc.array(fc.integer(), { minLength: 5, maxLength: 45 })

/** The law holds for every life; lives are drawn anew for each law. */
const always = (name: string, law: (life: Life) => void, numRuns = 60): void => {
  it.each(Object.entries(examples))(`${name}: %s`, (_, procedure) => {
    fc.assert(
      fc.property(seeds, it => law(live(procedure, it))),
      { numRuns },
    )
  })
}

describe('the lives of dossiers', () => {
  it.each(Object.entries(examples))('come to all their situations and ends: %s', (name, procedure) => {
    const seen = new Set<string>()
    let accepted = 0
    let refused = 0
    const states = [...procedure.graph.steps.values()].filter(it => it.step.kind !== 'exit').map(it => it.id)
    // The last steps of a long way are come to by one life in seventy: as many are lived as it takes.
    for (let seed = 1; seed <= 400 || (seed <= 1600 && states.some(step => !seen.has(step))); seed++) {
      const luck = chance(seed * 7919)
      const life = live(
        procedure,
        Array.from({ length: 60 }, () => luck.below(2 ** 31)),
      )
      for (const { decision } of life.moments) decision.ok ? accepted++ : refused++
      for (const { type, data } of life.events) {
        seen.add(type)
        if (type === 'moved') for (const step of data.entered) seen.add(step)
      }
    }
    expect(states.filter(step => !seen.has(step))).toEqual([])
    const kinds = [
      'submitted',
      'received',
      'acted',
      'withdrawalDecided',
      'resultReturned',
      'ended',
      ...(procedure.definition.supplement ? ['supplied', 'paused'] : []),
      ...(name === 'birth-residence-insurance' ? ['childOpened', 'childEnded', 'childrenClosed'] : []),
    ]
    expect(kinds.filter(kind => !seen.has(kind))).toEqual([])
    if (name === 'abtc-card')
      expect(['answered', 'silent', 'consultationExtended'].filter(kind => !seen.has(kind))).toEqual([])
    expect(accepted).toBeGreaterThan(refused)
    expect(refused).toBeGreaterThan(300)
  })
})

/** What goes out with an event: the effects of a move, and what is asked of the dossiers of other procedures. */
const sentWith = (event: DossierEvent): readonly Effect[] => {
  const between = (effect: string, step: string, subject: string): Effect => {
    return { id: `${event.dossier}/${event.seq}/${subject}`, effect, step, subject }
  }
  switch (event.type) {
    case 'moved':
      return event.data.effects
    case 'childOpened':
      return [between('$openChild', event.data.step, event.data.child)]
    case 'childrenClosed':
      return event.data.stopped.map(child => between('$stopChild', event.data.step, child))
    default:
      return []
  }
}

describe('what happened', () => {
  always('folded from nothing is the dossier, through JSON and without the procedure', ({ events, dossier }) => {
    const replayed = json(events).reduce(evolve, emptyDossier('d', 'ward'))
    expect(json(replayed)).toEqual(json(dossier))
  })

  always('has no gap, is never effective before it is recorded, and is JSON', ({ events, moments }) => {
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1))
    for (const event of events) {
      expect(event.on).toBeLessThanOrEqual(event.at)
      expect(json(event)).toEqual(event)
      expect(event).toMatchObject({ dossier: 'd', v: 1 })
    }
    for (const { decision, context, before } of moments) {
      if (!decision.ok) continue
      expect(decision.events.length).toBeGreaterThan(0)
      expect(decision.dossier.revision).toBe(before.revision + decision.events.length)
      for (const event of decision.events) expect(event).toMatchObject({ at: context.now, by: context.by })
    }
  })

  always('sends out what its events say, each effect under its own id', ({ moments, events }) => {
    const sent = moments.flatMap(({ decision }) => (decision.ok ? decision.effects : []))
    expect(sent).toEqual(events.flatMap(sentWith))
    expect(new Set(sent.map(({ id }) => id)).size).toBe(sent.length)
  })
})

describe('a decision', () => {
  always('is the same a second time, and a refusal has a code and nothing else', ({ procedure, moments }) => {
    for (const { before, command, context, decision } of moments) {
      // Before, command and context are frozen to their depth: to change one would throw.
      expect(decide(procedure, before, json(command), json(context))).toEqual(decision)
      if (!decision.ok) expect(Object.keys(decision.refusal)).toEqual(['code', 'data'])
    }
  })

  always('is what can() said beforehand, and refuses for its first reason', ({ procedure, moments }) => {
    for (const { before, command, context, decision } of moments) {
      const permission = can(procedure, before, command, context)
      expect(permission.allowed).toBe(decision.ok)
      if (!permission.allowed && !decision.ok) expect(permission.reasons[0]).toEqual(decision.refusal)
    }
  })

  always('on a dossier read back from JSON is the same', ({ procedure, moments }) => {
    for (const { before, command, context, decision } of moments)
      expect(json(decide(procedure, json(before), command, context))).toEqual(json(decision))
  })

  always('is kept from whoever does not hold the place, on every turn', ({ procedure, moments }) => {
    for (const { before, command, context, decision } of moments)
      if (!holds(procedure, before, command, context.by, context.on ?? context.now)) expect(decision.ok).toBe(false)
  })
})

describe('an ended dossier', () => {
  always('is not moved by anything any more', ({ moments }) => {
    for (const { before, decision } of moments) {
      if (before.situation !== 'ended' || !decision.ok) continue
      const { position, situation, outcome, appointment } = decision.dossier
      expect({ position, situation, outcome, appointment }).toEqual({
        position: before.position,
        situation: 'ended',
        outcome: before.outcome,
        appointment: before.appointment,
      })
      expect(decision.timers).toEqual([])
    }
  })

  always('has an outcome, was finished before, and its stages have ended', ({ dossier }) => {
    expect(dossier.situation === 'ended').toBe(dossier.outcome !== undefined)
    if (dossier.situation !== 'ended') return
    expect(dossier.clock?.stages.every(stage => stage.to !== undefined) ?? true).toBe(true)
    if (dossier.clock) expect(dossier.clock.finishedOn).toBeDefined()
  })
})

describe('while something is owed', () => {
  always('nobody advances the dossier: a supplement or a withdrawal comes first', ({ moments }) => {
    for (const { before, command, decision } of moments) {
      const owed = before.supplement !== undefined || before.withdrawalRequestedOn !== undefined
      if (owed && command.type === 'advance') expect(decision.ok).toBe(false)
      if (before.withdrawalRequestedOn !== undefined && command.type === 'returnResult') expect(decision.ok).toBe(false)
    }
  })

  always('nothing is ready: no result is finished while papers are owed', ({ moments }) => {
    for (const { decision } of moments)
      if (decision.ok && decision.dossier.situation !== 'open') expect(decision.dossier.supplement).toBeUndefined()
  })
})

describe('the clock', () => {
  always('is paused exactly while papers are owed or a wait that pauses lasts', ({ procedure, moments }) => {
    for (const { decision } of moments) {
      if (!decision.ok || decision.dossier.situation !== 'open') continue
      const { clock, supplement, position } = decision.dossier
      const waits = position.filter(id => {
        const step = procedure.graph.steps.get(id)?.step
        return step?.kind === 'wait' && step.pause !== undefined
      })
      const owed = [...(supplement ? [`supplement:${supplement.round}`] : []), ...waits.map(id => `wait:${id}`)]
      const open = clock?.pauses.filter(({ to }) => to === undefined).map(({ pause }) => pause) ?? []
      expect(open.toSorted()).toEqual(owed.toSorted())
    }
  })
})

describe('the citizen’s date', () => {
  always('changes only where it is appointed', ({ events }) => {
    let before = emptyDossier('d', 'ward')
    for (const event of events) {
      const after = evolve(before, event)
      if (event.type !== 'appointed') expect(after.appointment).toEqual(before.appointment)
      before = after
    }
  })

  always('is promised at reception, and is the one the law gives whenever it is promised', ({ procedure, moments }) => {
    for (const { decision } of moments) {
      if (!decision.ok) continue
      const { dossier, events } = decision
      if (dossier.clock && events.some(({ type }) => type === 'received')) expect(dossier.appointment).toBeDefined()
      if (!events.some(({ type }) => type === 'appointed')) continue
      const found = promisedDue(procedure, dossier)
      expect(found?.ok && appointmentOf(found.value)).toEqual(dossier.appointment)
    }
  })

  always('can be counted at any time, as far as the calendar goes', ({ procedure, moments }) => {
    for (const { decision } of moments) {
      if (!decision.ok) continue
      const found = computedDue(procedure, decision.dossier)
      if (found?.ok === false) expect(found.issues).toMatchObject([{ code: 'calendar_not_covered' }])
    }
  })

  always('cannot be computed while the clock is paused, unless its stage was over before, and can otherwise', life => {
    for (const { decision } of life.moments) {
      if (!decision.ok || decision.dossier.clock === undefined || decision.dossier.situation !== 'open') continue
      const found = computedDue(life.procedure, decision.dossier)
      if (!found?.ok) continue
      const open = decision.dossier.clock.pauses.filter(pause => pause.to === undefined)
      const date = appointmentOf(found.value)
      const context = JSON.stringify([found.value, decision.dossier])
      if (open.length === 0) expect(date, context).toBeDefined()
      // What was overdue stays overdue: a pause that begins afterwards gives no time back.
      else if (date !== undefined) {
        const stage = stageLedger(life.procedure, decision.dossier)
        const due = stage?.ok && stage.value.due
        const over = due && 'overdueFrom' in due ? due.overdueFrom : Number.POSITIVE_INFINITY
        expect(over, context).toBeLessThanOrEqual(Math.min(...open.map(pause => pause.from)))
      }
    }
  })
})

describe('a dossier that has not ended', () => {
  always('has somebody who can go on with it, or a date that will', ({ procedure, moments }) => {
    for (const { decision } of moments) {
      if (!decision.ok) continue
      const { dossier, timers } = decision
      if (dossier.situation === 'ended' || dossier.situation === 'submitted') continue
      const steps = dossier.position.map(id => procedure.graph.steps.get(id)?.step)
      const posts = openActions({ procedure, dossier }).map(({ post }) => post.role)
      const asked = dossier.position.flatMap(id => Object.values(dossier.consultations[id] ?? {}))
      const children = dossier.position.flatMap(id => Object.values(dossier.children?.[id] ?? {}))
      const reachable =
        timers.length > 0 ||
        posts.some(role => role !== undefined) ||
        asked.some(one => one.answer === undefined) ||
        children.some(one => one.outcome === undefined) ||
        steps.some(step => step?.kind === 'return' || step?.kind === 'handoff')
      expect(reachable, JSON.stringify(dossier.position)).toBe(true)
    }
  })

  always('has the timers that a replayed one has, and each is accepted when it is due', ({ procedure, moments }) => {
    for (const { decision, context } of moments) {
      if (!decision.ok) continue
      const { dossier, timers } = decision
      expect(timersOf(procedure, json(dossier))).toEqual({ ok: true, value: timers })
      for (const { at, command } of timers) {
        // What was entered late may already be due when it is entered.
        const now = Math.max(at, context.now)
        expect(can(procedure, dossier, command, { by: timekeeper, now, on: at })).toEqual({ allowed: true })
        expect(can(procedure, dossier, command, { by: timekeeper, now: at - 1 }).allowed).toBe(false)
      }
    }
  })

  always('has one status code, and it follows the situation', ({ procedure, moments }) => {
    for (const { decision } of moments) {
      if (!decision.ok) continue
      const { situation, supplement, withdrawalRequestedOn } = decision.dossier
      const status = nationalStatus(procedure, decision.dossier)
      const expected = {
        submitted: [1],
        open: withdrawalRequestedOn !== undefined ? [7] : supplement !== undefined ? [5, 6] : [2, 4, 5, 6],
        finished: withdrawalRequestedOn !== undefined ? [7] : [9],
        ended: [3, 8, 9, 10],
      }
      expect(expected[situation]).toContain(status)
    }
  })
})

describe('another citizen', () => {
  it.each(Object.entries(examples))('cannot act on the dossier, whatever it has come to: %s', (_, procedure) => {
    fc.assert(
      fc.property(seeds, fc.nat(1000), (lifeSeeds, n) => {
        for (const { before, context } of live(procedure, lifeSeeds).moments)
          for (const command of commandsFor(procedure, before, n)) {
            if (before.revision === 0 && command.type !== 'submit') continue
            const decision = decide(procedure, before, command, { by: stranger, now: context.now })
            expect(decision.ok).toBe(false)
          }
      }),
      { numRuns: 8 },
    )
    expect(stranger.id).not.toBe(citizen.id)
  })
})
