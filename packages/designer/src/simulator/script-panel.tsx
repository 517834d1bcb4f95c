import { momentOf, sayCommand } from '@motcua/engine'
import { say } from '@motcua/rules'
import { useId, useRef, useState } from 'react'
import { sayDate, sayHour, sayMoment } from '../messages/moment.ts'
import { simulatorWords } from '../messages/simulator.ts'
import { FileInput } from '../parts/file-input.tsx'
import { Icon } from '../parts/icon.tsx'
import type { ScriptDay } from '../rehearsal/script.ts'
import { download } from './download.ts'
import { useRoom } from './room.ts'
import { inBoth } from './use-acts.ts'
import { type Played, sayDifference, sayPlayed, useScript } from './use-script.ts'

const Days = ({ played }: { readonly played: Played }) => {
  const { locale, words, procedure } = useRoom()
  const { script, lines } = played
  const next = script.next()
  const sayLine = ({ play }: ScriptDay['lines'][number]) => {
    const at = momentOf('until' in play ? play.until : play.at)
    const hour = at === undefined ? '' : sayHour(at)
    if ('until' in play) return `${hour} – ${words.letTimePass}`
    return `${hour} – ${play.by}: ${sayCommand(play.do, locale, procedure)}`
  }
  return (
    <ol className="mc-script-days">
      {script.days.map(({ day, lines: ofDay }) => (
        <li key={`${day} ${ofDay[0]?.line}`}>
          <p className="mc-sub">{sayDate(day, locale)}</p>
          <ol className="mc-lines">
            {ofDay.map(it => {
              const done = lines.find(({ line }) => line === it.line)
              return (
                <li key={it.line} aria-current={it.line === next ? 'step' : undefined} className="mc-script-line">
                  {sayLine(it)}
                  {done !== undefined && (
                    <span className={done.difference === undefined ? 'mc-good' : 'mc-bad'}>
                      {' '}
                      <Icon name={done.difference === undefined ? 'passed' : 'error'} size={14} />{' '}
                      {sayPlayed(done, procedure)[locale]}
                    </span>
                  )}
                </li>
              )
            })}
          </ol>
        </li>
      ))}
    </ol>
  )
}

const Verdict = ({ played }: { readonly played: Played }) => {
  const { words, locale, procedure } = useRoom()
  const { script, differences } = played
  const isOver = script.next() >= script.script.play.length
  if (differences.length === 0)
    return isOver ? (
      <p className="mc-verdict mc-good">
        <Icon name="passed" /> {words.same}
      </p>
    ) : null
  return (
    <div className="mc-sim-alarm">
      <Icon name="warning" />
      <div>
        <p>{words.differs(differences.length)}</p>
        <ul className="mc-lines">
          {differences.map((difference, index) => (
            <li key={index}>{sayDifference(difference, locale, procedure)}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** A run is kept as a script, and a script is played on the stage. */
export const ScriptPanel = () => {
  const { words, locale, acts, runs, view, procedure } = useRoom()
  const { played, load, play, close } = useScript()
  const picker = useRef<HTMLInputElement>(null)
  const id = useId()
  const [name, setName] = useState<string>()
  const dossier = view.id
  const title =
    name ?? words.scriptDefault(procedure === undefined ? '' : say(procedure.definition.name, locale).slice(0, 80))
  const save = () =>
    void acts.run('save', async () => {
      const script = dossier === undefined ? undefined : await runs.save(dossier, { vi: title.normalize('NFC') })
      if (script === undefined) return { tone: 'refused', said: inBoth(it => simulatorWords(it).nothingToSave) }
      const file = `${dossier}.script.json`
      download(`${JSON.stringify(script, null, 2)}\n`, file)
      return { tone: 'plain', said: inBoth(it => simulatorWords(it).saved(file)) }
    })
  const begins = played === undefined ? undefined : played.script.script.play[0]
  const begin = begins === undefined ? undefined : momentOf('until' in begins ? begins.until : begins.at)
  const next = played?.script.next() ?? 0
  const total = played?.script.script.play.length ?? 0
  const day = played?.script.days.find(({ lines }) => lines.some(({ line }) => line === next))
  const restOfDay = day?.lines.filter(({ line }) => line >= next).length ?? 0
  return (
    <div className="mc-script">
      <div className="mc-sim-row">
        <div className="mc-field mc-script-name">
          <label className="mc-label" htmlFor={id}>
            {words.scriptName}
          </label>
          <input
            id={id}
            type="text"
            className="mc-input"
            value={title}
            onChange={event => setName(event.currentTarget.value)}
          />
        </div>
        <button type="button" className="mc-button" onClick={save}>
          <Icon name="export" /> {words.save}
        </button>
        <button type="button" className="mc-button" onClick={() => picker.current?.click()}>
          <Icon name="open" /> {words.load}
        </button>
        <FileInput
          picker={picker}
          said={words.load}
          take={file =>
            void file.text().then(
              text => load(file.name, text),
              () => load(file.name, ''),
            )
          }
        />
      </div>
      {played === undefined ? (
        <p className="mc-note">{words.loadHint}</p>
      ) : (
        <section aria-label={say(played.script.script.name, locale)}>
          <h3 className="mc-panel-title">{say(played.script.script.name, locale)}</h3>
          {next === 0 && begin !== undefined && begin < view.now && (
            <p className="mc-sim-alarm">
              <Icon name="warning" size={16} /> {words.scriptEarlier(sayMoment(begin, locale))}
            </p>
          )}
          <div className="mc-sim-row">
            <button type="button" className="mc-button" disabled={next >= total} onClick={() => play(1)}>
              {words.playLine}
            </button>
            <button type="button" className="mc-button" disabled={next >= total} onClick={() => play(restOfDay)}>
              {words.playDay}
            </button>
            <button
              type="button"
              className="mc-button mc-main"
              disabled={next >= total}
              onClick={() => play(total - next)}
            >
              {words.playAll}
            </button>
            <button type="button" className="mc-link" onClick={close}>
              {words.stopScript}
            </button>
            <p className="mc-note" role="status">
              {words.line(next, total)}
            </p>
          </div>
          <Verdict played={played} />
          <Days played={played} />
        </section>
      )}
    </div>
  )
}
