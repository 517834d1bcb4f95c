import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Actor,
  board,
  boardBy,
  dueSoon,
  inbox,
  inboxCounts,
  lookUp,
  memoryViews,
  momentOf,
  openEngine,
  project,
  sayDueState,
  stuck,
  type ViewStore,
  type Whose,
} from '@motcua/engine'
import { sqlite, sqliteViews } from '@motcua/engine/sqlite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Play, readFolder } from './folder.ts'
import { playAll, tenant } from './play.ts'

const { procedures, plays } = readFolder(join(import.meta.dirname, 'procedures'))

/** The stories that come into these tests; those of other procedures may be added beside. */
const told = plays.filter(({ id }) => /^(abtc-card|certified-copy|first-land-certificate|youth-volunteers)\//.test(id))

const folder = mkdtempSync(join(tmpdir(), 'motcua-views-'))
const store = await sqlite(join(folder, 'dossiers.sqlite'), { testClock: true })
const engine = openEngine({ store, procedures })
let views: ViewStore

beforeAll(async () => {
  views = await sqliteViews(join(folder, 'views.sqlite'))
})
afterAll(async () => {
  await views.close()
  await engine.close()
  rmSync(folder, { recursive: true })
})

const moment = (text: string): number => momentOf(text) ?? Number.NaN

/** A story up to a moment, and no further. */
const upTo = (play: Play, until: string): Play => {
  const before = play.script.play.filter(line => ('until' in line ? line.until : line.at) < until)
  return { ...play, script: { ...play.script, play: [...before, { until }] } }
}

/** Lets all stories come to a moment, in the order of time, and the views follow. */
const comeTo = async (until: string): Promise<void> => {
  const { wrong } = await playAll(
    store,
    engine,
    told.map(play => upTo(play, until)),
  )
  expect(wrong).toEqual([])
  expect((await project({ engine, views })).caughtUp).toBe(true)
}

/** An inbox as lines: which dossier, what, where, in what state. */
const linesOf = async (whose: Whose, at: string): Promise<readonly string[]> => {
  const { items, counts } = await inbox(views, { tenant, whose, at: moment(at) })
  expect(items).toHaveLength(Object.values(counts).reduce((sum, n) => sum + n, 0))
  return items.map(({ dossier, work, state }) =>
    [dossier.dossier, work.kind, work.step, sayDueState(state, 'vi')].filter(it => it !== undefined).join(' · '),
  )
}

it('Friday 13/02/2026, 16:30, the last hour before Tết', async () => {
  const now = '2026-02-13T16:30'
  await comeTo(now)
  expect(await linesOf({ agency: 'commune' }, now)).toEqual([
    'certified-copy/after-three-before-tet · task · compare · quá hạn',
    'certified-copy/not-supplemented · task · compare · tạm ngừng tính thời hạn',
  ])
  expect(await linesOf({ agency: 'provincialCentre', role: 'frontDesk' }, now)).toEqual([
    'youth-volunteers/over-tet · handoff · handUp · trong hạn',
  ])
  // Nothing is overdue while the offices are closed for nine days.
  expect((await dueSoon(views, { tenant, from: moment(now), until: moment('2026-02-23T07:30') })).dossiers).toEqual([])
  const lines = await board(views, { tenant, at: moment(now) })
  expect([...boardBy(lines, 'agency')].map(([agency, { running, paused }]) => [agency, running, paused])).toEqual([
    ['centre', 0, 1],
    ['commune', 1, 1],
    ['communeCentre', 1, 0],
    ['department', 1, 0],
  ])
})

it('Monday 18/05/2026, before the vice chair signs for the chair', async () => {
  const now = '2026-05-18T07:45'
  await comeTo(now)
  const actors = told.find(({ id }) => id === 'youth-volunteers/given-back-and-delegated')?.script.actors
  const [viceChair, chair] = [actors?.viceChair, actors?.chair] as [Actor, Actor]
  const sign = 'youth-volunteers/given-back-and-delegated · task · sign'
  const states = async (person: Actor, at: string) =>
    (await linesOf({ person }, at)).filter(line => line.startsWith('youth')).map(line => line.slice(0, sign.length))
  expect(await states(chair, now)).toEqual([sign])
  // Delegated from 18/05 to 22/05, both included.
  expect(await states(viceChair, '2026-05-17T23:59')).toEqual([])
  expect(await states(viceChair, '2026-05-18T00:00')).toEqual([sign])
  expect(await states(viceChair, '2026-05-22T23:59')).toEqual([sign])
  expect(await states(viceChair, '2026-05-23T00:00')).toEqual([])
})

it('Thursday 20/08/2026, with agencies asked at the same time', async () => {
  const now = '2026-08-20T09:00'
  await comeTo(now)
  for (const agency of ['police', 'customs'])
    expect(await linesOf({ agency }, now)).toEqual([
      'abtc-card/agency-extended · answer · verify · trong hạn',
      'abtc-card/withdrawn · answer · verify · trong hạn',
    ])
  expect(await linesOf({ agency: 'commune', department: 'landOffice' }, now)).toEqual([
    'first-land-certificate/refused-in-dispute · task · map · trong hạn',
    'first-land-certificate/refused-in-dispute · task · confirmStatus · trong hạn',
  ])
  const counts = await inboxCounts(views, { tenant, at: moment(now), by: { agency: 'department', each: 'role' } })
  expect(counts.map(({ name, counts: { running } }) => [name, running])).toEqual([['officer', 3]])
  expect((await stuck(engine, views, { tenant, at: moment(now) })).dossiers).toEqual([])
})

it('the end of the year: everything has ended, and is still found by name', async () => {
  const now = '2026-12-31T17:00'
  await comeTo(now)
  expect(await board(views, { tenant, at: moment(now) })).toEqual([])
  expect(await inboxCounts(views, { tenant, at: moment(now), by: { agencies: true } })).toEqual([])
  const { dossiers } = await lookUp(views, { tenant, text: 'nguyen mai' })
  expect(dossiers.map(it => it.dossier)).toContain('youth-volunteers/given-back-and-delegated')
  expect(dossiers.every(it => it.situation === 'ended' && it.name !== undefined)).toBe(true)
  const anew = memoryViews()
  await project({ engine, views: anew })
  expect(await lookUp(anew, { tenant, text: 'nguyen mai' })).toEqual(
    await lookUp(views, { tenant, text: 'nguyen mai' }),
  )
})
