import { useReactFlow } from '@xyflow/react'
import { type PointerEvent as Press, type RefObject, useCallback, useState } from 'react'
import type { Pull } from './canvas-view.ts'
import type { Deeds } from './deeds.ts'
import { useDesk } from './desk.ts'

/** The card at a place of the screen; a line that lies over it, as one does that is being pulled, is looked through. */
export const cardAt = (area: HTMLElement | null, x: number, y: number): string | undefined =>
  area?.ownerDocument
    .elementsFromPoint(x, y)
    .find(element => element.closest('.react-flow__edges') === null)
    ?.closest('.react-flow__node')
    ?.getAttribute('data-id') ?? undefined

export interface PullMode {
  readonly pull: Pull | undefined
  /** The end of a way is taken: it follows the pointer, and leads to the card where it is let go. */
  readonly grab: (way: string, event: Press) => void
}

export const usePull = (area: RefObject<HTMLDivElement | null>, deeds: Deeds): PullMode => {
  const { words, announce } = useDesk()
  const flow = useReactFlow()
  const [pull, setPull] = useState<Pull>()
  const grab = useCallback(
    (way: string, event: Press): void => {
      if (event.button !== 0) return
      event.stopPropagation()
      const page = event.view as unknown as Window
      const move = ({ clientX, clientY }: PointerEvent): void =>
        setPull({
          way,
          ...flow.screenToFlowPosition({ x: clientX, y: clientY }),
          over: cardAt(area.current, clientX, clientY),
        })
      const end = (last: PointerEvent): void => {
        page.removeEventListener('pointermove', move)
        page.removeEventListener('pointerup', end)
        page.removeEventListener('pointercancel', end)
        setPull(undefined)
        const card = last.type === 'pointerup' ? cardAt(area.current, last.clientX, last.clientY) : undefined
        if (card === undefined) announce(words.connectStopped)
        else deeds.retarget(way, card)
      }
      page.addEventListener('pointermove', move)
      page.addEventListener('pointerup', end)
      page.addEventListener('pointercancel', end)
    },
    [area, flow, deeds, words, announce],
  )
  return { pull, grab }
}
