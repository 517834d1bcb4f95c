import { printInstant } from '@motcua/rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FactType } from '../definition/format.ts'
import { type FactValue, misfit } from './fact.ts'

const name = { vi: 'Tên' }

const plain: Record<Exclude<FactType['type'], 'enum' | 'list' | 'record'>, fc.Arbitrary<FactValue>> = {
  string: fc.string({ unit: 'grapheme' }).map(text => text.toWellFormed().normalize('NFC')),
  integer: fc.maxSafeInteger(),
  decimal: fc.double({ noNaN: true, noDefaultInfinity: true }),
  money: fc.maxSafeNat(),
  boolean: fc.boolean(),
  date: fc
    .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map(date => date.toISOString().slice(0, 10)),
  instant: fc
    .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map(date => printInstant(date.getTime())),
}

/** A type together with values of it. */
const typed: fc.Arbitrary<{ type: FactType; value: FactValue }> = fc.letrec<{
  typed: { type: FactType; value: FactValue }
}>(tie => ({
  typed: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    ...Object.entries(plain).map(([type, values]) => values.map(value => ({ type: { type } as FactType, value }))),
    fc
      .constantFrom('a', 'b')
      .map(value => ({ type: { type: 'enum', values: { a: { name }, b: { name } } } as const, value })),
    tie('typed').map(({ type, value }) => ({ type: { type: 'list', of: type } as const, value: [value, value] })),
    tie('typed').map(({ type, value }) => ({
      type: { type: 'record', fields: { inner: { ...type, name } } } as const,
      value: { inner: value },
    })),
  ),
})).typed

/** The same value with what stands deepest in it replaced, and the path to it. */
const spoil = (value: FactValue): { value: unknown; path: (string | number)[] } => {
  if (Array.isArray(value)) {
    const inner = spoil(value[1] as FactValue)
    return { value: [value[0], inner.value], path: [1, ...inner.path] }
  }
  if (typeof value === 'object') {
    const inner = spoil((value as { inner: FactValue }).inner)
    return { value: { inner: inner.value }, path: ['inner', ...inner.path] }
  }
  return { value: null, path: [] }
}

describe('a fact', () => {
  it('fits the type it was made for, and misfits exactly where it is spoilt', () => {
    fc.assert(
      fc.property(typed, ({ type, value }) => {
        expect(misfit(type, value)).toBeUndefined()
        const spoilt = spoil(value)
        expect(misfit(type, spoilt.value)).toEqual(spoilt.path)
      }),
    )
  })

  it.each([
    ['string', 'Nguyễn'.normalize('NFD')],
    ['string', '\ud800'],
    ['integer', 1.5],
    ['integer', 2 ** 53],
    ['integer', '1'],
    ['decimal', Number.NaN],
    ['decimal', Number.POSITIVE_INFINITY],
    ['money', -1],
    ['money', 0.5],
    ['boolean', 'true'],
    ['date', '2026-02-29'],
    ['date', '2026-04-24T10:00:00+07:00'],
    ['date', '24/04/2026'],
    ['instant', '2026-04-24T10:00:00'],
    ['instant', '2026-04-24'],
    ['instant', '2026-04-24T25:00:00Z'],
    // Expressions compare texts: one instant must not be written in two ways.
    ['instant', '2026-04-24T03:00:00Z'],
    ['instant', '2026-04-24T10:00+07:00'],
  ] as const)('of type %s is not %j', (type, value) => {
    expect(misfit({ type }, value)).toEqual([])
  })

  it('has no value and no field that its type does not declare, the prototype’s included', () => {
    expect(misfit({ type: 'enum', values: { a: { name } } }, 'toString')).toEqual([])
    const record: FactType = { type: 'record', fields: { a: { type: 'integer', name } } }
    expect(misfit(record, { b: 1 })).toEqual(['b'])
    expect(misfit(record, { constructor: 1 })).toEqual(['constructor'])
    expect(misfit(record, [])).toEqual([])
    expect(misfit(record, {})).toBeUndefined()
  })
})
