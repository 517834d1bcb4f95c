import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'tsup'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Procedure } from '../../src/definition/procedure.ts'
import { chance } from '../chance.ts'
import { abtc, youth } from '../example.ts'
import { type Audit, audit } from './audit.ts'
import { type Point, points } from './points.ts'
import { storyOf } from './script.ts'

const procedures = fileURLToPath(new URL('../../../../examples/procedures', import.meta.url))
const none = { lost: [], doubled: [], effects: [], timers: [], broken: [] }
const folders: string[] = []
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-kill-'))
  folders.push(folder)
  return folder
}

/**
 * The program in one file, compiled once: a process then costs a quarter of a second of a core (0.3 s where V8 has to compile it
 * anew, 1.3 s from the sources), and most of the test’s time is in beginning processes.
 */
let program = ''
let compiled = ''
beforeAll(async () => {
  const outDir = newFolder()
  await build({
    config: false,
    silent: true,
    entry: { office: fileURLToPath(new URL('./office-forever.ts', import.meta.url)) },
    outDir,
    format: 'esm',
    outExtension: () => ({ js: '.mjs' }),
    target: 'es2023',
    noExternal: [/.*/],
    removeNodeProtocol: false,
    esbuildOptions(options) {
      options.conditions = ['@motcua/source']
    },
  })
  program = join(outDir, 'office.mjs')
  compiled = join(outDir, 'compiled')
  // V8's code is written down by a process that ends by itself.
  const { folder, definition } = laneOf('abtc-card')
  await once(office([folder, definition]), 'close')
})
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const office = (args: readonly string[]) => {
  const env = { ...process.env, NODE_COMPILE_CACHE: compiled }
  return spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'ignore', 'pipe'] })
}

/** Runs the office until it has killed itself at the n-th passing of a point. */
const killedAt = (args: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = office(args)
    let trouble = ''
    child.stderr.on('data', text => {
      trouble += String(text)
    })
    child.on('close', (code, signal) =>
      signal === 'SIGKILL' ? resolve() : reject(new Error(`${args.join(' ')}: ${code} ${signal} ${trouble}`)),
    )
  })

interface Lane {
  readonly folder: string
  readonly definition: string
  readonly procedure: Procedure
}

const laneOf = (name: 'abtc-card' | 'youth-volunteers'): Lane => {
  const folder = newFolder()
  for (const file of ['acknowledged', 'received', 'reached']) writeFileSync(join(folder, file), '')
  return {
    folder,
    definition: join(procedures, name, 'procedure.json'),
    procedure: name === 'abtc-card' ? abtc : youth,
  }
}

const killed = async (lane: Lane, at: readonly Point[], seed: number, broken: readonly string[] = []) => {
  const { below } = chance(seed)
  for (const point of at) await killedAt([lane.folder, lane.definition, point, String(1 + below(4)), ...broken])
  const reached = readFileSync(join(lane.folder, 'reached'), 'utf8').split('\n').slice(0, -1)
  expect(reached).toEqual(at)
  return audit(lane.folder, lane.procedure, storyOf(lane.procedure))
}

describe('an office that is killed at every named point', () => {
  it('loses nothing, doubles nothing, and sends every effect, in 1,000 kills', async () => {
    const lanes = Array.from({ length: 10 }, (_, n) => laneOf(n % 2 ? 'youth-volunteers' : 'abtc-card'))
    const audits: Audit[] = []
    const inTurn = async (first: number): Promise<void> => {
      for (let n = first; n < lanes.length; n += 4) {
        // Each begins elsewhere in the list, and steps on by seven, so that a death has ever other neighbours.
        const at = Array.from({ length: 100 }, (_, i) => points[(i * 7 + n) % points.length] as Point)
        audits.push(await killed(lanes[n] as Lane, at, 1000 + n))
      }
    }
    await Promise.all([0, 1, 2, 3].map(inTurn))
    for (const { damage } of audits) expect(damage).toEqual(none)
    const sum = (of: (one: Audit) => number) => audits.reduce((all, one) => all + of(one), 0)
    const hits = lanes.flatMap(({ folder }) => readFileSync(join(folder, 'reached'), 'utf8').split('\n').slice(0, -1))
    expect(hits).toHaveLength(1000)
    for (const point of points) expect([point, hits.filter(it => it === point)]).toEqual([point, Array(50).fill(point)])
    expect(sum(it => it.acknowledged)).toBeGreaterThan(1000)
    expect(sum(it => it.fired)).toBeGreaterThan(100)
    expect(sum(it => it.received)).toBeGreaterThan(100)
    // Some were sent twice, for the office died between sending and writing down that it had: the receiver tells by the id.
    expect(sum(it => it.sent - it.received)).toBeGreaterThan(20)
  }, 1_800_000)
})

describe('the audit', () => {
  it('finds what is lost when a command is acknowledged before it is kept', async () => {
    const { damage } = await killed(laneOf('abtc-card'), ['append.before'], 1, ['acknowledged-first'])
    expect(damage.lost.length).toBeGreaterThan(0)
    expect(damage.effects).toEqual([])
  }, 60_000)

  it('finds what is never received when an effect is marked as delivered before it is sent', async () => {
    const { damage } = await killed(laneOf('abtc-card'), ['send.before', 'send.before'], 2, ['delivered-first'])
    expect(damage.effects.length).toBeGreaterThan(0)
    expect(damage).toEqual({ ...none, effects: damage.effects })
  }, 60_000)
})
