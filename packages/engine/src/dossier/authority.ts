import { dayAt, parseDay } from '@motcua/rules'
import type { ProcedureDefinition } from '../definition/format.ts'
import { own } from '../definition/own.ts'
import type { CitedRole } from '../definition/reserved.ts'
import { administratorRole } from './command.ts'
import type { Dossier } from './dossier.ts'
import type { Actor, Delegation, Instant } from './event.ts'
import { type Refusal, refusal } from './refusal.ts'
import type { Turn } from './turn.ts'

/** The role of the citizen, which no definition declares: it is held on one's own dossier only. */
export const applicantRole = 'applicant' satisfies CitedRole

/** The role of a payment gateway's own actor, which no definition declares either: it says that money has come. */
export const gatewayRole = 'paymentGateway' satisfies CitedRole

/** Where a role is held: without an agency anywhere. */
export interface Post {
  readonly role: string | undefined
  readonly agency?: string | undefined
  readonly department?: string | undefined
}

type Held = Pick<Actor, 'roles' | 'agency' | 'department'>

/**
 * The agency that acts in an agency's place: one it was merged into or sent to instead, as the dossier's events say, or
 * the successor the definition names once its last day is over.
 */
export const standInFor = (
  { agencies }: ProcedureDefinition,
  { standIns }: Pick<Dossier, 'standIns'>,
  agency: string,
  on: Instant,
): string => {
  let at = agency
  const met = new Set([at])
  for (;;) {
    const next = own(standIns, at) ?? succeeded(agencies, at, on)
    // Two agencies that stand in for each other: the one asked for acts itself.
    if (next === undefined || met.has(next)) return next === undefined ? at : agency
    met.add(next)
    at = next
  }
}

const succeeded = (agencies: ProcedureDefinition['agencies'], agency: string, on: Instant): string | undefined => {
  const { until, successor } = own(agencies, agency) ?? {}
  const last = until === undefined ? undefined : parseDay(until)
  return last !== undefined && dayAt(on) > last ? successor : undefined
}

const holds = (actor: Held, { role, agency, department }: Post, standIn: string | undefined): boolean =>
  role !== undefined &&
  actor.roles.includes(role) &&
  (agency === undefined || actor.agency === standIn || role === gatewayRole) &&
  // An agency that stands in for another has departments of its own.
  (department === undefined || actor.department === department || standIn !== agency)

/** Whether a delegation lasts on a day: its first and its last day included. */
export const lasts = ({ from, until }: Delegation, on: Instant): boolean => {
  const [first, last, day] = [parseDay(from), parseDay(until), dayAt(on)]
  return first !== undefined && last !== undefined && first <= day && day <= last
}

const delegationsFor = (turn: Turn, post: Post): readonly Delegation[] => {
  const { delegations = [] } = turn.by
  if (delegations.length === 0 || post.role === applicantRole) return []
  return delegations.filter(delegation => holds(delegation, post, standInOf(turn, post)))
}

const standInOf = ({ procedure, dossier, on }: Turn, { agency }: Post): string | undefined =>
  agency === undefined ? undefined : standInFor(procedure.definition, dossier, agency, on)

/** Whether the actor may act at a post: the citizen on the own dossier, an official in the role, agency and department. */
export const mayAct = (turn: Turn, post: Post): boolean => {
  const { by, dossier, on } = turn
  if (post.role === applicantRole) return by.roles.includes(applicantRole) && by.id === dossier.applicant
  return holds(by, post, standInOf(turn, post)) || delegationsFor(turn, post).some(it => lasts(it, on))
}

/** The reason against an actor who holds none of the posts; it names a delegation that is over, or the first post. */
export const needs = (turn: Turn, ...posts: readonly Post[]): Refusal | undefined => {
  if (posts.some(post => mayAct(turn, post))) return undefined
  const over = posts.flatMap(post => delegationsFor(turn, post))[0]
  if (over) return refusal('delegation_over', { of: over.of, from: over.from, until: over.until })
  const { role = '', agency, department } = posts[0] ?? { role: '' }
  return refusal('role_missing', {
    role,
    ...(agency === undefined ? {} : { agency }),
    ...(department === undefined ? {} : { department }),
  })
}

/** The posts an actor stands at on a day: one's own, and those of each who has delegated theirs. */
export const standsAt = ({ by, on }: Turn): readonly Held[] => [
  by,
  ...(by.delegations ?? []).filter(it => lasts(it, on)),
]

/** Everybody an actor acts as on a day: also those who have delegated to them. */
export const actsAs = ({ by, on }: Pick<Turn, 'by' | 'on'>): readonly string[] => [
  by.id,
  ...(by.delegations ?? []).filter(it => lasts(it, on)).map(({ of }) => of),
]

/**
 * Those in whose place somebody acts at a step: whose work it is, and, where no post of one's own will do, who delegated
 * one that does.
 */
export const actsFor = (turn: Turn, step: string, post: Post): readonly string[] => {
  const main = mainOf(turn, step)
  const needed =
    post.role === applicantRole || holds(turn.by, post, standInOf(turn, post)) ? [] : delegationsFor(turn, post)
  const those = [...(main === undefined ? [] : [main]), ...needed.filter(it => lasts(it, turn.on)).map(({ of }) => of)]
  return [...new Set(those)].filter(id => id !== turn.by.id)
}

/** The reception desk of the procedure. */
export const desk = ({ procedure }: Turn): Post => procedure.definition.reception

/** Whoever brings papers, money and requests: the applicant, or the desk for the one who stands before it. */
export const applicantOrDesk = (turn: Turn): Refusal | undefined => needs(turn, { role: applicantRole }, desk(turn))

/** Who may say that money has come: the desk that took it, or the gateway. Never the one who owes it. */
export const deskOrGateway = (turn: Turn): Refusal | undefined => needs(turn, desk(turn), { role: gatewayRole })

/** Timers act by themselves. */
export const timekeeperOnly = (turn: Turn): Refusal | undefined => needs(turn, { role: 'timekeeper' })

/** Putting right what no step provides for. */
export const administratorOnly = (turn: Turn): Refusal | undefined => needs(turn, { role: administratorRole })

/** Roles that assign and urge at their own agency. */
export const assignersAt = ({ procedure }: Turn, agency: string): readonly Post[] =>
  (procedure.definition.assigners ?? []).map(role => ({ role, agency }))

/** Who answers for a step, where somebody does. */
export const mainOf = ({ dossier }: Turn, step: string): string | undefined => own(dossier.work, step)?.main

/** Work that is another's is done by that one, or by somebody who acts for them. */
export const assignedElsewhere = (turn: Turn, step: string): Refusal | undefined => {
  const main = mainOf(turn, step)
  return main === undefined || actsAs(turn).includes(main) ? undefined : refusal('assigned_elsewhere', { step, main })
}
