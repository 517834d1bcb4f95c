/**
 * `pnpm generate` writes the files that are made from others; `--check` compares them with what is committed.
 * Names of kinds may follow: `node scripts/generate.ts --check schema`.
 */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { apiReport } from './api-report.ts'
import { difference } from './difference.ts'
import { readPages } from './page.ts'
import { regenerated } from './page-run.ts'
import { conclude } from './tracked.ts'
import { measureTypeCost, overBudget } from './type-cost.ts'

interface Generated {
  readonly kind: 'schema' | 'type-cost' | 'stories' | 'api' | 'docs'
  readonly path: string
  /** The text of the file; nothing while its source does not exist. */
  make(): Promise<string | undefined> | string | undefined
  /** What is wrong with the committed text, given the one made now; equality where it says nothing else. */
  compare?(committed: string, made: string): readonly string[]
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

const procedureSchema = async (): Promise<string | undefined> => {
  const source = resolve('packages/engine/src/definition/format.ts')
  if (!existsSync(source)) return undefined
  const module: { procedureSchema(): object } = await import(source)
  return json(module.procedureSchema())
}

const typeCosts = ['packages/rules', 'packages/engine'].map((folder): Generated => {
  const programs = `${folder}/test/type-cost`
  return {
    kind: 'type-cost',
    path: `${programs}/budget.json`,
    make: () => {
      const cost = measureTypeCost(programs)
      return Object.keys(cost).length === 0 ? undefined : json(cost)
    },
    compare: (committed, made) => overBudget(JSON.parse(committed), JSON.parse(made)),
  }
})

const ending = '.script.json'
const stories = globSync('examples/procedures/*/procedure.json')
  .sort()
  .map((path): Generated => {
    const [folder, name] = [dirname(path), basename(dirname(path))]
    const read = (file: string): string => readFileSync(`${folder}/${file}`, 'utf8')
    const scripts = globSync(`*${ending}`, { cwd: folder }).sort()
    return {
      kind: 'stories',
      path: `packages/designer/src/simulator/generated/${name}.stories.tsx`,
      make: async () => {
        const { storyFile } = await import('./path-stories.ts')
        const texts = scripts.map(file => [basename(file, ending), read(file)])
        return storyFile({ name, procedure: read('procedure.json'), scripts: Object.fromEntries(texts) })
      },
    }
  })

const pages = readPages()
const generated: readonly Generated[] = [
  { kind: 'schema', path: 'packages/engine/procedure.schema.json', make: procedureSchema },
  ...typeCosts,
  ...stories,
  { kind: 'api', path: 'packages/rules/api.d.ts', make: () => apiReport('packages/rules') },
  { kind: 'api', path: 'packages/engine/api.d.ts', make: () => apiReport('packages/engine') },
  { kind: 'api', path: 'packages/designer/api.d.ts', make: () => apiReport('packages/designer') },
  ...pages
    .filter(page => page.blocks.some(block => block.info === 'output'))
    .map((page): Generated => ({ kind: 'docs', path: page.path, make: () => regenerated(page, pages) })),
]

const different = (committed: string, made: string): readonly string[] => {
  const changed = difference(committed, made)
  return changed === undefined ? [] : [changed]
}

const args = process.argv.slice(2)
const kinds = args.filter(arg => arg !== '--check')
const problems: string[] = []
for (const file of generated.filter(it => kinds.length === 0 || kinds.includes(it.kind))) {
  const made = await file.make()
  if (made === undefined && args.includes('--check') && existsSync(file.path)) {
    problems.push(`${file.path} is there, and what it was made from is not`)
  } else if (made === undefined) {
    console.log(`${file.path}: nothing to make it from yet`)
  } else if (!args.includes('--check')) {
    writeFileSync(file.path, made)
    console.log(`${file.path} written`)
  } else if (!existsSync(file.path)) {
    problems.push(`${file.path} is missing: run \`pnpm generate\``)
  } else {
    const found = (file.compare ?? different)(readFileSync(file.path, 'utf8'), made)
    if (found.length > 0) problems.push(`${file.path} is not what \`pnpm generate\` writes now:`, ...found)
  }
}
conclude(problems)
