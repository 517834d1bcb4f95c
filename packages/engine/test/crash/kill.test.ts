import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { sqlite } from '@motcua/engine/sqlite'
import { type Acknowledged, crashDamage } from '@motcua/engine/testing'
import { describe, expect, it } from 'vitest'
import { newFile } from './new-file.ts'

const program = fileURLToPath(new URL('./append.ts', import.meta.url))

/** Runs the program, kills it at some moment after so many acknowledgements, and gives what it had acknowledged by then. */
const killed = async (file: string, after: number): Promise<readonly Acknowledged[]> => {
  const child = spawn(process.execPath, ['--conditions=@motcua/source', program, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  const reading = createInterface(child.stdout)
  const enough = new Promise<void>(resolve => {
    reading.on('line', line => {
      if (lines.push(line) === after) resolve()
    })
  })
  await Promise.race([enough, once(child, 'exit')])
  await pause(Math.random() * 20)
  child.kill('SIGKILL')
  const [, signal] = await once(child, 'close')
  expect(signal).toBe('SIGKILL')
  // A last line may have been cut in writing.
  return lines.flatMap(line => (line.endsWith('}') ? [JSON.parse(line)] : []))
}

describe('a process that is killed while it appends', () => {
  it('loses nothing it has acknowledged, keeps nothing twice and nothing by halves, in twenty rounds', async () => {
    const file = newFile()
    const acknowledged: Acknowledged[] = []
    for (let round = 0; round < 20; round++) {
      acknowledged.push(...(await killed(file, 50)))
      const store = await sqlite(file)
      expect(await crashDamage(store, acknowledged)).toEqual({ lost: [], twice: [], torn: [], broken: [] })
      await store.close()
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(1000)
  }, 120_000)
})
