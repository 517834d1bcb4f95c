import { describe, expect, it } from 'vitest'
import {
  action,
  type Change,
  draft,
  type Fault,
  issuesAfter,
  shown,
  step,
  task,
  text,
} from '../../../test/sample-fault.ts'
import { widerFaultHere as here, wider, widerFault } from '../../../test/sample-wider.ts'
import { sayIssue } from '../../messages/definition.ts'

const spot = ['variants', 'spot', 'steps']
const residence = ['steps', 'family', 'children', 'residence']

const names: readonly Fault[] = (
  [
    ['role', ['stop', 'role'], 'exprt', 'expert'],
    ['agency', ['stop', 'agency'], 'comune', 'commune'],
    ['step', ['stop', 'to'], 'stoped', 'stopped'],
    ['role', ['reappointment', 'role'], 'exprt', 'expert'],
    ['role', ['assigners', 0], 'exprt', 'expert'],
    ['fact', ['exclusive', 'facts', 1], 'kinds', 'kind'],
    ['fact', ['applicant', 'name'], 'fulName', 'fullName'],
    ['agency', ['agencies', 'district', 'successor'], 'comune', 'commune'],
    ['fact', ['results', 'permit', 'when'], 'aera > 1', 'area'],
    ['step', [...draft, 'draft', 'apart', 0], 'reviw', 'review'],
    ['step', ['steps', 'pass', 'to'], 'famly', 'family'],
    ['step', ['steps', 'pass', 'returned'], 'reviw', 'review'],
    ['agency', ['steps', 'pass', 'others', 0], 'amry', 'army'],
    ['role', ['steps', 'pass', 'from', 'role'], 'clrk', 'clerk'],
    ['agency', ['steps', 'pass', 'from', 'agency'], 'comune', 'commune'],
    ['department', ['steps', 'pass', 'from', 'department'], 'dsk', 'desk'],
    ['fact', ['steps', 'ask', 'agencies', 'army', 'when'], 'aera > 1', 'area'],
    ['fact', ['steps', 'ask', 'agencies', 'army', 'answer'], 'opinon', 'opinion'],
    ['fact', ['steps', 'ask', 'join', 'when'], 'opinon = "agree"', 'opinion'],
    ['step', ['steps', 'family', 'to'], 'handOvr', 'handOver'],
    ['agency', [...residence, 'agency'], 'polce', 'police'],
    ['role', [...residence, 'role'], 'clrk', 'clerk'],
    ['fact', [...residence, 'outcome'], 'residenc', 'residence'],
    ['fact', [...residence, 'facts', 'holder'], 'fulName', 'fullName'],
    ['fact', [...residence, 'when'], 'aera > 1', 'area'],
    ['department', [...spot, 'review', 'department'], 'dsk', 'desk'],
    ['role', [...spot, 'review', 'role'], 'clrk', 'clerk'],
    ['step', [...spot, 'review', 'to', 'hold'], 'bth', 'both'],
  ] as const
).map(([of, path, name, meant]) => {
  const found = name.split(' ')[0]
  return here(`${of} at ${path.join('.')}`, 'name_unknown', path, name, { of, name: found, meant })
})

