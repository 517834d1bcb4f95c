import { expect, it } from 'vitest'
import { askAll, newTally } from '../../test/matrix.ts'
import { officePeople, officeSituations, wholeOffice } from '../../test/office-told.ts'
import { asChild, situationsOf, worldOf } from '../../test/situations.ts'
import type { CommandType } from './command.ts'

/** Every type there is: one that is not named here does not compile. */
const types: Readonly<Record<CommandType, true>> = {
  submit: true,
  receive: true,
  refuseAcceptance: true,
  advance: true,
  requestSupplement: true,
  supply: true,
  pay: true,
  consult: true,
  answer: true,
  extend: true,
  withdraw: true,
  decideWithdrawal: true,
  returnResult: true,
  assign: true,
  claim: true,
  reassign: true,
  recall: true,
  sendBack: true,
  urge: true,
  answerUrge: true,
  acceptHandoff: true,
  returnHandoff: true,
  rerouteHandoff: true,
  reportChild: true,
  reappoint: true,
  apologise: true,
  stop: true,
  refund: true,
  succeedAgency: true,
  correct: true,
  migrate: true,
  adopt: true,
  recount: true,
  skip: true,
  erase: true,
  expire: true,
}

it('lets somebody give each command there is, and keeps somebody from it who stands in the wrong place', () => {
  const told = officeSituations()
  const tally = newTally()
  const situations = situationsOf(wholeOffice, [...told, ...told.slice(0, 2).map(asChild)])
  for (const situation of situations) askAll(worldOf(wholeOffice), situation, officePeople, tally)
  const all = Object.keys(types) as readonly CommandType[]
  expect(all.filter(type => !tally.accepted.has(type))).toEqual([])
  expect(all.filter(type => !tally.refused.has(type))).toEqual([])
  const reasons = ['assigned_elsewhere', 'delegated', 'delegation_over', 'duty_conflict', 'recall_impossible']
  expect([...tally.met].sort()).toEqual([...reasons, 'role_missing'])
}, 300_000)
