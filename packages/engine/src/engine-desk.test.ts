import { describe, expect, it } from 'vitest'
import { deskOfficer, office } from '../test/office.ts'
import { citizen } from '../test/play.ts'
import { at } from '../test/tale.ts'
import { silent } from '../test/waiting.ts'
import { lapse, open, tenant, workshop } from '../test/workshop.ts'
import type { Command } from './dossier/command.ts'
import type { Actor, Facts } from './dossier/event.ts'
import { openEngine } from './engine.ts'
import { memory } from './store/memory.ts'
import type { Store } from './store/store.ts'

const submit = { type: 'submit', case: 'only', channel: 'counter', applicant: citizen.id } as const

const orderOf = (dossier: string, by: Actor, command: Command, procedure = '1.000003') => ({
  tenant,
  dossier,
  by,
  key: `${dossier}-${by.id}-${command.type}`,
  procedure,
  command,
})

const coded = (now: () => number, pattern = 'H15.50.05.13-{yymmdd}-{n:4}') =>
  openEngine({ store: memory(now), procedures: [silent], codes: () => pattern })

describe('codes', () => {
  it('are given in the order dossiers come, anew from 1 each day of Việt Nam', async () => {
    let now = at('2026-10-08T23:59')
    const engine = coded(() => now)
    const codeOf = async (dossier: string) => {
      const outcome = await engine.dispatch(orderOf(dossier, citizen, submit))
      return outcome.ok ? outcome.dossier.code : outcome.refusal.code
    }
    expect(await codeOf('a')).toBe('H15.50.05.13-261008-0001')
    expect(await codeOf('b')).toBe('H15.50.05.13-261008-0002')
    now = at('2026-10-09T00:00') - 1
    expect(await codeOf('c')).toBe('H15.50.05.13-261008-0003')
    now += 1
    expect(await codeOf('d')).toBe('H15.50.05.13-261009-0001')
    // The same order again is the same dossier, and takes no number.
    expect(await codeOf('d')).toBe('H15.50.05.13-261009-0001')
    expect(await codeOf('e')).toBe('H15.50.05.13-261009-0002')
  })

  it('are not used up by what is refused', async () => {
    const engine = coded(() => at('2026-10-08T08:00'))
    const wrong = orderOf('a', citizen, { ...submit, case: 'none' })
    expect(await engine.dispatch(wrong)).toMatchObject({ refusal: { code: 'case_unknown' } })
    expect(await engine.dispatch(orderOf('b', citizen, submit))).toMatchObject({
      dossier: { code: 'H15.50.05.13-261008-0001' },
    })
  })

  it('are those dossiers come with, where they have one', async () => {
    const engine = coded(() => at('2026-10-08T08:00'))
    const code = 'G22.99-261008-123456'
    expect(await engine.dispatch(orderOf('a', citizen, { ...submit, code }))).toMatchObject({ dossier: { code } })
  })

  const under = (code: string) => ({ ...submit, code })
  const numbered = (n: number) => `H15.50.05.13-261008-${String(n).padStart(4, '0')}`

  it('are never another dossier’s, whoever gives them', async () => {
    const engine = coded(() => at('2026-10-08T08:00'))
    await engine.dispatch(orderOf('a', citizen, under(numbered(7))))
    const second = orderOf('b', citizen, under(numbered(7)))
    const refusal = { code: 'code_taken', data: { code: numbered(7), dossier: 'a' } }
    expect(await engine.preview(second)).toEqual({ ok: false, refusal })
    expect(await engine.dispatch(second)).toEqual({ ok: false, refusal })
    expect(await engine.dossier(tenant, 'b')).toBeUndefined()
    expect(await engine.dispatch({ ...second, tenant: 'other' })).toMatchObject({ ok: true })
    // The same order again is no other dossier.
    const first = orderOf('a', citizen, under(numbered(7)))
    expect(await engine.dispatch(first)).toMatchObject({ ok: true, replayed: true })
    expect(await engine.preview(orderOf('c', citizen, under(numbered(8))))).toMatchObject({ ok: true })
  })

  it('pass over the numbers that dossiers came with', async () => {
    const engine = coded(() => at('2026-10-08T08:00'))
    for (const n of [1, 2, 4]) await engine.dispatch(orderOf(`old${n}`, citizen, under(numbered(n))))
    for (const [dossier, n] of [
      ['a', 3],
      ['b', 5],
      ['c', 6],
    ] as const)
      expect(await engine.dispatch(orderOf(dossier, citizen, submit))).toMatchObject({ dossier: { code: numbered(n) } })
  })

  it('take the next number where theirs was taken after it was counted', async () => {
    const store = memory(() => at('2026-10-08T08:00'))
    let others = 0
    const raced: Store = {
      ...store,
      async append(entry) {
        if (entry.dossier.id === 'a' && entry.dossier.code !== undefined && ++others < 4)
          await engineOf(store).dispatch(orderOf(`fast${others}`, citizen, under(entry.dossier.code)))
        return store.append(entry)
      },
    }
    const engineOf = (on: Store) =>
      openEngine({ store: on, procedures: [silent], codes: () => 'H15.50.05.13-{yymmdd}-{n:4}' })
    expect(await engineOf(raced).dispatch(orderOf('a', citizen, submit))).toMatchObject({
      dossier: { code: numbered(4) },
    })
  })

  it('are given up after a thousand others’, and the next order goes on behind those', async () => {
    const engine = coded(() => at('2026-10-08T08:00'))
    for (let n = 1; n <= 1001; n++) await engine.dispatch(orderOf(`old${n}`, citizen, under(numbered(n))))
    expect(await engine.dispatch(orderOf('a', citizen, submit))).toEqual({
      ok: false,
      refusal: { code: 'code_taken', data: { code: numbered(1001), dossier: 'old1001' } },
    })
    expect(await engine.dispatch(orderOf('a', citizen, submit))).toMatchObject({ dossier: { code: numbered(1002) } })
  })

  it('of a pattern that is none are refused, and nothing is kept', async () => {
    const engine = coded(() => at('2026-10-08T08:00'), 'H15-{day}')
    expect(await engine.dispatch(orderOf('a', citizen, submit))).toMatchObject({ refusal: { code: 'command_invalid' } })
    expect(await engine.dossier(tenant, 'a')).toBeUndefined()
  })
})

