import { describe, expect, it } from 'vitest'
import { consult, decision, exit, parallel, procedureOf, task } from '../../test/drawn.ts'
import { abtc, copies, land } from '../../test/example.ts'
import { citizen, nobody } from '../../test/play.ts'
import { at, official, received, Tale } from '../../test/tale.ts'
import { openEngine } from '../engine.ts'
import { memory } from '../store/memory.ts'
import { type Command, timekeeper } from './command.ts'
import { decide } from './decide.ts'
import type { Refusal, RefusalCode } from './refusal.ts'

const desk = official('frontDesk', 'commune')
const judicial = official('judicialOfficer', 'commune')
const signatory = official('signatory', 'commune')
const officer = official('officer', 'department')
const landOfficer = official('landOfficer', 'commune', 'landOffice')
const anyOfficer = official('officer', 'ward')

const morning = '2026-04-20T08:00'
const later = '2026-04-20T09:00'

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
        ['amount = name', 'granted'],
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

const bareReceived = (facts = {}): Tale => {
  const tale = new Tale(bare)
  tale.do(morning, citizen, { type: 'submit', case: 'only', channel: 'counter', applicant: citizen.id, facts })
  return tale.do(morning, official('desk', 'ward'), { type: 'receive' })
}

const sharing = (facts: object): Tale =>
  bareReceived(facts)
    .do(later, anyOfficer, { type: 'advance', action: 'done', step: 'left' })
    .do(later, anyOfficer, { type: 'advance', action: 'done', step: 'right' })

const submitting = (): Tale =>
  new Tale(copies).do(morning, citizen, {
    type: 'submit',
    case: 'ordinary',
    channel: 'counter',
    applicant: citizen.id,
    documents: { original: {} },
  })

const copying = (): Tale => received(copies, 'ordinary', morning, { feeDue: 20_000 })

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

const refused = (tale: Tale, by: typeof citizen, command: Command, when = later, on?: string): Refusal | undefined =>
  tale.try(when, by, command, on)

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
const ways: {
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
      facts: { feeDue: 0 },
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
  expression_failed: () =>
    refused(sharing({ amount: 5, name: 'năm' }), anyOfficer, { type: 'advance', action: 'divide' }),
  document_unknown: () =>
    refused(copying(), judicial, { type: 'advance', action: 'matches', documents: { hasOwnProperty: {} } }),
  document_missing: () => {
    const tale = new Tale(copies)
    tale.do(morning, citizen, { type: 'submit', case: 'ordinary', channel: 'counter', applicant: citizen.id })
    return refused(tale, desk, { type: 'receive' })
  },
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
  consultation_not_sent: () => refused(verifying(), tax, { type: 'answer', ...withTax, answer: 'agree' }),
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

describe('a refusal', () => {
  it.each(Object.entries(ways))('%s is given, with its data as JSON', async (code, way) => {
    const refusal = await way()
    expect(refusal?.code).toBe(code)
    expect(JSON.parse(JSON.stringify(refusal))).toEqual(refusal)
  })

  it('names what would have been known, so that it can be put right', () => {
    expect(refused(copying(), judicial, { type: 'advance', action: 'sing' })).toEqual({
      code: 'action_unknown',
      data: { action: 'sing', known: ['matches', 'unfit'] },
    })
    expect(refused(copying(), nobody, { type: 'advance', action: 'matches' })).toEqual({
      code: 'role_missing',
      data: { role: 'judicialOfficer', agency: 'commune' },
    })
    expect(refused(bareReceived(), anyOfficer, { type: 'advance', action: 'done' })).toEqual({
      code: 'step_ambiguous',
      data: { action: 'done', steps: ['left', 'right'] },
    })
  })

  it('asks for the fact that a decision behind the action needs', () => {
    const tale = sharing({})
    expect(refused(tale, anyOfficer, { type: 'advance', action: 'divide' })).toMatchObject({ code: 'fact_needed' })
    expect(tale.dossier.position).toEqual(['share'])
    tale.do(later, anyOfficer, { type: 'advance', action: 'divide', facts: { amount: 100 } })
    expect(tale.dossier.situation).toBe('ended')
  })

  it('says what is wrong with an expression', () => {
    const failed = (facts: object) => refused(sharing(facts), anyOfficer, { type: 'advance', action: 'divide' })
    expect(failed({ amount: 5, name: 'năm' })).toEqual({
      code: 'expression_failed',
      data: { source: 'amount = name', problem: 'feel_different_types' },
    })
    const amount = { name: { vi: 'Số tiền' }, type: 'integer' } as const
    const odd = new Tale(procedureOf({ share: task({ on: { to: 'granted', when: 'amount' } }) }, { facts: { amount } }))
    odd.do(morning, citizen, {
      type: 'submit',
      case: 'only',
      channel: 'counter',
      applicant: citizen.id,
      facts: { amount: 5 },
    })
    odd.do(morning, official('desk', 'ward'), { type: 'receive' })
    expect(odd.try(later, anyOfficer, { type: 'advance', action: 'on' })).toEqual({
      code: 'expression_failed',
      data: { source: 'amount', problem: 'feel_not_boolean' },
    })
  })
})
