import { describe, expect, it } from 'vitest'
import { type Change, draft, type Fault, fault, issuesAfter, shown, text } from '../../../test/sample-fault.ts'
import type { Vocabulary } from '../vocabulary.ts'

const faults: readonly Fault[] = [
  ...(
    [
      ['step', ['start'], 'reviw', 'review'],
      ['step', ['steps', 'hold', 'actions', 'paid', 'to'], 'splitt', 'split'],
      ['step', ['steps', 'hold', 'expiry', 'to'], 'expird', 'expired'],
      ['step', ['steps', 'both', 'to'], 'handover', 'handOver'],
      ['step', ['steps', 'both', 'outcomes', 'refused'], 'refusd', 'refused'],
      ['step', ['steps', 'both', 'branches', 'visit', 'start'], 'visitt', 'visit'],
      ['step', ['steps', 'split', 'else'], 'bth', 'both'],
      ['step', ['steps', 'split', 'routes', 0, 'to'], 'bth', 'both'],
      ['step', ['steps', 'ask', 'to'], 'hld', 'hold'],
      ['step', ['steps', 'handOver', 'to'], 'grantd', 'granted'],
      ['step', ['reception', 'refused'], 'notAcepted', 'notAccepted'],
      ['step', ['withdrawal', 'to'], 'withdrwn', 'withdrawn'],
      ['step', ['supplement', 'expired'], 'expird', 'expired'],
      ['step', ['cases', 'other', 'term', 'stages', 0, 'steps', 0], 'reviw', 'review'],
      ['role', ['reception', 'role'], 'clrk', 'clerk'],
      ['role', ['extension', 'role'], 'expret', 'expert'],
      ['role', ['withdrawal', 'role'], 'clrk', 'clerk'],
      ['role', ['steps', 'review', 'role'], 'exprt', 'expert'],
      ['role', ['steps', 'hold', 'actions', 'paid', 'role'], 'aplicant', 'applicant'],
      ['role', ['steps', 'ask', 'agencies', 'police', 'role'], 'clrk', 'clerk'],
      ['agency', ['reception', 'agency'], 'comune', 'commune'],
      ['agency', ['steps', 'review', 'agency'], 'comune', 'commune'],
      ['agency', ['steps', 'review', 'actions', 'hold', 'agency'], 'comune', 'commune'],
      ['department', ['reception', 'department'], 'dsk', 'desk'],
      ['department', ['steps', 'review', 'department'], 'dsk', 'desk'],
      ['department', ['steps', 'ask', 'agencies', 'police', 'department'], 'desk', undefined],
      ['effect', ['steps', 'review', 'effects', 0], 'notfy', 'notify'],
      ['fact', ['steps', 'review', 'actions', 'ask', 'asks', 0], 'aera', 'area'],
      ['fact', ['fees', 'permit', 'amount', 'fact'], 'amuont', 'amount'],
      ['fee', ['steps', 'review', 'actions', 'ask', 'requires', 'paid', 0], 'permt', 'permit'],
      ['document', ['steps', 'review', 'actions', 'ask', 'requires', 'documents', 0], 'from', 'form'],
      ['result', ['steps', 'handOver', 'results', 0], 'permt', 'permit'],
      ['case', ['documents', 'form', 'cases', 0], 'hosue', 'house'],
    ] as const
  ).map(([of, path, name, meant]): Fault => {
    // A step left out of a stage is a gap as well, unless it takes no time.
    const also: readonly Change[] = path.join('.').includes('stages') ? [[['steps', 'review', 'budget'], 'none']] : []
    const data = { of, name, ...(meant ? { meant } : {}) }
    const defect = [...also, [path, name] as const]
    return fault(`${of} at ${path.join('.')}`, 'name_unknown', path.join('.'), defect, also, data)
  }),
  fault(
    'a consulted agency is declared',
    'name_unknown',
    'steps.ask.agencies.navy',
    [[['steps', 'ask', 'agencies', 'navy'], { role: 'clerk', term: '1 day', onSilence: 'block' }]],
    [],
    { of: 'agency', name: 'navy' },
  ),
  fault(
    'a channel with its own term is declared',
    'name_unknown',
    'cases.house.channels.post',
    [[['cases', 'house', 'channels', 'post'], { term: '20 working days' }]],
    [[['cases', 'house', 'channels', 'counter'], { term: '20 working days' }]],
    { of: 'channel', name: 'post' },
  ),
  fault(
    'a name of Object.prototype is not declared by it',
    'name_unknown',
    'steps.review.role',
    [[['steps', 'review', 'role'], 'constructor']],
    [],
    { of: 'role', name: 'constructor' },
  ),
  ...(
    [
      ['aera > 10', 'aera', 'area'],
      ['owner.aeg > 10', 'owner.aeg', 'owner.age'],
      ['area.size > 10', 'area.size', undefined],
      ['case.name = "x"', 'case.name', undefined],
    ] as const
  ).map(([when, name, meant]) =>
    fault(
      `an expression reads declared facts: ${when}`,
      'name_unknown',
      'steps.review.actions.ask.when',
      [[['steps', 'review', 'actions', 'ask', 'when'], when]],
      [],
      { of: 'fact', name, ...(meant ? { meant } : {}) },
    ),
  ),
  ...(
    [
      ['case = "hosue"', { fact: 'case', value: 'hosue', meant: 'house' }],
      ['not("phone" = channel)', { fact: 'channel', value: 'phone' }],
      ['kind in ("house", "othr") or area > 1', { fact: 'kind', value: 'othr', meant: 'other' }],
    ] as const
  ).map(([when, data]) =>
    fault(
      `a text compared with an enumeration is one of its values: ${when}`,
      'value_unknown',
      'steps.review.actions.ask.when',
      [[['steps', 'review', 'actions', 'ask', 'when'], when]],
      [],
      data,
    ),
  ),
  fault(
    'a fee is assessed by a fact that holds an amount',
    'fact_not_money',
    'fees.permit.amount.fact',
    [[['fees', 'permit', 'amount'], { fact: 'kind' }]],
    [[['fees', 'permit', 'amount'], { fact: 'amount' }]],
    { fee: 'permit', fact: 'kind', type: 'enum' },
  ),
  fault(
    'a step id stands once, blocks included',
    'name_repeated',
    'steps.both.branches.visit.steps.drafted',
    [[['steps', 'both', 'branches', 'visit', 'steps', 'drafted'], { kind: 'exit', name: text('Xong') }]],
    [],
    { of: 'step', name: 'drafted', first: [...draft, 'drafted'] },
  ),
  fault(
    'a stage id stands once in a term',
    'name_repeated',
    'cases.other.term.stages.1.id',
    [[['cases', 'other', 'term', 'stages', 1, 'id'], 'first']],
    [[['cases', 'other', 'term', 'stages', 1, 'id'], 'third']],
    { of: 'stage', name: 'first', first: ['cases', 'other', 'term', 'stages', 0, 'id'] },
  ),
  ...(['applicant', 'paymentGateway', 'timekeeper'] as const).map(name =>
    fault(
      `a role is not called what is built in: ${name}`,
      'name_reserved',
      `roles.${name}`,
      [[['roles', name], { name: text('Vai') }]],
      [[['roles', `${name}2`], { name: text('Vai') }]],
      { of: 'role', name },
    ),
  ),
  fault(
    'nobody names the actor of timers',
    'name_unknown',
    'steps.hold.actions.paid.role',
    [[['steps', 'hold', 'actions', 'paid', 'role'], 'timekeeper']],
    [[['steps', 'hold', 'actions', 'paid', 'role'], 'paymentGateway']],
    { of: 'role', name: 'timekeeper' },
  ),
  ...(
    [
      ['effect', ['steps', 'review', 'effects'], 'effects.notify', 'notify'],
      ['fee', ['steps', 'review', 'actions', 'ask', 'requires', 'paid'], 'fees.permit', 'permit'],
      ['result', ['steps', 'handOver', 'results'], 'results.permit', 'permit'],
    ] as const
  ).map(([of, path, at, name]) =>
    fault(`what is declared is used: ${of}`, 'name_unused', at, [[path, []]], [[path, [name]]], { of, name }),
  ),
  fault(
    'a fact is not called what every dossier has',
    'name_reserved',
    'facts.case',
    [[['facts', 'case'], { name: text('Vụ'), type: 'string' }]],
    [[['facts', 'matter'], { name: text('Vụ'), type: 'string' }]],
  ),
]