describe('a preview', () => {
  it('says what would happen, keeps nothing and gives no code', async () => {
    const engine = coded(() => at('2026-10-08T08:00'))
    const order = orderOf('a', citizen, submit)
    for (let i = 0; i < 3; i++) {
      const seen = await engine.preview(order)
      expect(seen).toMatchObject({ ok: true, replayed: false, revision: 1, events: [{ type: 'submitted' }] })
      expect(seen.ok && seen.dossier.code).toBeUndefined()
    }
    expect(await engine.dossier(tenant, 'a')).toBeUndefined()
    expect(await engine.store.answered(tenant, citizen.id, order.key)).toBeUndefined()
    expect((await engine.store.events(undefined, 10)).events).toEqual([])
    expect(await engine.dispatch(order)).toMatchObject({ ok: true, dossier: { code: 'H15.50.05.13-261008-0001' } })
  })

  it('is what dispatch does then, to the last event', async () => {
    const now = at('2026-04-20T08:00')
    const engine = openEngine({ store: memory(() => now), procedures: [silent] })
    await engine.dispatch(orderOf('a', citizen, submit))
    const order = orderOf('a', deskOfficer, { type: 'receive' })
    const seen = await engine.preview(order)
    expect(await engine.dispatch(order)).toEqual(seen)
  })

  it('refuses as dispatch would, an order that is none too', async () => {
    const engine = coded(() => at('2026-10-08T08:00'))
    expect(await engine.preview(orderOf('a', deskOfficer, { type: 'receive' }))).toMatchObject({
      refusal: { code: 'dossier_unknown' },
    })
    const none = { ...orderOf('a', citizen, submit), admin: true }
    expect(await engine.preview(none)).toMatchObject({ refusal: { code: 'command_invalid' } })
  })
})

