import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { misfit } from '../../../engine/src/dossier/fact.ts'
import { simulatorWords } from '../messages/simulator.ts'
import { readText } from './fact-input.tsx'
import { factText } from './fact-text.ts'

const types = ['string', 'integer', 'decimal', 'money', 'date', 'instant'] as const

describe('what is typed for a fact', () => {
  it('is a value of its type, or none and why: whatever is typed', () => {
    const typed = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[-\d., :T]{0,20}$/),
      fc.stringMatching(/^20\d\d-\d\d-\d\d(T\d\d:\d\d)?$/),
    )
    fc.assert(
      fc.property(fc.constantFrom(...types), typed, (type, text) => {
        const { value, wrong } = readText(type, text)
        if (text.trim() === '') expect({ value, wrong }).toEqual({ value: undefined, wrong: undefined })
        else if (text.isWellFormed()) expect((value === undefined) !== (wrong === undefined)).toBe(true)
        if (value !== undefined && text.isWellFormed()) expect(misfit({ type }, value)).toBeUndefined()
      }),
      { numRuns: 2000 },
    )
  })

  it('is read as people write it', () => {
    expect(readText('money', '21.000')).toEqual({ value: 21_000 })
    expect(readText('money', ' 1 200 000 ')).toEqual({ value: 1_200_000 })
    expect(readText('money', '-5')).toEqual({ value: undefined, wrong: 'notWhole' })
    expect(readText('integer', '-5')).toEqual({ value: -5 })
    expect(readText('integer', '1.5')).toEqual({ value: undefined, wrong: 'notWhole' })
    expect(readText('decimal', '0,5')).toEqual({ value: 0.5 })
    expect(readText('decimal', '1e9')).toEqual({ value: undefined, wrong: 'notNumber' })
    expect(readText('instant', '2026-02-13T09:00')).toEqual({ value: '2026-02-13T09:00:00+07:00' })
    expect(readText('date', '2026-02-30')).toEqual({ value: undefined, wrong: 'notMoment' })
    // Typed in pieces, kept as one.
    expect(readText('string', 'Đà Nẵng'.normalize('NFD'))).toEqual({ value: 'Đà Nẵng' })
  })

  it('is read back by people in their language', () => {
    const vi = simulatorWords('vi')
    const name = { vi: 'Tên' }
    expect(factText({ type: 'money' }, 1_250_000, vi, 'vi')).toBe('1.250.000 đồng')
    expect(factText({ type: 'decimal' }, 1234.5, vi, 'vi')).toBe('1.234,5')
    expect(factText({ type: 'decimal' }, 1234.5, simulatorWords('en'), 'en')).toBe('1,234.5')
    expect(factText({ type: 'date' }, '2026-02-13', vi, 'vi')).toBe('thứ Sáu 13/02/2026')
    expect(factText({ type: 'instant' }, '2026-02-13T09:00:00+07:00', vi, 'vi')).toBe('09:00 thứ Sáu 13/02/2026')
    const record = { type: 'record', fields: { a: { name: { vi: 'Số tờ' }, type: 'integer' } } } as const
    expect(factText({ type: 'list', of: record }, [{ a: 1 }, { a: 2 }], vi, 'vi')).toBe('Số tờ: 1; Số tờ: 2')
    expect(factText({ type: 'enum', values: { x: { name } } }, 'x', vi, 'vi')).toBe('Tên')
    expect(factText({ type: 'enum', values: { x: { name } } }, 'toString', vi, 'vi')).toBe('toString')
  })
})
