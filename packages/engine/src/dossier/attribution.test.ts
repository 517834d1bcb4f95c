import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exit, parallel, procedureOf, task } from '../../test/drawn.ts'
import { examples, story, youth } from '../../test/example.ts'
import { live } from '../../test/life.ts'
import { citizen, lan, office, opened, policeman, taxman } from '../../test/office.ts'
import { at, received } from '../../test/tale.ts'
import type { AgencyBudget, Step } from '../definition/format.ts'
import { simulate } from '../simulate/simulate.ts'
import { attributionOf, custodyOf } from './attribution.ts'
import { punctualityOf } from './punctuality.ts'

const days = (n: number) => n * 480
const name = { vi: 'Bước' }

/** Hà Tĩnh's 3.000246 in small: four working days at the commune, three at the department, one appointment. */
const commune = (budget: string): Step => ({
  ...(task({ pass: 'hand' }) as Extract<Step, { kind: 'task' }>),
  budget,
})
const twoAgencies = procedureOf(
  {
    appraise: commune('4 working days'),
    hand: {
      kind: 'handoff',
      name,
      agency: 'tax',
      role: 'officer',
      budget: '0.5 working days',
      from: { agency: 'ward', role: 'officer' },
      others: ['police'],
      to: 'decide',
      returned: 'appraise',
    },
    decide: {
      ...(task({ sign: 'granted' }) as Extract<Step, { kind: 'task' }>),
      agency: 'tax',
      budget: '2.5 working days',
    },
  },
  { cases: { only: { name, term: '7 working days' } } },
)

/** Received on Monday 15/06/2026 at 07:30: due on Wednesday 24/06. */
const begun = () => received(twoAgencies, 'only', '2026-06-15T07:30')
const pass = { type: 'advance', action: 'pass' } as const
const sign = { type: 'advance', action: 'sign' } as const

