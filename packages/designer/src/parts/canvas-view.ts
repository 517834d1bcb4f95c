/** What React Flow is given: the projection of the document, with what is chosen, dragged or pulled laid over it. */
import { useMemo, useRef } from 'react'
import type { Point } from '../document/document.ts'
import { type CardNode, draggedLine, type Marks, type Projection, projected, type WayEdge } from '../graph/project.ts'
import { useDesk } from './desk.ts'

const origin = { x: 0, y: 0 }

/** The end of a line that is being pulled to another card. */
export interface Pull extends Point {
  readonly way: string
  /** The card it is over. */
  readonly over?: string | undefined
}

/** The projection of the document, unchanged parts shared with the one before. */
export const useProjection = (marks: Marks): Projection => {
  const { layout, document } = useDesk()
  const before = useRef<Projection>(undefined)
  const projection = useMemo(
    () => projected(layout, document.procedure, marks, before.current),
    [layout, document.procedure, marks],
  )
  before.current = projection
  return projection
}

interface Laid {
  readonly cards: readonly string[]
  readonly way: string | undefined
  /** Where dragged cards are. */
  readonly dragged: ReadonlyMap<string, Point>
  readonly pull: Pull | undefined
}

/** What lies elsewhere, or is chosen, while nothing has changed in the document: a few objects, never all. */
export const overlaid = ({ nodes, edges }: Projection, { cards, way, dragged, pull }: Laid): Projection => {
  if (cards.length === 0 && way === undefined && dragged.size === 0) return { nodes, edges }
  const by = new Map<string, Point>()
  const moved = nodes.map((node): CardNode => {
    const at = dragged.get(node.id)
    if (at !== undefined) by.set(node.id, { x: at.x - node.position.x, y: at.y - node.position.y })
    const put = at === undefined ? node : { ...node, position: { x: at.x, y: at.y } }
    return cards.includes(node.id) ? { ...put, selected: true, zIndex: 1 } : put
  })
  const led = edges.map((edge): WayEdge => {
    const isSelected = edge.id === way || cards.includes(edge.source)
    const [from, to] = [by.get(edge.source), by.get(edge.target)]
    const { data } = edge
    if (data === undefined || (!isSelected && from === undefined && to === undefined)) return edge
    const last = data.points.at(-1)
    const end = edge.id === pull?.way && last !== undefined ? { x: pull.x - last.x, y: pull.y - last.y } : undefined
    const follows = end !== undefined || from !== undefined || to !== undefined
    return {
      ...edge,
      selected: isSelected,
      zIndex: edge.id === way ? 2 : isSelected ? 1 : 0,
      data: follows ? { ...data, points: draggedLine(data.points, from ?? origin, end ?? to ?? origin) } : data,
    }
  })
  return { nodes: moved, edges: led }
}
