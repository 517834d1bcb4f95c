import type { Path } from '@motcua/rules'
import { action, type Change, draft, type Fault, fault, step, text } from './sample-fault.ts'

const basis = [{ act: '118/2025/NĐ-CP' }]
const outcomes = ['granted', 'refused', 'notAccepted', 'withdrawn', 'expired', 'stopped']
const named = (names: readonly string[]) => Object.fromEntries(names.map(name => [name, { name: text(name) }]))

/** What the sample does not have: work between agencies and dossiers, people apart, law at work, another way of doing it. */
export const wider: readonly Change[] = [
  [
    ['facts', 'opinion'],
    { name: text('Ý kiến'), type: 'enum', values: named(['agree', 'disagree', 'noOpinion', 'consent']) },
  ],
  [['facts', 'residence'], { name: text('Cư trú'), type: 'enum', values: named(outcomes) }],
  [['facts', 'fullName'], { name: text('Họ tên'), type: 'string', personal: true }],
  [['agencies', 'district'], { name: text('Huyện'), until: '2025-06-30', successor: 'commune' }],
  [['steps', 'ask', 'agencies', 'army', 'answer'], 'opinion'],
  [['steps', 'ask', 'agencies', 'army', 'when'], 'area > 10'],
  [['steps', 'ask', 'join'], { when: 'opinion = "agree"' }],
  [['steps', 'ask', 'to'], 'hold'],
  [['steps', 'review', 'actions', 'more'], action('review')],
  [[...draft, 'draft', 'apart'], ['review']],
  [['steps', 'both', 'to'], 'pass'],
  [
    ['steps', 'pass'],
    step('handoff', {
      agency: 'police',
      role: 'clerk',
      budget: '2 working hours',
      from: { agency: 'commune', department: 'desk', role: 'clerk' },
      others: ['army'],
      to: 'family',
      returned: 'review',
    }),
  ],
  [
    ['steps', 'family'],
    step('children', {
      role: 'expert',
      children: {
        residence: {
          name: text('Đăng ký thường trú'),
          procedure: '1.004222',
          case: 'ordinary',
          channel: 'online',
          agency: 'police',
          role: 'clerk',
          when: 'area > 20',
          facts: { holder: 'fullName' },
          outcome: 'residence',
          cancelled: 'stop',
        },
      },
      join: 'all',
      to: 'handOver',
    }),
  ],
  [
    ['cases', 'other', 'term', 'stages', 1, 'steps'],
    ['both', 'pass'],
  ],
  [['results', 'permit', 'when'], 'residence != "refused"'],
  [['fees', 'permit', 'refund'], { outcomes: ['stopped'], basis }],
  [
    ['supplement', 'ask'],
    ['3 working days', '1 working day'],
  ],
  [['steps', 'stopped'], { kind: 'end', name: text('Dừng'), outcome: 'stopped' }],
  [['stop'], { agency: 'commune', role: 'expert', to: 'stopped', basis }],
  [
    ['reappointment'],
    { agency: 'commune', role: 'expert', times: 1, atMost: '5 working days', apology: '1 working day', basis },
  ],
  [['ladder'], { warn: '3 working days', near: '1 working day' }],
  [['assigners'], ['expert']],
  [['exclusive'], { name: 'parcel', facts: ['area', 'kind'], basis }],
  [['applicant'], { name: 'fullName' }],
  [
    ['variants'],
    {
      spot: {
        name: text('4 tại chỗ'),
        acts: [text('Ký tại chỗ')],
        steps: { review: { department: 'desk', role: 'clerk', budget: '1 working day', to: { hold: 'both' } } },
        basis,
      },
    },
  ],
]

/** A defect of one place of the wider sample, which has nothing wrong otherwise. */
export const widerFault = (
  rule: string,
  code: Fault['code'],
  at: string,
  defect: Change | readonly Change[],
  data?: object,
): Fault => {
  const changes = Array.isArray(defect[0]) && Array.isArray((defect[0] as readonly unknown[])[0]) ? defect : [defect]
  return fault(rule, code, at, [...wider, ...(changes as readonly Change[])], wider, data)
}

/** The same, at the very place that is changed. */
export const widerFaultHere = (rule: string, code: Fault['code'], path: Path, to: unknown, data?: object): Fault =>
  widerFault(rule, code, path.join('.'), [path, to], data)
