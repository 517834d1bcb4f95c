import { describe, expect, it } from 'vitest'
import { chief, citizen, deskOfficer, lan, opened, policeman, taxman } from '../../test/office.ts'
import { at } from '../../test/tale.ts'

const day = '2026-04-20T09:00'
const next = '2026-04-21T09:00'
const urge = { type: 'urge', to: { agency: 'tax' }, content: 'Đề nghị trả lời', replyBy: '2026-04-22' } as const
const reply = (number: number) => ({ type: 'answerUrge', number, content: 'Đang xử lý' }) as const

describe('urging', () => {
  it('is numbered, addressed, and has a day for the reply', () => {
    const tale = opened()
      .do(day, chief, urge)
      .do(next, deskOfficer, { ...urge, to: { agency: 'police' } })
    expect(tale.dossier.urges).toEqual([
      { number: 1, to: { agency: 'tax' }, urgedOn: at(day), replyBy: '2026-04-22' },
      { number: 2, to: { agency: 'police' }, urgedOn: at(next), replyBy: '2026-04-22' },
    ])
    expect(tale.data('urged').map(({ number, content }) => [number, content])).toEqual([
      [1, 'Đề nghị trả lời'],
      [2, 'Đề nghị trả lời'],
    ])
  })

  it('is the desk’s, the assigners’ and the holder’s, never the citizen’s', () => {
    for (const by of [chief, deskOfficer, lan]) expect(opened().try(day, by, urge)).toBeUndefined()
    for (const by of [citizen, taxman]) expect(opened().try(day, by, urge)).toMatchObject({ code: 'role_missing' })
  })

  it('does not ask for a reply by a day that is over, or that is none', () => {
    expect(opened().try(day, chief, { ...urge, replyBy: '2026-04-20' })).toBeUndefined()
    for (const replyBy of ['2026-04-19', '2026-02-30'])
      expect(opened().try(day, chief, { ...urge, replyBy })).toMatchObject({ code: 'date_not_after' })
    expect(opened().try(day, chief, { ...urge, to: { agency: 'constructor' } })).toMatchObject({
      code: 'agency_unknown',
    })
    expect(opened().try(day, chief, { ...urge, step: 'decide' })).toMatchObject({ code: 'step_unknown' })
  })

  it('is answered once, by those it is addressed to', () => {
    const tale = opened().do(day, chief, urge).do(day, chief, urge)
    expect(tale.try(next, policeman, reply(1))).toMatchObject({ code: 'role_missing', data: { agency: 'tax' } })
    tale.do(next, taxman, reply(2))
    expect(tale.dossier.urges?.map(({ answeredOn }) => answeredOn)).toEqual([undefined, at(next)])
    expect(tale.try(next, taxman, reply(2))).toMatchObject({ code: 'urge_answered' })
    expect(tale.try(next, taxman, reply(3))).toMatchObject({ code: 'urge_unknown' })
  })

  it('of a person is answered by that one, or by whoever acts for them', () => {
    const tale = opened().do(day, chief, { ...urge, to: { agency: 'tax', person: 'u:tien' } })
    expect(tale.fork().try(next, taxman, reply(1))).toMatchObject({ code: 'role_missing' })
    expect(tale.fork().try(next, { ...taxman, id: 'u:tien' }, reply(1))).toBeUndefined()
    const delegation = {
      of: 'u:tien',
      roles: ['officer'],
      agency: 'tax',
      from: '2026-04-20',
      until: '2026-04-21',
      basis: 'GUQ 7',
    }
    const deputy = { ...taxman, delegations: [delegation] }
    expect(tale.fork().try(next, deputy, reply(1))).toBeUndefined()
    expect(tale.fork().try('2026-04-22T09:00', deputy, reply(1))).toMatchObject({ code: 'role_missing' })
  })
})
