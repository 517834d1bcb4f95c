import { useCallback, useLayoutEffect, useRef } from 'react'

/**
 * One function for good that does what the latest one would: React Flow tells every card and line when it is handed another, and
 * while a card is dragged that is at every move.
 */
export const useSame = <Given extends readonly unknown[], Answer>(act: (...given: Given) => Answer) => {
  const latest = useRef(act)
  useLayoutEffect(() => {
    latest.current = act
  })
  return useCallback((...given: Given): Answer => latest.current(...given), [])
}
