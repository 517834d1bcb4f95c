/** Who there is to act: one person for every role wherever it stands. */
import type { Actor, Procedure } from '@motcua/engine'
import type { Text } from '@motcua/rules'

/** Somebody to act as, with what people call the post. */
export interface CastMember {
  readonly actor: Actor
  readonly name: Text
}

interface Post {
  readonly role?: string | undefined
  readonly agency?: string | undefined
  readonly department?: string | undefined
}

/** The citizen of a rehearsal: a dossier of hers has this id as its `applicant`. */
export const applicant: Actor = { id: 'applicant', roles: ['applicant'] }

const reserved: readonly string[] = ['applicant', 'paymentGateway', 'timekeeper', 'administrator']

const nameOf = ({ definition }: Procedure, { role = '', agency = '', department }: Post, second: boolean): Text => {
  const place = Object.hasOwn(definition.agencies, agency) ? definition.agencies[agency] : undefined
  const texts: readonly Text[] = [
    (Object.hasOwn(definition.roles, role) ? definition.roles[role]?.name : undefined) ?? { vi: role },
    ...(department === undefined ? [] : [place?.departments?.[department]?.name ?? { vi: department }]),
    place?.name ?? { vi: agency },
  ]
  const number = second ? ' (2)' : ''
  return {
    vi: texts.map(({ vi }) => vi).join(' – ') + number,
    en: texts.map(({ vi, en }) => en ?? vi).join(' – ') + number,
  }
}

/** Every post at which a step lets somebody act. */
const postsOf = ({ definition, graph }: Procedure): readonly Post[] => {
  const { reception, extension, withdrawal, stop, reappointment } = definition
  const posts: Post[] = [reception, extension, withdrawal, stop, reappointment].flatMap(it => (it ? [it] : []))
  for (const { id, step } of graph.steps.values()) {
    const variants = Object.values(definition.variants ?? {}).flatMap(({ steps }) =>
      Object.hasOwn(steps, id) && steps[id] ? [steps[id]] : [],
    )
    if ('role' in step || 'agency' in step) {
      posts.push(step)
      for (const { agency = step.agency, department = step.department, role } of variants)
        posts.push({ agency, department, role: role ?? ('role' in step ? step.role : undefined) })
    }
    if (step.kind === 'task' || step.kind === 'wait')
      for (const { role, agency } of Object.values(step.actions))
        if (role !== undefined || agency !== undefined)
          posts.push({ role: role ?? ('role' in step ? step.role : undefined), agency: agency ?? step.agency })
    if (step.kind === 'consult')
      for (const [agency, { role, department }] of Object.entries(step.agencies))
        posts.push({ role, agency, department })
    if (step.kind === 'handoff') {
      posts.push(step.from)
      for (const agency of step.others ?? []) posts.push({ role: step.role, agency })
    }
    if (step.kind === 'children')
      for (const { role, agency } of Object.values(step.children)) posts.push({ role, agency })
  }
  const held = new Set(posts.map(({ role }) => role))
  const agencies = new Set(posts.flatMap(({ agency }) => agency ?? []))
  for (const role of definition.assigners ?? [])
    if (!held.has(role)) for (const agency of agencies) posts.push({ role, agency })
  return posts
}

/** Posts that need a second person: whoever acted at one step must not act at the other, and both are theirs. */
const doubled = ({ graph }: Procedure): ReadonlySet<string> => {
  const keys = [...graph.steps.values()].flatMap(({ step }) => {
    if (step.kind !== 'task') return []
    const others = (step.apart ?? []).map(id => graph.steps.get(id)?.step)
    return others.some(it => it?.kind === 'task' && keyOf(it) === keyOf(step)) ? [keyOf(step)] : []
  })
  return new Set(keys)
}

const keyOf = ({ role = '', agency = '', department }: Post): string =>
  `${role}@${agency}${department === undefined ? '' : `/${department}`}`

/**
 * Everybody a procedure needs, in the order its steps name them: the applicant; one person for each role at each agency and
 * department where it stands, a second one where separation of duties wants two, one at the agency that takes over from
 * another; the payment gateway where there are fees; the administrator.
 *
 * @example castOf(procedure).map(({ actor }) => actor.id) // ['applicant', 'registrar@ward/justice', …]
 */
export const castOf = (procedure: Procedure): readonly CastMember[] => {
  const { definition } = procedure
  const twice = doubled(procedure)
  const cast = new Map<string, CastMember>()
  const add = (post: Post, second = false): void => {
    const { role, agency, department } = post
    if (role === undefined || agency === undefined || reserved.includes(role)) return
    const id = `${keyOf(post)}${second ? '#2' : ''}`
    const actor = { id, roles: [role], agency, ...(department === undefined ? {} : { department }) }
    if (!cast.has(id)) cast.set(id, { actor, name: nameOf(procedure, post, second) })
  }
  for (const post of postsOf(procedure)) {
    add(post)
    if (twice.has(keyOf(post))) add(post, true)
    const met = new Set([post.agency])
    for (
      let next = definition.agencies[post.agency ?? '']?.successor;
      next !== undefined && !met.has(next);
      next = definition.agencies[next]?.successor
    ) {
      met.add(next)
      add({ role: post.role, agency: next })
    }
  }
  return [
    { actor: applicant, name: { vi: 'Người nộp hồ sơ', en: 'Applicant' } },
    ...cast.values(),
    ...(Object.keys(definition.fees ?? {}).length > 0
      ? [
          {
            actor: { id: 'paymentGateway', roles: ['paymentGateway'] },
            name: { vi: 'Cổng thanh toán', en: 'Payment gateway' },
          },
        ]
      : []),
    {
      actor: { id: 'administrator', roles: ['administrator'] },
      name: { vi: 'Quản trị hệ thống', en: 'Administrator' },
    },
  ]
}
