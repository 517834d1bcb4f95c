/** Situations that dossiers come to, and what may be tried in each: a command of every type, with all that it needs. */
import { parsePack, vietnamStateCalendar } from '@motcua/rules'
import type { ProcedureDefinition, Step } from '../src/definition/format.ts'
import { load } from '../src/definition/load.ts'
import type { Procedure } from '../src/definition/procedure.ts'
import { procedureFor } from '../src/definition/variant.ts'
import type { Command } from '../src/dossier/command.ts'
import { type Dossier, emptyDossier } from '../src/dossier/dossier.ts'
import type { DossierEvent, EventData, EventType } from '../src/dossier/event.ts'
import { evolve } from '../src/dossier/evolve.ts'
import { feeDue } from '../src/dossier/fee.ts'
import { timersOf } from '../src/dossier/timer.ts'
import type { Script } from '../src/simulate/script.ts'
import { simulate } from '../src/simulate/simulate.ts'
import { administrator, citizen, commandsFor, officials } from './play.ts'

export interface Situation {
  readonly dossier: Dossier
  readonly now: number
  readonly events: readonly DossierEvent[]
}

const basis = { act: '118/2025/NĐ-CP' }

const loaded = (definition: ProcedureDefinition, calendar?: ReturnType<typeof swappedCalendar>): Procedure => {
  const found = load({ format: 1, procedure: definition }, calendar === undefined ? {} : { calendar })
  if (!found.ok) throw new Error(JSON.stringify(found.issues))
  return found.value
}

/** A working day off and a Saturday worked for it, which nobody had foreseen. */
const swappedCalendar = () => {
  const day = (date: string, pair: string, because: 'swap' | 'makeup') => {
    const kind = because === 'swap' ? 'off' : 'working'
    return { date, pair, because, kind, reason: { vi: 'Hoán đổi' }, basis, knownSince: '2026-04-20' }
  }
  const days = [day('2026-07-03', '2026-07-11', 'swap'), day('2026-07-11', '2026-07-03', 'makeup')]
  const notice = parsePack({ id: 'notice', year: 2026, days })
  const made = notice.ok ? vietnamStateCalendar({ packs: [notice.value] }) : notice
  if (!made.ok) throw new Error(JSON.stringify(made.issues))
  return made.value
}

/** A procedure with what some commands need beside it: its next version, and itself on another calendar. */
export interface World {
  readonly procedure: Procedure
  readonly next: Procedure
  readonly recalendared: Procedure
}

export const worldOf = (procedure: Procedure): World => ({
  procedure,
  next: loaded({ ...procedure.definition, version: procedure.definition.version + 1 }),
  recalendared: loaded(procedure.definition, swappedCalendar()),
})

/** What a dossier is after something happened to it that no story tells. */
const after = <T extends EventType>({ dossier, now, events }: Situation, type: T, data: EventData[T]): Situation => {
  const envelope = { dossier: dossier.id, seq: dossier.revision + 1, type, v: 1, at: now, on: now, by: administrator }
  const event = { ...envelope, data } as unknown as DossierEvent
  return { dossier: evolve(dossier, event), now: now + 1, events: [...events, event] }
}

/** The situations a script comes to, the applicant made the one citizen that is known here. */
export const told = (procedure: Procedure, script: Script): readonly Situation[] => {
  const { lines } = simulate(procedure, script, { dossier: 'd', tenant: 'ward' })
  let dossier = emptyDossier('d', 'ward')
  let events: readonly DossierEvent[] = []
  return lines.flatMap(line => {
    if (line.events.length === 0) return []
    events = [...events, ...line.events]
    dossier = line.events.reduce(evolve, dossier)
    return [{ dossier: { ...dossier, applicant: citizen.id }, now: line.at + 1, events }]
  })
}

/** What a situation is by, as far as who may do what could depend on it: instants, numbers of events and values apart. */
const keyOf = (dossier: Dossier): string => {
  const { case: procedureCase, situation, position, variant, outcome, parent, supplement, acted, standIns } = dossier
  const { withdrawalRequestedOn, consultations, handoffs, children, work, lastActs, urges, rungs, paid } = dossier
  const since = withdrawalRequestedOn !== undefined
  const acts = lastActs?.map(act => [act.by, act.step, act.entered, (act.effects ?? 0) > 0])
  const where = [
    procedureCase,
    situation,
    position,
    variant,
    outcome,
    parent,
    supplement?.round,
    acted,
    standIns,
    since,
  ]
  const key = [where, consultations, handoffs, children, work, acts, urges, Object.keys(rungs ?? {}), Object.keys(paid)]
  return JSON.stringify(key, (name, value) => (name.endsWith('On') || name === 'on' ? value !== undefined : value))
}

