import { useReactFlow, useStore, ViewportPortal } from '@xyflow/react'
import { memo, type PointerEvent, useRef, useState } from 'react'
import { undetermined } from '../document/unknown.ts'
import { laneAt } from '../graph/walk.ts'
import type { Deeds } from './deeds.ts'
import { useDesk } from './desk.ts'
import { Icon } from './icon.tsx'

/** As far as anybody pans. */
const beyond = 20_000

/** The bands of the lanes, behind everything: one layer, which no card belongs to. */
export const LaneBands = memo(() => {
  const { layout } = useDesk()
  return (
    <ViewportPortal>
      <div className="mc-bands" aria-hidden="true">
        {layout.lanes.map(({ id, agency, y, height }, index) => (
          <div
            key={id}
            className={`mc-band ${index % 2 === 0 ? 'mc-even' : 'mc-odd'}${agency === undetermined ? ' mc-unknown-lane' : ''}`}
            style={{ transform: `translate(${-beyond}px, ${y}px)`, width: layout.width + 2 * beyond, height }}
          />
        ))}
      </div>
    </ViewportPortal>
  )
})
LaneBands.displayName = 'LaneBands'

/** As high as a line of a heading is, with the same number in the style sheet. */
const line = 19

/** A lane whose heading is being dragged: how far, and to which place. */
interface Drag {
  readonly lane: string
  readonly by: number
  readonly to: number
}

/** The names of the lanes at the left edge, wherever the drawing is panned to; as large at every zoom. */
export const LaneHeaders = memo(({ deeds }: { readonly deeds: Deeds }) => {
  const { layout, words, locale, document, readOnly } = useDesk()
  const y = useStore(({ transform }) => transform[1])
  const zoom = useStore(({ transform }) => transform[2])
  const flow = useReactFlow()
  const [drag, setDrag] = useState<Drag>()
  const from = useRef(0)
  const begin = (event: PointerEvent<HTMLElement>, lane: string, index: number) => {
    if (readOnly || event.button !== 0 || (event.target as Element).closest('button') !== null) return
    event.currentTarget.setPointerCapture(event.pointerId)
    from.current = event.clientY
    setDrag({ lane, by: 0, to: index })
  }
  const move = ({ clientX, clientY }: PointerEvent) =>
    setDrag(now => {
      if (now === undefined) return undefined
      const to = laneAt(layout, flow.screenToFlowPosition({ x: clientX, y: clientY }).y)
      return { ...now, by: clientY - from.current, to }
    })
  const end = (moved: boolean) => {
    setDrag(undefined)
    if (drag === undefined || !moved || Math.abs(drag.by) < 4) return
    if (layout.lanes[drag.to]?.id !== drag.lane) deeds.moveLane(drag.lane, drag.to)
  }
  const dragged = layout.lanes.findIndex(({ id }) => id === drag?.lane)
  const aim = drag === undefined || drag.to === dragged ? undefined : layout.lanes[drag.to]
  return (
    <>
      <section className="mc-lanes" aria-label={words.lanes}>
        {layout.lanes.map(({ id, agency, department, y: top, height }, index) => {
          const its = document.procedure.agencies[agency]
          const declared = its === undefined ? agency : locale === 'en' ? (its.name.en ?? its.name.vi) : its.name.vi
          const name = agency === undetermined ? words.undetermined : declared
          const inner = department === undefined ? undefined : its?.departments?.[department]?.name
          const innerName = locale === 'en' ? (inner?.en ?? inner?.vi) : inner?.vi
          const title = [name, innerName ?? department].filter(Boolean).join(' – ')
          const by = drag?.lane === id ? drag.by : 0
          // Whole lines only: half of one has lost its accents.
          const room = height * zoom - 6
          const lines = Math.max(1, Math.floor(room / line))
          const own = department === undefined || lines < 3 ? lines : lines - Math.min(2, lines - 2)
          return (
            <div
              key={id}
              className={`mc-lane${readOnly ? ' mc-fixed' : ''}${by === 0 ? '' : ' mc-dragged'}${agency === undetermined ? ' mc-unknown-lane' : ''}`}
              style={{ transform: `translateY(${y + top * zoom + by}px)`, height: height * zoom }}
              title={title}
              onPointerDown={event => begin(event, id, index)}
              onPointerMove={move}
              onPointerUp={() => end(true)}
              onPointerCancel={() => end(false)}
            >
              <div className={`mc-lane-name${room < line ? ' mc-low' : ''}`}>
                <strong style={{ WebkitLineClamp: own }}>
                  {department === undefined ? name : (innerName ?? department)}
                </strong>
                {department !== undefined && lines > own && (
                  <span style={{ WebkitLineClamp: lines - own }}>{name}</span>
                )}
              </div>
              {readOnly || layout.lanes.length < 2 || (
                <div className="mc-lane-moves">
                  {([-1, 1] as const).map(step => (
                    <button
                      key={step}
                      type="button"
                      className="mc-icon-button"
                      disabled={layout.lanes[index + step] === undefined}
                      aria-label={(step < 0 ? words.laneUp : words.laneDown)(title)}
                      title={(step < 0 ? words.laneUp : words.laneDown)(title)}
                      onClick={() => deeds.moveLane(id, index + step)}
                    >
                      <Icon name={step < 0 ? 'up' : 'chevron'} size={14} />
                    </button>
                  ))}
                </div>
              )}
            </div>
          )
        })}
      </section>
      {aim !== undefined && drag !== undefined && (
        <div
          className="mc-lane-aim"
          style={{ transform: `translateY(${y + (aim.y + (drag.to > dragged ? aim.height : 0)) * zoom}px)` }}
          aria-hidden="true"
        />
      )}
    </>
  )
})
LaneHeaders.displayName = 'LaneHeaders'
