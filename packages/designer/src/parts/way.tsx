import { say } from '@motcua/rules'
import { EdgeLabelRenderer, type EdgeProps, useStore } from '@xyflow/react'
import { memo, type PointerEvent } from 'react'
import type { Point } from '../document/document.ts'
import { draggedLine, type WayEdge } from '../graph/project.ts'
import { useCanvas } from './canvas-context.ts'
import { useDesk } from './desk.ts'

const radius = 8

/** A line through corners, each rounded as far as its arms have room. */
export const roundedLine = (points: readonly Point[]): string => {
  const corners = points.filter((point, index) => {
    const before = points[index - 1]
    return before === undefined || before.x !== point.x || before.y !== point.y
  })
  return corners
    .map((point, index) => {
      const [before, after] = [corners[index - 1], corners[index + 1]]
      if (before === undefined) return `M${point.x},${point.y}`
      if (after === undefined) return `L${point.x},${point.y}`
      const arm = (to: Point): { readonly far: number; readonly at: (by: number) => string } => {
        const far = Math.hypot(to.x - point.x, to.y - point.y)
        return {
          far,
          at: by => `${point.x + ((to.x - point.x) * by) / far},${point.y + ((to.y - point.y) * by) / far}`,
        }
      }
      const [one, other] = [arm(before), arm(after)]
      const by = Math.min(radius, one.far / 2, other.far / 2)
      return `L${one.at(by)}Q${point.x},${point.y} ${other.at(by)}`
    })
    .join('')
}

/** Where a label lies: in the middle of the longest part of its line. */
const labelPlace = (points: readonly Point[]): Point => {
  let place = { x: 0, y: 0 }
  let longest = -1
  for (const [index, to] of points.slice(1).entries()) {
    const from = points[index] ?? to
    const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y)
    if (length <= longest) continue
    longest = length
    place = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
  }
  return place
}

/** The head of an arrow that comes to a card from its left. */
const head = ({ x, y }: Point): string => `M${x - 8},${y - 4.5}L${x - 0.5},${y}L${x - 8},${y + 4.5}Z`

interface EndProps {
  readonly at: Point
  readonly grab: (event: PointerEvent) => void
}

/** What is taken to lead a line elsewhere: as large on screen however small the drawing is. */
const WayEnd = ({ at, grab }: EndProps) => {
  const zoom = useStore(({ transform }) => transform[2])
  const radius = 7 / Math.min(1, zoom)
  return (
    <circle
      className="mc-way-end nodrag nopan"
      cx={at.x - 5 - radius}
      cy={at.y}
      r={radius}
      strokeWidth={3 / Math.min(1, zoom)}
      onPointerDown={grab}
    />
  )
}

const still: Point = { x: 0, y: 0 }

/** How far a card is from its place, where it is being dragged. */
const useDrift = (card: string): Point =>
  useStore(
    ({ nodeLookup }) => {
      const { position, data } = nodeLookup.get(card) ?? {}
      const place = data?.place as Point | undefined
      if (position === undefined || place === undefined) return still
      const by = { x: position.x - place.x, y: position.y - place.y }
      return by.x === 0 && by.y === 0 ? still : by
    },
    (one, other) => one.x === other.x && one.y === other.y,
  )

export const Way = memo(({ id, source, target, data, selected }: EdgeProps<WayEdge>) => {
  const { locale, selected: chosen, readOnly } = useDesk()
  const { grab } = useCanvas()
  const [from, to] = [useDrift(source), useDrift(target)]
  if (data === undefined) return null
  const { back, worst, guarded, label, taken } = data
  const points = from === still && to === still ? data.points : draggedLine(data.points, from, to)
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined) return null
  const line = roundedLine([...points.slice(0, -1), { x: last.x - 4, y: last.y }])
  const gone = taken === undefined ? '' : taken ? 'mc-taken' : 'mc-untaken'
  const classes = ['mc-way', back ? 'mc-back' : '', worst ? 'mc-worst' : '', gone, selected ? 'mc-selected' : '']
  const said = label === undefined ? undefined : say(label, locale)
  const { x, y } = labelPlace(points)
  return (
    <>
      <g className={classes.filter(Boolean).join(' ')}>
        {said !== undefined && <title>{said}</title>}
        <path className="mc-way-line" d={line} />
        <path className="mc-way-head" d={head(last)} />
        {guarded && <path className="mc-way-guard" d={`M${first.x + 7},${first.y - 4}l4,4l-4,4l-4,-4z`} />}
        <path className="react-flow__edge-interaction mc-way-hit" d={line} />
        {chosen?.id === id && !readOnly && <WayEnd at={last} grab={event => grab(id, event)} />}
      </g>
      {chosen?.id === id && said !== undefined && (
        <EdgeLabelRenderer>
          <div className="mc-way-label" style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}>
            {said}
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  )
})
Way.displayName = 'Way'
