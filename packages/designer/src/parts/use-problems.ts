import type { Calendar } from '@motcua/rules'
import { startTransition, useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { ProcedureDocument } from '../document/document.ts'
import type { Problems } from '../document/problems.ts'

type Checker = typeof import('./checker.ts')

let loading: Promise<Checker> | undefined

/** The reader and checker of definitions, loaded once; asked for again where it did not arrive. */
export const loadChecker = (): Promise<Checker> => {
  loading ??= import('./checker.ts').catch((reason: unknown) => {
    loading = undefined
    throw reason
  })
  return loading
}

/** What is wrong with the document on screen, and the sentences for it. */
export interface FoundProblems extends Problems {
  /** Nothing has been looked at yet: no issue means nothing. */
  readonly checking: boolean
  readonly sayIssue: Checker['sayIssue']
  readonly feelFault: Checker['feelFault']
  /** Steps out of the clipboard; nothing until the reader is there. */
  readonly readCopy: Checker['readCopy']
}

/** What a drawing has that nobody checks. */
export const unchecked: FoundProblems = {
  issues: [],
  publishable: false,
  checking: true,
  sayIssue: ({ code }) => code,
  feelFault: () => undefined,
  readCopy: () => undefined,
}

/** Calls back once the page has nothing better to do: what is drawn is drawn first. */
const atLeisure = (work: () => void): (() => void) => {
  if (typeof requestIdleCallback === 'function') {
    const waiting = requestIdleCallback(work, { timeout: 500 })
    return () => cancelIdleCallback(waiting)
  }
  // Where there are no idle times: the frame after the one that is being painted.
  let waiting = requestAnimationFrame(() => {
    waiting = requestAnimationFrame(work)
  })
  return () => cancelAnimationFrame(waiting)
}

/** Problems of the document as it stands; while somebody types, of the one a moment ago. */
export const useProblems = (document: ProcedureDocument, calendar: Calendar | undefined): FoundProblems => {
  const [checker, setChecker] = useState<Checker>()
  // Asked again with every change until it is there: a connection may come back.
  useEffect(() => {
    if (checker !== undefined) return undefined
    let over = false
    const stop = atLeisure(() => {
      const arrived = (found: Checker): void => {
        if (!over) startTransition(() => setChecker(found))
      }
      loadChecker().then(arrived, () => undefined)
    })
    return () => {
      over = true
      stop()
    }
  }, [checker, document])
  const settled = useDeferredValue(document)
  return useMemo(() => {
    if (checker === undefined) return unchecked
    const { problemsOf, sayIssue, feelFault, readCopy } = checker
    return { ...problemsOf(settled, calendar), checking: false, sayIssue, feelFault, readCopy }
  }, [checker, settled, calendar])
}
