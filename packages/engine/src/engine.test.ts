import { describe, expect, it } from 'vitest'
import { begin, codeOf, desk, judicial, kept, order, received, submit } from '../test/counter.ts'
import { abtc, copies, land } from '../test/example.ts'
import { citizen, stranger } from '../test/play.ts'
import { at, official } from '../test/tale.ts'
import type { Procedure } from './definition/procedure.ts'
import type { Order } from './dossier/command.ts'
import { emptyDossier } from './dossier/dossier.ts'
import type { Actor } from './dossier/event.ts'
import { evolve } from './dossier/evolve.ts'
import type { RefusalCode } from './dossier/refusal.ts'
import { type Engine, openEngine } from './engine.ts'
import { DossierWorker } from './worker/worker.ts'

describe('an order that comes at the wrong time', () => {
  it('before its dossier: it is not known, and a submission needs a procedure', async () => {
    const { engine } = begin()
    for (const command of [
      { type: 'receive' },
      { type: 'withdraw', reason: 'Thôi' },
      { type: 'advance', action: 'sign' },
    ])
      expect(codeOf(await engine.dispatchJson(order(desk, command)))).toBe('dossier_unknown')
    for (const procedure of ['1.000000', undefined, '__proto__', 'constructor'])
      expect(codeOf(await engine.dispatchJson(order(citizen, submit, { procedure })))).toBe('procedure_unknown')
  })

  it('out of its turn is refused and changes nothing', async () => {
    const all = begin()
    await received(all.engine)
    const before = await kept(all)
    const early: readonly (readonly [Actor, object, RefusalCode])[] = [
      [citizen, submit, 'dossier_exists'],
      [desk, { type: 'receive' }, 'situation_wrong'],
      [desk, { type: 'refuseAcceptance', reason: 'Nhầm' }, 'situation_wrong'],
      [official('signatory', 'commune'), { type: 'advance', action: 'sign' }, 'action_unknown'],
      [official('signatory', 'commune'), { type: 'advance', action: 'sign', step: 'sign' }, 'step_unknown'],
      [desk, { type: 'returnResult', how: 'counter' }, 'step_unknown'],
      [citizen, { type: 'supply' }, 'supplement_not_pending'],
      [
        official('signatory', 'commune'),
        { type: 'decideWithdrawal', granted: true, reason: 'Có' },
        'withdrawal_not_pending',
      ],
      [{ id: 't', roles: ['timekeeper'] }, { type: 'expire', what: 'supplement' }, 'supplement_not_pending'],
      [{ id: 't', roles: ['timekeeper'] }, { type: 'expire', what: 'wait', step: 'constructor' }, 'step_unknown'],
      [desk, { type: 'consult', step: '__proto__', agency: 'constructor' }, 'consultation_unknown'],
    ]
    for (const [by, command, code] of early)
      expect([command, codeOf(await all.engine.dispatchJson(order(by, command)))]).toEqual([command, code])
    expect(await kept(all)).toEqual(before)
  })

  it('with a revision that is no longer the dossier’s is stale', async () => {
    const all = begin()
    await received(all.engine)
    const revision = (await all.engine.dossier('ward', 'd'))?.revision ?? 0
    const matches = { type: 'advance', action: 'matches' }
    for (const expected of [0, revision - 1, revision + 1])
      expect(await all.engine.dispatchJson(order(judicial, matches, { expect: expected }))).toEqual({
        ok: false,
        refusal: { code: 'stale_revision', data: { expected, actual: revision } },
      })
    expect(codeOf(await all.engine.dispatchJson(order(judicial, matches, { expect: revision })))).toBe('accepted')
  })

  it('says when it was effective: not in the future, not before the dossier last went on', async () => {
    const { engine, clock } = begin()
    await received(engine)
    const matches = { type: 'advance', action: 'matches' }
    expect(codeOf(await engine.dispatchJson(order(judicial, matches, { on: clock.now + 1 })))).toBe('on_in_future')
    expect(codeOf(await engine.dispatchJson(order(judicial, matches, { on: clock.now - 1 })))).toBe('on_before_last')
    clock.now += 5000
    const done = await engine.dispatchJson(order(judicial, matches, { on: clock.now - 1000 }))
    expect(done.ok && done.events.map(event => [event.at - event.on])).toEqual(done.ok && done.events.map(() => [1000]))
  })
})

