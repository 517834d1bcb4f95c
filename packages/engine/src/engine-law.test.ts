/** Which version of a procedure a dossier falls under, and what becomes of personal data when that changes. */
import { describe, expect, it } from 'vitest'
import { administrator, citizen, deskOfficer, officeOf } from '../test/office.ts'
import { ruledMore, ruledProcedure } from '../test/ruled.ts'
import { at, official } from '../test/tale.ts'
import { load } from './definition/load.ts'
import type { Procedure } from './definition/procedure.ts'
import { type Publication, registry } from './definition/registry.ts'
import type { Command } from './dossier/command.ts'
import type { Actor } from './dossier/event.ts'
import { assess, feeDue } from './dossier/fee.ts'
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

describe('a correction of the law that is published later', () => {
  const base = ruledMore.parameters.base
  /** Made known on 11/5/2026 with force from 20/4 on. */
  const corrected = ruledProcedure({
    version: 2,
    parameters: {
      base: {
        ...base,
        versions: [
          ...base.versions,
          {
            id: 'corrected',
            value: 500,
            from: '2026-04-20',
            knownSince: '2026-05-11',
            basis: [{ act: '71/2026/TT-BTC' }],
          },
        ],
      },
    },
  })
  const assessed = ruledProcedure()
  const desk = official('desk', 'ward')
  const officer = official('officer', 'ward')
  const facts = { age: 30, poor: false, pages: 1 }
  const handIn: Command = { type: 'submit', case: 'only', channel: 'counter', applicant: citizen.id, facts }
  const pay = (amount: number): Command => ({ type: 'pay', fee: 'service', amount, currency: 'VND' })

  const published = (...publications: readonly Publication[]) => {
    const law = registry(publications)
    if (!law.ok) throw new Error(law.issues[0]?.code)
    return law.value
  }
  const before = published({ procedure: assessed, from: '2020-01-01' })
  const after = published(
    { procedure: assessed, from: '2020-01-01', until: '2026-05-10' },
    { procedure: corrected, from: '2026-05-11', basis: { act: '71/2026/TT-BTC' } },
  )

  const office = () => {
    const clock = { now: at('2026-04-20T08:00') }
    const store = memory(() => clock.now)
    let keys = 0
    let law = before
    let engine = openEngine({ store, procedures: law })
    const give = async (when: string, by: Actor, command: Command, dossier = 'd') => {
      clock.now = at(when)
      keys += 1
      return engine.dispatch({ tenant: 'ward', dossier, procedure: '1.000001', by, key: `k${keys}`, command })
    }
    const now = async (dossier = 'd') => {
      const found = await engine.dossier('ward', dossier)
      const procedure = found && law.byHash(found.procedure.hash)
      if (found === undefined || procedure === undefined) throw new Error('there is no such dossier')
      return { due: feeDue(procedure, found, 'service'), account: assess(procedure, found, 'service'), ...found }
    }
    const publish = () => {
      law = after
      engine = openEngine({ store, procedures: law })
    }
    return { give, now, publish, events: (dossier = 'd') => engine.events('ward', dossier) }
  }
  const due = (amount: number) => ({ due: amount, currency: 'VND' })

  it('changes nothing of a dossier that was assessed before, on whatever day it is asked', async () => {
    const { give, now, publish, events } = office()
    await give('2026-04-20T08:00', citizen, handIn)
    await give('2026-04-20T08:15', desk, { type: 'receive' })
    await give('2026-04-20T08:20', desk, pay(4000))
    const first = await now()
    const kept = await events()
    expect(first.due).toEqual(due(4000))
    publish()
    expect(await now()).toEqual(first)
    expect(await events()).toEqual(kept)
    // It goes on under what was known, and is paid in full as it was told.
    expect(await give('2026-06-01T08:00', officer, { type: 'advance', action: 'on' })).toMatchObject({ ok: true })
    expect(await now()).toMatchObject({ due: first.due, account: first.account, procedure: { version: 1 } })
  })

  it('counts for a dossier that is handed in afterwards', async () => {
    const { give, now, publish } = office()
    publish()
    await give('2026-05-11T08:00', citizen, handIn)
    await give('2026-05-11T08:15', desk, { type: 'receive' })
    expect((await now()).due).toEqual(due(1200))
  })

  it('counts by an event only: of the reception under another law, or of the administrator, with the act', async () => {
    const { give, now, publish, events } = office()
    await give('2026-04-20T08:00', citizen, handIn)
    await give('2026-04-20T08:00', citizen, handIn, 'waiting')
    await give('2026-04-20T08:15', desk, { type: 'receive' })
    publish()
    expect([(await now()).due, (await now('waiting')).due]).toEqual([due(4000), due(4000)])

    await give('2026-05-12T08:15', desk, { type: 'receive' }, 'waiting')
    const basis = { act: '71/2026/TT-BTC', article: '2' }
    await give('2026-05-12T09:00', administrator, { type: 'migrate', version: 2, mapping: { terms: 'keep' }, basis })
    expect([(await now()).due, (await now('waiting')).due]).toEqual([due(1200), due(1200)])
    const pins = { from: { hash: assessed.hash }, to: { hash: corrected.hash } }
    const migrated = async (dossier: string) => (await events(dossier)).filter(({ type }) => type === 'migrated')
    expect(await migrated('waiting')).toMatchObject([{ data: { ...pins, basis: { act: basis.act } } }])
    expect(await migrated('d')).toMatchObject([{ data: { ...pins, basis } }])
  })

  it('cannot be known by a definition before it is: the check of the day it is published tells', () => {
    const codes = (asOf: string) => {
      const loaded = load({ format: 1, procedure: corrected.definition }, { asOf })
      return loaded.ok ? loaded.value.issues.map(({ code }) => code).filter(code => code === 'law_known_later') : []
    }
    expect([codes('2026-05-10'), codes('2026-05-11')]).toEqual([['law_known_later'], []])
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