describe('lateness by agency', () => {
  it('one a day late and the other a day early make a dossier on time, and both are seen', () => {
    const tale = begun()
      .do('2026-06-19T17:00', lan, pass)
      .do('2026-06-22T07:30', taxman, { type: 'acceptHandoff' })
      .do('2026-06-23T17:00', taxman, sign)
    expect(punctualityOf(tale.dossier)).toBe('early')
    expect(attributionOf(twoAgencies, tale.events, at('2026-07-01T08:00'))).toEqual([
      { agency: 'ward', agencies: ['ward'], used: days(5), allowed: days(4), over: days(1), lateAnswers: 0 },
      { agency: 'tax', agencies: ['tax'], used: days(2), allowed: days(3), over: -days(1), lateAnswers: 0 },
    ])
  })

  it('runs on while the dossier is held, and is the next one’s from when it is offered', () => {
    const tale = begun()
    const over = (when: string) => attributionOf(twoAgencies, tale.events, at(when)).map(({ over: it }) => it)
    expect(over('2026-06-18T17:00')).toEqual([0])
    expect(over('2026-06-19T09:30')).toEqual([120])
    tale.do('2026-06-19T09:30', lan, pass)
    expect(over('2026-06-22T07:30')).toEqual([120, 360 - 240])
  })

  it('gives no time anew to a dossier that was given back, and takes what it was away', () => {
    const tale = begun()
      .do('2026-06-15T17:00', lan, pass)
      .do('2026-06-16T17:00', taxman, { type: 'returnHandoff', reason: 'Thiếu' })
      .do('2026-06-19T17:00', lan, pass)
    expect(attributionOf(twoAgencies, tale.events, at('2026-06-19T17:00'))).toMatchObject([
      { agency: 'ward', used: days(4), allowed: days(4) },
      { agency: 'tax', used: days(1), allowed: days(0.5) },
    ])
  })

  it('leaves out the time in which the clock was paused', () => {
    const supplement = { times: 1, then: 'resume', basis: [{ act: '118/2025/NĐ-CP' }] } as const
    const { steps, cases, start } = twoAgencies.definition
    const procedure = procedureOf(steps as Record<string, Step>, { cases, start, supplement })
    const tale = received(procedure, 'only', '2026-06-15T07:30')
      .do('2026-06-15T17:00', lan, { type: 'requestSupplement', items: [{ what: 'Đơn' }], reason: 'Thiếu' })
      .do('2026-06-18T17:00', citizen, { type: 'supply' })
      .do('2026-06-19T17:00', lan, pass)
    expect(attributionOf(procedure, tale.events, at('2026-06-19T17:00'))[0]).toMatchObject({
      agency: 'ward',
      used: days(2),
    })
  })

  it('of an agency the dossier was sent to instead is that agency’s', () => {
    const tale = begun()
      .do('2026-06-15T17:00', lan, pass)
      .do('2026-06-16T17:00', lan, { type: 'rerouteHandoff', agency: 'police', reason: 'Nhầm' })
      .do('2026-06-17T17:00', policeman, { type: 'acceptHandoff' })
      .do('2026-06-19T17:00', policeman, sign)
    expect(attributionOf(twoAgencies, tale.events, at('2026-07-01T08:00'))).toMatchObject([
      { agency: 'ward', used: days(1) },
      { agency: 'tax', used: days(1) },
      { agency: 'police', used: days(3), allowed: days(3), over: 0 },
    ])
  })

  it('of steps side by side counts the hours once, and the longest branch', () => {
    const branch = (id: string, budget: string): readonly [string, Record<string, Step>] => [
      id,
      { [id]: { ...(task({ on: `${id}Out` }) as Extract<Step, { kind: 'task' }>), budget }, [`${id}Out`]: exit() },
    ]
    const procedure = procedureOf({
      both: parallel({ a: branch('a', '2 working days'), b: branch('b', '3 working days') }, 'granted'),
    })
    const tale = received(procedure, 'only', '2026-06-15T07:30')
      .do('2026-06-16T17:00', lan, { type: 'advance', step: 'a', action: 'on' })
      .do('2026-06-17T17:00', lan, { type: 'advance', step: 'b', action: 'on' })
    expect(attributionOf(procedure, tale.events, at('2026-07-01T08:00'))).toEqual([
      { agency: 'ward', agencies: ['ward'], used: days(3), allowed: days(3), over: 0, lateAnswers: 0 },
    ])
  })

  it('names who answered late, once for a silence and the answer after it', () => {
    const tale = opened({ big: true })
      .do('2026-04-20T09:00', lan, { type: 'advance', action: 'ask' })
      .do('2026-04-20T10:00', lan, { type: 'consult', step: 'ask', agency: 'tax' })
      .do('2026-04-20T10:00', lan, { type: 'consult', step: 'ask', agency: 'police' })
      .until('2026-04-29T00:00')
      .do('2026-05-04T10:00', taxman, { type: 'answer', step: 'ask', agency: 'tax', answer: 'agree' })
    const late = attributionOf(office, tale.events, at('2026-05-04T10:00')).filter(it => it.lateAnswers > 0)
    expect(late.map(({ agency, lateAnswers }) => [agency, lateAnswers])).toEqual([
      ['police', 1],
      ['tax', 1],
    ])
  })
})

