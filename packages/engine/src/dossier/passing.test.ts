import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chance } from '../../test/chance.ts'
import { exit, parallel, procedureOf, task, wait } from '../../test/drawn.ts'
import { examples } from '../../test/example.ts'
import { type Life, live } from '../../test/life.ts'
import { chief, citizen, deskOfficer, lan, minh, office, officeRules, opened, taxman } from '../../test/office.ts'
import { received, type Tale } from '../../test/tale.ts'
import { isPosition } from '../machine/position.ts'
import { promisedDue } from './clock.ts'
import { timersOf } from './timer.ts'

const day = '2026-04-20T09:00'
const next = '2026-04-21T09:00'
const pass = { type: 'advance', action: 'pass' } as const
const recall = { type: 'recall', reason: 'Chuyển nhầm' } as const

describe('recalling', () => {
  it('takes back what one has passed on, while the receiver has done nothing', () => {
    const tale = opened().do(day, lan, pass).do(next, lan, recall)
    expect(tale.dossier.position).toEqual(['prepare'])
    expect(tale.data('recalled')).toEqual([{ step: 'prepare', reason: 'Chuyển nhầm' }])
    expect(tale.try(next, lan, recall)).toEqual({ code: 'recall_impossible', data: { why: 'nothing' } })
    expect(tale.try(next, lan, pass)).toBeUndefined()
  })

  it('is the passer’s alone', () => {
    const tale = opened().do(day, lan, pass)
    for (const by of [minh, chief, citizen])
      expect(tale.try(next, by, recall)).toEqual({ code: 'recall_impossible', data: { why: 'not_yours' } })
  })

  it('comes too late once the receiver has claimed it or acted', () => {
    const claimed = opened().do(day, lan, pass).do(next, chief, { type: 'claim', step: 'decide' })
    expect(claimed.try(next, lan, recall)).toMatchObject({ data: { why: 'nothing' } })
    const acted = opened().do(day, lan, pass).do(next, chief, { type: 'advance', action: 'approve' })
    expect(acted.try(next, lan, recall)).toMatchObject({ code: 'recall_impossible' })
    const accepted = opened()
      .do(day, lan, { type: 'advance', action: 'hand' })
      .do(next, taxman, { type: 'acceptHandoff' })
    expect(accepted.try(next, lan, recall)).toMatchObject({ data: { why: 'nothing' } })
  })

  it('takes an offer back that the other agency has not taken', () => {
    const tale = opened()
      .do(day, lan, { type: 'advance', action: 'hand' })
      .do(next, chief, { type: 'urge', to: { agency: 'tax' }, content: 'Tiếp nhận', replyBy: '2026-04-24' })
      .do(next, lan, recall)
    expect(tale.dossier.handoffs).toBeUndefined()
    expect(tale.try(next, taxman, { type: 'acceptHandoff' })).toMatchObject({ code: 'handoff_unknown' })
  })

  it.each(['ask', 'spread', 'await'])('does not take back what asked others or has the citizen wait: %s', action => {
    const tale = opened({ big: true }).do(day, lan, { type: 'advance', action })
    expect(tale.try(next, lan, recall)).toMatchObject({ code: 'recall_impossible' })
  })

  it('is for those at work: what the citizen confirmed is not unsaid, and no wait begins anew', () => {
    const tale = opened().do(day, lan, { type: 'advance', action: 'await' })
    tale.do(next, citizen, { type: 'advance', action: 'confirm' })
    expect(tale.dossier.position).toEqual(['decide'])
    expect(tale.try('2026-04-22T09:00', citizen, recall)).toMatchObject({ code: 'recall_impossible' })
  })

  describe('beside other branches', () => {
    const hand = {
      kind: 'handoff',
      name: { vi: 'Chuyển' },
      agency: 'tax',
      role: 'officer',
      budget: '1 working day',
    } as const
    const from = { agency: 'ward', role: 'officer' }
    const ways = (branch: string) => ({
      [`${branch}Do`]: task({ hand: `${branch}Hand`, on: `${branch}Next`, hold: `${branch}Hold`, out: `${branch}Out` }),
      [`${branch}Hand`]: { ...hand, from, to: `${branch}Out`, returned: `${branch}Do` },
      [`${branch}Next`]: task({ on: `${branch}Last` }),
      [`${branch}Last`]: task({ on: `${branch}Out` }),
      [`${branch}Hold`]: {
        ...(wait({ on: { to: `${branch}Out`, role: 'applicant' } }) as object),
        pause: { then: 'resume', reason: { vi: 'Chờ' } },
      } as never,
      [`${branch}Out`]: exit(),
    })
    const both = procedureOf(
      {
        both: parallel({ a: ['aDo', ways('a')], b: ['bDo', ways('b')] }, 'after'),
        after: task({ on: 'granted' }),
      },
      { supplement: { times: 2, then: 'resume', basis: [{ act: '118/2025/NĐ-CP' }] }, assigners: ['officer'] },
    )
    const act = (step: string, action: string) => ({ type: 'advance', step, action }) as const
    const begun = () => received(both, 'only', '2026-04-20T08:00').do(day, lan, act('aDo', 'on'))

    it('leaves what another branch has offered as it was', () => {
      const tale = received(both, 'only', '2026-04-20T08:00')
        .do(day, lan, act('aDo', 'hand'))
        .do(day, minh, act('bDo', 'hand'))
        .do(next, minh, recall)
      expect(tale.dossier.position).toEqual(['aHand', 'bDo'])
      expect(tale.try(next, taxman, { type: 'acceptHandoff', step: 'aHand' })).toBeUndefined()
    })

    it.each([
      ['acted', (tale: Tale) => tale.do(day, minh, act('bDo', 'on')), ['aDo', 'bNext']],
      ['claimed', (tale: Tale) => tale.do(day, minh, { type: 'claim', step: 'bDo' }), ['aDo', 'bDo']],
      ['assigned', (tale: Tale) => tale.do(day, lan, { type: 'assign', step: 'bDo', main: 'u:minh' }), ['aDo', 'bDo']],
      ['paused the clock', (tale: Tale) => tale.do(day, minh, act('bDo', 'hold')), ['aDo', 'bHold']],
      [
        'ended a pause',
        (tale: Tale) => tale.do(day, minh, act('bDo', 'hold')).do(day, citizen, act('bHold', 'on')),
        ['aDo', 'bOut'],
      ],
      ['recalled', (tale: Tale) => tale.do(day, minh, act('bDo', 'on')).do(day, minh, recall), ['aDo', 'bDo']],
      [
        'sent back',
        (tale: Tale) =>
          tale
            .do(day, minh, act('bDo', 'on'))
            .do(day, minh, { type: 'sendBack', step: 'bNext', to: 'bDo', reason: 'T' }),
        ['aDo', 'bDo'],
      ],
      [
        'handed over',
        (tale: Tale) =>
          tale.do(day, minh, act('bDo', 'hand')).do(day, taxman, { type: 'acceptHandoff', step: 'bHand' }),
        ['aDo', 'bOut'],
      ],
    ] as const)('may be done whatever others have done: %s', (_, meanwhile, position) => {
      const tale = meanwhile(begun()).do(next, lan, recall)
      expect(tale.dossier.position).toEqual(position)
      expect(tale.data('recalled').at(-1)).toEqual({ step: 'aDo', reason: recall.reason })
    })

    it.each([
      ['claimed it', (tale: Tale) => tale.do(day, minh, { type: 'claim', step: 'aNext' })],
      ['acted', (tale: Tale) => tale.do(day, minh, act('aNext', 'on'))],
      [
        'asked for papers',
        (tale: Tale) =>
          tale
            .do(day, minh, { type: 'requestSupplement', items: [{ what: 'Bản rõ' }], reason: 'Mờ' })
            .do(day, citizen, { type: 'supply' }),
      ],
    ] as const)('comes too late once the receiver has %s', (_, receiver) => {
      const named = { ...recall, step: 'aDo' }
      expect(receiver(begun()).try(next, lan, named)).toEqual({ code: 'recall_impossible', data: { why: 'nothing' } })
    })

    it('does not come back into a block that is left', () => {
      const tale = received(both, 'only', '2026-04-20T08:00')
        .do(day, lan, act('aDo', 'out'))
        .do(day, minh, act('bDo', 'out'))
      expect(tale.dossier.position).toEqual(['after'])
      expect(tale.try(next, minh, recall)).toEqual({ code: 'recall_impossible', data: { why: 'went_out' } })
    })

    it('does not come back into a block that was broken off', () => {
      const broken = procedureOf({
        both: parallel(
          {
            a: ['aDo', { aDo: task({ out: 'aOut', stop: 'aStop' }), aOut: exit(), aStop: exit('stop') }],
            b: ['bDo', { bDo: task({ out: 'bOut' }), bOut: exit() }],
          },
          'after',
          { stop: 'after' },
        ),
        after: task({ on: 'granted' }),
      })
      const tale = received(broken, 'only', '2026-04-20T08:00').do(day, lan, act('aDo', 'stop'))
      expect(tale.dossier.position).toEqual(['after'])
      expect(tale.try(next, lan, recall)).toEqual({ code: 'recall_impossible', data: { why: 'went_out' } })
    })

    it('is said of a step where one has passed on several', () => {
      const tale = begun().do(day, lan, act('bDo', 'on'))
      expect(tale.try(next, lan, recall)).toEqual({
        code: 'step_ambiguous',
        data: { action: 'recall', steps: ['aDo', 'bDo'] },
      })
      expect(tale.try(next, lan, { ...recall, step: 'aNext' })).toMatchObject({ data: { why: 'nothing' } })
      tale.do(next, lan, { ...recall, step: 'aDo' })
      expect(tale.dossier.position).toEqual(['aDo', 'bNext'])
      // Of the two one is left: no need to say which.
      tale.do(next, lan, recall)
      expect(tale.dossier.position).toEqual(['aDo', 'bDo'])
      expect(tale.dossier.lastActs).toBeUndefined()
    })

    it('is kept while it may be, and no longer', () => {
      const tale = begun().do(day, minh, act('bDo', 'hold'))
      expect(tale.dossier.lastActs?.map(({ step }) => step)).toEqual(['aDo'])
      tale.do(day, minh, act('aNext', 'on')).do(day, minh, act('aLast', 'on')).do(day, citizen, act('bHold', 'on'))
      tale.do(day, minh, act('after', 'on'))
      expect(tale.dossier).toMatchObject({ situation: 'ended', lastActs: undefined })
    })

    it('may be done exactly while nobody has touched what was passed on, whatever is done beside it', () => {
      const outcomes = new Map<string, number>()
      for (let seed = 1; seed <= 200; seed++) {
        const luck = chance(seed * 7919)
        const tale = received(both, 'only', '2026-04-20T08:00')
        /** What was passed on and lies untouched: by the step it came to. */
        const lies = new Map<string, { readonly from: string; readonly by: string }>()
        for (let turn = 0; turn < 12; turn++) {
          const by = luck.of([lan, minh]) ?? lan
          const [step = ''] = [luck.of(tale.dossier.position)]
          const kind = luck.below(4)
          if (kind === 0 && tale.try(day, by, { type: 'claim', step }) === undefined) lies.delete(step)
          if (kind === 1) {
            const from = luck.of(['aDo', 'aNext', 'bDo', 'bNext']) ?? ''
            const [to, act] = [...lies].find(([, it]) => it.from === from) ?? []
            const refused = tale.try(day, by, { ...recall, step: from })
            expect(refused === undefined, JSON.stringify({ seed, turn, refused })).toBe(act?.by === by.id)
            if (to !== undefined && refused === undefined) {
              lies.delete(to)
              expect(tale.dossier.position).toContain(from)
            }
            expect(isPosition(both.graph, tale.dossier.position)).toBe(true)
            outcomes.set(String(refused?.code), (outcomes.get(String(refused?.code)) ?? 0) + 1)
          }
          if (kind > 1) {
            const before = tale.dossier.position
            if (tale.try(day, by, act(step, luck.of(['on', 'hand']) ?? 'on')) !== undefined) continue
            lies.delete(step)
            const to = tale.dossier.position.find(id => !before.includes(id))
            if (to !== undefined && /Next|Last|Hand/.test(to)) lies.set(to, { from: step, by: by.id })
          }
        }
      }
      expect(Math.min(outcomes.get('undefined') ?? 0, outcomes.get('recall_impossible') ?? 0)).toBeGreaterThan(50)
    })
  })
})