const faults: readonly Fault[] = [
  here(
    'a variant changes a step that is there',
    'name_unknown',
    [...spot, 'reviw'],
    {},
    { of: 'step', name: 'reviw', meant: 'review' },
  ),
  here('a variant changes an action that is there', 'name_unknown', [...spot, 'review', 'to', 'hld'], 'both', {
    of: 'action',
    name: 'hld',
    meant: 'hold',
  }),
  here(
    'a handoff is taken over by somebody',
    'role_missing',
    ['steps', 'pass'],
    step('handoff', {
      agency: 'police',
      budget: 'none',
      from: { agency: 'commune', role: 'clerk' },
      to: 'family',
      returned: 'review',
    }),
    { step: 'pass' },
  ),
  widerFault('somebody asks for dossiers', 'role_missing', 'steps.family', [['steps', 'family', 'role'], undefined], {
    step: 'family',
  }),
  widerFault(
    'enough dossiers are asked for',
    'join_impossible',
    'steps.family.join',
    [['steps', 'family', 'join'], { quorum: 2 }],
    {
      step: 'family',
      needs: 2,
      has: 1,
    },
  ),
  here('a dossier is handed to another agency', 'handoff_to_itself', ['steps', 'pass', 'agency'], 'commune', {
    step: 'pass',
    agency: 'commune',
  }),
  here('and may not be sent back to its own', 'handoff_to_itself', ['steps', 'pass', 'others', 0], 'commune', {
    step: 'pass',
    agency: 'commune',
  }),
  here('nobody is apart from themselves', 'apart_impossible', [...draft, 'draft', 'apart', 0], 'draft', {
    step: 'draft',
    apart: 'draft',
  }),
  here('people are apart from those of a task', 'apart_impossible', [...draft, 'draft', 'apart', 0], 'split', {
    step: 'draft',
    apart: 'split',
  }),
  here('an outcome is a word', 'fact_not_text', [...residence, 'outcome'], 'area', { fact: 'area', type: 'decimal' }),
  widerFault(
    'an enumeration has every outcome',
    'values_missing',
    `${residence.join('.')}.outcome`,
    [['facts', 'residence', 'values', 'stopped'], undefined],
    { fact: 'residence', missing: ['stopped'] },
  ),
  here('an answer is a word', 'fact_not_text', ['steps', 'ask', 'agencies', 'army', 'answer'], 'amount', {
    fact: 'amount',
    type: 'money',
  }),
  widerFault(
    'silence that is consent is an answer',
    'values_missing',
    'steps.ask.agencies.army.answer',
    [['facts', 'opinion', 'values', 'consent'], undefined],
    { fact: 'opinion', missing: ['consent'] },
  ),
  here('a name is a text', 'fact_not_text', ['applicant', 'name'], 'area', { fact: 'area', type: 'decimal' }),
  widerFault(
    'a name is personal data',
    'applicant_not_personal',
    'applicant.name',
    [['facts', 'fullName', 'personal'], undefined],
    {
      fact: 'fullName',
    },
  ),
  here('personal data is a whole fact', 'personal_inside', ['facts', 'owner', 'fields', 'age', 'personal'], true, {
    fact: 'owner',
    field: 'age',
  }),
  widerFault(
    'a refund is for an end that there is',
    'refund_without_end',
    'fees.permit.refund.outcomes.0',
    [
      [['stop'], undefined],
      [['steps', 'stopped'], undefined],
    ],
    { fee: 'permit', outcome: 'stopped' },
  ),
  widerFault(
    'a last day has a successor',
    'successor_incomplete',
    'agencies.district',
    [['agencies', 'district', 'successor'], undefined],
    {
      agency: 'district',
      given: 'until',
      missing: 'successor',
    },
  ),
  widerFault(
    'a successor has a first day',
    'successor_incomplete',
    'agencies.district',
    [['agencies', 'district', 'until'], undefined],
    {
      agency: 'district',
      given: 'successor',
      missing: 'until',
    },
  ),
  widerFault(
    'somebody is there in the end',
    'successor_circle',
    'agencies.commune.successor',
    [
      [['agencies', 'commune', 'until'], '2025-07-31'],
      [['agencies', 'commune', 'successor'], 'district'],
    ],
    { agencies: ['commune', 'district'] },
  ),
  here('a last day is a day', 'date_invalid', ['agencies', 'district', 'until'], '2025-02-30', { found: '2025-02-30' }),
  widerFault(
    'the stop leads to an end of its kind',
    'end_mismatch',
    'stop.to',
    [
      [['steps', 'stopped', 'outcome'], 'expired'],
      [['fees', 'permit', 'refund', 'outcomes'], ['expired']],
    ],
    { step: 'stopped', outcome: 'expired', needs: 'stopped' },
  ),
  here('the last warning is the later one', 'ladder_order', ['ladder', 'near'], '4 working days', {
    warn: '3 working days',
    near: '4 working days',
  }),
  here('a warning is counted as a legal term is', 'notice_unit', ['ladder', 'near'], '1 day', undefined),
  ...(['none', 'same day'] as const).flatMap(source =>
    (
      [
        ['ladder', 'warn'],
        ['reappointment', 'apology'],
        ['reappointment', 'atMost'],
      ] as const
    ).map(path => here(`${path.join('.')} has a length: ${source}`, 'term_without_length', path, source, { source })),
  ),
  here('asking has an end', 'term_without_length', ['supplement', 'ask', 1], 'none', { source: 'none' }),
  here('a handoff takes working time', 'budget_unit', ['steps', 'pass', 'budget'], '2 days', {
    step: 'pass',
    term: '2 days',
  }),
  widerFault(
    'a handoff belongs to a stage',
    'stage_gap',
    'cases.other.term.stages',
    [['cases', 'other', 'term', 'stages', 1, 'steps'], ['both']],
    {
      case: 'other',
      step: 'pass',
    },
  ),
  here('a condition of a child can be read', 'expression_invalid', [...residence, 'when'], 'area >', undefined),
  here(
    'a condition to come together can be read',
    'expression_invalid',
    ['steps', 'ask', 'join', 'when'],
    'opinion =',
    undefined,
  ),
  here(
    'a condition of an agency can be read',
    'expression_invalid',
    ['steps', 'ask', 'agencies', 'army', 'when'],
    'area >',
    undefined,
  ),
  here('a condition of a result can be read', 'expression_invalid', ['results', 'permit', 'when'], 'area >', undefined),
  here('a time of a variant can be read', 'term_invalid', [...spot, 'review', 'budget'], '1 workday', undefined),
  here(
    'a variant changes what the step has',
    'variant_impossible',
    [...spot, 'hold'],
    { budget: '1 working day' },
    undefined,
  ),
  here(
    'a variant of a fork has nothing to change',
    'variant_impossible',
    [...spot, 'split'],
    { role: 'clerk' },
    undefined,
  ),
]

