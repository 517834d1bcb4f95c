/** Who there is around a procedure, and what they might do at a point of a dossier's life. */
import { dayAt, parseDay, printDay } from '@motcua/rules'
import type { Action, FactType, ProcedureDefinition, Step } from '../src/definition/format.ts'
import type { Procedure } from '../src/definition/procedure.ts'
import { procedureFor } from '../src/definition/variant.ts'
import { type Command, timekeeper } from '../src/dossier/command.ts'
import type { Dossier } from '../src/dossier/dossier.ts'
import type { Actor, Documents, Facts } from '../src/dossier/event.ts'
import type { FactValue } from '../src/dossier/fact.ts'

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

/** Where, as what or as whom a command may be given. */
export interface Place {
  readonly role?: string | undefined
  /** Whoever else could hold the role, it is this one's. */
  readonly person?: string | undefined
  readonly agency?: string | undefined
  readonly department?: string | undefined
}

/**
 * Where the law of the definition puts a command, written down a second time: one line per command, so that nobody can
 * be let in by a rule that forgot to ask.
 */
export const placesOf = (procedure: Procedure, dossier: Dossier, command: Command): readonly Place[] => {
  const { definition, graph } = procedureFor(procedure, dossier)
  const step = (id: string) => graph.steps.get(id)?.step
  const own: Place = { role: 'applicant' }
  const desk: Place = definition.reception
  switch (command.type) {
    case 'submit':
    case 'supply':
    case 'withdraw':
      return [own, desk]
    case 'pay':
      return [desk, { role: 'paymentGateway' }]
    case 'receive':
    case 'refuseAcceptance':
      return [desk]
    case 'advance':
      return dossier.position.flatMap(id => {
        const it = step(id)
        if ((it?.kind !== 'task' && it?.kind !== 'wait') || (command.step !== undefined && command.step !== id))
          return []
        const action: Action | undefined = Object.hasOwn(it.actions, command.action)
          ? it.actions[command.action]
          : undefined
        if (action === undefined) return []
        if (action.role === undefined && it.kind === 'task')
          return [{ role: it.role, agency: action.agency ?? it.agency, department: it.department }]
        return [{ role: action.role, agency: action.agency ?? it.agency }]
      })
    case 'requestSupplement':
      return dossier.position.flatMap(id => {
        const it = step(id)
        return it !== undefined && 'role' in it ? [it] : []
      })
    case 'consult': {
      const it = step(command.step)
      return it?.kind === 'consult' ? [it] : []
    }
    case 'answer':
      return consulted(step(command.step), command.agency)
    case 'extend':
      if (command.consultation !== undefined)
        return consulted(step(command.consultation.step), command.consultation.agency)
      return definition.extension ? [definition.extension] : []
    case 'decideWithdrawal':
      return definition.withdrawal ? [definition.withdrawal] : []
    case 'returnResult':
      return dossier.position.flatMap(id => {
        const it = step(id)
        return it?.kind === 'return' ? [it] : []
      })
    case 'expire':
      return [{ role: 'timekeeper' }]
    case 'assign': {
      const it = step(command.step)
      if (it === undefined || !('agency' in it)) return []
      const assigners = (definition.assigners ?? []).map(role => ({ role, agency: it.agency }))
      return assigners.length > 0 ? assigners : withRole(it)
    }
    case 'claim':
      return withRole(step(command.step))
    case 'reassign': {
      const it = step(command.step)
      const assigners =
        it && 'agency' in it ? (definition.assigners ?? []).map(role => ({ role, agency: it.agency })) : []
      const main = dossier.work?.[command.step]?.main
      return [...assigners, { role: 'administrator' }, ...(main === undefined ? [] : [{ person: main }])]
    }
    case 'recall':
      return dossier.lastAct ? [{ person: dossier.lastAct.by }] : []
    case 'sendBack':
      return dossier.position.flatMap(id => (step(id)?.kind === 'task' ? withRole(step(id)) : []))
    case 'urge':
      return [
        desk,
        ...Object.keys(definition.agencies).flatMap(agency =>
          (definition.assigners ?? []).map(role => ({ role, agency })),
        ),
        ...dossier.position.flatMap(id => withRole(step(id))),
      ]
    case 'answerUrge': {
      const to = dossier.urges?.find(it => it.number === command.number)?.to
      return to ? [{ agency: to.agency, department: to.department, person: to.person }] : []
    }
    case 'acceptHandoff':
    case 'returnHandoff':
      return dossier.position.flatMap(id => (step(id)?.kind === 'handoff' ? withRole(step(id)) : []))
    case 'rerouteHandoff':
      return dossier.position.flatMap(id => {
        const it = step(id)
        return it?.kind === 'handoff' ? [it.from] : []
      })
    case 'reportChild': {
      const it = step(command.step)
      const child = it?.kind === 'children' ? it.children[command.child] : undefined
      return [{ role: 'timekeeper' }, ...(child ? [{ role: child.role, agency: child.agency }] : [])]
    }
    case 'reappoint':
    case 'apologise':
      return definition.reappointment ? [definition.reappointment] : []
    case 'stop':
      return [...(definition.stop ? [definition.stop] : []), ...(dossier.parent ? [{ role: 'timekeeper' }] : [])]
    case 'refund':
      return [desk, { role: 'paymentGateway' }]
    case 'succeedAgency':
    case 'correct':
    case 'migrate':
    case 'adopt':
    case 'recount':
    case 'skip':
    case 'erase':
      return [{ role: 'administrator' }]
  }
}

