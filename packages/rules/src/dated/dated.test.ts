import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, printDay } from '../calendar/civil.ts'
import type { FeelTypes } from '../feel/type.ts'
import { fail, ok } from '../result.ts'
import { checkDated } from './check.ts'
import { type Dated, type DatedVersion, readDated } from './dated.ts'
import { valueAt, valueFor } from './resolve.ts'

const text = (value: unknown) =>
  typeof value === 'string' ? ok(value) : fail({ code: 'not_a_text', path: [], data: {} } as const)
const basis = { act: '1/2026/QĐ-UBND' }

const read = (json: unknown): Dated<string> => {
  const got = readDated(json, text, { facts: { birth: { type: 'record', fields: { day: { type: 'date' } } } } })
  if (!got.ok) throw new Error(JSON.stringify(got.issues))
  return got.value
}

/* Day by day, from the versions themselves: nothing is shared with what is judged but the writing of dates. */

const start = dayOf(2026, 1, 1)
const days = 24
const dayText = (offset: number): string => printDay(start + offset)

interface Drawn {
  readonly from: number
  readonly length: number | undefined
  readonly known: number | undefined
  readonly repealed: boolean
}

const drawn = fc.record({
  from: fc.integer({ min: 0, max: days }),
  length: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }),
  known: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
  repealed: fc.boolean(),
})
const several = fc.array(drawn, { minLength: 1, maxLength: 6 })

const versionsOf = (all: readonly Drawn[]): readonly DatedVersion<string>[] =>
  all.map(({ from, length, known, repealed }, index) => ({
    id: `v${index}`,
    ...(repealed ? {} : { value: `value ${index}` }),
    from: dayText(from),
    ...(length === undefined ? {} : { to: dayText(from + length) }),
    ...(known === undefined ? {} : { knownSince: dayText(known) }),
    basis: [basis],
  }))

const jsonOf = (versions: readonly DatedVersion<string>[]): unknown => ({
  anchor: 'received',
  versions: versions.map(({ value, ...rest }) =>
    value === undefined ? { ...rest, repealed: true } : { ...rest, value },
  ),
})

/** The indexes of those in force on a day and known last, one version after another. */
const bruteForce = (all: readonly Drawn[], on: number, knownAt: number | undefined): readonly number[] => {
  let best = -2
  let winners: number[] = []
  for (const [index, { from, length, known = -1 }] of all.entries()) {
    if (on < from || (length !== undefined && on > from + length)) continue
    if (knownAt !== undefined && known > knownAt) continue
    if (known > best) [best, winners] = [known, []]
    if (known === best) winners.push(index)
  }
  return winners
}

