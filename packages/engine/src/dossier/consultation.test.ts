import { describe, expect, it } from 'vitest'
import { consult, exit, parallel, procedureOf, task } from '../../test/drawn.ts'
import { abtc, land, permit } from '../../test/example.ts'
import { citizen } from '../../test/play.ts'
import { at, official, received, Tale } from '../../test/tale.ts'
import type { Step } from '../definition/format.ts'
import { timekeeper } from './command.ts'

const officer = official('officer', 'department')
const verifier = (agency: string) => official('verifier', agency)
const agencies = ['tax', 'customs', 'insurance', 'police']

/** Received on Monday 3 August 2026, sent to the four agencies on Thursday 6 August. */
const asked = (): Tale => {
  const tale = received(abtc, 'enterprise', '2026-08-03T09:00')
  tale.do('2026-08-06T10:00', officer, { type: 'advance', action: 'send' })
  for (const agency of agencies) tale.do('2026-08-06T10:10', officer, { type: 'consult', step: 'verify', agency })
  return tale
}

const answer = (agency: string, said: 'agree' | 'disagree' | 'noOpinion' = 'agree') =>
  ({ type: 'answer', step: 'verify', agency, answer: said }) as const

const taxIn = ({ dossier }: Tale) => dossier.consultations.verify?.tax

/** What is waited for beside the appointment. */
const waited = (tale: Tale) => tale.timers.filter(({ id }) => !id.startsWith('rung:'))

