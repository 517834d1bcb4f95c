/** Who there is around a procedure, and what they might do at a point of a dossier's life. */
import { parseDay, printDay } from '@motcua/rules'
import type { FactType } from '../src/definition/format.ts'
import type { Procedure } from '../src/definition/procedure.ts'
import { assessedFact } from '../src/definition/rule/fee.ts'
import { type Command, timekeeper } from '../src/dossier/command.ts'
import type { Dossier } from '../src/dossier/dossier.ts'
import type { Actor, Documents, Facts } from '../src/dossier/event.ts'
import type { FactValue } from '../src/dossier/fact.ts'
import { feeDue } from '../src/dossier/fee.ts'

export const citizen: Actor = { id: 'c:an', roles: ['applicant'] }
export const stranger: Actor = { id: 'c:binh', roles: ['applicant'] }
export const gateway: Actor = { id: 'gateway', roles: ['paymentGateway'] }
export const nobody: Actor = { id: 'u:none', roles: [] }
export const administrator: Actor = { id: 'u:admin', roles: ['administrator'] }

/** An official in every role at every agency and in every department, the right ones and the wrong ones. */
export const officials = ({ definition }: Procedure): readonly Actor[] =>
  Object.keys(definition.roles).flatMap(role =>
    Object.entries(definition.agencies).flatMap(([agency, { departments }]) => [
      { id: `u:${role}.${agency}`, roles: [role], agency },
      ...Object.keys(departments ?? {}).map(department => ({
        id: `u:${role}.${agency}.${department}`,
        roles: [role],
        agency,
        department,
      })),
    ]),
  )

export const everybody = (procedure: Procedure): readonly Actor[] => [
  citizen,
  stranger,
  nobody,
  timekeeper,
  gateway,
  administrator,
  ...officials(procedure),
]

/** A value of a type; another one for another number. */
export const sampleFact = (type: FactType, n: number): FactValue => {
  switch (type.type) {
    case 'string':
      return `Tờ ${n}`
    case 'integer':
    case 'money':
      return n
    case 'decimal':
      return n + 0.5
    case 'boolean':
      return n % 2 === 0
    case 'date':
      return '2026-04-24'
    case 'instant':
      return '2026-04-24T10:00:00+07:00'
    case 'enum': {
      const names = Object.keys(type.values)
      return names[n % names.length] ?? ''
    }
    case 'list':
      return [sampleFact(type.of, n)]
    case 'record':
      return Object.fromEntries(Object.entries(type.fields).map(([name, field], i) => [name, sampleFact(field, n + i)]))
  }
}

export const sampleFacts = ({ definition }: Procedure, names: readonly string[], n: number): Facts =>
  Object.fromEntries(
    names.flatMap(name => {
      const type = definition.facts?.[name]
      return type ? [[name, sampleFact(type, n)]] : []
    }),
  )

const papers = (names: readonly string[]): Documents => Object.fromEntries(names.map(name => [name, {}]))

const owned = new WeakMap<Procedure, readonly string[]>()

/** The facts that are the applicant's to state: no official's action asks for them, no fee is assessed by them. */
const ownFacts = (procedure: Procedure): readonly string[] => {
  const { definition, graph } = procedure
  const found = owned.get(procedure)
  if (found !== undefined) return found
  const asked = [...graph.steps.values()].flatMap(({ step }) =>
    'actions' in step
      ? Object.values(step.actions).flatMap(it => (it.role === 'applicant' ? [] : (it.asks ?? [])))
      : [],
  )
  const assessed = Object.values(definition.fees ?? {}).map(({ amount }) => assessedFact(amount))
  const own = Object.keys(definition.facts ?? {}).filter(fact => ![...asked, ...assessed].includes(fact))
  owned.set(procedure, own)
  return own
}

/** A day some days after the promised one. */
const lateDay = ({ appointment }: Dossier, n: number): string => {
  const day = appointment?.kind === 'date' ? parseDay(appointment.date) : undefined
  return day === undefined ? '2026-06-01' : printDay(day + (n % 9))
}