describe('an order given twice', () => {
  it('with one key and one body is done once, and answered the second time with what came of it', async () => {
    const all = begin()
    const first = order(citizen, submit, { key: 'once' })
    expect(await all.engine.dispatchJson(first)).toMatchObject({ ok: true, replayed: false, revision: 1 })
    const before = await kept(all)
    expect(await all.engine.dispatchJson(first)).toMatchObject({ ok: true, replayed: true, revision: 1, events: [] })
    // Names in another order and texts decomposed are the same body.
    const { command, ...rest } = first
    expect(await all.engine.dispatchJson({ command, ...rest })).toMatchObject({ ok: true, replayed: true })
    expect(await kept(all)).toEqual(before)
  })

  it('is still answered when the dossier has gone on, with the revision it had then', async () => {
    const { engine } = begin()
    const first = order(citizen, submit, { key: 'once' })
    await engine.dispatchJson(first)
    await engine.dispatchJson(order(desk, { type: 'receive' }))
    expect(await engine.dispatchJson(first)).toMatchObject({
      ok: true,
      replayed: true,
      revision: 1,
      dossier: { situation: 'open' },
    })
  })

  it('with one key and another body is refused, whatever the other body is', async () => {
    const all = begin()
    await all.engine.dispatchJson(order(citizen, submit, { key: 'once' }))
    const before = await kept(all)
    const others = [
      order(citizen, { ...submit, applicant: 'c:other' }, { key: 'once' }),
      order(citizen, submit, { key: 'once', dossier: 'e' }),
      order(citizen, submit, { key: 'once', on: 5 }),
      order(citizen, { type: 'withdraw', reason: 'Thôi' }, { key: 'once' }),
    ]
    for (const other of others)
      expect(await all.engine.dispatchJson(other)).toEqual({
        ok: false,
        refusal: { code: 'key_reused', data: { key: 'once' } },
      })
    expect(await kept(all)).toEqual(before)
  })

  it('with the key of somebody else, or of another tenant, is an order of its own', async () => {
    const { engine } = begin()
    await engine.dispatchJson(order(citizen, submit, { key: 'same' }))
    expect(codeOf(await engine.dispatchJson(order(desk, { type: 'receive' }, { key: 'same' })))).toBe('accepted')
    expect(codeOf(await engine.dispatchJson(order(citizen, submit, { key: 'same', tenant: 'other' })))).toBe('accepted')
  })

  it('that was refused the first time may be accepted the second: refusals are not kept', async () => {
    const { engine } = begin()
    const receive = order(desk, { type: 'receive' }, { key: 'soon' })
    expect(codeOf(await engine.dispatchJson(receive))).toBe('dossier_unknown')
    await engine.dispatchJson(order(citizen, submit))
    expect(codeOf(await engine.dispatchJson(receive))).toBe('accepted')
  })
})