describe('sending back', () => {
  const back = { type: 'sendBack', to: 'prepare', reason: 'Thiếu căn cứ' } as const

  it('goes to a task that was worked on, with a reason, and says from where', () => {
    const tale = opened().do(day, lan, pass).do(next, chief, back)
    expect(tale.dossier.position).toEqual(['prepare'])
    expect(tale.data('sentBack')).toEqual([{ step: 'decide', to: 'prepare', reason: 'Thiếu căn cứ' }])
  })

  it('goes nowhere else, and is for whoever holds the step', () => {
    const tale = opened().do(day, lan, pass)
    for (const to of ['decide', 'there', 'confirming', 'granted', 'constructor'])
      expect(tale.try(next, chief, { ...back, to })).toMatchObject({
        code: 'send_back_impossible',
        data: { known: ['prepare'] },
      })
    for (const by of [lan, deskOfficer, citizen])
      expect(tale.try(next, by, back)).toMatchObject({ code: expect.stringMatching(/role_missing|duty_conflict/) })
    const waiting = opened().do(day, lan, { type: 'advance', action: 'await' })
    expect(waiting.try(next, lan, back)).toMatchObject({ code: 'step_unknown' })
  })

  it('is from one’s own task where several are open, and says so where that is not clear', () => {
    const branch = (id: string, role: string) => ({
      [`${id}One`]: task({ on: `${id}Two` }),
      [`${id}Two`]: { ...task({ on: `${id}Out` }), role } as ReturnType<typeof task>,
      [`${id}Out`]: exit(),
    })
    const { roles = {} } = officeRules
    const procedure = procedureOf(
      { both: parallel({ a: ['aOne', branch('a', 'officer')], b: ['bOne', branch('b', 'chief')] }, 'granted') },
      { roles },
    )
    const tale = received(procedure, 'only', '2026-04-20T08:00')
      .do(day, lan, { type: 'advance', step: 'aOne', action: 'on' })
      .do(day, lan, { type: 'advance', step: 'bOne', action: 'on' })
    const other = tale.fork().do(next, chief, { type: 'sendBack', to: 'bOne', reason: 'Thiếu' })
    expect(other.dossier.position).toEqual(['aTwo', 'bOne'])
    const both = { ...chief, roles: ['officer', 'chief'] }
    expect(tale.try(next, both, { type: 'sendBack', to: 'bOne', reason: 'Thiếu' })).toEqual({
      code: 'step_ambiguous',
      data: { action: 'sendBack', steps: ['aTwo', 'bTwo'] },
    })
    expect(tale.try(next, both, { type: 'sendBack', step: 'bTwo', to: 'bOne', reason: 'Thiếu' })).toBeUndefined()
  })

  it('begins no stage anew', () => {
    const stages = [
      { id: 'first', name: { vi: 'Một' }, term: '3 working days', steps: ['one'] },
      { id: 'second', name: { vi: 'Hai' }, term: '5 working days', steps: ['two', 'three'] },
    ]
    const procedure = procedureOf(
      { one: task({ on: 'two' }), two: task({ on: 'three' }), three: wait({ on: { to: 'granted', role: 'officer' } }) },
      { cases: { only: { name: { vi: 'Duy nhất' }, term: { stages } } } },
    )
    const tale = received(procedure, 'only', '2026-04-20T08:00').do(day, lan, { type: 'advance', action: 'on' })
    const before = tale.dossier
    tale
      .do(next, lan, { type: 'sendBack', to: 'one', reason: 'Thiếu' })
      .do(next, lan, { type: 'advance', action: 'on' })
    expect(tale.dossier.clock).toEqual(before.clock)
    expect(tale.dossier.appointment).toEqual(before.appointment)
    expect(tale.events.filter(({ type }) => type === 'stageStarted').length).toBe(2)
  })
})

