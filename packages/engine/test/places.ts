/** Who may give a command: the law of a definition written down a second time, beside the one that decides. */
import { dayAt, parseDay, printDay } from '@motcua/rules'
import type { Action, ProcedureDefinition, Step } from '../src/definition/format.ts'
import type { Procedure } from '../src/definition/procedure.ts'
import { procedureFor } from '../src/definition/variant.ts'
import type { Command, CommandType } from '../src/dossier/command.ts'
import type { Dossier } from '../src/dossier/dossier.ts'
import type { Actor } from '../src/dossier/event.ts'

/** Where, as what or as whom a command may be given. */
export interface Place {
  readonly role?: string | undefined
  /** Whoever else could hold the role, it is this one's. */
  readonly person?: string | undefined
  readonly agency?: string | undefined
  readonly department?: string | undefined
  /** The step it is at, where somebody else may have the work of it in hand, or be kept apart from it. */
  readonly step?: string | undefined
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
      return command.parent === undefined ? [own, desk] : [{ role: 'timekeeper' }]
    case 'supply':
    case 'withdraw':
      return [own, desk]
    case 'pay':
      return [desk, { role: 'paymentGateway' }]
    case 'receive':
    case 'refuseAcceptance':
      return [desk]
    case 'advance':
      if (command.step !== undefined && !dossier.position.includes(command.step))
        return actionPlaces(step(command.step), command.action).filter(() => step(command.step ?? '')?.kind === 'wait')
      return dossier.position
        .filter(id => command.step === undefined || command.step === id)
        .flatMap(id => actionPlaces(step(id), command.action).map(place => ({ ...place, step: id })))
    case 'requestSupplement':
      return dossier.position.flatMap(id => withRole(step(id), id))
    case 'consult':
      return step(command.step)?.kind === 'consult' ? withRole(step(command.step), command.step) : []
    case 'answer':
      return consulted(step(command.step), command.agency)
    case 'extend':
      if (command.consultation !== undefined)
        return consulted(step(command.consultation.step), command.consultation.agency)
      return definition.extension ? [definition.extension] : []
    case 'decideWithdrawal':
      return definition.withdrawal ? [definition.withdrawal] : []
    case 'returnResult':
      return dossier.position
        .filter(id => step(id)?.kind === 'return' && (command.step === undefined || command.step === id))
        .slice(0, 1)
        .flatMap(id => withRole(step(id), id))
    case 'expire':
      return [{ role: 'timekeeper' }]
    case 'assign': {
      const it = step(command.step)
      const assigners = assignersOf(definition, it)
      return assigners.length > 0 ? assigners : withRole(it, command.step)
    }
    case 'claim':
      return withRole(step(command.step), command.step)
    case 'reassign': {
      const main = dossier.work?.[command.step]?.main
      const theirs = main === undefined ? [] : [{ person: main }]
      return [...assignersOf(definition, step(command.step)), { role: 'administrator' }, ...theirs]
    }
    case 'recall':
      return (dossier.lastActs ?? [])
        .filter(act => command.step === undefined || command.step === act.step)
        .map(act => ({ person: act.by }))
    case 'sendBack':
      return dossier.position
        .filter(id => step(id)?.kind === 'task' && (command.step === undefined || command.step === id))
        .flatMap(id => withRole(step(id), id))
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

const actionPlaces = (it: Step | undefined, name: string): readonly Place[] => {
  if (it?.kind !== 'task' && it?.kind !== 'wait') return []
  const action: Action | undefined = Object.hasOwn(it.actions, name) ? it.actions[name] : undefined
  if (action === undefined) return []
  const agency = action.agency ?? it.agency
  if (action.role !== undefined) return [{ role: action.role, agency }]
  if (it.kind === 'wait') return []
  return [{ role: it.role, agency, department: agency === it.agency ? it.department : undefined }]
}

const withRole = (it: Step | undefined, id?: string): readonly Place[] =>
  it !== undefined && 'role' in it && it.role !== undefined
    ? [{ role: it.role, agency: it.agency, department: it.department, step: id }]
    : []

const assignersOf = ({ assigners = [] }: ProcedureDefinition, it: Step | undefined): readonly Place[] =>
  it !== undefined && 'agency' in it ? assigners.map(role => ({ role, agency: it.agency })) : []

const consulted = (step: Step | undefined, agency: string): readonly Place[] => {
  const rule = step?.kind === 'consult' && Object.hasOwn(step.agencies, agency) ? step.agencies[agency] : undefined
  return rule ? [{ role: rule.role, agency, department: rule.department }] : []
}

/** What a step's main handler alone may do, once there is one. */
const forMainOnly: readonly CommandType[] = [
  'advance',
  'requestSupplement',
  'consult',
  'returnResult',
  'sendBack',
  'claim',
  'assign',
]

/** What nobody may do who has acted at a step this one is kept apart from. */
const keptApart: readonly CommandType[] = ['advance', 'sendBack', 'claim']

/** Everybody who acted where the people of a step may not have acted, those acted for included. */
const preparers = (procedure: Procedure, dossier: Dossier, id: string): ReadonlySet<string> => {
  const it = procedureFor(procedure, dossier).graph.steps.get(id)?.step
  return new Set((it?.kind === 'task' ? (it.apart ?? []) : []).flatMap(other => dossier.acted?.[other] ?? []))
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

/** The agency that does an agency's work on a day: one its work was given to, or its successor in the definition. */
const actingFor = ({ definition }: Procedure, { standIns = {} }: Dossier, agency: string, day: string): string => {
  const way = [agency]
  for (;;) {
    const at = way.at(-1) ?? agency
    const { until, successor } = definition.agencies[at] ?? {}
    const next = standIns[at] ?? (until !== undefined && day > until ? successor : undefined)
    if (next === undefined) return at
    // Two that stand in for each other: the first does its work itself.
    if (way.includes(next)) return agency
    way.push(next)
  }
}

/** Whether one of these people stands at a place, whatever else is against them. */
const standsAt = (place: Place, selves: readonly Actor[], acting: string | undefined, applicant: string): boolean => {
  const { role, agency, department, person } = place
  if (person !== undefined && selves.every(({ id }) => id !== person)) return false
  if (role === undefined && agency === undefined) return person !== undefined
  return selves.some(self => {
    if (role !== undefined && !self.roles.includes(role)) return false
    if (role === 'applicant') return self.id === applicant
    if (agency === undefined || role === 'paymentGateway') return true
    // Whoever took an agency's work over has departments of its own.
    return self.agency === acting && (acting !== agency || department === undefined || self.department === department)
  })
}

/** Who may give a command at an instant, as a question to be asked about one after the other. */
export const whoMay = (
  procedure: Procedure,
  dossier: Dossier,
  command: Command,
  on: number,
): ((by: Actor) => boolean) => {
  const day = printDay(dayAt(on))
  const { type } = command
  const applicant = type === 'submit' ? command.applicant : dossier.applicant
  const located = (place: Place) => ({
    place,
    acting: place.agency === undefined ? undefined : actingFor(procedure, dossier, place.agency, day),
    main: place.step !== undefined && forMainOnly.includes(type) ? dossier.work?.[place.step]?.main : undefined,
    barred: preparers(procedure, dossier, keptApart.includes(type) ? (place.step ?? '') : ''),
  })
  const places = placesOf(procedure, dossier, command).map(located)
  const assignee = type === 'assign' ? command.main : type === 'reassign' ? command.to : undefined
  const given = type === 'assign' || type === 'reassign' ? command.step : ''
  const main = dossier.work?.[given]?.main
  // What is somebody's is not assigned to another: that is reassigning.
  if (type === 'assign' && assignee !== undefined && main !== undefined && main !== assignee) return () => false
  const unfit = preparers(procedure, dossier, given)
  if (assignee !== undefined && unfit.has(assignee)) return () => false
  const post = withRole(procedureFor(procedure, dossier).graph.steps.get(given)?.step).map(located)
  return by => {
    const selves = selvesOf(by, day)
    const isSelf = (id: string): boolean => selves.some(self => self.id === id)
    // To oneself one gives what one could do.
    if (assignee === by.id && selves.some(({ id }) => unfit.has(id))) return false
    if (assignee === by.id && !post.some(it => standsAt(it.place, selves, it.acting, applicant))) return false
    return places.some(
      it =>
        standsAt(it.place, selves, it.acting, applicant) &&
        (it.main === undefined || isSelf(it.main)) &&
        selves.every(({ id }) => !it.barred.has(id)),
    )
  }
}

/** Whether somebody stands where a command may be given, at an instant. */
export const holds = (procedure: Procedure, dossier: Dossier, command: Command, by: Actor, on: number): boolean =>
  whoMay(procedure, dossier, command, on)(by)

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
