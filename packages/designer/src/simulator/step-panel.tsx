import { minutesPerWorkingDay, parseTerm } from '@motcua/rules'
import { sayShort } from '../messages/moment.ts'
import { budgetText } from '../parts/card.tsx'
import { Icon } from '../parts/icon.tsx'
import { workingMinutes } from '../rehearsal/used-time.ts'
import { Fact, Panel } from './parts.tsx'
import { useNames, useRoom } from './room.ts'
import { WorkList } from './work-panel.tsx'

/** A budget in working minutes, where it is one of working time. */
const minutesOf = (term: string): number | undefined => {
  const read = parseTerm(term)
  if (!read.ok || !('amount' in read.value)) return undefined
  const { unit, amount } = read.value
  if (unit === 'working days') return amount * minutesPerWorkingDay
  return unit === 'working hours' ? amount * 60 : undefined
}

/** The step that was clicked on: when the dossier was there, what it used of its time, and what waits at it. */
export const StepPanel = () => {
  const { step, lookAt, procedure, view, words, locale } = useRoom()
  const names = useNames()
  const drawn = step === undefined ? undefined : procedure?.graph.steps.get(step)?.step
  if (step === undefined || drawn === undefined || procedure === undefined) return null
  const visits = view.scene?.trail.filter(it => it.step === step) ?? []
  const used = visits.reduce((sum, { from, to }) => sum + workingMinutes(procedure.calendar, from, to ?? view.now), 0)
  const budget = budgetText(drawn, locale)
  const most = drawn.kind === 'task' || drawn.kind === 'handoff' ? minutesOf(drawn.budget) : undefined
  // A block is its branches’ steps, and an exit with an outcome is passed through: neither is stayed at.
  const isVisited = drawn.kind !== 'parallel' && drawn.kind !== 'exit'
  const waiting = view.scene?.work.filter(it => it.step === step) ?? []
  return (
    <Panel title={words.stepDetails} className="mc-step">
      <p className="mc-step-name">{names.step(step)}</p>
      <button
        type="button"
        className="mc-icon-button mc-step-close"
        aria-label={words.close}
        title={words.close}
        onClick={() => lookAt(undefined)}
      >
        <Icon name="close" />
      </button>
      <dl className="mc-sim-facts">
        {budget !== undefined && <Fact term={words.budget}>{budget}</Fact>}
        {visits.length > 0 && (
          <Fact term={words.used}>
            {words.usedTime(Math.floor(used / 60), used % 60)}
            {most !== undefined && used > most && <strong className="mc-bad"> – {words.overBudget}</strong>}
          </Fact>
        )}
      </dl>
      {isVisited && (
        <>
          <h4 className="mc-sub">{words.visits}</h4>
          {visits.length === 0 ? (
            <p className="mc-note">{words.notVisited}</p>
          ) : (
            <ul className="mc-lines">
              {visits.map(({ from, to }, index) => (
                <li key={index}>{words.visit(sayShort(from), to === undefined ? undefined : sayShort(to))}</li>
              ))}
            </ul>
          )}
        </>
      )}
      {waiting.length > 0 && <WorkList work={waiting} />}
    </Panel>
  )
}
