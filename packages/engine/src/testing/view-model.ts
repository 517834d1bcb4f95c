import fc from 'fast-check'
import { expect } from 'vitest'
import { board, dueSoon } from '../views/board.ts'
import type { DueTimes } from '../views/due-state.ts'
import type { Holder } from '../views/holder.ts'
import { type InboxQuestion, inbox, inboxCounts, type Whose } from '../views/inbox.ts'
import { lookUp } from '../views/look-up.ts'
import { memoryViews } from '../views/memory.ts'
import type { DossierRow, DossierRows } from '../views/row.ts'
import { shelf } from '../views/shelf.ts'
import type { ChangedRows, ViewStore } from '../views/view-store.ts'
import type { WorkRow } from '../views/work.ts'

// Few names, so that the same shelf, date and word come again and again; some that sort differently in UTF-16.
const tenants = ['huế', 'hue'] as const
const ids = ['a', 'b', 'b,c', '\u{1f600}', '\ufdfd'] as const
const agencies = ['ward', 'tax'] as const
const people = ['u:an', 'u:bình'] as const
const roles = ['officer', 'chief'] as const
const names = ['Nguyễn Thị Mai', 'NGUYỄN Mai Nga', 'Đỗ Văn Đăng'.normalize('NFD'), 'Trần "Ba", ông', ''] as const
const codes = ['H15.50-261008-0975', 'h15.50-261008-0976', 'H16-1'] as const
const procedures = ['1.000001', '1.000002'] as const

/** Some instants, close together. */
const moment = fc.integer({ min: 1, max: 9 })
const date: fc.Arbitrary<DueTimes> = fc.oneof(
  fc.constant({ paused: false }),
  fc.constant({ paused: true }),
  fc.record({ overdueFrom: moment, paused: fc.boolean() }),
  fc.record({ overdueFrom: moment, nearFrom: moment, paused: fc.constant(false) }),
)
const holders: fc.Arbitrary<readonly Holder[]> = fc.oneof(
  fc.record({ agency: fc.constantFrom(...agencies), department: fc.constantFrom(undefined, 'land') }).map(it => [it]),
  fc.tuple(fc.constantFrom(...agencies), fc.constantFrom(...agencies), moment).map(([one, other, at]) => [
    { agency: one, until: at },
    { agency: other, from: at },
  ]),
)
const person = fc.constantFrom(...people)
const work: fc.Arbitrary<WorkRow> = fc.record({
  kind: fc.constantFrom('task', 'answer', 'urge'),
  step: fc.constantFrom(undefined, 'check', 'sign'),
  role: fc.constantFrom(undefined, ...roles),
  holders,
  main: fc.oneof(fc.constant(undefined), person),
  cooperators: fc.array(person, { maxLength: 3 }),
  watchers: fc.array(person, { maxLength: 2 }),
  barred: fc.uniqueArray(person, { maxLength: 2 }),
  date,
})

/** Rows of one dossier, as no engine would make them. */
const anyRows = (tenant: string, id: string): fc.Arbitrary<DossierRows> =>
  fc
    .record({
      code: fc.constantFrom(undefined, ...codes),
      name: fc.constantFrom(...names),
      procedure: fc.constantFrom(...procedures),
      situation: fc.constantFrom<DossierRow['situation']>('submitted', 'open', 'finished', 'ended'),
      status: fc.constantFrom(undefined, 2 as const, 4 as const, 10 as const),
      date,
      holders,
      stuck: fc.oneof(
        fc.constant(undefined),
        moment.map(from => ({ why: 'endless' as const, from })),
      ),
      work: fc.array(work, { maxLength: 3 }),
    })
    .map(({ work: rows, procedure, ...row }) => ({
      work: rows,
      dossier: {
        ...row,
        tenant,
        dossier: id,
        revision: 1,
        procedure: { code: procedure, version: 1 },
        case: 'only',
        channel: 'counter',
        applicant: 'c:an',
        reappointments: 0,
        apologies: 0,
      },
    }))

const change: fc.Arbitrary<ChangedRows> = fc
  .tuple(fc.constantFrom(...tenants), fc.constantFrom(...ids))
  .chain(([tenant, dossier]) =>
    fc.oneof(
      { weight: 5, arbitrary: anyRows(tenant, dossier).map(rows => ({ tenant, dossier, rows })) },
      { weight: 1, arbitrary: fc.constant({ tenant, dossier, rows: undefined }) },
    ),
  )