describe('laws of dated values', () => {
  it('the value of a day is what a walk over all versions finds', () => {
    const asked = fc.record({
      on: fc.integer({ min: 0, max: days + 12 }),
      knownAt: fc.option(fc.integer({ min: 0, max: 8 }), { nil: undefined }),
    })
    fc.assert(
      fc.property(several, asked, (all, { on, knownAt }) => {
        const dated = read(jsonOf(versionsOf(all)))
        const got = valueAt(dated, { on: dayText(on), ...(knownAt === undefined ? {} : { knownAt: dayText(knownAt) }) })
        const winners = bruteForce(all, on, knownAt)
        if (winners.length > 1) expect(got).toMatchObject({ kind: 'conflict', versions: winners.map(it => `v${it}`) })
        else if (winners.length === 0) {
          expect(got.kind).toBe('none')
          expect(got).not.toHaveProperty('repealed')
        } else if (all[winners[0]!]!.repealed) expect(got).toMatchObject({ kind: 'none', repealed: `v${winners[0]}` })
        else expect(got).toMatchObject({ kind: 'found', index: winners[0], value: `value ${winners[0]}` })
      }),
      { numRuns: 3000 },
    )
  })

  it('there is a gap or a conflict exactly where a day has none or several, and its witness shows it', () => {
    const range = fc.record({ from: fc.integer({ min: 0, max: days }), length: fc.integer({ min: 0, max: 16 }) })
    fc.assert(
      fc.property(several, range, (all, { from, length }) => {
        const dated = read(jsonOf(versionsOf(all)))
        const horizon = { from: dayText(from), to: dayText(from + length) }
        const findings = checkDated(dated, { horizon })
        for (let on = from; on <= from + length; on += 1) {
          const day = dayText(on)
          const { kind } = valueAt(dated, { on: day })
          const told = findings.filter(
            ({ code, data }) =>
              (code === 'dated_gap' || code === 'dated_conflict') && data.from <= day && day <= (data.to ?? day),
          )
          expect(told.map(it => it.code)).toEqual(
            kind === 'found' ? [] : [kind === 'none' ? 'dated_gap' : 'dated_conflict'],
          )
        }
        for (const { code, data } of findings) {
          if (code === 'dated_gap') expect(valueAt(dated, { on: data.day }).kind).toBe('none')
          if (code === 'dated_conflict')
            expect(valueAt(dated, { on: data.day })).toMatchObject({ kind: 'conflict', versions: data.versions })
        }
      }),
      { numRuns: 1500 },
    )
  })

  it('a version is told to be unused exactly where it is in force on none of its days', () => {
    fc.assert(
      fc.property(several, all => {
        const told = checkDated(read(jsonOf(versionsOf(all)))).flatMap(({ code, data }) =>
          code === 'dated_version_unused' ? [data.version] : [],
        )
        const used = new Set<number>()
        for (let on = 0; on < days + 40; on += 1) for (const index of bruteForce(all, on, undefined)) used.add(index)
        expect(told).toEqual(all.flatMap((_, index) => (used.has(index) ? [] : [`v${index}`])))
      }),
      { numRuns: 1500 },
    )
  })

  it('does not depend on the order of the versions', () => {
    fc.assert(
      fc.property(several, fc.integer({ min: 0, max: days + 12 }), (all, on) => {
        const versions = versionsOf(all)
        const asked = { on: dayText(on) }
        const [one, other] = [versions, versions.toReversed()].map(it => valueAt(read(jsonOf(it)), asked))
        expect(one?.kind).toBe(other?.kind)
        if (one?.kind === 'found' && other?.kind === 'found') expect(one.value).toBe(other.value)
      }),
    )
  })
})

/* Record 3.000347: 135,000 đ; online 115,000 đ from 01/12/2023 “đến hết ngày 31/12/2025”. */
const licence = {
  anchor: 'submitted',
  versions: [
    { value: '115.000', from: '2023-12-01', to: '2025-12-31', basis: { act: '37/2023/TT-BTC' } },
    { value: '135.000', from: '2026-01-01', basis: { act: '37/2023/TT-BTC' } },
  ],
}

