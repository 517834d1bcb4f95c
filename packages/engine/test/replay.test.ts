/** Ten thousand dossiers through the real engine on a real file: what is kept of each is what its events make of it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parsePack, vietnamStateCalendar } from '@motcua/rules'
import canonicalize from 'canonicalize'
import { afterAll, expect, test } from 'vitest'
import type { Procedure } from '../src/definition/procedure.ts'
import { type Command, type CommandType, timekeeper } from '../src/dossier/command.ts'
import { decide } from '../src/dossier/decide.ts'
import { type Dossier, emptyDossier } from '../src/dossier/dossier.ts'
import type { Actor, EventType } from '../src/dossier/event.ts'
import { evolve } from '../src/dossier/evolve.ts'
import { type Engine, openEngine } from '../src/engine.ts'
import { sqlite } from '../src/store/sqlite/index.ts'
import { type Chance, chance } from './chance.ts'
import { examples } from './example.ts'
import { office, officeOf } from './office.ts'
import { type Place, placesOf } from './places.ts'
import { administrator, citizen, commandsFor, gateway, sampleFacts } from './play.ts'
import { at } from './tale.ts'

const folder = mkdtempSync(join(tmpdir(), 'motcua-replay-'))
afterAll(() => rmSync(folder, { recursive: true }))

const howMany = 10_000
/** Every fourth dossier lives through all of them, the others through the first five. */
const rounds = 12
const fewRounds = 5
const hour = 3_600_000

/** The office once more, with a rule of its own: where a dossier may be migrated to. */
const renewed = officeOf({ version: 2 })
const all: readonly Procedure[] = [...Object.values(examples), office, office, office, office]

/** A made-up notice, which moves dates that were promised. */
const noticed = () => {
  const half = { reason: { vi: 'Hoán đổi' }, basis: { act: 'Thông báo' }, knownSince: '2026-03-01' }
  const pack = parsePack({
    id: 'notice',
    year: 2026,
    days: [
      { date: '2026-04-22', kind: 'off', because: 'swap', pair: '2026-05-09', ...half },
      { date: '2026-05-09', kind: 'working', because: 'makeup', pair: '2026-04-22', ...half },
    ],
  })
  const made = pack.ok ? vietnamStateCalendar({ packs: [pack.value] }) : pack
  if (!made.ok) throw new Error(JSON.stringify(made.issues))
  return made.value
}

/** What brings a dossier on, and so is wished for more often than the rest. */
const onward: ReadonlySet<CommandType> = new Set<CommandType>([
  'submit',
  'receive',
  'advance',
  'returnResult',
  'acceptHandoff',
  'reportChild',
  'consult',
  'answer',
  'supply',
  'decideWithdrawal',
  'expire',
])
const ending: ReadonlySet<CommandType> = new Set<CommandType>(['stop', 'withdraw', 'refuseAcceptance'])

const basis = { act: '118/2025/NĐ-CP' }

/** What there is to wish for beside what is drawn for every procedure. */
const more = (procedure: Procedure, dossier: Dossier, n: number): readonly Command[] => {
  const { graph, definition } = procedure
  const [agency = '', successor = ''] = Object.keys(definition.agencies)
  const facts = sampleFacts(procedure, Object.keys(definition.facts ?? {}), n)
  return [
    { type: 'correct', event: 1 + (n % 6), facts, reason: 'Nhập nhầm', basis },
    { type: 'correct', event: 1 + (n % 9), facts: sampleFacts(procedure, ['big'], n), reason: 'Nhập nhầm', basis },
    { type: 'succeedAgency', agency, successor, basis },
    { type: 'migrate', version: 2, mapping: { terms: n % 2 ? 'new' : 'keep' }, basis },
    { type: 'skip', what: 'timer', id: `rung:warn:${dossier.generation ?? 0}`, reason: 'Hỏng' },
    ...[...graph.steps.values()].flatMap(({ id, step }): Command[] => {
      if (step.kind === 'consult')
        return Object.keys(step.agencies).flatMap((asked): Command[] => [
          { type: 'answer', step: id, agency: asked, answer: n % 2 ? 'agree' : 'noOpinion' },
          { type: 'consult', step: id, agency: asked },
        ])
      if (step.kind === 'wait') return Object.keys(step.actions).map(action => ({ type: 'advance', step: id, action }))
      return []
    }),
  ]
}

const adoptOf = ({ definition, graph }: Procedure, n: number): Command => {
  const steps = [...graph.steps.values()].filter(({ step, within }) => step.kind === 'task' && within.length === 0)
  return {
    type: 'adopt',
    source: 'cũ',
    reference: `H15-${n}`,
    case: Object.keys(definition.cases)[0] ?? '',
    channel: Object.keys(definition.channels)[0] ?? '',
    applicant: citizen.id,
    steps: [steps[n % steps.length]?.id ?? ''],
    receivedOn: '2026-03-30T08:00:00+07:00',
    ...(n % 2 ? { appointment: { kind: 'date', date: '2026-05-12' } } : {}),
    ...(n % 3 ? {} : { consumed: '2 working days' }),
  }
}

