import type { CitedRole } from '../definition/reserved.ts'
import type { Actor } from './event.ts'
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

const holds = (actor: Actor, { role, agency, department }: Post): boolean =>
  role !== undefined &&
  actor.roles.includes(role) &&
  (agency === undefined || actor.agency === agency || role === gatewayRole) &&
  (department === undefined || actor.department === department)

/** Whether the actor may act at a post: the citizen on the own dossier, an official in the role, agency and department. */
export const mayAct = ({ by, dossier }: Turn, post: Post): boolean =>
  post.role === applicantRole ? by.roles.includes(applicantRole) && by.id === dossier.applicant : holds(by, post)

/** The reason against an actor who holds none of the posts; it names the first. */
export const needs = (turn: Turn, ...posts: readonly Post[]): Refusal | undefined => {
  if (posts.some(post => mayAct(turn, post))) return undefined
  const { role = '', agency, department } = posts[0] ?? { role: '' }
  return refusal('role_missing', {
    role,
    ...(agency === undefined ? {} : { agency }),
    ...(department === undefined ? {} : { department }),
  })
}

/** The reception desk of the procedure. */
export const desk = ({ procedure }: Turn): Post => procedure.definition.reception

/** Whoever brings papers, money and requests: the applicant, or the desk for the one who stands before it. */
export const applicantOrDesk = (turn: Turn): Refusal | undefined => needs(turn, { role: applicantRole }, desk(turn))

/** Who may say that money has come: the desk that took it, or the gateway. Never the one who owes it. */
export const deskOrGateway = (turn: Turn): Refusal | undefined => needs(turn, desk(turn), { role: gatewayRole })

/** Timers act by themselves. */
export const timekeeperOnly = (turn: Turn): Refusal | undefined => needs(turn, { role: 'timekeeper' })
