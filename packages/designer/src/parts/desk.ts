/** What every part of the designer knows of the drawing it is a part of. */
import type { Locale } from '@motcua/rules'
import { createContext, useContext } from 'react'
import type { Change, ChangeIssue } from '../document/change.ts'
import type { ProcedureDocument } from '../document/document.ts'
import type { Layout } from '../graph/layout.ts'
import type { DesignerWords } from '../messages/designer-words.ts'
import type { FoundProblems } from './use-problems.ts'

/** A card or a way that is chosen. */
export interface Selection {
  readonly kind: 'card' | 'way'
  readonly id: string
  /** Other cards that are chosen with it. */
  readonly also?: readonly string[] | undefined
}

/** The cards that are chosen, the one that was come to last before the others. */
export const cardsOf = (selected: Selection | undefined): readonly string[] =>
  selected?.kind === 'card' ? [selected.id, ...(selected.also ?? [])] : []

/** Cards as a selection, the first of them come to; nothing where there are none. */
export const choosing = ([id, ...also]: readonly string[]): Selection | undefined =>
  id === undefined ? undefined : { kind: 'card', id, ...(also.length === 0 ? {} : { also }) }

/** What is left of a selection in a layout. */
export const present = ({ cards, ways }: Layout, wanted: Selection | undefined): Selection | undefined => {
  if (wanted?.kind === 'way') return ways.some(({ id }) => id === wanted.id) ? wanted : undefined
  const chosen = cardsOf(wanted)
  const there = chosen.filter(it => cards.some(({ id }) => id === it))
  return there.length === chosen.length ? wanted : choosing(there)
}

export interface Desk {
  readonly locale: Locale
  readonly words: DesignerWords
  readonly document: ProcedureDocument
  readonly layout: Layout
  readonly problems: FoundProblems
  readonly readOnly: boolean
  readonly selected: Selection | undefined
  readonly select: (selected: Selection | undefined) => void
  /** Makes changes as one deed; where one is refused, its reason is shown and said, and returned. */
  readonly attempt: (changes: readonly Change[], gesture?: string) => ChangeIssue | undefined
  readonly newGesture: () => string
  /** What people call a step, in the language on screen. */
  readonly nameOf: (step: string) => string
  readonly laneNameOf: (agency: string, department?: string) => string
  /** Shows a sentence for a while, and has it read out. */
  readonly tell: (sentence: string, tone?: 'plain' | 'refused') => void
  /** Has a sentence read out that is not shown. */
  readonly announce: (sentence: string) => void
}

export const DeskContext = createContext<Desk | undefined>(undefined)

export const useDesk = (): Desk => {
  const desk = useContext(DeskContext)
  if (desk === undefined) throw new Error('a part of the designer stands outside of ProcedureDesigner')
  return desk
}
