import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { temporaryCopy } from './temporary-copy.ts'

interface Violation {
  readonly from: string
  readonly rule: { readonly name: string }
}

const engine = (path: string) => `packages/engine/src/${path}`
const targets = [
  'definition/a.ts',
  'machine/a.ts',
  'dossier/a.ts',
  'store/a.ts',
  'clock.ts',
  'engine.ts',
  'simulate/simulate.ts',
  'views/a.ts',
]
const doors = ['index.ts', 'definition/index.ts', 'sqlite.ts', 'xstate.ts', 'store/sqlite/index.ts', 'testing/index.ts']

/** The rule, the file that breaks it, the import that does. */
const broken: readonly (readonly [rule: string, file: string, specifier: string])[] = [
  ['rules-knows-no-engine', 'packages/rules/src/engine.ts', '@motcua/engine'],
  ['engine-knows-no-designer', engine('designer.ts'), '@motcua/designer/drawing'],
  ['drawing-knows-definitions-only', 'packages/designer/src/document/b.ts', '@motcua/engine'],
  ['document-knows-no-graph', 'packages/designer/src/document/c.ts', '../graph/a.ts'],
  ['definition-knows-no-later-stage', engine('definition/b.ts'), '../machine/a.ts'],
  ['definition-knows-no-later-stage', engine('definition/c.ts'), '../store/a.ts'],
  ['definition-knows-no-later-stage', engine('definition/d.ts'), '../simulate/simulate.ts'],
  ['definition-knows-no-later-stage', engine('definition/e.ts'), '../roundabout.ts'],
  ['machine-knows-no-later-stage', engine('machine/b.ts'), '../dossier/a.ts'],
  ['dossier-knows-no-later-stage', engine('dossier/b.ts'), '../store/a.ts'],
  ['dossier-knows-no-later-stage', engine('dossier/c.ts'), '../engine.ts'],
  ['store-knows-no-later-stage', engine('store/b.ts'), '../engine.ts'],
  ['store-knows-no-later-stage', engine('store/c.ts'), '../testing/index.ts'],
  ['store-knows-no-later-stage', engine('store/sqlite/b.ts'), '../../views/a.ts'],
  ['folder-is-a-stage', engine('elsewhere/a.ts'), '../clock.ts'],
  ['xstate-in-machine', engine('dossier/d.ts'), 'xstate'],
  ['xstate-in-machine', engine('simulation.ts'), 'xstate/graph'],
  ['xstate-tools-apart', engine('worker/xstate.ts'), '../xstate.ts'],
  ['zod-at-the-doors', engine('store/d.ts'), 'zod'],
  ['zod-at-the-doors', engine('cli/zod.ts'), 'zod/mini'],
  ['sqlite-in-its-store', engine('store/e.ts'), 'node:sqlite'],
  ['sqlite-in-its-store', engine('cli/sqlite.ts'), 'node:sqlite'],
  ['sqlite-in-its-store', engine('views/b.ts'), 'node:sqlite'],
  ['node-at-the-edge', engine('store/f.ts'), 'node:fs'],
  ['node-at-the-edge', engine('machine/c.ts'), 'crypto'],
  ['node-at-the-edge', 'packages/rules/src/file.ts', 'node:fs'],
  ['no-barrel-inside', engine('machine/d.ts'), '../definition/index.ts'],
  ['no-barrel-inside', engine('worker.ts'), './index.ts'],
  ['no-barrel-inside', engine('self.ts'), '@motcua/engine'],
  ['examples-use-public-names', 'examples/one/inside.ts', '../../packages/engine/src/index.ts'],
  ['test-tools-in-tests', engine('store/g.ts'), 'vitest'],
  ['test-tools-in-tests', 'packages/rules/src/chance.ts', 'fast-check'],
  ['test-tools-in-tests', 'examples/one/vitest.ts', 'vitest'],
  ['no-cycle', engine('machine/one.ts'), './other.ts'],
]

const allowed: readonly (readonly [file: string, specifier: string])[] = [
  ['packages/designer/src/graph/good.ts', '../document/a.ts'],
  ['packages/designer/src/document/good.ts', '@motcua/engine/definition'],
  [engine('machine/good.ts'), 'xstate'],
  [engine('xstate/good.ts'), 'xstate'],
  [engine('machine/goodness.ts'), '../definition/a.ts'],
  [engine('store/good.ts'), '../dossier/a.ts'],
  [engine('definition/good.ts'), 'zod/mini'],
  [engine('definition/better.ts'), '../clock.ts'],
  [engine('definition/good.test.ts'), '../testing/index.ts'],
  [engine('store/sqlite/good.ts'), 'node:sqlite'],
  [engine('views/sqlite/good.ts'), 'node:sqlite'],
  [engine('cli/good.ts'), '../index.ts'],
  [engine('testing/good.ts'), 'vitest'],
  ['packages/rules/src/good.test.ts', 'fast-check'],
  ['packages/rules/bench/good.ts', 'node:fs'],
  ['examples/one/good.ts', '@motcua/engine'],
  ['examples/one/good.test.ts', 'vitest'],
]

const copy = temporaryCopy([
  '.dependency-cruiser.mjs',
  'tsconfig.base.json',
  'tsconfig.json',
  'packages/designer/package.json',
  'packages/engine/package.json',
  'packages/rules/package.json',
])
const found = new Set<string>()

beforeAll(() => {
  for (const path of [...targets, ...doors]) copy.write(engine(path), 'export type It = 1\n')
  for (const path of ['drawing.ts', 'document/a.ts', 'graph/a.ts'])
    copy.write(`packages/designer/src/${path}`, 'export type It = 1\n')
  copy.write(engine('machine/other.ts'), "export type { It } from './one.ts'\n")
  copy.write(engine('roundabout.ts'), "export type { It } from './machine/a.ts'\n")
  for (const [file, specifier] of [...broken.map(([, ...rest]) => rest), ...allowed])
    copy.write(file, `import type { It } from '${specifier}'\nexport type Mine = It\n`)
  for (const name of ['designer', 'engine', 'rules']) copy.link(`packages/${name}`, `node_modules/@motcua/${name}`)
  for (const name of ['xstate', 'zod'])
    copy.link(resolve(`packages/engine/node_modules/${name}`), `node_modules/${name}`)
  for (const name of ['vitest', 'fast-check', 'typescript'])
    copy.link(resolve(`node_modules/${name}`), `node_modules/${name}`)
  const run = spawnSync(
    process.execPath,
    [
      resolve('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
      ...['--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'packages', 'examples'],
    ],
    { cwd: copy.folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  expect(run.stderr).toBe('')
  const { summary }: { summary: { violations: Violation[] } } = JSON.parse(run.stdout)
  for (const { rule, from } of summary.violations) found.add(`${rule.name} ${from}`)
})

afterAll(() => copy.remove())

describe('boundaries', () => {
  it.each(broken)('%s: %s may not import %s', (rule, file) => {
    expect(found).toContain(`${rule} ${file}`)
  })

  it.each(allowed)('%s may import %s', file => {
    expect([...found].filter(violation => violation.endsWith(` ${file}`))).toEqual([])
  })
})
