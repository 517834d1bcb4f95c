/**
 * What a page loads to draw a procedure, and what loads to decide, compressed, held to limits: the built packages bundled as an
 * application would, on top of React and React Flow. `node scripts/size.ts --modules` says which module weighs what, before it is made small.
 */
import { gzipSync } from 'node:zlib'
import { build, type Rollup } from 'vite'
import { conclude } from './tracked.ts'

/** KiB, gzip. The only place where these limits stand. */
const limits = {
  /** The designer's own code, at the start and later. */
  'own code': 47,
  /** All that is loaded before the first picture, parts of engine and rules included. */
  'first picture': 54,
  /** With what checks the procedure and says what is wrong, loaded once the page is idle. */
  'with the check': 157,
  /** With what opens a file and knows its lines, loaded when one is opened. */
  'with a file opened': 166,
  /** The style sheet, React Flow's own included. */
  'style sheet': 8.5,
  /** What decides without sentences and analysis: `@motcua/rules/decision`. */
  'decision entry': 20,
} as const

const entry = 'packages/designer/dist/index.js'
const given = [/^react($|\/)/, /^react-dom($|\/)/, /^@xyflow\/react/]
const ours = [/^@motcua\/(engine|rules)/]

const kib = (text: string | Uint8Array): number => gzipSync(text, { level: 9 }).length / 1024

const bundled = async (external: readonly RegExp[], input = entry): Promise<Rollup.RollupOutput['output']> => {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      rollupOptions: { input, external: [...external], preserveEntrySignatures: 'strict' },
    },
  })
  if (Array.isArray(made) || !('output' in made)) throw new Error('one bundle was asked for')
  return made.output
}

const chunksOf = (output: Rollup.RollupOutput['output']): readonly Rollup.OutputChunk[] =>
  output.filter(it => it.type === 'chunk')

/** A chunk with all it needs at once. */
const loadedWith = (chunks: readonly Rollup.OutputChunk[], names: readonly string[]): ReadonlySet<string> => {
  const loaded = new Set(names)
  for (const name of loaded) for (const next of chunks.find(it => it.fileName === name)?.imports ?? []) loaded.add(next)
  return loaded
}

const sizeOf = (chunks: readonly Rollup.OutputChunk[], names: ReadonlySet<string>): number =>
  chunks.filter(it => names.has(it.fileName)).reduce((sum, { code }) => sum + kib(code), 0)

const own = chunksOf(await bundled([...given, ...ours]))
const all = chunksOf(await bundled(given))
const decision = chunksOf(await bundled([], 'packages/rules/dist/decision.js'))
const named = (part: string): readonly string[] =>
  all.filter(it => it.isEntry || (it.isDynamicEntry && it.fileName.includes(part))).map(it => it.fileName)
const style = (await bundled([], 'packages/designer/dist/style.css')).find(it => it.fileName.endsWith('.css'))
if (style?.type !== 'asset') throw new Error('the style sheet was not built')

const sizes: Readonly<Record<keyof typeof limits, number>> = {
  'own code': own.reduce((sum, { code }) => sum + kib(code), 0),
  'first picture': sizeOf(
    all,
    loadedWith(
      all,
      all.filter(it => it.isEntry).map(it => it.fileName),
    ),
  ),
  'with the check': sizeOf(all, loadedWith(all, named('checker'))),
  'with a file opened': sizeOf(all, new Set(all.map(it => it.fileName))),
  'style sheet': kib(style.source),
  'decision entry': decision.reduce((sum, { code }) => sum + kib(code), 0),
}

const problems: string[] = []
for (const [part, limit] of Object.entries(limits)) {
  const size = sizes[part as keyof typeof limits]
  console.log(`${part.padEnd(20)}${size.toFixed(1).padStart(6)} KiB, at most ${limit}`)
  if (size > limit) problems.push(`${part}: ${size.toFixed(1)} KiB gzip, more than ${limit}`)
}

if (process.argv.includes('--modules'))
  for (const chunk of [...all, ...decision]) {
    console.log(`\n${chunk.fileName}: ${kib(chunk.code).toFixed(1)} KiB`)
    const modules = Object.entries(chunk.modules).map(([id, { renderedLength }]) => [renderedLength, id] as const)
    for (const [length, id] of modules.sort(([a], [b]) => b - a).slice(0, 25))
      console.log(`${(length / 1024).toFixed(1).padStart(8)}  ${id.replace(/^.*\/(node_modules|packages)\//, '')}`)
  }
conclude(problems)
