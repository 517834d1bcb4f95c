import { describe, expect, it } from 'vitest'
import {
  action,
  type Change,
  draft,
  type Fault,
  fault,
  issuesAfter,
  shown,
  step,
  task,
  text,
} from '../../../test/sample-fault.ts'

const pause = { then: 'resume', reason: text('Chờ'), basis: [{ act: '118/2025/NĐ-CP' }] }

const one = { name: text('Một'), start: 'over', steps: { over: { kind: 'exit', name: text('Xong') } } }

const faults: readonly Fault[] = [
  fault(
    'the first step is outside of blocks',
    'start_inside_block',
    'start',
    [
      [['start'], 'draft'],
      [['steps', 'both', 'outcomes', 'again'], 'review'],
      [[...draft, 'again'], { kind: 'exit', name: text('Lại'), outcome: 'again' }],
      [[...draft, 'draft', 'actions', 'again'], action('again')],
    ],
    [],
  ),
  fault(
    'a block is entered as a whole',
    'target_outside_block',
    'steps.split.else',
    [[['steps', 'split', 'else'], 'draft']],
    [],
    { from: 'split', to: 'draft', block: 'both' },
  ),
  fault(
    'a branch is left by its exits',
    'target_outside_block',
    `${draft.join('.')}.draft.actions.go.to`,
    [[[...draft, 'draft', 'actions', 'go'], action('handOver')]],
    [[[...draft, 'draft', 'actions', 'go'], action('drafted')]],
    { from: 'draft', to: 'handOver', block: 'both' },
  ),
  fault(
    'some path leads to every step',
    'step_unreachable',
    'steps.lost',
    [[['steps', 'lost'], task('granted')]],
    [
      [['steps', 'lost'], task('granted')],
      [['steps', 'review', 'actions', 'lost'], action('lost')],
    ],
  ),
  fault(
    'an outcome that no exit has leads nowhere',
    'step_unreachable',
    'steps.refused',
    [
      [[...draft, 'draft', 'actions', 'refuse'], undefined],
      [[...draft, 'draftRefused'], undefined],
    ],
    [],
  ),
  fault(
    'a task has an action',
    'dead_end',
    'steps.stuck',
    [
      [['steps', 'stuck'], task('granted', { actions: {} })],
      [['steps', 'review', 'actions', 'stuck'], action('stuck')],
    ],
    [
      [['steps', 'stuck'], task('granted')],
      [['steps', 'review', 'actions', 'stuck'], action('stuck')],
    ],
  ),
  fault(
    'something leads out of every loop',
    'loop_without_exit',
    'steps.ping',
    [
      [['steps', 'ping'], task('pong')],
      [['steps', 'pong'], task('ping')],
      [['steps', 'review', 'actions', 'ping'], action('ping')],
    ],
    [
      [['steps', 'ping'], task('pong')],
      [['steps', 'pong'], task('granted')],
      [['steps', 'review', 'actions', 'ping'], action('ping')],
    ],
    { steps: ['ping', 'pong'] },
  ),
  fault(
    'decisions do not lead round to themselves',
    'decision_circle',
    'steps.right.routes.0.to',
    [
      [['steps', 'left'], { kind: 'decision', name: text('Trái'), routes: [], else: 'right' }],
      [
        ['steps', 'right'],
        { kind: 'decision', name: text('Phải'), routes: [{ when: 'area > 1', to: 'left' }], else: 'granted' },
      ],
      [['steps', 'review', 'actions', 'left'], action('left')],
    ],
    [
      [['steps', 'left'], { kind: 'decision', name: text('Trái'), routes: [], else: 'right' }],
      [
        ['steps', 'right'],
        { kind: 'decision', name: text('Phải'), routes: [{ when: 'area > 1', to: 'review' }], else: 'granted' },
      ],
      [['steps', 'review', 'actions', 'left'], action('left')],
    ],
    { from: 'right', to: 'left' },
  ),
  fault(
    'nor through a block that an outcome leaves at once',
    'decision_circle',
    `${draft.join('.')}.out`,
    [
      [
        [...draft, 'fork'],
        { kind: 'decision', name: text('Rẽ'), routes: [{ when: 'area > 1', to: 'out' }], else: 'draft' },
      ],
      [[...draft, 'out'], { kind: 'exit', name: text('Ra'), outcome: 'again' }],
      [[...draft.slice(0, -1), 'start'], 'fork'],
      [['steps', 'both', 'outcomes', 'again'], 'both'],
    ],
    [
      [
        [...draft, 'fork'],
        { kind: 'decision', name: text('Rẽ'), routes: [{ when: 'area > 1', to: 'out' }], else: 'draft' },
      ],
      [[...draft, 'out'], { kind: 'exit', name: text('Ra'), outcome: 'again' }],
      [[...draft.slice(0, -1), 'start'], 'fork'],
      [['steps', 'both', 'outcomes', 'again'], 'review'],
    ],
    { from: 'out', to: 'both' },
  ),
  fault(
    'nor through a block whose branches are empty',
    'decision_circle',
    'steps.round.else',
    [
      [['steps', 'empty'], { kind: 'parallel', name: text('Rỗng'), branches: { one }, to: 'round' }],
      [
        ['steps', 'round'],
        { kind: 'decision', name: text('Vòng'), routes: [{ when: 'area > 1', to: 'granted' }], else: 'empty' },
      ],
      [['steps', 'review', 'actions', 'empty'], action('empty')],
    ],
    [
      [['steps', 'empty'], { kind: 'parallel', name: text('Rỗng'), branches: { one }, to: 'round' }],
      [
        ['steps', 'round'],
        { kind: 'decision', name: text('Vòng'), routes: [{ when: 'area > 1', to: 'granted' }], else: 'review' },
      ],
      [['steps', 'review', 'actions', 'empty'], action('empty')],
    ],
    { from: 'round', to: 'empty' },
  ),
  fault(
    'a loop inside a branch is a loop',
    'loop_without_exit',
    `${draft.join('.')}.spin`,
    [
      [[...draft, 'spin'], task('spin')],
      [[...draft, 'draft', 'actions', 'spin'], action('spin')],
    ],
    [],
    { steps: ['spin'] },
  ),
  fault(
    'a wait ends by an action or by itself',
    'wait_without_end',
    'steps.still',
    [
      [['steps', 'still'], step('wait', { status: 4, actions: {} })],
      [['steps', 'review', 'actions', 'still'], action('still')],
    ],
    [
      [
        ['steps', 'still'],
        step('wait', { status: 4, actions: {}, expiry: { after: '1 working day', to: 'refused' }, pause }),
      ],
      [['steps', 'review', 'actions', 'still'], action('still')],
    ],
  ),
  fault(
    'a wait that counts has an expiry',
    'wait_unbounded',
    'steps.still',
    [
      [['steps', 'still'], step('wait', { status: 4, actions: { go: action('granted', { role: 'clerk' }) } })],
      [['steps', 'review', 'actions', 'still'], action('still')],
    ],
    [
      [['steps', 'hold', 'expiry'], undefined],
      [['steps', 'hold', 'pause', 'then'], 'resume'],
    ],
  ),
  ...['review', 'ask', 'handOver'].map(id =>
    fault(`somebody works on ${id}`, 'role_missing', `steps.${id}`, [[['steps', id, 'role'], undefined]], [], {
      step: id,
    }),
  ),
  fault(
    'somebody acts on a wait',
    'role_missing',
    'steps.hold.actions.paid',
    [[['steps', 'hold', 'actions', 'paid', 'role'], undefined]],
    [],
    { step: 'hold', action: 'paid' },
  ),
  fault(
    'a quorum can be reached',
    'join_impossible',
    'steps.ask.join',
    [[['steps', 'ask', 'join'], { quorum: 3 }]],
    [[['steps', 'ask', 'join'], 'any']],
    { step: 'ask', needs: 3, has: 2 },
  ),
  fault(
    'a consultation asks somebody',
    'join_impossible',
    'steps.ask.join',
    [
      [['steps', 'ask', 'join'], 'all'],
      [['steps', 'ask', 'agencies'], {}],
    ],
    [[['steps', 'ask', 'join'], 'all']],
    { step: 'ask', needs: 1, has: 0 },
  ),
  fault(
    'a block has branches',
    'join_impossible',
    'steps.empty.branches',
    [
      [['steps', 'empty'], { kind: 'parallel', name: text('Khối'), branches: {}, to: 'granted' }],
      [['steps', 'review', 'actions', 'empty'], action('empty')],
    ],
    [],
  ),
  fault(
    'a block waits only for branches with a plain exit',
    'branch_without_exit',
    'steps.both.branches.draft',
    [
      [[...draft, 'draft', 'actions', 'done'], undefined],
      [[...draft, 'drafted'], undefined],
    ],
    [],
    { step: 'both', branch: 'draft' },
  ),
  fault(
    'a branch does not begin with an outcome',
    'branch_without_exit',
    'steps.both.branches.veto',
    [
      [
        ['steps', 'both', 'branches', 'veto'],
        {
          name: text('Phủ quyết'),
          start: 'veto',
          steps: { veto: { kind: 'exit', name: text('Không'), outcome: 'refused' } },
        },
      ],
    ],
    [
      [
        ['steps', 'both', 'branches', 'veto'],
        { name: text('Trống'), start: 'veto', steps: { veto: { kind: 'exit', name: text('Xong') } } },
      ],
    ],
  ),
  fault(
    'a block says where an outcome leads',
    'outcome_unmapped',
    `${draft.join('.')}.draftRefused.outcome`,
    [
      [[...draft, 'draftRefused', 'outcome'], 'constructor'],
      [['steps', 'review', 'actions', 'refuse'], action('refused')],
    ],
    [],
    { step: 'draftRefused', block: 'both', outcome: 'constructor' },
  ),
  fault(
    'an exit leaves a block',
    'exit_outside_block',
    'steps.out',
    [
      [['steps', 'out'], { kind: 'exit', name: text('Ra') }],
      [['steps', 'review', 'actions', 'out'], action('out')],
    ],
    [
      [['steps', 'out'], { kind: 'end', name: text('Ra'), outcome: 'refused' }],
      [['steps', 'review', 'actions', 'out'], action('out')],
    ],
  ),
  fault(
    'a dossier ends outside of blocks',
    'end_inside_block',
    `${draft.join('.')}.over`,
    [
      [[...draft, 'over'], { kind: 'end', name: text('Hết'), outcome: 'refused' }],
      [[...draft, 'draft', 'actions', 'over'], action('over')],
    ],
    [
      [[...draft, 'over'], { kind: 'exit', name: text('Hết'), outcome: 'refused' }],
      [[...draft, 'draft', 'actions', 'over'], action('over')],
    ],
  ),
  ...(
    [
      ['reception.refused', ['reception', 'refused'], 'notAccepted', 'granted'],
      ['withdrawal.to', ['withdrawal', 'to'], 'withdrawn', 'granted'],
      ['supplement.expired', ['supplement', 'expired'], 'expired', 'granted'],
      ['supplement.expired', ['supplement', 'expired'], 'expired', 'task'],
    ] as const
  ).map(([at, path, needs, outcome]) => {
    const other = outcome === 'task' ? 'review' : 'granted'
    // The right end stays in use, so that nothing else is wrong.
    const used: Change = [['steps', 'review', 'actions', 'used'], action(needs)]
    return fault(`${at} leads to ${needs}, not ${outcome}`, 'end_mismatch', at, [used, [path, other]], [used], {
      step: other,
      outcome,
      needs,
    })
  }),
  fault('a wait has a status', 'status_gap', 'steps.hold', [[['steps', 'hold', 'status'], undefined]], []),
  fault(
    'a pause has a basis',
    'pause_without_basis',
    'steps.hold.pause',
    [[['steps', 'hold', 'pause', 'basis'], []]],
    [],
  ),
  fault(
    'consent by silence has a basis',
    'consent_without_basis',
    'steps.ask.agencies.police',
    [[['steps', 'ask', 'agencies', 'police', 'onSilence'], 'consent']],
    [[['steps', 'ask', 'agencies', 'police', 'onSilence'], 'block']],
    { step: 'ask', agency: 'police' },
  ),
  fault(
    'a supplement with a time has an end',
    'supplement_without_end',
    'supplement',
    [[['supplement', 'expired'], undefined]],
    [
      [['supplement', 'expired'], undefined],
      [['supplement', 'within'], undefined],
    ],
    { given: 'within', missing: 'expired' },
  ),
  fault(
    'a supplement with an end has a time',
    'supplement_without_end',
    'supplement',
    [[['supplement', 'within'], undefined]],
    [],
    { given: 'expired', missing: 'within' },
  ),
]

describe('structure', () => {
  it.each(faults)('$code: $rule', ({ code, at, defect, repair, data }) => {
    const issues = issuesAfter(defect)
    expect(issues.map(shown)).toEqual([`${code} ${at}`])
    if (data) expect(issues[0]?.data).toEqual(data)
    expect(issuesAfter(repair)).toEqual([])
  })
})