describe('moving work among people', () => {
  const acts = new Set(['assign', 'claim', 'reassign', 'recall', 'sendBack', 'urge', 'answerUrge'])
  const seeds = fc.array(fc.integer(), { minLength: 10, maxLength: 45 })
  const tried = new Map<string, number>()

  const law = ({ procedure, moments }: Life): void => {
    for (const { before, command, decision } of moments) {
      if (!acts.has(command.type) || !decision.ok) continue
      tried.set(command.type, (tried.get(command.type) ?? 0) + 1)
      const { dossier } = decision
      const facts = ({ clock, appointment, reappointment, generation, supplement, consultations }: typeof dossier) => ({
        clock,
        appointment,
        reappointment,
        generation,
        supplement,
        consultations,
      })
      expect(facts(dossier)).toEqual(facts(before))
      expect(promisedDue(procedure, dossier)).toEqual(promisedDue(procedure, before))
      expect(timersOf(procedure, dossier), command.type).toEqual(timersOf(procedure, before))
    }
  }

  it.each(Object.entries({ ...examples, office }))(
    'changes neither the legal clock, nor a date, nor any timer: %s',
    (_, procedure) => {
      fc.assert(
        fc.property(seeds, it => law(live(procedure, it, 4))),
        { numRuns: 60 },
      )
    },
  )

  it('was tried with every such act', () => {
    expect([...acts].filter(type => !tried.has(type))).toEqual([])
  })
})
