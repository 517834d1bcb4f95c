import type { Dossier } from '../dossier/dossier.ts'
import type { DossierEvent } from '../dossier/event.ts'
import { chainStart, linkHash } from '../store/chain.ts'
import type { ChainBreak, ChainedEvent } from '../store/store.ts'

/** All that is kept of a dossier and that `verify` looks at. */
export interface KeptRecord {
  readonly events: readonly ChainedEvent[]
  /** The hash kept as the last event's. */
  readonly head: string
  /** The dossier that is kept, its revision included. */
  readonly dossier: Dossier
}

type Falsify = (kept: KeptRecord, other: KeptRecord) => KeptRecord

const withEvents =
  (falsify: (events: readonly ChainedEvent[]) => readonly ChainedEvent[]): Falsify =>
  kept => ({ ...kept, events: falsify(kept.events) })

const withDossier =
  (change: Partial<Dossier>): Falsify =>
  kept => ({ ...kept, dossier: { ...kept.dossier, ...change } })

/** Changes one event of a history and nothing else. */
const changing = (seq: number, change: (link: ChainedEvent) => ChainedEvent): Falsify =>
  withEvents(events => events.map(link => (link.event.seq === seq ? change(link) : link)))

const renumbered = (link: ChainedEvent, seq: number): ChainedEvent => ({ ...link, event: { ...link.event, seq } })

const cheaper = (event: DossierEvent): DossierEvent =>
  event.type === 'paid' ? { ...event, data: { ...event.data, amount: 1 } } : event

/** The events with one that was edited, and every hash computed anew. */
const writtenAnew = ({ dossier: { id, tenant }, events }: KeptRecord): readonly ChainedEvent[] => {
  let last = chainStart(tenant, id)
  return events.map(link => {
    const event = cheaper(link.event)
    last = linkHash(last, event)
    return { event, hash: last }
  })
}

/** The last event cut off together with the revision, as if there had never been more. */
const cutOff: Falsify = ({ events, head, dossier }) => ({
  events: events.slice(0, -1),
  head,
  dossier: { ...dossier, revision: dossier.revision - 1 },
})

const headOf = (events: readonly ChainedEvent[]): string => events.at(-1)?.hash ?? ''

/** Each way to falsify a finished dossier of nine events, and where it must be found. */
export const falsifications: Readonly<Record<string, readonly [ChainBreak, Falsify]>> = {
  'a fact that was edited': [
    { seq: 7, why: 'changed' },
    changing(7, link => ({ ...link, event: cheaper(link.event) })),
  ],
  'another actor': [
    { seq: 2, why: 'changed' },
    changing(2, link => ({ ...link, event: { ...link.event, by: { id: 'officer.khac', roles: ['officer'] } } })),
  ],
  'another time of recording': [
    { seq: 3, why: 'changed' },
    changing(3, link => ({ ...link, event: { ...link.event, at: link.event.at + 1 } })),
  ],
  'another time of effect': [
    { seq: 4, why: 'changed' },
    changing(4, link => ({ ...link, event: { ...link.event, on: link.event.on - 86_400_000 } })),
  ],
  'another hash': [{ seq: 5, why: 'changed' }, changing(5, link => ({ ...link, hash: '0'.repeat(64) }))],
  'a text that has no canonical form': [
    { seq: 6, why: 'changed' },
    changing(6, link => ({ ...link, event: { ...link.event, by: { id: '\ud800', roles: [] } } })),
  ],
  'a first event removed': [{ seq: 1, why: 'missing' }, withEvents(events => events.slice(1))],
  'an event removed from the middle': [
    { seq: 6, why: 'missing' },
    withEvents(events => events.filter(({ event }) => event.seq !== 6)),
  ],
  'the last event cut off': [{ seq: 9, why: 'missing' }, withEvents(events => events.slice(0, -1))],
  'the last event cut off together with the revision': [{ seq: 8, why: 'head' }, cutOff],
  'the last event cut off together with the revision and the last hash': [
    { seq: 8, why: 'snapshot' },
    (kept, other) => {
      const cut = cutOff(kept, other)
      return { ...cut, head: headOf(cut.events) }
    },
  ],
  'all events removed': [{ seq: 1, why: 'missing' }, withEvents(() => [])],
  'an event added, rightly chained': [
    { seq: 10, why: 'surplus' },
    withEvents(events => {
      const last = events[8]!
      const { event } = renumbered(last, 10)
      return [...events, { event, hash: linkHash(last.hash, event) }]
    }),
  ],
  'two events exchanged': [
    { seq: 2, why: 'changed' },
    withEvents(events => {
      const [first, second, third, ...rest] = events
      return [first!, renumbered(third!, 2), renumbered(second!, 3), ...rest]
    }),
  ],
  'the events of another dossier': [{ seq: 1, why: 'changed' }, (kept, other) => ({ ...kept, events: other.events })],
  'a chain written anew': [{ seq: 9, why: 'head' }, kept => ({ ...kept, events: writtenAnew(kept) })],
  'a chain written anew to its last hash': [
    { seq: 9, why: 'snapshot' },
    kept => {
      const events = writtenAnew(kept)
      return { ...kept, events, head: headOf(events) }
    },
  ],
  'another last hash': [{ seq: 9, why: 'head' }, kept => ({ ...kept, head: '0'.repeat(64) })],
  'another revision': [{ seq: 9, why: 'surplus' }, withDossier({ revision: 8 })],
  'another outcome in the dossier': [{ seq: 9, why: 'snapshot' }, withDossier({ outcome: 'refused' })],
  'another applicant in the dossier': [{ seq: 9, why: 'snapshot' }, withDossier({ applicant: 'citizen.khac' })],
  'a payment taken out of the dossier': [{ seq: 9, why: 'snapshot' }, withDossier({ paid: {} })],
  'a dossier that was opened again': [
    { seq: 9, why: 'snapshot' },
    withDossier({ situation: 'open', outcome: undefined }),
  ],
  'a dossier that has no canonical form': [{ seq: 9, why: 'snapshot' }, withDossier({ case: '\ud800' })],
  'the papers of another dossier': [
    { seq: 9, why: 'snapshot' },
    (kept, other) => ({ ...kept, dossier: { ...kept.dossier, documents: other.dossier.documents } }),
  ],
}
