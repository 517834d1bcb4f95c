/** Who may give a command: the law of a definition written down a second time, beside the one that decides. */
import { dayAt, parseDay, printDay } from '@motcua/rules'
import type { Action, ProcedureDefinition, Step } from '../src/definition/format.ts'
import type { Procedure } from '../src/definition/procedure.ts'
import { procedureFor } from '../src/definition/variant.ts'
import type { Command } from '../src/dossier/command.ts'
import type { Dossier } from '../src/dossier/dossier.ts'
import type { Actor } from '../src/dossier/event.ts'

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
      return (dossier.lastActs ?? [])
        .filter(act => command.step === undefined || command.step === act.step)
        .map(act => ({ person: act.by }))
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
