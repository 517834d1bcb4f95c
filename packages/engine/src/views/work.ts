import { due, ok, printInstant } from '@motcua/rules'
import type { Step } from '../definition/format.ts'
import { own } from '../definition/own.ts'
import type { Procedure } from '../definition/procedure.ts'
import { reservedRoles } from '../definition/reserved.ts'
import { countOn, stepDue } from '../dossier/clock.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { Instant } from '../dossier/event.ts'
import { barredAt, openActions } from '../dossier/step.ts'
import { waitTimer } from '../dossier/timer.ts'
import { type DueTimes, timesOf, timesOfDue } from './due-state.ts'
import { type Holder, holdersOf } from './holder.ts'

/**
 * What there is to be done: receive a new dossier; act at a task, or at a wait that an official may end; send out a
 * consultation, or answer one; take a handoff over; look after child dossiers; return a result; decide a withdrawal; answer an
 * urge.
 */
export type WorkKind =
  | 'receive'
  | 'task'
  | 'wait'
  | 'consult'
  | 'answer'
  | 'handoff'
  | 'children'
  | 'return'
  | 'withdrawal'
  | 'urge'

/** One piece of work in a dossier, for one post: a step at which two roles may act is two of them. */
export interface WorkRow {
  readonly kind: WorkKind
  /** None for what is not done at a step: receiving, deciding a withdrawal, answering an urge. */
  readonly step?: string | undefined
  /** The agency that was asked, by the name it has in the definition: what an answer is given for. */
  readonly consulted?: string | undefined
  /** The number of the urge that is to be answered. */
  readonly urge?: number | undefined
  /** The role it is done in; none where anybody of the agency may. */
  readonly role?: string | undefined
  /** The agencies that act, in the order of time; usually one, for good. */
  readonly holders: readonly Holder[]
  /** Who answers for it (chủ trì): nobody else may do it. Of an urge, the person it names. */
  readonly main?: string | undefined
  /** Who helps (phối hợp). */
  readonly cooperators: readonly string[]
  /** Who watches (theo dõi). */
  readonly watchers: readonly string[]
  /** Who may not do it, for having acted at a step it is kept apart from. */
  readonly barred: readonly string[]
  readonly since?: Instant | undefined
  /**
   * Its own date: from the budget of a task or a handoff, the term of an agency that was asked, the expiry of a wait, the day an
   * urge wants its reply. What has no time of its own has the dossier's.
   */
  readonly date: DueTimes
  /** Nothing goes on before the applicant has brought papers, or a withdrawal was decided. */
  readonly heldUp?: true | undefined
}

type Dated = ReturnType<typeof timesOf>
type Post = Pick<WorkRow, 'role'> & { readonly agency: string; readonly department?: string | undefined }

const reserved: readonly (string | undefined)[] = [undefined, ...reservedRoles]

/** The posts at which officials may do something at a step. The applicant, a gateway or a timer has no inbox. */
const postsAt = (procedure: Procedure, dossier: Dossier, id: string, step: Step): readonly Post[] => {
  if (step.kind === 'task' || step.kind === 'wait') {
    const posts = openActions({ procedure, dossier }).filter(it => it.step === id)
    const distinct = new Map(posts.map(({ post }) => [JSON.stringify([post.role, post.agency, post.department]), post]))
    return [...distinct.values()].flatMap(({ role, agency = step.agency, department }) => [
      { role, agency, department },
    ])
  }
  if (step.kind === 'consult' || step.kind === 'children' || step.kind === 'return' || step.kind === 'handoff')
    return [{ role: step.role, agency: step.agency, department: step.department }]
  return []
}

const kindOf = (step: Step): WorkKind | undefined => {
  switch (step.kind) {
    case 'task':
    case 'wait':
    case 'consult':
    case 'handoff':
    case 'children':
    case 'return':
      return step.kind
    case 'decision':
    case 'parallel':
    case 'exit':
    case 'end':
      return undefined
  }
}