describe('an order from somewhere else', () => {
  it('of another tenant does not know the dossier', async () => {
    const all = begin()
    await received(all.engine)
    const elsewhere = { tenant: 'other' }
    expect(
      codeOf(await all.engine.dispatchJson(order(judicial, { type: 'advance', action: 'matches' }, elsewhere))),
    ).toBe('dossier_unknown')
    expect(await all.engine.dossier('other', 'd')).toBeUndefined()
    expect(await all.engine.history('other', 'd')).toEqual([])
    expect(await all.engine.can('other', 'd', { type: 'receive' }, desk)).toMatchObject({
      allowed: false,
      reasons: [{ code: 'dossier_unknown' }],
    })
    // Two tenants may have dossiers of one id, and each goes its own way.
    await all.engine.dispatchJson(order(citizen, submit, elsewhere))
    expect((await all.engine.dossier('other', 'd'))?.situation).toBe('submitted')
    expect((await all.engine.dossier('ward', 'd'))?.situation).toBe('open')
  })

  it('of the wrong role, agency or citizen is refused', async () => {
    const { engine } = begin()
    await received(engine)
    const matches = { type: 'advance', action: 'matches' }
    const wrong: readonly Actor[] = [
      { id: 'x', roles: [] },
      { id: 'x', roles: ['judicialOfficer'] },
      { id: 'x', roles: ['judicialOfficer'], agency: 'elsewhere' },
      { id: 'x', roles: ['toString', '__proto__'], agency: 'commune' },
      desk,
      citizen,
      stranger,
    ]
    for (const by of wrong) expect(codeOf(await engine.dispatchJson(order(by, matches)))).toBe('role_missing')
    expect(codeOf(await engine.dispatchJson(order(stranger, { type: 'withdraw', reason: 'Thôi' })))).toBe(
      'role_missing',
    )
  })

  it('runs under the version its dossier is pinned to, and new ones under the newest', async () => {
    const { engine, store } = begin([abtc, copies, land])
    await received(engine)
    const second: Procedure = { ...copies, hash: 'f'.repeat(64), definition: { ...copies.definition, version: 2 } }
    const later = openEngine({ store, procedures: [second, copies] })
    expect(codeOf(await later.dispatchJson(order(judicial, { type: 'advance', action: 'matches' })))).toBe('accepted')
    await later.dispatchJson(order(citizen, submit, { dossier: 'new' }))
    expect((await later.dossier('ward', 'new'))?.procedure).toMatchObject({ version: 2 })
    const without = openEngine({ store, procedures: [second] })
    expect(await without.dispatchJson(order(judicial, { type: 'advance', action: 'matches' }))).toMatchObject({
      refusal: { code: 'procedure_unknown', data: { code: '2.000815', version: 1 } },
    })
  })
})

describe('orders that come at the same time', () => {
  const consistent = async ({ engine, store }: ReturnType<typeof begin>): Promise<void> => {
    const history = (await engine.history('ward', 'd')).map(({ event }) => event)
    expect(history.map(({ seq }) => seq)).toEqual(history.map((_, i) => i + 1))
    expect(history.reduce(evolve, emptyDossier('d', 'ward'))).toEqual(await engine.dossier('ward', 'd'))
    expect((await store.verify()).broken).toEqual([])
  }

  it('fifty payments of one đồng: what was accepted was paid, the rest was told so', async () => {
    const all = begin()
    await received(all.engine)
    const pay = { type: 'pay', fee: 'copyFee', amount: 1, currency: 'VND' }
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => all.engine.dispatchJson(order(desk, pay))))
    const accepted = outcomes.filter(({ ok }) => ok).length
    expect(accepted).toBeGreaterThan(0)
    expect((await all.engine.dossier('ward', 'd'))?.paid).toEqual({ copyFee: accepted })
    expect(new Set(outcomes.map(codeOf))).toEqual(
      new Set(accepted === 50 ? ['accepted'] : ['accepted', 'stale_revision']),
    )
    await consistent(all)
  })

  it('fifty hands on one action: it is done once', async () => {
    const all = begin()
    await received(all.engine)
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () =>
        all.engine.dispatchJson(order(judicial, { type: 'advance', action: 'matches' })),
      ),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await all.engine.dossier('ward', 'd'))?.position).toEqual(['sign'])
    await consistent(all)
  })

  it('fifty times one order with one key: it is done once and answered fifty times', async () => {
    const all = begin()
    const one = order(citizen, submit, { key: 'once' })
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => all.engine.dispatchJson(one)))
    expect(outcomes.every(outcome => outcome.ok && outcome.revision === 1)).toBe(true)
    expect(outcomes.filter(outcome => outcome.ok && !outcome.replayed)).toHaveLength(1)
    await consistent(all)
  })

  it('fifty orders that saw the same revision: one is accepted, the others are stale', async () => {
    const all = begin()
    await received(all.engine)
    const expected = (await all.engine.dossier('ward', 'd'))?.revision
    const pay = { type: 'pay', fee: 'copyFee', amount: 1, currency: 'VND' }
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () => all.engine.dispatchJson(order(desk, pay, { expect: expected }))),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(new Set(outcomes.map(codeOf))).toEqual(new Set(['accepted', 'stale_revision']))
    await consistent(all)
  })
})

/** One worker, asked once. */
const pass = (engine: Engine) =>
  new DossierWorker({ engine, name: 'w', signal: new AbortController().signal, deliver: async () => {} }).pass()

