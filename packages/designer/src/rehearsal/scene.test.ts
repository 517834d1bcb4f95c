import type { Actor, Documents, Facts, Procedure } from '@motcua/engine'
import { assessedFact, parseScript, simulate } from '@motcua/engine'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleFact } from '../../../engine/test/play.ts'
import { ruledProcedure } from '../../../engine/test/ruled.ts'
import { got, procedures, rehearsed } from '../../test/rehearsed.ts'
import { nextOf } from '../simulator/offer-groups.ts'
import { applicant, castOf } from './cast.ts'
import type { ClockMove } from './moment.ts'
import type { Draft } from './offers.ts'
import type { SimulatorPort } from './port.ts'
import { type Scene, sceneOf } from './scene.ts'
import { recording } from './script.ts'

const officialFacts = ({ graph, definition }: Procedure): readonly string[] => [
  ...[...graph.steps.values()].flatMap(({ step }) =>
    'actions' in step
      ? Object.values(step.actions).flatMap(({ role, asks = [] }) => (role === 'applicant' ? [] : asks))
      : [],
  ),
  ...Object.values(definition.fees ?? {}).flatMap(({ amount }) => assessedFact(amount) ?? []),
]

/** Everything filled in: what is the actor’s to say. */
const filled = (procedure: Procedure, actor: Actor, n: number): Draft => {
  const theirs = actor.id === applicant.id ? officialFacts(procedure) : []
  const facts: Facts = Object.fromEntries(
    Object.entries(procedure.definition.facts ?? {})
      .filter(([fact]) => !theirs.includes(fact))
      .map(([fact, type]) => [fact, sampleFact(type, (n % 3) + 1)]),
  )
  const documents: Documents = Object.fromEntries(
    Object.keys(procedure.definition.documents ?? {}).map(document => [document, {}]),
  )
  return n % 4 === 0 ? {} : { facts, documents }
}

const moves: readonly ClockMove[] = [
  { move: 'hours', count: 3 },
  { move: 'workingDays', count: 1 },
  { move: 'nextTimer' },
  { move: 'closing' },
]

const opened = async (port: SimulatorPort, procedure: Procedure, n: number): Promise<string> => {
  const { cases, channels } = procedure.definition
  const pick = (names: readonly string[]) => names[n % names.length] ?? ''
  const outcome = await port.open({
    procedure: procedure.definition.code,
    by: applicant,
    command: {
      type: 'submit',
      case: pick(Object.keys(cases)),
      channel: pick(Object.keys(channels)),
      applicant: applicant.id,
      ...filled(procedure, applicant, 4 * n + 1),
    },
  })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.dossier.id
}

const json = <T>(value: T): T => JSON.parse(JSON.stringify(value))

const plainly = (scene: Scene | undefined): Scene => {
  if (scene === undefined) throw new Error('no scene')
  // Everything a screen gets can be sent to it.
  expect(json(scene)).toEqual(scene)
  // The dossier is the only one: all the work there is, is its own, in the same states.
  for (const state of ['none', 'running', 'near', 'overdue', 'paused'] as const) {
    const counted = scene.places.reduce((sum, { counts }) => sum + counts[state], 0)
    expect(counted).toBe(scene.work.filter(it => it.state === state).length)
  }
  return scene
}

describe('who comes next', () => {
  const paper = (more: object) => ({ name: { vi: 'Giấy' }, required: true, originals: 1, copies: 0, ...more })
  const scene = async (documents: object, given: Documents) => {
    const procedure = ruledProcedure({ documents: documents as never })
    const port = rehearsed('2026-04-20T08:00:00+07:00', procedure)
    const submit = {
      type: 'submit',
      case: 'only',
      channel: 'counter',
      applicant: applicant.id,
      documents: given,
    } as const
    const opened = await port.open({
      procedure: procedure.definition.code,
      by: applicant,
      command: { ...submit, facts: { age: 30, poor: false } },
    })
    if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
    const seen = plainly(await sceneOf(port, opened.dossier.id, applicant))
    const desk = seen.cast.find(({ actor }) => actor.roles.includes('desk'))?.actor.id
    return { receive: seen.offers.find(({ command }) => command.type === 'receive'), desk, offers: seen.offers }
  }

  it('is told as long as only something has to be filled in, whatever it is', async () => {
    for (const [documents, given] of [
      [{ form: paper({}) }, {}],
      [{ form: paper({ validFor: '6 months' }) }, { form: {} }],
      [{ form: paper({ validFor: '6 months' }) }, { form: { issuedOn: '2020-01-01' } }],
    ] as const) {
      const { receive, desk, offers } = await scene(documents, given)
      expect(receive?.may).toEqual([])
      expect(receive?.mayOnceFilled).toEqual([desk])
      expect(nextOf(offers)).toEqual([desk])
    }
  })

  it('is nobody who could not do it with everything filled in', async () => {
    const { receive, desk } = await scene({ form: paper({}) }, { form: {} })
    expect(receive).toMatchObject({ may: [desk], mayOnceFilled: [] })
  })
})

interface Seen {
  taken: number
  refused: number
  readonly situations: Set<string>
}

