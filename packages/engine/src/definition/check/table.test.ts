import { vietnamStateCalendar } from '@motcua/rules'
import { describe, expect, it } from 'vitest'
import { defined, sample } from '../../../test/sample.ts'
import { action, step, task, text } from '../../../test/sample-fault.ts'
import { sayIssue } from '../../messages/definition.ts'
import type { DefinitionIssue } from '../issue.ts'
import { check } from './check.ts'

const calendar = vietnamStateCalendar()

/** The sample with other steps: `r1`, `r2` … and so on, then the result is returned. */
const withSteps = (steps: Readonly<Record<string, unknown>>, term: unknown, more: object = {}): unknown => ({
  ...sample,
  supplement: undefined,
  effects: undefined,
  fees: undefined,
  documents: undefined,
  cases: { only: { name: text('Hồ sơ'), term } },
  start: Object.keys(steps)[0],
  steps: {
    ...steps,
    handOver: sample.steps.handOver,
    granted: sample.steps.granted,
    refused: sample.steps.refused,
    notAccepted: sample.steps.notAccepted,
    withdrawn: sample.steps.withdrawn,
  },
  ...more,
})

/** A published table: rows one after another, each with its time. */
const table = (budgets: readonly string[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    budgets.map((budget, index) => {
      const next = index + 1 < budgets.length ? `r${index + 2}` : 'handOver'
      const refuse = index === 0 ? { refuse: action('refused') } : {}
      return [`r${index + 1}`, task(next, { budget, actions: { go: action(next), ...refuse } })]
    }),
  )

const days = (...numbers: readonly number[]): readonly string[] =>
  numbers.map(number => (number === 0 ? 'none' : `${number} working days`.replace(/^1 working days$/, '1 working day')))

const found = (procedure: unknown): readonly DefinitionIssue[] => check(defined(procedure), { calendar }).issues
const said = (procedure: unknown): readonly string[] =>
  found(procedure).map(issue => `${issue.severity} ${sayIssue(issue, 'vi')}`)

describe('published tables of internal processes', () => {
  it('TTHC-TINH-09: rows of 12 days in a term of 10', () => {
    const rows = days(1, 4, 1, 1, 1, 0.5, 2, 0.5, 0.5, 0.5, 0)
    expect(said(withSteps(table(rows), '10 working days'))).toEqual([
      'error Luồng r1 → r2 → r3 → r4 → r5 → r6 → r7 → r8 → r9 → r10 → r11 → handOver mất 12 ngày làm việc, vượt thời hạn giải quyết 10 ngày làm việc (vượt 2 ngày làm việc; trường hợp “only”).',
    ])
    const [issue] = found(withSteps(table(rows), '10 working days'))
    expect(issue && sayIssue(issue, 'en')).toMatch(
      /takes 12 working days, more than the legal term of 10 working days \(2 working days over; case “only”\)\.$/,
    )
    expect(said(withSteps(table(rows), '12 working days'))).toEqual([])
  })

  it('TTHC-TINH-04 and 05: stage 2 is declared with 2 days, its rows take 4; 8.5 of 7 days', () => {
    const rows = table(days(1, 2, 1, 0.5, 0.5, 2, 0.5, 0.5, 0.5, 0))
    expect(said(withSteps(rows, '7 working days'))).toEqual([
      'error Luồng r1 → r2 → r3 → r4 → r5 → r6 → r7 → r8 → r9 → r10 → handOver mất 8,5 ngày làm việc, vượt thời hạn giải quyết 7 ngày làm việc (vượt 1,5 ngày làm việc; trường hợp “only”).',
    ])
    const stages = (second: string) => ({
      stages: [
        { id: 'first', name: text('Giai đoạn 1'), term: '5 working days', steps: ['r1', 'r2', 'r3', 'r4'] },
        { id: 'second', name: text('Giai đoạn 2'), term: second, steps: ['r5', 'r6', 'r7', 'r8', 'r9'] },
      ],
    })
    expect(said(withSteps(rows, stages('2 working days')))).toEqual([
      'error Luồng r1 → r2 → r3 → r4 → r5 → r6 → r7 → r8 → r9 → r10 → handOver mất 4 ngày làm việc, vượt thời hạn giải quyết 2 ngày làm việc (vượt 2 ngày làm việc; trường hợp “only”, giai đoạn “second”).',
    ])
    expect(said(withSteps(rows, stages('4 working days')))).toEqual([])
  })

  it('TTHC-TINH-06: 12 of 17 days, the time at the tax office outside', () => {
    const rows = table(days(1, 4, 1, 1, 1, 0.5, 2, 0.5, 0.5, 0.5, 0))
    const tax = step('wait', {
      status: 6,
      pause: { then: 'resume', reason: text('Nộp thuế'), basis: [{ act: '101/2024/NĐ-CP' }] },
      actions: { paid: action('r6', { role: 'applicant' }) },
      expiry: { after: '90 days', to: 'refused' },
    })
    const withTax = { ...rows, r5: task('tax', { budget: '1 working day' }), tax }
    expect(said(withSteps(withTax, '17 working days'))).toEqual([])
    expect(said(withSteps(withTax, '11.5 working days'))).toHaveLength(1)
  })
})

describe('what counts', () => {
  const one = (more: object) => ({ first: task('second', { budget: '2 working days' }), ...more })

  it('a wait counts until it expires, unless the clock is paused', () => {
    const wait = {
      status: 4,
      actions: { go: action('handOver', { role: 'applicant' }) },
      expiry: { after: '3 working days', to: 'refused' },
    }
    const steps = one({ second: step('wait', wait) })
    expect(found(withSteps(steps, '4 working days'))[0]?.data).toMatchObject({ takes: '5 working days' })
    expect(found(withSteps(steps, '5 working days'))).toEqual([])
    const pause = { then: 'restart', reason: text('Chờ'), basis: [{ act: '118/2025/NĐ-CP' }] }
    expect(found(withSteps(one({ second: step('wait', { ...wait, pause }) }), '2 working days'))).toEqual([])
  })

  it('time after the result is ready does not count', () => {
    const steps = {
      ...one({
        second: task('handOver', { budget: 'none', actions: { go: action('handOver'), no: action('refused') } }),
      }),
      handOver: { ...sample.steps.handOver, to: 'archive' },
      archive: task('granted', { budget: '30 working days' }),
    }
    const definition = withSteps(steps, '2 working days')
    expect(found({ ...Object(definition), steps: { ...Object(definition).steps, ...steps } })).toEqual([])
  })

  it('a loop is not gone through', () => {
    const back = task('handOver', {
      budget: '1 working day',
      actions: { go: action('handOver'), back: action('first'), no: action('refused') },
    })
    expect(found(withSteps(one({ second: back }), '3 working days'))).toEqual([])
    expect(found(withSteps(one({ second: back }), '2 working days'))).toHaveLength(1)
  })

  it('a term of the same day is a working day, a term of none is no term', () => {
    const steps = one({ second: task('handOver', { actions: { go: action('handOver'), no: action('refused') } }) })
    expect(found(withSteps(steps, 'same day'))[0]?.data).toMatchObject({ over: '1 working day', term: 'same day' })
    expect(found(withSteps(steps, 'none'))).toEqual([])
  })

  it('a route counts only for the cases and channels it is open to', () => {
    const long = task('handOver', { budget: '9 working days' })
    const steps = (when: string) => ({
      first: { kind: 'decision', name: text('Rẽ'), routes: [{ when, to: 'long' }], else: 'short' },
      long,
      short: task('handOver', { budget: '1 working day', actions: { go: action('handOver'), no: action('refused') } }),
    })
    const cases = {
      easy: { name: text('Dễ'), term: '1 working day' },
      hard: { name: text('Khó'), term: '9 working days' },
    }
    expect(found(withSteps(steps('case = "hard"'), '', { cases }))).toEqual([])
    expect(found(withSteps(steps('case != "easy" or false'), '', { cases }))).toEqual([])
    // Nobody knows the area: the way is open.
    expect(found(withSteps(steps('case = "hard" or area > 100'), '', { cases }))).toHaveLength(1)
    const only = { easy: cases.easy }
    expect(found(withSteps(steps('channel = "online"'), '', { cases: only })).map(({ data }) => data)).toEqual([
      expect.objectContaining({ case: 'easy', channel: 'online' }),
    ])
    // Behind a route that is known to hold nothing is ever taken.
    const swapped = {
      first: {
        kind: 'decision',
        name: text('Rẽ'),
        routes: [{ when: 'case = "easy"', to: 'short' }],
        else: 'long',
      },
      long,
      short: steps('true').short,
    }
    expect(found(withSteps(swapped, '', { cases }))).toEqual([])
  })

  it('an excess of all channels is told once', () => {
    const steps = {
      first: {
        kind: 'decision',
        name: text('Rẽ'),
        routes: [{ when: 'channel = "online"', to: 'second' }],
        else: 'second',
      },
      second: task('handOver', {
        budget: '2 working days',
        actions: { go: action('handOver'), no: action('refused') },
      }),
    }
    const issues = found(withSteps(steps, '1 working day'))
    expect(issues).toHaveLength(1)
    expect(issues[0]?.data).not.toHaveProperty('channel')
  })
})

describe('terms of mixed units', () => {
  const posting = (after: string) => ({
    first: task('posting', { budget: '1.5 working days', actions: { go: action('posting'), no: action('refused') } }),
    posting: step('wait', {
      status: 4,
      actions: { objection: action('second', { role: 'applicant' }) },
      expiry: { after, to: 'second' },
    }),
    second: task('handOver', { budget: '0.5 working days' }),
  })

  it('what exceeds in an ordinary week is an error, with the weekday', () => {
    // Monday + 2 working days = Wednesday, + 15 days = Thursday, + 1 working day = Friday of the third week.
    const [issue, ...others] = found(withSteps(posting('15 days'), '13 working days'))
    expect(others).toEqual([])
    expect(issue).toMatchObject({
      code: 'path_exceeds_term',
      severity: 'error',
      data: { takes: '14 working days', term: '13 working days', over: '1 working day', from: 'monday' },
    })
    expect(issue && sayIssue(issue, 'vi')).toBe(
      'Luồng first → posting → second → handOver mất 14 ngày làm việc nếu nhận hồ sơ vào thứ Hai, vượt thời hạn giải quyết 13 ngày làm việc (vượt 1 ngày làm việc; trường hợp “only”).',
    )
  })

  it('what exceeds on some days of the calendar only is one warning, with the worst of them', () => {
    // Working days against a legal term in calendar days: Tết makes the difference.
    const rows = table(days(5, 5))
    const issues = found(withSteps(rows, '14 days'))
    expect(issues).toHaveLength(1)
    expect(issues[0]).toMatchObject({
      code: 'path_exceeds_term_on',
      severity: 'warning',
      data: { steps: ['r1', 'r2', 'handOver'] },
    })
    expect(issues[0] && sayIssue(issues[0], 'vi')).toBe(
      'Nếu nhận hồ sơ ngày 20/01/2025 thì luồng r1 → r2 → handOver đến ngày 10/02/2025 mới xong, vượt thời hạn giải quyết là ngày 03/02/2025 (vượt 7 ngày; trường hợp “only”).',
    )
    expect(found(withSteps(rows, '40 days'))).toEqual([])
  })

  it('the first day counts where the policy says so, for path and term alike', () => {
    const rows = table(days(5, 5))
    const included = { clock: { policies: { firstDay: 'included' } } }
    expect(found(withSteps(rows, '14 days', included)).map(({ code }) => code)).toEqual(['path_exceeds_term_on'])
    expect(found(withSteps(rows, '13 days', included)).map(({ code }) => code)).toEqual(['path_exceeds_term'])
  })

  it('60 steps and two cases over three years of calendar take no time', () => {
    const rows = table(
      Array.from({ length: 58 }, (_, index) => (index % 3 === 0 ? '2 working hours' : '0.25 working days')),
    )
    const steps = { ...rows, ...posting('15 days'), second: task('r1', { budget: '1 working day' }) }
    const cases = {
      one: { name: text('Một'), term: '60 days' },
      two: { name: text('Hai'), term: '70 days' },
    }
    const definition = defined(withSteps(steps, '', { cases, start: 'first' }))
    check(definition, { calendar })
    const started = performance.now()
    check(definition, { calendar })
    // 50 ms when nobody else is using the machine.
    expect(performance.now() - started).toBeLessThan(500)
  })
})
