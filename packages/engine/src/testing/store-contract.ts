import { afterEach, describe, expect, it } from 'vitest'
import { givesCodesOnce } from './contract/code.ts'
import { countsOnce } from './contract/counter.ts'
import { holdsExclusives } from './contract/exclusive.ts'
import { parksDossiers } from './contract/incident.ts'
import { keepsDossiers } from './contract/keeping.ts'
import { keepsOnce } from './contract/once.ts'
import { handsOutEffects } from './contract/outbox.ts'
import { keepsApart } from './contract/sealed.ts'
import type { OpenedStore, StorePromise } from './contract/subject.ts'
import { findsTampering } from './contract/tampering.ts'
import { givesWork } from './contract/work.ts'
import { behavesAsModel } from './store-model.ts'

export type { OpenedStore, StorePromise } from './contract/subject.ts'

export interface StoreUnderTest {
  readonly name: string
  /** A new, empty store. */
  readonly open: () => Promise<OpenedStore>
  /** Promises this kind of store does not make, each with its reason. */
  readonly skip?: readonly { readonly promise: StorePromise; readonly reason: string }[]
}

/**
 * The promises of a store as a vitest suite. Every implementation runs it, those from outside too.
 * @example
 * storeContract({
 *   name: 'memory',
 *   open: async () => ({ store: memory(() => Date.now()) }),
 *   skip: [{ promise: 'survives being closed', reason: 'it keeps nothing beyond the process' }],
 * })
 */
export const storeContract = ({ name, open, skip = [] }: StoreUnderTest): void => {
  const opened: OpenedStore[] = []
  const begin = async (): Promise<OpenedStore> => {
    const one = await open()
    opened.push(one)
    return one
  }
  const discard = async (one: OpenedStore): Promise<void> => {
    await one.store.close()
    await one.remove?.()
  }
  const excused = (promise: StorePromise): string | undefined => skip.find(s => s.promise === promise)?.reason

  describe(`${name}, as a store`, () => {
    afterEach(async () => {
      for (const one of opened.splice(0)) await discard(one)
    })

    const subject = { begin, excused }
    keepsDossiers(subject)
    keepsOnce(subject)
    givesWork(subject)
    handsOutEffects(subject)
    parksDossiers(subject)
    holdsExclusives(subject)
    keepsApart(subject)
    countsOnce(subject)
    givesCodesOnce(subject)
    findsTampering(subject)

    it('decides by one clock, in epoch milliseconds', async () => {
      const { store } = await begin()
      const [first, second] = [store.now(), store.now()]
      expect(Number.isInteger(first)).toBe(true)
      expect(second).toBeGreaterThanOrEqual(first)
    })

    it('answers any sequence of requests as the memory store does', async () => {
      await behavesAsModel(async () => {
        const one = await open()
        return { ...one, discard: () => discard(one) }
      })
    })
  })
}
