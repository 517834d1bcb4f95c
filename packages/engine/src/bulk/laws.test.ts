import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countedOn, crowd, dossiersOf, expectReplayed, listed, swapped } from '../../test/bulk.ts'
import { office, officeOf, officeRules } from '../../test/office.ts'
import { administrator } from '../../test/play.ts'
import type { Procedure } from '../definition/procedure.ts'
import type { Engine } from '../engine.ts'
import { type Applied, applyPlan } from './apply.ts'
import { planMigration } from './migrate.ts'
import type { Planned } from './plan.ts'
import { planReassignment, planSuccession } from './reassign.ts'
import { planRecount } from './recount.ts'
import { summaryOfPlan } from './tally.ts'

const basis = { act: 'Quyết định (ví dụ)' }
const act = { tenant: 'ward', id: 'QĐ 7', by: administrator }

const { parcel: _, ...fewerFacts } = officeRules.facts ?? {}
/** Knows no parcels: what holds one has no place here. */
const renewed = officeOf({ version: 2, facts: fewerFacts, exclusive: undefined } as never)

/** Dates of April move to a day later; those of May to a day earlier. */
const noticed = countedOn(office, swapped('2026-04-22', '2026-05-16'))

type Plan = (engine: Engine) => AsyncIterable<Planned>
const acts: Readonly<Record<string, readonly [procedures: readonly Procedure[], plan: Plan]>> = {
  migration: [
    [office, renewed],
    engine => planMigration(engine, act, { procedure: '1.000001', version: 2, mapping: { terms: 'new' }, basis }),
  ],
  'reassignment in turn': [
    [office],
    engine =>
      planReassignment(engine, act, {
        from: { person: 'u:lan' },
        distribution: { how: 'inTurn', to: ['u:minh', 'u:hoa', 'u:tu'] },
        reason: 'Nghỉ phép',
      }),
  ],
  'reassignment by load': [
    [office],
    engine =>
      planReassignment(engine, act, {
        from: { person: 'u:lan' },
        distribution: { how: 'leastLoad', to: ['u:minh', 'u:hoa', 'u:tu'] },
        reason: 'Nghỉ phép',
      }),
  ],
  succession: [[office], engine => planSuccession(engine, act, { agency: 'police', successor: 'tax', basis })],
  recount: [[noticed], engine => planRecount(engine, act, { policy: 'recompute', basis })],
}

const seeds = fc.integer({ min: 1, max: 1_000_000 })
const runs = { numRuns: 5 }

describe.each(Object.entries(acts))('a plan of %s', (_name, [procedures, plan]) => {
  it('is what carrying it out does, when nothing has changed in between', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async seed => {
        const { engineOf } = await crowd(seed, 14)
        const engine = engineOf(procedures)
        const planned = await listed(plan(engine))
        const applied: Applied[] = []
        const report = await applyPlan(engine, planned, { onApplied: it => applied.push(it) })
        const summary = await summaryOfPlan(planned)
        expect(report).toEqual({
          changed: summary.change,
          done: 0,
          refused: summary.refused,
          otherwise: 0,
          aborted: false,
          reasons: summary.reasons,
        })
        for (const { dossier, ...it } of applied) {
          const said = planned.find(one => one.dossier === dossier)
          if (it.result === 'changed') expect(said).toMatchObject({ verdict: 'change', after: it.after })
          if (it.result === 'refused') expect(said).toMatchObject({ verdict: 'refused', refusal: it.refusal })
        }
        await expectReplayed(engine, dossiersOf(planned, 'change'))
      }),
      runs,
    )
  })

  it('carried out again changes nothing: neither the same plan nor a new one', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async seed => {
        const { engineOf, store } = await crowd(seed, 10)
        const engine = engineOf(procedures)
        const planned = await listed(plan(engine))
        const first = await applyPlan(engine, planned)
        const { cursor } = await store.events(undefined, 100_000)
        const again = await applyPlan(engine, planned)
        expect(again).toMatchObject({ changed: 0, done: first.changed, refused: first.refused })
        const anew = await applyPlan(engine, plan(engine))
        expect(anew).toMatchObject({ changed: 0, refused: first.refused })
        expect((await store.events(cursor, 1)).events).toEqual([])
      }),
      runs,
    )
  })

  it('keeps nothing by itself', async () => {
    const { engineOf, store } = await crowd(7, 10)
    const { cursor } = await store.events(undefined, 100_000)
    await listed(plan(engineOf(procedures)))
    expect((await store.events(cursor, 1)).events).toEqual([])
  })

  it('comes to what it would have come to, cut short and planned again', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, fc.nat({ max: 6 }), async (seed, until) => {
        const whole = await crowd(seed, 12)
        const cut = await crowd(seed, 12)
        await applyPlan(whole.engineOf(procedures), plan(whole.engineOf(procedures)))
        const engine = cut.engineOf(procedures)
        const stop = new AbortController()
        let seen = 0
        if (until === 0) stop.abort()
        const report = await applyPlan(engine, plan(engine), {
          signal: stop.signal,
          abreast: 1,
          onApplied: () => {
            if (++seen === until) stop.abort()
          },
        })
        if (until === 0) expect(report).toMatchObject({ changed: 0, done: 0, refused: 0 })
        await applyPlan(engine, plan(engine))
        for (let n = 0; n < 12; n++)
          expect(await engine.dossier('ward', `d${n}`)).toEqual(await whole.engine.dossier('ward', `d${n}`))
      }),
      runs,
    )
  })
})

describe('the crowd', () => {
  it('gives every act something to do and something to leave alone, and some acts something to refuse', async () => {
    const refused: string[] = []
    for (const [name, [procedures, plan]] of Object.entries(acts)) {
      const counts = { change: 0, done: 0, refused: 0 }
      for (const seed of [1, 2, 3, 4, 5, 6]) {
        const { engineOf } = await crowd(seed, 14)
        for (const { verdict } of await listed(plan(engineOf(procedures)))) counts[verdict] += 1
      }
      expect(counts.change, name).toBeGreaterThan(0)
      expect(counts.change, name).toBeLessThan(6 * 14)
      if (counts.refused > 0) refused.push(name)
    }
    expect(refused).toContain('migration')
  })
})
