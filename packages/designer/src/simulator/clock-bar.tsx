import { dayAt, parseInstant, printDay, printInstant, say } from '@motcua/rules'
import { useState } from 'react'
import { sayHour, sayMoment } from '../messages/moment.ts'
import { simulatorWords } from '../messages/simulator.ts'
import { Icon } from '../parts/icon.tsx'
import type { ClockMove } from '../rehearsal/moment.ts'
import { useRoom } from './room.ts'
import { inBoth } from './use-acts.ts'

/** What a local time field says, as an instant in Vietnam. */
const instantOf = (local: string): string | undefined => {
  const at = `${local.length === 16 ? `${local}:00` : local}+07:00`
  return parseInstant(at) === undefined ? undefined : at
}

/** The clock, and how far it is to go. */
export const ClockBar = () => {
  const { view, words, locale, acts, port } = useRoom()
  const { now } = view
  const [until, setUntil] = useState('')
  const calendar = port.procedures[0]?.calendar
  const day = calendar?.day(printDay(dayAt(now)))
  const minute = (now - (parseInstant(printDay(dayAt(now))) ?? now)) / 60_000
  const isOpen = day?.sessions.some(([from, to]) => minute >= from && minute < to) === true
  const state = day?.working ? (isOpen ? words.workingHours : words.outsideHours) : words.dayOff
  const reason = day?.working === false && day.reason !== undefined ? ` – ${say(day.reason, locale)}` : ''
  const buttons: readonly (readonly [string, ClockMove])[] = [
    [words.hour, { move: 'hours', count: 1 }],
    [words.workingDay, { move: 'workingDays', count: 1 }],
    [words.closing, { move: 'closing' }],
    [words.nextTimer, { move: 'nextTimer' }],
  ]
  const goUntil = () => {
    const at = instantOf(until)
    if (at !== undefined) void acts.move({ move: 'until', at })
    else void acts.run('until', async () => ({ tone: 'refused', said: inBoth(it => simulatorWords(it).untilMissing) }))
  }
  return (
    <section className="mc-clock" aria-label={words.clock}>
      <div className="mc-clock-now">
        <Icon name="wait" size={22} />
        <p>
          <span className="mc-hidden">{words.clock}: </span>
          <strong className="mc-clock-hour">{sayHour(now)}</strong>{' '}
          <span className="mc-clock-day">{sayMoment(now, locale).slice(6)}</span>
          <span className={`mc-clock-state ${isOpen ? 'mc-clock-open' : 'mc-clock-closed'}`}>
            {state}
            {reason}
          </span>
        </p>
      </div>
      <div className="mc-clock-moves">
        {buttons.map(([said, move]) => (
          <button
            key={move.move}
            type="button"
            className="mc-button"
            aria-disabled={acts.busy !== undefined}
            onClick={() => void acts.move(move)}
          >
            {said}
          </button>
        ))}
        <form
          className="mc-clock-until"
          noValidate
          onSubmit={event => {
            event.preventDefault()
            goUntil()
          }}
        >
          <label>
            <span className="mc-hidden">{words.until}</span>
            <input
              type="datetime-local"
              className="mc-input"
              value={until}
              min={printInstant(now).slice(0, 16)}
              onChange={event => setUntil(event.currentTarget.value)}
            />
          </label>
          <button type="submit" className="mc-button" aria-disabled={acts.busy !== undefined}>
            {words.moveUntil}
          </button>
        </form>
      </div>
    </section>
  )
}
