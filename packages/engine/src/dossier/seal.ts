import type { ProcedureDefinition } from '../definition/format.ts'
import { contentHash } from '../definition/hash.ts'
import { own } from '../definition/own.ts'
import type { Procedure } from '../definition/procedure.ts'
import type { Dossier } from './dossier.ts'
import type { DossierEvent, Facts } from './event.ts'
import { evolve } from './evolve.ts'
import type { FactValue } from './fact.ts'

/**
 * A personal value kept apart from the chain of events, which holds only its hash: SHA-256 of the salt and the value, as
 * canonical JSON. Without the salt nobody can find the value by trying; once both are gone, the chain is as valid as before.
 */
export interface Sealed {
  readonly hash: string
  /** Hex. */
  readonly salt: string
  /** The value as JSON. */
  readonly value: string
}

/** What stands in an event in a personal value’s place. */
interface Seal {
  readonly $sealed: string
}

const isSeal = (value: FactValue | undefined): value is FactValue & Seal =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, '$sealed')

/** The hash by which an event refers to a sealed value. */
export const sealHash = ({ salt, value }: Pick<Sealed, 'salt' | 'value'>): string =>
  contentHash({ salt, value: JSON.parse(value) })

/** The facts of a procedure that are personal data. */
export const personalFacts = ({ facts = {} }: ProcedureDefinition): readonly string[] =>
  Object.keys(facts).filter(fact => facts[fact]?.personal === true)

/** The facts with an event, if it brings any. */
const factsOf = (event: DossierEvent): Facts | undefined =>
  'facts' in event.data && !Array.isArray(event.data.facts) ? (event.data.facts as Facts | undefined) : undefined

/** Which of an event's facts are personal: a child is told them by other names. */
const personalIn = (
  { definition, graph }: Procedure,
  event: DossierEvent,
  personal: readonly string[] = personalFacts(definition),
): readonly string[] => {
  if (event.type !== 'childOpened') return personal
  const step = graph.steps.get(event.data.step)?.step
  const named = step?.kind === 'children' ? own(step.children, event.data.child)?.facts : undefined
  return Object.entries(named ?? {}).flatMap(([theirs, ours]) => (personal.includes(ours) ? [theirs] : []))
}

/**
 * Takes personal values out of events: what is kept in the chain, and what is kept apart. `salt` gives a new random salt,
 * in hex, each time it is asked. The very same events come back where nothing in them is personal.
 */
export const seal = (
  procedure: Procedure,
  events: readonly DossierEvent[],
  salt: () => string,
): { readonly events: readonly DossierEvent[]; readonly sealed: readonly Sealed[] } => {
  const sealed: Sealed[] = []
  const kept = events.map(event => {
    const facts = factsOf(event)
    const personal = facts && personalIn(procedure, event).filter(fact => Object.hasOwn(facts, fact))
    if (facts === undefined || personal === undefined || personal.length === 0) return event
    const replaced: Record<string, FactValue> = { ...facts }
    for (const fact of personal) {
      const value = facts[fact]
      if (value === undefined || isSeal(value)) continue
      const apart = { salt: salt(), value: JSON.stringify(value) }
      const hash = sealHash(apart)
      sealed.push({ hash, ...apart })
      replaced[fact] = { $sealed: hash }
    }
    return { ...event, data: { ...event.data, facts: replaced } } as DossierEvent
  })
  return sealed.length === 0 ? { events, sealed } : { events: kept, sealed }
}

const opened = (facts: Facts, values: ReadonlyMap<string, string>): Facts => {
  const open: Record<string, FactValue> = {}
  for (const [fact, value] of Object.entries(facts)) {
    if (!isSeal(value)) open[fact] = value
    else {
      const text = values.get(value.$sealed)
      // Erased: the fact is unknown now, like one that nobody ever gave.
      if (text !== undefined) open[fact] = JSON.parse(text)
    }
  }
  return open
}

const valuesOf = (sealed: readonly Sealed[]): ReadonlyMap<string, string> =>
  new Map(sealed.map(({ hash, value }) => [hash, value]))

/** Whether any fact of the dossier is kept apart. */
export const isSealed = (dossier: Dossier): boolean => Object.values(dossier.facts).some(isSeal)

/** The dossier with its personal values in place: what rules are asked about. */
export const unsealDossier = (dossier: Dossier, sealed: readonly Sealed[]): Dossier => ({
  ...dossier,
  facts: opened(dossier.facts, valuesOf(sealed)),
})

/** Events with their personal values in place; those that were erased are gone from them. */
export const unsealEvents = (events: readonly DossierEvent[], sealed: readonly Sealed[]): readonly DossierEvent[] => {
  const values = valuesOf(sealed)
  return events.map(event => {
    const facts = factsOf(event)
    if (facts === undefined || !Object.values(facts).some(isSeal)) return event
    return { ...event, data: { ...event.data, facts: opened(facts, values) } } as DossierEvent
  })
}

/** The hashes under which the events of a dossier refer to values of these facts: what erasing takes away. */
export const sealsOf = (
  procedure: Procedure,
  events: readonly DossierEvent[],
  facts: readonly string[],
): readonly string[] => {
  const hashes = events.flatMap(event => {
    const theirs = personalIn(procedure, event, facts)
    return theirs.flatMap(fact => {
      const value = factsOf(event)?.[fact]
      return isSeal(value) ? [value.$sealed] : []
    })
  })
  return [...new Set(hashes)]
}

/** The dossier as sealed events make it, from one that was sealed before. */
export const foldSealed = (dossier: Dossier, events: readonly DossierEvent[]): Dossier => events.reduce(evolve, dossier)