const stepOf = (procedure: Procedure, dossier: Dossier, id: string): Step | undefined =>
  procedureFor(procedure, dossier).graph.steps.get(id)?.step

/** The officials of a procedure who hold the post of a step. */
const holdersOf = (procedure: Procedure, step: Step | undefined): readonly string[] =>
  step === undefined || !('role' in step) || step.role === undefined
    ? []
    : officials(procedure)
        .filter(
          ({ roles, agency, department }) =>
            step.role !== undefined &&
            roles.includes(step.role) &&
            agency === step.agency &&
            department === step.department,
        )
        .map(({ id }) => id)

/** What offices make of a situation: work is given out, an agency’s work passes to another, money turns out to be more. */
const madeOf = (procedure: Procedure, it: Situation): readonly Situation[] => {
  const { dossier } = it
  const { agencies, fees = {} } = procedure.definition
  const names = Object.keys(agencies)
  const running = dossier.situation === 'open' || dossier.situation === 'finished'
  const given = dossier.position.flatMap(step => {
    const [main] = holdersOf(procedure, stepOf(procedure, dossier, step))
    if (!running || main === undefined || dossier.work?.[step]?.main !== undefined) return []
    return [after(it, 'assigned', { step, how: 'assigned', main, cooperators: ['u:none'] })]
  })
  const acting = dossier.position.flatMap(id => {
    const step = stepOf(procedure, dossier, id)
    return step !== undefined && 'agency' in step ? [step.agency] : []
  })
  const merged = [...new Set([...acting, procedure.definition.reception.agency])].flatMap(agency => {
    const successor = names.find(name => name !== agency && agencies[name]?.until === undefined)
    if (dossier.situation === 'ended' || dossier.revision === 0 || successor === undefined || dossier.standIns)
      return []
    return [after(it, 'agencySucceeded', { agency, successor, basis })]
  })
  const [fee] = Object.keys(fees)
  const more = { event: 1, facts: {}, documents: {}, reason: 'Nhập thiếu.', basis }
  const overpaid =
    fee === undefined || dossier.revision === 0
      ? []
      : [after(it, 'corrected', { ...more, paid: { fee, amount: 10_000_000 } })]
  return [...given, ...merged, ...overpaid]
}

/** Each once; the first at each position also with what offices make of it, and at the moment its first timer is due. */
export const situationsOf = (procedure: Procedure, all: readonly Situation[]): readonly Situation[] => {
  const found = new Map<string, Situation>()
  const begin: Situation = { dossier: emptyDossier('d', 'ward'), now: 1_767_574_800_000, events: [] }
  const once = (key: string, more: () => readonly Situation[]): void => {
    if (found.has(key)) return
    for (const [n, it] of more().entries()) found.set(n === 0 ? key : `${key} ${n}`, it)
  }
  for (const it of [begin, ...all]) {
    const { situation, position, variant, outcome, urges } = it.dossier
    const where = JSON.stringify([situation, position, variant, outcome, urges?.length])
    const timers = timersOf(procedureFor(procedure, it.dossier), it.dossier)
    const [first] = timers.ok ? timers.value : []
    once(keyOf(it.dossier), () => [it])
    if (first) once(`${where} ${first.id}`, () => [{ ...it, now: first.at }])
    once(`${where} made`, () => madeOf(procedure, it))
  }
  return [...found.values()]
}

/** A step a dossier can be adopted at: outside of every block. */
const adoptableStep = ({ graph }: Procedure): string =>
  [...graph.steps.values()].find(({ step, within }) => step.kind === 'task' && within.length === 0)?.id ?? ''

/** Giving work to people: to those of the right post, to those who prepared, to those who assign and hold no other post. */
const assignments = (procedure: Procedure, dossier: Dossier): readonly Command[] =>
  dossier.position.flatMap(id => {
    const step = stepOf(procedure, dossier, id)
    const [agency] = step !== undefined && 'agency' in step ? [step.agency] : []
    const assigners = (procedure.definition.assigners ?? []).flatMap(
      role => officials(procedure).find(it => it.roles.includes(role) && it.agency === agency) ?? [],
    )
    const apart = step?.kind === 'task' ? (step.apart ?? []) : []
    const prepared = apart.flatMap(other => dossier.acted?.[other] ?? [])
    const others = Object.values(dossier.acted ?? {})
      .flat()
      .filter(person => !prepared.includes(person))
    const people = [
      ...holdersOf(procedure, step),
      ...assigners.map(it => it.id),
      ...prepared,
      ...others.slice(0, 1),
      ...(dossier.work?.[id]?.main === undefined ? [] : [dossier.work[id].main]),
      administrator.id,
    ]
    return [...new Set(people)].flatMap((person): Command[] => [
      { type: 'assign', step: id, main: person },
      { type: 'reassign', step: id, to: person, reason: 'Nghỉ phép.' },
    ])
  })

