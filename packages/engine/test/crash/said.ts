import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/**
 * Runs a program until it has said so many lines, then kills it (SIGKILL); or until it ends. What it said, line by
 * line; rejects with what it complained of.
 */
export const saidUntilKilled = (program: URL, args: readonly string[], many: number): Promise<readonly string[]> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--conditions=@motcua/source', program.pathname, ...args])
    const said: string[] = []
    let trouble = ''
    child.stderr.on('data', text => {
      trouble += String(text)
    })
    createInterface({ input: child.stdout }).on('line', line => {
      said.push(line)
      if (said.length === many) child.kill('SIGKILL')
    })
    child.on('close', () => (trouble === '' ? resolve(said) : reject(new Error(trouble))))
  })
