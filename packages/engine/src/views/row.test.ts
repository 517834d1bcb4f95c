import { describe, expect, it } from 'vitest'
import { procedureOf, task, wait } from '../../test/drawn.ts'
import { land, story } from '../../test/example.ts'
import {
  administrator,
  chief,
  citizen,
  deskOfficer,
  lan,
  minh,
  office,
  officeOf,
  officeRules,
  opened,
} from '../../test/office.ts'
import { at, official, received, Tale } from '../../test/tale.ts'
import { emptyDossier } from '../dossier/dossier.ts'
import { evolve } from '../dossier/evolve.ts'
import { simulate } from '../simulate/simulate.ts'
import { dueStateAt } from './due-state.ts'
import { holderAt } from './holder.ts'
import { rowsOf } from './row.ts'
import type { WorkRow } from './work.ts'

const rows = (tale: Tale) => rowsOf(tale.procedure, tale.dossier)

/** A row as one line: what, where, by whom, when it is overdue. */
const line = ({ kind, step, role, holders, main, date }: WorkRow): string =>
  [kind, step, role, holders.map(it => it.agency).join('→'), main, date.due && 'date' in date.due ? date.due.date : '']
    .filter(it => it !== undefined && it !== '')
    .join(' ')
const lines = (tale: Tale): readonly string[] => rows(tale).work.map(line)

describe('the row of a dossier', () => {
  it('says who, how far, and when the date in force is over: Thursday 07/05, soon due two working days before', () => {
    const tale = opened({ subject: 'Nguyễn Thị Mai' })
    const { dossier } = rows(tale)
    expect(dossier).toMatchObject({
      tenant: 'ward',
      dossier: 'd',
      procedure: { code: '1.000001', version: 1 },
      situation: 'open',
      status: 2,
      applicant: citizen.id,
      name: 'Nguyễn Thị Mai',
      date: { due: { kind: 'date', date: '2026-05-07' }, overdueFrom: at('2026-05-07T17:00'), paused: false },
      holders: [{ agency: 'ward' }],
    })
    const states = ['2026-05-04T17:00', '2026-05-05T08:00', '2026-05-07T16:59', '2026-05-07T17:00']
    expect(states.map(it => dueStateAt(dossier.date, at(it)))).toEqual(['running', 'near', 'near', 'overdue'])
    expect(dossier).not.toHaveProperty('stuck')
  })

  it('goes by the new date after a re-appointment; once the result is ready nothing is due, and it was late', () => {
    const tale = opened().until('2026-05-11T08:00')
    tale.do('2026-05-11T08:00', chief, {
      type: 'reappoint',
      until: '2026-05-13',
      reason: 'Thiếu người.',
      atFault: 'ward',
    })
    expect(rows(tale).dossier).toMatchObject({ date: { due: { date: '2026-05-13' } }, reappointments: 1 })
    tale.do('2026-05-12T08:00', lan, { type: 'advance', action: 'pass' })
    tale.do('2026-05-12T09:00', chief, { type: 'advance', action: 'approve' })
    expect(rows(tale).dossier).toMatchObject({
      situation: 'finished',
      date: { paused: false },
      punctuality: 'late',
      status: 9,
    })
    expect(dueStateAt(rows(tale).dossier.date, at('2027-01-01T08:00'))).toBe('none')
    expect(lines(tale)).toEqual(['return giving officer ward'])
  })

  it('has no date while the clock is paused, and neither has work that is held up', () => {
    const tale = opened().do('2026-04-21T08:00', lan, {
      type: 'requestSupplement',
      items: [{ what: 'Bản rõ hơn' }],
      reason: 'Mờ.',
    })
    const { dossier, work } = rows(tale)
    expect(dossier).toMatchObject({ status: 5, date: { paused: true } })
    expect(work).toMatchObject([{ kind: 'task', step: 'prepare', heldUp: true, date: { paused: true } }])
    expect(dueStateAt(dossier.date, at('2027-01-01T08:00'))).toBe('paused')
  })

  it('says what it can of a dossier whose version is not there', () => {
    const { dossier, work } = rowsOf(undefined, opened().dossier)
    expect(dossier).toMatchObject({ dossier: 'd', applicant: citizen.id, stuck: { why: 'procedure_unknown' } })
    expect(dossier.status).toBeUndefined()
    expect(work).toEqual([])
  })
})

