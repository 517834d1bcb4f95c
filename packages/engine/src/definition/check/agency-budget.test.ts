import { describe, expect, it } from 'vitest'
import { type Change, type Fault, fault, issuesAfter, shown } from '../../../test/sample-fault.ts'
import { sayIssue } from '../../messages/definition.ts'

const house = ['cases', 'house', 'agencyBudgets']
const online = ['cases', 'house', 'channels', 'online', 'agencyBudgets']
const other = ['cases', 'other', 'agencyBudgets']
const of = (budget: string, ...agencies: readonly string[]) => ({ agencies, budget })
const good: readonly Change[] = [[house, [of('9 working days', 'commune'), of('6 working days', 'police', 'army')]]]

const faults: readonly Fault[] = [
  fault(
    'an agency that has a budget is there',
    'name_unknown',
    'cases.house.agencyBudgets.0.agencies.0',
    [[house, [of('9 working days', 'comune')]]],
    good,
    { of: 'agency', name: 'comune', meant: 'commune' },
  ),
  fault(
    'in a channel too',
    'name_unknown',
    'cases.house.channels.online.agencyBudgets.0.agencies.1',
    [[online, [of('9 working days', 'commune', 'polise')]]],
    [[online, [of('9 working days', 'commune', 'police')]]],
    { of: 'agency', name: 'polise', meant: 'police' },
  ),
  fault(
    'an agency has one budget',
    'name_repeated',
    'cases.house.agencyBudgets.1.agencies.1',
    [[house, [of('9 working days', 'commune'), of('6 working days', 'police', 'commune')]]],
    good,
    { of: 'agency', name: 'commune', first: [...house, 0, 'agencies', 0] },
  ),
  fault(
    'and is named in it once',
    'name_repeated',
    'cases.house.agencyBudgets.0.agencies.1',
    [[house, [of('9 working days', 'commune', 'commune')]]],
    good,
  ),
  fault(
    'it is working time',
    'agency_budget_unit',
    'cases.house.agencyBudgets.0.budget',
    [[house, [of('9 days', 'commune')]]],
    good,
    { term: '9 days' },
  ),
  fault(
    'and there is some',
    'term_without_length',
    'cases.house.agencyBudgets.0.budget',
    [[house, [of('none', 'commune')]]],
    good,
  ),
  fault(
    'together they fit into the term',
    'agency_budgets_exceed_term',
    'cases.house.agencyBudgets',
    [[house, [of('9 working days', 'commune'), of('50 working hours', 'police')]]],
    [[house, [of('9 working days', 'commune'), of('48 working hours', 'police')]]],
    {
      case: 'house',
      channel: 'counter',
      takes: '15.25 working days',
      term: '15 working days',
      over: '0.25 working days',
    },
  ),
  fault(
    'of a channel, into its own',
    'agency_budgets_exceed_term',
    'cases.house.channels.online.agencyBudgets',
    [...good, [online, [of('9 working days', 'commune'), of('6 working days', 'police')]]],
    [...good, [online, [of('9 working days', 'commune'), of('5 working days', 'police')]]],
    { case: 'house', channel: 'online', takes: '15 working days', term: '14 working days', over: '1 working day' },
  ),
  fault(
    'of stages, into all of them',
    'agency_budgets_exceed_term',
    'cases.other.agencyBudgets',
    [[other, [of('9 working days', 'commune'), of('5 working days', 'police')]]],
    [[other, [of('9 working days', 'commune'), of('4 working days', 'police')]]],
    { case: 'other', takes: '14 working days', term: '13 working days', over: '1 working day' },
  ),
  fault(
    'of calendar days, into those of an ordinary week',
    'agency_budgets_exceed_term',
    'cases.house.agencyBudgets',
    [
      [['cases', 'house', 'term'], '22 days'],
      [house, [of('9 working days', 'commune'), of('8 working days', 'police')]],
    ],
    [
      [['cases', 'house', 'term'], '25 days'],
      [house, [of('9 working days', 'commune'), of('8 working days', 'police')]],
    ],
    { case: 'house', channel: 'counter', takes: '25 days', term: '22 days', over: '3 days', from: 'thursday' },
  ),
  fault(
    'the steps of an agency fit into its budget: of branches the longest',
    'agency_budget_exceeded',
    'cases.house.agencyBudgets.0.budget',
    [[house, [of('4 working days', 'commune'), of('6 working days', 'police')]]],
    [[house, [of('4.5 working days', 'commune'), of('6 working days', 'police')]]],
    {
      case: 'house',
      channel: 'counter',
      agencies: ['commune'],
      steps: ['review', 'visit'],
      takes: '4.5 working days',
      term: '4 working days',
      over: '0.5 working days',
    },
  ),
]

describe('budgets of agencies', () => {
  it.each(faults)('$code: $rule', ({ code, at, defect, repair, data }) => {
    const issues = issuesAfter(defect)
    expect(issues.map(shown)).toEqual([`${code} ${at}`])
    if (data) expect(issues[0]?.data).toEqual(data)
    expect(issuesAfter(repair)).toEqual([])
  })

  it('a term that nobody gave holds every budget', () => {
    expect(issuesAfter([...good, [['cases', 'house', 'term'], 'none']])).toEqual([])
  })

  it('says it in both languages', () => {
    const [issue] = issuesAfter([[house, [of('9 working days', 'commune'), of('7 working days', 'police')]]])
    expect(issue && sayIssue(issue, 'vi')).toBe(
      'Thời gian giải quyết của các cơ quan cộng lại là 16 ngày làm việc, vượt thời hạn giải quyết 15 ngày làm việc (vượt 1 ngày làm việc; trường hợp “house”, hình thức nộp “counter”).',
    )
    expect(issue && sayIssue(issue, 'en')).toBe(
      'The budgets of the agencies together take 16 working days, more than the legal term of 15 working days (1 working day over; case “house”, channel “counter”).',
    )
  })
})
