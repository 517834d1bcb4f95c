/** More than one request for papers: numbered, each with its list, each in the time the authority has for asking. */
import { describe, expect, it } from 'vitest'
import { procedureOf, task } from '../../test/drawn.ts'
import { citizen, lan, opened } from '../../test/office.ts'
import { at, received } from '../../test/tale.ts'
import { nationalStatus } from './status.ts'

const ask = (what: string) => ({ type: 'requestSupplement', items: [{ what }], reason: 'Thiếu' }) as const
const supply = { type: 'supply' } as const

describe('rounds of asking for papers', () => {
  it('are numbered, each with what is missing, and a third is refused', () => {
    const tale = opened()
      .do('2026-04-21T09:00', lan, ask('Bản vẽ'))
      .do('2026-04-22T09:00', citizen, supply)
      .do('2026-04-23T09:00', lan, ask('Giấy ủy quyền'))
    expect(nationalStatus(tale.procedure, tale.dossier)).toBe(5)
    expect(tale.try('2026-04-23T10:00', lan, ask('Ảnh'))).toEqual({ code: 'supplement_pending', data: { round: 2 } })
    tale.do('2026-04-24T09:00', citizen, supply)
    expect(tale.data('supplementRequested').map(({ round, items }) => [round, items[0]?.what])).toEqual([
      [1, 'Bản vẽ'],
      [2, 'Giấy ủy quyền'],
    ])
    expect(tale.try('2026-04-28T09:00', lan, ask('Ảnh'))).toEqual({ code: 'supplement_exhausted', data: { times: 2 } })
  })

  it('say which came after the time for asking: three working days from reception, two from the papers of the first', () => {
    const late = (first: string, second: string) => {
      const tale = opened()
        .do(first, lan, ask('Bản vẽ'))
        .do('2026-05-04T09:00', citizen, supply)
        .do(second, lan, ask('Ảnh'))
      return tale.data('supplementRequested').map(it => it.late === true)
    }
    // Reception on Monday 20/04; the last day is Thursday 23/04. Papers on Monday 04/05; the last day is Wednesday 06/05.
    expect(late('2026-04-23T16:59', '2026-05-06T16:59')).toEqual([false, false])
    expect(late('2026-04-23T17:00', '2026-05-06T17:00')).toEqual([true, true])
  })

  it('do not give the authority back what it has used: each takes only its own days', () => {
    const tale = opened()
      .do('2026-04-21T09:00', lan, ask('Bản vẽ'))
      .do('2026-04-22T09:00', citizen, supply)
      .do('2026-04-23T09:00', lan, ask('Giấy ủy quyền'))
      .do('2026-04-24T09:00', citizen, supply)
    // Two days not counted: from Thursday 07/05 to Monday 11/05.
    expect(tale.dossier.appointment).toEqual({ kind: 'date', date: '2026-05-11' })
  })
})

describe('sixty days for the applicant', () => {
  const procedure = procedureOf(
    { prepare: task({ on: 'granted' }), expired: { kind: 'end', name: { vi: 'Hết hạn' }, outcome: 'expired' } },
    {
      supplement: {
        times: 1,
        then: 'resume',
        within: '60 days',
        expired: 'expired',
        basis: [{ act: '01/2021/NĐ-CP' }],
      },
    },
  )

  it('that end on a Sunday end on the Monday after it, at midnight, and close the dossier', () => {
    // 60 days after Wednesday 22/04/2026: Sunday 21/06.
    const tale = received(procedure, 'only', '2026-04-20T08:00').do('2026-04-22T09:00', lan, ask('Bản vẽ'))
    expect(tale.dossier.supplement?.expires).toBe('2026-06-22')
    expect(tale.timers.map(({ id, at }) => [id, at])).toEqual([['supplement', at('2026-06-23T00:00')]])
    expect(tale.fork().do('2026-06-22T23:59', citizen, supply).dossier.situation).toBe('open')
    expect(tale.fork().until('2026-06-22T23:59').dossier.situation).toBe('open')
    tale.until('2026-06-23T00:00')
    expect(tale.dossier).toMatchObject({ situation: 'ended', outcome: 'expired' })
    expect(nationalStatus(procedure, tale.dossier)).toBe(8)
    expect(tale.try('2026-06-23T08:00', citizen, supply)).toMatchObject({ code: 'situation_wrong' })
  })
})