describe('one dossier at a time', () => {
  const parcel = { parcel: 'Thửa 12, tờ 345' }
  const desk = () => {
    const engine = openEngine({ store: memory(() => at('2026-04-20T09:00')), procedures: [office] })
    const give = async (dossier: string, by: Actor, command: Command) => {
      const outcome = await engine.dispatch(orderOf(dossier, by, command, '1.000001'))
      return outcome.ok ? 'accepted' : outcome.refusal
    }
    const receive = async (dossier: string, facts: Facts) => {
      expect(await give(dossier, citizen, { ...submit, facts })).toBe('accepted')
      return give(dossier, deskOfficer, { type: 'receive' })
    }
    return { engine, give, receive }
  }

  it('about one parcel: the other is told which is open, and is taken in when that has ended', async () => {
    const { give, receive } = desk()
    expect(await receive('first', parcel)).toBe('accepted')
    expect(await receive('other', { parcel: 'Thửa 13, tờ 345' })).toBe('accepted')
    expect(await receive('second', parcel)).toEqual({
      code: 'already_open',
      data: { key: expect.stringContaining('parcel:'), dossier: 'first' },
    })
    expect(await give('first', citizen, { type: 'withdraw', reason: 'Thôi' })).toBe('accepted')
    expect(await give('second', deskOfficer, { type: 'receive' })).toMatchObject({ code: 'already_open' })
    const chief = { id: 'u:chief', roles: ['chief'], agency: 'ward' }
    expect(await give('first', chief, { type: 'decideWithdrawal', granted: true, reason: 'Có' })).toBe('accepted')
    expect(await give('second', deskOfficer, { type: 'receive' })).toBe('accepted')
  })

  it('holds nobody up who does not say which parcel', async () => {
    const { receive } = desk()
    for (const dossier of ['a', 'b']) expect(await receive(dossier, {})).toBe('accepted')
  })

  it('among fifty that are received at the same time is one', async () => {
    const { engine, give } = desk()
    const ids = Array.from({ length: 50 }, (_, i) => `d${i}`)
    for (const id of ids) await give(id, citizen, { ...submit, facts: parcel })
    const outcomes = await Promise.all(ids.map(id => give(id, deskOfficer, { type: 'receive' })))
    expect(outcomes.filter(it => it === 'accepted')).toHaveLength(1)
    const open = (await engine.dossiers(tenant, undefined, 100)).filter(({ situation }) => situation === 'open')
    expect(open).toHaveLength(1)
    expect(outcomes.filter(it => it !== 'accepted')).toEqual(
      Array(49).fill({ code: 'already_open', data: { key: expect.any(String), dossier: open[0]!.id } }),
    )
  })
})

describe('work in hand', () => {
  it('is kept under its claim only: fenced once another has it, and the dossier as it was', async () => {
    const { clock, engine, store } = workshop([silent])
    await open(engine, 'd', '1.000003')
    clock.now = lapse
    const claim = { worker: 'w', lease: 1000, limit: 1 }
    const [old] = await store.claimTimers(claim)
    clock.now += 1000
    const [last] = await store.claimTimers(claim)
    const by = { id: 'timekeeper', roles: ['timekeeper'] }
    const order = { ...orderOf('d', by, old!.command), on: old!.at }
    const workOf = ({ fence, id }: { fence: number; id: string }) =>
      ({ kind: 'timer', tenant, dossier: 'd', id, fence }) as const
    const before = await engine.history(tenant, 'd')
    expect(await engine.dispatchWork(order, workOf(old!))).toBe('fenced')
    expect(await engine.history(tenant, 'd')).toEqual(before)
    expect(await store.answered(tenant, by.id, order.key)).toBeUndefined()
    expect(await engine.dispatchWork(order, workOf(last!))).toMatchObject({ ok: true, replayed: false })
    expect(await engine.dispatchWork(order, workOf(last!))).toMatchObject({ ok: true, replayed: true })
  })

  it('is fenced when somebody went on with the dossier while it was decided', async () => {
    const { clock, engine, store } = workshop([silent])
    await open(engine, 'd', '1.000003')
    clock.now = lapse
    const [held] = await store.claimTimers({ worker: 'w', lease: 1000, limit: 1 })
    const confirm = orderOf('d', citizen, { type: 'advance', action: 'confirm' })
    const by = { id: 'timekeeper', roles: ['timekeeper'] }
    const order = { ...orderOf('d', by, held!.command), on: held!.at }
    const work = { kind: 'timer', tenant, dossier: 'd', id: held!.id, fence: held!.fence } as const
    const [confirmed, fired] = await Promise.all([engine.dispatch(confirm), engine.dispatchWork(order, work)])
    expect(confirmed.ok).toBe(true)
    expect(fired).not.toMatchObject({ ok: true })
    expect(await engine.dossier(tenant, 'd')).toMatchObject({ outcome: 'granted' })
  })
})