describe('valueFor', () => {
  it('asks for the day of the anchor, in Việt Nam', () => {
    const on = { submitted: '2025-12-31T23:59:00+07:00', accepted: '2026-01-02T08:00:00+07:00' }
    expect(valueFor(read(licence), {}, { on })).toMatchObject({ kind: 'found', value: '115.000', on: '2025-12-31' })
    expect(valueFor(read({ ...licence, anchor: 'accepted' }), {}, { on })).toMatchObject({ value: '135.000', index: 1 })
    // 17:30 in London on the last day of the year is the new year in Việt Nam.
    expect(valueFor(read(licence), {}, { on: '2025-12-31T17:30:00Z' })).toMatchObject({ on: '2026-01-01' })
  })

  it('reads an instant however FEEL does, up to the borders of its years', () => {
    const on = (value: string) =>
      valueFor(
        read({ anchor: { fact: 'birth.day' }, versions: [{ value: 'a', from: '0000-01-01', basis }] }),
        { birth: { day: value } },
        { on: {} },
      )
    expect(on('2025-12-31T23:59:59.999+07:00[Asia/Ho_Chi_Minh]')).toMatchObject({ value: 'a', on: '2025-12-31' })
    expect(on('2025-12-31T17:00:00Z')).toMatchObject({ on: '2026-01-01' })
    expect(on('9999-12-31T16:59:59Z')).toMatchObject({ on: '9999-12-31' })
    // A day of five digits would stand before every other as text.
    expect(on('9999-12-31T17:00:00Z')).toMatchObject({ code: 'law_day_wrong' })
  })

  it('asks for what it lacks, and says which day is none', () => {
    const dated = read(licence)
    expect(valueFor(dated, {}, { on: { decided: '2026-01-02' } })).toEqual({ kind: 'missing', paths: ['submittedOn'] })
    const byFact = read({ ...licence, anchor: { fact: 'birth.day' } })
    expect(valueFor(byFact, {}, { on: '2026-01-02' })).toEqual({ kind: 'missing', paths: ['birth.day'] })
    expect(valueFor(byFact, { birth: { day: '2025-05-01' } }, { on: '2026-01-02' })).toMatchObject({ value: '115.000' })
    expect(valueFor(byFact, { birth: { day: '31/12/2025' } }, { on: '2026-01-02' })).toEqual({
      kind: 'error',
      code: 'law_day_wrong',
      data: { name: 'birth.day', value: '31/12/2025' },
    })
    const wrong = { kind: 'error', code: 'law_day_wrong', data: { name: 'knownAt', value: 'soon' } }
    expect(valueFor(dated, {}, { on: '2026-01-02', knownAt: 'soon' })).toEqual(wrong)
    expect(valueAt(dated, { on: '2026-01-02', knownAt: 'soon' })).toEqual(wrong)
    expect(valueAt(dated, { on: '2026-02-30' })).toMatchObject({ code: 'law_day_wrong', data: { name: 'on' } })
  })

  it('has an act of a later day prevail, for those who know it, as long as it lasts', () => {
    // 64/2025/TT-BTC halves the fee of 01/7/2025 to 31/12/2026; record 1.014063.
    const dated = read({
      anchor: 'received',
      versions: [
        { id: 'full', value: '50.000', from: '2024-10-21', basis },
        {
          id: 'half',
          value: '25.000',
          from: '2025-07-01',
          to: '2026-12-31',
          knownSince: '2025-06-30',
          basis: { act: '64/2025/TT-BTC' },
        },
      ],
    })
    expect(valueAt(dated, { on: '2025-07-01' })).toMatchObject({ value: '25.000', over: ['full'] })
    expect(valueAt(dated, { on: '2025-07-01', knownAt: '2025-06-29' })).toMatchObject({ value: '50.000', over: [] })
    expect(valueAt(dated, { on: '2027-01-01' })).toMatchObject({ value: '50.000' })
    expect(checkDated(dated, { horizon: { to: '2030-12-31' } })).toEqual([])
  })
})

/*
 * Civil Status Act 03/2026/QH16: in force from 01/3/2027; a dossier received before that day finishes under the old act. Known
 * from a report on the change, not compared with the text of the act.
 */
const unconfirmed = { vi: 'Chưa đối chiếu văn bản luật.' }
const civilStatus = (when: string) => ({
  anchor: 'decided',
  versions: [
    { id: 'act2014', value: 'old', from: '2016-01-01', to: '2027-02-28', basis: { act: '60/2014/QH13' } },
    {
      id: 'act2026',
      value: 'new',
      from: '2027-03-01',
      knownSince: '2026-04-23',
      basis: { act: '03/2026/QH16', unconfirmed },
    },
  ],
  transitional: [{ when, use: 'act2014', knownSince: '2026-04-23', basis: { act: '03/2026/QH16', unconfirmed } }],
})

