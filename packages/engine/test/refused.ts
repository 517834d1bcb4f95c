/** A way to every refusal there is. */
import { checkAdoption } from '../src/bulk/adopt.ts'
import { type Command, timekeeper } from '../src/dossier/command.ts'
import { decide } from '../src/dossier/decide.ts'
import type { Documents } from '../src/dossier/event.ts'
import type { Refusal, RefusalCode } from '../src/dossier/refusal.ts'
import { openEngine } from '../src/engine.ts'
import { memory } from '../src/store/memory.ts'
import { consult, decision, exit, parallel, procedureOf, task } from './drawn.ts'
import { abtc, copies, land } from './example.ts'
import { administrator, chief, deskOfficer, lan, minh, office, officeOf, opened, policeman, taxman } from './office.ts'
import { choosy } from './papers.ts'
import { citizen } from './play.ts'
import { at, official, received, Tale } from './tale.ts'

export const desk = official('frontDesk', 'commune')
export const judicial = official('judicialOfficer', 'commune')
const signatory = official('signatory', 'commune')
const officer = official('officer', 'department')
const landOfficer = official('landOfficer', 'commune', 'landOffice')
export const anyOfficer = official('officer', 'ward')

export const morning = '2026-04-20T08:00'
export const later = '2026-04-20T09:00'

/** A procedure that allows nothing that need not be allowed, and has two tasks with an action of the same name. */
const bare = procedureOf(
  {
    block: parallel(
      {
        a: ['left', { left: task({ done: 'leftOut' }), leftOut: exit() }],
        b: ['right', { right: task({ done: 'rightOut' }), rightOut: exit() }],
      },
      'share',
    ),
    share: task({ divide: { to: 'choose' }, ask: 'opinion' }),
    choose: decision(
      [
        ['amount > 10', 'granted'],
        ['100 / (amount - 5) = 2', 'granted'],
      ],
      'share',
    ),
    opinion: consult('granted', ['tax']),
  },
  {
    facts: {
      amount: { name: { vi: 'Số tiền' }, type: 'integer' },
      name: { name: { vi: 'Tên' }, type: 'string' },
    },
  },
)

export const bareReceived = (facts = {}): Tale => {
  const tale = new Tale(bare)
  tale.do(morning, citizen, { type: 'submit', case: 'only', channel: 'counter', applicant: citizen.id, facts })
  return tale.do(morning, official('desk', 'ward'), { type: 'receive' })
}

export const sharing = (facts: object): Tale =>
  bareReceived(facts)
    .do(later, anyOfficer, { type: 'advance', action: 'done', step: 'left' })
    .do(later, anyOfficer, { type: 'advance', action: 'done', step: 'right' })

/** What says which papers are needed of a copy's original. */
const facts = { issuer: 'vietnamese' }

const submitting = (): Tale =>
  new Tale(copies).do(morning, citizen, {
    type: 'submit',
    case: 'ordinary',
    channel: 'counter',
    applicant: citizen.id,
    facts,
    documents: { original: {} },
  })

const withPapers = (documents: Documents): Tale =>
  new Tale(choosy).do(morning, citizen, {
    type: 'submit',
    case: 'ordinary',
    channel: 'counter',
    applicant: citizen.id,
    documents,
  })

export const copying = (): Tale => received(copies, 'ordinary', morning, { pages: 2, copies: 5 })

const supplementing = (): Tale =>
  copying().do(later, judicial, {
    type: 'requestSupplement',
    items: [{ document: 'original', what: 'Bản chính' }],
    reason: 'Chưa có bản chính.',
  })

const verifying = (): Tale =>
  received(abtc, 'enterprise', morning).do(later, officer, { type: 'advance', action: 'send' })

const withTax = { step: 'verify', agency: 'tax' }
const asking = (): Tale => verifying().do(later, officer, { type: 'consult', ...withTax })
const tax = official('verifier', 'tax')

