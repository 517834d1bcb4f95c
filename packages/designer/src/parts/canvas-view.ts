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

/** Cards that are chosen, or lie elsewhere while they are dragged, and nothing has changed in the document: a few objects, never all. */
export const laidCards = (
  nodes: CardNode[],
  chosen: readonly string[],
  dragged: ReadonlyMap<string, Point>,
): CardNode[] => {
  if (chosen.length === 0 && dragged.size === 0) return nodes
  return nodes.map((node): CardNode => {
    const at = dragged.get(node.id)
    const put = at === undefined ? node : { ...node, position: { x: at.x, y: at.y } }
    return chosen.includes(node.id) ? { ...put, selected: true, zIndex: 1 } : put
  })
}

/** Ways that are chosen, lead on from a chosen card, or are being pulled. Those of a dragged card follow it by themselves. */
export const laidWays = (
  edges: WayEdge[],
  {
    cards,
    way,
    pull,
  }: { readonly cards: readonly string[]; readonly way: string | undefined; readonly pull: Pull | undefined },
): WayEdge[] => {
  if (cards.length === 0 && way === undefined) return edges
  return edges.map((edge): WayEdge => {
    const { data } = edge
    if (data === undefined || (edge.id !== way && !cards.includes(edge.source))) return edge
    const last = data.points.at(-1)
    const end = edge.id === pull?.way && last !== undefined ? { x: pull.x - last.x, y: pull.y - last.y } : undefined
    const pulled = end === undefined ? data : { ...data, points: draggedLine(data.points, origin, end) }
    return { ...edge, selected: true, zIndex: edge.id === way ? 2 : 1, data: pulled }
  })
}
