/** The simulator’s port over HTTP: `POST /api/trial/NAME` with its arguments as a JSON list, answered as `{ value }`. */
import type { Rehearsal } from '@motcua/designer/rehearsal'
import { type InboxCountsQuestion, parseOrder, type Whose } from '@motcua/engine'
import { Hono } from 'hono'
import { doorRefusal } from './answer.ts'
import { bodyOf, jsonIn } from './body.ts'

type Arguments = readonly unknown[]

const isId = (value: unknown): value is string => typeof value === 'string' && value.length <= 200
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isName = (value: unknown): boolean => value === undefined || isId(value)

/** As an order would be read: who may give one may look into an inbox. */
const isActor = (by: unknown): boolean =>
  parseOrder({ tenant: '-', dossier: '-', key: '-', by, command: { type: 'receive' } }).ok

const isWhose = (value: unknown): value is Whose => {
  if (!isRecord(value)) return false
  const { person, as, agency, department, role } = value
  if (person === undefined) return isId(agency) && isName(department) && isName(role)
  return isActor(person) && [undefined, 'handler', 'cooperator', 'watcher'].includes(as as undefined)
}

const isCounted = (value: unknown): value is InboxCountsQuestion['by'] =>
  isRecord(value) &&
  (value.agencies === true || (isId(value.agency) && (value.each === 'department' || value.each === 'role')))

/** More than any screen asks at once. */
const mostQuestions = 20_000

/** What may be asked of the port, each behind a look at what it was given; nothing where that is not right. */
const methods: Readonly<Record<string, (port: Rehearsal, given: Arguments) => Promise<unknown> | undefined>> = {
  now: port => port.now(),
  open: (port, [order]) => port.open(order),
  dispatch: (port, [order]) => port.dispatch(order),
  move: (port, [move]) => port.move(move),
  dossiers: port => port.dossiers(),
  dossier: (port, [id]) => (isId(id) ? port.dossier(id) : undefined),
  events: (port, [id]) => (isId(id) ? port.events(id) : undefined),
  history: (port, [id]) => (isId(id) ? port.history(id) : undefined),
  timers: (port, [id]) => (isId(id) ? port.timers(id) : undefined),
  effects: (port, [id]) => (isId(id) ? port.effects(id) : undefined),
  incident: (port, [id]) => (isId(id) ? port.incident(id) : undefined),
  can: (port, [id, asked]) =>
    isId(id) && Array.isArray(asked) && asked.length <= mostQuestions ? port.can(id, asked) : undefined,
  inbox: (port, [whose]) => (isWhose(whose) ? port.inbox(whose) : undefined),
  inboxCounts: (port, [by]) => (isCounted(by) ? port.inboxCounts(by) : undefined),
}

export const trialRoutes = (port: Rehearsal): Hono => {
  const routes = new Hono()
  routes.post('/:method', async context => {
    const name = context.req.param('method')
    const method = Object.hasOwn(methods, name) ? methods[name] : undefined
    const body = await bodyOf(context)
    if (method === undefined) return context.json(doorRefusal('not_found', {}), 404)
    if (!body.ok) return context.json(body.refusal, body.status)
    const given = jsonIn(body.text)
    const answer = Array.isArray(given) ? method(port, given) : undefined
    if (answer === undefined) return context.json(doorRefusal('request_invalid', {}), 400)
    const value = await answer
    return context.json(value === undefined ? {} : { value })
  })
  return routes
}
