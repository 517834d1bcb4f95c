/** What every part of the simulator knows of the run it is a part of. */
import type { Actor, Procedure } from '@motcua/engine'
import { type Locale, say, type Text } from '@motcua/rules'
import { createContext, useContext } from 'react'
import type { SimulatorWords } from '../messages/simulator-words.ts'
import type { CastMember } from '../rehearsal/cast.ts'
import type { SimulatorPort } from '../rehearsal/port.ts'
import type { Offer } from '../rehearsal/scene.ts'
import type { Runs } from './runs.ts'
import type { Acts } from './use-acts.ts'
import type { DraftState } from './use-draft.ts'
import type { View } from './use-scene.ts'

export interface Room {
  readonly port: SimulatorPort
  readonly runs: Runs
  readonly locale: Locale
  readonly words: SimulatorWords
  readonly view: View
  readonly pending: boolean
  readonly procedure: Procedure | undefined
  readonly cast: readonly CastMember[]
  /** Who acts. */
  readonly member: CastMember
  readonly actAs: (id: string) => void
  readonly show: (dossier: string | undefined) => void
  readonly draft: DraftState
  readonly acts: Acts
  readonly press: (offer: Offer) => void
  /** The step looked at. */
  readonly step: string | undefined
  readonly lookAt: (step: string | undefined) => void
}

export const RoomContext = createContext<Room | undefined>(undefined)

export const useRoom = (): Room => {
  const room = useContext(RoomContext)
  if (room === undefined) throw new Error('a part of the simulator stands outside of DossierSimulator')
  return room
}

/** What people call something that a definition declares; its id where it does not. */
const named = (names: Readonly<Record<string, { readonly name: Text }>> | undefined, id: string, locale: Locale) => {
  const its = names !== undefined && Object.hasOwn(names, id) ? names[id] : undefined
  return its === undefined ? id : say(its.name, locale)
}

export interface Names {
  readonly agency: (id: string) => string
  readonly department: (agency: string, id: string) => string
  readonly role: (id: string) => string
  readonly step: (id: string) => string
  readonly document: (id: string) => string
  readonly fee: (id: string) => string
  readonly person: (actor: Actor) => string
}

export const namesOf = (
  procedure: Procedure | undefined,
  cast: readonly CastMember[],
  words: SimulatorWords,
  locale: Locale,
): Names => {
  const definition = procedure?.definition
  const agency = (id: string) => named(definition?.agencies, id, locale)
  const department = (of: string, id: string) => named(definition?.agencies[of]?.departments, id, locale)
  const role = (id: string) => named(definition?.roles, id, locale)
  return {
    agency,
    department,
    role,
    step: id => {
      const name = procedure?.graph.steps.get(id)?.step.name
      return name === undefined ? id : say(name, locale)
    },
    document: id => named(definition?.documents, id, locale),
    fee: id => named(definition?.fees, id, locale),
    person: actor => {
      const member = cast.find(it => it.actor.id === actor.id)
      if (member !== undefined) return say(member.name, locale)
      if (actor.roles.includes('timekeeper')) return words.system
      if (actor.roles.includes('applicant')) return say(cast[0]?.name ?? { vi: actor.id }, locale)
      if (actor.roles.length === 0) return actor.id
      const place = actor.agency === undefined ? [] : [agency(actor.agency)]
      return `${[...actor.roles.map(role), ...place].join(' – ')} (${actor.id})`
    },
  }
}

export const useNames = (): Names => {
  const { procedure, cast, words, locale } = useRoom()
  return namesOf(procedure, cast, words, locale)
}
