import { beforeEach, describe, expect, it } from 'vitest'
import { begun, expectReplayed, give, listed } from '../../test/bulk.ts'
import { procedureOf, returning, task, wait } from '../../test/drawn.ts'
import { administrator, citizen } from '../../test/play.ts'
import { at, official } from '../../test/tale.ts'
import { registry } from '../definition/registry.ts'
import type { Command } from '../dossier/command.ts'
import type { Engine } from '../engine.ts'
import { applyPlan } from './apply.ts'
import { planMigration } from './migrate.ts'
import type { Planned } from './plan.ts'
import { summaryOfPlan } from './tally.ts'

// Birth registration under two laws. Luật Hộ tịch 03/2026/QH16 is in force from 01/3/2027, and what was received before that
// day is finished under the law before. Steps and terms are made up for the test.

const basis = { act: '03/2026/QH16' }
const name = { vi: 'Tên', en: 'Name' }
const quick = (ways: Parameters<typeof task>[0]) =>
  ({ ...task(ways), budget: '0.25 working days' }) as ReturnType<typeof task>
const shared = {
  code: '1.001193',
  cases: { onTime: { name, term: '2 working days' }, late: { name, term: '5 working days' } },
  clock: { cutoff: '15:00' },
}

const former = procedureOf(
  {
    check: quick({ ask: 'confirm', enter: 'paperRegister' }),
    confirm: wait({ confirm: { to: 'sign', role: 'applicant' } }, { after: '1 working day', to: 'sign' }),
    paperRegister: quick({ entered: 'sign' }),
    sign: quick({ sign: 'giving' }),
    giving: returning('granted'),
  },
  {
    ...shared,
    version: 1,
    basis: [{ act: '60/2014/QH13' }],
    channels: { counter: { name }, post: { name } },
    facts: { child: { name, type: 'string' }, mother: { name, type: 'string' } },
  },
)

const renewed = procedureOf(
  {
    review: quick({ ask: 'confirm', pass: 'sign' }),
    confirm: wait({ confirm: { to: 'sign', role: 'applicant' } }, { after: '1 working day', to: 'sign' }),
    sign: quick({ sign: 'giving' }),
    giving: returning('granted'),
  },
  { ...shared, version: 2, basis: [basis], facts: { child: { name, type: 'string' } } },
)

const law = registry([
  { procedure: former, from: '2016-01-01', until: '2027-02-28', basis: { act: '60/2014/QH13' } },
  { procedure: renewed, from: '2027-03-01', basis },
])
if (!law.ok) throw new Error(JSON.stringify(law.issues))

const desk = official('desk', 'ward')
const officer = official('officer', 'ward')
const act = { tenant: 'ward', id: 'CV 12/UBND-TP', by: administrator }
const spec = {
  procedure: '1.001193',
  version: 2,
  mapping: { steps: { check: 'review' }, terms: 'keep' },
  basis,
} as const

let engine: Engine
let world: ReturnType<typeof begun>
const submit = (more: object = {}): object => ({
  type: 'submit',
  case: 'onTime',
  channel: 'counter',
  applicant: citizen.id,
  facts: { child: 'Nguyễn An' },
  ...more,
})
const more = { procedure: '1.001193' }

/** Submitted and received at two moments. */
const taken = async (
  dossier: string,
  submitted: string,
  received: string,
  command: object = submit(),
): Promise<void> => {
  world.clock.now = at(submitted)
  await give(engine, dossier, citizen, command, more)
  world.clock.now = at(received)
  await give(engine, dossier, desk, { type: 'receive' }, more)
}

const advance = (dossier: string, action: string): Promise<unknown> =>
  give(engine, dossier, officer, { type: 'advance', action } satisfies Command, more)

const versionOf = async (dossier: string) => (await engine.dossier('ward', dossier))?.procedure.version

beforeEach(() => {
  world = begun('2027-02-24T08:00')
  engine = world.engineOf(law.value)
})

