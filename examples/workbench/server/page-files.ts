/** The built page: its files are read once and known by name, so that no address leads anywhere else. */
import { globSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { Hono } from 'hono'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
}

export const pageRoutes = (folder: string): Hono => {
  const files = new Map(
    globSync('**/*.*', { cwd: folder }).map(name => [
      `/${name.replaceAll('\\', '/')}`,
      readFileSync(join(folder, name)),
    ]),
  )
  const routes = new Hono()
  routes.get('*', context => {
    const path = context.req.path === '/' ? '/index.html' : context.req.path
    const bytes = files.get(path)
    if (bytes === undefined) return context.notFound()
    context.header('Content-Type', types[extname(path)] ?? 'application/octet-stream')
    // Names of these have their content’s hash in them.
    context.header('Cache-Control', path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
    return context.body(bytes)
  })
  return routes
}