const places: Readonly<Record<string, string>> = {
  'a variant changes what the step has': 'variants.spot.steps.hold.budget',
  'a variant of a fork has nothing to change': 'variants.spot.steps.split.role',
}

describe('what is said of agencies, people, law and variants', () => {
  it('the wider sample has nothing wrong', () => {
    expect(issuesAfter(wider)).toEqual([])
  })

  it.each([...names, ...faults])('$code: $rule', ({ rule, code, at, defect, data }) => {
    const issues = issuesAfter(defect)
    expect(issues.map(shown)).toEqual([`${code} ${places[rule] ?? at}`])
    if (data) expect(issues[0]?.data).toEqual(data)
    for (const issue of issues)
      for (const locale of ['vi', 'en'] as const) expect(sayIssue(issue, locale)).toMatch(/\.$|\?$/)
  })
})

const after = (...changes: readonly Change[]) => issuesAfter([...wider, ...changes])

describe('variants', () => {
  it('a path too long only in the variant is found at the variant', () => {
    const found = after([[...spot, 'review', 'budget'], '16 working days'])
    expect([...new Set(found.map(shown))]).toEqual(['path_exceeds_term variants.spot'])
    expect(found.some(issue => sayIssue(issue, 'vi').includes('Luồng review →'))).toBe(true)
  })

  it('steps that a variant leads past are not missed', () => {
    expect(after([[...spot, 'review', 'to'], { ask: 'both', hold: 'both' }])).toEqual([])
  })

  it('a variant leads into no block', () => {
    expect(after([[...spot, 'review', 'to', 'hold'], 'draft']).map(shown)).toEqual([
      'target_outside_block variants.spot.steps.review.to.hold',
    ])
  })

  it('a variant of a handoff does not hand it to its own agency', () => {
    expect(after([[...spot, 'pass'], { agency: 'commune' }]).map(shown)).toEqual([
      'handoff_to_itself variants.spot.steps.pass.agency',
    ])
  })

  it('what is wrong with the procedure itself is said once', () => {
    expect(
      after([['steps', 'lost'], task('granted')], [['steps', 'review', 'actions', 'lost'], action('lost')]),
    ).toEqual([])
    expect(after([['steps', 'lost'], task('granted')]).map(shown)).toEqual(['step_unreachable steps.lost'])
    expect(after([['steps', 'granted', 'name'], { vi: 'Xong' }]).map(shown)).toEqual([
      'text_english_missing steps.granted.name',
    ])
    expect(after([['facts', 'area', 'name'], text('Diện tích')])).toEqual([])
  })
})

describe('handing over takes time', () => {
  it('and counts in the worst path', () => {
    const found = after([['steps', 'pass', 'budget'], '16 working days'])
    expect([...new Set(found.map(({ code }) => code))]).toEqual(['path_exceeds_term'])
    const sentences = found.map(issue => sayIssue(issue, 'en'))
    expect(sentences.every(sentence => sentence.includes('pass'))).toBe(true)
  })
})
