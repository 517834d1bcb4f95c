/** What cards and lines know of the drawing around them beside what they show. */
import { createContext, useContext } from 'react'

export interface CanvasState {
  /** The card that a connection made by keys would lead to. */
  readonly target: string | undefined
  /** The id of a card’s element: the drawing names the one it has come to. */
  readonly idOf: (card: string) => string
}

export const CanvasContext = createContext<CanvasState>({ target: undefined, idOf: card => card })

export const useCanvas = (): CanvasState => useContext(CanvasContext)