describe('a transitional provision', () => {
  const dated = read(civilStatus('receivedOn < date("2027-03-01")'))

  it('keeps a dossier under the act it was received under', () => {
    const late = { received: '2027-02-28T16:30:00+07:00', decided: '2027-03-05' }
    expect(valueFor(dated, {}, { on: late })).toMatchObject({
      value: 'old',
      on: '2027-03-05',
      transition: { index: 0, basis: [{ act: '03/2026/QH16' }] },
    })
    const after = { received: '2027-03-01', decided: '2027-03-05' }
    expect(valueFor(dated, {}, { on: after })).toMatchObject({ value: 'new', index: 1, over: [] })
    expect(valueFor(dated, {}, { on: after })).not.toHaveProperty('transition')
  })

  it('decides without the anchor where it holds, and asks where it cannot be decided', () => {
    expect(valueFor(dated, {}, { on: { received: '2027-02-28' } })).toMatchObject({ value: 'old', on: undefined })
    expect(valueFor(dated, {}, { on: { received: '2027-03-01' } })).toEqual({ kind: 'missing', paths: ['decidedOn'] })
    expect(valueFor(dated, {}, { on: { decided: '2027-03-05' } })).toEqual({ kind: 'missing', paths: ['receivedOn'] })
  })

  it('that uses a repeal says that there is none', () => {
    const versions = [
      { id: 'old', value: 'old', from: '2014-01-01', basis },
      { id: 'gone', repealed: true, from: '2027-03-01', knownSince: '2026-04-23', basis },
    ]
    const none = read({ anchor: 'decided', versions, transitional: [{ when: 'true', use: 'gone', basis }] })
    const on = { decided: '2026-12-01' }
    expect(valueFor(none, {}, { on })).toEqual({
      kind: 'none',
      on: '2026-12-01',
      repealed: 'gone',
      after: { version: 'gone', from: '2027-03-01' },
    })
    expect(valueFor(none, {}, { on: {} })).toEqual({ kind: 'missing', paths: ['decidedOn'] })
    expect(valueFor(none, {}, { on, knownAt: '2026-04-22' })).toMatchObject({ value: 'old' })
  })

  it('does not apply before it was known', () => {
    const on = { received: '2027-02-28', decided: '2027-02-28' }
    const asked = valueFor(dated, {}, { on, knownAt: '2026-04-22' })
    expect(asked).toMatchObject({ value: 'old' })
    expect(asked).not.toHaveProperty('transition')
  })
})

