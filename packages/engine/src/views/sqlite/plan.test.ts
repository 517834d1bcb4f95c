import { DatabaseSync } from 'node:sqlite'
import { afterEach, expect, it, vi } from 'vitest'
import { newFile } from '../../../test/crash/new-file.ts'
import { live, newLife, tenants } from '../../../test/history.ts'
import { office } from '../../../test/office.ts'
import { whatIsSeen } from '../../../test/questions.ts'
import type { DueState } from '../due-state.ts'
import { inbox } from '../inbox.ts'
import { lookUp } from '../look-up.ts'
import { project } from '../projection.ts'
import { sqliteViews } from './index.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

const states: readonly (DueState | undefined)[] = [undefined, 'none', 'running', 'near', 'overdue', 'paused']

/** A scan of a whole table, or a sort of what an index should have given in order; a subquery that was limited may be counted. */
const isSlow = (detail: string): boolean => /^SCAN (?!\(subquery)|TEMP B-TREE/.test(detail)

it('walks along an index in every statement the views prepare, and sorts nothing', async () => {
  const prepare = vi.spyOn(DatabaseSync.prototype, 'prepare')
  const file = newFile()
  const views = await sqliteViews(file)
  const life = newLife([office])
  const { engine, clock } = life
  await live(life, [office], 3, 60)
  await project({ engine, views, batch: 10 })
  await whatIsSeen(engine, views, [office], tenants, clock.now)
  const person = { id: 'u:lan', roles: ['officer', 'chief'], agency: 'ward', department: 'land' }
  const delegation = {
    of: 'u:minh',
    roles: ['desk'],
    agency: 'ward',
    from: '2026-01-01',
    until: '2026-12-31',
    basis: '',
  }
  for (const state of states)
    for (const whose of [{ agency: 'ward' }, { person }, { person: { ...person, delegations: [delegation] } }]) {
      const asked = { tenant: 'ward', whose, at: clock.now, state }
      await inbox(views, { ...asked, limit: 1 })
      await inbox(views, { ...asked, procedure: '1.000001', step: 'prepare', unassigned: true })
    }
  for (const text of ['nguyen', 'nguyen mai', 'nguyen thi mai', 'H15'])
    for (let after: string | undefined, page = 0; page < 3; page++)
      after = (await lookUp(views, { tenant: 'ward', text, after, limit: 1 })).next

  const texts = [...new Set(prepare.mock.calls.map(([sql]) => sql))].filter(sql => !sql.startsWith('PRAGMA'))
  expect(texts.length).toBeGreaterThan(25)
  const db = new DatabaseSync(file)
  const slow = texts
    .filter(sql => !sql.includes('sqlite_schema'))
    .flatMap(sql =>
      db
        .prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .all()
        .map(row => String(row.detail))
        .filter(isSlow)
        .map(detail => `${detail}: ${sql}`),
    )
  expect(slow).toEqual([])
  // What would be slow is seen as such.
  for (const sql of [
    'SELECT * FROM entries WHERE dossier = ?',
    'SELECT * FROM entries WHERE tenant = ? ORDER BY near',
    'SELECT word FROM words WHERE tenant = ? ORDER BY length(word)',
  ])
    expect(
      db
        .prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .all()
        .some(row => isSlow(String(row.detail))),
      sql,
    ).toBe(true)
  db.close()
  await views.close()
})