/** Everything that an official can do in a dossier. `counted`: every date could be counted on the calendar. */
export const workOf = (
  procedure: Procedure,
  dossier: Dossier,
  whole: DueTimes,
): { readonly rows: readonly WorkRow[]; readonly counted: boolean } => {
  const { definition, graph } = procedure
  const rows: WorkRow[] = []
  let counted = true

  const add = (
    kind: WorkKind,
    post: Post,
    { since, date = ok(whole), ...more }: Partial<Omit<WorkRow, 'date'>> & { readonly date?: Dated | undefined },
  ): void => {
    if (!date.ok) counted = false
    rows.push({
      kind,
      ...(post.role === undefined ? {} : { role: post.role }),
      holders: holdersOf(definition, dossier, post.agency, post.department),
      cooperators: [],
      watchers: [],
      barred: [],
      ...(since === undefined ? {} : { since }),
      ...more,
      date: date.ok ? date.value : { paused: false },
    })
  }

  const dateAt = (id: string, step: Step, since: Instant): Dated | undefined => {
    if (step.kind === 'task') {
      const found = stepDue(procedure, dossier, step.budget, since)
      return found.ok ? timesOfDue(procedure, found.value, since) : found
    }
    if (step.kind === 'handoff') {
      const from = own(dossier.handoffs, id)?.requestedOn ?? since
      const found = stepDue(procedure, dossier, step.budget, from)
      return found.ok ? timesOfDue(procedure, found.value, from) : found
    }
    const timer = step.kind === 'wait' ? waitTimer(procedure, dossier, id) : undefined
    if (timer === undefined || !timer.ok) return timer
    return timesOf(procedure, { kind: 'instant', at: printInstant(timer.value.at) }, since)
  }

  const heldUp =
    dossier.supplement !== undefined || dossier.withdrawalRequestedOn !== undefined ? { heldUp: true as const } : {}

  const addStep = (id: string): void => {
    const step = graph.steps.get(id)?.step
    const kind = step && kindOf(step)
    if (step === undefined || kind === undefined) return
    const since = own(dossier.since, id)
    const { main, cooperators = [], watchers = [] } = own(dossier.work, id) ?? {}
    const barred = barredAt({ procedure, dossier }, id)
    const date = since === undefined ? undefined : dateAt(id, step, since)
    for (const post of postsAt(procedure, dossier, id, step)) {
      if (reserved.includes(post.role)) continue
      const who = { ...(main === undefined ? {} : { main }), cooperators, watchers, barred }
      add(kind, post, { step: id, ...who, since, date, ...heldUp })
    }
  }

  const addAnswers = (): void => {
    for (const [id, asked] of Object.entries(dossier.consultations)) {
      const step = graph.steps.get(id)?.step
      for (const { agency, receivedOn, term, extensions, answer, silence, closed } of Object.values(asked)) {
        const rule = step?.kind === 'consult' ? own(step.agencies, agency) : undefined
        const over = answer !== undefined || closed === true || silence === 'consent'
        if (rule === undefined || receivedOn === undefined || over) continue
        const found = due({
          ...countOn(procedure, term ?? rule.term, receivedOn),
          ...(extensions.length > 0 ? { extensions } : {}),
        })
        const date = found.ok ? timesOfDue(procedure, found.value, receivedOn) : found
        add('answer', { ...rule, agency }, { step: id, consulted: agency, since: receivedOn, date })
      }
    }
  }

  const addUrges = (): void => {
    for (const { number, to, urgedOn, replyBy, answeredOn } of dossier.urges ?? []) {
      if (answeredOn !== undefined) continue
      const date = timesOf(procedure, { kind: 'date', date: replyBy }, urgedOn)
      const main = to.person === undefined ? {} : { main: to.person }
      const post = { role: undefined, agency: to.agency, department: to.department }
      add('urge', post, { urge: number, since: urgedOn, date, ...main })
    }
  }

  if (dossier.situation === 'submitted') add('receive', definition.reception, {})
  if (dossier.situation === 'open' || dossier.situation === 'finished') {
    for (const id of dossier.position) addStep(id)
    addAnswers()
    const { withdrawal } = definition
    const since = dossier.withdrawalRequestedOn
    if (since !== undefined && withdrawal) add('withdrawal', withdrawal, { since })
    addUrges()
  }
  return { rows, counted }
}
