import { expect, it } from 'vitest'
import { commandTypes } from '../../test/command-types.ts'
import { askAll, newTally } from '../../test/matrix.ts'
import { officePeople, officeSituations, wholeOffice } from '../../test/office-told.ts'
import { asChild, situationsOf, worldOf } from '../../test/situations.ts'

it('lets somebody give each command there is, and keeps somebody from it who stands in the wrong place', () => {
  const told = officeSituations()
  const tally = newTally()
  const situations = situationsOf(wholeOffice, [...told, ...told.slice(0, 2).map(asChild)])
  for (const situation of situations) askAll(worldOf(wholeOffice), situation, officePeople, tally)
  expect(commandTypes.filter(type => !tally.accepted.has(type))).toEqual([])
  expect(commandTypes.filter(type => !tally.refused.has(type))).toEqual([])
  const reasons = ['assigned_elsewhere', 'delegated', 'delegation_over', 'duty_conflict', 'recall_impossible']
  expect([...tally.met].sort()).toEqual([...reasons, 'role_missing'])
}, 300_000)