describe('one order that two processes were given', () => {
  it('is answered to the slower one, which had read the dossier before it was done', async () => {
    const { clock, store } = begin()
    let [release, looked] = [() => {}, () => {}]
    const goOn = new Promise<void>(resolve => (release = resolve))
    const hasLooked = new Promise<void>(resolve => (looked = resolve))
    const quick = openEngine({ store, procedures: [copies] })
    const slow = openEngine({
      store: {
        ...store,
        load: async (...of) => {
          const found = await store.load(...of)
          looked()
          await goOn
          return found
        },
      },
      procedures: [copies],
    })
    await received(quick)
    const once = order(judicial, { type: 'advance', action: 'matches' }, { key: 'once', expect: 5 })
    const later = slow.dispatchJson(once)
    await hasLooked
    clock.now += 1000
    expect(await quick.dispatchJson(once)).toMatchObject({ ok: true, replayed: false })
    release()
    expect(await later).toMatchObject({ ok: true, replayed: true })
  })
})

describe('timers', () => {
  it('are woken when they are due, once, and the dossier goes on', async () => {
    const { engine, clock } = begin()
    await received(engine)
    const ask = { type: 'requestSupplement', items: [{ document: 'original', what: 'Bản chính' }], reason: 'Mờ' }
    expect(codeOf(await engine.dispatchJson(order(judicial, ask)))).toBe('accepted')
    clock.now = at('2026-05-20T23:59')
    expect(await pass(engine)).toMatchObject({ timers: 0, failed: 0 })
    clock.now = at('2026-05-21T00:00')
    expect(await pass(engine)).toMatchObject({ timers: 1, failed: 0 })
    expect(await pass(engine)).toMatchObject({ timers: 0, failed: 0 })
    expect(await engine.dossier('ward', 'd')).toMatchObject({ situation: 'ended', outcome: 'expired' })
  })

  it('woken by two at once fire once', async () => {
    const { engine, clock } = begin()
    await received(engine)
    const ask = { type: 'requestSupplement', items: [{ what: 'Bản chính' }], reason: 'Mờ' }
    await engine.dispatchJson(order(judicial, ask))
    clock.now = at('2026-06-01T00:00')
    await Promise.all([pass(engine), pass(engine), pass(engine)])
    const expired = (await engine.history('ward', 'd')).filter(({ event }) => event.type === 'supplementExpired')
    expect(expired).toHaveLength(1)
  })
})

describe('an engine', () => {
  it('says beforehand what it would say', async () => {
    const { engine } = begin()
    await received(engine)
    expect(await engine.can('ward', 'd', { type: 'advance', action: 'matches' }, judicial)).toEqual({ allowed: true })
    expect(await engine.can('ward', 'd', { type: 'advance', action: 'matches' }, desk)).toMatchObject({
      allowed: false,
      reasons: [{ code: 'role_missing' }],
    })
  })

  it('says it of several orders too, each decided on what the ones before would have left', async () => {
    const all = begin()
    const { engine } = all
    await received(engine)
    const before = await kept(all)
    const advancing = (by: Actor, action: string): Order => ({
      ...order(by, undefined),
      command: { type: 'advance', action },
    })
    const matches = advancing(judicial, 'matches')
    const sign = advancing(official('signatory', 'commune'), 'sign')
    expect(await engine.preview(sign)).toMatchObject({ refusal: { code: 'action_unknown' } })
    const said = await engine.preview(matches, sign)
    expect(said).toMatchObject({ ok: true, dossier: { position: ['seal'] } })
    expect(await engine.preview(matches, sign, matches)).toMatchObject({ refusal: { code: 'action_unknown' } })
    expect(await engine.preview(matches, { ...sign, expect: 5 })).toMatchObject({ refusal: { code: 'stale_revision' } })
    expect(await kept(all)).toEqual(before)
    const done = []
    for (const one of [matches, sign]) {
      const outcome = await engine.dispatchJson(one)
      done.push(...(outcome.ok ? outcome.events : []))
    }
    expect(said.ok && said.events.map(({ seq, type, data }) => ({ seq, type, data }))).toEqual(
      done.map(({ seq, type, data }) => ({ seq, type, data })),
    )
  })

  it('gives ids that sort by time', async () => {
    const { engine, clock } = begin()
    const ids = Array.from({ length: 50 }, () => {
      clock.now += 1
      return engine.newDossierId()
    })
    expect([...ids].sort()).toEqual(ids)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})