describe('a consultation', () => {
  it('is not on time’s clock before the agency has the request', () => {
    const tale = received(abtc, 'enterprise', '2026-08-03T09:00').do('2026-08-06T10:00', officer, {
      type: 'advance',
      action: 'send',
    })
    expect(waited(tale)).toEqual([])
    tale.do('2026-08-06T10:10', officer, { type: 'consult', step: 'verify', agency: 'tax' })
    expect(waited(tale).map(({ id }) => id)).toEqual(['consultation:verify:tax'])
  })

  it('goes on when all have answered, whatever they say, and not before', () => {
    const tale = asked()
    for (const agency of ['tax', 'customs', 'insurance']) {
      tale.do('2026-08-10T10:00', verifier(agency), answer(agency, 'disagree'))
      expect(tale.dossier.position).toEqual(['verify'])
    }
    tale.do('2026-08-11T10:00', verifier('police'), answer('police', 'noOpinion'))
    expect(tale.dossier.position).toEqual(['conclude'])
    expect(tale.data('answered').every(({ late }) => !late)).toBe(true)
  })

  describe('beside other work', () => {
    /** A house in a town without a detailed plan, received on Monday 2 March 2026 and inspected on the Friday. */
    const inspected = (): Tale => {
      const inspector = official('officer', 'commune', 'economy')
      return received(permit, 'house', '2026-03-02T08:00', { unplanned: true, heritage: false, roadside: false })
        .do('2026-03-02T09:00', official('economyHead', 'commune', 'economy'), { type: 'advance', action: 'give' })
        .do('2026-03-02T10:00', inspector, { type: 'consult', step: 'opinions', agency: 'planning' })
        .do('2026-03-06T10:00', inspector, { type: 'advance', action: 'complete', documents: { siteRecord: {} } })
    }
    const givenUp = (tale: Tale) => tale.data('moved').flatMap(({ cancelled }) => cancelled)

    it('is not given up when it is the last to come together, by an answer or by silence', () => {
      const answered = inspected().do('2026-03-09T10:00', official('adviser', 'planning'), {
        type: 'answer',
        step: 'opinions',
        agency: 'planning',
        answer: 'agree',
      })
      const silent = inspected().until('2026-03-16T17:00')
      for (const tale of [answered, silent]) {
        expect(tale.dossier.position).toEqual(['conclude'])
        expect(givenUp(tale)).toEqual([])
      }
    })

    it('is given up when the dossier is withdrawn, and so is one that nothing runs beside', () => {
      const [withdraw, decide] = [
        { type: 'withdraw', reason: 'Đổi thiết kế.' },
        { type: 'decideWithdrawal', granted: true, reason: 'Theo đề nghị.' },
      ] as const
      const beside = inspected().do('2026-03-09T10:00', citizen, withdraw)
      expect(givenUp(beside.do('2026-03-09T11:00', official('economyHead', 'commune', 'economy'), decide))).toEqual([
        'opinions',
      ])
      const alone = asked().do('2026-08-10T10:00', citizen, withdraw)
      expect(givenUp(alone.do('2026-08-10T11:00', official('departmentHead', 'department'), decide))).toEqual([
        'verify',
      ])
    })
  })

  it('takes the silence of all for consent where the law says so, at the end of the last day and not before', () => {
    const tale = asked()
    // 20 days from 6 August: 26 August, at the close of the office.
    expect(waited(tale).map(timer => timer.at)).toEqual(Array(4).fill(at('2026-08-26T17:00')))
    const expire = { type: 'expire', what: 'consultation', step: 'verify', agency: 'tax' } as const
    expect(tale.try('2026-08-26T16:59', timekeeper, expire)).toMatchObject({ code: 'not_due' })
    expect(tale.try('2026-08-26T17:00', officer, expire)).toMatchObject({ code: 'role_missing' })
    tale.until('2026-08-26T17:00')
    expect(tale.data('silent').map(({ treatedAs }) => treatedAs)).toEqual(Array(4).fill('consent'))
    expect(tale.dossier.position).toEqual(['conclude'])
    expect(waited(tale)).toEqual([])
  })

  it('keeps an answer that comes after the step was left, and moves nothing for it', () => {
    const tale = asked().until('2026-08-26T17:00')
    const before = tale.dossier
    tale.do('2026-08-28T10:00', verifier('tax'), answer('tax', 'disagree'))
    expect(tale.data('answered')).toEqual([{ step: 'verify', agency: 'tax', answer: 'disagree', late: true }])
    expect(tale.dossier.position).toEqual(before.position)
    expect(taxIn(tale)).toMatchObject({ silence: 'consent', answer: 'disagree', closed: true })
    expect(tale.try('2026-08-28T11:00', verifier('tax'), answer('tax'))).toMatchObject({
      code: 'consultation_answered',
    })
    expect(tale.try('2026-08-28T11:00', officer, { type: 'consult', step: 'verify', agency: 'tax' })).toMatchObject({
      code: 'step_unknown',
    })
  })

  it('is late from the instant its time is over, even before anybody noticed', () => {
    const onTime = asked().do('2026-08-26T16:59', verifier('tax'), answer('tax'))
    expect(onTime.data('answered')[0]?.late).toBe(false)
    const late = asked().do('2026-08-26T17:00', verifier('tax'), answer('tax'))
    expect(late.data('answered')[0]?.late).toBe(true)
    const backdated = asked().do('2026-08-27T09:00', verifier('tax'), answer('tax'), '2026-08-26T10:00')
    expect(backdated.data('answered')[0]?.late).toBe(false)
  })

  it('is extended once, by the agency itself, by no more than allowed, and the citizen’s date moves with it', () => {
    const tale = asked()
    const extend = (by: string) =>
      ({ type: 'extend', by, reason: 'Xác minh nhiều nơi.', consultation: { step: 'verify', agency: 'tax' } }) as const
    const before = tale.dossier.appointment
    expect(tale.try('2026-08-20T09:00', verifier('customs'), extend('15 days'))).toMatchObject({ code: 'role_missing' })
    expect(tale.try('2026-08-20T09:00', verifier('tax'), extend('16 days'))).toMatchObject({
      code: 'extension_too_long',
    })
    expect(tale.try('2026-08-20T09:00', verifier('tax'), extend('15 working days'))).toMatchObject({
      code: 'extension_too_long',
    })
    tale.do('2026-08-20T09:00', verifier('tax'), extend('15 days'))
    // 26 August and 15 days: 10 September.
    expect(tale.timers.find(({ id }) => id.endsWith('tax'))?.at).toBe(at('2026-09-10T17:00'))
    expect(tale.dossier.appointment).not.toEqual(before)
    expect(tale.data('appointed').at(-1)).toMatchObject({ why: 'extended' })
    expect(tale.try('2026-08-21T09:00', verifier('tax'), extend('1 day'))).toEqual({
      code: 'extension_exhausted',
      data: { times: 1 },
    })
    tale.do('2026-08-21T09:00', verifier('customs'), answer('customs'))
    expect(
      tale.try('2026-08-21T10:00', verifier('customs'), {
        ...extend('1 day'),
        consultation: { step: 'verify', agency: 'customs' },
      }),
    ).toMatchObject({ code: 'consultation_answered' })
  })

  it('whose silence is raised waits on for the answer, and takes a late one', () => {
    const landOfficer = official('landOfficer', 'commune', 'landOffice')
    const tale = received(land, 'registration', '2026-08-03T08:00')
      .do('2026-08-03T09:00', official('frontDesk', 'centre'), { type: 'advance', action: 'transfer' })
      .do('2026-08-04T09:00', landOfficer, {
        type: 'advance',
        action: 'askSurvey',
        facts: { parcel: { sheet: '1', number: '2', mapped: false } },
      })
      .do('2026-08-04T10:00', landOfficer, { type: 'consult', step: 'survey', agency: 'survey' })
      .until('2026-08-12T00:00')
    expect(tale.data('silent')).toEqual([{ step: 'survey', agency: 'survey', treatedAs: 'escalation' }])
    expect(tale.dossier.position).toContain('survey')
    expect(waited(tale)).toEqual([])
    tale.do('2026-08-14T09:00', official('surveyor', 'survey'), {
      type: 'answer',
      step: 'survey',
      agency: 'survey',
      answer: 'agree',
    })
    expect(tale.data('answered')).toMatchObject([{ late: true }])
    expect(tale.dossier.position).toContain('checkSurvey')
  })
})

