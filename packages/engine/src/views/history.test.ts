import { describe, expect, it } from 'vitest'
import { everyEvent } from '../../test/every-event.ts'
import { examples, stories } from '../../test/example.ts'
import { chief, deskOfficer, lan, minh, opened, policeman, taxman } from '../../test/office.ts'
import { citizen } from '../../test/play.ts'
import type { DossierEvent } from '../dossier/event.ts'
import { sayEvent } from '../messages/event.ts'
import { simulate } from '../simulate/simulate.ts'
import { citizenHistory } from './history.ts'

const secret = 'Bà Lê Thị Bí Mật, số 0911 222 333'

/** Every text of a value replaced by one that says where it stood: `«reason»`, `«items.what»`. */
const planted = (value: unknown, path: readonly string[] = []): unknown => {
  if (typeof value === 'string') return `«${path.join('.')}»`
  if (Array.isArray(value)) return value.map(it => planted(it, path))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, planted(it, [...path, key])]))
}

/** What is written to the citizen, or by them. A paused clock gives the reason of the request, or that of the definition. */
const addressed: Readonly<Record<string, readonly string[]>> = {
  // What the dossier was called in the system it came from; the reference of a payment is another thing.
  adopted: ['reference'],
  acceptanceRefused: ['reason'],
  supplementRequested: ['items.what', 'reason'],
  paused: ['reason'],
  extended: ['reason'],
  withdrawalRequested: ['reason'],
  withdrawalDecided: ['reason'],
  apologised: ['reason'],
  reappointed: ['reason'],
  stopped: ['reason'],
  refunded: ['reason'],
}

/** Names of the definition, acts, dates, terms and hashes. */
const structural = new Set(
  [
    'tenant code hash case channel variant procedure source facts step steps steps.s to from entered cancelled action child',
    'results stopped items.document agency department agencies successor atFault stage term terms.whole pause cause then by',
    'how cutoff stageBegan receivedOn consumed expires why calendar kind date policy answer treatedAs outcome rung fee',
    'currency act article url vi en',
  ].flatMap(line => line.split(' ')),
)

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

  it('is shown of every event the names, acts and dates, and of free texts those written to them: nothing else', () => {
    const texts = everyEvent.map(event => {
      // The one word that says whether a line is shown.
      const keep = event.type === 'rungReached' ? { rung: event.data.rung } : {}
      const data = { ...(planted(event.data) as object), ...keep }
      const [line] = citizenHistory([{ ...event, by: planted(event.by), data } as DossierEvent])
      return [event.type, [...JSON.stringify(line ?? '').matchAll(/«([^»]*)»/g)].map(([, path]) => path ?? '')] as const
    })
    const free = texts.map(([type, paths]) => {
      const words = paths.filter(path => ![path, path.split('.').at(-1) ?? ''].some(it => structural.has(it)))
      return [type, [...new Set(words)].sort()] as const
    })
    expect(Object.fromEntries(free.filter(([, words]) => words.length > 0))).toEqual(addressed)
    for (const [type, paths] of texts)
      for (const path of paths)
        expect(path, type).not.toMatch(
          /^(applicant|facts\.|documents|history|pauses|parent|note|for|roles|id|delegations)/,
        )
  })

  it('reads what was written to them, and nothing of what was written about others or between officials', () => {
    const hidden = ['recall', 'sendBack', 'reassign', 'urge', 'answerUrge', 'advance', 'answer', 'giveBack', 'reroute']
    const written = Object.fromEntries(hidden.map(it => [it, `${it}: ${secret}`]))
    const told = opened({ subject: 'Nguyễn Văn An', parcel: secret, big: false })
      .do('2026-04-20T09:00', chief, { type: 'assign', step: 'prepare', main: lan.id, reason: written.reassign })
      .do('2026-04-20T09:10', chief, { type: 'reassign', step: 'prepare', to: minh.id, reason: written.reassign ?? '' })
      .do('2026-04-20T09:20', deskOfficer, {
        type: 'urge',
        to: { agency: 'ward', person: minh.id },
        content: written.urge ?? '',
        replyBy: '2026-04-21',
      })
      .do('2026-04-20T09:30', minh, { type: 'answerUrge', number: 1, content: written.answerUrge ?? '' })
      .do('2026-04-20T10:00', minh, { type: 'advance', action: 'hand', note: written.advance })
      .do('2026-04-20T10:05', minh, { type: 'recall', reason: written.recall ?? '' })
      .do('2026-04-20T10:10', minh, { type: 'advance', action: 'hand', note: written.advance })
      .do('2026-04-20T10:12', minh, { type: 'rerouteHandoff', agency: 'police', reason: written.reroute ?? '' })
      .do('2026-04-20T10:15', policeman, { type: 'returnHandoff', reason: written.giveBack ?? '' })
      .do('2026-04-20T10:20', minh, { type: 'advance', action: 'ask', note: written.advance })
      .do('2026-04-20T10:30', minh, { type: 'consult', step: 'ask', agency: 'tax' })
      .do('2026-04-20T10:50', policeman, {
        type: 'answer',
        step: 'ask',
        agency: 'tax',
        answer: 'agree',
        note: written.answer,
      })
      .do('2026-04-20T11:00', chief, { type: 'sendBack', to: 'prepare', reason: written.sendBack ?? '' })
      .do('2026-04-20T11:20', minh, {
        type: 'requestSupplement',
        items: [{ what: 'Bản sao rõ hơn' }],
        reason: 'Bản chụp bị mờ',
      })
      .do('2026-04-20T11:30', citizen, { type: 'withdraw', reason: 'Tôi đổi ý' })
      .do('2026-04-20T11:40', chief, { type: 'decideWithdrawal', granted: false, reason: 'Đã ký rồi' })
    const before = JSON.stringify(told.events)
    for (const text of Object.values(written)) expect(before).toContain(text)
    const after = JSON.stringify(citizenHistory(told.events))
    expect(after).not.toContain(secret)
    for (const { id } of [lan, minh, chief, taxman, deskOfficer, policeman]) expect(after).not.toContain(`"${id}"`)
    for (const text of ['Bản sao rõ hơn', 'Bản chụp bị mờ', 'Tôi đổi ý', 'Đã ký rồi']) expect(after).toContain(text)
  })

  it('says what happened at which agency, in sentences without loose ends', () => {
    const said = lines.map(({ event }) => sayEvent(event, 'vi', tale.procedure))
    expect(said).toContain('“Tên” trả lại hồ sơ')
    expect(said).toContain('“Tên” trả lời đồng ý')
    const each = citizenHistory(everyEvent).flatMap(({ event }) => [sayEvent(event, 'vi'), sayEvent(event, 'en')])
    for (const sentence of [...said, ...each]) expect(sentence).not.toMatch(/[:;] *$|: \(/)
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
