import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newFile } from '../../test/crash/new-file.ts'
import { examples } from '../../test/example.ts'
import { type Lived, live, newLife, tenants } from '../../test/history.ts'
import { office } from '../../test/office.ts'
import { whatIsSeen } from '../../test/questions.ts'
import { memoryViews } from './memory.ts'
import { project, rebuild } from './projection.ts'
import { sqliteViews } from './sqlite/index.ts'
import type { ViewStore } from './view-store.ts'

const procedures = [office, ...Object.values(examples)]

const seen = ({ engine, clock }: Lived, views: ViewStore) => whatIsSeen(engine, views, procedures, tenants, clock.now)

const freshly = async ({ engine }: Lived): Promise<ViewStore> => {
  const views = memoryViews()
  await project({ engine, views })
  return views
}

/** A history in some parts, after each of which the views are brought up to date by so many batches of such a size. */
const parts = fc.array(
  fc.record({
    seed: fc.integer(),
    steps: fc.integer({ min: 8, max: 25 }),
    batch: fc.integer({ min: 1, max: 20 }),
    batches: fc.integer({ min: 0, max: 6 }),
  }),
  { minLength: 2, maxLength: 4 },
)

/** Views whose projection is aborted after so many batches. */
const stoppedAfter = (
  views: ViewStore,
  batches: number,
): { readonly views: ViewStore; readonly signal: AbortSignal } => {
  const stop = new AbortController()
  let left = batches
  if (left === 0) stop.abort()
  const apply: ViewStore['apply'] = async change => {
    const done = await views.apply(change)
    left -= 1
    if (left === 0) stop.abort()
    return done
  }
  return { views: { ...views, apply }, signal: stop.signal }
}

describe('views that follow the events', () => {
  it('answer as views made anew do, however the history came in and wherever they were stopped; in SQLite too', async () => {
    const events: number[] = []
    await fc.assert(
      fc.asyncProperty(parts, async history => {
        const life = newLife(procedures)
        const [plain, file] = [memoryViews(), await sqliteViews(newFile())]
        for (const { seed, steps, batch, batches } of history) {
          await live(life, procedures, seed, steps)
          for (const views of [plain, file])
            await project({ engine: life.engine, batch, ...stoppedAfter(views, batches) })
        }
        const caughtUp = await project({ engine: life.engine, views: plain })
        expect(caughtUp.caughtUp).toBe(true)
        await project({ engine: life.engine, views: file })
        const expected = await seen(life, await freshly(life))
        expect(await seen(life, plain)).toEqual(expected)
        expect(await seen(life, file)).toEqual(expected)
        await rebuild({ engine: life.engine, views: file, batch: 7 })
        expect(await seen(life, file)).toEqual(expected)
        events.push((await life.engine.store.events(undefined, 10_000)).events.length)
        await file.close()
      }),
      { numRuns: 15 },
    )
    expect(events.reduce((sum, n) => sum + n)).toBeGreaterThan(500)
  })

  it('are the same when nothing happened, and say so', async () => {
    const life = newLife(procedures)
    await live(life, procedures, 7, 60)
    const views = await freshly(life)
    const before = await seen(life, views)
    expect(await project({ engine: life.engine, views })).toEqual({ events: 0, dossiers: 0, caughtUp: true })
    expect(await seen(life, views)).toEqual(before)
  })

  it('are right when two processes bring them up to date at the same time', async () => {
    const file = newFile()
    const [one, two] = [await sqliteViews(file), await sqliteViews(file)]
    const life = newLife(procedures)
    for (let round = 1; round <= 5; round++) {
      await live(life, procedures, round * 7919, 30)
      const both = await Promise.all([one, two].map(views => project({ engine: life.engine, views, batch: 3 })))
      expect(both.map(it => it.caughtUp)).toEqual([true, true])
    }
    const total = (await life.engine.store.events(undefined, 10_000)).events.length
    expect(total).toBeGreaterThan(100)
    const expected = await seen(life, await freshly(life))
    expect(await seen(life, one)).toEqual(expected)
    expect(await seen(life, two)).toEqual(expected)
    await one.close()
    await two.close()
  })

  it('are brought to the end also by whoever found that another was faster, and has stopped since', async () => {
    const life = newLife(procedures)
    await live(life, procedures, 11, 80)
    const { engine } = life
    const views = memoryViews()
    let overtaken = false
    const apply: ViewStore['apply'] = async change => {
      if (!overtaken) {
        overtaken = true
        await project({ engine, batch: 4, ...stoppedAfter(views, 1) })
      }
      return views.apply(change)
    }
    expect((await project({ engine, views: { ...views, apply }, batch: 7 })).caughtUp).toBe(true)
    expect(await project({ engine, views })).toEqual({ events: 0, dossiers: 0, caughtUp: true })
    expect(await seen(life, views)).toEqual(await seen(life, await freshly(life)))
  })

  it('keep what they had when the store of the views fails in the middle', async () => {
    const life = newLife(procedures)
    await live(life, procedures, 11, 80)
    const views = memoryViews()
    let applied = 0
    const apply: ViewStore['apply'] = async change => {
      applied += 1
      if (applied === 2) throw new Error('full')
      return views.apply(change)
    }
    const broken = { ...views, apply }
    await expect(project({ engine: life.engine, views: broken, batch: 10 })).rejects.toThrow('full')
    expect((await views.state()).cursor).toBe('10')
    await project({ engine: life.engine, views })
    expect(await seen(life, views)).toEqual(await seen(life, await freshly(life)))
  })

  it('that an older version made are made anew', async () => {
    const life = newLife(procedures)
    await live(life, procedures, 5, 60)
    const views = memoryViews()
    // As if the rows meant something else: one dossier too many, and the cursor at the end.
    const { cursor } = await life.engine.store.events(undefined, 10_000)
    const rows = { tenant: 'ward', dossier: 'gone', rows: undefined }
    await views.apply({ from: undefined, cursor: cursor ?? '', dossiers: [rows] })
    let version = 0
    const old: ViewStore = {
      ...views,
      state: async () => ({ ...(await views.state()), version }),
      clear: async () => {
        await views.clear()
        version = 1
      },
    }
    expect((await project({ engine: life.engine, views: old })).events).toBeGreaterThan(50)
    expect(await project({ engine: life.engine, views: old })).toMatchObject({ events: 0 })
    expect(await seen(life, old)).toEqual(await seen(life, await freshly(life)))
  })
})