describe('a consultation joins', () => {
  const bodies = ['tax', 'police', 'ward']
  const silent = (step: Step, onSilence: 'block' | 'escalate'): Step =>
    step.kind === 'consult'
      ? {
          ...step,
          agencies: Object.fromEntries(Object.entries(step.agencies).map(([id, it]) => [id, { ...it, onSilence }])),
        }
      : step

  const asking = (join: 'all' | 'any' | number, onSilence: 'block' | 'escalate' = 'escalate'): Tale => {
    const procedure = procedureOf({
      ask: silent(consult('more', bodies, join), onSilence),
      more: task({ again: 'ask', on: 'granted' }),
    })
    const tale = new Tale(procedure)
      .do('2026-04-20T08:00', citizen, { type: 'submit', case: 'only', channel: 'counter', applicant: citizen.id })
      .do('2026-04-20T08:10', official('desk', 'ward'), { type: 'receive' })
    for (const agency of bodies)
      tale.do('2026-04-20T09:00', official('officer', 'ward'), { type: 'consult', step: 'ask', agency })
    return tale
  }

  const answers = (tale: Tale, ...from: readonly string[]): Tale => {
    for (const agency of from)
      tale.do('2026-04-21T09:00', official('officer', agency), { type: 'answer', step: 'ask', agency, answer: 'agree' })
    return tale
  }

  it('with the first answer, with a quorum, or with all', () => {
    expect(answers(asking('any'), 'tax').dossier.position).toEqual(['more'])
    expect(answers(asking(2), 'tax').dossier.position).toEqual(['ask'])
    expect(answers(asking(2), 'tax', 'ward').dossier.position).toEqual(['more'])
    expect(answers(asking('all'), 'tax', 'ward').dossier.position).toEqual(['ask'])
    expect(answers(asking('all'), 'tax', 'ward', 'police').dossier.position).toEqual(['more'])
  })

  it('with all there are where fewer were asked than its number, or its condition did not come about', () => {
    const few = (join: Extract<Step, { kind: 'consult' }>['join']): Tale => {
      const ask = consult('more', ['tax', 'police'], 'all') as Extract<Step, { kind: 'consult' }>
      const { tax, police } = ask.agencies
      if (tax === undefined || police === undefined) throw new Error('no agency')
      const agencies = { tax: { ...tax, answer: 'said' }, police: { ...police, when: 'big' } }
      const said = { name: { vi: 'Ý kiến' }, type: 'string' } as const
      const procedure = procedureOf(
        { ask: { ...ask, agencies, join }, more: task({ on: 'granted' }) },
        { facts: { big: { name: { vi: 'Lớn' }, type: 'boolean' }, said } },
      )
      return received(procedure, 'only', '2026-04-20T08:00', { big: false }).do(
        '2026-04-20T09:00',
        official('officer', 'ward'),
        { type: 'consult', step: 'ask', agency: 'tax' },
      )
    }
    expect(answers(few({ quorum: 2 }), 'tax').dossier.position).toEqual(['more'])
    expect(answers(few({ when: 'said = "disagree"' }), 'tax').dossier.position).toEqual(['more'])
  })

  it('on a condition over the answers, before all have come', () => {
    const ask = consult('more', ['tax', 'police'], 'all') as Extract<Step, { kind: 'consult' }>
    const agencies = Object.fromEntries(
      Object.entries(ask.agencies).map(([id, it]) => [id, { ...it, answer: `${id}Says` }]),
    )
    const said = { name: { vi: 'Ý kiến' }, type: 'string' } as const
    const procedure = procedureOf(
      { ask: { ...ask, agencies, join: { when: 'taxSays = "disagree"' } }, more: task({ on: 'granted' }) },
      { facts: { taxSays: said, policeSays: said } },
    )
    const tale = received(procedure, 'only', '2026-04-20T08:00')
    for (const agency of ['tax', 'police'])
      tale.do('2026-04-20T09:00', official('officer', 'ward'), { type: 'consult', step: 'ask', agency })
    const say = (agency: string, answer: 'agree' | 'disagree') =>
      ({ type: 'answer', step: 'ask', agency, answer }) as const
    const by = (agency: string) => official('officer', agency)
    expect(tale.fork().do('2026-04-21T09:00', by('tax'), say('tax', 'disagree')).dossier.position).toEqual(['more'])
    expect(tale.fork().do('2026-04-21T09:00', by('tax'), say('tax', 'agree')).dossier.position).toEqual(['ask'])
  })

  it('with an agency that its rule came to name only later', () => {
    const ask = consult('more', ['tax', 'police'], 'all') as Extract<Step, { kind: 'consult' }>
    const { tax, police } = ask.agencies
    if (tax === undefined || police === undefined) throw new Error('no agency')
    const procedure = procedureOf(
      {
        both: parallel(
          {
            a: [
              'ask',
              { ask: { ...ask, to: 'askOut', agencies: { tax, police: { ...police, when: 'big' } } }, askOut: exit() },
            ],
            b: ['look', { look: task({ seen: { to: 'lookOut', asks: ['big'] } }), lookOut: exit() }],
          },
          'more',
        ),
        more: task({ on: 'granted' }),
      },
      { facts: { big: { name: { vi: 'Lớn' }, type: 'boolean' } } },
    )
    const officer = official('officer', 'ward')
    const tale = received(procedure, 'only', '2026-04-20T08:00', { big: false })
    const put = { type: 'consult', step: 'ask', agency: 'police' } as const
    expect(tale.try('2026-04-20T09:00', officer, put)).toMatchObject({ code: 'guard_false' })
    tale
      .do('2026-04-20T09:00', officer, { type: 'consult', step: 'ask', agency: 'tax' })
      .do('2026-04-20T10:00', officer, { type: 'advance', action: 'seen', facts: { big: true } })
      .do('2026-04-20T11:00', officer, put)
    expect(tale.data('consultationAdded')).toEqual([{ step: 'ask', agency: 'police' }])
    expect(answers(tale, 'tax').dossier.position).toContain('ask')
    expect(answers(tale, 'police').dossier.position).toEqual(['more'])
  })

  it('never by a silence that only blocks: there is no timer, and the answer is awaited', () => {
    const tale = asking('all', 'block')
    expect(waited(tale)).toEqual([])
    expect(tale.until('2026-07-01T00:00').dossier.position).toEqual(['ask'])
  })

  it('anew when the step is come to again: nobody has been asked yet', () => {
    const tale = answers(asking('any'), 'tax').do('2026-04-22T09:00', official('officer', 'ward'), {
      type: 'advance',
      action: 'again',
    })
    expect(tale.dossier.position).toEqual(['ask'])
    expect(tale.dossier.consultations.ask).toEqual(
      Object.fromEntries(bodies.map(agency => [agency, { agency, extensions: [] }])),
    )
    expect(
      tale.try('2026-04-22T10:00', official('officer', 'police'), {
        type: 'answer',
        step: 'ask',
        agency: 'police',
        answer: 'agree',
      }),
    ).toBeUndefined()
    expect(tale.dossier.kept).toMatchObject([{ step: 'ask', agency: 'police', answer: 'agree' }])
  })
})
