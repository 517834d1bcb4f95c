import { describe, expect, it } from 'vitest'
import { procedureOf, task } from '../../test/drawn.ts'
import { administrator, chief, deskOfficer, lan, office, policeman } from '../../test/office.ts'
import { citizen } from '../../test/play.ts'
import { tenant, workshop } from '../../test/workshop.ts'
import type { Procedure } from '../definition/procedure.ts'
import type { Command } from '../dossier/command.ts'
import type { Actor } from '../dossier/event.ts'
import { type Engine, openEngine } from '../engine.ts'
import { deliverBetween } from './between.ts'

const name = { vi: 'Tên', en: 'Name' }
const basis = [{ act: '118/2025/NĐ-CP' }]

/** What the police do with it. */
const residence: Procedure = procedureOf(
  {
    look: { ...(task({ register: 'granted', refuse: 'refused' }) as object), agency: 'police' } as never,
    refused: { kind: 'end', name, outcome: 'refused' },
    stopped: { kind: 'end', name, outcome: 'stopped' },
  },
  {
    code: '1.004222',
    facts: { child: { name, type: 'string' } },
    reception: { agency: 'police', role: 'desk', refused: 'refusedAtDesk' },
    stop: { agency: 'police', role: 'officer', to: 'stopped', basis },
  },
)
const policeDesk: Actor = { id: 'u:police-desk', roles: ['desk'], agency: 'police' }

const both = [office, residence]

let keys = 0
const give = async (engine: Engine, dossier: string, by: Actor, command: Command): Promise<void> => {
  const order = { tenant, dossier, by, key: `between-${++keys}`, procedure: '1.000001', command }
  expect(await engine.dispatch(order)).toMatchObject({ ok: true })
}

/** A dossier that has asked for a child of another procedure, which was not delivered yet. */
const asking = async (procedures: readonly Procedure[] = both) => {
  const shop = workshop(procedures)
  const { engine } = shop
  const facts = { subject: 'Bé An', big: false }
  await give(engine, 'p', citizen, { type: 'submit', case: 'only', channel: 'counter', applicant: citizen.id, facts })
  await give(engine, 'p', deskOfficer, { type: 'receive' })
  await give(engine, 'p', lan, { type: 'advance', action: 'spread' })
  const child = Object.values((await engine.dossier(tenant, 'p'))?.children?.spread ?? {})[0]?.dossier ?? ''
  expect(child).not.toBe('')
  return { ...shop, child }
}

/** The effect that waits, as a worker has it in hand. */
const inHand = async ({ store, clock }: Awaited<ReturnType<typeof asking>>) => {
  const [effect] = await store.claimEffects({ worker: 'w', lease: 60_000, limit: 1 })
  clock.now += 1
  return effect!
}

