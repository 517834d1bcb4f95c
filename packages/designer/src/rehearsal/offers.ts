/** What might be done with a dossier as it stands, each as the whole command that would be given. */
import {
  type Command,
  type CommandType,
  type Documents,
  type Dossier,
  type Facts,
  feeDue,
  openActions,
  type Procedure,
  type Refusal,
} from '@motcua/engine'
import { dayAt, parseDay, parseInstant, printDay } from '@motcua/rules'
import type { CastMember } from './cast.ts'
import { askedPapers } from './given.ts'

/** What the acting person has filled in for the next command. */
export interface Draft {
  readonly facts?: Facts | undefined
  readonly documents?: Documents | undefined
  /** Reason, note or content, wherever a command wants words. */
  readonly words?: string | undefined
}

interface About {
  readonly procedure: Procedure
  readonly dossier: Dossier
  readonly cast: readonly CastMember[]
  readonly now: number
  readonly draft: Draft
  readonly reason: string
}

type Of<T extends CommandType> = Extract<Command, { type: T }>
type Offered = Exclude<CommandType, 'submit' | 'adopt' | 'expire'>

const given = ({ facts, documents }: Draft) => ({
  ...(facts === undefined ? {} : { facts }),
  ...(documents === undefined ? {} : { documents }),
})

const isOpen = ({ situation }: Dossier): boolean => situation === 'open' || situation === 'finished'

const stepOf = ({ procedure }: About, id: string) => procedure.graph.steps.get(id)?.step

/** Active steps of some kinds; none before reception. */
const active = (about: About, ...kinds: readonly string[]): readonly string[] =>
  about.dossier.position.filter(id => kinds.includes(stepOf(about, id)?.kind ?? ''))

const consultationsOf = ({ dossier }: About) =>
  Object.entries(dossier.consultations).flatMap(([step, asked]) => Object.values(asked).map(one => ({ step, ...one })))

/** Those who hold the very post of a step. */
const holdersOf = (about: About, id: string): readonly string[] => {
  const step = stepOf(about, id)
  if (step === undefined || !('role' in step) || step.role === undefined) return []
  const { role, agency, department } = step
  return about.cast
    .map(({ actor }) => actor)
    .filter(it => it.roles.includes(role) && it.agency === agency && it.department === department)
    .map(({ id }) => id)
}

const feesOf = ({ procedure, dossier }: About) =>
  Object.entries(procedure.definition.fees ?? {}).map(([fee, { currency }]) => {
    const found = feeDue(procedure, dossier, fee)
    const due = 'code' in found ? 0 : found.due
    const kept = (dossier.paid[fee] ?? 0) - (dossier.refunded?.[fee] ?? 0)
    return { fee, currency, open: due - kept, kept }
  })

/** The working day after some day. */
const nextWorkingDay = ({ procedure }: About, day: number): string => {
  for (let next = day + 1; ; next++) {
    const known = procedure.calendar.day(printDay(next))
    if (known === undefined || known.working) return printDay(next)
  }
}

const newDay = (about: About): string => {
  const { appointment, reappointment } = about.dossier
  const promised = reappointment ?? appointment
  const instant = promised?.kind === 'instant' ? parseInstant(promised.at) : undefined
  const day = promised?.kind === 'date' ? parseDay(promised.date) : instant === undefined ? undefined : dayAt(instant)
  return nextWorkingDay(about, Math.max(day ?? 0, dayAt(about.now)))
}

/** The agency that holds the dossier: whom an apology names where nobody says otherwise. */
const keeper = ({ dossier, procedure }: About): string =>
  dossier.custody?.at(-1)?.agency ?? procedure.definition.reception.agency

