/**
 * What the offices live in: one clock, one chance, a network, and processes that are slow or die. Nothing happens by itself: what
 * waits is in a list here, and a step takes one of the list. One seed is therefore one course of everything.
 */
import { createHash } from 'node:crypto'
import { type Chance, chance } from '../chance.ts'
import { noCounts } from './counts.ts'

/** How often, in a thousand. */
export interface Faults {
  /** An act on the store waits, for seconds or for longer than a lease. */
  readonly slow: number
  /** The process dies before or after an act on the store. */
  readonly death: number
  /** The act is done, and whoever asked for it is told of a fault. */
  readonly unheard: number
  readonly dropped: number
  readonly doubled: number
}

export const usual: Faults = { slow: 40, death: 4, unheard: 6, dropped: 100, doubled: 100 }

/** A process that can be dead: what it had begun then never goes on. */
export interface Mortal {
  alive: boolean
}

interface Waiting {
  readonly by: Mortal
  readonly goOn: () => void
}

interface Call {
  readonly by: Mortal
  readonly answer: (value: unknown) => void
  readonly giveUp: () => void
}

const never = new Promise<never>(() => {})

export class World {
  readonly chance: Chance
  now: number
  /** No new faults are made when this is none. */
  faults: Faults | undefined
  /** Acts on a store that have begun and not ended. */
  busy = 0
  readonly slow: Waiting[] = []
  readonly messages: (() => void)[] = []
  readonly calls = new Map<number, Call>()
  readonly violations: string[] = []
  readonly counts = noCounts()
  readonly #hash = createHash('sha256')
  #trace = ''
  #calls = 0
  readonly #told: ((line: string) => void) | undefined

  constructor(seed: number, now: number, told?: (line: string) => void) {
    // Neighbouring seeds would begin with neighbouring numbers.
    this.chance = chance(Math.imul(seed + 1, 0x9e3779b1))
    this.now = now
    this.faults = usual
    this.#told = told
  }

  /** Everything that is told makes the hash by which two runs of a seed are compared. */
  tell(line: string): void {
    this.#trace += `${line}\n`
    if (this.#trace.length > 4000) this.#flush()
    this.#told?.(line)
  }

  #flush(): void {
    this.#hash.update(this.#trace)
    this.#trace = ''
  }

  hash(): string {
    this.#flush()
    return this.#hash.copy().digest('hex')
  }

  wrong(what: string): void {
    this.violations.push(what)
    this.tell(`wrong ${what}`)
  }

  /** Whether something that happens so often in a thousand happens now. */
  happens(fault: keyof Faults): boolean {
    const often = this.faults?.[fault] ?? 0
    return often > 0 && this.chance.below(1000) < often
  }

  /** Waits where the process is slow here, for good where it dies; nothing where neither is so, which is usual. */
  hold(by: Mortal, die: () => void): Promise<void> | undefined {
    if (this.happens('death')) die()
    if (!by.alive) return never
    if (!this.happens('slow')) return undefined
    this.counts.slow += 1
    return new Promise(goOn => this.slow.push({ by, goOn }))
  }

  /** Lets one of those that wait go on. */
  goOn(): boolean {
    const found = take(this.slow, this.chance)
    if (found?.by.alive) found.goOn()
    return found !== undefined
  }

  /** A message on its way: it may be lost, come twice, be late, and overtake another. */
  send(deliver: () => void): void {
    this.messages.push(deliver)
  }

  /** One of the messages arrives, or is lost. */
  arrive(): boolean {
    const found = this.messages.length > 0
    if (!found) return false
    const at = this.chance.below(this.messages.length)
    const message = this.messages[at]
    if (this.happens('doubled')) this.counts.doubled += 1
    else {
      this.messages[at] = this.messages.at(-1) as () => void
      this.messages.pop()
    }
    if (this.happens('dropped')) this.counts.dropped += 1
    else message?.()
    return true
  }

  /** Asks over the network and waits for the answer, which may never come. */
  call<T>(by: Mortal, ask: (answer: (value: T) => void) => void): Promise<T> {
    if (!by.alive) return never
    const id = this.#calls++
    return new Promise<T>((resolve, reject) => {
      const done = (): boolean => this.calls.delete(id) && by.alive
      this.calls.set(id, {
        by,
        answer: value => void (done() && resolve(value as T)),
        giveUp: () => void (done() && reject(new Error('no answer'))),
      })
      this.send(() => ask(value => this.send(() => this.calls.get(id)?.answer(value))))
    })
  }

  /** One of those who wait for an answer waits no longer: it may have been lost, or be on its way. */
  timeOut(): boolean {
    const ids = [...this.calls.keys()]
    const id = this.chance.of(ids)
    if (id === undefined || ids.length === 0) return false
    this.calls.get(id)?.giveUp()
    return true
  }

  /** Ends when nothing goes on any more by itself: all that is left is in the lists. */
  async settle(): Promise<void> {
    do await new Promise(resolve => setImmediate(resolve))
    while (this.busy > 0)
  }
}

/** Takes one out; the order of the others is of no meaning. */
export const take = <T>(from: T[], { below }: Chance): T | undefined => {
  if (from.length === 0) return undefined
  const at = below(from.length)
  const found = from[at]
  const last = from.pop() as T
  if (at < from.length) from[at] = last
  return found
}
