import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codePlan, readCode } from './code.ts'

const pattern = 'H15.50.05.13-{yymmdd}-{n:4}'

const codeOf = (n: number, day = '2026-10-08'): string => {
  const plan = codePlan(pattern, day)
  if (!plan.ok) throw new Error(plan.issues[0]?.code)
  return plan.value.codeOf(n)
}

test('a code as offices print it, and back', () => {
  expect(codeOf(975)).toBe('H15.50.05.13-261008-0975')
  expect(readCode('H15.50.05.13-261008-0975')).toEqual({
    agency: 'H15.50.05.13',
    date: '2026-10-08',
    number: 975,
    system: 'province',
  })
})

test('after 9,999 a day goes on with 10,000, and six or seven digits are a ministry’s', () => {
  expect([codeOf(9_999), codeOf(10_000)]).toEqual(['H15.50.05.13-261008-9999', 'H15.50.05.13-261008-10000'])
  expect(readCode(codeOf(10_000))?.system).toBe('province')
  expect(readCode('G01.17-261008-090123')).toMatchObject({ system: 'ministry', ministry: '09' })
})

test('every number of every day has its own code, which reads back to both', () => {
  const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 99_999 }), (date, n) => {
      const iso = date.toISOString().slice(0, 10)
      expect(readCode(codeOf(n, iso))).toMatchObject({ date: iso, number: n })
    }),
  )
})

test('each day has a counter of its own', () => {
  const counters = ['2026-10-08', '2026-10-09'].map(day => {
    const plan = codePlan(pattern, day)
    return plan.ok ? plan.value.counter : ''
  })
  expect(new Set(counters).size).toBe(2)
})

test.each(['no number', 'A-{yymmdd}', '{n:4}-{n:4}', '{n:4}-{day}', '{n:0}', 'A B {n:4}', `${'x'.repeat(99)}{n:4}`])(
  'a pattern that cannot number dossiers is named: %s',
  wrong => {
    expect(codePlan(wrong, '2026-10-08')).toMatchObject({ ok: false, issues: [{ code: 'code_pattern_invalid' }] })
  },
)

test.each(['', 'H15-261308-0001', 'H15-261008-001', 'H15-261008-12345678', 'h15-261008-0001'])(
  '%j is no code',
  text => {
    expect(readCode(text)).toBeUndefined()
  },
)