/** Somebody who holds a place; the one whose work it is, where it is somebody's. */
const actorAt = (place: Place | undefined, { work }: Dossier, command: Command): Actor | undefined => {
  if (place === undefined) return undefined
  const { role, agency, department, person } = place
  const known = [citizen, gateway, administrator, timekeeper].find(
    one => role !== undefined && one.roles.includes(role),
  )
  if (known !== undefined) return known
  const main = 'step' in command && command.step !== undefined ? work?.[command.step]?.main : undefined
  const id = person ?? main ?? `u:${role}.${agency}.${department ?? ''}`
  return { id, roles: role === undefined ? [] : [role], agency, department }
}

/** What the engine gives to a decision and is not had here: such a command is tried on the engine itself. */
const blind: ReadonlySet<CommandType> = new Set<CommandType>(['correct', 'recount', 'migrate'])

/**
 * What chance alone seldom comes to: an agency that its rule did not name when the others were asked is named, or asked
 * now, or asks for more time; a dossier is stopped while it waits for others.
 */
const seldom = ({ procedure, dossier, luck }: Life): Command | undefined => {
  for (const id of dossier.position) {
    const step = procedure.graph.steps.get(id)?.step
    if (step?.kind === 'children' && procedure.definition.stop && luck.below(4) === 0)
      return { type: 'stop', reason: 'Theo yêu cầu', basis }
    if (step?.kind !== 'consult') continue
    const slow = Object.values(dossier.consultations[id] ?? {}).find(
      ({ agency, term, extensions, answer, silence }) =>
        step.agencies[agency]?.extension && term && extensions.length === 0 && !answer && !silence,
    )
    if (slow !== undefined && luck.below(4) === 0) {
      const by = step.agencies[slow.agency]?.extension?.atMost ?? ''
      return { type: 'extend', by, reason: 'Phải xác minh thêm', consultation: { step: id, agency: slow.agency } }
    }
    const left = Object.keys(step.agencies).find(agency => dossier.consultations[id]?.[agency] === undefined)
    if (left === undefined || luck.below(2) > 0) continue
    if (luck.below(2) === 0) return { type: 'consult', step: id, agency: left }
    return {
      type: 'correct',
      event: 1 + luck.below(2),
      facts: sampleFacts(procedure, ['big'], 0),
      reason: 'Nhập nhầm',
      basis,
    }
  }
  return undefined
}

/** A command that would be accepted: of a few drawn, by its kind first, and somebody who may give it. */
const wish = ({ id, procedure, dossier, luck }: Life, now: number): readonly [Command, Actor] | undefined => {
  const n = luck.below(1000)
  if (dossier.revision === 0 && luck.below(12) === 0) return [adoptOf(procedure, n), administrator]
  const joins = seldom({ id, procedure, dossier, luck })
  const joiner = joins && actorAt(luck.of(placesOf(procedure, dossier, joins)), dossier, joins)
  if (joins !== undefined && joiner !== undefined) return [joins, joiner]
  const byType = new Map<CommandType, Command[]>()
  for (const command of [...commandsFor(procedure, dossier, n), ...more(procedure, dossier, n)]) {
    if (dossier.revision === 0 ? command.type !== 'submit' : command.type === 'submit') continue
    if (ending.has(command.type) && luck.below(12) > 0) continue
    byType.set(command.type, [...(byType.get(command.type) ?? []), command])
  }
  const types = [...byType.keys()]
  const brings = types.filter(type => onward.has(type))
  for (let tries = 0; tries < 14; tries++) {
    const type = luck.of(luck.below(100) < 70 ? brings : types)
    const command = type && luck.of(byType.get(type) ?? [])
    if (command === undefined) continue
    const by = actorAt(luck.of(placesOf(procedure, dossier, command)), dossier, command)
    if (by === undefined) continue
    if (blind.has(command.type) || decide(procedure, dossier, command, { by, now }).ok) return [command, by]
  }
  return undefined
}

interface Life {
  readonly id: string
  readonly procedure: Procedure
  readonly luck: Chance
  dossier: Dossier
}

const step = async (engine: Engine, life: Life, turn: string): Promise<CommandType | undefined> => {
  const { luck, id, procedure } = life
  const now = engine.store.now()
  const wished = wish(life, now)
  if (wished === undefined) return undefined
  const [command, by] = wished
  // Entered late, mostly no later than may be.
  const late = luck.below(8) === 0 ? { on: Math.max(life.dossier.movedOn ?? 0, now - luck.below(20) * hour) } : {}
  const order = {
    tenant: 'ward',
    dossier: id,
    by,
    key: `${id}/${turn}`,
    command,
    procedure: procedure.definition.code,
  }
  const outcome = await engine.dispatch({ ...order, ...late })
  if (!outcome.ok) return undefined
  life.dossier = outcome.dossier
  return command.type
}

