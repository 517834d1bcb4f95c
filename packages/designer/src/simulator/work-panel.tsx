import { sayAppointed, sayShort } from '../messages/moment.ts'
import type { WaitingWork } from '../rehearsal/scene.ts'
import { DueTag, Panel } from './parts.tsx'
import { useNames, useRoom } from './room.ts'

/** Pieces of work: what, whose, until when, and how it stands against that. */
export const WorkList = ({ work }: { readonly work: readonly WaitingWork[] }) => {
  const { words, locale } = useRoom()
  const names = useNames()
  return (
    <ul className="mc-works">
      {work.map(({ kind, step, consulted, role, holders, date, state, said, main, heldUp, urge }) => {
        const [holder] = holders
        const place =
          holder === undefined
            ? []
            : [
                ...(holder.department === undefined ? [] : [names.department(holder.agency, holder.department)]),
                names.agency(holder.agency),
              ]
        return (
          <li key={[kind, step, consulted, role, urge].join(' ')} className="mc-work">
            <div className="mc-work-head">
              <p className="mc-work-name">{step === undefined ? said[locale] : names.step(step)}</p>
              <DueTag state={state} locale={locale} />
            </div>
            <p className="mc-note">
              {step !== undefined && <span className="mc-work-kind">{said[locale]} · </span>}
              {[...(role === undefined ? [] : [names.role(role)]), ...place].join(' – ')}
            </p>
            {date.due !== undefined && date.due.kind !== 'none' && (
              <p>
                {words.due}: {sayAppointed(date.due, locale)}
              </p>
            )}
            {main !== undefined && (
              <p className="mc-note">
                {words.inCharge}: {names.person({ id: main, roles: [] })}
              </p>
            )}
            {heldUp && <p className="mc-note">{words.heldUp}</p>}
          </li>
        )
      })}
    </ul>
  )
}

/** All work that waits in the dossier. */
export const WorkPanel = () => {
  const { view, words } = useRoom()
  if (view.scene === undefined) return null
  return (
    <Panel title={words.work}>
      {view.scene.work.length === 0 ? <p className="mc-note">{words.noWork}</p> : <WorkList work={view.scene.work} />}
    </Panel>
  )
}

/** Dates that will come by themselves, and what each would do. */
export const TimersPanel = () => {
  const { view, words, locale } = useRoom()
  if (view.scene === undefined) return null
  const { timers } = view.scene
  return (
    <Panel title={words.timers}>
      {timers.length === 0 ? (
        <p className="mc-note">{words.noTimers}</p>
      ) : (
        <ul className="mc-works">
          {timers.map(({ id, at, said, does }) => (
            <li key={id} className="mc-work">
              <p className="mc-work-name">{sayShort(at)}</p>
              <p className="mc-act-name">{said[locale]}</p>
              {does.length === 0 ? (
                <p className="mc-note">{words.doesNothing}</p>
              ) : (
                <>
                  <p className="mc-note">{words.does}</p>
                  <ul className="mc-lines mc-does">
                    {does.map((it, index) => (
                      <li key={index}>{it[locale]}</li>
                    ))}
                  </ul>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