const pass: Command = { type: 'advance', action: 'pass' }
const approve: Command = { type: 'advance', action: 'approve' }
const fault = { reason: 'Quá tải', atFault: 'ward' }
const residence = { type: 'reportChild', step: 'spread', child: 'residence' } as const
const refund = { type: 'refund', fee: 'permit', currency: 'VND', reason: 'Dừng giải quyết' } as const
const correction: Command = { type: 'correct', event: 1, reason: 'Nhập sai', basis: { act: 'A' } }

/** Somebody without a role who holds that of the ward's officer for another. */
const delegate = (from: string, until: string) => ({
  id: 'u:hoa',
  roles: [],
  delegations: [{ of: 'u:lan', roles: ['officer'], agency: 'ward', from, until, basis: 'Giấy ủy quyền số 5' }],
})

const giving = (): Tale => opened().do(later, lan, pass).do(later, chief, approve)

const twoOfOneParcel = async (): Promise<Refusal | undefined> => {
  const engine = openEngine({ store: memory(() => at(later)), procedures: [office] })
  let last: Refusal | undefined
  for (const dossier of ['d1', 'd2']) {
    const submit = { type: 'submit', case: 'only', channel: 'counter', applicant: citizen.id, facts: { parcel: '12' } }
    const by = citizen
    await engine.dispatchJson({ tenant: 'ward', dossier, by, key: dossier, procedure: '1.000001', command: submit })
    const receive = { tenant: 'ward', dossier, by: deskOfficer, key: `r${dossier}`, command: { type: 'receive' } }
    const outcome = await engine.dispatchJson(receive)
    last = outcome.ok ? undefined : outcome.refusal
  }
  return last
}

export const refused = (
  tale: Tale,
  by: typeof citizen,
  command: Command,
  when = later,
  on?: string,
): Refusal | undefined => tale.try(when, by, command, on)

const pay = (amount: number, fee = 'copyFee', currency = 'VND'): Command => ({ type: 'pay', fee, amount, currency })

const order = (more: object = {}) => ({
  tenant: 'ward',
  dossier: 'd',
  by: citizen,
  key: 'k1',
  procedure: '2.000815',
  command: { type: 'submit', case: 'ordinary', channel: 'counter', applicant: citizen.id } satisfies Command,
  ...more,
})

const dispatched = async (...orders: readonly object[]): Promise<Refusal | undefined> => {
  const engine = openEngine({ store: memory(() => at(morning)), procedures: [copies] })
  let last: Refusal | undefined
  for (const one of orders) {
    const outcome = await engine.dispatchJson(one)
    last = outcome.ok ? undefined : outcome.refusal
  }
  return last
}