describe('a child', () => {
  it('is opened with what its parent tells it, and tells its parent how it ended', async () => {
    const { engine, child, clock, work, sent } = await asking()
    expect(await work()).toMatchObject({ effects: 1, failed: 0 })
    expect(await engine.dossier(tenant, child)).toMatchObject({
      situation: 'submitted',
      applicant: citizen.id,
      facts: { child: 'Bé An' },
      parent: { dossier: 'p', step: 'spread', child: 'residence' },
    })
    clock.now += 1000
    await give(engine, child, policeDesk, { type: 'receive' })
    await give(engine, child, policeman, { type: 'advance', action: 'register' })
    expect(await work()).toMatchObject({ effects: 1, failed: 0 })
    expect(await engine.dossier(tenant, 'p')).toMatchObject({ facts: { residence: 'granted' }, position: ['giving'] })
    expect(sent).toEqual([])
  })

  it('is opened once and reported once, however often that is delivered', async () => {
    const shop = await asking()
    const { engine, child } = shop
    const opening = await inHand(shop)
    for (let i = 0; i < 3; i++) expect(await deliverBetween(engine, opening)).toEqual({ done: true })
    expect(await engine.history(tenant, child)).toHaveLength(1)
    await shop.store.delivered([opening])
    await give(engine, child, policeDesk, { type: 'receive' })
    await give(engine, child, policeman, { type: 'advance', action: 'refuse' })
    const report = await inHand(shop)
    for (let i = 0; i < 3; i++) expect(await deliverBetween(engine, report)).toEqual({ done: true })
    const events = (await engine.history(tenant, 'p')).map(({ event }) => event.type)
    expect(events.filter(type => type === 'childEnded')).toHaveLength(1)
  })

  it('was opened, though what its parent says of it has changed before that was acknowledged', async () => {
    const shop = await asking()
    const { engine, child } = shop
    const opening = await inHand(shop)
    await deliverBetween(engine, opening)
    const correction = { reason: 'Nhập sai tên', basis: basis[0]!, facts: { subject: 'Bé Ân' } }
    await give(engine, 'p', administrator, { type: 'correct', event: 1, ...correction })
    expect((await engine.dossier(tenant, 'p'))?.facts.subject).toBe('Bé Ân')
    expect(await deliverBetween(engine, opening)).toEqual({ done: true })
    expect(await engine.history(tenant, child)).toHaveLength(1)
  })

  it('is stopped when its parent is, unless it has ended by itself', async () => {
    for (const ends of [false, true]) {
      const shop = await asking()
      const { engine, child, work } = shop
      await work()
      if (ends) {
        await give(engine, child, policeDesk, { type: 'receive' })
        await give(engine, child, policeman, { type: 'advance', action: 'register' })
      } else await give(engine, child, policeDesk, { type: 'receive' })
      await give(engine, 'p', chief, { type: 'stop', reason: 'Theo kết luận thanh tra.', basis: basis[0]! })
      expect(await work()).toMatchObject({ failed: 0 })
      expect(await engine.dossier(tenant, child)).toMatchObject({ outcome: ends ? 'granted' : 'stopped' })
      expect(await shop.store.outbox(10)).toEqual([])
    }
  })

  it('whose procedure another system runs is asked for there, under the same id each time', async () => {
    const { child, clock, failures, sent, worker, store } = await asking([office])
    const deliver = async (effect: (typeof sent)[number]): Promise<void> => {
      sent.push(effect)
      if (sent.length === 1) throw new Error('no route')
    }
    await worker({ deliver }).pass()
    clock.now += 1000
    expect(await worker({ deliver }).pass()).toMatchObject({ effects: 1 })
    expect(failures).toMatchObject([{ failure: { code: 'delivery_failed' } }])
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1)
    expect(sent[1]).toMatchObject({
      effect: 'openChild',
      step: 'spread',
      attempt: 2,
      child: {
        kind: 'open',
        parent: { dossier: 'p', step: 'spread', child: 'residence' },
        dossier: child,
        procedure: '1.004222',
        case: 'only',
        channel: 'counter',
        agency: 'police',
        applicant: citizen.id,
        facts: { child: 'Bé An' },
      },
    })
    expect(await store.outbox(10)).toEqual([])
  })

  it('is not forgotten when the version of its parent is gone: that is a failure, until it is back', async () => {
    const { engine, child, failures, store, work, worker } = await asking()
    await worker({ engine: openEngine({ store, procedures: [residence] }), attempts: 1 }).pass()
    expect(failures).toMatchObject([
      { failure: { code: 'procedure_unknown', data: { code: '1.000001' } }, parked: true },
    ])
    expect(await store.outbox(10)).toHaveLength(1)
    await store.release((await store.incident(tenant, 'p'))!, 'retry')
    await work()
    expect(await engine.dossier(tenant, child)).toBeDefined()
  })

  it('that cannot be taken in is a failure of its parent’s, with the reason', async () => {
    const strict = procedureOf(
      { look: task({ register: 'granted' }) },
      { code: '1.004222', channels: { online: { name } } },
    )
    const { failures, worker } = await asking([office, strict])
    await worker({ attempts: 1 }).pass()
    expect(failures).toMatchObject([{ dossier: 'p', failure: { code: 'channel_unknown' }, parked: true }])
  })

  it('whose parent another system has is reported to that one', async () => {
    const { engine, failures, sent, worker, store } = workshop([residence])
    const parent = { dossier: 'nowhere', step: 'spread', child: 'residence' }
    const facts = { child: 'Bé An' }
    const order = { tenant, dossier: 'c', by: { id: 't', roles: ['timekeeper'] }, key: 'k', procedure: '1.004222' }
    const submit = { type: 'submit', case: 'only', channel: 'counter', applicant: citizen.id, facts, parent } as const
    expect(await engine.dispatch({ ...order, command: submit })).toMatchObject({ ok: true })
    await give(engine, 'c', policeDesk, { type: 'receive' })
    await give(engine, 'c', policeman, { type: 'advance', action: 'register' })
    await worker({ attempts: 1 }).pass()
    expect(failures).toEqual([])
    expect(sent).toMatchObject([{ effect: 'reportChild', report: { parent, dossier: 'c', outcome: 'granted' } }])
    expect(await store.outbox(10)).toEqual([])
  })
})