const corrections = (events: readonly DossierEvent[]): readonly Command[] =>
  events.slice(0, 1).flatMap((event): Command[] => {
    const data = event.data as Partial<EventData['submitted']>
    const [[fact, value] = ['', undefined]] = Object.entries(data.facts ?? {})
    const [document = ''] = Object.keys(data.documents ?? {})
    if (value === undefined && document === '') return []
    const right = value === undefined ? { documents: { [document]: {} } } : { facts: { [fact]: value } }
    return [{ type: 'correct', event: event.seq, ...right, reason: 'Nhập sai.', basis }]
  })

/** What administrators, timers and other dossiers may try. */
const byOthers = ({ procedure, next }: World, { dossier, now, events }: Situation): readonly Command[] => {
  const { definition, graph } = procedure
  const [first = '', second = ''] = Object.keys(definition.agencies)
  const timers = timersOf(procedureFor(procedure, dossier), dossier)
  const [timer] = timers.ok ? timers.value : []
  const [submit] = commandsFor(procedure, emptyDossier('d', 'ward'), 1)
  const child = { parent: { dossier: 'p', step: 'spread', child: 'residence' } }
  const received = new Date(now - 86_400_000).toISOString().replace(/\.\d{3}Z$/, 'Z')
  return [
    ...(submit?.type === 'submit' ? [{ ...submit, ...child }] : []),
    ...corrections(events),
    { type: 'migrate', version: next.definition.version, mapping: { terms: 'keep' }, basis },
    {
      type: 'adopt',
      source: 'Hệ thống cũ',
      reference: 'HS-1',
      case: Object.keys(definition.cases)[0] ?? '',
      channel: Object.keys(definition.channels)[0] ?? '',
      applicant: citizen.id,
      steps: [adoptableStep(procedure)],
      receivedOn: received,
    },
    { type: 'skip', what: 'effect', id: 'd/1/0', reason: 'Hỏng.' },
    ...Object.entries(definition.fees ?? {}).map(([fee, { currency }]): Command => {
      const found = feeDue(procedure, dossier, fee)
      const due = 'code' in found ? 0 : found.due
      const kept = (dossier.paid[fee] ?? 0) - (dossier.refunded?.[fee] ?? 0)
      return { type: 'refund', fee, amount: kept - due, currency, reason: 'Nộp thừa.' }
    }),
    ...(timer === undefined
      ? []
      : [timer.command, { type: 'skip', what: 'timer', id: timer.id, reason: 'Hỏng.' } as const]),
    ...(second === '' ? [] : [{ type: 'succeedAgency', agency: first, successor: second, basis } as const]),
    ...[...graph.steps.values()].flatMap(({ id, step }): Command[] => {
      if (step.kind === 'handoff')
        return [step.agency, ...(step.others ?? [])].map(agency => ({
          type: 'rerouteHandoff',
          step: id,
          agency,
          reason: 'Nhầm cơ quan.',
        }))
      // What comes before it is awaited.
      if (step.kind === 'wait') return Object.keys(step.actions).map(action => ({ type: 'advance', step: id, action }))
      if (step.kind !== 'consult' || !dossier.position.includes(id)) return []
      return Object.keys(step.agencies).map(agency => ({ type: 'consult', step: id, agency }))
    }),
  ]
}

/** Everything that may be tried in a situation, each once. */
export const triedIn = (world: World, situation: Situation): readonly Command[] => {
  const { procedure } = world
  const { dossier } = situation
  const drawn = [0, 1, 2, 3].flatMap(n => commandsFor(procedure, dossier, n))
  const steps = dossier.position.length > 1 ? dossier.position : []
  // Of several tasks at a time the one meant is named: which it is otherwise depends on who asks.
  const named = drawn.flatMap((command): Command[] =>
    command.type === 'sendBack' && steps.length > 0 ? steps.map(step => ({ ...command, step })) : [command],
  )
  const all = [...named, ...assignments(procedure, dossier), ...byOthers(world, situation)]
  return [...new Map(all.map(command => [JSON.stringify(command), command])).values()]
}

/** The dossier of another one, as that one asked for it. */
export const asChild = ({ dossier, ...rest }: Situation): Situation => ({
  ...rest,
  dossier: { ...dossier, parent: { dossier: 'p', step: 'spread', child: 'residence' } },
})
