import type { Dossier, DossierClock } from '../dossier.ts'
import type { Documents, EventOf, EventType, Facts } from '../event.ts'

/** A copy of the dossier that nobody else has seen yet: one per event, because copying is the most of what deciding costs. */
export type Draft = { -readonly [K in keyof Dossier]: Dossier[K] }

/** What each of these events does to a dossier. It asks nobody: not the procedure, not the machine, not a clock. */
export type Folds<T extends EventType> = { readonly [K in T]: (dossier: Draft, event: EventOf<K>) => void }

export const learn = (
  dossier: Draft,
  { facts, documents }: { readonly facts: Facts; readonly documents: Documents },
): void => {
  if (Object.keys(facts).length > 0) dossier.facts = { ...dossier.facts, ...facts }
  if (Object.keys(documents).length > 0) dossier.documents = { ...dossier.documents, ...documents }
}

export const changeStages = (
  clock: DossierClock | undefined,
  change: (stages: DossierClock['stages']) => DossierClock['stages'],
): DossierClock | undefined => clock && { ...clock, stages: change(clock.stages) }

/** Nothing to fold: the event is there to be read. */
export const noted = (): void => {}
