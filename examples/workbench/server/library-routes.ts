/** The library over HTTP: every answer is JSON, every refusal a code. */
import { dayAt, printDay } from '@motcua/rules'
import { type Context, Hono } from 'hono'
import type { Library } from '../library/library.ts'
import type { Answer } from '../library/refusal.ts'
import { doorRefusal, libraryRefusal, saidIssues, statusOf } from './answer.ts'
import { bodyOf, jsonIn } from './body.ts'

const answered = <T extends object>(context: Context, answer: Answer<T>, status: 200 | 201 = 200) =>
  answer.ok
    ? context.json(answer.value, status)
    : context.json(libraryRefusal(answer.refusal), statusOf[answer.refusal.code])

const wholeOf = (text: string | undefined): number => (/^\d{1,15}$/.test(text ?? '') ? Number(text) : Number.NaN)

/** The revision that a change is made to: `If-Match: "7"`. */
const revisionOf = (context: Context): number => wholeOf(/^"(\d+)"$/.exec(context.req.header('if-match') ?? '')?.[1])

const invalid = (context: Context) => context.json(doorRefusal('request_invalid', {}), 400)

/** A field of a form: empty where nothing was said. */
const isField = (value: unknown): value is string | undefined => value === undefined || typeof value === 'string'

/** `now` is the clock of the trial dossiers: a version is in force for them from its day on where none is said. */
export const libraryRoutes = (library: Library, now: () => Promise<number>): Hono => {
  const routes = new Hono()

  routes.get('/procedures', context => context.json(library.list()))

  routes.post('/procedures', async context => {
    const body = await bodyOf(context)
    if (!body.ok) return context.json(body.refusal, body.status)
    const taken = library.take(body.text, context.req.query('keep') !== undefined)
    if (!taken.ok) return answered(context, taken)
    return context.json({ id: taken.value.id, issues: saidIssues(taken.value.issues) }, 201)
  })

  routes.get('/procedures/:id', context => {
    const read = library.read(wholeOf(context.req.param('id')))
    if (!read.ok || read.value.draft === undefined) return answered(context, read)
    const { draft } = read.value
    return context.json({ ...read.value, draft: { ...draft, issues: saidIssues(draft.issues) } })
  })

  routes.post('/procedures/:id/copy', async context => {
    const body = await bodyOf(context)
    if (!body.ok) return context.json(body.refusal, body.status)
    return answered(context, library.duplicate(wholeOf(context.req.param('id'))), 201)
  })

  routes.post('/procedures/:id/draft', async context => {
    const body = await bodyOf(context)
    if (!body.ok) return context.json(body.refusal, body.status)
    return answered(context, library.redraft(wholeOf(context.req.param('id'))), 201)
  })

  routes.put('/procedures/:id/draft', async context => {
    const revision = revisionOf(context)
    const body = await bodyOf(context)
    if (!body.ok) return context.json(body.refusal, body.status)
    if (Number.isNaN(revision)) return invalid(context)
    return answered(context, library.save(wholeOf(context.req.param('id')), revision, body.text))
  })

  routes.delete('/procedures/:id/draft', context => {
    const revision = revisionOf(context)
    if (Number.isNaN(revision)) return invalid(context)
    return answered(context, library.drop(wholeOf(context.req.param('id')), revision))
  })

  routes.post('/procedures/:id/versions', async context => {
    const body = await bodyOf(context)
    if (!body.ok) return context.json(body.refusal, body.status)
    const asked = jsonIn(body.text)
    if (typeof asked !== 'object' || asked === null || Array.isArray(asked)) return invalid(context)
    const { revision, from, until } = asked as Readonly<Record<string, unknown>>
    if (typeof revision !== 'number' || !isField(from) || !isField(until)) return invalid(context)
    const id = wholeOf(context.req.param('id'))
    const first = from || printDay(dayAt(await now()))
    return answered(context, library.publish({ id, revision, from: first, until: until || undefined }), 201)
  })

  routes.get('/versions/:hash', context => answered(context, library.fileOf(context.req.param('hash'))))

  routes.get('/versions', context => context.json(library.files()))

  return routes
}
