import { sayEvent } from '@motcua/engine'
import { useEffect, useRef, useState } from 'react'
import { sayMoment } from '../messages/moment.ts'
import { ReasonsList } from './reasons-list.tsx'
import { useNames, useRoom } from './room.ts'
import { ScriptPanel } from './script-panel.tsx'
import { Tabs } from './tabs.tsx'
import { DataList } from './ties-panel.tsx'

/** Everything that happened, the newest last; what is added is read out. */
const History = () => {
  const { view, words, locale } = useRoom()
  const names = useNames()
  const history = view.scene?.history ?? []
  const last = useRef<HTMLLIElement>(null)
  const count = history.length
  // The newest is in sight, without moving the page around it.
  useEffect(() => {
    const sheet = last.current?.closest('.mc-sheet')
    if (count > 0 && sheet) sheet.scrollTop = sheet.scrollHeight
  }, [count])
  return (
    <div role="log" aria-live="polite" aria-label={words.history} className="mc-log">
      {history.length === 0 && <p className="mc-note">{words.noHistory}</p>}
      <ol>
        {history.map(({ event, said }) => (
          <li key={event.seq} ref={event.seq === count ? last : undefined} className="mc-log-line">
            <span className="mc-log-at">{sayMoment(event.on, locale)}</span>
            <span>
              <span className="mc-log-said">{said[locale]}</span>{' '}
              <span className="mc-log-by">{names.person(event.by)}</span>
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}

const Citizen = () => {
  const { view, words, locale, procedure } = useRoom()
  const names = useNames()
  const lines = view.scene?.citizen ?? []
  if (lines.length === 0) return <p className="mc-note">{words.noHistory}</p>
  return (
    <ol className="mc-log">
      {lines.map(({ seq, on, by, event }) => (
        <li key={seq} className="mc-log-line">
          <span className="mc-log-at">{sayMoment(on, locale)}</span>
          <span>
            <span className="mc-log-said">{sayEvent(event, locale, procedure)}</span>{' '}
            <span className="mc-log-by">
              {by.kind === 'authority' && (by.agency === undefined ? words.authority : names.agency(by.agency))}
              {by.kind === 'system' && words.system}
            </span>
          </span>
        </li>
      ))}
    </ol>
  )
}

/** What there is to read of the dossier below its drawing. */
export const RecordPanel = () => {
  const { words, view, procedure } = useRoom()
  const [chosen, choose] = useState('history')
  const tabs = [
    { name: 'history', said: words.history },
    { name: 'citizen', said: words.citizenHistory },
    { name: 'data', said: words.dossierData },
    { name: 'reasons', said: words.reasons },
    { name: 'script', said: words.script },
  ]
  return (
    <div className="mc-record">
      <Tabs label={words.record} tabs={tabs} chosen={chosen} choose={choose}>
        {chosen === 'history' && <History />}
        {chosen === 'citizen' && <Citizen />}
        {chosen === 'data' &&
          (view.scene === undefined ? <p className="mc-note">{words.noHistory}</p> : <DataList scene={view.scene} />)}
        {chosen === 'reasons' &&
          (view.scene === undefined || procedure === undefined ? (
            <p className="mc-note">{words.noHistory}</p>
          ) : (
            <ReasonsList scene={view.scene} procedure={procedure} />
          ))}
        {/* A script that is being played goes on while another sheet is read. */}
        <div hidden={chosen !== 'script'}>
          <ScriptPanel />
        </div>
      </Tabs>
    </div>
  )
}