const events: Readonly<Record<EventType, true>> = {
  submitted: true,
  adopted: true,
  received: true,
  acceptanceRefused: true,
  acted: true,
  recalled: true,
  sentBack: true,
  moved: true,
  stageStarted: true,
  stageEnded: true,
  paused: true,
  resumed: true,
  appointed: true,
  supplementRequested: true,
  supplied: true,
  supplementExpired: true,
  paid: true,
  refunded: true,
  consultationOpened: true,
  consultationAdded: true,
  consulted: true,
  answered: true,
  silent: true,
  consultationExtended: true,
  consultationClosed: true,
  replyKept: true,
  handoffRequested: true,
  handoffAccepted: true,
  handoffReturned: true,
  handoffRerouted: true,
  agencySucceeded: true,
  childOpened: true,
  childEnded: true,
  childrenClosed: true,
  waitExpired: true,
  extended: true,
  withdrawalRequested: true,
  withdrawalDecided: true,
  finished: true,
  assigned: true,
  urged: true,
  urgeAnswered: true,
  rungReached: true,
  apologised: true,
  reappointed: true,
  stopped: true,
  corrected: true,
  migrated: true,
  recounted: true,
  skipped: true,
  erased: true,
  resultReturned: true,
  ended: true,
}

test('what is kept of 10,000 dossiers is what their events make of them, folded anew from the first', async () => {
  const store = await sqlite(join(folder, 'replay.sqlite'), { testClock: true })
  const procedures = [...Object.values(examples), office, renewed]
  // New dossiers go to the version they are drawn for; those of the office are migrated from the first to the second.
  const engine = openEngine({ store, procedures: [...Object.values(examples), office] })
  const wider = openEngine({ store, procedures })
  const calendar = noticed()
  const recounting = openEngine({ store, procedures: procedures.map(one => ({ ...one, calendar })) })
  const lives = Array.from({ length: howMany }, (_, index): Life => {
    const luck = chance(7919 * (index + 1))
    const procedure = all[(index >> 3) % all.length] ?? office
    return { id: `d${index}`, procedure, luck, dossier: emptyDossier(`d${index}`, 'ward') }
  })
  const given = new Map<CommandType, number>()
  const start = at('2026-04-06T08:00')
  const live = async (some: readonly Life[], by: Engine, turn: string): Promise<void> => {
    for (let from = 0; from < some.length; from += 500) {
      const types = await Promise.all(some.slice(from, from + 500).map(life => step(by, life, turn)))
      for (const type of types) if (type !== undefined) given.set(type, (given.get(type) ?? 0) + 1)
    }
  }
  await store.setClock(start)
  // Some are refused, as for a parcel that has an open dossier: they try again, until there are as many as were meant.
  for (let tries = 0, left = lives; left.length > 0; tries++) {
    expect(tries, `${left.length} never began`).toBeLessThan(30)
    await live(left, engine, `begin ${tries}`)
    left = left.filter(({ dossier }) => dossier.revision === 0)
  }
  for (let round = 1; round < rounds; round++) {
    // A working week at a time, in the end months: what is to expire has expired.
    await store.setClock(start + round * 29 * hour + (round > 8 ? (round - 8) * 30 * 24 * hour : 0))
    const living = round < fewRounds ? lives : lives.filter((_, index) => index % 4 === 0)
    await live(living, round % 4 === 3 ? recounting : wider, `round ${round}`)
  }

  const counted = new Map<EventType, number>()
  const folded = new Map<string, Dossier>()
  let total = 0
  for (let cursor: string | undefined; ; ) {
    const page = await store.events(cursor, 5000)
    for (const { event, tenant } of page.events) {
      total++
      counted.set(event.type, (counted.get(event.type) ?? 0) + 1)
      folded.set(event.dossier, evolve(folded.get(event.dossier) ?? emptyDossier(event.dossier, tenant), event))
    }
    if (page.events.length === 0) break
    cursor = page.cursor
  }
  let kept = 0
  for (let after: string | undefined; ; ) {
    const page = await store.dossiers('ward', after, 1000)
    for (const dossier of page) {
      kept++
      if (canonicalize(dossier) !== canonicalize(folded.get(dossier.id)))
        expect(dossier).toEqual(folded.get(dossier.id))
    }
    if (page.length === 0) break
    after = page.at(-1)?.id
  }
  const { broken, ...verified } = await store.verify()
  expect(broken).toEqual([])
  expect(verified).toEqual({ dossiers: kept, events: total })
  expect(kept).toBe(folded.size)
  expect(kept).toBe(howMany)
  // Every event there is has happened to somebody: else the lives were too tame to prove anything.
  const never = (Object.keys(events) as readonly EventType[]).filter(type => !counted.has(type))
  expect(never, JSON.stringify([...given])).toEqual([])
  await store.close()
}, 300_000)
