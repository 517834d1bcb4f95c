/** The office’s procedure gone all ways: between them its dossiers come to where each command there is can be given. */
import { type Command, timekeeper } from '../src/dossier/command.ts'
import type { Actor } from '../src/dossier/event.ts'
import { administrator, chief, deskOfficer, lan, minh, officeOf, policeman, taxman } from './office.ts'
import { citizen } from './play.ts'
import type { Situation } from './situations.ts'
import { at, Tale } from './tale.ts'

const basis = [{ act: '118/2025/NĐ-CP' }]

/** With a term that can be extended, which the office otherwise has no rule for. */
export const wholeOffice = officeOf({
  extension: { agency: 'ward', role: 'chief', times: 1, atMost: '5 working days', basis },
})

type Line = readonly [by: Actor, command: Command]

const submit: Command = {
  type: 'submit',
  case: 'only',
  channel: 'counter',
  applicant: citizen.id,
  facts: { big: true, subject: 'Nguyễn Thị An' },
}
const act = (action: string): Command => ({ type: 'advance', action })
const to = (agency: string): Command => ({ type: 'urge', to: { agency }, content: 'Đề nghị.', replyBy: '2027-12-31' })
const fault = { reason: 'Quá tải.', atFault: 'ward' }
const pay: Line = [deskOfficer, { type: 'pay', fee: 'permit', amount: 50_000, currency: 'VND' }]
const begin: readonly Line[] = [
  [citizen, submit],
  [deskOfficer, { type: 'receive' }],
]
const prepared: readonly Line[] = [...begin, pay, [lan, act('pass')]]
const chosen: readonly Line[] = [...prepared, [chief, { type: 'claim', step: 'decide' }]]

const ways: readonly (readonly Line[])[] = [
  [
    ...chosen,
    [chief, act('approve')],
    [lan, { type: 'returnResult', how: 'counter', results: ['paper'] }],
    [lan, { type: 'returnResult', how: 'counter' }],
  ],
  [...chosen, [chief, act('refuse')]],
  [...chosen, [chief, { type: 'stop', reason: 'Theo yêu cầu.', basis: { act: 'A' } }]],
  [...chosen, [chief, { type: 'sendBack', to: 'prepare', reason: 'Thiếu.' }], [minh, act('pass')]],
  [
    ...begin,
    [chief, { type: 'assign', step: 'prepare', main: minh.id, cooperators: [lan.id], watchers: ['u:tu'] }],
    [minh, act('pass')],
    [minh, { type: 'recall', reason: 'Nhầm.' }],
  ],
  [
    ...begin,
    [lan, act('hand')],
    [lan, { type: 'rerouteHandoff', agency: 'police', reason: 'Nhầm cơ quan.' }],
    // Whoever it was sent to instead acts in the place of the first.
    [policeman, { type: 'acceptHandoff' }],
    [policeman, { type: 'claim', step: 'there' }],
    [policeman, act('done')],
  ],
  [...begin, [lan, act('hand')], [taxman, { type: 'returnHandoff', reason: 'Thiếu.' }]],
  [
    ...begin,
    [lan, act('ask')],
    [lan, { type: 'consult', step: 'ask', agency: 'tax' }],
    [lan, { type: 'consult', step: 'ask', agency: 'police' }],
    [taxman, { type: 'answer', step: 'ask', agency: 'tax', answer: 'agree' }],
    [policeman, { type: 'answer', step: 'ask', agency: 'police', answer: 'agree' }],
  ],
  [
    ...begin,
    [lan, act('spread')],
    [policeman, { type: 'reportChild', step: 'spread', child: 'residence', outcome: 'granted' }],
    [timekeeper, { type: 'reportChild', step: 'spread', child: 'insurance', outcome: 'granted' }],
  ],
  [...begin, [lan, act('await')], [citizen, act('confirm')]],
  [
    ...begin,
    [lan, { type: 'requestSupplement', items: [{ what: 'Bản rõ hơn' }], reason: 'Mờ.' }],
    [citizen, { type: 'supply' }],
    [citizen, { type: 'withdraw', reason: 'Thôi.' }],
    [chief, { type: 'decideWithdrawal', granted: true, reason: 'Theo đề nghị.' }],
  ],
  [
    ...begin,
    [chief, to('tax')],
    [taxman, { type: 'answerUrge', number: 1, content: 'Đang xử lý.' }],
    [deskOfficer, { type: 'urge', to: { agency: 'ward', person: lan.id }, content: 'Gấp.', replyBy: '2027-12-31' }],
    [chief, { type: 'extend', by: '1 working day', reason: 'Khó.' }],
    [chief, { type: 'reappoint', until: '2026-05-11', ...fault }],
    [chief, { type: 'apologise', ...fault }],
  ],
  [
    [citizen, { ...submit, variant: 'onTheSpot' }],
    [deskOfficer, { type: 'receive' }],
    [deskOfficer, act('pass')],
  ],
  [
    ...begin,
    [administrator, { type: 'succeedAgency', agency: 'tax', successor: 'police', basis: { act: 'A' } }],
    [lan, act('hand')],
  ],
  [...begin.slice(0, 1), [deskOfficer, { type: 'refuseAcceptance', reason: 'Không thuộc thẩm quyền.' }]],
]

/** Every situation of these ways, an hour from one to the next. */
export const officeSituations = (): readonly Situation[] =>
  ways.flatMap(lines => {
    const tale = new Tale(wholeOffice)
    return lines.map(([by, command], n): Situation => {
      const when = `2026-04-20T${String(8 + n).padStart(2, '0')}:00`
      tale.do(when, by, command)
      return { dossier: tale.dossier, now: at(when) + 1, events: [...tale.events] }
    })
  })

export const officePeople: readonly Actor[] = [lan, minh, chief, taxman, policeman, deskOfficer]