const whoses: readonly Whose[] = [
  ...agencies.flatMap((agency): Whose[] => [
    { agency },
    { agency, department: 'land' },
    { agency, role: 'officer' },
    ...people.map(id => ({ person: { id, roles: [...roles], agency, department: 'land' } })),
  ]),
  ...people.flatMap((id): Whose[] =>
    (['cooperator', 'watcher'] as const).map(as => ({ person: { id, roles: [], agency: 'ward' }, as })),
  ),
]

const inboxesAt = (tenant: string, at: number): readonly InboxQuestion[] => [
  ...whoses.map(whose => ({ tenant, whose, at })),
  ...(['none', 'running', 'near', 'overdue', 'paused'] as const).map(state => ({
    tenant,
    whose: { agency: 'ward' },
    at,
    state,
  })),
  { tenant, whose: { agency: 'ward' }, at, procedure: '1.000001', step: 'check', unassigned: true },
]

/** Everything the pages of a question hold. */
export const allPages = async <T>(
  ask: (after: string | undefined) => Promise<{ readonly items: readonly T[]; readonly next: string | undefined }>,
): Promise<readonly T[]> => {
  const all: T[] = []
  let after: string | undefined
  do {
    const { items, next } = await ask(after)
    all.push(...items)
    after = next
  } while (after !== undefined)
  return all
}

const texts = [
  'nguyen',
  'mai nguyen',
  'MAI n',
  'đỗ',
  'do d',
  'h15.50',
  'H15.50-261008-0975',
  'ong "',
  'a',
  'zz',
  '',
  '…',
]

/** Every answer that views give at an instant. */
const whatIsSeen = async (views: ViewStore, at: number, limit: number) => {
  const seen: Record<string, unknown> = {}
  for (const tenant of tenants) {
    for (const question of inboxesAt(tenant, at)) {
      const { counts } = await inbox(views, question)
      const items = await allPages(after => inbox(views, { ...question, after, limit }))
      seen[JSON.stringify(question)] = { counts, items }
      // A tab shows as many as its count says.
      if (question.state !== undefined) expect(items.length).toBe(counts[question.state])
      else expect(items.length).toBe(Object.values(counts).reduce((sum, n) => sum + n, 0))
    }
    seen[`counts ${tenant} ${at}`] = [
      await inboxCounts(views, { tenant, at, by: { agencies: true } }),
      ...(await Promise.all(
        (['department', 'role', 'person'] as const).map(each =>
          inboxCounts(views, { tenant, at, by: { agency: 'ward', each } }),
        ),
      )),
    ]
    seen[`board ${tenant} ${at}`] = await board(views, { tenant, at })
    for (const agency of [undefined, 'ward'])
      seen[`due ${tenant} ${at} ${agency}`] = await allPages(async after => {
        const { dossiers, next } = await dueSoon(views, { tenant, from: at, until: at + 4, agency, after, limit })
        return { items: dossiers, next }
      })
    seen[`stuck ${tenant} ${at}`] = await views.page({ tenant, shelves: [shelf.stuck], at, limit: 100 })
    for (const text of texts)
      seen[`look up ${tenant} ${text}`] = await allPages(async after => {
        const { dossiers, next } = await lookUp(views, { tenant, text, after, limit })
        return { items: dossiers, next }
      })
    for (const id of ids) seen[`rows ${tenant} ${id}`] = await views.rows(tenant, id)
  }
  return seen
}

/** Whatever rows are put in, all questions are answered as the memory views answer them, page by page. */
export const viewsBehaveAsModel = (
  open: () => Promise<{ readonly views: ViewStore; readonly discard: () => Promise<void> }>,
) =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(change, { minLength: 1, maxLength: 5 }), { maxLength: 5 }),
      moment,
      fc.integer({ min: 1, max: 4 }),
      async (batches, at, limit) => {
        const model = memoryViews()
        const { views, discard } = await open()
        try {
          for (const [index, dossiers] of batches.entries()) {
            const step = { from: index === 0 ? undefined : String(index), cursor: String(index + 1), dossiers }
            expect([await views.apply(step), await model.apply(step)]).toEqual([true, true])
          }
          expect(await whatIsSeen(views, at, limit)).toEqual(await whatIsSeen(model, at, 100))
        } finally {
          await discard()
        }
      },
    ),
    { numRuns: 20 },
  )
