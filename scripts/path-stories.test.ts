import { globSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { load, parseScript, simulate } from '@motcua/engine'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { looseJson, pathTags, scriptName, storyFile, titleOf } from './path-stories.ts'

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
const folders = globSync('examples/procedures/*/procedure.json')
  .sort()
  .map(path => ({
    folder: basename(dirname(path)),
    definition: json(path),
    scripts: globSync(`${dirname(path)}/*.script.json`)
      .sort()
      .map(file => ({ name: basename(file, '.script.json'), script: json(file) })),
  }))
const all = folders.flatMap(({ folder, definition, scripts }) => scripts.map(it => ({ folder, definition, ...it })))

describe('the paths of the examples', () => {
  it.each(folders)('are of all four kinds: $folder', ({ definition, scripts }) => {
    const tags = new Set(scripts.flatMap(({ script }) => pathTags(definition, script)))
    expect([...tags]).toEqual(expect.arrayContaining(['thuan-loi', 'tu-choi', 'qua-han']))
    expect(tags.has('tam-ngung') || tags.has('qua-tet')).toBe(true)
  })

  it.each(all)('are called paused where their clock was: $folder/$name', ({ definition, script }) => {
    const [procedure, read] = [load(definition), parseScript(script)]
    if (!procedure.ok || !read.ok) throw new Error('the examples are right')
    const { dossier } = simulate(procedure.value, read.value)
    expect(pathTags(definition, script).includes('tam-ngung')).toBe((dossier.clock?.pauses.length ?? 0) > 0)
  })

  it('are called over Tết where they begin before it and end after it', () => {
    const script = (first: string, last: string) => ({ play: [{ at: `${first}T08:00` }, { until: `${last}T08:00` }] })
    expect(pathTags({}, script('2026-02-16', '2026-02-18'))).toEqual(['qua-tet'])
    expect(pathTags({}, script('2026-02-18', '2026-02-20'))).toEqual([])
    expect(pathTags({}, script('2025-12-31', '2026-02-16'))).toEqual([])
  })
})

describe('a file that is none', () => {
  it('is nothing to read, and has a name and a place all the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        expect(titleOf(one, 'tệp.json')).not.toBe('')
        expect(scriptName(one, 'tệp.json')).not.toBe('')
        expect(pathTags(one, other)).not.toContain('thuan-loi')
      }),
    )
    expect(looseJson('{')).toBeUndefined()
  })
})

describe('a title', () => {
  it('is short, and opens no folder', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (code, vi) => {
        const title = titleOf({ procedure: { code, name: { vi } } }, 'x')
        expect(title.length).toBeLessThanOrEqual(65)
        expect(title).not.toContain('/')
      }),
    )
  })
})

describe('a story file', () => {
  it('has a story for each script, whatever a script is called', () => {
    const text = storyFile({
      name: 'x',
      procedure: '{}',
      scripts: { 'one-two': '{"name":{"vi":"It’s \'quoted\' \\\\ "}}', '3-days': '{}', class: '{' },
    })
    expect([...text.matchAll(/^export const (\w+) = meta\.story/gm)].map(([, name]) => name)).toEqual([
      'TryOut',
      'OneTwo',
      'Path3Days',
      'Class',
    ])
    expect(text).toContain("import scriptClass from '")
    expect(text).toContain(String.raw`name: 'It’s \'quoted\' \\'`)
  })
})
