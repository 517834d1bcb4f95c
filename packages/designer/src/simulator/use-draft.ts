/** What the acting person has filled in for the next act. */
import type { FactValue } from '@motcua/engine'
import { useMemo, useState } from 'react'
import type { Draft } from '../rehearsal/offers.ts'

/** When a paper was issued, and the last day it is valid, as it says itself: ISO dates. */
export type PaperDays = { readonly [D in 'issuedOn' | 'expiresOn']?: string }

interface Filled {
  readonly facts: Readonly<Record<string, FactValue>>
  readonly documents: readonly string[]
  /** The days that papers say of themselves. */
  readonly days: Readonly<Record<string, PaperDays>>
  readonly words: string
  /** Another each time everything is put away: fields begin anew. */
  readonly sheet: number
}

export interface DraftState extends Filled {
  readonly draft: Draft
  readonly setFact: (fact: string, value: FactValue | undefined) => void
  readonly setDocument: (document: string, there: boolean) => void
  readonly setDay: (document: string, of: keyof PaperDays, day: string | undefined) => void
  readonly setWords: (words: string) => void
  readonly clear: () => void
}

const blank = (sheet: number): Filled => ({ facts: {}, documents: [], days: {}, words: '', sheet })

const without = <T>(record: Readonly<Record<string, T>>, name: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== name))

export const draftOf = ({ facts, documents, days, words }: Omit<Filled, 'sheet'>): Draft => ({
  ...(Object.keys(facts).length === 0 ? {} : { facts }),
  ...(documents.length === 0 ? {} : { documents: Object.fromEntries(documents.map(it => [it, days[it] ?? {}])) }),
  ...(words.trim() === '' ? {} : { words: words.trim() }),
})

export const useDraft = (): DraftState => {
  const [filled, setFilled] = useState(() => blank(0))
  return useMemo(
    () => ({
      ...filled,
      draft: draftOf(filled),
      setFact: (fact, value) =>
        setFilled(was => ({
          ...was,
          facts: value === undefined ? without(was.facts, fact) : { ...was.facts, [fact]: value },
        })),
      setDocument: (document, there) =>
        setFilled(was => ({
          ...was,
          documents: [...was.documents.filter(it => it !== document), ...(there ? [document] : [])],
        })),
      setDay: (document, of, day) =>
        setFilled(was => {
          const { [of]: _, ...rest } = was.days[document] ?? {}
          const its: PaperDays = day === undefined ? rest : { ...rest, [of]: day }
          return { ...was, days: { ...was.days, [document]: its } }
        }),
      setWords: words => setFilled(was => ({ ...was, words })),
      clear: () => setFilled(({ sheet }) => blank(sheet + 1)),
    }),
    [filled],
  )
}