/** One play: at each turn somebody of the cast looks, does something offered, something refused, or lets time go by. */
const play = async (procedure: Procedure, seeds: readonly number[], seen: Seen): Promise<void> => {
  const run = recording(rehearsed('2026-04-24T08:00:00+07:00', procedure))
  const { port } = run
  const id = await opened(port, procedure, seeds[0] ?? 0)
  let before = await port.now()
  for (const n of seeds) {
    const cast = castOf(procedure)
    const members = cast.map(({ actor }) => actor)
    const looked = plainly(await sceneOf(port, id, members[n % members.length] as Actor))
    // Somebody who can do something, where there is anybody.
    const able = [...new Set(looked.offers.flatMap(({ command: { type }, may }) => (offTheWay.has(type) ? [] : may)))]
    const actor =
      members.find(it => it.id === able[n % Math.max(1, able.length)]) ?? (members[n % members.length] as Actor)
    const draft = filled(procedure, actor, n)
    const scene = plainly(await sceneOf(port, id, actor, draft))
    seen.situations.add(scene.dossier.situation)
    for (const offer of scene.offers) expect(offer.allowed).toBe(offer.reasons.length === 0)
    for (const { command, allowed, may } of scene.offers)
      if (allowed && members.includes(actor)) expect(may, JSON.stringify(command)).toContain(actor.id)
    const refused = scene.offers.filter(({ allowed }) => !allowed)
    const against = refused[n % Math.max(1, refused.length)]
    if (against !== undefined) {
      const outcome = await port.dispatch({ dossier: id, by: actor, command: against.command })
      expect(outcome.ok ? [] : against.reasons.map(({ code }) => code)).toContain(
        outcome.ok ? '' : outcome.refusal.code,
      )
      seen.refused += 1
    }
    const open = scene.offers.filter(({ allowed }) => allowed)
    const onTheWay = open.filter(({ command }) => !offTheWay.has(command.type))
    const chosen = n % 5 === 0 || onTheWay.length === 0 ? open : onTheWay
    const offer = chosen[n % Math.max(1, chosen.length)]
    if (offer !== undefined && n % 7 !== 0) {
      const outcome = await port.dispatch({ dossier: id, by: actor, command: offer.command })
      expect(outcome.ok ? undefined : outcome.refusal, JSON.stringify(offer.command)).toBeUndefined()
      seen.taken += 1
    } else {
      const moved = await port.move(moves[n % moves.length])
      if (!moved.ok) expect(moved.issues[0]?.code).toBe('no_timer')
      else expect(moved.value.fired.map(({ at }) => at)).toEqual(moved.value.fired.map(({ at }) => at).toSorted())
    }
    const now = await port.now()
    expect(now).toBeGreaterThanOrEqual(before)
    before = now
    expect(await port.incident(id)).toBeUndefined()
  }
  seen.situations.add((await port.dossier(id))?.situation ?? '')
  const saved = await run.save({ vi: 'Chạy thử' })
  if (saved === undefined) throw new Error('nothing saved')
  expect(simulate(procedure, got(parseScript(json(saved)))).differences).toEqual([])
}

/** Acts beside the way of a dossier: given seldom, so that plays come to an end. */
const offTheWay: ReadonlySet<string> = new Set([
  'assign',
  'claim',
  'reassign',
  'urge',
  'answerUrge',
  'withdraw',
  'refuseAcceptance',
  'requestSupplement',
  'recall',
  'sendBack',
  'stop',
  'extend',
  'apologise',
  'reappoint',
  'refund',
])

describe('a rehearsed dossier, whoever plays', () => {
  it.each(Object.entries(procedures))(
    'what is offered is taken, what is refused has a listed reason, a saved run replays: %s',
    async (_, procedure) => {
      const seen: Seen = { taken: 0, refused: 0, situations: new Set() }
      await fc.assert(
        fc.asyncProperty(fc.array(fc.nat(10_000), { minLength: 10, maxLength: 22 }), seeds =>
          play(procedure, seeds, seen),
        ),
        { numRuns: 12 },
      )
      expect(seen.taken).toBeGreaterThan(30)
      expect(seen.refused).toBeGreaterThan(30)
      expect([...seen.situations]).toEqual(expect.arrayContaining(['submitted', 'open']))
    },
  )

  it.each(Object.entries(procedures))('can be brought to its end by the cast alone: %s', async (_, procedure) => {
    const ends = new Set<string>()
    const official = { id: 'u:looking', roles: [] }
    for (let n = 1; n <= 12 && !ends.has('ended'); n++) {
      const port = rehearsed('2026-04-24T08:00:00+07:00', procedure)
      const id = await opened(port, procedure, n)
      for (let turn = 1; turn < 60; turn++) {
        const scene = plainly(await sceneOf(port, id, official, filled(procedure, official, 4 * (n + turn) + 1)))
        if (scene.dossier.situation === 'ended') break
        const offers = scene.offers.filter(({ command: { type }, may }) => may.length > 0 && !offTheWay.has(type))
        const offer = offers[(n + turn) % Math.max(1, offers.length)]
        const by = scene.cast.find(({ actor }) => actor.id === offer?.may[turn % offer.may.length])?.actor
        if (offer === undefined) await port.move({ move: 'nextTimer' })
        else expect(await port.dispatch({ dossier: id, by, command: offer.command })).toMatchObject({ ok: true })
      }
      ends.add((await port.dossier(id))?.situation ?? '')
    }
    expect([...ends]).toContain('ended')
  })
})