describe('the law of the day of reception', () => {
  it('is the old one for what is received on 28/02/2027, the new one on 01/03/2027', async () => {
    await taken('february', '2027-02-28T08:00', '2027-02-28T09:00')
    await taken('between', '2027-02-28T20:00', '2027-03-01T08:00')
    await taken('march', '2027-03-01T09:00', '2027-03-01T09:10')
    expect(await Promise.all(['february', 'between', 'march'].map(versionOf))).toEqual([1, 2, 2])
    const events = await engine.events('ward', 'between')
    expect(events.map(({ type }) => type)).toEqual([
      'submitted',
      'migrated',
      'received',
      'moved',
      'stageStarted',
      'appointed',
    ])
    expect(events[1]?.data).toMatchObject({ from: { version: 1 }, to: { version: 2 }, basis })
    await expectReplayed(engine, ['february', 'between', 'march'])
  })

  it('counts on a year that is not announced yet, and says so', async () => {
    // 28/02/2027 is a Sunday: received on Monday by the default reading, due on Wednesday.
    await taken('february', '2027-02-28T08:00', '2027-02-28T09:00')
    const appointed = (await engine.events('ward', 'february')).find(({ type }) => type === 'appointed')
    expect(appointed?.data).toMatchObject({ appointment: { date: '2027-03-03' }, provisional: true })
  })

  it('leaves what runs where it is: pinned, and finished under the law before', async () => {
    await taken('pinned', '2027-02-26T08:00', '2027-02-26T09:00')
    world.clock.now = at('2027-03-02T08:00')
    await advance('pinned', 'enter')
    await advance('pinned', 'entered')
    await advance('pinned', 'sign')
    const ended = await give(engine, 'pinned', officer, { type: 'returnResult', how: 'counter' }, more)
    expect(ended).toMatchObject({ situation: 'ended', outcome: 'granted', procedure: { version: 1 } })
  })

  it('refuses at the desk what has no place under the new law', async () => {
    world.clock.now = at('2027-02-28T20:00')
    await give(engine, 'posted', citizen, submit({ channel: 'post' }), more)
    world.clock.now = at('2027-03-01T08:00')
    const order = { tenant: 'ward', dossier: 'posted', by: desk, key: 'receive-posted', command: { type: 'receive' } }
    expect(await engine.dispatchJson(order)).toMatchObject({
      refusal: { code: 'migration_impossible', data: { problems: [{ why: 'channel', name: 'post' }] } },
    })
  })
})

