import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suggestName } from './suggest.ts'

const known = ['applicant.age', 'applicant.name', 'applicant.poor', 'fee', 'land.area']

describe('suggestName', () => {
  it('finds a known name again, whatever the others are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z.]{1,12}$/u), { minLength: 1 }), names => {
        for (const name of names) expect(suggestName(name, names)).toBe(name)
      }),
    )
  })

  it('finds a name of four letters or more through any one slip, when no other is as near', () => {
    const slip = fc.tuple(
      fc.stringMatching(/^[a-z]{4,20}$/u),
      fc.nat(),
      fc.constantFrom('drop', 'add', 'change', 'swap'),
    )
    fc.assert(
      fc.property(slip, ([name, where, kind]) => {
        const at = where % (name.length - 1)
        const tail = name.slice(at + 1)
        const slipped = {
          drop: name.slice(0, at) + tail,
          add: `${name.slice(0, at)}#${name.slice(at)}`,
          change: `${name.slice(0, at)}#${tail}`,
          swap: `${name.slice(0, at)}${name[at + 1]}${name[at]}${tail.slice(1)}`,
        }[kind]
        expect(suggestName(slipped, ['0000000000000000000000000000', name])).toBe(name)
      }),
    )
  })

  it('does not depend on the order of the known names', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[ab]{2,4}$/u)),
        fc.stringMatching(/^[abc]{2,4}$/u),
        (names, name) => {
          expect(suggestName(name, names.toReversed())).toBe(suggestName(name, names))
        },
      ),
    )
  })

  it.each([
    ['aplicant.age', 'applicant.age'],
    ['APPLICANT.AGE', 'applicant.age'],
    ['applicant.naem', 'applicant.name'],
    ['feee', 'fee'],
    ['ef', undefined],
    ['dossier.id', undefined],
    ['', undefined],
    ['x'.repeat(100_000), undefined],
  ])('%.20s → %s', (name, expected) => {
    expect(suggestName(name, known)).toBe(expected)
  })
})