/** Everything that may be worth trying on a dossier as it stands, most of it well formed; `n` varies the values. */
export const commandsFor = (procedure: Procedure, dossier: Dossier, n: number): readonly Command[] => {
  const { definition, graph } = procedure
  const facts = Object.keys(definition.facts ?? {})
  const documents = Object.keys(definition.documents ?? {})
  const channels = Object.keys(definition.channels)
  const variants = Object.keys(definition.variants ?? {})
  const step = (id: string) => graph.steps.get(id)?.step
  const consultations = Object.entries(dossier.consultations).flatMap(([id, asked]) =>
    Object.keys(asked).map(agency => ({ step: id, agency })),
  )
  return [
    ...Object.keys(definition.cases).map(
      (it): Command => ({
        type: 'submit',
        case: it,
        channel: channels[n % channels.length] ?? '',
        applicant: citizen.id,
        facts: sampleFacts(procedure, ownFacts(procedure), n),
        documents: papers(n % 3 === 0 ? [] : documents),
        ...(n % 4 === 0 && variants.length > 0 ? { variant: variants[n % variants.length] } : {}),
      }),
    ),
    { type: 'receive' },
    { type: 'receive', facts: sampleFacts(procedure, facts, n), documents: papers(documents) },
    { type: 'refuseAcceptance', reason: 'Không thuộc thẩm quyền.' },
    ...dossier.position.flatMap((id): Command[] => {
      const it = step(id)
      if (it?.kind !== 'task' && it?.kind !== 'wait') return []
      return Object.entries(it.actions).map(([action, { asks, requires }]) => ({
        type: 'advance',
        action,
        ...(n % 2 ? { step: id } : {}),
        facts: sampleFacts(procedure, asks ?? [], n),
        documents: papers(n % 5 ? (requires?.documents ?? []) : []),
      }))
    }),
    { type: 'advance', action: 'constructor' },
    {
      type: 'requestSupplement',
      items: [{ document: documents[n % documents.length], what: 'Bản rõ hơn' }],
      reason: 'Mờ',
    },
    { type: 'supply', documents: papers((dossier.supplement?.items ?? []).flatMap(it => it.document ?? [])) },
    { type: 'supply', facts: sampleFacts(procedure, ownFacts(procedure), n) },
    ...Object.entries(definition.fees ?? {}).flatMap(([fee, { currency }]): Command[] => {
      const found = feeDue(procedure, dossier, fee)
      const due = 'code' in found ? 0 : found.due
      return [due - (dossier.paid[fee] ?? 0), 1].map(it => ({ type: 'pay', fee, amount: it, currency }))
    }),
    ...consultations.flatMap((where): Command[] => [
      { type: 'consult', ...where },
      { type: 'answer', ...where, answer: n % 2 ? 'agree' : 'disagree' },
      { type: 'extend', by: '15 days', reason: 'Phải xác minh thêm.', consultation: where },
      { type: 'expire', what: 'consultation', ...where },
    ]),
    { type: 'extend', by: definition.extension?.atMost ?? '1 working day', reason: 'Nhiều bản.' },
    { type: 'withdraw', reason: 'Không còn nhu cầu.' },
    { type: 'decideWithdrawal', granted: n % 3 === 0, reason: 'Theo đề nghị.' },
    { type: 'returnResult', how: 'counter' },
    ...dossier.position.flatMap((id): Command[] => [
      { type: 'assign', step: id, cooperators: [`u:${n % 7}`], watchers: [] },
      { type: 'claim', step: id },
      { type: 'reassign', step: id, to: citizen.id, reason: 'Nghỉ phép.' },
      ...Object.keys(dossier.acted ?? {}).map((to): Command => ({ type: 'sendBack', to, reason: 'Thiếu căn cứ.' })),
    ]),
    { type: 'recall', reason: 'Chuyển nhầm.' },
    ...(dossier.lastActs ?? []).map(({ step }): Command => ({ type: 'recall', step, reason: 'Chuyển nhầm.' })),
    {
      type: 'urge',
      to: { agency: Object.keys(definition.agencies)[n % Object.keys(definition.agencies).length] ?? '' },
      content: 'Đề nghị xử lý.',
      replyBy: '2027-12-31',
    },
    { type: 'answerUrge', number: dossier.urges?.length ?? 1, content: 'Đang xử lý.' },
    { type: 'acceptHandoff' },
    { type: 'returnHandoff', reason: 'Thiếu tài liệu.' },
    ...[...graph.steps.values()].flatMap(({ step: it }): Command[] =>
      it.kind === 'handoff'
        ? (it.others ?? []).map(agency => ({ type: 'rerouteHandoff', agency, reason: 'Nhầm cơ quan.' }))
        : [],
    ),
    ...Object.entries(dossier.children ?? {}).flatMap(([id, all]) =>
      Object.keys(all).map(
        (child): Command => ({
          type: 'reportChild',
          step: id,
          child,
          outcome: n % 3 ? 'granted' : 'refused',
        }),
      ),
    ),
    {
      type: 'reappoint',
      until: lateDay(dossier, n),
      reason: 'Quá tải.',
      atFault: Object.keys(definition.agencies)[0] ?? '',
    },
    { type: 'apologise', reason: 'Quá tải.', atFault: Object.keys(definition.agencies)[0] ?? '' },
    { type: 'stop', reason: 'Theo yêu cầu của cơ quan điều tra.', basis: { act: '03/2025/TT-VPCP' } },
    ...Object.entries(definition.fees ?? {}).map(
      ([fee, { currency }]): Command => ({
        type: 'refund',
        fee,
        amount: (dossier.paid[fee] ?? 0) - (dossier.refunded?.[fee] ?? 0),
        currency,
        reason: 'Từ chối giải quyết.',
      }),
    ),
    { type: 'erase', basis: { act: '91/2025/QH15' } },
    { type: 'recount', policy: 'favour', basis: { act: 'Thông báo' } },
    ...(['warn', 'near', 'apology', 'overdue'] as const).map(
      (rung): Command => ({ type: 'expire', what: 'rung', rung, generation: dossier.generation ?? 0 }),
    ),
    { type: 'expire', what: 'supplement' },
    ...[...graph.steps.values()].flatMap(({ id, step: it }): Command[] =>
      it.kind === 'wait' ? [{ type: 'expire', what: 'wait', step: id }] : [],
    ),
  ]
}
