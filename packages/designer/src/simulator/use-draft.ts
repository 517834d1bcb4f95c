/** What the acting person has filled in for the next act. */
import type { FactValue } from '@motcua/engine'
import { useMemo, useState } from 'react'
import type { Draft } from '../rehearsal/offers.ts'

interface Filled {
  readonly facts: Readonly<Record<string, FactValue>>
  readonly documents: readonly string[]
  readonly words: string
  /** Another each time everything is put away: fields begin anew. */
  readonly sheet: number
}

export interface DraftState extends Filled {
  readonly draft: Draft
  readonly setFact: (fact: string, value: FactValue | undefined) => void
  readonly setDocument: (document: string, there: boolean) => void
  readonly setWords: (words: string) => void
  readonly clear: () => void
}

const blank = (sheet: number): Filled => ({ facts: {}, documents: [], words: '', sheet })

const without = <T>(record: Readonly<Record<string, T>>, name: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== name))

export const draftOf = ({ facts, documents, words }: Omit<Filled, 'sheet'>): Draft => ({
  ...(Object.keys(facts).length === 0 ? {} : { facts }),
  ...(documents.length === 0 ? {} : { documents: Object.fromEntries(documents.map(it => [it, {}])) }),
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
      setWords: words => setFilled(was => ({ ...was, words })),
      clear: () => setFilled(({ sheet }) => blank(sheet + 1)),
    }),
    [filled],
  )
}
