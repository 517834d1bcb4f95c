import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))

export const examples = fileURLToPath(new URL('../../../../examples/procedures/', import.meta.url))

/** How a run of the program ended. */
export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** The program itself, as a process. It is killed after 30 seconds: nothing may hang. */
export const start = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  spawn(process.execPath, ['--conditions=@motcua/source', main, ...args], {
    env: { PATH: process.env.PATH ?? '', ...env },
    timeout: 30_000,
    killSignal: 'SIGKILL',
  })

/** Runs `motcua` to its end on some standard input, none where absent. */
export const motcua = async (
  args: readonly string[],
  { input = '', env = {} }: { input?: string | Buffer; env?: Readonly<Record<string, string>> } = {},
): Promise<Ran> => {
  const child = start(args, env)
  const [out, err]: [Buffer[], Buffer[]] = [[], []]
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  child.stdin.on('error', () => {}) // it may end without reading what it is given
  child.stdin.end(input)
  const [code] = await once(child, 'close')
  return { code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }
}

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

/** A folder that is removed when the file of tests has finished; files are written by name. */
export const workplace = () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-cli-'))
  folders.push(folder)
  return {
    folder,
    file(name: string, content: string | Buffer): string {
      const path = join(folder, name)
      writeFileSync(path, content)
      return path
    },
  }
}
