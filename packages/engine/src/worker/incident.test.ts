import { describe, expect, it } from 'vitest'
import { administrator, citizen } from '../../test/play.ts'
import { waiting } from '../../test/waiting.ts'
import { clerk, lapse, open, tenant, typesOf, workshop } from '../../test/workshop.ts'
import { openEngine } from '../engine.ts'
import { resolveIncident } from './incident.ts'
import type { OutgoingEffect } from './worker.ts'

const reason = 'Cơ quan thuế đã nhận qua công văn.'
const skip = { how: 'skip', reason } as const

/** A workshop whose dossier `bad` is parked because its first effect could not be delivered. */
const parked = async () => {
  const shop = workshop()
  await open(shop.engine, 'bad')
  await open(shop.engine, 'good')
  const tries: OutgoingEffect[] = []
  let down = true
  const one = shop.worker({
    attempts: 2,
    deliver: async effect => {
      if (effect.dossier === 'bad') tries.push(effect)
      else shop.sent.push(effect)
      if (down && effect.dossier === 'bad') throw new Error('no route')
    },
  })
  await shop.work(one)
  shop.clock.now += 1000
  await shop.work(one)
  const incident = await shop.store.incident(tenant, 'bad')
  expect(incident).toMatchObject({ kind: 'effect', attempts: 2, code: 'delivery_failed' })
  const repair = () => {
    down = false
  }
  const went = () => tries.slice(2).map(({ effect, attempt }) => [effect, attempt])
  return { ...shop, one, incident: incident!, repair, went }
}

/** The same parked for a timer that cannot be fired: its procedure is gone. */
const parkedForTimer = async () => {
  const shop = workshop()
  await open(shop.engine, 'd')
  await shop.work()
  shop.clock.now = lapse
  await shop.worker({ engine: openEngine({ store: shop.store, procedures: [] }), attempts: 1 }).pass()
  const incident = await shop.store.incident(tenant, 'd')
  expect(incident).toMatchObject({ kind: 'timer', id: 'wait:confirming', code: 'procedure_unknown' })
  return { ...shop, incident: incident! }
}

