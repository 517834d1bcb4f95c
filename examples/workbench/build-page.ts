/** Builds the page with Vite, once for every state of its sources. */
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
const kept = join(root, 'dist/workbench')

/** Everything the page is made of. */
const sources = [
  'packages/*/src/**/*.{ts,tsx,css,json}',
  'packages/*/package.json',
  'packages/rules/calendars/**',
  'examples/workbench/**/*.{ts,tsx,css,html,svg}',
  'pnpm-lock.yaml',
]

/** Changes with any of the sources: names, times and sizes say so without reading them. */
const stateOf = (): string => {
  const hash = createHash('sha256')
  for (const path of globSync(sources, { cwd: root }).sort()) {
    const { mtimeMs, size } = statSync(join(root, path))
    hash.update(`${path}\0${mtimeMs}\0${size}\n`)
  }
  return hash.digest('hex').slice(0, 16)
}

/** The folder of the built page; `building` is called where it has to be built first. Two that build at a time do not meet. */
export const builtPage = async (building: () => void = () => undefined): Promise<string> => {
  const folder = join(kept, stateOf())
  if (existsSync(folder)) return folder
  building()
  const { build } = await import('vite')
  const { default: react } = await import('@vitejs/plugin-react')
  const making = `${folder}.${process.pid}`
  mkdirSync(kept, { recursive: true })
  await build({
    root: join(import.meta.dirname, 'page'),
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    resolve: { conditions: ['@motcua/source', 'module', 'browser', 'development|production'] },
    build: { outDir: making, emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 4096 },
  })
  for (const old of readdirSync(kept)) if (!old.includes('.')) rmSync(join(kept, old), { recursive: true, force: true })
  // Another process may have built the same meanwhile.
  if (existsSync(folder)) rmSync(making, { recursive: true })
  else renameSync(making, folder)
  return folder
}
