import { canonicalJson, canonicalText } from '../definition/canonical.ts'
import { portableSha256, type Sha256 } from '../definition/hash.ts'
import type { DossierEvent } from '../dossier/event.ts'
import { instantText } from './event-json.ts'
import type { Append, ChainedEvent } from './store.ts'

/** What the first event is chained to: bound to tenant and dossier, so that a chain cannot be passed off as another's. */
export const chainStart = (tenant: string, dossier: string, hash: Sha256 = portableSha256): string =>
  hash(canonicalJson({ tenant, dossier }))

/** The canonical JSON of `eventToJson`, whose names are always the same eight. */
const canonicalEvent = (event: DossierEvent): string => {
  const { at, by, data, dossier, on, seq, type, v } = event
  const recorded = instantText(at)
  const effective = on === at ? recorded : instantText(on)
  return (
    `{"at":"${recorded}","by":${canonicalJson(by)},"data":${canonicalJson(data)},"dossier":${canonicalText(dossier)},` +
    `"on":"${effective}","seq":${seq},"type":${canonicalText(type)},"v":${v}}`
  )
}

/** The hash of an event: SHA-256 over the previous hash, in hex, followed by the event's RFC 8785 canonical JSON. */
export const linkHash = (previous: string, event: DossierEvent, hash: Sha256 = portableSha256): string =>
  hash(previous + canonicalEvent(event))

/**
 * The events of an append as the next links of their dossier's chain. Events that do not go on from the expected
 * revision, or do not lead to the dossier's, are a bug of the caller and thrown: kept, they would spoil the record for good.
 */
export const chainOnto = (previous: string, entry: Append, hash?: Sha256): readonly ChainedEvent[] => {
  const { dossier, tenant, events, expect } = entry
  const broken = events.find((event, index) => event.seq !== expect + 1 + index || event.dossier !== dossier.id)
  if (broken || dossier.tenant !== tenant || events.length === 0 || dossier.revision !== expect + events.length)
    throw new Error(`Append to ${dossier.id} does not lead from revision ${expect} to ${dossier.revision}`)
  let last = previous
  return events.map(event => {
    last = linkHash(last, event, hash)
    return { event, hash: last }
  })
}
