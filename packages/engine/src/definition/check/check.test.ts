import { vietnamStateCalendar } from '@motcua/rules'
import { describe, expect, it } from 'vitest'
import { defined, sample } from '../../../test/sample.ts'
import { issuesAfter, shown } from '../../../test/sample-fault.ts'
import { check } from './check.ts'

describe('check', () => {
  it('finds nothing in the sample', () => {
    expect(issuesAfter([])).toEqual([])
  })

  it('a text has English', () => {
    expect(issuesAfter([[['name'], { vi: 'Cấp giấy phép' }]])).toEqual([
      { code: 'text_english_missing', severity: 'hint', path: ['name'], data: { vi: 'Cấp giấy phép' } },
    ])
  })

  it('tells errors first, then warnings, then hints, each in the order of the document', () => {
    const issues = issuesAfter([
      [['name'], { vi: 'Cấp giấy phép' }],
      [['steps', 'hold', 'pause', 'basis'], []],
      [['steps', 'hold', 'status'], undefined],
      [['reception', 'role'], 'clrk'],
      [['withdrawal', 'role'], 'clrk'],
      [['field'], { vi: 'Xây dựng' }],
    ])
    expect(issues.map(shown)).toEqual([
      'name_unknown reception.role',
      'name_unknown withdrawal.role',
      'status_gap steps.hold',
      'pause_without_basis steps.hold.pause',
      'text_english_missing name',
      'text_english_missing field',
    ])
  })

  it('what a proof-reader adds goes last: an office without English is not to look for its other hints among it', () => {
    const issues = issuesAfter([
      [['name'], { vi: 'Cấp giấy phép' }],
      [['fees', 'unasked'], { name: { vi: 'Phí', en: 'Fee' }, currency: 'VND', amount: 1 }],
    ])
    expect(issues.map(shown)).toEqual(['name_unused fees.unasked', 'text_english_missing name'])
  })

  it('gives every term and expression by its source', () => {
    const { terms, expressions } = check(defined(sample), { calendar: vietnamStateCalendar() })
    expect(terms.get('20 working hours')).toEqual({ unit: 'working hours', amount: 20 })
    expect(expressions.get('case = "house" or channel in ("counter", "online")')?.reads).toEqual(['case', 'channel'])
  })
})
