/** What a rehearsal stands on: a store with a clock that stands still, and what came out of it. */
import { type Instant, memory, type Procedure, type Registry, type Store } from '@motcua/engine'
import type { SentEffect } from './port.ts'

/**
 * What a rehearsal keeps, all of it: one that is opened again on the same stage goes on where it stood. `rehearse` makes one in
 * memory; a server brings one of its own.
 */
export interface Stage {
  /** Its `now()` is where the clock was set last, and stands there. */
  readonly store: Store
  /** The versions that dossiers run under; a registry is asked every time, so that it may grow. */
  readonly registry: readonly Procedure[] | Registry
  /** The same as a list, as it is now: the first has the calendar by which the clock is moved. */
  procedures(): readonly Procedure[]
  /** Puts the clock forward; never while something is decided. */
  setClock(at: Instant): Promise<void>
  /** Keeps an effect that went out; once, where its id is kept already. It is kept when this returns. */
  send(effect: SentEffect): void
  /** What went out for a dossier, in order. */
  sent(dossier: string): readonly SentEffect[]
}

/** A stage that forgets when the page is left. */
export const memoryStage = (procedures: readonly Procedure[], at: Instant): Stage => {
  let now = at
  const sent: SentEffect[] = []
  return {
    store: memory(() => now),
    registry: procedures,
    procedures: () => procedures,
    setClock: async to => {
      now = to
    },
    send: effect => void sent.push(effect),
    sent: dossier => sent.filter(effect => effect.dossier === dossier),
  }
}
