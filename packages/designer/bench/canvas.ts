/**
 * What a large drawing costs on a page, beside bpmn-js: until it is seen first, and for each move of the mouse while a card is
 * dragged. The same drawing in the same Chromium, in turn; production builds of both.
 * Run: node --conditions=@motcua/source packages/designer/bench/canvas.ts
 */
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { type Browser, chromium, type Page } from 'playwright'
import { build } from 'vite'
import { chromiumFlags, installedChromium } from '../../../scripts/chromium.ts'
import { median } from '../../engine/test/measure.ts'
import type { Stage } from './canvas/stage.ts'

declare const stage: Stage

const rounds = Number(process.env.ROUNDS ?? 7)
const sizes = [500, 1000]
const moves = 40
/** At most so much of what bpmn-js takes, or the benchmark fails. */
const most = { render: 0.5, drag: 0.7 }
const origin = 'http://bench.test'

type Tool = 'designer' | 'bpmn'
const entries: Readonly<Record<Tool, string>> = { designer: 'designer-page.tsx', bpmn: 'bpmn-page.ts' }

/** Everything a page loads, by its path. */
const site = async (tool: Tool): Promise<ReadonlyMap<string, string | Uint8Array>> => {
  const made = await build({
    configFile: false,
    root: fileURLToPath(new URL('canvas', import.meta.url)),
    logLevel: 'error',
    plugins: [react()],
    resolve: { conditions: ['@motcua/source', 'module', 'browser', 'production'] },
    build: {
      write: false,
      target: 'es2023',
      rollupOptions: { input: fileURLToPath(new URL(`canvas/${entries[tool]}`, import.meta.url)) },
    },
  })
  if (Array.isArray(made) || !('output' in made)) throw new Error('one build was asked for')
  const files = new Map<string, string | Uint8Array>()
  const head: string[] = []
  for (const file of made.output) {
    files.set(`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source)
    if (file.type === 'chunk' && file.isEntry) head.push(`<script type="module" src="/${file.fileName}"></script>`)
    if (file.fileName.endsWith('.css')) head.push(`<link rel="stylesheet" href="/${file.fileName}">`)
  }
  return files.set('/', `<!doctype html><meta charset="utf-8">${head.join('')}<body style="margin:0"></body>`)
}

const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' }

/** A new page, loaded and idle: what is measured is drawing and not loading. */
const opened = async (browser: Browser, files: ReadonlyMap<string, string | Uint8Array>): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  page.on('pageerror', error => {
    throw error
  })
  await page.route(`${origin}/**`, route => {
    const { pathname } = new URL(route.request().url())
    const body = files.get(pathname)
    const contentType = types[pathname.split('.').at(-1) ?? ''] ?? (pathname === '/' ? 'text/html' : undefined)
    if (body === undefined) return route.fulfill({ status: 404, body: '' })
    return route.fulfill({
      body: typeof body === 'string' ? body : Buffer.from(body),
      ...(contentType && { contentType }),
    })
  })
  await page.goto(`${origin}/`, { waitUntil: 'networkidle' })
  await page.waitForFunction(() => typeof stage === 'object')
  return page
}

/** Milliseconds of the main thread for one move of the mouse that drags a card. */
const dragged = async (page: Page): Promise<number> => {
  await page.evaluate(() => stage.rest())
  const grip = await page.evaluate(() => stage.grip())
  if (grip === undefined) throw new Error('there is nothing to drag')
  const metrics = await page.context().newCDPSession(page)
  await metrics.send('Performance.enable')
  const busy = async (): Promise<number> => {
    const { metrics: all } = await metrics.send('Performance.getMetrics')
    return (all.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }
  const move = async (n: number): Promise<void> => {
    await page.mouse.move(grip.x + 4 * n, grip.y + 2 * n)
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
  await page.mouse.move(grip.x, grip.y)
  await page.mouse.down()
  // Until both take it for a drag.
  for (let n = 1; n <= 5; n++) await move(n)
  const before = await busy()
  for (let n = 6; n < 6 + moves; n++) await move(n)
  const took = (await busy()) - before
  const place = await page.evaluate(id => stage.place(id), grip.id)
  await page.mouse.up()
  if (place === undefined || Math.abs(place.x - grip.x) < 2 * moves) throw new Error(`${grip.id} was not dragged`)
  return took / moves
}

const sites = { designer: await site('designer'), bpmn: await site('bpmn') }
const executablePath = installedChromium()
if (executablePath === undefined) throw new Error('no Chromium: run node scripts/chromium.ts')
const browser = await chromium.launch({ executablePath, args: chromiumFlags })
const failures: string[] = []
console.log(`Chromium ${browser.version()}, ${rounds} rounds in turn, medians`)
try {
  for (const steps of sizes) {
    const taken = { render: { designer: [], bpmn: [] }, drag: { designer: [], bpmn: [] } } as Readonly<
      Record<keyof typeof most, Record<Tool, number[]>>
    >
    for (let round = 0; round < rounds; round++)
      for (const tool of round % 2 === 0 ? (['designer', 'bpmn'] as const) : (['bpmn', 'designer'] as const)) {
        const page = await opened(browser, sites[tool])
        taken.render[tool].push(await page.evaluate(many => stage.show(many), steps))
        const there = await page.evaluate(() => stage.steps())
        if (there !== steps + 2) throw new Error(`${tool} has drawn ${there} steps`)
        taken.drag[tool].push(await dragged(page))
        await page.close()
      }
    for (const [what, limit] of Object.entries(most) as [keyof typeof most, number][]) {
      const { designer, bpmn } = taken[what]
      const ratio = median(designer.map((took, round) => took / (bpmn[round] ?? Number.NaN)))
      const said = what === 'render' ? 'first seen' : 'a move of a drag'
      const [ours, theirs] = [median(designer).toFixed(1), median(bpmn).toFixed(1)]
      const line = `${String(steps).padStart(5)} steps, ${said.padEnd(16)} ${ours.padStart(7)} ms, bpmn-js ${theirs.padStart(7)} ms: × ${ratio.toFixed(2)}, at most ${limit}`
      console.log(line)
      if (!(ratio <= limit)) failures.push(line)
    }
  }
} finally {
  await browser.close()
}
for (const failure of failures) console.error(`missed: ${failure}`)
if (failures.length > 0) process.exitCode = 1
