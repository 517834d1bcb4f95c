import { parseDay, printDay } from '@motcua/rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { procedureOf, task } from '../../test/drawn.ts'
import type { Procedure } from './procedure.ts'
import { type Publication, registry, registryOf } from './registry.ts'

const versionOf = (version: number, code = '1.001193'): Procedure =>
  procedureOf({ check: task({ done: 'granted' }) }, { code, version })

const [first, second, third] = [versionOf(1), versionOf(2), versionOf(3)]
const other = versionOf(1, '1.004222')

const lawOf = (...publications: readonly Publication[]) => {
  const made = registry(publications)
  if (!made.ok) throw new Error(JSON.stringify(made.issues))
  return made.value
}

describe('a registry', () => {
  const law = lawOf(
    { procedure: second, from: '2027-03-01', basis: { act: '03/2026/QH16' } },
    { procedure: first, from: '2020-01-01' },
    { procedure: other, from: '2025-07-01', until: '2025-12-31' },
  )

  it.each([
    ['2019-12-31', undefined],
    ['2020-01-01', 1],
    ['2027-02-28', 1],
    ['2027-03-01', 2],
    ['2099-12-31', 2],
  ])('gives the version in force on %s: %s', (day, version) => {
    expect(law.inForce('1.001193', day)?.definition.version).toBe(version)
  })

  it('says by which act a version is in force', () => {
    expect(law.publication('1.001193', '2027-03-01')?.basis).toEqual({ act: '03/2026/QH16' })
    expect(law.publication('1.001193', '2027-02-28')?.basis).toBeUndefined()
  })

  it('keeps the codes apart, and has nothing after a last day', () => {
    expect(law.inForce('1.004222', '2025-12-31')).toBe(other)
    expect(law.inForce('1.004222', '2026-01-01')).toBeUndefined()
    expect(law.inForce('1.004222', '2025-06-30')).toBeUndefined()
    expect(law.inForce('9.999999', '2026-01-01')).toBeUndefined()
  })

  it('still knows every version, in force or not: dossiers run under them', () => {
    expect(law.versions('1.001193')).toEqual([first, second])
    expect(law.version('1.001193', 1)).toBe(first)
    expect(law.version('1.001193', 3)).toBeUndefined()
    expect(law.byHash(second.hash)).toBe(second)
    expect(law.byHash('')).toBeUndefined()
  })

  it('may have a gap: on such a day nothing is in force', () => {
    const gap = lawOf(
      { procedure: first, from: '2020-01-01', until: '2027-02-26' },
      { procedure: second, from: '2027-03-01' },
    )
    expect(gap.inForce('1.001193', '2027-02-26')).toBe(first)
    expect(gap.inForce('1.001193', '2027-02-27')).toBeUndefined()
    expect(gap.inForce('1.001193', '2027-03-01')).toBe(second)
  })
})

describe('what is no registry', () => {
  const codesOf = (...publications: readonly Publication[]) => {
    const made = registry(publications)
    return made.ok ? [] : made.issues.map(({ code, path, data }) => ({ code, path, data }))
  }

  it.each(['2027-02-29', '28/02/2027', '2027-2-1', ''])('one with the date “%s”', date => {
    expect(codesOf({ procedure: first, from: date })).toEqual([
      { code: 'publication_date_wrong', path: [0], data: { code: '1.001193', version: 1, date } },
    ])
    expect(codesOf({ procedure: first, from: '2020-01-01', until: date })).toHaveLength(1)
  })

  it('one that ends before it begins', () => {
    expect(codesOf({ procedure: first, from: '2027-03-01', until: '2027-02-28' })).toEqual([
      { code: 'publication_date_wrong', path: [0], data: { code: '1.001193', version: 1, date: '2027-02-28' } },
    ])
    expect(codesOf({ procedure: first, from: '2027-03-01', until: '2027-03-01' })).toEqual([])
  })

  it('two versions in force on one day, in whichever order they are given', () => {
    const [a, b] = [
      { procedure: first, from: '2020-01-01', until: '2027-03-01' },
      { procedure: second, from: '2027-03-01' },
    ]
    const data = { code: '1.001193', versions: [1, 2], day: '2027-03-01' }
    expect(codesOf(a, b)).toEqual([{ code: 'publication_overlap', path: [1], data }])
    expect(codesOf(b, a)).toEqual([{ code: 'publication_overlap', path: [1], data }])
    expect(codesOf({ ...a, until: '2027-02-28' }, b)).toEqual([])
  })

  it('two that begin on one day', () => {
    const publications = [first, second].map(procedure => ({ procedure, from: '2027-03-01' }))
    expect(codesOf(...publications)).toMatchObject([{ code: 'publication_overlap' }])
  })

  it('one version twice', () => {
    const again = { procedure: first, from: '2027-03-01' }
    expect(codesOf({ procedure: first, from: '2020-01-01', until: '2020-12-31' }, again)).toEqual([
      { code: 'version_twice', path: [1], data: { code: '1.001193', version: 1 } },
    ])
  })

  it('one that a third lies within', () => {
    expect(
      codesOf(
        { procedure: first, from: '2020-01-01', until: '2030-01-01' },
        { procedure: third, from: '2031-01-01' },
        { procedure: second, from: '2027-03-01' },
      ),
    ).toMatchObject([{ code: 'publication_overlap', data: { versions: [1, 2] } }])
  })
})

const base = parseDay('2026-01-01') ?? 0

describe('the law in force', () => {
  it('is, on every day, the one version whose days it lies in, or none', () => {
    const spans = fc
      .uniqueArray(fc.nat({ max: 60 }), { minLength: 1, maxLength: 3 })
      .chain(starts => fc.tuple(fc.constant([...starts].sort((a, b) => a - b)), fc.array(fc.nat({ max: 20 }))))
    fc.assert(
      fc.property(spans, fc.nat({ max: 90 }), ([starts, lengths], asked) => {
        const days = starts.map((start, i) => {
          const length = lengths[i]
          const next = starts[i + 1] ?? Number.POSITIVE_INFINITY
          return [start, length === undefined ? next - 1 : start + length] as const
        })
        const versions = [first, second, third]
        const made = registry(
          days.map(([from, until], i) => ({
            procedure: versions[i] ?? first,
            from: printDay(base + from),
            ...(lengths[i] === undefined ? {} : { until: printDay(base + until) }),
          })),
        )
        const overlap = days.some(([, until], i) => until >= (days[i + 1]?.[0] ?? Number.NaN))
        expect(made.ok).toBe(!overlap)
        if (!made.ok) return
        const index = days.findIndex(([from, until]) => from <= asked && asked <= until)
        expect(made.value.inForce('1.001193', printDay(base + asked))).toBe(versions[index])
      }),
    )
  })
})

describe('plain procedures', () => {
  it('are a registry without dates: the newest version takes what is new, whatever order they came in', () => {
    const plain = registryOf([second, other, first])
    expect(plain.inForce('1.001193', '1999-01-01')).toBe(second)
    expect(plain.inForce('9.999999', '2026-01-01')).toBeUndefined()
    expect(plain.publication('1.001193', '2026-01-01')).toBeUndefined()
    expect(plain.versions('1.001193')).toEqual([first, second])
  })

  it('are left as they are where they are a registry already', () => {
    const law = lawOf({ procedure: first, from: '2020-01-01' })
    expect(registryOf(law)).toBe(law)
  })
})
