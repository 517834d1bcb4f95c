import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { temporaryCopy } from './temporary-copy.ts'

const copy = temporaryCopy(['scripts', 'package.json', 'tsconfig.base.json', '.gitignore'])
const run = (...args: string[]) =>
  spawnSync(process.execPath, args, {
    cwd: copy.folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  })

beforeAll(() => {
  copy.link(resolve('node_modules'), 'node_modules')
  spawnSync('git', ['init', '--quiet'], { cwd: copy.folder })
})
afterAll(() => copy.remove())

describe('verify', () => {
  it('runs the stages it is asked for, in its own order, one line each', () => {
    const { status, stdout } = run('scripts/verify.ts', 'nfc', 'lines')
    expect(stdout.replace(/ +\d+\.\d s/g, '')).toBe('✓ lines\n✓ nfc\n2 passed, 0 failed\n')
    expect(status).toBe(0)
  })

  it('stops at the first stage that fails and shows what it said', () => {
    copy.write('scripts/long.ts', '//\n'.repeat(401))
    const { status, stdout } = run('scripts/verify.ts', 'lines', 'names')
    expect(stdout).toMatch(/^✗ lines/)
    expect(stdout).toContain('scripts/long.ts has 401 lines')
    expect(stdout).toMatch(/\n0 passed, 1 failed\n$/)
    expect(stdout).not.toContain('names')
    expect(status).toBe(1)
  })

  it('names the stages there are when asked for one there is not', () => {
    const { status, stderr } = run('scripts/verify.ts', 'line')
    expect(stderr).toMatch(/^No stage line\. The stages: format, .*lines/)
    expect(status).toBe(2)
  })

  it('a Node that cannot run TypeScript is refused with a sentence', () => {
    for (const [version, refused] of [
      ['20.20.2', true],
      ['22.12.0', true],
      ['22.18.0', false],
      ['24.0.0', false],
    ] as const) {
      const pretend = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } })`
      const { status, stderr } = run('--import', `data:text/javascript,${pretend}`, 'scripts/node-version.mjs')
      expect(status).toBe(refused ? 1 : 0)
      expect(stderr.includes('need Node 22.18 or later')).toBe(refused)
    }
  })
})

describe('generate --check', () => {
  it('compares a made file with the committed one and says where they part', () => {
    const schema = 'packages/engine/procedure.schema.json'
    const check = () => run('scripts/generate.ts', '--check', 'schema')
    expect(check().stdout).toContain('nothing to make it from yet')
    copy.write(
      'packages/engine/src/definition/format.ts',
      'export const procedureSchema = () => ({ type: "object" })\n',
    )
    expect(check().stderr).toContain(`${schema} is missing: run \`pnpm generate\``)
    expect(run('scripts/generate.ts', 'schema').status).toBe(0)
    expect(check().status).toBe(0)
    copy.write(schema, '{\n  "type": "array"\n}\n')
    const { status, stderr } = check()
    expect(stderr).toContain('@ line 2\n-   "type": "array"\n+   "type": "object"')
    expect(status).toBe(1)
  })

  it('holds the type cost of the programs to their budget', () => {
    const check = () => run('scripts/generate.ts', '--check', 'type-cost')
    copy.write('packages/engine/test/type-cost/one.ts', 'export const one: Partial<{ a: 1 }> = {}\n')
    expect(run('scripts/generate.ts', 'type-cost').status).toBe(0)
    expect(check().status).toBe(0)
    copy.write('packages/engine/test/type-cost/budget.json', '{ "one.ts": 0 }')
    const { status, stderr } = check()
    expect(stderr).toMatch(/one\.ts costs \d+ type instantiations; its budget is 0/)
    expect(status).toBe(1)
    rmSync(`${copy.folder}/packages/engine/test/type-cost/one.ts`)
    expect(check().stderr).toContain('budget.json is there, and what it was made from is not')
  })
})

describe('doors', () => {
  it('a built subpath that cannot be imported is named', () => {
    const folder = 'node_modules/@motcua/made-up'
    const manifest = { name: '@motcua/made-up', type: 'module', exports: { '.': './index.js', './part': './part.js' } }
    const doors = temporaryCopy(['scripts', 'package.json'])
    for (const place of ['packages/made-up', folder]) doors.write(`${place}/package.json`, JSON.stringify(manifest))
    doors.write(`${folder}/index.js`, 'export const one = 1\n')
    doors.write(`${folder}/part.js`, "import 'sqlite'\n")
    const { status, stderr } = spawnSync(process.execPath, ['scripts/doors.ts'], {
      cwd: doors.folder,
      encoding: 'utf8',
    })
    doors.remove()
    expect(stderr).toMatch(/^import '@motcua\/made-up\/part' fails: .*sqlite/)
    expect(stderr).not.toContain("import '@motcua/made-up' fails")
    expect(status).toBe(1)
  })
})
