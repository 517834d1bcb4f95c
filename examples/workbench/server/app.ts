/** All that answers requests, in the order in which it is asked. */
import type { Rehearsal } from '@motcua/designer/rehearsal'
import { StoreFault } from '@motcua/engine'
import { Hono } from 'hono'
import type { Library } from '../library/library.ts'
import { doorRefusal, faultRefusal } from './answer.ts'
import { guard, headers } from './guard.ts'
import { libraryRoutes } from './library-routes.ts'
import { type News, openNews } from './news.ts'
import { pageRoutes } from './page-files.ts'
import { trialRoutes } from './trial-routes.ts'

export interface AppSpec {
  readonly library: Library
  readonly rehearsal: Rehearsal
  /** The folder of the built page. */
  readonly page: string
  /** The name it listens by. */
  readonly host: string
  /** Told of what should not have happened. */
  readonly onFailure: (error: unknown) => void
}

export interface App {
  readonly fetch: Hono['fetch']
  /** Ends what would go on by itself. */
  close(): void
}

export const appOf = ({ library, rehearsal, page, host, onFailure }: AppSpec): App => {
  const news: News = openNews()
  library.subscribe(() => news.tell('library'))
  rehearsal.subscribe(() => news.tell('trial'))
  const app = new Hono()
  app.use(headers)
  app.use(guard(host))
  app.route('/api', news.routes)
  app.route(
    '/api',
    libraryRoutes(library, () => rehearsal.now()),
  )
  app.route('/api/trial', trialRoutes(rehearsal))
  app.route('/', pageRoutes(page))
  app.notFound(context => context.json(doorRefusal('not_found', {}), 404))
  app.onError((error, context) => {
    if (error instanceof StoreFault) return context.json(faultRefusal(error), 503)
    onFailure(error)
    return context.json(doorRefusal('failed', {}), 500)
  })
  return { fetch: app.fetch, close: news.close }
}
