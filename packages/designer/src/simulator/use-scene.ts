/** What the screen shows, asked for anew whenever somebody did something or something else is asked about. */
import type { Dossier, Instant, Procedure } from '@motcua/engine'
import { useCallback, useEffect, useRef, useState } from 'react'
import { applicant, castOf } from '../rehearsal/cast.ts'
import type { Draft } from '../rehearsal/offers.ts'
import type { SimulatorPort } from '../rehearsal/port.ts'
import { type Scene, sceneOf } from '../rehearsal/scene.ts'

/** What is asked about: the first dossier there is where none is named, the applicant where the actor is nobody of the cast. */
export interface Question {
  readonly port: SimulatorPort
  readonly dossier: string | undefined
  readonly actor: string | undefined
  readonly draft: Draft
}

/** A dossier there is; of the first of very many only the id. */
export interface Listed {
  readonly id: string
  readonly dossier: Dossier | undefined
  readonly procedure: Procedure | undefined
}

/** An answer, and what it is the answer to. */
export interface View {
  readonly asked: Question
  readonly now: Instant
  readonly dossiers: readonly Listed[]
  /** The dossier on the stage, by whomever it was chosen. */
  readonly id: string | undefined
  readonly procedure: Procedure | undefined
  readonly scene: Scene | undefined
}

export interface Seen {
  readonly view: View | undefined
  /** The view is not yet, or no longer, the answer to what is asked. */
  readonly pending: boolean
  /** The port gave no answer. */
  readonly failure: { readonly reason: unknown } | undefined
  readonly retry: () => void
}

/** As many dossiers as are looked into for the list. */
const most = 40

const procedureOf = (port: SimulatorPort, dossier: Dossier | undefined): Procedure | undefined =>
  port.procedures.find(({ hash }) => hash === dossier?.procedure.hash)

const listOf = async (port: SimulatorPort, wanted: string | undefined): Promise<readonly Listed[]> => {
  const ids = await port.dossiers()
  const near = new Set(ids.slice(-most))
  return Promise.all(
    ids.map(async (id): Promise<Listed> => {
      const dossier = near.has(id) || id === wanted ? await port.dossier(id) : undefined
      return { id, dossier, procedure: procedureOf(port, dossier) }
    }),
  )
}

/** The answer to a question. */
export const look = async (question: Question): Promise<View> => {
  const { port, draft } = question
  const [now, dossiers] = await Promise.all([port.now(), listOf(port, question.dossier)])
  const first = dossiers.find(({ dossier }) => dossier !== undefined && dossier.parent === undefined)
  const id = question.dossier ?? first?.id
  const procedure = dossiers.find(listed => listed.id === id)?.procedure ?? port.procedures[0]
  const cast = procedure === undefined ? [] : castOf(procedure)
  const actor = cast.find(member => member.actor.id === question.actor)?.actor ?? applicant
  const scene = id === undefined ? undefined : await sceneOf(port, id, actor, draft)
  return { asked: question, now: scene?.now ?? now, dossiers, id, procedure, scene }
}

const sameSight = (one: Question, other: Question): boolean =>
  one.port === other.port && one.dossier === other.dossier && one.actor === other.actor

/**
 * The view of a question, kept up with what others do through the port. Answers that come late are dropped where a newer one is
 * shown already, or where something else is asked about by now; a port that fails leaves the last view, and says so.
 */
export const useScene = (question: Question): Seen => {
  const { port, dossier, actor, draft } = question
  const [heard, setHeard] = useState(0)
  const retry = useCallback(() => setHeard(count => count + 1), [])
  useEffect(() => port.subscribe(retry), [port, retry])
  const [seen, setSeen] = useState<Omit<Seen, 'retry'>>({ view: undefined, pending: true, failure: undefined })
  const asked = useRef({ number: 0, shown: 0, latest: question })
  useEffect(() => {
    const mine: Question = { port, dossier, actor, draft }
    const { current } = asked
    current.number += 1
    current.latest = mine
    const { number } = current
    const isWanted = (): boolean => number > current.shown && sameSight(mine, current.latest)
    setSeen(was => ({ ...was, pending: true }))
    look(mine).then(
      view => {
        if (!isWanted()) return
        current.shown = number
        setSeen({ view, pending: number < current.number, failure: undefined })
      },
      (reason: unknown) => {
        if (number === current.number) setSeen(was => ({ ...was, pending: false, failure: { reason } }))
      },
    )
    return () => {
      // Whoever has left the page, or the port, wants no answer.
      current.latest = { ...mine, port: gone }
    }
  }, [port, dossier, actor, draft, heard])
  return { ...seen, retry }
}

/** Nobody’s port: no answer is for it. */
const gone = {} as SimulatorPort
