/** What Storybook lists for a folder of a tester’s own: its index, built by Storybook itself in a process of its own. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownFolder, readOwnFile } from '../.storybook/own-procedures.ts'

interface Entry {
  readonly title: string
  readonly name: string
  readonly importPath: string
  readonly exportName: string
  readonly tags: readonly string[]
}

const folder = mkdtempSync(join(tmpdir(), 'motcua-own-'))
afterAll(() => rmSync(folder, { recursive: true }))

const copies = 'examples/procedures/certified-copy'
beforeAll(() => {
  for (const name of ['ban-sao', 'hong', 'khac']) mkdirSync(join(folder, name))
  for (const file of ['procedure.json', 'same-day.script.json'])
    cpSync(join(copies, file), join(folder, 'ban-sao', file))
  writeFileSync(join(folder, 'ban-sao', 'hong.script.json'), '{ "script": 1,')
  writeFileSync(join(folder, 'hong', 'procedure.json'), '{\n  "format": 1,\n  "procedure": {,\n}')
  writeFileSync(join(folder, 'khac', 'package.json'), '{ "name": "x" }')
  writeFileSync(join(folder, 'khac', 'mot-minh.script.json'), '{ "script": 1, "name": { "vi": "Một mình" } }')
})

/** The index, or what Storybook says instead. */
const indexOf = (named: string): { readonly entries: readonly Entry[]; readonly said: string } => {
  const program =
    "const { buildIndex } = await import('storybook/internal/core-server');" +
    "console.log('INDEX' + JSON.stringify(await buildIndex({ configDir: '.storybook' })))"
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, MOTCUA_PROCEDURES: named, VITEST: '', NODE_OPTIONS: '' },
  })
  const found = /^INDEX(.*)$/m.exec(run.stdout)?.[1]
  const { entries } = found === undefined ? { entries: {} } : (JSON.parse(found) as { entries: Record<string, Entry> })
  return { entries: Object.values(entries), said: `${run.stdout}${run.stderr}` }
}

describe('a folder of a tester’s own', () => {
  it('has stories for every procedure and script in it, those with mistakes too', () => {
    const { entries, said } = indexOf(folder)
    const own = entries.filter(({ title }) => title.startsWith('Tệp của tôi/'))
    expect(said).not.toContain('Error')
    expect(own.map(({ title, name }) => `${title.split('/').slice(1, 2)}: ${name}`).sort()).toEqual([
      'ban-sao: Chứng thực ba bản sao trong ngày cuối trước Tết',
      'ban-sao: Sơ đồ quy trình',
      'ban-sao: Tự chạy thử',
      'ban-sao: ban-sao/hong.script.json',
      'hong: Sơ đồ quy trình',
      'hong: Tự chạy thử',
      'khac: Một mình',
    ])
    expect(own.find(({ name }) => name.startsWith('Chứng thực'))?.tags).toContain('thuan-loi')
    expect(entries.some(({ title }) => title.startsWith('Thiết kế/'))).toBe(true)
  })

  it('has a module for each of its files, with the stories that are listed and the text as it stands', () => {
    const own = readOwnFile(folder, join(folder, 'ban-sao', 'same-day.script.json'))
    expect(own?.module).toContain('export const Played = meta.story(')
    expect(own?.module).toContain(JSON.stringify('H15.50.05.13-260213-0001').slice(1, -1))
    expect(own?.module).toContain('"procedureFile":"ban-sao/procedure.json"')
    expect(readOwnFile(folder, join(folder, 'khac', 'package.json'))).toBeUndefined()
  })
})

describe('the folder that is asked for', () => {
  it('is seen from where the command was typed', () => {
    expect(ownFolder({ MOTCUA_PROCEDURES: 'hong', INIT_CWD: folder })).toBe(join(folder, 'hong'))
    expect(ownFolder({ MOTCUA_PROCEDURES: folder })).toBe(folder)
  })

  it('is none where none is named, and said where it is not there', () => {
    expect(ownFolder({})).toBeUndefined()
    expect(ownFolder({ MOTCUA_PROCEDURES: '' })).toBeUndefined()
    expect(() => ownFolder({ MOTCUA_PROCEDURES: join(folder, 'nowhere') })).toThrow('không có thư mục')
  })
})
