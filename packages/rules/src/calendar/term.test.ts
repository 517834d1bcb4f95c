import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printTerm } from './print.ts'
import { checkTerm, formatTerm, parseTerm, type Term, type TermText } from './term.ts'

const terms: fc.Arbitrary<Term> = fc.oneof(
  fc.record({ unit: fc.constantFrom('days', 'working days'), amount: fc.integer({ min: 1, max: 3650 }) }),
  fc.record({ unit: fc.constant('months'), amount: fc.integer({ min: 1, max: 120 }) }),
  fc.record({ unit: fc.constant('working hours'), amount: fc.integer({ min: 1, max: 29_200 * 4 }).map(n => n / 4) }),
  fc.record({ unit: fc.constant('working days'), amount: fc.integer({ min: 1, max: 480_000 }).map(n => n / 480) }),
  fc.record({ unit: fc.constantFrom('same day', 'none') }),
)
const parsed = (text: string): Term | string => {
  const it = parseTerm(text)
  return it.ok ? it.value : (it.issues[0]?.code ?? 'no issue')
}

describe('terms', () => {
  it('parse back from their canonical text', () => {
    fc.assert(
      fc.property(terms, it => {
        expect(parsed(formatTerm(it))).toEqual(it)
      }),
    )
  })

  it('parse back from Vietnamese and English as printed, upper case, decomposed, and with hard spaces', () => {
    fc.assert(
      fc.property(terms, it => {
        for (const text of [printTerm(it, 'vi'), printTerm(it, 'en')]) {
          expect(parsed(text)).toEqual(it)
          expect(parsed(text.normalize('NFD').toUpperCase().replaceAll(' ', '\u00a0'))).toEqual(it)
        }
      }),
    )
  })

  it.each<[string, Term]>([
    ['15 ngày làm việc', { unit: 'working days', amount: 15 }],
    ['05 ngày làm việc', { unit: 'working days', amount: 5 }],
    ['20 Ngày', { unit: 'days', amount: 20 }],
    ['12 giờ làm việc', { unit: 'working hours', amount: 12 }],
    ['1 tháng', { unit: 'months', amount: 1 }],
    ['1 months', { unit: 'months', amount: 1 }],
    ['1 month', { unit: 'months', amount: 1 }],
    ['Trong ngày', { unit: 'same day' }],
    ['không quy định', { unit: 'none' }],
    ['nửa ngày làm việc', { unit: 'working days', amount: 0.5 }],
    ['0,5 ngày làm việc', { unit: 'working days', amount: 0.5 }],
    ['  15\t ngày  làm việc ', { unit: 'working days', amount: 15 }],
    ['15ngày làm việc', { unit: 'working days', amount: 15 }],
    ['không quá 05 ngày làm việc', { unit: 'working days', amount: 5 }],
    ['Trong thời hạn không quá 20 ngày', { unit: 'days', amount: 20 }],
    ['chậm nhất là 1 tháng', { unit: 'months', amount: 1 }],
    ['tối đa nửa ngày làm việc', { unit: 'working days', amount: 0.5 }],
    ['at most 5 working days', { unit: 'working days', amount: 5 }],
    ['within 3 days', { unit: 'days', amount: 3 }],
  ])('%j is read', (text, term) => {
    expect(parsed(text)).toEqual(term)
  })

  it.each([
    ['', 'term_empty'],
    ['P1D', 'term_iso_duration'],
    ['pt8h', 'term_iso_duration'],
    ['-P3D', 'term_iso_duration'],
    ['ngày làm việc', 'term_without_number'],
    ['NaN days', 'term_without_number'],
    ['Infinity days', 'term_without_number'],
    ['1', 'term_without_unit'],
    ['2 tuần', 'term_unit_unknown'],
    ['3 ngày 4 giờ', 'term_unit_unknown'],
    ['0x10 days', 'term_unit_unknown'],
    ['8 giờ', 'term_hours_ambiguous'],
    ['8 hours', 'term_hours_ambiguous'],
    ['1.000 ngày', 'term_number_ambiguous'],
    ['-1 days', 'term_negative'],
    ['0 ngày', 'term_zero'],
    ['không quá 0 ngày', 'term_zero'],
    ['không quá', 'term_without_number'],
    ['không quá không quy định', 'term_without_number'],
    ['tối đa 8 giờ', 'term_hours_ambiguous'],
    ['nửa ngày', 'term_fraction'],
    ['1.5 months', 'term_fraction'],
    ['0.0001 working days', 'term_too_fine'],
    ['3651 days', 'term_too_large'],
    ['999999999999999999999999 working days', 'term_too_large'],
  ])('%j is refused as %s', (text, code) => {
    expect(parsed(text)).toBe(code)
  })

  it('bare hours are refused with the term that was probably meant', () => {
    expect(parseTerm('8 giờ')).toMatchObject({ issues: [{ data: { suggestion: '8 working hours' } }] })
  })

  it('no text whatever makes the reader throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(typeof parseTerm(text).ok).toBe('boolean')
      }),
    )
  })

  it('a term built by hand is checked like one that was read', () => {
    const codes = [Number.NaN, -1, 0, 0.5, 4000].map(amount => checkTerm({ unit: 'days', amount }))
    expect(codes.map(it => (it.ok ? 'ok' : it.issues[0]?.code))).toEqual([
      'term_without_number',
      'term_negative',
      'term_zero',
      'term_fraction',
      'term_too_large',
    ])
  })

  it('a text without its unit does not compile', () => {
    const texts: TermText[] = ['15 working days', '0.5 working days', '1 month', 'same day', 'none']
    // @ts-expect-error a number is not a term
    texts.push('15')
    // @ts-expect-error nobody knows what kind of hours
    texts.push('8 hours')
    expect(texts.map(it => parseTerm(it).ok)).toEqual([true, true, true, true, true, false, false])
  })
})
