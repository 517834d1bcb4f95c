/** Builds the static Storybook into `storybook-static`, and makes sure that its index lists every story there is. */
import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { conclude } from './tracked.ts'

/** What stands in `index.json` of a story. */
interface IndexEntry {
  readonly importPath: string
  readonly exportName?: string
}

/** The stories that a file writes. */
export const storiesIn = (text: string): readonly string[] =>
  [...text.matchAll(/^export const (\w+) = meta\.story\(/gm)].map(([, name = '']) => name)

/** Stories that are written and not listed. */
export const missingStories = (
  files: Readonly<Record<string, string>>,
  entries: readonly IndexEntry[],
): readonly string[] => {
  const listed = new Set(
    entries.map(({ importPath, exportName }) => `${importPath.replace(/^\.\//, '')} ${exportName}`),
  )
  return Object.entries(files).flatMap(([path, text]) => {
    const stories = storiesIn(text)
    if (stories.length === 0) return [`${path} has no story`]
    return stories.filter(name => !listed.has(`${path} ${name}`)).map(name => `${path}: ${name} is not in the index`)
  })
}

if (import.meta.main) {
  const output = 'storybook-static'
  const run = spawnSync('storybook', ['build', '--disable-telemetry', '--output-dir', output, '--quiet'], {
    encoding: 'utf8',
    // A tester’s own files are no part of what is checked.
    env: { ...process.env, MOTCUA_PROCEDURES: '' },
  })
  if (run.status !== 0) {
    console.error([run.stdout, run.stderr, run.error?.message].filter(Boolean).join('\n'))
    process.exit(1)
  }
  const { entries } = JSON.parse(readFileSync(`${output}/index.json`, 'utf8')) as {
    entries: Readonly<Record<string, IndexEntry>>
  }
  const paths = globSync('packages/*/src/**/*.stories.tsx')
  const files = Object.fromEntries(paths.map(path => [path, readFileSync(path, 'utf8')]))
  conclude(missingStories(files, Object.values(entries)))
  console.log(`${Object.keys(entries).length} stories in ${output}`)
}