describe('names', () => {
  it.each(faults)('$code: $rule', ({ code, at, defect, repair, data }) => {
    const issues = issuesAfter(defect)
    expect(issues.map(shown)).toEqual([`${code} ${at}`])
    if (data) expect(issues[0]?.data).toEqual(data)
    expect(issuesAfter(repair)).toEqual([])
  })

  it('holds names against a vocabulary', () => {
    const vocabulary: Vocabulary = {
      roles: new Set(['clerk', 'experts']),
      agencies: new Map([
        ['commune', new Set(['desks'])],
        ['police', new Set()],
      ]),
      effects: new Set(),
    }
    expect(issuesAfter([], vocabulary).map(({ code, path, data }) => [code, path.join('.'), data])).toEqual([
      [
        'name_outside_vocabulary',
        'agencies.commune.departments.desk',
        { of: 'department', name: 'desk', meant: 'desks' },
      ],
      ['name_outside_vocabulary', 'agencies.army', { of: 'agency', name: 'army' }],
      ['name_outside_vocabulary', 'roles.expert', { of: 'role', name: 'expert', meant: 'experts' }],
      ['name_outside_vocabulary', 'effects.notify', { of: 'effect', name: 'notify' }],
    ])
    const own: Vocabulary = {
      roles: new Set(['clerk', 'expert']),
      agencies: new Map([
        ['commune', new Set(['desk'])],
        ['police', new Set()],
        ['army', new Set()],
      ]),
      effects: new Set(['notify']),
    }
    expect(issuesAfter([], own)).toEqual([])
  })
})
