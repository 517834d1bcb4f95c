/** Who may talk to this server: pages of its own, and programs on this machine. */
import { isIP } from 'node:net'
import type { MiddlewareHandler } from 'hono'
import { doorRefusal } from './answer.ts'

const loopback = ['localhost', '127.0.0.1', '[::1]']

/** Whether an address is reached from this machine only. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(\.\d+){3}$/.test(host)

const nameIn = (host: string): string => host.replace(/:\d+$/, '').toLowerCase()

/**
 * Names a request may call this server by. A page of another site can have its own name lead here (DNS rebinding), but neither
 * to the name of this machine nor to a bare address.
 */
const isOwnName = (host: string, listening: string): boolean => {
  const name = nameIn(host)
  if (loopback.includes(name) || name === listening.toLowerCase()) return true
  return !isLoopback(listening) && isIP(name.replace(/^\[(.*)\]$/, '$1')) !== 0
}

const changes = (method: string): boolean => method !== 'GET' && method !== 'HEAD'

/**
 * Lets requests in by the server’s own name, and changes only from its own pages: a browser says where a page is from, by `Origin`
 * and `Sec-Fetch-Site`; what says neither is no browser.
 */
export const guard =
  (listening: string): MiddlewareHandler =>
  async (context, next) => {
    const host = context.req.header('host') ?? ''
    if (!isOwnName(host, listening)) return context.json(doorRefusal('host_refused', {}), 421)
    const origin = context.req.header('origin')
    const site = context.req.header('sec-fetch-site')
    const foreign =
      (origin !== undefined && origin !== `http://${host}`) ||
      (site !== undefined && site !== 'same-origin' && site !== 'none')
    if (foreign && (changes(context.req.method) || context.req.path.startsWith('/api/')))
      return context.json(doorRefusal('origin_refused', {}), 403)
    return next()
  }

/** No script, style, frame or request from anywhere else; nothing written into the page runs. */
const policy = "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'"

export const headers: MiddlewareHandler = async (context, next) => {
  await next()
  context.header('Content-Security-Policy', policy)
  context.header('X-Content-Type-Options', 'nosniff')
  context.header('Referrer-Policy', 'no-referrer')
  context.header('Cross-Origin-Opener-Policy', 'same-origin')
  context.header('Cross-Origin-Resource-Policy', 'same-origin')
  if (context.res.headers.get('Cache-Control') === null) context.header('Cache-Control', 'no-store')
}
