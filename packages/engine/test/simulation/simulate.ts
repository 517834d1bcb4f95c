/** One seed: two agencies, four workers, people, and everything that can go wrong between them; then the audit. */

import { memory } from '../../src/store/memory.ts'
import { at } from '../tale.ts'
import { audit } from './audit.ts'
import type { Counts } from './counts.ts'
import { type Broken, type Kept, lease, Office } from './office.ts'
import { asked, asking } from './offices.ts'
import { workOn } from './workload.ts'
import { World } from './world.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

export interface Options {
  readonly seed: number
  readonly steps: number
  readonly broken?: Broken | undefined
  readonly stores?: ((world: World, name: string) => Promise<Kept>) | undefined
  readonly told?: ((line: string) => void) | undefined
}

export interface Simulated {
  readonly seed: number
  /** Of everything that happened and everything that is kept. */
  readonly hash: string
  readonly violations: readonly string[]
  readonly counts: Counts
}

const inMemory = async (world: World): Promise<Kept> => {
  let skew = 0
  return {
    store: memory(() => world.now + skew),
    skewTo: async ms => {
      skew = ms
    },
  }
}

/** What may happen at a step, and how often in a hundred. `false`: there was nothing of the kind to do. */
type Act = readonly [often: number, act: (office: Office, world: World, step: number) => boolean | Promise<boolean>]

const acts: readonly Act[] = [
  [16, workOn],
  [20, (_, world) => world.arrive()],
  [14, office => office.pass()],
  [11, (_, world) => world.goOn()],
  [7, (_, world) => passTime(world)],
  [5, office => office.askAgain()],
  [3, (_, world) => world.timeOut()],
  [2, office => office.reply()],
  [1, (office, world) => breakSomething(office, world)],
  [1, office => putRight(office)],
]

const passTime = (world: World): true => {
  world.now += world.chance.of([minute, 5 * minute, 20 * minute, hour, 3 * hour, 8 * hour])
  return true
}

const breakSomething = async (office: Office, world: World): Promise<boolean> => {
  const { chance } = world
  const what = chance.below(4)
  if (what === 0) office.web.die()
  else if (what === 1) chance.of(office.workers)?.die()
  else if (what === 2) office.full = !office.full
  else await office.skewTo(chance.of([0, 0, -hour, hour, day]))
  world.tell(`${office.name} broken ${what}`)
  return true
}

/** An administrator looks after a dossier that was parked, and after the disk. */
const putRight = async (office: Office): Promise<boolean> => {
  office.full = false
  const [incident] = await office.plain.incidents(undefined, 1)
  if (incident === undefined) return false
  await office.plain.release(incident, 'retry')
  return true
}

/** All faults are over: everything that was begun must come to its end, within some days. */
const heal = async (offices: readonly Office[], world: World): Promise<void> => {
  world.faults = undefined
  world.now += 2 * day
  for (const office of offices) {
    office.full = false
    await office.skewTo(0)
  }
  for (let round = 0; round < 400; round++) {
    let went = false
    while (world.goOn() || world.arrive()) {
      went = true
      await world.settle()
    }
    while (world.timeOut()) went = true
    for (const office of offices) {
      while (office.askAgain() || office.reply()) went = true
      while (await putRight(office)) went = true
      office.pass()
      office.pass()
    }
    await world.settle()
    if (went || world.messages.length > 0) continue
    if (await isQuiet(offices)) return
    world.now += lease
  }
  for (const office of offices) {
    const left = [
      office.waiting,
      office.replies,
      await office.plain.outbox(9),
      await office.plain.incidents(undefined, 9),
    ]
    world.wrong(`${office.name} does not come to rest: ${JSON.stringify(left)}`)
  }
}

const isQuiet = async (offices: readonly Office[]): Promise<boolean> => {
  for (const { plain, idle } of offices) {
    if (!idle || (await plain.outbox(1)).length > 0) return false
    if ((await plain.incidents(undefined, 1)).length > 0) return false
    if ((await plain.dueTimers(plain.now(), 1)).length > 0) return false
  }
  return true
}

export const simulate = async (options: Options): Promise<Simulated> => {
  const { seed, steps, broken, stores = inMemory, told } = options
  const world = new World(seed, at('2026-04-20T08:00'), told)
  const a = new Office('a', asking, await stores(world, 'a'), world, broken)
  const b = new Office('b', asked, await stores(world, 'b'), world, broken)
  a.partner = b
  b.partner = a
  const offices = [a, b] as const
  const { chance } = world

  for (let step = 0; step < steps && world.violations.length === 0; step++) {
    const office = chance.of(offices)
    let drawn = chance.below(100)
    const found = acts.find(([often]) => {
      drawn -= often
      return drawn < 0
    })
    const did = found === undefined ? false : await found[1](office, world, step)
    if (!did) passTime(world)
    await world.settle()
  }
  await heal(offices, world)
  for (const office of offices) await audit(office, world)
  for (const { plain } of offices) {
    const { events } = await plain.events(undefined, Number.MAX_SAFE_INTEGER)
    for (const { hash } of events) world.tell(hash)
    await plain.close()
  }
  return { seed, hash: world.hash(), violations: world.violations, counts: world.counts }
}
