import { describe, expect, it } from 'vitest'
import { begin, codeOf, judicial, kept, order, received, submit } from '../test/counter.ts'
import { citizen } from '../test/play.ts'

describe('an order that is no order', () => {
  const circular: Record<string, unknown> = {}
  circular.self = circular
  const deep = (levels: number): unknown => {
    let value: unknown = 1
    for (let i = 0; i < levels; i++) value = i % 2 ? [value] : { value }
    return value
  }
  const good = () => order(citizen, submit)
  const withFacts = (facts: unknown) => order(citizen, { ...submit, facts })

  const bad: Readonly<Record<string, () => unknown>> = {
    nothing: () => undefined,
    null: () => null,
    'a number': () => 42,
    'a text': () => 'submit',
    'a list': () => [good()],
    'a function': () => () => good(),
    'an empty record': () => ({}),
    'no command': () => ({ ...good(), command: undefined }),
    'an unknown command': () => order(citizen, { type: 'destroy' }),
    'a command called like what every object has': () => order(citizen, { type: 'constructor' }),
    'a field too many': () => ({ ...good(), admin: true }),
    'a field too many in the command': () => order(citizen, { ...submit, approved: true }),
    'numbers for texts': () => ({ ...good(), tenant: 7, dossier: 8, key: 9 }),
    'a text for a number': () => ({ ...good(), expect: '0' }),
    'a negative revision': () => ({ ...good(), expect: -1 }),
    'half a revision': () => ({ ...good(), expect: 0.5 }),
    'a date for an instant': () => ({ ...good(), on: '2026-04-20' }),
    'no number at all': () => ({ ...good(), on: Number.NaN }),
    'a number without end': () =>
      order(citizen, { type: 'pay', fee: 'copyFee', amount: Number.POSITIVE_INFINITY, currency: 'VND' }),
    'empty names': () => ({ ...good(), tenant: '', key: '' }),
    'a name without end': () => ({ ...good(), dossier: 'd'.repeat(201) }),
    'an actor that is a text': () => ({ ...good(), by: 'admin' }),
    'roles that are a text': () => ({ ...good(), by: { id: 'x', roles: 'frontDesk' } }),
    'a list for a record': () => withFacts([1, 2]),
    'null for a fact': () => withFacts({ pages: null }),
    'a list for a document': () => order(citizen, { ...submit, documents: { original: [] } }),
    'a document that brings its bytes': () => order(citizen, { ...submit, documents: { original: { bytes: 'AAAA' } } }),
    'a hash that is none': () => order(citizen, { ...submit, documents: { original: { hash: 'abc' } } }),
    'a document counted below nothing': () =>
      order(citizen, { ...submit, documents: { original: { count: { certified: -1 } } } }),
    'a name that reaches into a prototype': () =>
      JSON.parse('{"tenant":"ward","__proto__":{"roles":["chair"]},"by":{}}'),
    'a fact that reaches into a prototype': () => withFacts(JSON.parse('{"__proto__":{"pages":1}}')),
    'a document that reaches into a prototype': () =>
      order(citizen, { ...submit, documents: JSON.parse('{"__proto__":{}}') }),
    'a lone surrogate in a text': () => order(citizen, { type: 'withdraw', reason: 'Th\ud800ôi' }),
    'a lone surrogate in a name': () => withFacts({ 'pages\udc00': 1 }),
    'a lone surrogate in a key': () => ({ ...good(), key: '\ud83d' }),
    'a value that holds itself': () => withFacts(circular),
    'a value deeper than any order': () => withFacts({ pages: deep(100) }),
    'a value as deep as a stack': () => withFacts({ pages: deep(200_000) }),
    'ten megabytes in one text': () => withFacts({ pages: 'a'.repeat(10_000_000) }),
    'ten megabytes in a note': () =>
      order(judicial, { type: 'advance', action: 'matches', note: 'ă'.repeat(5_000_000) }),
    'ten megabytes of facts': () =>
      withFacts(Object.fromEntries(Array.from({ length: 500_000 }, (_, i) => [`fact${i}`, i]))),
    'ten megabytes of unknown fields': () => ({
      ...good(),
      ...Object.fromEntries(Array.from({ length: 500_000 }, (_, i) => [`field${i}`, i])),
    }),
    'ten megabytes of list': () => withFacts({ pages: Array.from({ length: 2_000_000 }, () => 1) }),
    'ten megabytes of roles': () => ({
      ...good(),
      by: { id: 'x', roles: Array.from({ length: 1_000_000 }, (_, i) => `r${i}`) },
    }),
  }

  it.each(Object.entries(bad))('is refused with a code, not thrown, and leaves nothing behind: %s', async (_, make) => {
    const all = begin()
    await received(all.engine)
    const before = await kept(all)
    const value = make()
    const begun = process.cpuUsage()
    const outcome = await all.engine.dispatchJson(value)
    const { user, system } = process.cpuUsage(begun)
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'command_invalid' } })
    // The answer names some things that are wrong, not every one of a million.
    expect(JSON.stringify(outcome).length).toBeLessThan(200_000)
    expect((user + system) / 1000, 'milliseconds').toBeLessThan(5000)
    expect(await kept(all)).toEqual(before)
    expect(({} as Record<string, unknown>).roles).toBeUndefined()
  })

  it('though it is well formed and only too large, is refused as well', async () => {
    const { engine } = begin()
    const outcome = await engine.dispatchJson(withFacts({ unfitBecause: 'a'.repeat(10_000_000) }))
    expect(codeOf(outcome)).toBe('command_invalid')
  })

  it('says where it is wrong', async () => {
    const { engine } = begin()
    const outcome = await engine.dispatchJson(order(citizen, { ...submit, applicant: 5 }))
    expect(outcome).toMatchObject({
      refusal: { code: 'command_invalid', data: { issues: [{ code: 'field_type', path: ['command', 'applicant'] }] } },
    })
  })
})

describe('texts', () => {
  it('come in as they are typed and are kept in NFC', async () => {
    const { engine } = begin()
    const reason = 'Không còn nhu cầu'.normalize('NFD')
    expect(reason).not.toBe(reason.normalize('NFC'))
    await received(engine)
    const done = await engine.dispatchJson(order(citizen, { type: 'withdraw', reason }))
    expect(done).toMatchObject({ ok: true, events: [{ data: { reason: reason.normalize('NFC') } }] })
  })

  it('composed or not are one tenant, one dossier, one key', async () => {
    const { engine } = begin()
    const names = { tenant: 'Phường Thủy Xuân', dossier: 'hồ sơ', key: 'khóa' }
    await engine.dispatchJson(order(citizen, submit, names))
    const decomposed = Object.fromEntries(Object.entries(names).map(([name, text]) => [name, text.normalize('NFD')]))
    expect(await engine.dispatchJson(order(citizen, submit, decomposed))).toMatchObject({ ok: true, replayed: true })
  })
})