/** For every command whether and how it is offered. An empty list: it needs a document or a decision of its own first. */
const candidates: { readonly [T in Offered]: (about: About) => readonly Of<T>[] } = {
  receive: ({ dossier, draft }) => (dossier.situation === 'submitted' ? [{ type: 'receive', ...given(draft) }] : []),
  refuseAcceptance: ({ dossier, reason }) =>
    dossier.situation === 'submitted' ? [{ type: 'refuseAcceptance', reason }] : [],
  advance: ({ procedure, dossier, draft }) =>
    openActions({ procedure, dossier }).map(({ step, name }) => ({
      type: 'advance',
      step,
      action: name,
      ...given(draft),
      ...(draft.words === undefined ? {} : { note: draft.words }),
    })),
  requestSupplement: ({ procedure, dossier, reason }) => {
    const { supplement } = procedure.definition
    if (supplement === undefined || dossier.situation !== 'open') return []
    const { papers } = askedPapers(procedure, dossier, dossier.documents)
    const document = papers[0]?.document
    return [
      {
        type: 'requestSupplement',
        items: [{ ...(document === undefined ? {} : { document }), what: reason }],
        reason,
      },
    ]
  },
  supply: ({ dossier, draft }) => {
    if (dossier.supplement === undefined && dossier.situation !== 'open') return []
    const wanted = (dossier.supplement?.items ?? []).flatMap(({ document }) => document ?? [])
    const documents = { ...Object.fromEntries(wanted.map(document => [document, {}])), ...draft.documents }
    return [{ type: 'supply', documents, ...(draft.facts === undefined ? {} : { facts: draft.facts }) }]
  },
  pay: about =>
    feesOf(about).flatMap(({ fee, currency, open }) =>
      open > 0 ? [{ type: 'pay', fee, amount: open, currency }] : [],
    ),
  refund: about =>
    feesOf(about).flatMap(({ fee, currency, kept }) =>
      kept > 0 ? [{ type: 'refund', fee, amount: kept, currency, reason: about.reason }] : [],
    ),
  consult: about =>
    active(about, 'consult').flatMap(id => {
      const step = stepOf(about, id)
      const asked = about.dossier.consultations[id]
      return Object.keys(step?.kind === 'consult' ? step.agencies : {})
        .filter(agency => asked?.[agency]?.receivedOn === undefined)
        .map(agency => ({ type: 'consult', step: id, agency }) as const)
    }),
  answer: about =>
    consultationsOf(about).flatMap(({ step, agency, answer }) =>
      answer === undefined
        ? (['agree', 'disagree', 'noOpinion'] as const).map(
            it => ({ type: 'answer', step, agency, answer: it }) as const,
          )
        : [],
    ),
  extend: about => {
    const { dossier, procedure, reason } = about
    const { extension } = procedure.definition
    const whole: readonly Of<'extend'>[] =
      extension && dossier.situation === 'open' ? [{ type: 'extend', by: extension.atMost, reason }] : []
    const agencies = consultationsOf(about).flatMap(({ step, agency, answer }): readonly Of<'extend'>[] => {
      const consult = stepOf(about, step)
      const by = consult?.kind === 'consult' ? consult.agencies[agency]?.extension?.atMost : undefined
      return by === undefined || answer !== undefined
        ? []
        : [{ type: 'extend', by, reason, consultation: { step, agency } }]
    })
    return [...whole, ...agencies]
  },
  withdraw: ({ procedure, dossier, reason }) =>
    procedure.definition.withdrawal && dossier.situation !== 'ended' ? [{ type: 'withdraw', reason }] : [],
  decideWithdrawal: ({ dossier, reason }) =>
    dossier.withdrawalRequestedOn === undefined
      ? []
      : [true, false].map(granted => ({ type: 'decideWithdrawal', granted, reason })),
  returnResult: about =>
    active(about, 'return').flatMap(step =>
      (['counter', 'post', 'electronic'] as const).map(how => ({ type: 'returnResult', step, how }) as const),
    ),
  assign: about =>
    active(about, 'task', 'consult', 'return', 'children').flatMap(step =>
      about.dossier.work?.[step]?.main === undefined
        ? holdersOf(about, step).map(main => ({ type: 'assign', step, main }) as const)
        : [],
    ),
  claim: about =>
    active(about, 'task', 'consult', 'return', 'children').map(step => ({ type: 'claim', step }) as const),
  reassign: about =>
    active(about, 'task', 'consult', 'return', 'children').flatMap(step => {
      const main = about.dossier.work?.[step]?.main
      return holdersOf(about, step)
        .filter(to => main !== undefined && to !== main)
        .map(to => ({ type: 'reassign', step, to, reason: about.reason }) as const)
    }),
  recall: ({ dossier, reason }) =>
    isOpen(dossier) ? (dossier.lastActs ?? []).map(({ step }) => ({ type: 'recall', step, reason })) : [],
  sendBack: about =>
    active(about, 'task').flatMap(step =>
      Object.keys(about.dossier.acted ?? {})
        .filter(to => to !== step && stepOf(about, to)?.kind === 'task')
        .map(to => ({ type: 'sendBack', step, to, reason: about.reason }) as const),
    ),
  urge: about =>
    isOpen(about.dossier)
      ? [
          {
            type: 'urge',
            to: { agency: keeper(about) },
            content: about.reason,
            replyBy: nextWorkingDay(about, dayAt(about.now)),
          },
        ]
      : [],
  answerUrge: ({ dossier, reason }) =>
    (dossier.urges ?? []).flatMap(({ number, answeredOn }) =>
      answeredOn === undefined ? [{ type: 'answerUrge', number, content: reason }] : [],
    ),
  acceptHandoff: about => active(about, 'handoff').map(step => ({ type: 'acceptHandoff', step }) as const),
  returnHandoff: about =>
    active(about, 'handoff').map(step => ({ type: 'returnHandoff', step, reason: about.reason }) as const),
  rerouteHandoff: about =>
    active(about, 'handoff').flatMap(id => {
      const step = stepOf(about, id)
      const to = about.dossier.handoffs?.[id]?.to
      return (step?.kind === 'handoff' ? [step.agency, ...(step.others ?? [])] : [])
        .filter(agency => agency !== to)
        .map(agency => ({ type: 'rerouteHandoff', step: id, agency, reason: about.reason }) as const)
    }),
  reportChild: ({ dossier }) =>
    Object.entries(dossier.children ?? {}).flatMap(([step, children]) =>
      Object.entries(children).flatMap(([child, { outcome, closed }]) =>
        outcome === undefined && closed !== true
          ? (['granted', 'refused'] as const).map(it => ({ type: 'reportChild', step, child, outcome: it }) as const)
          : [],
      ),
    ),
  reappoint: about =>
    about.procedure.definition.reappointment && about.dossier.situation === 'open'
      ? [{ type: 'reappoint', until: newDay(about), reason: about.reason, atFault: keeper(about) }]
      : [],
  apologise: about =>
    about.procedure.definition.reappointment && about.dossier.situation === 'open'
      ? [{ type: 'apologise', reason: about.reason, atFault: keeper(about) }]
      : [],
  stop: ({ procedure, dossier, reason }) => {
    const { stop } = procedure.definition
    const [basis] = stop?.basis ?? []
    return basis && isOpen(dossier) ? [{ type: 'stop', reason, basis }] : []
  },
  // What an administrator does needs a basis, a mapping or an event to be chosen: the screen makes these itself.
  succeedAgency: () => [],
  correct: () => [],
  migrate: () => [],
  recount: () => [],
  skip: () => [],
  erase: () => [],
}

/** Reasons that go away once something is filled in. */
const fillable: ReadonlySet<Refusal['code']> = new Set([
  'fact_needed',
  'document_missing',
  'document_choice',
  'document_undated',
  'document_expired',
  'supplement_incomplete',
  'fact_invalid',
])

/** Whether all that is against a command goes away once something is filled in. */
export const isFillable = (reasons: readonly Pick<Refusal, 'code'>[]): boolean =>
  reasons.length > 0 && reasons.every(({ code }) => fillable.has(code))

/** Words of a command where nobody has said any yet: a reason is never left out. */
const untold = 'Chạy thử quy trình.'

/** Everything that is worth asking about a dossier as it stands, whoever may do it; in the order people look for it. */
export const candidatesOf = (about: Omit<About, 'reason'>): readonly Command[] => {
  if (about.dossier.revision === 0) return []
  const whole = { ...about, reason: about.draft.words ?? untold }
  return Object.values(candidates).flatMap(of => (of as (about: About) => readonly Command[])(whole))
}