const withRole = (it: Step | undefined): readonly Place[] =>
  it !== undefined && 'role' in it && it.role !== undefined ? [it as Place] : []

const consulted = (step: Step | undefined, agency: string): readonly Place[] => {
  const rule = step?.kind === 'consult' && Object.hasOwn(step.agencies, agency) ? step.agencies[agency] : undefined
  return rule ? [{ role: rule.role, agency, department: rule.department }] : []
}

/** What a step's handler alone may do, once there is one. */
const assignedToOther = (dossier: Dossier, command: Command, selves: readonly Actor[]): boolean => {
  if (!['advance', 'consult', 'returnResult', 'sendBack', 'claim'].includes(command.type)) return false
  const named = 'step' in command ? command.step : undefined
  const steps = command.type === 'consult' || command.type === 'claim' ? [command.step] : dossier.position
  return steps
    .filter(id => named === undefined || id === named)
    .some(id => {
      const main = dossier.work?.[id]?.main
      return main !== undefined && selves.every(self => self.id !== main)
    })
}

/** Somebody, and everybody whose post they hold on a day by a delegation that lasts; nobody holds a citizen's. */
const selvesOf = (by: Actor, day: string): readonly Actor[] => [
  by,
  ...(by.delegations ?? [])
    .filter(({ from, until }) => from <= day && day <= until)
    .map(({ of, roles, agency, department }) => ({
      id: of,
      roles: roles.filter(role => role !== 'applicant'),
      agency,
      department,
    })),
]

/** The agency that does an agency's work on a day: where the definition says that it is no more, the one that took over. */
const actingFor = ({ agencies }: Pick<ProcedureDefinition, 'agencies'>, agency: string, day: string): string => {
  const { until, successor } = agencies[agency] ?? {}
  return until === undefined || successor === undefined || day <= until
    ? agency
    : actingFor({ agencies }, successor, day)
}

/** Whether somebody stands where a command may be given, at an instant. */
export const holds = (procedure: Procedure, dossier: Dossier, command: Command, by: Actor, on: number): boolean => {
  const day = printDay(dayAt(on))
  const selves = selvesOf(by, day)
  if (assignedToOther(dossier, command, selves)) return false
  return placesOf(procedure, dossier, command).some(({ role, agency, department, person }) => {
    if (person !== undefined && selves.every(({ id }) => id !== person)) return false
    if (role === undefined && agency === undefined) return person !== undefined
    return selves.some(self => {
      if (role !== undefined && !self.roles.includes(role)) return false
      if (role === 'applicant') return self.id === (command.type === 'submit' ? command.applicant : dossier.applicant)
      const acting = agency === undefined ? self.agency : actingFor(procedure.definition, agency, day)
      return acting === self.agency && (department ?? self.department) === self.department
    })
  })
}

/** Those who stand in for an official: while the delegation lasts, when it is over, and before it begins. */
export const deputiesOf = (official: Actor, day: string): readonly Actor[] => {
  const today = parseDay(day) ?? 0
  const { id: of, roles, agency, department } = official
  const deputy = (when: string, from: number, until: number): Actor => ({
    id: `u:deputy.${when}`,
    roles: [],
    delegations: [
      { of, roles, agency, department, from: printDay(from), until: printDay(until), basis: 'Giấy ủy quyền số 5' },
    ],
  })
  return [
    deputy('first', today, today + 9),
    deputy('last', today - 9, today),
    deputy('over', today - 9, today - 1),
    deputy('early', today + 1, today + 9),
  ]
}

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
  const assessed = Object.values(definition.fees ?? {}).map(({ amount }) =>
    typeof amount === 'object' ? amount.fact : '',
  )
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
    ...Object.entries(definition.fees ?? {}).flatMap(([fee, { amount, currency }]): Command[] => {
      const due = typeof amount === 'number' ? amount : Number(dossier.facts[amount.fact] ?? 0)
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
