/** What questions about 100,000 open dossiers cost, and how fast views follow the events. */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEngine } from '../src/engine.ts'
import { memory } from '../src/store/memory.ts'
import { board, dueSoon } from '../src/views/board.ts'
import { inbox, inboxCounts } from '../src/views/inbox.ts'
import { lookUp } from '../src/views/look-up.ts'
import { project } from '../src/views/projection.ts'
import type { DossierRows } from '../src/views/row.ts'
import { sqliteViews } from '../src/views/sqlite/index.ts'
import { chance } from '../test/chance.ts'
import { median } from '../test/measure.ts'
import { citizen, deskOfficer, office } from '../test/office.ts'
import { at } from '../test/tale.ts'

const dossiers = Number(process.argv[2] ?? 100_000)
const played = 2_000
const rounds = 25
const tenant = 'ward'
const folder = mkdtempSync(join(tmpdir(), 'mot-cua-bench-'))
const luck = chance(20_261_125)

const surnames = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô'] as const
const middles = ['Thị', 'Văn', 'Hữu', 'Minh', 'Ngọc', 'Đức'] as const
const givens = ['Mai', 'An', 'Bình', 'Châu', 'Dũng', 'Giang', 'Hải', 'Khánh', 'Lan', 'Quỳnh', 'Sơn', 'Tuấn'] as const
const nameOf = (): string => `${luck.of(surnames)} ${luck.of(middles)} ${luck.of(givens)}`

// A few dossiers are really played; the others are their rows under other names, dates and agencies.
const clock = { now: at('2026-04-20T08:00') }
const engine = openEngine({ store: memory(() => clock.now), procedures: [office] })
for (let n = 0; n < played; n++) {
  const order = { tenant, dossier: `p${n}`, procedure: '1.000001' }
  const facts = { subject: nameOf() }
  const submit = { type: 'submit', case: 'only', channel: 'counter', applicant: citizen.id, facts } as const
  await engine.dispatch({ ...order, by: citizen, key: `a${n}`, command: submit })
  await engine.dispatch({ ...order, by: deskOfficer, key: `b${n}`, command: { type: 'receive' } })
}

const file = join(folder, 'views.sqlite')
const projected = await sqliteViews(join(folder, 'projected.sqlite'))
const begun = performance.now()
const { events } = await project({ engine, views: projected })
const eventsPerSecond = (events / (performance.now() - begun)) * 1000
const [sample] = await Promise.all([projected.rows(tenant, 'p0')])
await projected.close()
if (sample === undefined) throw new Error('nothing was projected')

const day = 86_400_000
const agencyOf = (n: number): string => `agency-${n % 40}`
const rowsOf = (n: number): DossierRows => {
  const due = clock.now + Math.floor((luck.below(3_000) / 100 - 5) * day)
  const date = { overdueFrom: due, nearFrom: due - 2 * day, paused: luck.below(10) === 0 }
  const agency = agencyOf(luck.below(40))
  return {
    dossier: {
      ...sample.dossier,
      dossier: `0198f0a0-0000-7000-8000-${String(n).padStart(12, '0')}`,
      code: `H15.50.05.13-261008-${String(n).padStart(6, '0')}`,
      name: nameOf(),
      date,
      holders: [{ agency }],
      status: ([2, 4, 4, 4, 5, 9] as const)[luck.below(6)],
    },
    work: sample.work.map(row => ({
      ...row,
      holders: [{ agency }],
      date,
      ...(luck.below(2) === 0 ? { main: `u:${luck.below(2_000)}` } : {}),
    })),
  }
}

const views = await sqliteViews(file)
const filling = performance.now()
for (let from = 0; from < dossiers; from += 500) {
  const rows = Array.from({ length: Math.min(500, dossiers - from) }, (_, i) => rowsOf(from + i))
  await views.apply({
    from: from === 0 ? undefined : String(from),
    cursor: String(from + 500),
    dossiers: rows.map(it => ({ tenant, dossier: it.dossier.dossier, rows: it })),
  })
}
const rowsPerSecond = (dossiers / (performance.now() - filling)) * 1000

const person = { id: 'u:17', roles: ['officer', 'chief'], agency: agencyOf(17) }
const now = clock.now
const questions: Readonly<Record<string, () => Promise<unknown>>> = {
  'inbox of a person, first page and counts': () => inbox(views, { tenant, whose: { person }, at: now }),
  'inbox of an agency, first page and counts': () =>
    inbox(views, { tenant, whose: { agency: person.agency }, at: now }),
  'the same, soon due only': () => inbox(views, { tenant, whose: { agency: person.agency }, at: now, state: 'near' }),
  'counts of every agency': () => inboxCounts(views, { tenant, at: now, by: { agencies: true } }),
  'due within three days, first page': () => dueSoon(views, { tenant, from: now, until: now + 3 * day }),
  'look-up by code': () => lookUp(views, { tenant, text: 'H15.50.05.13-261008-04711' }),
  'look-up “nguyen mai”': () => lookUp(views, { tenant, text: 'nguyen mai' }),
  'look-up by three words': () => lookUp(views, { tenant, text: 'quynh thi dang' }),
  'look-up of nobody': () => lookUp(views, { tenant, text: 'nguyen xuyen' }),
  'status board': () => board(views, { tenant, at: now }),
}

const number = (value: number) => Math.round(value).toLocaleString('en')
console.log(`${number(dossiers)} open dossiers, ${number(statSync(file).size / dossiers)} bytes each`)
for (const [name, ask] of Object.entries(questions)) {
  await ask()
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    await ask()
    times.push(performance.now() - start)
  }
  console.log(`${name.padEnd(44)} ${median(times).toFixed(2).padStart(8)} ms`)
}
console.log(`${'projection, events per second'.padEnd(44)} ${number(eventsPerSecond).padStart(8)}`)
console.log(`${'rows of new dossiers per second'.padEnd(44)} ${number(rowsPerSecond).padStart(8)}`)
await views.close()
rmSync(folder, { recursive: true })