describe('a dry run over all running dossiers', () => {
  const ids = ['checked', 'confirming', 'entering', 'mother', 'posted', 'signing', 'submitted']

  beforeEach(async () => {
    for (const id of ['checked', 'confirming', 'ended', 'entering', 'signing'])
      await taken(id, '2027-02-26T08:00', '2027-02-26T08:10')
    const two = submit({ channel: 'post', facts: { child: 'An', mother: 'Bình' } })
    await taken('posted', '2027-02-26T08:00', '2027-02-26T08:10', two)
    await taken('mother', '2027-02-26T08:00', '2027-02-26T08:10', submit({ facts: { mother: 'Bình' }, case: 'late' }))
    await give(engine, 'submitted', citizen, submit(), more)
    await advance('confirming', 'ask')
    for (const id of ['entering', 'signing', 'ended']) await advance(id, 'enter')
    for (const id of ['signing', 'ended']) await advance(id, 'entered')
    await advance('ended', 'sign')
    await give(engine, 'ended', officer, { type: 'returnResult', how: 'counter' }, more)
    world.clock.now = at('2027-03-02T08:00')
    await taken('newer', '2027-03-02T08:00', '2027-03-02T08:10')
  })

  it('names those that cannot move, and every reason', async () => {
    const plan = await listed(planMigration(engine, act, spec))
    expect(plan.map(({ dossier }) => dossier)).toEqual(ids)
    const refused = plan.flatMap(it => (it.verdict === 'refused' ? [[it.dossier, it.refusal] as const] : []))
    const impossible = (...problems: object[]) => ({ code: 'migration_impossible', data: { problems } })
    expect(refused).toEqual([
      ['entering', impossible({ why: 'step', name: 'paperRegister' })],
      ['mother', impossible({ why: 'fact', name: 'mother' })],
      ['posted', impossible({ why: 'channel', name: 'post' }, { why: 'fact', name: 'mother' })],
    ])
    expect(plan.find(({ dossier }) => dossier === 'checked')).toMatchObject({
      before: { version: 1, position: ['check'] },
      after: { version: 2, position: ['review'], appointment: { date: '2027-03-02' } },
    })
  })

  it('groups them by reason', async () => {
    expect(await summaryOfPlan(planMigration(engine, act, spec))).toEqual({
      change: 4,
      done: 0,
      refused: 3,
      reasons: [
        {
          code: 'migration_impossible',
          why: 'fact',
          name: 'mother',
          count: 2,
          first: [{ dossier: 'mother' }, { dossier: 'posted' }],
        },
        {
          code: 'migration_impossible',
          why: 'step',
          name: 'paperRegister',
          count: 1,
          first: [{ dossier: 'entering' }],
        },
        { code: 'migration_impossible', why: 'channel', name: 'post', count: 1, first: [{ dossier: 'posted' }] },
      ],
    })
  })

  it('without the mapping says what it is missing', async () => {
    const { reasons } = await summaryOfPlan(planMigration(engine, act, { ...spec, mapping: { terms: 'keep' } }))
    expect(reasons).toContainEqual({
      code: 'migration_impossible',
      why: 'step',
      name: 'check',
      count: 3,
      first: [{ dossier: 'checked' }, { dossier: 'mother' }, { dossier: 'posted' }],
    })
  })

  it('carried out moves the others, which go on under the new law; those named stay and end under theirs', async () => {
    const plan = await listed(planMigration(engine, act, spec))
    expect(await applyPlan(engine, plan)).toMatchObject({ changed: 4, refused: 3, otherwise: 0 })
    expect(await Promise.all(ids.map(versionOf))).toEqual([2, 2, 1, 1, 1, 2, 2])
    await advance('checked', 'pass')
    await advance('signing', 'sign')
    await give(engine, 'confirming', citizen, { type: 'advance', action: 'confirm' }, more)
    await give(engine, 'submitted', desk, { type: 'receive' }, more)
    await advance('entering', 'entered')
    expect((await engine.dossier('ward', 'entering'))?.position).toEqual(['sign'])
    await expectReplayed(engine, [...ids, 'ended', 'newer'])
  })

  it('asks only for the versions it is told to, and those of the procedure', async () => {
    const others = (from: readonly number[]) => listed(planMigration(engine, act, { ...spec, from }))
    expect(await others([1])).toHaveLength(7)
    expect(await others([3])).toEqual([])
    expect(await listed(planMigration(engine, act, { ...spec, procedure: '1.004222' }))).toEqual([])
    const missing = await summaryOfPlan(planMigration(engine, act, { ...spec, version: 3 }))
    expect(missing).toMatchObject({ change: 0, refused: 8, reasons: [{ code: 'migration_target_missing', count: 8 }] })
  })

  it('is plain JSON, and carried out a day later as it was kept', async () => {
    const kept: readonly Planned[] = JSON.parse(JSON.stringify(await listed(planMigration(engine, act, spec))))
    await advance('signing', 'sign')
    world.clock.now = at('2027-03-03T08:00')
    // What has gone on since is not what was signed: it is told, and a new plan finds it.
    expect(await applyPlan(engine, kept)).toMatchObject({
      changed: 3,
      otherwise: 0,
      reasons: expect.arrayContaining([{ code: 'stale_revision', count: 1, first: [{ dossier: 'signing' }] }]),
    })
    expect(await applyPlan(engine, planMigration(engine, act, spec))).toMatchObject({ changed: 1, refused: 3 })
    expect(await versionOf('signing')).toBe(2)
  })
})

describe('who may', () => {
  it('is the administrator: a plan by anybody else is refused dossier by dossier', async () => {
    await taken('checked', '2027-02-26T08:00', '2027-02-26T08:10')
    const plan = planMigration(engine, { ...act, by: officer }, spec)
    expect(await summaryOfPlan(plan)).toMatchObject({ change: 0, reasons: [{ code: 'role_missing', count: 1 }] })
  })
})
