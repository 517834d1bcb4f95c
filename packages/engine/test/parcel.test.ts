/** One parcel, one open dossier: the rule of the construction permit, through the engine on a real file. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import type { Command } from '../src/dossier/command.ts'
import type { Actor, Facts } from '../src/dossier/event.ts'
import { openEngine } from '../src/engine.ts'
import { sqlite } from '../src/store/sqlite/index.ts'
import { permit } from './example.ts'
import { citizen, stranger } from './play.ts'
import { at, official } from './tale.ts'

const folder = mkdtempSync(join(tmpdir(), 'motcua-parcel-'))
afterAll(() => rmSync(folder, { recursive: true }))

const desk = official('frontDesk', 'communeCentre')
const head = official('economyHead', 'commune', 'economy')
const documents = { application: {}, landUseCertificate: {}, houseDrawings: {} }
const site = { unplanned: false, heritage: false, roadside: false, leased: false, adjoining: false }

const parcel = (number: string): Facts => ({ parcel: { commune: 'Xã Tân Lập', sheet: '12', number } })

it('a second dossier for the same parcel is received only when the first has ended', async () => {
  const store = await sqlite(join(folder, 'parcels.db'), { testClock: true })
  await store.setClock(at('2026-04-07T09:00'))
  const engine = openEngine({ store, procedures: [permit] })
  let count = 0
  const give = async (dossier: string, by: Actor, command: Command) => {
    const { code: procedure } = permit.definition
    const outcome = await engine.dispatch({ tenant: 'ward', dossier, by, key: `${++count}`, procedure, command })
    return outcome.ok ? outcome.dossier.situation : outcome.refusal
  }
  const submit = (by: Actor, facts: Facts): Command => ({
    type: 'submit',
    case: 'house',
    channel: 'counter',
    applicant: by.id,
    facts,
    documents,
  })
  const receive: Command = { type: 'receive', facts: site }

  expect(await give('first', citizen, submit(citizen, parcel('346')))).toBe('submitted')
  expect(await give('first', desk, receive)).toBe('open')
  // Whoever asks may hand papers in; only the desk can know that the parcel is taken.
  expect(await give('second', stranger, submit(stranger, parcel('346')))).toBe('submitted')
  const taken = { code: 'already_open', data: { dossier: 'first' } }
  expect(await give('second', desk, receive)).toMatchObject(taken)
  expect(await give('beside', stranger, submit(stranger, parcel('347')))).toBe('submitted')
  expect(await give('beside', desk, receive)).toBe('open')

  expect(await give('first', citizen, { type: 'withdraw', reason: 'Đổi thiết kế.' })).toBe('open')
  expect(await give('second', desk, receive)).toMatchObject(taken)
  expect(await give('first', head, { type: 'decideWithdrawal', granted: true, reason: 'Theo đề nghị.' })).toBe('ended')
  expect(await give('second', desk, receive)).toBe('open')
  await engine.close()
})

it('facts written in another order, or with letters composed otherwise, are the same parcel', async () => {
  const store = await sqlite(join(folder, 'written.db'), { testClock: true })
  await store.setClock(at('2026-04-07T09:00'))
  const engine = openEngine({ store, procedures: [permit] })
  const spellings = [
    { commune: 'Xã Tân Lập', sheet: '12', number: '346' },
    { number: '346', sheet: '12', commune: 'Xã Tân Lập'.normalize('NFD') },
  ]
  const outcomes = []
  for (const [index, spelling] of spellings.entries()) {
    const order = { tenant: 'ward', dossier: `d${index}`, procedure: permit.definition.code }
    const facts = { parcel: spelling }
    const submit = { type: 'submit', case: 'house', channel: 'online', applicant: citizen.id, facts, documents }
    await engine.dispatchJson({ ...order, by: citizen, key: `s${index}`, command: submit })
    const receive = { ...order, by: desk, key: `r${index}`, command: { type: 'receive', facts: site } }
    outcomes.push(await engine.dispatchJson(receive))
  }
  expect(outcomes).toMatchObject([{ ok: true }, { ok: false, refusal: { code: 'already_open' } }])
  await engine.close()
})
