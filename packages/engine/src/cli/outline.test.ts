import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../../..')
const example = join(root, 'examples/procedures/abtc-card/procedure.json')

const motcua = (...args: readonly string[]) =>
  spawnSync(
    process.execPath,
    ['--conditions=@motcua/source', join(import.meta.dirname, 'main.ts'), 'outline', ...args],
    { encoding: 'utf8', input: '', timeout: 30_000 },
  )

describe('motcua outline', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'motcua-outline-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it.each(['vi', 'en'])('prints the document and nothing else (%s)', lang => {
    const { status, stdout, stderr } = motcua(example, '--lang', lang)
    const golden = join(import.meta.dirname, `../../test/golden/outline/abtc-card.${lang}.md`)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toBe(readFileSync(golden, 'utf8'))
  })

  it('says where a file with errors is wrong, and prints no document', () => {
    const path = join(folder, 'wrong.json')
    writeFileSync(path, readFileSync(example, 'utf8').replace('"start": "byCase"', '"start": "byCsae"'))
    const { status, stdout } = motcua(path, '--lang', 'en')
    expect(status).toBe(1)
    expect(stdout).toMatch(/wrong\.json:\d+:\d+ error name_unknown /)
    expect(stdout).not.toContain('# ')
  })

  it.each([
    ['no file', []],
    ['two files', [example, example]],
    ['a file that is not there', [join(root, 'nowhere.json')]],
    ['a folder', [root]],
    ['an unknown option', [example, '--pretty']],
  ])('%s ends with 2 and one clear sentence', (_, args) => {
    const { status, stdout, stderr } = motcua(...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr.trim()).not.toBe('')
    expect(stderr).not.toMatch(/\n\s+at /)
  })
})
