import type { Dossier } from '../dossier/dossier.ts'
import type { Instant } from '../dossier/event.ts'
import type { Sealed } from '../dossier/seal.ts'
import type { Timer } from '../dossier/timer.ts'
import type { Answered, ChainedEvent, PendingEffect } from './store.ts'
import type { Incident } from './work.ts'

export interface Kept {
  readonly dossier: Dossier
  /** The hash of the last event. */
  readonly head: string
  readonly history: readonly ChainedEvent[]
  readonly timers: readonly Timer[]
}

/** All that a memory store keeps. */
export interface Memory {
  readonly dossiers: Map<string, Kept>
  readonly log: (ChainedEvent & { readonly tenant: string })[]
  readonly keys: Map<string, Answered>
  outbox: readonly PendingEffect[]
  readonly exclusive: Map<string, string>
  /** The dossier of each code. */
  readonly codes: Map<string, string>
  readonly sealed: Map<string, readonly Sealed[]>
  readonly counters: Map<string, number>
  /** Work in hand, or to be tried later, by its name. */
  readonly hands: Map<string, Hand>
  readonly incidents: Map<string, Incident>
  fence: number
}

/** What is known of a piece of work beside what it is. */
export interface Hand {
  readonly fence: number
  readonly attempts: number
  readonly readyAt: Instant
  readonly held: boolean
}

export const emptyMemory = (): Memory => ({
  dossiers: new Map(),
  log: [],
  keys: new Map(),
  outbox: [],
  exclusive: new Map(),
  codes: new Map(),
  sealed: new Map(),
  counters: new Map(),
  hands: new Map(),
  incidents: new Map(),
  fence: 0,
})

/** Names joined so that no two different lists of them are the same text. */
export const joined = (...names: readonly string[]): string => JSON.stringify(names)

export const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)
