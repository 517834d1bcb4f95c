import { afterEach, describe, expect, it } from 'vitest'
import { inbox } from '../views/inbox.ts'
import { lookUp } from '../views/look-up.ts'
import type { DossierRow, DossierRows } from '../views/row.ts'
import { shelf, shelvesOf } from '../views/shelf.ts'
import { type ViewStore, viewsVersion } from '../views/view-store.ts'
import type { WorkRow } from '../views/work.ts'
import { viewsBehaveAsModel } from './view-model.ts'

/** A view store of the kind under test. */
export interface OpenedViews {
  readonly views: ViewStore
  /** Opens again what `views`, closed by then, has kept; absent where nothing outlives the process. */
  readonly reopen?: (() => Promise<ViewStore>) | undefined
  /** Removes what is left once the views have been closed. */
  readonly remove?: (() => Promise<void>) | undefined
}

export interface ViewsUnderTest {
  readonly name: string
  /** New, empty views. */
  readonly open: () => Promise<OpenedViews>
}

const task = (more: Partial<WorkRow> = {}): WorkRow => ({
  kind: 'task',
  step: 'check',
  role: 'officer',
  holders: [{ agency: 'ward' }],
  cooperators: [],
  watchers: [],
  barred: [],
  date: { overdueFrom: 100, paused: false },
  ...more,
})

const rowsFor = (dossier: string, work: readonly WorkRow[], more: Partial<DossierRow> = {}): DossierRows => ({
  work,
  dossier: {
    tenant: 'hue',
    dossier,
    revision: 3,
    code: `H15-${dossier}`,
    procedure: { code: '1.000001', version: 1 },
    case: 'only',
    channel: 'counter',
    situation: 'open',
    status: 4,
    applicant: 'c:an',
    name: 'Nguyễn Thị Mai',
    date: { overdueFrom: 200, paused: false },
    reappointments: 0,
    apologies: 0,
    holders: [{ agency: 'ward' }],
    ...more,
  },
})

const put = (rows: DossierRows) => ({ tenant: rows.dossier.tenant, dossier: rows.dossier.dossier, rows })
const ward = { tenant: 'hue', whose: { agency: 'ward' }, at: 50 } as const

/**
 * The promises of a `ViewStore` as a vitest suite. Every implementation runs it, those from outside too.
 * @example viewContract({ name: 'memory', open: async () => ({ views: memoryViews() }) })
 */
