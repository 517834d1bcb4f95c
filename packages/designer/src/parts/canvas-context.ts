/** What cards and lines know of the drawing around them beside what they show. */
import { createContext, type PointerEvent, useContext } from 'react'

export interface CanvasState {
  /** The card that a connection being made would lead to. */
  readonly target: string | undefined
  /** The id of a card’s element: the drawing names the one it has come to. */
  readonly idOf: (card: string) => string
  /** Which of how many a card is, counted from 1: not all are on the page. */
  readonly position: (card: string) => { readonly at: number; readonly of: number }
  /** The end of a way is taken, to lead it elsewhere. */
  readonly grab: (way: string, event: PointerEvent) => void
}

export const CanvasContext = createContext<CanvasState>({
  target: undefined,
  idOf: card => card,
  position: () => ({ at: 1, of: 1 }),
  grab: () => undefined,
})

export const useCanvas = (): CanvasState => useContext(CanvasContext)
