/**
 * What a changed calendar costs: is a dossier touched by it, and what does it make of the date? A million open dossiers, counted
 * on the state calendar, counted anew on one with a swapped day more.
 * Run: node --conditions=@motcua/source packages/engine/bench/recount.ts
 */
import { parseDay, parsePack, vietnamStateCalendar } from '@motcua/rules'
import { isTouched } from '../src/bulk/recount.ts'
import { load } from '../src/definition/load.ts'
import type { Procedure } from '../src/definition/procedure.ts'
import { appointmentOf, promisedDue } from '../src/dossier/clock.ts'
import { decide } from '../src/dossier/decide.ts'
import { type ClockPause, type Dossier, emptyDossier } from '../src/dossier/dossier.ts'
import { chance } from '../test/chance.ts'
import { drawn, task } from '../test/drawn.ts'

const basis = { act: 'Thông báo (ví dụ)' }
const swap = (date: string, pair: string, kind: 'off' | 'working') => ({
  date,
  pair,
  kind,
  because: kind === 'off' ? 'swap' : 'makeup',
  reason: { vi: 'Hoán đổi' },
  basis,
  knownSince: '2026-11-10',
})
const notice = parsePack({
  id: 'notice',
  year: 2026,
  days: [swap('2026-11-23', '2026-11-28', 'off'), swap('2026-11-28', '2026-11-23', 'working')],
})
if (!notice.ok) throw new Error(JSON.stringify(notice.issues))
const made = vietnamStateCalendar({ packs: [notice.value] })
if (!made.ok) throw new Error(JSON.stringify(made.issues))

const name = { vi: 'Tên' }
const term = (text: string) => ({ name, term: text })
// The commonest terms of the national records: 5, 3, 7, 2, 10, 15, 20 working days and 30, 15, 10 days.
const definition = drawn(
  { only: task({ done: 'granted' }) },
  {
    cases: {
      ...Object.fromEntries([5, 3, 7, 2, 10, 15, 20].map(n => [`w${n}`, term(`${n} working days`)])),
      ...Object.fromEntries([30, 15, 10].map(n => [`d${n}`, term(`${n} days`)])),
      hours: term('12 working hours'),
    },
    clock: { cutoff: '15:00', policies: { endOf: 'midnight' } },
  },
)
const procedures = [definition, { ...definition, code: '1.000002', clock: undefined }].map(procedure => {
  const pair = [undefined, made.value].map(calendar => {
    const found = load(JSON.parse(JSON.stringify({ format: 1, procedure })), calendar && { calendar })
    if (!found.ok) throw new Error(JSON.stringify(found.issues))
    return found.value
  })
  return pair as [Procedure, Procedure]
})

const cases = ['w5', 'w5', 'w3', 'w7', 'w2', 'w10', 'w15', 'w20', 'd30', 'd15', 'd10', 'hours']
const hour = 3_600_000
const first = (parseDay('2026-11-01') ?? 0) * 24 * hour

/** Received on some day of a month at some minute; a third paused once, a tenth of those twice, a tenth extended. */
const dossierOf = (procedure: Procedure, random: ReturnType<typeof chance>, n: number): Dossier => {
  const from = first + random.below(24) * 24 * hour + random.below(9 * 60) * 60_000
  const procedureCase = random.of(cases) ?? 'w5'
  const pauses: ClockPause[] = []
  for (let at = from; random.below(pauses.length === 0 ? 3 : 10) === 0; ) {
    at += (1 + random.below(40)) * hour
    const to = at + (4 + random.below(200)) * hour
    pauses.push({
      pause: 'supplement',
      cause: 'supplement',
      from: at,
      to,
      then: random.of(['resume', 'restart']) ?? 'resume',
      reason: 'Thiếu',
    })
    at = to
  }
  const text = procedure.definition.cases[procedureCase]?.term
  const before: Dossier = {
    ...emptyDossier(`d${n}`, 'ward'),
    revision: 5,
    procedure: { code: procedure.definition.code, version: 1, hash: procedure.hash, format: 1 },
    case: procedureCase,
    channel: 'counter',
    situation: 'open',
    position: ['only'],
    clock: {
      receivedOn: from,
      cutoff: procedure.definition.clock?.cutoff,
      stages: [
        { stage: 'whole', term: String(text), from, extensions: random.below(10) === 0 ? ['2 working days'] : [] },
      ],
      pauses,
    },
    calendar: procedure.calendar.hash,
  }
  const found = promisedDue(procedure, before)
  const appointment = found?.ok ? appointmentOf(found.value) : undefined
  if (appointment === undefined) throw new Error('no date')
  return { ...before, appointment }
}

/** Milliseconds of CPU time, its collector's included: what else runs on the machine counts less. */
const cpu = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const page = 10_000
const pages = 100
const random = chance(2026)
const administrator = { id: 'u:admin', roles: ['administrator'] }
const command = { type: 'recount', policy: 'recompute', basis } as const
const now = first + 40 * 24 * hour
let [touched, asking, deciding] = [0, 0, 0]
for (let n = 0; n < pages; n++) {
  const dossiers = Array.from({ length: page }, (_, i) => {
    const [old, renewed] = procedures[i % procedures.length] ?? []
    if (old === undefined || renewed === undefined) throw new Error('no procedure')
    return { procedure: renewed, dossier: dossierOf(old, random, n * page + i) }
  })
  const start = cpu()
  const found = dossiers.filter(({ procedure, dossier }) => isTouched(procedure, dossier))
  const asked = cpu()
  for (const { procedure, dossier } of found)
    if (!decide(procedure, dossier, command, { by: administrator, now }).ok) throw new Error('refused')
  asking += asked - start
  deciding += cpu() - asked
  touched += found.length
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`
console.log(`${(pages * page).toLocaleString('en')} open dossiers counted anew   ${seconds(asking)}`)
console.log(`${touched.toLocaleString('en')} touched, and decided, timers included   ${seconds(deciding)}`)
if (asking + deciding > 10_000) {
  console.error('A million takes more than 10 s')
  process.exitCode = 1
}