describe('an incident', () => {
  it('is an administrator’s to resolve', async () => {
    const { engine, incident, store } = await parked()
    for (const by of [clerk, citizen])
      for (const resolution of [skip, { how: 'resume' }, { how: 'retry' }] as const)
        expect(await resolveIncident(engine, incident, resolution, by)).toEqual({
          ok: false,
          refusal: { code: 'role_missing', data: { role: 'administrator' } },
        })
    expect(await store.incident(tenant, 'bad')).toEqual(incident)
  })

  it('keeps the dossier’s work back, not the commands given to it', async () => {
    const { engine, clock, one, work, went } = await parked()
    clock.now = lapse
    await work(one)
    expect(went()).toEqual([])
    expect(await engine.dossier(tenant, 'good')).toMatchObject({ position: ['lapsed'] })
    const command = { type: 'advance', action: 'confirm' } as const
    expect(await engine.dispatch({ tenant, dossier: 'bad', by: citizen, key: 'c', command })).toMatchObject({
      ok: true,
    })
  })

  it('that is resumed has one more try, one that is retried has all of them', async () => {
    for (const [how, tries, attempts] of [
      ['resume', 1, 3],
      ['retry', 2, 2],
    ] as const) {
      const { engine, clock, one, incident, work, went, store } = await parked()
      expect(await resolveIncident(engine, incident, { how }, administrator)).toEqual({ ok: true, resolved: true })
      for (let i = 0; i < 5; i++) {
        await work(one)
        clock.now += 1000
      }
      expect(went()).toHaveLength(tries)
      expect(await store.incident(tenant, 'bad')).toMatchObject({ id: incident.id, attempts })
    }
  })

  it('that is resumed once the receiver is back goes on in order, and nothing is lost', async () => {
    const { engine, clock, one, incident, work, repair, went } = await parked()
    clock.now = lapse
    repair()
    await resolveIncident(engine, incident, { how: 'resume' }, administrator)
    await work(one)
    await work(one)
    expect(went()).toEqual([
      ['ask', 3],
      ['remind', 1],
      ['tell', 1],
    ])
  })

  it('that is skipped is told in the history with its reason, and the next effect goes out', async () => {
    const { engine, one, incident, work, repair, went } = await parked()
    repair()
    expect(await resolveIncident(engine, incident, skip, administrator)).toEqual({ ok: true, resolved: true })
    const last = (await engine.history(tenant, 'bad')).at(-1)?.event
    expect(last).toMatchObject({
      type: 'skipped',
      by: administrator,
      data: { what: 'effect', id: incident.id, reason },
    })
    await work(one)
    expect(went()).toEqual([['remind', 1]])
  })

  it('for a timer that is skipped goes on without it: it never fires, the rest does', async () => {
    const { engine, clock, incident, work, store } = await parkedForTimer()
    expect(await resolveIncident(engine, incident, skip, administrator)).toEqual({ ok: true, resolved: true })
    clock.now = lapse + 60 * 24 * 3_600_000
    await work()
    const types = await typesOf(engine, 'd')
    expect(types).toContain('rungReached')
    expect(types).not.toContain('waitExpired')
    expect(await store.incidents(undefined, 10)).toEqual([])
    const told = (await engine.history(tenant, 'd')).map(({ event }) => event)
    expect(told.find(({ type }) => type === 'skipped')?.data).toMatchObject({ what: 'timer', reason })
  })

  it('cannot be skipped while the version is gone, and says so; it can be retried when it is back', async () => {
    const { engine, store, incident, work } = await parkedForTimer()
    const without = openEngine({ store, procedures: [] })
    expect(await resolveIncident(without, incident, skip, administrator)).toMatchObject({
      ok: false,
      refusal: { code: 'procedure_unknown' },
    })
    expect(await store.incident(tenant, 'd')).toEqual(incident)
    await resolveIncident(engine, incident, { how: 'retry' }, administrator)
    expect(await work()).toMatchObject({ timers: 1, failed: 0 })
  })

  it('whose timer is no more cannot be skipped but resumed', async () => {
    const { engine, store, incident } = await parkedForTimer()
    const command = { type: 'advance', action: 'confirm' } as const
    await engine.dispatch({ tenant, dossier: 'd', by: citizen, key: 'c', command })
    expect(await resolveIncident(engine, incident, skip, administrator)).toMatchObject({
      refusal: { code: 'timer_unknown' },
    })
    expect(await resolveIncident(engine, incident, { how: 'resume' }, administrator)).toMatchObject({ resolved: true })
    expect(await store.incidents(undefined, 10)).toEqual([])
  })

  it('that somebody resolved meanwhile is left alone, and so is the next one of its dossier', async () => {
    const { engine, clock, one, incident, work, store } = await parked()
    await resolveIncident(engine, incident, skip, administrator)
    const before = await typesOf(engine, 'bad')
    for (const resolution of [skip, { how: 'retry' }] as const)
      expect(await resolveIncident(engine, incident, resolution, administrator)).toEqual({ ok: true, resolved: false })
    for (let i = 0; i < 3; i++) {
      clock.now += 1000
      await work(one)
    }
    const next = await store.incident(tenant, 'bad')
    expect(next).toMatchObject({ kind: 'effect' })
    expect(next?.id).not.toBe(incident.id)
    expect(await resolveIncident(engine, incident, skip, administrator)).toEqual({ ok: true, resolved: false })
    expect(await store.incident(tenant, 'bad')).toEqual(next)
    expect(await typesOf(engine, 'bad')).toEqual(before)
  })

  it('is released by the second try of somebody whose process died after the skip was recorded', async () => {
    const { engine, incident, store } = await parked()
    const dying = { ...store, release: () => Promise.reject(new Error('killed')) }
    const first = openEngine({ store: dying, procedures: [waiting] })
    await expect(resolveIncident(first, incident, skip, administrator)).rejects.toThrow('killed')
    const again = { how: 'skip', reason: 'Đã nhận.' } as const
    expect(await resolveIncident(engine, incident, again, administrator)).toEqual({ ok: true, resolved: true })
    const skipped = (await engine.history(tenant, 'bad')).flatMap(({ event }) =>
      event.type === 'skipped' ? [event.data] : [],
    )
    expect(skipped).toMatchObject([{ reason }])
  })

  it('of a timer may come again under the same name, and is skipped again', async () => {
    // A supplement asked for twice waits twice under one name.
    const { engine, clock, store, incident, worker } = await parkedForTimer()
    await resolveIncident(engine, incident, skip, administrator)
    clock.now = lapse + 60 * 24 * 3_600_000
    const poor = () => worker({ engine: openEngine({ store, procedures: [] }), attempts: 1 }).pass()
    await poor()
    const rung = await store.incident(tenant, 'd')
    expect(rung).toMatchObject({ kind: 'timer' })
    await resolveIncident(engine, rung!, { how: 'retry' }, administrator)
    clock.now += 1
    await poor()
    const later = await store.incident(tenant, 'd')
    expect(later).toMatchObject({ id: rung!.id })
    expect(later?.since).not.toBe(rung!.since)
    expect(await resolveIncident(engine, later!, skip, administrator)).toEqual({ ok: true, resolved: true })
    expect((await typesOf(engine, 'd')).filter(type => type === 'skipped')).toHaveLength(2)
  })
})
