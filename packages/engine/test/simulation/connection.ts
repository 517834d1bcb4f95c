/** A process's way to its store, on which everything that can go wrong does. */
import { StoreFault } from '../../src/store/fault.ts'
import type { Store } from '../../src/store/store.ts'
import type { Mortal, World } from './world.ts'

export interface Line extends Mortal {
  /** No room is left: what would be written is refused, before anything of it is. */
  readonly full: () => boolean
  readonly die: () => void
}

/** The acts that write. Between deciding and writing, and between writing and being told, anything may happen. */
export const connected = (store: Store, world: World, line: Line): Store => {
  const act =
    <A extends readonly unknown[], T>(run: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      const before = world.hold(line, line.die)
      if (before) await before
      if (line.full()) {
        world.counts.full += 1
        throw new StoreFault('full', 'disk')
      }
      world.busy += 1
      const value = await run(...args).finally(() => {
        world.busy -= 1
      })
      const after = world.hold(line, line.die)
      if (after) await after
      // Kept, and nobody is told: as when the answer of a database is lost. A full disk is never found out so late.
      if (world.happens('unheard')) {
        world.counts.unheard += 1
        throw new StoreFault('io', 'line')
      }
      return value
    }
  return {
    ...store,
    append: act(store.append),
    claimTimers: act(store.claimTimers),
    claimEffects: act(store.claimEffects),
    delivered: act(store.delivered),
    failed: act(store.failed),
    park: act(store.park),
    release: act(store.release),
    answered: async (...args) => {
      const before = world.hold(line, line.die)
      if (before) await before
      return store.answered(...args)
    },
  }
}
