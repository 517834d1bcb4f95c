import { describe, expect, it } from 'vitest'
import { type Fault, fault, issuesAfter, shown } from '../../../test/sample-fault.ts'

const faults: readonly Fault[] = [
  fault(
    'an expression can be read',
    'expression_invalid',
    'steps.split.routes.0.when',
    [[['steps', 'split', 'routes', 0, 'when'], 'area == 3']],
    [[['steps', 'split', 'routes', 0, 'when'], 'area = 3']],
  ),
  ...(
    [
      ['cases.house.term', ['cases', 'house', 'term'], '15', '15 working days'],
      ['cases.house.channels.online.term', ['cases', 'house', 'channels', 'online', 'term'], 'P1D', '14 working days'],
      ['cases.other.term.stages.0.term', ['cases', 'other', 'term', 'stages', 0, 'term'], '8 hours', '8 working days'],
      ['steps.review.budget', ['steps', 'review', 'budget'], '-1 working days', '1 working day'],
      ['steps.hold.expiry.after', ['steps', 'hold', 'expiry', 'after'], '0 days', '1 day'],
      ['steps.ask.agencies.army.term', ['steps', 'ask', 'agencies', 'army', 'term'], '5 fortnights', '1 working day'],
      ['supplement.within', ['supplement', 'within'], 'soon', '2 months'],
      ['extension.atMost', ['extension', 'atMost'], '5', '5 days'],
    ] as const
  ).map(([at, path, wrong, right]) =>
    fault(`a term can be read: ${at}`, 'term_invalid', at, [[path, wrong]], [[path, right]], {
      source: wrong,
      problem: expect.objectContaining({ path: [] }),
    }),
  ),
  ...[
    ['steps', 'hold', 'expiry', 'after'],
    ['supplement', 'within'],
    ['extension', 'atMost'],
    ['steps', 'ask', 'agencies', 'army', 'term'],
  ].map(path =>
    fault(
      `what must end has a length: ${path.join('.')}`,
      'term_without_length',
      path.join('.'),
      [[path, 'none']],
      [[path, '3 working days']],
    ),
  ),
  fault(
    'a term is written canonically',
    'term_not_canonical',
    'cases.house.term',
    [[['cases', 'house', 'term'], '15 ngày làm việc']],
    [],
    { source: '15 ngày làm việc', canonical: '15 working days' },
  ),
  ...(
    [
      ['stop', undefined],
      ['resume+soon', 'term_without_number'],
      ['resume+same day', undefined],
    ] as const
  ).map(([then, problem]) =>
    fault(
      `a pause says how counting goes on: ${then}`,
      'pause_invalid',
      'steps.hold.pause.then',
      [[['steps', 'hold', 'pause', 'then'], then]],
      [[['steps', 'hold', 'pause', 'then'], 'restart']],
      problem ? { source: then, problem: expect.objectContaining({ code: problem }) } : { source: then },
    ),
  ),
  fault(
    'the pause of a supplement too',
    'pause_invalid',
    'supplement.then',
    [[['supplement', 'then'], 'Resume']],
    [[['supplement', 'then'], 'not-started']],
  ),
  fault(
    'a budget is working time',
    'budget_unit',
    'steps.review.budget',
    [[['steps', 'review', 'budget'], '2 days']],
    [[['steps', 'review', 'budget'], '12 working hours']],
    { step: 'review', term: '2 days' },
  ),
  fault(
    'a row of zero days is written none',
    'budget_zero',
    'steps.review.budget',
    [[['steps', 'review', 'budget'], '0 ngày làm việc']],
    [[['steps', 'review', 'budget'], 'none']],
  ),
]

describe('meaning', () => {
  it.each(faults)('$code: $rule', ({ code, at, defect, repair, data }) => {
    const issues = issuesAfter(defect)
    expect(issues.map(shown)).toEqual([`${code} ${at}`])
    if (data) expect(issues[0]?.data).toEqual(data)
    expect(issuesAfter(repair)).toEqual([])
  })
})