describe('lateness by agency, where agencies have budgets', () => {
  const end = at('2027-01-01T08:00')
  /** Minutes used and allowed under Hà Tĩnh’s four and three working days. */
  const timeOf = (name: string) =>
    attributionOf(youth, simulate(youth, story('youth-volunteers', name)).events, end).map(
      ({ agency, agencies, used, allowed }) => ({ agency, agencies, used, allowed }),
    )

  it('stopped early on its third day, the commune is not late: it has four, whichever steps it came to', () => {
    const agencies = ['communeCentre', 'commune']
    expect(timeOf('stopped')).toEqual([{ agency: 'commune', agencies, used: days(2) + 30, allowed: days(4) }])
  })

  it('over Tết the department’s side is its desk at the provincial centre too, under one budget of three days', () => {
    // Offered on Friday 13/02 at 16:00, approved on Thursday 26/02 at 09:00: its three days ended with the 25th.
    const agencies = ['provincialCentre', 'homeAffairs']
    expect(timeOf('over-tet')).toEqual([
      { agency: 'commune', agencies: ['communeCentre', 'commune'], used: days(3) + 360, allowed: days(4) },
      { agency: 'homeAffairs', agencies, used: days(3) + 150, allowed: days(3) },
    ])
  })

  const shared = (agencyBudgets: readonly AgencyBudget[]) =>
    procedureOf(twoAgencies.definition.steps as Record<string, Step>, {
      cases: { only: { name, term: '7 working days', agencyBudgets } },
      start: 'appraise',
    })
  const four = { agencies: ['ward'], budget: '4 working days' }

  it('whoever stands in for an agency uses its budget, and answers with it', () => {
    const procedure = shared([four, { agencies: ['tax'], budget: '3 working days' }])
    const tale = received(procedure, 'only', '2026-06-15T07:30')
      .do('2026-06-15T17:00', lan, pass)
      .do('2026-06-16T17:00', lan, { type: 'rerouteHandoff', agency: 'police', reason: 'Nhầm' })
      .do('2026-06-17T17:00', policeman, { type: 'acceptHandoff' })
      .do('2026-06-19T17:00', policeman, sign)
    expect(attributionOf(procedure, tale.events, end)).toEqual([
      { agency: 'ward', agencies: ['ward'], used: days(1), allowed: days(4), over: -days(3), lateAnswers: 0 },
      { agency: 'tax', agencies: ['tax', 'police'], used: days(4), allowed: days(3), over: days(1), lateAnswers: 0 },
    ])
  })

  it('an agency without one has the time of its steps, as before', () => {
    const procedure = shared([four])
    const tale = received(procedure, 'only', '2026-06-15T07:30')
      .do('2026-06-15T17:00', lan, pass)
      .do('2026-06-16T17:00', taxman, { type: 'acceptHandoff' })
    expect(attributionOf(procedure, tale.events, at('2026-06-16T17:00'))).toMatchObject([
      { agency: 'ward', allowed: days(4) },
      { agency: 'tax', allowed: days(3) },
    ])
  })

  it('two at work at once use one budget once', () => {
    const procedure = shared([{ agencies: ['tax', 'ward'], budget: '7 working days' }])
    const tale = received(procedure, 'only', '2026-06-15T07:30').do('2026-06-15T17:00', lan, pass)
    expect(attributionOf(procedure, tale.events, at('2026-06-16T17:00'))).toMatchObject([
      { agency: 'tax', agencies: ['ward', 'tax'], used: days(2), allowed: days(7) },
    ])
  })
})

describe('custody', () => {
  it('goes from the desk to whoever takes the dossier over, and an offer not taken moves it nowhere', () => {
    const tale = begun()
      .do('2026-06-15T17:00', lan, pass)
      .do('2026-06-16T08:00', taxman, { type: 'returnHandoff', reason: 'Thiếu' })
      .do('2026-06-16T17:00', lan, pass)
      .do('2026-06-17T08:00', taxman, { type: 'acceptHandoff' })
    const request = tale.data('handoffAccepted')[0]?.request
    expect(custodyOf(twoAgencies, tale.events, at('2026-06-18T08:00'))).toEqual([
      { agency: 'ward', from: at('2026-06-15T07:30'), to: at('2026-06-17T08:00') },
      { agency: 'tax', from: at('2026-06-17T08:00'), to: at('2026-06-18T08:00'), request },
    ])
  })

  it.each(Object.entries({ ...examples, office, twoAgencies }))(
    'adds up to the whole time from reception to the end, or to now: %s',
    (_, procedure) => {
      fc.assert(
        fc.property(fc.array(fc.integer(), { minLength: 10, maxLength: 45 }), seeds => {
          const { events, dossier, moments } = live(procedure, seeds, 6)
          const now = moments.at(-1)?.context.now ?? 0
          const holdings = custodyOf(procedure, events, now)
          if (dossier.clock === undefined) {
            expect(holdings).toEqual([])
            return
          }
          const end = events.find(({ type }) => type === 'ended')?.on ?? now
          expect(holdings[0]?.from).toBe(dossier.clock.receivedOn)
          expect(holdings.at(-1)?.to).toBe(end)
          for (const [index, { from, to }] of holdings.entries()) {
            expect(to).toBeGreaterThanOrEqual(from)
            if (index > 0) expect(from).toBe(holdings[index - 1]?.to)
          }
          for (const { used, allowed, over } of attributionOf(procedure, events, now)) {
            expect(used).toBeGreaterThanOrEqual(0)
            expect(over).toBe(used - allowed)
          }
        }),
        { numRuns: 40 },
      )
    },
  )
})
