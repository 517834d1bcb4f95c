/**
 * Stories of the procedures and scripts in a tester’s own folder, `MOTCUA_PROCEDURES=folder pnpm storybook`. They are made of
 * the files as they stand: the index names them, and a virtual module for each file holds its stories.
 */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Indexer } from 'storybook/internal/types'
import type { Plugin } from 'vite'
import { looseJson, pathTags, scriptName, titleOf } from '../scripts/path-stories.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const begin = 'virtual:motcua-own/'
const ending = '.stories.js'

/** The folder that is asked for, as it is seen from where the command was typed; nothing where none is. */
export const ownFolder = (env: NodeJS.ProcessEnv = process.env): string | undefined => {
  const { MOTCUA_PROCEDURES: named, INIT_CWD: from = process.cwd() } = env
  if (named === undefined || named === '') return undefined
  const folder = resolve(from, named)
  if (!existsSync(folder)) throw new Error(`MOTCUA_PROCEDURES: không có thư mục ${folder}`)
  return folder
}

type Kind = 'procedure' | 'script' | 'other'

/** What a file is, by its name and what it holds; what is no JSON is shown too, as what its name says. */
const kindOf = (file: string): Kind => {
  if (file.endsWith('.script.json')) return 'script'
  const json = looseJson(readFileSync(file, 'utf8'))
  if (json === undefined) return 'procedure'
  const has = (key: string) => typeof json === 'object' && json !== null && Object.hasOwn(json, key)
  return has('script') ? 'script' : has('procedure') || has('format') ? 'procedure' : 'other'
}

/** The procedure of a script: the one beside it; of several `procedure.json`, else the first. */
const procedureBeside = (script: string): string | undefined => {
  const all = globSync('*.json', { cwd: dirname(script) })
    .map(name => join(dirname(script), name))
    .filter(file => kindOf(file) === 'procedure')
    .sort()
  return all.find(file => basename(file) === 'procedure.json') ?? all[0]
}

interface OwnStory {
  readonly exportName: string
  readonly name: string
  readonly tags: readonly string[]
}

/** The stories of a file: where they stand, what they are called, and the module that holds them. */
export interface OwnFile {
  readonly title: string
  readonly metaId: string
  readonly stories: readonly OwnStory[]
  readonly module: string
}

const written = (value: unknown): string => JSON.stringify(value)

export const readOwnFile = (folder: string, file: string): OwnFile | undefined => {
  const kind = kindOf(file)
  if (kind === 'other') return undefined
  const text = readFileSync(file, 'utf8')
  const called = relative(folder, file).replaceAll('\\', '/')
  const procedureFile = kind === 'script' ? procedureBeside(file) : file
  const procedure = procedureFile === undefined ? '' : readFileSync(procedureFile, 'utf8')
  const definition = looseJson(procedure)
  // Where there is none, it is said of the file that is missed.
  const besides = relative(folder, procedureFile ?? join(dirname(file), 'procedure.json')).replaceAll('\\', '/')
  const [, place = ''] = /^(.*\/)?[^/]+$/.exec(besides) ?? []
  const title = `Tệp của tôi/${place}${titleOf(definition, basename(besides))}`
  const metaId = `tep-${called.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`
  const from = (path: string) => written(join(root, path))
  const args = { procedure, procedureFile: besides, ...(kind === 'script' ? { script: text, scriptFile: called } : {}) }
  const json = looseJson(text)
  const stories: readonly OwnStory[] =
    kind === 'script'
      ? [{ exportName: 'Played', name: scriptName(json, called), tags: pathTags(definition, json) }]
      : [
          { exportName: 'TryOut', name: 'Tự chạy thử', tags: [] },
          { exportName: 'Drawing', name: 'Sơ đồ quy trình', tags: [] },
        ]
  const plays: Readonly<Record<string, string>> = {
    Played: 'play: playPath',
    TryOut: 'play: tryOut',
    Drawing: 'render: drawing',
  }
  const module = [
    `import preview from ${from('.storybook/preview.tsx')}`,
    `import { drawing, PathStage, prepare, stage } from ${from('packages/designer/test/path-stage.tsx')}`,
    `import { playPath, tryOut } from ${from('packages/designer/test/played-path.tsx')}`,
    `const meta = preview.meta({`,
    `  id: ${written(metaId)}, title: ${written(title)}, component: PathStage, loaders: [prepare], render: stage,`,
    `  args: ${written(args)},`,
    `})`,
    `export default meta`,
    ...stories.map(
      ({ exportName, name, tags }) =>
        `export const ${exportName} = meta.story({ name: ${written(name)}, tags: ${written(tags)}, ${plays[exportName]} })`,
    ),
  ].join('\n')
  return { title, metaId, stories, module }
}

/** Names the stories of every JSON file in the folder. */
export const ownIndexer = (folder: string): Indexer => ({
  test: /\.json$/,
  createIndex: async file => {
    const own = readOwnFile(folder, file)
    if (own === undefined) return []
    return own.stories.map(({ exportName, name, tags }) => ({
      type: 'story' as const,
      importPath: `${begin}${file.replaceAll('\\', '/')}${ending}`,
      exportName,
      name,
      title: own.title,
      metaId: own.metaId,
      tags: [...tags, 'play-fn'],
    }))
  },
})

/** Gives the stories of a file as a module, made anew whenever the file, or its procedure’s, is written. */
export const ownModules = (folder: string): Plugin => ({
  name: 'motcua-own-procedures',
  resolveId: id => (id.startsWith(begin) ? `\0${id}` : undefined),
  load(id) {
    if (!id.startsWith(`\0${begin}`)) return undefined
    const file = id.slice(begin.length + 1, -ending.length)
    this.addWatchFile(file)
    const beside = procedureBeside(file)
    if (beside !== undefined) this.addWatchFile(beside)
    return readOwnFile(folder, file)?.module
  },
})