describe('readDated', () => {
  const codes = (json: unknown, facts?: FeelTypes): readonly unknown[] => {
    const got = readDated(json, text, { facts })
    return got.ok ? [] : got.issues.map(({ code, path }) => [code, path.join('.')])
  }

  it('names everything wrong with a file, each at its place', () => {
    expect(
      codes({
        anchor: 'recieved',
        versions: [
          { value: 1, from: '2026-01-01', basis },
          { value: 'a', from: '2026-02-30', basis: [] },
          { value: 'a', from: '2026-02-01', to: '2026-01-31', basis, vaule: 1 },
          { from: '2026-01-01', basis },
          { value: 'a', repealed: true, from: '2026-01-01', basis: { article: '1' } },
        ],
        transitional: [{ when: 'receivedOn <', use: 'x', basis }],
      }),
    ).toEqual([
      ['not_a_text', 'versions.0.value'],
      ['law_day_wrong', 'versions.1.from'],
      ['law_shape', 'versions.1.basis'],
      ['law_key_unknown', 'versions.2.vaule'],
      ['law_key_choice', 'versions.3'],
      ['law_key_missing', 'versions.4.basis.0'],
      ['law_value_unknown', 'anchor'],
      ['law_expression_wrong', 'transitional.0.when'],
    ])
  })

  it('refuses a period that ends before it begins, a version twice, an unknown version, versions without anchor', () => {
    const version = { value: 'a', from: '2026-02-01', basis }
    expect(codes({ anchor: 'received', versions: [{ ...version, to: '2026-01-31' }] })).toEqual([
      ['dated_reversed', 'versions.0.to'],
    ])
    expect(codes({ versions: [version, version], transitional: [{ when: 'true', use: '2026-02-02', basis }] })).toEqual(
      [
        ['dated_version_twice', 'versions.1'],
        ['dated_version_unknown', 'transitional.0.use'],
        ['dated_anchor_missing', ''],
      ],
    )
    expect(codes({ anchor: 'received', versions: [] })).toEqual([['law_shape', 'versions']])
    expect(codes(null)).toEqual([['law_shape', '']])
  })

  it('holds conditions and anchors against the declared facts', () => {
    const versions = [{ value: 'a', from: '2026-02-01', basis }]
    const facts: FeelTypes = { bornOn: { type: 'date' }, poor: { type: 'boolean' } }
    const transitional = (when: string) => [{ when, use: '2026-02-01', basis }]
    expect(codes({ anchor: { fact: 'poor' }, versions }, facts)).toEqual([['law_expression_type', 'anchor.fact']])
    expect(codes({ anchor: { fact: 'bornon' }, versions }, facts)).toEqual([['law_expression_wrong', 'anchor.fact']])
    expect(codes({ anchor: { fact: 'a b' }, versions }, facts)).toEqual([['law_shape', 'anchor.fact']])
    const wrong = { anchor: 'received', versions, transitional: transitional('recievedOn < bornOn') }
    expect(codes(wrong, facts)).toEqual([['law_expression_wrong', 'transitional.0.when']])
    const right = { anchor: { fact: 'bornOn' }, versions, transitional: transitional('receivedOn < bornOn and poor') }
    expect(codes(right, facts)).toEqual([])
  })

  it('reads any JSON without throwing', () => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), json => codes(json).length > 0))
    const version = { value: 'a', from: '2026-01-01', basis }
    expect(codes({ anchor: 'received', versions: Array.from({ length: 501 }, () => version) })).toEqual([
      ['law_too_many', 'versions'],
    ])
    const many = Object.fromEntries(Array.from({ length: 200_000 }, (_, index) => [`key ${index}`, 1]))
    expect(codes({ anchor: 'received', versions: [{ ...version, ...many }] })).toEqual([['law_too_many', 'versions.0']])
    const odd = JSON.parse('{"__proto__":1,"constructor":2,"versions":[{"__proto__":3}]}')
    expect(codes(odd).length).toBeGreaterThan(2)
  })
})

describe('checkDated', () => {
  it('tells a value past its end, with the gap behind it only where days are wanted', () => {
    const dated = read({ ...licence, versions: licence.versions.slice(0, 1) })
    expect(checkDated(dated)).toEqual([])
    expect(checkDated(dated, { asOf: '2025-12-31' })).toEqual([])
    expect(checkDated(dated, { asOf: '2026-01-01', horizon: { to: '2026-06-30' } })).toEqual([
      {
        code: 'dated_past_end',
        path: ['versions', 0],
        data: { day: '2026-01-01', end: '2025-12-31', version: '2023-12-01' },
      },
      {
        code: 'dated_gap',
        path: ['versions'],
        data: { day: '2026-01-01', from: '2026-01-01', to: '2026-06-30', before: '2023-12-01', after: undefined },
      },
    ])
  })

  it('tells a repeal as a gap without end', () => {
    const dated = read({
      anchor: 'received',
      versions: [
        { value: 'a', from: '2026-01-01', basis },
        { id: 'end', repealed: true, from: '2026-07-01', knownSince: '2026-06-15', basis },
      ],
    })
    expect(valueAt(dated, { on: '2026-07-01' })).toMatchObject({ kind: 'none', repealed: 'end' })
    expect(checkDated(dated)).toMatchObject([{ code: 'dated_gap', data: { day: '2026-07-01', to: undefined } }])
  })
})
