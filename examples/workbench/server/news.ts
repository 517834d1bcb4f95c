/** Tells every page that something was changed, by an event stream: `library` or `trial`. */
import { type Context, Hono } from 'hono'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'

export type NewsOf = 'library' | 'trial'

export interface News {
  readonly routes: Hono
  tell(what: NewsOf): void
  /** Ends every stream. */
  close(): void
}

/** A stream that says nothing is held for dead on the way; a comment keeps it open. In ms. */
const everyMs = 15_000

export const openNews = (): News => {
  const streams = new Set<{ readonly stream: SSEStreamingApi; readonly end: () => void }>()
  const routes = new Hono()
  routes.get('/news', (context: Context) => {
    // A stream that nobody reads would never end.
    if (context.req.method === 'HEAD') return context.body(null, 200, { 'Content-Type': 'text/event-stream' })
    return streamSSE(context, async stream => {
      const ended = Promise.withResolvers<void>()
      const one = { stream, end: () => ended.resolve() }
      streams.add(one)
      stream.onAbort(one.end)
      const beat = setInterval(() => void stream.write(': here\n\n'), everyMs)
      await stream.writeSSE({ event: 'hello', data: '' })
      await ended.promise
      clearInterval(beat)
      streams.delete(one)
    })
  })
  return {
    routes,
    tell: what => {
      for (const { stream } of streams) void stream.writeSSE({ event: what, data: '' })
    },
    close: () => {
      for (const { end } of streams) end()
    },
  }
}