describe('the work in a dossier', () => {
  it('is to receive it, while it is only submitted', () => {
    const tale = new Tale(office).do('2026-04-20T08:00', citizen, {
      type: 'submit',
      case: 'only',
      channel: 'counter',
      applicant: citizen.id,
    })
    expect(lines(tale)).toEqual(['receive desk ward'])
  })

  it('is due when the step’s own time is over, without the days on which the clock stood still', () => {
    const tale = opened()
    expect(lines(tale)).toEqual(['task prepare officer ward 2026-04-21'])
    // Paused from Monday to Thursday: of the one day, which would have been Tuesday, all is left on Thursday.
    tale.do('2026-04-20T09:00', lan, { type: 'requestSupplement', items: [{ what: 'Bản rõ hơn' }], reason: 'Mờ.' })
    tale.do('2026-04-23T09:00', citizen, { type: 'supply' })
    expect(lines(tale)).toEqual(['task prepare officer ward 2026-04-23'])
    expect(rows(tale).work[0]).toMatchObject({ since: at('2026-04-20T08:00') })
  })

  it('is with whoever answers for it, helped and watched by others, and kept from whoever prepared', () => {
    const tale = opened().do('2026-04-20T08:30', chief, {
      type: 'assign',
      step: 'prepare',
      main: 'u:lan',
      cooperators: ['u:minh'],
      watchers: ['u:hoa'],
    })
    expect(rows(tale).work).toMatchObject([
      { main: 'u:lan', cooperators: ['u:minh'], watchers: ['u:hoa'], barred: [], role: 'officer' },
    ])
    tale.do('2026-04-20T09:00', lan, { type: 'advance', action: 'pass' })
    const [decide] = rows(tale).work
    expect(decide).toMatchObject({ step: 'decide', role: 'chief', barred: ['u:lan'] })
    expect(decide).not.toHaveProperty('main')
  })

  it('is the asking agency’s and that of each agency that was asked and has not answered', () => {
    const tale = opened({ big: true }).do('2026-04-20T09:00', lan, { type: 'advance', action: 'ask' })
    expect(lines(tale)).toEqual(['consult ask officer ward 2026-05-07'])
    tale.do('2026-04-21T09:00', minh, { type: 'consult', step: 'ask', agency: 'tax' })
    tale.do('2026-04-22T09:00', minh, { type: 'consult', step: 'ask', agency: 'police' })
    expect(lines(tale)).toEqual([
      'consult ask officer ward 2026-05-07',
      // From Wednesday 22/04 and Tuesday 21/04; Monday 27/4, 30/4 and 1/5 are off.
      'answer ask officer police 2026-05-04',
      'answer ask officer tax 2026-04-29',
    ])
    tale.do('2026-04-23T09:00', official('officer', 'tax'), {
      type: 'answer',
      step: 'ask',
      agency: 'tax',
      answer: 'agree',
    })
    expect(lines(tale).slice(1)).toEqual(['answer ask officer police 2026-05-04'])
    // What was taken for consent is waited for no more.
    tale.until('2026-05-04T17:00')
    expect(tale.data('silent')).toHaveLength(1)
    expect(rows(tale).work.filter(it => it.kind === 'answer')).toEqual([])
  })

  it('is to take over what was offered, also after it was sent to another agency instead', () => {
    const tale = opened().do('2026-04-20T09:00', lan, { type: 'advance', action: 'hand' })
    expect(lines(tale)).toEqual(['handoff hand officer tax 2026-04-21'])
    tale.do('2026-04-20T10:00', lan, { type: 'rerouteHandoff', agency: 'police', reason: 'Sai địa bàn.' })
    expect(lines(tale)).toEqual(['handoff hand officer police 2026-04-21'])
    tale.do('2026-04-20T11:00', official('officer', 'police'), { type: 'acceptHandoff' })
    expect(rows(tale).dossier.holders).toEqual([{ agency: 'police' }])
  })

  it('is to decide a withdrawal and to answer an urge; what is held up waits', () => {
    const tale = opened()
    tale.do('2026-04-20T09:00', chief, {
      type: 'urge',
      to: { agency: 'tax', person: 'u:thu' },
      content: 'Đề nghị trả lời.',
      replyBy: '2026-04-22',
    })
    tale.do('2026-04-20T10:00', citizen, { type: 'withdraw', reason: 'Không còn nhu cầu.' })
    expect(lines(tale)).toEqual([
      'task prepare officer ward 2026-04-21',
      'withdrawal chief ward 2026-05-07',
      'urge tax u:thu 2026-04-22',
    ])
    expect(rows(tale).work.map(it => it.heldUp)).toEqual([true, undefined, undefined])
    tale.do(
      '2026-04-20T11:00',
      { ...official('officer', 'tax'), id: 'u:thu' },
      { type: 'answerUrge', number: 1, content: 'Đã rõ.' },
    )
    expect(rows(tale).work.some(it => it.kind === 'urge')).toBe(false)
  })

  it('passes to a successor when an agency’s last day is over, or when somebody records it, and its departments do not', () => {
    const departments = { land: { name: { vi: 'Phòng' } } }
    const procedure = officeOf({
      agencies: {
        ...officeRules.agencies,
        ward: { name: { vi: 'Phường' }, until: '2026-04-30', successor: 'tax', departments },
      },
    })
    const tale = received(procedure, 'only', '2026-04-20T08:00')
    const [prepare] = rows(tale).work
    expect(prepare?.holders).toEqual([
      { agency: 'ward', until: at('2026-05-01T00:00') },
      { agency: 'tax', from: at('2026-05-01T00:00') },
    ])
    const acting = (when: string) => holderAt(prepare?.holders ?? [], at(when))?.agency
    expect([acting('2026-04-30T23:59'), acting('2026-05-01T00:00')]).toEqual(['ward', 'tax'])
    tale.do('2026-04-21T08:00', administrator, {
      type: 'succeedAgency',
      agency: 'ward',
      successor: 'police',
      basis: { act: 'NQ' },
    })
    expect(rows(tale).work[0]?.holders).toEqual([{ agency: 'police' }])
  })

  it('is the variant’s: done at the desk, in half a day', () => {
    const tale = new Tale(office)
      .do('2026-04-20T08:00', citizen, {
        type: 'submit',
        case: 'only',
        channel: 'counter',
        applicant: citizen.id,
        variant: 'onTheSpot',
      })
      .do('2026-04-20T08:15', deskOfficer, { type: 'receive' })
    const [prepare] = rows(tale).work
    expect(prepare).toMatchObject({ kind: 'task', step: 'prepare', role: 'desk', date: { due: { kind: 'instant' } } })
    // Four hours: until 11:30, and 45 minutes from 13:00.
    expect(prepare?.date.overdueFrom).toBe(at('2026-04-20T13:45'))
  })

  it('is nothing at a wait that only the applicant or a date can end, and one row for each office that can', () => {
    const procedure = procedureOf({
      prepare: task({ pass: 'await' }),
      await: wait(
        {
          done: { to: 'granted', role: 'officer', agency: 'tax' },
          also: { to: 'granted', role: 'desk' },
          confirm: { to: 'granted', role: 'applicant' },
        },
        { after: '3 working days', to: 'granted' },
      ),
    })
    const tale = received(procedure, 'only', '2026-04-20T08:00')
    tale.do('2026-04-20T09:00', lan, { type: 'advance', action: 'pass' })
    expect(rows(tale).work.map(it => [it.kind, it.role, it.holders[0]?.agency])).toEqual([
      ['wait', 'officer', 'tax'],
      ['wait', 'desk', 'ward'],
    ])
    expect(rows(tale).work[0]?.date.overdueFrom).toBe(tale.timers.find(it => it.id === 'wait:await')?.at)
    const confirming = opened().do('2026-04-20T09:00', lan, { type: 'advance', action: 'await' })
    expect(lines(confirming)).toEqual([])
  })

  it('of a land dossier in its posting is none: nobody has to do anything for fifteen days', () => {
    const simulation = simulate(land, story('first-land-certificate', 'certificate-over-tet'))
    const kinds = new Set<string>()
    let posted = false
    let dossier = emptyDossier('d', 'ward')
    for (const { events } of simulation.lines) {
      dossier = events.reduce(evolve, dossier)
      const { work } = rowsOf(land, dossier)
      posted ||= dossier.position.includes('posting')
      expect(work.filter(it => it.step === 'posting')).toEqual([])
      for (const row of work) kinds.add(row.kind)
    }
    expect(posted).toBe(true)
    expect([...kinds].sort()).toEqual(expect.arrayContaining(['receive', 'return', 'task']))
  })
})
