import { describe, expect, it } from 'vitest'
import { examples, stories } from '../../test/example.ts'
import { chief, deskOfficer, lan, minh, opened, taxman } from '../../test/office.ts'
import { citizen } from '../../test/play.ts'
import { sayEvent } from '../messages/event.ts'
import { simulate } from '../simulate/simulate.ts'
import { citizenHistory } from './history.ts'

const secret = 'Bà Lê Thị Bí Mật, số 0911 222 333'

describe('what a citizen reads', () => {
  const tale = opened({ subject: 'Nguyễn Văn An', parcel: secret, big: true })
    .do('2026-04-20T09:00', chief, { type: 'assign', step: 'prepare', main: lan.id, watchers: [minh.id] })
    .do('2026-04-20T09:30', deskOfficer, {
      type: 'urge',
      to: { agency: 'ward', person: lan.id },
      content: secret,
      replyBy: '2026-04-21',
    })
    .do('2026-04-20T10:00', lan, { type: 'advance', action: 'hand', note: secret })
    .do('2026-04-20T10:30', taxman, { type: 'returnHandoff', reason: secret })
    .do('2026-04-20T11:00', lan, { type: 'advance', action: 'ask' })
    .do('2026-04-20T11:10', lan, { type: 'consult', step: 'ask', agency: 'tax' })
    .do('2026-04-20T11:20', taxman, { type: 'answer', step: 'ask', agency: 'tax', answer: 'agree', note: secret })
  const lines = citizenHistory(tale.events)
  const text = JSON.stringify(lines)

  it('names no official, no note, no fact and nobody else', () => {
    for (const hidden of [secret, 'Nguyễn Văn An', lan.id, minh.id, chief.id, taxman.id, deskOfficer.id, citizen.id])
      expect(text, hidden).not.toContain(hidden)
    expect(JSON.stringify(tale.events)).toContain(secret)
  })

  it('says what happened at which agency, in sentences without loose ends', () => {
    const said = lines.map(({ event }) => sayEvent(event, 'vi', tale.procedure))
    expect(said).toContain('“Tên” trả lại hồ sơ')
    expect(said).toContain('“Tên” trả lời đồng ý')
    for (const sentence of said) expect(sentence).not.toMatch(/[:;] *$|: \(/)
    expect(lines.map(({ by }) => by.kind)).toContain('applicant')
    expect(lines.find(({ event }) => event.type === 'handoffReturned')?.by).toEqual({
      kind: 'authority',
      agency: 'tax',
    })
  })

  it('leaves out who works on what, urging and warnings, and shows that it is late', () => {
    const types = new Set(lines.map(({ event }) => event.type))
    for (const type of ['assigned', 'urged'] as const) expect(types.has(type)).toBe(false)
    const late = tale.fork().until('2026-05-20T08:00')
    const rungs = late.data('rungReached').map(({ rung }) => rung)
    expect(rungs).toEqual(expect.arrayContaining(['warn', 'near', 'apology', 'overdue']))
    const shown = citizenHistory(late.events).filter(({ event }) => event.type === 'rungReached')
    expect(shown.map(({ event }) => event.data)).toEqual([expect.objectContaining({ rung: 'overdue' })])
  })

  it.each(Object.entries(examples))('keeps that in every story of %s', (name, procedure) => {
    for (const script of stories(name)) {
      const { events } = simulate(procedure, script)
      const shown = citizenHistory(events)
      expect(shown.length).toBeGreaterThan(1)
      expect(shown.length).toBeLessThanOrEqual(events.length)
      const told = JSON.stringify(shown)
      for (const { id } of Object.values(script.actors)) expect(told).not.toContain(`"${id}"`)
      const facts = events.flatMap(({ data }) => ('facts' in data && !Array.isArray(data.facts) ? [data.facts] : []))
      const texts = facts.flatMap(it => Object.values(it ?? {})).filter(it => typeof it === 'string' && it.length > 9)
      for (const value of texts) expect(told).not.toContain(String(value))
    }
  })
})