/** A way to each refusal there is: a code without one does not compile. */
export const ways: {
  readonly [C in RefusalCode]: () => Refusal | undefined | Promise<Refusal | undefined>
} = {
  command_invalid: () => dispatched(order({ command: { type: 'submit' } })),
  dossier_unknown: () => refused(new Tale(copies), desk, { type: 'receive' }),
  dossier_exists: () =>
    refused(copying(), citizen, { type: 'submit', case: 'ordinary', channel: 'counter', applicant: citizen.id }),
  procedure_unknown: () => dispatched(order({ procedure: '9.999999' })),
  procedure_mismatch: () => {
    const decision = decide(abtc, copying().dossier, { type: 'receive' }, { by: desk, now: at(later) })
    return decision.ok ? undefined : decision.refusal
  },
  key_reused: () => dispatched(order(), order({ dossier: 'e' })),
  stale_revision: () => dispatched(order(), order({ key: 'k2', expect: 0 })),
  on_in_future: () => refused(copying(), judicial, { type: 'advance', action: 'matches' }, later, '2026-04-20T09:01'),
  on_before_last: () => refused(copying(), judicial, { type: 'advance', action: 'matches' }, later, '2026-04-20T07:59'),
  situation_wrong: () => refused(copying(), desk, { type: 'receive' }),
  role_missing: () => refused(copying(), signatory, { type: 'advance', action: 'matches' }),
  case_unknown: () =>
    refused(new Tale(copies), citizen, { type: 'submit', case: 'toString', channel: 'counter', applicant: citizen.id }),
  channel_unknown: () =>
    refused(new Tale(copies), citizen, { type: 'submit', case: 'ordinary', channel: 'post', applicant: citizen.id }),
  action_unknown: () => refused(copying(), judicial, { type: 'advance', action: 'constructor' }),
  step_unknown: () => refused(copying(), judicial, { type: 'advance', action: 'matches', step: 'sign' }),
  step_ambiguous: () => refused(bareReceived(), anyOfficer, { type: 'advance', action: 'done' }),
  fact_unknown: () => refused(copying(), judicial, { type: 'advance', action: 'matches', facts: { constructor: 1 } }),
  fact_not_yours: () =>
    refused(new Tale(copies), citizen, {
      type: 'submit',
      case: 'ordinary',
      channel: 'counter',
      applicant: citizen.id,
      facts: { unfitBecause: 'altered' },
    }),
  fact_invalid: () => refused(copying(), judicial, { type: 'advance', action: 'matches', facts: { pages: 'hai' } }),
  fact_needed: () => refused(copying(), judicial, { type: 'advance', action: 'unfit' }),
  guard_false: () =>
    refused(
      received(land, 'registration', morning).do(later, official('frontDesk', 'centre'), {
        type: 'advance',
        action: 'transfer',
      }),
      landOfficer,
      { type: 'advance', action: 'extracted', facts: { parcel: { sheet: '1', number: '2', mapped: false } } },
    ),
  no_way_on: () => {
    // Only a dossier that was put where its procedure has no way on: such a one is not led on by accident.
    const tale = submitting()
    tale.dossier = { ...tale.dossier, position: ['collect'] }
    return refused(tale, desk, { type: 'receive' })
  },
  expression_failed: () => refused(sharing({ amount: 5 }), anyOfficer, { type: 'advance', action: 'divide' }),
  document_unknown: () =>
    refused(copying(), judicial, { type: 'advance', action: 'matches', documents: { hasOwnProperty: {} } }),
  document_missing: () => {
    const tale = new Tale(copies)
    tale.do(morning, citizen, { type: 'submit', case: 'ordinary', channel: 'counter', applicant: citizen.id, facts })
    return refused(tale, desk, { type: 'receive' })
  },
  document_expired: () =>
    refused(withPapers({ health: { issuedOn: '2025-10-01' }, passport: {} }), desk, { type: 'receive' }),
  document_undated: () => refused(withPapers({ health: {}, passport: {} }), desk, { type: 'receive' }),
  document_choice: () => refused(withPapers({ health: { issuedOn: '2026-04-01' } }), desk, { type: 'receive' }),
  fee_unknown: () => refused(copying(), citizen, pay(1, 'constructor')),
  fee_unpaid: () =>
    refused(
      copying()
        .do(later, judicial, { type: 'advance', action: 'matches' })
        .do(later, signatory, { type: 'advance', action: 'sign' }),
      desk,
      { type: 'advance', action: 'ready' },
    ),
  fee_amount_wrong: () => refused(copying(), desk, pay(20_001)),
  currency_wrong: () => refused(copying(), desk, pay(20_000, 'copyFee', 'USD')),
  delegation_over: () => refused(opened(), delegate('2026-04-01', '2026-04-10'), { type: 'advance', action: 'pass' }),
  assigned_elsewhere: () =>
    refused(opened().do(later, lan, { type: 'claim', step: 'prepare' }), minh, { type: 'advance', action: 'pass' }),
  duty_conflict: () =>
    refused(opened().do(later, { ...lan, roles: ['officer', 'chief'] }, pass), { ...lan, roles: ['chief'] }, approve),
  variant_unknown: () =>
    refused(new Tale(office), citizen, {
      type: 'submit',
      case: 'only',
      channel: 'counter',
      applicant: citizen.id,
      variant: 'constructor',
    }),
  agency_unknown: () => refused(opened(), chief, { type: 'apologise', reason: 'Quá tải', atFault: 'constructor' }),
  result_unknown: () => refused(giving(), lan, { type: 'returnResult', how: 'counter', results: ['annex'] }),
  date_not_after: () => refused(opened(), chief, { type: 'reappoint', until: '2026-05-06', ...fault }),
  already_open: () => twoOfOneParcel(),
  code_taken: () => {
    const command = { ...order().command, code: 'H15.50.05.13-261008-0975' }
    return dispatched(order({ command }), order({ command, dossier: 'e', key: 'k2' }))
  },
  not_assignable: () => refused(opened(), chief, { type: 'assign', step: 'decide', main: 'u:lan' }),
  recall_impossible: () => refused(opened(), lan, { type: 'recall', reason: 'Nhầm' }),
  send_back_impossible: () =>
    refused(opened().do(later, lan, pass), chief, { type: 'sendBack', to: 'there', reason: 'Thiếu' }),
  urge_unknown: () => refused(opened(), taxman, { type: 'answerUrge', number: 1, content: 'Đã xử lý' }),
  urge_answered: () => {
    const answer: Command = { type: 'answerUrge', number: 1, content: 'Đã xử lý' }
    const urge: Command = { type: 'urge', to: { agency: 'tax' }, content: 'Đề nghị trả lời', replyBy: '2026-04-22' }
    return refused(opened().do(later, chief, urge).do(later, taxman, answer), taxman, answer)
  },
  handoff_unknown: () => refused(opened(), taxman, { type: 'acceptHandoff' }),
  child_unknown: () => refused(opened(), policeman, { ...residence, outcome: 'granted' }),
  child_ended: () => {
    const report: Command = { ...residence, outcome: 'granted' }
    const tale = opened({ big: true }).do(later, lan, { type: 'advance', action: 'spread' })
    return refused(tale.do(later, policeman, report), policeman, report)
  },
  reappointment_not_allowed: () => refused(copying(), judicial, { type: 'reappoint', until: '2026-05-30', ...fault }),
  reappointment_exhausted: () => {
    const first = opened().do(later, chief, { type: 'reappoint', until: '2026-05-08', ...fault })
    return refused(first, chief, { type: 'reappoint', until: '2026-05-11', ...fault })
  },
  reappointment_too_far: () => refused(opened(), chief, { type: 'reappoint', until: '2026-06-30', ...fault }),
  reappointment_pointless: () => {
    const timeless = officeOf({ cases: { only: { name: { vi: 'Không thời hạn' }, term: 'none' } }, ladder: {} })
    return refused(received(timeless, 'only', morning), chief, { type: 'reappoint', until: '2026-06-30', ...fault })
  },
  stop_not_allowed: () => refused(copying(), judicial, { type: 'stop', reason: 'Theo yêu cầu', basis: { act: 'A' } }),
  refund_not_allowed: () => refused(opened(), deskOfficer, { ...refund, amount: 50_000 }),
  refund_amount_wrong: () =>
    refused(
      opened()
        .do(later, deskOfficer, { type: 'pay', fee: 'permit', amount: 50_000, currency: 'VND' })
        .do(later, chief, { type: 'stop', reason: 'Theo yêu cầu', basis: { act: 'A' } }),
      deskOfficer,
      { ...refund, amount: 60_000 },
    ),
  correction_unknown: () => refused(opened(), administrator, { ...correction, facts: { big: true } }),
  correction_empty: () => {
    const tale = opened({ big: true })
    const decision = decide(tale.procedure, tale.dossier, correction, {
      by: administrator,
      now: at(later),
      event: tale.events[0],
    })
    return decision.ok ? undefined : decision.refusal
  },
  migration_target_missing: () =>
    refused(opened(), administrator, { type: 'migrate', version: 2, mapping: { terms: 'keep' }, basis: { act: 'A' } }),
  migration_impossible: () => {
    const tale = opened()
    const decision = decide(
      tale.procedure,
      tale.dossier,
      { type: 'migrate', version: 1, mapping: { terms: 'keep' }, basis: { act: 'A' } },
      { by: administrator, now: at(later), target: bare },
    )
    return decision.ok ? undefined : decision.refusal
  },
  adoption_impossible: () =>
    refused(new Tale(office), administrator, {
      type: 'adopt',
      source: 'cũ',
      reference: '1',
      case: 'only',
      channel: 'counter',
      applicant: citizen.id,
      steps: ['granted'],
      receivedOn: '2026-04-15T08:00:00+07:00',
    }),
  row_repeated: async () => {
    const row = { reference: 'HS-1', case: 'only', channel: 'counter', applicant: citizen.id, steps: ['prepare'] }
    const rows = [1, 2].map(() => JSON.stringify({ ...row, receivedOn: '2026-04-15T08:00:00+07:00' }))
    const spec = { source: 'cũ', procedure: '1.000001', rows }
    let last: Refusal | undefined
    for await (const checked of checkAdoption({ tenant: 'ward', id: 'a', by: administrator }, spec))
      last = checked.ok ? undefined : checked.refusal
    return last
  },
  calendar_unchanged: () =>
    refused(opened(), administrator, { type: 'recount', policy: 'favour', basis: { act: 'Thông báo' } }),
  timer_unknown: () =>
    refused(opened(), administrator, { type: 'skip', what: 'timer', id: 'wait:constructor', reason: 'Hỏng' }),
  nothing_personal: () =>
    refused(opened().do(later, chief, { type: 'stop', reason: 'Theo yêu cầu', basis: { act: 'A' } }), administrator, {
      type: 'erase',
      basis: { act: '91/2025/QH15' },
    }),
  supplement_pending: () => refused(supplementing(), judicial, { type: 'advance', action: 'matches' }),
  supplement_not_pending: () => refused(copying(), citizen, { type: 'supply' }),
  supplement_not_allowed: () =>
    refused(bareReceived(), anyOfficer, { type: 'requestSupplement', items: [{ what: 'Đơn' }], reason: 'Thiếu' }),
  supplement_exhausted: () =>
    refused(supplementing().do(later, citizen, { type: 'supply', documents: { original: {} } }), judicial, {
      type: 'requestSupplement',
      items: [{ what: 'Đơn' }],
      reason: 'Thiếu',
    }),
  supplement_over: () =>
    refused(supplementing(), citizen, { type: 'supply', documents: { original: {} } }, '2026-12-01T08:00'),
  supplement_incomplete: () => refused(supplementing(), citizen, { type: 'supply', documents: { copy: {} } }),
  consultation_unknown: () => refused(verifying(), officer, { type: 'consult', step: 'verify', agency: 'province' }),
  consultation_sent: () => refused(asking(), officer, { type: 'consult', ...withTax }),
  consultation_not_sent: () =>
    refused(verifying(), tax, { type: 'extend', by: '15 days', reason: 'Khó', consultation: withTax }),
  consultation_answered: () =>
    refused(asking().do(later, tax, { type: 'answer', ...withTax, answer: 'agree' }), tax, {
      type: 'answer',
      ...withTax,
      answer: 'disagree',
    }),
  extension_not_allowed: () => refused(verifying(), officer, { type: 'extend', by: '1 working day', reason: 'Khó' }),
  extension_exhausted: () => {
    const extend: Command = { type: 'extend', by: '1 working day', reason: 'Nhiều bản.' }
    return refused(copying().do(later, judicial, extend), judicial, extend)
  },
  extension_too_long: () =>
    refused(copying(), judicial, { type: 'extend', by: '3 working days', reason: 'Nhiều bản.' }),
  term_over: () =>
    refused(copying(), judicial, { type: 'extend', by: '1 working day', reason: 'Nhiều bản.' }, '2026-05-20T09:00'),
  term_invalid: () => refused(copying(), judicial, { type: 'extend', by: 'hai ngày nữa', reason: 'Nhiều bản.' }),
  withdrawal_not_allowed: () => refused(bareReceived(), citizen, { type: 'withdraw', reason: 'Thôi' }),
  withdrawal_pending: () =>
    refused(copying().do(later, citizen, { type: 'withdraw', reason: 'Thôi' }), judicial, {
      type: 'advance',
      action: 'matches',
    }),
  withdrawal_not_pending: () =>
    refused(copying(), signatory, { type: 'decideWithdrawal', granted: true, reason: 'Theo đề nghị' }),
  not_due: () => refused(supplementing(), timekeeper, { type: 'expire', what: 'supplement' }, '2026-05-20T23:59'),
  calendar_not_covered: () => refused(submitting(), desk, { type: 'receive' }, '2040-04-20T08:00'),
}
