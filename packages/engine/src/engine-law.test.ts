/** Which version of a procedure a dossier falls under, and what becomes of personal data when that changes. */
import { describe, expect, it } from 'vitest'
import { administrator, citizen, deskOfficer, officeOf } from '../test/office.ts'
import { at } from '../test/tale.ts'
import type { Procedure } from './definition/procedure.ts'
import { type Publication, registry } from './definition/registry.ts'
import type { Command } from './dossier/command.ts'
import type { Actor } from './dossier/event.ts'
import { openEngine } from './engine.ts'
import { memory } from './store/memory.ts'

const old = officeOf()
const { facts } = old.definition
/** The Law on Civil Status 03/2026/QH16: in force on 01/03/2027; what was received before goes on under the old one. */
const renewed = officeOf({
  version: 2,
  basis: [{ act: '03/2026/QH16' }],
  facts: { ...facts, parcel: { name: { vi: 'Thửa đất' }, type: 'string', personal: true } },
})

const begin = (by?: Publication['by']) => {
  const law = registry([
    { procedure: old, from: '2020-01-01', until: '2027-02-28' },
    { procedure: renewed, from: '2027-03-01', ...(by === undefined ? {} : { by }), basis: { act: '03/2026/QH16' } },
  ])
  if (!law.ok) throw new Error(law.issues[0]?.code)
  const clock = { now: at('2027-02-26T08:00') }
  const engine = openEngine({ store: memory(() => clock.now), procedures: law.value })
  let keys = 0
  const give = async (by: Actor, command: Command, more: object = {}) => {
    const key = `k${++keys}`
    const outcome = await engine.dispatch({
      tenant: 'ward',
      dossier: 'd',
      procedure: '1.000001',
      by,
      key,
      command,
      ...more,
    })
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
    return outcome.dossier.procedure.version
  }
  return { clock, engine, give }
}

const submit: Command = {
  type: 'submit',
  case: 'only',
  channel: 'counter',
  applicant: citizen.id,
  facts: { subject: 'Nguyễn Thị Đào' },
}
const receive: Command = { type: 'receive', facts: { parcel: 'thửa 12' } }

describe('the law of the day a dossier is received', () => {
  it.each([
    ['2027-02-26T16:00', 1],
    ['2027-02-28T23:59', 1],
    ['2027-03-01T00:00', 2],
  ])('is the one it runs under, whatever was in force when it was submitted: %s', async (when, version) => {
    const { clock, give, engine } = begin()
    await give(citizen, submit)
    clock.now = at(when)
    expect(await give(deskOfficer, receive)).toBe(version)
    const types = (await engine.events('ward', 'd')).map(({ type }) => type)
    expect(types.includes('migrated')).toBe(version === 2)
  })

  it('counts by the day the reception is effective, or the day that is declared', async () => {
    const entered = begin()
    await entered.give(citizen, submit)
    entered.clock.now = at('2027-03-01T08:00')
    expect(await entered.give(deskOfficer, receive, { on: at('2027-02-26T16:00') })).toBe(1)
    const declared = begin()
    await declared.give(citizen, submit)
    declared.clock.now = at('2027-03-02T08:00')
    expect(await declared.give(deskOfficer, receive, { lawOf: '2027-02-28' })).toBe(1)
  })

  it('is not asked where the new law goes by the day of submission', async () => {
    const { clock, give } = begin('submitted')
    await give(citizen, submit)
    clock.now = at('2027-03-01T08:00')
    expect(await give(deskOfficer, receive)).toBe(1)
  })

  it('keeps apart what the new law’s version calls personal, from the same command on', async () => {
    const { clock, give, engine } = begin()
    await give(citizen, submit)
    clock.now = at('2027-03-01T08:00')
    await give(deskOfficer, receive)
    expect(JSON.stringify(await engine.history('ward', 'd'))).not.toMatch(/Đào|thửa 12/)
    expect(await engine.dossier('ward', 'd')).toMatchObject({ facts: { subject: 'Nguyễn Thị Đào', parcel: 'thửa 12' } })
  })
})

describe('a dossier taken over from another system', () => {
  const adopt = (receivedOn: string): Command => ({
    type: 'adopt',
    source: 'cũ',
    reference: '1',
    case: 'only',
    channel: 'counter',
    applicant: citizen.id,
    steps: ['prepare'],
    receivedOn,
  })

  it.each([
    ['2027-02-28T23:30:00+07:00', 1],
    ['2027-02-28T16:30:00Z', 1],
    // Midnight in Việt Nam is still the day before in Greenwich.
    ['2027-02-28T17:00:00Z', 2],
  ])('falls under the law of the day it was received there, in Vietnamese time: %s', async (receivedOn, version) => {
    const { clock, give } = begin()
    clock.now = at('2027-03-05T08:00')
    expect(await give(administrator, adopt(receivedOn))).toBe(version)
  })
})

it('a procedure given without dates takes new dossiers in its newest version', async () => {
  const procedures: readonly Procedure[] = [old, renewed]
  const engine = openEngine({ store: memory(() => at('2020-01-01T08:00')), procedures })
  expect(engine.registry.inForce('1.000001', '2020-01-01')).toBe(renewed)
})
