import { describe, expect, it } from 'vitest'
import { type Fault, fault, issuesAfter, shown } from '../../../test/sample-fault.ts'

const faults: readonly Fault[] = [
  fault(
    'a step that takes time is in a stage',
    'stage_gap',
    'cases.other.term.stages',
    [
      [
        ['cases', 'other', 'term', 'stages', 0, 'steps'],
        ['review', 'hold'],
      ],
    ],
    [],
    { case: 'other', step: 'ask' },
  ),
  fault(
    'a step is in one stage',
    'stage_overlap',
    'cases.other.term.stages',
    [
      [
        ['cases', 'other', 'term', 'stages', 1, 'steps'],
        ['both', 'ask'],
      ],
      [['cases', 'other', 'term', 'stages', 1, 'term'], '8 working days'],
    ],
    [],
    { case: 'other', step: 'ask', stages: ['first', 'second'] },
  ),
  fault(
    'the steps of a block that take time are in one stage',
    'stage_parallel',
    'cases.other.term.stages',
    [
      [
        ['cases', 'other', 'term', 'stages', 0, 'steps'],
        ['review', 'ask', 'hold', 'draft'],
      ],
      [['cases', 'other', 'term', 'stages', 0, 'term'], '9 working days'],
      [['cases', 'other', 'term', 'stages', 1, 'steps'], ['visit']],
    ],
    [
      [
        ['cases', 'other', 'term', 'stages', 0, 'steps'],
        ['review', 'ask', 'hold', 'draft'],
      ],
      [['cases', 'other', 'term', 'stages', 0, 'term'], '9 working days'],
      [['cases', 'other', 'term', 'stages', 1, 'steps'], ['visit']],
      [['steps', 'both', 'branches', 'visit', 'steps', 'visit', 'budget'], 'none'],
    ],
    { case: 'other', block: 'both', stages: ['first', 'second'] },
  ),
  fault(
    'the worst path fits the legal term',
    'path_exceeds_term',
    'cases.house.term',
    [[['cases', 'house', 'term'], '9 working days']],
    [[['cases', 'house', 'term'], '9.5 working days']],
    {
      case: 'house',
      channel: 'counter',
      steps: ['review', 'ask', 'hold', 'split', 'both', 'visit', 'handOver'],
      takes: '9.5 working days',
      term: '9 working days',
      over: '0.5 working days',
    },
  ),
  fault(
    'in every channel with a term of its own',
    'path_exceeds_term',
    'cases.house.channels.online.term',
    [[['cases', 'house', 'channels', 'online', 'term'], '72 working hours']],
    [[['cases', 'house', 'channels', 'online', 'term'], '76 working hours']],
    {
      case: 'house',
      channel: 'online',
      steps: ['review', 'ask', 'hold', 'split', 'both', 'visit', 'handOver'],
      takes: '76 working hours',
      term: '72 working hours',
      over: '4 working hours',
    },
  ),
  fault(
    'in every stage',
    'path_exceeds_term',
    'cases.other.term.stages.1.term',
    [[['cases', 'other', 'term', 'stages', 1, 'term'], '2 working days']],
    [[['cases', 'other', 'term', 'stages', 1, 'term'], '3 working days']],
    {
      case: 'other',
      stage: 'second',
      steps: ['review', 'hold', 'split', 'both', 'visit', 'handOver'],
      takes: '2.5 working days',
      term: '2 working days',
      over: '0.5 working days',
    },
  ),
]

describe('budgets', () => {
  it.each(faults)('$code: $rule', ({ code, at, defect, repair, data }) => {
    const issues = issuesAfter(defect)
    expect(issues.map(shown)).toEqual([`${code} ${at}`])
    if (data) expect(issues[0]?.data).toEqual(data)
    expect(issuesAfter(repair)).toEqual([])
  })
})
