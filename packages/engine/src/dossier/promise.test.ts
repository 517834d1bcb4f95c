/** A promise to the citizen moves with the law alone: never because the authority was late or early, or a worker slow. */
import { describe, expect, it } from 'vitest'
import { procedureOf, returning, task, wait } from '../../test/drawn.ts'
import { copies } from '../../test/example.ts'
import { citizen } from '../../test/play.ts'
import { at, official, received, Tale } from '../../test/tale.ts'
import { timekeeper } from './command.ts'
import { decide } from './decide.ts'
import { punctualityOf } from './punctuality.ts'

const name = { vi: 'Giai đoạn', en: 'Stage' }
const officer = official('officer', 'ward')
const desk = official('desk', 'ward')
const basis = [{ act: '118/2025/NĐ-CP' }]
const supplement = { times: 3, then: 'resume', basis } as const

const dateOf = ({ dossier }: Tale): string | undefined =>
  dossier.appointment?.kind === 'date' ? dossier.appointment.date : undefined

const staged = procedureOf(
  { first: task({ on: 'second' }), second: task({ done: 'collect' }), collect: returning('granted') },
  {
    supplement,
    cases: {
      only: {
        name,
        term: {
          stages: [
            { id: 'one', name, term: '5 working days', steps: ['first'] },
            { id: 'two', name, term: '5 working days', steps: ['second'] },
          ],
        },
      },
    },
  },
)

const begun = (procedure: ConstructorParameters<typeof Tale>[0]): Tale =>
  new Tale(procedure)
    .do('2026-03-02T09:00', citizen, { type: 'submit', case: 'only', channel: 'counter', applicant: citizen.id })
    .do('2026-03-02T09:00', desk, { type: 'receive' })

const ask = { type: 'requestSupplement', items: [{ what: 'Bản chính' }], reason: 'Mờ' } as const

describe('the promise of a staged term', () => {
  it('is the same whether the first stage ends early, in time or late; a pause moves it by the pause', () => {
    // 5 + 5 working days from Mon 02/03: Mon 16/03. One working day of pause: Tue 17/03.
    for (const left of ['2026-03-03T09:00', '2026-03-09T09:00']) {
      const tale = begun(staged)
      expect(dateOf(tale)).toBe('2026-03-16')
      tale.do(left, officer, { type: 'advance', action: 'on' })
      expect(dateOf(tale)).toBe('2026-03-16')
      tale.do('2026-03-10T09:00', officer, ask).do('2026-03-11T09:00', citizen, { type: 'supply' })
      expect(dateOf(tale)).toBe('2026-03-17')
    }
  })

  it('is not earned back by a supplement after the authority was three weeks late', () => {
    const tale = begun(staged).do('2026-04-06T09:00', officer, { type: 'advance', action: 'on' })
    tale.do('2026-04-07T09:00', officer, ask).do('2026-04-08T09:00', citizen, { type: 'supply' })
    tale.do('2026-04-09T09:00', officer, { type: 'advance', action: 'done' })
    expect(dateOf(tale)).toBe('2026-03-16')
    expect(punctualityOf(tale.dossier)).toBe('late')
  })
})

const waiting = procedureOf({
  ask: task({ on: 'money' }),
  money: {
    ...wait({ paid: { to: 'collect', role: 'officer' } }, { after: '15 days', to: 'collect' }),
    status: 6,
    pause: { then: 'resume', reason: name, basis },
  },
  collect: returning('granted'),
} as never)

describe('time outside the term', () => {
  it('does not make the authority late when the wait leads straight to the result', () => {
    const tale = begun(waiting).do('2026-03-04T09:00', officer, { type: 'advance', action: 'on' })
    tale.do('2026-04-06T09:00', timekeeper, { type: 'expire', what: 'wait', step: 'money' }, '2026-03-19T17:00')
    expect(tale.dossier.situation).toBe('finished')
    // 10 working days from 02/03 were Mon 16/03; eleven of them, 04/03 to 18/03, were spent waiting.
    expect(dateOf(tale)).toBe('2026-03-31')
    expect(punctualityOf(tale.dossier)).toBe('early')
  })

  it('ends at the timer’s instant however late it is told', () => {
    const before = begun(waiting).do('2026-03-04T09:00', officer, { type: 'advance', action: 'on' })
    const [timer] = before.timers
    if (timer === undefined) throw new Error('nothing is awaited')
    const told = (now: number) => decide(waiting, before.dossier, timer.command, { by: timekeeper, now, on: timer.at })
    const soon = told(timer.at)
    const late = told(timer.at + 30 * 86_400_000)
    expect(late.ok && late.dossier).toEqual(soon.ok && soon.dossier)
  })
})

describe('what has run out', () => {
  it('is not extended', () => {
    const tale = received(copies, 'ordinary', '2026-04-20T08:00')
    const extend = { type: 'extend', by: '2 working days', reason: 'Nhiều bản.' } as const
    const judicial = official('judicialOfficer', 'commune')
    expect(tale.fork().try('2026-04-20T16:00', judicial, extend)).toBeUndefined()
    expect(tale.try('2026-04-21T08:00', judicial, extend)).toMatchObject({
      code: 'term_over',
      data: { at: at('2026-04-20T17:00') },
    })
  })
})
