import { dayAt, printDay } from '@motcua/rules'
import { describe, expect, it } from 'vitest'
import { examples, stories } from '../../test/example.ts'
import { deputiesOf, holds } from '../../test/places.ts'
import { citizen, commandsFor, everybody, officials } from '../../test/play.ts'
import type { Procedure } from '../definition/procedure.ts'
import { simulate } from '../simulate/simulate.ts'
import { type Command, type CommandType, timekeeper } from './command.ts'
import { decide } from './decide.ts'
import { type Dossier, emptyDossier } from './dossier.ts'
import type { Actor } from './event.ts'
import { evolve } from './evolve.ts'
import { timersOf } from './timer.ts'

interface Situation {
  readonly dossier: Dossier
  readonly now: number
}

/** Every situation the stories of an example come to, the applicant made the one citizen that is known here. */
const situations = (example: string, procedure: Procedure): readonly Situation[] => {
  const found = new Map<string, Situation>([['', { dossier: emptyDossier('d', 'ward'), now: 1_767_574_800_000 }]])
  for (const script of stories(example)) {
    let dossier = emptyDossier('d', 'ward')
    for (const { events, at } of simulate(procedure, script).lines) {
      for (const event of events) dossier = evolve(dossier, event)
      if (events.length === 0) continue
      const mine = { ...dossier, id: 'd', applicant: citizen.id }
      const { position, situation, supplement, withdrawalRequestedOn, consultations, paid } = mine
      const key = JSON.stringify([
        mine.case,
        position,
        situation,
        supplement,
        withdrawalRequestedOn,
        consultations,
        paid,
        mine.work,
        mine.handoffs,
        mine.standIns,
        mine.lastActs?.map(({ by }) => by),
        mine.rungs,
        mine.reappointments,
        mine.children,
        mine.variant,
      ])
      found.set(key, { dossier: mine, now: at + 1 })
      // And at the moment its first timer is due.
      const timers = timersOf(procedure, mine)
      const first = timers.ok ? timers.value[0] : undefined
      if (first) found.set(`${key} due`, { dossier: mine, now: first.at })
    }
  }
  return [...found.values()]
}

/** The commands drawn for a situation, each once. */
const differentCommands = (procedure: Procedure, dossier: Dossier): readonly Command[] => {
  const all = [0, 1, 2, 3].flatMap(n => commandsFor(procedure, dossier, n))
  return [...new Map(all.map(command => [JSON.stringify(command), command])).values()]
}

describe('who may', () => {
  it.each(Object.entries(examples))(
    'do something, may from the right place only: every command, role, agency, department and delegation of %s',
    (example, procedure) => {
      const people = everybody(procedure)
      const posts = officials(procedure)
      const accepted = new Set<CommandType>()
      let asked = 0
      for (const { dossier, now } of situations(example, procedure))
        for (const command of differentCommands(procedure, dossier)) {
          const day = printDay(dayAt(now))
          const ask = (by: Actor) => ({ by, decision: decide(procedure, dossier, command, { by, now }) })
          const themselves = people.map(ask)
          const possible = themselves.some(({ decision }) => decision.ok)
          // Whoever stands in for somebody may do what that one may, from the first day to the last. What nobody may do
          // as things are is nobody's by a delegation either.
          // By turns: the first day and the day after the last, the last day and the day before the first.
          const deputies = posts.flatMap(it => deputiesOf(it, day).filter((_, index) => index % 2 === asked % 2))
          const outcomes = possible ? [...themselves, ...deputies.map(ask)] : themselves
          asked += outcomes.length
          if (possible) accepted.add(command.type)
          for (const { by, decision } of outcomes) {
            const place = holds(procedure, dossier, command, by, now)
            if (decision.ok === (possible && place)) continue
            expect({ command, by, position: dossier.position, allowed: decision }).toEqual({
              command,
              by,
              position: dossier.position,
              allowed: possible && place,
            })
          }
        }
      expect(asked).toBeGreaterThan(5000)
      // Whatever the procedure knows of was really allowed to somebody somewhere.
      const { supplement, fees, extension, withdrawal, stop, reappointment, assigners } = procedure.definition
      const kinds = [...procedure.graph.steps.values()].map(({ step }) => step.kind)
      const expected: readonly (CommandType | false)[] = [
        'submit',
        'receive',
        'refuseAcceptance',
        'advance',
        'returnResult',
        supplement !== undefined && 'requestSupplement',
        supplement !== undefined && 'supply',
        fees !== undefined && 'pay',
        withdrawal !== undefined && 'withdraw',
        withdrawal !== undefined && 'decideWithdrawal',
        extension !== undefined && 'extend',
        kinds.includes('consult') && 'consult',
        kinds.includes('consult') && 'answer',
        'expire',
        'claim',
        'reassign',
        'assign',
        'urge',
        'sendBack',
        stop !== undefined && 'stop',
        reappointment !== undefined && 'reappoint',
        reappointment !== undefined && 'apologise',
        kinds.includes('handoff') && 'acceptHandoff',
        kinds.includes('handoff') && 'returnHandoff',
        kinds.includes('children') && 'reportChild',
        assigners !== undefined && 'assign',
      ]
      expect(expected.filter(type => type !== false && !accepted.has(type))).toEqual([])
    },
    300_000,
  )

  it('give the time: the timekeeper and nobody else, whatever else they hold', () => {
    for (const procedure of Object.values(examples))
      expect(everybody(procedure).filter(({ roles }) => roles.includes('timekeeper'))).toEqual([timekeeper])
  })
})
