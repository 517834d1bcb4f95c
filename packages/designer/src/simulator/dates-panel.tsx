import { sayOutcome, sayPunctuality, sayStuck } from '@motcua/engine'
import { sayAppointed, sayShort } from '../messages/moment.ts'
import { Icon } from '../parts/icon.tsx'
import { DueTag, Fact, Panel } from './parts.tsx'
import { useRoom } from './room.ts'

/** The citizen’s date, the one that comes out now, why it is what it is, and what interrupted the clock. */
export const DatesPanel = () => {
  const { view, words, locale } = useRoom()
  const { scene } = view
  if (scene === undefined) return null
  const { dossier, row, punctuality } = scene
  const { appointment, reappointment, clock } = dossier
  const isDated = appointment !== undefined && appointment.kind !== 'none'
  const pauses = clock?.pauses ?? []
  return (
    <Panel title={words.dates}>
      <dl className="mc-sim-facts">
        <Fact term={words.status}>{scene.statusSaid[locale]}</Fact>
        <Fact term={words.appointment}>
          <strong className="mc-date">{isDated ? sayAppointed(appointment, locale) : words.noAppointment}</strong>
          {dossier.situation === 'open' && <DueTag state={scene.state} locale={locale} />}
        </Fact>
        {reappointment !== undefined && reappointment.kind !== 'none' && (
          <Fact term={words.newDate}>{sayAppointed(reappointment, locale)}</Fact>
        )}
        {scene.computedSaid !== undefined && <Fact term={words.computed}>{scene.computedSaid[locale]}</Fact>}
        {scene.clockSaid !== undefined && <Fact term={words.legalClock}>{scene.clockSaid[locale]}</Fact>}
        {dossier.outcome !== undefined && <Fact term={words.outcome}>{sayOutcome(dossier.outcome, locale)}</Fact>}
        {punctuality !== undefined && (
          <Fact term={words.punctuality}>
            <span className={`mc-due mc-due-${punctuality === 'late' ? 'overdue' : 'running'}`}>
              <Icon name={punctuality === 'late' ? 'error' : 'passed'} size={14} />
              {sayPunctuality(punctuality, locale)}
            </span>
          </Fact>
        )}
      </dl>
      {row.stuck !== undefined && (
        <p className="mc-sim-alarm">
          <Icon name="warning" size={16} /> {sayStuck(row.stuck.why, locale)}
        </p>
      )}
      {pauses.length > 0 && (
        <>
          <h4 className="mc-sub">{words.pauses}</h4>
          <ul className="mc-lines">
            {pauses.map(({ pause, reason, from, to }) => (
              <li key={`${pause} ${from}`}>
                {words.pause(reason, sayShort(from), to === undefined ? undefined : sayShort(to))}
              </li>
            ))}
          </ul>
        </>
      )}
      {scene.ledger[locale].length > 0 && (
        <details className="mc-more">
          <summary>{words.ledger}</summary>
          <ol className="mc-ledger">
            {scene.ledger[locale].map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ol>
        </details>
      )}
    </Panel>
  )
}
