import { useReactFlow } from '@xyflow/react'
import { type MouseEvent as Press, type RefObject, useState } from 'react'
import type { Point } from '../document/document.ts'
import { cardsWithin } from '../graph/walk.ts'
import { cardsOf, choosing, useDesk } from './desk.ts'

/** A rectangle on screen, from the upper left corner of the drawing’s place. */
interface Band extends Point {
  readonly width: number
  readonly height: number
}

export interface BandMode {
  readonly band: Band | undefined
  /** Shift and a drag over empty space choose what they meet; without Shift the drawing is panned. */
  readonly onMouseDownCapture: (event: Press) => void
}

export const useBand = (area: RefObject<HTMLDivElement | null>): BandMode => {
  const { layout, words, selected, select, announce } = useDesk()
  const flow = useReactFlow()
  const [band, setBand] = useState<Band>()
  const onMouseDownCapture = (event: Press): void => {
    const box = area.current?.getBoundingClientRect()
    const isPane = event.target instanceof Element && event.target.classList.contains('react-flow__pane')
    if (!event.shiftKey || event.button !== 0 || !isPane || box === undefined) return
    // Whoever pans by dragging does not come to know of it.
    event.stopPropagation()
    event.preventDefault()
    area.current?.focus({ preventScroll: true })
    const start = { x: event.clientX, y: event.clientY }
    const page = event.view as unknown as Window
    const move = ({ clientX, clientY }: MouseEvent): void =>
      setBand({
        x: Math.min(start.x, clientX) - box.left,
        y: Math.min(start.y, clientY) - box.top,
        width: Math.abs(clientX - start.x),
        height: Math.abs(clientY - start.y),
      })
    const end = ({ clientX, clientY }: MouseEvent): void => {
      page.removeEventListener('mousemove', move)
      page.removeEventListener('mouseup', end)
      setBand(undefined)
      const [from, to] = [flow.screenToFlowPosition(start), flow.screenToFlowPosition({ x: clientX, y: clientY })]
      const met = cardsWithin(layout, from, to)
      const before = cardsOf(selected)
      const all = [...before, ...met.filter(id => !before.includes(id))]
      if (met.length === 0) return
      select(choosing(all))
      announce(words.chosenAll(all.length))
    }
    page.addEventListener('mousemove', move)
    page.addEventListener('mouseup', end)
  }
  return { band, onMouseDownCapture }
}
