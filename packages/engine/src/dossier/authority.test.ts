import { describe, expect, it } from 'vitest'
import { examples, stories } from '../../test/example.ts'
import { askAll, newTally } from '../../test/matrix.ts'
import { everybody } from '../../test/play.ts'
import { asChild, situationsOf, told, worldOf } from '../../test/situations.ts'
import type { Procedure } from '../definition/procedure.ts'
import { type CommandType, timekeeper } from './command.ts'

/** Every type that a procedure has a use for. */
const usedBy = ({ definition, graph }: Procedure): readonly CommandType[] => {
  const { supplement, fees, extension, withdrawal, stop, reappointment } = definition
  const steps = [...graph.steps.values()].map(({ step }) => step)
  const has = (kind: string): boolean => steps.some(step => step.kind === kind)
  const always: readonly CommandType[] = [
    'submit',
    'receive',
    'refuseAcceptance',
    'advance',
    'returnResult',
    'claim',
    'assign',
    'reassign',
    'recall',
    'sendBack',
    'urge',
    'expire',
    'correct',
    'migrate',
    'adopt',
    'recount',
    'skip',
  ]
  const some: readonly (readonly [boolean, ...CommandType[]])[] = [
    [supplement !== undefined, 'requestSupplement', 'supply'],
    [fees !== undefined, 'pay', 'refund'],
    [withdrawal !== undefined, 'withdraw', 'decideWithdrawal'],
    [extension !== undefined, 'extend'],
    [has('consult'), 'consult', 'answer'],
    [stop !== undefined, 'stop'],
    [reappointment !== undefined, 'reappoint', 'apologise'],
    [has('handoff'), 'acceptHandoff', 'returnHandoff'],
    [has('children'), 'reportChild'],
    [Object.keys(definition.agencies).length > 1, 'succeedAgency'],
    [steps.some(step => step.kind === 'handoff' && (step.others ?? []).length > 0), 'rerouteHandoff'],
    [Object.values(definition.facts ?? {}).some(fact => fact.personal === true), 'erase'],
  ]
  return [...always, ...some.flatMap(([used, ...types]) => (used ? types : []))]
}

describe('who may', () => {
  it.each(Object.entries(examples))(
    'do something, may from the right place only: every command, role, agency, department and delegation of %s',
    (example, procedure) => {
      const world = worldOf(procedure)
      const scripts = stories(example)
      const storied = scripts.flatMap(({ actors }) => Object.values(actors))
      const tally = newTally()
      const all = scripts.flatMap(script => told(procedure, script))
      for (const situation of situationsOf(procedure, [...all, ...all.slice(0, 2).map(asChild)]))
        askAll(world, situation, storied, tally)
      const used = usedBy(procedure)
      expect(used.filter(type => !tally.accepted.has(type))).toEqual([])
      expect(used.filter(type => !tally.refused.has(type))).toEqual([])
    },
    600_000,
  )

  it('give the time: the timekeeper and nobody else, whatever else they hold', () => {
    for (const procedure of Object.values(examples))
      expect(everybody(procedure).filter(({ roles }) => roles.includes('timekeeper'))).toEqual([timekeeper])
  })
})
