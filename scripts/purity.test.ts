import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { temporaryCopy } from './temporary-copy.ts'

const copy = temporaryCopy(['biome.json', '.gitignore', 'scripts/no-random.grit'])
afterAll(() => copy.remove())

const refused = [
  'Date.now()',
  'new Date(0)',
  'performance.now()',
  'setTimeout(() => 0, 1)',
  'setInterval(() => 0, 1)',
  'setImmediate(() => 0)',
  'new Intl.NumberFormat()',
  'crypto.randomUUID()',
  'process.env',
  'globalThis.Date',
  "eval('1')",
  "new Function('return 1')",
  'Math.random()',
  'Math.random',
  "Math['random']()",
]

const pure = ['packages/rules/src/calendar', 'packages/engine/src/machine', 'packages/engine/src']
const shell = ['packages/engine/src/cli', 'packages/engine/src/store/sqlite']

/** Line numbers on which the linter finds an error, per file. */
const errors = (paths: readonly string[]): ReadonlySet<string> => {
  const run = spawnSync(
    process.execPath,
    [resolve('node_modules/@biomejs/biome/bin/biome'), 'lint', '--reporter=github', '--max-diagnostics=none', ...paths],
    { cwd: copy.folder, encoding: 'utf8' },
  )
  const lines = run.stdout.matchAll(
    /^::error title=(lint\/style\/noRestrictedGlobals|plugin),file=(\S+?),line=(\d+),/gm,
  )
  return new Set([...lines].map(([, , file, line]) => `${file}:${line}`))
}

it('the pure folders reach neither clock, chance, machine nor eval; the shell may', () => {
  const source = refused.map((expression, index) => `export const value${index} = ${expression}\n`).join('')
  const files = [...pure, ...shell].map(folder => `${folder}/impure.ts`)
  const free = ['packages/engine/src/worker/within.ts', 'packages/rules/src/calendar/impure.test.ts']
  for (const file of [...files, ...free]) copy.write(file, source)
  const found = errors(['packages'])
  const expected = pure.flatMap(folder => refused.map((_, index) => `${folder}/impure.ts:${index + 1}`))
  const seen = [...found].map(it => it.replace(`${copy.folder}/`, ''))
  expect(seen.sort()).toEqual(expected.sort())
})

it('Math may be called, but neither handed on nor taken apart', () => {
  copy.write(
    'packages/rules/src/math.ts',
    ['export const one = Math.max(1, 2)', 'export const { random } = Math', 'export const two = Math', ''].join('\n'),
  )
  const seen = [...errors(['packages/rules/src/math.ts'])].map(it => it.split(':').at(-1))
  expect(seen.sort()).toEqual(['2', '3'])
})
