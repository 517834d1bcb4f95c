/** What a store really kept, written down between it and the faults: the books the audit goes by. */
import type { DossierEvent, Effect } from '../../src/dossier/event.ts'
import type { Append, Store } from '../../src/store/store.ts'
import type { World } from './world.ts'

export interface Entry {
  readonly dossier: string
  readonly revision: number
  readonly events: readonly DossierEvent[]
  readonly effects: readonly Effect[]
}

export class Ledger {
  readonly entries: Entry[] = []
  readonly byKey = new Map<string, Entry>()
  /** Dossiers that have not ended. */
  readonly open = new Set<string>()
  readonly events = new Map<string, DossierEvent[]>()
  readonly effects = new Map<string, Effect & { readonly dossier: string }>()

  /** The store, with each append that it kept in the books; what cannot be right is told at once. */
  over(store: Store, world: World, latest: () => number): Store {
    return {
      ...store,
      append: async entry => {
        const appended = await store.append(entry)
        if (appended.kept) this.#record(entry, world, latest())
        else if (appended.because === 'fence') world.counts.fenced += 1
        return appended
      },
    }
  }

  #record({ dossier, expect, events, effects, key }: Append, world: World, latest: number): void {
    const { id, revision } = dossier
    const entry = { dossier: id, revision, events, effects }
    const before = this.events.get(id) ?? []
    const name = `${key.actor} ${key.key}`
    if (this.byKey.has(name)) world.wrong(`the order ${name} was kept twice`)
    if (before.length !== expect) world.wrong(`${id} went from ${before.length} to ${revision}, decided at ${expect}`)
    for (const event of events) {
      before.push(event)
      if (event.at > latest) world.wrong(`${id}/${event.seq} was recorded at ${event.at}, before it was ${latest}`)
    }
    for (const effect of effects) {
      if (this.effects.has(effect.id)) world.wrong(`the effect ${effect.id} is there twice`)
      this.effects.set(effect.id, { ...effect, dossier: id })
    }
    this.byKey.set(name, entry)
    this.events.set(id, before)
    if (dossier.situation === 'ended') this.open.delete(id)
    else this.open.add(id)
    this.entries.push(entry)
    world.tell(`kept ${id} ${revision} ${name} ${events.map(({ type }) => type)}`)
  }
}
