import { useReactFlow, useStore, useStoreApi } from '@xyflow/react'
import { useCallback, useEffect, useRef } from 'react'
import type { Size } from '../graph/layout.ts'
import { useDesk } from './desk.ts'

/** As wide as the column of lane names, with the same number in the style sheet. */
export const laneColumn = 168

/** A card to be shown; another object each time it is asked for. */
export interface ShownCard {
  readonly card: string
  /** Moved to only where it is not on screen. */
  readonly gently?: boolean
}

export interface Viewport {
  /** Brings a card on screen, clear of the lane names. */
  readonly reveal: (card: string) => void
  /** At first the whole drawing, or as much of it as can be read. */
  readonly fitFirst: () => void
  /** Whether the selected card is in the page: what lies outside of the window is not, and cannot be named. */
  readonly selectedInPage: boolean
}

/** Brings the whole drawing beside the lane names, lines that go around its first cards too; not smaller than `least`. */
export const useFit = ({ width: across, height: down }: Size): ((least: number) => void) => {
  const flow = useReactFlow()
  const store = useStoreApi()
  return useCallback(
    least => {
      const { width, height } = store.getState()
      const room = { width: width - laneColumn - 24, height: height - 24 }
      const zoom = Math.min(1, Math.max(least, Math.min(room.width / across, room.height / down)))
      void flow.setViewport({ x: laneColumn, y: Math.max(12, (height - down * zoom) / 2), zoom })
    },
    [flow, store, across, down],
  )
}

/** As small as a drawing gets to be seen whole. */
export const smallest = 0.2

/** What of the drawing is on screen: a card that is asked for comes into the middle, one that is come to into sight. */
export const useViewport = (shown: ShownCard | undefined): Viewport => {
  const { layout, selected } = useDesk()
  const flow = useReactFlow()
  const store = useStoreApi()
  const reveal = useCallback(
    (id: string, always = false) => {
      const card = layout.cards.find(it => it.id === id)
      if (card === undefined) return
      const { x, y, zoom } = flow.getViewport()
      const { width, height } = store.getState()
      const [left, top] = [card.x * zoom + x, card.y * zoom + y]
      const inside =
        left >= laneColumn && top >= 0 && left + card.width * zoom <= width && top + card.height * zoom <= height
      if (inside && !always) return
      const near = always ? Math.max(zoom, 0.8) : zoom
      const [middleX, middleY] = [card.x + card.width / 2, card.y + card.height / 2]
      const to = { x: (width + laneColumn) / 2 - middleX * near, y: height / 2 - middleY * near, zoom: near }
      void flow.setViewport(to)
    },
    [layout, flow, store],
  )

  const asked = useRef(shown)
  useEffect(() => {
    if (shown === undefined || shown === asked.current) return
    asked.current = shown
    reveal(shown.card, shown.gently !== true)
  }, [shown, reveal])

  // A new card comes on screen by itself, wherever the layout has put it.
  const selectedCard = selected?.kind === 'card' ? selected.id : undefined
  const selectedInPage = useStore(({ transform: [x, y, zoom], width, height }) => {
    const card = layout.cards.find(({ id }) => id === selectedCard)
    if (card === undefined) return false
    const [left, top] = [card.x * zoom + x, card.y * zoom + y]
    return left < width && top < height && left + card.width * zoom > 0 && top + card.height * zoom > 0
  })
  const revealed = useRef<string>(undefined)
  useEffect(() => {
    if (selectedCard !== undefined && selectedCard !== revealed.current) reveal(selectedCard)
    revealed.current = selectedCard
  }, [selectedCard, reveal])

  const fit = useFit(layout)
  const fitFirst = useCallback(() => {
    fit(0.72)
    if (shown !== undefined) reveal(shown.card)
  }, [fit, shown, reveal])

  return { reveal, fitFirst, selectedInPage }
}
