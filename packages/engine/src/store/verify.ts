import { canonicalJson } from '../definition/canonical.ts'
import type { Sha256 } from '../definition/hash.ts'
import { type Dossier, emptyDossier } from '../dossier/dossier.ts'
import { evolve } from '../dossier/evolve.ts'
import { chainStart, linkHash } from './chain.ts'
import type { ChainBreak, ChainedEvent } from './store.ts'

/** What a store keeps of a dossier beside its events, and what commands are decided on. */
export interface KeptDossier {
  readonly tenant: string
  readonly id: string
  readonly revision: number
  /** The hash of the last event. */
  readonly head: string
  /** The dossier as its last event left it; nothing when it could not be read. */
  readonly snapshot: Dossier | undefined
}

/** What was tampered with may have no canonical form, or be no event at all: a finding here, not a bug. */
const tried = <T>(run: () => T): T | undefined => {
  try {
    return run()
  } catch {
    return undefined
  }
}

/**
 * Follows one dossier's chain from its first event to the hash kept as its last, and holds the kept dossier against what
 * the events make of it: the first break, or nothing. `undefined` stands for an event that was there and could not be
 * read. A release whose `evolve` makes another dossier of the same events has to write the kept ones anew.
 *
 * What no store can show by itself: a dossier removed with all that is kept of it, or one whose end was cut off or written
 * anew together with its last hash and the kept dossier. Keep the last hashes elsewhere against that.
 */
export const verifyDossier = (
  kept: KeptDossier,
  events: Iterable<ChainedEvent | undefined>,
  hash?: Sha256,
): ChainBreak | undefined => {
  let previous = chainStart(kept.tenant, kept.id, hash)
  let dossier = emptyDossier(kept.id, kept.tenant)
  let seq = 0
  for (const link of events) {
    seq += 1
    if (link === undefined) return { seq, why: 'unreadable' }
    const { event } = link
    if (event.seq !== seq) return { seq, why: 'missing' }
    if (seq > kept.revision) return { seq, why: 'surplus' }
    if (tried(() => linkHash(previous, event, hash)) !== link.hash) return { seq, why: 'changed' }
    const next = tried(() => evolve(dossier, event))
    if (next === undefined) return { seq, why: 'unreadable' }
    previous = link.hash
    dossier = next
  }
  if (seq < kept.revision) return { seq: seq + 1, why: 'missing' }
  if (previous !== kept.head) return { seq, why: 'head' }
  // What was kept before a dossier knew the day it was handed in is as good without it.
  const { submittedOn, ...older } = dossier
  const whole = kept.snapshot !== undefined && Object.hasOwn(kept.snapshot, 'submittedOn') ? dossier : older
  const made = tried(() => canonicalJson(whole))
  const same = made !== undefined && made === tried(() => canonicalJson(kept.snapshot))
  return same ? undefined : { seq, why: 'snapshot' }
}
