/** `npm start` as a process of its own, and a browser before it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { type Browser, chromium } from 'playwright'
import { chromiumFlags, installedChromium } from '../../../scripts/chromium.ts'

export interface Program {
  readonly url: string
  readonly port: number
  /** Ends it, and says what it printed and how it ended. */
  end(signal: 'SIGKILL' | 'SIGTERM' | 'SIGINT'): Promise<{ readonly code: number | null; readonly out: string }>
}

const command = ['--conditions=@motcua/source', join(import.meta.dirname, '../../start.ts')]

const begin = (args: readonly string[], cwd: string): { readonly child: ChildProcess; readonly out: () => string } => {
  const child = spawn(process.execPath, [...command, ...args], {
    cwd,
    env: { PATH: process.env.PATH ?? '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
  return { child, out: () => out }
}

/** Begins it, and waits until it says where it is. */
export const program = async (args: readonly string[], cwd: string): Promise<Program> => {
  const { child, out } = begin(args, cwd)
  const closed = once(child, 'close')
  let url: string | undefined
  while (url === undefined) {
    const ended = await Promise.race([
      closed,
      once(child.stdout as NodeJS.ReadableStream, 'data').then(() => undefined),
    ])
    url = /http:\/\/\S+/.exec(out())?.[0]
    if (ended !== undefined && url === undefined) throw new Error(out())
  }
  return {
    url,
    port: Number(new URL(url).port),
    end: async signal => {
      child.kill(signal)
      const [code] = await closed
      return { code, out: out() }
    },
  }
}

/** Runs it where it cannot go on: what it says, and how it ends. */
export const failing = async (
  args: readonly string[],
  cwd: string,
): Promise<{ readonly code: number | null; readonly out: string }> => {
  const { child, out } = begin(args, cwd)
  const [code] = await once(child, 'close')
  return { code, out: out() }
}

export const browser = (): Promise<Browser> => {
  const executablePath = installedChromium()
  return chromium.launch({ args: chromiumFlags, ...(executablePath === undefined ? {} : { executablePath }) })
}

export const axePath = resolve(import.meta.dirname, '../../../node_modules/axe-core/axe.min.js')