export const viewContract = ({ name, open }: ViewsUnderTest): void => {
  const opened: OpenedViews[] = []
  const begin = async (): Promise<OpenedViews> => {
    const one = await open()
    opened.push(one)
    return one
  }
  const discard = async (one: OpenedViews): Promise<void> => {
    await one.views.close()
    await one.remove?.()
  }

  describe(`${name}, as views`, () => {
    afterEach(async () => {
      for (const one of opened.splice(0)) await discard(one)
    })

    it('begin empty, at the version of the program', async () => {
      const { views } = await begin()
      expect(await views.state()).toEqual({ version: viewsVersion, cursor: undefined })
      expect((await inbox(views, ward)).items).toEqual([])
      expect(await views.rows('hue', 'd1')).toBeUndefined()
    })

    it('give rows back as they were put in, for their tenant alone', async () => {
      const { views } = await begin()
      const rows = rowsFor('d1', [task({ main: 'u:lan' })])
      expect(await views.apply({ from: undefined, cursor: '7', dossiers: [put(rows)] })).toBe(true)
      expect(await views.state()).toEqual({ version: viewsVersion, cursor: '7' })
      expect(await views.rows('hue', 'd1')).toEqual(rows)
      expect(await views.rows('huế', 'd1')).toBeUndefined()
      expect((await inbox(views, { ...ward, tenant: 'huế' })).counts.running).toBe(0)
      expect((await lookUp(views, { tenant: 'huế', text: 'mai' })).dossiers).toEqual([])
    })

    it('do nothing where a change does not follow on where they stand', async () => {
      const { views } = await begin()
      const change = { from: undefined, cursor: '7', dossiers: [put(rowsFor('d1', [task()]))] }
      expect(await views.apply(change)).toBe(true)
      const late = { ...change, cursor: '8', dossiers: [put(rowsFor('d2', [task()]))] }
      expect(await views.apply(late)).toBe(false)
      expect(await views.apply({ ...late, from: '6' })).toBe(false)
      expect(await views.state()).toEqual({ version: viewsVersion, cursor: '7' })
      expect((await inbox(views, ward)).items.map(it => it.dossier.dossier)).toEqual(['d1'])
      expect(await views.apply({ ...late, from: '7' })).toBe(true)
      expect((await inbox(views, ward)).items).toHaveLength(2)
    })

    it('leave nothing of the rows that were replaced or taken away', async () => {
      const { views } = await begin()
      const before = rowsFor('d1', [task({ main: 'u:lan' }), task({ step: 'sign' })])
      await views.apply({ from: undefined, cursor: '1', dossiers: [put(before)] })
      const after = rowsFor('d1', [task({ holders: [{ agency: 'tax' }] })], { name: 'Đỗ Văn Ba', status: 9 })
      await views.apply({ from: '1', cursor: '2', dossiers: [put(after)] })
      expect((await inbox(views, ward)).items).toEqual([])
      expect((await inbox(views, { ...ward, whose: { agency: 'tax' } })).items).toHaveLength(1)
      expect((await lookUp(views, { tenant: 'hue', text: 'mai' })).dossiers).toEqual([])
      expect((await lookUp(views, { tenant: 'hue', text: 'DO b' })).dossiers).toHaveLength(1)
      expect((await views.tally('hue', 50, shelvesOf('board'))).map(it => it.shelf)).toEqual([
        shelf.board('ward', 9, '1.000001'),
      ])
      await views.apply({ from: '2', cursor: '3', dossiers: [{ tenant: 'hue', dossier: 'd1', rows: undefined }] })
      expect(await views.rows('hue', 'd1')).toBeUndefined()
      expect((await lookUp(views, { tenant: 'hue', text: 'do' })).dossiers).toEqual([])
      expect(await views.tally('hue', 50, '[')).toEqual([])
    })

    it('are empty again once they are cleared, and begin anew', async () => {
      const { views } = await begin()
      const change = { from: undefined, cursor: '7', dossiers: [put(rowsFor('d1', [task()]))] }
      await views.apply(change)
      await views.clear()
      expect(await views.state()).toEqual({ version: viewsVersion, cursor: undefined })
      expect(await views.rows('hue', 'd1')).toBeUndefined()
      expect(await views.tally('hue', 50, '[')).toEqual([])
      expect(await views.apply(change)).toBe(true)
    })

    it('answer for the instant that is asked about, without being told that time went by', async () => {
      const { views } = await begin()
      const moved = task({
        holders: [
          { agency: 'ward', until: 60 },
          { agency: 'tax', from: 60 },
        ],
        date: { nearFrom: 80, overdueFrom: 100, paused: false },
      })
      await views.apply({ from: undefined, cursor: '1', dossiers: [put(rowsFor('d1', [moved]))] })
      const seen = async (agency: string, at: number) =>
        (await inbox(views, { ...ward, whose: { agency }, at })).items.map(it => it.state)
      expect([await seen('ward', 59), await seen('tax', 59)]).toEqual([['running'], []])
      expect([await seen('ward', 60), await seen('tax', 60)]).toEqual([[], ['running']])
      expect(await seen('tax', 79)).toEqual(['running'])
      expect(await seen('tax', 80)).toEqual(['near'])
      expect(await seen('tax', 99)).toEqual(['near'])
      expect(await seen('tax', 100)).toEqual(['overdue'])
    })

    it('keep rows and cursor when they are closed, where they outlive the process', async () => {
      const one = await begin()
      const { reopen } = one
      if (reopen === undefined) return
      await one.views.apply({ from: undefined, cursor: '7', dossiers: [put(rowsFor('d1', [task()]))] })
      const before = await inbox(one.views, ward)
      await one.views.close()
      const views = await reopen()
      opened.push({ views })
      expect(await views.state()).toEqual({ version: viewsVersion, cursor: '7' })
      expect(await inbox(views, ward)).toEqual(before)
    })

    it('answer as the memory views do, whatever is put in and asked', () =>
      viewsBehaveAsModel(async () => {
        const one = await open()
        return { views: one.views, discard: () => discard(one) }
      }))
  })
}
