import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exportList } from './export-list.ts'

interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly '@motcua/source'?: string }>>
}

const packages = globSync('packages/*/package.json').map(dirname).sort()

/** What can be imported from any subpath of a package. */
const publicNames = (folder: string): readonly string[] => {
  const { exports }: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const doors = Object.values(exports).flatMap(target =>
    typeof target === 'object' && target['@motcua/source'] !== undefined ? [target['@motcua/source']] : [],
  )
  return [...new Set(doors.flatMap(door => exportList(join(folder, door))))].sort()
}

/** The names a tour says: code spans that are an identifier and nothing else. */
const toldNames = (tour: string): readonly string[] =>
  [...tour.replace(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)]
    .flatMap(([, span = '']) => (/^[A-Za-z]\w*$/.test(span) ? [span] : []))
    .sort()

describe('a tour', () => {
  it.each(packages)('of %s names every public export exactly once, and nothing else', folder => {
    expect(toldNames(readFileSync(join(folder, 'src/README.md'), 'utf8'))).toEqual(publicNames(folder))
  })

  it('is held to names alone', () => {
    expect(toldNames('`due`, `calendar/due.ts`, `due()`, `due`\n```ts\n`other`\n```\n')).toEqual(['due', 'due'])
  })
})
