import { useStore, ViewportPortal } from '@xyflow/react'
import { useDesk } from './desk.ts'

/** As far as anybody pans. */
const beyond = 20_000

/** The bands of the lanes, behind everything: one layer, which no card belongs to. */
export const LaneBands = () => {
  const { layout } = useDesk()
  return (
    <ViewportPortal>
      <div className="mc-bands" aria-hidden="true">
        {layout.lanes.map(({ id, y, height }, index) => (
          <div
            key={id}
            className={`mc-band ${index % 2 === 0 ? 'mc-even' : 'mc-odd'}`}
            style={{ transform: `translate(${-beyond}px, ${y}px)`, width: layout.width + 2 * beyond, height }}
          />
        ))}
      </div>
    </ViewportPortal>
  )
}

/** The names of the lanes at the left edge, wherever the drawing is panned to; as large at every zoom. */
export const LaneHeaders = () => {
  const { layout, words, locale, document } = useDesk()
  const y = useStore(({ transform }) => transform[1])
  const zoom = useStore(({ transform }) => transform[2])
  return (
    <ul className="mc-lanes" aria-label={words.lanes}>
      {layout.lanes.map(({ id, agency, department, y: top, height }) => {
        const its = document.procedure.agencies[agency]
        const name = its === undefined ? agency : locale === 'en' ? (its.name.en ?? its.name.vi) : its.name.vi
        const inner = department === undefined ? undefined : its?.departments?.[department]?.name
        const innerName = locale === 'en' ? (inner?.en ?? inner?.vi) : inner?.vi
        return (
          <li
            key={id}
            className="mc-lane"
            style={{ transform: `translateY(${y + top * zoom}px)`, height: height * zoom }}
            title={[name, innerName ?? department].filter(Boolean).join(' – ')}
          >
            <div className="mc-lane-name">
              {department === undefined ? (
                <strong>{name}</strong>
              ) : (
                <>
                  <strong>{innerName ?? department}</strong>
                  <span>{name}</span>
                </>
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
